// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/catalogue.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>
#include <QVariantMap>

#include <vector>

namespace topologue::window {

/// A shelf of Learn as its page lists it: technologies, cases, or pros and cons, in groups, as far as filters and the
/// search leave them.
class CatalogueModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Shelf shelf READ shelf WRITE setShelf NOTIFY shelfChanged)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    /// {key, label, choices: [{id, label, checked}]}; the choice without an id is everything.
    Q_PROPERTY(QVariantList facets READ facets NOTIFY refreshed)
    /// {name, count, rows: [{kind, entry, title, note, unsure, lesson, lessonTitle}]}
    Q_PROPERTY(QVariantList groups READ groups NOTIFY refreshed)
    Q_PROPERTY(int count READ count NOTIFY refreshed)
    Q_PROPERTY(int total READ total NOTIFY refreshed) ///< Without filters and search.
    Q_PROPERTY(bool narrowed READ isNarrowed NOTIFY refreshed)

public:
    enum Shelf { Technologies, Cases, Sides };
    Q_ENUM(Shelf)

    explicit CatalogueModel(QObject *parent = nullptr);

    [[nodiscard]] Shelf shelf() const { return static_cast<Shelf>(m_shelf); }
    void setShelf(Shelf shelf);
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    [[nodiscard]] QVariantList facets() const;
    [[nodiscard]] QVariantList groups() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] int total() const;
    [[nodiscard]] bool isNarrowed() const { return !m_query.trimmed().isEmpty() || !m_wanted.chosen.empty(); }

    /// Of a facet; an empty choice is everything.
    Q_INVOKABLE void choose(const QString &facet, const QString &choice);
    /// Everything, as far as the facets go.
    Q_INVOKABLE void chooseAll();
    /// Whether filters and search leave the entry.
    [[nodiscard]] Q_INVOKABLE bool shows(const QString &kind, const QString &entry) const;
    /// {kind, entry} of what comes `by` rows later (or earlier); from nothing, the first or the last; the same at an
    /// end. Empty if nothing is left.
    [[nodiscard]] Q_INVOKABLE QVariantMap after(const QString &kind, const QString &entry, int by) const;
    /// {kind, entry} of what stands beside it, where two groups do: in the next one (1) or the one before (-1).
    [[nodiscard]] Q_INVOKABLE QVariantMap beside(const QString &kind, const QString &entry, int by) const;

signals:
    void shelfChanged();
    void queryChanged();
    void refreshed();

private:
    void refresh();
    [[nodiscard]] std::vector<knowledge::ShelfEntry> entries() const;

    knowledge::Shelf m_shelf = knowledge::Shelf::Technologies;
    QString m_query;
    knowledge::Wanted m_wanted;
    std::vector<knowledge::ShelfGroup> m_groups;
};

} // namespace topologue::window
