// SPDX-License-Identifier: Apache-2.0
#include "appsettings.h"
#include "core/messages.h"
#include "exportplace.h"
#include "overwritequestion.h"
#include "session.h"

#include <QFileInfo>
#include <QPointer>

#include <utility>

namespace topologue::window {

bool Session::askForName()
{
    m_isAskingForName = true;
    emit saveAsWanted();
    return false;
}

bool Session::save()
{
    if (!m_file)
        return false;
    if (!m_file->hasWritablePlace())
        return askForName();
    if (m_file->wouldOverwrite()) {
        emit overwriteWanted();
        return false;
    }
    return saveOver();
}

bool Session::saveOver()
{
    if (!m_file || m_file->path().isEmpty())
        return false;
    const auto saved = m_file->save();
    if (!saved)
        report(tr("%1 could not be saved").arg(QFileInfo(m_file->path()).fileName()), saved.error());
    return saved.has_value();
}

bool Session::saveAs(const QUrl &url)
{
    const QString path = chosenFile(url, QStringLiteral(".topo.json"), {QStringLiteral(".json")});
    if (!m_file || path.isEmpty()) {
        saveAsCancelled();
        return false;
    }
    const bool isOwn = m_file->belongsTo(path);
    if (isOwn ? !m_file->wouldOverwrite() : !OverwriteQuestion::isThere(path) || m_documents.rowOfPath(path) >= 0)
        return saveTo(*m_file, path);
    OverwriteQuestion::instance().ask(path, this, [this, path, file = QPointer(m_file)](bool mayReplace) {
        if (mayReplace && file)
            saveTo(*file, path);
        else
            saveAsCancelled();
    });
    return false;
}

bool Session::saveTo(OpenFile &file, const QString &path)
{
    const OpenFile *other = file.belongsTo(path) ? nullptr : m_documents.at(m_documents.rowOfPath(path));
    const auto saved = other ? Result<void>(failure(core::FileInAnotherTab, {other->title().toStdString()},
                                                    {path.toStdString(), {}, 0, 0}))
                             : file.saveAs(path);
    if (saved)
        AppSettings::instance().addRecentFile(path);
    else
        report(tr("%1 could not be saved").arg(QFileInfo(path).fileName()), saved.error());
    if (std::exchange(m_isAskingForName, false))
        m_closing.nameGiven(saved.has_value());
    return saved.has_value();
}

void Session::saveAsCancelled()
{
    if (std::exchange(m_isAskingForName, false))
        m_closing.nameGiven(false);
}

QUrl Session::suggestedFile() const
{
    if (!document() || !document()->path().isEmpty())
        return document() ? QUrl::fromLocalFile(document()->path()) : QUrl();
    return QUrl::fromLocalFile(
        exportFolder(document()).filePath(exportBaseName(document()) + QStringLiteral(".topo.json")));
}

} // namespace topologue::window
