// SPDX-License-Identifier: Apache-2.0
#include "distribution.h"

#include <numeric>

namespace topologue {

namespace {

Duration fromNanoseconds(double value)
{
    return Duration::milliseconds(value / 1e6);
}

Duration expectedPareto(Duration minimum, double tailIndex)
{
    if (minimum <= Duration())
        return {};
    if (!(tailIndex > 1))
        return Duration::nanoseconds(INT64_MAX);
    return fromNanoseconds(static_cast<double>(minimum.inNanoseconds()) * tailIndex / (tailIndex - 1));
}

/// The area under the inverse of the distribution function, by trapezia.
Duration expectedEmpirical(const std::vector<Distribution::Quantile> &quantiles)
{
    double total = 0;
    double share = 0;
    double value = quantiles.empty() ? 0 : static_cast<double>(quantiles.front().value.inNanoseconds());
    for (const Distribution::Quantile &quantile : quantiles) {
        const auto next = static_cast<double>(quantile.value.inNanoseconds());
        total += (quantile.share - share) * (value + next) / 2;
        share = quantile.share;
        value = next;
    }
    return fromNanoseconds(total + (1 - share) * value);
}

} // namespace

Duration Distribution::expected() const
{
    switch (shape) {
    case Shape::Uniform:
        return Duration::nanoseconds(std::midpoint(low.inNanoseconds(), high.inNanoseconds()));
    case Shape::Pareto:
        return expectedPareto(low, tailIndex);
    case Shape::Empirical:
        return expectedEmpirical(quantiles);
    case Shape::Constant:
    case Shape::Exponential:
    case Shape::Erlang:
    case Shape::LogNormal:
        break;
    }
    return mean;
}

} // namespace topologue
