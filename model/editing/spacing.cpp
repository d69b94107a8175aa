// SPDX-License-Identifier: Apache-2.0
#include "spacing.h"

#include <algorithm>
#include <cmath>

namespace topologue::editing {

std::vector<Rect> sortedForRows(const std::vector<Rect> &boxes)
{
    std::vector<Rect> sorted;
    sorted.reserve(4 * boxes.size());
    const auto add = [&](const auto &edge) {
        sorted.insert(sorted.end(), boxes.begin(), boxes.end());
        std::ranges::sort(sorted.end() - static_cast<std::ptrdiff_t>(boxes.size()), sorted.end(), {}, edge);
    };
    add([](const Rect &box) { return box.x; });
    add([](const Rect &box) { return box.right(); });
    add([](const Rect &box) { return box.y; });
    add([](const Rect &box) { return box.bottom(); });
    return sorted;
}

Row::Row(std::span<const Rect> sorted, const Rect &moving, bool isHorizontal)
    : m_isHorizontal(isHorizontal), m_moving(spanOf(moving))
{
    const std::size_t count = sorted.size() / 4;
    const auto byStart = sorted.subspan(isHorizontal ? 0 : 2 * count, count);
    const auto byEnd = sorted.subspan(isHorizontal ? count : 3 * count, count);
    m_before = before(byEnd, m_moving);
    m_after = after(byStart, m_moving);
    if (m_before)
        m_beforeThat = before(byEnd, *m_before);
    if (m_after)
        m_afterThat = after(byStart, *m_after);
}

Row::Span Row::spanOf(const Rect &box) const
{
    return m_isHorizontal ? Span{box.x, box.right(), box.y, box.bottom()}
                          : Span{box.y, box.bottom(), box.x, box.right()};
}

/// The nearest box that overlaps the span across and ends before it begins.
std::optional<Row::Span> Row::before(std::span<const Rect> byEnd, const Span &of) const
{
    auto it = std::ranges::lower_bound(byEnd, of.from, {}, [this](const Rect &box) { return spanOf(box).to; });
    while (it != byEnd.begin()) {
        const Span span = spanOf(*--it);
        if (span.low < of.high && span.high > of.low)
            return span;
    }
    return std::nullopt;
}

std::optional<Row::Span> Row::after(std::span<const Rect> byStart, const Span &of) const
{
    auto it = std::ranges::upper_bound(byStart, of.to, {}, [this](const Rect &box) { return spanOf(box).from; });
    for (; it != byStart.end(); ++it) {
        const Span span = spanOf(*it);
        if (span.low < of.high && span.high > of.low)
            return span;
    }
    return std::nullopt;
}

std::optional<double> Row::correction(double tolerance) const
{
    std::optional<double> best;
    const auto consider = [&](double from) {
        const double by = from - m_moving.from;
        if (std::abs(by) <= tolerance && (!best || std::abs(by) < std::abs(*best)))
            best = by;
    };
    const double length = m_moving.to - m_moving.from;
    if (m_before && m_after)
        consider((m_before->to + m_after->from - length) / 2);
    if (m_before && m_beforeThat)
        consider(m_before->to + m_before->from - m_beforeThat->to);
    if (m_after && m_afterThat)
        consider(m_after->from - (m_afterThat->from - m_after->to) - length);
    return best;
}

void Row::addGap(std::vector<Gap> &gaps, const Span &one, const Span &other) const
{
    // In the middle of where both are.
    const double at = (std::max(one.low, other.low) + std::min(one.high, other.high)) / 2;
    const Gap gap{m_isHorizontal, one.to, other.from, at};
    if (std::find(gaps.begin(), gaps.end(), gap) == gaps.end())
        gaps.push_back(gap);
}

void Row::addEqualGaps(std::vector<Gap> &gaps, double same) const
{
    const auto areEqual = [same](const Span &a, const Span &b, const Span &c) {
        return std::abs((b.from - a.to) - (c.from - b.to)) <= same;
    };
    if (m_before && m_beforeThat && areEqual(*m_beforeThat, *m_before, m_moving)) {
        addGap(gaps, *m_beforeThat, *m_before);
        addGap(gaps, *m_before, m_moving);
    }
    if (m_before && m_after && areEqual(*m_before, m_moving, *m_after)) {
        addGap(gaps, *m_before, m_moving);
        addGap(gaps, m_moving, *m_after);
    }
    if (m_after && m_afterThat && areEqual(m_moving, *m_after, *m_afterThat)) {
        addGap(gaps, m_moving, *m_after);
        addGap(gaps, *m_after, *m_afterThat);
    }
}

} // namespace topologue::editing
