// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "simulation/outcome.h"
#include "simulation/recording.h"

#include <string>
#include <string_view>
#include <vector>

namespace topologue::playback {

/// Names, numbers and sentences of reasons in one language.
class Words
{
public:
    Words(const Architecture &architecture, Language language) : m_architecture(&architecture), m_language(language) {}

    [[nodiscard]] Language language() const { return m_language; }
    /// The message's sentence. In Korean a particle after a placeholder, such as `{0}이(가)`, takes the form that fits
    /// the argument where its last letter tells, and stays as it is elsewhere.
    [[nodiscard]] std::string say(const Message &message, const std::vector<std::string> &arguments) const;

    /// An element's name; its id if it has none, or is gone.
    [[nodiscard]] std::string name(const ElementId &id) const;
    [[nodiscard]] std::string name(const std::variant<ComponentId, DeployableId> &id) const;
    /// "Payment → Payments DB".
    [[nodiscard]] std::string arrow(const Dependency &dependency) const;

    /// "00:24", "1:02:03" from an hour on.
    [[nodiscard]] static std::string clock(simulation::Nanos at);
    /// "12,345"; below ten one decimal unless it is whole.
    [[nodiscard]] static std::string number(double value);
    /// "12,345": rounded.
    [[nodiscard]] static std::string count(double value);
    /// "38", "0.4": percent without its sign; never 0 or 100 unless it is exactly that.
    [[nodiscard]] static std::string percent(double share);
    /// "1 s" or "1초", "200 ms".
    [[nodiscard]] std::string duration(double seconds) const;

private:
    const Architecture *m_architecture;
    Language m_language;
};

} // namespace topologue::playback
