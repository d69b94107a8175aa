// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cardcontent.h"
#include "learn.h"

#include <QVariantMap>

#include <vector>

/// How cards of Learn are put together; what is empty is left out.
namespace topologue::window::cardparts {

[[nodiscard]] const knowledge::Knowledge &all();

void addFact(CardContent &card, const QString &label, const QString &value);
void addSection(CardContent &card, const QString &heading, const QString &text, bool isUnsourced = false);
void addLinks(CardContent &card, const QString &heading, const QVariantList &items);
void addFigures(CardContent &card, const std::vector<knowledge::Figure> &figures);
/// Those that are there already (by their address) are not added again.
void addSources(CardContent &card, const std::vector<knowledge::Source> &sources);
/// The first lesson is the card's own; the others, and challenges, are links.
void addLessons(CardContent &card, const std::vector<const LessonLink *> &lessons);

/// {kind, entry, text}
[[nodiscard]] QVariantMap link(knowledge::EntryKind kind, const std::string &id);
/// Concepts that name the entry in one of their lists.
[[nodiscard]] QVariantList conceptsNaming(const std::string &id, std::vector<std::string> knowledge::Concept::*list);

/// "Unverified", "Our choice"; empty for what is verified.
[[nodiscard]] QString doubt(knowledge::Status status);
[[nodiscard]] QString doubt(std::string_view status);

} // namespace topologue::window::cardparts
