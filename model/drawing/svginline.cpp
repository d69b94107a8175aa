// SPDX-License-Identifier: Apache-2.0
#include "svginline.h"

#include <array>

namespace topologue::drawing {

std::string inlineSvg(std::string_view svg, std::string_view idPrefix)
{
    constexpr std::array<std::string_view, 2> Before{" id=\"", " href=\"#"};
    if (svg.starts_with("<?xml"))
        svg.remove_prefix(svg.find("<svg"));
    std::string result;
    result.reserve(svg.size() + svg.size() / 16);
    while (!svg.empty()) {
        const std::size_t space = svg.find(' ');
        const std::size_t end = space == std::string_view::npos ? svg.size() : space;
        result += svg.substr(0, end);
        svg.remove_prefix(end);
        bool isFound = false;
        for (const std::string_view attribute : Before) {
            if (!svg.starts_with(attribute))
                continue;
            (result += attribute) += idPrefix;
            svg.remove_prefix(attribute.size());
            isFound = true;
        }
        if (!isFound && !svg.empty()) {
            result += ' ';
            svg.remove_prefix(1);
        }
    }
    return result;
}

} // namespace topologue::drawing
