// SPDX-License-Identifier: Apache-2.0
#include "svgwriter.h"

#include "xmltext.h"

#include <algorithm>
#include <utility>

namespace topologue::drawing {

namespace {

constexpr std::string_view InterfaceFonts =
    "Inter, &#39;Noto Sans KR&#39;, &#39;Noto Sans CJK KR&#39;, system-ui, sans-serif";
constexpr std::string_view MonoFonts =
    "&#39;JetBrains Mono&#39;, &#39;Noto Sans Mono CJK KR&#39;, ui-monospace, monospace";

std::string hexColor(Color color)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string result = "#";
    for (const std::uint8_t channel : {color.red, color.green, color.blue}) {
        result += Digits[channel >> 4U];
        result += Digits[channel & 15U];
    }
    return result;
}

/// Qt's SVG reader (which shows thumbnails on many desktops) takes the whole list of fonts for the name of one, and
/// falls back to a wider font, so that names leave their boxes. It alone thinks that every element is :enabled, which
/// for others only a control of a form can be: this rule gives it a name that it understands, and nobody else sees it.
constexpr std::string_view FontForQt = "g:enabled{font-family:Inter}";

/// `escapedValue` is safe in XML.
void addAttribute(std::string &to, std::string_view name, std::string_view escapedValue)
{
    ((((to += ' ') += name) += "=\"") += escapedValue) += '"';
}

void addNumber(std::string &to, std::string_view name, double value)
{
    addAttribute(to, name, xmlNumber(value));
}

void addTag(std::string &to, std::string_view name, std::string_view escapedText)
{
    (((((((to += '<') += name) += '>') += escapedText) += "</") += name) += ">\n");
}

bool isShown(const Primitive &primitive)
{
    return std::visit([](const auto &value) { return (value.details & Full) != 0; }, primitive);
}

} // namespace

SvgWriter::SvgWriter(const Rect &bounds, const SvgOptions &options)
    : m_options(options), m_palette(options.theme == SvgTheme::Dark ? Palette::dark() : Palette::light())
{
    openRoot(bounds);
}

std::string SvgWriter::take()
{
    return std::exchange(m_out, {});
}

std::string SvgWriter::finish(std::string_view style)
{
    // The style names only inks that are used, which is known now.
    const std::string behind = background();
    std::string rules = std::string(FontForQt);
    if (m_options.theme == SvgTheme::Automatic)
        rules += "@media (prefers-color-scheme:dark){" + darkRules() + '}';
    rules += style;
    return std::move(m_head) + "<style>" + rules + "</style>\n" + behind + m_out + "</svg>\n";
}

void SvgWriter::openRoot(const Rect &bounds)
{
    const double margin = std::clamp(m_options.margin, 0.0, 10'000.0);
    m_view = bounds.grown(margin);
    m_view.width = std::max(m_view.width, 1.0);
    m_view.height = std::max(m_view.height, 1.0);
    const double scale = std::clamp(m_options.scale, 0.1, 10.0);
    const bool korean = m_options.language == Language::Korean;
    const std::string title =
        m_options.title.empty() ? (korean ? "아키텍처 그림" : "Architecture diagram") : xmlText(m_options.title);

    m_head += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"";
    addNumber(m_head, "width", m_view.width * scale);
    addNumber(m_head, "height", m_view.height * scale);
    m_head += " viewBox=\"";
    for (const double value : {m_view.x, m_view.y, m_view.width, m_view.height}) {
        appendXmlNumber(m_head, value);
        m_head += ' ';
    }
    m_head.back() = '"';
    addAttribute(m_head, "xml:lang", languageTag(m_options.language));
    m_head += " role=\"img\"";
    addAttribute(m_head, "aria-label", title);
    addAttribute(m_head, "font-family", InterfaceFonts);
    m_head += " stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
    addTag(m_head, "title", title);
    if (!m_options.description.empty())
        addTag(m_head, "desc", xmlText(m_options.description));
    if (!m_options.metadata.empty())
        addTag(m_head, "metadata", m_options.metadata);
}

std::string SvgWriter::darkRules() const
{
    std::string rules;
    for (std::size_t i = 1; i < InkCount; ++i) {
        const auto ink = static_cast<Ink>(i);
        const Color color = Palette::dark().color(ink);
        const auto rule = [&](char prefix, std::string_view property) {
            ((((((((rules += '.') += prefix) += '-') += inkName(ink)) += '{') += property) += ':') += hexColor(color));
            if (color.alpha != 255)
                ((((rules += ';') += property) += "-opacity:") += xmlNumber(color.alpha / 255.0));
            rules += '}';
        };
        if (m_filled[i])
            rule('f', "fill");
        if (m_stroked[i])
            rule('s', "stroke");
    }
    return rules;
}

std::string SvgWriter::background()
{
    if (m_options.transparent)
        return {};
    std::string rectangle = "<rect";
    addNumber(rectangle, "x", m_view.x);
    addNumber(rectangle, "y", m_view.y);
    addNumber(rectangle, "width", m_view.width);
    addNumber(rectangle, "height", m_view.height);
    return rectangle + paintAttributes(Ink::Canvas, Ink::None) + "/>\n";
}

void SvgWriter::addElement(const DisplayList &list, const Element &element)
{
    const auto primitives = list.primitivesOf(element);
    if (std::none_of(primitives.begin(), primitives.end(), isShown))
        return;
    m_out += "<g";
    addAttribute(m_out, "id", xmlText(element.svgId));
    addAttribute(m_out, "class", xmlText(element.svgClass));
    m_out += '>';
    if (!element.title.empty())
        addTag(m_out, "title", xmlText(element.title));
    if (!element.description.empty())
        addTag(m_out, "desc", xmlText(element.description));
    addPrimitives(list, element);
    m_out += "</g>\n";
}

void SvgWriter::addPrimitives(const DisplayList &list, const Element &element)
{
    for (const Primitive &primitive : list.primitivesOf(element)) {
        if (!isShown(primitive))
            continue;
        if (const auto *shape = std::get_if<Shape>(&primitive))
            write(list, *shape);
        else
            write(std::get<TextRun>(primitive));
    }
}

std::string SvgWriter::pathData(const DisplayList &list, const Shape &shape)
{
    std::string data;
    const Point *point = list.points.data() + shape.firstPoint;
    const auto points = [&](int count) {
        for (int i = 0; i < count; ++i, ++point) {
            if (i > 0)
                data += ' ';
            appendXmlNumber(data, point->x);
            data += ' ';
            appendXmlNumber(data, point->y);
        }
    };
    for (std::uint32_t i = 0; i < shape.verbCount; ++i) {
        switch (list.verbs[shape.firstVerb + i]) {
        case PathVerb::Move:
            data += 'M';
            points(1);
            break;
        case PathVerb::Line:
            data += 'L';
            points(1);
            break;
        case PathVerb::Cubic:
            data += 'C';
            points(3);
            break;
        case PathVerb::Close:
            data += 'Z';
            break;
        }
    }
    return data;
}

void SvgWriter::write(const DisplayList &list, const Shape &shape)
{
    m_out += "<path d=\"" + pathData(list, shape) + '"' + paintAttributes(shape.fill, shape.stroke);
    if (shape.stroke != Ink::None) {
        addNumber(m_out, "stroke-width", static_cast<double>(shape.strokeWidth));
        if (shape.dash != Dash::Solid) {
            addAttribute(m_out, "stroke-dasharray", shape.dash == Dash::Dashed ? "7 5" : "2 4");
            addAttribute(m_out, "stroke-linecap", "butt");
        }
    }
    if (shape.opacity < 1)
        addNumber(m_out, "opacity", static_cast<double>(shape.opacity));
    m_out += "/>";
}

void SvgWriter::write(const TextRun &run)
{
    m_out += "<text";
    addNumber(m_out, "x", run.baseline.x);
    addNumber(m_out, "y", run.baseline.y);
    addNumber(m_out, "font-size", run.font.size);
    if (run.font.weight != 400)
        addNumber(m_out, "font-weight", run.font.weight);
    if (run.font.family == FontFamily::Mono)
        addAttribute(m_out, "font-family", MonoFonts);
    if (run.anchor != TextAnchor::Start)
        addAttribute(m_out, "text-anchor", run.anchor == TextAnchor::Middle ? "middle" : "end");
    if (run.text.starts_with(' ') || run.text.ends_with(' ') || run.text.find("  ") != std::string::npos)
        addAttribute(m_out, "xml:space", "preserve");
    m_out += paintAttributes(run.ink, Ink::None);
    m_out += '>';
    m_out += xmlText(run.text);
    m_out += "</text>";
}

// Presentation attributes, and for the automatic theme the classes that override them in the dark.
std::string SvgWriter::paintAttributes(Ink fill, Ink stroke)
{
    std::string result;
    if (m_options.theme == SvgTheme::Automatic) {
        std::string classes;
        if (fill != Ink::None)
            (classes += "f-") += inkName(fill);
        if (stroke != Ink::None)
            ((classes += classes.empty() ? "s-" : " s-")) += inkName(stroke);
        if (!classes.empty())
            addAttribute(result, "class", classes);
    }
    m_filled[static_cast<std::size_t>(fill)] = true;
    m_stroked[static_cast<std::size_t>(stroke)] = true;
    addAttribute(result, "fill", fill == Ink::None ? "none" : hexColor(m_palette.color(fill)));
    if (fill != Ink::None && m_palette.color(fill).alpha != 255)
        addNumber(result, "fill-opacity", m_palette.color(fill).alpha / 255.0);
    if (stroke != Ink::None) {
        addAttribute(result, "stroke", hexColor(m_palette.color(stroke)));
        if (m_palette.color(stroke).alpha != 255)
            addNumber(result, "stroke-opacity", m_palette.color(stroke).alpha / 255.0);
    }
    return result;
}

} // namespace topologue::drawing
