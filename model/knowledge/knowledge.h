// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaire.h"
#include "records.h"

#include "architecture/result.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::knowledge {

/// Everything but the lessons. Within each list ids are unique; events are in the order of time.
struct Knowledge {
    std::vector<Category> eventCategories;
    std::vector<Event> events;
    std::vector<NotedCorrection> corrections;
    std::vector<Category> conceptCategories;
    std::vector<Concept> concepts;
    std::vector<ConceptPlace> conceptPlaces;
    std::vector<Category> technologyCategories;
    std::vector<Technology> technologies;
    std::vector<Case> cases;
    std::vector<Side> pros;
    std::vector<Side> cons;
    Questionnaire questionnaire;
    std::vector<Term> terms;
    std::vector<ChecklistEntry> checklist;
};

/// A file of the knowledge, by its name in resources/knowledge: "timeline.json".
struct KnowledgeFile {
    std::string_view name;
    std::string_view text;
};

/// Larger ones are refused.
inline constexpr std::size_t MaxFileBytes = 10UL * 1024 * 1024;

struct Loaded {
    Knowledge knowledge;
    Diagnostics diagnostics; ///< Each with its file and JSON pointer.
};

/// Reads all files and reports everything that is wrong: syntax, types, missing texts and translations, ids twice,
/// relations that lead nowhere, files that are missing or too large. What is right is there in any case: a record that
/// cannot be read is left out, one that lacks a language is kept. `lessons` are the ids that may be named as lessons;
/// none: they are not looked at.
[[nodiscard]] Loaded loadKnowledge(std::span<const KnowledgeFile> files, std::span<const std::string> lessons = {});

/// The same of the files in a folder.
[[nodiscard]] Loaded loadKnowledgeFolder(const std::filesystem::path &folder,
                                         std::span<const std::string> lessons = {});

/// The files that are compiled in.
[[nodiscard]] std::span<const KnowledgeFile> builtInFiles();

/// Those, read once: the same for the whole program. Any thread.
[[nodiscard]] const Loaded &builtInKnowledge();

/// One end of a relation between concepts.
struct RelationEnd {
    enum class Kind { Needs, Causes, Cures, Alternative };

    Kind kind = Kind::Needs;
    bool isOutgoing = true; ///< False: the other one names this one.
    const Concept *other = nullptr;
};
/// All relations of a concept, its own first; an alternative is one both ways and is named once. O(concepts).
[[nodiscard]] std::vector<RelationEnd> relationsOf(const Knowledge &knowledge, const Concept &about);

/// The events that led to this one. O(events).
[[nodiscard]] std::vector<const Event *> causesOf(const Knowledge &knowledge, const Event &event);

} // namespace topologue::knowledge
