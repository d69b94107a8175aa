// SPDX-License-Identifier: Apache-2.0

// Runs every lesson and every challenge of a folder in the engine: each claim has to hold, each solution has to solve
// its challenge, and each wrong one must not. Without Qt, so that it also runs where only model/ is built.
//
//   checklessons LESSONS SAMPLES SOLUTIONS [--seeds N] [--only ID]

#include "formats/topojson.h"
#include "lessons/check.h"
#include "lessons/library.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

using namespace topologue;
using namespace topologue::lessons;

namespace {

int failures = 0;
std::size_t lessonCount = 0;
std::size_t challengeCount = 0;

void fail(const std::string &sentence)
{
    std::cout << "FAIL  " << sentence << '\n';
    ++failures;
}

void say(const Diagnostics &diagnostics)
{
    for (const Diagnostic &diagnostic : diagnostics)
        fail(formatForTerminal(diagnostic, Language::English));
}

void checkOne(const Lesson &lesson, std::optional<std::uint64_t> seed, bool isLoud)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto check = checkLesson(lesson, seed);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (!check)
        return say(check.error());
    if (isLoud)
        std::cout << "      " << lesson.card.id << ": " << check->events << " events, " << took.count() << " s\n";
    for (std::size_t i = 0; i < check->expectations.size(); ++i) {
        const Expectation &expectation = lesson.expectations[i];
        const Checked &checked = check->expectations[i];
        const std::string line = expectationTitle(lesson, expectation, Language::English) + ": "
                                 + checkedText(lesson, expectation, checked, Language::English) + ", expected "
                                 + expectedText(lesson, expectation, Language::English);
        if (!checked.holds)
            fail(lesson.card.id + (seed ? " (seed " + std::to_string(*seed) + ")" : "") + ": " + line);
        else if (isLoud)
            std::cout << "ok      " << line << '\n';
    }
}

std::string judgementText(const Challenge &challenge, const Judgement &judgement)
{
    std::string text;
    for (std::size_t i = 0; i < judgement.goals.size(); ++i) {
        const Goal &goal = challenge.goals[i];
        text += "\n        " + goal.text.in(Language::English) + ": "
                + judgedText(challenge, goal, judgement.goals[i], Language::English) + ", wanted "
                + goalText(challenge, goal, Language::English) + (judgement.goals[i].isMet ? "" : "  MISSED");
    }
    const Spending &spent = judgement.spent;
    text += "\n        spent: " + std::to_string(spent.replicas) + " replicas, " + std::to_string(spent.workers)
            + " workers, " + std::to_string(spent.cores) + " cores, " + std::to_string(spent.changes) + " changes";
    for (const Diagnostic &violation : judgement.violations)
        text += "\n        " + violation.sentence();
    return text;
}

void judgeOne(const Challenge &challenge, const std::vector<Edit> &edits, bool isSolution, const std::string &name,
              std::optional<std::uint64_t> seed, bool isLoud)
{
    const auto design = withEdits(challenge.start, edits);
    if (!design)
        return say(design.error());
    const auto judgement = judgeChallenge(challenge, *design, seed);
    if (!judgement)
        return say(judgement.error());
    const std::string text = challenge.card.id + ", " + name + (seed ? " (seed " + std::to_string(*seed) + ")" : "")
                             + judgementText(challenge, *judgement);
    if (judgement->isSolved() != isSolution)
        fail(text);
    else if (isLoud)
        std::cout << "ok      " << text << '\n';
}

/// {"solution": [edits], "wrong": [[edits], ...]}: not beside the challenges, where a player would find them.
void checkOne(const Challenge &challenge, const std::filesystem::path &solutions, std::optional<std::uint64_t> seed,
              bool isLoud)
{
    const std::string name = challenge.card.id + ".json";
    const auto text = formats::readFile(solutions / name);
    if (!text)
        return say(text.error());
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (json.is_discarded() || !json.contains("solution") || json.value("wrong", nlohmann::json::array()).empty())
        return fail(name + ": needs a solution and at least one wrong one");
    judgeOne(challenge, {}, false, "as it comes", seed, isLoud);
    const auto judge = [&](const nlohmann::json &edits, bool isSolution, const std::string &what) {
        const auto read = readEdits(edits.dump(), name);
        if (!read)
            return say(read.error());
        judgeOne(challenge, *read, isSolution, what, seed, isLoud);
    };
    judge(json["solution"], true, "the solution");
    for (const auto &wrong : json["wrong"])
        judge(wrong, false, "a wrong one");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4) {
        std::cerr << "checklessons LESSONS SAMPLES SOLUTIONS [--seeds N] [--only ID]\n";
        return 2;
    }
    std::uint64_t seeds = 0;
    std::string only;
    for (int i = 4; i + 1 < argc; i += 2) {
        if (std::string(argv[i]) == "--seeds")
            seeds = std::strtoull(argv[i + 1], nullptr, 10);
        else if (std::string(argv[i]) == "--only")
            only = argv[i + 1];
    }
    const Library library = readLibrary(std::filesystem::path(argv[1]), std::filesystem::path(argv[2]));
    say(library.diagnostics);
    for (const Lesson &lesson : library.lessons) {
        if (!only.empty() && lesson.card.id != only)
            continue;
        ++lessonCount;
        checkOne(lesson, {}, true);
        for (std::uint64_t seed = 101; seed < 101 + seeds; ++seed)
            checkOne(lesson, seed, false);
    }
    for (const Challenge &challenge : library.challenges) {
        if (!only.empty() && challenge.card.id != only)
            continue;
        ++challengeCount;
        checkOne(challenge, argv[3], {}, true);
        for (std::uint64_t seed = 101; seed < 101 + seeds; ++seed)
            checkOne(challenge, argv[3], seed, false);
    }
    std::cout << lessonCount << " lessons, " << challengeCount << " challenges, " << failures << " failures\n";
    return failures > 0 || lessonCount + challengeCount == 0 ? 1 : 0;
}
