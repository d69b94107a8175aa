// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/assessment.h"
#include "window/document.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

#include <optional>
#include <vector>

namespace topologue::window {

/// What "When MSA?" asks, in the language of the program, with the answers that stand in a document: first the
/// questions of both axes, then the remedies. Each answer is an undoable step; those to one question in a row are one.
class QuestionList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Null: there is nothing to answer in.
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    /// The id of a worked example, whose answers are shown beside the document's; empty: none.
    Q_PROPERTY(QString example READ example WRITE setExample NOTIFY exampleChanged)
    Q_PROPERTY(int answered READ answered NOTIFY answersChanged) ///< Questions; remedies do not count here.
    Q_PROPERTY(int asked READ asked CONSTANT)
    /// "12 of 19 answered".
    Q_PROPERTY(QString progress READ progress NOTIFY answersChanged)
    Q_PROPERTY(bool canReset READ canReset NOTIFY answersChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< Id of the question or remedy.
        GroupRole,                  ///< Heading of its group.
        GroupTextRole,              ///< What the group is about.
        GroupProgressRole,          ///< "7 of 10 answered".
        FirstRole,                  ///< Of its group.
        RemedyRole,
        TextRole,
        ChoicesRole, ///< What can be chosen, in the order of the values, which begin at 0.
        LowRole,     ///< What 0 means; of a remedy empty, as are HighRole and GateRole.
        HighRole,    ///< What the last one means.
        WhyRole,     ///< Why it matters.
        WeightRole,  ///< "Weight 5 of 5"; of a remedy, what it does to need.
        NotesRole,   ///< True: the lecture notes ask it.
        GateRole,    ///< What has to be answered to go on; empty: it is no gate.
        StatusRole,  ///< LearnEntry::Status.
        SourcesRole, ///< {title, url, note}
        LinksRole,   ///< Concepts and lessons: {kind, entry, text}.
        AnswerRole,  ///< -1: none.
        ExampleRole, ///< The answer of the example; -1: none.
    };

    explicit QuestionList(QObject *parent = nullptr);

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] QString example() const { return m_example; }
    void setExample(const QString &example);
    [[nodiscard]] int answered() const;
    [[nodiscard]] int asked() const;
    [[nodiscard]] QString progress() const;
    [[nodiscard]] bool canReset() const { return !m_answers.empty(); }

    /// -1 takes the answer back. False: there is no document or no such row, or it is refused (see there).
    Q_INVOKABLE bool answer(int row, int value);
    /// All answers of the example in place of those that there are.
    Q_INVOKABLE bool take(const QString &example);
    Q_INVOKABLE bool reset();
    /// Of a question or remedy; -1: there is none of that id.
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void exampleChanged();
    void answersChanged();
    /// Why the last answer was not taken.
    void refused(const QString &text);

private:
    /// One of both.
    struct Row {
        const knowledge::Question *question = nullptr;
        const knowledge::Remedy *remedy = nullptr;
        [[nodiscard]] const std::string &id() const { return question ? question->id : remedy->id; }
        /// The group: 0..2.
        [[nodiscard]] int group() const;
    };
    [[nodiscard]] QVariant questionData(const knowledge::Question &question, int role) const;
    [[nodiscard]] QVariant remedyData(const knowledge::Remedy &remedy, int role) const;
    [[nodiscard]] static QString groupName(int group);
    [[nodiscard]] static QString groupText(int group);
    [[nodiscard]] QString groupProgress(int group) const;
    [[nodiscard]] bool isAnswered(const Row &row) const;
    [[nodiscard]] int valueOf(const Row &row, const knowledge::Answers &answers) const;
    bool apply(Result<Architecture> next, const QString &step, int mergeId);
    void refresh();
    void tellAll();

    QPointer<Document> m_document;
    QString m_example;
    std::vector<Row> m_rows; ///< Of Learn's knowledge, which stays.
    knowledge::Answers m_answers;
    knowledge::Answers m_exampleAnswers;
};

} // namespace topologue::window
