// SPDX-License-Identifier: Apache-2.0
// What is said of a lesson, in the language of the window.
#include "appsettings.h"
#include "learn.h"
#include "lessonplayer.h"

#include <utility>

namespace topologue::window {

namespace {

QString shown(const Text &text)
{
    return QString::fromStdString(text.in(AppSettings::instance().language()));
}

constexpr auto BilingualKey = "presenter/bilingual"; // Among what is kept of lessons.

} // namespace

bool LessonPlayer::isBilingual() const
{
    return AppSettings::instance().learned().value(QLatin1String(BilingualKey)).toBool();
}

void LessonPlayer::setBilingual(bool bilingual)
{
    if (bilingual == isBilingual())
        return;
    AppSettings::instance().setLearned(QLatin1String(BilingualKey), bilingual ? QVariant(true) : QVariant());
    emit bilingualChanged();
}

QVariantMap LessonPlayer::other() const
{
    if (!m_lesson)
        return {};
    const Language language =
        AppSettings::instance().language() == Language::Korean ? Language::English : Language::Korean;
    const auto in = [language](const Text &text) { return QString::fromStdString(text.in(language)); };
    QStringList options;
    for (const Text &option : m_lesson->prediction.options)
        options << in(option);
    const lessons::Step *now = step();
    return {{QStringLiteral("title"), in(m_lesson->card.title)},
            {QStringLiteral("summary"), in(m_lesson->card.summary)},
            {QStringLiteral("text"), now ? in(now->text) : QString()},
            {QStringLiteral("question"), in(m_lesson->prediction.question)},
            {QStringLiteral("options"), options},
            {QStringLiteral("claim"), in(m_lesson->claim)},
            {QStringLiteral("why"), chosen() >= 0 ? in(m_lesson->prediction.why) : QString()}};
}

QString LessonPlayer::title() const
{
    return m_lesson ? shown(m_lesson->card.title) : QString();
}

QString LessonPlayer::summary() const
{
    return m_lesson ? shown(m_lesson->card.summary) : QString();
}

QString LessonPlayer::claim() const
{
    return m_lesson ? shown(m_lesson->claim) : QString();
}

QVariantList LessonPlayer::sources() const
{
    QVariantList list;
    if (!m_lesson)
        return list;
    for (const lessons::Source &source : m_lesson->card.sources)
        list << QVariantMap{{QStringLiteral("title"), QString::fromStdString(source.title)},
                            {QStringLiteral("url"), QString::fromStdString(source.url)}};
    return list;
}

QVariantList LessonPlayer::links() const
{
    QVariantList list;
    if (!m_lesson)
        return list;
    const lessons::Card &card = m_lesson->card;
    const std::pair<const char *, const std::vector<std::string> *> kinds[]{{"concept", &card.concepts},
                                                                            {"timeline", &card.timeline},
                                                                            {"technology", &card.technologies},
                                                                            {"case", &card.cases}};
    for (const auto &[kind, ids] : kinds) {
        for (const std::string &id : *ids) {
            const QString entry = QString::fromStdString(id);
            list << QVariantMap{{QStringLiteral("kind"), QLatin1String(kind)},
                                {QStringLiteral("entry"), entry},
                                {QStringLiteral("text"), Learn::instance().titleOf(QLatin1String(kind), entry)}};
        }
    }
    return list;
}

QString LessonPlayer::text() const
{
    const lessons::Step *now = step();
    return now ? shown(now->text) : QString();
}

QString LessonPlayer::notes() const
{
    const lessons::Step *now = step();
    return now ? shown(now->notes) : QString();
}

QString LessonPlayer::question() const
{
    return m_lesson ? shown(m_lesson->prediction.question) : QString();
}

QStringList LessonPlayer::options() const
{
    QStringList list;
    if (!m_lesson)
        return list;
    for (const Text &option : m_lesson->prediction.options)
        list << shown(option);
    return list;
}

int LessonPlayer::chosen() const
{
    const auto predicted = m_lesson ? LessonLibrary::instance().predicted(m_id) : std::nullopt;
    return predicted && *predicted >= 0 && *predicted < static_cast<int>(m_lesson->prediction.options.size())
               ? *predicted
               : -1;
}

int LessonPlayer::answer() const
{
    return chosen() >= 0 ? static_cast<int>(m_lesson->prediction.answer) : -1;
}

QString LessonPlayer::why() const
{
    return chosen() >= 0 ? shown(m_lesson->prediction.why) : QString();
}

QString LessonPlayer::knobLabel() const
{
    return m_lesson && m_lesson->knob ? shown(m_lesson->knob->label) : QString();
}

QStringList LessonPlayer::settings() const
{
    QStringList list;
    if (!m_lesson || !m_lesson->knob)
        return list;
    for (const lessons::Knob::Setting &setting : m_lesson->knob->settings)
        list << shown(setting.label);
    return list;
}

QString LessonPlayer::cureTitle() const
{
    return m_lesson && m_lesson->cure ? shown(m_lesson->cure->title) : QString();
}

QString LessonPlayer::cureText() const
{
    return m_lesson && m_lesson->cure ? shown(m_lesson->cure->text) : QString();
}

QString LessonPlayer::variantTitle(int row) const
{
    return shown(m_lesson->variants[static_cast<std::size_t>(row)].name);
}

QVariantList LessonPlayer::results() const
{
    QVariantList list;
    if (!m_check || !m_lesson)
        return list;
    const Language language = AppSettings::instance().language();
    for (std::size_t i = 0; i < m_check->expectations.size(); ++i) {
        const lessons::Expectation &expected = m_lesson->expectations[i];
        const lessons::Checked &checked = m_check->expectations[i];
        list << QVariantMap{
            {QStringLiteral("title"), QString::fromStdString(expectationTitle(*m_lesson, expected, language))},
            {QStringLiteral("expected"), QString::fromStdString(expectedText(*m_lesson, expected, language))},
            {QStringLiteral("measured"), QString::fromStdString(checkedText(*m_lesson, expected, checked, language))},
            {QStringLiteral("holds"), checked.holds}};
    }
    return list;
}

} // namespace topologue::window
