// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/library.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>

namespace topologue::window {

/// All lessons and challenges, read once and away from the GUI thread, and what the user has made of them.
class LessonLibrary : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
    /// What is wrong with the files, a sentence per line; the others are there all the same. Empty = nothing.
    Q_PROPERTY(QString errorText READ errorText NOTIFY readyChanged)

public:
    static LessonLibrary *create(QQmlEngine *engine, QJSEngine *scriptEngine);
    static LessonLibrary &instance();

    /// Begins to read, unless that has been done.
    Q_INVOKABLE void load();
    [[nodiscard]] bool isReady() const { return m_library != nullptr; }
    [[nodiscard]] QString errorText() const;
    /// Null until it is read; from then on it stays as it is.
    [[nodiscard]] const lessons::Library *library() const { return m_library; }
    [[nodiscard]] const lessons::Lesson *lesson(const QString &id) const;
    [[nodiscard]] const lessons::Challenge *challenge(const QString &id) const;

    /// Which option the user predicted; none: not asked yet.
    [[nodiscard]] std::optional<int> predicted(const QString &lesson) const;
    void setPredicted(const QString &lesson, std::optional<int> option);
    [[nodiscard]] bool isFinished(const QString &lesson) const;
    void setFinished(const QString &lesson);
    [[nodiscard]] bool isSolved(const QString &challenge) const;
    void setSolved(const QString &challenge);

signals:
    void readyChanged();
    void progressChanged();

private:
    LessonLibrary();
    void setProgress(const QString &key, const QVariant &value);

    bool m_isLoading = false;
    const lessons::Library *m_library = nullptr;
};

} // namespace topologue::window
