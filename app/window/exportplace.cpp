// SPDX-License-Identifier: Apache-2.0
#include "exportplace.h"

#include "architecture/ids.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace topologue::window {

QDir exportFolder(const Document *document)
{
    if (document && !document->path().isEmpty())
        return QFileInfo(document->path()).absoluteDir();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return {QFileInfo(documents).isDir() ? documents : QDir::homePath()};
}

QString chosenPath(const QUrl &url)
{
    return QDir::cleanPath(url.scheme().isEmpty() ? url.path() : url.toLocalFile());
}

QString exportBaseName(const Document *document)
{
    constexpr auto Nameless = "architecture";
    if (!document)
        return QString::fromLatin1(Nameless);
    const QString base = QFileInfo(document->path()).fileName().section(u'.', 0, 0);
    return base.isEmpty()
               ? QString::fromStdString(idFromText(document->architecture()->name.in(Language::English), Nameless))
               : base;
}

} // namespace topologue::window
