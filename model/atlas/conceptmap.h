// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/displaylist.h"
#include "drawing/typesetter.h"
#include "knowledge/knowledge.h"
#include "layout/graph.h"

#include <memory>
#include <string>
#include <vector>

namespace topologue::atlas {

/// A relation as it is drawn: once, from the concept that names it.
struct MapLink {
    const knowledge::Concept *from = nullptr;
    const knowledge::Concept *to = nullptr;
    knowledge::RelationEnd::Kind kind = knowledge::RelationEnd::Kind::Needs;
};

/// All relations, an alternative that both ends name once.
[[nodiscard]] std::vector<MapLink> linksOf(const knowledge::Knowledge &knowledge);

/// The concepts as boxes with their relations as links, for a layout: in the order of the records and of linksOf. Boxes
/// are as large as their names need in the larger of both languages, so that one arrangement serves both. With centers
/// where the knowledge has places.
[[nodiscard]] layout::Graph conceptGraph(const knowledge::Knowledge &knowledge, const drawing::Typesetter &typesetter);

/// The centers that Graphviz has found, closer together: boxes are wide and low, screens are wide, and forces know
/// neither. Neighbours stay neighbours.
[[nodiscard]] std::vector<Point> drawTogether(const layout::Graph &graph, std::vector<Point> centers);

/// How a relation looks, on a line from (0, 0) to the right: for a legend.
[[nodiscard]] drawing::DisplayList drawRelation(knowledge::RelationEnd::Kind kind, double width);

/// The map with a place for everything: routed once, drawn often. Holds on to the knowledge, which must outlive it.
class ConceptMap
{
public:
    /// Concepts without a place are put beside their neighbours. Takes some ten milliseconds, for the routes.
    ConceptMap(const knowledge::Knowledge &knowledge, const drawing::Typesetter &typesetter);

    struct Look {
        Language language = Language::English;
        std::string selected; ///< A concept, whose relations are drawn strongly and the others faintly.
        std::string hovered;
        std::vector<std::string> lit; ///< What is found; the others are faint. Empty: none is searched for.
    };
    /// Elements of concepts have the role Component and the id of the concept. About a millisecond when texts are
    /// measured.
    [[nodiscard]] drawing::DisplayList draw(const Look &look, const drawing::Typesetter &typesetter) const;

    /// Of a concept's box; empty if there is none.
    [[nodiscard]] Rect boxOf(std::string_view id) const;
    [[nodiscard]] const Rect &bounds() const { return m_placed.bounds; }
    /// The next box in a direction (one of the coordinates is 0), for the arrow keys; empty if there is none.
    [[nodiscard]] std::string neighbour(std::string_view id, Point direction) const;

private:
    const knowledge::Knowledge &m_knowledge;
    layout::Graph m_graph;
    std::vector<MapLink> m_links;
    layout::Placed m_placed;
};

} // namespace topologue::atlas
