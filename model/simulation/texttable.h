// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::simulation {

/// How many columns of a terminal the text takes: 2 for East Asian wide characters, 0 for combining ones, 1 for the
/// rest. Broken UTF-8 counts 1 per byte. Source: Unicode Standard Annex 11 (East Asian Width), classes W and F.
[[nodiscard]] std::size_t terminalWidth(std::string_view utf8);

/// The text without anything that could steer a terminal: control characters become visible ("\x1b").
[[nodiscard]] std::string terminalText(std::string_view utf8);

/// Cells in aligned columns, for a terminal with a font of fixed width.
class TextTable
{
public:
    enum class Align : std::uint8_t { Left, Right };

    explicit TextTable(std::vector<Align> columns) : m_columns(std::move(columns)) {}

    /// Cells from the left; missing ones are empty, further ones are left out.
    void addRow(std::vector<std::string> cells);
    /// A line of its own that takes part in no column; empty for an empty line.
    void addLine(std::string text);
    /// Every line ends with a newline and has no spaces before it. Two spaces between columns.
    [[nodiscard]] std::string text() const;

private:
    struct Row {
        std::vector<std::string> cells;
        bool isLine = false;
    };
    std::vector<Align> m_columns;
    std::vector<Row> m_rows;
};

} // namespace topologue::simulation
