// SPDX-License-Identifier: Apache-2.0
#include "exportdocument.h"

#include "drawing/palette.h"
#include "drawing/svg.h"
#include "formats/dot.h"
#include "formats/svgsource.h"
#include "formats/topojson.h"
#include "messages.h"
#include "output.h"
#include "render/pdf.h"
#include "render/png.h"
#include "render/qttextmeasurer.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cassert>
#include <utility>

namespace topologue::core {

namespace {

constexpr double MinSvgScale = 0.1;
constexpr double MaxSvgScale = 10;

constexpr std::array<std::pair<ExportFormat, std::string_view>, 4> FormatNames{{
    {ExportFormat::Svg, "svg"},
    {ExportFormat::Png, "png"},
    {ExportFormat::Pdf, "pdf"},
    {ExportFormat::Dot, "dot"},
}};

std::string decimal(double value)
{
    return QString::number(value, 'g', 12).toStdString();
}

drawing::SvgTheme svgTheme(ExportTheme theme)
{
    switch (theme) {
    case ExportTheme::Dark:
        return drawing::SvgTheme::Dark;
    case ExportTheme::Automatic:
        return drawing::SvgTheme::Automatic;
    case ExportTheme::Light:
        break;
    }
    return drawing::SvgTheme::Light;
}

Result<std::string> toStdString(Result<QByteArray> bytes)
{
    return std::move(bytes).map([](const QByteArray &data) { return data.toStdString(); });
}

/// PNG or PDF.
Result<std::string> encodePainted(const drawing::DisplayList &list, const std::string &title,
                                  const ExportOptions &options)
{
    const drawing::Palette &palette = paletteOf(options.theme);
    if (options.format == ExportFormat::Pdf) {
        return toStdString(render::renderPdf(list, palette, options.scale, options.margin, options.transparent,
                                             QString::fromStdString(title)));
    }
    return toStdString(render::renderPng(list, palette, options.scale, options.margin, options.transparent)
                           .and_then([&](const QImage &image) { return render::encodePng(image, options.scale); }));
}

} // namespace

std::optional<ExportFormat> exportFormatFromPath(const std::filesystem::path &path)
{
    const QString ending = QString::fromStdString(path.extension().string()).toLower();
    for (const auto &[format, name] : FormatNames) {
        if (ending == u'.' + QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())))
            return format;
    }
    return std::nullopt;
}

std::string_view exportFormatName(ExportFormat format)
{
    return FormatNames[static_cast<std::size_t>(format)].second;
}

const drawing::Palette &paletteOf(ExportTheme theme)
{
    return theme == ExportTheme::Dark ? drawing::Palette::dark() : drawing::Palette::light();
}

namespace {

Result<drawing::SvgOptions> plainSvgOptions(const ExportOptions &options)
{
    if (!(options.scale >= MinSvgScale && options.scale <= MaxSvgScale))
        return failure(SvgScaleOutOfRange, {decimal(options.scale), decimal(MinSvgScale), decimal(MaxSvgScale)});
    drawing::SvgOptions svg;
    svg.theme = svgTheme(options.theme);
    svg.transparent = options.transparent;
    svg.scale = options.scale;
    svg.margin = options.margin;
    svg.language = options.language;
    return svg;
}

} // namespace

Result<drawing::SvgOptions> svgOptions(const Architecture &architecture, const ExportOptions &options)
{
    return plainSvgOptions(options).map([&](drawing::SvgOptions svg) {
        svg.title = architecture.name.in(options.language);
        svg.description = architecture.description.in(options.language);
        if (options.embedSource)
            svg.metadata = formats::svgSourceElement(formats::writeTopoJson(architecture));
        return svg;
    });
}

Result<std::string> encodePicture(const drawing::DisplayList &list, const std::string &title,
                                  const std::string &description, const ExportOptions &options)
{
    assert(options.format != ExportFormat::Dot);
    if (options.format != ExportFormat::Svg)
        return encodePainted(list, title, options);
    return plainSvgOptions(options).map([&](drawing::SvgOptions svg) {
        svg.title = title;
        svg.description = description;
        return drawing::writeSvg(list, svg);
    });
}

Result<std::string> encodeExport(const Architecture &architecture, const drawing::DisplayList *list,
                                 const ExportOptions &options)
{
    if (options.format == ExportFormat::Dot)
        return formats::writeDot(architecture, options.language);
    assert(list);
    if (options.format == ExportFormat::Svg)
        return svgOptions(architecture, options).map([list](const drawing::SvgOptions &svg) {
            return drawing::writeSvg(*list, svg);
        });

    return encodePainted(*list, architecture.name.in(options.language), options);
}

Result<std::string> encodeComparison(const film::SheetFacts &facts, const ExportOptions &options)
{
    assert(options.format != ExportFormat::Dot && !facts.sides.empty());
    const render::QtTextMeasurer measurer;
    const drawing::DisplayList sheet = film::comparisonSheet(facts, measurer);
    const std::string title = film::sheetTitle(facts);
    if (options.format != ExportFormat::Svg)
        return encodePainted(sheet, title, options);
    return svgOptions(facts.sides.front().architecture, options).map([&](drawing::SvgOptions svg) {
        svg.title = title;
        svg.description = film::sheetDescription(facts);
        svg.metadata.clear();
        if (options.embedSource) {
            for (const film::SheetSide &side : facts.sides)
                svg.metadata += formats::svgSourceElement(formats::writeTopoJson(side.architecture)) + '\n';
        }
        return drawing::writeSvg(sheet, svg);
    });
}

Result<void> exportDocument(const std::filesystem::path &path, const Architecture &architecture,
                            const drawing::DisplayList *list, const ExportOptions &options)
{
    return encodeExport(architecture, list, options).and_then([&path](const std::string &bytes) {
        return writeOutput(path, bytes);
    });
}

} // namespace topologue::core
