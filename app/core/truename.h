// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace topologue::core {

/// The same for every way to name a file: relative, by a link, also of one that is not there yet. Absolute. What
/// is no file stays as it is: a resource (":/samples/..."), an empty path. Asks the disk.
[[nodiscard]] QString trueName(const QString &path);

} // namespace topologue::core
