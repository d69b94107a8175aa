// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace topologue::window {

/// The files that were opened last, and which of them are no longer there. Asks the disk away from the GUI thread: one
/// of them may lie on a server that does not answer.
class RecentFiles : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { PathRole = Qt::UserRole + 1, NameRole, FolderRole, MissingRole };

    explicit RecentFiles(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// Asks the disk again.
    Q_INVOKABLE void look();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString path;
        bool missing = false;
    };
    void rebuild();

    std::vector<Row> m_rows;
};

} // namespace topologue::window
