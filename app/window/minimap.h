// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagramcanvas.h"
#include "fitpicture.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace topologue::window {

/// The whole diagram in small, with a frame around what the canvas shows; a click or drag moves the canvas there.
class Minimap : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged REQUIRED)

public:
    explicit Minimap(QQuickItem *parent = nullptr);

    [[nodiscard]] DiagramCanvas *canvas() const { return m_canvas; }
    void setCanvas(DiagramCanvas *canvas);
    void paint(QPainter *painter) override;

signals:
    void canvasChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void repaintDiagram();
    [[nodiscard]] FitPicture job() const;
    void moveCanvas(QPointF item);

    QPointer<DiagramCanvas> m_canvas;
    QImage m_diagram;
    quint64 m_run = 0;
};

} // namespace topologue::window
