// SPDX-License-Identifier: Apache-2.0
#include "icons.h"

#include "architecture/kindnames.h"

#include <algorithm>
#include <cassert>

namespace topologue::drawing {

const Icon *findIcon(std::string_view name)
{
    const auto all = icons();
    const auto found = std::ranges::lower_bound(all, name, {}, &Icon::name);
    return found != all.end() && found->name == name ? &*found : nullptr;
}

const Icon &iconOf(ComponentKind kind)
{
    const Icon *icon = findIcon(kindName(kind).slug);
    assert(icon);
    return *icon;
}

} // namespace topologue::drawing
