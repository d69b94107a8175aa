// SPDX-License-Identifier: Apache-2.0
#include "documentsource.h"

#include "core/memory.h"

#include <QFile>

#include <utility>

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

Result<std::vector<core::LoadedDocument>> loadEvery(const QString &path)
{
    if (isBuiltIn(path)) {
        return loadAny(path).map([](core::LoadedDocument loaded) {
            std::vector<core::LoadedDocument> documents;
            documents.push_back(std::move(loaded));
            return documents;
        });
    }
    auto loaded = core::loadDocuments(path.toStdString());
    core::returnFreedMemory();
    return loaded;
}

} // namespace topologue::window
