// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "knowledge/knowledge.h"
#include "knowledge/search.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

#include <set>
#include <string>
#include <vector>

namespace topologue::window {

/// A lesson or a challenge, as far as events, concepts and the search have to know it.
struct LessonLink {
    knowledge::EntryKind kind = knowledge::EntryKind::Lesson; ///< Or Challenge.
    std::string id;
    knowledge::LocalText title;
    std::vector<std::string> events;
    std::vector<std::string> concepts;
    std::vector<std::string> technologies;
    std::vector<std::string> cases;
};

/// What the Learn section knows, read when it is first opened. TOPOLOGUE_KNOWLEDGE names a folder whose files are read
/// instead of those that are compiled in. One per program, on the GUI thread.
class Learn : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// What is wrong with the files: {text, place}. Empty unless someone writes on them.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY problemsChanged)

public:
    static Learn *create(QQmlEngine *engine, QJSEngine *scriptEngine);
    static Learn &instance();

    [[nodiscard]] const knowledge::Knowledge &knowledge() const { return m_loaded.knowledge; }
    [[nodiscard]] const knowledge::SearchIndex &index() const { return m_index; }
    [[nodiscard]] QVariantList problems() const;

    /// Lessons can be found and are offered at their events and concepts from now on. Call once.
    void setLessons(std::vector<LessonLink> lessons);
    [[nodiscard]] const std::vector<LessonLink> &lessons() const { return m_lessons; }
    /// Events that a lesson plays.
    [[nodiscard]] std::set<std::string> playableEvents() const;
    /// Null where no lesson shows it.
    [[nodiscard]] const LessonLink *lessonOfEvent(const std::string &id) const;
    [[nodiscard]] const LessonLink *lessonOfConcept(const std::string &id) const;

    /// Lessons and challenges that name a technology or a case; none for other kinds. Those that name the fewest
    /// others, and so are most about it, come first.
    [[nodiscard]] std::vector<const LessonLink *> lessonsNaming(knowledge::EntryKind kind, const std::string &id) const;

    /// The words for a kind of entry in links between pages: "timeline", "concept", "technology", "case"...
    [[nodiscard]] static QString kindWord(knowledge::EntryKind kind);
    /// The title of an entry in the language of the program; empty if there is none.
    [[nodiscard]] Q_INVOKABLE QString titleOf(const QString &kind, const QString &id) const;

signals:
    void problemsChanged();
    void lessonsChanged();

private:
    Learn();

    knowledge::Loaded m_loaded;
    knowledge::SearchIndex m_index;
    std::vector<LessonLink> m_lessons;
};

[[nodiscard]] inline QString toQString(const std::string &text)
{
    return QString::fromStdString(text);
}
/// In the language of the program.
[[nodiscard]] QString spoken(const knowledge::LocalText &text);

} // namespace topologue::window
