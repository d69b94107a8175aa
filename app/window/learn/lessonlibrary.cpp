// SPDX-License-Identifier: Apache-2.0
#include "lessonlibrary.h"

#include "appsettings.h"
#include "architecture/messages.h"
#include "core/inpool.h"
#include "session.h"

#include <QDir>
#include <QFile>

#include <utility>

namespace topologue::window {

namespace {

QString &folderToRead()
{
    static QString folder = QStringLiteral(":/lessons");
    return folder;
}

std::string contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::shared_ptr<const lessons::Library> read(const QString &folder)
{
    std::vector<lessons::LessonFile> files;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name))
        files.push_back({name.toStdString(), contentOf(folder + QLatin1Char('/') + name)});
    const auto sample = [](const std::string &name) -> Result<std::string> {
        return contentOf(QStringLiteral(":/samples/%1.topo.json").arg(QString::fromStdString(name)));
    };
    return std::make_shared<const lessons::Library>(lessons::readLibrary(files, sample));
}

} // namespace

LessonLibrary::LessonLibrary() = default;

LessonLibrary &LessonLibrary::instance()
{
    static LessonLibrary library;
    return library;
}

LessonLibrary *LessonLibrary::create(QQmlEngine *engine, QJSEngine *scriptEngine)
{
    Q_UNUSED(engine)
    Q_UNUSED(scriptEngine)
    QQmlEngine::setObjectOwnership(&instance(), QQmlEngine::CppOwnership);
    return &instance();
}

void LessonLibrary::setFolder(const QString &folder)
{
    folderToRead() = folder;
}

void LessonLibrary::load()
{
    if (std::exchange(m_isLoading, true))
        return;
    core::inPool([folder = folderToRead()] {
        return read(folder);
    }).then(this, [this](std::shared_ptr<const lessons::Library> library) {
        m_library = std::move(library);
        emit readyChanged();
    });
}

QString LessonLibrary::errorText() const
{
    return m_library ? Session::textOf(m_library->diagnostics) : QString();
}

const lessons::Lesson *LessonLibrary::lesson(const QString &id) const
{
    return m_library ? m_library->lesson(id.toStdString()) : nullptr;
}

const lessons::Challenge *LessonLibrary::challenge(const QString &id) const
{
    return m_library ? m_library->challenge(id.toStdString()) : nullptr;
}

std::optional<int> LessonLibrary::predicted(const QString &lesson) const
{
    const QVariant kept = AppSettings::instance().learned().value(lesson + QStringLiteral("/predicted"));
    return kept.isValid() ? std::optional(kept.toInt()) : std::nullopt;
}

void LessonLibrary::setPredicted(const QString &lesson, std::optional<int> option)
{
    setProgress(lesson + QStringLiteral("/predicted"), option ? QVariant(*option) : QVariant());
}

bool LessonLibrary::isFinished(const QString &lesson) const
{
    return AppSettings::instance().learned().value(lesson + QStringLiteral("/finished")).toBool();
}

void LessonLibrary::setFinished(const QString &lesson)
{
    setProgress(lesson + QStringLiteral("/finished"), true);
}

bool LessonLibrary::isSolved(const QString &challenge) const
{
    return AppSettings::instance().learned().value(challenge + QStringLiteral("/solved")).toBool();
}

void LessonLibrary::setSolved(const QString &challenge)
{
    setProgress(challenge + QStringLiteral("/solved"), true);
}

void LessonLibrary::setProgress(const QString &key, const QVariant &value)
{
    AppSettings::instance().setLearned(key, value);
    emit progressChanged();
}

} // namespace topologue::window
