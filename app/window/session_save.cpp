// SPDX-License-Identifier: Apache-2.0
#include "appsettings.h"
#include "exportplace.h"
#include "session.h"

#include <QFileInfo>

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
    const bool wasAsked = std::exchange(m_isAskingForName, false);
    bool isSaved = false;
    if (QString path = chosenPath(url); m_file && !path.isEmpty()) {
        if (!path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
            path += QLatin1String(".topo.json");
        const auto saved = m_file->saveAs(path);
        isSaved = saved.has_value();
        if (isSaved)
            AppSettings::instance().addRecentFile(path);
        else
            report(tr("%1 could not be saved").arg(QFileInfo(path).fileName()), saved.error());
    }
    if (wasAsked)
        m_closing.nameGiven(isSaved);
    return isSaved;
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
