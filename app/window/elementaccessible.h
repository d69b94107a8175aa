// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagramcanvas.h"

#include <QAccessibleInterface>
#include <QPointer>
#include <QQuickWindow>

#include <string>

namespace topologue::window {

/// Something that the diagram shows, for assistive technology: a frame, a box, an arrow. Invalid while its canvas does
/// not show it. The actions: press and set the focus select it alone and bring it into view, toggle adds it to the
/// selection or takes it out, show the menu opens that of the canvas.
class ElementAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ElementAccessible(DiagramCanvas *canvas, std::string key) : m_canvas(canvas), m_key(std::move(key)) {}

    [[nodiscard]] const std::string &key() const { return m_key; }
    /// "Now failed, 80 % fail. Service on Spring Boot, part of Shop. Dependencies: 3 out, 2 in. Box 4 of 28." Empty if
    /// the canvas does not show the element.
    [[nodiscard]] static QString describe(const DiagramCanvas &canvas, const std::string &key);

    bool isValid() const override { return element() != nullptr; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_canvas ? m_canvas->window() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override;
    QString text(QAccessible::Text which) const override;
    /// On the screen, in pixels.
    QRect rect() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &name) override;

private:
    /// Valid until the canvas shows another scene.
    const drawing::Element *element() const;

    QPointer<DiagramCanvas> m_canvas;
    std::string m_key;
};

} // namespace topologue::window
