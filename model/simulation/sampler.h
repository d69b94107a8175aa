// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/distribution.h"
#include "random.h"

#include <cmath>
#include <cstdint>
#include <vector>

namespace topologue::simulation {

/// Simulated time, or a span of it, in nanoseconds.
using Nanos = std::int64_t;

/// Nothing in a run happens later than this (292 years).
inline constexpr Nanos Never = INT64_MAX;

/// The nearest whole nanosecond; 0 <= x < 9.2e18. (std::llround costs as much as drawing a number.)
[[nodiscard]] inline Nanos nearest(double nanoseconds)
{
    constexpr double Half = 0.5;
    return static_cast<Nanos>(nanoseconds + Half);
}

/// A distribution, made ready to draw from.
class Sampler
{
public:
    Sampler() = default;
    explicit Sampler(const Distribution &distribution);

    [[nodiscard]] bool isZero() const { return m_shape == Distribution::Shape::Constant && m_a <= 0; }

    /// A duration >= 0 in nanoseconds.
    Nanos draw(Stream &stream) const
    {
        switch (m_shape) {
        case Distribution::Shape::Constant:
            return static_cast<Nanos>(m_a);
        case Distribution::Shape::Exponential:
            return rounded(m_a * stream.exponential());
        case Distribution::Shape::LogNormal:
            return rounded(std::exp(m_a + m_b * stream.normal()));
        default:
            return drawRare(stream);
        }
    }

private:
    /// Saturates far below Never, so that sums with the clock do not overflow.
    static Nanos rounded(double nanoseconds)
    {
        constexpr double Longest = 1e18; // 31 years
        return nanoseconds < Longest ? nearest(nanoseconds) : static_cast<Nanos>(Longest);
    }
    Nanos drawRare(Stream &stream) const;

    Distribution::Shape m_shape = Distribution::Shape::Constant;
    double m_a = 0; ///< Mean, lower end, or the mean of the logarithm.
    double m_b = 0; ///< Width, deviation of the logarithm, or -1 / tail index.
    std::uint32_t m_stages = 1;
    std::vector<Distribution::Quantile> m_quantiles;
};

} // namespace topologue::simulation
