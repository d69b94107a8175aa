// SPDX-License-Identifier: Apache-2.0
// Writes a plain SVG of a layout. Usage: layout_preview shop|team|monolith|random:SEED:BOXES:LINKS:FRAMES|FILE
// [flow|topDown|organic] [dot|dotLimited|sfdp|grid]. FILE holds a graph in the wire form of layout.h; its own style
// and engine apply unless others are given.
#include "layout/layout.h"
#include "shops.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

using namespace topologue;
using namespace topologue::layout;

namespace {

std::string escaped(const std::string &text)
{
    std::string out;
    for (const char c : text)
        out += c == '<' ? std::string("&lt;") : c == '&' ? std::string("&amp;") : std::string(1, c);
    return out;
}

std::string rectangle(const Rect &r, const std::string &look)
{
    return "<rect x='" + std::to_string(r.x) + "' y='" + std::to_string(r.y) + "' width='" + std::to_string(r.width)
           + "' height='" + std::to_string(r.height) + "' rx='10' " + look + "/>\n";
}

std::string words(Point at, const std::string &text, const char *anchor)
{
    return "<text x='" + std::to_string(at.x) + "' y='" + std::to_string(at.y)
           + "' font-family='Inter' font-size='13' font-weight='600' fill='#1B2430' text-anchor='" + anchor + "'>"
           + escaped(text) + "</text>\n";
}

std::string pathOf(const Route &route)
{
    std::string path = "M" + std::to_string(route[0].x) + " " + std::to_string(route[0].y);
    for (std::size_t i = 1; i < route.size(); ++i)
        path += (i % 3 == 1 ? " C" : " ") + std::to_string(route[i].x) + " " + std::to_string(route[i].y);
    return path;
}

void writeSvg(const Graph &graph, const Placed &placed)
{
    const Rect view = placed.bounds.grown(24);
    std::cout << "<svg xmlns='http://www.w3.org/2000/svg' width='" << view.width << "' height='" << view.height
              << "' viewBox='" << view.x << ' ' << view.y << ' ' << view.width << ' ' << view.height << "'>\n"
              << "<defs><marker id='a' viewBox='0 0 9 8' refX='9' refY='4' markerWidth='9' markerHeight='8' "
                 "markerUnits='userSpaceOnUse' orient='auto'><path d='M0 0L9 4L0 8z' fill='#8A94A3'/></marker></defs>\n"
              << rectangle(view, "fill='#F6F7F9'");
    for (std::size_t i = 0; i < placed.frames.size(); ++i) {
        const Rect &r = placed.frames[i];
        if (!r.isEmpty()) {
            std::cout << rectangle(r, "fill='#E9ECF1' stroke='#C4CBD6' stroke-width='2'")
                      << words({r.x + 16, r.y + 26}, graph.frames[i].id, "start");
        }
    }
    for (const Route &route : placed.routes)
        std::cout << "<path d='" << pathOf(route)
                  << "' fill='none' stroke='#8A94A3' stroke-width='1.6' marker-end='url(#a)'/>\n";
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        const Size size = graph.boxes[i].size;
        const Point c = placed.centers[i];
        std::cout << rectangle({c.x - size.width / 2, c.y - size.height / 2, size.width, size.height},
                               "fill='#FFFFFF' stroke='#B4BDCB' stroke-width='1.5'")
                  << words({c.x, c.y + 5}, graph.boxes[i].id, "middle");
    }
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const Size size = graph.links[i].label;
        const Point c = placed.labels[i];
        if (size.width > 0)
            std::cout << rectangle({c.x - size.width / 2, c.y - size.height / 2, size.width, size.height},
                                   "fill='#E6EDFD'");
    }
    std::cout << "</svg>\n";
}

Graph graphNamed(const std::string &name, GraphRequest &request)
{
    int boxes = 0;
    int links = 0;
    int frames = 0;
    unsigned long seed = 0;
    if (name == "shop")
        return layout::test::microserviceShop();
    if (name == "team")
        return layout::test::teamShop();
    if (name == "monolith")
        return layout::test::monolithShop();
    if (std::sscanf(name.c_str(), "random:%lu:%d:%d:%d", &seed, &boxes, &links, &frames) == 4)
        return layout::test::randomGraph(seed, boxes, links, frames);
    std::ifstream file(name, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const Result<GraphRequest> read = readGraph(text);
    if (!read) {
        std::cerr << name << ": " << read.error().front().sentence() << '\n';
        std::exit(1);
    }
    request = *read;
    return request.graph;
}

} // namespace

int main(int argc, char **argv)
{
    GraphRequest request;
    const Graph graph = graphNamed(argc > 1 ? argv[1] : "shop", request);
    for (int i = 2; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "flow" || word == "topDown" || word == "organic")
            request.style = word == "flow"      ? LayoutStyle::Flow
                            : word == "topDown" ? LayoutStyle::TopDown
                                                : LayoutStyle::Organic;
        else
            request.engine = word == "dotLimited" ? Engine::DotLimited
                             : word == "sfdp"     ? Engine::Sfdp
                             : word == "grid"     ? Engine::Grid
                                                  : Engine::Dot;
    }
    using Clock = std::chrono::steady_clock;
    const auto ms = [](Clock::duration d) { return std::chrono::duration<double, std::milli>(d).count(); };
    const auto begin = Clock::now();
    const Result<std::vector<Point>> centers = placeWithGraphviz(graph, request.style, request.engine);
    if (!centers) {
        std::cerr << formatForTerminal(centers.error().front(), Language::English) << '\n';
        return 1;
    }
    const auto middle = Clock::now();
    const Placed placed = route(graph, *centers, request.style);
    const auto end = Clock::now();
    const Quality q = measureQuality(graph, placed);
    std::cerr << "placed " << ms(middle - begin) << " ms, routed " << ms(end - middle) << " ms; " << placed.bounds.width
              << " x " << placed.bounds.height << "; crossings " << q.crossings << ", over boxes " << q.routesOverBoxes
              << ", over titles " << q.routesOverTitles << ", box overlaps " << q.boxOverlaps << ", label overlaps "
              << q.labelOverlaps << ", foreign in frames " << q.foreignBoxesInFrames << '\n';
    writeSvg(graph, placed);
}
