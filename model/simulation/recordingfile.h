// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "recording.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace topologue::simulation {

/// Grows with every change of the form; only this version is read, since a recording can always be made again.
inline constexpr std::uint32_t RecordingVersion = 2;

/// A recording as a file: eight bytes of magic, then in little-endian the version (4), the size of the unpacked content
/// (8) and the CRC-32 of all that follows the magic but for itself (4); then the content, columns of varints and reals
/// packed with zlib. Equal recordings give equal bytes with one version of zlib. O(bytes of the recording).
[[nodiscard]] std::string writeRecording(const Recording &recording);

/// The recording of which `bytes` are the file. Any input gives a recording that is consistent in itself (indices are
/// in range, the series fit together, no real is infinite) or an error: recording.foreign, recording.version or
/// recording.damaged. Memory: at most some 256 MB for the unpacked content, and three times that for the recording,
/// whatever the input says of itself.
[[nodiscard]] Result<Recording> readRecording(std::string_view bytes);

} // namespace topologue::simulation
