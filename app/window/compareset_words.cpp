// SPDX-License-Identifier: Apache-2.0
// What is said of a comparison: the table of the moment, the sentence below it, and what a picture is made of.
#include "appsettings.h"
#include "compareset.h"
#include "names.h"
#include "playback/contrastwords.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace topologue::window {

std::vector<std::string> CompareSet::titles() const
{
    std::vector<std::string> titles;
    const bool isEdit = showsEdit();
    for (const auto &row : m_rows) {
        QString name = row->document ? row->document->name() : QString();
        if (row->showsSaved())
            name = tr("%1: as it was").arg(name);
        else if (row->following && isEdit)
            name = tr("%1: as it is now").arg(name);
        titles.push_back(name.toStdString());
    }
    return playback::distinctTitles(std::move(titles));
}

QStringList CompareSet::head() const
{
    QStringList head;
    for (const std::string &title : playback::standingHead(AppSettings::instance().language()))
        head << QString::fromStdString(title);
    return head;
}

QString CompareSet::note() const
{
    if (m_contrast.replications() == 0)
        return {};
    return QString::fromStdString(
        playback::contrastNote(m_contrast.replications(), AppSettings::instance().language()));
}

/// Once all recordings are there, and not the same as before, they are the first replication.
void CompareSet::filmsChanged()
{
    std::vector<FilmPtr> films;
    for (const auto &row : m_rows)
        films.push_back(row->playback->film());
    const bool isComplete = films.size() > 1 && std::find(films.begin(), films.end(), nullptr) == films.end();
    if (!isComplete || !m_active) {
        m_replicator.cancel();
        m_contrasted.clear();
        m_contrast = {};
        tell();
        return;
    }
    if (isBusy()) { // New recordings are on their way; until then the old ones are shown, with what is known of them.
        m_replicator.cancel();
        if (films.size() != m_contrasted.size()) {
            m_contrasted.clear();
            m_contrast = {};
            tell();
        }
        return;
    }
    if (films == m_contrasted)
        return;
    std::vector<simulation::RunOutcome> first;
    std::vector<Replicator::Side> sides;
    for (const FilmPtr &film : films) {
        first.push_back(simulation::outcomeOf(film->recording));
        sides.push_back({film->architecture, ScenarioId(m_scenario.toStdString())});
    }
    m_contrasted = std::move(films);
    m_contrast = {};
    m_contrast.add(std::move(first));
    moved();
    tell();
    m_replicator.start(std::move(sides), m_contrast);
}

void CompareSet::tell()
{
    std::vector<playback::ContrastSide> sides;
    const std::vector<std::string> titles = this->titles();
    for (std::size_t i = 0; i < m_contrasted.size() && i < titles.size(); ++i)
        sides.push_back({titles[i], m_contrasted[i]->architecture.get()});
    QStringList sentences;
    for (const std::string &sentence :
         playback::contrastSentences(m_contrast, sides, AppSettings::instance().language()))
        sentences << QString::fromStdString(sentence);
    m_sentence = sentences.join(u' ');
    emit sentenceChanged();
}

void CompareSet::moved()
{
    m_areFiguresOld = true;
    if (m_isRefreshDue)
        return;
    // All rows move with the player, one after the other: the table changes once.
    m_isRefreshDue = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isRefreshDue = false;
            computeFigures();
            if (!m_rows.empty() && std::exchange(m_shownFigures, m_figures) != m_figures)
                emit dataChanged(index(0), index(count() - 1), {CellsRole, WellRole});
        },
        Qt::QueuedConnection);
}

void CompareSet::computeFigures() const
{
    // A view may ask while rows are being added.
    if (!m_areFiguresOld && m_figures.size() == m_rows.size())
        return;
    m_areFiguresOld = false;
    m_figures.assign(m_rows.size(), {});
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Playback &played = *m_rows[i]->playback;
        const FilmPtr film = played.film();
        if (!film)
            continue;
        const playback::Standing standing = playback::standingOf(film->felt, played.now());
        const bool isContrasted = i < m_contrasted.size() && m_contrasted[i] == film;
        m_figures[i].isWell = standing.broken == 0;
        m_figures[i].cells =
            playback::standingCells(standing, isContrasted ? m_contrast.lostValue(i) : simulation::Interval(),
                                    film->architecture->currency, AppSettings::instance().language());
    }
}

int CompareSet::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CompareSet::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= count())
        return {};
    const auto i = static_cast<std::size_t>(index.row());
    const Row &row = *m_rows[i];
    if (!row.document)
        return {};
    switch (role) {
    case DocumentRole:
        return QVariant::fromValue(row.document.data());
    case PlaybackRole:
        return QVariant::fromValue(row.playback.get());
    case SourceRole:
        return QVariant::fromValue(row.source.get());
    case TitleRole:
    case Qt::DisplayRole:
        return QString::fromStdString(titles()[i]);
    case CellsRole: {
        computeFigures();
        QVariantList cells;
        for (const playback::StandingCell &cell : m_figures[i].cells)
            cells << QVariantMap{{QStringLiteral("text"), QString::fromStdString(cell.text)},
                                 {QStringLiteral("detail"), QString::fromStdString(cell.detail)}};
        return cells;
    }
    case WellRole:
        computeFigures();
        return m_figures[i].isWell;
    default:
        return {};
    }
}

QHash<int, QByteArray> CompareSet::roleNames() const
{
    return {{DocumentRole, "document"}, {PlaybackRole, "playback"}, {SourceRole, "source"},
            {TitleRole, "title"},       {CellsRole, "cells"},       {WellRole, "well"}};
}

QString CompareSet::tableText() const
{
    computeFigures();
    QStringList lines{(QStringList{tr("Architecture")} + head()).join(u'\t')};
    const std::vector<std::string> names = titles();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        QStringList cells{QString::fromStdString(names[i])};
        for (const playback::StandingCell &cell : m_figures[i].cells)
            cells << QString::fromStdString(cell.detail.empty() ? cell.text : cell.text + ' ' + cell.detail);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n' + m_sentence + u'\n' + note() + u'\n';
}

void CompareSet::copyTable() const
{
    QGuiApplication::clipboard()->setText(tableText());
}

ComparisonMaterial CompareSet::material() const
{
    ComparisonMaterial material;
    const std::vector<std::string> names = titles();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        material.sides.push_back({names[i], m_rows[i]->source->scene(), m_rows[i]->playback->film()});
        material.at = m_rows[i]->playback->now();
    }
    material.contrast = m_contrast;
    material.language = AppSettings::instance().language();
    const QVariantList all = scenarios();
    const bool isKnown = std::any_of(all.begin(), all.end(), [this](const QVariant &scenario) {
        return scenario.toMap().value(QStringLiteral("id")).toString() == m_scenario;
    });
    if (isKnown)
        material.scenario = scenarioName().toStdString();
    return material;
}

} // namespace topologue::window
