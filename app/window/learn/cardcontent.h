// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/knowledge.h"

#include <QString>
#include <QVariantList>

#include <optional>
#include <string>

namespace topologue::window {

/// What a card says, in the language of the program.
struct CardContent {
    QString title;
    QString kicker; ///< Over the title.
    QString lead;
    QVariantList facts;                      ///< {label, value}
    QVariantList sections;                   ///< {heading, text, unsourced}
    QVariantList figures;                    ///< {what, value, about, doubt}
    QVariantList defaults;                   ///< {name, value, why, doubt, source, url}: of the simulation
    QVariantList links;                      ///< {heading, items: [{kind, entry, text}]}
    QVariantList sources;                    ///< {title, url, note}
    std::optional<knowledge::Status> status; ///< None: nothing of it needs a source.
    QString statusNote;
    bool isFromNotes = false;
    QString advice; ///< What is ours, and no source's; may be empty.
    QString lesson; ///< Id of the lesson that shows it; may be empty.
    QString lessonTitle;
    QString drawnKind; ///< As what it is drawn: "queue"; empty: it is no box of a diagram.
    QString drawnName; ///< Its technology there: "Kafka".
};

/// None if there is no such entry.
[[nodiscard]] std::optional<CardContent> technologyCard(const std::string &id);
[[nodiscard]] std::optional<CardContent> caseCard(const std::string &id);
[[nodiscard]] std::optional<CardContent> sideCard(const std::string &id, bool isPro);

} // namespace topologue::window
