// SPDX-License-Identifier: Apache-2.0
#include "truename.h"

#include <QFileInfo>

namespace topologue::core {

QString trueName(const QString &path)
{
    if (path.isEmpty() || path.startsWith(QLatin1String(":/")))
        return path;
    const QFileInfo file(path);
    if (QString name = file.canonicalFilePath(); !name.isEmpty())
        return name;
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return (folder.isEmpty() ? file.absolutePath() : folder) + u'/' + file.fileName();
}

} // namespace topologue::core
