// SPDX-License-Identifier: Apache-2.0
#include "cardparts.h"

#include <QCoreApplication>

namespace topologue::window {

namespace {

struct SideCard {
    Q_DECLARE_TR_FUNCTIONS(SideCard)
};

} // namespace

std::optional<CardContent> sideCard(const std::string &id, bool isPro)
{
    const auto *about = knowledge::findById(isPro ? cardparts::all().pros : cardparts::all().cons, id);
    if (!about)
        return std::nullopt;
    CardContent card;
    card.title = spoken(about->name);
    card.kicker = isPro ? SideCard::tr("Pro") : SideCard::tr("Con");
    card.lead = spoken(about->text);
    cardparts::addSection(card, SideCard::tr("When it holds"), spoken(about->holds));
    cardparts::addSection(card, SideCard::tr("What it costs"), spoken(about->costs));
    cardparts::addSection(card, SideCard::tr("What would show it"), spoken(about->measure));
    if (const LessonLink *lesson = knowledge::findById(Learn::instance().lessons(), about->lesson)) {
        card.lesson = toQString(lesson->id);
        card.lessonTitle = spoken(lesson->title);
    }
    QVariantList concepts;
    for (const std::string &each : about->concepts)
        concepts.append(cardparts::link(knowledge::EntryKind::Concept, each));
    cardparts::addLinks(card, SideCard::tr("Concepts"), concepts);
    return card;
}

} // namespace topologue::window
