// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "film.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace topologue::film {

/// A share 0..1 with five decimals, as short as it can be: ".0625".
[[nodiscard]] std::string shareText(double share);

/// What an element looks like, and when: from, to.
struct Form {
    std::string xml;
    std::vector<std::pair<simulation::Nanos, simulation::Nanos>> shown;
};
/// The forms of one element in the order in which they first appear. Equal ones are one.
class Forms
{
public:
    /// Spans come in order and do not overlap.
    void add(std::string xml, simulation::Nanos from, simulation::Nanos to);
    [[nodiscard]] const std::vector<Form> &all() const { return m_forms; }

private:
    std::vector<Form> m_forms;
};

/// Animations in SMIL's words, of a film that is played in a loop.
class Smil
{
public:
    explicit Smil(const Film &film);

    /// The attributes that every animation has, with a space before each.
    [[nodiscard]] const std::string &timing() const { return m_timing; }
    /// A time of the film, as it stands in keyTimes.
    [[nodiscard]] std::string keyTime(simulation::Nanos time) const;
    /// An element that changes evenly from beginning to end: "animate" with an attribute's name.
    [[nodiscard]] std::string fromTo(std::string_view attribute, const std::string &from, const std::string &to) const;
    /// The form in a group that is seen in its spans; nothing for an empty one.
    [[nodiscard]] std::string group(const Form &form) const;

private:
    const Film &m_film;
    std::string m_timing;
};

} // namespace topologue::film
