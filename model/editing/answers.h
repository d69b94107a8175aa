// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

/// What is answered to "When MSA?". Which questions there are, and what an answer means, is knowledge
/// (model/knowledge); a document keeps answers to others as well.
namespace topologue::editing {

/// Answers a question or a remedy, 0..4; none takes the answer back. Nothing is touched. Fails if the answer is out of
/// range, or past limits::ListEntries. O(document), as it is copied.
[[nodiscard]] Result<Edited> setAnswer(const Architecture &architecture, const std::string &id,
                                       std::optional<int> answer);

/// All answers at once, in place of those that there are; empty: none. Fails as setAnswer does.
[[nodiscard]] Result<Edited> setAnswers(const Architecture &architecture, std::map<std::string, std::int32_t> answers);

} // namespace topologue::editing
