// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessonplayer.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>

#include <atomic>
#include <memory>

namespace topologue::window {

/// Writes the lesson that is played into a file, away from the GUI thread: as a page of HTML, or the run in front as an
/// animated SVG.
class LessonExporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::LessonPlayer *lesson MEMBER m_lesson NOTIFY changed REQUIRED)
    Q_PROPERTY(Kind kind MEMBER m_kind NOTIFY changed)
    /// In the folder of the last export, or the user's for documents; named after the lesson.
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile NOTIFY changed)
    Q_PROPERTY(QString ending READ ending NOTIFY changed) ///< "html" or "svg".
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)

public:
    enum Kind {
        Page,          ///< In the language of the window.
        BilingualPage, ///< Both languages in two columns.
        Film,
    };
    Q_ENUM(Kind)

    explicit LessonExporter(QObject *parent = nullptr);
    ~LessonExporter() override;

    [[nodiscard]] QUrl suggestedFile() const;
    [[nodiscard]] QString ending() const;
    [[nodiscard]] bool isBusy() const { return m_run != nullptr; }

    /// Writes the file, whole or not at all, with the ending of its kind if it has another one; asks first where there
    /// is one (OverwriteQuestion). `exported` or `exportFailed` follows. Nothing happens while another export is busy,
    /// or without a lesson.
    Q_INVOKABLE void exportTo(const QUrl &file);

signals:
    void changed();
    void busyChanged();
    void exported(const QString &path);
    void exportFailed(const QString &text);

private:
    void write(const QString &path);

    struct Run {
        std::atomic<bool> cancelled = false;
    };

    QPointer<LessonPlayer> m_lesson;
    Kind m_kind = Page;
    QString m_folder;
    std::shared_ptr<Run> m_run;
};

} // namespace topologue::window
