// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>

#include <vector>

namespace topologue::window {

/// What the inspector shows of the selection, row by row; of the whole document when nothing is selected.
class InspectorModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QStringList selection READ selection WRITE setSelection NOTIFY selectionChanged) ///< Element keys.
    Q_PROPERTY(QString title READ title NOTIFY refreshed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed)
    Q_PROPERTY(QString icon READ icon NOTIFY refreshed)
    Q_PROPERTY(QString description READ description NOTIFY refreshed)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< "section", "value" or "link".
        LabelRole,
        ValueRole,
        UnitRole, ///< Shown at the right of the value; may be empty.
        HelpRole, ///< One sentence about what the number does; may be empty.
        KeyRole,  ///< Of a link: the element it leads to.
        IconRole, ///< Of a link.
    };

    /// One row as the builders make it.
    struct Row {
        QString kind;
        QString label;
        QString value;
        QString unit;
        QString help;
        QString key;
        QString icon;
    };
    /// Everything about one subject.
    struct Sheet {
        QString title;
        QString subtitle;
        QString icon;
        QString description;
        std::vector<Row> rows;
    };

    explicit InspectorModel(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] QStringList selection() const { return m_selection; }
    void setSelection(const QStringList &selection);
    [[nodiscard]] QString title() const { return m_sheet.title; }
    [[nodiscard]] QString subtitle() const { return m_sheet.subtitle; }
    [[nodiscard]] QString icon() const { return m_sheet.icon; }
    [[nodiscard]] QString description() const { return m_sheet.description; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void selectionChanged();
    void refreshed();

private:
    void refresh();

    QPointer<Document> m_document;
    QStringList m_selection;
    Sheet m_sheet;
};

} // namespace topologue::window
