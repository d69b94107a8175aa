// SPDX-License-Identifier: Apache-2.0
#include "scenememory.h"

#include <algorithm>
#include <utility>

namespace topologue::window {

void SceneMemory::keep(const SceneKey &key, ScenePtr scene)
{
    std::erase_if(m_kept, [&](const Kept &kept) { return kept.key == key; });
    m_kept.push_back({key, std::move(scene)});
    std::size_t elements = 0;
    std::size_t stay = 0;
    for (auto kept = m_kept.rbegin(); kept != m_kept.rend() && stay < MostScenes; ++kept, ++stay) {
        elements += kept->scene->list->elements.size();
        if (stay >= 2 && elements > MostElements)
            break;
    }
    m_kept.erase(m_kept.begin(), m_kept.end() - static_cast<std::ptrdiff_t>(stay));
}

ScenePtr SceneMemory::find(const SceneKey &key)
{
    const auto found = std::ranges::find(m_kept, key, &Kept::key);
    if (found == m_kept.end())
        return nullptr;
    std::rotate(found, found + 1, m_kept.end());
    return m_kept.back().scene;
}

} // namespace topologue::window
