// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "playback/charts.h"

#include <QPen>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace topologue::window {

/// The pen of a chart's line, in the colours of the theme.
[[nodiscard]] QPen chartPen(playback::Look look);

/// A short piece of a chart's line, for legends.
class ChartStroke : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int tone MEMBER m_tone NOTIFY changed)
    Q_PROPERTY(int stroke MEMBER m_stroke NOTIFY changed)

public:
    explicit ChartStroke(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    int m_tone = 0;
    int m_stroke = 0;
};

} // namespace topologue::window
