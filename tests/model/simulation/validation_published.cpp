// SPDX-License-Identifier: Apache-2.0
#include "validation.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation::tests {

namespace {

RunOptions lasting(double duration)
{
    RunOptions options;
    options.duration = seconds(duration);
    options.tracesPerSecond = 0;
    return options;
}

Retry retryAtOnce(std::uint32_t attempts)
{
    Retry retry;
    retry.attempts = attempts;
    retry.backoff = Duration();
    retry.jitter = Jitter::None;
    return retry;
}

double share(std::uint64_t part, std::uint64_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::vector<Figure> tailAtScale()
{
    std::vector<Figure> all;
    for (const auto &[leaves, slow] : {std::pair{100, 0.01}, std::pair{2000, 0.0001}}) {
        // 1 - (1 - slow)^leaves. A slow leaf takes a second, the others a millisecond.
        Distribution leaf;
        leaf.shape = Distribution::Shape::Empirical;
        leaf.quantiles = {{1 - slow, seconds(0.001)}, {1 - slow + 1e-9, seconds(1)}};
        Net net;
        net.caller("root").station("leaf", leaf, 1'000'000);
        net.call("root", "leaf", [n = leaves](Dependency &d) { d.callsPerRequest = n; });
        net.journey("journey", "root", 10);
        // A request of 2,000 calls is dear: there the interval may be 5 % wide.
        const std::vector<Figure> figures{{"share slow, " + std::to_string(leaves) + " leaves",
                                           1 - std::pow(1 - slow, leaves), leaves > 1000 ? 0.05 : 0.02}};
        const auto done =
            replicated(net, lasting(leaves > 1000 ? 100 : 800), 60, figures, [](const Recording &recording) {
                const Histogram times = totalsOf(recording).journeys[0].ends.times;
                return std::vector{1 - times.shareAtMost(Second / 2)};
            });
        all.insert(all.end(), done.begin(), done.end());
    }
    return all;
}

std::vector<Figure> retryLayers()
{
    std::vector<Figure> all;
    for (const auto &[attempts, layers] : {std::pair{4U, 3}, std::pair{3U, 5}}) {
        Net net;
        net.caller("layer-0");
        for (int i = 1; i <= layers; ++i) {
            net.caller("layer-" + std::to_string(i));
            net.call("layer-" + std::to_string(i - 1), "layer-" + std::to_string(i),
                     [n = attempts](Dependency &d) { d.policies.retry = retryAtOnce(n); });
        }
        net.journey("journey", "layer-0", 1);
        net.fault(0, {}, fault::Errors{ComponentId("layer-" + std::to_string(layers)), 1});
        const double expected = std::pow(attempts, layers);
        const std::vector<Figure> figures{{std::to_string(attempts) + " attempts in " + std::to_string(layers)
                                               + " layers: calls at the bottom per request",
                                           expected, 0, 1e-9}};
        const auto done = replicated(net, lasting(100), 2, figures, [](const Recording &recording) {
            const Totals t = totalsOf(recording);
            return std::vector{share(t.components.back().ends.arrivals, t.journeys[0].ends.arrivals)};
        });
        all.insert(all.end(), done.begin(), done.end());
    }
    return all;
}

std::vector<Figure> retryLoad()
{
    // Load (1 - p^N) / (1 - p), success 1 - p^N with N = 4, p = 0.5.
    Net net;
    net.caller("caller").station("callee", Distribution(), 1000);
    net.call("caller", "callee", [](Dependency &d) {
        d.policies.retry = retryAtOnce(4);
        d.errorShare = 0.5;
    });
    net.journey("journey", "caller", 100);
    return replicated(net, lasting(1000), 10, {{"calls per request", 1.875}, {"success share", 0.9375}},
                      [](const Recording &recording) {
                          const Totals t = totalsOf(recording);
                          return std::vector{share(t.dependencies[0].sent, t.journeys[0].ends.arrivals),
                                             t.journeys[0].ends.successShare()};
                      });
}

std::vector<Figure> thirtyDependencies()
{
    Net net;
    net.caller("caller");
    for (int i = 0; i < 30; ++i) {
        const std::string id = "needed-" + std::to_string(i);
        net.station(id, Distribution(), 1000).call("caller", id, [](Dependency &d) { d.errorShare = 0.0001; });
    }
    net.journey("journey", "caller", 100);
    return replicated(net, lasting(2000), 10, {{"availability", std::pow(0.9999, 30)}}, [](const Recording &recording) {
        return std::vector{totalsOf(recording).journeys[0].ends.successShare()};
    });
}

std::vector<Figure> resilience4jBreaker()
{
    // 100 calls fill the window: the last at 9.9 s. Then 60 s open, ten calls half open, and so on.
    Net net;
    net.caller("caller").station("callee", Distribution(), 1000);
    net.call("caller", "callee", [](Dependency &d) {
        d.policies.circuitBreaker = CircuitBreaker{};
        d.errorShare = 1;
    });
    net.journey("journey", "caller", 10);
    RunOptions options = lasting(9.95 + 61 * 20);
    std::vector<Duration> arrivals;
    for (int i = 0; i < 10 * (10 + 61 * 20); ++i)
        arrivals.push_back(Duration::nanoseconds(i * Second / 10));
    options.arrivals[JourneyId("journey")] = arrivals;
    const std::vector<Figure> figures{{"opens at (s)", 9.9, 0, 1e-9},
                                      {"share let through afterwards", 0.0164, 0, 2e-4}};
    return replicated(net, options, 1, figures, [](const Recording &recording) {
        const DependencyTotals d = totalsOf(recording).dependencies[0];
        return std::vector{static_cast<double>(recording.events.at(0).at) / 1e9, share(d.sent - 100, d.attempts - 100)};
    });
}

/// 30 servers of 0.1 s; the client gives up after 1 s and tries once more, and what it gave up on is still served.
/// The database is out from 30 s to 40 s, and what came in meanwhile is served afterwards.
Net metastable(double rate, std::uint32_t attempts, const std::function<void(Capacity &)> &adjust = {})
{
    Net net;
    net.caller("client").station("database", exponential(0.1), 30, adjust);
    net.call("client", "database", [attempts](Dependency &d) {
        d.policies.timeout = Timeout{seconds(1), false, {}};
        if (attempts > 1)
            d.policies.retry = retryAtOnce(attempts);
    });
    net.journey("journey", "client", rate);
    net.fault(30, 40, fault::Down{ComponentId("database"), true});
    return net;
}

/// The share of requests of the last twenty seconds that succeed, which is 1 or 0 in every seed.
std::vector<Figure> recovers(const std::string &name, const Net &net, double expected)
{
    return replicated(net, lasting(300), 20, {{name, expected, 0, 0.02}}, [](const Recording &recording) {
        return std::vector{totalsOf(recording, 280 * Second).journeys[0].ends.successShare()};
    });
}

std::vector<Figure> hotos()
{
    std::vector<Figure> all;
    const auto add = [&all](std::vector<Figure> figures) { all.insert(all.end(), figures.begin(), figures.end()); };
    add(recovers("120/s: success at the end", metastable(120, 2), 1));
    add(recovers("280/s: success at the end", metastable(280, 2), 0));
    add(recovers("280/s, no retry", metastable(280, 1), 1));
    add(recovers("280/s, queue limit 200", metastable(280, 2, [](Capacity &c) { c.queueLimit = 200; }), 1));
    add(recovers("280/s, last in first out",
                 metastable(280, 2, [](Capacity &c) { c.queueDiscipline = QueueDiscipline::LastInFirstOut; }), 1));
    Net relieved = metastable(280, 2);
    relieved.fault(60, 120, fault::Traffic{{}, 0});
    add(recovers("280/s, no load for 60 s", relieved, 1));
    Net hardly = metastable(280, 2);
    hardly.fault(60, 90, fault::Traffic{{}, 0});
    add(recovers("280/s, no load for 30 s", hardly, 0));
    // Twice 280 a second come in and 300 go out: the queue grows by 260 a second.
    add(replicated(metastable(280, 2), lasting(300), 20, {{"280/s: growth of the queue per second", 260}},
                   [](const Recording &recording) {
                       const auto queue = [&](std::size_t i) {
                           return static_cast<double>(recording.deployables.at(i, 1).queue);
                       };
                       return std::vector{(queue(290) - queue(100)) / 190};
                   }));
    return all;
}

} // namespace

std::vector<Case> publishedCases()
{
    return {
        {"tail-at-scale", "Each of 100 leaves is slow with probability 0.01; each of 2000 with 0.0001",
         "Dean and Barroso, The Tail at Scale, CACM 2013", tailAtScale},
        {"retry-layers", "Attempts in every layer, the lowest always fails",
         "Google SRE book, ch. 22; Brooker, Amazon Builders' Library", retryLayers},
        {"retry-load", "4 attempts, each fails with probability 0.5", "Geometric series", retryLoad},
        {"thirty-dependencies", "30 required dependencies, each 0.9999 available", "Hystrix wiki", thirtyDependencies},
        {"resilience4j-breaker", "Defaults; the dependency always fails at once; 10 calls a second from t = 0",
         "Resilience4j's documented defaults", resilience4jBreaker},
        {"metastable", "30 servers, 0.1 s; timeout 1 s, one retry at once; out from 30 s to 40 s; 20 seeds",
         "Bronson et al., Metastable Failures in Distributed Systems, HotOS 2021", hotos},
    };
}

} // namespace topologue::simulation::tests
