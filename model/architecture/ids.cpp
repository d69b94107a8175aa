// SPDX-License-Identifier: Apache-2.0
#include "ids.h"

#include <algorithm>

namespace topologue {

namespace {

// Not <cctype>: its functions depend on the locale, ids must not.
constexpr bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

constexpr bool isIdCharacter(char c)
{
    return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
}

} // namespace

bool isValidId(std::string_view value)
{
    return !value.empty() && value.size() <= MaxIdLength && isLetterOrDigit(value.front())
           && std::all_of(value.begin(), value.end(), isIdCharacter);
}

std::string idFromText(std::string_view text, std::string_view fallback)
{
    std::string id;
    for (const char c : text) {
        if (id.size() == MaxIdLength)
            break;
        if (!isIdCharacter(c) || (id.empty() && !isLetterOrDigit(c))) {
            if (!id.empty() && id.back() != '-')
                id += '-';
        } else if (c >= 'A' && c <= 'Z') {
            id += static_cast<char>(c - 'A' + 'a');
        } else if (c != '-' || id.back() != '-') {
            id += c;
        }
    }
    while (!id.empty() && !isLetterOrDigit(id.back()))
        id.pop_back();
    return id.empty() ? std::string(fallback) : id;
}

} // namespace topologue
