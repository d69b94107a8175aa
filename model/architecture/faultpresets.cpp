// SPDX-License-Identifier: Apache-2.0
#include "faultpresets.h"

#include <variant>

namespace topologue {

namespace {

/// What presets of one selection are collected in.
class Presets
{
public:
    void add(std::string_view id, const char *english, const char *korean, Fault fault,
             std::optional<Duration> length = std::nullopt)
    {
        m_list.push_back({id, Text::bilingual(english, korean), std::move(fault), length});
    }
    [[nodiscard]] std::vector<FaultPreset> take() { return std::move(m_list); }

private:
    std::vector<FaultPreset> m_list;
};

bool isServer(ComponentKind kind)
{
    return kind != ComponentKind::Client && kind != ComponentKind::Queue;
}

void addForProcess(Presets &presets, const FaultTarget &target, std::uint32_t replicas)
{
    presets.add("silent", "No answer: calls hang", "응답 없음: 호출이 멈춤", fault::Down{target, true});
    presets.add("down", "Down: refuses at once", "다운: 바로 거부", fault::Down{target, false});
    if (replicas > 1)
        presets.add("replica", "Lose one replica", "복제본 하나 잃기", fault::Down{target, false, 1});
    presets.add("slow", "Slow by 10", "10배 느려짐", fault::Slow{target, 10});
    presets.add("errors", "Half of the answers are errors", "응답의 절반이 오류", fault::Errors{target, 0.5});
    presets.add("restart", "Restart", "재시작", fault::Restart{target, false});
    if (replicas > 1)
        presets.add("rolling", "Rolling restart", "순차 재시작", fault::Restart{target, true});
    presets.add("bad-version", "Bad deployment: slower, 20 % errors", "잘못된 배포: 느려지고 20 % 오류",
                fault::BadVersion{target, 2, 0.2, 1});
}

void addForComponent(Presets &presets, const Architecture &architecture, const Component &component)
{
    if (component.kind == ComponentKind::Client) {
        for (const Journey &journey : architecture.journeys) {
            if (journey.entry == component.id) {
                presets.add("double", "Double all traffic", "전체 트래픽 2배", fault::Traffic{std::nullopt, 2});
                presets.add("tenfold", "Ten times the traffic", "전체 트래픽 10배", fault::Traffic{std::nullopt, 10});
                break;
            }
        }
    }
    addForProcess(presets, component.id, capacityOf(architecture, component).replicas);
    if (component.kind == ComponentKind::Database || component.kind == ComponentKind::SearchIndex) {
        presets.add("batch", "A batch job: 400 queries a second of 50 ms", "배치 작업: 50 ms 쿼리가 초당 400건",
                    fault::ExtraWork{component.id, 400, Distribution::exponential(Duration::milliseconds(50))});
    }
    const Capacity &capacity = capacityOf(architecture, component);
    if (isServer(component.kind) && capacity.workers > 1) {
        presets.add("workers", "Half of the workers", "워커 절반",
                    fault::ReducedCapacity{component.id, capacity.workers / 2, std::nullopt});
    }
}

void addForDependency(Presets &presets, const Dependency &dependency)
{
    presets.add("cut", "Cut", "끊기", fault::CutDependency{dependency.id});
    presets.add("latency", "300 ms slower each way", "편도 300 ms 지연",
                fault::AddedLatency{dependency.id, Distribution::constant(Duration::milliseconds(300))});
    presets.add("loss", "Loses 10 %", "10 % 유실", fault::Loss{dependency.id, 0.1});
    if (dependency.policies.cache)
        presets.add("cold-cache", "Empty the cache", "캐시 비우기", fault::EmptyCache{dependency.id});
    struct Switch {
        std::string_view policy;
        std::string_view id;
        const char *english;
        const char *korean;
    };
    static constexpr Switch Switches[] = {
        {"timeout", "no-timeout", "Without its timeout", "타임아웃 없이"},
        {"retry", "no-retry", "Without retries", "재시도 없이"},
        {"circuitBreaker", "no-breaker", "Without its circuit breaker", "서킷 브레이커 없이"},
        {"fallback", "no-fallback", "Without its fallback", "대체 응답 없이"},
    };
    for (const Switch &policy : Switches) {
        if (hasPolicy(dependency.policies, policy.policy)) {
            presets.add(policy.id, policy.english, policy.korean,
                        fault::PolicySwitch{dependency.id, std::string(policy.policy), false});
        }
    }
}

/// The words for each fault. `{0}` and `{1}` are names and figures.
class Describer
{
public:
    Describer(const Architecture &architecture, Language language)
        : m_architecture(architecture), m_isKorean(language == Language::Korean), m_language(language)
    {
    }

    std::string operator()(const fault::Down &down) const
    {
        const std::string name = nameOf(down.target);
        if (down.replicas) {
            const std::string count = std::to_string(*down.replicas);
            return m_isKorean ? name + ": 복제본 " + count + "개 다운" : name + ": " + count + " replicas down";
        }
        if (down.silent)
            return m_isKorean ? name + ": 응답 없음" : name + " does not answer";
        return m_isKorean ? name + ": 다운" : name + " is down";
    }
    std::string operator()(const fault::Slow &slow) const
    {
        const std::string name = nameOf(slow.target);
        return m_isKorean ? name + ": " + number(slow.factor) + "배 느림"
                          : name + " is " + number(slow.factor) + " times slower";
    }
    std::string operator()(const fault::Errors &errors) const
    {
        const std::string name = nameOf(errors.target);
        return m_isKorean ? name + ": 오류 " + percent(errors.share) : name + ": " + percent(errors.share) + " errors";
    }
    std::string operator()(const fault::Restart &restart) const
    {
        const std::string name = nameOf(restart.target);
        if (restart.rolling)
            return m_isKorean ? name + ": 순차 재시작" : name + " restarts, one replica after the other";
        return m_isKorean ? name + ": 재시작" : name + " restarts";
    }
    std::string operator()(const fault::ReducedCapacity &reduced) const
    {
        std::string text = nameOf(reduced.target) + ":";
        if (reduced.workers)
            text += (m_isKorean ? " 워커 " : " workers ") + std::to_string(*reduced.workers);
        if (reduced.cores)
            text += (m_isKorean ? " 코어 " : " cores ") + std::to_string(*reduced.cores);
        return text;
    }
    std::string operator()(const fault::ExtraWork &work) const
    {
        const std::string name = nameOf(work.component);
        const std::string rate = number(work.requestsPerSecond);
        return m_isKorean ? name + ": 추가 작업 초당 " + rate : name + ": extra work, " + rate + " /s";
    }
    std::string operator()(const fault::CutDependency &cut) const
    {
        return nameOf(cut.dependency) + (m_isKorean ? ": 끊김" : " is cut");
    }
    std::string operator()(const fault::AddedLatency &added) const
    {
        return nameOf(added.dependency) + (m_isKorean ? ": 지연 추가" : ": latency added");
    }
    std::string operator()(const fault::Loss &loss) const
    {
        return nameOf(loss.dependency)
               + (m_isKorean ? ": 유실 " + percent(loss.share) : " loses " + percent(loss.share));
    }
    std::string operator()(const fault::Partition &partition) const
    {
        const auto side = [this](const std::vector<ComponentId> &ids) {
            std::string names;
            for (const ComponentId &id : ids)
                names += (names.empty() ? "" : ", ") + nameOf(id);
            return names;
        };
        const std::string these = side(partition.these);
        const std::string those = side(partition.those);
        return m_isKorean ? these + " ↔ " + those + ": 네트워크 단절" : these + " ↔ " + those + ": partition";
    }
    std::string operator()(const fault::Traffic &traffic) const
    {
        const Journey *journey = traffic.journey ? m_architecture.journeys.find(*traffic.journey) : nullptr;
        const std::string factor = number(traffic.factor);
        if (!traffic.journey)
            return m_isKorean ? "트래픽 " + factor + "배" : factor + " times the traffic";
        const std::string name = journey ? shown(journey->name, traffic.journey->value()) : traffic.journey->value();
        return m_isKorean ? name + ": 트래픽 " + factor + "배" : name + ": " + factor + " times the traffic";
    }
    std::string operator()(const fault::EmptyCache &cache) const
    {
        return nameOf(cache.dependency) + (m_isKorean ? ": 캐시 비움" : ": cache emptied");
    }
    std::string operator()(const fault::PolicySwitch &change) const
    {
        const std::string name = nameOf(change.dependency);
        if (change.enabled)
            return m_isKorean ? name + ": " + change.policy + " 켬" : name + ": " + change.policy + " on";
        return m_isKorean ? name + ": " + change.policy + " 끔" : name + ": " + change.policy + " off";
    }
    std::string operator()(const fault::BadVersion &version) const
    {
        return nameOf(version.target) + (m_isKorean ? ": 잘못된 배포" : ": bad deployment");
    }

private:
    [[nodiscard]] const std::string &shown(const Text &name, const std::string &id) const
    {
        const std::string &text = name.in(m_language);
        return text.empty() ? id : text;
    }
    [[nodiscard]] std::string nameOf(const ComponentId &id) const
    {
        const Component *component = m_architecture.components.find(id);
        return component ? shown(component->name, id.value()) : id.value();
    }
    [[nodiscard]] std::string nameOf(const FaultTarget &target) const
    {
        if (const auto *component = std::get_if<ComponentId>(&target))
            return nameOf(*component);
        const auto &id = std::get<DeployableId>(target);
        const Deployable *deployable = m_architecture.deployables.find(id);
        return deployable ? shown(deployable->name, id.value()) : id.value();
    }
    [[nodiscard]] std::string nameOf(const DependencyId &id) const
    {
        const Dependency *dependency = m_architecture.dependencies.find(id);
        return dependency ? nameOf(dependency->from) + " → " + nameOf(dependency->to) : id.value();
    }
    static std::string number(double value)
    {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (!text.empty() && text.back() == '.')
            text.pop_back();
        return text;
    }
    static std::string percent(double share) { return number(share * 100) + " %"; }

    const Architecture &m_architecture;
    bool m_isKorean;
    Language m_language;
};

ElementId placeOf(const FaultTarget &target)
{
    return std::visit([](const auto &id) { return ElementId(id); }, target);
}

} // namespace

std::vector<FaultPreset> faultPresets(const Architecture &architecture, const std::vector<ElementId> &selection)
{
    Presets presets;
    std::vector<ComponentId> components;
    for (const ElementId &element : selection) {
        if (const auto *id = std::get_if<ComponentId>(&element); id && architecture.components.contains(*id))
            components.push_back(*id);
    }
    if (components.size() > 1) {
        presets.add("partition", "Partition: the first from the others", "네트워크 단절: 첫 번째와 나머지",
                    fault::Partition{{components.front()}, {components.begin() + 1, components.end()}});
        return presets.take();
    }
    if (components.size() == 1) {
        addForComponent(presets, architecture, *architecture.components.find(components.front()));
        return presets.take();
    }
    for (const ElementId &element : selection) {
        if (const auto *id = std::get_if<DependencyId>(&element)) {
            if (const Dependency *dependency = architecture.dependencies.find(*id)) {
                addForDependency(presets, *dependency);
                return presets.take();
            }
        } else if (const auto *deployableId = std::get_if<DeployableId>(&element)) {
            if (const Deployable *deployable = architecture.deployables.find(*deployableId)) {
                addForProcess(presets, *deployableId, deployable->capacity.replicas);
                return presets.take();
            }
        }
    }
    presets.add("double", "Double all traffic", "전체 트래픽 2배", fault::Traffic{std::nullopt, 2});
    presets.add("tenfold", "Ten times the traffic", "전체 트래픽 10배", fault::Traffic{std::nullopt, 10});
    return presets.take();
}

std::string describeFault(const Architecture &architecture, const Fault &fault, Language language)
{
    return std::visit(Describer(architecture, language), fault);
}

std::optional<ElementId> faultPlace(const Fault &fault)
{
    return std::visit(
        [](const auto &one) -> std::optional<ElementId> {
            using T = std::decay_t<decltype(one)>;
            if constexpr (requires { one.target; })
                return placeOf(one.target);
            else if constexpr (requires { one.dependency; })
                return ElementId(one.dependency);
            else if constexpr (std::is_same_v<T, fault::ExtraWork>)
                return ElementId(one.component);
            else if constexpr (std::is_same_v<T, fault::Partition>)
                return one.these.empty() ? std::nullopt : std::optional<ElementId>(one.these.front());
            else
                return one.journey ? std::optional<ElementId>(*one.journey) : std::nullopt;
        },
        fault);
}

} // namespace topologue
