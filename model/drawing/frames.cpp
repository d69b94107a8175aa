// SPDX-License-Identifier: Apache-2.0
#include "frames.h"

#include <algorithm>
#include <utility>

namespace topologue::drawing {

namespace {

constexpr double MostTitle = 280;
constexpr double MostSide = 160;
constexpr double TitleGap = 28; ///< Between the title and what stands at its right.
constexpr double TitleIcon = 16;
constexpr double TitleIconGap = 7;
constexpr double MeterHeight = 4;
constexpr double OverviewSize = 48; ///< 12 pixels at 25 %.

struct FrameStyle {
    double padding;
    double titleHeight;
    double radius;
    Font title;
    double middleTitle; ///< Size of the title at Detail::Middle.
    Ink titleInk;
    std::string_view icon; ///< Empty = none.
};

FrameStyle styleOf(FrameKind kind)
{
    switch (kind) {
    case FrameKind::Slab:
        return {16, 40, 14, {FontFamily::Interface, 15, 600}, 24, Ink::Text, {}};
    case FrameKind::Team:
        return {18, 26, 16, {FontFamily::Interface, 13, 600}, 20, Ink::TextSecondary, "teams"};
    case FrameKind::Owner:
        break;
    }
    return {18, 26, 16, {FontFamily::Interface, 13, 600}, 20, Ink::TextSecondary, "stores"};
}

/// The same text in `size`, or smaller so that it is at most `width` wide. Widths grow in proportion to sizes.
MeasuredText scaledToFit(MeasuredText text, double width, double size)
{
    double scale = size / text.font.size;
    if (text.width > 0 && text.width * scale > width)
        scale = std::max(width, 0.0) / text.width;
    text.font.size *= scale;
    text.width *= scale;
    text.metrics = {text.metrics.ascent * scale, text.metrics.descent * scale};
    return text;
}

} // namespace

MeasuredFrame measureFrame(FrameContent content, const Typesetter &typesetter)
{
    const FrameStyle style = styleOf(content.kind);
    MeasuredFrame frame;
    frame.title = typesetter.line(content.title, style.title, MostTitle);
    frame.side = typesetter.line(content.side, {FontFamily::Interface, 12, 500}, MostSide);
    frame.overviewTitle = typesetter.line(content.title, {FontFamily::Interface, OverviewSize, 600}, MostTitle * 4);
    frame.content = std::move(content);
    return frame;
}

layout::Frame layoutFrame(const MeasuredFrame &frame)
{
    const FrameStyle style = styleOf(frame.content.kind);
    layout::Frame result;
    result.id = frame.content.caption.svgId;
    result.padding = style.padding;
    result.titleHeight = style.titleHeight;
    result.minWidth = 2 * style.padding + frame.title.width + (style.icon.empty() ? 0 : TitleIcon + TitleIconGap)
                      + (frame.side.isEmpty() ? 0 : TitleGap + frame.side.width);
    result.titleWidth = frame.title.width + (style.icon.empty() ? 0 : TitleIcon + TitleIconGap);
    result.sideWidth = frame.side.isEmpty() ? 0 : frame.side.width;
    return result;
}

void drawFrame(ListBuilder &list, const MeasuredFrame &frame, const Rect &rect)
{
    const FrameStyle style = styleOf(frame.content.kind);
    const bool isSlab = frame.content.kind == FrameKind::Slab;
    Element &element = list.begin(frame.content.id, ElementRole::Frame, frame.content.caption);
    element.outline = rect;
    element.cornerRadius = static_cast<float>(style.radius);
    element.titleHeight = static_cast<float>(style.padding / 2 + style.titleHeight);

    const Path outline = Path().addRoundedRect(rect, style.radius);
    double left = rect.x + style.padding;
    const double titleMiddle = rect.y + style.padding / 2 + (isSlab ? 15 : style.titleHeight / 2);
    if (isSlab) {
        list.add(outline.movedBy({0, 2}), {.fill = Ink::Shadow});
        list.add(outline.movedBy({0, 5}), {.fill = Ink::Shadow});
        list.add(outline, {.fill = Ink::Slab, .stroke = Ink::BoxBorder, .strokeWidth = 2.5, .details = Near});
        list.add(outline, {.fill = Ink::Slab, .stroke = Ink::BoxBorder, .strokeWidth = 8, .details = Overview});
        // The meter of its workers is drawn by the window; here it is an empty groove, and parts title from modules.
        element.meter = {left, titleMiddle + 17, rect.width - 2 * style.padding, MeterHeight};
        list.add(Path().addRoundedRect(element.meter, MeterHeight / 2), {.fill = Ink::SlabEdge, .details = Full});
    } else {
        // Half of the slab's tone: the boxes must stay the lighter (in the dark: the nearer) surface.
        list.add(outline, {.fill = Ink::Slab, .opacity = 0.5});
        list.add(outline, {.stroke = Ink::BoxBorder, .strokeWidth = 1.25, .dash = Dash::Dashed, .details = Near});
        list.add(outline, {.stroke = Ink::BoxBorder, .strokeWidth = 3, .details = Overview});
    }
    // Between far and near the title alone, as large as the bar allows.
    const MeasuredText large = scaledToFit(frame.overviewTitle, rect.width - 2 * style.padding, style.middleTitle);
    list.add(large, {left, titleMiddle + large.baselineBelowMiddle()}, style.titleInk, TextAnchor::Start,
             Middle | Compact);
    if (const Icon *icon = findIcon(style.icon)) {
        const double scale = TitleIcon / IconSize;
        list.add(Path().addIcon(*icon, {left, titleMiddle - TitleIcon / 2}, scale),
                 {.stroke = style.titleInk, .strokeWidth = IconStroke * scale, .details = Full});
        left += TitleIcon + TitleIconGap;
    }
    list.add(frame.title, {left, titleMiddle + frame.title.baselineBelowMiddle()}, style.titleInk, TextAnchor::Start,
             Full);
    list.add(frame.side, {rect.right() - style.padding, titleMiddle + frame.side.baselineBelowMiddle()},
             Ink::TextSecondary, TextAnchor::End, Full);
}

void drawFrameLabel(ListBuilder &list, const MeasuredFrame &frame, const Rect &rect)
{
    constexpr double Margin = 14;
    if (frame.overviewTitle.isEmpty() || rect.width <= 4 * Margin)
        return;
    const MeasuredText title = scaledToFit(frame.overviewTitle, rect.width - 4 * Margin, OverviewSize);
    Caption caption;
    caption.svgId = frame.content.labelId;
    caption.svgClass = "label overview";
    list.begin(frame.content.id, ElementRole::Label, caption);
    const Point middle = rect.center();
    const double height = title.height() + Margin;
    list.add(
        Path().addRoundedRect(
            {middle.x - title.width / 2 - Margin, middle.y - height / 2, title.width + 2 * Margin, height}, height / 3),
        {.fill = Ink::Surface, .opacity = 0.92, .details = Overview});
    list.add(title, {middle.x, middle.y + title.baselineBelowMiddle()}, Ink::Text, TextAnchor::Middle, Overview);
}

} // namespace topologue::drawing
