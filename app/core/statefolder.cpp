// SPDX-License-Identifier: Apache-2.0
#include "statefolder.h"

#include <QStandardPaths>

#include <optional>

namespace topologue::core {

namespace {

std::optional<QString> &chosenFolder()
{
    static std::optional<QString> folder;
    return folder;
}

QString inStateFolder(const char *name)
{
    const QString folder = stateFolder();
    return folder.isEmpty() ? QString() : folder + u'/' + QLatin1String(name);
}

} // namespace

QString stateFolder()
{
    auto &folder = chosenFolder();
    if (!folder) {
        folder = qEnvironmentVariable("TOPOLOGUE_STATE");
        if (folder->isEmpty())
            folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    }
    return *folder;
}

void setStateFolder(const QString &path)
{
    chosenFolder() = path;
}

QString journalFolder()
{
    return inStateFolder("unsaved");
}

QString lockFolder()
{
    return inStateFolder("locks");
}

} // namespace topologue::core
