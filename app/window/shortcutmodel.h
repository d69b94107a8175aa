// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

#include <vector>

namespace topologue::window {

/// The shortcut sheet: every action by group, then what the mouse and the fixed keys do. A filter keeps what contains
/// its text. Shortcuts of actions can be changed.
class ShortcutModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Actions *actions READ actions WRITE setActions NOTIFY actionsChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(bool anyChanged READ isAnyChanged NOTIFY shortcutsChanged) ///< Some action has not its own shortcuts.

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        KeysRole,
        HeadingRole,    ///< Of the first row of a group its name; else empty.
        ChangeableRole, ///< Of an action.
        ChangedRole,    ///< It has not its own shortcuts.
    };

    explicit ShortcutModel(QObject *parent = nullptr);

    [[nodiscard]] Actions *actions() const { return m_actions; }
    void setActions(Actions *actions);
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] bool isAnyChanged() const;

    /// What was pressed, as portable text; empty while only modifiers are held.
    [[nodiscard]] Q_INVOKABLE static QString keysOf(int key, int modifiers);
    /// Portable text as the platform writes it.
    [[nodiscard]] Q_INVOKABLE static QString shown(const QString &keys);
    /// Whether the keys may be a shortcut: what moves through the window and the canvas may not.
    [[nodiscard]] Q_INVOKABLE static bool mayBe(const QString &keys);
    /// The text of another action that has these keys; empty if none has.
    [[nodiscard]] Q_INVOKABLE QString holderOf(const QString &keys, int row) const;
    /// Gives the row's action these keys instead of its own; who had them loses them. Empty keys: none.
    Q_INVOKABLE void assign(int row, const QString &keys);
    Q_INVOKABLE void reset(int row);
    Q_INVOKABLE void resetAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void actionsChanged();
    void filterChanged();
    void shortcutsChanged();

private:
    struct Row {
        QString name;
        QString keys; ///< Of what is no action.
        QString group;
        Action *action = nullptr;
    };
    void rebuild();
    void tellShortcuts();
    [[nodiscard]] Action *actionAt(int row) const;

    QPointer<Actions> m_actions;
    QString m_filter;
    std::vector<Row> m_rows;
};

} // namespace topologue::window
