// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"
#include "editing/edited.h"

#include <QByteArray>

#include <string>

namespace topologue::window {

/// A text from outside and the document that it is to join.
struct PasteJob {
    Document::Snapshot architecture;
    editing::Centers centers; ///< As shown.
    Point at;                 ///< Where the middle of it is wanted.
    QByteArray bytes;
    bool isText = false; ///< May be a list of names as well.
    std::string name;    ///< What reasons call it.
};

/// `offset`, or as much farther to the right and down as it takes that no component of the clip, moved so far, stands
/// right on one of the document. `shown` are centers that the document may not have.
[[nodiscard]] Point stepAside(const Architecture &document, const editing::Centers &shown, const Architecture &clip,
                              Point offset);

/// The document with what the text holds: a topo JSON, an exported SVG (its source), or a list of names and arrows.
/// Where a pasted box would stand right on another, all of it steps aside. Any thread.
[[nodiscard]] Result<editing::Edited> pasteText(const PasteJob &job);

} // namespace topologue::window
