// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace topologue::render {

/// Puts blanks over a PDF's date of creation, which Qt always writes and which would make every export differ. The
/// length stays, so the offsets in the cross-reference table stay right. Nothing where there is none.
void blankCreationDate(QByteArray &pdf);

} // namespace topologue::render
