// SPDX-License-Identifier: Apache-2.0
#include "create.h"

#include "architecture/maxima.h"
#include "draft.h"
#include "messages.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace topologue::editing {

namespace {

/// "Service", or "Service 2" where that is taken, in both languages.
Text defaultName(const Architecture &architecture, const NewComponent &added)
{
    const KindName &kind = kindName(added.kind);
    const Text base = added.technology.empty() ? Text::bilingual(std::string(kind.english), std::string(kind.korean))
                                               : Text(added.technology);
    std::unordered_set<std::string_view> taken;
    for (const Component &component : architecture.components)
        taken.insert(component.name.in(Language::English));
    Text name = base;
    for (int number = 2; taken.contains(name.in(Language::English)); ++number) {
        std::map<std::string, std::string> numbered = base.byLanguage();
        for (auto &[language, text] : numbered)
            text += ' ' + std::to_string(number);
        name = Text(std::move(numbered));
    }
    return name;
}

bool isInPlane(Point point)
{
    return std::abs(point.x) <= limits::Coordinate && std::abs(point.y) <= limits::Coordinate;
}

Result<ComponentId> addTo(Draft &draft, const NewComponent &added, Point center)
{
    const Architecture &a = draft.architecture();
    if (added.inside && !a.deployables.contains(*added.inside))
        return failure(messages::IsGone, {"deployable", added.inside->value()});
    if (added.team && !a.teams.contains(*added.team))
        return failure(messages::IsGone, {"team", added.team->value()});
    if (!isInPlane(center))
        return failure(messages::OutsideThePlane, {std::to_string(static_cast<long>(limits::Coordinate))});
    auto name = checkedName(added.name);
    if (!name)
        return tl::unexpected(std::move(name.error()));
    Component component;
    component.kind = added.kind;
    component.technology = cleanName(std::string_view(added.technology).substr(0, MaxNameBytes));
    component.name = name->isEmpty() ? defaultName(a, added) : std::move(*name);
    component.deployable = added.inside;
    component.team = added.team;
    setDefaults(component);
    ComponentId id = draft.add(std::move(component));
    draft.place(id, center);
    return id;
}

/// Clear space that is kept around a new box.
constexpr double GapBeside = 80;
constexpr double GapBelow = 58;

/// The value nearest to `wanted` that is at least `clearance` away from each of `taken`; of two, the larger.
double nearestFree(std::vector<double> taken, double wanted, double clearance)
{
    std::sort(taken.begin(), taken.end());
    double low = wanted;
    for (auto it = taken.rbegin(); it != taken.rend(); ++it) {
        if (std::abs(*it - low) < clearance)
            low = *it - clearance;
    }
    double high = wanted;
    for (const double each : taken) {
        if (std::abs(each - high) < clearance)
            high = each + clearance;
    }
    return wanted - low < high - wanted ? low : high;
}

std::vector<Point> knownCenters(const Architecture &architecture, const Centers &shown)
{
    std::vector<Point> centers;
    for (const Component &component : architecture.components) {
        if (const auto center = centerOf(architecture, component.id, shown))
            centers.push_back(*center);
    }
    return centers;
}

Point freeInColumn(const std::vector<Point> &centers, Point wanted)
{
    std::vector<double> taken;
    for (const Point center : centers) {
        if (std::abs(center.x - wanted.x) < NominalBox.width + GapBeside / 2)
            taken.push_back(center.y);
    }
    return {wanted.x, nearestFree(std::move(taken), wanted.y, NominalBox.height + GapBelow / 2)};
}

Point freeInRow(const std::vector<Point> &centers, Point wanted)
{
    std::vector<double> taken;
    for (const Point center : centers) {
        if (std::abs(center.y - wanted.y) < NominalBox.height + GapBelow / 2)
            taken.push_back(center.x);
    }
    return {nearestFree(std::move(taken), wanted.x, NominalBox.width + GapBeside / 2), wanted.y};
}

} // namespace

Result<Edited> addComponent(const Architecture &architecture, const NewComponent &component, Point center)
{
    Draft draft(architecture);
    auto id = addTo(draft, component, center);
    if (!id)
        return tl::unexpected(std::move(id.error()));
    draft.touch(std::move(*id));
    return std::move(draft).finish();
}

Result<Edited> connectComponents(const Architecture &architecture, const ComponentId &source, const ComponentId &target)
{
    Draft draft(architecture);
    if (auto connected = checkAndConnect(draft, source, target); !connected)
        return tl::unexpected(std::move(connected.error()));
    return std::move(draft).finish();
}

Result<Edited> connectEach(const Architecture &architecture, const std::vector<ComponentId> &sources,
                           const ComponentId &target)
{
    const auto existing = existingComponents(architecture, sources);
    if (!existing)
        return tl::unexpected(existing.error());
    Draft draft(architecture);
    for (const ComponentId &source : *existing) {
        if (auto connected = checkAndConnect(draft, source, target); !connected)
            return tl::unexpected(std::move(connected.error()));
    }
    return std::move(draft).finish();
}

Point freePlaceBeside(const Architecture &architecture, const ComponentId &component, Direction direction,
                      const Centers &shown)
{
    const Point start = centerOf(architecture, component, shown).value_or(Point{});
    const std::vector<Point> centers = knownCenters(architecture, shown);
    const double dx = NominalBox.width + GapBeside;
    const double dy = NominalBox.height + GapBelow;
    switch (direction) {
    case Direction::Left:
        return freeInColumn(centers, {start.x - dx, start.y});
    case Direction::Right:
        return freeInColumn(centers, {start.x + dx, start.y});
    case Direction::Up:
        return freeInRow(centers, {start.x, start.y - dy});
    case Direction::Down:
        break;
    }
    return freeInRow(centers, {start.x, start.y + dy});
}

Point freePlaceNear(const Architecture &architecture, Point wanted, const Centers &shown)
{
    const std::vector<Point> centers = knownCenters(architecture, shown);
    const Point column = freeInColumn(centers, wanted);
    const Point row = freeInRow(centers, wanted);
    return std::abs(column.y - wanted.y) <= std::abs(row.x - wanted.x) ? column : row;
}

Result<Edited> addConnected(const Architecture &architecture, const ComponentId &component, Direction direction,
                            const NewComponent &added, const Centers &shown)
{
    const bool outgoing = direction == Direction::Right || direction == Direction::Down;
    return addConnectedAt(architecture, component, outgoing, added,
                          freePlaceBeside(architecture, component, direction, shown));
}

Result<Edited> addConnectedAt(const Architecture &architecture, const ComponentId &component, bool outgoing,
                              const NewComponent &added, Point center)
{
    const Component *const beside = architecture.components.find(component);
    if (!beside)
        return failure(messages::IsGone, {"component", component.value()});
    NewComponent inTeam = added;
    if (!inTeam.team && added.kind != ComponentKind::External)
        inTeam.team = beside->team;
    Draft draft(architecture);
    auto id = addTo(draft, inTeam, center);
    if (!id)
        return tl::unexpected(std::move(id.error()));
    auto connected = outgoing ? checkAndConnect(draft, component, *id) : checkAndConnect(draft, *id, component);
    if (!connected)
        return tl::unexpected(std::move(connected.error()));
    auto edited = std::move(draft).finish();
    if (edited)
        edited->touched = {*id};
    return edited;
}

} // namespace topologue::editing
