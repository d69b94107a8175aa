// SPDX-License-Identifier: Apache-2.0
#include "pictureitem.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

namespace topologue::window {

PictureItem::PictureItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void PictureItem::updatePolish()
{
    if (!window() || !isVisible())
        return;
    const double ratio = window()->effectiveDevicePixelRatio();
    const QSize pixels = (size() * ratio).toSize();
    m_isNew = true;
    ++m_paintings;
    update();
    if (pixels.isEmpty()) {
        m_image = {};
        return;
    }
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    QPainter painter(&m_image);
    painter.scale(ratio, ratio);
    paint(painter, ratio);
}

QSGNode *PictureItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (m_image.isNull()) {
        delete old;
        return nullptr;
    }
    auto *node = static_cast<QSGImageNode *>(old);
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        m_isNew = true;
    }
    if (m_isNew) {
        node->setTexture(window()->createTextureFromImage(m_image, QQuickWindow::TextureHasAlphaChannel));
        node->setFiltering(QSGTexture::Nearest);
        m_isNew = false;
    }
    node->setRect(QRectF(QPointF(), QSizeF(m_image.size()) / window()->effectiveDevicePixelRatio()));
    return node;
}

void PictureItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        repaint();
}

void PictureItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange || change == ItemVisibleHasChanged)
        repaint();
    QQuickItem::itemChange(change, data);
}

} // namespace topologue::window
