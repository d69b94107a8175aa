// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QQmlEngine>
#include <QQuickItem>

namespace topologue::window {

/// An item that is one image, painted in device pixels when something that it shows changes. An image rather than
/// geometry of its own: the same picture from both of Qt Quick's renderers, smooth without multisampling.
class PictureItem : public QQuickItem
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit PictureItem(QQuickItem *parent = nullptr);

    /// How often it has been painted.
    [[nodiscard]] int paintings() const { return m_paintings; }

protected:
    /// It has to be painted anew, once, before the next frame.
    void repaint() { polish(); }
    /// `painter` is scaled to item pixels and stands on transparent ground.
    virtual void paint(QPainter &painter, double devicePixelRatio) = 0;

    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    QImage m_image;
    bool m_isNew = false;
    int m_paintings = 0;
};

} // namespace topologue::window
