// SPDX-License-Identifier: Apache-2.0
#include "advice.h"

#include "appsettings.h"
#include "knowledge/assessmenttext.h"
#include "knowledge/markdown.h"
#include "knowledge/reportwords.h"
#include "learn.h"

#include <algorithm>

namespace topologue::window {

namespace words = knowledge::words;
using knowledge::PlotArea;

namespace {

const knowledge::Questionnaire &asks()
{
    return Learn::instance().knowledge().questionnaire;
}

Language spokenLanguage()
{
    return AppSettings::instance().language();
}

QString say(const words::Word &word, std::initializer_list<std::string> arguments = {})
{
    return toQString(knowledge::markdown::filled(word.in(spokenLanguage()), arguments));
}

QString pointsText(const std::optional<int> &points)
{
    return points ? QString::number(*points) : QStringLiteral("–");
}

QVariantMap axis(const words::Word &name, const knowledge::AxisResult &result)
{
    return {{QStringLiteral("name"), say(name)},
            {QStringLiteral("points"), pointsText(result.points)},
            {QStringLiteral("band"), QStringLiteral("%1–%2").arg(result.low).arg(result.high)},
            {QStringLiteral("answered"),
             say(words::OfAsked, {std::to_string(result.answered), std::to_string(result.asked)})}};
}

/// Shares of the picture, whose y goes down.
QVariantMap place(const PlotArea &area)
{
    return {{QStringLiteral("x"), area.readinessFrom / 100},
            {QStringLiteral("y"), 1 - area.needTo / 100},
            {QStringLiteral("width"), (area.readinessTo - area.readinessFrom) / 100},
            {QStringLiteral("height"), (area.needTo - area.needFrom) / 100}};
}

QVariantMap point(const knowledge::AssessmentPlot &plot)
{
    return {{QStringLiteral("hasX"), plot.readiness.has_value()},
            {QStringLiteral("x"), plot.readiness.value_or(0) / 100},
            {QStringLiteral("hasY"), plot.need.has_value()},
            {QStringLiteral("y"), 1 - plot.need.value_or(0) / 100}};
}

} // namespace

QVariantList Advice::examples() const
{
    QVariantList list;
    for (const knowledge::WorkedExample &example : asks().examples) {
        list.append(QVariantMap{{QStringLiteral("id"), toQString(example.id)},
                                {QStringLiteral("label"), spoken(example.name)},
                                {QStringLiteral("checked"), toQString(example.id) == m_example}});
    }
    return list;
}

QString Advice::exampleName() const
{
    const auto *shown = knowledge::findById(asks().examples, m_example.toStdString());
    return shown ? spoken(shown->name) : QString();
}

QString Advice::exampleNote() const
{
    const auto *shown = knowledge::findById(asks().examples, m_example.toStdString());
    return shown ? spoken(shown->note) : QString();
}

bool Advice::isEmpty() const
{
    return m_shown.unanswered.size() == asks().questions.size() + asks().remedies.items.size();
}

QString Advice::verdict() const
{
    return toQString(m_shown.verdict.value_or(std::string()));
}

QString Advice::title() const
{
    return m_shown.verdict ? toQString(verdictText(asks(), *m_shown.verdict, spokenLanguage())) : say(words::Undecided);
}

QString Advice::firmness() const
{
    return toQString(firmnessText(m_shown, spokenLanguage()));
}

QStringList Advice::possible() const
{
    QStringList list;
    for (const std::string &id : m_shown.within) {
        if (id != m_shown.verdict)
            list += toQString(verdictText(asks(), id, spokenLanguage()));
    }
    return list;
}

QVariantList Advice::axes() const
{
    return {axis(words::Need, m_shown.need), axis(words::Readiness, m_shown.readiness)};
}

QString Advice::lowered() const
{
    return toQString(loweredText(asks(), m_shown, spokenLanguage()));
}

QVariantList Advice::gates() const
{
    QVariantList list;
    for (const knowledge::Gate &gate : m_shown.gates) {
        const auto *question = knowledge::findById(asks().questions, gate.question);
        list.append(QVariantMap{
            {QStringLiteral("key"), toQString(gate.question)},
            {QStringLiteral("text"), toQString(subjectText(asks(), gate.question, false, spokenLanguage()))},
            {QStringLiteral("answer"),
             question ? toQString(answerText(*question, m_answers, spokenLanguage())) : QString()},
            {QStringLiteral("least"), tr("at least %1").arg(gate.least)},
            {QStringLiteral("state"), static_cast<int>(gate.state)}});
    }
    return list;
}

QString Advice::gatesText() const
{
    return toQString(knowledge::gatesText(asks(), m_shown, spokenLanguage()));
}

QVariantList Advice::reasons(const std::vector<knowledge::Reason> &reasons) const
{
    QVariantList list;
    for (const knowledge::Reason &reason : reasons) {
        const std::string subject = subjectText(asks(), reason.id, reason.isRemedy, spokenLanguage());
        const auto *question = reason.isRemedy ? nullptr : knowledge::findById(asks().questions, reason.id);
        list.append(QVariantMap{
            {QStringLiteral("key"), toQString(reason.id)},
            {QStringLiteral("text"), reason.isRemedy ? say(words::NotTried, {subject}) : toQString(subject)},
            {QStringLiteral("answer"),
             question ? toQString(answerText(*question, m_answers, spokenLanguage())) : QString()},
            {QStringLiteral("points"), toQString(weightText(reason, spokenLanguage()))},
            {QStringLiteral("isGate"), reason.isGate}});
    }
    return list;
}

QVariantList Advice::steps() const
{
    QVariantList list;
    for (const knowledge::Step &step : m_shown.steps) {
        list.append(QVariantMap{{QStringLiteral("key"), toQString(step.id)},
                                {QStringLiteral("text"), toQString(stepText(asks(), step, spokenLanguage()))}});
    }
    return list;
}

QStringList Advice::distances() const
{
    QStringList list;
    for (const std::string &text : distanceTexts(asks(), m_shown, spokenLanguage()))
        list += toQString(text);
    return list;
}

QVariantList Advice::links(const knowledge::Arguments &arguments)
{
    QVariantList list;
    const auto add = [&list](const QString &kind, const std::string &id) {
        const QString text = Learn::instance().titleOf(kind, toQString(id));
        if (!text.isEmpty()) {
            list.append(QVariantMap{{QStringLiteral("kind"), kind},
                                    {QStringLiteral("entry"), toQString(id)},
                                    {QStringLiteral("text"), text}});
        }
    };
    for (const std::string &id : arguments.lessons)
        add(QStringLiteral("lesson"), id);
    for (const std::string &id : arguments.concepts)
        add(QStringLiteral("concept"), id);
    return list;
}

QString Advice::counting() const
{
    return spoken(asks().justification);
}

QString Advice::bandText() const
{
    return say(words::BandMeans);
}

QVariantMap Advice::plot() const
{
    QVariantList zones;
    for (const knowledge::PlotZone &zone : m_plot.zones) {
        QVariantMap shown = place(zone.area);
        shown.insert(QStringLiteral("key"), toQString(zone.verdict));
        shown.insert(QStringLiteral("name"), spoken(zone.name));
        shown.insert(QStringLiteral("advice"), zone.isAdvice);
        shown.insert(QStringLiteral("within"), zone.isWithin);
        shown.insert(QStringLiteral("closed"), zone.isClosed);
        zones.append(shown);
    }
    QVariantMap picture = point(m_plot);
    picture.insert(QStringLiteral("zones"), zones);
    picture.insert(QStringLiteral("band"), place(m_plot.band));
    picture.insert(QStringLiteral("heldBack"), m_plot.isHeldBack);
    picture.insert(QStringLiteral("isClosed"), std::any_of(m_plot.zones.begin(), m_plot.zones.end(),
                                                           [](const auto &zone) { return zone.isClosed; }));
    picture.insert(QStringLiteral("readinessLine"), m_plot.lines.readiness / 100.0);
    picture.insert(QStringLiteral("needLine"), 1 - m_plot.lines.needSome / 100.0);
    picture.insert(QStringLiteral("needTicks"), QVariantList{0, m_plot.lines.needSome, m_plot.lines.needStrong, 100});
    picture.insert(QStringLiteral("readinessTicks"), QVariantList{0, m_plot.lines.readiness, 100});
    return picture;
}

QVariantMap Advice::own() const
{
    return point(m_ownPlot);
}

QString Advice::plotText() const
{
    return tr("Need %1 and readiness %2 of 100: %3")
        .arg(pointsText(m_shown.need.points), pointsText(m_shown.readiness.points), title());
}

QString Advice::documentName() const
{
    return m_document ? m_document->name() : QString();
}

} // namespace topologue::window
