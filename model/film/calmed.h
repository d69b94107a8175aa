// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "playback/snapshot.h"

namespace topologue::film {

/// The snapshot with its figures in steps that an eye tells apart: utilisation in tenths, queues and rates two or three
/// to a decade. A picture of it stays the same for longer, which makes films calm and their files small. States and
/// faults stay as they are. O(elements).
[[nodiscard]] playback::Snapshot calmed(playback::Snapshot snapshot);

} // namespace topologue::film
