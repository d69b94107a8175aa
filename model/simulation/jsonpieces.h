// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace topologue::simulation {

/// A JSON string with its quotation marks. What is not UTF-8 becomes U+FFFD.
[[nodiscard]] inline std::string jsonString(std::string_view text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace topologue::simulation
