// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editing/findreplace.h"
#include "editor.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

#include <vector>

namespace topologue::window {

/// Find and replace: the texts that hold what is looked for, with what would become of each; those that are ticked are
/// replaced in one undoable step. Follows the document; what was unticked stays so while its text stays the same.
class Replacer : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Editor *editor READ editor WRITE setEditor NOTIFY editorChanged REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY searchChanged)
    Q_PROPERTY(QString replacement READ replacement WRITE setReplacement NOTIFY searchChanged)
    Q_PROPERTY(bool matchCase READ matchCase WRITE setMatchCase NOTIFY searchChanged)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY searchChanged) ///< Looks for nothing while false.
    Q_PROPERTY(int count READ count NOTIFY found)                              ///< Texts.
    Q_PROPERTY(int chosen READ chosen NOTIFY found)                            ///< Places in the texts that are ticked.

public:
    enum Role {
        WhereRole = Qt::UserRole + 1, ///< Which element and which of its texts.
        BeforeRole,
        AfterRole,
        TimesRole, ///< How often in this text.
        ChosenRole,
        KeyRole, ///< Of the element; may be empty.
    };

    explicit Replacer(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    [[nodiscard]] Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] QString replacement() const { return m_replacement; }
    void setReplacement(const QString &replacement);
    [[nodiscard]] bool matchCase() const { return m_matchCase; }
    void setMatchCase(bool matchCase);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int chosen() const;

    Q_INVOKABLE void choose(int row, bool chosen);
    /// What is ticked; false, with a reason, if that cannot be.
    Q_INVOKABLE bool replace();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void editorChanged();
    void searchChanged();
    void found();
    void replaced(int places);

private:
    struct Row {
        editing::Occurrence occurrence;
        bool isChosen = true;
    };
    void follow();
    void refresh();
    [[nodiscard]] QString whereOf(const editing::Occurrence &occurrence) const;

    QPointer<Editor> m_editor;
    QPointer<Document> m_document;
    QString m_text;
    QString m_replacement;
    bool m_matchCase = false;
    bool m_active = false;
    std::vector<Row> m_rows;
};

} // namespace topologue::window
