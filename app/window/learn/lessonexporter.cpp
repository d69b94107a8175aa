// SPDX-License-Identifier: Apache-2.0
#include "lessonexporter.h"

#include "appsettings.h"
#include "core/exportlesson.h"
#include "core/inpool.h"
#include "core/output.h"
#include "exportplace.h"
#include "overwritequestion.h"
#include "scenesource.h"
#include "session.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace topologue::window {

LessonExporter::LessonExporter(QObject *parent) : QObject(parent)
{
    connect(this, &LessonExporter::busyChanged, this, &LessonExporter::changed);
}

LessonExporter::~LessonExporter()
{
    if (m_run)
        m_run->cancelled = true;
}

QString LessonExporter::ending() const
{
    return m_kind == Film ? QStringLiteral("svg") : QStringLiteral("html");
}

QUrl LessonExporter::suggestedFile() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir folder(!m_folder.isEmpty() ? m_folder : QFileInfo(documents).isDir() ? documents : QDir::homePath());
    const QString name = m_lesson ? m_lesson->lesson() : QString();
    return QUrl::fromLocalFile(folder.filePath(name + u'.' + ending()));
}

void LessonExporter::exportTo(const QUrl &file)
{
    const QString path =
        chosenFile(file, u'.' + ending(), m_kind == Film ? QStringList() : QStringList{QStringLiteral(".htm")});
    if (m_run || !m_lesson || path.isEmpty())
        return;
    OverwriteQuestion::instance().unlessRefused(path, this, [this, path] { write(path); });
}

void LessonExporter::write(const QString &path)
{
    const lessons::Lesson *lesson = m_lesson ? LessonLibrary::instance().lesson(m_lesson->lesson()) : nullptr;
    if (m_run || !lesson)
        return;
    const core::LessonFormat format = m_kind == Film ? core::LessonFormat::AnimatedSvg : core::LessonFormat::Page;
    m_folder = QFileInfo(path).absolutePath();
    core::LessonExportOptions options;
    const Language language = AppSettings::instance().language();
    options.languages = {language};
    if (m_kind == BilingualPage)
        options.languages.push_back(language == Language::Korean ? Language::English : Language::Korean);
    options.theme = AppSettings::instance().isDark() ? core::ExportTheme::Dark : core::ExportTheme::Light;
    options.layoutProgram = SceneSource::programForLayouts();
    m_run = std::make_shared<Run>();
    emit busyChanged();
    core::inPool([lesson, format, options, choice = m_lesson->frontRun(), path = path.toStdString(),
                  run = m_run]() -> Result<bool> {
        const auto write = [&path, &run](const std::optional<std::string> &bytes) -> Result<bool> {
            if (!bytes || run->cancelled)
                return false;
            return core::writeOutput(path, *bytes).map([] { return true; });
        };
        if (format == core::LessonFormat::AnimatedSvg)
            return core::encodeLessonFilm(*lesson, choice, options).and_then(write);
        return core::encodeLessonPage(*lesson, options, [&run] { return run->cancelled.load(); }).and_then(write);
    }).then(this, [this, path](const Result<bool> &written) {
        m_run.reset();
        emit busyChanged();
        if (!written)
            emit exportFailed(Session::textOf(written.error()));
        else if (*written)
            emit exported(path);
    });
}

} // namespace topologue::window
