// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records.h"

#include <map>

namespace topologue::knowledge {

/// What shows why an answer counts as it does.
struct Arguments {
    std::vector<std::string> concepts; ///< Ids.
    std::vector<std::string> lessons;  ///< Ids.

    bool operator==(const Arguments &) const = default;
};

struct Question {
    enum class Axis { Need, Readiness };

    std::string id;
    Axis axis = Axis::Need;
    int weight = 1;
    LocalText text;
    LocalText low;  ///< What an answer of 0 means.
    LocalText high; ///< What an answer of 4 means.
    bool inNotes = false;
    bool reverse = false;       ///< 4 counts as 0.
    std::optional<int> gateMin; ///< The least answer with which one may go on.
    LocalText weightReason;
    std::vector<std::string> concepts;
    Arguments forSplit;     ///< Of an answer above the middle.
    Arguments againstSplit; ///< Of one below.
    Status status = Status::Unverified;
    std::vector<Source> sources;
};

/// Something cheaper than to split.
struct Remedy {
    std::string id;
    LocalText name;
    std::string topic; ///< Id of its concept.
    std::vector<std::string> lessons;
};

struct Remedies {
    LocalText text;
    LocalText effect;
    LocalText reason;
    int pointsEach = 0; ///< That need goes down for each that was not tried.
    int pointsMost = 0; ///< In all.
    std::vector<Remedy> items;
    Status status = Status::Unverified;
    std::vector<Source> sources;
};

/// In points of 0..100.
struct Thresholds {
    int needSome = 0;
    int needStrong = 0;
    int readiness = 0;
};

struct Verdict {
    std::string id; ///< "stay", "modular", "hotspots", "prepare", "migrate".
    LocalText text;
};

struct Answer {
    std::string question;
    int value = 0; ///< 0..4.
};

struct WorkedExample {
    std::string id;
    LocalText name;
    std::vector<Answer> answers;
    int untried = 0; ///< Remedies.
    int need = 0;    ///< What comes out.
    int readiness = 0;
    std::vector<std::string> gatesFailed;
    std::string verdict;
    LocalText note;
};

/// "When MSA?"
struct Questionnaire {
    std::vector<Question> questions;
    Remedies remedies;
    Thresholds thresholds;
    std::vector<Verdict> verdicts;
    LocalText justification; ///< Why it counts as it does.
    std::vector<WorkedExample> examples;
};

} // namespace topologue::knowledge
