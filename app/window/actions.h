// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "action.h"

#include <QList>
#include <QQmlListProperty>

namespace topologue::window {

/// Every action of the window, as core/actiontable.h lists them. QML reads them by name (`Actions.zoomIn`) or all at
/// once. Shortcuts that the user has changed are kept in AppSettings.
// clang-format off
class Actions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QQmlListProperty<topologue::window::Action> all READ qmlAll CONSTANT)
#define TOPOLOGUE_ACTION_PROPERTY(name, ...) Q_PROPERTY(topologue::window::Action *name READ name CONSTANT)
    TOPOLOGUE_ACTIONS(TOPOLOGUE_ACTION_PROPERTY)
#undef TOPOLOGUE_ACTION_PROPERTY

public:
    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] const QList<Action *> &all() const { return m_all; }
    [[nodiscard]] QQmlListProperty<Action> qmlAll() { return {this, &m_all}; }
    [[nodiscard]] Action *at(core::ActionId id) const { return m_all[static_cast<qsizetype>(id)]; }
    /// Null if there is none of that id.
    [[nodiscard]] Q_INVOKABLE topologue::window::Action *withId(const QString &id) const;

    /// The action that has this shortcut, other than `except`; null if there is none.
    [[nodiscard]] Action *holderOf(const QKeySequence &sequence, const Action *except) const;
    /// Gives an action one shortcut, or none (an empty sequence). Who had it before loses it. Kept between runs.
    void assign(Action *action, const QKeySequence &sequence);
    /// Its own shortcuts again; another action that has one of them meanwhile loses it.
    void reset(Action *action);
    void resetAll();

#define TOPOLOGUE_ACTION_GETTER(name, ...) [[nodiscard]] Action *name() const { return at(core::ActionId::name); }
    TOPOLOGUE_ACTIONS(TOPOLOGUE_ACTION_GETTER)
#undef TOPOLOGUE_ACTION_GETTER

private:
    void followSettings();
    void readShortcuts();
    void keepShortcuts() const;
    void takeFromOthers(const QKeySequence &sequence, const Action *action) const;

    QList<Action *> m_all;
};
// clang-format on

} // namespace topologue::window
