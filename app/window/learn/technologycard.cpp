// SPDX-License-Identifier: Apache-2.0
#include "appsettings.h"
#include "architecture/kindnames.h"
#include "cardparts.h"
#include "defaultwords.h"
#include "editing/defaults.h"
#include "knowledge/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace topologue::window {

namespace {

struct TechnologyCard {
    Q_DECLARE_TR_FUNCTIONS(TechnologyCard)
};

/// What a new component of it gets, and what else its record names.
std::vector<const editing::DefaultValue *> defaultsOf(const knowledge::Technology &about)
{
    std::vector<const editing::DefaultValue *> list;
    const auto add = [&list](const editing::DefaultValue *value) {
        if (value && std::find(list.begin(), list.end(), value) == list.end())
            list.push_back(value);
    };
    if (about.kind) {
        for (const editing::DefaultReason &reason :
             editing::defaultsFor(*about.kind, knowledge::drawnName(about)).reasons)
            add(reason.value);
    }
    for (const std::string &parameter : about.defaults)
        add(editing::findDefault(parameter));
    return list;
}

QVariantMap shown(const editing::DefaultValue &value)
{
    const bool korean = AppSettings::instance().language() == Language::Korean;
    const auto text = [](std::string_view from) {
        return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size()));
    };
    return {{QStringLiteral("name"), defaultName(value.parameter)},
            {QStringLiteral("value"), defaultText(value.value, value.unit)},
            {QStringLiteral("why"), text(korean ? value.korean : value.english)},
            {QStringLiteral("doubt"), cardparts::doubt(value.status)},
            {QStringLiteral("source"), text(value.sourceTitle)},
            {QStringLiteral("url"), text(value.sourceUrl)}};
}

} // namespace

std::optional<CardContent> technologyCard(const std::string &id)
{
    const auto *about = knowledge::findById(cardparts::all().technologies, id);
    if (!about)
        return std::nullopt;
    CardContent card;
    card.title = toQString(about->name);
    if (const auto *category = knowledge::findById(cardparts::all().technologyCategories, about->category))
        card.kicker = spoken(category->name);
    card.lead = spoken(about->purpose);
    cardparts::addFact(card, TechnologyCard::tr("Since"), QString::number(about->year));
    //: Name of a licence, and what it is like.
    cardparts::addFact(
        card, TechnologyCard::tr("Licence"),
        TechnologyCard::tr("%1 (%2)").arg(spoken(about->licence), spoken(knowledge::wordFor(about->licenceKind))));
    cardparts::addFact(card, TechnologyCard::tr("About the licence"), spoken(about->licenceNote));
    cardparts::addSection(card, TechnologyCard::tr("When to use it"), spoken(about->when));
    cardparts::addSection(card, TechnologyCard::tr("When not"), spoken(about->whenNot));
    card.advice = TechnologyCard::tr("When to use it and when not is our advice, not a source's.");
    cardparts::addFigures(card, about->figures);
    for (const editing::DefaultValue *value : defaultsOf(*about))
        card.defaults.append(shown(*value));
    cardparts::addLessons(card, Learn::instance().lessonsNaming(knowledge::EntryKind::Technology, id));
    cardparts::addLinks(card, TechnologyCard::tr("Concepts"),
                        cardparts::conceptsNaming(id, &knowledge::Concept::technologies));
    cardparts::addSources(card, about->sources);
    card.status = about->status;
    card.statusNote = spoken(about->statusNote);
    card.isFromNotes = about->inNotes;
    if (about->kind) {
        const std::string_view word = topologue::kindName(*about->kind).word;
        card.drawnKind = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        card.drawnName = toQString(knowledge::drawnName(*about));
    }
    return card;
}

} // namespace topologue::window
