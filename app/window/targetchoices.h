// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clipboard.h"
#include "editor.h"
#include "paletteentries.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace topologue::window {

/// What a command asks for before it can be done with the selection: a component, a deployable or an open document, by
/// its name. Narrowed down by what is typed, as in the command palette, and the best first.
class TargetChoices : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Editor *editor MEMBER m_editor NOTIFY inputsChanged REQUIRED)
    Q_PROPERTY(topologue::window::Clipboard *clipboard MEMBER m_clipboard NOTIFY inputsChanged REQUIRED)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString question READ question NOTIFY begun) ///< What is to be chosen, in words.

public:
    enum Purpose { ConnectTo, ReattachStart, ReattachEnd, MoveIntoDeployable, MoveToDocument };
    Q_ENUM(Purpose)
    enum Role {
        LabelRole = Qt::UserRole + 1,
        DetailRole, ///< What sort of thing it is; may be empty.
        IconRole,
    };

    explicit TargetChoices(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] QString question() const;

    /// Offers what there is now for this purpose, but not what is the case already. O(all names).
    Q_INVOKABLE void begin(topologue::window::TargetChoices::Purpose purpose);
    /// Does with the selection what this row is for. False if it cannot be done; then the editor has said why.
    Q_INVOKABLE bool choose(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void inputsChanged();
    void filterChanged();
    void begun();

private:
    [[nodiscard]] std::vector<PaletteEntry> offered() const;
    [[nodiscard]] std::vector<PaletteEntry> offeredComponents() const;
    [[nodiscard]] std::vector<PaletteEntry> offeredDeployables() const;
    void matchAll();

    QPointer<Editor> m_editor;
    QPointer<Clipboard> m_clipboard;
    QString m_filter;
    Purpose m_purpose = ConnectTo;
    std::vector<PaletteEntry> m_offered;
    std::vector<std::size_t> m_rows; ///< Of those.
};

} // namespace topologue::window
