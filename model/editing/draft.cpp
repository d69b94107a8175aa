// SPDX-License-Identifier: Apache-2.0
#include "draft.h"

#include "architecture/maxima.h"
#include "defaults.h"
#include "kinds.h"
#include "messages.h"

#include <algorithm>

namespace topologue::editing {

Draft::Draft(const Architecture &before) : m_edited{before, {}, {}, {}} {}

std::string Draft::numbered(const std::string &base, std::uint64_t number)
{
    const std::string suffix = '-' + std::to_string(number);
    return base.substr(0, MaxIdLength - suffix.size()) + suffix;
}

bool Draft::isTaken(const std::string &id) const
{
    const Architecture &a = architecture();
    return a.components.contains(ComponentId(id)) || a.deployables.contains(DeployableId(id))
           || a.dependencies.contains(DependencyId(id));
}

std::string Draft::freshId(std::string_view text, std::string_view fallback)
{
    const std::string base = idFromText(text, fallback);
    std::uint64_t &next = m_nextNumber[base];
    std::string candidate = next == 0 ? base : numbered(base, next);
    while (isTaken(candidate)) {
        next = std::max<std::uint64_t>(next + 1, 2);
        candidate = numbered(base, next);
    }
    // What is given out counts as taken, whether or not it is used.
    next = std::max<std::uint64_t>(next + 1, 2);
    return candidate;
}

ComponentId Draft::add(Component component)
{
    component.id = ComponentId(freshId(component.name.in(Language::English), kindName(component.kind).word));
    ComponentId id = component.id;
    architecture().components.add(std::move(component));
    return id;
}

DependencyId Draft::connect(const ComponentId &source, const ComponentId &target)
{
    Architecture &a = architecture();
    Dependency dependency;
    rewire(dependency, wireBetween(*a.components.find(source), *a.components.find(target)));
    dependency.id = DependencyId(freshId(source.value() + '-' + target.value(), "dependency"));
    DependencyId id = dependency.id;
    a.dependencies.add(std::move(dependency));
    return id;
}

bool Draft::isConnected(const ComponentId &source, const ComponentId &target) const
{
    const Architecture &a = architecture();
    const Wire wire = wireBetween(*a.components.find(source), *a.components.find(target));
    return std::any_of(a.dependencies.begin(), a.dependencies.end(),
                       [&](const Dependency &each) { return wireOf(each) == wire; });
}

void Draft::place(const ComponentId &component, Point center)
{
    Placement &placement = architecture().drawn.placements[component];
    placement.center = center;
    placement.pinned = true;
}

void Draft::sweepAndNote(Swept swept)
{
    sweep(architecture(), swept);
    const auto add = [this](const Message &message, std::size_t count) {
        if (count > 0)
            note(diagnose(message, {std::to_string(count)}, {}, Severity::Warning));
    };
    add(messages::DependenciesWentAlong, swept.dependencies);
    add(messages::JourneysWentAlong, swept.journeys);
    add(messages::EventsWentAlong, swept.events);
    add(messages::DeployablesWentAlong, swept.deployables);
    add(messages::DependenciesCarryNothing, swept.silenced);
}

std::unordered_set<DeployableId> Draft::inhabited() const
{
    std::unordered_set<DeployableId> result;
    for (const Component &component : architecture().components) {
        if (component.deployable)
            result.insert(*component.deployable);
    }
    return result;
}

std::size_t Draft::removeDeserted(const std::unordered_set<DeployableId> &inhabitedBefore)
{
    const std::unordered_set<DeployableId> now = inhabited();
    return architecture().deployables.removeIf([&](const Deployable &deployable) {
        return inhabitedBefore.contains(deployable.id) && !now.contains(deployable.id);
    });
}

Result<Edited> Draft::finish() &&
{
    const Architecture &a = architecture();
    for (const std::size_t size : {a.components.size(), a.dependencies.size(), a.deployables.size(), a.teams.size(),
                                   a.journeys.size(), a.drawn.notes.size()}) {
        if (size > limits::Elements)
            return failure(messages::DocumentFull, {std::to_string(limits::Elements)});
    }
    for (const Scenario &scenario : a.scenarios) {
        if (scenario.events.size() > limits::Events)
            return failure(messages::ScenarioFull,
                           {shownName(scenario.name, scenario.id.value()), std::to_string(limits::Events)});
    }
    return std::move(m_edited);
}

Wire wireBetween(const Component &source, const Component &target)
{
    if (target.kind == ComponentKind::Queue)
        return {source.id, target.id, DependencyKind::Message, false};
    if (source.kind == ComponentKind::Queue)
        return {target.id, source.id, DependencyKind::Message, true};
    const auto kind = isStore(target.kind) ? DependencyKind::DataAccess : DependencyKind::Call;
    return {source.id, target.id, kind, false};
}

void rewire(Dependency &dependency, const Wire &wire)
{
    dependency.from = wire.from;
    dependency.to = wire.to;
    dependency.kind = wire.kind;
    dependency.consumes = wire.consumes;
    if (!wire.consumes)
        dependency.concurrency = 1;
}

Result<void> checkEnds(const Architecture &architecture, const ComponentId &source, const ComponentId &target)
{
    const Component *const from = architecture.components.find(source);
    const Component *const to = architecture.components.find(target);
    if (!from || !to)
        return failure(messages::IsGone, {"component", (from ? target : source).value()});
    if (source == target)
        return failure(messages::ConnectsToItself, {shownName(from->name, source.value())});
    if (from->kind == ComponentKind::Queue && (to->kind == ComponentKind::Queue || isStore(to->kind))) {
        return failure(to->kind == ComponentKind::Queue ? messages::QueueToQueue : messages::QueueToStore,
                       {shownName(from->name, source.value()), shownName(to->name, target.value())});
    }
    return {};
}

Result<void> checkAndConnect(Draft &draft, const ComponentId &source, const ComponentId &target)
{
    const Architecture &a = draft.architecture();
    if (auto possible = checkEnds(a, source, target); !possible)
        return possible;
    if (draft.isConnected(source, target)) {
        return failure(messages::AlreadyConnected, {shownName(a.components.find(source)->name, source.value()),
                                                    shownName(a.components.find(target)->name, target.value())});
    }
    draft.touch(draft.connect(source, target));
    return {};
}

void setDefaults(Component &component)
{
    const ComponentDefaults defaults = defaultsFor(component.kind, component.technology);
    component.serviceTime = defaults.serviceTime;
    if (isOwnDeployable(component))
        component.capacity = defaults.capacity;
}

std::optional<Point> centerOf(const Architecture &architecture, const ComponentId &component, const Centers &shown)
{
    const auto &placements = architecture.drawn.placements;
    if (const auto placement = placements.find(component); placement != placements.end())
        return placement->second.center;
    if (const auto center = shown.find(component); center != shown.end())
        return center->second;
    return std::nullopt;
}

std::string shownName(const Text &name, std::string_view id)
{
    constexpr std::size_t MostBytes = 60;
    std::string shown = cleanName(name.in(Language::English));
    if (shown.empty())
        return std::string(id);
    if (shown.size() <= MostBytes)
        return shown;
    std::size_t cut = MostBytes;
    while ((static_cast<unsigned char>(shown[cut]) & 0xC0U) == 0x80)
        --cut;
    return shown.substr(0, cut) + "…";
}

Result<Text> checkedName(const Text &name)
{
    std::map<std::string, std::string> cleaned;
    for (const auto &[language, text] : name.byLanguage()) {
        // Cleaning only shortens, but for invalid bytes: three for one.
        std::string clean = text.size() > 4 * MaxNameBytes ? text : cleanName(text);
        if (clean.size() > MaxNameBytes)
            return failure(messages::NameTooLong, {std::to_string(clean.size()), std::to_string(MaxNameBytes)});
        cleaned.emplace(language, std::move(clean));
    }
    return Text(std::move(cleaned));
}

Result<std::vector<ComponentId>> existingComponents(const Architecture &architecture,
                                                    const std::vector<ComponentId> &ids)
{
    std::vector<std::size_t> indices;
    for (const ComponentId &id : ids) {
        if (const auto index = architecture.components.indexOf(id))
            indices.push_back(*index);
    }
    if (indices.empty())
        return failure(messages::NoComponents);
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    std::vector<ComponentId> result;
    result.reserve(indices.size());
    for (const std::size_t index : indices)
        result.push_back(architecture.components[index].id);
    return result;
}

} // namespace topologue::editing
