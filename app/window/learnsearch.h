// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "learn.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace topologue::window {

/// What is found in everything that the Learn section knows, as someone types.
class LearnSearch : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY typedChanged)
    Q_PROPERTY(int count READ count NOTIFY found)
    /// Kinds (as Learn names them) that have a page; others are not listed.
    Q_PROPERTY(QStringList kinds READ kinds WRITE setKinds NOTIFY kindsChanged)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< "concept".
        KindTextRole,                ///< "Concept", in the language of the program.
        EntryRole,                   ///< The id.
        TitleRole,
    };
    explicit LearnSearch(QObject *parent = nullptr);

    /// "Concept", in the language of the program.
    [[nodiscard]] static QString kindText(knowledge::EntryKind kind);

    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString &typed);
    [[nodiscard]] QStringList kinds() const { return m_kinds; }
    void setKinds(const QStringList &kinds);
    [[nodiscard]] int count() const { return static_cast<int>(m_hits.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Q_INVOKABLE QString kindAt(int row) const;
    [[nodiscard]] Q_INVOKABLE QString entryAt(int row) const;

signals:
    void typedChanged();
    void kindsChanged();
    void found();

private:
    void search();

    QString m_typed;
    QStringList m_kinds;
    std::vector<knowledge::Hit> m_hits;
};

} // namespace topologue::window
