// SPDX-License-Identifier: Apache-2.0
// An answer as QML reads it.
#include "scene.h"
#include "simulation/texttable.h"
#include "stressmodel.h"

#include <algorithm>

namespace topologue::window {

namespace {

constexpr std::size_t NarrowestColumn = 6; // In characters.
constexpr std::size_t WidestColumn = 26;

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// Of a head that may take two lines.
std::size_t headWidth(const std::string &head)
{
    const std::size_t whole = simulation::terminalWidth(head);
    const std::size_t space = head.find(' ');
    const std::size_t word = space == std::string::npos ? whole : std::max(space, head.size() - head.rfind(' '));
    return std::max(whole / 2 + 1, word);
}

} // namespace

QStringList StressModel::sentences() const
{
    QStringList list;
    for (const std::string &sentence : m_answer.sentences)
        list << text(sentence);
    return list;
}

QStringList StressModel::columns() const
{
    QStringList list;
    for (const std::string &column : m_answer.columns)
        list << text(column);
    return list;
}

QVariantList StressModel::head() const
{
    QVariantList cells;
    for (const std::string &column : m_answer.columns)
        cells << QVariantMap{{QStringLiteral("text"), text(column)}, {QStringLiteral("tone"), 0}};
    return cells;
}

QVariantList StressModel::shares() const
{
    std::vector<std::size_t> widths;
    std::size_t sum = 0;
    for (std::size_t column = 0; column < m_answer.columns.size(); ++column) {
        std::size_t width = headWidth(m_answer.columns[column]);
        for (const auto &row : m_answer.rows)
            width = std::max(width, simulation::terminalWidth(row.cells[column].text) + 1);
        widths.push_back(std::clamp(width, NarrowestColumn, WidestColumn));
        sum += widths.back();
    }
    QVariantList list;
    for (const std::size_t width : widths)
        list << static_cast<double>(width) / static_cast<double>(sum);
    return list;
}

QVariantList StressModel::rows() const
{
    QVariantList list;
    for (const analysis::Answer::Row &row : m_answer.rows) {
        QVariantList cells;
        for (const auto &cell : row.cells)
            cells << QVariantMap{{QStringLiteral("text"), text(cell.text)},
                                 {QStringLiteral("tone"), static_cast<int>(cell.tone)}};
        list << QVariantMap{{QStringLiteral("cells"), cells},
                            {QStringLiteral("marked"), row.isMarked},
                            {QStringLiteral("showable"), row.shown.has_value()},
                            {QStringLiteral("place"), row.place ? text(elementKey(*row.place)) : QString()}};
    }
    return list;
}

QVariantList StressModel::curves() const
{
    QVariantList list;
    for (const analysis::Answer::Curve &curve : m_answer.curves) {
        QVariantList points;
        for (const auto &point : curve.points)
            points << QVariantMap{{QStringLiteral("x"), point.x},
                                  {QStringLiteral("y"), point.y},
                                  {QStringLiteral("tone"), static_cast<int>(point.tone)}};
        list << QVariantMap{{QStringLiteral("title"), text(curve.title)},
                            {QStringLiteral("xTitle"), text(curve.xTitle)},
                            {QStringLiteral("points"), points},
                            {QStringLiteral("limit"), curve.limit ? QVariant(*curve.limit) : QVariant()}};
    }
    return list;
}

} // namespace topologue::window
