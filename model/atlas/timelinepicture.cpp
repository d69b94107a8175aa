// SPDX-License-Identifier: Apache-2.0
#include "timelinepicture.h"

#include "atlaswords.h"
#include "timelinelanes.h"

#include "drawing/listbuilder.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace topologue::atlas {

using namespace drawing;
using knowledge::Event;
using knowledge::Knowledge;

namespace {

constexpr double LeastLane = 34;
constexpr double MostLane = 150;
constexpr double LaneRadius = 8;
constexpr Font LabelFont{FontFamily::Interface, 12, 400};
constexpr Font StrongFont{FontFamily::Interface, 12, 600};
constexpr Font YearFont{FontFamily::Interface, 12, 500};
constexpr Font LaneFont{FontFamily::Interface, 12, 600};
constexpr Font NoteFont{FontFamily::Interface, 11, 400};

struct Lane {
    const knowledge::Category *category = nullptr;
    double top = 0;
    std::vector<LaneEvent> events;
    Ink ground = Ink::Surface;
};

class Drawer
{
public:
    Drawer(const Knowledge &knowledge, const TimelineOptions &options, const Typesetter &typesetter)
        : m_knowledge(knowledge), m_options(options), m_typesetter(typesetter), m_scale(timelineScale(knowledge))
    {
    }

    TimelinePicture draw()
    {
        collect();
        arrange();
        drawLanes();
        drawAxis();
        drawLinks();
        drawEvents();
        m_picture.firstFixed = m_list.fill().elements;
        drawHeads();
        m_picture.list = m_list.finish();
        return std::move(m_picture);
    }

private:
    [[nodiscard]] double xOf(double year) const
    {
        return TimelinePicture::Gutter + m_scale.position(year) * m_options.width;
    }
    [[nodiscard]] double right() const { return TimelinePicture::Gutter + m_options.width; }
    [[nodiscard]] bool isShown(const Event &event) const
    {
        return !m_options.hiddenCategories.contains(event.category)
               && (!m_options.onlyNotes || event.notes.has_value());
    }
    [[nodiscard]] bool isFaint(const Event &event) const
    {
        return !m_options.lit.empty() && !m_options.lit.contains(event.id);
    }
    [[nodiscard]] int importance(const Event &event) const
    {
        int sum = static_cast<int>(event.influences.size()) * 3 + static_cast<int>(m_causes[event.id]);
        sum += event.notes ? 100 : 0;
        sum += m_options.playable.contains(event.id) ? 30 : 0;
        sum += m_options.lit.contains(event.id) ? 300 : 0;
        sum += event.id == m_options.hovered ? Urgent : 0;
        sum += event.id == m_options.selected ? Urgent * 2 : 0;
        return sum;
    }

    void collect()
    {
        for (const Event &event : m_knowledge.events) {
            for (const std::string &id : event.influences)
                ++m_causes[id];
        }
        for (const knowledge::Category &category : m_knowledge.eventCategories) {
            Lane lane{&category, 0, {}, Ink::Surface};
            for (const Event &event : m_knowledge.events) {
                if (event.category != category.id || !isShown(event))
                    continue;
                const bool strong = event.notes || event.id == m_options.selected;
                lane.events.push_back(
                    {&event,
                     xOf(event.year()),
                     importance(event),
                     m_typesetter.line(event.title.in(m_options.language), strong ? StrongFont : LabelFont),
                     0,
                     {},
                     false});
            }
            if (!lane.events.empty())
                m_lanes.push_back(std::move(lane));
        }
    }

    void arrange()
    {
        const double room = m_options.height - TimelinePicture::Axis - TimelinePicture::Footer;
        const auto count = static_cast<double>(std::max<std::size_t>(m_lanes.size(), 1));
        m_laneHeight = std::clamp(room / count, LeastLane, MostLane);
        m_picture.height = TimelinePicture::Axis + m_laneHeight * count + TimelinePicture::Footer;
        m_rows = std::max<std::size_t>(1, static_cast<std::size_t>((m_laneHeight - 4) / RowHeight));
        double top = TimelinePicture::Axis;
        bool isEven = true;
        for (Lane &lane : m_lanes) {
            lane.top = top;
            lane.ground = isEven ? Ink::SurfaceQuiet : Ink::Surface;
            isEven = !isEven;
            top += m_laneHeight;
            arrangeLane(lane.events, m_rows, right(), m_typesetter);
            for (const LaneEvent &event : lane.events)
                m_centers[event.event->id] = centerOf(lane, event);
        }
    }
    [[nodiscard]] Point centerOf(const Lane &lane, const LaneEvent &event) const
    {
        const double height = (m_laneHeight - 4) / static_cast<double>(m_rows);
        return {event.x, lane.top + 2 + height * (static_cast<double>(event.row) + 0.5)};
    }

    void begin(const std::string &id, std::string svgClass)
    {
        m_list.begin(ComponentId(), ElementRole::Label, {"timeline-" + id, std::move(svgClass), {}, {}});
    }

    void drawLanes()
    {
        begin("lanes", "lanes");
        for (const Lane &lane : m_lanes) {
            const Rect rect{TimelinePicture::Gutter, lane.top, m_options.width, m_laneHeight};
            m_list.add(Path().addRoundedRect(rect, 0), {.fill = lane.ground});
        }
    }

    /// Lines between years, and as many years as can be read, round ones first.
    void drawAxis()
    {
        begin("axis", "axis");
        const double bottom = TimelinePicture::Axis + m_laneHeight * static_cast<double>(m_lanes.size());
        std::vector<std::pair<double, double>> taken;
        const auto worth = [this](int year) {
            const bool isFirst = year == m_scale.firstYear();
            return isFirst ? 0 : year % 10 == 0 ? 1 : year % 5 == 0 ? 2 : 3;
        };
        std::vector<int> years;
        for (int year = m_scale.firstYear(); year <= m_scale.lastYear(); ++year)
            years.push_back(year);
        std::stable_sort(years.begin(), years.end(), [&worth](int a, int b) { return worth(a) < worth(b); });
        for (const int year : years) {
            const double x = xOf(year);
            const MeasuredText text = m_typesetter.line(std::to_string(year), YearFont);
            const double from = x + 5;
            const double to = from + text.width + 6;
            const bool fits = to <= right() + 6 && std::none_of(taken.begin(), taken.end(), [&](const auto &other) {
                                  return from < other.second && other.first < to;
                              });
            const bool isWide = xOf(year + 1) - x >= 14;
            if (fits || isWide) {
                Path line;
                line.moveTo({x, fits ? 8.0 : TimelinePicture::Axis}).lineTo({x, bottom});
                m_list.add(line, {.stroke = Ink::Border, .strokeWidth = 1});
            }
            if (!fits)
                continue;
            taken.emplace_back(from, to);
            m_list.add(text, {from, 22}, Ink::TextSecondary);
        }
    }

    void drawLink(const Event &from, const Event &to, bool strong)
    {
        const auto a = m_centers.find(from.id);
        const auto b = m_centers.find(to.id);
        if (a == m_centers.end() || b == m_centers.end())
            return;
        const Point start{a->second.x + MarkRadius, a->second.y};
        const Point end{b->second.x - MarkRadius - (strong ? 7 : 1), b->second.y};
        const double bend = std::max(18.0, (end.x - start.x) * 0.45);
        // On one height it bows, or it would go through what stands between.
        const double bow =
            std::abs(end.y - start.y) < 4 ? std::min(m_laneHeight * 0.55, 8 + (end.x - start.x) * 0.06) : 0;
        Path path;
        path.moveTo(start).cubicTo({start.x + bend, start.y - bow}, {end.x - bend, end.y - bow}, end);
        m_list.add(path, {.stroke = strong ? Ink::Accent : Ink::SlabEdge,
                          .strokeWidth = strong ? 2.0 : 1.0,
                          .opacity = strong ? 1 : 0.8});
        if (!strong)
            return;
        Path head;
        head.moveTo({end.x + 7, end.y}).lineTo({end.x - 1, end.y - 4.5}).lineTo({end.x - 1, end.y + 4.5}).close();
        m_list.add(head, {.fill = Ink::Accent});
    }

    void drawLinks()
    {
        for (const bool strong : {false, true}) {
            begin(strong ? "influences-of-selected" : "influences", "influences");
            for (const Event &event : m_knowledge.events) {
                for (const std::string &id : event.influences) {
                    const Event *later = knowledge::findById(m_knowledge.events, id);
                    const bool isOfSelected =
                        !m_options.selected.empty() && (event.id == m_options.selected || id == m_options.selected);
                    if (later && isOfSelected == strong)
                        drawLink(event, *later, strong);
                }
            }
        }
    }

    void drawEvents()
    {
        for (const bool isUrgent : {false, true}) { // What someone looks at lies over the rest.
            for (const Lane &lane : m_lanes) {
                for (const LaneEvent &event : lane.events) {
                    if ((event.importance >= Urgent) == isUrgent)
                        drawEvent(lane, event);
                }
            }
        }
        std::sort(m_picture.places.begin(), m_picture.places.end(), [](const EventPlace &a, const EventPlace &b) {
            return a.center.x != b.center.x ? a.center.x < b.center.x : a.center.y < b.center.y;
        });
    }

    void drawEvent(const Lane &lane, const LaneEvent &placed)
    {
        const Event &event = *placed.event;
        const Point center = centerOf(lane, placed);
        const double reach = placed.label.isEmpty() ? 9 : 11 + placed.label.width + 7;
        const Rect area{placed.isLeft ? center.x - reach : center.x - 9, center.y - 9, reach + 9, 18};
        Element &element = m_list.begin(ComponentId(event.id), ElementRole::Component,
                                        {"event-" + event.id, event.notes ? "event notes" : "event",
                                         event.title.in(m_options.language), event.summary.in(m_options.language)});
        element.outline = area;
        element.cornerRadius = 9;
        const bool isSelected = event.id == m_options.selected;
        if (isSelected || event.id == m_options.hovered) {
            m_list.add(Path().addRoundedRect(area, 9), {.fill = isSelected ? Ink::AccentSoft : Ink::Surface,
                                                        .stroke = isSelected ? Ink::Accent : Ink::Border,
                                                        .strokeWidth = 1});
        } else if (!placed.label.isEmpty()) { // Lines end behind words.
            m_list.add(Path().addRoundedRect(area, 9), {.fill = lane.ground, .opacity = 0.86});
        }
        drawMark(event, center);
        const Ink ink = isFaint(event) ? Ink::TextTertiary : Ink::Text;
        const Point baseline{center.x + (placed.isLeft ? -11 : 11), center.y + placed.label.baselineBelowMiddle()};
        m_list.add(placed.label, baseline, ink, placed.isLeft ? TextAnchor::End : TextAnchor::Start);
        m_picture.places.push_back({&event, center, area, !placed.label.isEmpty()});
    }

    /// Full: from the notes. A triangle: can be played. Never colour alone.
    void drawMark(const Event &event, Point center)
    {
        const bool faint = isFaint(event);
        const Ink ink = faint ? Ink::TextTertiary : event.notes ? Ink::Accent : Ink::TextSecondary;
        const double radius = event.notes ? MarkRadius : MarkRadius - 1;
        m_list.add(Path().addEllipse(center, radius, radius),
                   {.fill = event.notes && !faint ? Ink::Accent : Ink::Surface, .stroke = ink, .strokeWidth = 1.6});
        if (!m_options.playable.contains(event.id))
            return;
        Path play;
        play.moveTo({center.x - 1.7, center.y - 2.6})
            .lineTo({center.x + 2.8, center.y})
            .lineTo({center.x - 1.7, center.y + 2.6})
            .close();
        m_list.add(play, {.fill = event.notes && !faint ? Ink::AccentText : ink});
    }

    void drawHeads()
    {
        begin("heads", "heads");
        const double bottom = TimelinePicture::Axis + m_laneHeight * static_cast<double>(m_lanes.size());
        m_list.add(Path().addRoundedRect({0, 0, TimelinePicture::Gutter, m_picture.height}, 0), {.fill = Ink::Surface});
        Path edge;
        edge.moveTo({TimelinePicture::Gutter, TimelinePicture::Axis}).lineTo({TimelinePicture::Gutter, bottom});
        for (const Lane &lane : m_lanes) {
            if (lane.ground == Ink::SurfaceQuiet) {
                const Rect rect{8, lane.top, TimelinePicture::Gutter - 8, m_laneHeight};
                m_list.add(Path().addRoundedRect({rect.x, rect.y, LaneRadius * 2, rect.height}, LaneRadius),
                           {.fill = Ink::SurfaceQuiet});
                m_list.add(
                    Path().addRoundedRect({rect.x + LaneRadius, rect.y, rect.width - LaneRadius, rect.height}, 0),
                    {.fill = Ink::SurfaceQuiet});
            }
            const MeasuredText name =
                m_typesetter.line(lane.category->name.in(m_options.language), LaneFont, TimelinePicture::Gutter - 26);
            m_list.add(name, {18, lane.top + m_laneHeight / 2 + name.baselineBelowMiddle()}, Ink::TextSecondary);
        }
        m_list.add(edge, {.stroke = Ink::Border, .strokeWidth = 1});
        begin("note", "note");
        const MeasuredText note = m_typesetter.line(words::BusyYears.in(m_options.language), NoteFont);
        m_list.add(note, {TimelinePicture::Gutter + 5, bottom + 16}, Ink::TextSecondary);
    }

    const Knowledge &m_knowledge;
    const TimelineOptions &m_options;
    const Typesetter &m_typesetter;
    TimeScale m_scale;
    ListBuilder m_list;
    TimelinePicture m_picture;
    std::vector<Lane> m_lanes;
    double m_laneHeight = 0;
    std::size_t m_rows = 1;
    std::map<std::string, Point> m_centers;
    mutable std::map<std::string, std::size_t> m_causes; ///< How many events led to one.
};

} // namespace

TimeScale timelineScale(const Knowledge &knowledge)
{
    std::vector<double> years;
    for (const Event &event : knowledge.events)
        years.push_back(event.year());
    return TimeScale(years);
}

TimelinePicture drawTimeline(const Knowledge &knowledge, const TimelineOptions &options, const Typesetter &typesetter)
{
    return Drawer(knowledge, options, typesetter).draw();
}

} // namespace topologue::atlas
