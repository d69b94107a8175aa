// SPDX-License-Identifier: Apache-2.0
#include "inspectormodel.h"

#include "appsettings.h"
#include "architecture/contains.h"
#include "inspectorsheets.h"
#include "scene.h"
#include "switchto.h"

#include <algorithm>

namespace topologue::window {

namespace {

/// Whether rows of the one can become rows of the other without anything being made anew.
bool haveOneShape(const std::vector<InspectorModel::Row> &a, const std::vector<InspectorModel::Row> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) {
        return x.kind == y.kind && x.path == y.path && x.key == y.key && x.editor == y.editor;
    });
}

} // namespace

InspectorModel::InspectorModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &InspectorModel::refresh);
}

void InspectorModel::setDocument(Document *document)
{
    if (!switchTo(m_document, document, this))
        return;
    if (m_document) {
        connect(m_document, &Document::changed, this, &InspectorModel::refresh);
        connect(m_document, &Document::scenariosChanged, this, &InspectorModel::refresh);
    }
    m_subject.clear();
    emit subjectChanged();
    emit documentChanged();
    showAnew();
}

void InspectorModel::setSelection(const QStringList &selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    emit selectionChanged();
    if (!m_subject.isEmpty()) {
        m_subject.clear();
        emit subjectChanged();
    }
    showAnew();
}

void InspectorModel::setSubject(const QString &key)
{
    if (m_subject == key)
        return;
    m_subject = key;
    emit subjectChanged();
    showAnew();
}

void InspectorModel::showAnew()
{
    endScrub(false);
    m_errors.clear();
    m_revealed.clear();
    m_stepped.clear();
    refresh();
    emit shown();
}

std::vector<ElementId> InspectorModel::elements() const
{
    std::vector<ElementId> found;
    if (!m_document)
        return found;
    const Architecture &architecture = *m_document->architecture();
    const auto take = [&](const QString &key) {
        auto element = elementFromKey(key.toStdString());
        if (element && contains(architecture, *element))
            found.push_back(std::move(*element));
    };
    if (!m_subject.isEmpty())
        take(m_subject);
    if (found.empty())
        std::for_each(m_selection.begin(), m_selection.end(), take);
    return found;
}

void InspectorModel::refresh()
{
    Sheet sheet;
    if (m_document) {
        const Document::Snapshot document = m_document->architecture();
        const Language language = AppSettings::instance().language();
        std::vector<ElementId> shown = elements();
        auto properties = editing::propertiesOf(*document, shown, language);
        sheet = inspectorSheet({*document, std::move(shown), std::move(properties), m_revealed, language});
    }
    // An edit of a value keeps the rows, so that whoever types in one does not lose it.
    if (haveOneShape(m_sheet.rows, sheet.rows)) {
        const std::vector<Row> before = std::exchange(m_sheet, std::move(sheet)).rows;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (before[i] != m_sheet.rows[i])
                emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
        }
    } else {
        beginResetModel();
        m_sheet = std::move(sheet);
        endResetModel();
    }
    emit refreshed();
}

void InspectorModel::rowChanged(const QString &path)
{
    for (std::size_t i = 0; i < m_sheet.rows.size(); ++i) {
        if (m_sheet.rows[i].path == path)
            emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

int InspectorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

QVariant InspectorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_sheet.rows[static_cast<std::size_t>(index.row())];
    const bool isScrubbed = m_scrub && m_scrub->path == row.path;
    switch (role) {
    case KindRole:
        return row.kind;
    case Qt::DisplayRole:
    case LabelRole:
        return row.label;
    case ValueRole:
        return isScrubbed && m_scrub->now ? scrubbedText() : row.value;
    case HelpRole:
        return row.help;
    case KeyRole:
        return row.key;
    case IconRole:
        return row.icon;
    case PathRole:
        return row.path;
    case EditorRole:
        return row.editor;
    case ChoicesRole:
        return row.choices;
    case DepthRole:
        return row.depth;
    case OriginRole:
        return row.origin;
    case StandardRole:
        return row.standard;
    case MixedRole:
        return row.isMixed;
    case ErrorRole:
        return row.path.isEmpty() ? QString() : m_errors.value(row.path);
    case ScrubbingRole:
        return isScrubbed;
    default:
        return {};
    }
}

QHash<int, QByteArray> InspectorModel::roleNames() const
{
    return {{KindRole, "kind"},       {LabelRole, "label"},         {ValueRole, "value"},       {HelpRole, "help"},
            {KeyRole, "key"},         {IconRole, "symbol"},         {PathRole, "path"},         {EditorRole, "editor"},
            {ChoicesRole, "choices"}, {DepthRole, "depth"},         {StandardRole, "standard"}, {MixedRole, "mixed"},
            {ErrorRole, "error"},     {ScrubbingRole, "scrubbing"}, {OriginRole, "origin"}};
}

} // namespace topologue::window
