// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finder.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

#include <set>
#include <string>
#include <vector>

namespace topologue::window {

/// The document as a tree, flattened to the rows that are shown: deployables with their components below them, and
/// components that run by themselves. A filter keeps what it finds (see Finder), arrows included, as rows at the end.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(topologue::window::Finder *finder READ finder CONSTANT)
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The element whose row is the current one; empty = none.
    Q_PROPERTY(QString currentKey READ currentKey WRITE setCurrentKey NOTIFY currentChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged) ///< -1: it has none.

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< Element key, such as "component:payment".
        NameRole,                   ///< In the language of the window.
        DetailRole,                 ///< Technology, or how many components; may be empty.
        IconRole,                   ///< Name of an icon.
        DepthRole,                  ///< 0 or 1.
        ExpandableRole,             ///< Whether rows may stand below.
        ExpandedRole,
    };

    explicit OutlineModel(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] Finder *finder() { return &m_finder; }
    [[nodiscard]] Playback *playback() const { return m_finder.playback(); }
    void setPlayback(Playback *playback);

    [[nodiscard]] QString currentKey() const { return m_currentKey; }
    void setCurrentKey(const QString &key);
    [[nodiscard]] int currentRow() const { return m_currentRow; }

    Q_INVOKABLE void toggle(int row);
    /// The row of an element, or -1. Expands nothing.
    [[nodiscard]] int rowOf(const QString &key) const;
    Q_INVOKABLE QString keyAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void filterChanged();
    void playbackChanged();
    void countChanged();
    void currentChanged();

private:
    struct Row {
        QString key;
        QString name;
        QString detail;
        QString icon;
        int depth = 0;
        bool expandable = false;
        bool expanded = false;

        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] static Row rowOfArrow(const Architecture &architecture, const Dependency &arrow);
    [[nodiscard]] static Row rowOfComponent(const Component &component, int depth);
    void addDeployable(const Deployable &deployable, const std::vector<const Component *> &members,
                       const std::set<ElementId> &found);
    void addRows(const Architecture &architecture);
    void rebuild();
    void findCurrent();

    QPointer<Document> m_document;
    Finder m_finder;
    QString m_filter;
    std::set<QString> m_closed; // Keys of deployables whose rows are hidden.
    std::vector<Row> m_rows;
    QString m_currentKey;
    int m_currentRow = -1;
};

} // namespace topologue::window
