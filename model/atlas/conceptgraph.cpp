// SPDX-License-Identifier: Apache-2.0
#include "conceptmap.h"
#include "conceptstyle.h"

#include <algorithm>

namespace topologue::atlas {

using namespace drawing;
using knowledge::Concept;
using knowledge::Knowledge;
using Kind = knowledge::RelationEnd::Kind;

std::string shortName(const Concept &each, Language language)
{
    const std::string &name = each.name.in(language);
    // "Tech flexibility / polyglot persistence", "Lightweight communication (REST, gRPC, queues)".
    std::size_t end = name.size();
    for (const char *stop : {" (", "(", " / "}) {
        const std::size_t at = name.find(stop);
        if (at != std::string::npos && at > 0)
            end = std::min(end, at);
    }
    return name.substr(0, end);
}

std::vector<MeasuredText> nameLines(const Concept &each, Language language, const Typesetter &typesetter)
{
    return typesetter.wrap(shortName(each, language), NameFont, MostNameWidth, 2);
}

std::vector<MapLink> linksOf(const Knowledge &knowledge)
{
    std::vector<MapLink> links;
    for (const Concept &each : knowledge.concepts) {
        for (const auto &end : relationsOf(knowledge, each)) {
            if (end.isOutgoing && end.other != &each)
                links.push_back({&each, end.other, end.kind});
        }
    }
    std::vector<MapLink> once;
    for (const MapLink &link : links) {
        const bool isThere =
            link.kind == Kind::Alternative && std::any_of(once.begin(), once.end(), [&link](const MapLink &other) {
                return other.kind == link.kind && other.from == link.to && other.to == link.from;
            });
        if (!isThere)
            once.push_back(link);
    }
    return once;
}

layout::Graph conceptGraph(const Knowledge &knowledge, const Typesetter &typesetter)
{
    layout::Graph graph;
    for (const Concept &each : knowledge.concepts) {
        layout::Box box;
        box.id = each.id;
        box.size = {0, BoxHeight};
        for (const Language language : {Language::English, Language::Korean}) {
            for (const MeasuredText &line : nameLines(each, language, typesetter))
                box.size.width = std::max(box.size.width, line.width);
        }
        box.size.width = std::ceil(box.size.width) + 2 * BoxPadding;
        for (const knowledge::ConceptPlace &place : knowledge.conceptPlaces) {
            if (place.id == each.id)
                box.center = Point{place.x, place.y};
        }
        graph.boxes.push_back(std::move(box));
    }
    for (const MapLink &link : linksOf(knowledge)) {
        layout::Link edge;
        edge.id = link.from->id + "-" + link.to->id + "-" + std::to_string(static_cast<int>(link.kind));
        edge.from = static_cast<int>(link.from - knowledge.concepts.data());
        edge.to = static_cast<int>(link.to - knowledge.concepts.data());
        graph.links.push_back(std::move(edge));
    }
    return graph;
}

std::vector<Point> drawTogether(const layout::Graph &graph, std::vector<Point> centers)
{
    constexpr double GapX = 40;
    constexpr double GapY = 36;
    constexpr double ShrinkX = 0.85;
    constexpr double ShrinkY = 0.44;
    constexpr int MostRounds = 2000;
    for (Point &center : centers)
        center = {center.x * ShrinkX, center.y * ShrinkY};
    const auto &boxes = graph.boxes;
    // Pushes two boxes that are too close away from each other, the shorter way.
    const auto push = [&](std::size_t a, std::size_t b) {
        const double x = (boxes[a].size.width + boxes[b].size.width) / 2 + GapX - std::abs(centers[a].x - centers[b].x);
        const double y =
            (boxes[a].size.height + boxes[b].size.height) / 2 + GapY - std::abs(centers[a].y - centers[b].y);
        if (x <= 0.01 || y <= 0.01)
            return false;
        double Point::*const along = x < y ? &Point::x : &Point::y;
        const double by = (centers[a].*along < centers[b].*along ? -1 : 1) * std::min(x, y) / 2;
        centers[a].*along += by;
        centers[b].*along -= by;
        return true;
    };
    bool isMoved = true;
    for (int round = 0; round < MostRounds && isMoved; ++round) {
        isMoved = false;
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            for (std::size_t b = a + 1; b < boxes.size(); ++b)
                isMoved = push(a, b) || isMoved;
        }
    }
    double left = 1e9;
    double top = 1e9;
    for (const Point center : centers) {
        left = std::min(left, center.x);
        top = std::min(top, center.y);
    }
    for (Point &center : centers)
        center = {std::round(center.x - left), std::round(center.y - top)};
    return centers;
}

} // namespace topologue::atlas
