// SPDX-License-Identifier: Apache-2.0
#include "dotsnode.h"

#include "dotshape.h"
#include "dotsprites.h"
#include "dotstamps.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGImageNode>
#include <QSGRendererInterface>
#include <QSGTextureMaterial>

#include <array>
#include <memory>

namespace topologue::window {

namespace {

/// All dots as one batch.
class DotQuads : public DotsNode
{
public:
    explicit DotQuads(QQuickWindow &window)
        : m_window(window),
          m_geometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), 0, 0, QSGGeometry::UnsignedIntType)
    {
        m_geometry.setDrawingMode(QSGGeometry::DrawTriangles);
        m_geometry.setVertexDataPattern(QSGGeometry::StreamPattern);
        m_node.setGeometry(&m_geometry);
        m_material.setFlag(QSGMaterial::Blending);
        m_material.setFiltering(QSGTexture::Linear);
        m_node.setMaterial(&m_material);
        m_node.setFlag(OwnedByParent, false);
        appendChildNode(&m_node);
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const QRectF part = DotSprites::partOf(static_cast<playback::Mark>(i));
            m_cells[i] = {static_cast<float>(part.left()), static_cast<float>(part.right()),
                          static_cast<float>(part.top()), static_cast<float>(part.bottom())};
        }
    }

    void show(const Frame &frame) override
    {
        setSprites(frame.theme, frame.devicePixelRatio);
        allocate(static_cast<int>(frame.dots.size()));
        auto *vertex = m_geometry.vertexDataAsTexturedPoint2D();
        for (const PlacedDot &dot : frame.dots) {
            const auto half = static_cast<float>(DotReach * dot.radius(frame.radius));
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
        m_node.markDirty(DirtyGeometry);
    }

private:
    struct Cell {
        float left = 0;
        float right = 0;
        float top = 0;
        float bottom = 0;
    };

    void setSprites(drawing::Theme theme, double devicePixelRatio)
    {
        if (m_texture && m_theme == theme && m_ratio == devicePixelRatio)
            return;
        m_theme = theme;
        m_ratio = devicePixelRatio;
        m_texture.reset(m_window.createTextureFromImage(
            DotSprites::paint(drawing::Palette::of(theme), devicePixelRatio), QQuickWindow::TextureHasAlphaChannel));
        m_texture->setFiltering(QSGTexture::Linear);
        m_material.setTexture(m_texture.get());
        m_node.markDirty(DirtyMaterial);
    }

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

    QQuickWindow &m_window;
    QSGGeometry m_geometry;
    QSGTextureMaterial m_material;
    QSGGeometryNode m_node;
    std::unique_ptr<QSGTexture> m_texture;
    drawing::Theme m_theme = drawing::Theme::Light;
    double m_ratio = 0;
    std::array<Cell, playback::MarkCount> m_cells;
};

/// All dots as one picture, which is made when the window is free to go on; only the parts with dots are drawn.
class DotPicture : public DotsNode
{
public:
    explicit DotPicture(QQuickWindow &window) : m_window(window) { setFlag(UsePreprocess); }

    void show(const Frame &frame) override
    {
        m_dots = frame.dots;
        m_size = frame.size;
        m_radius = frame.radius;
        m_ratio = frame.devicePixelRatio;
        m_theme = frame.theme;
        m_isNew = true;
        markDirty(DirtyMaterial); // So that there is a next frame.
    }

    void preprocess() override
    {
        if (!std::exchange(m_isNew, false))
            return;
        const DotStamps::Sheet sheet = m_stamps.lay(m_dots, m_size, m_radius, m_ratio, m_theme);
        std::unique_ptr<QSGTexture> texture;
        if (!sheet.image.isNull())
            texture.reset(m_window.createTextureFromImage(sheet.image, QQuickWindow::TextureHasAlphaChannel));
        const std::size_t count = texture ? sheet.parts.size() : 0;
        while (m_shown > count)
            removeChildNode(m_parts[--m_shown].get());
        for (std::size_t i = 0; i < count; ++i) {
            if (i == m_parts.size()) {
                m_parts.emplace_back(m_window.createImageNode());
                m_parts.back()->setFlag(OwnedByParent, false);
                m_parts.back()->setFiltering(QSGTexture::Nearest);
            }
            const QRect part = sheet.parts[i];
            m_parts[i]->setTexture(texture.get());
            m_parts[i]->setSourceRect(part);
            m_parts[i]->setRect(
                QRectF(QPointF(sheet.rect.topLeft() + part.topLeft()) / m_ratio, QSizeF(part.size()) / m_ratio));
            if (i == m_shown) {
                appendChildNode(m_parts[i].get());
                ++m_shown;
            }
        }
        m_texture = std::move(texture);
    }

private:
    QQuickWindow &m_window;
    DotStamps m_stamps;
    std::unique_ptr<QSGTexture> m_texture;
    std::vector<std::unique_ptr<QSGImageNode>> m_parts; // The first m_shown are children.
    std::size_t m_shown = 0;
    std::vector<PlacedDot> m_dots;
    QSizeF m_size;
    double m_radius = 0;
    double m_ratio = 1;
    drawing::Theme m_theme = drawing::Theme::Light;
    bool m_isNew = false;
};

} // namespace

bool isDrawnByProcessor(QQuickWindow &window)
{
    if (window.rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        return true;
    QOpenGLContext *const context = QOpenGLContext::currentContext();
    if (!context)
        return false;
    const auto *const name = reinterpret_cast<const char *>(context->functions()->glGetString(GL_RENDERER));
    const QByteArray renderer = QByteArray(name).toLower();
    return renderer.contains("llvmpipe") || renderer.contains("softpipe") || renderer.contains("swiftshader");
}

DotsNode *DotsNode::make(QQuickWindow &window)
{
    if (isDrawnByProcessor(window))
        return new DotPicture(window);
    return new DotQuads(window);
}

} // namespace topologue::window
