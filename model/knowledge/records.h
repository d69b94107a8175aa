// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/elements.h"
#include "architecture/language.h"

#include <optional>
#include <string>
#include <vector>

/// The history and the concepts of microservices, as data. Every record says how sure it is and where it comes from.
namespace topologue::knowledge {

/// A text in both languages of the program. Never markup.
struct LocalText {
    std::string english;
    std::string korean;

    /// Where one language is missing, the other.
    [[nodiscard]] const std::string &in(Language language) const
    {
        const std::string &wanted = language == Language::Korean ? korean : english;
        return wanted.empty() ? (language == Language::Korean ? english : korean) : wanted;
    }
    [[nodiscard]] bool isEmpty() const { return english.empty() && korean.empty(); }
    bool operator==(const LocalText &) const = default;
};

enum class Status {
    Verified,   ///< A source was found.
    Mixed,      ///< The core was; what was not is named in a note.
    Unverified, ///< From general knowledge.
};

struct Source {
    std::string title; ///< As the source has it, in its own language.
    std::string url;   ///< "http..." always.
    LocalText note;    ///< "attendee notes"; may be empty.
};

/// Of events, concepts and technologies.
struct Category {
    std::string id;
    LocalText name;
};

/// What the lecture notes say, and what is to be said about it.
struct Correction {
    enum class Verdict {
        Ok,
        Imprecise,
        Wrong,
        Incomplete,
        Questionable,
        Mislabelled,
        Oversimplified,
        Provenance,
        Typo
    };

    std::string text; ///< Of the notes, in Korean.
    Verdict verdict = Verdict::Ok;
    LocalText correction;
};

/// A correction of the notes that belongs to no event.
struct NotedCorrection {
    std::string id;
    std::string text;
    Correction::Verdict verdict = Correction::Verdict::Ok;
    LocalText correction;
    Status status = Status::Unverified;
    std::vector<Source> sources;
};

/// Something that happened.
struct Event {
    enum class Precision { Day, Month, Year, Approx };

    std::string id;
    std::string date; ///< ISO, as long as it is known: "2012", "2012-05", "2012-05-23".
    Precision precision = Precision::Year;
    std::string category;
    LocalText title;
    LocalText summary;
    LocalText why; ///< May be empty, like what follows.
    LocalText consequence;
    std::vector<std::string> people;
    std::vector<std::string> organisations;
    LocalText place;
    std::optional<Correction> notes;     ///< What the lecture notes say of it; none: they do not name it.
    std::vector<std::string> influences; ///< Events that it led to.
    std::vector<std::string> concepts;
    Status status = Status::Unverified;
    LocalText statusNote;
    std::vector<Source> sources;

    /// Where it is in time: 2012.5 is the middle of 2012. What is only known to the year is in its middle.
    [[nodiscard]] double year() const;
};

/// Ids of concepts.
struct Relations {
    std::vector<std::string> needs;
    std::vector<std::string> causes; ///< Problems, or the wish for what comes next.
    std::vector<std::string> cures;
    std::vector<std::string> alternatives;
};

struct Concept {
    std::string id;
    std::string category;
    LocalText name;
    LocalText definition;
    LocalText why;
    LocalText pitfalls;
    LocalText whenNot;
    LocalText experiment; ///< What to try, and what to watch.
    Relations relations;
    std::string notes;                   ///< The words of the lecture notes, in Korean; empty: they do not name it.
    std::vector<std::string> references; ///< Books and papers.
    std::vector<std::string> technologies;
    std::vector<std::string> cases;
    Status status = Status::Unverified;
    LocalText statusNote;
    std::vector<Source> sources;
};

/// Where a concept stands on the map: the middle of its box.
struct ConceptPlace {
    std::string id;
    double x = 0;
    double y = 0;
};

/// A number that someone reported.
struct Figure {
    LocalText what;
    LocalText value;
    LocalText condition; ///< May be empty.
    std::string year;    ///< "2015-2020"; may be empty.
    Status status = Status::Unverified;
    std::vector<Source> sources;
};

struct Technology {
    enum class LicenceKind { Open, SourceAvailable, Proprietary, Standard };

    std::string id;
    std::string name;
    std::string category;
    int year = 0; ///< Of the first release.
    LocalText licence;
    LicenceKind licenceKind = LicenceKind::Open;
    LocalText licenceNote;
    LocalText purpose;
    LocalText when; ///< When to use it: advice of this project, like what follows.
    LocalText whenNot;
    bool inNotes = false;
    std::vector<Figure> figures;
    std::optional<ComponentKind> kind; ///< As what it is drawn; none where it is no box of a diagram.
    std::string drawnAs;               ///< What a diagram calls it; empty: its name.
    std::vector<std::string> defaults; ///< Names of simulation defaults (editing::findDefault).
    Status status = Status::Unverified;
    LocalText statusNote;
    std::vector<Source> sources;
};

struct Case {
    enum class Way { ToServices, Stay, Back, Incident };
    enum class Part { Before, Why, Steps, Result, Afterwards };

    std::string id;
    LocalText name;
    std::vector<std::string> countries; ///< ISO 3166 codes, and "UK".
    Way way = Way::ToServices;
    LocalText direction; ///< In words: "monolith → services".
    std::string period;
    LocalText summary;
    LocalText before; ///< What they had.
    LocalText why;
    LocalText steps; ///< What they did.
    LocalText result;
    LocalText afterwards;        ///< What became of it.
    std::vector<Part> unsourced; ///< Of these five, those that no source was found for.
    std::vector<Figure> figures;
    LocalText lesson; ///< What can be learned from it, as a sentence.
    std::vector<std::string> timeline;
    Status status = Status::Unverified;
    LocalText statusNote;
    std::vector<Source> sources;
};

/// A pro or a con.
struct Side {
    std::string id;
    LocalText name;
    LocalText text;
    LocalText holds; ///< When it is so.
    LocalText costs;
    LocalText measure; ///< What would show it.
    std::vector<std::string> concepts;
    std::string lesson; ///< The id of the one that shows it.
};

/// A word that all texts use alike.
struct Term {
    std::string id;
    LocalText term;
    std::vector<std::string> avoid; ///< Korean spellings that no text uses.
};

/// A heading or a bullet of the lecture notes, and where it is found in the program.
struct ChecklistEntry {
    std::string heading;
    std::string bullet;               ///< Empty: the heading itself.
    std::vector<std::string> shown;   ///< "timeline:venice-2011", "concept:msa", "question:n1"...
    std::vector<std::string> lessons; ///< Ids of lessons and challenges that play it.
};

/// Null if there is none with that id. O(records).
template<class T>
[[nodiscard]] const T *findById(const std::vector<T> &records, std::string_view id)
{
    for (const T &record : records) {
        if (record.id == id)
            return &record;
    }
    return nullptr;
}

} // namespace topologue::knowledge
