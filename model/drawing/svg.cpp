// SPDX-License-Identifier: Apache-2.0
#include "svg.h"

#include "xmltext.h"

#include <algorithm>
#include <array>
#include <string_view>

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

class SvgWriter
{
public:
    SvgWriter(const DisplayList &list, const SvgOptions &options)
        : m_list(list), m_options(options),
          m_palette(options.theme == SvgTheme::Dark ? Palette::dark() : Palette::light())
    {
    }

    std::string write()
    {
        m_out.reserve(m_list.elements.size() * 1200 + 4096);
        openRoot();
        const std::size_t styleAt = m_out.size();
        for (const Element &element : m_list.elements)
            writeElement(element);
        m_out += "</svg>\n";
        // The style names only inks that are used, which is known now.
        m_out.insert(styleAt, style() + background());
        return std::move(m_out);
    }

private:
    void openRoot()
    {
        const double margin = std::clamp(m_options.margin, 0.0, 10'000.0);
        m_view = m_list.bounds.grown(margin);
        m_view.width = std::max(m_view.width, 1.0);
        m_view.height = std::max(m_view.height, 1.0);
        const double scale = std::clamp(m_options.scale, 0.1, 10.0);
        const bool korean = m_options.language == Language::Korean;
        const std::string title =
            m_options.title.empty() ? (korean ? "아키텍처 그림" : "Architecture diagram") : xmlText(m_options.title);

        m_out +=
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"";
        number("width", m_view.width * scale);
        number("height", m_view.height * scale);
        m_out += " viewBox=\"";
        for (const double value : {m_view.x, m_view.y, m_view.width, m_view.height}) {
            appendXmlNumber(m_out, value);
            m_out += ' ';
        }
        m_out.back() = '"';
        attribute("xml:lang", languageTag(m_options.language));
        m_out += " role=\"img\"";
        attribute("aria-label", title);
        attribute("font-family", InterfaceFonts);
        m_out += " stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
        tag("title", title);
        if (!m_options.description.empty())
            tag("desc", xmlText(m_options.description));
        if (!m_options.metadata.empty())
            tag("metadata", m_options.metadata);
    }

    std::string style() const
    {
        std::string rules;
        if (m_options.theme == SvgTheme::Automatic)
            rules = "@media (prefers-color-scheme:dark){" + darkRules() + '}';
        return "<style>" + (std::string(FontForQt) += rules) + "</style>\n";
    }

    std::string darkRules() const
    {
        std::string rules;
        for (std::size_t i = 1; i < InkCount; ++i) {
            const auto ink = static_cast<Ink>(i);
            const Color color = Palette::dark().color(ink);
            const auto rule = [&](char prefix, std::string_view property) {
                ((((((((rules += '.') += prefix) += '-') += inkName(ink)) += '{') += property) += ':') +=
                 hexColor(color));
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

    std::string background()
    {
        if (m_options.transparent)
            return {};
        std::string kept;
        std::swap(kept, m_out);
        m_out += "<rect";
        number("x", m_view.x);
        number("y", m_view.y);
        number("width", m_view.width);
        number("height", m_view.height);
        paint(Ink::Canvas, Ink::None);
        m_out += "/>\n";
        std::swap(kept, m_out);
        return kept;
    }

    void writeElement(const Element &element)
    {
        const auto primitives = m_list.primitivesOf(element);
        const auto isShown = [](const Primitive &primitive) {
            return std::visit([](const auto &value) { return (value.details & Full) != 0; }, primitive);
        };
        if (std::ranges::none_of(primitives, isShown))
            return;
        m_out += "<g";
        attribute("id", xmlText(element.svgId));
        attribute("class", xmlText(element.svgClass));
        m_out += '>';
        if (!element.title.empty())
            tag("title", xmlText(element.title));
        if (!element.description.empty())
            tag("desc", xmlText(element.description));
        for (const Primitive &primitive : primitives) {
            if (isShown(primitive))
                std::visit([this](const auto &value) { writePrimitive(value); }, primitive);
        }
        m_out += "</g>\n";
    }

    void writePrimitive(const Shape &shape)
    {
        m_out += "<path d=\"";
        const Point *point = m_list.points.data() + shape.firstPoint;
        const auto points = [&](int count) {
            for (int i = 0; i < count; ++i, ++point) {
                if (i > 0)
                    m_out += ' ';
                appendXmlNumber(m_out, point->x);
                m_out += ' ';
                appendXmlNumber(m_out, point->y);
            }
        };
        for (std::uint32_t i = 0; i < shape.verbCount; ++i) {
            switch (m_list.verbs[shape.firstVerb + i]) {
            case PathVerb::Move:
                m_out += 'M';
                points(1);
                break;
            case PathVerb::Line:
                m_out += 'L';
                points(1);
                break;
            case PathVerb::Cubic:
                m_out += 'C';
                points(3);
                break;
            case PathVerb::Close:
                m_out += 'Z';
                break;
            }
        }
        m_out += '"';
        paint(shape.fill, shape.stroke);
        if (shape.stroke != Ink::None) {
            number("stroke-width", static_cast<double>(shape.strokeWidth));
            if (shape.dash != Dash::Solid) {
                attribute("stroke-dasharray", shape.dash == Dash::Dashed ? "7 5" : "2 4");
                attribute("stroke-linecap", "butt");
            }
        }
        if (shape.opacity < 1)
            number("opacity", static_cast<double>(shape.opacity));
        m_out += "/>";
    }

    void writePrimitive(const TextRun &run)
    {
        m_out += "<text";
        number("x", run.baseline.x);
        number("y", run.baseline.y);
        number("font-size", run.font.size);
        if (run.font.weight != 400)
            number("font-weight", run.font.weight);
        if (run.font.family == FontFamily::Mono)
            attribute("font-family", MonoFonts);
        if (run.anchor != TextAnchor::Start)
            attribute("text-anchor", run.anchor == TextAnchor::Middle ? "middle" : "end");
        if (run.text.starts_with(' ') || run.text.ends_with(' ') || run.text.find("  ") != std::string::npos)
            attribute("xml:space", "preserve");
        paint(run.ink, Ink::None);
        m_out += '>';
        m_out += xmlText(run.text);
        m_out += "</text>";
    }

    /// Presentation attributes, and for the automatic theme the classes that override them in the dark.
    void paint(Ink fill, Ink stroke)
    {
        if (m_options.theme == SvgTheme::Automatic) {
            std::string classes;
            if (fill != Ink::None)
                (classes += "f-") += inkName(fill);
            if (stroke != Ink::None)
                ((classes += classes.empty() ? "s-" : " s-")) += inkName(stroke);
            if (!classes.empty())
                attribute("class", classes);
        }
        m_filled[static_cast<std::size_t>(fill)] = true;
        m_stroked[static_cast<std::size_t>(stroke)] = true;
        attribute("fill", fill == Ink::None ? "none" : hexColor(m_palette.color(fill)));
        if (fill != Ink::None && m_palette.color(fill).alpha != 255)
            number("fill-opacity", m_palette.color(fill).alpha / 255.0);
        if (stroke == Ink::None)
            return;
        attribute("stroke", hexColor(m_palette.color(stroke)));
        if (m_palette.color(stroke).alpha != 255)
            number("stroke-opacity", m_palette.color(stroke).alpha / 255.0);
    }

    void attribute(std::string_view name, std::string_view escapedValue)
    {
        ((((m_out += ' ') += name) += "=\"") += escapedValue) += '"';
    }
    void number(std::string_view name, double value) { attribute(name, xmlNumber(value)); }
    void tag(std::string_view name, std::string_view escapedText)
    {
        (((((((m_out += '<') += name) += '>') += escapedText) += "</") += name) += ">\n");
    }

    const DisplayList &m_list;
    const SvgOptions &m_options;
    const Palette &m_palette;
    Rect m_view;
    std::string m_out;
    std::array<bool, InkCount> m_filled{};
    std::array<bool, InkCount> m_stroked{};
};

} // namespace

std::string writeSvg(const DisplayList &list, const SvgOptions &options)
{
    return SvgWriter(list, options).write();
}

} // namespace topologue::drawing
