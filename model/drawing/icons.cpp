// SPDX-License-Identifier: Apache-2.0
#include "icons.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace topologue::drawing {

const Icon *findIcon(std::string_view name)
{
    const auto all = icons();
    const auto found = std::ranges::lower_bound(all, name, {}, &Icon::name);
    return found != all.end() && found->name == name ? &*found : nullptr;
}

std::string_view kindName(ComponentKind kind)
{
    static constexpr std::array<std::string_view, ComponentKindCount> Names{
        "client", "gateway", "service",      "module",       "job",      "database",
        "cache",  "queue",   "search-index", "object-store", "external",
    };
    return Names[static_cast<std::size_t>(kind)];
}

const Icon &iconOf(ComponentKind kind)
{
    const Icon *icon = findIcon(kindName(kind));
    assert(icon);
    return *icon;
}

} // namespace topologue::drawing
