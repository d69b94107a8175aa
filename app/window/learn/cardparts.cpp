// SPDX-License-Identifier: Apache-2.0
#include "cardparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace topologue::window::cardparts {

namespace {

struct CardParts {
    Q_DECLARE_TR_FUNCTIONS(CardParts)
};

} // namespace

const knowledge::Knowledge &all()
{
    return Learn::instance().knowledge();
}

void addFact(CardContent &card, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        card.facts.append(QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("value"), value}});
}

void addSection(CardContent &card, const QString &heading, const QString &text, bool isUnsourced)
{
    if (!text.isEmpty()) {
        card.sections.append(QVariantMap{{QStringLiteral("heading"), heading},
                                         {QStringLiteral("text"), text},
                                         {QStringLiteral("unsourced"), isUnsourced}});
    }
}

void addLinks(CardContent &card, const QString &heading, const QVariantList &items)
{
    if (!items.isEmpty())
        card.links.append(QVariantMap{{QStringLiteral("heading"), heading}, {QStringLiteral("items"), items}});
}

void addFigures(CardContent &card, const std::vector<knowledge::Figure> &figures)
{
    for (const knowledge::Figure &figure : figures) {
        QStringList about;
        for (const QString &part : {spoken(figure.condition), toQString(figure.year)}) {
            if (!part.isEmpty())
                about += part;
        }
        card.figures.append(QVariantMap{{QStringLiteral("what"), spoken(figure.what)},
                                        {QStringLiteral("value"), spoken(figure.value)},
                                        {QStringLiteral("about"), about.join(QStringLiteral("  ·  "))},
                                        {QStringLiteral("doubt"), doubt(figure.status)}});
        addSources(card, figure.sources);
    }
}

void addSources(CardContent &card, const std::vector<knowledge::Source> &sources)
{
    for (const knowledge::Source &source : sources) {
        const QString url = toQString(source.url);
        const bool isThere = std::any_of(card.sources.begin(), card.sources.end(), [&url](const QVariant &each) {
            return each.toMap().value(QStringLiteral("url")) == url;
        });
        if (!isThere) {
            card.sources.append(QVariantMap{{QStringLiteral("title"), toQString(source.title)},
                                            {QStringLiteral("url"), url},
                                            {QStringLiteral("note"), spoken(source.note)}});
        }
    }
}

void addLessons(CardContent &card, const std::vector<const LessonLink *> &lessons)
{
    QVariantList others;
    for (const LessonLink *each : lessons) {
        if (card.lesson.isEmpty() && each->kind == knowledge::EntryKind::Lesson) {
            card.lesson = toQString(each->id);
            card.lessonTitle = spoken(each->title);
        } else {
            others.append(link(each->kind, each->id));
        }
    }
    addLinks(card, CardParts::tr("Also played by"), others);
}

QVariantMap link(knowledge::EntryKind kind, const std::string &id)
{
    const QString word = Learn::kindWord(kind);
    QString text = Learn::instance().titleOf(word, toQString(id));
    if (kind == knowledge::EntryKind::Event) {
        if (const auto *event = knowledge::findById(all().events, id))
            text = toQString(event->date.substr(0, 4)) + u' ' + text;
    }
    return {{QStringLiteral("kind"), word}, {QStringLiteral("entry"), toQString(id)}, {QStringLiteral("text"), text}};
}

QVariantList conceptsNaming(const std::string &id, std::vector<std::string> knowledge::Concept::*list)
{
    QVariantList items;
    for (const knowledge::Concept &each : all().concepts) {
        const auto &ids = each.*list;
        if (std::find(ids.begin(), ids.end(), id) != ids.end())
            items.append(link(knowledge::EntryKind::Concept, each.id));
    }
    return items;
}

QString doubt(knowledge::Status status)
{
    switch (status) {
    case knowledge::Status::Verified:
        return {};
    case knowledge::Status::Mixed:
        return CardParts::tr("Partly verified");
    case knowledge::Status::Unverified:
        break;
    }
    return CardParts::tr("Unverified");
}

QString doubt(std::string_view status)
{
    if (status == "choice")
        return CardParts::tr("Our choice");
    return doubt(status == "verified" ? knowledge::Status::Verified
                 : status == "mixed"  ? knowledge::Status::Mixed
                                      : knowledge::Status::Unverified);
}

} // namespace topologue::window::cardparts
