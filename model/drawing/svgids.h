// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace topologue::drawing {

/// Hands out ids for SVG that are unique in one picture and safe in XML, CSS and URLs.
class SvgIds
{
public:
    /// `wanted` itself where it is free and plain; otherwise a near form of it, such as "order-2".
    [[nodiscard]] std::string take(std::string_view wanted);

private:
    std::unordered_set<std::string> m_taken;
};

} // namespace topologue::drawing
