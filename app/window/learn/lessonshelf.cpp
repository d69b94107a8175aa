// SPDX-License-Identifier: Apache-2.0
#include "lessonshelf.h"

#include "appsettings.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace topologue::window {

namespace {

QString shown(const Text &text)
{
    return QString::fromStdString(text.in(AppSettings::instance().language()));
}

/// Each word of the query stands in one of the card's texts, in either language.
bool matches(const lessons::Card &card, const QStringList &words)
{
    QString all = QString::fromStdString(card.id);
    for (const Text *text : {&card.title, &card.summary}) {
        for (const auto &[language, content] : text->byLanguage())
            all += QLatin1Char('\n') + QString::fromStdString(content);
    }
    for (const auto *ids : {&card.notes, &card.concepts, &card.timeline, &card.technologies, &card.cases}) {
        for (const std::string &id : *ids)
            all += QLatin1Char('\n') + QString::fromStdString(id);
    }
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

QString chapterName(lessons::Chapter chapter)
{
    static constexpr std::array<const char *, lessons::ChapterCount> Names{
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Why microservices?"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Data"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Communication"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Delivery"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Resilience"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Overload"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Scaling"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Organisation"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Trade-offs"),
    };
    return QCoreApplication::translate("topologue::window::LessonShelf", Names[static_cast<std::size_t>(chapter)]);
}

QString difficultyName(lessons::Difficulty difficulty)
{
    static constexpr std::array<const char *, 3> Names{
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Basic"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Intermediate"),
        QT_TRANSLATE_NOOP("topologue::window::LessonShelf", "Advanced")};
    return QCoreApplication::translate("topologue::window::LessonShelf", Names[static_cast<std::size_t>(difficulty)]);
}

} // namespace

LessonShelf::LessonShelf(QObject *parent) : QObject(parent)
{
    LessonLibrary &library = LessonLibrary::instance();
    connect(&library, &LessonLibrary::readyChanged, this, &LessonShelf::chaptersChanged);
    connect(&library, &LessonLibrary::progressChanged, this, &LessonShelf::chaptersChanged);
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &LessonShelf::chaptersChanged);
    connect(this, &LessonShelf::challengesChanged, this, &LessonShelf::chaptersChanged);
    library.load();
}

void LessonShelf::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    emit queryChanged();
    emit chaptersChanged();
}

LessonShelf::Cards LessonShelf::cards() const
{
    Cards cards;
    const lessons::Library *library = LessonLibrary::instance().library();
    if (!library)
        return cards;
    if (m_challenges) {
        for (const lessons::Challenge &challenge : library->challenges)
            cards.push_back(&challenge.card);
    } else {
        for (const lessons::Lesson &lesson : library->lessons)
            cards.push_back(&lesson.card);
    }
    return cards;
}

LessonShelf::Cards LessonShelf::found() const
{
    Cards found = cards();
    const QStringList words = m_query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::erase_if(found, [&](const lessons::Card *card) { return !matches(*card, words); });
    return found;
}

bool LessonShelf::isDone(const lessons::Card &card) const
{
    const QString id = QString::fromStdString(card.id);
    return m_challenges ? LessonLibrary::instance().isSolved(id) : LessonLibrary::instance().isFinished(id);
}

int LessonShelf::done() const
{
    const auto all = cards();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [this](const auto *card) { return isDone(*card); }));
}

LessonShelf::Guess LessonShelf::guess(const lessons::Card &card) const
{
    const QString id = QString::fromStdString(card.id);
    const auto predicted = LessonLibrary::instance().predicted(id);
    const lessons::Lesson *lesson = LessonLibrary::instance().lesson(id);
    if (!predicted || !lesson)
        return NotGuessed;
    return static_cast<std::size_t>(*predicted) == lesson->prediction.answer ? GuessedRight : GuessedWrong;
}

QVariantMap LessonShelf::shown(const lessons::Card &card) const
{
    return {{QStringLiteral("key"), QString::fromStdString(card.id)},
            {QStringLiteral("title"), window::shown(card.title)},
            {QStringLiteral("summary"), window::shown(card.summary)},
            //: How hard it is, and how long it takes.
            {QStringLiteral("about"), tr("%1 · %2 min").arg(difficultyName(card.difficulty)).arg(card.minutes)},
            {QStringLiteral("done"), isDone(card)},
            {QStringLiteral("guess"), guess(card)}};
}

QVariantList LessonShelf::chapters() const
{
    std::array<QVariantList, lessons::ChapterCount> shelves;
    for (const lessons::Card *card : found())
        shelves[static_cast<std::size_t>(card->chapter)] << shown(*card);
    QVariantList chapters;
    for (std::size_t i = 0; i < shelves.size(); ++i) {
        if (!shelves[i].isEmpty())
            chapters << QVariantMap{{QStringLiteral("name"), chapterName(static_cast<lessons::Chapter>(i))},
                                    {QStringLiteral("cards"), shelves[i]}};
    }
    return chapters;
}

QString LessonShelf::after(const QString &key) const
{
    const auto all = cards();
    auto place = std::find_if(all.begin(), all.end(), [&](const auto *card) { return card->id == key.toStdString(); });
    return place == all.end() || ++place == all.end() ? QString() : QString::fromStdString((*place)->id);
}

} // namespace topologue::window
