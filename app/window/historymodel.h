// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

namespace topologue::window {

/// The steps of a document, oldest first; row 0 is how it was opened. Going to a row undoes or does again all between.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(int current READ current NOTIFY changed) ///< The row of the document as it is.
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        TextRole = Qt::UserRole + 1,
        DoneRole,  ///< False: it was undone.
        SavedRole, ///< The file is as it was then.
    };

    explicit HistoryModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] int current() const { return m_document ? m_document->stepIndex() : -1; }
    [[nodiscard]] int count() const { return static_cast<int>(m_steps.size()); }
    Q_INVOKABLE void goTo(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void changed();

private:
    void refresh();

    QPointer<Document> m_document;
    QStringList m_steps;
};

} // namespace topologue::window
