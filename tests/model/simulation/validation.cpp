// SPDX-License-Identifier: Apache-2.0
#include "validation.h"

#include <atomic>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numeric>
#include <thread>

namespace topologue::simulation::tests {

Estimate estimateOf(const std::vector<double> &samples)
{
    const auto n = static_cast<double>(samples.size());
    Estimate estimate;
    estimate.mean = std::accumulate(samples.begin(), samples.end(), 0.0) / n;
    if (samples.size() < 2)
        return estimate;
    double squares = 0;
    for (const double x : samples)
        squares += (x - estimate.mean) * (x - estimate.mean);
    const double t = boost::math::quantile(boost::math::students_t(n - 1), 0.995);
    estimate.halfWidth = t * std::sqrt(squares / (n - 1) / n);
    return estimate;
}

bool passes(const Figure &figure)
{
    if (figure.samples.empty())
        return false;
    if (figure.widest <= 0) {
        return std::all_of(figure.samples.begin(), figure.samples.end(),
                           [&](double x) { return std::abs(x - figure.expected) <= figure.tolerance; });
    }
    const Estimate estimate = estimateOf(figure.samples);
    return std::abs(estimate.mean - figure.expected) <= estimate.halfWidth + figure.tolerance
           && 2 * estimate.halfWidth < figure.widest * std::abs(figure.expected);
}

std::vector<Figure> replicated(const Net &net, const RunOptions &options, int count, std::vector<Figure> figures,
                               const Measure &measure)
{
    std::vector<std::vector<double>> results(static_cast<std::size_t>(count));
    std::atomic<int> following = 0;
    const auto work = [&] {
        for (int i = following++; i < count; i = following++) {
            RunOptions own = options;
            own.seed = static_cast<std::uint64_t>(i) + 1;
            results[static_cast<std::size_t>(i)] = measure(net.run(own));
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back(work);
    }
    for (const std::vector<double> &result : results) {
        for (std::size_t i = 0; i < figures.size(); ++i)
            figures[i].samples.push_back(result.at(i));
    }
    return figures;
}

} // namespace topologue::simulation::tests
