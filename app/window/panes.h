// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQmlListProperty>
#include <QQuickItem>

namespace topologue::window {

/// The parts of a window that the keyboard goes round, in this order.
class Panes : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQmlListProperty<QQuickItem> items READ qmlItems CONSTANT)
    Q_CLASSINFO("DefaultProperty", "items")

public:
    explicit Panes(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] QQmlListProperty<QQuickItem> qmlItems() { return {this, &m_items}; }
    /// Gives the focus to the next pane (or the one before) that is visible and can have it: to what had it there last,
    /// or to the first that can.
    Q_INVOKABLE void step(bool forwards);
    /// Gives the focus to what can have it in `pane`. False if there is nothing.
    Q_INVOKABLE bool enter(QQuickItem *pane);

private:
    [[nodiscard]] QQuickItem *targetIn(QQuickItem *pane) const;

    QList<QQuickItem *> m_items;
    QHash<QQuickItem *, QPointer<QQuickItem>> m_last;
};

} // namespace topologue::window
