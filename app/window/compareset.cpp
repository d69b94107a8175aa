// SPDX-License-Identifier: Apache-2.0
#include "compareset.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "documentsource.h"
#include "names.h"
#include "scene.h"
#include "session.h"

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

QString secondsText(simulation::Nanos time)
{
    return durationText(Duration::seconds(std::round(static_cast<double>(time) / 1e9)));
}

} // namespace

CompareSet::CompareSet(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &CompareSet::rowsAreOthers);
    connect(&Session::instance(), &Session::documentChanged, this, &CompareSet::dropClosed);
}

CompareSet::~CompareSet() = default;

void CompareSet::setPlayer(Player *player)
{
    if (m_player == player)
        return;
    m_player = player;
    for (const auto &row : m_rows)
        row->playback->setPlayer(player);
    emit playerChanged();
}

void CompareSet::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    for (const auto &row : m_rows)
        row->playback->setActive(active);
    emit activeChanged();
}

void CompareSet::setScenario(const QString &id)
{
    if (m_scenario == id)
        return;
    m_scenario = id;
    for (const auto &row : m_rows)
        row->playback->setScenario(id);
    emit scenarioChanged();
}

QVariantList CompareSet::scenarios() const
{
    QVariantList list;
    if (m_rows.empty() || !m_rows.front()->document)
        return list;
    for (const Scenario &scenario : m_rows.front()->document->architecture()->scenarios) {
        list << QVariantMap{{QStringLiteral("id"), QString::fromStdString(scenario.id.value())},
                            {QStringLiteral("name"),
                             displayName(scenario.name, scenario.id.value(), AppSettings::instance().language())}};
    }
    return list;
}

QString CompareSet::scenarioName() const
{
    for (const QVariant &scenario : scenarios()) {
        if (scenario.toMap().value(QStringLiteral("id")).toString() == m_scenario)
            return scenario.toMap().value(QStringLiteral("name")).toString();
    }
    return tr("Load only, no faults");
}

bool CompareSet::isBusy() const
{
    return m_loading > 0
           || std::any_of(m_rows.begin(), m_rows.end(), [](const auto &row) { return row->playback->isBusy(); });
}

std::unique_ptr<CompareSet::Row> CompareSet::makeRow(std::unique_ptr<Document> own, Document *shared)
{
    auto row = std::make_unique<Row>();
    row->document = own ? own.get() : shared;
    row->own = std::move(own);
    row->playback = std::make_unique<Playback>();
    QQmlEngine::setObjectOwnership(row->playback.get(), QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(row->document, QQmlEngine::CppOwnership);
    row->playback->setActive(m_active);
    row->playback->setScenario(m_scenario);
    row->playback->setDocument(row->document);
    row->playback->setPlayer(m_player);
    connect(row->playback.get(), &Playback::moved, this, &CompareSet::moved);
    connect(row->playback.get(), &Playback::filmChanged, this, &CompareSet::sentenceChanged);
    connect(row->playback.get(), &Playback::busyChanged, this, &CompareSet::busyChanged);
    return row;
}

void CompareSet::put(int row, std::unique_ptr<Row> made)
{
    const bool isFirst = m_rows.empty();
    beginResetModel();
    if (row >= 0 && row < count())
        m_rows[static_cast<std::size_t>(row)] = std::move(made);
    else
        m_rows.push_back(std::move(made));
    endResetModel();
    if (isFirst) {
        const auto list = scenarios();
        setScenario(list.isEmpty() ? QString() : list.first().toMap().value(QStringLiteral("id")).toString());
    }
    rowsAreOthers();
}

void CompareSet::rowsAreOthers()
{
    emit rowsChanged();
    emit scenarioChanged();
    emit sentenceChanged();
    emit busyChanged();
    moved();
}

void CompareSet::open(const QStringList &paths)
{
    const quint64 request = ++m_request;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    rowsAreOthers();
    ++m_loading;
    emit busyChanged();
    core::inPool([paths = paths.mid(0, Most)] {
        std::vector<Result<core::LoadedDocument>> loaded;
        for (const QString &path : paths)
            loaded.push_back(loadAny(path));
        return loaded;
    }).then(this, [this, request, paths](std::vector<Result<core::LoadedDocument>> loaded) {
        --m_loading;
        emit busyChanged();
        if (request != m_request)
            return;
        for (std::size_t i = 0; i < loaded.size(); ++i) {
            const QString &path = paths[static_cast<qsizetype>(i)];
            if (loaded[i])
                put(count(), makeRow(std::make_unique<Document>(std::move(loaded[i]->architecture),
                                                                isBuiltIn(path) ? QString() : path),
                                     nullptr));
            else
                Session::instance().report(tr("Cannot open %1").arg(path), loaded[i].error());
        }
    });
}

void CompareSet::openSamples()
{
    QStringList paths;
    for (const QVariant &sample : Session::instance().samples())
        paths << sample.toMap()[QStringLiteral("file")].toString();
    open(paths);
}

void CompareSet::replace(int row, const QString &path)
{
    if (row > count() || row >= Most)
        return;
    if (path.isEmpty()) {
        if (Document *open = Session::instance().document())
            put(row, makeRow(nullptr, open));
        return;
    }
    const quint64 request = m_request;
    ++m_loading;
    emit busyChanged();
    core::inPool([path] {
        return loadAny(path);
    }).then(this, [this, row, path, request](Result<core::LoadedDocument> loaded) {
        --m_loading;
        emit busyChanged();
        if (request != m_request)
            return;
        if (loaded)
            put(row,
                makeRow(std::make_unique<Document>(std::move(loaded->architecture), isBuiltIn(path) ? QString() : path),
                        nullptr));
        else
            Session::instance().report(tr("Cannot open %1").arg(path), loaded.error());
    });
}

void CompareSet::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    rowsAreOthers();
}

void CompareSet::dropClosed()
{
    for (int row = count() - 1; row >= 0; --row) {
        const auto &shown = m_rows[static_cast<std::size_t>(row)];
        if (!shown->document || (!shown->own && shown->document != Session::instance().document()))
            remove(row);
    }
}

void CompareSet::moved()
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(count() - 1),
                         {FailedRole, LostRole, FirstRole, RecoveredRole, BrokenRole, WellRole});
}

int CompareSet::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CompareSet::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= count())
        return {};
    const Row &row = *m_rows[static_cast<std::size_t>(index.row())];
    if (!row.document)
        return {};
    switch (role) {
    case DocumentRole:
        return QVariant::fromValue(row.document.data());
    case PlaybackRole:
        return QVariant::fromValue(row.playback.get());
    case TitleRole:
    case Qt::DisplayRole:
        return row.document->name();
    default:
        break;
    }
    if (role < FailedRole || role > WellRole)
        return {};
    const FilmPtr film = row.playback->film();
    if (!film)
        return role == WellRole ? QVariant(true) : QVariant(QString());
    const auto felt = film->felt.at(row.playback->now());
    std::uint64_t failed = 0;
    double lost = 0;
    int broken = 0;
    for (const playback::JourneyFelt &journey : felt) {
        failed += journey.failed;
        lost += journey.lostValue;
        broken += journey.isObjectiveMet ? 0 : 1;
    }
    const simulation::Impact &impact = film->felt.impact();
    std::optional<simulation::Nanos> first;
    std::optional<simulation::Nanos> last;
    bool isStillBroken = false;
    for (std::size_t j = 0; j < impact.journeys.size(); ++j) {
        if (!impact.journeys[j].fell())
            continue;
        const auto toBreak = impact.timeToBreak(j);
        const auto toRecover = impact.timeToRecover(j);
        if (toBreak && (!first || *toBreak < *first))
            first = toBreak;
        if (!toRecover)
            isStillBroken = true;
        else if (!last || *toRecover > *last)
            last = toRecover;
    }
    switch (role) {
    case FailedRole:
        return countText(failed);
    case LostRole:
        return moneyText(lost, film->architecture->currency);
    case FirstRole:
        return first ? secondsText(*first) : QStringLiteral("–");
    case RecoveredRole:
        return isStillBroken ? tr("not recovered")
               : last        ? secondsText(std::max<simulation::Nanos>(0, *last))
                             : QStringLiteral("–");
    case BrokenRole:
        return tr("%1 of %2").arg(broken).arg(felt.size());
    case WellRole:
        return broken == 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> CompareSet::roleNames() const
{
    return {{DocumentRole, "document"},   {PlaybackRole, "playback"}, {TitleRole, "title"},
            {FailedRole, "failed"},       {LostRole, "lost"},         {FirstRole, "first"},
            {RecoveredRole, "recovered"}, {BrokenRole, "broken"},     {WellRole, "well"}};
}

} // namespace topologue::window
