// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

namespace topologue::window {

/// Where the keyboard stands on the canvas, which may be beside what is selected, and the way by which it came there
/// while everything on it was added to the selection. By elementKey.
class WalkTrail
{
public:
    WalkTrail() = default;
    /// Stands there; the way begins.
    explicit WalkTrail(std::string key) : m_steps{{std::move(key), false}} {}

    /// Empty: nowhere but where the selection is.
    [[nodiscard]] const std::string &at() const;
    /// Where it stood one step before; empty: the way began here.
    [[nodiscard]] const std::string &before() const;
    /// Goes on to `key` and adds it to the selection. Where that is one step back, the last one is taken out again
    /// instead, unless it had been selected before.
    void extendTo(const std::string &key, std::set<std::string> &selection);

private:
    struct Step {
        std::string key;
        bool isAdded = false; ///< By this walk.
    };
    [[nodiscard]] const std::string &fromEnd(std::size_t steps) const;

    std::vector<Step> m_steps;
};

} // namespace topologue::window
