// SPDX-License-Identifier: Apache-2.0
#include "layout.h"
#include "messages.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

namespace topologue::layout {

namespace {

using nlohmann::json;

constexpr const char *StyleNames[] = {"flow", "topDown", "organic", "manual"};
constexpr const char *EngineNames[] = {"none", "dot", "dotLimited", "sfdp", "grid"};
/// Far beyond any drawing, and small enough that sums and squares of coordinates stay exact enough.
constexpr double LargestNumber = 1e9;

template<class Enum, std::size_t Count>
std::optional<Enum> enumFrom(const json &value, const char *const (&names)[Count])
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (value == names[i])
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

json pairOf(double a, double b)
{
    return json::array({a, b});
}

/// Reads fields and remembers the first one that is not as it should be.
class Fields
{
public:
    [[nodiscard]] bool ok() const { return m_wrong.empty(); }
    [[nodiscard]] const std::string &wrong() const { return m_wrong; }
    void refuse(const std::string &field)
    {
        if (m_wrong.empty())
            m_wrong = field;
    }

    [[nodiscard]] const json &field(const json &object, const char *name)
    {
        static const json Null;
        if (object.is_object()) {
            if (const auto it = object.find(name); it != object.end())
                return *it;
        }
        return Null;
    }
    [[nodiscard]] double number(const json &value, const char *name, double least = -LargestNumber)
    {
        const double number = value.is_number() ? value.get<double>() : std::nan("");
        if (number >= least && number <= LargestNumber)
            return number;
        refuse(name);
        return 0;
    }
    [[nodiscard]] int index(const json &value, const char *name, int least, std::size_t count)
    {
        if (value.is_number_integer()) {
            const auto number = value.get<std::int64_t>();
            if (number >= least && number < static_cast<std::int64_t>(count))
                return static_cast<int>(number);
        }
        refuse(name);
        return 0;
    }
    [[nodiscard]] std::string text(const json &value, const char *name)
    {
        if (value.is_string())
            return value.get<std::string>();
        refuse(name);
        return {};
    }
    [[nodiscard]] bool truth(const json &value, const char *name)
    {
        if (value.is_boolean())
            return value.get<bool>();
        refuse(name);
        return false;
    }
    [[nodiscard]] Point point(const json &value, const char *name, double least = -LargestNumber)
    {
        if (value.is_array() && value.size() == 2)
            return {number(value[0], name, least), number(value[1], name, least)};
        refuse(name);
        return {};
    }
    [[nodiscard]] const json &list(const json &value, const char *name)
    {
        static const json Empty = json::array();
        if (value.is_array())
            return value;
        refuse(name);
        return Empty;
    }

private:
    std::string m_wrong;
};

json toJson(const Box &box)
{
    json out{{"id", box.id},
             {"size", pairOf(box.size.width, box.size.height)},
             {"frame", box.frame},
             {"pinned", box.pinned},
             {"rankHint", box.rankHint}};
    if (box.center)
        out["center"] = pairOf(box.center->x, box.center->y);
    return out;
}

json toJson(const Link &link)
{
    json bends = json::array();
    for (const Point bend : link.bends)
        bends.push_back(pairOf(bend.x, bend.y));
    return {{"id", link.id},
            {"from", link.from},
            {"to", link.to},
            {"weight", link.weight},
            {"label", pairOf(link.label.width, link.label.height)},
            {"bends", std::move(bends)}};
}

std::string dumped(const json &document)
{
    // Ids only decide ties: a broken byte in one must not stop a layout.
    return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

Graph graphFrom(const json &document, Fields &fields)
{
    Graph graph;
    const json &frames = fields.list(fields.field(document, "frames"), "frames");
    const json &boxes = fields.list(fields.field(document, "boxes"), "boxes");
    for (const json &frame : frames) {
        graph.frames.push_back({fields.text(fields.field(frame, "id"), "frames.id"),
                                fields.number(fields.field(frame, "padding"), "frames.padding", 0),
                                fields.number(fields.field(frame, "titleHeight"), "frames.titleHeight", 0),
                                fields.number(fields.field(frame, "minWidth"), "frames.minWidth", 0),
                                fields.number(fields.field(frame, "titleWidth"), "frames.titleWidth", 0),
                                fields.number(fields.field(frame, "sideWidth"), "frames.sideWidth", 0)});
    }
    for (const json &box : boxes) {
        Box read;
        read.id = fields.text(fields.field(box, "id"), "boxes.id");
        const Point size = fields.point(fields.field(box, "size"), "boxes.size", 1e-3);
        read.size = {size.x, size.y};
        read.frame = fields.index(fields.field(box, "frame"), "boxes.frame", -1, frames.size());
        read.pinned = fields.truth(fields.field(box, "pinned"), "boxes.pinned");
        read.rankHint = fields.index(fields.field(box, "rankHint"), "boxes.rankHint", -1, 1'000'000);
        if (const json &center = fields.field(box, "center"); !center.is_null())
            read.center = fields.point(center, "boxes.center");
        graph.boxes.push_back(std::move(read));
    }
    for (const json &link : fields.list(fields.field(document, "links"), "links")) {
        Link read;
        read.id = fields.text(fields.field(link, "id"), "links.id");
        read.from = fields.index(fields.field(link, "from"), "links.from", 0, boxes.size());
        read.to = fields.index(fields.field(link, "to"), "links.to", 0, boxes.size());
        read.weight = fields.number(fields.field(link, "weight"), "links.weight", 0);
        const Point label = fields.point(fields.field(link, "label"), "links.label", 0);
        read.label = {label.x, label.y};
        for (const json &bend : fields.list(fields.field(link, "bends"), "links.bends"))
            read.bends.push_back(fields.point(bend, "links.bends"));
        graph.links.push_back(std::move(read));
    }
    return graph;
}

} // namespace

std::string writeGraph(const Graph &graph, LayoutStyle style, Engine engine)
{
    json boxes = json::array();
    for (const Box &box : graph.boxes)
        boxes.push_back(toJson(box));
    json frames = json::array();
    for (const Frame &frame : graph.frames) {
        frames.push_back({{"id", frame.id},
                          {"padding", frame.padding},
                          {"titleHeight", frame.titleHeight},
                          {"minWidth", frame.minWidth},
                          {"titleWidth", frame.titleWidth},
                          {"sideWidth", frame.sideWidth}});
    }
    json links = json::array();
    for (const Link &link : graph.links)
        links.push_back(toJson(link));
    return dumped({{"style", StyleNames[static_cast<std::size_t>(style)]},
                   {"engine", EngineNames[static_cast<std::size_t>(engine)]},
                   {"boxes", std::move(boxes)},
                   {"frames", std::move(frames)},
                   {"links", std::move(links)}});
}

Result<GraphRequest> readGraph(std::string_view text)
{
    const json document = json::parse(text, nullptr, false);
    if (document.is_discarded())
        return failure(WireNotJson);
    Fields fields;
    GraphRequest request;
    const auto style = enumFrom<LayoutStyle>(fields.field(document, "style"), StyleNames);
    const auto engine = enumFrom<Engine>(fields.field(document, "engine"), EngineNames);
    if (!style)
        return failure(WireMalformed, {"style"});
    if (!engine)
        return failure(WireMalformed, {"engine"});
    request.style = *style;
    request.engine = *engine;
    request.graph = graphFrom(document, fields);
    if (!fields.ok())
        return failure(WireMalformed, {fields.wrong()});
    return request;
}

std::string writeCenters(const std::vector<Point> &centers)
{
    json list = json::array();
    for (const Point center : centers)
        list.push_back(pairOf(center.x, center.y));
    return dumped({{"centers", std::move(list)}});
}

Result<std::vector<Point>> readCenters(std::string_view text, std::size_t expectedCount)
{
    const json document = json::parse(text, nullptr, false);
    if (document.is_discarded())
        return failure(WireNotJson);
    Fields fields;
    const json &list = fields.list(fields.field(document, "centers"), "centers");
    if (fields.ok() && list.size() != expectedCount)
        return failure(WireCount, {std::to_string(list.size()), std::to_string(expectedCount)});
    std::vector<Point> centers;
    for (const json &center : list)
        centers.push_back(fields.point(center, "centers"));
    if (!fields.ok())
        return failure(WireMalformed, {fields.wrong()});
    return centers;
}

} // namespace topologue::layout
