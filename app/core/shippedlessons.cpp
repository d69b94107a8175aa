// SPDX-License-Identifier: Apache-2.0
#include "shippedlessons.h"

#include "formats/filemessages.h"

#include <QDir>
#include <QFile>

namespace topologue::core {

namespace {

Result<std::string> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(formats::message::FileNotFound, {}, Place{path.toStdString(), {}, 0, 0});
    return file.readAll().toStdString();
}

lessons::Library read()
{
    const QDir folder(QStringLiteral(":/lessons"));
    std::vector<lessons::LessonFile> files;
    Diagnostics unreadable;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        auto text = textOf(folder.filePath(name));
        if (text)
            files.push_back({name.toStdString(), std::move(*text)});
        else
            unreadable.insert(unreadable.end(), text.error().begin(), text.error().end());
    }
    const auto sample = [](const std::string &name) {
        return textOf(QStringLiteral(":/samples/%1.topo.json").arg(QString::fromStdString(name)));
    };
    lessons::Library library = lessons::readLibrary(files, sample);
    library.diagnostics.insert(library.diagnostics.begin(), unreadable.begin(), unreadable.end());
    return library;
}

} // namespace

const lessons::Library &shippedLessons()
{
    static const lessons::Library Shipped = read();
    return Shipped;
}

} // namespace topologue::core
