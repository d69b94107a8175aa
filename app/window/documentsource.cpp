// SPDX-License-Identifier: Apache-2.0
#include "documentsource.h"

#include "core/filewatch.h"
#include "core/memory.h"

#include <QFile>

#include <utility>

namespace topologue::window {

bool isBuiltIn(const QString &path)
{
    return path.startsWith(QLatin1String(":/"));
}

ReadDocument readAny(const QString &path)
{
    if (isBuiltIn(path)) {
        QFile file(path);
        (void)file.open(QIODevice::ReadOnly); // A missing resource reads as an empty text, which is reported.
        return {core::loadDocumentText(file.readAll().toStdString(), path.toStdString()), {}};
    }
    auto text = core::loadText(path.toStdString());
    if (!text)
        return {tl::unexpected(std::move(text.error())), {}};
    ReadDocument read{core::loadDocumentText(*text, path.toStdString()), core::FileWatch::hashOf(*text)};
    text->clear();
    text->shrink_to_fit();
    core::returnFreedMemory(); // A parsed file is several times as large as the document.
    return read;
}

Result<core::LoadedDocument> loadAny(const QString &path)
{
    return readAny(path).document;
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
