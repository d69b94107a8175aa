// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// The bytes of a journal: what has been done to a document since it was last saved, so that it outlives a crash.
///
/// A journal is a mark followed by records. A record has a head of fixed size (kind, sizes, step, time, CRC-32 of all
/// of it) and a payload: where the document belongs, or the whole document packed with zlib. Whole documents because
/// they need nothing before them: whatever is torn or damaged at the end costs only itself. Numbers are little endian.
namespace topologue::core {

inline constexpr std::string_view JournalMark = "TOPOJRN1";

/// Where a kept document belongs.
struct JournalPlace {
    std::string path;     ///< Of its file; empty if it has none.
    std::string fileHash; ///< Of that file's content as the document was read or last saved; may be empty.
    std::string name;     ///< What the user calls it.

    bool operator==(const JournalPlace &) const = default;
};

/// What a journal says in the end.
struct JournalContent {
    JournalPlace place;
    std::string document;      ///< topo.json.
    std::uint64_t step = 0;    ///< How many steps had been done.
    std::int64_t timeMs = 0;   ///< When, in milliseconds since 1970 (UTC).
    std::size_t goodBytes = 0; ///< Up to where the journal is whole; what follows is torn.
};

[[nodiscard]] std::string journalRecord(const JournalPlace &place);
[[nodiscard]] std::string journalRecord(std::string_view document, std::uint64_t step, std::int64_t timeMs);

/// The last whole document of a journal; none if there is none. Ignores everything from the first record on that is
/// torn or damaged. Any bytes are safe to read.
[[nodiscard]] std::optional<JournalContent> readJournal(std::string_view bytes);

/// True unless the bytes are the beginning of something else, such as the journal of a later version.
[[nodiscard]] bool isJournal(std::string_view bytes);

} // namespace topologue::core
