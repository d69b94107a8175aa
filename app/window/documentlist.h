// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "openfile.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <memory>
#include <vector>

namespace topologue::window {

/// The open documents, in the order of their tabs. Owns them.
class DocumentList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the session has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        FileRole = Qt::UserRole + 1,
        TitleRole, ///< With the file's name, where another document has the same title.
        TipRole,   ///< The path and what is to be said about it.
        ModifiedRole,
        KeptRole, ///< See OpenFile.
    };

    explicit DocumentList(QObject *parent = nullptr);
    ~DocumentList() override;

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// Null if there is no such row.
    [[nodiscard]] OpenFile *at(int row) const;
    [[nodiscard]] int rowOf(const OpenFile *file) const; ///< -1 if it is not open.
    /// The row whose document was read from this file or sample; -1 if there is none.
    [[nodiscard]] int rowOfOrigin(const QString &path) const;
    /// The row of the document that belongs to this file; -1 if there is none.
    [[nodiscard]] int rowOfPath(const QString &path) const;
    /// Those with unsaved changes.
    [[nodiscard]] std::vector<OpenFile *> modified() const;

    int add(std::unique_ptr<OpenFile> file); ///< Returns the row.
    [[nodiscard]] std::unique_ptr<OpenFile> take(int row);
    /// Moves a tab to the place of another one.
    void move(int from, int to);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    [[nodiscard]] QString titleOf(const OpenFile &file) const;
    [[nodiscard]] static QString tipOf(const OpenFile &file);
    void refresh();

    struct Row {
        std::unique_ptr<OpenFile> file;
        QString title; ///< As it is shown; refresh() finds it anew.
    };
    std::vector<Row> m_rows;
};

} // namespace topologue::window
