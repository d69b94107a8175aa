// SPDX-License-Identifier: Apache-2.0
#include "jsondom.h"

#include <charconv>

namespace topologue::formats {

double JsonNode::number() const
{
    switch (m_kind) {
    case Kind::Integer:
        return static_cast<double>(m_value.integer);
    case Kind::Unsigned:
        return static_cast<double>(m_value.unsignedInteger);
    default:
        return m_value.real;
    }
}

JsonNode *JsonNode::member(std::string_view key) const
{
    for (JsonNode *child = firstChild(); child; child = child->next()) {
        if (child->key() == key)
            return child;
    }
    return nullptr;
}

Offset JsonDocument::keyOffset(const JsonNode &member) const
{
    const std::size_t colon = m_text.rfind(':', member.begin());
    const std::size_t close = colon == std::string_view::npos ? colon : m_text.rfind('"', colon);
    if (close == std::string_view::npos || close == 0)
        return member.begin();
    // Within a string every quote has a backslash before it; the quote that opens it never has.
    std::size_t open = m_text.rfind('"', close - 1);
    while (open != std::string_view::npos && open > 0 && m_text[open - 1] == '\\')
        open = m_text.rfind('"', open - 1);
    return open == std::string_view::npos ? member.begin() : static_cast<Offset>(open);
}

const JsonNode &JsonDocument::nearest(std::string_view pointer) const
{
    const JsonNode *node = m_root;
    std::string key;
    while (!pointer.empty() && pointer.front() == '/') {
        pointer.remove_prefix(1);
        const std::string_view escaped = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(escaped.size());
        const JsonNode *child = nullptr;
        if (node->isObject()) {
            key.clear();
            for (std::size_t i = 0; i < escaped.size(); ++i) {
                if (escaped[i] == '~' && i + 1 < escaped.size())
                    key += escaped[++i] == '1' ? '/' : '~';
                else
                    key += escaped[i];
            }
            child = node->member(key);
        } else if (node->isArray()) {
            std::uint32_t index = 0;
            const auto [end, error] = std::from_chars(escaped.data(), escaped.data() + escaped.size(), index);
            if (error == std::errc() && end == escaped.data() + escaped.size() && index < node->size()) {
                child = node->firstChild();
                for (; index > 0; --index)
                    child = child->next();
            }
        }
        if (!child)
            break;
        node = child;
    }
    return *node;
}

} // namespace topologue::formats
