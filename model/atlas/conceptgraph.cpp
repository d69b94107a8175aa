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
    for (const knowledge::Category &category : knowledge.conceptCategories) {
        layout::Frame frame;
        frame.id = category.id;
        frame.padding = 16;
        frame.titleHeight = 28;
        for (const Language language : {Language::English, Language::Korean})
            frame.titleWidth = std::max(frame.titleWidth, typesetter.line(category.name.in(language), FrameFont).width);
        frame.minWidth = frame.titleWidth + 2 * frame.padding;
        graph.frames.push_back(frame);
    }
    const auto frameOf = [&knowledge](const std::string &id) {
        const auto &categories = knowledge.conceptCategories;
        const auto found =
            std::find_if(categories.begin(), categories.end(), [&id](const auto &c) { return c.id == id; });
        return found == categories.end() ? -1 : static_cast<int>(found - categories.begin());
    };
    for (const Concept &each : knowledge.concepts) {
        layout::Box box;
        box.id = each.id;
        box.size = {0, BoxHeight};
        for (const Language language : {Language::English, Language::Korean}) {
            for (const MeasuredText &line : nameLines(each, language, typesetter))
                box.size.width = std::max(box.size.width, line.width);
        }
        box.size.width = std::ceil(box.size.width) + 2 * BoxPadding;
        box.frame = frameOf(each.category);
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

} // namespace topologue::atlas
