// SPDX-License-Identifier: Apache-2.0
#include "canvasgesture.h"

#include "diagramcanvas.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <utility>

namespace topologue::window {

void CanvasGesture::addMarks(OverlayMarks &marks) const
{
    m_canvas.addLocks(marks);
}

CanvasGrips CanvasGesture::grips() const
{
    return m_canvas.grips();
}

const ScenePtr &CanvasGesture::scene() const
{
    return m_canvas.m_scene;
}

const std::set<std::string> &CanvasGesture::selection() const
{
    return m_canvas.m_selection;
}

std::string CanvasGesture::keyAt(QPointF item) const
{
    return m_canvas.keyAt(item);
}

QPointF CanvasGesture::pressed() const
{
    return m_canvas.m_pressedAt;
}

QPointF CanvasGesture::last() const
{
    return m_canvas.m_last;
}

QPointF CanvasGesture::draggedBy(QPointF item) const
{
    return m_canvas.toDocument(item) - pressed();
}

bool CanvasGesture::isDrag(QPointF item) const
{
    return (item - m_canvas.m_pressed).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
}

bool CanvasGesture::showsGrips() const
{
    return m_canvas.showsGrips();
}

void CanvasGesture::select(std::set<std::string> keys)
{
    m_canvas.select(std::move(keys));
}

void CanvasGesture::selectInPassing(std::set<std::string> keys)
{
    m_canvas.selectInPassing(std::move(keys));
}

void CanvasGesture::setHovered(const std::string &key)
{
    m_canvas.setHovered(key);
}

void CanvasGesture::setRubberBand(const QRectF &item)
{
    m_canvas.m_rubberBand = item;
    emit m_canvas.rubberBandChanged();
}

void CanvasGesture::takeBend(std::size_t bend)
{
    m_canvas.m_takenBend = bend;
}

void CanvasGesture::addGrips(OverlayMarks &marks) const
{
    m_canvas.addGrips(marks);
}

void CanvasGesture::showMarks()
{
    m_canvas.polish();
    m_canvas.update();
}

void CanvasGesture::flyTo(const Viewport &view)
{
    m_canvas.animateTo(view);
}

void CanvasGesture::goOnAs(std::shared_ptr<CanvasGesture> next)
{
    m_canvas.m_gesture = std::move(next);
}

} // namespace topologue::window
