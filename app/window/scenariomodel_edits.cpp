// SPDX-License-Identifier: Apache-2.0
// The edits of scenarios: each is one undoable step.
#include "appsettings.h"
#include "architecture/faultpresets.h"
#include "scenariomodel.h"
#include "scene.h"

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

constexpr double ShortestEvent = 1; // Seconds.
constexpr double Grid = 0.5;        // Seconds to which markers are dragged.
constexpr double UsualLength = 60;  // Seconds that an injected fault lasts, if the scenario is that long.
constexpr double NewDuration = 180; // Seconds.

Duration durationOf(double seconds)
{
    return Duration::seconds(seconds);
}
double onGrid(double seconds)
{
    return std::round(seconds / Grid) * Grid;
}
bool actsOn(const Fault &fault, const std::vector<ElementId> &elements)
{
    const auto place = faultPlace(fault);
    return elements.empty() || (place && std::find(elements.begin(), elements.end(), *place) != elements.end());
}

} // namespace

QString ScenarioModel::inject(const QString &fault, const QStringList &selection, double at)
{
    if (!m_document)
        return {};
    const auto architecture = m_document->architecture();
    const auto presets = faultPresets(*architecture, elementsFromKeys(selection));
    const auto preset = std::find_if(presets.begin(), presets.end(), [&](const FaultPreset &one) {
        return fault == QString::fromUtf8(one.id.data(), qsizetype(one.id.size()));
    });
    if (preset == presets.end())
        return {};
    const Scenario *shown = scenario();
    Scenario next;
    if (shown) {
        next = *shown;
    } else {
        next.id = freeId("scenario");
        next.name = tr("My scenario").toStdString();
        next.duration = durationOf(NewDuration);
    }
    const double length = next.duration.inSeconds();
    ScenarioEvent event;
    int number = 1;
    do {
        event.id = EventId(std::string(preset->id) + '-' + std::to_string(number++));
    } while (next.events.contains(event.id));
    const double start = std::clamp(onGrid(at), 0.0, std::max(0.0, length - ShortestEvent));
    event.start = durationOf(start);
    const double wanted = preset->length ? preset->length->inSeconds() : UsualLength;
    if (start + wanted < length)
        event.end = durationOf(start + wanted);
    event.fault = preset->fault;
    QString id = QString::fromStdString(event.id.value());
    const QString step =
        QString::fromStdString(describeFault(*architecture, event.fault, AppSettings::instance().language()));
    next.events.add(std::move(event));
    if (shown)
        replace(std::move(next), step);
    else
        add(std::move(next), step);
    return id;
}

int ScenarioModel::restore(const QStringList &selection, double at)
{
    const Scenario *shown = scenario();
    if (!shown)
        return 0;
    const auto elements = elementsFromKeys(selection);
    Scenario next = *shown;
    int ended = 0;
    for (const ScenarioEvent &event : shown->events) {
        const double start = event.start.inSeconds();
        const bool isOn = start <= at && (!event.end || event.end->inSeconds() > at);
        if (!isOn || !actsOn(event.fault, elements))
            continue;
        ++ended;
        if (at - start < ShortestEvent) {
            next.events.remove(event.id);
        } else {
            ScenarioEvent changed = event;
            changed.end = durationOf(at);
            next.events.replace(event.id, std::move(changed));
        }
    }
    if (ended > 0)
        replace(std::move(next), tr("Restore"));
    return ended;
}

void ScenarioModel::moveEvent(const QString &id, double start, int drag)
{
    const Scenario *shown = scenario();
    const ScenarioEvent *event = shown ? shown->events.find(EventId(id.toStdString())) : nullptr;
    if (!event)
        return;
    const double length = event->end ? event->end->inSeconds() - event->start.inSeconds() : ShortestEvent;
    start = std::clamp(onGrid(start), 0.0, std::max(0.0, shown->duration.inSeconds() - length));
    ScenarioEvent changed = *event;
    changed.start = durationOf(start);
    if (changed.end)
        changed.end = durationOf(start + length);
    Scenario next = *shown;
    next.events.replace(event->id, std::move(changed));
    replace(std::move(next), tr("Move event"), drag);
}

void ScenarioModel::setEventEnd(const QString &id, double end, int drag)
{
    const Scenario *shown = scenario();
    const ScenarioEvent *event = shown ? shown->events.find(EventId(id.toStdString())) : nullptr;
    if (!event)
        return;
    end = std::max(onGrid(end), event->start.inSeconds() + ShortestEvent);
    ScenarioEvent changed = *event;
    changed.end.reset();
    if (end < shown->duration.inSeconds())
        changed.end = durationOf(end);
    Scenario next = *shown;
    next.events.replace(event->id, std::move(changed));
    replace(std::move(next), tr("Change length of event"), drag);
}

void ScenarioModel::removeEvent(const QString &id)
{
    const Scenario *shown = scenario();
    if (!shown)
        return;
    Scenario next = *shown;
    if (next.events.remove(EventId(id.toStdString())))
        replace(std::move(next), tr("Remove event"));
}

void ScenarioModel::replace(Scenario changed, const QString &step, int drag)
{
    IdTable<Scenario> scenarios = m_document->architecture()->scenarios;
    const ScenarioId id(m_current.toStdString());
    scenarios.replace(id, std::move(changed));
    m_document->setScenarios(std::move(scenarios), step, drag);
}

void ScenarioModel::add(Scenario scenario, const QString &step)
{
    const QString id = QString::fromStdString(scenario.id.value());
    IdTable<Scenario> scenarios = m_document->architecture()->scenarios;
    scenarios.add(std::move(scenario));
    m_document->setScenarios(std::move(scenarios), step);
    setCurrent(id);
}

ScenarioId ScenarioModel::freeId(const std::string &wanted) const
{
    const auto &scenarios = m_document->architecture()->scenarios;
    ScenarioId id(wanted);
    for (int number = 2; scenarios.contains(id); ++number)
        id = ScenarioId(wanted + '-' + std::to_string(number));
    return id;
}

QString ScenarioModel::show(Scenario scenario, const QString &step)
{
    if (!m_document)
        return {};
    const ScenarioId wanted = scenario.id;
    for (const Scenario &one : m_document->architecture()->scenarios) {
        scenario.id = one.id;
        if (one == scenario) {
            setCurrent(QString::fromStdString(one.id.value()));
            return m_current;
        }
    }
    scenario.id = freeId(wanted.value());
    add(std::move(scenario), step);
    return m_current;
}

void ScenarioModel::duplicateScenario()
{
    const Scenario *shown = scenario();
    if (!shown)
        return;
    Scenario copy = *shown;
    copy.id = freeId(shown->id.value());
    const Language language = AppSettings::instance().language();
    copy.name.set(language, tr("%1 (copy)").arg(currentName()).toStdString());
    add(std::move(copy), tr("Duplicate scenario"));
}

void ScenarioModel::addScenario()
{
    if (!m_document)
        return;
    Scenario fresh;
    fresh.id = freeId("scenario");
    fresh.name = tr("My scenario").toStdString();
    fresh.duration = durationOf(NewDuration);
    add(std::move(fresh), tr("New scenario"));
}

void ScenarioModel::removeScenario()
{
    if (!scenario())
        return;
    IdTable<Scenario> scenarios = m_document->architecture()->scenarios;
    scenarios.remove(ScenarioId(m_current.toStdString()));
    m_document->setScenarios(std::move(scenarios), tr("Remove scenario"));
}

void ScenarioModel::renameScenario(const QString &name)
{
    const Scenario *shown = scenario();
    if (!shown || name.trimmed().isEmpty())
        return;
    Scenario next = *shown;
    next.name.set(AppSettings::instance().language(), name.trimmed().toStdString());
    replace(std::move(next), tr("Rename scenario"));
}

} // namespace topologue::window
