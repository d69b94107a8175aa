// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chartlines.h"
#include "chartmodel.h"
#include "pictureitem.h"
#include "timewindow.h"

#include <QPointer>
#include <QQmlEngine>

namespace topologue::window {

/// One chart of a ChartModel: axes, grid and lines during a TimeWindow. Painted when the chart, the window of time, the
/// size or the theme changes; a playhead moves over it without touching it.
class ChartItem : public topologue::window::PictureItem // As the QML tools look for it.
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
    void paint(QPainter &painter, double devicePixelRatio) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    [[nodiscard]] ChartScale scale() const;
    [[nodiscard]] std::vector<double> ticks() const;
    void paintAxes(QPainter &painter, const ChartScale &scale, double devicePixelRatio) const;

    QPointer<ChartModel> m_model;
    int m_row = -1;
    QPointer<TimeWindow> m_span;
};

} // namespace topologue::window
