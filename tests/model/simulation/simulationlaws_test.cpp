// SPDX-License-Identifier: Apache-2.0
#include "net.h"

#include <QTest>
#include <cmath>
#include <rapidcheck.h>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

/// Laws that hold in any run, on random topologies. To try other ones: RC_PARAMS="seed=7 max_success=1000"
/// .../simulationlaws_test
class SimulationLawsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRequestEndsExactlyOnce();
    void timeSpentIsTimeCounted();
    void utilisationIsRateTimesDemand();
    void anUnconnectedComponentChangesNoNumber();
    void aPolicySwitchedOffEqualsOneThatIsAbsent();
    void moreCapacityNeverLowersThroughput();
};

namespace {

double milli(int value)
{
    return value / 1000.0;
}

Policies randomPolicies()
{
    Policies policies;
    // A timeout always: what is lost on the way would else be waited for to the end.
    policies.timeout = Timeout{seconds(milli(*rc::gen::inRange(5, 500))), *rc::gen::arbitrary<bool>(), {}};
    if (*rc::gen::arbitrary<bool>()) {
        Retry retry;
        retry.attempts = *rc::gen::inRange(1U, 5U);
        retry.backoff = seconds(milli(*rc::gen::inRange(0, 50)));
        retry.jitter = *rc::gen::element(Jitter::None, Jitter::Full, Jitter::Equal, Jitter::Decorrelated);
        if (*rc::gen::arbitrary<bool>())
            retry.budgetShare = 0.2;
        policies.retry = retry;
    }
    if (*rc::gen::arbitrary<bool>()) {
        CircuitBreaker breaker;
        breaker.windowCalls = *rc::gen::inRange(1U, 50U);
        breaker.minimumCalls = *rc::gen::inRange(1U, 50U);
        breaker.openTime = seconds(*rc::gen::inRange(1, 5));
        breaker.window = *rc::gen::element(CircuitBreaker::Window::Count, CircuitBreaker::Window::Time);
        policies.circuitBreaker = breaker;
    }
    if (*rc::gen::arbitrary<bool>())
        policies.bulkhead = Bulkhead{*rc::gen::inRange(1U, 10U), seconds(milli(*rc::gen::inRange(0, 50))), {}};
    if (*rc::gen::arbitrary<bool>())
        policies.connectionPool = ConnectionPool{*rc::gen::inRange(1U, 10U), {}, {}};
    if (*rc::gen::arbitrary<bool>())
        policies.hedging = Hedging{seconds(milli(*rc::gen::inRange(1, 50))), *rc::gen::inRange(2U, 4U), {}};
    if (*rc::gen::arbitrary<bool>())
        policies.rateLimit = RateLimit{50, 5, {}};
    policies.fallback = *rc::gen::element(Fallback::Fail, Fallback::Degrade, Fallback::Value);
    return policies;
}

std::string name(int i)
{
    return "c" + std::to_string(i);
}

/// A graph without circles: each component calls some of those behind it.
Net randomNet(int components, bool withPolicies)
{
    Net net;
    for (int i = 0; i < components; ++i) {
        net.station(name(i), exponential(milli(*rc::gen::inRange(1, 20))), *rc::gen::inRange(1U, 6U),
                    [&](Capacity &capacity) {
                        capacity.replicas = *rc::gen::inRange(1U, 3U);
                        capacity.workerModel = *rc::gen::element(WorkerModel::Blocking, WorkerModel::Asynchronous);
                        capacity.scheduling =
                            *rc::gen::element(CpuScheduling::FirstComeFirstServed, CpuScheduling::ProcessorSharing);
                        capacity.loadBalancing =
                            *rc::gen::element(LoadBalancing::RoundRobin, LoadBalancing::Random,
                                              LoadBalancing::LeastRequests, LoadBalancing::PowerOfTwoChoices);
                        if (withPolicies && *rc::gen::arbitrary<bool>())
                            capacity.queueLimit = *rc::gen::inRange(0U, 20U);
                    });
    }
    for (int from = 0; from < components; ++from) {
        for (int to = from + 1; to < components; ++to) {
            if (*rc::gen::inRange(0, 3) > 0)
                continue;
            net.call(name(from), name(to), [&](Dependency &d) {
                d.stage = *rc::gen::inRange(0U, 3U);
                d.callsPerRequest = milli(*rc::gen::inRange(0, 2500));
                d.latency = exponential(milli(*rc::gen::inRange(0, 5)));
                if (withPolicies) {
                    d.policies = randomPolicies();
                    d.errorShare = *rc::gen::element(0.0, 0.1);
                    d.lossShare = *rc::gen::element(0.0, 0.05);
                }
            });
        }
    }
    net.journey("first", name(0), 40);
    net.journey("second", name(1), 20);
    return net;
}

FaultTarget randomTarget(int components)
{
    return ComponentId(name(*rc::gen::inRange(0, components)));
}

Fault randomFault(int components)
{
    switch (*rc::gen::inRange(0, 6)) {
    case 0:
        return fault::Down{randomTarget(components), false};
    case 1:
        return fault::Down{randomTarget(components), true};
    case 2:
        return fault::Slow{randomTarget(components), 20};
    case 3:
        return fault::Errors{randomTarget(components), 0.5};
    case 4:
        return fault::Restart{randomTarget(components), *rc::gen::arbitrary<bool>()};
    default:
        return fault::ReducedCapacity{randomTarget(components), 1, 1};
    }
}

} // namespace

void SimulationLawsTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("RC_PARAMS"))
        qputenv("RC_PARAMS", "seed=1 max_success=60");
}

/// The load ends at 10 s and the run at 200 s: then every request has ended once, and nothing is held by anybody.
void SimulationLawsTest::everyRequestEndsExactlyOnce()
{
    QVERIFY(rc::check([] {
        const int components = *rc::gen::inRange(2, 8);
        Net net = randomNet(components, true);
        const int faults = *rc::gen::inRange(0, 3);
        for (int i = 0; i < faults; ++i) {
            const int start = *rc::gen::inRange(0, 8);
            net.fault(start, start + *rc::gen::inRange(1, 8), randomFault(components));
        }
        net.fault(10, {}, fault::Traffic{{}, 0});
        const Recording recording = net.run(200, *rc::gen::arbitrary<std::uint64_t>());
        const Totals totals = totalsOf(recording);
        for (const JourneyTotals &journey : totals.journeys)
            RC_ASSERT(journey.ends.arrivals == journey.ends.answered() + journey.ends.failed());
        for (const ComponentTotals &component : totals.components)
            RC_ASSERT(component.ends.arrivals == component.ends.answered() + component.ends.failed());
        for (const DependencyTotals &dependency : totals.dependencies)
            RC_ASSERT(dependency.ends.arrivals == dependency.ends.answered() + dependency.ends.failed());
        RC_ASSERT(recording.unfinished == 0U);
        const std::size_t last = recording.intervals() - 1;
        for (const DeployableInterval &row : recording.deployables.at(last)) {
            RC_ASSERT(row.busyWorkers == 0.0F);
            RC_ASSERT(row.busyCores == 0.0F);
            RC_ASSERT(row.queue == 0.0F);
            RC_ASSERT(row.inSystem == 0.0F);
        }
    }));
}

/// Little's law as an identity: once all is done, the integral of the number in a component is the sum of all the times
/// that requests spent there.
void SimulationLawsTest::timeSpentIsTimeCounted()
{
    QVERIFY(rc::check([] {
        Net net = randomNet(*rc::gen::inRange(2, 7), false);
        net.fault(20, {}, fault::Traffic{{}, 0});
        const Recording recording = net.run(400, *rc::gen::arbitrary<std::uint64_t>());
        RC_PRE(recording.unfinished == 0U);
        const auto agree = [](double number, const Ends &ends) {
            const double spent = ends.meanMs / 1e3 * static_cast<double>(ends.answered());
            RC_ASSERT(std::abs(number * 400 - spent) <= 1e-4 * spent + 1e-6);
        };
        const Totals totals = totalsOf(recording);
        for (const JourneyTotals &journey : totals.journeys)
            agree(journey.meanInFlight, journey.ends);
        for (const ComponentTotals &component : totals.components)
            agree(component.meanInFlight, component.ends);
        for (const DependencyTotals &dependency : totals.dependencies)
            agree(dependency.meanInFlight, dependency.ends);
        for (std::size_t d = 0; d < totals.deployables.size(); ++d)
            RC_ASSERT(std::abs(totals.deployables[d].meanInSystem - totals.components[d].meanInFlight) < 1e-3);
    }));
}

/// Busy cores = rate x demand, within five deviations of what chance does to the work that came in.
void SimulationLawsTest::utilisationIsRateTimesDemand()
{
    QVERIFY(rc::check([] {
        const double mean = milli(*rc::gen::inRange(1, 10));
        const double rate = *rc::gen::inRange(10, 90);
        Net net;
        net.station("s", exponential(mean), *rc::gen::inRange(1U, 4U)).journey("j", "s", rate);
        const Recording recording = net.run(200, *rc::gen::arbitrary<std::uint64_t>());
        const DeployableTotals totals = totalsOf(recording).deployables[0];
        const double cores = net.architecture().components[0].capacity->cores;
        const double expected = rate * mean / cores;
        const double deviation = expected * std::sqrt(2 / (rate * 200));
        RC_ASSERT(std::abs(totals.coreUtilisation - expected) < 5 * deviation + mean / 200);
    }));
}

void SimulationLawsTest::anUnconnectedComponentChangesNoNumber()
{
    QVERIFY(rc::check([] {
        const Net net = randomNet(*rc::gen::inRange(2, 6), true);
        Net larger = net;
        larger.station("alone", exponential(0.01)).journey("elsewhere", "alone", 30);
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const Totals small = totalsOf(net.run(20, seed));
        const Totals large = totalsOf(larger.run(20, seed));
        for (std::size_t j = 0; j < small.journeys.size(); ++j)
            RC_ASSERT(small.journeys[j].ends.times == large.journeys[j].ends.times);
        for (std::size_t c = 0; c < small.components.size(); ++c) {
            RC_ASSERT(small.components[c].ends.arrivals == large.components[c].ends.arrivals);
            RC_ASSERT(small.components[c].ends.failedBy == large.components[c].ends.failedBy);
        }
    }));
}

void SimulationLawsTest::aPolicySwitchedOffEqualsOneThatIsAbsent()
{
    QVERIFY(rc::check([] {
        Net with = randomNet(*rc::gen::inRange(2, 6), true);
        RC_PRE(!with.architecture().dependencies.isEmpty());
        const Dependency chosen = with.architecture().dependencies[0];
        const std::string policy = *rc::gen::element<std::string>("retry", "circuitBreaker", "bulkhead", "rateLimit",
                                                                  "hedging", "connectionPool");
        Net without = with;
        Dependency bare = chosen;
        if (policy == "retry")
            bare.policies.retry.reset();
        else if (policy == "circuitBreaker")
            bare.policies.circuitBreaker.reset();
        else if (policy == "bulkhead")
            bare.policies.bulkhead.reset();
        else if (policy == "rateLimit")
            bare.policies.rateLimit.reset();
        else if (policy == "hedging")
            bare.policies.hedging.reset();
        else
            bare.policies.connectionPool.reset();
        RC_PRE(hasPolicy(chosen.policies, policy));
        without.edit().dependencies.replace(bare.id, bare);
        with.fault(0, {}, fault::PolicySwitch{chosen.id, policy, false});
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const Totals off = totalsOf(with.run(20, seed));
        const Totals absent = totalsOf(without.run(20, seed));
        for (std::size_t j = 0; j < off.journeys.size(); ++j) {
            RC_ASSERT(off.journeys[j].ends.times == absent.journeys[j].ends.times);
            RC_ASSERT(off.journeys[j].ends.failedBy == absent.journeys[j].ends.failedBy);
        }
    }));
}

/// In a feed-forward system whose calls do not give up. One percent is left to chance.
void SimulationLawsTest::moreCapacityNeverLowersThroughput()
{
    QVERIFY(rc::check([] {
        const Net net = randomNet(*rc::gen::inRange(2, 6), false);
        const auto chosen =
            static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(net.architecture().components.size())));
        Net larger = net;
        Component component = net.architecture().components[chosen];
        component.capacity->workers += 2;
        component.capacity->cores += 2;
        larger.edit().components.replace(component.id, component);
        const auto answered = [seed = *rc::gen::arbitrary<std::uint64_t>()](const Net &some) {
            double sum = 0;
            for (const JourneyTotals &journey : totalsOf(some.run(60, seed)).journeys)
                sum += static_cast<double>(journey.ends.answered());
            return sum;
        };
        RC_ASSERT(answered(larger) >= 0.99 * answered(net) - 5);
    }));
}

QTEST_GUILESS_MAIN(SimulationLawsTest)
#include "simulationlaws_test.moc"
