// SPDX-License-Identifier: Apache-2.0
#include "overlay.h"

#include "inks.h"

#include <QPainter>
#include <QPainterPath>

namespace topologue::window {

namespace {

constexpr double RingGap = 3; // Item pixels between an outline and its ring.
constexpr double RingWidth = 2;
constexpr double Reach = RingGap + RingWidth + 2; // How far a mark reaches out of its element.

QPainterPath pathOfRoute(std::span<const Point> route, const Viewport &viewport)
{
    const auto at = [&](std::size_t i) { return viewport.toItem(QPointF(route[i].x, route[i].y)); };
    QPainterPath path(at(0));
    for (std::size_t i = 1; i + 2 < route.size(); i += 3)
        path.cubicTo(at(i), at(i + 1), at(i + 2));
    return path;
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
    const QRectF outline = viewport.toItem(toQt(element.outline)).adjusted(-RingGap, -RingGap, RingGap, RingGap);
    const double radius = element.cornerRadius * viewport.scale() + RingGap;
    painter.drawRoundedRect(outline, radius, radius);
}

} // namespace

Overlay paintMarks(const Scene &scene, const Viewport &viewport, const std::set<std::string> &selected,
                   const std::string &hovered, const drawing::Palette &palette, double devicePixelRatio)
{
    const QRectF item(QPointF(), viewport.size());
    const auto find = [&](const std::string &key) -> const drawing::Element * {
        const auto it = scene.elementOf.find(key);
        return it == scene.elementOf.end() ? nullptr : &scene.list->elements[it->second];
    };
    QRectF covered;
    std::vector<const drawing::Element *> marked;
    for (const auto &key : selected) {
        const auto *element = find(key);
        if (!element)
            continue;
        const QRectF rect = viewport.toItem(toQt(element->bounds)).adjusted(-Reach, -Reach, Reach, Reach);
        if (!rect.intersects(item))
            continue;
        covered |= rect;
        marked.push_back(element);
    }
    const auto *under = selected.contains(hovered) ? nullptr : find(hovered);
    if (under)
        covered |= viewport.toItem(toQt(under->bounds)).adjusted(-Reach, -Reach, Reach, Reach);
    covered &= item;
    if (covered.isEmpty())
        return {};

    const QRect pixels = covered.toAlignedRect();
    QImage image(pixels.size() * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(devicePixelRatio, devicePixelRatio);
    painter.translate(-pixels.topLeft());
    const QColor accent = toQColor(palette.color(drawing::Ink::Accent));
    for (const auto *element : marked)
        paintMark(painter, scene, *element, viewport, accent, RingWidth);
    if (under)
        paintMark(painter, scene, *under, viewport, toQColor(palette.color(drawing::Ink::TextSecondary)), 1.25);
    return {image, QRectF(pixels)};
}

} // namespace topologue::window
