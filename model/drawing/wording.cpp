// SPDX-License-Identifier: Apache-2.0
#include "wording.h"

#include "architecture/kindnames.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <initializer_list>

namespace topologue::drawing {

namespace {

/// `text` with {0}, {1}... replaced. Arguments are not searched for placeholders.
std::string fill(std::string_view text, std::initializer_list<std::string_view> arguments)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i + 2 < text.size() && text[i] == '{' && text[i + 2] == '}') {
            result += arguments.begin()[text[i + 1] - '0'];
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string grouped(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t i = digits.size(); i > 3; i -= 3)
        digits.insert(i - 3, ",");
    return digits;
}

std::string sentences(std::initializer_list<std::string> parts)
{
    std::string result;
    for (const std::string &part : parts) {
        if (part.empty())
            continue;
        if (!result.empty())
            result += ' ';
        result += part;
    }
    return result;
}

} // namespace

std::string formatRate(double perSecond)
{
    if (perSecond >= 99.95)
        return grouped(static_cast<std::uint64_t>(std::llround(std::min(perSecond, 1e15))));
    // Decimal places that give about three significant digits.
    const int places = perSecond >= 9.995 ? 1 : 2;
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), perSecond, std::chars_format::fixed, places).ptr;
    std::string result(buffer.data(), end);
    while (result.back() == '0')
        result.pop_back();
    if (result.back() == '.')
        result.pop_back();
    return result;
}

std::string_view Wording::kind(ComponentKind kind) const
{
    const KindName &name = kindName(kind);
    return choose(name.inEnglish, name.korean);
}

std::string Wording::underName(std::string_view technology, std::uint32_t replicas) const
{
    if (replicas <= 1)
        return std::string(technology);
    if (technology.empty())
        return fill(choose("{0} replicas", "복제본 {0}개"), {grouped(replicas)});
    return fill("{0} · {1}×", {technology, grouped(replicas)});
}

std::string Wording::sharedBy(std::string_view technology, std::size_t components) const
{
    if (technology.empty())
        return fill(choose("shared by {0}", "{0}곳에서 공유"), {grouped(components)});
    return fill(choose("{0} · shared by {1}", "{0} · {1}곳에서 공유"), {technology, grouped(components)});
}

std::string Wording::connections(const Capacity &capacity) const
{
    const std::string count = grouped(capacity.workers);
    if (capacity.replicas > 1)
        return fill(choose("{0} connections × {1}", "커넥션 {0}개 × {1}"), {count, grouped(capacity.replicas)});
    return fill(choose("{0} connections", "커넥션 {0}개"), {count});
}

std::string Wording::workers(const Capacity &capacity) const
{
    const std::string count = grouped(capacity.workers);
    if (capacity.replicas > 1)
        return fill(choose("{0} workers × {1}", "워커 {0}개 × {1}"), {count, grouped(capacity.replicas)});
    return fill(choose(capacity.workers == 1 ? "{0} worker" : "{0} workers", "워커 {0}개"), {count});
}

std::string Wording::components(std::size_t count, std::uint32_t replicas) const
{
    if (replicas > 1)
        return fill(choose("{0} components · {1}×", "구성 요소 {0}개 · {1}×"), {grouped(count), grouped(replicas)});
    return fill(choose("{0} components", "구성 요소 {0}개"), {grouped(count)});
}

std::string Wording::dataOf(std::string_view owner) const
{
    return fill(choose("Data of {0}", "{0}의 데이터"), {owner});
}

std::string Wording::arrowTitle(std::string_view from, std::string_view to) const
{
    return fill("{0} → {1}", {from, to});
}

std::string Wording::moreArrows(std::string_view from, std::string_view to, std::size_t count) const
{
    return fill(choose("{0} → {1} ({2} dependencies)", "{0} → {1} (의존 관계 {2}개)"), {from, to, grouped(count)});
}

std::string Wording::describeComponent(const Architecture &architecture, const Component &component) const
{
    const KindName &name = kindName(component.kind);
    const std::string_view kind = choose(name.english, name.korean);
    const std::string_view technology = component.technology;
    const bool named = !technology.empty();
    const std::string own = component.description.in(m_language);

    const Deployable *deployable =
        component.deployable ? architecture.deployables.find(*component.deployable) : nullptr;
    if (deployable) {
        const std::string &whole = deployable->name.in(m_language);
        return sentences({named ? fill(choose("{0} on {1}, part of {2}.", "{2}에 속한 {1} 기반 {0}입니다."),
                                       {kind, technology, whole})
                                : fill(choose("{0}, part of {1}.", "{1}에 속한 {0}입니다."), {kind, whole}),
                          own});
    }
    if (component.kind == ComponentKind::Client || component.kind == ComponentKind::External) {
        return sentences({named ? fill(choose("{0} on {1}.", "{1} 기반 {0}입니다."), {kind, technology})
                                : fill(choose("{0}.", "{0}입니다."), {kind}),
                          own});
    }
    const Capacity &capacity = capacityOf(architecture, component);
    const std::string replicas = grouped(capacity.replicas);
    const std::string workers = grouped(capacity.workers);
    if (named) {
        return sentences({fill(choose("{0} on {1}, replicas: {2}, workers in each: {3}.",
                                      "{1} 기반 {0}이며, 복제본 {2}개에 각각 워커 {3}개가 있습니다."),
                               {kind, technology, replicas, workers}),
                          own});
    }
    return sentences(
        {fill(choose("{0}, replicas: {1}, workers in each: {2}.", "복제본 {1}개에 각각 워커 {2}개가 있는 {0}입니다."),
              {kind, replicas, workers}),
         own});
}

std::string Wording::describeDeployable(const Deployable &deployable, std::size_t components) const
{
    return sentences(
        {fill(choose("Deployable with {0} components that are released and fail together, "
                     "replicas: {1}, workers in each: {2}.",
                     "함께 배포되고 함께 실패하는 구성 요소 {0}개를 담은 배포 단위이며, "
                     "복제본 {1}개에 각각 워커 {2}개가 있습니다."),
              {grouped(components), grouped(deployable.capacity.replicas), grouped(deployable.capacity.workers)}),
         deployable.description.in(m_language)});
}

std::string Wording::describeTeam(const Team &team, std::size_t components) const
{
    return sentences({fill(choose(components == 1 ? "Team that owns one component." : "Team that owns {0} components.",
                                  "구성 요소 {0}개를 맡은 팀입니다."),
                           {grouped(components)}),
                      team.mission.in(m_language)});
}

std::string Wording::describeOwner(std::string_view owner, std::size_t stores) const
{
    if (stores == 1)
        return fill(choose("One store that only {0} uses.", "{0}만 사용하는 저장소 1개입니다."), {owner});
    return fill(choose("{1} stores that only {0} uses.", "{0}만 사용하는 저장소 {1}개입니다."),
                {owner, grouped(stores)});
}

std::string Wording::describeDependency(const Architecture &architecture, const Dependency &dependency,
                                        double callsPerSecond) const
{
    const auto nameOf = [&](const ComponentId &id) {
        const Component *component = architecture.components.find(id);
        return component ? component->name.in(m_language) : id.value();
    };
    const std::string from = nameOf(dependency.from);
    const std::string to = nameOf(dependency.to);

    std::string_view what;
    switch (dependencyStyle(architecture, dependency)) {
    case DependencyStyle::InProcess:
        what = choose("{0} calls {1} inside the same process.", "{0}이(가) 같은 프로세스 안에서 {1}을(를) 호출합니다.");
        break;
    case DependencyStyle::Synchronous:
        what = choose("{0} calls {1} and waits for the answer.", "{0}이(가) {1}을(를) 호출하고 응답을 기다립니다.");
        break;
    case DependencyStyle::Asynchronous:
        what = dependency.consumes
                   ? choose("{0} takes messages out of {1}.", "{0}이(가) {1}에서 메시지를 꺼내 처리합니다.")
                   : choose("{0} publishes messages to {1} and does not wait.",
                            "{0}이(가) {1}에 메시지를 보내고 기다리지 않습니다.");
        break;
    case DependencyStyle::DataAccess:
        what = choose("{0} reads or writes data in {1}.", "{0}이(가) {1}의 데이터를 읽거나 씁니다.");
        break;
    }
    const Policies &policies = dependency.policies;
    const auto when = [&](bool holds, std::string_view english, std::string_view korean,
                          std::string_view argument = {}) {
        return holds ? fill(choose(english, korean), {argument}) : std::string();
    };
    return sentences({
        fill(what, {from, to}),
        when(!dependency.protocol.empty(), "Protocol: {0}.", "프로토콜: {0}.", dependency.protocol),
        when(dependency.optional, "The caller can do without it.", "호출하는 쪽은 이것 없이도 동작합니다."),
        when(callsPerSecond > 0, "Expected calls per second: {0}.", "예상 초당 호출 수: {0}.",
             formatRate(callsPerSecond)),
        when(policies.timeout.has_value(), "It gives up after {0} ms.", "{0}ms 뒤에 포기합니다.",
             policies.timeout ? formatRate(policies.timeout->limit.inMilliseconds()) : ""),
        when(policies.retry && policies.retry->attempts > 1, "It tries up to {0} times.", "최대 {0}번 시도합니다.",
             policies.retry ? grouped(policies.retry->attempts) : ""),
        when(policies.circuitBreaker.has_value(), "A circuit breaker guards it.", "차단기가 보호합니다."),
    });
}

} // namespace topologue::drawing
