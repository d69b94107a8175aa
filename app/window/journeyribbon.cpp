// SPDX-License-Identifier: Apache-2.0
#include "journeyribbon.h"

#include "appsettings.h"
#include "inks.h"
#include "switchto.h"

#include <QPainter>

#include <algorithm>

namespace topologue::window {

namespace {

constexpr double RowGap = 1.5;

/// How well a journey did in an interval: 0 no requests, 1 well, 2 some failed, 3 most failed.
int levelOf(const simulation::Counts &counts)
{
    const double failed = counts.failed();
    const double ended = failed + counts.successes + counts.degraded;
    if (ended == 0)
        return counts.arrivals > 0 ? 3 : 0; // They come, and nobody is answered.
    const double share = failed / ended;
    return share >= 0.5 ? 3 : share >= 0.01 ? 2 : 1;
}

} // namespace

JourneyRibbon::JourneyRibbon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, [this] { update(); });
}

void JourneyRibbon::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback)
        connect(m_playback, &Playback::filmChanged, this, [this] { update(); });
    emit playbackChanged();
    update();
}

void JourneyRibbon::paint(QPainter *painter)
{
    const FilmPtr film = m_playback ? m_playback->film() : nullptr;
    if (!film || film->recording.duration <= 0)
        return;
    const auto &series = film->recording.journeys;
    const auto rows = static_cast<double>(series.elements());
    if (rows == 0)
        return;
    const auto &palette = Inks::palette();
    const QColor colors[] = {
        toQColor(palette.color(drawing::Ink::Border)), toQColor(palette.color(drawing::Ink::Healthy)),
        toQColor(palette.color(drawing::Ink::Degraded)), toQColor(palette.color(drawing::Ink::Failed))};
    const double rowHeight = (height() - (rows - 1) * RowGap) / rows;
    const double perInterval =
        width() * static_cast<double>(film->recording.interval) / static_cast<double>(film->recording.duration);
    painter->setPen(Qt::NoPen);
    for (std::size_t j = 0; j < series.elements(); ++j) {
        const double y = static_cast<double>(j) * (rowHeight + RowGap);
        std::size_t first = 0;
        while (first < series.intervals()) { // One rectangle for a stretch of the same colour.
            const int level = levelOf(series.at(first, j).counts);
            std::size_t last = first + 1;
            while (last < series.intervals() && levelOf(series.at(last, j).counts) == level)
                ++last;
            const double x = static_cast<double>(first) * perInterval;
            const double end = std::min(width(), static_cast<double>(last) * perInterval);
            painter->setOpacity(level == 1 ? 0.45 : 1);
            painter->setBrush(colors[level]);
            painter->drawRect(QRectF(x, y, end - x, rowHeight));
            first = last;
        }
    }
}

} // namespace topologue::window
