// SPDX-License-Identifier: Apache-2.0
#include "livemove.h"

#include "render/qttextmeasurer.h"
#include "scenesketch.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

namespace topologue::window {

namespace {

const drawing::Element *boxWithKey(const Scene &scene, const std::string &key)
{
    const auto found = scene.elementOf.find(key);
    if (found == scene.elementOf.end())
        return nullptr;
    const drawing::Element &element = scene.list->elements[found->second];
    return element.role == drawing::ElementRole::Component ? &element : nullptr;
}

bool holds(const Rect &outer, const Rect &inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right()
           && inner.bottom() <= outer.bottom();
}

Point rounded(Point point)
{
    return {std::round(point.x), std::round(point.y)};
}

} // namespace

std::vector<std::uint32_t> boxesOf(const Scene &scene, const Architecture &architecture,
                                   const std::vector<std::string> &keys)
{
    std::set<std::uint32_t> boxes;
    const auto take = [&](const std::string &key) {
        if (boxWithKey(scene, key))
            boxes.insert(scene.elementOf.at(key));
    };
    std::unordered_set<DeployableId> deployables;
    for (const std::string &key : keys) {
        take(key);
        const auto element = elementFromKey(key);
        if (const auto *deployable = element ? std::get_if<DeployableId>(&*element) : nullptr)
            deployables.insert(*deployable);
    }
    for (const Component &component : architecture.components) {
        if (!deployables.empty() && component.deployable && deployables.contains(*component.deployable))
            take(elementKey(component.id));
    }
    return {boxes.begin(), boxes.end()};
}

std::vector<std::uint32_t> notesOf(const Scene &scene, const std::vector<std::string> &keys)
{
    const std::unordered_set<std::string> wanted(keys.begin(), keys.end());
    std::vector<std::uint32_t> notes;
    for (const std::uint32_t note : scene.notes) {
        if (wanted.contains(keyOf(scene.list->elements[note])))
            notes.push_back(note);
    }
    return notes;
}

std::vector<std::string> movedWith(const Scene &scene, const std::vector<std::string> &keys)
{
    std::vector<std::string> moved = keys;
    std::set<std::string> known(keys.begin(), keys.end());
    for (const std::uint32_t note : notesOf(scene, keys)) {
        const drawing::Element &section = scene.list->elements[note];
        if (section.titleHeight <= 0) // A note.
            continue;
        for (const auto *all : {&scene.boxes, &scene.notes}) {
            for (const std::uint32_t i : *all) {
                const drawing::Element &element = scene.list->elements[i];
                if (holds(section.outline, element.outline) && known.insert(keyOf(element)).second)
                    moved.push_back(keyOf(element));
            }
        }
    }
    return moved;
}

LiveMove::LiveMove(const std::shared_ptr<const Architecture> &architecture, const core::DrawingOptions &options,
                   const ScenePtr &shown, const std::vector<std::string> &keys)
{
    const render::QtTextMeasurer measurer;
    m_diagram = core::makeDiagram(*architecture, options, measurer);
    std::set<std::string> moving;
    for (const std::uint32_t box : boxesOf(*shown, *architecture, keys))
        moving.insert(elementKey(shown->list->elements[box].id));
    const layout::Graph &graph = m_diagram->graph();
    std::vector<Point> centers(graph.boxes.size());
    for (std::size_t i = 0; i < centers.size(); ++i) {
        const std::string key = elementKey(m_diagram->boxElement(i));
        if (const drawing::Element *box = boxWithKey(*shown, key))
            centers[i] = box->outline.center();
        if (moving.contains(key)) {
            m_boxes.push_back(i);
            m_from.push_back(centers[i]);
        }
    }
    for (const std::uint32_t note : notesOf(*shown, keys))
        m_notes.insert(shown->list->elements[note].note);
    m_router = std::make_unique<layout::Router>(graph, centers, core::styleOf(*architecture, options));
}

ScenePtr LiveMove::at(Point by)
{
    std::vector<Point> to;
    to.reserve(m_from.size());
    for (const Point from : m_from)
        to.push_back({from.x + by.x, from.y + by.y});
    m_router->moveBoxes(m_boxes, to);
    drawing::DisplayList list = m_diagram->draw(m_router->placed());
    for (drawing::Element &element : list.elements) {
        if (element.role == drawing::ElementRole::Note && m_notes.contains(element.note))
            moveElement(list, element, by);
    }
    return std::make_shared<const Scene>(std::make_shared<const drawing::DisplayList>(std::move(list)));
}

Drawn drawnAfterMove(const Architecture &architecture, const Scene &shown, const std::vector<std::string> &keys,
                     Point by)
{
    Drawn drawn = architecture.drawn;
    const auto place = [&](const ComponentId &component, Point center) {
        drawn.placements[component].center = rounded(center);
    };
    const std::vector<std::uint32_t> moving = boxesOf(shown, architecture, keys);
    std::unordered_set<ComponentId> moved;
    std::unordered_set<DeployableId> folded; // That move.
    for (const std::uint32_t box : shown.boxes) {
        const drawing::Element &element = shown.list->elements[box];
        const bool moves = std::binary_search(moving.begin(), moving.end(), box);
        const Point from = element.outline.center();
        const Point to{from.x + (moves ? by.x : 0), from.y + (moves ? by.y : 0)};
        if (const auto *component = std::get_if<ComponentId>(&element.id)) {
            if (const auto before = drawn.placements.find(*component);
                before != drawn.placements.end() && before->second.locked)
                continue;
            place(*component, to);
            if (moves) {
                drawn.placements[*component].pinned = true;
                moved.insert(*component);
            }
            continue;
        }
        if (const auto *deployable = std::get_if<DeployableId>(&element.id); deployable && moves)
            folded.insert(*deployable);
    }
    for (const Component &component : architecture.components) {
        if (folded.empty() || !component.deployable || !folded.contains(*component.deployable))
            continue;
        moved.insert(component.id);
        // What is inside moves along, wherever it stands when it is opened.
        const auto inside = drawn.placements.find(component.id);
        if (inside != drawn.placements.end())
            place(component.id, {inside->second.center.x + by.x, inside->second.center.y + by.y});
    }
    for (auto &[id, points] : drawn.bends) {
        const Dependency *const arrow = architecture.dependencies.find(id);
        if (!arrow || !moved.contains(arrow->from) || !moved.contains(arrow->to))
            continue;
        for (Point &point : points)
            point = rounded({point.x + by.x, point.y + by.y});
    }
    for (const std::uint32_t note : notesOf(shown, keys)) {
        drawn.notes.change(shown.list->elements[note].note, [&](Note &each) {
            each.topLeft = rounded({each.topLeft.x + by.x, each.topLeft.y + by.y});
        });
    }
    return drawn;
}

} // namespace topologue::window
