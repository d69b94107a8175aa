// SPDX-License-Identifier: Apache-2.0
#include "filelock.h"

#include "statefolder.h"
#include "truename.h"

#include <QCryptographicHash>
#include <QDir>

namespace topologue::core {

FileLock::FileLock(const QString &path)
{
    const QString folder = lockFolder();
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    const QByteArray key = QCryptographicHash::hash(trueName(path).toUtf8(), QCryptographicHash::Sha1).toHex();
    m_file = std::make_unique<QLockFile>(folder + u'/' + QString::fromLatin1(key) + QLatin1String(".lock"));
    m_file->setStaleLockTime(0); // Never by age: a window may be open for days. By a process that is gone, always.
    retry();
}

bool FileLock::retry()
{
    if (!m_file || (m_isHeld && m_file->isLocked()))
        return true;
    m_isHeld = m_file->tryLock(0) || m_file->error() != QLockFile::LockFailedError;
    m_process = 0;
    m_host.clear();
    QString program;
    if (!m_isHeld)
        m_file->getLockInfo(&m_process, &m_host, &program);
    return m_isHeld;
}

} // namespace topologue::core
