// SPDX-License-Identifier: Apache-2.0
#include "challengerun.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "session.h"

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

constexpr int PauseMs = 200;

QString shown(const Text &text)
{
    return QString::fromStdString(text.in(AppSettings::instance().language()));
}

} // namespace

ChallengeRun::ChallengeRun()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ChallengeRun::judge);
    connect(&Session::instance(), &Session::documentChanged, this, &ChallengeRun::documentIsAnother);
    connect(&Session::instance(), &Session::closed, this,
            [this] { m_begun.removeIf([](const auto &each) { return !Session::instance().isOpen(each.key()); }); });
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &ChallengeRun::wordsChanged);
    documentIsAnother();
}

ChallengeRun &ChallengeRun::instance()
{
    static ChallengeRun run;
    return run;
}

ChallengeRun *ChallengeRun::create(QQmlEngine *engine, QJSEngine *scriptEngine)
{
    Q_UNUSED(engine)
    Q_UNUSED(scriptEngine)
    QQmlEngine::setObjectOwnership(&instance(), QQmlEngine::CppOwnership);
    return &instance();
}

const lessons::Challenge *ChallengeRun::current() const
{
    return m_document ? LessonLibrary::instance().challenge(m_begun.value(m_document).id) : nullptr;
}

QString ChallengeRun::challenge() const
{
    return m_document ? m_begun.value(m_document).id : QString();
}

bool ChallengeRun::start(const QString &id)
{
    const lessons::Challenge *challenge = LessonLibrary::instance().challenge(id);
    if (!challenge)
        return false;
    Session::instance().openCopy(challenge->start);
    m_begun.insert(Session::instance().document(), {id, 0});
    documentIsAnother();
    return true;
}

void ChallengeRun::startOver()
{
    if (const lessons::Challenge *challenge = current())
        m_document->edit(challenge->start, tr("Start over"));
}

void ChallengeRun::showHint()
{
    if (hintsLeft() > 0)
        ++m_begun[m_document].hints;
    emit wordsChanged();
}

void ChallengeRun::documentIsAnother()
{
    if (m_document)
        m_document->disconnect(this);
    m_document = Session::instance().document();
    m_pause.stop(); // It was the other one's.
    m_judgement.reset();
    setRun(nullptr);
    if (current()) {
        connect(m_document, &Document::changed, this, [this] { m_pause.start(); });
        judge();
    }
    emit challengeChanged();
    emit wordsChanged();
}

/// The last one asked for is the one that counts.
void ChallengeRun::judge()
{
    const lessons::Challenge *challenge = current();
    if (!challenge)
        return;
    setRun(std::make_shared<Run>());
    core::inPool([challenge, design = m_document->architecture(), run = m_run] {
        return lessons::judgeChallenge(*challenge, *design, {}, [&run] { return run->cancelled.load(); });
    }).then(this, [this, run = m_run, id = challenge->card.id](Result<lessons::Judgement> judged) {
        if (run != m_run)
            return;
        setRun(nullptr);
        m_errorText = judged ? QString() : Session::textOf(judged.error());
        m_judgement = judged ? std::optional(std::move(*judged)) : std::nullopt;
        if (isSolved())
            LessonLibrary::instance().setSolved(QString::fromStdString(id));
        emit wordsChanged();
    });
}

void ChallengeRun::setRun(std::shared_ptr<Run> run)
{
    if (m_run)
        m_run->cancelled = true; // The pool is needed for what is asked now.
    m_run = std::move(run);
    emit busyChanged();
}

QString ChallengeRun::title() const
{
    const lessons::Challenge *challenge = current();
    return challenge ? shown(challenge->card.title) : QString();
}

QString ChallengeRun::task() const
{
    const lessons::Challenge *challenge = current();
    return challenge ? shown(challenge->task) : QString();
}

QVariantList ChallengeRun::objectives() const
{
    const lessons::Challenge *challenge = current();
    QVariantList list;
    if (!challenge)
        return list;
    const Language language = AppSettings::instance().language();
    for (std::size_t i = 0; i < challenge->goals.size(); ++i) {
        const lessons::Goal &goal = challenge->goals[i];
        const bool isJudged = m_judgement && i < m_judgement->goals.size();
        list << QVariantMap{{QStringLiteral("text"), shown(goal.text)},
                            {QStringLiteral("target"), QString::fromStdString(goalText(*challenge, goal, language))},
                            {QStringLiteral("measured"), isJudged ? QString::fromStdString(judgedText(
                                                             *challenge, goal, m_judgement->goals[i], language))
                                                                  : QString()},
                            {QStringLiteral("met"), isJudged && m_judgement->goals[i].isMet}};
    }
    return list;
}

QVariantList ChallengeRun::budget() const
{
    const lessons::Challenge *challenge = current();
    QVariantList list;
    if (!challenge)
        return list;
    const lessons::Spending spent = m_judgement ? m_judgement->spent : lessons::Spending();
    const auto add = [&](const QString &name, std::uint32_t used, std::optional<std::uint32_t> most) {
        if (most)
            list << QVariantMap{{QStringLiteral("name"), name},
                                {QStringLiteral("spent"), used},
                                {QStringLiteral("most"), *most},
                                {QStringLiteral("over"), used > *most}};
    };
    add(tr("Replicas"), spent.replicas, challenge->budget.replicas);
    add(tr("Workers"), spent.workers, challenge->budget.workers);
    add(tr("Cores"), spent.cores, challenge->budget.cores);
    add(tr("Changes"), spent.changes, challenge->budget.changes);
    return list;
}

QString ChallengeRun::violations() const
{
    return m_judgement ? Session::textOf(m_judgement->violations) : m_errorText;
}

QStringList ChallengeRun::hints() const
{
    const lessons::Challenge *challenge = current();
    QStringList list;
    if (!challenge)
        return list;
    const auto asked = static_cast<std::size_t>(m_begun.value(m_document).hints);
    for (std::size_t i = 0; i < std::min(asked, challenge->hints.size()); ++i)
        list << shown(challenge->hints[i]);
    return list;
}

int ChallengeRun::hintsLeft() const
{
    const lessons::Challenge *challenge = current();
    return challenge ? static_cast<int>(challenge->hints.size()) - m_begun.value(m_document).hints : 0;
}

QString ChallengeRun::afterwards() const
{
    const lessons::Challenge *challenge = current();
    return challenge && isSolved() ? shown(challenge->afterwards) : QString();
}

} // namespace topologue::window
