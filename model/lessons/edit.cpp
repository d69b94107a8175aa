// SPDX-License-Identifier: Apache-2.0
#include "edit.h"

#include "architecture/invariants.h"
#include "editing/remove.h"

#include <algorithm>
#include <type_traits>

namespace topologue::lessons {

namespace {

Result<Architecture> apply(const Architecture &architecture, const SetField &edit)
{
    const std::vector<ElementId> elements{edit.element};
    auto result = editing::withProperty(architecture, elements, edit.path, edit.value, Language::English);
    // "Nothing" takes a number away, but switches a policy off.
    if (!result && std::holds_alternative<std::monostate>(edit.value)) {
        if (auto off = editing::withProperty(architecture, elements, edit.path, false, Language::English))
            return off;
    }
    return result;
}

template<class T>
void put(IdTable<T> &table, const T &element)
{
    if (!table.replace(element.id, element))
        table.add(element);
}

Result<Architecture> apply(const Architecture &architecture, const AddElement &edit)
{
    Architecture result = architecture;
    std::visit(
        [&](const auto &element) {
            using T = std::decay_t<decltype(element)>;
            if constexpr (std::is_same_v<T, Team>)
                put(result.teams, element);
            else if constexpr (std::is_same_v<T, Deployable>)
                put(result.deployables, element);
            else if constexpr (std::is_same_v<T, Component>)
                put(result.components, element);
            else if constexpr (std::is_same_v<T, Dependency>)
                put(result.dependencies, element);
            else if constexpr (std::is_same_v<T, Journey>)
                put(result.journeys, element);
            else
                put(result.scenarios, element);
        },
        edit.element);
    if (const auto *component = std::get_if<Component>(&edit.element); component && edit.at)
        result.drawn.placements[component->id] = Placement{*edit.at, false};
    return result;
}

Result<Architecture> apply(const Architecture &architecture, const RemoveElement &edit)
{
    auto removed = editing::removeElements(architecture, {edit.element});
    if (!removed)
        return tl::unexpected(std::move(removed.error()));
    return std::move(removed->architecture);
}

} // namespace

Result<Architecture> withEdits(const Architecture &architecture, const std::vector<Edit> &edits)
{
    Architecture result = architecture;
    for (const Edit &edit : edits) {
        auto next = std::visit([&](const auto &one) { return apply(result, one); }, edit);
        if (!next)
            return next;
        result = std::move(*next);
    }
    Diagnostics errors = checkInvariants(result);
    std::erase_if(errors, [](const Diagnostic &d) { return d.severity != Severity::Error; });
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return result;
}

} // namespace topologue::lessons
