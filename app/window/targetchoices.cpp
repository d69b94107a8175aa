// SPDX-License-Identifier: Apache-2.0
#include "targetchoices.h"

#include "core/fuzzymatch.h"
#include "session.h"

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

/// The open documents but the one that is shown; the id is the row.
std::vector<PaletteEntry> otherDocuments()
{
    std::vector<PaletteEntry> entries;
    const DocumentList &documents = *Session::instance().documents();
    for (int row = 0; row < documents.count(); ++row) {
        if (row == Session::instance().current())
            continue;
        PaletteEntry entry;
        entry.id = QString::number(row);
        entry.title = documents.data(documents.index(row), DocumentList::TitleRole).toString();
        entry.icon = QStringLiteral("file");
        entry.forms = {core::matchForm(entry.title)};
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

QString TargetChoices::question() const
{
    switch (m_purpose) {
    case ConnectTo:
        return tr("Connect to which component?");
    case ReattachStart:
        return tr("Which component does it start at?");
    case ReattachEnd:
        return tr("Which component does it end at?");
    case MoveIntoDeployable:
        return tr("Into which deployable?");
    case MoveToDocument:
        break;
    }
    return tr("To which document?");
}

void TargetChoices::begin(Purpose purpose)
{
    m_purpose = purpose;
    beginResetModel();
    m_rows.clear();
    m_offered = offered();
    endResetModel();
    matchAll();
    emit begun();
}

std::vector<PaletteEntry> TargetChoices::offered() const
{
    if (!m_editor || !m_editor->document())
        return {};
    if (m_purpose == MoveToDocument)
        return otherDocuments();
    return m_purpose == MoveIntoDeployable ? offeredDeployables() : offeredComponents();
}

std::vector<PaletteEntry> TargetChoices::offeredComponents() const
{
    const Architecture &architecture = *m_editor->document()->architecture();
    QStringList without = m_editor->canvas()->selection();
    for (const ElementId &element : elementsFromKeys(without)) {
        const auto *id = std::get_if<DependencyId>(&element);
        if (const Dependency *arrow = id ? architecture.dependencies.find(*id) : nullptr) {
            for (const ComponentId &end : {arrow->from, arrow->to})
                without.append(QString::fromStdString(elementKey(end)));
        }
    }
    auto entries = componentEntries(architecture);
    std::erase_if(entries, [&](const PaletteEntry &entry) { return without.contains(entry.id); });
    return entries;
}

std::vector<PaletteEntry> TargetChoices::offeredDeployables() const
{
    const Architecture &architecture = *m_editor->document()->architecture();
    const auto moved = m_editor->selectedOrInside();
    auto entries = deployableEntries(architecture);
    std::erase_if(entries, [&](const PaletteEntry &entry) {
        return std::ranges::all_of(moved, [&](const ComponentId &id) {
            const Component *component = architecture.components.find(id);
            return component && component->deployable
                   && QString::fromStdString(elementKey(*component->deployable)) == entry.id;
        });
    });
    return entries;
}

void TargetChoices::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    matchAll();
    emit filterChanged();
}

void TargetChoices::matchAll()
{
    const QString typed = core::matchForm(m_filter);
    std::vector<std::pair<int, std::size_t>> hits;
    for (std::size_t i = 0; i < m_offered.size(); ++i) {
        if (const auto score = scoreOf(m_offered[i], typed))
            hits.emplace_back(-*score, i);
    }
    std::ranges::sort(hits);
    beginResetModel();
    m_rows.clear();
    for (const auto &[score, row] : hits)
        m_rows.push_back(row);
    endResetModel();
}

bool TargetChoices::choose(int row)
{
    if (!m_editor || !m_clipboard || row < 0 || row >= rowCount())
        return false;
    const QString id = m_offered[m_rows[static_cast<std::size_t>(row)]].id;
    switch (m_purpose) {
    case ConnectTo:
        return m_editor->connectSelectedTo(id);
    case ReattachStart:
    case ReattachEnd:
        return m_editor->reattachSelected(m_purpose == ReattachStart, id);
    case MoveIntoDeployable:
        return m_editor->moveInto(id);
    case MoveToDocument:
        break;
    }
    m_clipboard->moveTo(id.toInt());
    return true;
}

int TargetChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TargetChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteEntry &entry = m_offered[m_rows[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
        return entry.title;
    case DetailRole:
        return entry.detail;
    case IconRole:
        return entry.icon;
    default:
        return {};
    }
}

QHash<int, QByteArray> TargetChoices::roleNames() const
{
    return {{LabelRole, "label"}, {DetailRole, "detail"}, {IconRole, "symbol"}};
}

} // namespace topologue::window
