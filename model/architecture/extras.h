// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace topologue {

/// Fields of a file that this version does not know, kept so that saving loses nothing.
/// Opaque to all but model/formats, which writes them back.
struct Extras {
    std::vector<std::pair<std::string, std::string>> fields; ///< Name and compact JSON value.

    bool operator==(const Extras &) const = default;
};

} // namespace topologue
