// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "queueing.h"
#include "workload.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace topologue::simulation {

/// The waits of a workload at given traffic, solved to a fixed point. What `estimate` is made of.
class Solver
{
public:
    /// The architecture and the workload have to outlive it.
    Solver(const Architecture &architecture, const Workload &work);

    enum class Closed { Present, Absent };
    /// With `factor` times the traffic of open journeys. Starts from the last solution. O(iterations * workload).
    void solve(double factor, Closed closed = Closed::Present);

    struct StationState {
        double units = 1; ///< Replicas, as far as they have lines of their own.
        double workers = 1;
        double cores = 1;
        double room = queueing::ReplicaLoad::Infinite;
        bool isAsynchronous = false;
        bool isInTurn = true;  ///< Replicas get arrivals in turn.
        bool isShared = false; ///< Cores are.

        // Load of all replicas, per second.
        double arrivals = 0;
        double busyCores = 0;   ///< Mean.
        double workerCores = 0; ///< Of these: for requests that hold workers.
        double bursts = 0;
        double workerBursts = 0;
        double firstBursts = 0;             ///< Of what comes from elsewhere.
        double burstSquares = 0;            ///< Sum of squared burst lengths per second.
        double together = 0;                ///< Sum over bursts.
        double closed = 0;                  ///< Arrivals of closed journeys.
        double population = 0;              ///< Users of closed journeys who come here.
        std::uint32_t lastClosed = NoIndex; ///< Journey; so that its users are counted once.

        Moments held; ///< From the worker to the answer, mean over arrivals.
        queueing::ReplicaState waits;
        // What was asked last, and the answer: what calls nobody is asked the same in every round.
        std::optional<queueing::ReplicaLoad> solvedLoad;
        queueing::ReplicaState solved;
        Moments doorWait;
        Moments coreWait;

        [[nodiscard]] double coreUse() const { return busyCores / (units * cores); }
        [[nodiscard]] double workerUse() const
        {
            return arrivals * (isAsynchronous ? asynchronousHold() : held.mean) / (units * workers);
        }
        /// An event loop is only busy until the first burst is over.
        [[nodiscard]] double asynchronousHold() const
        {
            return workerBursts > 0 ? workerCores / workerBursts + coreWait.mean : 0;
        }
    };
    struct DependencyState {
        double calls = 0;       ///< Per second.
        Moments attempt;        ///< Of one try, cut off at its timeout.
        Moments uncut;          ///< The same, as if there were no timeout.
        Moments call;           ///< With cache and retries.
        Moments gateWait;       ///< For a place or a connection.
        double gateUse = 0;     ///< Of places or connections where calls wait for them, 0..1 and more.
        double consumerUse = 0; ///< Of the threads that take messages.
    };

    [[nodiscard]] const std::vector<StationState> &stations() const { return m_stations; }
    [[nodiscard]] const std::vector<DependencyState> &dependencies() const { return m_dependencies; }
    [[nodiscard]] const std::vector<double> &rates() const { return m_rates; }          ///< By journey, per second.
    [[nodiscard]] const std::vector<Moments> &responses() const { return m_responses; } ///< By journey.
    [[nodiscard]] const std::vector<Moments> &bodies() const { return m_bodies; }       ///< By program.
    [[nodiscard]] bool isStable() const;
    [[nodiscard]] int iterations() const { return m_iterations; }

private:
    void prepareStations();
    void forgetOverload();
    void resetLoad();
    void addLoad();
    void addProgram(std::uint32_t index);
    void compose();
    void composeProgram(std::uint32_t index);
    [[nodiscard]] double sharedVariance(const PlannedDependency &planned) const;
    [[nodiscard]] Moments stageTime(std::uint32_t first, std::uint32_t end, double rate);
    [[nodiscard]] Moments stepTime(std::uint32_t index, double rate);
    void divideByWeights();
    void solveStations();
    void solveStation(StationState &station);
    void solveGates();
    void solveConsumers();
    [[nodiscard]] bool moveRates();

    const Architecture &m_architecture;
    const Workload &m_work;
    std::vector<StationState> m_stations;
    std::vector<DependencyState> m_dependencies;
    std::vector<double> m_rates;
    std::vector<Moments> m_responses;
    std::vector<Moments> m_bodies;
    double m_change = 0; ///< Largest relative change of a wait in the last round.
    int m_iterations = 0;
    bool m_hasClosed = false;
};

} // namespace topologue::simulation
