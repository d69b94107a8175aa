// SPDX-License-Identifier: Apache-2.0
#include "learnentry.h"

#include "appsettings.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace topologue::window {

using knowledge::Concept;
using knowledge::Correction;
using knowledge::Event;
using knowledge::findById;
using knowledge::RelationEnd;

namespace {

const knowledge::Knowledge &all()
{
    return Learn::instance().knowledge();
}

/// Sections and groups of links, of which the empty ones are left out.
class Parts
{
public:
    void addText(const QString &heading, const QString &text)
    {
        if (!text.isEmpty())
            m_list.append(QVariantMap{{QStringLiteral("heading"), heading}, {QStringLiteral("text"), text}});
    }
    void addLinks(const QString &heading, const QVariantList &items)
    {
        if (!items.isEmpty())
            m_list.append(QVariantMap{{QStringLiteral("heading"), heading}, {QStringLiteral("items"), items}});
    }
    [[nodiscard]] QVariantList take() { return std::exchange(m_list, {}); }

private:
    QVariantList m_list;
};

QVariantMap link(const char *kind, const std::string &id, const QString &text)
{
    return {{QStringLiteral("kind"), QString::fromLatin1(kind)},
            {QStringLiteral("entry"), toQString(id)},
            {QStringLiteral("text"), text}};
}

QVariantMap eventLink(const Event &event)
{
    return link("timeline", event.id, toQString(event.date.substr(0, 4)) + u' ' + spoken(event.title));
}

QStringList strings(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list += toQString(text);
    return list;
}

} // namespace

LearnEntry::LearnEntry(QObject *parent) : QObject(parent)
{
    connect(this, &LearnEntry::changed, this, &LearnEntry::refreshed);
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &LearnEntry::refreshed);
    connect(&Learn::instance(), &Learn::lessonsChanged, this, &LearnEntry::refreshed);
}

const Event *LearnEntry::happening() const
{
    return m_kind == QLatin1String("timeline") ? findById(all().events, m_entry.toStdString()) : nullptr;
}

const Concept *LearnEntry::topic() const
{
    return m_kind == QLatin1String("concept") ? findById(all().concepts, m_entry.toStdString()) : nullptr;
}

QString LearnEntry::dateText(const Event &event)
{
    const bool korean = AppSettings::instance().language() == Language::Korean;
    const QLocale locale(korean ? QLocale::Korean : QLocale::English);
    const QString date = toQString(event.date);
    const QDate day(date.left(4).toInt(), date.size() >= 7 ? date.mid(5, 2).toInt() : 1,
                    date.size() >= 10 ? date.mid(8, 2).toInt() : 1);
    switch (event.precision) {
    case Event::Precision::Day:
        return locale.toString(day, korean ? QStringLiteral("yyyy년 M월 d일") : QStringLiteral("d MMMM yyyy"));
    case Event::Precision::Month:
        return locale.toString(day, korean ? QStringLiteral("yyyy년 M월") : QStringLiteral("MMMM yyyy"));
    case Event::Precision::Approx:
        return tr("about %1").arg(date);
    case Event::Precision::Year:
        break;
    }
    return korean ? date + QStringLiteral("년") : date;
}

QString LearnEntry::title() const
{
    const Event *what = happening();
    return what ? spoken(what->title) : topic() ? spoken(topic()->name) : QString();
}

QString LearnEntry::kicker() const
{
    const auto name = [](const auto &categories, const std::string &id) {
        const knowledge::Category *found = findById(categories, id);
        return found ? spoken(found->name) : QString();
    };
    if (const Event *what = happening())
        return dateText(*what) + QStringLiteral("  ·  ") + name(all().eventCategories, what->category);
    return topic() ? name(all().conceptCategories, topic()->category) : QString();
}

QString LearnEntry::lead() const
{
    const Event *what = happening();
    return what ? spoken(what->summary) : topic() ? spoken(topic()->definition) : QString();
}

QVariantList LearnEntry::sections() const
{
    Parts parts;
    if (const Event *what = happening()) {
        parts.addText(tr("Why"), spoken(what->why));
        parts.addText(tr("What came of it"), spoken(what->consequence));
        parts.addText(tr("People"), strings(what->people).join(QStringLiteral(", ")));
        parts.addText(tr("Organisations"), strings(what->organisations).join(QStringLiteral(", ")));
        parts.addText(tr("Where"), spoken(what->place));
    } else if (const Concept *about = topic()) {
        parts.addText(tr("Why"), spoken(about->why));
        parts.addText(tr("Pitfalls"), spoken(about->pitfalls));
        parts.addText(tr("When not"), spoken(about->whenNot));
        parts.addText(tr("Try it"), spoken(about->experiment));
    }
    return parts.take();
}

QVariantList LearnEntry::eventLinks(const Event &what) const
{
    Parts parts;
    QVariantList items;
    for (const Event *cause : causesOf(all(), what))
        items.append(eventLink(*cause));
    parts.addLinks(tr("Came from"), std::exchange(items, {}));
    for (const std::string &id : what.influences) {
        if (const Event *later = findById(all().events, id))
            items.append(eventLink(*later));
    }
    parts.addLinks(tr("Led to"), std::exchange(items, {}));
    for (const std::string &id : what.concepts) {
        if (const Concept *about = findById(all().concepts, id))
            items.append(link("concept", id, spoken(about->name)));
    }
    parts.addLinks(tr("Concepts"), items);
    return parts.take();
}

QVariantList LearnEntry::conceptLinks(const Concept &about) const
{
    using Kind = RelationEnd::Kind;
    struct Group {
        Kind kind;
        bool outgoing;
        QString heading;
    };
    const Group groups[]{{Kind::Needs, true, tr("Needs")},
                         {Kind::Needs, false, tr("Is needed by")},
                         {Kind::Causes, true, tr("Causes")},
                         {Kind::Causes, false, tr("Is caused by")},
                         {Kind::Cures, true, tr("Cures")},
                         {Kind::Cures, false, tr("Is cured by")},
                         {Kind::Alternative, true, tr("Instead of it")}};
    Parts parts;
    const auto ends = relationsOf(all(), about);
    for (const Group &group : groups) {
        QVariantList items;
        for (const RelationEnd &end : ends) {
            if (end.kind == group.kind && (end.isOutgoing == group.outgoing || group.kind == Kind::Alternative))
                items.append(link("concept", end.other->id, spoken(end.other->name)));
        }
        parts.addLinks(group.heading, items);
    }
    QVariantList items;
    for (const Event &what : all().events) {
        if (std::find(what.concepts.begin(), what.concepts.end(), about.id) != what.concepts.end())
            items.append(eventLink(what));
    }
    parts.addLinks(tr("In history"), std::exchange(items, {}));
    for (const std::string &id : about.technologies) {
        if (const auto *technology = findById(all().technologies, id))
            items.append(link("technology", id, toQString(technology->name)));
    }
    parts.addLinks(tr("Technologies"), std::exchange(items, {}));
    for (const std::string &id : about.cases) {
        if (const auto *found = findById(all().cases, id))
            items.append(link("case", id, spoken(found->name)));
    }
    parts.addLinks(tr("Cases"), items);
    return parts.take();
}

QVariantList LearnEntry::links() const
{
    if (const Event *what = happening())
        return eventLinks(*what);
    return topic() ? conceptLinks(*topic()) : QVariantList();
}

QVariantList LearnEntry::sources() const
{
    const Event *what = happening();
    const Concept *about = topic();
    if (!what && !about)
        return {};
    QVariantList list;
    for (const knowledge::Source &source : what ? what->sources : about->sources)
        list.append(QVariantMap{{QStringLiteral("title"), toQString(source.title)},
                                {QStringLiteral("url"), toQString(source.url)},
                                {QStringLiteral("note"), spoken(source.note)}});
    return list;
}

QStringList LearnEntry::references() const
{
    return topic() ? strings(topic()->references) : QStringList();
}

bool LearnEntry::isFromNotes() const
{
    return !notesText().isEmpty();
}

QString LearnEntry::notesText() const
{
    if (const Event *what = happening())
        return what->notes ? toQString(what->notes->text) : QString();
    return topic() ? toQString(topic()->notes) : QString();
}

QString LearnEntry::verdict() const
{
    const Event *what = happening();
    if (!what || !what->notes)
        return {};
    switch (what->notes->verdict) {
    case Correction::Verdict::Ok:
        return tr("Right");
    case Correction::Verdict::Imprecise:
        return tr("Not quite");
    case Correction::Verdict::Wrong:
        return tr("Wrong");
    case Correction::Verdict::Incomplete:
        return tr("Incomplete");
    case Correction::Verdict::Questionable:
        return tr("Questionable");
    case Correction::Verdict::Mislabelled:
        return tr("Under a wrong name");
    case Correction::Verdict::Oversimplified:
        return tr("Too simple");
    case Correction::Verdict::Provenance:
        return tr("Where it comes from");
    case Correction::Verdict::Typo:
        break;
    }
    return tr("Spelling");
}

bool LearnEntry::areNotesRight() const
{
    const Event *what = happening();
    return !what || !what->notes || what->notes->verdict == Correction::Verdict::Ok;
}

QString LearnEntry::correction() const
{
    const Event *what = happening();
    return what && what->notes ? spoken(what->notes->correction) : QString();
}

LearnEntry::Status LearnEntry::status() const
{
    const Event *what = happening();
    const knowledge::Status status = what ? what->status : topic() ? topic()->status : knowledge::Status::Unverified;
    return static_cast<Status>(status);
}

QString LearnEntry::statusNote() const
{
    const Event *what = happening();
    return what ? spoken(what->statusNote) : topic() ? spoken(topic()->statusNote) : QString();
}

const LessonLink *LearnEntry::lessonLink() const
{
    if (happening())
        return Learn::instance().lessonOfEvent(m_entry.toStdString());
    return topic() ? Learn::instance().lessonOfConcept(m_entry.toStdString()) : nullptr;
}

QString LearnEntry::lesson() const
{
    return lessonLink() ? toQString(lessonLink()->id) : QString();
}

QString LearnEntry::lessonTitle() const
{
    return lessonLink() ? spoken(lessonLink()->title) : QString();
}

} // namespace topologue::window
