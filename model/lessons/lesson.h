// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edit.h"
#include "figure.h"

#include "architecture/architecture.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Lessons and challenges are data: a file says what is claimed, on which architecture it is seen, and what has to come
/// out when the engine runs it. Texts stand in both languages.
namespace topologue::lessons {

/// The shelves on which lessons stand, in the order in which they are shown.
enum class Chapter : std::uint8_t {
    WhyMsa,
    Data,
    Communication,
    Delivery,
    Resilience,
    Overload,
    Scaling,
    Organisation,
    TradeOffs,
};
inline constexpr int ChapterCount = 9;
enum class Difficulty : std::uint8_t { Basic, Intermediate, Advanced };

/// One of the architectures that a lesson shows; complete, edits are applied.
struct Variant {
    std::string id;
    Text name;
    Architecture architecture;
    ScenarioId scenario; ///< Empty: only load.
};

/// Asked before the run.
struct Prediction {
    Text question;
    std::vector<Text> options; ///< At least two.
    std::size_t answer = 0;    ///< Index of the one that the engine shows.
    Text why;                  ///< Shown afterwards.
};

/// One screen of the story.
struct Step {
    Text text;
    Text notes;                    ///< For the speaker; may be empty.
    std::string variant;           ///< Which is shown; empty: all, side by side.
    bool withCure = false;         ///< The cure is applied from here.
    std::vector<ElementId> camera; ///< What has to be in view; empty: everything.
    std::vector<ElementId> highlights;
    std::optional<Duration> at; ///< Where the playhead goes; none: it stays.
    double speed = 1;           ///< At which it then plays; 0: it stands.
};

/// The one number to turn. A setting is a few edits; those of `standard` change nothing.
struct Knob {
    struct Setting {
        Text label; ///< "3 attempts"
        std::vector<Edit> edits;
    };
    Text label;
    std::vector<Setting> settings;     ///< At least two.
    std::size_t standard = 0;          ///< How the documents come.
    std::vector<std::string> variants; ///< That have it; empty: all.
};

/// What helps, as edits of one variant.
struct Cure {
    Text title;
    Text text;
    std::string variant;
    std::vector<Edit> edits;
    Architecture architecture; ///< Of the variant with the edits.
};

/// Which document is run: a variant as it comes, with the knob turned, with the cure, or both.
struct RunChoice {
    std::string variant;
    std::optional<std::size_t> setting; ///< Index into the knob's; none: the standard one.
    bool withCure = false;

    auto operator<=>(const RunChoice &) const = default;
};

/// What has to be seen: a measure, and how large it is; or how it stands to another one.
struct Expectation {
    RunChoice run;
    Measure measure;
    std::optional<RunChoice> otherRun; ///< Then the number is `measure` divided by `otherMeasure` in this run.
    Measure otherMeasure;
    Bounds bounds;
};

struct Source {
    std::string title;
    std::string url; ///< May be empty.
};

/// What lessons and challenges have in common, for lists and links. Ids are those of the knowledge files.
struct Card {
    std::string id;
    Text title;
    Text summary;
    Chapter chapter = Chapter::WhyMsa;
    std::uint32_t order = 0; ///< Within the chapter.
    Difficulty difficulty = Difficulty::Basic;
    std::uint32_t minutes = 3;
    std::vector<std::string> notes; ///< Headings of the lecture notes that it serves, as `notesHeadings` has them.
    std::vector<std::string> concepts;
    std::vector<std::string> timeline;
    std::vector<std::string> technologies;
    std::vector<std::string> cases;
    std::vector<Source> sources;
};

struct Lesson {
    Card card;
    Text claim;                    ///< One sentence that the expectations prove.
    std::vector<Variant> variants; ///< One to three; all have the scenario.
    Prediction prediction;
    std::vector<Step> steps;
    std::optional<Knob> knob;
    std::optional<Cure> cure;
    std::vector<Expectation> expectations;
    std::uint64_t seed = 1;
};

/// Null if there is none.
[[nodiscard]] const Variant *variantOf(const Lesson &lesson, std::string_view id);
/// The document of a choice. Fails if there is no such variant, setting or cure, or if the edits do not fit.
[[nodiscard]] Result<Architecture> documentOf(const Lesson &lesson, const RunChoice &choice);
/// Its scenario in `architecture`, which documentOf gave; null if the choice has none.
[[nodiscard]] const Scenario *scenarioOf(const Lesson &lesson, const RunChoice &choice,
                                         const Architecture &architecture);

/// The headings of the lecture notes, in their order.
[[nodiscard]] const std::vector<std::string> &notesHeadings();

} // namespace topologue::lessons
