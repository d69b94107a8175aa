// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chartlines.h"
#include "chartmodel.h"
#include "timewindow.h"

#include <QImage>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>

namespace topologue::window {

/// One chart of a ChartModel: axes, grid and lines during a TimeWindow. Painted once, in device pixels, when the chart,
/// the window of time, the size or the theme changes; a playhead moves over it without touching it. An image rather
/// than geometry of its own: the same picture from both of Qt Quick's renderers, smooth without multisampling.
class ChartItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::ChartModel *model READ model WRITE setModel NOTIFY modelChanged REQUIRED)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY rowChanged REQUIRED)
    Q_PROPERTY(topologue::window::TimeWindow *span READ span WRITE setSpan NOTIFY spanChanged REQUIRED)
    /// Where the lines are, inside the axes.
    Q_PROPERTY(QRectF plot READ plot NOTIFY plotChanged)

public:
    explicit ChartItem(QQuickItem *parent = nullptr);

    [[nodiscard]] ChartModel *model() const { return m_model; }
    void setModel(ChartModel *model);
    [[nodiscard]] int row() const { return m_row; }
    void setRow(int row);
    [[nodiscard]] TimeWindow *span() const { return m_span; }
    void setSpan(TimeWindow *span);
    [[nodiscard]] QRectF plot() const;
    /// How often it has been painted.
    [[nodiscard]] int paintings() const { return m_paintings; }

    /// Item pixels to seconds and back; O(1).
    Q_INVOKABLE double secondsAt(double x) const;
    Q_INVOKABLE double xAt(double seconds) const;
    /// Where a value is, in item pixels. O(values in view).
    Q_INVOKABLE double yAt(double value) const;

signals:
    void modelChanged();
    void rowChanged();
    void spanChanged();
    void plotChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void repaint();
    [[nodiscard]] ChartScale scale() const;
    [[nodiscard]] std::vector<double> ticks() const;
    void paint(QPainter &painter, double devicePixelRatio) const;
    void paintAxes(QPainter &painter, const ChartScale &scale, double devicePixelRatio) const;

    QPointer<ChartModel> m_model;
    int m_row = -1;
    QPointer<TimeWindow> m_span;
    QImage m_image;
    bool m_isNew = false;
    int m_paintings = 0;
};

} // namespace topologue::window
