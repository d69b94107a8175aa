// SPDX-License-Identifier: Apache-2.0
#include "moments.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace topologue::simulation {

namespace {

constexpr double Infinite = std::numeric_limits<double>::infinity();

double square(double x)
{
    return x * x;
}

/// As in Sampler: p99 / mean = exp(z s - s^2 / 2).
double logNormalVariation(const Distribution &d)
{
    constexpr double Z99 = 2.3263478740408408;
    if (d.variation)
        return square(*d.variation);
    if (!d.p99 || d.p99->inNanoseconds() <= 0)
        return 0;
    const double inside = Z99 * Z99 - 2 * std::log(d.p99->inSeconds() / d.mean.inSeconds());
    return std::expm1(square(std::max(0.0, Z99 - std::sqrt(std::max(0.0, inside)))));
}

Moments ofQuantiles(const Distribution &d)
{
    Moments moments;
    if (d.quantiles.empty())
        return moments;
    double second = d.quantiles.front().share * square(d.quantiles.front().value.inSeconds());
    moments.mean = d.quantiles.front().share * d.quantiles.front().value.inSeconds();
    for (std::size_t i = 1; i < d.quantiles.size(); ++i) {
        const double share = d.quantiles[i].share - d.quantiles[i - 1].share;
        const double a = d.quantiles[i - 1].value.inSeconds();
        const double b = d.quantiles[i].value.inSeconds();
        moments.mean += share * (a + b) / 2;
        second += share * (a * a + a * b + b * b) / 3;
    }
    const double last = d.quantiles.back().value.inSeconds();
    moments.mean += (1 - d.quantiles.back().share) * last;
    second += (1 - d.quantiles.back().share) * last * last;
    moments.variance = std::max(0.0, second - square(moments.mean));
    return moments;
}

/// P(X > t) = share * exp(-(t - from) / spread) from `from` on: a constant and an exponential time after it; or, where
/// the time varies more than an exponential one, nothing at all with some chance (a call that is not always made).
struct Shifted {
    double from = 0;
    double spread;
    double share = 1;
    explicit Shifted(const Moments &m) : spread(std::sqrt(m.variance))
    {
        if (spread <= m.mean) {
            from = m.mean - spread;
            return;
        }
        spread = (m.variance + m.mean * m.mean) / (2 * m.mean);
        share = m.mean / spread;
    }
    [[nodiscard]] double chanceOfMore(double t) const
    {
        if (t < from || spread <= 0)
            return t < from ? 1 : 0;
        return share * std::exp(-(t - from) / spread);
    }
};

/// By how much the gap between the latest and the longest mean shrinks.
double likeness(double waiting, double mean)
{
    return mean > 0 ? 1 - std::clamp(waiting / mean, 0.0, 1.0) / 4 : 1;
}

} // namespace

Moments momentsOf(const Distribution &d)
{
    Moments moments;
    moments.mean = std::max(0.0, d.expected().inSeconds());
    switch (d.shape) {
    case Distribution::Shape::Constant:
        break;
    case Distribution::Shape::Exponential:
        moments.variance = square(moments.mean);
        break;
    case Distribution::Shape::Uniform:
        moments.variance = square(d.high.inSeconds() - d.low.inSeconds()) / 12;
        break;
    case Distribution::Shape::Erlang:
        moments.variance = square(moments.mean) / std::max(1U, d.stages);
        break;
    case Distribution::Shape::LogNormal:
        moments.variance = moments.mean > 0 ? square(moments.mean) * logNormalVariation(d) : 0;
        break;
    case Distribution::Shape::Pareto: {
        const double a = d.tailIndex;
        moments.variance = a > 2 ? square(d.low.inSeconds()) * a / (square(a - 1) * (a - 2)) : Infinite;
        break;
    }
    case Distribution::Shape::Empirical:
        return ofQuantiles(d);
    }
    return moments;
}

Moments sumOf(const Moments &a, const Moments &b)
{
    return {a.mean + b.mean, a.variance + b.variance, a.waiting + b.waiting, a.coreWaiting + b.coreWaiting};
}

Moments mixOf(double share, const Moments &a, const Moments &b)
{
    if (share >= 1)
        return a;
    if (share <= 0)
        return b;
    Moments mixed{share * a.mean + (1 - share) * b.mean, 0, share * a.waiting + (1 - share) * b.waiting,
                  share * a.coreWaiting + (1 - share) * b.coreWaiting};
    if (std::isfinite(mixed.mean))
        mixed.variance = share * a.variance + (1 - share) * b.variance + share * (1 - share) * square(a.mean - b.mean);
    else
        mixed.variance = Infinite;
    return mixed;
}

Moments laterOf(Moments a, Moments b, double shared)
{
    if (a.mean <= 0 || b.mean <= 0)
        return a.mean <= 0 ? b : a;
    if (!std::isfinite(a.mean + a.variance + b.mean + b.variance))
        return a.mean + a.variance >= b.mean + b.variance ? a : b;
    shared = std::min({shared, a.variance, b.variance});
    a.variance -= shared;
    b.variance -= shared;
    Shifted x(a);
    Shifted y(b);
    if (x.from < y.from)
        std::swap(x, y);
    // From x.from on: either may have ended before, X only with its own chance.
    const double both = x.spread > 0 && y.spread > 0 ? 1 / (1 / x.spread + 1 / y.spread) : 0;
    const double later = y.chanceOfMore(x.from);
    const double mean = x.share * x.spread + later * y.spread - x.share * later * both;
    const double second = 2 * (x.share * square(x.spread) + later * square(y.spread) - x.share * later * square(both));
    Moments latest{x.from + mean, std::max(0.0, second - square(mean)) + shared, std::max(a.waiting, b.waiting),
                   std::max(a.coreWaiting, b.coreWaiting)};
    const double longer = std::max(a.mean, b.mean);
    const double alike = shared > 0 ? 1 : likeness(a.waiting + b.waiting, a.mean + b.mean);
    latest.mean = longer + std::max(0.0, latest.mean - longer) * alike;
    return latest;
}

Moments latestOf(unsigned count, const Moments &each, double shared)
{
    if (count <= 1 || !std::isfinite(each.mean + each.variance))
        return each;
    // The gaps between the ends of n exponential times are exponential of mean 1 / n, 1 / (n - 1), ...
    constexpr unsigned Summed = 1000;
    double mean = 0;
    double variance = 0;
    for (unsigned i = 1; i <= std::min(count, Summed); ++i) {
        mean += 1.0 / i;
        variance += 1.0 / i / i;
    }
    if (count > Summed)
        mean += std::log(static_cast<double>(count) / Summed);
    shared = std::min(shared, each.variance);
    Moments latest = each;
    latest.mean +=
        std::sqrt(each.variance - shared) * (mean - 1) * (shared > 0 ? 1 : likeness(each.waiting, each.mean));
    latest.variance = (each.variance - shared) * variance + shared;
    return latest;
}

double chanceOfMore(const Moments &time, double limit)
{
    if (!std::isfinite(time.mean))
        return 1;
    if (!std::isfinite(time.variance))
        return std::min(1.0, time.mean / std::max(1e-9, limit)); // Markov's bound: all that is known.
    return time.mean > 0 ? Shifted(time).chanceOfMore(limit) : 0;
}

} // namespace topologue::simulation
