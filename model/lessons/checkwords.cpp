// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "measurewords.h"
#include "playback/whywords.h"
#include "words.h"

namespace topologue::lessons {

namespace {

constexpr std::string_view Separator = " · ";

/// Puts a part behind what is there, if there is one.
void append(std::string &to, std::string_view separator, const std::string &part)
{
    if (!to.empty() && !part.empty())
        to += separator;
    to += part;
}

std::string with(const simulation::Word &text, const std::string &argument, Language language)
{
    std::string result = text.in(language);
    if (const auto at = result.find("{0}"); at != std::string::npos)
        result.replace(at, 3, argument);
    return result;
}

std::string subjectName(const Architecture &architecture, const Measure &measure, Language language)
{
    if (!measure.of)
        return word::EveryJourney.in(language);
    const playback::Words words(architecture, language);
    if (const auto *id = std::get_if<DependencyId>(&*measure.of)) {
        if (const Dependency *dependency = architecture.dependencies.find(*id))
            return words.arrow(*dependency);
    }
    return words.name(*measure.of);
}

std::string currencyOf(const Lesson &lesson, const Expectation &expectation)
{
    const Architecture *architecture = architectureOf(lesson, expectation.run);
    return architecture ? architecture->currency : std::string();
}

/// "at 0:30", "0:10–0:20", "from 0:30"; empty: all of the run.
std::string windowText(const Measure &measure, Language language)
{
    const auto clock = [](Duration at) { return playback::Words::clock(at.inNanoseconds()); };
    if (isWord(measure.figure))
        return with(word::At, clock(measure.from), language);
    if (measure.to)
        return clock(measure.from) + "–" + clock(*measure.to);
    return measure.from > Duration() ? with(word::From, clock(measure.from), language) : std::string();
}

} // namespace

const Architecture *architectureOf(const Lesson &lesson, const RunChoice &run)
{
    if (run.withCure && lesson.cure)
        return &lesson.cure->architecture;
    const Variant *variant = variantOf(lesson, run.variant);
    return variant ? &variant->architecture : nullptr;
}

std::string runTitle(const Lesson &lesson, const RunChoice &run, Language language)
{
    std::string name;
    const auto add = [&](const std::string &part) { append(name, ", ", part); };
    const Variant *variant = variantOf(lesson, run.variant);
    if (variant && lesson.variants.size() > 1)
        add(variant->name.in(language));
    if (run.setting && lesson.knob && *run.setting < lesson.knob->settings.size())
        add(lesson.knob->settings[*run.setting].label.in(language));
    if (run.withCure)
        add(word::WithCure.in(language));
    return name;
}

std::string measureTitle(const Architecture &architecture, const Measure &measure, Language language)
{
    std::string title = subjectName(architecture, measure, language);
    append(title, Separator, figureName(measure.figure, language));
    append(title, Separator, windowText(measure, language));
    return title;
}

std::string expectationTitle(const Lesson &lesson, const Expectation &expectation, Language language)
{
    const Architecture *architecture = architectureOf(lesson, expectation.run);
    if (!architecture)
        return {};
    const Measure &measure = expectation.measure;
    const auto clock = [](Duration at) { return playback::Words::clock(at.inNanoseconds()); };
    std::string title = subjectName(*architecture, measure, language);
    const auto add = [&](const std::string &part) { append(title, Separator, part); };
    add(figureName(measure.figure, language));
    add(runTitle(lesson, expectation.run, language));
    add(windowText(measure, language));
    if (!expectation.otherRun)
        return title;
    std::string other = runTitle(lesson, *expectation.otherRun, language);
    const Measure &otherMeasure = expectation.otherMeasure;
    if (otherMeasure.of != measure.of || otherMeasure.figure != measure.figure)
        other = subjectName(*architecture, otherMeasure, language) + (other.empty() ? "" : ", " + other);
    if ((otherMeasure.from != measure.from || otherMeasure.to != measure.to) && otherMeasure.to)
        other += (other.empty() ? "" : ", ") + clock(otherMeasure.from) + "–" + clock(*otherMeasure.to);
    add(with(word::ComparedTo, other.empty() ? word::AsItComes.in(language) : other, language));
    return title;
}

std::string expectedText(const Lesson &lesson, const Expectation &expectation, Language language)
{
    return boundsText(expectation.measure.figure, expectation.bounds, expectation.otherRun.has_value(),
                      currencyOf(lesson, expectation), language);
}

std::string checkedText(const Lesson &lesson, const Expectation &expectation, const Checked &checked, Language language)
{
    const std::string currency = currencyOf(lesson, expectation);
    if (!checked.measured)
        return "-";
    std::string text = measuredText(expectation.measure.figure, *checked.measured, currency, language);
    if (!checked.ratio || !checked.other)
        return text;
    const std::string ratio = with(word::Times, measuredText(Figure::Failures, *checked.ratio, {}, language), language);
    return ratio + " (" + text + " / "
           + measuredText(expectation.otherMeasure.figure, *checked.other, currency, language) + ')';
}

std::string goalText(const Challenge &challenge, const Goal &goal, Language language)
{
    return boundsText(goal.measure.figure, goal.bounds, false, challenge.start.currency, language);
}

std::string judgedText(const Challenge &challenge, const Goal &goal, const JudgedGoal &judged, Language language)
{
    if (!judged.measured)
        return "-";
    return measuredText(goal.measure.figure, *judged.measured, challenge.start.currency, language);
}

} // namespace topologue::lessons
