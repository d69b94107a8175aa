// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/journalfile.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <vector>

namespace topologue::window {

/// Documents with unsaved work that a crash has left behind, the latest first. Looks for them away from the GUI thread.
class RecoveryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the session has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        PathRole, ///< Of its file; empty if it has none.
        WhenRole, ///< Date and time of the last step, in the language of the window.
        StepsRole,
    };

    explicit RecoveryModel(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    /// Looks into the state folder (again).
    void look();
    /// Opens the document with its unsaved work, as a tab.
    Q_INVOKABLE void open(int row);
    /// Throws the unsaved work away, for good.
    Q_INVOKABLE void discard(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void looked();

private:
    void remove(int row);

    std::vector<core::UnsavedWork> m_rows;
};

} // namespace topologue::window
