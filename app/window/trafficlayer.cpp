// SPDX-License-Identifier: Apache-2.0
#include "trafficlayer.h"

#include "appsettings.h"
#include "dotsnode.h"

#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

constexpr double Radius = 4.5; // Item pixels at 100 %.
constexpr double Reach = 12;   // How near a click must be, item pixels.

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
    m_placedFilm.reset();
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
    m_placedFilm = m_playback->film();
    m_paths.use(m_canvas->scene(), m_placedFilm);
    m_paths.place(m_dots, m_canvas->viewport(), dotRadius(), m_placed);
}

int TrafficLayer::requestAt(QPointF point) const
{
    if (!m_playback || m_playback->film() != m_placedFilm)
        return -1; // What is seen is of a recording that is shown no more.
    double nearest = Reach;
    int found = -1;
    for (const PlacedDot &dot : m_placed) {
        const QPointF away = dot.at - point;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < nearest) {
            nearest = distance;
            found = static_cast<int>(m_placedFilm->recording.spans[dot.span].trace);
        }
    }
    return found;
}

QSGNode *TrafficLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (m_placed.empty()) {
        delete old;
        return nullptr;
    }
    auto *node = static_cast<DotsNode *>(old);
    if (!node)
        node = DotsNode::make(*window());
    node->show({m_placed, size(), dotRadius(), window()->effectiveDevicePixelRatio(), AppSettings::instance().theme()});
    return node;
}

} // namespace topologue::window
