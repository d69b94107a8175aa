// SPDX-License-Identifier: Apache-2.0
#include "arrows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::drawing {

namespace {

constexpr double LeastWidth = 1.4;
constexpr double MostWidth = 4;
constexpr double MarkRadius = 7;
constexpr double MarkStep = 16;  ///< From mark to mark along the arrow.
constexpr double FirstMark = 16; ///< From the start of the arrow to the middle of its first mark.
constexpr double MarkIcon = 9;
constexpr double LabelMarginX = 6;
constexpr double LabelMarginY = 2;

struct Head {
    double length;
    double halfWidth;
};

Head headFor(double width)
{
    return {6 + 1.5 * width, 2.8 + 0.8 * width};
}

/// A triangle with a slightly hollow back; its tip is the end of the route, and it points along the chord that it
/// covers, so that it sits well on a bent end.
Path headPath(Point tip, Point direction, const Head &head)
{
    const Point side = normal(direction) * head.halfWidth;
    const Point back = tip - direction * head.length;
    const Point notch = tip - direction * (head.length * 0.82);
    return Path().moveTo(tip).lineTo(back + side).lineTo(notch).lineTo(back - side).close();
}

/// Two thin lines at an even distance from the route.
Path doubleLine(std::span<const Point> chain, double halfGap)
{
    Path path;
    for (const double by : {-halfGap, halfGap}) {
        bool first = true;
        Point last;
        for (std::size_t i = 0; i + 3 < chain.size(); i += 3) {
            const Cubic whole{chain[i], chain[i + 1], chain[i + 2], chain[i + 3]};
            // Halves, because a shifted curve is only an approximation, and a better one of shorter pieces.
            for (const Cubic &piece : {whole.part(0, 0.5), whole.part(0.5, 1)}) {
                const Cubic shifted = piece.shifted(by);
                if (std::exchange(first, false))
                    path.moveTo(shifted.from);
                else if (length(shifted.from - last) > 0.05)
                    path.lineTo(shifted.from);
                path.cubicTo(shifted.control1, shifted.control2, shifted.to);
                last = shifted.to;
            }
        }
    }
    return path;
}

Rect markRect(Point middle)
{
    return Rect{middle.x, middle.y, 0, 0}.grown(MarkRadius + 1);
}

/// The distance from the start at which `count` marks in a row are free, or -1.
double placeForMarks(const Trace &trace, std::size_t count, double headLength, const Occupancy &occupied)
{
    const double row = static_cast<double>(count - 1) * MarkStep;
    const double last = trace.length() - headLength - MarkRadius - 4 - row;
    for (double start = FirstMark; start <= last; start += 6) {
        bool free = true;
        Point before{start - 1e9, 0};
        for (std::size_t i = 0; free && i < count; ++i) {
            const Point middle = trace.at(start + static_cast<double>(i) * MarkStep).point;
            // In a tight bend, marks that are apart along the arrow are not apart.
            free = length(middle - before) > 2 * MarkRadius + 1 && occupied.isFree(markRect(middle));
            before = middle;
        }
        if (free)
            return start;
    }
    return -1;
}

void drawPolicyMarks(ListBuilder &list, const MeasuredArrow &arrow, const Trace &trace, double headLength, Ink ink,
                     Occupancy &occupied)
{
    if (arrow.policyIcons.empty())
        return;
    const double start = placeForMarks(trace, arrow.policyIcons.size(), headLength, occupied);
    if (start < 0)
        return;
    for (std::size_t i = 0; i < arrow.policyIcons.size(); ++i) {
        const Point middle = trace.at(start + static_cast<double>(i) * MarkStep).point;
        occupied.add(markRect(middle));
        list.add(Path().addEllipse(middle, MarkRadius, MarkRadius),
                 {.fill = Ink::Surface, .stroke = ink, .strokeWidth = 1, .details = Full});
        if (const Icon *icon = findIcon(arrow.policyIcons[i])) {
            const double scale = MarkIcon / IconSize;
            list.add(Path().addIcon(*icon, middle - Point{MarkIcon / 2, MarkIcon / 2}, scale),
                     {.stroke = Ink::TextSecondary, .strokeWidth = 1, .details = Full});
        }
    }
}

} // namespace

double rateShare(double rate, double most)
{
    constexpr double Decades = 2;
    if (!(rate > 0) || !(most > 0))
        return 0;
    return std::clamp(1 + std::log10(rate / most) / Decades, 0.0, 1.0);
}

double arrowWidth(double share)
{
    return LeastWidth + (MostWidth - LeastWidth) * share;
}

Size labelSize(const MeasuredArrow &arrow)
{
    if (arrow.label.isEmpty())
        return {};
    return {arrow.label.width + 2 * LabelMarginX, arrow.label.height() + 2 * LabelMarginY};
}

void drawArrow(ListBuilder &list, const MeasuredArrow &arrow, std::span<const Point> route, Occupancy &occupied)
{
    list.begin(arrow.id, ElementRole::Dependency, arrow.caption);
    list.setRoute(route);
    if (route.size() < 4)
        return;

    const bool inProcess = arrow.style == DependencyStyle::InProcess;
    const Ink ink = arrow.style == DependencyStyle::Asynchronous ? Ink::Message : Ink::Arrow;
    const double width = arrowWidth(arrow.share);
    const Trace trace(route);
    Head head = headFor(inProcess ? std::min(width, 2.2) : width);
    // A very short arrow keeps at least half of its length as a line.
    const double shrink = std::min(1.0, trace.length() / (2 * head.length));
    head = {head.length * shrink, head.halfWidth * shrink};

    const Point tip = route.back();
    const Trace::Spot neck = trace.at(trace.length() - head.length);
    const Point chord = tip - neck.point;
    const Point direction = length(chord) > 1e-6 ? chord * (1 / length(chord)) : neck.direction;
    // The line ends inside the head, where the head is wider than the line.
    const std::vector<Point> line = trace.between(0, trace.length() - head.length * (arrow.optional ? 0.95 : 0.7));

    ShapeStyle style{.stroke = ink, .strokeWidth = width};
    if (arrow.style == DependencyStyle::Asynchronous)
        style.dash = Dash::Dashed;
    else if (arrow.style == DependencyStyle::DataAccess)
        style.dash = Dash::Dotted;
    if (inProcess) {
        style.strokeWidth = 1.1;
        list.add(doubleLine(trace.between(0, trace.length() - head.length * 0.8), 1 + width * 0.35), style);
    } else {
        list.add(Path().addChain(line), style);
    }
    list.add(headPath(tip, direction, head),
             {.fill = arrow.optional ? Ink::Surface : ink, .stroke = ink, .strokeWidth = arrow.optional ? 1.4 : 0.6});
    drawPolicyMarks(list, arrow, trace, head.length, ink, occupied);
}

void drawArrowLabel(ListBuilder &list, const MeasuredArrow &arrow, Point middle)
{
    if (arrow.label.isEmpty())
        return;
    Caption caption;
    caption.svgId = arrow.labelId;
    caption.svgClass = "label";
    list.begin(arrow.id, ElementRole::Label, caption);
    const Size size = labelSize(arrow);
    list.add(Path().addRoundedRect({middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height}, 5),
             {.fill = Ink::Surface, .opacity = 0.92, .details = Full});
    list.add(arrow.label, {middle.x, middle.y + arrow.label.baselineBelowMiddle()}, Ink::TextSecondary,
             TextAnchor::Middle, Full);
}

} // namespace topologue::drawing
