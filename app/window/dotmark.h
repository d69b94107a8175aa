// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace topologue::window {

/// One of the marks of requests, for legends: the very picture that the traffic is drawn with.
class DotMark : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY kindChanged) ///< A playback::Mark.

public:
    explicit DotMark(QQuickItem *parent = nullptr);
    [[nodiscard]] int kind() const { return m_kind; }
    void setKind(int kind);
    void paint(QPainter *painter) override;

signals:
    void kindChanged();

private:
    int m_kind = 0;
};

} // namespace topologue::window
