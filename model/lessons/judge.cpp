// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include "architecture/diff.h"
#include "architecture/invariants.h"
#include "messages.h"
#include "playback/whywords.h"
#include "simulation/simulate.h"

#include <algorithm>
#include <array>
#include <limits>

namespace topologue::lessons {

namespace {

constexpr std::array<std::string_view, 6> Kinds{"component", "deployable", "dependency", "team", "journey", "scenario"};

std::string_view kindOf(const ElementId &element)
{
    return Kinds[element.index()];
}

std::string idOf(const ElementId &element)
{
    return std::visit([](const auto &id) { return id.value(); }, element);
}

/// What may always be changed: it does not change what happens.
bool isCosmetic(const std::string &field)
{
    static constexpr std::array<std::string_view, 6> Fields{"name",  "description", "technology",
                                                            "label", "tags",        "mission"};
    return std::find(Fields.begin(), Fields.end(), field) != Fields.end();
}

bool covers(const AllowedChange &allowed, const ElementId &element)
{
    return allowed.kind == kindOf(element) && (allowed.id.empty() || allowed.id == idOf(element));
}

/// Whether a change of `field` is one of those that `allowed` speaks of: the field itself, or a part of it.
bool allows(const AllowedChange &allowed, const std::string &field)
{
    const std::string &path = allowed.path;
    if (path.empty() || field == path)
        return true;
    return field.starts_with(path) && field[path.size()] == '.';
}

/// Every change one by one, those of scenarios and teams as well.
class Comparison
{
public:
    Comparison(const Challenge &challenge, const Architecture &design, Diagnostics &violations)
        : m_challenge(challenge), m_design(design), m_violations(violations)
    {
    }

    void check(const Change &change)
    {
        const auto allowed = [&](auto accepts) {
            return std::any_of(m_challenge.allowed.begin(), m_challenge.allowed.end(),
                               [&](const AllowedChange &one) { return covers(one, change.element) && accepts(one); });
        };
        if (std::holds_alternative<TeamId>(change.element))
            return;
        if (std::holds_alternative<ScenarioId>(change.element))
            return change.kind == ChangeKind::MovedOnly ? void() : scenario(change);
        switch (change.kind) {
        case ChangeKind::Added:
            if (!allowed([](const AllowedChange &one) { return one.adds; }))
                violate(message::AddingNotAllowed, {name(change.element)});
            return;
        case ChangeKind::Removed:
            if (!allowed([](const AllowedChange &one) { return one.removes; }))
                violate(message::RemovingNotAllowed, {name(change.element)});
            return;
        case ChangeKind::MovedOnly:
            return;
        case ChangeKind::Changed:
            break;
        }
        for (const std::string &field : change.fields) {
            if (!isCosmetic(field) && !allowed([&](const AllowedChange &one) { return allows(one, field); }))
                violate(message::ChangeNotAllowed, {name(change.element), field});
        }
    }

private:
    /// Other scenarios than the one that is played do not matter.
    void scenario(const Change &change)
    {
        const bool isPlayed = std::get<ScenarioId>(change.element) == m_challenge.scenario;
        const bool isCosmeticOnly =
            change.kind == ChangeKind::Changed && std::all_of(change.fields.begin(), change.fields.end(), isCosmetic);
        if (isPlayed && !isCosmeticOnly)
            violate(message::LoadChanged, {});
    }
    [[nodiscard]] std::string name(const ElementId &element) const
    {
        const auto in = [&](const Architecture &architecture) {
            const playback::Words words(architecture, Language::English);
            if (const auto *id = std::get_if<DependencyId>(&element)) {
                if (const Dependency *dependency = architecture.dependencies.find(*id))
                    return words.arrow(*dependency);
            }
            return words.name(element);
        };
        const std::string found = in(m_design);
        return found == idOf(element) ? in(m_challenge.start) : found;
    }
    void violate(const Message &message, std::vector<std::string> arguments)
    {
        m_violations.push_back(diagnose(message, std::move(arguments)));
    }

    const Challenge &m_challenge;
    const Architecture &m_design;
    Diagnostics &m_violations;
};

std::uint32_t countOf(const Change &change)
{
    if (change.kind == ChangeKind::MovedOnly || std::holds_alternative<TeamId>(change.element))
        return 0;
    if (change.kind != ChangeKind::Changed)
        return 1;
    return static_cast<std::uint32_t>(std::count_if(change.fields.begin(), change.fields.end(),
                                                    [](const auto &field) { return !isCosmetic(field); }));
}

void add(Spending &spending, const Capacity &capacity)
{
    constexpr std::uint64_t Most = std::numeric_limits<std::uint32_t>::max();
    const std::uint64_t replicas =
        capacity.autoscaling ? std::max(capacity.replicas, capacity.autoscaling->maxReplicas) : capacity.replicas;
    const auto plus = [&](std::uint32_t &sum, std::uint64_t each) {
        sum = static_cast<std::uint32_t>(std::min(Most, sum + replicas * each));
    };
    plus(spending.replicas, 1);
    plus(spending.workers, capacity.workers);
    plus(spending.cores, capacity.cores);
}

void checkBudget(const Budget &budget, const Spending &spent, Diagnostics &violations)
{
    const auto check = [&](const std::optional<std::uint32_t> &most, std::uint32_t used, const Message &message) {
        if (most && used > *most)
            violations.push_back(diagnose(message, {std::to_string(used), std::to_string(*most)}));
    };
    check(budget.replicas, spent.replicas, message::TooManyReplicas);
    check(budget.workers, spent.workers, message::TooManyWorkers);
    check(budget.cores, spent.cores, message::TooManyCores);
    check(budget.changes, spent.changes, message::TooManyChanges);
}

} // namespace

bool Judgement::isSolved() const
{
    return violations.empty() && !goals.empty()
           && std::all_of(goals.begin(), goals.end(), [](const JudgedGoal &one) { return one.isMet; });
}

Spending spendingOf(const Architecture &start, const Architecture &design)
{
    Spending spending;
    for (const Deployable &deployable : design.deployables)
        add(spending, deployable.capacity);
    for (const Component &component : design.components) {
        const bool isOutside = component.kind == ComponentKind::Client || component.kind == ComponentKind::External;
        if (!isOutside && isOwnDeployable(component))
            add(spending, capacityOf(design, component));
    }
    for (const Change &change : diff(start, design).changes)
        spending.changes += countOf(change);
    return spending;
}

Result<Judgement> judgeChallenge(const Challenge &challenge, const Architecture &design,
                                 std::optional<std::uint64_t> seed, const Cancelled &isCancelled)
{
    Diagnostics errors = checkInvariants(design);
    std::erase_if(errors, [](const Diagnostic &one) { return one.severity != Severity::Error; });
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    Judgement judgement;
    Comparison comparison(challenge, design, judgement.violations);
    for (const Change &change : diff(challenge.start, design).changes)
        comparison.check(change);
    judgement.spent = spendingOf(challenge.start, design);
    checkBudget(challenge.budget, judgement.spent, judgement.violations);

    simulation::RunOptions options;
    options.seed = seed.value_or(challenge.seed);
    options.tracesPerSecond = 0;
    bool isStopped = isCancelled && isCancelled();
    if (isStopped)
        return judgement;
    const auto goesOn = [&](double) {
        isStopped = isCancelled && isCancelled();
        return !isStopped;
    };
    const auto recording = simulation::simulate(design, design.scenarios.find(challenge.scenario), options, goesOn);
    if (!recording)
        return tl::unexpected(recording.error());
    if (isStopped)
        return judgement;
    for (const Goal &goal : challenge.goals) {
        JudgedGoal judged;
        judged.measured = measure(design, *recording, goal.measure);
        judged.isMet = judged.measured && goal.bounds.contains(*judged.measured);
        judgement.goals.push_back(std::move(judged));
    }
    return judgement;
}

} // namespace topologue::lessons
