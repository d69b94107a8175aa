// SPDX-License-Identifier: Apache-2.0
#include "graphvizrun.h"

#include "messages.h"

#include <algorithm>
#include <cmath>
#include <graphviz/gvc.h>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace topologue::layout {

namespace {

constexpr double PointsPerInch = 72;   ///< A document unit is one point.
constexpr double RoomBesideFrames = 9; ///< For routes between two frames, on each side.

/// Graphviz reports through one global function; what it said becomes the text of our error.
std::string &heardErrors()
{
    static std::string errors;
    return errors;
}

extern "C" int hearError(char *message)
{
    constexpr std::size_t Most = 2000;
    if (heardErrors().size() < Most)
        heardErrors() += message;
    return 0;
}

struct ContextDeleter {
    void operator()(GVC_t *context) const { gvFreeContext(context); }
};

/// Plugins are found and loaded once in a process.
GVC_t *context()
{
    static const std::unique_ptr<GVC_t, ContextDeleter> instance(gvContext());
    return instance.get();
}

/// One graph in Graphviz's memory.
class Drawing
{
public:
    explicit Drawing(Agdesc_t kind) : m_graph(agopen(text("g"), kind, nullptr))
    {
        agseterrf(hearError);
        heardErrors().clear();
    }
    Drawing(const Drawing &) = delete;
    Drawing &operator=(const Drawing &) = delete;
    ~Drawing()
    {
        if (m_laidOut)
            gvFreeLayout(context(), m_graph);
        agclose(m_graph);
    }

    [[nodiscard]] Agraph_t *graph() const { return m_graph; }
    void set(const char *name, const std::string &value) { agattr(m_graph, AGRAPH, text(name), text(value)); }
    void declareForNodes(const char *name, const char *value) { agattr(m_graph, AGNODE, text(name), text(value)); }
    void declareForEdges(const char *name, const char *value) { agattr(m_graph, AGEDGE, text(name), text(value)); }

    Agnode_t *addNode(Agraph_t *where, std::size_t number, Size size)
    {
        Agnode_t *node = agnode(where, text("n" + std::to_string(number)), 1);
        agxset(node, m_width, text(inches(size.width)));
        agxset(node, m_height, text(inches(size.height)));
        return node;
    }
    void declareBoxes()
    {
        declareForNodes("shape", "box");
        declareForNodes("fixedsize", "true");
        declareForNodes("label", "");
        m_width = agattr(m_graph, AGNODE, text("width"), text("1"));
        m_height = agattr(m_graph, AGNODE, text("height"), text("1"));
    }

    Result<void> run(const char *engine)
    {
        if (gvLayout(context(), m_graph, engine) != 0) {
            const std::string heard = heardErrors();
            if (heard.find("not recognized") != std::string::npos)
                return failure(GraphvizMissing, {engine});
            return failure(GraphvizFailed, {heard.empty() ? std::string(engine) : heard});
        }
        m_laidOut = true;
        return {};
    }

    /// cgraph takes its strings as non-const and does not change them.
    static char *text(const std::string &value) { return const_cast<char *>(value.c_str()); }
    [[nodiscard]] static std::string inches(double units) { return number(units / PointsPerInch); }
    /// Always with a decimal point, whatever the locale.
    [[nodiscard]] static std::string number(double value)
    {
        const long long thousandths = std::llround(value * 10000);
        std::string fraction = std::to_string(thousandths % 10000);
        fraction.insert(0, 4 - fraction.size(), '0');
        return std::to_string(thousandths / 10000) + "." + fraction;
    }

private:
    Agraph_t *m_graph;
    Agsym_t *m_width = nullptr;
    Agsym_t *m_height = nullptr;
    bool m_laidOut = false;
};

Result<std::vector<Point>> readCenters(const std::vector<Agnode_t *> &nodes)
{
    std::vector<Point> centers;
    centers.reserve(nodes.size());
    for (Agnode_t *node : nodes) {
        const pointf at = ND_coord(node);
        if (!std::isfinite(at.x) || !std::isfinite(at.y))
            return failure(GraphvizFailed, {"NaN"});
        centers.push_back({at.x, -at.y});
    }
    return centers;
}

/// Graphviz keeps the room for a title if it is a label of exactly that size.
void addTitle(Agraph_t *cluster, const Frame &frame)
{
    const auto width = static_cast<long>(std::ceil(std::max(frame.minWidth - 2 * frame.padding, 1.0)));
    const auto height = static_cast<long>(std::ceil(std::max(frame.titleHeight + frame.roomBelowTitle, 1.0)));
    const std::string size =
        " FIXEDSIZE=\"TRUE\" WIDTH=\"" + std::to_string(width) + "\" HEIGHT=\"" + std::to_string(height) + "\"";
    const std::string table = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"" + size
                              + "><TR><TD" + size + "></TD></TR></TABLE>";
    Agraph_t *root = agroot(cluster);
    agattr(root, AGRAPH, Drawing::text("label"), Drawing::text(""));
    char *label = agstrdup_html(root, Drawing::text(table));
    agset(cluster, Drawing::text("label"), label);
    agstrfree(root, label);
}

std::string weightText(double weight, double largest)
{
    constexpr double Range = 7;
    return std::to_string(1 + std::lround(largest > 0 ? Range * weight / largest : 0));
}

double largestWeight(const std::vector<LayerEdge> &edges)
{
    double largest = 0;
    for (const LayerEdge &edge : edges)
        largest = std::max(largest, edge.weight);
    return largest;
}

} // namespace

Result<std::vector<Point>> runDot(const DotInput &input)
{
    const Graph &graph = *input.graph;
    const Layers &layers = *input.layers;
    Drawing drawing(Agstrictdirected);
    drawing.set("rankdir", input.topDown ? "TB" : "LR");
    drawing.set("newrank", "true"); // Layers run through frames.
    drawing.set("splines", "none"); // Routes are our own.
    drawing.set("ranksep", Drawing::inches(input.layerGap));
    drawing.set("nodesep", Drawing::inches(input.boxGap));
    drawing.set("mclimit", Drawing::number(input.limited ? 0.02 : input.effort));
    if (input.limited) {
        drawing.set("nslimit", "0.02");
        drawing.set("nslimit1", "0.02");
        drawing.set("maxiter", "100");
    }
    drawing.set("rank", "");
    drawing.set("margin", "");
    drawing.set("label", "");
    drawing.set("labelloc", "t");
    drawing.declareBoxes();
    drawing.declareForEdges("weight", "1");
    drawing.declareForEdges("style", "");

    std::vector<Agraph_t *> clusters(graph.frames.size(), nullptr);
    std::vector<Agnode_t *> nodes(graph.boxes.size(), nullptr);
    std::map<int, std::vector<std::size_t>> byLayer;
    std::size_t number = 0;
    for (const std::size_t box : input.order) {
        const int frame = graph.boxes[box].frame;
        Agraph_t *where = drawing.graph();
        if (frame >= 0) {
            Agraph_t *&cluster = clusters[static_cast<std::size_t>(frame)];
            if (!cluster) {
                const Frame &f = graph.frames[static_cast<std::size_t>(frame)];
                cluster = agsubg(drawing.graph(), Drawing::text("cluster" + std::to_string(number)), 1);
                agset(cluster, Drawing::text("margin"),
                      Drawing::text(Drawing::number(std::ceil(f.padding) + RoomBesideFrames)));
                addTitle(cluster, f);
            }
            where = cluster;
        }
        nodes[box] = drawing.addNode(where, number++, graph.boxes[box].size);
        byLayer[layers.layer[box]].push_back(box);
    }
    // The layers are ours; Graphviz orders the boxes within them and finds their coordinates.
    for (const auto &[layer, boxes] : byLayer) {
        Agraph_t *same = agsubg(drawing.graph(), Drawing::text("layer" + std::to_string(layer)), 1);
        agset(same, Drawing::text("rank"), Drawing::text("same"));
        for (const std::size_t box : boxes)
            agsubnode(same, nodes[box], 1);
    }
    const double largest = largestWeight(layers.edges);
    std::vector<bool> joined(byLayer.size(), false);
    for (const LayerEdge &edge : layers.edges) {
        Agedge_t *e = agedge(drawing.graph(), nodes[edge.from], nodes[edge.to], nullptr, 1);
        agset(e, Drawing::text("weight"), Drawing::text(weightText(edge.weight, largest)));
        if (layers.layer[edge.to] == layers.layer[edge.from] + 1)
            joined[static_cast<std::size_t>(layers.layer[edge.from])] = true;
    }
    for (auto it = byLayer.begin(); it != byLayer.end() && std::next(it) != byLayer.end(); ++it) {
        if (joined[static_cast<std::size_t>(it->first)])
            continue;
        Agedge_t *e =
            agedge(drawing.graph(), nodes[it->second.front()], nodes[std::next(it)->second.front()], nullptr, 1);
        agset(e, Drawing::text("weight"), Drawing::text("0"));
        agset(e, Drawing::text("style"), Drawing::text("invis"));
    }
    if (const auto done = drawing.run("dot"); !done)
        return tl::unexpected(done.error());
    return readCenters(nodes);
}

Result<std::vector<Point>> runForce(const ForceInput &input)
{
    Drawing drawing(Agstrictundirected);
    drawing.set("splines", "none");
    drawing.set("overlap", "prism");
    drawing.set("sep", "+" + Drawing::number(input.gap / 2));
    drawing.set("start", std::to_string(input.seed));
    if (input.large) {
        drawing.set("K", Drawing::inches(input.edgeLength));
    } else {
        drawing.set("mode", "major");
        drawing.set("maxiter", "500");
    }
    drawing.declareBoxes();
    drawing.declareForEdges("weight", "1");
    drawing.declareForEdges("len", "1");
    std::vector<Agnode_t *> nodes;
    for (std::size_t i = 0; i < input.sizes.size(); ++i) {
        const Size size = input.sizes[i];
        nodes.push_back(drawing.addNode(drawing.graph(), i, input.turned ? Size{size.height, size.width} : size));
    }
    const double largest = largestWeight(input.edges);
    for (const LayerEdge &edge : input.edges) {
        Agedge_t *e = agedge(drawing.graph(), nodes[edge.from], nodes[edge.to], nullptr, 1);
        agset(e, Drawing::text("weight"), Drawing::text(weightText(edge.weight, largest)));
        const Size a = input.sizes[edge.from];
        const Size b = input.sizes[edge.to];
        const double reach = (a.width + a.height + b.width + b.height) / 4 * 1.1;
        agset(e, Drawing::text("len"), Drawing::text(Drawing::inches(std::max(input.edgeLength, reach + input.gap))));
    }
    if (const auto done = drawing.run(input.large ? "sfdp" : "neato"); !done)
        return tl::unexpected(done.error());
    Result<std::vector<Point>> centers = readCenters(nodes);
    if (centers && input.turned) {
        for (Point &center : *centers)
            std::swap(center.x, center.y);
    }
    return centers;
}

} // namespace topologue::layout
