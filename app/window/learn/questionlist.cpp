// SPDX-License-Identifier: Apache-2.0
#include "questionlist.h"

#include "appsettings.h"
#include "editing/answers.h"
#include "learn.h"
#include "session.h"
#include "switchto.h"

#include <algorithm>

namespace topologue::window {

using knowledge::Question;
using knowledge::Remedy;

namespace {

constexpr int RemedyGroup = 2;

const knowledge::Questionnaire &asks()
{
    return Learn::instance().knowledge().questionnaire;
}

} // namespace

int QuestionList::Row::group() const
{
    return question ? static_cast<int>(question->axis) : RemedyGroup;
}

QuestionList::QuestionList(QObject *parent) : QAbstractListModel(parent)
{
    // Each group together, whatever the order of the file.
    for (const Question::Axis axis : {Question::Axis::Need, Question::Axis::Readiness}) {
        for (const Question &question : asks().questions) {
            if (question.axis == axis)
                m_rows.push_back({&question, nullptr});
        }
    }
    for (const Remedy &remedy : asks().remedies.items)
        m_rows.push_back({nullptr, &remedy});
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &QuestionList::tellAll);
    connect(&Learn::instance(), &Learn::lessonsChanged, this, &QuestionList::tellAll);
}

void QuestionList::setDocument(Document *document)
{
    if (!switchTo(m_document, document, this))
        return;
    if (m_document) // An answer tells nobody else, see Document::edit.
        connect(m_document, &Document::undoChanged, this, &QuestionList::refresh);
    emit documentChanged();
    refresh();
}

void QuestionList::setExample(const QString &example)
{
    if (m_example == example)
        return;
    m_example = example;
    const auto *found = knowledge::findById(asks().examples, example.toStdString());
    m_exampleAnswers = found ? knowledge::answersOf(*found, asks()) : knowledge::Answers{};
    emit exampleChanged();
    tellAll();
}

void QuestionList::refresh()
{
    knowledge::Answers now;
    if (m_document) {
        const auto &assessment = m_document->architecture()->assessment;
        now.insert(assessment.begin(), assessment.end());
    }
    if (now == m_answers)
        return;
    m_answers = std::move(now);
    tellAll();
}

void QuestionList::tellAll()
{
    emit dataChanged(index(0), index(rowCount() - 1));
    emit answersChanged();
}

bool QuestionList::isAnswered(const Row &row) const
{
    return row.question ? knowledge::countedAnswer(*row.question, m_answers).has_value()
                        : knowledge::isTried(*row.remedy, m_answers).has_value();
}

int QuestionList::valueOf(const Row &row, const knowledge::Answers &answers) const
{
    const auto found = answers.find(row.id());
    const int most = row.question ? 4 : 1;
    return found == answers.end() || found->second < 0 || found->second > most ? -1 : found->second;
}

int QuestionList::answered() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [this](const Row &row) { return row.question && isAnswered(row); }));
}

int QuestionList::asked() const
{
    return static_cast<int>(asks().questions.size());
}

QString QuestionList::progress() const
{
    return tr("%1 of %2 answered").arg(answered()).arg(asked());
}

QString QuestionList::groupProgress(int group) const
{
    const auto in = [group](const Row &row) { return row.group() == group; };
    const auto all = std::count_if(m_rows.begin(), m_rows.end(), in);
    const auto done =
        std::count_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return in(row) && isAnswered(row); });
    return tr("%1 of %2 answered").arg(done).arg(all);
}

bool QuestionList::apply(Result<Architecture> next, const QString &step, int mergeId)
{
    if (!next) {
        emit refused(Session::textOf(next.error()));
        return false;
    }
    m_document->edit(*std::move(next), step, mergeId);
    return true;
}

bool QuestionList::answer(int row, int value)
{
    if (!m_document || row < 0 || row >= rowCount())
        return false;
    const std::string &id = m_rows[static_cast<std::size_t>(row)].id();
    return apply(editing::setAnswer(*m_document->architecture(), id, value < 0 ? std::nullopt : std::optional(value))
                     .map([](editing::Edited edited) { return std::move(edited.architecture); }),
                 tr("Answer a question"), row);
}

bool QuestionList::take(const QString &example)
{
    const auto *found = knowledge::findById(asks().examples, example.toStdString());
    if (!m_document || !found)
        return false;
    const knowledge::Answers answers = knowledge::answersOf(*found, asks());
    return apply(editing::setAnswers(*m_document->architecture(), {answers.begin(), answers.end()})
                     .map([](editing::Edited edited) { return std::move(edited.architecture); }),
                 tr("Take the answers of an example"), -1);
}

bool QuestionList::reset()
{
    if (!m_document)
        return false;
    return apply(editing::setAnswers(*m_document->architecture(), {}).map([](editing::Edited edited) {
        return std::move(edited.architecture);
    }),
                 tr("Take back all answers"), -1);
}

int QuestionList::rowOf(const QString &key) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id = key.toStdString()](const Row &row) { return row.id() == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int QuestionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

} // namespace topologue::window
