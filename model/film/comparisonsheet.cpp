// SPDX-License-Identifier: Apache-2.0
#include "comparisonsheet.h"

#include "calmed.h"
#include "dotroutes.h"
#include "drawing/compose.h"
#include "drawing/listbuilder.h"
#include "drawing/path.h"
#include "drawing/typesetter.h"
#include "filmwords.h"
#include "panelparts.h"
#include "playback/contrastwords.h"
#include "playback/standing.h"
#include "statemarks.h"

#include <algorithm>
#include <array>

namespace topologue::film {

using namespace drawing;
using playback::JourneyFelt;
using playback::Mark;
using playback::StandingColumns;

namespace {

// Measures in units of the sheet's design.
constexpr double DesignWidth = 1400;
constexpr double Padding = 16;
constexpr double Gap = 12;
constexpr double HeadHeight = 44;
constexpr double TitleHeight = 40;
constexpr double ChipHeight = 46;
constexpr double LeastChipWidth = 76;
constexpr std::size_t MostChipRows = 3;
constexpr double RowHeight = 28;
constexpr double LineHeight = 21;
constexpr double NameShare = 0.2;    ///< Of the table's width.
constexpr std::size_t MostLines = 4; ///< Of one sentence.
constexpr double Over = 14;          ///< Document units: badges and queues stand a little over their elements.

Ink softOf(Mark mark)
{
    return mark == Mark::Failed ? Ink::FailedSoft : mark == Mark::Degraded ? Ink::DegradedSoft : Ink::SurfaceQuiet;
}

std::string scenarioOf(const SheetFacts &facts)
{
    return facts.scenario.empty() ? words::loadOnly(facts.language) : facts.scenario;
}

std::vector<std::string> sentencesOf(const SheetFacts &facts)
{
    std::vector<playback::ContrastSide> sides;
    for (const SheetSide &side : facts.sides)
        sides.push_back({side.title, &side.architecture});
    return playback::contrastSentences(facts.contrast, sides, facts.language);
}

class Sheet
{
public:
    Sheet(const SheetFacts &facts, const TextMeasurer &measurer)
        : m_facts(facts), m_measurer(measurer), m_typesetter(measurer)
    {
        double width = 0;
        for (const SheetSide &side : facts.sides) {
            const Rect drawn = side.diagram.bounds.grown(Over);
            m_diagramHeight = std::max(m_diagramHeight, drawn.height);
            width += drawn.width;
        }
        m_unit = std::clamp(width / DesignWidth, 0.75, 6.0);
        // A narrow diagram still has to bear its title and its journeys.
        for (const SheetSide &side : facts.sides)
            m_widths.push_back(std::max(side.diagram.bounds.grown(Over).width, 300 * m_unit) + 2 * Padding * m_unit);
        for (const double each : m_widths)
            m_width += each + (m_width > 0 ? Gap * m_unit : 0);
    }

    DisplayList list()
    {
        addHead();
        addSides();
        addTable();
        addSentences();
        append(m_list, m_texts.finish());
        return std::move(m_list);
    }

private:
    [[nodiscard]] MeasuredText line(const std::string &text, double size, int weight, double width = 1e9) const
    {
        return m_typesetter.line(text, {FontFamily::Interface, size * m_unit, weight}, width);
    }
    [[nodiscard]] MeasuredText figure(const std::string &text, double size, int weight, double width = 1e9) const
    {
        return m_typesetter.line(text, {FontFamily::Mono, size * m_unit, weight}, width);
    }
    void begin(const std::string &id, const std::string &title = {}, const std::string &description = {})
    {
        m_texts.begin(ComponentId(), ElementRole::Label, {id, "sheet", title, description});
    }
    /// With its middle at that height.
    void put(const MeasuredText &text, double x, double middle, Ink ink, TextAnchor anchor = TextAnchor::Start)
    {
        m_texts.add(text, {x, middle + text.baselineBelowMiddle()}, ink, anchor);
    }

    void addHead()
    {
        begin("sheet-head");
        const double middle = HeadHeight * m_unit / 2;
        const MeasuredText moment = figure(words::moment(m_facts.at, m_facts.duration, m_facts.language), 14, 500);
        put(moment, m_width, middle, Ink::TextSecondary, TextAnchor::End);
        put(line(scenarioOf(m_facts), 18, 600, m_width - moment.width - 24 * m_unit), 0, middle, Ink::Text);
        m_y = HeadHeight * m_unit;
    }

    void addSides()
    {
        std::size_t rows = 1;
        for (std::size_t i = 0; i < m_facts.sides.size(); ++i)
            rows = std::max(rows, chipRows(i));
        const double chips = static_cast<double>(rows) * (ChipHeight + 6) + Padding;
        const double height = m_diagramHeight + (TitleHeight + chips) * m_unit;
        double x = 0;
        for (std::size_t i = 0; i < m_facts.sides.size(); ++i) {
            addSide(i, {x, m_y, m_widths[i], height});
            x += m_widths[i] + Gap * m_unit;
        }
        m_y += height + Gap * m_unit;
    }

    void addSide(std::size_t i, const Rect &card)
    {
        const SheetSide &side = m_facts.sides[i];
        const std::string prefix = "side" + std::to_string(i + 1) + "-";
        const std::vector<JourneyFelt> felt = side.felt.at(m_facts.at);
        const bool isWell = std::all_of(felt.begin(), felt.end(), [](const auto &each) { return each.isObjectiveMet; });
        ListBuilder under;
        under.begin(ComponentId(), ElementRole::Label, {prefix + "card", "sheet", side.title, {}});
        under.add(roundedBar(card, 12 * m_unit),
                  {.fill = Ink::Surface, .stroke = isWell ? Ink::Border : Ink::Failed, .strokeWidth = 1.5 * m_unit});
        const Rect ground{card.x + 4 * m_unit, card.y + TitleHeight * m_unit, card.width - 8 * m_unit, m_diagramHeight};
        under.add(roundedBar(ground, 8 * m_unit), {.fill = Ink::Canvas});
        append(m_list, under.finish());

        const Point from = side.diagram.bounds.center();
        const Point offset{ground.center().x - from.x, ground.center().y - from.y};
        append(m_list, side.diagram, offset, prefix);
        append(m_list, stateMarks(side.diagram, side.architecture, calmed(side.snapshots.at(m_facts.at)), m_measurer),
               offset, prefix);

        begin(prefix + "title");
        put(line(side.title, 16, 600, card.width - 2 * Padding * m_unit), card.x + Padding * m_unit,
            card.y + TitleHeight * m_unit / 2, Ink::Text);
        addChips(i, felt, card);
    }

    [[nodiscard]] std::size_t chipsInRow(std::size_t i) const
    {
        const double room = m_widths[i] - 2 * Padding * m_unit;
        return std::max<std::size_t>(1, static_cast<std::size_t>(room / ((LeastChipWidth + 6) * m_unit)));
    }
    [[nodiscard]] std::size_t chipRows(std::size_t i) const
    {
        const std::size_t journeys = m_facts.sides[i].architecture.journeys.size();
        return std::clamp<std::size_t>((journeys + chipsInRow(i) - 1) / chipsInRow(i), 1, MostChipRows);
    }

    /// A chip for each journey, as many as there is room for.
    void addChips(std::size_t i, const std::vector<JourneyFelt> &felt, const Rect &card)
    {
        const auto &journeys = m_facts.sides[i].architecture.journeys;
        const std::size_t room = chipsInRow(i) * MostChipRows;
        const bool isTooMany = felt.size() > room;
        const std::size_t shown = isTooMany ? room - 1 : felt.size();
        const std::size_t columns = std::max<std::size_t>(1, std::min(chipsInRow(i), shown + (isTooMany ? 1 : 0)));
        const double gap = 6 * m_unit;
        const double left = card.x + Padding * m_unit;
        const double top = card.y + TitleHeight * m_unit + m_diagramHeight + 10 * m_unit;
        const double width = (card.width - 2 * Padding * m_unit + gap) / static_cast<double>(columns) - gap;
        const auto place = [&](std::size_t j) {
            const std::size_t line = j / columns;
            return Rect{left + static_cast<double>(j % columns) * (width + gap),
                        top + static_cast<double>(line) * (ChipHeight + 6) * m_unit, width, ChipHeight * m_unit};
        };
        const std::string prefix = "side" + std::to_string(i + 1) + "-";
        for (std::size_t j = 0; j < shown; ++j) {
            const Rect chip = place(j);
            const Mark mark = markOf(felt[j]);
            const std::string name = nameOf(journeys[j].name, journeys[j].id.value(), m_facts.language);
            const std::string share = percentText(felt[j]);
            std::string title = name;
            title.append(": ").append(share);
            begin(prefix + "journey-" + std::to_string(j + 1), title,
                  mark == Mark::Success ? std::string() : words::mark(mark, m_facts.language));
            m_texts.add(roundedBar(chip, 6 * m_unit), {.fill = softOf(mark),
                                                       .stroke = mark == Mark::Success ? Ink::Border : inkOf(mark),
                                                       .strokeWidth = m_unit});
            const double inside = chip.width - 20 * m_unit;
            put(line(name, 13, 600, inside), chip.x + 10 * m_unit, chip.y + 15 * m_unit, Ink::Text);
            const double low = chip.y + 32 * m_unit;
            m_texts.add(markPath(mark, {chip.x + 14 * m_unit, low}, 4 * m_unit), {.fill = inkOf(mark)});
            put(figure(share, 12, 500, inside - 14 * m_unit), chip.x + 24 * m_unit, low,
                mark == Mark::Success ? Ink::Text : inkOf(mark));
        }
        if (!isTooMany)
            return;
        // A chip is too narrow for words: they are for who reads the picture's text.
        const std::size_t more = felt.size() - shown;
        begin(prefix + "journeys-more", words::moreJourneys(more, m_facts.language));
        const Rect rest = place(shown);
        put(figure("+" + std::to_string(more), 13, 500, rest.width), rest.x + 10 * m_unit, rest.center().y,
            Ink::TextSecondary);
    }

    void addTable()
    {
        const double height = static_cast<double>(m_facts.sides.size() + 1) * RowHeight + 8;
        const Rect card{0, m_y, m_width, height * m_unit};
        begin("sheet-table");
        m_texts.add(roundedBar(card, 12 * m_unit),
                    {.fill = Ink::Surface, .stroke = Ink::Border, .strokeWidth = m_unit});
        double middle = m_y + (4 + RowHeight / 2) * m_unit;
        const auto head = playback::standingHead(m_facts.language);
        put(line(words::architecture(m_facts.language), 12, 500, nameWidth()), Padding * m_unit, middle,
            Ink::TextSecondary);
        for (std::size_t column = 0; column < head.size(); ++column)
            put(line(head[column], 12, 500, columnWidth()), columnLeft(column), middle, Ink::TextSecondary);
        for (std::size_t i = 0; i < m_facts.sides.size(); ++i) {
            middle += RowHeight * m_unit;
            addRow(i, middle);
        }
        m_y = card.bottom() + Gap * m_unit;
    }

    void addRow(std::size_t i, double middle)
    {
        const SheetSide &side = m_facts.sides[i];
        begin("sheet-row-" + std::to_string(i + 1));
        const double top = middle - RowHeight * m_unit / 2;
        m_texts.add(Path().moveTo({Padding * m_unit, top}).lineTo({m_width - Padding * m_unit, top}),
                    {.stroke = Ink::Border, .strokeWidth = m_unit});
        put(line(side.title, 13, 600, nameWidth()), Padding * m_unit, middle, Ink::Text);
        const playback::Standing standing = playback::standingOf(side.felt, m_facts.at);
        const auto cells = playback::standingCells(standing, m_facts.contrast.lostValue(i), side.architecture.currency,
                                                   m_facts.language);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const bool isLast = column + 1 == cells.size();
            const Ink ink = !isLast ? Ink::Text : standing.broken > 0 ? Ink::Failed : Ink::Healthy;
            const MeasuredText text = figure(cells[column].text, 13, 500, columnWidth());
            put(text, columnLeft(column), middle, ink);
            const double left = text.width + 7 * m_unit;
            if (left + 20 * m_unit < columnWidth())
                put(line(cells[column].detail, 12, 400, columnWidth() - left), columnLeft(column) + left, middle,
                    Ink::TextSecondary);
        }
    }
    [[nodiscard]] double nameWidth() const { return m_width * NameShare - 2 * Padding * m_unit; }
    [[nodiscard]] double columnPitch() const
    {
        return (m_width * (1 - NameShare) - Padding * m_unit) / static_cast<double>(StandingColumns);
    }
    [[nodiscard]] double columnWidth() const { return columnPitch() - 10 * m_unit; }
    [[nodiscard]] double columnLeft(std::size_t column) const
    {
        return m_width * NameShare + static_cast<double>(column) * columnPitch();
    }

    void addSentences()
    {
        begin("sheet-sentences");
        m_y += 4 * m_unit;
        const Font font{FontFamily::Interface, 14 * m_unit, 500};
        for (const std::string &sentence : sentencesOf(m_facts)) {
            for (const MeasuredText &text : m_typesetter.wrap(sentence, font, m_width, MostLines)) {
                put(text, 0, m_y + LineHeight * m_unit / 2, Ink::Text);
                m_y += LineHeight * m_unit;
            }
        }
        const std::string note = playback::contrastNote(m_facts.contrast.replications(), m_facts.language);
        put(line(note, 12, 400, m_width), 0, m_y + LineHeight * m_unit / 2, Ink::TextSecondary);
    }

    const SheetFacts &m_facts;
    const TextMeasurer &m_measurer;
    Typesetter m_typesetter;
    double m_unit = 1;            ///< Document units for one unit of the design.
    std::vector<double> m_widths; ///< Of the cards, by side.
    double m_width = 0;           ///< Of the sheet.
    double m_diagramHeight = 0;   ///< Of the highest.
    double m_y = 0;               ///< Where the next part begins.
    DisplayList m_list;           ///< Cards, diagrams and states; the texts follow.
    ListBuilder m_texts;
};

} // namespace

DisplayList comparisonSheet(const SheetFacts &facts, const TextMeasurer &measurer)
{
    return Sheet(facts, measurer).list();
}

std::string sheetTitle(const SheetFacts &facts)
{
    std::vector<std::string> titles;
    for (const SheetSide &side : facts.sides)
        titles.push_back(side.title);
    return words::comparisonOf(titles, facts.language);
}

std::string sheetDescription(const SheetFacts &facts)
{
    std::string text = scenarioOf(facts) + ", " + words::moment(facts.at, facts.duration, facts.language) + '.';
    for (const std::string &sentence : sentencesOf(facts))
        text += ' ' + sentence;
    return text;
}

} // namespace topologue::film
