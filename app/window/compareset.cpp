// SPDX-License-Identifier: Apache-2.0
// Which documents are compared. What is said of them is in compareset_words.cpp.
#include "compareset.h"

#include "appsettings.h"
#include "architecture/invariants.h"
#include "core/inpool.h"
#include "documentsource.h"
#include "names.h"
#include "session.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

QString pathToKeep(const QString &path)
{
    return isBuiltIn(path) ? QString() : path;
}

/// Keeps a row that is not shown any more until the views that still show it are gone, too.
template<class Row>
void retire(QObject *set, std::unique_ptr<Row> old)
{
    old->playback->disconnect(set);
    old->source->disconnect(set);
    old->following.reset();
    QTimer::singleShot(0, set, [kept = std::shared_ptr<Row>(std::move(old))] { kept->playback->setActive(false); });
}

/// The old document with the scenarios of the new one, so that both go through the same. A scenario that names what the
/// old one does not have stays as it was there, if it was.
Architecture withScenariosOf(const Architecture &now, Architecture before)
{
    const IdTable<Scenario> old = std::exchange(before.scenarios, now.scenarios);
    if (!hasErrors(checkInvariants(before))) // Nearly always; it is what takes long in a large document.
        return before;
    before.scenarios = {};
    for (const Scenario &scenario : now.scenarios) {
        before.scenarios.add(scenario);
        if (!hasErrors(checkInvariants(before)))
            continue;
        before.scenarios.remove(scenario.id);
        if (const Scenario *was = old.find(scenario.id))
            before.scenarios.add(*was);
    }
    return before;
}

} // namespace

CompareSet::CompareSet(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, [this] {
        rowsAreOthers();
        tell();
    });
    connect(&Session::instance(), &Session::closed, this, &CompareSet::dropClosed);
    connect(&m_replicator, &Replicator::advanced, this, [this](const simulation::Contrast &known) {
        m_contrast = known;
        moved(); // The table has intervals too.
        tell();
    });
    connect(&m_replicator, &Replicator::busyChanged, this, &CompareSet::refiningChanged);
    connect(&m_replicator, &Replicator::progressChanged, this, &CompareSet::refinedChanged);
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
    filmsChanged();
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

bool CompareSet::showsEdit() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const auto &row) { return row->showsSaved(); });
}

std::unique_ptr<CompareSet::Row> CompareSet::makeRow(std::unique_ptr<Document> own, Document *open)
{
    auto row = std::make_unique<Row>();
    row->document = own ? own.get() : open;
    row->own = std::move(own);
    row->playback = std::make_unique<Playback>();
    row->source = std::make_unique<SceneSource>();
    for (QObject *each : {static_cast<QObject *>(row->playback.get()), static_cast<QObject *>(row->source.get()),
                          static_cast<QObject *>(row->document.data())})
        QQmlEngine::setObjectOwnership(each, QQmlEngine::CppOwnership);
    row->source->setNarrow(true);
    row->source->setDocument(row->document);
    row->playback->setActive(m_active);
    row->playback->setScenario(m_scenario);
    row->playback->setDocument(row->document);
    row->playback->setPlayer(m_player);
    connect(row->source.get(), &SceneSource::sceneChanged, this, &CompareSet::sentenceChanged);
    connect(row->playback.get(), &Playback::moved, this, &CompareSet::moved);
    connect(row->playback.get(), &Playback::filmChanged, this, &CompareSet::filmsChanged);
    connect(row->playback.get(), &Playback::busyChanged, this, [this] {
        filmsChanged();
        emit busyChanged();
    });
    return row;
}

std::unique_ptr<CompareSet::Row> CompareSet::makeOpenRow(Document &open)
{
    auto row = makeRow(nullptr, &open);
    follow(*row, open);
    return row;
}

std::unique_ptr<CompareSet::Row> CompareSet::makeSavedRow(Document &open)
{
    auto row = makeRow(
        std::make_unique<Document>(withScenariosOf(*open.architecture(), *open.savedArchitecture()), QString()));
    follow(*row, open);
    return row;
}

std::unique_ptr<CompareSet::Row> CompareSet::makeLoadedRow(core::LoadedDocument loaded, const QString &path)
{
    return makeRow(std::make_unique<Document>(std::move(loaded.architecture), pathToKeep(path)));
}

void CompareSet::put(int row, std::unique_ptr<Row> made)
{
    const bool isFirst = m_rows.empty();
    beginResetModel();
    if (row >= 0 && row < count())
        retire(this, std::exchange(m_rows[static_cast<std::size_t>(row)], std::move(made)));
    else
        m_rows.push_back(std::move(made));
    m_areFiguresOld = true;
    endResetModel();
    if (isFirst) {
        const auto list = scenarios();
        setScenario(list.isEmpty() ? QString() : list.first().toMap().value(QStringLiteral("id")).toString());
    }
    rowsAreOthers();
}

void CompareSet::rowsAreOthers()
{
    m_areFiguresOld = true;
    filmsChanged();
    emit rowsChanged();
    emit scenarioChanged();
    emit busyChanged();
    moved();
}

void CompareSet::open(const QStringList &paths)
{
    const quint64 request = ++m_request;
    beginResetModel();
    for (auto &row : std::exchange(m_rows, {}))
        retire(this, std::move(row));
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
        filmsChanged();
        emit busyChanged();
        if (request != m_request)
            return;
        for (std::size_t i = 0; i < loaded.size(); ++i) {
            const QString &path = paths[static_cast<qsizetype>(i)];
            if (loaded[i])
                put(count(), makeLoadedRow(std::move(*loaded[i]), path));
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

void CompareSet::compareEdit(const QString &scenario)
{
    if (!Session::instance().document())
        return;
    ++m_request; // What is still being read is not wanted any more.
    beginResetModel();
    for (auto &row : std::exchange(m_rows, {}))
        retire(this, std::move(row));
    endResetModel();
    Document &open = *Session::instance().document();
    put(0, makeSavedRow(open));
    put(1, makeOpenRow(open));
    setScenario(scenario);
}

void CompareSet::replaceWithSaved(int row)
{
    if (Document *open = Session::instance().document(); open && row <= count() && row < Most)
        put(row, makeSavedRow(*open));
    m_wishFor.remove(row);
}

void CompareSet::replace(int row, const QString &path)
{
    if (row > count() || row >= Most)
        return;
    if (path.isEmpty()) {
        m_wishFor.remove(row);
        if (Document *open = Session::instance().document())
            put(row, makeOpenRow(*open));
        return;
    }
    const quint64 request = m_request;
    const quint64 wish = ++m_wishes;
    m_wishFor[row] = wish;
    ++m_loading;
    emit busyChanged();
    core::inPool([path] {
        return loadEvery(path);
    }).then(this, [this, row, path, request, wish](Result<std::vector<core::LoadedDocument>> loaded) {
        --m_loading;
        filmsChanged();
        emit busyChanged();
        if (request != m_request || wish != m_wishFor.value(row))
            return; // Another one has been wished for since.
        if (!loaded) {
            Session::instance().report(tr("Cannot open %1").arg(path), loaded.error());
            return;
        }
        int place = row;
        for (core::LoadedDocument &document : *loaded) {
            if (place < Most)
                put(place++, makeLoadedRow(std::move(document), path));
        }
    });
}

void CompareSet::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    m_wishFor.clear(); // What is still being read was for a row that may be another one now.
    beginRemoveRows({}, row, row);
    retire(this, std::move(m_rows[static_cast<std::size_t>(row)]));
    m_rows.erase(m_rows.begin() + row);
    m_areFiguresOld = true;
    endRemoveRows();
    rowsAreOthers();
}

void CompareSet::follow(Row &row, Document &open)
{
    row.origin = &open;
    row.following = std::make_unique<QObject>();
    connect(&open, &Document::changed, row.following.get(), [this, &row] { originEdited(row); });
    connect(&open, &Document::scenariosChanged, row.following.get(), [this, &row] { originEdited(row); });
    connect(&open, &Document::saved, row.following.get(), [this, &row] { originSaved(row); });
}

void CompareSet::originEdited(Row &row)
{
    if (row.showsSaved())
        row.own->setScenarios(withScenariosOf(*row.origin->architecture(), *row.own->architecture()).scenarios, {});
    emit rowsChanged();
    emit scenarioChanged();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(count() - 1), {TitleRole});
}

void CompareSet::originSaved(const Row &row)
{
    if (!row.showsSaved())
        return;
    const auto place = std::ranges::find(m_rows, &row, &std::unique_ptr<Row>::get);
    if (place != m_rows.end())
        put(static_cast<int>(place - m_rows.begin()), makeSavedRow(*row.origin));
}

void CompareSet::dropClosed()
{
    for (int row = count() - 1; row >= 0; --row) {
        const auto &shown = m_rows[static_cast<std::size_t>(row)];
        if (!shown->document || (shown->following && !Session::instance().isOpen(shown->origin)))
            remove(row);
    }
}

} // namespace topologue::window
