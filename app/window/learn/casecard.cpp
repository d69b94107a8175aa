// SPDX-License-Identifier: Apache-2.0
#include "cardparts.h"
#include "knowledge/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace topologue::window {

namespace {

struct CaseCard {
    Q_DECLARE_TR_FUNCTIONS(CaseCard)
};

} // namespace

std::optional<CardContent> caseCard(const std::string &id)
{
    using knowledge::Case;
    const Case *about = knowledge::findById(cardparts::all().cases, id);
    if (!about)
        return std::nullopt;
    CardContent card;
    card.title = spoken(about->name);
    card.kicker = toQString(about->period) + QStringLiteral("  ·  ") + spoken(knowledge::wordFor(about->way));
    card.lead = spoken(about->summary);
    cardparts::addFact(card, CaseCard::tr("Direction"), spoken(about->direction));
    QStringList countries;
    for (const std::string &country : about->countries)
        countries += spoken(knowledge::countryName(country));
    cardparts::addFact(card, CaseCard::tr("Country"), countries.join(QStringLiteral(", ")));
    const struct {
        Case::Part part;
        QString heading;
        const knowledge::LocalText &text;
    } parts[]{{Case::Part::Before, CaseCard::tr("What they had"), about->before},
              {Case::Part::Why, CaseCard::tr("Why"), about->why},
              {Case::Part::Steps, CaseCard::tr("What they did"), about->steps},
              {Case::Part::Result, CaseCard::tr("Result"), about->result},
              {Case::Part::Afterwards, CaseCard::tr("And what became of it"), about->afterwards}};
    const auto &unsourced = about->unsourced;
    for (const auto &part : parts) {
        cardparts::addSection(card, part.heading, spoken(part.text),
                              std::find(unsourced.begin(), unsourced.end(), part.part) != unsourced.end());
    }
    cardparts::addSection(card, CaseCard::tr("What can be learned"), spoken(about->lesson));
    cardparts::addFigures(card, about->figures);
    cardparts::addLessons(card, Learn::instance().lessonsNaming(knowledge::EntryKind::Case, id));
    QVariantList events;
    for (const std::string &event : about->timeline)
        events.append(cardparts::link(knowledge::EntryKind::Event, event));
    cardparts::addLinks(card, CaseCard::tr("In history"), events);
    cardparts::addLinks(card, CaseCard::tr("Concepts"), cardparts::conceptsNaming(id, &knowledge::Concept::cases));
    cardparts::addSources(card, about->sources);
    card.status = about->status;
    card.statusNote = spoken(about->statusNote);
    return card;
}

} // namespace topologue::window
