// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

#include <QByteArray>
#include <QString>

namespace topologue::render {

/// The bytes of a PDF file of A4 pages with this text: CommonMark with tables, set in the fonts of the drawing, which
/// are embedded; it can be searched. At the foot of each page stand `title` and its number. `title` is also what
/// readers show as the name of the file. Holds no time: equal texts give equal bytes (see renderPdf). Any thread, while
/// a QGuiApplication lives. Fails only if Qt cannot write.
[[nodiscard]] Result<QByteArray> renderTextPdf(const QString &markdown, const QString &title);

} // namespace topologue::render
