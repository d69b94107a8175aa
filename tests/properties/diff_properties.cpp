// SPDX-License-Identifier: Apache-2.0
#include "architecture/diff.h"
#include "randomedits.h"

#include <algorithm>
#include <string>

using namespace topologue;

namespace {

template<class T>
void sort(IdTable<T> &table)
{
    std::vector<T> elements(table.begin(), table.end());
    std::sort(elements.begin(), elements.end(), [](const T &one, const T &other) { return one.id < other.id; });
    table = {};
    for (T &element : elements)
        table.add(std::move(element));
}

/// The same document with everything in the order of its ids.
Architecture sorted(Architecture architecture)
{
    sort(architecture.teams);
    sort(architecture.deployables);
    sort(architecture.components);
    sort(architecture.dependencies);
    sort(architecture.journeys);
    sort(architecture.drawn.notes);
    IdTable<Scenario> scenarios;
    for (Scenario scenario : architecture.scenarios) {
        sort(scenario.events);
        scenarios.add(std::move(scenario));
    }
    architecture.scenarios = scenarios;
    sort(architecture.scenarios);
    return architecture;
}

Architecture edited(Architecture architecture)
{
    const int edits = *rc::gen::inRange(0, 6);
    for (int i = 0; i < edits; ++i)
        editAnywhere(architecture);
    return architecture;
}

std::size_t count(const Diff &diff, ChangeKind kind)
{
    return static_cast<std::size_t>(std::count_if(diff.changes.begin(), diff.changes.end(),
                                                  [kind](const Change &change) { return change.kind == kind; }));
}

std::size_t elements(const Architecture &a)
{
    return a.teams.size() + a.deployables.size() + a.components.size() + a.dependencies.size() + a.journeys.size()
           + a.scenarios.size();
}

} // namespace

int main()
{
    bool holds = rc::check("a document does not differ from itself", [] {
        const Architecture architecture = edited(anyArchitecture());
        RC_ASSERT(diff(architecture, architecture).isEmpty());
    });
    holds &= rc::check("a difference is found exactly if there is one, apart from order", [] {
        const Architecture before = edited(anyArchitecture());
        const Architecture after = edited(before);
        const bool equal = sorted(before) == sorted(after);
        RC_CLASSIFY(equal);
        RC_ASSERT(diff(before, after).isEmpty() == equal);
    });
    holds &= rc::check("what is added one way is removed the other way", [] {
        const Architecture before = edited(anyArchitecture());
        const Architecture after = edited(before);
        const Diff there = diff(before, after);
        const Diff back = diff(after, before);
        RC_ASSERT(count(there, ChangeKind::Added) == count(back, ChangeKind::Removed));
        RC_ASSERT(count(there, ChangeKind::Removed) == count(back, ChangeKind::Added));
        RC_ASSERT(count(there, ChangeKind::Changed) == count(back, ChangeKind::Changed));
        RC_ASSERT(count(there, ChangeKind::MovedOnly) == count(back, ChangeKind::MovedOnly));
        RC_ASSERT(there.isDrawingOnly() == back.isDrawingOnly());
        RC_ASSERT(elements(before) + count(there, ChangeKind::Added) - count(there, ChangeKind::Removed)
                  == elements(after));
    });
    holds &= rc::check("every changed element names its fields, and no other does", [] {
        const Architecture before = edited(anyArchitecture());
        for (const Change &change : diff(before, edited(before)).changes)
            RC_ASSERT((change.kind == ChangeKind::Changed) == !change.fields.empty());
    });
    return holds ? 0 : 1;
}
