// SPDX-License-Identifier: Apache-2.0
#include "inspectorsheets.h"

#include "architecture/traffic.h"
#include "inspectorfields.h"
#include "names.h"
#include "scene.h"

#include <QCoreApplication>
#include <QVariantMap>

#include <utility>

namespace topologue::window {

namespace {

struct Inspector {
    Q_DECLARE_TR_FUNCTIONS(Inspector)
};

using Row = InspectorModel::Row;
using Sheet = InspectorModel::Sheet;

void section(Sheet &sheet, const QString &label)
{
    sheet.rows.push_back({QStringLiteral("section"), label});
}

// A label without a value says nothing: such a row is left out.
void value(Sheet &sheet, const QString &label, const QString &value, const QString &help = {})
{
    if (!value.isEmpty())
        sheet.rows.push_back({QStringLiteral("value"), label, value, help});
}

void link(Sheet &sheet, const QString &label, const QString &value, const std::string &key, const QString &icon)
{
    sheet.rows.push_back({QStringLiteral("link"), label, value, {}, QString::fromStdString(key), icon});
}

/// A heading with the fields of a part; nothing where the element has no such part.
void part(Sheet &sheet, const SheetSource &source, const QString &label, const char *path)
{
    const std::size_t before = sheet.rows.size();
    section(sheet, label);
    addFields(sheet, source.properties, QLatin1String(path), source.revealed);
    if (sheet.rows.size() == before + 1)
        sheet.rows.pop_back();
}

QString nameOf(const SheetSource &source, const ComponentId &id)
{
    const auto *component = source.architecture.components.find(id);
    return component ? displayName(component->name, id.value(), source.language) : QString::fromStdString(id.value());
}

QString iconOf(const SheetSource &source, const ComponentId &id)
{
    const auto *component = source.architecture.components.find(id);
    return component ? iconName(component->kind) : QString();
}

void addArrows(Sheet &sheet, const SheetSource &source, const ComponentId &id, bool outgoing)
{
    bool first = true;
    for (const auto &dependency : source.architecture.dependencies) {
        if ((outgoing ? dependency.from : dependency.to) != id)
            continue;
        if (std::exchange(first, false))
            section(sheet, outgoing ? Inspector::tr("Needs") : Inspector::tr("Needed by"));
        const ComponentId &other = outgoing ? dependency.to : dependency.from;
        const auto &timeout = dependency.policies.timeout;
        link(sheet, nameOf(source, other), outgoing && timeout ? durationText(timeout->limit) : QString(),
             elementKey(dependency.id), iconOf(source, other));
    }
}

template<class T>
void addMembers(Sheet &sheet, const SheetSource &source, const QString &heading, std::optional<Id<T>> Component::*owner,
                const Id<T> &id)
{
    section(sheet, heading);
    for (const auto &component : source.architecture.components) {
        if (component.*owner == id)
            link(sheet, displayName(component.name, component.id.value(), source.language), {},
                 elementKey(component.id), iconName(component.kind));
    }
}

Sheet componentSheet(const SheetSource &source, const Component &component)
{
    Sheet sheet{displayName(component.name, component.id.value(), source.language), kindText(component.kind),
                iconName(component.kind)};
    addFields(sheet, source.properties, {}, source.revealed);
    const auto *deployable =
        component.deployable ? source.architecture.deployables.find(*component.deployable) : nullptr;
    if (deployable) {
        section(sheet, Inspector::tr("Runs in"));
        link(sheet, displayName(deployable->name, deployable->id.value(), source.language), {},
             elementKey(deployable->id), QStringLiteral("deployables"));
    }
    part(sheet, source, Inspector::tr("Capacity"), "capacity");
    part(sheet, source, Inspector::tr("Service time"), "serviceTime");
    part(sheet, source, Inspector::tr("Messages"), "broker");
    addArrows(sheet, source, component.id, true);
    addArrows(sheet, source, component.id, false);
    return sheet;
}

Sheet deployableSheet(const SheetSource &source, const Deployable &deployable)
{
    Sheet sheet{displayName(deployable.name, deployable.id.value(), source.language), Inspector::tr("Deployable"),
                QStringLiteral("deployables")};
    addFields(sheet, source.properties, {}, source.revealed);
    part(sheet, source, Inspector::tr("Capacity"), "capacity");
    addMembers(sheet, source, Inspector::tr("Released and failing together"), &Component::deployable, deployable.id);
    return sheet;
}

/// Which journeys use the dependency: all that reach its caller, or those that are checked.
void addJourneys(Sheet &sheet, const SheetSource &source, const Dependency &dependency)
{
    if (source.architecture.journeys.isEmpty())
        return;
    Row row{QStringLiteral("field"), Inspector::tr("Journeys")};
    row.path = QStringLiteral("journeys");
    row.editor = QStringLiteral("set");
    row.help = Inspector::tr("Those that use it; all that reach the caller if none is checked.");
    QStringList names;
    for (const auto &journey : source.architecture.journeys) {
        const bool uses =
            std::find(dependency.journeys.begin(), dependency.journeys.end(), journey.id) != dependency.journeys.end();
        const QString name = displayName(journey.name, journey.id.value(), source.language);
        row.choices.append(QVariantMap{{QStringLiteral("id"), QString::fromStdString(journey.id.value())},
                                       {QStringLiteral("label"), name},
                                       {QStringLiteral("checked"), uses},
                                       {QStringLiteral("heading"), false}});
        if (uses)
            names.append(name);
    }
    row.value = names.isEmpty() ? Inspector::tr("all") : names.join(QStringLiteral(", "));
    sheet.rows.push_back(row);
}

Sheet dependencySheet(const SheetSource &source, const Dependency &dependency)
{
    const QString from = nameOf(source, dependency.from);
    const QString to = nameOf(source, dependency.to);
    const DependencyStyle style = dependencyStyle(source.architecture, dependency);
    Sheet sheet{Inspector::tr("%1 → %2").arg(from, to), styleName(style), {}};
    addFields(sheet, source.properties, {}, source.revealed);
    addJourneys(sheet, source, dependency);
    const auto index = source.architecture.dependencies.indexOf(dependency.id);
    if (index)
        value(sheet, Inspector::tr("Expected rate"), rateText(expectedCallRates(source.architecture)[*index]),
              Inspector::tr("When nothing fails: the rates of the journeys times the calls along their way."));
    part(sheet, source, Inspector::tr("Network, each way"), "latency");
    if (style != DependencyStyle::InProcess)
        part(sheet, source, Inspector::tr("Policies"), "policies");
    section(sheet, Inspector::tr("Between"));
    link(sheet, from, Inspector::tr("from"), elementKey(dependency.from), iconOf(source, dependency.from));
    link(sheet, to, Inspector::tr("to"), elementKey(dependency.to), iconOf(source, dependency.to));
    return sheet;
}

Sheet teamSheet(const SheetSource &source, const Team &team)
{
    Sheet sheet{displayName(team.name, team.id.value(), source.language), Inspector::tr("Team"),
                QStringLiteral("teams")};
    addFields(sheet, source.properties, {}, source.revealed);
    addMembers(sheet, source, Inspector::tr("Owns"), &Component::team, team.id);
    return sheet;
}

Sheet journeySheet(const SheetSource &source, const Journey &journey)
{
    Sheet sheet{displayName(journey.name, journey.id.value(), source.language), Inspector::tr("Journey"),
                QStringLiteral("user")};
    addFields(sheet, source.properties, {}, source.revealed);
    part(sheet, source, Inspector::tr("Load"), "load");
    part(sheet, source, Inspector::tr("Objective"), "objective");
    part(sheet, source, Inspector::tr("Impatience"), "impatience");
    section(sheet, Inspector::tr("Begins at"));
    link(sheet, nameOf(source, journey.entry), {}, elementKey(journey.entry), iconOf(source, journey.entry));
    return sheet;
}

Sheet architectureSheet(const SheetSource &source)
{
    const Architecture &architecture = source.architecture;
    const QString name = QString::fromStdString(architecture.name.in(source.language));
    Sheet sheet{name.isEmpty() ? Inspector::tr("Untitled") : name, Inspector::tr("Architecture"),
                QStringLiteral("explore")};
    addFields(sheet, source.properties, {}, source.revealed);
    if (!architecture.journeys.isEmpty())
        section(sheet, Inspector::tr("Journeys"));
    for (const auto &journey : architecture.journeys)
        link(sheet, displayName(journey.name, journey.id.value(), source.language),
             journey.load.shape == Load::Shape::Closed
                 ? Inspector::tr("%n user(s)", nullptr, static_cast<int>(journey.load.users))
                 : rateText(journey.load.requestsPerSecond),
             elementKey(journey.id), QStringLiteral("user"));
    if (!architecture.teams.isEmpty())
        section(sheet, Inspector::tr("Teams"));
    for (const auto &team : architecture.teams)
        link(sheet, displayName(team.name, team.id.value(), source.language), {}, elementKey(team.id),
             QStringLiteral("teams"));
    section(sheet, Inspector::tr("Holds"));
    value(sheet, Inspector::tr("Components"), countText(architecture.components.size()));
    value(sheet, Inspector::tr("Dependencies"), countText(architecture.dependencies.size()));
    if (!architecture.scenarios.isEmpty())
        section(sheet, Inspector::tr("Scenarios"));
    for (const auto &scenario : architecture.scenarios)
        value(sheet, displayName(scenario.name, scenario.id.value(), source.language), durationText(scenario.duration),
              QString::fromStdString(scenario.description.in(source.language)));
    return sheet;
}

Sheet severalSheet(const SheetSource &source)
{
    Sheet sheet{Inspector::tr("%n selected", nullptr, static_cast<int>(source.elements.size())), {}, {}};
    addFields(sheet, source.properties, {}, source.revealed);
    part(sheet, source, Inspector::tr("Capacity"), "capacity");
    part(sheet, source, Inspector::tr("Service time"), "serviceTime");
    part(sheet, source, Inspector::tr("Policies"), "policies");
    section(sheet, Inspector::tr("Selection"));
    constexpr std::size_t MaxRows = 200; // Beyond that a list helps nobody.
    for (std::size_t i = 0; i < std::min(MaxRows, source.elements.size()); ++i) {
        const ElementId &element = source.elements[i];
        if (const auto *id = std::get_if<ComponentId>(&element)) {
            link(sheet, nameOf(source, *id), {}, elementKey(*id), iconOf(source, *id));
        } else if (const auto *arrow = std::get_if<DependencyId>(&element)) {
            if (const auto *dependency = source.architecture.dependencies.find(*arrow))
                link(sheet,
                     Inspector::tr("%1 → %2").arg(nameOf(source, dependency->from), nameOf(source, dependency->to)), {},
                     elementKey(*arrow), {});
        } else if (const auto *box = std::get_if<DeployableId>(&element)) {
            if (const auto *deployable = source.architecture.deployables.find(*box))
                link(sheet, displayName(deployable->name, box->value(), source.language), {}, elementKey(*box),
                     QStringLiteral("deployables"));
        }
    }
    return sheet;
}

} // namespace

Sheet inspectorSheet(const SheetSource &source)
{
    if (source.elements.size() > 1)
        return severalSheet(source);
    const Architecture &architecture = source.architecture;
    if (source.elements.size() == 1) {
        const ElementId &element = source.elements.front();
        if (const auto *component = std::get_if<ComponentId>(&element))
            return componentSheet(source, *architecture.components.find(*component));
        if (const auto *deployable = std::get_if<DeployableId>(&element))
            return deployableSheet(source, *architecture.deployables.find(*deployable));
        if (const auto *dependency = std::get_if<DependencyId>(&element))
            return dependencySheet(source, *architecture.dependencies.find(*dependency));
        if (const auto *team = std::get_if<TeamId>(&element))
            return teamSheet(source, *architecture.teams.find(*team));
        if (const auto *journey = std::get_if<JourneyId>(&element))
            return journeySheet(source, *architecture.journeys.find(*journey));
    }
    return architectureSheet(source);
}

} // namespace topologue::window
