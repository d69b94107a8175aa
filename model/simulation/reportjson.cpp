// SPDX-License-Identifier: Apache-2.0
#include "reportjson.h"

#include "figures.h"

#include <cmath>
#include <limits>
#include <utility>

namespace topologue::simulation {

namespace {

using Json = nlohmann::ordered_json;

/// Without looking for the key, which takes linear time; the keys given are all different.
void add(Json &object, std::string_view key, Json value)
{
    object.get_ref<Json::object_t &>().emplace_back(std::string(key), std::move(value));
}

Json figureJson(const Interval &figure, FigureForm form)
{
    constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();
    const double mean = figure.samples > 0 ? figure.mean : NoValue;
    if (form == FigureForm::Value)
        return jsonNumber(mean);
    Json object = Json::object();
    add(object, "mean", jsonNumber(mean));
    add(object, "low", jsonNumber(figure.low));
    add(object, "high", jsonNumber(figure.high));
    return object;
}

template<class ElementTotals>
Json elementJson(std::span<const ElementFigure<ElementTotals>> names, const std::vector<Interval> &figures,
                 FigureForm form)
{
    constexpr std::string_view Causes = "failedBy.";
    Json object = Json::object();
    Json failedBy = Json::object();
    bool hasCauses = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].name.starts_with(Causes)) {
            hasCauses = true;
            if (figures[i].mean > 0)
                add(failedBy, names[i].name.substr(Causes.size()), figureJson(figures[i], form));
            continue;
        }
        if (std::exchange(hasCauses, false))
            add(object, "failedBy", std::exchange(failedBy, Json::object()));
        add(object, names[i].name, figureJson(figures[i], form));
    }
    return object;
}

template<class ElementTotals>
Json elementsJson(const std::vector<std::string> &ids, std::span<const ElementFigure<ElementTotals>> names,
                  const std::vector<std::vector<Interval>> &figures, FigureForm form)
{
    Json object = Json::object();
    for (std::size_t i = 0; i < ids.size() && i < figures.size(); ++i)
        add(object, ids[i], elementJson(names, figures[i], form));
    return object;
}

template<class ElementTotals>
std::vector<std::vector<Interval>> valuesOf(const std::vector<ElementTotals> &elements,
                                            std::span<const ElementFigure<ElementTotals>> figures)
{
    std::vector<std::vector<Interval>> result;
    for (const ElementTotals &element : elements) {
        std::vector<Interval> &row = result.emplace_back();
        for (const ElementFigure<ElementTotals> &figure : figures) {
            Interval value;
            value.mean = figure.of(element);
            value.samples = 1;
            row.push_back(value);
        }
    }
    return result;
}

} // namespace

Json jsonNumber(double value)
{
    constexpr double MostExact = 9e15; // Below 2^53 every whole number is itself.
    if (!std::isfinite(value))
        return nullptr;
    if (value == std::floor(value) && std::abs(value) < MostExact)
        return static_cast<std::int64_t>(value);
    return value;
}

std::string jsonText(const Json &json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

ReportHead headOf(const Recording &recording, const Totals &totals, std::string document)
{
    ReportHead head;
    head.document = std::move(document);
    head.scenario = recording.scenario;
    head.seed = recording.seed;
    head.from = totals.from;
    head.to = totals.to;
    head.events = recording.processedEvents;
    return head;
}

FigureIntervals figuresOf(const Totals &totals)
{
    FigureIntervals figures;
    figures.replications = 1;
    figures.journeys = valuesOf(totals.journeys, journeyFigures());
    figures.components = valuesOf(totals.components, componentFigures());
    figures.deployables = valuesOf(totals.deployables, deployableFigures());
    figures.dependencies = valuesOf(totals.dependencies, dependencyFigures());
    return figures;
}

Json reportObject(const ReportHead &head, const ElementNames &names, const FigureIntervals &figures, FigureForm form)
{
    Json object = Json::object();
    object["document"] = head.document;
    object["scenario"] = head.scenario.empty() ? Json(nullptr) : Json(head.scenario);
    object["seed"] = head.seed;
    object["window"] = {{"fromS", jsonNumber(static_cast<double>(head.from) / 1e9)},
                        {"toS", jsonNumber(static_cast<double>(head.to) / 1e9)}};
    if (form == FigureForm::Interval)
        object["replications"] = figures.replications;
    object["journeys"] = elementsJson(names.journeys, journeyFigures(), figures.journeys, form);
    object["deployables"] = elementsJson(names.deployables, deployableFigures(), figures.deployables, form);
    object["components"] = elementsJson(names.components, componentFigures(), figures.components, form);
    object["dependencies"] = elementsJson(names.dependencies, dependencyFigures(), figures.dependencies, form);
    object["events"] = head.events;
    object["wallSeconds"] = jsonNumber(head.wallSeconds);
    object["peakMemoryMb"] = jsonNumber(head.peakMemoryMb);
    return object;
}

std::string reportJson(const ReportHead &head, const ElementNames &names, const FigureIntervals &figures,
                       FigureForm form)
{
    return jsonText(reportObject(head, names, figures, form));
}

} // namespace topologue::simulation
