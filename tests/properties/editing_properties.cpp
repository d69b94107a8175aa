// SPDX-License-Identifier: Apache-2.0
#include "architecture/diff.h"
#include "architecture/invariants.h"
#include "editing/clip.h"
#include "editing/create.h"
#include "editing/move.h"
#include "editing/query.h"
#include "editing/regroup.h"
#include "editing/remove.h"
#include "editing/snap.h"
#include "editing/textlines.h"
#include "editing/versiondelta.h"
#include "editing/wire.h"
#include "editingsteps.h"

#include <algorithm>
#include <numeric>

using namespace topologue;
using namespace topologue::editing;

namespace {

std::string errorsOf(const Architecture &architecture)
{
    std::string all;
    for (const Diagnostic &each : checkInvariants(architecture)) {
        if (each.severity == Severity::Error)
            all += each.sentence() + '\n';
    }
    return all;
}

std::size_t count(const Diff &diff, ChangeKind kind)
{
    return static_cast<std::size_t>(std::count_if(diff.changes.begin(), diff.changes.end(),
                                                  [kind](const Change &change) { return change.kind == kind; }));
}

bool exists(const Architecture &a, const ElementId &element)
{
    return std::visit(
        [&](const auto &id) {
            using Key = std::decay_t<decltype(id)>;
            if constexpr (std::is_same_v<Key, ComponentId>)
                return a.components.contains(id);
            else if constexpr (std::is_same_v<Key, DeployableId>)
                return a.deployables.contains(id);
            else if constexpr (std::is_same_v<Key, DependencyId>)
                return a.dependencies.contains(id);
            else if constexpr (std::is_same_v<Key, TeamId>)
                return a.teams.contains(id);
            else if constexpr (std::is_same_v<Key, JourneyId>)
                return a.journeys.contains(id);
            else
                return a.scenarios.contains(id);
        },
        element);
}

/// Workers and cores of everything, over all replicas.
std::pair<double, double> powerOf(const Architecture &a)
{
    std::pair<double, double> power;
    const auto add = [&](const Capacity &capacity) {
        power.first += static_cast<double>(capacity.replicas) * capacity.workers;
        power.second += static_cast<double>(capacity.replicas) * capacity.cores;
    };
    for (const Deployable &deployable : a.deployables)
        add(deployable.capacity);
    for (const Component &component : a.components) {
        if (isOwnDeployable(component))
            add(capacityOf(a, component));
    }
    return power;
}

std::vector<DeployableId> deployablesOf(const Architecture &a)
{
    std::vector<DeployableId> ids;
    for (const Deployable &deployable : a.deployables)
        ids.push_back(deployable.id);
    return ids;
}

} // namespace

int main()
{
    bool holds = rc::check("no sequence of edits leaves a contradiction", [] {
        Architecture document = anyDocument();
        const int steps = *rc::gen::inRange(1, 12);
        for (int i = 0; i < steps; ++i) {
            const EditingStep step = anyStep(document);
            RC_LOG() << step.name << (step.result ? "\n" : " refused\n");
            if (!step.result) {
                RC_ASSERT(!step.result.error().empty());
                continue;
            }
            RC_ASSERT(errorsOf(step.result->architecture) == std::string());
            for (const ElementId &element : step.result->touched)
                RC_ASSERT(exists(step.result->architecture, element));
            document = step.result->architecture;
        }
    });
    holds &= rc::check("what differs between two versions makes each of the other", [] {
        const auto check = [](const Architecture &from, const Architecture &to) {
            Architecture version = from;
            VersionDelta(from, to).apply(version);
            RC_ASSERT(version == to);
            Architecture drawn = from;
            drawn.drawn = to.drawn;
            version = from;
            VersionDelta::ofDrawn(from, drawn).apply(version);
            RC_ASSERT(version == drawn);
        };
        Architecture document = anyDocument();
        const int steps = *rc::gen::inRange(1, 6);
        for (int i = 0; i < steps; ++i) {
            const EditingStep step = anyStep(document);
            if (!step.result)
                continue;
            RC_LOG() << step.name << '\n';
            check(document, step.result->architecture);
            check(step.result->architecture, document);
            document = step.result->architecture;
        }
        const Architecture other = anyDocument();
        check(document, other);
        Architecture turned = document; // In another order.
        for (const Component &component : document.components) {
            turned.components.remove(component.id);
            turned.components.insert(0, component);
        }
        check(document, turned);
    });
    holds &= rc::check("a move changes places only, and back again gives the same places", [] {
        const Architecture before = anyDocument();
        const auto ids = anyComponents(before);
        const auto moved = moveComponents(before, ids, 10, -20);
        if (!moved)
            return;
        RC_ASSERT(diff(before, moved->architecture).isDrawingOnly());
        const auto back = moveComponents(moved->architecture, ids, -10, 20);
        for (const auto &[id, placement] : before.drawn.placements)
            RC_ASSERT(back->architecture.drawn.placements.at(id).center == placement.center);
    });
    holds &= rc::check("an arrow is one added dependency, and nothing else", [] {
        const Architecture before = anyDocument();
        const auto any = [&before] {
            return before.components[*rc::gen::inRange<std::size_t>(0, before.components.size())].id;
        };
        const auto connected = connectComponents(before, any(), any());
        if (!connected)
            return;
        const Diff difference = diff(before, connected->architecture);
        RC_ASSERT(difference.changes.size() == 1U);
        RC_ASSERT(count(difference, ChangeKind::Added) == 1U);
        RC_ASSERT(!difference.documentChanged && !difference.drawingChanged);
    });
    holds &= rc::check("grouping keeps workers and cores, up to rounding to whole ones per replica", [] {
        const Architecture before = anyDocument();
        const auto grouped = groupIntoDeployable(before, anyComponents(before));
        if (!grouped)
            return;
        const auto was = powerOf(before);
        const auto is = powerOf(grouped->architecture);
        const double slack = 2.0 * static_cast<double>(before.components.size()) * 64;
        RC_ASSERT(is.first >= was.first - slack && is.first <= was.first + slack);
        RC_ASSERT(is.second >= was.second - slack && is.second <= was.second + slack);
    });
    holds &= rc::check("taking apart leaves no deployable, and all components, arrows and places", [] {
        const Architecture before = anyDocument();
        const auto ids = deployablesOf(before);
        const auto apart = takeApart(before, ids);
        if (!apart)
            return;
        RC_ASSERT(apart->architecture.deployables.isEmpty());
        RC_ASSERT(apart->architecture.components.size() == before.components.size());
        RC_ASSERT(apart->architecture.dependencies == before.dependencies);
        RC_ASSERT(apart->architecture.drawn.placements == before.drawn.placements);
        for (const Component &component : apart->architecture.components)
            RC_ASSERT(isOwnDeployable(component));
    });
    holds &= rc::check("an arrow turned round twice is as it was, but for what only a consumer has", [] {
        const Architecture before = anyDocument();
        RC_PRE(!before.dependencies.isEmpty());
        const DependencyId id = before.dependencies[*rc::gen::inRange<std::size_t>(0, before.dependencies.size())].id;
        const auto once = reverse(before, {id});
        if (!once)
            return;
        const auto twice = reverse(once->architecture, {id});
        if (!twice)
            return;
        const Dependency &was = *before.dependencies.find(id);
        const Dependency &is = *twice->architecture.dependencies.find(id);
        RC_ASSERT(was.from == is.from && was.to == is.to && was.policies == is.policies);
        RC_ASSERT(before.drawn.bends == twice->architecture.drawn.bends);
    });
    holds &= rc::check("what is cut out and pasted into an empty document is the same", [] {
        const Architecture before = anyDocument();
        std::vector<ElementId> elements;
        for (const ComponentId &id : anyComponents(before))
            elements.emplace_back(id);
        const auto clip = cutOut(before, elements);
        if (!clip)
            return;
        RC_ASSERT(errorsOf(*clip) == std::string());
        const auto pasted = paste({}, *clip, {});
        RC_ASSERT(pasted->architecture.components == clip->components);
        RC_ASSERT(pasted->architecture.dependencies == clip->dependencies);
        RC_ASSERT(pasted->architecture.deployables == clip->deployables);
        RC_ASSERT(pasted->architecture.drawn.placements == clip->drawn.placements);
    });
    holds &= rc::check("removing everything leaves nothing that points anywhere", [] {
        Architecture document = anyDocument();
        std::vector<ElementId> all;
        for (const Component &component : document.components)
            all.emplace_back(component.id);
        const auto empty = removeElements(document, all);
        RC_ASSERT(empty->architecture.components.isEmpty() && empty->architecture.dependencies.isEmpty());
        RC_ASSERT(empty->architecture.journeys.isEmpty() && empty->architecture.deployables.isEmpty());
        RC_ASSERT(empty->architecture.drawn.placements.empty() && empty->architecture.drawn.bends.empty());
        RC_ASSERT(checkInvariants(empty->architecture).empty());
    });
    holds &= rc::check("any bytes can be pasted and searched for", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        (void)parseQuery(text);
        if (const auto query = parseQuery(text))
            (void)findAll(anyDocument(), *query);
        const auto pasted = pasteLines({}, text, {});
        if (pasted)
            RC_ASSERT(errorsOf(pasted->architecture) == std::string());
    });
    holds &= rc::check("snapping finds the nearest line that there is", [] {
        const auto values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 400));
        std::vector<Rect> boxes;
        for (const int value : values)
            boxes.push_back({static_cast<double>(value), 0, 30, 10});
        const Rect moving{static_cast<double>(*rc::gen::inRange(0, 400)), 500, 30, 10};
        double nearest = 1e9;
        for (const Rect &box : boxes) {
            for (const double line : {box.x, box.right()}) {
                nearest = std::min(nearest, std::abs(line - moving.x));
                nearest = std::min(nearest, std::abs(line - moving.right()));
            }
        }
        const double moved = std::abs(SnapIndex(boxes).snap(moving, 8).offset.x);
        RC_ASSERT(moved == (nearest <= 8 ? nearest : 0));
    });
    return holds ? 0 : 1;
}
