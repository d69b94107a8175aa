// SPDX-License-Identifier: Apache-2.0
#include "validation.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation::tests {

namespace {

/// For so many time units, of which the first tenth (starting from an empty system) is not counted.
RunOptions lasting(double duration)
{
    RunOptions options;
    options.duration = seconds(duration);
    options.interval = seconds(duration / 10);
    options.tracesPerSecond = 0;
    return options;
}

Totals steady(const Recording &recording)
{
    return totalsOf(recording, recording.interval);
}

/// Of the journey, in seconds.
double quantile(const Totals &totals, double share)
{
    return totals.journeys[0].ends.quantileMs(share) / 1e3;
}
double meanResponse(const Totals &totals)
{
    return totals.journeys[0].ends.meanMs / 1e3;
}

Net single(double rate, std::uint32_t servers, const Distribution &serviceTime = exponential(1),
           std::optional<std::uint32_t> queueLimit = {})
{
    Net net;
    net.station("station", serviceTime, servers, [&](Capacity &capacity) { capacity.queueLimit = queueLimit; });
    net.journey("journey", "station", rate);
    return net;
}

std::vector<Figure> mm1At80()
{
    const double rho = 0.8;
    // Response times are exponential of rate 1 - rho: p-quantile = -ln(1 - p) / (1 - rho). L = rho / (1 - rho).
    const double mean = 1 / (1 - rho);
    std::vector<Figure> figures{{"mean number in system", rho * mean},
                                {"mean queue", rho * rho * mean},
                                {"mean response", mean},
                                {"mean wait", rho * mean},
                                {"p50 response", std::log(2) * mean},
                                {"p95 response", std::log(20) * mean},
                                {"p99 response", std::log(100) * mean, 0.02},
                                {"p99.9 response", std::log(1000) * mean, 0.05}};
    return replicated(single(rho, 1), lasting(3e6), 20, figures, [](const Recording &recording) {
        const Totals t = steady(recording);
        const DeployableTotals &d = t.deployables[0];
        return std::vector{d.meanInSystem,    d.meanQueue,       meanResponse(t),   d.meanWaitMs / 1e3,
                           quantile(t, 0.50), quantile(t, 0.95), quantile(t, 0.99), quantile(t, 0.999)};
    });
}

/// Closer to saturation what happens stays correlated for longer: 20 runs of 16 million time units.
std::vector<Figure> mm1At90()
{
    const std::vector<Figure> figures{{"mean response", 10}, {"p99 response", 10 * std::log(100)}};
    return replicated(single(0.9, 1), lasting(16e6), 20, figures, [](const Recording &recording) {
        const Totals t = steady(recording);
        return std::vector{meanResponse(t), quantile(t, 0.99)};
    });
}

/// Erlang C: the chance to wait with c servers at utilisation rho.
double erlangC(int servers, double rho)
{
    const double load = servers * rho;
    double blocking = 1; // Erlang B, by its recursion.
    for (int c = 1; c <= servers; ++c)
        blocking = load * blocking / (c + load * blocking);
    return blocking / (1 - rho * (1 - blocking));
}

std::vector<Figure> mmc(int servers, double rho, double customers)
{
    const double waiting = erlangC(servers, rho);
    std::vector<Figure> figures{{"probability to wait", waiting}, {"mean wait", waiting / (servers * (1 - rho))}};
    const Net net = single(servers * rho, static_cast<std::uint32_t>(servers));
    return replicated(net, lasting(customers / (servers * rho)), 20, figures, [](const Recording &recording) {
        const DeployableTotals d = steady(recording).deployables[0];
        return std::vector{static_cast<double>(d.waited) / static_cast<double>(d.started), d.meanWaitMs / 1e3};
    });
}

std::vector<Figure> mm1k()
{
    // P(n) ~ 1.2^n for n = 0..10; refused with P(10).
    const double r = 1.2;
    double sum = 0;
    double weighted = 0;
    for (int n = 0; n <= 10; ++n) {
        sum += std::pow(r, n);
        weighted += n * std::pow(r, n);
    }
    const double refused = std::pow(r, 10) / sum;
    const double inSystem = weighted / sum;
    std::vector<Figure> figures{{"refused share", refused},
                                {"mean number in system", inSystem},
                                {"mean response", inSystem / (r * (1 - refused))}};
    return replicated(single(r, 1, exponential(1), 9), lasting(400'000), 20, figures, [](const Recording &recording) {
        const Totals t = steady(recording);
        const DeployableTotals &d = t.deployables[0];
        return std::vector{static_cast<double>(d.refused) / static_cast<double>(d.arrivals), d.meanInSystem,
                           meanResponse(t)};
    });
}

std::vector<Figure> md1()
{
    // Wq = rho / (2 (1 - rho)). P(W <= 5) from Erlang's series for M/D/1.
    std::vector<Figure> figures{{"mean wait", 2}, {"share that waits at most 5", 0.899503}};
    return replicated(single(0.8, 1, constant(1)), lasting(1'500'000), 20, figures, [](const Recording &recording) {
        const DeployableTotals d = steady(recording).deployables[0];
        return std::vector{d.meanWaitMs / 1e3, d.waits.shareAtMost(5 * Second)};
    });
}

Distribution ofVariation(double squared)
{
    Distribution distribution = squared == 1 ? exponential(1) : constant(1);
    if (squared == 0.5) {
        distribution.shape = Distribution::Shape::Erlang;
        distribution.stages = 2;
    } else if (squared > 1) {
        distribution.shape = Distribution::Shape::LogNormal;
        distribution.variation = std::sqrt(squared);
    }
    return distribution;
}

std::vector<Figure> mg1()
{
    std::vector<Figure> all;
    for (const double squared : {0.0, 0.5, 1.0, 2.0, 4.0}) {
        // Pollaczek and Khinchine: Wq = rho / (1 - rho) * (1 + cv^2) / 2.
        const std::vector<Figure> figures{
            {"mean wait, cv² = " + std::string(squared == 0.5 ? "0.5" : std::to_string(static_cast<int>(squared))),
             4 * (1 + squared) / 2}};
        const auto done = replicated(single(0.8, 1, ofVariation(squared)),
                                     lasting(squared > 2   ? 7'000'000
                                             : squared > 1 ? 2'500'000
                                                           : 1'000'000),
                                     20, figures, [](const Recording &recording) {
                                         return std::vector{steady(recording).deployables[0].meanWaitMs / 1e3};
                                     });
        all.insert(all.end(), done.begin(), done.end());
    }
    return all;
}

std::vector<Figure> tandem()
{
    // Burke: the departures of an M/M/1 are Poisson, so each station is an M/M/1: sum of 1 / (mu - lambda).
    Net net;
    net.caller("door").station("a", exponential(1)).station("b", exponential(0.8)).station("c", exponential(0.5));
    net.call("door", "a");
    net.call("door", "b", [](Dependency &d) { d.stage = 1; });
    net.call("door", "c", [](Dependency &d) { d.stage = 2; });
    net.journey("journey", "door", 0.8);
    return replicated(net, lasting(800'000), 20, {{"mean response", 1 / 0.2 + 1 / 0.45 + 1 / 1.2}},
                      [](const Recording &recording) { return std::vector{meanResponse(steady(recording))}; });
}

std::vector<Figure> forkJoin()
{
    std::vector<Figure> all;
    for (const double rho : {0.5, 0.8, 0.9}) {
        // (12 - rho) / 8 times the response of one M/M/1.
        Net net;
        net.caller("door").station("a", exponential(1)).station("b", exponential(1));
        net.call("door", "a").call("door", "b").journey("journey", "door", rho);
        const std::vector<Figure> figures{
            {"mean response, rho = 0." + std::to_string(static_cast<int>(rho * 10 + 0.5)), (12 - rho) / 8 / (1 - rho)}};
        const auto done =
            replicated(net, lasting(rho > 0.85 ? 2'200'000 : 600'000), 20, figures,
                       [](const Recording &recording) { return std::vector{meanResponse(steady(recording))}; });
        all.insert(all.end(), done.begin(), done.end());
    }
    return all;
}

std::vector<Figure> maxOfN()
{
    std::vector<Figure> all;
    for (const int n : {10, 100}) {
        // The largest of n exponentials: mean H(n); P(max <= x) = (1 - e^-x)^n.
        double harmonic = 0;
        for (int i = 1; i <= n; ++i)
            harmonic += 1.0 / i;
        const double p99 = -std::log(1 - std::pow(0.99, 1.0 / n));
        Net net;
        net.caller("door").station("leaf", exponential(1), 1'000'000);
        net.call("door", "leaf", [n](Dependency &d) { d.callsPerRequest = n; });
        net.journey("journey", "door", 1);
        const std::vector<Figure> figures{{"mean, n = " + std::to_string(n), harmonic},
                                          {"p99, n = " + std::to_string(n), p99}};
        const auto done = replicated(net, lasting(20'000), 10, figures, [](const Recording &recording) {
            const Totals t = steady(recording);
            return std::vector{meanResponse(t), quantile(t, 0.99)};
        });
        all.insert(all.end(), done.begin(), done.end());
    }
    return all;
}

std::vector<Figure> hedge()
{
    // The second attempt goes out at the p95 = ln 20. Beyond it two exponentials race, so
    // P(T > t) = 0.05 e^(-2 (t - ln 20)): mean = 0.95 + 0.05 / 2, and quantiles ln 20 + ln(0.05 / (1 - p)) / 2.
    const double p95 = std::log(20);
    Net net;
    net.caller("door").station("leaf", exponential(1), 1'000'000);
    net.call("door", "leaf", [p95](Dependency &d) { d.policies.hedging = Hedging{seconds(p95), 2, {}}; });
    net.journey("journey", "door", 10);
    const std::vector<Figure> figures{{"extra calls per call", 0.05},
                                      {"mean", 0.975},
                                      {"p99", p95 + std::log(5) / 2},
                                      {"p99.9", p95 + std::log(50) / 2, 0.05}};
    return replicated(net, lasting(60'000), 20, figures, [](const Recording &recording) {
        const Totals t = steady(recording);
        const DependencyTotals &d = t.dependencies[0];
        return std::vector{static_cast<double>(d.hedges) / static_cast<double>(d.ends.arrivals), meanResponse(t),
                           quantile(t, 0.99), quantile(t, 0.999)};
    });
}

std::vector<Figure> backlog()
{
    // 100 a second come in for the 60 s of the outage; 50 a second more go out than come in afterwards (Wald).
    Component queue;
    queue.id = ComponentId("queue");
    queue.kind = ComponentKind::Queue;
    Net net;
    net.caller("door").component(queue).station("consumer", constant(1.0 / 150));
    net.call("door", "queue", [](Dependency &d) { d.kind = DependencyKind::Message; });
    net.call("consumer", "queue", [](Dependency &d) {
        d.kind = DependencyKind::Message;
        d.consumes = true;
    });
    net.journey("journey", "door", 100);
    net.fault(20, 80, fault::Down{ComponentId("consumer")});
    RunOptions options;
    options.duration = seconds(300);
    options.interval = seconds(0.1);
    const std::vector<Figure> figures{{"largest backlog", 6000}, {"seconds until it is empty", 120}};
    return replicated(net, options, 60, figures, [](const Recording &recording) {
        double largest = 0;
        double empty = 0;
        for (std::size_t i = 0; i < recording.intervals(); ++i) {
            const ComponentInterval &row = recording.components.at(i, 1);
            largest = std::max(largest, row.largestBacklog);
            const double at = static_cast<double>(i) * 0.1;
            if (at > 80.5 && row.backlog < 1 && empty == 0)
                empty = at - 80;
        }
        return std::vector{largest, empty};
    });
}

} // namespace

std::vector<Case> queueCases()
{
    const std::string exponentialResponse = "Response times are exponential of rate mu - lambda";
    const std::string erlang = "Erlang C";
    const std::string pk = "Pollaczek-Khinchine";
    return {
        {"mm1-0.8", "M/M/1, utilisation 0.8", exponentialResponse, mm1At80},
        {"mm1-0.9", "M/M/1, utilisation 0.9", exponentialResponse, mm1At90},
        {"mm4-0.8", "M/M/4, utilisation 0.8", erlang, [] { return mmc(4, 0.8, 1'200'000); }},
        {"mm8-0.9", "M/M/8, utilisation 0.9", erlang, [] { return mmc(8, 0.9, 4'000'000); }},
        {"mm1-10-1.2", "M/M/1 with room for 10 in all, arrival rate 1.2", "Birth and death process", mm1k},
        {"md1-0.8", "M/D/1, utilisation 0.8", pk + "; Erlang's series", md1},
        {"mg1-cv", "M/G/1, utilisation 0.8, squared coefficient of variation 0 to 4", pk, mg1},
        {"tandem", "Arrival rate 0.8 through M/M/1 stations of rates 1, 1.25 and 2", "Burke 1956", tandem},
        {"fork-join-2", "Two parallel M/M/1, wait for both", "Nelson and Tantawi 1988, exact for two", forkJoin},
        {"max-of-n", "n exponential calls of mean 1 in parallel, no queueing", "Order statistics", maxOfN},
        {"hedge", "Exponential of mean 1, a second attempt at the p95", "Two exponentials race", hedge},
        {"backlog", "100 messages a second, consumers 150 a second, stopped for 60 s", "Wald's equation", backlog},
    };
}

} // namespace topologue::simulation::tests
