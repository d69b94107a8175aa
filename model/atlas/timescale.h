// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

namespace topologue::atlas {

/// Years on a line. A year is the wider the more happened in it, so that 2014 can be read and 1975 costs nothing;
/// within a year time is even. Strictly growing.
class TimeScale
{
public:
    /// `moments` are years with fractions, in any order; none gives one plain year.
    explicit TimeScale(std::span<const double> moments);

    /// 0 at the beginning of the first year, 1 at the end of the last. O(1).
    [[nodiscard]] double position(double year) const;
    /// The inverse. O(log years).
    [[nodiscard]] double year(double position) const;
    [[nodiscard]] int firstYear() const { return m_first; }
    [[nodiscard]] int lastYear() const { return m_first + static_cast<int>(m_starts.size()) - 2; }

private:
    int m_first = 0;
    std::vector<double> m_starts; ///< Of each year, and the end of the last.
};

} // namespace topologue::atlas
