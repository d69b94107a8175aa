// SPDX-License-Identifier: Apache-2.0
#include "lessonlibrary.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "core/shippedlessons.h"
#include "learn.h"
#include "session.h"

#include <utility>
#include <vector>

namespace topologue::window {

namespace {

/// As the other pages of Learn, and its search, know them.
std::vector<LessonLink> linksOf(const lessons::Library &library)
{
    std::vector<LessonLink> links;
    const auto add = [&](const lessons::Card &card, knowledge::EntryKind kind) {
        links.push_back({kind,
                         card.id,
                         {card.title.in(Language::English), card.title.in(Language::Korean)},
                         card.timeline,
                         card.concepts,
                         card.technologies,
                         card.cases});
    };
    for (const lessons::Lesson &lesson : library.lessons)
        add(lesson.card, knowledge::EntryKind::Lesson);
    for (const lessons::Challenge &challenge : library.challenges)
        add(challenge.card, knowledge::EntryKind::Challenge);
    return links;
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

void LessonLibrary::load()
{
    if (std::exchange(m_isLoading, true))
        return;
    core::inPool([] { return &core::shippedLessons(); }).then(this, [this](const lessons::Library *library) {
        m_library = library;
        Learn::instance().setLessons(linksOf(*library));
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
