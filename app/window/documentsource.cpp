// SPDX-License-Identifier: Apache-2.0
#include "documentsource.h"

#include "core/memory.h"

#include <QFile>

namespace topologue::window {

bool isBuiltIn(const QString &path)
{
    return path.startsWith(QLatin1String(":/"));
}

Result<core::LoadedDocument> loadAny(const QString &path)
{
    if (!isBuiltIn(path)) {
        auto loaded = core::loadDocument(path.toStdString());
        core::returnFreedMemory(); // A parsed file is several times as large as the document.
        return loaded;
    }
    QFile file(path);
    (void)file.open(QIODevice::ReadOnly); // A missing resource reads as an empty text, which is reported.
    return core::loadDocumentText(file.readAll().toStdString(), path.toStdString());
}

} // namespace topologue::window
