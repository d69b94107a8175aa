// SPDX-License-Identifier: Apache-2.0
#include "ranks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace topologue::layout {

namespace {

class LayerAssignment
{
public:
    LayerAssignment(const Graph &graph, const std::vector<std::size_t> &order)
        : m_graph(graph), m_order(order), m_position(order.size()), m_out(order.size()), m_in(order.size())
    {
        for (std::size_t i = 0; i < order.size(); ++i)
            m_position[order[i]] = i;
    }

    Layers run()
    {
        collectEdges();
        breakCycles();
        assignLongestPaths();
        tighten();
        moveLeavesBehindFrames();
        spreadLoose();
        return std::move(m_layers);
    }

private:
    struct Neighbour {
        std::size_t box;
        double weight;
    };

    [[nodiscard]] int hint(std::size_t box) const { return m_graph.boxes[box].rankHint; }

    void collectEdges()
    {
        for (const Link &link : m_graph.links) {
            auto from = static_cast<std::size_t>(link.from);
            auto to = static_cast<std::size_t>(link.to);
            if (from == to)
                continue;
            if (hint(to) == 0 && hint(from) != 0)
                std::swap(from, to); // Nothing comes before the first layer.
            m_weights[{m_position[from], m_position[to]}] += link.weight;
        }
        for (const auto &[ends, weight] : m_weights)
            m_out[m_order[ends.first]].push_back({m_order[ends.second], weight});
    }

    /// Depth first from the entries: a link to a box that is still open closes a cycle and is turned round.
    void breakCycles()
    {
        std::vector<int> incoming(m_order.size());
        for (const auto &[ends, weight] : m_weights)
            ++incoming[m_order[ends.second]];
        std::vector<std::size_t> roots = m_order;
        const auto kind = [&](std::size_t box) { return hint(box) == 0 ? 0 : incoming[box] == 0 ? 1 : 2; };
        std::stable_sort(roots.begin(), roots.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(kind(a), hint(a)) < std::pair(kind(b), hint(b));
        });

        enum class State : char { New, Open, Done };
        std::vector<State> state(m_order.size(), State::New);
        std::map<std::pair<std::size_t, std::size_t>, double> forward;
        std::vector<std::pair<std::size_t, std::size_t>> stack; // Box, next neighbour.
        for (const std::size_t root : roots) {
            if (state[root] != State::New)
                continue;
            state[root] = State::Open;
            stack.emplace_back(root, 0);
            while (!stack.empty()) {
                auto &[box, next] = stack.back();
                if (next == m_out[box].size()) {
                    state[box] = State::Done;
                    m_finished.push_back(box);
                    stack.pop_back();
                    continue;
                }
                const auto [to, weight] = m_out[box][next++];
                const bool closesCycle = state[to] == State::Open;
                const std::size_t a = m_position[closesCycle ? to : box];
                const std::size_t b = m_position[closesCycle ? box : to];
                forward[{a, b}] += weight;
                if (state[to] == State::New) {
                    state[to] = State::Open;
                    stack.emplace_back(to, 0);
                }
            }
        }
        for (auto &list : m_out)
            list.clear();
        for (const auto &[ends, weight] : forward) {
            const std::size_t from = m_order[ends.first];
            const std::size_t to = m_order[ends.second];
            m_out[from].push_back({to, weight});
            m_in[to].push_back({from, weight});
            m_layers.edges.push_back({from, to, weight});
        }
    }

    void assignLongestPaths()
    {
        m_layers.layer.assign(m_order.size(), 0);
        std::vector<int> &layer = m_layers.layer;
        // Boxes finish after everything that can be reached from them.
        for (auto it = m_finished.rbegin(); it != m_finished.rend(); ++it) {
            layer[*it] = std::max(layer[*it], hint(*it));
            for (const Neighbour &to : m_out[*it])
                layer[to.box] = std::max(layer[to.box], layer[*it] + 1);
        }
        closeGaps();
    }

    /// Hints may be far apart; layers are not.
    void closeGaps()
    {
        std::vector<int> used = m_layers.layer;
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        const auto number = [&](int layer) {
            return static_cast<int>(std::lower_bound(used.begin(), used.end(), layer) - used.begin());
        };
        for (int &layer : m_layers.layer)
            layer = number(layer);
    }

    /// Longest paths put boxes as early as possible. A box, with everything it would push ahead, moves on as long as
    /// that makes links shorter on the whole (the steps of network simplex, without its bookkeeping).
    void tighten()
    {
        constexpr int Sweeps = 40;
        bool moved = true;
        for (int sweep = 0; sweep < Sweeps && moved; ++sweep) {
            moved = false;
            for (const std::size_t box : m_finished) {
                while (pushAhead(box))
                    moved = true;
            }
        }
        // What stood in the earliest layer may have moved ahead.
        std::vector<int> used = m_layers.layer;
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        for (int &l : m_layers.layer)
            l = static_cast<int>(std::lower_bound(used.begin(), used.end(), l) - used.begin());
    }

    bool pushAhead(std::size_t box)
    {
        constexpr std::size_t MostPushed = 64;
        std::vector<int> &layer = m_layers.layer;
        std::vector<std::size_t> pushed{box};
        const auto isPushed = [&](std::size_t other) {
            return std::find(pushed.begin(), pushed.end(), other) != pushed.end();
        };
        for (std::size_t i = 0; i < pushed.size(); ++i) {
            if (hint(pushed[i]) == 0 || pushed.size() > MostPushed)
                return false;
            for (const Neighbour &n : m_out[pushed[i]]) {
                if (layer[n.box] == layer[pushed[i]] + 1 && !isPushed(n.box))
                    pushed.push_back(n.box);
            }
        }
        double longer = 0;
        for (const std::size_t p : pushed) {
            for (const Neighbour &n : m_in[p])
                longer += isPushed(n.box) ? 0 : n.weight;
            for (const Neighbour &n : m_out[p])
                longer -= isPushed(n.box) ? 0 : n.weight;
        }
        if (longer >= 0)
            return false;
        for (const std::size_t p : pushed)
            ++layer[p];
        return true;
    }

    /// What only the boxes of one frame call, and calls nothing itself (a store), stands beyond that frame, not under
    /// it.
    void moveLeavesBehindFrames()
    {
        std::vector<int> last(m_graph.frames.size(), 0);
        for (const std::size_t box : m_order) {
            if (const int frame = m_graph.boxes[box].frame; frame >= 0)
                last[static_cast<std::size_t>(frame)] =
                    std::max(last[static_cast<std::size_t>(frame)], m_layers.layer[box]);
        }
        for (const std::size_t box : m_order) {
            if (m_graph.boxes[box].frame >= 0 || !m_out[box].empty() || m_in[box].empty())
                continue;
            const int frame = m_graph.boxes[m_in[box].front().box].frame;
            const bool oneCaller = std::all_of(m_in[box].begin(), m_in[box].end(),
                                               [&](const Neighbour &n) { return m_graph.boxes[n.box].frame == frame; });
            if (frame >= 0 && oneCaller)
                m_layers.layer[box] = std::max(m_layers.layer[box], last[static_cast<std::size_t>(frame)] + 1);
        }
    }

    /// Boxes without links would all stand in the first layer: they are dealt out over the layers instead.
    void spreadLoose()
    {
        std::map<int, std::vector<std::size_t>> loose; // By frame.
        int layers = 1;
        for (const std::size_t box : m_order) {
            layers = std::max(layers, m_layers.layer[box] + 1);
            if (m_in[box].empty() && m_out[box].empty() && hint(box) <= 0)
                loose[m_graph.boxes[box].frame].push_back(box);
        }
        for (const auto &[frame, boxes] : loose) {
            const auto square = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(boxes.size()))));
            const int columns = frame < 0 ? std::max(layers, square) : square;
            for (std::size_t i = 0; i < boxes.size(); ++i) {
                if (hint(boxes[i]) < 0)
                    m_layers.layer[boxes[i]] = static_cast<int>(i) % columns;
            }
        }
    }

    const Graph &m_graph;
    const std::vector<std::size_t> &m_order;
    std::vector<std::size_t> m_position;                             ///< In m_order.
    std::map<std::pair<std::size_t, std::size_t>, double> m_weights; ///< By positions of the ends.
    std::vector<std::vector<Neighbour>> m_out;
    std::vector<std::vector<Neighbour>> m_in;
    std::vector<std::size_t> m_finished;
    Layers m_layers;
};

} // namespace

Layers assignLayers(const Graph &graph, const std::vector<std::size_t> &order)
{
    return LayerAssignment(graph, order).run();
}

} // namespace topologue::layout
