// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"
#include "editing/properties.h"

#include <QAbstractListModel>
#include <QHash>
#include <QPointer>
#include <QQmlEngine>
#include <QSet>
#include <QStringList>
#include <QVariantList>

#include <optional>
#include <vector>

namespace topologue::window {

/// What the inspector shows of the selection, row by row; of the whole document when nothing is selected. Rows of kind
/// "field" are edited through the functions below: each edit is one undoable step of the document. What is wrong with
/// an input stays with its row until it is mended or given up; the document never holds it.
class InspectorModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(QStringList selection READ selection WRITE setSelection NOTIFY selectionChanged) ///< Element keys.
    /// Key of an element that is shown instead of the selection, such as a journey; empty = none. Ends with the
    /// selection that it was chosen from.
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged)
    Q_PROPERTY(QString title READ title NOTIFY refreshed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed)
    Q_PROPERTY(QString icon READ icon NOTIFY refreshed)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< "section", "value", "link", "field", "group" or "add".
        LabelRole,
        ValueRole,     ///< Of a field: as it is edited, with its unit.
        HelpRole,      ///< One sentence about what it does; may be empty.
        KeyRole,       ///< Of a link: the element it leads to.
        IconRole,      ///< Of a link.
        PathRole,      ///< Of a field, a group or an "add".
        EditorRole,    ///< Of a field: "number", "line", "words", "choice", "set" or "flag".
        ChoicesRole,   ///< Of a choice, a set or an "add": {id, label, checked, heading}.
        DepthRole,     ///< How many groups it is in.
        OriginRole,    ///< What the default is, why, and from where, as sentences; empty where no figure speaks for it.
        StandardRole,  ///< Of a field that is not at its default: what that is; empty otherwise.
        MixedRole,     ///< Several elements are selected, and they differ.
        ErrorRole,     ///< What is wrong with the last input; empty = nothing.
        ScrubbingRole, ///< The value is being dragged.
    };

    /// One row as the builders make it.
    struct Row {
        QString kind;
        QString label;
        QString value{};
        QString help{};
        QString key{};
        QString icon{};
        QString path{};
        QString editor{};
        QVariantList choices{};
        int depth = 0;
        QString standard{};
        QString origin{};
        bool isMixed = false;
        bool operator==(const Row &) const = default;
    };
    /// Everything about one subject.
    struct Sheet {
        QString title;
        QString subtitle;
        QString icon;
        std::vector<Row> rows{};
    };

    explicit InspectorModel(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] QStringList selection() const { return m_selection; }
    void setSelection(const QStringList &selection);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &key);
    [[nodiscard]] QString title() const { return m_sheet.title; }
    [[nodiscard]] QString subtitle() const { return m_sheet.subtitle; }
    [[nodiscard]] QString icon() const { return m_sheet.icon; }

    /// Takes what was typed into a field. False: the row says what is wrong, and nothing has changed.
    Q_INVOKABLE bool enter(const QString &path, const QString &text);
    /// Forgets an input that was wrong.
    Q_INVOKABLE void giveUp(const QString &path);
    /// Of a choice; of a set, takes it in or out.
    Q_INVOKABLE bool choose(const QString &path, const QString &id);
    /// Of a flag, or of a group as a whole.
    Q_INVOKABLE bool turn(const QString &path, bool on);
    Q_INVOKABLE bool reset(const QString &path);
    /// The next larger (or smaller) number; steps in a row are one step for undo.
    Q_INVOKABLE bool step(const QString &path, bool up, bool large);
    /// Something of an "add" row: shows a field, switches a group on, or applies a library's defaults.
    Q_INVOKABLE void add(const QString &path, const QString &id);

    /// A number that is dragged: `by` item pixels away from where it began. Nothing is in the document until the end;
    /// `previewed` says what it would be.
    Q_INVOKABLE void beginScrub(const QString &path);
    Q_INVOKABLE void scrub(double by);
    Q_INVOKABLE void endScrub(bool keep);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void selectionChanged();
    void subjectChanged();
    /// Other elements are shown than before.
    void shown();
    void refreshed();
    /// The document as it would be with the value that is being dragged; null when that has been given up.
    void previewed(const topologue::window::Document::Snapshot &architecture);

private:
    struct Scrub {
        QString path;
        double from = 0;
        std::optional<editing::PropertyValue> now;
        Document::Snapshot preview;
    };
    [[nodiscard]] std::vector<ElementId> elements() const;
    [[nodiscard]] std::optional<editing::Property> find(const QString &path) const;
    bool set(const editing::Property &property, const editing::PropertyValue &value, int mergeId = -1);
    void fail(const QString &path, const Diagnostics &diagnostics);
    void applyPreset(const QString &id);
    void showAnew();
    void refresh();
    void rowChanged(const QString &path);
    [[nodiscard]] QString scrubbedText() const;

    QPointer<Document> m_document;
    QStringList m_selection;
    QString m_subject;
    QSet<QString> m_revealed; ///< Paths of fields that are shown though they have their default.
    QHash<QString, QString> m_errors;
    std::optional<Scrub> m_scrub;
    QString m_stepped; ///< The field that was stepped last, with the number of its series.
    int m_series = 0;
    Sheet m_sheet;
};

} // namespace topologue::window
