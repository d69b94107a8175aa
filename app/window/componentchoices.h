// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace topologue::window {

/// What a new component can be: every kind and the technologies that people use for it; narrowed down by the words of a
/// filter, in both languages. A filter that is the name of nothing known offers a component of that name, of the kind
/// that its words speak for.
class ComponentChoices : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY filterChanged)

public:
    enum Role {
        LabelRole = Qt::UserRole + 1,
        DetailRole, ///< Of a technology: its kind; of a name: what it will be.
        IconRole,
        KindRole,       ///< As in files: "searchIndex".
        TechnologyRole, ///< May be empty.
        NameRole,       ///< Of a component that gets the filter as its name.
        GroupRole,      ///< Which heading it stands under.
    };

    explicit ComponentChoices(QObject *parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    Q_INVOKABLE QString kindAt(int row) const { return at(row, KindRole); }
    Q_INVOKABLE QString technologyAt(int row) const { return at(row, TechnologyRole); }
    Q_INVOKABLE QString labelAt(int row) const { return at(row, LabelRole); }
    Q_INVOKABLE QString iconAt(int row) const { return at(row, IconRole); }
    Q_INVOKABLE QString nameAt(int row) const { return at(row, NameRole); }

    /// True of notes and sections, which are no components: they connect to nothing.
    Q_INVOKABLE bool isDrawnOnly(int row) const
    {
        return kindAt(row) == QLatin1String("note") || kindAt(row) == QLatin1String("section");
    }
    /// What such a component is assumed to be like, and where each figure comes from: a sentence per line.
    Q_INVOKABLE QString aboutAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void filterChanged();

private:
    struct Row {
        QString label;
        QString detail;
        QString icon;
        QString kind;
        QString technology;
        QString name;
    };
    [[nodiscard]] QString at(int row, int role) const;
    void refresh();

    QString m_filter;
    std::vector<Row> m_rows;
};

} // namespace topologue::window
