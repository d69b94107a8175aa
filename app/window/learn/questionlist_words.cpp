// SPDX-License-Identifier: Apache-2.0
#include "learn.h"
#include "questionlist.h"

#include <QStringList>
#include <QVariantList>

namespace topologue::window {

using knowledge::Question;
using knowledge::Remedy;

namespace {

constexpr int RemedyGroup = 2;
constexpr int MostWeight = 5;

const knowledge::Questionnaire &asks()
{
    return Learn::instance().knowledge().questionnaire;
}

QVariantList linksTo(const std::vector<std::string> &concepts, const std::vector<std::string> &lessons)
{
    QVariantList links;
    const auto add = [&links](const QString &kind, const std::string &id) {
        const QString text = Learn::instance().titleOf(kind, toQString(id));
        if (!text.isEmpty()) {
            links.append(QVariantMap{{QStringLiteral("kind"), kind},
                                     {QStringLiteral("entry"), toQString(id)},
                                     {QStringLiteral("text"), text}});
        }
    };
    for (const std::string &id : concepts)
        add(QStringLiteral("concept"), id);
    for (const std::string &id : lessons)
        add(QStringLiteral("lesson"), id);
    return links;
}

QVariantList sourcesOf(const std::vector<knowledge::Source> &sources)
{
    QVariantList list;
    for (const knowledge::Source &source : sources) {
        list.append(QVariantMap{{QStringLiteral("title"), toQString(source.title)},
                                {QStringLiteral("url"), toQString(source.url)},
                                {QStringLiteral("note"), spoken(source.note)}});
    }
    return list;
}

} // namespace

QString QuestionList::groupName(int group)
{
    return group == RemedyGroup ? tr("Cheaper than splitting") : group == 0 ? tr("Need") : tr("Readiness");
}

QString QuestionList::groupText(int group)
{
    if (group == RemedyGroup)
        return spoken(asks().remedies.text);
    return group == 0 ? tr("What hurts today, and would hurt less in parts.")
                      : tr("What parts take, and what keeps them from becoming a distributed monolith.");
}

QVariant QuestionList::questionData(const Question &question, int role) const
{
    switch (role) {
    case TextRole:
        return spoken(question.text);
    case ChoicesRole:
        return QStringList{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                           QStringLiteral("4")};
    case LowRole:
        return spoken(question.low);
    case HighRole:
        return spoken(question.high);
    case WhyRole:
        return spoken(question.weightReason);
    case WeightRole:
        return tr("Weight %1 of %2").arg(question.weight).arg(MostWeight);
    case NotesRole:
        return question.inNotes;
    case GateRole:
        return question.gateMin ? tr("Gate: at least %1").arg(*question.gateMin) : QString();
    case StatusRole:
        return static_cast<int>(question.status);
    case SourcesRole:
        return sourcesOf(question.sources);
    case LinksRole:
        return linksTo(question.concepts, {});
    default:
        return {};
    }
}

QVariant QuestionList::remedyData(const Remedy &remedy, int role) const
{
    switch (role) {
    case TextRole:
        return spoken(remedy.name);
    case ChoicesRole:
        return QStringList{tr("Not tried"), tr("Tried")};
    case LinksRole:
        return linksTo({remedy.topic}, remedy.lessons);
    case WhyRole:
        return spoken(asks().remedies.reason);
    case WeightRole:
        return spoken(asks().remedies.effect);
    case LowRole:
    case HighRole:
    case GateRole:
        return QString();
    case NotesRole:
        return false;
    case StatusRole:
        return static_cast<int>(asks().remedies.status);
    case SourcesRole:
        return sourcesOf(asks().remedies.sources);
    default:
        return {};
    }
}

QVariant QuestionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    const Row &row = m_rows[place];
    switch (role) {
    case KeyRole:
        return toQString(row.id());
    case GroupRole:
        return groupName(row.group());
    case GroupTextRole:
        return groupText(row.group());
    case GroupProgressRole:
        return groupProgress(row.group());
    case FirstRole:
        return place == 0 || m_rows[place - 1].group() != row.group();
    case RemedyRole:
        return row.remedy != nullptr;
    case AnswerRole:
        return valueOf(row, m_answers);
    case ExampleRole:
        return valueOf(row, m_exampleAnswers);
    default:
        return row.question ? questionData(*row.question, role) : remedyData(*row.remedy, role);
    }
}

QHash<int, QByteArray> QuestionList::roleNames() const
{
    return {{KeyRole, "key"},
            {GroupRole, "group"},
            {GroupTextRole, "groupText"},
            {GroupProgressRole, "groupProgress"},
            {FirstRole, "first"},
            {RemedyRole, "remedy"},
            {TextRole, "text"},
            {ChoicesRole, "choices"},
            {LowRole, "low"},
            {HighRole, "high"},
            {WhyRole, "why"},
            {WeightRole, "weight"},
            {NotesRole, "fromNotes"},
            {GateRole, "gate"},
            {StatusRole, "status"},
            {SourcesRole, "sources"},
            {LinksRole, "links"},
            {AnswerRole, "answer"},
            {ExampleRole, "exampleAnswer"}};
}

} // namespace topologue::window
