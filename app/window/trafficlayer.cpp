// SPDX-License-Identifier: Apache-2.0
#include "trafficlayer.h"

#include "appsettings.h"
#include "dotsprites.h"
#include "inks.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGImageNode>
#include <QSGRendererInterface>
#include <QSGTextureMaterial>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace topologue::window {

namespace {

constexpr double Radius = 4.5;     // Item pixels at 100 %.
constexpr double BackShare = 0.72; // Answers are smaller than calls.
constexpr double Reach = 12;       // How near a click must be, item pixels.

double radiusOf(const PlacedDot &dot, double radius)
{
    return dot.isBack ? radius * BackShare : radius;
}

/// All dots as one batch.
class DotsNode : public QSGGeometryNode
{
public:
    DotsNode() : m_geometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), 0, 0, QSGGeometry::UnsignedIntType)
    {
        m_geometry.setDrawingMode(QSGGeometry::DrawTriangles);
        m_geometry.setVertexDataPattern(QSGGeometry::StreamPattern);
        setGeometry(&m_geometry);
        m_material.setFlag(QSGMaterial::Blending);
        m_material.setFiltering(QSGTexture::Linear);
        setMaterial(&m_material);
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const QRectF part = DotSprites::partOf(static_cast<playback::Mark>(i));
            m_cells[i] = {static_cast<float>(part.left()), static_cast<float>(part.right()),
                          static_cast<float>(part.top()), static_cast<float>(part.bottom())};
        }
    }

    void setSprites(QQuickWindow &window, drawing::Theme theme, double devicePixelRatio)
    {
        if (m_texture && m_theme == theme && m_ratio == devicePixelRatio)
            return;
        m_theme = theme;
        m_ratio = devicePixelRatio;
        m_texture.reset(window.createTextureFromImage(DotSprites::paint(Inks::palette(), devicePixelRatio),
                                                      QQuickWindow::TextureHasAlphaChannel));
        m_texture->setFiltering(QSGTexture::Linear);
        m_material.setTexture(m_texture.get());
        markDirty(DirtyMaterial);
    }

    void setDots(const std::vector<PlacedDot> &dots, double radius)
    {
        allocate(static_cast<int>(dots.size()));
        auto *vertex = m_geometry.vertexDataAsTexturedPoint2D();
        for (const PlacedDot &dot : dots) {
            const auto half = static_cast<float>(DotSprites::reach(radiusOf(dot, radius)));
            const auto x = static_cast<float>(dot.at.x());
            const auto y = static_cast<float>(dot.at.y());
            const Cell &cell = m_cells[static_cast<std::size_t>(dot.mark)];
            (vertex++)->set(x - half, y - half, cell.left, cell.top);
            (vertex++)->set(x + half, y - half, cell.right, cell.top);
            (vertex++)->set(x + half, y + half, cell.right, cell.bottom);
            (vertex++)->set(x - half, y + half, cell.left, cell.bottom);
        }
        for (auto *const end = m_geometry.vertexDataAsTexturedPoint2D() + m_geometry.vertexCount(); vertex != end;)
            (vertex++)->set(0, 0, 0, 0);
        markDirty(DirtyGeometry);
    }

private:
    struct Cell {
        float left = 0;
        float right = 0;
        float top = 0;
        float bottom = 0;
    };

    /// Room for so many quads, and some more, which are nothing but a point: their number changes from frame to frame,
    /// and which corners they have need not be written again for that.
    void allocate(int dots)
    {
        const int quads = (dots + Spare - 1) / Spare * Spare;
        if (m_geometry.vertexCount() == quads * 4)
            return;
        m_geometry.allocate(quads * 4, quads * 6);
        auto *index = m_geometry.indexDataAsUInt();
        for (quint32 first = 0; first < static_cast<quint32>(quads) * 4; first += 4) {
            for (const quint32 corner : {0U, 1U, 2U, 0U, 2U, 3U})
                *index++ = first + corner;
        }
    }

    static constexpr int Spare = 256; // Quads.

    QSGGeometry m_geometry;
    QSGTextureMaterial m_material;
    std::unique_ptr<QSGTexture> m_texture;
    drawing::Theme m_theme = drawing::Theme::Light;
    double m_ratio = 0;
    std::array<Cell, playback::MarkCount> m_cells;
};

/// Where only Qt Quick's software renderer exists, which draws no geometry of one's own.
QImage pictureOf(const std::vector<PlacedDot> &dots, QSizeF size, double radius, double devicePixelRatio)
{
    const QImage sprites = DotSprites::paint(Inks::palette(), devicePixelRatio);
    QImage image((size * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.scale(devicePixelRatio, devicePixelRatio);
    for (const PlacedDot &dot : dots) {
        const double half = DotSprites::reach(radiusOf(dot, radius));
        const QRectF part = DotSprites::partOf(dot.mark);
        painter.drawImage(QRectF(dot.at.x() - half, dot.at.y() - half, 2 * half, 2 * half), sprites,
                          QRectF(part.x() * sprites.width(), part.y() * sprites.height(),
                                 part.width() * sprites.width(), part.height() * sprites.height()));
    }
    return image;
}

} // namespace

TrafficLayer::TrafficLayer(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, &TrafficLayer::moved);
    connect(&AppSettings::instance(), &AppSettings::reducedMotionChanged, this, &TrafficLayer::moved);
}

void TrafficLayer::setCanvas(DiagramCanvas *canvas)
{
    if (m_canvas == canvas)
        return;
    if (m_canvas)
        m_canvas->disconnect(this);
    m_canvas = canvas;
    if (m_canvas) {
        connect(m_canvas, &DiagramCanvas::viewportChanged, this, &TrafficLayer::moved);
        connect(m_canvas, &DiagramCanvas::sceneShown, this, &TrafficLayer::moved);
        connect(m_canvas, &DiagramCanvas::bandsChanged, this, &TrafficLayer::moved);
    }
    emit canvasChanged();
    moved();
}

void TrafficLayer::setPlayback(Playback *playback)
{
    if (m_playback == playback)
        return;
    if (m_playback)
        m_playback->disconnect(this);
    m_playback = playback;
    if (m_playback)
        connect(m_playback, &Playback::moved, this, &TrafficLayer::moved);
    emit playbackChanged();
    moved();
}

void TrafficLayer::moved()
{
    polish();
    update();
}

double TrafficLayer::dotRadius() const
{
    return m_canvas ? Radius * std::clamp(m_canvas->viewport().scale(), 0.45, 1.5) : Radius;
}

void TrafficLayer::updatePolish()
{
    m_placed.clear();
    // Reduced motion: how much flows is told by the width of the arrows, which is there anyway.
    if (!m_canvas || !m_playback || AppSettings::instance().reducedMotion())
        return;
    m_playback->dots().at(m_playback->now(), m_dots);
    const film::Bands &bands = m_canvas->bands();
    if (bands.any()) { // What is not plain is seen in spite of them.
        std::erase_if(m_dots, [&bands](const playback::Dot &dot) {
            return bands.has(dot.dependency) && !dot.isStanding
                   && (dot.mark == playback::Mark::Success || dot.mark == playback::Mark::Message);
        });
    }
    m_paths.use(m_canvas->scene(), m_playback->film());
    m_paths.place(m_dots, m_canvas->viewport(), dotRadius(), m_placed);
}

int TrafficLayer::requestAt(QPointF point) const
{
    double nearest = Reach;
    int found = -1;
    for (const PlacedDot &dot : m_placed) {
        const QPointF away = dot.at - point;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < nearest) {
            nearest = distance;
            found = static_cast<int>(m_playback->film()->recording.spans[dot.span].trace);
        }
    }
    return found;
}

QSGNode *TrafficLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    const double ratio = window()->effectiveDevicePixelRatio();
    const bool isSoftware = window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
    if (m_placed.empty()) {
        delete old;
        return nullptr;
    }
    if (isSoftware) {
        auto *node = static_cast<QSGImageNode *>(old);
        if (!node) {
            node = window()->createImageNode();
            node->setOwnsTexture(true);
        }
        node->setTexture(window()->createTextureFromImage(pictureOf(m_placed, size(), dotRadius(), ratio),
                                                          QQuickWindow::TextureHasAlphaChannel));
        node->setRect(boundingRect());
        return node;
    }
    auto *node = static_cast<DotsNode *>(old);
    if (!node)
        node = new DotsNode;
    node->setSprites(*window(), AppSettings::instance().theme(), ratio);
    node->setDots(m_placed, dotRadius());
    return node;
}

} // namespace topologue::window
