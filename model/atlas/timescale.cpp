// SPDX-License-Identifier: Apache-2.0
#include "timescale.h"

#include <algorithm>
#include <cmath>

namespace topologue::atlas {

namespace {

// The width of a year, in a unit of its own.
constexpr double Empty = 0.3;
constexpr double Busy = 1.0;
constexpr double PerEvent = 2.0;

} // namespace

TimeScale::TimeScale(std::span<const double> moments)
{
    std::vector<int> years;
    for (const double moment : moments)
        years.push_back(static_cast<int>(std::floor(moment)));
    std::sort(years.begin(), years.end());
    m_first = years.empty() ? 2000 : years.front();
    const int last = years.empty() ? m_first : years.back();
    std::vector<double> widths(static_cast<std::size_t>(last - m_first + 1), 0.0);
    for (const int year : years)
        widths[static_cast<std::size_t>(year - m_first)] += PerEvent;
    double sum = 0;
    for (double &width : widths) {
        width = width > 0 ? width + Busy : Empty;
        sum += width;
    }
    double at = 0;
    m_starts.push_back(0);
    for (const double width : widths) {
        at += width / sum;
        m_starts.push_back(at);
    }
    m_starts.back() = 1;
}

double TimeScale::position(double year) const
{
    const double whole = std::floor(year);
    const double index = whole - m_first;
    if (index < 0)
        return 0;
    const auto i = static_cast<std::size_t>(index);
    if (i + 1 >= m_starts.size())
        return 1;
    return m_starts[i] + (year - whole) * (m_starts[i + 1] - m_starts[i]);
}

double TimeScale::year(double position) const
{
    const double inside = std::clamp(position, 0.0, 1.0);
    const auto after = std::upper_bound(m_starts.begin() + 1, m_starts.end() - 1, inside);
    const auto i = static_cast<std::size_t>(after - m_starts.begin()) - 1;
    return m_first + static_cast<double>(i) + (inside - m_starts[i]) / (m_starts[i + 1] - m_starts[i]);
}

} // namespace topologue::atlas
