// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "coldcache.h"
#include "failures.h"
#include "metastable.h"
#include "trafficlimit.h"

#include <optional>
#include <string>
#include <vector>

namespace topologue::analysis {

/// An answer in words: for the window, the terminal and the clipboard alike. Names of the document stand as they are.
struct Answer {
    enum class Tone : std::uint8_t { Plain, Good, Warning, Bad };
    struct Cell {
        std::string text;
        Tone tone = Tone::Plain;
    };
    struct Row {
        std::vector<Cell> cells;
        bool isMarked = false;          ///< A single point of failure; the point at which an objective breaks.
        std::optional<ElementId> place; ///< For "go there".
        std::optional<Shown> shown;     ///< None: the window cannot show this one.
    };
    /// A small graph: points from left to right, y from 0 up.
    struct Curve {
        struct Point {
            double x = 0;
            double y = 0;
            Tone tone = Tone::Plain;
        };
        std::string title; ///< "p99 of Browse (ms)".
        std::string xTitle;
        std::vector<Point> points;
        std::optional<double> limit; ///< A promise, as a line across.
    };

    std::vector<std::string> sentences; ///< The first is the answer; the others say why, and how it was asked.
    Tone tone = Tone::Plain;            ///< Of the first sentence.
    std::vector<std::string> columns;
    std::vector<Row> rows;
    std::vector<Curve> curves;
};

/// Of finished results; `architecture` is the one that was asked about. O(size of the result).
[[nodiscard]] Answer answerOf(const TrafficLimit &limit, const Architecture &architecture, Language language);
[[nodiscard]] Answer answerOf(const Failures &failures, const Architecture &architecture, Language language);
[[nodiscard]] Answer answerOf(const ColdCache &cold, const Architecture &architecture, Language language);
[[nodiscard]] Answer answerOf(const Metastable &metastable, const Architecture &architecture, Language language);

/// For a terminal: the sentences, and the table in columns.
[[nodiscard]] std::string answerTable(const Answer &answer);
/// For the clipboard: the table with its head, cells parted by tabs, and the sentences.
[[nodiscard]] std::string answerTabs(const Answer &answer);

/// One JSON object each; the shapes are in README.md. A figure that there is not is null.
[[nodiscard]] std::string answerJson(const TrafficLimit &limit, const Architecture &architecture, Language language);
[[nodiscard]] std::string answerJson(const Failures &failures, const Architecture &architecture, Language language);
[[nodiscard]] std::string answerJson(const ColdCache &cold, const Architecture &architecture, Language language);
[[nodiscard]] std::string answerJson(const Metastable &metastable, const Architecture &architecture, Language language);

} // namespace topologue::analysis
