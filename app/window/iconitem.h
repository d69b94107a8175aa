// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace topologue::window {

/// Tells the QML tools what QQuickPaintedItem is: Qt 6.4 does not.
struct PaintedItemForTools {
    Q_GADGET
    QML_FOREIGN(QQuickPaintedItem)
    QML_ANONYMOUS
};

/// A line icon of the project (resources/icons) in any colour and size, sharp at every pixel ratio.
class IconItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Icon)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged REQUIRED)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit IconItem(QQuickItem *parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(QColor color);

    void paint(QPainter *painter) override;

signals:
    void nameChanged();
    void colorChanged();

private:
    QString m_name;
    QColor m_color;
};

} // namespace topologue::window
