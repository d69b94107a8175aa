// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "propertyfields.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace topologue::editing {

/// The words of a list, as one line.
[[nodiscard]] inline std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

/// Properties of one element that others are compared with. Nothing is listed for those, since there may be thousands:
/// their fields are looked at where they stand.
class CommonProperties
{
    template<class E>
    static constexpr auto NamesOf = namesOf(Of<E>{});

public:
    CommonProperties(std::vector<Property> ofFirst, Language language)
        : m_properties(std::move(ofFirst)), m_language(language)
    {
    }

    /// Keeps what `object` has as well, and marks where the two differ; null has nothing. O(fields).
    template<class T>
    void compareWith(const T *object)
    {
        m_next = 0;
        m_kept.assign(m_properties.size(), false);
        if (object)
            compareFields(*object);
        std::size_t i = 0;
        std::erase_if(m_properties, [&](const Property &) { return !m_kept[i++]; });
    }
    [[nodiscard]] bool isEmpty() const { return m_properties.empty(); }
    [[nodiscard]] std::vector<Property> take() && { return std::move(m_properties); }

private:
    /// What describe() calls for each field.
    template<class T>
    struct Fields : AlikeFields<Fields<T>, T> {
        CommonProperties &common;
        const T &object;

        Fields(CommonProperties &c, const T &o) : common(c), object(o) {}

        template<class V>
        void field(std::string_view name, V T::*member)
        {
            if (isRelevant(object, name))
                common.compare(name, object.*member);
        }
    };

    template<class T>
    void compareFields(const T &object)
    {
        Fields<T> fields(*this, object);
        describe(fields, Of<T>{});
    }

    template<class V>
    void compare(std::string_view name, const V &value)
    {
        if constexpr (IsOptional<V>) {
            using Part = typename V::value_type;
            if constexpr (std::is_same_v<Part, Capacity> || std::is_same_v<Part, MessageBroker>) {
                comparePart(name, value.value_or(Part{}));
            } else if constexpr (HasFields<Part>) {
                note(name, [&](const PropertyValue &first) { return first == PropertyValue(value.has_value()); });
                if (value)
                    compareParts(name, *value);
            } else if constexpr (IsProperty<Part>) {
                note(name, [&](const PropertyValue &first) {
                    return value ? isSame(first, *value) : std::holds_alternative<std::monostate>(first);
                });
            }
        } else if constexpr (HasFields<V>) {
            comparePart(name, value);
        } else if constexpr (IsProperty<V>) {
            note(name, [&](const PropertyValue &first) { return isSame(first, value); });
        }
    }
    template<class V>
    void comparePart(std::string_view name, const V &value)
    {
        note(name, [](const PropertyValue &) { return true; }); // A section has no value.
        compareParts(name, value);
    }
    template<class V>
    void compareParts(std::string_view name, const V &value)
    {
        const std::size_t length = m_prefix.size();
        m_prefix.append(name).push_back('.');
        compareFields(value);
        m_prefix.resize(length);
    }

    /// The field is there. Both have their fields in one order.
    template<class Same>
    void note(std::string_view name, Same isSameAsIn)
    {
        const auto isMeant = [&](const Property &property) {
            const std::string_view path = property.path;
            return path.size() == m_prefix.size() + name.size() && path.starts_with(m_prefix) && path.ends_with(name);
        };
        for (std::size_t i = m_next; i < m_properties.size(); ++i) {
            Property &property = m_properties[i];
            if (!isMeant(property))
                continue;
            property.isMixed = property.isMixed || !isSameAsIn(property.value);
            m_kept[i] = true;
            m_next = i + 1;
            return;
        }
    }

    template<class V>
    [[nodiscard]] bool isSame(const PropertyValue &first, const V &value) const
    {
        const auto *const text = std::get_if<std::string>(&first);
        if constexpr (std::is_same_v<V, bool>)
            return first == PropertyValue(value);
        else if constexpr (std::is_arithmetic_v<V>)
            return first == PropertyValue(static_cast<double>(value));
        else if constexpr (std::is_same_v<V, Duration>)
            return first == PropertyValue(static_cast<double>(value.inNanoseconds()));
        else if constexpr (std::is_enum_v<V>)
            return text && *text == NamesOf<V>[static_cast<std::size_t>(value)];
        else if constexpr (IsId<V>)
            return text && *text == value.value();
        else if constexpr (std::is_same_v<V, Text>)
            return text && *text == value.in(m_language);
        else if constexpr (std::is_same_v<V, std::vector<std::string>>)
            return text && *text == joined(value);
        else
            return text && *text == value;
    }

    std::vector<Property> m_properties;
    std::vector<bool> m_kept; ///< By property.
    std::size_t m_next = 0;   ///< Behind the property that was found last.
    std::string m_prefix;     ///< Of the paths of the fields that are looked at.
    Language m_language;
};

} // namespace topologue::editing
