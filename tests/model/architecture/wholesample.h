// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

/// A small document with something of everything and nothing wrong, and short ways to change it.
///
/// Components: 0 `web` (gateway), 1 `shop`, 2 `cart` (module of `mono`), 3 `events` (queue), 4 `dead` (queue),
/// 5 `worker`, 6 `db` (database). Dependencies: 0 `web-shop` (every policy), 1 `shop-events` (publishes),
/// 2 `worker-events` (consumes), 3 `shop-db` (data access). Journey 0 `buy` enters at `web`.
/// Scenario 0 `night` has event 0 `broken`, which takes `db` down from second 10 to 20 of 60.
namespace wholesample {

using namespace topologue;
using Mutation = std::function<void(Architecture &)>;

[[nodiscard]] Architecture architecture();

/// Changes the element number `index` of a table.
template<class T>
void change(IdTable<T> &table, std::size_t index, const std::function<void(T &)> &edit)
{
    T copy = table[index];
    edit(copy);
    table.replace(T(table[index]).id, std::move(copy));
}

inline Mutation document(Mutation edit)
{
    return edit;
}
inline Mutation team(std::function<void(Team &)> edit)
{
    return [edit = std::move(edit)](Architecture &a) { change(a.teams, 0, edit); };
}
inline Mutation deployable(std::function<void(Deployable &)> edit)
{
    return [edit = std::move(edit)](Architecture &a) { change(a.deployables, 0, edit); };
}
inline Mutation component(std::size_t index, std::function<void(Component &)> edit)
{
    return [index, edit = std::move(edit)](Architecture &a) { change(a.components, index, edit); };
}
inline Mutation dependency(std::size_t index, std::function<void(Dependency &)> edit)
{
    return [index, edit = std::move(edit)](Architecture &a) { change(a.dependencies, index, edit); };
}
inline Mutation journey(std::function<void(Journey &)> edit)
{
    return [edit = std::move(edit)](Architecture &a) { change(a.journeys, 0, edit); };
}
inline Mutation scenario(std::function<void(Scenario &)> edit)
{
    return [edit = std::move(edit)](Architecture &a) { change(a.scenarios, 0, edit); };
}
inline Mutation event(std::function<void(ScenarioEvent &)> edit)
{
    return scenario([edit = std::move(edit)](Scenario &s) { change(s.events, 0, edit); });
}
inline Mutation broken(Fault value)
{
    return event([value = std::move(value)](ScenarioEvent &e) { e.fault = value; });
}

} // namespace wholesample

/// One violation: what is done to the sample, and the code and place of the only diagnostic that follows.
struct Wrong {
    const char *title;
    wholesample::Mutation edit;
    const char *code;
    const char *pointer;
    bool isWarning = false;
};

[[nodiscard]] std::vector<Wrong> wrongElements();
[[nodiscard]] std::vector<Wrong> wrongCapacities();
[[nodiscard]] std::vector<Wrong> wrongDistributions();
[[nodiscard]] std::vector<Wrong> wrongPolicies();
[[nodiscard]] std::vector<Wrong> wrongJourneys();
[[nodiscard]] std::vector<Wrong> wrongScenarios();
[[nodiscard]] std::vector<Wrong> wrongDrawings();
