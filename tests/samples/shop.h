// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

/// The three documents of samples/, and questions about them.
namespace topologue::samples {

inline constexpr std::array Documents{"monolith", "distributed-monolith", "microservices"};

[[nodiscard]] std::filesystem::path pathOf(const std::string &document);

[[nodiscard]] std::string bytesOf(const std::filesystem::path &path);

[[nodiscard]] std::string listed(const Diagnostics &diagnostics);

/// The sample, or an empty document if it cannot be read.
[[nodiscard]] Architecture sample(const std::string &document);

/// What the component is released and fails with: its deployable, or itself.
[[nodiscard]] FaultTarget homeOf(const Component &component);

/// The ids of the components that run in a deployable, in document order.
[[nodiscard]] std::vector<std::string> partsOf(const Architecture &architecture, const std::string &deployable);

[[nodiscard]] bool hasHangul(const std::string &text);

struct NamedText {
    std::string where;
    Text text;
    bool isSentence = false; ///< A name may be the same in both languages ("UI"), a sentence may not.
};

/// Every text of a document that a user reads.
[[nodiscard]] std::vector<NamedText> textsOf(const Architecture &architecture);

} // namespace topologue::samples
