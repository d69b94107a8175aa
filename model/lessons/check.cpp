// SPDX-License-Identifier: Apache-2.0
#include "check.h"

#include "simulation/simulate.h"

#include <algorithm>
#include <map>

namespace topologue::lessons {

namespace {

struct Played {
    Architecture architecture;
    simulation::Recording recording;
};

Result<Played> play(const Lesson &lesson, const RunChoice &choice, std::uint64_t seed)
{
    auto architecture = documentOf(lesson, choice);
    if (!architecture)
        return tl::unexpected(std::move(architecture.error()));
    simulation::RunOptions options;
    options.seed = seed;
    options.tracesPerSecond = 0;
    auto recording = simulation::simulate(*architecture, scenarioOf(lesson, choice, *architecture), options);
    if (!recording)
        return tl::unexpected(std::move(recording.error()));
    return Played{std::move(*architecture), std::move(*recording)};
}

} // namespace

bool LessonCheck::holds() const
{
    return std::all_of(expectations.begin(), expectations.end(), [](const Checked &one) { return one.holds; });
}

Checked checkExpectation(const Expectation &expectation, const Architecture &architecture,
                         const simulation::Recording &recording, const Architecture *otherArchitecture,
                         const simulation::Recording *otherRecording)
{
    Checked checked;
    checked.measured = measure(architecture, recording, expectation.measure);
    if (!expectation.otherRun) {
        checked.holds = checked.measured && expectation.bounds.contains(*checked.measured);
        return checked;
    }
    if (otherArchitecture && otherRecording)
        checked.other = measure(*otherArchitecture, *otherRecording, expectation.otherMeasure);
    const auto *number = checked.measured ? std::get_if<double>(&*checked.measured) : nullptr;
    const auto *other = checked.other ? std::get_if<double>(&*checked.other) : nullptr;
    if (number && other && *other > 0) {
        checked.ratio = *number / *other;
        checked.holds = expectation.bounds.contains(*checked.ratio);
    }
    return checked;
}

Result<LessonCheck> checkLesson(const Lesson &lesson, std::optional<std::uint64_t> seed, const Cancelled &isCancelled)
{
    // The standard setting is the document as it comes.
    const auto settled = [&](RunChoice choice) {
        if (lesson.knob && choice.setting == lesson.knob->standard)
            choice.setting.reset();
        return choice;
    };
    std::map<RunChoice, Played> runs;
    LessonCheck result;
    for (const Expectation &expectation : lesson.expectations) {
        for (const auto &choice : {std::optional(expectation.run), expectation.otherRun}) {
            if (!choice || runs.contains(settled(*choice)))
                continue;
            if (isCancelled && isCancelled())
                return result;
            auto played = play(lesson, settled(*choice), seed.value_or(lesson.seed));
            if (!played)
                return tl::unexpected(std::move(played.error()));
            result.events += played->recording.processedEvents;
            runs.emplace(settled(*choice), std::move(*played));
        }
    }
    for (const Expectation &expectation : lesson.expectations) {
        const Played &run = runs.at(settled(expectation.run));
        const Played *other = expectation.otherRun ? &runs.at(settled(*expectation.otherRun)) : nullptr;
        result.expectations.push_back(checkExpectation(expectation, run.architecture, run.recording,
                                                       other ? &other->architecture : nullptr,
                                                       other ? &other->recording : nullptr));
    }
    return result;
}

} // namespace topologue::lessons
