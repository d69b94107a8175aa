// SPDX-License-Identifier: Apache-2.0
// Boxes and arrows that glide to their new places, after a layout and when that is undone. Only the picture does:
// everything else, what is hit included, is at the new places at once.
#include "appsettings.h"
#include "diagramcanvas.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace topologue::window {

namespace {

constexpr int WaitMs = 5000; ///< A scene that comes later is another matter.

} // namespace

void DiagramCanvas::glideWhenShown()
{
    m_glideWanted.setRemainingTime(WaitMs);
}

void DiagramCanvas::beginGlide(const ScenePtr &from)
{
    endGlide();
    const bool isWanted = !m_glideWanted.hasExpired();
    m_glideWanted.setRemainingTime(0);
    if (!isWanted || !from || !m_scene || from == m_scene || !isVisible() || AppSettings::instance().reducedMotion())
        return;
    m_glide = Glide::between(*from, *m_scene);
    if (!m_glide)
        return;
    m_glideScene = m_glide->at(0);
    m_glideRun.start();
    QCoreApplication::instance()->installEventFilter(this);
    emit glidingChanged();
}

void DiagramCanvas::endGlide()
{
    if (!m_glide)
        return;
    QCoreApplication::instance()->removeEventFilter(this);
    m_glide.reset();
    m_glideScene.reset();
    m_glideRun.stop();
    repaint();
    emit glidingChanged();
}

void DiagramCanvas::glideTo(double progress)
{
    if (!m_glide)
        return;
    if (progress >= 1) {
        endGlide();
        return;
    }
    m_glideScene = m_glide->at(progress);
    repaint();
}

bool DiagramCanvas::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        if (!static_cast<const QKeyEvent *>(event)->isAutoRepeat())
            endGlide();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::Wheel:
        endGlide();
        break;
    default:
        break;
    }
    return QQuickItem::eventFilter(watched, event);
}

} // namespace topologue::window
