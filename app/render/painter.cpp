// SPDX-License-Identifier: Apache-2.0
#include "painter.h"

#include "pathcutter.h"
#include "qttextmeasurer.h"
#include "textshaper.h"

#include <QColor>
#include <QGlyphRun>
#include <QList>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QRectF>
#include <QString>

#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <variant>
#include <vector>

namespace topologue::render {

using drawing::Dash;
using drawing::DisplayList;
using drawing::Ink;
using drawing::PathVerb;

namespace {

constexpr std::size_t MaxRememberedPens = 256;

struct RememberedPen {
    QRgb color;
    float width;
    Dash dash;
    QPen pen;
};

QColor withOpacity(const QColor &color, float opacity)
{
    QColor result = color;
    result.setAlphaF(color.alphaF() * opacity);
    return result;
}

QPen makePen(const QColor &color, float width, Dash dash)
{
    // As in SVG: ends are round, but those of dashes are not, which would close the gaps.
    const Qt::PenCapStyle cap = dash == Dash::Solid ? Qt::RoundCap : Qt::FlatCap;
    QPen pen(color, static_cast<qreal>(width), Qt::SolidLine, cap, Qt::RoundJoin);
    // Qt counts dashes in widths of the pen, the display list in document units.
    const auto pattern = [width](qreal on, qreal off) {
        const qreal unit = width > 0 ? static_cast<qreal>(width) : 1;
        return QList<qreal>{on / unit, off / unit};
    };
    if (dash == Dash::Dashed)
        pen.setDashPattern(pattern(7, 5));
    else if (dash == Dash::Dotted)
        pen.setDashPattern(pattern(2, 4));
    return pen;
}

double leftOf(const drawing::TextRun &run)
{
    switch (run.anchor) {
    case drawing::TextAnchor::Middle:
        return run.baseline.x - run.width / 2;
    case drawing::TextAnchor::End:
        return run.baseline.x - run.width;
    case drawing::TextAnchor::Start:
        break;
    }
    return run.baseline.x;
}

/// What of the document can be seen, if that can be told: the device and the clip, in document units.
std::optional<QRectF> visibleArea(const QPainter &painter)
{
    bool invertible = false;
    const QTransform toDocument = painter.deviceTransform().inverted(&invertible);
    if (!invertible)
        return std::nullopt;
    QRectF area = toDocument.mapRect(QRectF(0, 0, painter.device()->width(), painter.device()->height()));
    if (painter.hasClipping())
        area &= painter.clipBoundingRect();
    // One pixel more, for the edges that antialiasing softens.
    const QRectF pixel = toDocument.mapRect(QRectF(0, 0, 1, 1));
    return area.adjusted(-pixel.width(), -pixel.height(), pixel.width(), pixel.height());
}

bool isOutside(const QRectF &bounds, const QRectF &area)
{
    return bounds.left() > area.right() || bounds.right() < area.left() || bounds.top() > area.bottom()
           || bounds.bottom() < area.top();
}

} // namespace

struct Painter::Private {
    void paintShape(QPainter &painter, const DisplayList &list, const drawing::Shape &shape);
    void paintOpenLine(QPainter &painter, const DisplayList &list, const drawing::Shape &shape);
    void paintText(QPainter &painter, const drawing::TextRun &run);
    const QPen &penFor(Ink ink, float opacity, float width, Dash dash);
    void buildPath(const DisplayList &list, const drawing::Shape &shape);

    std::array<QColor, drawing::InkCount> colors; ///< Of the palette that is painted with.
    std::optional<QRectF> visible;                ///< What can be seen; none: everything.
    PathCutter cutter;
    bool usesGlyphs = true; ///< Whether the paint device draws glyphs faster than text.
    QPainterPath path;      ///< Reused, so that its memory is allocated once.
    std::vector<RememberedPen> pens;
    TextShaper texts;
};

void Painter::Private::buildPath(const DisplayList &list, const drawing::Shape &shape)
{
    path.clear();
    path.setFillRule(Qt::WindingFill);
    const Point *point = list.points.data() + shape.firstPoint;
    const auto at = [&point](int index) { return QPointF(point[index].x, point[index].y); };
    for (std::uint32_t i = 0; i < shape.verbCount; ++i) {
        switch (list.verbs[shape.firstVerb + i]) {
        case PathVerb::Move:
            path.moveTo(at(0));
            point += 1;
            break;
        case PathVerb::Line:
            path.lineTo(at(0));
            point += 1;
            break;
        case PathVerb::Cubic:
            path.cubicTo(at(0), at(1), at(2));
            point += 3;
            break;
        case PathVerb::Close:
            path.closeSubpath();
            break;
        }
    }
}

const QPen &Painter::Private::penFor(Ink ink, float opacity, float width, Dash dash)
{
    const QColor color = withOpacity(colors[static_cast<std::size_t>(ink)], opacity);
    const QRgb rgba = color.rgba();
    for (const RememberedPen &known : pens) {
        if (known.color == rgba && known.width == width && known.dash == dash)
            return known.pen;
    }
    if (pens.size() >= MaxRememberedPens)
        pens.clear();
    return pens.emplace_back(RememberedPen{rgba, width, dash, makePen(color, width, dash)}).pen;
}

void Painter::Private::paintShape(QPainter &painter, const DisplayList &list, const drawing::Shape &shape)
{
    const bool fills = shape.fill != Ink::None;
    const bool strokes = shape.stroke != Ink::None && shape.strokeWidth > 0;
    if (!fills && !strokes)
        return;
    if (visible) {
        const double reach = strokes ? static_cast<double>(shape.strokeWidth) : 0;
        if (isOutside(boundsOf(list, shape).adjusted(-reach, -reach, reach, reach), *visible))
            return;
        if (isOpenLine(list, shape)) {
            paintOpenLine(painter, list, shape);
            return;
        }
    }
    buildPath(list, shape);
    if (fills)
        painter.setBrush(withOpacity(colors[static_cast<std::size_t>(shape.fill)], shape.opacity));
    else
        painter.setBrush(Qt::NoBrush);
    if (strokes)
        painter.setPen(penFor(shape.stroke, shape.opacity, shape.strokeWidth, shape.dash));
    else
        painter.setPen(Qt::NoPen);
    painter.drawPath(path);
}

void Painter::Private::paintOpenLine(QPainter &painter, const DisplayList &list, const drawing::Shape &shape)
{
    const double reach = static_cast<double>(shape.strokeWidth);
    const bool dashed = shape.dash != Dash::Solid;
    const auto pieces = cutter.cut(list, shape, visible->adjusted(-reach, -reach, reach, reach), dashed);
    if (pieces.empty())
        return;
    const QPen &pen = penFor(shape.stroke, shape.opacity, shape.strokeWidth, shape.dash);
    for (const PathCutter::Piece &piece : pieces) {
        if (dashed && piece.start > 0) {
            QPen continued = pen;
            continued.setDashOffset(piece.start / reach); // In widths of the pen, as the pattern.
            painter.strokePath(piece.path, continued);
        } else {
            painter.strokePath(piece.path, pen);
        }
    }
}

void Painter::Private::paintText(QPainter &painter, const drawing::TextRun &run)
{
    QPointF baseline(leftOf(run), run.baseline.y);
    // Twice the size around the baseline holds every glyph.
    const double reach = 2 * run.font.size;
    const QRectF bounds(baseline.x() - reach, baseline.y() - reach, run.width + 2 * reach, 2 * reach);
    if (visible && isOutside(bounds, *visible))
        return;
    painter.setPen(colors[static_cast<std::size_t>(run.ink)]);
    const double scale = fontScale(run.font);
    const bool scales = std::abs(scale - 1) > 1e-9;
    if (scales) {
        painter.save();
        painter.translate(baseline);
        painter.scale(scale, scale);
        baseline = {};
    }
    if (usesGlyphs) {
        const TextShaper::Shaped &text = texts.shaped(run.text, run.font);
        for (const QGlyphRun &glyphs : text.runs)
            painter.drawGlyphRun({baseline.x(), baseline.y() - text.ascent}, glyphs);
    } else {
        painter.setFont(texts.font(run.font));
        painter.drawText(baseline, QString::fromStdString(run.text));
    }
    if (scales)
        painter.restore();
}

Painter::Painter() : d(std::make_unique<Private>()) {}
Painter::~Painter() = default;
Painter::Painter(Painter &&) noexcept = default;
Painter &Painter::operator=(Painter &&) noexcept = default;

void Painter::paint(QPainter &painter, const DisplayList &list, const drawing::Palette &palette,
                    std::span<const std::uint32_t> elements, drawing::Detail detail)
{
    for (std::size_t i = 0; i < d->colors.size(); ++i) {
        const drawing::Color color = palette.color(static_cast<Ink>(i));
        d->colors[i] = QColor(color.red, color.green, color.blue, color.alpha);
    }
    // A PDF keeps its text searchable only if it is given text.
    const QPaintEngine *engine = painter.paintEngine();
    d->usesGlyphs = engine && engine->type() == QPaintEngine::Raster;
    d->visible = d->usesGlyphs ? visibleArea(painter) : std::nullopt;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);

    for (const std::uint32_t index : elements) {
        if (index >= list.elements.size())
            continue;
        for (const drawing::Primitive &primitive : list.primitivesOf(list.elements[index])) {
            if (const auto *shape = std::get_if<drawing::Shape>(&primitive)) {
                if (shape->details & detail)
                    d->paintShape(painter, list, *shape);
            } else if (const auto &run = std::get<drawing::TextRun>(primitive); run.details & detail) {
                d->paintText(painter, run);
            }
        }
    }
}

void paintDisplayList(QPainter &painter, const DisplayList &list, const drawing::Palette &palette,
                      std::span<const std::uint32_t> elements, drawing::Detail detail)
{
    Painter().paint(painter, list, palette, elements, detail);
}

void paintAll(QPainter &painter, const DisplayList &list, const drawing::Palette &palette)
{
    std::vector<std::uint32_t> elements(list.elements.size());
    std::iota(elements.begin(), elements.end(), 0U);
    Painter().paint(painter, list, palette, elements, drawing::Full);
}

} // namespace topologue::render
