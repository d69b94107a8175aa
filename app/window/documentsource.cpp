// SPDX-License-Identifier: Apache-2.0
#include "documentsource.h"

#include <QFile>

namespace topologue::window {

bool isBuiltIn(const QString &path)
{
    return path.startsWith(QLatin1String(":/"));
}

Result<core::LoadedDocument> loadAny(const QString &path)
{
    if (!isBuiltIn(path))
        return core::loadDocument(path.toStdString());
    QFile file(path);
    (void)file.open(QIODevice::ReadOnly); // A missing resource reads as an empty text, which is reported.
    return core::loadDocumentText(file.readAll().toStdString(), path.toStdString());
}

} // namespace topologue::window
