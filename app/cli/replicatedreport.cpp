// SPDX-License-Identifier: Apache-2.0
#include "replicatedreport.h"

#include "simulation/statistics.h"
#include "simulation/totals.h"

#include <array>
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
                                   const ReplicatedCall &call, ProgressBar &bar)
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
    const auto done = simulation::forEachReplication({architecture, scenario}, options, use, [&bar](double share) {
        bar.show(share);
        return !Interruption::isWanted();
    });
    if (!done)
        return tl::unexpected(done.error());
    report.head.events = events;
    report.figures = collection.intervals();
    return report;
}

} // namespace topologue::cli
