// SPDX-License-Identifier: Apache-2.0
#include "canvasstops.h"

#include <algorithm>
#include <limits>
#include <set>

namespace topologue::window {

namespace {

bool contains(const Rect &frame, Point point)
{
    return point.x >= frame.x && point.x <= frame.x + frame.width && point.y >= frame.y
           && point.y <= frame.y + frame.height;
}

/// The boxes by what they stand for: a component, or a deployable that is folded.
class Boxes
{
public:
    explicit Boxes(const Scene &scene)
    {
        for (const std::uint32_t box : scene.boxes)
            m_boxes.emplace(elementKey(scene.list->elements[box].id), box);
    }
    [[nodiscard]] std::optional<std::uint32_t> of(const Architecture &architecture, const ComponentId &id) const
    {
        if (const auto own = m_boxes.find(elementKey(id)); own != m_boxes.end())
            return own->second;
        const Component *component = architecture.components.find(id);
        if (!component || !component->deployable)
            return std::nullopt;
        const auto whole = m_boxes.find(elementKey(*component->deployable));
        return whole == m_boxes.end() ? std::nullopt : std::optional(whole->second);
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_boxes;
};

} // namespace

CanvasStops::CanvasStops(const Scene &scene, const Architecture &architecture)
{
    findEnds(scene, architecture);
    const auto &elements = scene.list->elements;
    std::set<std::uint32_t> frames; // That have no box yet.
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
        // The frame around a component's stores has no identity of its own.
        if (elements[i].role == drawing::ElementRole::Frame && !std::holds_alternative<ComponentId>(elements[i].id))
            frames.insert(frames.end(), i);
    }
    std::unordered_map<std::uint32_t, std::size_t> placeOf;
    for (std::size_t i = 0; i < scene.boxes.size(); ++i)
        placeOf.emplace(scene.boxes[i], i);
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> leaving;
    std::vector<std::uint32_t> loose;
    for (const std::uint32_t arrow : m_arrows) {
        const auto from = m_ends.at(arrow).from;
        (from ? leaving[*from] : loose).push_back(arrow);
    }
    const auto targetPlace = [&](std::uint32_t arrow) {
        const auto to = m_ends.at(arrow).to;
        return to ? placeOf.at(*to) : std::numeric_limits<std::size_t>::max();
    };
    for (std::size_t i = 0; i < scene.boxes.size(); ++i) {
        const std::uint32_t box = scene.boxes[i];
        const Point center = elements[box].outline.center();
        for (const std::uint32_t frame : scene.index.within({center.x, center.y, 0, 0})) {
            if (frames.contains(frame) && contains(elements[frame].outline, center)) {
                frames.erase(frame);
                add(frame, 0, 0);
            }
        }
        add(box, i + 1, scene.boxes.size());
        auto &arrows = leaving[box];
        std::ranges::stable_sort(arrows, {}, targetPlace);
        for (std::size_t k = 0; k < arrows.size(); ++k)
            add(arrows[k], k + 1, arrows.size());
    }
    for (const auto &rest : {std::vector(frames.begin(), frames.end()), loose}) {
        for (const std::uint32_t element : rest)
            add(element, 0, 0);
    }
}

void CanvasStops::findEnds(const Scene &scene, const Architecture &architecture)
{
    const auto &elements = scene.list->elements;
    const Boxes boxes(scene);
    for (std::uint32_t i = 0; i < elements.size(); ++i) {
        const auto *id = std::get_if<DependencyId>(&elements[i].id);
        if (elements[i].role != drawing::ElementRole::Dependency || !id)
            continue;
        Ends ends;
        if (const Dependency *dependency = architecture.dependencies.find(*id))
            ends = {boxes.of(architecture, dependency->from), boxes.of(architecture, dependency->to)};
        m_arrows.push_back(i);
        m_ends.emplace(i, ends);
    }
}

void CanvasStops::add(std::uint32_t element, std::size_t place, std::size_t of)
{
    m_indexOf.emplace(element, m_stops.size());
    m_stops.push_back({element, static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(of)});
}

std::optional<std::size_t> CanvasStops::indexOf(std::uint32_t element) const
{
    const auto found = m_indexOf.find(element);
    return found == m_indexOf.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> CanvasStops::firstArrow(std::uint32_t box, bool outgoing) const
{
    for (const Stop &stop : m_stops) {
        const auto ends = m_ends.find(stop.element);
        if (ends != m_ends.end() && (outgoing ? ends->second.from : ends->second.to) == box)
            return stop.element;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> CanvasStops::endOf(std::uint32_t arrow, bool target) const
{
    const auto ends = m_ends.find(arrow);
    if (ends == m_ends.end())
        return std::nullopt;
    return target ? ends->second.to : ends->second.from;
}

} // namespace topologue::window
