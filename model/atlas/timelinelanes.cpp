// SPDX-License-Identifier: Apache-2.0
#include "timelinelanes.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace topologue::atlas {

namespace {

constexpr double MarkRoom = MarkRadius + 3; ///< To either side of its middle.
constexpr double LabelGap = 11;             ///< From the middle of the mark to the label.
constexpr double AfterLabel = 8;
constexpr double Widths[]{260, 150, 96, 66};
constexpr double LeastWidth = 96; ///< Of a label that is not important.
constexpr int MayPush = 100;      ///< From this importance on, bare marks make room for a label.

/// A piece of a row that is taken.
struct Taken {
    double from = 0;
    double to = 0;
    LaneEvent *by = nullptr;
};

class Rows
{
public:
    explicit Rows(std::size_t count) : m_rows(count) {}

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    /// What something from `from` to `to` would cover of others, in item pixels.
    [[nodiscard]] double overlap(std::size_t row, double from, double to, const LaneEvent *by) const
    {
        double sum = 0;
        for (const Taken &taken : m_rows[row]) {
            if (taken.by != by)
                sum += std::max(0.0, std::min(to, taken.to) - std::max(from, taken.from));
        }
        return sum;
    }
    void take(std::size_t row, double from, double to, LaneEvent *by) { m_rows[row].push_back({from, to, by}); }
    /// Moves bare marks out of a stretch, each to another row where it touches nothing. False, and nothing changes, if
    /// there is more in the way than such marks.
    bool clear(std::size_t row, double from, double to, const LaneEvent *by)
    {
        std::vector<std::pair<LaneEvent *, std::size_t>> moves;
        for (const Taken &taken : m_rows[row]) {
            if (taken.by == by || taken.to <= from || taken.from >= to)
                continue;
            const std::size_t other = taken.by->label.isEmpty() ? otherRow(*taken.by) : m_rows.size();
            if (other == m_rows.size())
                return false;
            moves.emplace_back(taken.by, other);
        }
        for (const auto &[event, other] : moves) {
            leave(event);
            event->row = other;
            take(other, event->x - MarkRoom, event->x + MarkRoom, event);
        }
        return true;
    }
    void leave(const LaneEvent *by)
    {
        for (auto &row : m_rows)
            std::erase_if(row, [by](const Taken &taken) { return taken.by == by; });
    }

private:
    [[nodiscard]] std::size_t otherRow(const LaneEvent &event) const
    {
        std::size_t row = 0;
        while (row < m_rows.size()
               && (row == event.row || overlap(row, event.x - MarkRoom, event.x + MarkRoom, &event) > 0))
            ++row;
        return row;
    }

    std::vector<std::vector<Taken>> m_rows;
};

void placeMarks(std::vector<LaneEvent> &events, Rows &rows)
{
    std::size_t next = 0;
    for (LaneEvent &event : events) {
        std::size_t best = next % rows.size();
        double least = 1e9;
        for (std::size_t i = 0; i < rows.size() && least > 0; ++i) {
            const std::size_t row = (next + i) % rows.size();
            const double overlap = rows.overlap(row, event.x - MarkRoom, event.x + MarkRoom, &event);
            if (overlap < least) {
                least = overlap;
                best = row;
            }
        }
        event.row = best;
        rows.take(best, event.x - MarkRoom, event.x + MarkRoom, &event);
        next = best + 1;
    }
}

/// Tries one side with one width in each row, its own first.
bool placeLabel(LaneEvent &event, Rows &rows, const drawing::MeasuredText &label, bool isLeft, double right)
{
    const double reach = LabelGap + label.width + AfterLabel;
    const double from = isLeft ? event.x - reach : event.x - MarkRoom;
    const double to = isLeft ? event.x + MarkRoom : event.x + reach;
    if ((isLeft && from < TimelinePicture::Gutter) || to > right)
        return false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t row = (event.row + i) % rows.size();
        if (rows.overlap(row, from, to, &event) > 0
            && !(event.importance >= MayPush && rows.clear(row, from, to, &event)))
            continue;
        rows.leave(&event);
        rows.take(row, from, to, &event);
        event.row = row;
        event.label = label;
        event.isLeft = isLeft;
        return true;
    }
    return false;
}

bool isImportant(const LaneEvent &event)
{
    return event.importance >= MayPush;
}

/// Its title on one line, as far as `width` allows.
drawing::MeasuredText labelOf(const LaneEvent &event, double width, const drawing::Typesetter &typesetter)
{
    return event.full.width <= width ? event.full : typesetter.line(event.full.text, event.full.font, width);
}

/// The widest label no wider than `most` for which there is room.
void giveLabel(LaneEvent &event, Rows &rows, double most, double right, const drawing::Typesetter &typesetter)
{
    double tried = 1e9;
    for (const double width : Widths) {
        if (width > most || (width < LeastWidth && !isImportant(event)))
            continue;
        const drawing::MeasuredText label = labelOf(event, width, typesetter);
        if (label.width >= tried)
            continue; // It was as short before.
        tried = label.width;
        if (placeLabel(event, rows, label, false, right) || placeLabel(event, rows, label, true, right))
            return;
    }
}

/// A longer label where it stands, if there is room for one after all.
void lengthenLabel(LaneEvent &event, Rows &rows, double right, const drawing::Typesetter &typesetter)
{
    for (const double width : Widths) {
        const drawing::MeasuredText label = labelOf(event, width, typesetter);
        if (label.width <= event.label.width)
            return;
        const double reach = LabelGap + label.width + AfterLabel;
        const double from = event.isLeft ? event.x - reach : event.x - MarkRoom;
        const double to = event.isLeft ? event.x + MarkRoom : event.x + reach;
        if (from < TimelinePicture::Gutter || to > right || rows.overlap(event.row, from, to, &event) > 0)
            continue;
        rows.leave(&event);
        rows.take(event.row, from, to, &event);
        event.label = label;
        return;
    }
}

/// A lane in the making: the rows know where its events are.
struct Arrangement {
    std::vector<LaneEvent> events;
    Rows rows;
    std::size_t unlabelled = 0; ///< Of the important ones.
};

/// The important ones have their labels, none wider than `most`.
Arrangement arrangeImportant(const std::vector<LaneEvent> &events, const std::vector<std::size_t> &order,
                             std::size_t rows, double most, double right, const drawing::Typesetter &typesetter)
{
    Arrangement made{events, Rows(rows), 0};
    placeMarks(made.events, made.rows);
    for (const std::size_t i : order) {
        LaneEvent &event = made.events[i];
        if (!isImportant(event))
            break;
        giveLabel(event, made.rows, most, right, typesetter);
        made.unlabelled += event.label.isEmpty() ? 1U : 0U;
    }
    return made;
}

} // namespace

void arrangeLane(std::vector<LaneEvent> &events, std::size_t rows, double right, const drawing::Typesetter &typesetter)
{
    std::vector<std::size_t> order(events.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&events](std::size_t a, std::size_t b) { return events[a].importance > events[b].importance; });
    // A short label for each of the important ones is better than long ones for some.
    std::optional<Arrangement> best;
    for (const double most : Widths) {
        Arrangement made = arrangeImportant(events, order, std::max<std::size_t>(rows, 1), most, right, typesetter);
        if (!best || made.unlabelled < best->unlabelled)
            best = std::move(made); // The rows point at the events, which a move leaves where they are.
        if (best->unlabelled == 0)
            break;
    }
    for (const std::size_t i : order) {
        if (LaneEvent &event = best->events[i]; isImportant(event) && !event.label.isEmpty())
            lengthenLabel(event, best->rows, right, typesetter);
    }
    for (const std::size_t i : order) {
        LaneEvent &event = best->events[i];
        if (event.label.isEmpty())
            giveLabel(event, best->rows, Widths[0], right, typesetter);
        if (event.label.isEmpty() && event.importance >= Urgent) {
            event.label = labelOf(event, Widths[0], typesetter);
            event.isLeft = event.x + LabelGap + event.label.width + AfterLabel > right;
        }
    }
    events = std::move(best->events);
}

} // namespace topologue::atlas
