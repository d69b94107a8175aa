// SPDX-License-Identifier: Apache-2.0
#include "cataloguemodel.h"

#include "appsettings.h"
#include "learn.h"

#include <algorithm>

namespace topologue::window {

using knowledge::EntryKind;
using knowledge::ShelfEntry;

namespace {

const knowledge::Knowledge &all()
{
    return Learn::instance().knowledge();
}

QVariantMap place(const ShelfEntry &entry)
{
    return {{QStringLiteral("kind"), Learn::kindWord(entry.kind)}, {QStringLiteral("entry"), toQString(entry.id)}};
}

bool is(const ShelfEntry &entry, const QString &kind, const QString &id)
{
    return Learn::kindWord(entry.kind) == kind && toQString(entry.id) == id;
}

/// What stands under its title.
QString noteOf(const ShelfEntry &entry)
{
    const QString separator = QStringLiteral("  ·  ");
    switch (entry.kind) {
    case EntryKind::Technology: {
        const auto *about = knowledge::findById(all().technologies, entry.id);
        return about ? QString::number(about->year) + separator + spoken(about->licence) : QString();
    }
    case EntryKind::Case: {
        const auto *about = knowledge::findById(all().cases, entry.id);
        return about ? toQString(about->period) + separator + spoken(about->direction) : QString();
    }
    default: {
        const auto *about = knowledge::findById(entry.kind == EntryKind::Pro ? all().pros : all().cons, entry.id);
        return about ? spoken(about->text) : QString();
    }
    }
}

bool isUnsure(const ShelfEntry &entry)
{
    const auto *technology = knowledge::findById(all().technologies, entry.id);
    if (entry.kind == EntryKind::Technology)
        return technology && technology->status == knowledge::Status::Unverified;
    const auto *about = knowledge::findById(all().cases, entry.id);
    return entry.kind == EntryKind::Case && about && about->status == knowledge::Status::Unverified;
}

/// Of a pro or con.
QString lessonOf(const ShelfEntry &entry)
{
    if (entry.kind != EntryKind::Pro && entry.kind != EntryKind::Con)
        return {};
    const auto *about = knowledge::findById(entry.kind == EntryKind::Pro ? all().pros : all().cons, entry.id);
    return about ? toQString(about->lesson) : QString();
}

QVariantMap row(const ShelfEntry &entry)
{
    const QString lesson = lessonOf(entry);
    QVariantMap shown = place(entry);
    shown.insert(QStringLiteral("title"), Learn::instance().titleOf(Learn::kindWord(entry.kind), toQString(entry.id)));
    shown.insert(QStringLiteral("note"), noteOf(entry));
    shown.insert(QStringLiteral("unsure"), isUnsure(entry));
    shown.insert(QStringLiteral("lesson"), lesson);
    shown.insert(QStringLiteral("lessonTitle"),
                 lesson.isEmpty() ? QString() : Learn::instance().titleOf(QStringLiteral("lesson"), lesson));
    return shown;
}

} // namespace

CatalogueModel::CatalogueModel(QObject *parent) : QObject(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &CatalogueModel::refreshed);
    connect(&Learn::instance(), &Learn::lessonsChanged, this, &CatalogueModel::refreshed);
    refresh();
}

void CatalogueModel::refresh()
{
    m_groups = knowledge::browse(all(), Learn::instance().index(), m_shelf, m_wanted);
    emit refreshed();
}

void CatalogueModel::setShelf(Shelf shelf)
{
    const auto wanted = static_cast<knowledge::Shelf>(shelf);
    if (m_shelf == wanted)
        return;
    m_shelf = wanted;
    m_wanted.chosen.clear();
    emit shelfChanged();
    refresh();
}

void CatalogueModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    m_wanted.typed = query.toStdString();
    emit queryChanged();
    refresh();
}

QVariantList CatalogueModel::facets() const
{
    QVariantList list;
    for (const knowledge::Facet &facet : knowledge::facetsOf(all(), Learn::instance().index(), m_shelf, m_wanted)) {
        const auto chosen = m_wanted.chosen.find(facet.id);
        const auto choice = [](const std::string &id, const QString &label, bool isChecked) {
            return QVariantMap{{QStringLiteral("id"), toQString(id)},
                               {QStringLiteral("label"), label},
                               {QStringLiteral("checked"), isChecked}};
        };
        QString label = spoken(facet.all);
        QVariantList choices{choice({}, label, chosen == m_wanted.chosen.end())};
        for (const knowledge::Facet::Choice &each : facet.choices) {
            const bool isChosen = chosen != m_wanted.chosen.end() && chosen->second == each.id;
            if (isChosen)
                label = spoken(each.name);
            if (isChosen || each.count > 0) {
                //: A choice of a filter, and how many entries fit it.
                choices.append(choice(each.id, tr("%1 (%2)").arg(spoken(each.name)).arg(each.count), isChosen));
            }
        }
        list.append(QVariantMap{{QStringLiteral("key"), toQString(facet.id)},
                                {QStringLiteral("name"), spoken(facet.name)},
                                {QStringLiteral("label"), label},
                                {QStringLiteral("narrows"), chosen != m_wanted.chosen.end()},
                                {QStringLiteral("choices"), choices}});
    }
    return list;
}

QVariantList CatalogueModel::groups() const
{
    QVariantList list;
    for (const knowledge::ShelfGroup &group : m_groups) {
        QVariantList rows;
        for (const ShelfEntry &entry : group.entries)
            rows.append(row(entry));
        list.append(QVariantMap{{QStringLiteral("name"), spoken(group.name)},
                                {QStringLiteral("count"), static_cast<int>(group.entries.size())},
                                {QStringLiteral("rows"), rows}});
    }
    return list;
}

std::vector<ShelfEntry> CatalogueModel::entries() const
{
    std::vector<ShelfEntry> list;
    for (const knowledge::ShelfGroup &group : m_groups)
        list.insert(list.end(), group.entries.begin(), group.entries.end());
    return list;
}

int CatalogueModel::count() const
{
    return static_cast<int>(entries().size());
}

int CatalogueModel::total() const
{
    switch (m_shelf) {
    case knowledge::Shelf::Technologies:
        return static_cast<int>(all().technologies.size());
    case knowledge::Shelf::Cases:
        return static_cast<int>(all().cases.size());
    case knowledge::Shelf::Sides:
        break;
    }
    return static_cast<int>(all().pros.size() + all().cons.size());
}

void CatalogueModel::choose(const QString &facet, const QString &choice)
{
    if (choice.isEmpty())
        m_wanted.chosen.erase(facet.toStdString());
    else
        m_wanted.chosen.insert_or_assign(facet.toStdString(), choice.toStdString());
    refresh();
}

void CatalogueModel::chooseAll()
{
    m_wanted.chosen.clear();
    refresh();
}

bool CatalogueModel::shows(const QString &kind, const QString &entry) const
{
    const auto list = entries();
    return std::any_of(list.begin(), list.end(), [&](const ShelfEntry &each) { return is(each, kind, entry); });
}

QVariantMap CatalogueModel::after(const QString &kind, const QString &entry, int by) const
{
    const auto list = entries();
    if (list.empty())
        return {};
    const auto at =
        std::find_if(list.begin(), list.end(), [&](const ShelfEntry &each) { return is(each, kind, entry); });
    const auto last = static_cast<std::ptrdiff_t>(list.size()) - 1;
    const std::ptrdiff_t row = at == list.end() ? (by > 0 ? 0 : last) : at - list.begin() + by;
    return place(list[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(row, 0, last))]);
}

QVariantMap CatalogueModel::beside(const QString &kind, const QString &entry, int by) const
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const auto &from = m_groups[i].entries;
        const auto at =
            std::find_if(from.begin(), from.end(), [&](const ShelfEntry &each) { return is(each, kind, entry); });
        if (at == from.end())
            continue;
        const std::ptrdiff_t group = static_cast<std::ptrdiff_t>(i) + by;
        if (group < 0 || group >= static_cast<std::ptrdiff_t>(m_groups.size()))
            return place(*at);
        const auto &to = m_groups[static_cast<std::size_t>(group)].entries;
        return place(to[std::min(static_cast<std::size_t>(at - from.begin()), to.size() - 1)]);
    }
    return after(kind, entry, 1);
}

} // namespace topologue::window
