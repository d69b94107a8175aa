// SPDX-License-Identifier: Apache-2.0
#include "exportplace.h"

#include "architecture/ids.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

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
    const QString path = url.scheme().isEmpty() ? url.path() : url.toLocalFile();
    return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

QString chosenFile(const QUrl &url, const QString &ending, const QStringList &others)
{
    const QString path = chosenPath(url);
    const QString name = QFileInfo(path).fileName();
    const auto isEnding = [&name](const QString &one) {
        return name.size() > one.size() && name.endsWith(one, Qt::CaseInsensitive); // ".svg" alone is a name.
    };
    const bool isComplete = path.isEmpty() || isEnding(ending) || std::any_of(others.begin(), others.end(), isEnding);
    return isComplete ? path : path + ending;
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
