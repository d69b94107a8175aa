// SPDX-License-Identifier: Apache-2.0
#include "learn.h"

#include "appsettings.h"
#include "knowledge/reportwords.h"

#include <algorithm>

namespace topologue::window {

using knowledge::EntryKind;

namespace {

constexpr auto WhenPage = "when-msa";

knowledge::Loaded load()
{
    const QByteArray folder = qgetenv("TOPOLOGUE_KNOWLEDGE");
    return folder.isEmpty() ? knowledge::builtInKnowledge() : knowledge::loadKnowledgeFolder(folder.toStdString());
}

} // namespace

QString spoken(const knowledge::LocalText &text)
{
    return toQString(text.in(AppSettings::instance().language()));
}

Learn::Learn() : m_loaded(load()), m_index(m_loaded.knowledge)
{
    const auto &title = knowledge::words::Title; // The page of the questions, which is none of them.
    m_index.add(EntryKind::Question, WhenPage, {title.english, title.korean}, {});
    for (const Diagnostic &each : m_loaded.diagnostics)
        qWarning("%s", formatForTerminal(each, AppSettings::instance().language()).c_str());
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Learn::problemsChanged);
}

Learn &Learn::instance()
{
    static Learn *const Instance = new Learn; // As long as the program: pictures refer to its texts.
    return *Instance;
}

Learn *Learn::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

QVariantList Learn::problems() const
{
    const Language language = AppSettings::instance().language();
    QVariantList list;
    for (const Diagnostic &each : m_loaded.diagnostics) {
        QString place = toQString(each.place.file);
        if (each.place.line > 0)
            place += u':' + QString::number(each.place.line);
        if (!each.place.pointer.empty())
            place += u' ' + toQString(each.place.pointer);
        list.append(QVariantMap{{QStringLiteral("text"), toQString(each.sentence(language))},
                                {QStringLiteral("place"), place}});
    }
    return list;
}

void Learn::setLessons(std::vector<LessonLink> lessons)
{
    m_lessons = std::move(lessons);
    for (const LessonLink &each : m_lessons)
        m_index.add(each.kind, each.id, {each.title.english, each.title.korean}, {});
    emit lessonsChanged();
}

std::set<std::string> Learn::playableEvents() const
{
    std::set<std::string> events;
    for (const LessonLink &each : m_lessons)
        events.insert(each.events.begin(), each.events.end());
    return events;
}

const LessonLink *Learn::lessonOfEvent(const std::string &id) const
{
    const auto found = std::find_if(m_lessons.begin(), m_lessons.end(), [&id](const LessonLink &each) {
        return std::find(each.events.begin(), each.events.end(), id) != each.events.end();
    });
    return found == m_lessons.end() ? nullptr : &*found;
}

const LessonLink *Learn::lessonOfConcept(const std::string &id) const
{
    const auto found = std::find_if(m_lessons.begin(), m_lessons.end(), [&id](const LessonLink &each) {
        return std::find(each.concepts.begin(), each.concepts.end(), id) != each.concepts.end();
    });
    return found == m_lessons.end() ? nullptr : &*found;
}

std::vector<const LessonLink *> Learn::lessonsNaming(EntryKind kind, const std::string &id) const
{
    std::vector<const LessonLink *> found;
    if (kind != EntryKind::Technology && kind != EntryKind::Case)
        return found;
    const auto list = kind == EntryKind::Technology ? &LessonLink::technologies : &LessonLink::cases;
    for (const LessonLink &each : m_lessons) {
        const auto &ids = each.*list;
        if (std::find(ids.begin(), ids.end(), id) != ids.end())
            found.push_back(&each);
    }
    std::stable_sort(found.begin(), found.end(), [list](const LessonLink *a, const LessonLink *b) {
        return (a->*list).size() < (b->*list).size();
    });
    return found;
}

QString Learn::kindWord(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Concept:
        return QStringLiteral("concept");
    case EntryKind::Lesson:
        return QStringLiteral("lesson");
    case EntryKind::Event:
        return QStringLiteral("timeline");
    case EntryKind::Challenge:
        return QStringLiteral("challenge");
    case EntryKind::Technology:
        return QStringLiteral("technology");
    case EntryKind::Case:
        return QStringLiteral("case");
    case EntryKind::Question:
        return QStringLiteral("question");
    case EntryKind::Pro:
        return QStringLiteral("pro");
    case EntryKind::Con:
        return QStringLiteral("con");
    case EntryKind::Term:
        break;
    }
    return QStringLiteral("term");
}

QString Learn::titleOf(const QString &kind, const QString &id) const
{
    const std::string wanted = id.toStdString();
    const auto title = [&wanted](const auto &records, auto member) {
        const auto *found = knowledge::findById(records, wanted);
        return found ? spoken(found->*member) : QString();
    };
    const knowledge::Knowledge &all = knowledge();
    if (kind == QLatin1String("concept"))
        return title(all.concepts, &knowledge::Concept::name);
    if (kind == QLatin1String("timeline"))
        return title(all.events, &knowledge::Event::title);
    if (kind == QLatin1String("case"))
        return title(all.cases, &knowledge::Case::name);
    if (kind == QLatin1String("question") && wanted == WhenPage) {
        const std::string_view words = knowledge::words::Title.in(AppSettings::instance().language());
        return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
    }
    if (kind == QLatin1String("question"))
        return title(all.questionnaire.questions, &knowledge::Question::text);
    if (kind == QLatin1String("pro"))
        return title(all.pros, &knowledge::Side::name);
    if (kind == QLatin1String("con"))
        return title(all.cons, &knowledge::Side::name);
    if (kind == QLatin1String("technology")) {
        const auto *found = knowledge::findById(all.technologies, wanted);
        return found ? toQString(found->name) : QString();
    }
    const auto *lesson = knowledge::findById(m_lessons, wanted);
    return lesson ? spoken(lesson->title) : QString();
}

} // namespace topologue::window
