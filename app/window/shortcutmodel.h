// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

#include <vector>

namespace topologue::window {

/// The shortcut sheet: every action with keys, then what the mouse does. A filter keeps what contains its text.
class ShortcutModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Actions *actions READ actions WRITE setActions NOTIFY actionsChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)

public:
    enum Role { NameRole = Qt::UserRole + 1, KeysRole };

    explicit ShortcutModel(QObject *parent = nullptr);

    [[nodiscard]] Actions *actions() const { return m_actions; }
    void setActions(Actions *actions);
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void actionsChanged();
    void filterChanged();

private:
    struct Row {
        QString name;
        QString keys;
    };
    void rebuild();

    QPointer<Actions> m_actions;
    QString m_filter;
    std::vector<Row> m_rows;
};

} // namespace topologue::window
