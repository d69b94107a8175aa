// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"
#include "result.h"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace topologue {

/// Where a check stands in the file form of a document: a chain of fields up to the root, on the stack of the checks.
/// Its JSON pointer is put together only when there is something to report.
struct Scope {
    static constexpr std::size_t NoIndex = std::numeric_limits<std::size_t>::max();

    const Scope *parent = nullptr;
    std::string_view field;      ///< Empty at the root.
    std::size_t index = NoIndex; ///< Within the list that `field` names.
    std::string_view kind = {};  ///< Set where an element begins, in English: "component".
    std::string_view id = {};    ///< Of that element.

    /// A scope must outlive those inside it, so only a named one has any.
    [[nodiscard]] Scope in(std::string_view child) const & { return {this, child}; }
    [[nodiscard]] Scope at(std::size_t position) const & { return {this, {}, position}; }
    /// The element number `position` of the list `list`.
    [[nodiscard]] Scope element(std::string_view list, std::size_t position, std::string_view kindWord,
                                std::string_view elementId) const &
    {
        return {this, list, position, kindWord, elementId};
    }
    Scope in(std::string_view) const && = delete;
    Scope at(std::size_t) const && = delete;
    Scope element(std::string_view, std::size_t, std::string_view, std::string_view) const && = delete;
};

enum class From { Zero, AboveZero };

/// Collects what is wrong. The reports name the element that the scope is in.
class Checker
{
public:
    explicit Checker(const Architecture &architecture) : m_architecture(architecture) {}

    [[nodiscard]] const Architecture &architecture() const { return m_architecture; }
    [[nodiscard]] Diagnostics take() { return std::move(m_found); }

    /// `further` are the message's arguments from `{2}` on. An empty field means the scope itself.
    void error(const Message &message, const Scope &scope, std::string_view field,
               std::vector<std::string> further = {});
    void warning(const Message &message, const Scope &scope, std::string_view field,
                 std::vector<std::string> further = {});

    void range(const Scope &scope, std::string_view field, double value, double low, double high);
    void above(const Scope &scope, std::string_view field, double value, double low, double high);
    void share(const Scope &scope, std::string_view field, double value) { range(scope, field, value, 0, 1); }
    /// Of fields in the file that end in "Ms" and in "S". At most limits::LongestTime.
    void milliseconds(const Scope &scope, std::string_view field, Duration value, From from);
    void seconds(const Scope &scope, std::string_view field, Duration value, From from);
    /// `value` must not be less than `lower`, the value of `lowerField` in `lowerScope`.
    void atLeast(const Scope &scope, std::string_view field, double value, const Scope &lowerScope,
                 std::string_view lowerField, double lower);
    void count(const Scope &scope, std::string_view list, std::size_t size, std::size_t most);

    void validId(const Scope &scope, std::string_view id);
    void name(const Scope &scope, const Text &name);

    /// `kind` is the English word for what the table holds.
    template<class T>
    void reference(const Scope &scope, std::string_view field, std::string_view kind, const Id<T> &id,
                   const auto &table)
    {
        if (table.contains(id))
            return;
        std::vector<std::string_view> candidates;
        if (wantsNearest()) {
            candidates.reserve(table.size());
            for (const auto &element : table)
                candidates.push_back(element.id.value());
        }
        dangling(scope, field, kind, id.value(), candidates);
    }
    void component(const Scope &scope, std::string_view field, const ComponentId &id)
    {
        reference(scope, field, "component", id, m_architecture.components);
    }
    void dependency(const Scope &scope, std::string_view field, const DependencyId &id)
    {
        reference(scope, field, "dependency", id, m_architecture.dependencies);
    }

private:
    void report(const Message &message, const Scope &scope, std::string_view field, std::vector<std::string> further,
                Severity severity);
    void outside(const Message &message, const Scope &scope, std::string_view field, double value, double low,
                 double high, std::string_view unit);
    void time(const Scope &scope, std::string_view field, double value, double most, From from, std::string_view unit);
    [[nodiscard]] bool wantsNearest() const;
    void dangling(const Scope &scope, std::string_view field, std::string_view kind, const std::string &id,
                  const std::vector<std::string_view> &candidates);

    const Architecture &m_architecture;
    Diagnostics m_found;
    int m_nearestSearches = 0;
};

/// As people write it: "3", "0.25", "1e+300".
[[nodiscard]] std::string plainNumber(double value);

} // namespace topologue
