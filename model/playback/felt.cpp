// SPDX-License-Identifier: Apache-2.0
#include "felt.h"

#include "snapshotreadings.h"

#include <cmath>

namespace topologue::playback {

using simulation::Nanos;

namespace {

/// A share of failures that users notice: this many times the usual one.
constexpr double NoticedFactor = 2;

std::optional<Nanos> reached(std::optional<Nanos> event, std::optional<Nanos> value, Nanos now)
{
    return event && *event <= now ? value : std::nullopt;
}

} // namespace

Felt::Felt(const Architecture &architecture, const simulation::Recording &recording)
    : m_readings(std::make_unique<Readings>(architecture, recording)), m_impact(simulation::impactOf(recording))
{
    for (std::size_t j = 0; j < architecture.journeys.size(); ++j) {
        std::vector<Sums> &sums = m_sums.emplace_back(1);
        for (std::size_t i = 0; i < m_readings->intervals(); ++i) {
            const Window window = m_readings->journeyWindow(j, i, i + 1);
            sums.push_back({sums.back().failed + window.failed, sums.back().ended + window.ended()});
        }
        m_firstFailures.push_back(firstFailure(j));
    }
}
Felt::~Felt() = default;
Felt::Felt(Felt &&) noexcept = default;
Felt &Felt::operator=(Felt &&) noexcept = default;

std::optional<Nanos> Felt::firstFailure(std::size_t journey) const
{
    const auto fault = m_readings->firstFault();
    if (!fault)
        return std::nullopt;
    const double usual = m_readings->usualJourney(journey).failedShare();
    for (std::size_t i = m_readings->recording().intervalAt(*fault); i < m_readings->intervals(); ++i) {
        const Window window = m_readings->journeyWindow(journey, i, i + 1);
        if (window.failed > 0 && window.failedShare() > NoticedFactor * usual)
            return m_readings->endOf(i);
    }
    return std::nullopt;
}

std::vector<JourneyFelt> Felt::at(Nanos time) const
{
    const Architecture &architecture = m_readings->architecture();
    const simulation::Recording &recording = m_readings->recording();
    std::vector<JourneyFelt> result(architecture.journeys.size());
    if (m_readings->intervals() == 0)
        return result;
    const Nanos now = std::clamp<Nanos>(time, 0, recording.duration);
    const std::size_t i = recording.intervalAt(now);
    const double part =
        std::min(1.0, static_cast<double>(now - m_readings->beginOf(i)) / 1e9 / m_readings->secondsOf(i));
    for (std::size_t j = 0; j < result.size(); ++j) {
        const std::uint32_t recorded = m_readings->journey(j);
        if (recorded == NotRecorded)
            continue;
        JourneyFelt &felt = result[j];
        const auto &row = recording.journeys.at(i, recorded);
        const Sums &before = m_sums[j][i];
        const Sums &after = m_sums[j][i + 1];
        const double failed = before.failed + part * (after.failed - before.failed);
        const double ended = before.ended + part * (after.ended - before.ended);
        const Objective &objective = architecture.journeys[j].objective;
        felt.health = m_readings->journeyHealth(j, i);
        felt.ratePerSecond = row.counts.arrivals / m_readings->secondsOf(i);
        if (after.ended > before.ended)
            felt.successShare = 1 - (after.failed - before.failed) / (after.ended - before.ended);
        else
            felt.isSilent = row.inFlight > 0;
        felt.successSinceStart = ended > 0 ? 1 - failed / ended : 1;
        felt.p99Ms = static_cast<double>(row.counts.p99Ms);
        felt.inFlight = static_cast<double>(row.inFlight);
        felt.valueAtRisk = felt.inFlight * recording.valuePerSuccess[recorded];
        felt.hasObjective = objective.successShare.has_value() || objective.p99.has_value();
        felt.isObjectiveMet = !m_readings->isBroken(j, i);
        felt.failed = static_cast<std::uint64_t>(std::floor(failed + 1e-6));
        felt.lostValue = static_cast<double>(felt.failed) * recording.valuePerSuccess[recorded];
        if (m_firstFailures[j])
            felt.timeToFirstFailure = reached(m_firstFailures[j], *m_firstFailures[j] - *m_readings->firstFault(), now);
        felt.timeToBreak = reached(m_impact.journeys[recorded].brokenAt, m_impact.timeToBreak(recorded), now);
        felt.timeToRecover = reached(m_impact.journeys[recorded].recoveredAt, m_impact.timeToRecover(recorded), now);
    }
    return result;
}

double Felt::lostInAll() const
{
    double lost = 0;
    for (std::size_t j = 0; j < m_sums.size(); ++j) {
        if (m_readings->journey(j) != NotRecorded)
            lost += m_sums[j].back().failed * m_readings->recording().valuePerSuccess[m_readings->journey(j)];
    }
    return lost;
}

double Felt::failedInAll() const
{
    double failed = 0;
    for (const std::vector<Sums> &sums : m_sums)
        failed += sums.back().failed;
    return failed;
}

} // namespace topologue::playback
