// SPDX-License-Identifier: Apache-2.0
#include "exportfilm.h"

#include "film/animatedsvg.h"
#include "filmframes.h"
#include "messages.h"
#include "output.h"
#include "render/png.h"
#include "render/qttextmeasurer.h"

#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

#include <array>
#include <cctype>
#include <memory>
#include <system_error>
#include <utility>

namespace topologue::core {

namespace fs = std::filesystem;

namespace {

constexpr double LeastDotsPerSecond = 1;
constexpr std::size_t FramesForPalette = 24;
constexpr int FfmpegPatienceMs = 120'000; ///< For the next frame to be taken, and for the end.

/// A film with what has to outlive it.
struct MadeFilm {
    std::unique_ptr<render::QtTextMeasurer> measurer;
    std::unique_ptr<const film::Film> film;
};

Result<MadeFilm> makeFilm(const FilmSource &source, const film::FilmOptions &options)
{
    auto measurer = std::make_unique<render::QtTextMeasurer>();
    const film::FilmSubject subject{source.list, source.architecture, source.scenario, source.recording, *measurer};
    return film::Film::make(subject, options).map([&measurer](std::unique_ptr<const film::Film> film) {
        return MadeFilm{std::move(measurer), std::move(film)};
    });
}

/// Removes what has been written, unless it is told that all is well.
class Leftovers
{
public:
    void add(fs::path path) { m_paths.push_back(std::move(path)); }
    void keep() { m_paths.clear(); }
    Leftovers() = default;
    Leftovers(const Leftovers &) = delete;
    Leftovers &operator=(const Leftovers &) = delete;
    ~Leftovers()
    {
        std::error_code ignored;
        for (auto path = m_paths.rbegin(); path != m_paths.rend(); ++path)
            fs::remove(*path, ignored);
    }

private:
    std::vector<fs::path> m_paths;
};

fs::path frameName(std::size_t index)
{
    const std::string number = std::to_string(index + 1);
    return "frame-" + std::string(5 - std::min<std::size_t>(5, number.size()), '0') + number + ".png";
}

Result<void> prepareFolder(const fs::path &folder, Leftovers &leftovers)
{
    const Place place{folder.string(), {}, 0, 0};
    std::error_code error;
    if (fs::create_directory(folder, error))
        leftovers.add(folder);
    if (error || !fs::is_directory(folder, error))
        return failure(FramesFolderFailed, {error ? error.message() : "not a folder"}, place);
    if (!fs::is_empty(folder, error))
        return failure(FramesFolderTaken, {}, place);
    return {};
}

/// How frames come in; the output's arguments follow.
QStringList inputOf(const FilmFrames &frames, double framesPerSecond)
{
    const QString size = QStringLiteral("%1x%2").arg(frames.size().width()).arg(frames.size().height());
    return {"-y",          "-hide_banner",
            "-loglevel",   "error",
            "-f",          "rawvideo",
            "-pix_fmt",    "bgr0",
            "-video_size", size,
            "-framerate",  QString::number(framesPerSecond),
            "-i",          "-"};
}

/// `palette`: the colours of a GIF.
QStringList codecOf(VideoFormat format, const fs::path &palette)
{
    // Widths and heights have to be even for the codecs.
    const QString even = QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2");
    switch (format) {
    case VideoFormat::Mp4:
        return {"-vf",  even, "-c:v",      "libx264",    "-pix_fmt", "yuv420p",
                "-crf", "18", "-movflags", "+faststart", "-f",       "mp4"};
    case VideoFormat::Webm:
        return {"-vf", even,        "-c:v",     "libvpx-vp9", "-pix_fmt", "yuv420p", "-crf", "30", "-b:v",
                "0",   "-deadline", "realtime", "-cpu-used",  "6",        "-row-mt", "1",    "-f", "webm"};
    case VideoFormat::Gif:
        return {"-i",
                QString::fromStdString(palette.string()),
                "-filter_complex",
                "[0:v][1:v]paletteuse=dither=none:diff_mode=rectangle",
                "-loop",
                "0",
                "-f",
                "gif"};
    }
    return {};
}

std::string lastLineOf(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    return lines.isEmpty() ? std::string() : lines.back().trimmed().toStdString();
}

/// True if all was taken before the patience was over.
bool feed(QProcess &process, const QImage &image)
{
    const qsizetype line = static_cast<qsizetype>(image.width()) * 4;
    for (int y = 0; y < image.height(); ++y)
        process.write(reinterpret_cast<const char *>(image.constScanLine(y)), line);
    while (process.bytesToWrite() > 0) {
        if (!process.waitForBytesWritten(FfmpegPatienceMs))
            return false;
    }
    return process.state() == QProcess::Running;
}

/// Sends every `stride`th frame.
Result<bool> runFfmpeg(const QString &program, const QStringList &arguments, FilmFrames &frames, std::size_t stride,
                       const FilmProgress &progress)
{
    QProcess process;
    process.start(program, arguments);
    bool goesOn = process.waitForStarted();
    for (std::size_t i = 0; goesOn && i < frames.count(); i += stride) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(frames.count()))) {
            process.kill();
            process.waitForFinished();
            return false;
        }
        goesOn = feed(process, frames.frame(i).convertToFormat(QImage::Format_RGB32));
    }
    process.closeWriteChannel();
    if (!process.waitForFinished(FfmpegPatienceMs))
        process.kill();
    if (!goesOn || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(FfmpegFailed, {lastLineOf(process.readAllStandardError())});
    return true;
}

} // namespace

Result<std::string> encodeAnimatedSvg(const FilmSource &source, const FilmExportOptions &options)
{
    const auto svg = svgOptions(source.architecture, options.picture);
    if (!svg)
        return tl::unexpected(svg.error());
    const auto encoded = [&](double dotsPerSecond) {
        film::FilmOptions film = options.film;
        film.dotsPerSecond = dotsPerSecond;
        return makeFilm(source, film).map([&](const MadeFilm &made) { return film::animatedSvg(*made.film, *svg); });
    };
    const double wanted = options.film.dotsPerSecond;
    const std::size_t mostBytes = options.wantedSvgBytes;
    auto whole = encoded(wanted);
    if (!whole || whole->size() <= mostBytes || wanted <= LeastDotsPerSecond)
        return whole;
    auto least = encoded(LeastDotsPerSecond);
    if (!least || least->size() >= mostBytes)
        return least;
    // Bytes grow with dots, a little less than evenly.
    constexpr double Reserve = 0.95;
    const double room = Reserve * static_cast<double>(mostBytes - least->size());
    const double share = room / static_cast<double>(whole->size() - least->size());
    auto between = encoded(LeastDotsPerSecond + share * (wanted - LeastDotsPerSecond));
    return between && between->size() <= mostBytes ? between : least;
}

Result<FilmMeasure> measureFilm(FilmKind kind, const FilmSource &source, const FilmExportOptions &options)
{
    const auto made = makeFilm(source, options.film);
    if (!made)
        return tl::unexpected(made.error());
    const film::Film &film = *made->film;
    const Rect area = film.bounds().grown(options.picture.margin);
    FilmMeasure measure;
    measure.seconds = film.seconds();
    measure.speed = film.speed();
    measure.width = area.width * options.picture.scale;
    measure.height = area.height * options.picture.scale;
    if (kind == FilmKind::AnimatedSvg) {
        return encodeAnimatedSvg(source, options).map([&](const std::string &svg) {
            measure.bytes = svg.size();
            return measure;
        });
    }
    auto frames = FilmFrames::make(film, options);
    if (!frames)
        return tl::unexpected(frames.error());
    measure.frames = frames->count();
    if (kind == FilmKind::Frames) {
        const auto png = render::encodePng(frames->frame(measure.frames / 2), options.picture.scale);
        if (!png)
            return tl::unexpected(png.error());
        measure.bytes = static_cast<std::size_t>(png->size()) * measure.frames;
    }
    return measure;
}

bool hasVideoEncoder()
{
    return !QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty();
}

Result<bool> exportFrames(const fs::path &folder, const FilmSource &source, const FilmExportOptions &options,
                          const FilmProgress &progress)
{
    const auto made = makeFilm(source, options.film);
    if (!made)
        return tl::unexpected(made.error());
    auto frames = FilmFrames::make(*made->film, options);
    if (!frames)
        return tl::unexpected(frames.error());
    Leftovers leftovers;
    if (auto prepared = prepareFolder(folder, leftovers); !prepared)
        return tl::unexpected(prepared.error());
    for (std::size_t i = 0; i < frames->count(); ++i) {
        if (progress && !progress(static_cast<double>(i) / static_cast<double>(frames->count())))
            return false;
        const auto png = render::encodePng(frames->frame(i), options.picture.scale);
        if (!png)
            return tl::unexpected(png.error());
        const fs::path path = folder / frameName(i);
        leftovers.add(path);
        if (auto written = writeOutput(path, {png->constData(), static_cast<std::size_t>(png->size())}); !written)
            return tl::unexpected(written.error());
    }
    leftovers.keep();
    return true;
}

std::optional<VideoFormat> videoFormatFromPath(const fs::path &path)
{
    std::string ending = path.extension().string();
    for (char &c : ending)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (ending == ".mp4")
        return VideoFormat::Mp4;
    if (ending == ".webm")
        return VideoFormat::Webm;
    if (ending == ".gif")
        return VideoFormat::Gif;
    return std::nullopt;
}

Result<bool> exportVideo(const fs::path &path, VideoFormat format, const FilmSource &source,
                         const FilmExportOptions &options, const FilmProgress &progress)
{
    const Place place{path.string(), {}, 0, 0};
    const QString program = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
    if (program.isEmpty())
        return failure(FfmpegMissing, {}, place);
    const auto made = makeFilm(source, options.film);
    if (!made)
        return tl::unexpected(made.error());
    auto frames = FilmFrames::make(*made->film, options);
    if (!frames)
        return tl::unexpected(frames.error());

    // Beside its place first, so that an old video stays until the new one is whole.
    const fs::path part = path.string() + ".part";
    const fs::path palette = path.string() + ".part.png";
    if (auto empty = writeOutput(part, {}); !empty)
        return tl::unexpected(empty.error());
    Leftovers leftovers;
    leftovers.add(part);
    const QStringList input = inputOf(*frames, options.framesPerSecond);
    if (format == VideoFormat::Gif) { // 256 colours for all of it, from a few frames.
        leftovers.add(palette);
        const QStringList arguments =
            input
            + QStringList{
                "-vf", "palettegen", "-frames:v", "1", "-update", "1", QString::fromStdString(palette.string())};
        auto done = runFfmpeg(program, arguments, *frames, frames->count() / FramesForPalette + 1, {});
        if (!done)
            return done;
    }
    const QStringList arguments =
        input + codecOf(format, palette) + QStringList{"-an", QString::fromStdString(part.string())};
    auto done = runFfmpeg(program, arguments, *frames, 1, progress);
    if (!done || !*done)
        return done;
    std::error_code error;
    fs::rename(part, path, error);
    if (error)
        return failure(OutputClosed, {error.message()}, place);
    return true; // The part is no more: nothing is removed but a palette.
}

} // namespace topologue::core
