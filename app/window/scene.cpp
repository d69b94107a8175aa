// SPDX-License-Identifier: Apache-2.0
#include "scene.h"

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

struct Prefix {
    std::string operator()(const ComponentId &id) const { return "component:" + id.value(); }
    std::string operator()(const DeployableId &id) const { return "deployable:" + id.value(); }
    std::string operator()(const DependencyId &id) const { return "dependency:" + id.value(); }
    std::string operator()(const TeamId &id) const { return "team:" + id.value(); }
    std::string operator()(const JourneyId &id) const { return "journey:" + id.value(); }
    std::string operator()(const ScenarioId &id) const { return "scenario:" + id.value(); }
};

const std::string NotePrefix = "note:";

} // namespace

Scene::Scene(std::shared_ptr<const drawing::DisplayList> displayList) : list(std::move(displayList)), index(*list)
{
    for (std::uint32_t i = 0; i < list->elements.size(); ++i) {
        const auto &element = list->elements[i];
        if (element.role == drawing::ElementRole::Component)
            elementOf.insert_or_assign(keyOf(element), i);
        else if (element.role != drawing::ElementRole::Label)
            elementOf.emplace(keyOf(element), i);
        if (element.role == drawing::ElementRole::Note)
            notes.push_back(i);
        if (element.role == drawing::ElementRole::Component)
            boxes.push_back(i);
    }
    std::ranges::sort(boxes, {}, [this](std::uint32_t i) {
        const Point center = list->elements[i].outline.center();
        return std::pair(center.x, center.y);
    });
}

std::string elementKey(const ElementId &id)
{
    return std::visit(Prefix{}, id);
}

std::string keyOf(const drawing::Element &element)
{
    return element.role == drawing::ElementRole::Note ? NotePrefix + element.note.value() : elementKey(element.id);
}

std::optional<ElementId> elementFromKey(std::string_view key)
{
    const auto colon = key.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto kind = key.substr(0, colon);
    const auto value = key.substr(colon + 1);
    if (kind == "journey")
        return JourneyId(value);
    if (kind == "component")
        return ComponentId(value);
    if (kind == "deployable")
        return DeployableId(value);
    if (kind == "dependency")
        return DependencyId(value);
    if (kind == "team")
        return TeamId(value);
    if (kind == "journey")
        return JourneyId(value);
    if (kind == "scenario")
        return ScenarioId(value);
    return std::nullopt;
}

std::vector<NoteId> notesFromKeys(const QStringList &keys)
{
    std::vector<NoteId> notes;
    for (const QString &key : keys) {
        const std::string text = key.toStdString();
        if (text.starts_with(NotePrefix))
            notes.emplace_back(text.substr(NotePrefix.size()));
    }
    return notes;
}

std::vector<ElementId> elementsFromKeys(const QStringList &keys)
{
    std::vector<ElementId> elements;
    for (const QString &key : keys) {
        if (auto element = elementFromKey(key.toStdString()))
            elements.push_back(*std::move(element));
    }
    return elements;
}

} // namespace topologue::window
