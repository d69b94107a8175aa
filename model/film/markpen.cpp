// SPDX-License-Identifier: Apache-2.0
#include "markpen.h"

#include "drawing/wording.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace topologue::film {

using namespace drawing;
using simulation::BreakerPhase;

namespace {

constexpr double HatchStep = 9;
constexpr Font FigureFont{FontFamily::Mono, 13, 600};
constexpr Font RateFont{FontFamily::Mono, 11, 400};
constexpr Font NumberFont{FontFamily::Mono, 11, 600};

Path line(Point from, Point to)
{
    Path path;
    path.moveTo(from).lineTo(to);
    return path;
}

} // namespace

void MarkPen::hatch(const Rect &rect, bool isFrame)
{
    // Lines at 45 degrees through the lower part of the box, ended where they meet its sides.
    const double inset = 5;
    const double left = rect.x + inset;
    const double right = rect.right() - inset;
    const double top = isFrame ? rect.bottom() - 14 : rect.y + inset;
    const double bottom = rect.bottom() - inset;
    Path lines;
    for (double x = left - (bottom - top); x < right; x += HatchStep) {
        const double from = std::max(x, left);
        const double to = std::min(x + bottom - top, right);
        if (to - from < 2)
            continue;
        lines.moveTo({from, bottom - (from - x)}).lineTo({to, bottom - (to - x)});
    }
    if (!lines.points.empty())
        m_list.add(lines, {.stroke = Ink::Degraded, .strokeWidth = 1, .opacity = 0.35, .details = Near});
}

void MarkPen::disc(Point center, double radius, Ink ink)
{
    Path ring;
    ring.addEllipse(center, radius + 1.5, radius + 1.5);
    m_list.add(ring, {.fill = Ink::Surface});
    Path disc;
    disc.addEllipse(center, radius, radius);
    m_list.add(disc, {.fill = ink});
}

void MarkPen::cross(Point center, double radius)
{
    disc(center, radius, Ink::Failed);
    const double arm = radius * 0.4;
    Path cross = line({center.x - arm, center.y - arm}, {center.x + arm, center.y + arm});
    cross.moveTo({center.x - arm, center.y + arm}).lineTo({center.x + arm, center.y - arm});
    m_list.add(cross, {.stroke = Ink::Surface, .strokeWidth = radius * 0.24});
}

void MarkPen::warning(Point center)
{
    const double r = BadgeRadius + 2;
    Path triangle;
    triangle.moveTo({center.x, center.y - r}).lineTo({center.x + r, center.y + r * 0.75});
    triangle.lineTo({center.x - r, center.y + r * 0.75}).close();
    m_list.add(triangle, {.fill = Ink::Degraded, .stroke = Ink::Surface, .strokeWidth = 1.5});
    m_list.add(line({center.x, center.y - r * 0.35}, {center.x, center.y + r * 0.2}),
               {.stroke = Ink::Surface, .strokeWidth = 2});
    Path point;
    point.addEllipse({center.x, center.y + r * 0.5}, 1.2, 1.2);
    m_list.add(point, {.fill = Ink::Surface});
}

void MarkPen::bolt(Point center)
{
    disc(center, BadgeRadius, Ink::Text);
    Path bolt;
    bolt.moveTo({center.x + 1.5, center.y - 6}).lineTo({center.x - 4, center.y + 1});
    bolt.lineTo({center.x - 0.5, center.y + 1}).lineTo({center.x - 1.5, center.y + 6});
    bolt.lineTo({center.x + 4, center.y - 1}).lineTo({center.x + 0.5, center.y - 1}).close();
    m_list.add(bolt, {.fill = Ink::Surface});
}

void MarkPen::number(Point center, std::size_t number)
{
    const MeasuredText figure = m_typesetter.line(std::to_string(number), NumberFont);
    const double half = std::max(BadgeRadius, figure.width / 2 + 5);
    Path pill;
    pill.addRoundedRect({center.x - half, center.y - BadgeRadius, 2 * half, 2 * BadgeRadius}, BadgeRadius);
    m_list.add(pill, {.fill = Ink::Surface, .stroke = Ink::Failed, .strokeWidth = 1.5});
    m_list.add(figure, {center.x, center.y + figure.baselineBelowMiddle()}, Ink::Text, TextAnchor::Middle);
}

void MarkPen::hop(const Trace &trace)
{
    constexpr double FromHead = 30; // Past the arrowhead.
    constexpr double Apart = 6;
    const double first = std::max(trace.length() / 2, trace.length() - FromHead);
    Path hooks;
    for (const double at : {first, std::max(0.0, first - Apart)}) {
        const Point tip = trace.at(std::max(0.0, at - 5)).point;
        const Point base = trace.at(at).point;
        const double length = std::max(1e-6, std::hypot(tip.x - base.x, tip.y - base.y));
        const Point across{-(tip.y - base.y) / length * 5, (tip.x - base.x) / length * 5};
        hooks.moveTo({base.x + across.x, base.y + across.y}).lineTo(tip);
        hooks.lineTo({base.x - across.x, base.y - across.y});
    }
    m_list.add(hooks, {.stroke = Ink::Surface, .strokeWidth = 5});
    m_list.add(hooks, {.stroke = Ink::Failed, .strokeWidth = 2});
}

void MarkPen::breaker(Point center, BreakerPhase phase)
{
    const Ink ink = phase == BreakerPhase::Open ? Ink::Failed : Ink::Degraded;
    Path pill;
    pill.addRoundedRect({center.x - 15, center.y - 9, 30, 18}, 9);
    m_list.add(pill, {.fill = Ink::Surface, .stroke = ink, .strokeWidth = 2});
    // A switch: its arm is up when open, halfway when half open.
    const double angle = (phase == BreakerPhase::Open ? 45 : 20) * std::numbers::pi / 180;
    const double arm = 11;
    m_list.add(line({center.x - 5.5, center.y + 2.5},
                    {center.x - 5.5 + arm * std::cos(angle), center.y + 2.5 - arm * std::sin(angle)}),
               {.stroke = ink, .strokeWidth = 2});
    Path ends = line({center.x - 10.5, center.y + 2.5}, {center.x - 5.5, center.y + 2.5});
    ends.moveTo({center.x + 5.5, center.y + 2.5}).lineTo({center.x + 10.5, center.y + 2.5});
    m_list.add(ends, {.stroke = ink, .strokeWidth = 2});
}

void MarkPen::rate(Point middle, double perSecond)
{
    const MeasuredText figure = m_typesetter.line(formatRate(perSecond) + "/s", RateFont);
    Path chip;
    chip.addRoundedRect({middle.x - figure.width / 2 - 5, middle.y - 8, figure.width + 10, 16}, 8);
    m_list.add(chip, {.fill = Ink::Surface, .stroke = Ink::Border, .strokeWidth = 1});
    m_list.add(figure, {middle.x, middle.y + figure.baselineBelowMiddle()}, Ink::TextSecondary, TextAnchor::Middle);
}

void MarkPen::queue(Point middle, double queue)
{
    const MeasuredText figure = m_typesetter.line(formatRate(std::round(queue)), FigureFont);
    const int bars = std::clamp(static_cast<int>(std::log2(queue + 1)) + 1, 1, 14);
    const double width = 10 + bars * 3.5 + 6 + figure.width + 9;
    const Rect rect{middle.x - width / 2, middle.y - 10, width, 20};
    Path chip;
    chip.addRoundedRect(rect, 10);
    m_list.add(chip, {.fill = Ink::Surface, .stroke = Ink::Degraded, .strokeWidth = 1.5});
    Path stack;
    for (int i = 0; i < bars; ++i) {
        const double x = rect.x + 9 + i * 3.5;
        stack.moveTo({x, middle.y - 5}).lineTo({x, middle.y + 5});
    }
    m_list.add(stack, {.stroke = Ink::Degraded, .strokeWidth = 2});
    m_list.add(figure, {rect.right() - 9, middle.y + figure.baselineBelowMiddle()}, Ink::Text, TextAnchor::End);
}

} // namespace topologue::film
