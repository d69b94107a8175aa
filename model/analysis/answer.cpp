// SPDX-License-Identifier: Apache-2.0
#include "answer.h"

#include "simulation/texttable.h"

namespace topologue::analysis {

std::string answerTable(const Answer &answer)
{
    using simulation::TextTable;
    std::vector<TextTable::Align> aligns(answer.columns.size(), TextTable::Align::Right);
    if (!aligns.empty())
        aligns.front() = TextTable::Align::Left;
    TextTable table(aligns);
    for (const std::string &sentence : answer.sentences)
        table.addLine(simulation::terminalText(sentence));
    if (!answer.rows.empty()) {
        table.addLine({});
        std::vector<std::string> head;
        for (const std::string &column : answer.columns)
            head.push_back(simulation::terminalText(column));
        table.addRow(std::move(head));
        for (const Answer::Row &row : answer.rows) {
            std::vector<std::string> cells;
            for (const Answer::Cell &cell : row.cells)
                cells.push_back(simulation::terminalText(cell.text));
            table.addRow(std::move(cells));
        }
    }
    return table.text();
}

std::string answerTabs(const Answer &answer)
{
    std::string text;
    const auto addCell = [&text](const std::string &cell, bool isFirst) {
        if (!isFirst)
            text += '\t';
        for (const char c : cell)
            text += c == '\t' || c == '\n' ? ' ' : c;
    };
    if (!answer.rows.empty()) {
        for (std::size_t i = 0; i < answer.columns.size(); ++i)
            addCell(answer.columns[i], i == 0);
        text += '\n';
        for (const Answer::Row &row : answer.rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                addCell(row.cells[i].text, i == 0);
            text += '\n';
        }
    }
    for (const std::string &sentence : answer.sentences)
        text += sentence + '\n';
    return text;
}

} // namespace topologue::analysis
