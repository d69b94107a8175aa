// SPDX-License-Identifier: Apache-2.0
#include "timelineview.h"

#include "appsettings.h"
#include "learn.h"
#include "viewport.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

constexpr int FarAway = 100'000; // More than there are events.
constexpr double RevealMargin = 90;
constexpr double RightMargin = 16;
constexpr double ExportWidth = 3600;
constexpr double ExportLane = 62;

} // namespace

TimelineView::TimelineView(QQuickItem *parent) : LearnCanvas(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &TimelineView::categoriesChanged);
}

QStringList TimelineView::hiddenCategories() const
{
    QStringList list;
    for (const std::string &id : m_options.hiddenCategories)
        list += toQString(id);
    return list;
}

void TimelineView::setHiddenCategories(const QStringList &categories)
{
    std::set<std::string> hidden;
    for (const QString &id : categories)
        hidden.insert(id.toStdString());
    if (hidden == m_options.hiddenCategories)
        return;
    m_options.hiddenCategories = std::move(hidden);
    emit filterChanged();
    repaint();
}

void TimelineView::toggleCategory(const QString &category)
{
    QStringList hidden = hiddenCategories();
    if (hidden.removeAll(category) == 0)
        hidden += category;
    setHiddenCategories(hidden);
}

void TimelineView::setOnlyNotes(bool only)
{
    if (only == m_options.onlyNotes)
        return;
    m_options.onlyNotes = only;
    emit filterChanged();
    repaint();
}

int TimelineView::shownCount() const
{
    const auto &events = Learn::instance().knowledge().events;
    return static_cast<int>(std::count_if(events.begin(), events.end(), [this](const knowledge::Event &event) {
        return !m_options.hiddenCategories.contains(event.category) && (!m_options.onlyNotes || event.notes);
    }));
}

QVariantList TimelineView::categories() const
{
    QVariantList list;
    for (const knowledge::Category &each : Learn::instance().knowledge().eventCategories)
        list.append(
            QVariantMap{{QStringLiteral("category"), toQString(each.id)}, {QStringLiteral("name"), spoken(each.name)}});
    return list;
}

double TimelineView::plot() const
{
    return std::max(100.0, width() - atlas::TimelinePicture::Gutter - RightMargin);
}

double TimelineView::position() const
{
    return m_offset / (plot() * m_zoom);
}

void TimelineView::setView(double zoom, double offset)
{
    m_zoom = std::clamp(zoom, 1.0, MostZoom);
    m_offset = std::clamp(offset, 0.0, mostOffset());
    emit viewChanged();
    repaint();
}

void TimelineView::flyTo(double zoom, double offset)
{
    fly([this, zoomFrom = m_zoom, offsetFrom = m_offset, zoom, offset](double share) {
        setView(zoomFrom + (zoom - zoomFrom) * share, offsetFrom + (offset - offsetFrom) * share);
    });
}

void TimelineView::zoomAt(double factor, QPointF item)
{
    endFlight();
    const double x = std::max(0.0, item.x() - atlas::TimelinePicture::Gutter);
    const double zoom = std::clamp(m_zoom * factor, 1.0, MostZoom);
    setView(zoom, (m_offset + x) * zoom / m_zoom - x);
}

void TimelineView::zoomBy(double factor)
{
    const double x = plot() / 2;
    const double zoom = std::clamp(m_zoom * factor, 1.0, MostZoom);
    const double offset = (m_offset + x) * zoom / m_zoom - x;
    flyTo(zoom, std::clamp(offset, 0.0, plot() * (zoom - 1)));
}

void TimelineView::showAll()
{
    flyTo(1, 0);
}

void TimelineView::scrollTo(double position)
{
    endFlight();
    setView(m_zoom, position * plot() * m_zoom);
}

void TimelineView::panBy(QPointF delta)
{
    endFlight();
    setView(m_zoom, m_offset - delta.x());
}

void TimelineView::findIds()
{
    m_found = foundIds(static_cast<int>(knowledge::EntryKind::Event));
}

void TimelineView::arrange()
{
    m_options.width = plot() * m_zoom;
    m_options.height = height();
    m_options.language = AppSettings::instance().language();
    m_options.lit = {m_found.begin(), m_found.end()};
    if (foundCount() == 0)
        m_options.lit = {std::string()}; // Nothing is found: everything is faint.
    m_options.selected = m_selected;
    m_options.hovered = m_hovered;
    m_options.playable = Learn::instance().playableEvents();
    m_offset = std::clamp(m_offset, 0.0, mostOffset());
    m_picture = drawTimeline(Learn::instance().knowledge(), m_options, typesetter());
}

void TimelineView::paintAll(QPainter &painter, const drawing::Palette &palette)
{
    const drawing::DisplayList &list = m_picture.list;
    painter.save();
    painter.setClipRect(QRectF(atlas::TimelinePicture::Gutter, 0, width() - atlas::TimelinePicture::Gutter, height()));
    painter.translate(-m_offset, 0);
    paintElements(painter, list, palette, 0, m_picture.firstFixed, drawing::Full);
    painter.restore();
    paintElements(painter, list, palette, m_picture.firstFixed, list.elements.size(), drawing::Full);
}

std::string TimelineView::idAt(QPointF item) const
{
    if (item.x() < atlas::TimelinePicture::Gutter)
        return {};
    const Point point{item.x() + m_offset, item.y()};
    std::string best;
    double least = 1e9;
    for (const atlas::EventPlace &place : m_picture.places) {
        const double distance = std::hypot(place.center.x - point.x, place.center.y - point.y);
        if (place.area.contains(point) && distance < least) {
            least = distance;
            best = place.event->id;
        }
    }
    return best;
}

QRectF TimelineView::areaOf(const QString &event) const
{
    for (const atlas::EventPlace &place : m_picture.places) {
        if (place.event->id == event.toStdString())
            return toQt(place.area).translated(-m_offset, 0);
    }
    return {};
}

void TimelineView::reveal()
{
    const auto *event = knowledge::findById(Learn::instance().knowledge().events, m_selected);
    if (!event || width() <= 0)
        return;
    const double x =
        atlas::timelineScale(Learn::instance().knowledge()).position(event->year()) * plot() * m_zoom - m_offset;
    const double margin = std::min(RevealMargin, plot() / 3);
    if (x < margin)
        flyTo(m_zoom, std::clamp(m_offset + x - margin, 0.0, mostOffset()));
    else if (x > plot() - 2 * margin)
        flyTo(m_zoom, std::clamp(m_offset + x - plot() + 2 * margin, 0.0, mostOffset()));
}

void TimelineView::select(const std::string &id)
{
    setSelected(toQString(id));
}

void TimelineView::stepBy(int by)
{
    const auto &places = m_picture.places;
    if (places.empty())
        return;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [this](const atlas::EventPlace &place) { return place.event->id == m_selected; });
    const auto last = static_cast<std::ptrdiff_t>(places.size()) - 1;
    const std::ptrdiff_t now = found == places.end() ? (by > 0 ? -1 : last + 1) : found - places.begin();
    select(places[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + by, 0, last))].event->id);
}

/// To the nearest event of the lane above or below.
void TimelineView::stepLane(int by)
{
    const auto &places = m_picture.places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [this](const atlas::EventPlace &place) { return place.event->id == m_selected; });
    if (found == places.end()) {
        stepBy(by);
        return;
    }
    const auto laneOf = [](const atlas::EventPlace &place) {
        const auto &categories = Learn::instance().knowledge().eventCategories;
        return static_cast<int>(std::find_if(categories.begin(), categories.end(),
                                             [&place](const auto &c) { return c.id == place.event->category; })
                                - categories.begin());
    };
    int nearestLane = -1;
    const atlas::EventPlace *best = nullptr;
    for (const atlas::EventPlace &place : places) {
        const int lanes = (laneOf(place) - laneOf(*found)) * by;
        if (lanes <= 0 || (best && lanes > nearestLane))
            continue;
        const double distance = std::abs(place.center.x - found->center.x);
        if (!best || lanes < nearestLane || distance < std::abs(best->center.x - found->center.x)) {
            best = &place;
            nearestLane = lanes;
        }
    }
    if (best)
        select(best->event->id);
}

void TimelineView::step(Qt::Key arrow)
{
    if (arrow == Qt::Key_Up || arrow == Qt::Key_Down)
        stepLane(arrow == Qt::Key_Up ? -1 : 1);
    else
        stepBy(arrow == Qt::Key_Left ? -1 : 1);
}

void TimelineView::goHome()
{
    stepBy(-FarAway);
}

void TimelineView::goToEnd()
{
    stepBy(FarAway);
}

drawing::DisplayList TimelineView::exportList() const
{
    atlas::TimelineOptions options = m_options;
    options.width = std::max(ExportWidth, m_options.width);
    const auto lanes =
        static_cast<double>(Learn::instance().knowledge().eventCategories.size() - options.hiddenCategories.size());
    options.height = atlas::TimelinePicture::Axis + atlas::TimelinePicture::Footer + ExportLane * lanes;
    options.hovered.clear();
    return drawTimeline(Learn::instance().knowledge(), options, typesetter()).list;
}

QString TimelineView::exportTitle() const
{
    return tr("The history of microservices");
}

QString TimelineView::exportName() const
{
    return QStringLiteral("microservices-history");
}

} // namespace topologue::window
