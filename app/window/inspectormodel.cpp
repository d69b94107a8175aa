// SPDX-License-Identifier: Apache-2.0
#include "inspectormodel.h"

#include "appsettings.h"
#include "inspectorsheets.h"
#include "scene.h"

namespace topologue::window {

namespace {

InspectorModel::Sheet sheetOf(const Architecture &architecture, const QStringList &selection, Language language)
{
    if (selection.size() > 1)
        return severalSheet(architecture, selection, language);
    if (selection.size() == 1) {
        const auto element = elementFromKey(selection.first().toStdString());
        if (element) {
            if (const auto *id = std::get_if<ComponentId>(&*element)) {
                if (const auto *component = architecture.components.find(*id))
                    return componentSheet(architecture, *component, language);
            } else if (const auto *deployableId = std::get_if<DeployableId>(&*element)) {
                if (const auto *deployable = architecture.deployables.find(*deployableId))
                    return deployableSheet(architecture, *deployable, language);
            } else if (const auto *dependencyId = std::get_if<DependencyId>(&*element)) {
                if (const auto *dependency = architecture.dependencies.find(*dependencyId))
                    return dependencySheet(architecture, *dependency, language);
            } else if (const auto *teamId = std::get_if<TeamId>(&*element)) {
                if (const auto *team = architecture.teams.find(*teamId))
                    return teamSheet(architecture, *team, language);
            }
        }
    }
    return architectureSheet(architecture, language);
}

} // namespace

InspectorModel::InspectorModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &InspectorModel::refresh);
}

void InspectorModel::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document, &Document::changed, this, &InspectorModel::refresh);
        connect(m_document, &Document::scenariosChanged, this, &InspectorModel::refresh);
    }
    emit documentChanged();
    refresh();
}

void InspectorModel::setSelection(const QStringList &selection)
{
    if (m_selection == selection)
        return;
    m_selection = selection;
    emit selectionChanged();
    refresh();
}

void InspectorModel::refresh()
{
    beginResetModel();
    m_sheet =
        m_document ? sheetOf(*m_document->architecture(), m_selection, AppSettings::instance().language()) : Sheet();
    endResetModel();
    emit refreshed();
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
    switch (role) {
    case KindRole:
        return row.kind;
    case Qt::DisplayRole:
    case LabelRole:
        return row.label;
    case ValueRole:
        return row.value;
    case UnitRole:
        return row.unit;
    case HelpRole:
        return row.help;
    case KeyRole:
        return row.key;
    case IconRole:
        return row.icon;
    default:
        return {};
    }
}

QHash<int, QByteArray> InspectorModel::roleNames() const
{
    return {{KindRole, "kind"}, {LabelRole, "label"}, {ValueRole, "value"}, {UnitRole, "unit"},
            {HelpRole, "help"}, {KeyRole, "key"},     {IconRole, "symbol"}};
}

} // namespace topologue::window
