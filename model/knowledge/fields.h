// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge.h"

#include "formats/objectreader.h"

/// The fields of every record, as in resources/schema/knowledge-1.schema.json.
namespace topologue::knowledge {

using formats::Of;

constexpr auto namesOf(Of<Status>)
{
    return std::to_array<std::string_view>({"verified", "mixed", "unverified"});
}
constexpr auto namesOf(Of<Correction::Verdict>)
{
    return std::to_array<std::string_view>({"ok", "imprecise", "wrong", "incomplete", "questionable", "mislabelled",
                                            "oversimplified", "provenance", "typo"});
}
constexpr auto namesOf(Of<Event::Precision>)
{
    return std::to_array<std::string_view>({"day", "month", "year", "approx"});
}
constexpr auto namesOf(Of<Case::Way>)
{
    return std::to_array<std::string_view>({"toServices", "stay", "back", "incident"});
}
constexpr auto namesOf(Of<Case::Part>)
{
    return std::to_array<std::string_view>({"before", "why", "steps", "result", "afterwards"});
}
constexpr auto namesOf(Of<Technology::LicenceKind>)
{
    return std::to_array<std::string_view>({"open", "sourceAvailable", "proprietary", "standard"});
}
constexpr auto namesOf(Of<Question::Axis>)
{
    return std::to_array<std::string_view>({"need", "readiness"});
}

/// A text in both languages; one that is missing is reported, and the other kept.
bool readValue(const formats::Spot &spot, LocalText &value);

template<class Archive>
void describe(Archive &archive, Of<Source>)
{
    archive.required("title", &Source::title);
    archive.required("url", &Source::url);
    archive.field("note", &Source::note);
}

template<class Archive>
void describe(Archive &archive, Of<Category>)
{
    archive.required("id", &Category::id);
    archive.required("name", &Category::name);
}

template<class Archive>
void describe(Archive &archive, Of<Correction>)
{
    archive.required("text", &Correction::text);
    archive.required("verdict", &Correction::verdict);
    archive.required("correction", &Correction::correction);
}

template<class Archive>
void describe(Archive &archive, Of<NotedCorrection>)
{
    archive.required("id", &NotedCorrection::id);
    archive.required("text", &NotedCorrection::text);
    archive.required("verdict", &NotedCorrection::verdict);
    archive.required("correction", &NotedCorrection::correction);
    archive.required("status", &NotedCorrection::status);
    archive.required("sources", &NotedCorrection::sources);
}

template<class Archive>
void describe(Archive &archive, Of<Event>)
{
    archive.required("id", &Event::id);
    archive.required("date", &Event::date);
    archive.required("precision", &Event::precision);
    archive.required("category", &Event::category);
    archive.required("title", &Event::title);
    archive.required("summary", &Event::summary);
    archive.field("why", &Event::why);
    archive.field("consequence", &Event::consequence);
    archive.field("people", &Event::people);
    archive.field("organisations", &Event::organisations);
    archive.field("place", &Event::place);
    archive.field("notes", &Event::notes);
    archive.field("influences", &Event::influences);
    archive.field("concepts", &Event::concepts);
    archive.required("status", &Event::status);
    archive.field("statusNote", &Event::statusNote);
    archive.required("sources", &Event::sources);
}

template<class Archive>
void describe(Archive &archive, Of<Relations>)
{
    archive.field("needs", &Relations::needs);
    archive.field("causes", &Relations::causes);
    archive.field("cures", &Relations::cures);
    archive.field("alternatives", &Relations::alternatives);
}

template<class Archive>
void describe(Archive &archive, Of<Concept>)
{
    archive.required("id", &Concept::id);
    archive.required("category", &Concept::category);
    archive.required("name", &Concept::name);
    archive.required("definition", &Concept::definition);
    archive.required("why", &Concept::why);
    archive.required("pitfalls", &Concept::pitfalls);
    archive.required("whenNot", &Concept::whenNot);
    archive.required("experiment", &Concept::experiment);
    archive.field("relations", &Concept::relations);
    archive.field("notes", &Concept::notes);
    archive.field("references", &Concept::references);
    archive.field("technologies", &Concept::technologies);
    archive.field("cases", &Concept::cases);
    archive.required("status", &Concept::status);
    archive.field("statusNote", &Concept::statusNote);
    archive.required("sources", &Concept::sources);
}

template<class Archive>
void describe(Archive &archive, Of<ConceptPlace>)
{
    archive.required("id", &ConceptPlace::id);
    archive.required("x", &ConceptPlace::x);
    archive.required("y", &ConceptPlace::y);
}

template<class Archive>
void describe(Archive &archive, Of<Figure>)
{
    archive.required("what", &Figure::what);
    archive.required("value", &Figure::value);
    archive.field("condition", &Figure::condition);
    archive.field("year", &Figure::year);
    archive.required("status", &Figure::status);
    archive.required("sources", &Figure::sources);
}

template<class Archive>
void describe(Archive &archive, Of<Technology>)
{
    archive.required("id", &Technology::id);
    archive.required("name", &Technology::name);
    archive.required("category", &Technology::category);
    archive.required("year", &Technology::year);
    archive.required("licence", &Technology::licence);
    archive.required("licenceKind", &Technology::licenceKind);
    archive.required("purpose", &Technology::purpose);
    archive.required("when", &Technology::when);
    archive.required("whenNot", &Technology::whenNot);
    archive.field("licenceNote", &Technology::licenceNote);
    archive.field("inNotes", &Technology::inNotes);
    archive.field("figures", &Technology::figures);
    archive.field("kind", &Technology::kind);
    archive.field("drawnAs", &Technology::drawnAs);
    archive.field("defaults", &Technology::defaults);
    archive.required("status", &Technology::status);
    archive.field("statusNote", &Technology::statusNote);
    archive.required("sources", &Technology::sources);
}

template<class Archive>
void describe(Archive &archive, Of<Case>)
{
    archive.required("id", &Case::id);
    archive.required("name", &Case::name);
    archive.required("countries", &Case::countries);
    archive.required("way", &Case::way);
    archive.required("direction", &Case::direction);
    archive.required("period", &Case::period);
    archive.required("summary", &Case::summary);
    archive.required("before", &Case::before);
    archive.required("why", &Case::why);
    archive.required("steps", &Case::steps);
    archive.required("result", &Case::result);
    archive.required("afterwards", &Case::afterwards);
    archive.field("unsourced", &Case::unsourced);
    archive.required("figures", &Case::figures);
    archive.required("lesson", &Case::lesson);
    archive.field("timeline", &Case::timeline);
    archive.required("status", &Case::status);
    archive.field("statusNote", &Case::statusNote);
    archive.required("sources", &Case::sources);
}

template<class Archive>
void describe(Archive &archive, Of<Side>)
{
    archive.required("id", &Side::id);
    archive.required("name", &Side::name);
    archive.required("text", &Side::text);
    archive.required("holds", &Side::holds);
    archive.required("costs", &Side::costs);
    archive.required("measure", &Side::measure);
    archive.required("concepts", &Side::concepts);
    archive.required("lesson", &Side::lesson);
}

template<class Archive>
void describe(Archive &archive, Of<Arguments>)
{
    archive.required("concepts", &Arguments::concepts);
    archive.required("lessons", &Arguments::lessons);
}

template<class Archive>
void describe(Archive &archive, Of<Question>)
{
    archive.required("id", &Question::id);
    archive.required("axis", &Question::axis);
    archive.required("weight", &Question::weight);
    archive.required("text", &Question::text);
    archive.required("low", &Question::low);
    archive.required("high", &Question::high);
    archive.field("inNotes", &Question::inNotes);
    archive.field("reverse", &Question::reverse);
    archive.field("gateMin", &Question::gateMin);
    archive.required("weightReason", &Question::weightReason);
    archive.required("concepts", &Question::concepts);
    archive.required("for", &Question::forSplit);
    archive.required("against", &Question::againstSplit);
    archive.required("status", &Question::status);
    archive.required("sources", &Question::sources);
}

template<class Archive>
void describe(Archive &archive, Of<Remedy>)
{
    archive.required("id", &Remedy::id);
    archive.required("name", &Remedy::name);
    archive.required("concept", &Remedy::topic);
    archive.field("lessons", &Remedy::lessons);
}

template<class Archive>
void describe(Archive &archive, Of<Remedies>)
{
    archive.required("text", &Remedies::text);
    archive.required("effect", &Remedies::effect);
    archive.required("reason", &Remedies::reason);
    archive.required("pointsEach", &Remedies::pointsEach);
    archive.required("pointsMost", &Remedies::pointsMost);
    archive.required("items", &Remedies::items);
    archive.required("status", &Remedies::status);
    archive.required("sources", &Remedies::sources);
}

template<class Archive>
void describe(Archive &archive, Of<Thresholds>)
{
    archive.required("needSome", &Thresholds::needSome);
    archive.required("needStrong", &Thresholds::needStrong);
    archive.required("readiness", &Thresholds::readiness);
}

template<class Archive>
void describe(Archive &archive, Of<Verdict>)
{
    archive.required("id", &Verdict::id);
    archive.required("text", &Verdict::text);
}

template<class Archive>
void describe(Archive &archive, Of<Answer>)
{
    archive.required("question", &Answer::question);
    archive.required("value", &Answer::value);
}

template<class Archive>
void describe(Archive &archive, Of<WorkedExample>)
{
    archive.required("id", &WorkedExample::id);
    archive.required("name", &WorkedExample::name);
    archive.required("answers", &WorkedExample::answers);
    archive.required("untried", &WorkedExample::untried);
    archive.required("need", &WorkedExample::need);
    archive.required("readiness", &WorkedExample::readiness);
    archive.required("gatesFailed", &WorkedExample::gatesFailed);
    archive.required("verdict", &WorkedExample::verdict);
    archive.required("note", &WorkedExample::note);
}

template<class Archive>
void describe(Archive &archive, Of<Term>)
{
    archive.required("id", &Term::id);
    archive.required("term", &Term::term);
    archive.field("avoid", &Term::avoid);
}

template<class Archive>
void describe(Archive &archive, Of<ChecklistEntry>)
{
    archive.required("heading", &ChecklistEntry::heading);
    archive.field("bullet", &ChecklistEntry::bullet);
    archive.required("shown", &ChecklistEntry::shown);
    archive.required("lessons", &ChecklistEntry::lessons);
}

} // namespace topologue::knowledge
