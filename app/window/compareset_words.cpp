// SPDX-License-Identifier: Apache-2.0
// What is said of a comparison: the sentence below the table, and the table for the clipboard.
#include "appsettings.h"
#include "compareset.h"
#include "names.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <map>

namespace topologue::window {

QString CompareSet::sentence() const
{
    if (m_rows.size() < 2)
        return {};
    // Journeys by the set of runs in which their objective breaks.
    std::map<std::vector<bool>, QStringList> journeysOf;
    std::vector<double> lost;
    const Language language = AppSettings::instance().language();
    std::map<std::string, std::vector<bool>> breaks;
    QStringList order;
    std::map<std::string, QString> names;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const FilmPtr film = m_rows[r]->playback->film();
        if (!film || !m_rows[r]->document)
            return {};
        lost.push_back(film->felt.lostInAll());
        for (std::size_t j = 0; j < film->recording.names.journeys.size(); ++j) {
            const std::string &id = film->recording.names.journeys[j];
            auto &runs = breaks[id];
            runs.resize(m_rows.size(), false);
            runs[r] = film->felt.impact().journeys[j].fell();
            if (const Journey *journey = film->architecture->journeys.find(JourneyId(id));
                journey && !names.contains(id)) {
                names[id] = displayName(journey->name, id, language);
                order << QString::fromStdString(id);
            }
        }
    }
    for (const QString &id : order)
        journeysOf[breaks[id.toStdString()]] << names[id.toStdString()];

    QStringList sentences;
    for (auto group = journeysOf.rbegin(); group != journeysOf.rend(); ++group) {
        const auto &[runs, journeys] = *group;
        const auto broken = std::count(runs.begin(), runs.end(), true);
        if (broken == 0)
            continue;
        QStringList titles;
        for (std::size_t r = 0; r < runs.size(); ++r) {
            if (runs[r])
                titles << m_rows[r]->document->name();
        }
        if (broken == static_cast<std::ptrdiff_t>(runs.size()))
            sentences << tr("Broken in all of them: %1.").arg(journeys.join(QStringLiteral(", ")));
        else
            sentences << tr("Broken only in %1: %2.")
                             .arg(titles.join(QStringLiteral(", ")), journeys.join(QStringLiteral(", ")));
    }
    if (sentences.isEmpty())
        return tr("Every objective holds in all of them.");
    const auto least = std::min_element(lost.begin(), lost.end());
    const auto most = std::max_element(lost.begin(), lost.end());
    if (*most - *least > 0.5) {
        const auto nameOf = [&](auto it) {
            return m_rows[static_cast<std::size_t>(it - lost.begin())]->document->name();
        };
        const std::string &currency = m_rows.front()->document->architecture()->currency;
        sentences
            << tr("%1 loses %2 less than %3.").arg(nameOf(least), moneyText(*most - *least, currency), nameOf(most));
    }
    return sentences.join(u' ');
}

QString CompareSet::tableText() const
{
    QStringList lines{QStringList{tr("Architecture"), tr("Failed requests"), tr("Lost value"),
                                  tr("First objective broken"), tr("Recovered after"), tr("Broken now")}
                          .join(u'\t')};
    for (int row = 0; row < count(); ++row) {
        QStringList cells;
        for (const int role :
             {int(TitleRole), int(FailedRole), int(LostRole), int(FirstRole), int(RecoveredRole), int(BrokenRole)})
            cells << data(index(row), role).toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n' + sentence() + u'\n';
}

void CompareSet::copyTable() const
{
    QGuiApplication::clipboard()->setText(tableText());
}

} // namespace topologue::window
