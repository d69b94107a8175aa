// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/units.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace topologue::window {

/// Which part of a drawing is seen: item coordinates = (document coordinates - origin) * scale.
/// A plain value with the arithmetic of pan and zoom; knows no item and no event.
class Viewport
{
public:
    static constexpr double MinScale = 0.005;
    static constexpr double MaxScale = 8.0;

    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QPointF origin() const { return m_origin; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    void setSize(QSizeF size) { m_size = size; }

    [[nodiscard]] QPointF toDocument(QPointF item) const { return m_origin + item / m_scale; }
    [[nodiscard]] QPointF toItem(QPointF document) const { return (document - m_origin) * m_scale; }
    [[nodiscard]] QRectF toItem(const QRectF &document) const
    {
        return {toItem(document.topLeft()), document.size() * m_scale};
    }
    /// The visible part of the document.
    [[nodiscard]] QRectF visible() const { return {m_origin, m_size / m_scale}; }

    void panBy(QPointF itemDelta) { m_origin -= itemDelta / m_scale; }
    /// Multiplies the scale; the document point under `item` stays there. Stops at the bounds.
    void zoomBy(double factor, QPointF item);
    void setScaleAround(double scale, QPointF item);
    /// Shows all of `document` with `margin` item pixels around it, no larger than `maxScale`.
    void fit(const QRectF &document, double margin, double maxScale);
    void centerOn(QPointF document);
    void setOriginAndScale(QPointF origin, double scale);

    bool operator==(const Viewport &) const = default;

private:
    double m_scale = 1;
    QPointF m_origin;
    QSizeF m_size;
};

[[nodiscard]] inline QRectF toQt(const Rect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}
[[nodiscard]] inline Rect fromQt(const QRectF &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

} // namespace topologue::window
