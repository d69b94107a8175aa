// SPDX-License-Identifier: Apache-2.0
#include "scenariomodel.h"

#include "appsettings.h"
#include "architecture/faultpresets.h"
#include "names.h"
#include "scene.h"
#include "switchto.h"

#include <algorithm>
#include <variant>

namespace topologue::window {

ScenarioModel::ScenarioModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &ScenarioModel::refresh);
}

void ScenarioModel::setDocument(Document *document)
{
    if (!switchTo(m_document, document, this))
        return;
    if (m_document) {
        connect(m_document, &Document::changed, this, &ScenarioModel::refresh);
        connect(m_document, &Document::scenariosChanged, this, &ScenarioModel::refresh);
    }
    emit documentChanged();
    const bool hasAny = m_document && !m_document->architecture()->scenarios.isEmpty();
    m_current = hasAny ? QString::fromStdString(m_document->architecture()->scenarios[0].id.value()) : QString();
    emit currentChanged();
    refresh();
}

void ScenarioModel::setCurrent(const QString &id)
{
    const bool exists = m_document && m_document->architecture()->scenarios.contains(ScenarioId(id.toStdString()));
    const QString next = exists ? id : QString();
    if (m_current == next)
        return;
    m_current = next;
    emit currentChanged();
    refresh();
}

const Scenario *ScenarioModel::scenario() const
{
    return m_document ? m_document->architecture()->scenarios.find(ScenarioId(m_current.toStdString())) : nullptr;
}

QString ScenarioModel::currentName() const
{
    const Scenario *shown = scenario();
    return shown ? displayName(shown->name, shown->id.value(), AppSettings::instance().language())
                 : tr("Load only, no faults");
}

double ScenarioModel::duration() const
{
    const Scenario *shown = scenario();
    return shown ? shown->duration.inSeconds() : 0;
}

QVariantList ScenarioModel::scenarios() const
{
    QVariantList list;
    if (!m_document)
        return list;
    const Language language = AppSettings::instance().language();
    for (const Scenario &one : m_document->architecture()->scenarios) {
        list << QVariantMap{{QStringLiteral("id"), QString::fromStdString(one.id.value())},
                            {QStringLiteral("name"), displayName(one.name, one.id.value(), language)},
                            {QStringLiteral("description"), QString::fromStdString(one.description.in(language))}};
    }
    return list;
}

std::vector<ScenarioModel::Row> ScenarioModel::rowsNow() const
{
    std::vector<Row> rows;
    const Scenario *shown = scenario();
    if (!shown)
        return rows;
    const double length = shown->duration.inSeconds();
    for (const ScenarioEvent &event : shown->events) {
        Row row;
        row.event = QString::fromStdString(event.id.value());
        row.start = event.start.inSeconds();
        row.hasEnd = event.end.has_value();
        row.end = event.end ? std::min(event.end->inSeconds(), length) : length;
        row.text = QString::fromStdString(
            describeFault(*m_document->architecture(), event.fault, AppSettings::instance().language()));
        if (const auto place = faultPlace(event.fault))
            row.place = QString::fromStdString(elementKey(*place));
        row.isTraffic = std::holds_alternative<fault::Traffic>(event.fault);
        rows.push_back(std::move(row));
    }
    return rows;
}

void ScenarioModel::refresh()
{
    if (!m_current.isEmpty() && !scenario()) {
        m_current.clear(); // It was removed, or its making undone.
        emit currentChanged();
    }
    std::vector<Row> rows = rowsNow();
    const bool isSameEvents = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                         [](const Row &a, const Row &b) { return a.event == b.event; });
    if (isSameEvents) { // A marker that is being dragged must stay the same marker.
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    emit scenariosChanged();
}

QVariantList ScenarioModel::faultsFor(const QStringList &selection) const
{
    QVariantList list;
    if (!m_document)
        return list;
    const Language language = AppSettings::instance().language();
    for (const FaultPreset &preset : faultPresets(*m_document->architecture(), elementsFromKeys(selection))) {
        list << QVariantMap{{QStringLiteral("id"), QString::fromUtf8(preset.id.data(), qsizetype(preset.id.size()))},
                            {QStringLiteral("name"), QString::fromStdString(preset.name.in(language))}};
    }
    return list;
}

int ScenarioModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ScenarioModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= count())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case EventRole:
        return row.event;
    case StartRole:
        return row.start;
    case EndRole:
        return row.end;
    case HasEndRole:
        return row.hasEnd;
    case TextRole:
    case Qt::DisplayRole:
        return row.text;
    case PlaceRole:
        return row.place;
    case TrafficRole:
        return row.isTraffic;
    default:
        return {};
    }
}

QHash<int, QByteArray> ScenarioModel::roleNames() const
{
    return {{EventRole, "event"}, {StartRole, "start"}, {EndRole, "end"},        {HasEndRole, "hasEnd"},
            {TextRole, "text"},   {PlaceRole, "place"}, {TrafficRole, "traffic"}};
}

} // namespace topologue::window
