// SPDX-License-Identifier: Apache-2.0
#include "svgids.h"

namespace topologue::drawing {

std::string SvgIds::take(std::string_view wanted)
{
    std::string id;
    for (const char c : wanted.substr(0, 128)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
                           || c == '_' || c == '.';
        id += plain ? c : '-';
    }
    if (id.empty())
        id = "element";
    std::string candidate = id;
    for (int number = 2; !m_taken.insert(candidate).second; ++number)
        candidate = id + '-' + std::to_string(number);
    return candidate;
}

} // namespace topologue::drawing
