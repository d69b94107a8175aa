// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace topologue::drawing {

/// The words of the picture in one language. Every sentence is a template of its own, never put together from parts,
/// because word order and particles differ.
class Wording
{
public:
    explicit Wording(Language language) : m_language(language) {}
    [[nodiscard]] Language language() const { return m_language; }

    /// "search index": as in a sentence.
    [[nodiscard]] std::string_view kind(ComponentKind kind) const;
    /// Of technology and replicas, what is worth saying below a name: "Spring Boot · 3×". May be empty.
    [[nodiscard]] std::string underName(std::string_view technology, std::uint32_t replicas) const;
    [[nodiscard]] std::string sharedBy(std::string_view technology, std::size_t components) const;
    /// "800 connections": what the workers of a database server are called.
    [[nodiscard]] std::string connections(const Capacity &capacity) const;
    /// "200 workers × 2"
    [[nodiscard]] std::string workers(const Capacity &capacity) const;
    /// "8 components · 2×"
    [[nodiscard]] std::string components(std::size_t count, std::uint32_t replicas) const;
    /// Title of the frame around a component and the stores that only it uses.
    [[nodiscard]] std::string dataOf(std::string_view owner) const;
    [[nodiscard]] std::string arrowTitle(std::string_view from, std::string_view to) const;
    [[nodiscard]] std::string moreArrows(std::string_view from, std::string_view to, std::size_t count) const;

    [[nodiscard]] std::string describeComponent(const Architecture &architecture, const Component &component) const;
    [[nodiscard]] std::string describeDeployable(const Deployable &deployable, std::size_t components) const;
    [[nodiscard]] std::string describeTeam(const Team &team, std::size_t components) const;
    [[nodiscard]] std::string describeOwner(std::string_view owner, std::size_t stores) const;
    [[nodiscard]] std::string describeDependency(const Architecture &architecture, const Dependency &dependency,
                                                 double callsPerSecond) const;

private:
    [[nodiscard]] std::string_view choose(std::string_view english, std::string_view korean) const
    {
        return m_language == Language::Korean ? korean : english;
    }

    Language m_language;
};

/// 12,345 or 3.5 or 0.04: three significant digits, thousands separated.
[[nodiscard]] std::string formatRate(double perSecond);

} // namespace topologue::drawing
