// SPDX-License-Identifier: Apache-2.0
// How the canvas comes to the screen: its picture, from the worker, and the marks over it.
#include "appsettings.h"
#include "diagramcanvas.h"
#include "inks.h"
#include "overlay.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRectangleNode>

#include <cmath>

namespace topologue::window {

namespace {

constexpr double PictureMargin = 0.2; // Painted beyond each side, as a share of the item's size.

/// Background, picture, marks: always these three, in this order.
class CanvasNode : public QSGNode
{
public:
    explicit CanvasNode(QQuickWindow *window)
        : background(window->createRectangleNode()), picture(window->createImageNode()),
          marks(window->createImageNode())
    {
        for (QSGImageNode *node : {picture, marks})
            node->setOwnsTexture(true);
        appendChildNode(background);
    }
    // The children that are not shown belong to nobody else.
    ~CanvasNode() override
    {
        for (QSGNode *node : {static_cast<QSGNode *>(picture), static_cast<QSGNode *>(marks)}) {
            if (!node->parent())
                delete node;
        }
    }
    void show(QSGNode *node, bool visible)
    {
        if (visible && !node->parent()) {
            if (node == picture)
                insertChildNodeAfter(node, background);
            else
                appendChildNode(node);
        } else if (!visible && node->parent()) {
            removeChildNode(node);
        }
    }

    QSGRectangleNode *background;
    QSGImageNode *picture;
    QSGImageNode *marks;
};

} // namespace

double DiagramCanvas::pixelRatio() const
{
    return window() ? window()->effectiveDevicePixelRatio() : 1.0;
}

void DiagramCanvas::requestPicture()
{
    m_wanted = false;
    if (m_viewport.size().isEmpty())
        return;
    // The margin is a whole number of device pixels, so that a sharp picture stays sharp on the pixel grid.
    const double ratio = pixelRatio();
    // While something is dragged each picture is shown for a moment only, and half as large is there twice as soon.
    const double share = m_source && m_source->isMoving() ? 0 : PictureMargin;
    const double marginX = std::ceil(width() * share * ratio) / ratio;
    const double marginY = std::ceil(height() * share * ratio) / ratio;
    const QRectF area = m_viewport.visible().adjusted(-marginX / m_viewport.scale(), -marginY / m_viewport.scale(),
                                                      marginX / m_viewport.scale(), marginY / m_viewport.scale());
    const MomentPtr moment = m_playback ? m_playback->shownMoment() : nullptr;
    const auto &settings = AppSettings::instance();
    m_job = {
        shownScene(), moment,    area,       m_viewport.scale(), ratio,   settings.theme(), settings.reducedMotion(),
        m_bands,      m_compact, ++m_serial, m_litKeys,          m_hiding};
    if (const Picture *known = m_pictures.find(m_job)) {
        m_worker.drop();
        Picture picture = *known;
        picture.serial = m_serial;
        showPicture(picture);
    } else {
        m_worker.request(m_job);
    }
}

void DiagramCanvas::showPicture(const Picture &picture)
{
    if (picture.serial >= m_picture.serial) { // Else one that was remembered has overtaken it.
        m_picture = picture;
        m_pictureIsNew = true;
        update();
    }
    if (picture.serial == m_serial) {
        // What is dragged, or sketched until its arrows are routed, is seen once.
        if (m_source && !m_source->isMoving() && !m_source->isBusy())
            m_pictures.keep(m_job, picture);
        m_job = {}; // Its film may be large.
    }
    if (m_source && picture.serial >= m_serialOfScene)
        m_source->movePainted();
    if (isSettled())
        emit settled();
}

void DiagramCanvas::paintOverlay()
{
    Overlay overlay;
    if (m_scene)
        overlay = paintMarks(*shownScene(), m_viewport, marks(), Inks::palette(), pixelRatio(), m_overlayImages);
    m_overlay = overlay.image;
    m_overlayRect = overlay.rect;
    m_overlayIsNew = true;
}

void DiagramCanvas::updatePolish()
{
    if (m_wanted)
        requestPicture();
    paintOverlay();
}

QSGNode *DiagramCanvas::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<CanvasNode *>(old);
    if (!node) {
        node = new CanvasNode(window());
        m_pictureIsNew = m_overlayIsNew = true;
    }
    node->background->setRect(boundingRect());
    node->background->setColor(toQColor(Inks::palette().color(drawing::Ink::Canvas)));

    if (m_pictureIsNew) {
        if (!m_picture.image.isNull())
            node->picture->setTexture(window()->createTextureFromImage(m_picture.image, QQuickWindow::TextureIsOpaque));
        node->show(node->picture, !m_picture.image.isNull());
        m_pictureIsNew = false;
    }
    if (!m_picture.image.isNull()) {
        node->picture->setRect(m_viewport.toItem(m_picture.area));
        const bool sharp = qFuzzyCompare(m_picture.scale, m_viewport.scale());
        node->picture->setFiltering(sharp ? QSGTexture::Nearest : QSGTexture::Linear);
    }
    if (m_overlayIsNew) {
        if (!m_overlay.isNull())
            node->marks->setTexture(window()->createTextureFromImage(m_overlay));
        node->show(node->marks, !m_overlay.isNull());
        m_overlayIsNew = false;
    }
    if (!m_overlay.isNull())
        node->marks->setRect(m_overlayRect);
    return node;
}

} // namespace topologue::window
