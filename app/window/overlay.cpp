// SPDX-License-Identifier: Apache-2.0
#include "overlay.h"

#include "drawing/icons.h"
#include "iconpath.h"
#include "inks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

constexpr double RingGap = 3; // Item pixels between an outline and its ring.
constexpr double RingWidth = 2;
constexpr double StandingGap = 7;      // Outside the ring of what is selected.
constexpr double SmallestCorner = 1.5; // Rounder ones are drawn round.
constexpr double HandleGap = 13;       // From an outline to the middle of a handle.
constexpr double HandleRadius = 5.5;
constexpr double GapBar = 4;
constexpr double GripSize = 8;
constexpr double BendRadius = 4.5;
constexpr double LockRadius = 9; // Of the badge at the upper right corner of the ring.
constexpr double LockIcon = 11;
constexpr double Reach = RingGap + RingWidth + 2; // How far a mark reaches out of its element.

QPainterPath pathOfRoute(std::span<const Point> route, const Viewport &viewport)
{
    const auto at = [&](std::size_t i) { return viewport.toItem(QPointF(route[i].x, route[i].y)); };
    QPainterPath path(at(0));
    for (std::size_t i = 1; i + 2 < route.size(); i += 3)
        path.cubicTo(at(i), at(i + 1), at(i + 2));
    return path;
}

bool hasSmallRing(const drawing::Element &element, const Viewport &viewport)
{
    return element.routePointCount == 0 && element.cornerRadius * viewport.scale() < SmallestCorner;
}

QRectF ringOf(const drawing::Element &element, const Viewport &viewport)
{
    return viewport.toItem(toQt(element.outline)).adjusted(-RingGap, -RingGap, RingGap, RingGap);
}

/// Whole pixels alone, without antialiasing: stroking the outlines of thousands of boxes takes longer than a frame.
void paintSmallRing(QPainter &painter, const QRectF &ring, const QColor &color, double width, double ratio)
{
    const auto pixel = [ratio](double at) { return std::round(at * ratio) / ratio; };
    const double thick = std::max(1.0, std::round(width * ratio)) / ratio;
    const double left = pixel(ring.left() - width / 2);
    const double top = pixel(ring.top() - width / 2);
    const double right = pixel(ring.right() - width / 2);
    const double bottom = pixel(ring.bottom() - width / 2);
    painter.fillRect(QRectF(left, top, right - left + thick, thick), color);
    painter.fillRect(QRectF(left, bottom, right - left + thick, thick), color);
    painter.fillRect(QRectF(left, top + thick, thick, bottom - top - thick), color);
    painter.fillRect(QRectF(right, top + thick, thick, bottom - top - thick), color);
}

void paintMark(QPainter &painter, const Scene &scene, const drawing::Element &element, const Viewport &viewport,
               QColor color, double width)
{
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    if (element.routePointCount > 0) {
        QColor line = color;
        line.setAlphaF(0.85F);
        painter.setPen(QPen(line, width + 1, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(pathOfRoute(scene.list->routeOf(element), viewport));
        return;
    }
    const double corner = element.cornerRadius * viewport.scale() + RingGap;
    painter.drawRoundedRect(ringOf(element, viewport), corner, corner);
}

void paintSelected(QPainter &painter, const Scene &scene, const std::vector<const drawing::Element *> &selected,
                   const Viewport &viewport, const QColor &color, double ratio)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto *element : selected) {
        if (hasSmallRing(*element, viewport))
            paintSmallRing(painter, ringOf(*element, viewport), color, RingWidth, ratio);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto *element : selected) {
        if (!hasSmallRing(*element, viewport))
            paintMark(painter, scene, *element, viewport, color, RingWidth);
    }
}

/// Dashed, so that it is not taken for the ring of what is selected.
void paintStanding(QPainter &painter, const Scene &scene, const drawing::Element &element, const Viewport &viewport,
                   QColor color)
{
    painter.setPen(QPen(color, 1.5, Qt::DashLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    if (element.routePointCount > 0) {
        painter.drawPath(pathOfRoute(scene.list->routeOf(element), viewport));
        return;
    }
    const QMarginsF gap(StandingGap, StandingGap, StandingGap, StandingGap);
    const double corner = element.cornerRadius * viewport.scale() + StandingGap;
    painter.drawRoundedRect(viewport.toItem(toQt(element.outline)).marginsAdded(gap), corner, corner);
}

QLineF lineOf(const editing::Gap &gap, const Viewport &viewport)
{
    return gap.isHorizontal
               ? QLineF(viewport.toItem(QPointF(gap.from, gap.at)), viewport.toItem(QPointF(gap.to, gap.at)))
               : QLineF(viewport.toItem(QPointF(gap.at, gap.from)), viewport.toItem(QPointF(gap.at, gap.to)));
}

QPointF lockAt(const drawing::Element &element, const Viewport &viewport)
{
    return ringOf(element, viewport).topRight();
}

/// What all marks together cover, in item pixels, and the elements that they belong to.
struct Marked {
    QRectF covered;
    std::vector<const drawing::Element *> selected;
    std::vector<const drawing::Element *> locked;
    const drawing::Element *hovered = nullptr;
    const drawing::Element *handles = nullptr;
    const drawing::Element *target = nullptr;
    const drawing::Element *standing = nullptr;
};

Marked collect(const Scene &scene, const Viewport &viewport, const OverlayMarks &marks)
{
    const QRectF item(QPointF(), viewport.size());
    Marked marked;
    const auto find = [&](const std::string &key) -> const drawing::Element * {
        const auto it = scene.elementOf.find(key);
        return it == scene.elementOf.end() ? nullptr : &scene.list->elements[it->second];
    };
    const auto cover = [&](const drawing::Element *element, double reach) {
        if (!element)
            return element;
        const QRectF rect = viewport.toItem(toQt(element->bounds)).adjusted(-reach, -reach, reach, reach);
        marked.covered |= rect & item;
        return rect.intersects(item) ? element : nullptr;
    };
    bool isHoveredRinged = false;
    for (const auto *keys : {marks.selected, marks.marked}) {
        if (!keys)
            continue;
        for (const std::string &key : *keys) {
            if (const auto *element = cover(find(key), Reach))
                marked.selected.push_back(element);
        }
        isHoveredRinged = isHoveredRinged || keys->contains(marks.hovered);
    }
    if (!isHoveredRinged)
        marked.hovered = cover(find(marks.hovered), Reach);
    for (const auto &key : marks.locked) {
        if (const auto *element = cover(find(key), LockRadius + RingGap + 1))
            marked.locked.push_back(element);
    }
    marked.handles = cover(find(marks.handles), HandleGap + HandleReach);
    marked.target = cover(find(marks.target), Reach);
    marked.standing = cover(find(marks.standing), StandingGap + 1);
    for (const std::uint32_t ghost : marks.ghosts) {
        const QRectF outline = toQt(marks.ghostScene->list->elements[ghost].outline).translated(marks.ghostsBy);
        marked.covered |= viewport.toItem(outline).adjusted(-Reach, -Reach, Reach, Reach) & item;
    }
    for (const editing::Guide &guide : marks.guides) {
        const QRectF line = guide.isVertical ? QRectF(QPointF(guide.at, guide.from), QPointF(guide.at, guide.to))
                                             : QRectF(QPointF(guide.from, guide.at), QPointF(guide.to, guide.at));
        marked.covered |= viewport.toItem(line).adjusted(-Reach, -Reach, Reach, Reach) & item;
    }
    for (const editing::Gap &gap : marks.gaps) {
        const QLineF line = lineOf(gap, viewport);
        marked.covered |= QRectF(line.p1(), line.p2()).adjusted(-Reach, -Reach, Reach, Reach) & item;
    }
    for (const ProposedMove &move : marks.proposed) {
        const QRectF both = toQt(move.to) | QRectF(toQt(move.from).center(), QSizeF(1, 1));
        marked.covered |= viewport.toItem(both).adjusted(-Reach, -Reach, Reach, Reach) & item;
    }
    for (const auto *points : {&marks.grips, &marks.bends}) {
        for (const QPointF &at : *points)
            marked.covered |= QRectF(at, at).adjusted(-Reach, -Reach, Reach, Reach) & item;
    }
    if (marks.area)
        marked.covered |= viewport.toItem(*marks.area).adjusted(-Reach, -Reach, Reach, Reach) & item;
    if (!marks.route.empty())
        marked.covered |=
            pathOfRoute(marks.route, viewport).boundingRect().adjusted(-Reach, -Reach, Reach, Reach) & item;
    if (marks.line)
        marked.covered |= QRectF(marks.line->p1(), marks.line->p2()).normalized().adjusted(-14, -14, 14, 14) & item;
    return marked;
}

void paintHandles(QPainter &painter, const drawing::Element &box, const Viewport &viewport,
                  const drawing::Palette &palette)
{
    painter.setPen(QPen(toQColor(palette.color(drawing::Ink::Accent)), 1.5));
    painter.setBrush(toQColor(palette.color(drawing::Ink::Surface)));
    for (const QPointF &at : handlesOf(box, viewport)) {
        painter.drawEllipse(at, HandleRadius, HandleRadius);
        painter.drawLine(at - QPointF(2.5, 0), at + QPointF(2.5, 0));
        painter.drawLine(at - QPointF(0, 2.5), at + QPointF(0, 2.5));
    }
}

void paintLock(QPainter &painter, QPointF middle, QColor accent, QColor surface)
{
    const drawing::Icon *const icon = drawing::findIcon("lock");
    painter.setPen(QPen(accent, 1.25));
    painter.setBrush(surface);
    painter.drawEllipse(middle, LockRadius, LockRadius);
    if (!icon)
        return;
    painter.save();
    painter.translate(middle - QPointF(LockIcon, LockIcon) / 2);
    painter.scale(LockIcon / drawing::IconSize, LockIcon / drawing::IconSize);
    painter.setPen(QPen(accent, drawing::IconStroke * 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(*icon));
    painter.restore();
}

void paintGrips(QPainter &painter, const OverlayMarks &marks, const Viewport &viewport, QColor accent, QColor surface)
{
    if (!marks.route.empty()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 2, Qt::DashLine, Qt::RoundCap));
        painter.drawPath(pathOfRoute(marks.route, viewport));
    }
    if (marks.area) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, 1.5, Qt::DashLine));
        painter.drawRoundedRect(viewport.toItem(*marks.area), RingGap, RingGap);
    }
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(surface);
    for (const QPointF &at : marks.grips)
        painter.drawRoundedRect(QRectF(at - QPointF(GripSize, GripSize) / 2, QSizeF(GripSize, GripSize)), 2, 2);
    for (std::size_t i = 0; i < marks.bends.size(); ++i) {
        painter.setBrush(marks.takenBend == i ? accent : surface);
        painter.drawEllipse(marks.bends[i], BendRadius, BendRadius);
    }
}

void paintProposed(QPainter &painter, const OverlayMarks &marks, const Viewport &viewport, QColor accent)
{
    QColor line = accent;
    line.setAlphaF(0.45F);
    painter.setPen(QPen(line, 1));
    for (const ProposedMove &move : marks.proposed)
        painter.drawLine(viewport.toItem(toQt(move.from).center()), viewport.toItem(toQt(move.to).center()));
    QColor fill = accent;
    fill.setAlphaF(0.10F);
    painter.setPen(QPen(accent, 1.5, Qt::DashLine));
    painter.setBrush(fill);
    for (const ProposedMove &move : marks.proposed) {
        const double radius = move.cornerRadius * viewport.scale();
        painter.drawRoundedRect(viewport.toItem(toQt(move.to)), radius, radius);
    }
}

void paintDrag(QPainter &painter, const OverlayMarks &marks, const Viewport &viewport, QColor accent)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, 1.5, Qt::DashLine));
    for (const std::uint32_t ghost : marks.ghosts) {
        const drawing::Element &box = marks.ghostScene->list->elements[ghost];
        const QRectF ring = viewport.toItem(toQt(box.outline).translated(marks.ghostsBy))
                                .adjusted(-RingGap, -RingGap, RingGap, RingGap);
        const double corner = box.cornerRadius * viewport.scale();
        if (corner < SmallestCorner)
            painter.drawRect(ring);
        else
            painter.drawRoundedRect(ring, corner + RingGap, corner + RingGap);
    }
    painter.setPen(QPen(accent, 1));
    for (const editing::Guide &guide : marks.guides) {
        if (guide.isVertical)
            painter.drawLine(viewport.toItem({guide.at, guide.from}), viewport.toItem({guide.at, guide.to}));
        else
            painter.drawLine(viewport.toItem({guide.from, guide.at}), viewport.toItem({guide.to, guide.at}));
    }
    for (const editing::Gap &gap : marks.gaps) { // A line with a bar at either end.
        const QLineF line = lineOf(gap, viewport);
        const QPointF across = gap.isHorizontal ? QPointF(0, GapBar) : QPointF(GapBar, 0);
        painter.drawLine(line);
        painter.drawLine(line.p1() - across, line.p1() + across);
        painter.drawLine(line.p2() - across, line.p2() + across);
    }
    if (!marks.line)
        return;
    painter.setPen(QPen(accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(*marks.line);
    const double angle = std::atan2(marks.line->dy(), marks.line->dx());
    QPolygonF head;
    head << marks.line->p2();
    for (const double turn : {2.7, -2.7})
        head << marks.line->p2() + QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 11;
    painter.setBrush(accent);
    painter.drawPolygon(head);
}

} // namespace

std::array<QPointF, 4> handlesOf(const drawing::Element &box, const Viewport &viewport)
{
    const QRectF outline = viewport.toItem(toQt(box.outline)).adjusted(-HandleGap, -HandleGap, HandleGap, HandleGap);
    const QPointF middle = outline.center();
    return {QPointF(outline.right(), middle.y()), QPointF(middle.x(), outline.bottom()),
            QPointF(outline.left(), middle.y()), QPointF(middle.x(), outline.top())};
}

Overlay paintMarks(const Scene &scene, const Viewport &viewport, const OverlayMarks &marks,
                   const drawing::Palette &palette, double devicePixelRatio, ImageRing &images)
{
    const Marked marked = collect(scene, viewport, marks);
    if (marked.covered.isEmpty())
        return {};
    const QRect pixels = marked.covered.toAlignedRect();
    QImage image = images.take((pixels.size() * devicePixelRatio).expandedTo({1, 1}));
    if (image.isNull())
        return {};
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(devicePixelRatio, devicePixelRatio);
    painter.translate(-pixels.topLeft());
    const QColor accent = toQColor(palette.color(drawing::Ink::Accent));
    paintSelected(painter, scene, marked.selected, viewport, accent, devicePixelRatio);
    if (marked.hovered)
        paintMark(painter, scene, *marked.hovered, viewport, toQColor(palette.color(drawing::Ink::TextSecondary)),
                  1.25);
    if (marked.standing)
        paintStanding(painter, scene, *marked.standing, viewport, toQColor(palette.color(drawing::Ink::Text)));
    if (marked.target)
        paintMark(painter, scene, *marked.target, viewport, accent, RingWidth + 1);
    if (marked.handles)
        paintHandles(painter, *marked.handles, viewport, palette);
    for (const auto *element : marked.locked)
        paintLock(painter, lockAt(*element, viewport), accent, toQColor(palette.color(drawing::Ink::Surface)));
    paintProposed(painter, marks, viewport, accent);
    paintDrag(painter, marks, viewport, accent);
    paintGrips(painter, marks, viewport, accent, toQColor(palette.color(drawing::Ink::Surface)));
    painter.end(); // An image that is still painted on is copied pixel by pixel.
    return {image, QRectF(pixels)};
}

} // namespace topologue::window
