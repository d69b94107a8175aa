// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace topologue {

enum class Severity { Warning, Error };

/// The wording of one kind of diagnostic, in every language of the program.
/// Instances are constants that live as long as the program. `{0}`, `{1}`... stand for arguments; `{0:kind}` stands
/// for an argument that names a kind of element in English ("component", "dependency") and is translated.
/// `code` is stable: scripts and tests match it ("reference.dangling").
struct Message {
    std::string_view code;
    std::string_view english;
    std::string_view englishRemedy;
    std::string_view korean;
    std::string_view koreanRemedy;
};

/// Where in an input a diagnostic applies. Empty fields and zeros mean "not known".
struct Place {
    std::string file;
    std::string pointer;      ///< RFC 6901 JSON pointer, such as "/dependencies/3/to".
    std::uint32_t line = 0;   ///< 1-based.
    std::uint32_t column = 0; ///< 1-based, in bytes.

    bool operator==(const Place &) const = default;
};

/// One thing that is wrong, or worth a warning, in what a user or a file gave us.
struct Diagnostic {
    const Message *message = nullptr; ///< Never null in a diagnostic that was made by `diagnose`.
    std::vector<std::string> arguments;
    Place place;
    Severity severity = Severity::Error;

    [[nodiscard]] std::string_view code() const { return message->code; }
    /// What happened, as a sentence for the user.
    [[nodiscard]] std::string sentence(Language language = Language::English) const;
    /// What to do about it; empty where nothing sensible can be said.
    [[nodiscard]] std::string remedy(Language language = Language::English) const;
};

using Diagnostics = std::vector<Diagnostic>;

/// A value, or every reason why there is none (at least one diagnostic).
template<class T>
using Result = tl::expected<T, Diagnostics>;

[[nodiscard]] Diagnostic diagnose(const Message &message, std::vector<std::string> arguments = {}, Place place = {},
                                  Severity severity = Severity::Error);

/// A failed Result with a single diagnostic.
[[nodiscard]] tl::unexpected<Diagnostics> failure(const Message &message, std::vector<std::string> arguments = {},
                                                  Place place = {});

[[nodiscard]] bool hasErrors(const Diagnostics &diagnostics);

/// "file:line:column: error[code]: sentence (pointer)\n    remedy": one readable block for a terminal, without a
/// newline at its end. What is not known is left out. Control characters of the document are shown as "\x1b".
[[nodiscard]] std::string formatForTerminal(const Diagnostic &diagnostic, Language language);

} // namespace topologue
