// SPDX-License-Identifier: Apache-2.0
#include "architecture/contains.h"
#include "messages.h"
#include "reading.h"

#include <algorithm>

namespace topologue::lessons {

using formats::Spot;

namespace {

void readVariants(Fields &fields, Lesson &lesson, const SampleText &samples)
{
    ScenarioId common;
    fields.read("scenario", common);
    fields.each("variants", 1, 3, [&](const Spot &spot) {
        Fields variant(spot);
        Variant read;
        variant.require("id", read.id);
        readTexts(variant, "name", read.name);
        read.scenario = common;
        variant.read("scenario", read.scenario);
        auto architecture = readDocument(variant, samples, lesson.variants);
        if (!architecture)
            return;
        read.architecture = std::move(*architecture);
        if (!read.scenario.isEmpty() && !read.architecture.scenarios.contains(read.scenario))
            spot.error(message::UnknownId, {"scenario", read.scenario.value()});
        if (variantOf(lesson, read.id))
            spot.error(message::IdTaken, {read.id});
        lesson.variants.push_back(std::move(read));
    });
}

/// The variant that is named; without a name, the first. Null, and reported, if there is none.
const Variant *named(const Spot &spot, const Lesson &lesson, std::string_view field, const std::string &id)
{
    const Variant *found =
        id.empty() ? (lesson.variants.empty() ? nullptr : &lesson.variants.front()) : variantOf(lesson, id);
    if (!found && !lesson.variants.empty())
        spot.error(message::UnknownId, {std::string(field), id});
    return found;
}

void readPrediction(const Spot &spot, Prediction &prediction)
{
    Fields fields(spot);
    readTexts(fields, "question", prediction.question);
    fields.each("options", 2, 5,
                [&](const Spot &option) { formats::readValue(option, prediction.options.emplace_back()); });
    std::uint32_t answer = 0;
    fields.require("answer", answer);
    prediction.answer = answer;
    if (answer >= prediction.options.size())
        spot.error(message::UnknownId, {"answer", std::to_string(answer)});
    readTexts(fields, "why", prediction.why);
}

void readElements(Fields &fields, std::string_view name, const std::vector<const Architecture *> &among,
                  std::vector<ElementId> &elements)
{
    fields.each(name, 0, 50, [&](const Spot &spot) {
        ElementId element;
        if (!formats::readValue(spot, element))
            return;
        const bool isThere =
            std::any_of(among.begin(), among.end(), [&](const Architecture *one) { return contains(*one, element); });
        if (!isThere && !among.empty())
            spot.error(message::UnknownId, {std::string(name), elementText(element)});
        elements.push_back(std::move(element));
    });
}

void readStep(const Spot &spot, Lesson &lesson)
{
    Fields fields(spot);
    Step step;
    readTexts(fields, "text", step.text);
    fields.read("notes", step.notes);
    fields.read("variant", step.variant);
    fields.read("cure", step.withCure);
    fields.seconds("atS", step.at);
    fields.read("speed", step.speed);
    std::vector<const Architecture *> among;
    for (const Variant &variant : lesson.variants) {
        if (step.variant.empty() || variant.id == step.variant)
            among.push_back(&variant.architecture);
    }
    if (!step.variant.empty())
        named(spot, lesson, "variant", step.variant);
    if (step.withCure && lesson.cure)
        among.push_back(&lesson.cure->architecture);
    readElements(fields, "camera", among, step.camera);
    readElements(fields, "highlights", among, step.highlights);
    lesson.steps.push_back(std::move(step));
}

void checkSettings(const Spot &spot, const Lesson &lesson)
{
    const Knob &knob = *lesson.knob;
    for (const Variant &variant : lesson.variants) {
        const auto &only = knob.variants;
        if (!only.empty() && std::find(only.begin(), only.end(), variant.id) == only.end())
            continue;
        for (std::size_t i = 0; i < knob.settings.size(); ++i) {
            const auto turned = edited(spot, variant.architecture, knob.settings[i].edits);
            if (turned && i == knob.standard && !(*turned == variant.architecture))
                spot.error(message::StandardNotStanding);
        }
    }
}

void readKnob(const Spot &spot, Lesson &lesson)
{
    Fields fields(spot);
    Knob &knob = lesson.knob.emplace();
    readTexts(fields, "label", knob.label);
    fields.read("variants", knob.variants);
    for (const std::string &variant : knob.variants)
        named(spot, lesson, "variants", variant);
    fields.each("settings", 2, 9, [&](const Spot &inner) {
        Fields setting(inner);
        Knob::Setting &added = knob.settings.emplace_back();
        setting.require("label", added.label);
        setting.with("edits", [&](const Spot &edits) { return readEditList(edits, added.edits); });
    });
    std::uint32_t standard = 0;
    fields.read("standard", standard);
    knob.standard = standard;
    if (standard >= knob.settings.size())
        spot.error(message::UnknownId, {"standard", std::to_string(standard)});
    checkSettings(spot, lesson);
}

void readCure(const Spot &spot, Lesson &lesson)
{
    Fields fields(spot);
    Cure &cure = lesson.cure.emplace();
    readTexts(fields, "title", cure.title);
    readTexts(fields, "text", cure.text);
    fields.read("variant", cure.variant);
    const Variant *variant = named(spot, lesson, "variant", cure.variant);
    if (variant)
        cure.variant = variant->id;
    fields.with("edits", [&](const Spot &edits) {
        if (readEditList(edits, cure.edits) && variant) {
            if (auto architecture = edited(edits, variant->architecture, cure.edits))
                cure.architecture = std::move(*architecture);
        }
        return true;
    });
}

void readChoice(Fields &fields, RunChoice &choice)
{
    fields.read("variant", choice.variant);
    fields.with("setting", [&](const Spot &spot) {
        std::uint32_t setting = 0;
        if (!formats::readValue(spot, setting))
            return false;
        choice.setting = setting;
        return true;
    });
    fields.read("cure", choice.withCure);
}

void readExpectation(const Spot &spot, Lesson &lesson)
{
    Fields fields(spot);
    Expectation expectation;
    PartialMeasure partial;
    if (!fields.has("figure"))
        fields.spot().error(formats::message::FieldMissing, {"figure"});
    readMeasure(fields, partial);
    readChoice(fields, expectation.run);
    readBounds(fields, expectation.bounds);
    expectation.measure = {partial.figure.value_or(Figure::SuccessShare), partial.of, partial.from.value_or(Duration()),
                           partial.to};
    const auto settle = [&](const Spot &where, RunChoice &choice, const Measure &measure) {
        const Variant *variant = named(where, lesson, "variant", choice.variant);
        if (!variant)
            return;
        choice.variant = variant->id;
        const auto document = documentOf(lesson, choice);
        if (!document)
            where.error(message::NoSuchChoice);
        else
            checkMeasure(where, measure, *document);
    };
    settle(spot, expectation.run, expectation.measure);
    checkBounds(spot, expectation.measure, expectation.bounds);
    fields.with("times", [&](const Spot &inner) {
        Fields other(inner);
        PartialMeasure otherPartial;
        readMeasure(other, otherPartial);
        expectation.otherRun = expectation.run;
        readChoice(other, *expectation.otherRun);
        Measure &measure = expectation.otherMeasure = expectation.measure;
        measure.figure = otherPartial.figure.value_or(measure.figure);
        if (otherPartial.of)
            measure.of = otherPartial.of;
        measure.from = otherPartial.from.value_or(measure.from);
        if (otherPartial.to)
            measure.to = otherPartial.to;
        settle(inner, *expectation.otherRun, measure);
        return true;
    });
    lesson.expectations.push_back(std::move(expectation));
}

void readRoot(Fields &fields, Lesson &lesson, const SampleText &samples)
{
    readCard(fields, lesson.card);
    readTexts(fields, "claim", lesson.claim);
    fields.read("seed", lesson.seed);
    readVariants(fields, lesson, samples);
    if (!fields.has("prediction"))
        fields.spot().error(formats::message::FieldMissing, {"prediction"});
    const auto inside = [&](std::string_view name, auto read) {
        fields.with(name, [&](const Spot &spot) {
            read(spot);
            return true;
        });
    };
    inside("prediction", [&](const Spot &spot) { readPrediction(spot, lesson.prediction); });
    inside("cure", [&](const Spot &spot) { readCure(spot, lesson); });
    inside("knob", [&](const Spot &spot) { readKnob(spot, lesson); });
    fields.each("steps", 1, 12, [&](const Spot &spot) { readStep(spot, lesson); });
    fields.each("expectations", 1, 20, [&](const Spot &spot) { readExpectation(spot, lesson); });
}

} // namespace

Result<Lesson> readLesson(std::string_view text, const std::string &fileName, const SampleText &samples)
{
    return readFileOf<Lesson>(text, fileName, LessonFormat,
                              [&](Fields &fields, Lesson &lesson) { readRoot(fields, lesson, samples); });
}

} // namespace topologue::lessons
