// SPDX-License-Identifier: Apache-2.0
#include "filmexporter.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "core/output.h"
#include "exportplace.h"
#include "overwritequestion.h"
#include "session.h"
#include "switchto.h"
#include "timetext.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::window {

namespace {

constexpr int SettleMs = 250;    // Choices follow each other quickly; measuring takes as long as an export.
constexpr int ProgressMs = 60;   // Between two looks at how far an export is.
constexpr double Shortest = 1;   // Seconds of the scenario.
constexpr double GifFrames = 10; // A second: as on the command line.

QString endingOf(FilmExporter::Kind kind)
{
    switch (kind) {
    case FilmExporter::AnimatedSvg:
        return QStringLiteral(".svg");
    case FilmExporter::Frames:
        return {};
    case FilmExporter::Mp4:
        return QStringLiteral(".mp4");
    case FilmExporter::Webm:
        return QStringLiteral(".webm");
    case FilmExporter::Gif:
        return QStringLiteral(".gif");
    }
    Q_UNREACHABLE();
}

core::FilmKind coreKind(FilmExporter::Kind kind)
{
    return kind == FilmExporter::AnimatedSvg ? core::FilmKind::AnimatedSvg
           : kind == FilmExporter::Frames    ? core::FilmKind::Frames
                                             : core::FilmKind::Video;
}

} // namespace

/// What a film is made of, kept alive while it is made.
struct FilmExporter::Job {
    Document::Snapshot architecture;
    ScenePtr scene;
    FilmPtr film;
    ScenarioId scenario;
    core::FilmExportOptions options;

    [[nodiscard]] core::FilmSource source() const
    {
        return {*architecture, *scene->list, architecture->scenarios.find(scenario), film->recording};
    }
};

FilmExporter::FilmExporter(QObject *parent) : QObject(parent)
{
    m_measureTimer.setInterval(SettleMs);
    m_measureTimer.setSingleShot(true);
    connect(&m_measureTimer, &QTimer::timeout, this, &FilmExporter::measureNow);
    m_progressTimer.setInterval(ProgressMs);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_run && std::exchange(m_progress, m_run->done.load()) != m_progress)
            emit progressChanged();
    });
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &FilmExporter::measureSoon);
}

FilmExporter::~FilmExporter()
{
    if (m_run)
        m_run->cancelled = true;
}

void FilmExporter::setPicture(Exporter *picture)
{
    if (!switchTo(m_picture, picture, this))
        return;
    if (m_picture)
        connect(m_picture, &Exporter::changed, this, &FilmExporter::choicesChanged);
    choicesChanged();
}

void FilmExporter::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback) {
        connect(m_playback, &Playback::filmChanged, this, &FilmExporter::choicesChanged);
        connect(m_playback, &Playback::busyChanged, this, &FilmExporter::choicesChanged);
        connect(m_playback, &Playback::staleChanged, this, &FilmExporter::choicesChanged);
        connect(m_playback, &Playback::errorChanged, this, &FilmExporter::choicesChanged);
        connect(m_playback, &Playback::documentChanged, this, &FilmExporter::useWholeScenario);
        connect(m_playback, &Playback::scenarioChanged, this, &FilmExporter::useWholeScenario);
    }
    choicesChanged();
}

void FilmExporter::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    choicesChanged();
}

void FilmExporter::setSpeed(double speed)
{
    if (m_speed == speed)
        return;
    m_speed = speed;
    choicesChanged();
}

void FilmExporter::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active)
        m_hasEncoder = core::hasVideoEncoder(); // It may have been installed since.
    choicesChanged();
}

double FilmExporter::duration() const
{
    const FilmPtr film = m_playback ? m_playback->film() : nullptr;
    return film ? static_cast<double>(film->recording.duration) / 1e9 : 0;
}

QString FilmExporter::fromText() const
{
    return timeText(std::min(m_from, std::max(0.0, duration() - Shortest)));
}
QString FilmExporter::toText() const
{
    return timeText(std::min(m_to.value_or(duration()), duration()));
}

void FilmExporter::setFrom(const QString &text)
{
    if (const auto seconds = secondsFromText(text)) {
        m_from = std::clamp(*seconds, 0.0, std::max(0.0, duration() - Shortest));
        if (m_to && *m_to < m_from + Shortest)
            m_to.reset();
    }
    choicesChanged();
}

void FilmExporter::setTo(const QString &text)
{
    if (const auto seconds = secondsFromText(text)) {
        const double end = std::max(*seconds, m_from + Shortest);
        m_to = end < duration() ? std::optional(end) : std::nullopt;
    }
    choicesChanged();
}

void FilmExporter::useWholeScenario()
{
    m_from = 0;
    m_to.reset();
    choicesChanged();
}

void FilmExporter::useFromPlayhead()
{
    m_to.reset();
    setFrom(QString::number(static_cast<double>(m_playback ? m_playback->now() : 0) / 1e9));
}

std::optional<FilmExporter::Job> FilmExporter::job() const
{
    const DiagramCanvas *canvas = m_picture ? m_picture->canvas() : nullptr;
    if (!canvas || !canvas->scene() || !m_picture->document() || !m_playback || !m_playback->film()
        || m_playback->document() != m_picture->document() || m_playback->isBusy() || m_playback->isStale()
        || !m_playback->errorText().isEmpty())
        return std::nullopt;
    Job job{m_picture->document()->architecture(),
            canvas->scene(),
            m_playback->film(),
            ScenarioId(m_playback->scenario().toStdString()),
            {}};
    job.options.picture = m_picture->options();
    job.options.picture.format = core::ExportFormat::Svg;
    job.options.film.language = job.options.picture.language;
    job.options.film.from = Duration::seconds(m_from).inNanoseconds();
    if (m_to)
        job.options.film.to = Duration::seconds(*m_to).inNanoseconds();
    job.options.film.speed = m_speed;
    if (m_kind == Gif)
        job.options.framesPerSecond = GifFrames;
    return job;
}

void FilmExporter::choicesChanged()
{
    emit changed();
    measureSoon();
}

void FilmExporter::measureSoon()
{
    ++m_measureSerial; // What is being measured is of other choices.
    m_measure.reset();
    m_measureProblem.clear();
    emit measured();
    if (m_active)
        m_measureTimer.start();
    else
        m_measureTimer.stop();
}

void FilmExporter::measureNow()
{
    auto wanted = job();
    if (!wanted)
        return;
    core::inPool([wanted = std::move(*wanted), kind = coreKind(m_kind)] {
        return core::measureFilm(kind, wanted.source(), wanted.options);
    }).then(this, [this, serial = m_measureSerial](const Result<core::FilmMeasure> &measure) {
        if (serial != m_measureSerial)
            return;
        if (measure)
            m_measure = *measure;
        else
            m_measureProblem =
                QString::fromStdString(measure.error().front().sentence(AppSettings::instance().language()));
        emit measured();
    });
}

QString FilmExporter::measureText() const
{
    if (!m_measure)
        return {};
    const QLocale locale;
    QStringList parts;
    parts << tr("%1 s at ×%2").arg(locale.toString(qRound(m_measure->seconds)), locale.toString(m_measure->speed));
    parts
        << tr("%1 × %2 px").arg(locale.toString(qRound(m_measure->width)), locale.toString(qRound(m_measure->height)));
    if (m_measure->frames > 0)
        parts << tr("%1 frames").arg(locale.toString(qulonglong(m_measure->frames)));
    if (m_measure->bytes > 0) {
        const QString size = locale.formattedDataSize(qint64(m_measure->bytes), 1, QLocale::DataSizeSIFormat);
        parts << (m_kind == Frames ? tr("about %1").arg(size) : size);
    }
    return parts.join(QStringLiteral(" · "));
}

QString FilmExporter::problemText() const
{
    if (!m_measureProblem.isEmpty())
        return m_measureProblem;
    if (m_playback && !m_playback->errorText().isEmpty())
        return m_playback->errorText();
    if (m_playback && m_playback->isStale())
        return tr("It has not been simulated since the last edits: first press Simulate below the diagram.");
    return job() ? QString() : tr("The scenario is being simulated…");
}

QUrl FilmExporter::suggestedFile() const
{
    if (!m_picture)
        return {};
    return m_picture->suggestedFile(m_kind == Frames ? QStringLiteral("-frames") : endingOf(m_kind));
}

void FilmExporter::exportTo(const QUrl &url)
{
    const QString path = chosenFile(url, endingOf(m_kind));
    if (m_run || !job() || path.isEmpty())
        return;
    if (m_kind == Frames)
        write(path); // A folder: one with anything in it is refused.
    else
        OverwriteQuestion::instance().unlessRefused(path, this, [this, path] { write(path); });
}

void FilmExporter::write(const QString &path)
{
    auto wanted = job();
    if (m_run || !wanted) // By now.
        return;
    dismissError();
    m_run = std::make_shared<Run>();
    m_progress = 0;
    m_progressTimer.start();
    emit progressChanged();
    emit busyChanged();
    core::inPool([wanted = std::move(*wanted), kind = m_kind, path = path.toStdString(),
                  run = m_run]() -> Result<bool> {
        const core::FilmProgress progress = [&run](double done) {
            run->done = done;
            return !run->cancelled.load();
        };
        const core::FilmSource source = wanted.source();
        if (kind == Frames)
            return core::exportFrames(path, source, wanted.options, progress);
        if (kind != AnimatedSvg)
            return core::exportVideo(path, *core::videoFormatFromPath(path), source, wanted.options, progress);
        return core::encodeAnimatedSvg(source, wanted.options).and_then([&](const std::string &svg) -> Result<bool> {
            if (run->cancelled)
                return false;
            return core::writeOutput(path, svg).map([] { return true; });
        });
    }).then(this, [this, path, run = m_run](const Result<bool> &made) {
        if (run != m_run)
            return; // Cancelled.
        m_run.reset();
        m_progressTimer.stop();
        emit busyChanged();
        if (!made)
            setErrorText(Session::textOf(made.error()));
        if (!made || *made)
            emit finished(made.has_value(), path);
    });
}

void FilmExporter::cancel()
{
    if (!m_run)
        return;
    m_run->cancelled = true;
    m_run.reset();
    m_progressTimer.stop();
    emit busyChanged();
}

void FilmExporter::setErrorText(const QString &text)
{
    if (m_errorText == text)
        return;
    m_errorText = text;
    emit errorChanged();
}

} // namespace topologue::window
