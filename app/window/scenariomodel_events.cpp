// SPDX-License-Identifier: Apache-2.0
// The figures of one event, as an editor shows and changes them.
#include "appsettings.h"
#include "architecture/faultfields.h"
#include "architecture/faultpresets.h"
#include "scenariomodel.h"
#include "timetext.h"

namespace topologue::window {

namespace {

constexpr double ShortestEvent = 1; // Seconds.
constexpr QLatin1String StartField("start");
constexpr QLatin1String EndField("end");

QVariantMap rowOf(const QString &id, const QString &name, const QString &unit, const QString &text)
{
    return {{QStringLiteral("id"), id},     {QStringLiteral("name"), name},      {QStringLiteral("unit"), unit},
            {QStringLiteral("text"), text}, {QStringLiteral("isSwitch"), false}, {QStringLiteral("isOn"), false}};
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

const ScenarioEvent *ScenarioModel::eventOf(const QString &id) const
{
    const Scenario *shown = scenario();
    return shown ? shown->events.find(EventId(id.toStdString())) : nullptr;
}

QString ScenarioModel::eventText(const QString &id) const
{
    const ScenarioEvent *one = eventOf(id);
    return one ? QString::fromStdString(
               describeFault(*m_document->architecture(), one->fault, AppSettings::instance().language()))
               : QString();
}

QVariantList ScenarioModel::eventFields(const QString &id) const
{
    const ScenarioEvent *one = eventOf(id);
    if (!one)
        return {};
    QVariantList rows;
    rows << rowOf(StartField, tr("Begins at"), {}, timeText(one->start.inSeconds()));
    rows << rowOf(EndField, tr("Ends at (none: never)"), {}, one->end ? timeText(one->end->inSeconds()) : QString());
    for (const FaultField &field : faultFields(one->fault)) {
        const QString text = field.value ? QString::number(*field.value, 'g', 12) : QString();
        QVariantMap row = rowOf(textOf(field.id), textOf(field.name.in(AppSettings::instance().language())),
                                textOf(field.unit), text);
        row[QStringLiteral("isSwitch")] = field.isSwitch;
        row[QStringLiteral("isOn")] = field.isSwitch && field.value.value_or(0) > 0;
        rows << row;
    }
    return rows;
}

QString ScenarioModel::setEventField(const QString &id, const QString &field, const QString &text)
{
    const ScenarioEvent *one = eventOf(id);
    if (!one)
        return {};
    if (field == StartField || field == EndField)
        return setEventTime(*one, field == StartField, text);
    if (text.trimmed().isEmpty())
        return setFaultField(*one, field, std::nullopt);
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber ? setFaultField(*one, field, value) : tr("This is not a number.");
}

QString ScenarioModel::setEventSwitch(const QString &id, const QString &field, bool on)
{
    const ScenarioEvent *one = eventOf(id);
    return one ? setFaultField(*one, field, on ? 1 : 0) : QString();
}

QString ScenarioModel::setEventTime(const ScenarioEvent &event, bool isStart, const QString &text)
{
    const double length = duration();
    const bool isNever = !isStart && text.trimmed().isEmpty();
    const auto seconds = secondsFromText(text);
    if (!isNever && !seconds)
        return tr("This is not a time. Write 1:30 or 90.");
    ScenarioEvent changed = event;
    if (isStart) {
        const double last = (event.end ? event.end->inSeconds() : length) - ShortestEvent;
        if (*seconds > last)
            return tr("It has to begin by %1.").arg(timeText(last));
        changed.start = Duration::seconds(*seconds);
    } else if (isNever || *seconds >= length) {
        changed.end.reset();
    } else {
        const double first = event.start.inSeconds() + ShortestEvent;
        if (*seconds < first)
            return tr("It cannot end before %1.").arg(timeText(first));
        changed.end = Duration::seconds(*seconds);
    }
    if (changed == event)
        return {};
    Scenario next = *scenario();
    next.events.replace(event.id, std::move(changed));
    replace(std::move(next), tr("Edit event"));
    return {};
}

QString ScenarioModel::setFaultField(const ScenarioEvent &event, const QString &field, std::optional<double> value)
{
    const auto fault = withFaultField(event.fault, field.toStdString(), value);
    if (!fault)
        return QString::fromStdString(fault.error().front().sentence(AppSettings::instance().language()));
    if (*fault == event.fault)
        return {};
    ScenarioEvent changed = event;
    changed.fault = *fault;
    Scenario next = *scenario();
    next.events.replace(event.id, std::move(changed));
    replace(std::move(next), tr("Edit event"));
    return {};
}

} // namespace topologue::window
