// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"

#include <QDir>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace topologue::window {

/// Where what is made of a document is suggested to go: beside it; of a sample, of what was never saved and of none,
/// the user's folder for documents.
[[nodiscard]] QDir exportFolder(const Document *document);

/// The path that a file dialog means. Qt's own dialog, for desktops that have none, gives one that was typed without
/// "file:" (Qt 6.4). Empty if nothing is chosen.
[[nodiscard]] QString chosenPath(const QUrl &url);

/// The same of a file that is to be written: completed with `ending` (".svg") where it has neither that nor one of
/// `others`, in whatever case. Whether there is such a file already is to be asked about this name: OverwriteQuestion.
[[nodiscard]] QString chosenFile(const QUrl &url, const QString &ending, const QStringList &others = {});

/// The name of the document's file without its endings, else one that its name makes; "architecture" where it has none.
[[nodiscard]] QString exportBaseName(const Document *document);

} // namespace topologue::window
