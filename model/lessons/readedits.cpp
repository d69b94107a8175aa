// SPDX-License-Identifier: Apache-2.0
#include "messages.h"
#include "reading.h"

namespace topologue::lessons {

using formats::JsonNode;
using formats::Spot;

namespace {

/// Files write times as their field says (limitMs, startS), edits hold nanoseconds.
double scaled(std::string_view path, double number)
{
    if (path.ends_with("Ms"))
        return number * 1e6;
    const bool isSeconds = path.size() > 1 && path.ends_with('S') && path[path.size() - 2] >= 'a';
    return isSeconds ? number * 1e9 : number;
}

bool readTo(const Spot &spot, const ElementId &element, const std::string &path, std::vector<Edit> &edits)
{
    const JsonNode &node = spot.node;
    const auto set = [&](editing::PropertyValue value) {
        edits.emplace_back(SetField{element, path, std::move(value)});
        return true;
    };
    switch (node.kind()) {
    case JsonNode::Kind::Null:
        return set({});
    case JsonNode::Kind::Boolean:
        return set(node.boolean());
    case JsonNode::Kind::Integer:
    case JsonNode::Kind::Unsigned:
    case JsonNode::Kind::Float:
        return set(scaled(path, node.number()));
    case JsonNode::Kind::String:
        return set(std::string(node.text()));
    case JsonNode::Kind::Array:
        spot.error(message::NotAnEdit);
        return false;
    case JsonNode::Kind::Object:
        break;
    }
    if (node.size() == 0)
        return set(true); // A group with its defaults.
    bool good = true;
    for (JsonNode *child = node.firstChild(); child; child = child->next()) {
        child->setUsed();
        const formats::Path inner{&spot.path, child->key(), 0, false};
        good =
            readTo(Spot{spot.context, *child, inner}, element, path + '.' + std::string(child->key()), edits) && good;
    }
    return good;
}

template<class T>
bool readElement(Fields &fields, std::string_view name, std::vector<Edit> &edits)
{
    T element;
    if (!fields.read(name, element))
        return false;
    edits.emplace_back(AddElement{std::move(element), {}});
    return true;
}

bool readEdit(const Spot &spot, std::vector<Edit> &edits)
{
    Fields fields(spot);
    if (fields.has("set")) {
        ElementId element;
        std::string path;
        if (!fields.require("set", element) || !fields.require("path", path) || !fields.has("to")) {
            spot.error(message::NotAnEdit);
            return false;
        }
        return fields.with("to", [&](const Spot &to) { return readTo(to, element, path, edits); });
    }
    if (fields.has("remove")) {
        ElementId element;
        if (!fields.require("remove", element))
            return false;
        edits.emplace_back(RemoveElement{element});
        return true;
    }
    const bool good =
        readElement<Team>(fields, "team", edits) || readElement<Deployable>(fields, "deployable", edits)
        || readElement<Component>(fields, "component", edits) || readElement<Dependency>(fields, "dependency", edits)
        || readElement<Journey>(fields, "journey", edits) || readElement<Scenario>(fields, "scenario", edits);
    if (!good) {
        spot.error(message::NotAnEdit);
        return false;
    }
    if (Point at; fields.read("at", at))
        std::get<AddElement>(edits.back()).at = at;
    return true;
}

} // namespace

bool readEditList(const Spot &spot, std::vector<Edit> &edits)
{
    bool good = true;
    const bool isList = formats::readList(spot, [&](const Spot &edit) { good = readEdit(edit, edits) && good; });
    return isList && good;
}

Result<std::vector<Edit>> readEdits(std::string_view text, const std::string &fileName)
{
    const formats::ReadLimits limits = lessonLimits();
    formats::Report report(text, fileName, limits);
    auto document = formats::parseJson(text, limits, report);
    if (!document)
        return tl::unexpected(report.take());
    formats::ReadContext context{*document, limits, report};
    std::vector<Edit> edits;
    const formats::Path top;
    readEditList(Spot{context, document->root(), top}, edits);
    if (report.hasErrors())
        return tl::unexpected(report.take());
    return edits;
}

} // namespace topologue::lessons
