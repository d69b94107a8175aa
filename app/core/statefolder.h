// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace topologue::core {

/// Where the program keeps what it needs to remember between runs and across windows: journals of unsaved work, and
/// locks. The environment variable TOPOLOGUE_STATE, or the user's folder for local data of the program. Empty: nothing
/// is kept and nothing is locked (screenshots).
[[nodiscard]] QString stateFolder();
/// For tests, and for runs that are to leave nothing behind (an empty path). Call before the first document is opened.
void setStateFolder(const QString &path);

[[nodiscard]] QString journalFolder(); ///< Empty if there is no state folder.
[[nodiscard]] QString lockFolder();    ///< Empty if there is no state folder.

} // namespace topologue::core
