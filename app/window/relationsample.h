// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace topologue::window {

/// How a kind of relation between concepts is drawn, for a legend.
class RelationSample : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int relation MEMBER m_relation NOTIFY relationChanged REQUIRED) ///< As knowledge::RelationEnd::Kind.

public:
    explicit RelationSample(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

signals:
    void relationChanged();

private:
    int m_relation = 0;
};

} // namespace topologue::window
