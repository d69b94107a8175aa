// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include "architecture/contains.h"
#include "messages.h"

#include <algorithm>

namespace topologue::formats {

bool readValue(const Spot &spot, ElementId &value)
{
    std::string text;
    if (!readValue(spot, text))
        return false;
    const std::string id = text.substr(std::min(text.find(':'), text.size() - 1) + 1);
    if (text.starts_with("component:"))
        value = ComponentId(id);
    else if (text.starts_with("deployable:"))
        value = DeployableId(id);
    else if (text.starts_with("dependency:"))
        value = DependencyId(id);
    else if (text.starts_with("journey:"))
        value = JourneyId(id);
    else if (text.starts_with("team:"))
        value = TeamId(id);
    else if (text.starts_with("scenario:"))
        value = ScenarioId(id);
    else {
        spot.error(lessons::message::NotAnElement, {text});
        return false;
    }
    return true;
}

} // namespace topologue::formats

namespace topologue::lessons {

using formats::JsonNode;
using formats::Spot;

formats::ReadLimits lessonLimits()
{
    formats::ReadLimits limits;
    limits.maxBytes = 1024UL * 1024;
    limits.maxDiagnostics = 50;
    limits.maxValues = 100'000;
    return limits;
}

Fields::Fields(const Spot &spot) : m_spot(spot)
{
    if (!spot.node.isObject())
        formats::reportType(spot, formats::ExpectObject);
}

Fields::~Fields()
{
    if (!m_spot.node.isObject())
        return;
    for (JsonNode *child = m_spot.node.firstChild(); child; child = child->next()) {
        if (child->isUsed())
            continue;
        const formats::Path path{&m_spot.path, child->key(), 0, false};
        formats::reportRefused(Spot{m_spot.context, *child, path}, m_known);
    }
}

bool Fields::duration(std::string_view name, std::optional<Duration> &value, int decimals)
{
    return with(name, [&](const Spot &spot) { return formats::readDuration(spot, value.emplace(), decimals); });
}

void Fields::missing(std::string_view name) const
{
    if (m_spot.node.isObject())
        m_spot.error(formats::message::FieldMissing, {std::string(name)});
}

void Fields::wrongCount(std::string_view name, std::size_t count, std::size_t least, std::size_t most) const
{
    if (m_spot.node.isObject())
        m_spot.error(message::WrongCount,
                     {std::string(name), std::to_string(count), std::to_string(least), std::to_string(most)});
}

void readTexts(Fields &fields, std::string_view name, Text &text)
{
    if (!fields.require(name, text))
        return;
    if (text.isPlain())
        fields.spot().error(message::TranslationMissing, {std::string(name) + ": ko"});
}

bool checkHeader(Fields &fields, std::string_view format)
{
    std::string found;
    double version = 0;
    fields.read("format", found);
    fields.read("version", version);
    if (found == format && version == 1)
        return true;
    fields.spot().error(message::NotALesson, {std::string(format)});
    return false;
}

void checkTranslations(const Spot &spot)
{
    if (!spot.node.isObject() && !spot.node.isArray())
        return;
    if (spot.node.isObject()) {
        const JsonNode *english = spot.node.member("en");
        const JsonNode *korean = spot.node.member("ko");
        const auto isThere = [](const JsonNode *node) { return node && (!node->isString() || !node->text().empty()); };
        if (isThere(english) != isThere(korean))
            spot.error(message::TranslationMissing, {isThere(english) ? "ko" : "en"});
    }
    std::size_t index = 0;
    for (JsonNode *child = spot.node.firstChild(); child; child = child->next()) {
        const formats::Path path{&spot.path, child->key(), index++, spot.node.isArray()};
        checkTranslations(Spot{spot.context, *child, path});
    }
}

void readCard(Fields &fields, Card &card)
{
    fields.require("id", card.id);
    if (!card.id.empty() && !isValidId(card.id))
        fields.spot().error(message::UnknownId, {"id", card.id});
    readTexts(fields, "title", card.title);
    readTexts(fields, "summary", card.summary);
    fields.require("chapter", card.chapter);
    fields.read("order", card.order);
    fields.read("difficulty", card.difficulty);
    fields.read("minutes", card.minutes);
    fields.read("notes", card.notes);
    fields.read("concepts", card.concepts);
    fields.read("timeline", card.timeline);
    fields.read("technologies", card.technologies);
    fields.read("cases", card.cases);
    const auto &headings = notesHeadings();
    for (const std::string &heading : card.notes) {
        if (std::find(headings.begin(), headings.end(), heading) == headings.end())
            fields.spot().error(message::UnknownId, {"notes", heading});
    }
    fields.each("sources", 0, 20, [&](const Spot &spot) {
        Fields source(spot);
        Source &added = card.sources.emplace_back();
        source.require("title", added.title);
        source.read("url", added.url);
    });
}

namespace {

/// What formats::readTopoJson says of a document inside the file, with its place there.
void report(const Spot &spot, Diagnostics diagnostics)
{
    for (Diagnostic &diagnostic : diagnostics) {
        diagnostic.place.pointer = spot.path.pointer() + diagnostic.place.pointer;
        const formats::Offset offset = spot.context.document.nearest(diagnostic.place.pointer).begin();
        spot.context.report.add(std::move(diagnostic), offset);
    }
}

std::optional<Architecture> read(const Spot &spot, std::string_view text)
{
    auto document = formats::readTopoJson(text);
    if (document)
        return std::move(document->architecture);
    report(spot, std::move(document.error()));
    return std::nullopt;
}

std::optional<Architecture> sampleOf(const Spot &spot, const SampleText &samples)
{
    std::string name;
    if (!formats::readValue(spot, name))
        return std::nullopt;
    auto text = samples(name);
    if (!text) {
        spot.error(message::UnknownId, {"sample", name});
        return std::nullopt;
    }
    auto document = formats::readTopoJson(*text);
    if (document)
        return std::move(document->architecture);
    spot.error(message::EditRefused, {document.error().front().sentence()});
    return std::nullopt;
}

} // namespace

std::optional<Architecture> edited(const Spot &spot, const Architecture &architecture, const std::vector<Edit> &edits)
{
    auto result = withEdits(architecture, edits);
    if (result)
        return std::move(*result);
    spot.error(message::EditRefused, {result.error().front().sentence()});
    return std::nullopt;
}

std::optional<Architecture> readDocument(Fields &fields, const SampleText &samples, const std::vector<Variant> &earlier)
{
    std::optional<Architecture> found;
    int sources = 0;
    fields.with("document", [&](const Spot &spot) {
        ++sources;
        found = read(spot, spot.context.document.source(spot.node));
        return true;
    });
    fields.with("sample", [&](const Spot &spot) {
        ++sources;
        found = sampleOf(spot, samples);
        return true;
    });
    fields.with("from", [&](const Spot &spot) {
        ++sources;
        std::string id;
        formats::readValue(spot, id);
        for (const Variant &variant : earlier) {
            if (variant.id == id)
                found = variant.architecture;
        }
        if (!found)
            spot.error(message::UnknownId, {"from", id});
        return true;
    });
    if (sources != 1)
        fields.spot().error(message::SourceUnclear);
    fields.with("edits", [&](const Spot &spot) {
        std::vector<Edit> edits;
        if (readEditList(spot, edits) && found)
            found = edited(spot, *found, edits);
        return true;
    });
    return found;
}

void readMeasure(Fields &fields, PartialMeasure &measure)
{
    fields.with("figure", [&](const Spot &spot) { return formats::readValue(spot, measure.figure.emplace()); });
    fields.with("of", [&](const Spot &spot) { return formats::readValue(spot, measure.of.emplace()); });
    fields.seconds("fromS", measure.from);
    fields.seconds("toS", measure.to);
    fields.seconds("atS", measure.from);
}

void readBounds(Fields &fields, Bounds &bounds)
{
    fields.with("above", [&](const Spot &spot) { return formats::readValue(spot, bounds.above.emplace()); });
    fields.with("below", [&](const Spot &spot) { return formats::readValue(spot, bounds.below.emplace()); });
    fields.read("is", bounds.word);
}

std::string_view figureWord(Figure figure)
{
    return namesOf(formats::Of<Figure>{})[static_cast<std::size_t>(figure)];
}

void checkMeasure(const Spot &spot, const Measure &measure, const Architecture &architecture)
{
    if (measure.of && !contains(architecture, *measure.of))
        spot.error(message::UnknownId, {"of", elementText(*measure.of)});
    else if (!isMeasurable(measure.figure, architecture, measure.of))
        spot.error(message::NotMeasurable, {std::string(figureWord(measure.figure))});
}

void checkBounds(const Spot &spot, const Measure &measure, const Bounds &bounds)
{
    const auto isKnown = [&](const auto &words) {
        return std::find(words.begin(), words.end(), bounds.word) != words.end();
    };
    bool good = bounds.above || bounds.below;
    if (isWord(measure.figure))
        good = measure.figure == Figure::Breaker ? isKnown(BreakerWords) : isKnown(HealthWords);
    if (!good)
        spot.error(message::NoBounds, {std::string(figureWord(measure.figure))});
}

std::string elementText(const ElementId &element)
{
    static constexpr std::array<std::string_view, 6> Kinds{"component", "deployable", "dependency",
                                                           "team",      "journey",    "scenario"};
    return std::string(Kinds[element.index()]) + ':' + std::visit([](const auto &id) { return id.value(); }, element);
}

} // namespace topologue::lessons
