// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "answer.h"
#include "playback/whywords.h"
#include "simulation/reportwords.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace topologue::analysis {

using Json = nlohmann::ordered_json;
using simulation::Word;

/// What the files that write answers share.
class AnswerWords : public playback::Words
{
public:
    AnswerWords(const Architecture &architecture, Language language)
        : Words(architecture, language), m_architecture(architecture)
    {
    }
    [[nodiscard]] std::string journey(std::size_t index) const { return name(m_architecture.journeys[index].id); }
    /// The same of several: "Login, Search".
    [[nodiscard]] std::string journeys(const std::vector<std::size_t> &indices) const;
    [[nodiscard]] std::string milliseconds(double value) const { return duration(value / 1000); }
    /// "1,234,000 KRW".
    [[nodiscard]] std::string money(double value) const;
    /// "2.31"; "23".
    [[nodiscard]] static std::string factor(double value);
    /// "38 %" or "38%".
    [[nodiscard]] std::string share(double value) const;
    /// "99.9 %, p99 1 s": what is promised; a dash if nothing.
    [[nodiscard]] std::string objective(const Journey &journey) const;
    [[nodiscard]] std::string word(const Word &word) const { return word.in(language()); }

private:
    const Architecture &m_architecture;
};

[[nodiscard]] Json fareJson(const Fare &fare);
/// Null for none; else nanoseconds as seconds.
[[nodiscard]] Json secondsJson(const std::optional<Nanos> &time);
/// {"kind", "id"}
[[nodiscard]] Json elementJson(const ElementId &element);
/// The head that every answer has, and its sentences.
[[nodiscard]] Json headJson(const char *question, const StressOptions &options, const Answer &answer);
[[nodiscard]] std::string textOf(const Json &json);

} // namespace topologue::analysis
