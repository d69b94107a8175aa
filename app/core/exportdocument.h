// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "drawing/svg.h"
#include "film/comparisonsheet.h"
#include "pipeline.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace topologue::core {

enum class ExportFormat { Svg, Png, Pdf, Dot };

/// By the ending of the name, whatever its case; none for any other ending.
[[nodiscard]] std::optional<ExportFormat> exportFormatFromPath(const std::filesystem::path &path);
/// "svg", "png", "pdf", "dot".
[[nodiscard]] std::string_view exportFormatName(ExportFormat format);

enum class ExportTheme {
    Light,
    Dark,
    Automatic, ///< As the viewer prefers; only SVG can do that, the other formats are light then.
};

struct ExportOptions {
    ExportFormat format = ExportFormat::Svg;
    ExportTheme theme = ExportTheme::Light;
    Language language = Language::English; ///< Of DOT, and of what an SVG says about itself.
    double scale = 1;                      ///< SVG: 0.1..10; PNG and PDF: see render/png.h. DOT has none.
    double margin = 24;                    ///< Around the drawing, in document units.
    bool transparent = false;              ///< No background.
    bool embedSource = true;               ///< SVG only: carry the document, so that the picture can be opened again.
};

/// How an SVG of the document is written: its words, its source, its theme. Fails if the scale is out of range.
[[nodiscard]] Result<drawing::SvgOptions> svgOptions(const Architecture &architecture, const ExportOptions &options);

/// The colours of pictures that have to choose a theme: light for the automatic one.
[[nodiscard]] const drawing::Palette &paletteOf(ExportTheme theme);

/// The bytes of the file. `list` is the document as it is drawn (null is enough for DOT). Equal input gives equal
/// bytes. Any thread, while a QGuiApplication lives; seconds for very large pictures.
[[nodiscard]] Result<std::string> encodeExport(const Architecture &architecture, const drawing::DisplayList *list,
                                               const ExportOptions &options);

/// The same of a picture of the program's own, which carries no document: as SVG, PNG or PDF.
[[nodiscard]] Result<std::string> encodePicture(const drawing::DisplayList &list, const std::string &title,
                                                const std::string &description, const ExportOptions &options);

/// The same of a comparison, as SVG, PNG or PDF. An SVG carries the documents of all sides, unless it is to carry none:
/// loadDocuments finds them. O(elements).
[[nodiscard]] Result<std::string> encodeComparison(const film::SheetFacts &facts, const ExportOptions &options);

/// Encodes first and writes after that, atomically: there is the whole file or none. See writeOutput for `path`.
[[nodiscard]] Result<void> exportDocument(const std::filesystem::path &path, const Architecture &architecture,
                                          const drawing::DisplayList *list, const ExportOptions &options);

} // namespace topologue::core
