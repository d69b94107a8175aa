// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "elements.h"
#include "generate_graph.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace topologue::generating {

/// A word in both languages of the program.
struct Word {
    std::string english;
    std::string korean;
};

/// The business areas, each of which has a team: "Order", "Payment"...
[[nodiscard]] std::size_t domainCount();
[[nodiscard]] Word domainWord(std::size_t domain);
/// A technology that such a component is really made with.
[[nodiscard]] std::string technologyOf(ComponentKind kind, Random &random);

/// Gives names that sound like those of real services, and each only once.
class Names
{
public:
    explicit Names(Random &random) : m_random(random) {}

    /// For what calls others: "Order Pricing", or with one more word if that is taken.
    [[nodiscard]] Word service(ComponentKind kind, std::size_t domain);
    /// For what belongs to one that has a name: "Order Pricing Database".
    [[nodiscard]] Word of(ComponentKind kind, const Word &owner);
    [[nodiscard]] Word deployable(std::size_t domain);

private:
    [[nodiscard]] bool isFree(const Word &name) const { return !m_uses.contains(name.english); }
    [[nodiscard]] Word unique(Word name);

    Random &m_random;
    std::unordered_map<std::string, std::size_t> m_uses; ///< By English name.
};

} // namespace topologue::generating
