// SPDX-License-Identifier: Apache-2.0
#include "sampler.h"

#include <algorithm>

namespace topologue::simulation {

namespace {

constexpr double Z99 = 2.3263478740408408; // Of the standard normal distribution, 99 % lie below.

double nanos(Duration duration)
{
    return static_cast<double>(duration.inNanoseconds());
}

/// Of a log-normal distribution: p99 / mean = exp(z s - s^2 / 2), whose smaller root is the one people mean.
double deviationOfLogarithm(const Distribution &d)
{
    if (d.variation)
        return std::sqrt(std::log1p(*d.variation * *d.variation));
    if (!d.p99 || d.p99->inNanoseconds() <= 0)
        return 0;
    const double inside = Z99 * Z99 - 2 * std::log(nanos(*d.p99) / nanos(d.mean));
    return std::max(0.0, Z99 - std::sqrt(std::max(0.0, inside)));
}

} // namespace

Sampler::Sampler(const Distribution &d) : m_shape(d.shape), m_a(nanos(d.mean)), m_stages(d.stages)
{
    using Shape = Distribution::Shape;
    if (m_shape == Shape::LogNormal) {
        if (m_a <= 0) {
            m_shape = Shape::Constant;
            return;
        }
        m_b = deviationOfLogarithm(d);
        m_a = std::log(m_a) - m_b * m_b / 2;
    } else if (m_shape == Shape::Uniform) {
        m_a = nanos(d.low);
        m_b = nanos(d.high) - m_a;
    } else if (m_shape == Shape::Pareto) {
        m_a = nanos(d.low);
        m_b = -1 / d.tailIndex;
    } else if (m_shape == Shape::Empirical) {
        m_quantiles = d.quantiles;
        if (m_quantiles.empty()) {
            m_shape = Shape::Constant;
            m_a = 0;
        }
    } else if (m_shape == Shape::Exponential && m_a <= 0) {
        m_shape = Shape::Constant;
    }
    m_a = m_shape == Shape::LogNormal ? m_a : std::max(0.0, m_a);
}

Nanos Sampler::drawRare(Stream &stream) const
{
    switch (m_shape) {
    case Distribution::Shape::Uniform:
        return rounded(m_a + m_b * stream.uniform());
    case Distribution::Shape::Erlang:
        return rounded(m_a / m_stages * stream.erlang(m_stages));
    case Distribution::Shape::Pareto:
        return rounded(m_a * std::pow(1 - stream.uniform(), m_b));
    case Distribution::Shape::Empirical:
        break;
    default:
        return 0;
    }
    const double share = stream.uniform();
    const auto above = std::find_if(m_quantiles.begin(), m_quantiles.end(),
                                    [share](const Distribution::Quantile &q) { return q.share >= share; });
    if (above == m_quantiles.begin())
        return above->value.inNanoseconds();
    const auto &below = *(above - 1);
    if (above == m_quantiles.end())
        return below.value.inNanoseconds();
    const double part = (share - below.share) / (above->share - below.share);
    return rounded(nanos(below.value) + part * (nanos(above->value) - nanos(below.value)));
}

} // namespace topologue::simulation
