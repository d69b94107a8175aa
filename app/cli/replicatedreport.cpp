// SPDX-License-Identifier: Apache-2.0
#include "replicatedreport.h"

#include "progressbar.h"
#include "simulation/statistics.h"
#include "simulation/totals.h"

#include <array>
#include <limits>
#include <vector>

namespace topologue::cli {

namespace {

using simulation::FigureIntervals;
using simulation::Interval;
using simulation::Recording;

constexpr std::array Kinds{&FigureIntervals::journeys, &FigureIntervals::components, &FigureIntervals::deployables,
                           &FigureIntervals::dependencies};

/// The figures of each run, in order of the replications whatever the order in which they end, so that sums are the
/// same with any number of threads. 8 bytes per figure.
class Collection
{
public:
    explicit Collection(std::size_t count) : m_runs(count) {}

    void add(std::size_t index, FigureIntervals figures)
    {
        for (const auto kind : Kinds) {
            for (const std::vector<Interval> &element : figures.*kind) {
                for (const Interval &figure : element)
                    m_runs[index].push_back(figure.mean);
            }
        }
        ++m_done;
        m_shape = std::move(figures);
    }

    [[nodiscard]] FigureIntervals intervals() const
    {
        FigureIntervals result = m_shape;
        result.replications = m_done;
        std::size_t position = 0;
        for (const auto kind : Kinds) {
            for (std::vector<Interval> &element : result.*kind) {
                for (Interval &figure : element)
                    figure = intervalAt(position++);
            }
        }
        return result;
    }

    /// Journeys come first in each run.
    [[nodiscard]] std::vector<std::vector<std::vector<double>>> journeySamples() const
    {
        std::vector<std::vector<std::vector<double>>> result;
        std::size_t position = 0;
        for (const std::vector<Interval> &journey : m_shape.journeys) {
            auto &figures = result.emplace_back();
            for (std::size_t i = 0; i < journey.size(); ++i, ++position) {
                std::vector<double> &samples = figures.emplace_back();
                for (const std::vector<double> &run : m_runs)
                    samples.push_back(run.empty() ? std::numeric_limits<double>::quiet_NaN() : run[position]);
            }
        }
        return result;
    }

private:
    [[nodiscard]] Interval intervalAt(std::size_t position) const
    {
        std::vector<double> samples;
        for (const std::vector<double> &run : m_runs) {
            if (!run.empty())
                samples.push_back(run[position]);
        }
        return simulation::intervalOf(samples, Confidence);
    }

    static constexpr double Confidence = 0.99;

    std::vector<std::vector<double>> m_runs;
    FigureIntervals m_shape; ///< Of any run: how many elements and figures there are.
    std::uint32_t m_done = 0;
};

} // namespace

Result<ReplicatedReport> replicate(const Architecture &architecture, const Scenario *scenario,
                                   const ReplicatedCall &call, const std::function<void(double done)> &show)
{
    simulation::ReplicationOptions options;
    options.run = call.run;
    options.count = static_cast<std::uint32_t>(call.count);
    ReplicatedReport report;
    Collection collection(call.count);
    std::uint64_t events = 0;
    const auto use = [&](std::uint32_t index, const Recording &recording) {
        const simulation::Totals totals = simulation::totalsOf(recording, call.window.from, call.window.to);
        collection.add(index, simulation::figuresOf(totals));
        events += recording.processedEvents;
        if (index == 0) { // The one with the seed that was asked for.
            report.head = simulation::headOf(recording, totals, {});
            report.names = recording.names;
        }
    };
    const auto done = simulation::forEachReplication({architecture, scenario}, options, use, [&show](double share) {
        show(share);
        return !Interruption::isWanted();
    });
    if (!done)
        return tl::unexpected(done.error());
    report.head.events = events;
    report.figures = collection.intervals();
    report.journeySamples = collection.journeySamples();
    return report;
}

} // namespace topologue::cli
