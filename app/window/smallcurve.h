// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QQuickPaintedItem>
#include <QVariantMap>

namespace topologue::window {

/// A curve of a few points with its ends written at the axes; y begins at 0. See StressModel::curves.
class SmallCurve : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantMap curve READ curve WRITE setCurve NOTIFY curveChanged REQUIRED)

public:
    explicit SmallCurve(QQuickItem *parent = nullptr);

    [[nodiscard]] QVariantMap curve() const { return m_curve; }
    void setCurve(const QVariantMap &curve);
    void paint(QPainter *painter) override;

signals:
    void curveChanged();

private:
    QVariantMap m_curve;
};

} // namespace topologue::window
