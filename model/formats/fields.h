// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names.h"

/// The fields of every object of a document, in the order in which they are written. Reader and writer both go through
/// these lists, so that a new field is one line here, one in README.md and one in the schema.
///
/// An archive offers:
/// - `field(name, member)`: left out when it has the default value;
/// - `required(name, member)`: always written, and an error if it is missing;
/// - `milliseconds(name, member)` and `seconds(name, member)`: a duration in that unit, left out like a field;
/// - `target(member)`: "component" or "deployable".
namespace topologue::formats {

template<class Archive>
void describe(Archive &archive, Of<Distribution>)
{
    archive.field("shape", &Distribution::shape);
    archive.milliseconds("meanMs", &Distribution::mean);
    archive.milliseconds("lowMs", &Distribution::low);
    archive.milliseconds("highMs", &Distribution::high);
    archive.field("stages", &Distribution::stages);
    archive.milliseconds("p99Ms", &Distribution::p99);
    archive.field("variation", &Distribution::variation);
    archive.field("tailIndex", &Distribution::tailIndex);
    archive.field("quantiles", &Distribution::quantiles);
}

template<class Archive>
void describe(Archive &archive, Of<Team>)
{
    archive.required("id", &Team::id);
    archive.field("name", &Team::name);
    archive.field("mission", &Team::mission);
}

template<class Archive>
void describe(Archive &archive, Of<MessageBroker>)
{
    archive.field("maxMessages", &MessageBroker::maxMessages);
    archive.field("maxDeliveries", &MessageBroker::maxDeliveries);
    archive.field("deadLetterQueue", &MessageBroker::deadLetterQueue);
}

template<class Archive>
void describe(Archive &archive, Of<Component>)
{
    archive.required("id", &Component::id);
    archive.field("name", &Component::name);
    archive.field("kind", &Component::kind);
    archive.field("technology", &Component::technology);
    archive.field("description", &Component::description);
    archive.field("deployable", &Component::deployable);
    archive.field("team", &Component::team);
    archive.field("serviceTime", &Component::serviceTime);
    archive.field("capacity", &Component::capacity);
    archive.field("broker", &Component::broker);
    archive.field("tags", &Component::tags);
}

template<class Archive>
void describe(Archive &archive, Of<Deployable>)
{
    archive.required("id", &Deployable::id);
    archive.field("name", &Deployable::name);
    archive.field("technology", &Deployable::technology);
    archive.field("description", &Deployable::description);
    archive.field("team", &Deployable::team);
    archive.field("capacity", &Deployable::capacity);
}

template<class Archive>
void describe(Archive &archive, Of<Dependency>)
{
    archive.required("id", &Dependency::id);
    archive.required("from", &Dependency::from);
    archive.required("to", &Dependency::to);
    archive.field("kind", &Dependency::kind);
    archive.field("consumes", &Dependency::consumes);
    archive.field("optional", &Dependency::optional);
    archive.field("protocol", &Dependency::protocol);
    archive.field("label", &Dependency::label);
    archive.field("journeys", &Dependency::journeys);
    archive.field("stage", &Dependency::stage);
    archive.field("callsPerRequest", &Dependency::callsPerRequest);
    archive.field("latency", &Dependency::latency);
    archive.field("lossShare", &Dependency::lossShare);
    archive.field("errorShare", &Dependency::errorShare);
    archive.field("concurrency", &Dependency::concurrency);
    archive.field("policies", &Dependency::policies);
}

template<class Archive>
void describe(Archive &archive, Of<Load>)
{
    archive.field("shape", &Load::shape);
    archive.field("requestsPerSecond", &Load::requestsPerSecond);
    archive.field("peakPerSecond", &Load::peakPerSecond);
    archive.seconds("startS", &Load::start);
    archive.seconds("endS", &Load::end);
    archive.seconds("periodS", &Load::period);
    archive.field("points", &Load::points);
    archive.field("users", &Load::users);
    archive.milliseconds("thinkTimeMs", &Load::thinkTime);
}

template<class Archive>
void describe(Archive &archive, Of<Objective>)
{
    archive.field("successShare", &Objective::successShare);
    archive.milliseconds("p99Ms", &Objective::p99);
}

template<class Archive>
void describe(Archive &archive, Of<Impatience>)
{
    archive.milliseconds("leavesAfterMs", &Impatience::leavesAfter);
    archive.field("attempts", &Impatience::attempts);
    archive.milliseconds("pauseMs", &Impatience::pause);
}

template<class Archive>
void describe(Archive &archive, Of<Journey>)
{
    archive.required("id", &Journey::id);
    archive.field("name", &Journey::name);
    archive.required("entry", &Journey::entry);
    archive.field("load", &Journey::load);
    archive.field("valuePerSuccess", &Journey::valuePerSuccess);
    archive.field("priority", &Journey::priority);
    archive.field("objective", &Journey::objective);
    archive.field("impatience", &Journey::impatience);
}

template<class Archive>
void describe(Archive &archive, Of<Placement>)
{
    archive.required("center", &Placement::center);
    archive.field("pinned", &Placement::pinned);
    archive.field("locked", &Placement::locked);
}

template<class Archive>
void describe(Archive &archive, Of<Note>)
{
    archive.required("id", &Note::id);
    archive.field("text", &Note::text);
    archive.required("topLeft", &Note::topLeft);
    archive.field("width", &Note::width);
    archive.field("height", &Note::height);
    archive.field("locked", &Note::locked);
}

template<class Archive>
void describe(Archive &archive, Of<Drawn>)
{
    archive.field("view", &Drawn::view);
    archive.field("layout", &Drawn::layout);
    archive.field("placements", &Drawn::placements);
    archive.field("bends", &Drawn::bends);
    archive.field("collapsed", &Drawn::collapsed);
    archive.field("notes", &Drawn::notes);
}

template<class Archive>
void describe(Archive &archive, Of<Architecture>)
{
    archive.field("name", &Architecture::name);
    archive.field("description", &Architecture::description);
    archive.field("currency", &Architecture::currency);
    archive.field("teams", &Architecture::teams);
    archive.field("deployables", &Architecture::deployables);
    archive.required("components", &Architecture::components);
    archive.field("dependencies", &Architecture::dependencies);
    archive.field("journeys", &Architecture::journeys);
    archive.field("scenarios", &Architecture::scenarios);
    archive.field("assessment", &Architecture::assessment);
    archive.field("drawing", &Architecture::drawn);
}

} // namespace topologue::formats
