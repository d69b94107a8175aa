// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "programwindow.h"
#include "window/editor.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <string_view>

namespace topologue::tests {

/// The program's window and a pair of hands: real mouse and key events, as a person makes them.
class Handwork : public ProgramWindow
{
    Q_OBJECT

protected:
    [[nodiscard]] static window::Document &document() { return *window::Session::instance().document(); }
    [[nodiscard]] static window::Document::Snapshot now() { return document().architecture(); }
    [[nodiscard]] bool opened(const char *sample)
    {
        if (!open(samplePath(QLatin1String(sample))))
            return false;
        m_canvas->setSelection({});
        m_canvas->forceActiveFocus();
        return settle();
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }
    void type(std::string_view text)
    {
        for (const char letter : text)
            QTest::keyClick(m_window, letter);
    }
    void clickAt(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseMove(m_window, at);
        QTest::mouseClick(m_window, Qt::LeftButton, modifiers, at);
    }
    /// Far enough apart from other clicks to be no double click with them.
    void slowClickAt(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_window, Qt::LeftButton, modifiers, at,
                          QGuiApplication::styleHints()->mouseDoubleClickInterval() + 1);
    }
    /// With the left button down.
    void moveTo(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent move(QEvent::MouseMove, at, m_window->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(m_window, &move);
        QCoreApplication::processEvents();
    }
    void release(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseRelease(m_window, Qt::LeftButton, modifiers, at);
    }
    /// From one place of the window to another, in steps.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, bool letGo = true)
    {
        QTest::mouseMove(m_window, from);
        QTest::mousePress(m_window, Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 8; ++step)
            moveTo(from + (to - from) * step / 8, modifiers);
        if (letGo)
            release(to, modifiers);
    }
    /// Turned by so many eighths of a degree.
    void wheel(QPoint at, QPoint by, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, m_window->mapToGlobal(at), {}, by, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window, &event);
    }

    /// Of document units, in pixels of the window.
    [[nodiscard]] QPoint inWindow(QPointF document) const
    {
        return m_canvas->mapToScene(m_canvas->viewport().toItem(document)).toPoint();
    }
    [[nodiscard]] QRectF outlineInWindow(const QString &key) const
    {
        return m_canvas->outlineOf(key).translated(m_canvas->mapToScene({}));
    }
    /// Of the connecting handle of a box on that side, as (-1, 0) for the left one.
    [[nodiscard]] QPoint handleOf(const QString &box, QPoint side) const
    {
        const QRectF outline = outlineInWindow(box);
        return (outline.center()
                + QPointF((outline.width() / 2 + 13) * side.x(), (outline.height() / 2 + 13) * side.y()))
            .toPoint();
    }
    /// A point on an arrow, in pixels of the window, with nothing else there; null if there is none.
    [[nodiscard]] QPoint onArrow(const QString &key) const
    {
        const auto &scene = *m_canvas->scene();
        const auto found = scene.elementOf.find(key.toStdString());
        if (found == scene.elementOf.end())
            return {};
        const auto route = scene.list->routeOf(scene.list->elements[found->second]);
        for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
            for (const double t : {0.5, 0.4, 0.6, 0.3, 0.7}) {
                const double u = 1 - t;
                const auto mix = [&](double a, double b, double c, double d) {
                    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
                };
                const QPointF at(mix(route[i].x, route[i + 1].x, route[i + 2].x, route[i + 3].x),
                                 mix(route[i].y, route[i + 1].y, route[i + 2].y, route[i + 3].y));
                if (m_canvas->keyUnder(m_canvas->viewport().toItem(at)) == key)
                    return inWindow(at);
            }
        }
        return {};
    }
    /// A place of the canvas, in pixels of the window, with nothing within `reach`; null if there is none.
    [[nodiscard]] QPoint freePlace(double reach = 60) const
    {
        for (double y = 100; y < m_canvas->height() - 220; y += 20) {
            for (double x = 100; x < m_canvas->width() - 100; x += 20) {
                bool isFree = true;
                for (const double dx : {-reach, 0.0, reach}) {
                    for (const double dy : {-reach, 0.0, reach})
                        isFree = isFree && m_canvas->keyUnder({x + dx, y + dy}).isEmpty();
                }
                if (isFree)
                    return m_canvas->mapToScene({x, y}).toPoint();
            }
        }
        return {};
    }
    /// Waits until what is typed reaches a text field.
    [[nodiscard]] bool fieldHasFocus() const
    {
        return QTest::qWaitFor(
            [this] {
                const QQuickItem *item = m_window->activeFocusItem();
                return item && (item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit"));
            },
            20'000); // It may be of something that is laid out before it is seen.
    }
    /// One step back leads to `before`, one forward to what is now.
    [[nodiscard]] bool undoesTo(const window::Document::Snapshot &before)
    {
        const auto after = now();
        m_canvas->forceActiveFocus();
        key(Qt::Key_Z, Qt::ControlModifier);
        const bool isBack = *now() == *before;
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        return isBack && *now() == *after && settle();
    }
};

} // namespace topologue::tests
