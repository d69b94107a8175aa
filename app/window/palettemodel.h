// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions.h"
#include "document.h"
#include "paletteentries.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPointer>
#include <QQmlEngine>

#include <vector>

namespace topologue::window {

/// The command palette: everything that can be done, the elements of the document, samples and recent files, narrowed
/// down by what is typed (core::fuzzyScore, both languages at once). What was used lately comes first among what fits
/// alike; what cannot be done now comes behind, with the reason. What Learn knows is there as soon as something is
/// typed that its search finds in a name.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Actions *actions MEMBER m_actions NOTIFY inputsChanged REQUIRED)
    Q_PROPERTY(topologue::window::Document *document MEMBER m_document NOTIFY inputsChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        DetailRole, ///< What sort of thing it is.
        IconRole,
        KeysRole,      ///< Its shortcut; may be empty.
        AvailableRole, ///< False: it cannot be done now.
        ReasonRole,    ///< Then: when it can be done. Else empty.
    };

    explicit PaletteModel(QObject *parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    /// Looks at everything anew and forgets the filter: when the palette opens.
    Q_INVOKABLE void begin();
    /// Does what the row says and remembers that. False, and nothing happens, if it cannot be done.
    Q_INVOKABLE bool run(int row);
    [[nodiscard]] Q_INVOKABLE bool canRun(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void inputsChanged();
    void filterChanged();
    void countChanged();
    /// An element is to be selected and seen; `near` is what to look at where it has no place of its own, or empty.
    void placeWanted(const QString &key, const QString &near);
    /// Learn is to show something.
    void learnWanted(const QString &kind, const QString &entry);

private:
    void matchAll();
    /// What of Learn has its name found by what is typed.
    [[nodiscard]] std::vector<const PaletteEntry *> foundInLearn();

    QPointer<Actions> m_actions;
    QPointer<Document> m_document;
    QString m_filter;
    Document::Snapshot m_elementsOf; ///< Whose elements m_elements are, in m_language.
    QString m_language;
    std::vector<PaletteEntry> m_elements;
    std::vector<PaletteEntry> m_others;
    std::vector<PaletteEntry> m_learn;       ///< Empty until something is typed.
    QHash<QString, std::size_t> m_learnRows; ///< Of their ids.
    std::vector<const PaletteEntry *> m_rows;
};

} // namespace topologue::window
