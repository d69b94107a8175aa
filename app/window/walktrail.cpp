// SPDX-License-Identifier: Apache-2.0
#include "walktrail.h"

namespace topologue::window {

const std::string &WalkTrail::fromEnd(std::size_t steps) const
{
    static const std::string Nowhere;
    return m_steps.size() < steps ? Nowhere : m_steps[m_steps.size() - steps].key;
}

const std::string &WalkTrail::at() const
{
    return fromEnd(1);
}

const std::string &WalkTrail::before() const
{
    return fromEnd(2);
}

void WalkTrail::extendTo(const std::string &key, std::set<std::string> &selection)
{
    if (before() == key) {
        if (m_steps.back().isAdded)
            selection.erase(m_steps.back().key);
        m_steps.pop_back();
        return;
    }
    m_steps.push_back({key, selection.insert(key).second});
}

} // namespace topologue::window
