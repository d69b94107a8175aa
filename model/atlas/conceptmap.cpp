// SPDX-License-Identifier: Apache-2.0
#include "conceptmap.h"

#include "conceptstyle.h"

#include "drawing/bezier.h"
#include "drawing/listbuilder.h"
#include "layout/layout.h"

#include <algorithm>
#include <limits>

namespace topologue::atlas {

using namespace drawing;
using knowledge::Concept;
using knowledge::Knowledge;
using Kind = knowledge::RelationEnd::Kind;

namespace {

constexpr double Radius = 10;

struct Stroke {
    Ink ink;
    Dash dash;
    double width;
};
/// Each kind has a colour, a stroke and an end of its own.
Stroke strokeOf(Kind kind)
{
    switch (kind) {
    case Kind::Needs:
        return {Ink::Arrow, Dash::Solid, 1.4};
    case Kind::Causes:
        return {Ink::Failed, Dash::Solid, 1.6};
    case Kind::Cures:
        return {Ink::Healthy, Dash::Dashed, 1.6};
    case Kind::Alternative:
        break;
    }
    return {Ink::Message, Dash::Dotted, 1.8};
}

/// What stands at the end of a relation, its tip at `tip`, pointing along `along` (of length 1).
void addHead(ListBuilder &list, Kind kind, Point tip, Point along, double opacity)
{
    const Ink ink = strokeOf(kind).ink;
    const Point side = normal(along);
    const auto at = [&](double back, double out) { return tip - along * back + side * out; };
    Path head;
    switch (kind) {
    case Kind::Needs: // An open arrow.
        head.moveTo(at(8, 4.5)).lineTo(tip).lineTo(at(8, -4.5));
        list.add(head, {.stroke = ink, .strokeWidth = 1.6, .opacity = opacity});
        return;
    case Kind::Causes: // A full one.
        head.moveTo(tip).lineTo(at(10, 5)).lineTo(at(10, -5)).close();
        list.add(head, {.fill = ink, .opacity = opacity});
        return;
    case Kind::Cures: // A bar that stops it.
        head.moveTo(at(2, 6)).lineTo(at(2, -6));
        list.add(head, {.stroke = ink, .strokeWidth = 3, .opacity = opacity});
        return;
    case Kind::Alternative: // A ring at both ends.
        head.addEllipse(at(4, 0), 3.5, 3.5);
        list.add(head, {.fill = Ink::Canvas, .stroke = ink, .strokeWidth = 1.6, .opacity = opacity});
        return;
    }
}

Point unit(Point from, Point to)
{
    const Point d = to - from;
    const double l = length(d);
    return l > 0 ? d * (1 / l) : Point{1, 0};
}

/// The line, which ends under its head, and its head; or its heads.
void addRelation(ListBuilder &list, Kind kind, std::span<const Point> route, double wider, double opacity)
{
    const Stroke stroke = strokeOf(kind);
    std::vector<Point> chain(route.begin(), route.end());
    const Point along = unit(chain[chain.size() - 2], chain.back());
    const Point back = unit(chain[1], chain.front());
    chain.back() = route.back() - along * (kind == Kind::Alternative ? 7.0 : kind == Kind::Causes ? 8.0 : 2.0);
    if (kind == Kind::Alternative)
        chain.front() = chain.front() - back * 7.0;
    list.add(Path().addChain(chain),
             {.stroke = stroke.ink, .strokeWidth = stroke.width + wider, .dash = stroke.dash, .opacity = opacity});
    addHead(list, kind, route.back(), along, opacity);
    if (kind == Kind::Alternative)
        addHead(list, kind, route.front(), back, opacity);
}

struct Emphasis {
    bool isStrong = false;
    bool isFaint = false;
};

class MapDrawer
{
public:
    MapDrawer(const ConceptMap::Look &look, const Typesetter &typesetter) : m_look(look), m_typesetter(typesetter) {}

    [[nodiscard]] Emphasis of(const MapLink &link) const
    {
        const std::string &center = m_look.selected.empty() ? m_look.hovered : m_look.selected;
        if (center.empty())
            return {false, !m_look.lit.empty()};
        const bool isOf = link.from->id == center || link.to->id == center;
        return {isOf, !isOf && !m_look.selected.empty()};
    }

    void link(const MapLink &link, const layout::Route &route, std::size_t index)
    {
        if (route.size() < 4)
            return;
        const Emphasis emphasis = of(link);
        const double opacity = emphasis.isFaint ? 0.14 : emphasis.isStrong ? 1 : 0.7;
        m_list.begin(ComponentId(), ElementRole::Label, {"relation-" + std::to_string(index), "relation", {}, {}});
        addRelation(m_list, link.kind, route, emphasis.isStrong ? 1 : 0, opacity);
    }

    void box(const Concept &each, const Rect &rect, bool isRelated)
    {
        const bool isSelected = each.id == m_look.selected;
        const bool isFaint = (!m_look.selected.empty() && !isSelected && !isRelated)
                             || (!m_look.lit.empty() && !isLit(each.id) && !isSelected);
        Element &element = m_list.begin(ComponentId(each.id), ElementRole::Component,
                                        {"concept-" + each.id, each.notes.empty() ? "concept" : "concept notes",
                                         each.name.in(m_look.language), each.definition.in(m_look.language)});
        element.outline = rect;
        element.cornerRadius = Radius;
        const Path outline = Path().addRoundedRect(rect, Radius);
        if (!isFaint)
            m_list.add(outline.movedBy({0, 1.5}), {.fill = Ink::Shadow});
        const bool isHovered = each.id == m_look.hovered;
        const Ink stroke = isSelected || isHovered || isLit(each.id) ? Ink::Accent
                           : isFaint                                 ? Ink::Border
                                                                     : Ink::BoxBorder;
        m_list.add(outline, {.fill = isSelected ? Ink::AccentSoft : Ink::Surface,
                             .stroke = stroke,
                             .strokeWidth = isSelected  ? 2.5
                                            : isHovered ? 2
                                                        : 1.2});
        if (!each.notes.empty()) { // From the notes: a disc, as on the timeline.
            m_list.add(Path().addEllipse({rect.x + 9, rect.y + 9}, 3.2, 3.2),
                       {.fill = isFaint ? Ink::TextTertiary : Ink::Accent});
        }
        const std::vector<MeasuredText> lines = nameLines(each, m_look.language, m_typesetter);
        constexpr double LineHeight = 16;
        double y = rect.center().y - LineHeight * (static_cast<double>(lines.size()) - 1) / 2;
        for (const MeasuredText &line : lines) {
            m_list.add(line, {rect.center().x, y + line.baselineBelowMiddle()}, isFaint ? Ink::TextTertiary : Ink::Text,
                       TextAnchor::Middle);
            y += LineHeight;
        }
    }
    [[nodiscard]] DisplayList finish() { return m_list.finish(); }

private:
    [[nodiscard]] bool isLit(const std::string &id) const
    {
        return std::find(m_look.lit.begin(), m_look.lit.end(), id) != m_look.lit.end();
    }

    const ConceptMap::Look &m_look;
    const Typesetter &m_typesetter;
    ListBuilder m_list;
};

} // namespace

DisplayList drawRelation(Kind kind, double width)
{
    ListBuilder list;
    list.begin(ComponentId(), ElementRole::Label, {"relation", "relation", {}, {}});
    const Point route[]{{0, 0}, {width / 3, 0}, {width * 2 / 3, 0}, {width, 0}};
    addRelation(list, kind, route, 0, 1);
    return list.finish();
}

ConceptMap::ConceptMap(const Knowledge &knowledge, const Typesetter &typesetter)
    : m_knowledge(knowledge), m_graph(conceptGraph(knowledge, typesetter)), m_links(linksOf(knowledge))
{
    if (m_graph.boxes.empty())
        return;
    std::vector<Point> centers;
    const bool isComplete = std::all_of(m_graph.boxes.begin(), m_graph.boxes.end(),
                                        [](const layout::Box &box) { return box.center.has_value(); });
    if (isComplete) {
        for (const layout::Box &box : m_graph.boxes)
            centers.push_back(*box.center);
    } else {
        centers = layout::placeMissing(m_graph);
    }
    m_placed = layout::route(m_graph, centers, LayoutStyle::Organic);
}

DisplayList ConceptMap::draw(const Look &look, const Typesetter &typesetter) const
{
    MapDrawer drawer(look, typesetter);
    std::vector<bool> isRelated(m_graph.boxes.size(), false);
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        if (!look.selected.empty() && (m_links[i].from->id == look.selected || m_links[i].to->id == look.selected)) {
            isRelated[static_cast<std::size_t>(m_graph.links[i].from)] = true;
            isRelated[static_cast<std::size_t>(m_graph.links[i].to)] = true;
        }
    }
    for (const bool strong : {false, true}) {
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            if (drawer.of(m_links[i]).isStrong == strong)
                drawer.link(m_links[i], m_placed.routes[i], i);
        }
    }
    for (std::size_t i = 0; i < m_graph.boxes.size(); ++i)
        drawer.box(m_knowledge.concepts[i], boxOf(m_graph.boxes[i].id), isRelated[i]);
    return drawer.finish();
}

Rect ConceptMap::boxOf(std::string_view id) const
{
    for (std::size_t i = 0; i < m_graph.boxes.size(); ++i) {
        if (m_graph.boxes[i].id == id) {
            const Size size = m_graph.boxes[i].size;
            return {m_placed.centers[i].x - size.width / 2, m_placed.centers[i].y - size.height / 2, size.width,
                    size.height};
        }
    }
    return {};
}

std::string ConceptMap::neighbour(std::string_view id, Point direction) const
{
    const Rect box = boxOf(id);
    if (box.isEmpty())
        return m_graph.boxes.empty() ? std::string() : m_graph.boxes.front().id;
    std::string best;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_graph.boxes.size(); ++i) {
        const Point d = m_placed.centers[i] - box.center();
        const double ahead = d.x * direction.x + d.y * direction.y;
        const double aside = std::abs(d.x * direction.y) + std::abs(d.y * direction.x);
        if (ahead <= 1 || aside > ahead * 2)
            continue;
        const double distance = ahead + 2 * aside;
        if (distance < least) {
            least = distance;
            best = m_graph.boxes[i].id;
        }
    }
    return best;
}

} // namespace topologue::atlas
