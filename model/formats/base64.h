// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace topologue::formats {

/// Base64 (RFC 4648, with padding) in lines of `lineLength` characters.
[[nodiscard]] std::string toBase64(std::string_view bytes, std::size_t lineLength);

/// The bytes; white space is skipped. None if there is any other strange character, or the padding is wrong.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace topologue::formats
