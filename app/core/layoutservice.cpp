// SPDX-License-Identifier: Apache-2.0
#include "layoutservice.h"

#include "inpool.h"
#include "messages.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace topologue::core {

namespace {

using namespace std::chrono_literals;

constexpr auto HeartbeatInterval = 100ms;
/// A killed process is gone within a millisecond or two; this only bounds a machine in trouble.
constexpr int ReapTimeoutMs = 5000;
/// How much of what the child complains about is shown.
constexpr qsizetype MaxComplaint = 300;

std::chrono::milliseconds toMilliseconds(Duration duration)
{
    return std::chrono::milliseconds(std::max<std::int64_t>(1, duration.inNanoseconds() / 1'000'000));
}

std::string secondsText(Duration duration)
{
    return QString::number(duration.inSeconds(), 'g', 3).toStdString();
}

Diagnostic note(const Message &message, std::vector<std::string> arguments)
{
    return diagnose(message, std::move(arguments), {}, Severity::Warning);
}

} // namespace

QString engineName(layout::Engine engine)
{
    switch (engine) {
    case layout::Engine::None:
        break;
    case layout::Engine::Dot:
        return QStringLiteral("dot");
    case layout::Engine::DotLimited:
        return QStringLiteral("dot-limited");
    case layout::Engine::Sfdp:
        return QStringLiteral("sfdp");
    case layout::Engine::Grid:
        return QStringLiteral("grid");
    }
    return QStringLiteral("none");
}

/// One layout from start to finish.
struct LayoutService::Run {
    std::shared_ptr<const layout::Graph> graph; ///< Shared with the threads that write it.
    LayoutStyle style = LayoutStyle::Flow;
    std::vector<layout::Attempt> attempts;
    std::size_t nextAttempt = 0;
    layout::Attempt current;
    Diagnostics notes;
    QElapsedTimer clock;
};

LayoutService::LayoutService(QObject *parent) : LayoutService(QCoreApplication::applicationFilePath(), parent) {}

LayoutService::LayoutService(QString program, QObject *parent) : QObject(parent), m_program(std::move(program))
{
    m_heartbeat.setInterval(HeartbeatInterval);
    connect(&m_heartbeat, &QTimer::timeout, this,
            [this] { emit progressed(m_run->current.engine, std::chrono::milliseconds(m_run->clock.elapsed())); });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        abandonProcess();
        attemptFailed(
            note(LayoutTooSlow, {engineName(m_run->current.engine).toStdString(), secondsText(m_run->current.limit)}));
    });
}

LayoutService::~LayoutService()
{
    cancel();
    // Leave no zombie: nobody else will wait for these.
    for (QProcess *process : findChildren<QProcess *>()) {
        process->disconnect();
        process->waitForFinished(ReapTimeoutMs);
    }
}

void LayoutService::start(layout::Graph graph, LayoutStyle style)
{
    auto attempts = layout::attemptsFor(graph, style == LayoutStyle::Manual ? LayoutStyle::Flow : style);
    start(std::move(graph), style, std::move(attempts));
}

void LayoutService::start(layout::Graph graph, LayoutStyle style, std::vector<layout::Attempt> attempts)
{
    cancel();
    m_run = std::make_unique<Run>();
    m_run->graph = std::make_shared<const layout::Graph>(std::move(graph));
    m_run->style = style == LayoutStyle::Manual ? LayoutStyle::Flow : style;
    m_run->attempts = std::move(attempts);
    m_run->clock.start();
    m_heartbeat.start();
    // Queued, so that no signal is emitted before the caller is ready for it.
    QMetaObject::invokeMethod(
        this,
        [this, count = m_runCount] {
            if (count != m_runCount)
                return;
            if (m_run->graph->boxes.empty())
                finish({}, layout::Engine::None);
            else
                tryNextEngine();
        },
        Qt::QueuedConnection);
}

void LayoutService::cancel()
{
    ++m_runCount;
    abandonProcess();
    m_heartbeat.stop();
    m_limit.stop();
    m_run.reset();
}

void LayoutService::tryNextEngine()
{
    Run &run = *m_run;
    if (run.nextAttempt >= run.attempts.size() || run.attempts[run.nextAttempt].engine == layout::Engine::Grid) {
        placeWithoutGraphviz();
        return;
    }
    run.current = run.attempts[run.nextAttempt++];
    emit progressed(run.current.engine, std::chrono::milliseconds(run.clock.elapsed()));
    if (!m_run)
        return; // Cancelled by who listened.

    // Writing 10,000 boxes takes longer than a frame, so not in this thread.
    inPool([graph = run.graph, style = run.style, engine = run.current.engine] {
        return QByteArray::fromStdString(layout::writeGraph(*graph, style, engine));
    }).then(this, [this, count = m_runCount](const QByteArray &request) {
        if (count == m_runCount)
            launch(request);
    });
}

void LayoutService::launch(const QByteArray &request)
{
    auto *process = new QProcess(this);
    m_process = process;
    connect(process, &QProcess::finished, this, [this, process] { attemptEnded(*process); });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // A crash is followed by `finished`, and a closed pipe by its reason.
        const QString reason = process->errorString();
        abandonProcess();
        fail({diagnose(LayoutNotStarted, {m_program.toStdString(), reason.toStdString()})});
    });
    process->start(m_program, {QStringLiteral("internal-layout")});
    if (m_process != process)
        return; // Failed to start.
    process->write(request);
    process->closeWriteChannel();
    m_limit.start(toMilliseconds(m_run->current.limit));
}

void LayoutService::attemptEnded(QProcess &process)
{
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    const int exitCode = process.exitCode();
    const QByteArray answer = process.readAllStandardOutput();
    const QString complaint = QString::fromUtf8(process.readAllStandardError()).simplified().left(MaxComplaint);
    abandonProcess();

    const std::string engine = engineName(m_run->current.engine).toStdString();
    if (crashed) {
        attemptFailed(note(LayoutCrashed, {engine}));
        return;
    }
    if (exitCode != 0) {
        attemptFailed(note(LayoutRefused, {engine, complaint.toStdString()}));
        return;
    }
    auto centers = layout::readCenters(std::string_view(answer.constData(), static_cast<std::size_t>(answer.size())),
                                       m_run->graph->boxes.size());
    if (centers)
        finish(std::move(*centers), m_run->current.engine);
    else
        attemptFailed(note(LayoutRefused, {engine, centers.error().front().sentence()}));
}

void LayoutService::attemptFailed(Diagnostic failedNote)
{
    m_run->notes.push_back(std::move(failedNote));
    tryNextEngine();
}

void LayoutService::placeWithoutGraphviz()
{
    m_run->current.engine = layout::Engine::Grid;
    m_run->notes.push_back(note(LayoutWithoutGraphviz, {}));
    inPool([graph = m_run->graph] {
        return layout::placeMissing(*graph);
    }).then(this, [this, count = m_runCount](const std::vector<Point> &centers) {
        if (count == m_runCount)
            finish(centers, layout::Engine::Grid);
    });
}

void LayoutService::finish(std::vector<Point> centers, layout::Engine engine)
{
    const LayoutOutcome outcome{std::move(centers), engine, std::move(m_run->notes)};
    cancel(); // Idle before anybody hears of it, so that they may start the next one.
    emit finished(outcome);
}

void LayoutService::fail(Diagnostics diagnostics)
{
    const Diagnostics reasons = std::move(diagnostics);
    cancel();
    emit failed(reasons);
}

void LayoutService::abandonProcess()
{
    m_limit.stop();
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

Result<LayoutOutcome> layoutAndWait(const layout::Graph &graph, LayoutStyle style, const QString &program)
{
    const QString started = program.isEmpty() ? QCoreApplication::applicationFilePath() : program;
    LayoutService service(started);
    QEventLoop loop;
    std::optional<Result<LayoutOutcome>> result;
    QObject::connect(&service, &LayoutService::finished, &loop, [&](const LayoutOutcome &outcome) {
        result.emplace(outcome);
        loop.quit();
    });
    QObject::connect(&service, &LayoutService::failed, &loop, [&](const Diagnostics &diagnostics) {
        result.emplace(tl::unexpected(diagnostics));
        loop.quit();
    });
    service.start(graph, style);
    loop.exec();
    if (!result) // Something ended the program's event loops.
        return failure(LayoutNotStarted, {started.toStdString(), "stopped"});
    return std::move(*result);
}

} // namespace topologue::core
