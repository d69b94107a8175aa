// SPDX-License-Identifier: Apache-2.0
#include "palettemodel.h"

#include "appsettings.h"
#include "core/fuzzymatch.h"
#include "learn.h"
#include "learn/lessonlibrary.h"
#include "session.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace topologue::window {

namespace {

// In points of core::fuzzyScore, where a letter at the beginning of a word is about 100.
constexpr int UsedLately = 60; // The last one; those before it less.
constexpr int CannotBeDone = -100;
constexpr int ElementBehindAction = -8; // Of two that fit alike.
constexpr int LearnBehindAll = -100;
constexpr std::size_t MostOfLearn = 60;

} // namespace

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent)
{
    // Which are read away from this thread.
    connect(&LessonLibrary::instance(), &LessonLibrary::readyChanged, this, [this] {
        if (m_learn.empty())
            return;
        beginResetModel();
        m_rows.clear();
        m_learn.clear();
        endResetModel();
        matchAll();
    });
}

std::vector<const PaletteEntry *> PaletteModel::foundInLearn()
{
    if (m_learn.empty()) {
        LessonLibrary::instance().load();
        m_learn = learnEntries();
        m_learnRows.clear();
        for (std::size_t i = 0; i < m_learn.size(); ++i)
            m_learnRows.insert(m_learn[i].id, i);
    }
    std::vector<const PaletteEntry *> found;
    for (const knowledge::Hit &hit : Learn::instance().index().find(m_filter.toStdString(), MostOfLearn)) {
        const auto row = m_learnRows.constFind(Learn::kindWord(hit.kind) + u'/' + toQString(hit.id));
        if (hit.isInName && row != m_learnRows.cend())
            found.push_back(&m_learn[*row]);
    }
    return found;
}

void PaletteModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    matchAll();
    emit filterChanged();
}

void PaletteModel::begin()
{
    beginResetModel();
    m_rows.clear();
    m_others = m_actions ? actionEntries(*m_actions) : std::vector<PaletteEntry>();
    for (PaletteEntry &entry : fileEntries())
        m_others.push_back(std::move(entry));
    const Document::Snapshot now = m_document ? m_document->architecture() : nullptr;
    const QString language = AppSettings::instance().languageCode();
    if (now != m_elementsOf || language != m_language) {
        m_elements = now ? elementEntries(*now) : std::vector<PaletteEntry>();
        m_elementsOf = now;
        m_language = language;
        m_learn.clear();
    }
    endResetModel();
    m_filter.clear();
    matchAll();
    emit filterChanged();
}

void PaletteModel::matchAll()
{
    const QString typed = core::matchForm(m_filter);
    const bool isEmpty = typed.trimmed().isEmpty();
    const QStringList recent = AppSettings::instance().paletteRecent();
    QHash<QString, int> usedAgo;
    for (int i = 0; i < recent.size(); ++i)
        usedAgo.insert(recent[i], i);

    struct Hit {
        int score;
        int order;
        const PaletteEntry *entry;
    };
    std::vector<Hit> hits;
    const auto look = [&](const PaletteEntry &entry) {
        auto score = scoreOf(entry, typed);
        if (!score)
            return;
        const auto used = usedAgo.constFind(entry.key());
        if (used != usedAgo.cend())
            *score += isEmpty ? 1000 - *used : UsedLately - *used;
        if (!entry.isEnabled())
            *score += isEmpty ? -2000 : CannotBeDone;
        if (entry.sort == PaletteEntry::Sort::Element)
            *score += ElementBehindAction;
        if (entry.sort == PaletteEntry::Sort::Learn)
            *score += LearnBehindAll;
        hits.push_back({*score, static_cast<int>(hits.size()), &entry});
    };
    for (const PaletteEntry &entry : m_others)
        look(entry);
    for (const PaletteEntry &entry : m_elements)
        look(entry);
    if (!isEmpty) {
        for (const PaletteEntry *entry : foundInLearn())
            look(*entry);
    }
    std::sort(hits.begin(), hits.end(),
              [](const Hit &a, const Hit &b) { return std::tuple(-a.score, a.order) < std::tuple(-b.score, b.order); });

    beginResetModel();
    m_rows.clear();
    for (const Hit &hit : hits)
        m_rows.push_back(hit.entry);
    endResetModel();
    emit countChanged();
}

bool PaletteModel::canRun(int row) const
{
    return row >= 0 && row < count() && m_rows[static_cast<std::size_t>(row)]->isEnabled();
}

bool PaletteModel::run(int row)
{
    if (!canRun(row))
        return false;
    // A copy: what is done may change the document, and with it the entries.
    const PaletteEntry entry = *m_rows[static_cast<std::size_t>(row)];
    AppSettings::instance().addPaletteRecent(entry.key());
    switch (entry.sort) {
    case PaletteEntry::Sort::Action:
        m_actions->withId(entry.id)->trigger();
        break;
    case PaletteEntry::Sort::Element:
        emit placeWanted(entry.id, entry.near);
        break;
    case PaletteEntry::Sort::Learn:
        emit learnWanted(entry.id.section(u'/', 0, 0), entry.id.section(u'/', 1));
        break;
    case PaletteEntry::Sort::Sample:
    case PaletteEntry::Sort::File:
        Session::instance().open(entry.id);
        break;
    }
    return true;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry &entry = *m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return entry.title;
    case DetailRole:
        return entry.detail;
    case IconRole:
        return entry.icon;
    case KeysRole:
        return entry.action ? entry.action->shortcutText() : QString();
    case AvailableRole:
        return entry.isEnabled();
    case ReasonRole:
        return entry.isEnabled() ? QString() : tr("When %1").arg(entry.action->condition());
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{TitleRole, "title"}, {DetailRole, "detail"},       {IconRole, "symbol"},
            {KeysRole, "keys"},   {AvailableRole, "available"}, {ReasonRole, "reason"}};
}

} // namespace topologue::window
