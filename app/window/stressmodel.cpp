// SPDX-License-Identifier: Apache-2.0
#include "stressmodel.h"

#include "appsettings.h"
#include "architecture/faultpresets.h"
#include "core/inpool.h"
#include "names.h"
#include "scene.h"
#include "session.h"
#include "switchto.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

constexpr int ProgressMs = 60; // Between two looks at how far the work is.
constexpr double LeadTime = 2; // Seconds before the moment that is shown.

/// What simulations depend on, beside the scenario.
bool behavesAlike(const Architecture &a, const Architecture &b)
{
    return a.components == b.components && a.dependencies == b.dependencies && a.deployables == b.deployables
           && a.journeys == b.journeys;
}

bool exists(const Architecture &architecture, const ElementId &element)
{
    if (const auto *id = std::get_if<ComponentId>(&element))
        return architecture.components.contains(*id);
    if (const auto *id = std::get_if<DeployableId>(&element))
        return architecture.deployables.contains(*id);
    if (const auto *id = std::get_if<DependencyId>(&element))
        return architecture.dependencies.contains(*id);
    if (const auto *id = std::get_if<JourneyId>(&element))
        return architecture.journeys.contains(*id);
    return false;
}

} // namespace

struct StressModel::Outcome {
    std::shared_ptr<Run> run;
    Document::Snapshot document;
    std::optional<Found> found; // None: see errors, or it was cancelled.
    Diagnostics errors;

    template<class Answer>
    void take(Result<Answer> result)
    {
        if (!result)
            errors = std::move(result.error());
        else if (result->isFinished)
            found = std::move(*result);
    }
};

StressModel::StressModel(QObject *parent) : QObject(parent)
{
    m_progressTimer.setInterval(ProgressMs);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_run && std::exchange(m_progress, m_run->done.load()) != m_progress)
            emit progressChanged();
    });
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &StressModel::word);
}

StressModel::~StressModel()
{
    if (m_run)
        m_run->cancelled = true;
}

void StressModel::setScenarios(ScenarioModel *scenarios)
{
    if (!switchTo(m_scenarios, scenarios, this))
        return;
    if (m_scenarios)
        connect(m_scenarios, &ScenarioModel::documentChanged, this, &StressModel::documentIsAnother);
    emit scenariosChanged();
    documentIsAnother();
}

void StressModel::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback)
        connect(m_playback, &Playback::busyChanged, this, &StressModel::jump);
    emit playbackChanged();
}

void StressModel::setQuestion(Question question)
{
    if (m_question == question)
        return;
    m_question = question;
    emit questionChanged();
    word();
    documentWasEdited();
}

void StressModel::setRefuses(bool refuses)
{
    if (m_refuses == refuses)
        return;
    m_refuses = refuses;
    emit refusesChanged();
}

void StressModel::documentIsAnother()
{
    cancel();
    if (m_document)
        m_document->disconnect(this);
    m_document = document();
    if (m_document)
        connect(m_document, &Document::changed, this, &StressModel::documentWasEdited);
    m_kept = {};
    m_errors = {};
    m_jumpScenario.clear();
    word();
    documentWasEdited();
}

void StressModel::documentWasEdited()
{
    const auto &kept = m_kept[m_question];
    const bool stale = kept && m_document && !behavesAlike(*kept->document, *m_document->architecture());
    if (std::exchange(m_stale, stale) != stale)
        emit staleChanged();
}

void StressModel::setRun(std::shared_ptr<Run> run)
{
    if (m_run == run)
        return;
    if (m_run)
        m_run->cancelled = true;
    m_run = std::move(run);
    m_progress = 0;
    if (m_run)
        m_progressTimer.start();
    else
        m_progressTimer.stop();
    emit progressChanged();
    emit busyChanged();
}

void StressModel::run()
{
    if (!m_document)
        return;
    m_asked = m_question;
    m_errors[m_question].clear();
    setRun(std::make_shared<Run>());
    const auto mode = m_refuses ? analysis::FailureMode::Refuses : analysis::FailureMode::Silent;
    core::inPool([run = m_run, document = m_document->architecture(), question = m_question, mode] {
        Outcome outcome{run, document, std::nullopt, {}};
        const auto progress = [&run](double done) {
            run->done = done;
            return !run->cancelled.load();
        };
        analysis::FailuresOptions failures;
        failures.mode = mode;
        if (run->cancelled) // It waited for a thread in vain.
            return outcome;
        switch (question) {
        case Traffic:
            outcome.take(analysis::findTrafficLimit(*document, {}, progress));
            break;
        case Failures:
            outcome.take(analysis::failEverything(*document, failures, progress));
            break;
        case ColdCache:
            outcome.take(analysis::coldCaches(*document, {}, progress));
            break;
        case Metastable:
            outcome.take(analysis::tryMetastable(*document, {}, progress));
            break;
        }
        return outcome;
    }).then(this, [this](Outcome outcome) { finished(std::move(outcome)); });
}

void StressModel::cancel()
{
    setRun(nullptr);
}

void StressModel::finished(Outcome outcome)
{
    if (outcome.run != m_run)
        return; // It was cancelled, or another one runs.
    if (outcome.found)
        m_kept[m_asked] = Kept{std::move(outcome.document), std::move(*outcome.found)};
    else
        m_errors[m_asked] = Session::textOf(outcome.errors);
    setRun(nullptr);
    word();
    documentWasEdited();
}

void StressModel::word()
{
    m_answer = {};
    if (const auto &kept = m_kept[m_question]) {
        m_answer = std::visit(
            [&](const auto &found) {
                return analysis::answerOf(found, *kept->document, AppSettings::instance().language());
            },
            kept->found);
    }
    emit answerChanged();
}

QString StressModel::missingIn(const Scenario &scenario) const
{
    for (const ScenarioEvent &event : scenario.events) {
        const auto place = faultPlace(event.fault);
        if (place && !exists(*m_document->architecture(), *place))
            return QString::fromStdString(std::visit([](const auto &id) { return id.value(); }, *place));
    }
    return {};
}

bool StressModel::show(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_answer.rows.size() || !m_document || !m_scenarios)
        return false;
    const auto &shown = m_answer.rows[static_cast<std::size_t>(row)].shown;
    if (!shown)
        return false;
    if (const QString missing = missingIn(shown->scenario); !missing.isEmpty()) {
        m_errors[m_question] = tr("%1 is no longer in the document. Run the question again.").arg(missing);
        emit answerChanged();
        return false;
    }
    m_jumpTo = std::max(0.0, shown->moment.inSeconds() - LeadTime);
    m_jumpScenario = m_scenarios->show(
        shown->scenario, QString::fromStdString(shown->scenario.name.in(AppSettings::instance().language())));
    jump();
    return true;
}

void StressModel::jump()
{
    const FilmPtr film = m_playback ? m_playback->film() : nullptr;
    if (m_jumpScenario.isEmpty() || !film || m_playback->isBusy()
        || QString::fromStdString(film->recording.scenario) != m_jumpScenario)
        return;
    m_jumpScenario.clear();
    if (Player *player = m_playback->player()) {
        player->setPosition(m_jumpTo);
        player->setPlaying(true);
    }
}

QString StressModel::tableText() const
{
    return QString::fromStdString(analysis::answerTabs(m_answer));
}

void StressModel::copyTable() const
{
    QGuiApplication::clipboard()->setText(tableText());
}

} // namespace topologue::window
