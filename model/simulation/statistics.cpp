// SPDX-License-Identifier: Apache-2.0
#include "statistics.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <vector>

namespace topologue::simulation {

namespace {

constexpr std::size_t MserBatch = 5;

} // namespace

double studentQuantile(double share, double degreesOfFreedom)
{
    if (!std::isfinite(degreesOfFreedom))
        return boost::math::quantile(boost::math::normal_distribution<double>(), share);
    return boost::math::quantile(boost::math::students_t_distribution<double>(degreesOfFreedom), share);
}

Interval intervalOf(std::span<const double> samples, double confidence)
{
    // Welford's way: the sum of squares of large, nearly equal numbers would cancel.
    Interval interval;
    double squares = 0;
    for (const double sample : samples) {
        if (!std::isfinite(sample))
            continue;
        const double deviation = sample - interval.mean;
        interval.mean += deviation / static_cast<double>(++interval.samples);
        squares += deviation * (sample - interval.mean);
    }
    if (interval.samples < 2)
        return interval;
    const auto n = static_cast<double>(interval.samples);
    const double half = studentQuantile((1 + confidence) / 2, n - 1) * std::sqrt(squares / (n - 1) / n);
    interval.low = interval.mean - half;
    interval.high = interval.mean + half;
    return interval;
}

std::optional<std::size_t> warmUpLength(std::span<const double> series)
{
    const std::size_t batches = series.size() / MserBatch;
    if (batches < 4)
        return std::nullopt;
    std::vector<double> means(batches);
    for (std::size_t i = 0; i < batches; ++i) {
        for (std::size_t k = 0; k < MserBatch; ++k)
            means[i] += series[i * MserBatch + k] / MserBatch;
    }
    // From the end to the front, so that each cut is found from the one behind it. The last batches alone may be equal
    // by chance; they lie in the second half, where a cut is not believed anyway.
    double mean = 0;
    double squares = 0;
    double least = std::numeric_limits<double>::infinity();
    std::size_t best = 0;
    for (std::size_t cut = batches; cut-- > 0;) {
        const auto left = static_cast<double>(batches - cut);
        const double deviation = means[cut] - mean;
        mean += deviation / left;
        squares += deviation * (means[cut] - mean);
        if (batches - cut < MserBatch && cut > batches / 2)
            continue; // Too few to judge by.
        const double squaredError = squares / (left * left);
        if (squaredError <= least) {
            least = squaredError;
            best = cut;
        }
    }
    if (best > batches / 2)
        return std::nullopt;
    return best * MserBatch;
}

Interval batchMeans(std::span<const double> series, std::size_t batches, double confidence)
{
    std::vector<double> finite;
    finite.reserve(series.size());
    std::copy_if(series.begin(), series.end(), std::back_inserter(finite), [](double x) { return std::isfinite(x); });
    const std::size_t length = batches > 0 ? finite.size() / batches : 0;
    if (length == 0)
        return intervalOf(finite, confidence);
    std::vector<double> means(batches);
    const std::size_t first = finite.size() - batches * length;
    for (std::size_t b = 0; b < batches; ++b) {
        for (std::size_t i = 0; i < length; ++i)
            means[b] += finite[first + b * length + i] / static_cast<double>(length);
    }
    return intervalOf(means, confidence);
}

} // namespace topologue::simulation
