// SPDX-License-Identifier: Apache-2.0
#include "messages.h"
#include "reading.h"

#include <algorithm>
#include <array>

namespace topologue::lessons {

using formats::Spot;

namespace {

void readBudget(const Spot &spot, Budget &budget)
{
    Fields fields(spot);
    const auto number = [&](std::string_view name, std::optional<std::uint32_t> &value) {
        fields.with(name, [&](const Spot &inner) { return formats::readValue(inner, value.emplace()); });
    };
    number("replicas", budget.replicas);
    number("workers", budget.workers);
    number("cores", budget.cores);
    number("changes", budget.changes);
}

void readAllowed(const Spot &spot, Challenge &challenge)
{
    static constexpr std::array<std::string_view, 4> Kinds{"component", "deployable", "dependency", "journey"};
    Fields fields(spot);
    AllowedChange allowed;
    fields.require("kind", allowed.kind);
    if (std::find(Kinds.begin(), Kinds.end(), allowed.kind) == Kinds.end())
        formats::reportChoice(spot, Kinds);
    fields.read("id", allowed.id);
    fields.read("path", allowed.path);
    fields.read("adds", allowed.adds);
    fields.read("removes", allowed.removes);
    const Architecture &start = challenge.start;
    const bool exists = allowed.id.empty() || start.components.contains(ComponentId(allowed.id))
                        || start.deployables.contains(DeployableId(allowed.id))
                        || start.dependencies.contains(DependencyId(allowed.id))
                        || start.journeys.contains(JourneyId(allowed.id));
    if (!exists)
        spot.error(message::UnknownId, {"id", allowed.id});
    challenge.allowed.push_back(std::move(allowed));
}

void readGoal(const Spot &spot, Challenge &challenge)
{
    Fields fields(spot);
    Goal goal;
    readTexts(fields, "text", goal.text);
    PartialMeasure partial;
    if (!fields.has("figure"))
        spot.error(formats::message::FieldMissing, {"figure"});
    readMeasure(fields, partial);
    readBounds(fields, goal.bounds);
    goal.measure = {partial.figure.value_or(Figure::SuccessShare), partial.of, partial.from.value_or(Duration()),
                    partial.to};
    checkMeasure(spot, goal.measure, challenge.start);
    checkBounds(spot, goal.measure, goal.bounds);
    challenge.goals.push_back(std::move(goal));
}

void readRoot(Fields &fields, Challenge &challenge, const SampleText &samples)
{
    readCard(fields, challenge.card);
    readTexts(fields, "task", challenge.task);
    readTexts(fields, "afterwards", challenge.afterwards);
    fields.read("seed", challenge.seed);
    fields.read("scenario", challenge.scenario);
    if (auto start = readDocument(fields, samples, {}))
        challenge.start = std::move(*start);
    if (!challenge.scenario.isEmpty() && !challenge.start.scenarios.contains(challenge.scenario))
        fields.spot().error(message::UnknownId, {"scenario", challenge.scenario.value()});
    fields.with("budget", [&](const Spot &spot) {
        readBudget(spot, challenge.budget);
        return true;
    });
    fields.each("allowed", 1, 20, [&](const Spot &spot) { readAllowed(spot, challenge); });
    fields.each("goals", 1, 8, [&](const Spot &spot) { readGoal(spot, challenge); });
    fields.each("hints", 1, 6, [&](const Spot &spot) { formats::readValue(spot, challenge.hints.emplace_back()); });
}

} // namespace

Result<Challenge> readChallenge(std::string_view text, const std::string &fileName, const SampleText &samples)
{
    return readFileOf<Challenge>(text, fileName, ChallengeFormat,
                                 [&](Fields &fields, Challenge &read) { readRoot(fields, read, samples); });
}

} // namespace topologue::lessons
