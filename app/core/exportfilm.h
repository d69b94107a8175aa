// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exportdocument.h"
#include "film/film.h"
#include "simulation/recording.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace topologue::core {

/// What a film is exported from. `list` is the document as it is drawn. All of it has to outlive the call.
struct FilmSource {
    const Architecture &architecture;
    const drawing::DisplayList &list;
    const Scenario *scenario = nullptr; ///< Null: only load.
    const simulation::Recording &recording;
};

/// The size that animated pictures are kept to where dots can be left out for it.
inline constexpr std::size_t WantedSvgBytes = 2'000'000;

struct FilmExportOptions {
    ExportOptions picture; ///< Theme, language, scale, margin, background, source; the format plays no part.
    film::FilmOptions film;
    double framesPerSecond = 25; ///< Of frames and videos, 1 to 60.
    std::size_t wantedSvgBytes = WantedSvgBytes;
};

/// The film as one SVG that plays by itself, see film::animatedSvg. Of more than the wanted bytes dots are left out,
/// down to a few in a second. Equal input gives equal bytes. Needs a QGuiApplication.
[[nodiscard]] Result<std::string> encodeAnimatedSvg(const FilmSource &source, const FilmExportOptions &options);

/// What a film will be, before it is made.
struct FilmMeasure {
    double seconds = 0;     ///< Of the viewer.
    double speed = 1;       ///< Simulated seconds in one of them.
    std::size_t frames = 0; ///< Of frames and videos.
    double width = 0;       ///< Pixels, with the margin.
    double height = 0;
    /// Of the SVG: exactly. Of all frames together: an estimate from one of them. Of a video 0: only ffmpeg knows.
    std::size_t bytes = 0;
};
enum class FilmKind { AnimatedSvg, Frames, Video };
/// Fails where the film could not be made. As slow as encoding the SVG, or painting one frame.
[[nodiscard]] Result<FilmMeasure> measureFilm(FilmKind kind, const FilmSource &source,
                                              const FilmExportOptions &options);

/// True if the PATH has the program that makes videos.
[[nodiscard]] bool hasVideoEncoder();

/// Called with the share 0..1 that is done; false stops, and nothing is left behind.
using FilmProgress = std::function<bool(double done)>;

/// Every frame as PNG in `folder` (made if missing; it has to be empty): frame-00001.png and so on. Returns whether all
/// were made; false: `progress` stopped it. After a failure the folder is as it was.
[[nodiscard]] Result<bool> exportFrames(const std::filesystem::path &folder, const FilmSource &source,
                                        const FilmExportOptions &options, const FilmProgress &progress = {});

enum class VideoFormat { Mp4, Webm, Gif };
/// By the ending of the name, whatever its case; none for any other ending.
[[nodiscard]] std::optional<VideoFormat> videoFormatFromPath(const std::filesystem::path &path);

/// The film as a video, made by the program `ffmpeg` of the PATH. There is the whole file or none. Returns as
/// exportFrames.
[[nodiscard]] Result<bool> exportVideo(const std::filesystem::path &path, VideoFormat format, const FilmSource &source,
                                       const FilmExportOptions &options, const FilmProgress &progress = {});

} // namespace topologue::core
