// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "architecture/policypresets.h"

#include "wholesample.h"

#include <QTest>

#include <set>

using namespace topologue;

namespace {

QString seconds(Duration duration)
{
    return QString::number(duration.inSeconds()) + " s";
}

/// All that a preset says, one line each. A field that is new does not compile until it is listed.
QStringList described(const PolicyPreset &preset)
{
    QStringList lines;
    const auto say = [&lines](const char *what, const auto &value) {
        lines << QStringLiteral("%1: %2").arg(what).arg(value);
    };
    const auto &[timeout, retry, breaker, bulkhead, rateLimit, hedging, fallback, cache, pool, extras] =
        preset.policies;
    if (retry) {
        const auto &[attempts, backoff, factor, most, jitter, budget, active, throttle, onTimeout, onError, more] =
            *retry;
        say("attempts in all", attempts);
        say("backoff", seconds(backoff));
        say("backoff factor", factor);
        say("most backoff", seconds(most));
        say("jitter",
            std::vector{"none", "full", "equal", "decorrelated", "proportional"}[static_cast<std::size_t>(jitter)]);
        if (budget)
            say("budget", *budget);
        if (active)
            say("active retries", *active);
        if (throttle) {
            say("tokens", throttle->maxTokens);
            say("tokens per success", throttle->tokensPerSuccess);
        }
        say("retries after", QStringLiteral("%1%2").arg(onError ? "errors" : "", onTimeout ? ", timeouts" : ""));
    }
    if (breaker) {
        const auto &[machine, window, calls, time, rate, slow, slowRate, minimum, open, halfOpen, more] = *breaker;
        say("machine", std::vector{"Resilience4j", "Hystrix", "Polly"}[static_cast<std::size_t>(machine)]);
        say("window", window == CircuitBreaker::Window::Count ? QString::number(calls) : seconds(time));
        say("failure rate", rate);
        if (slow) {
            say("slow after", seconds(*slow));
            say("slow rate", slowRate);
        }
        say("minimum", minimum);
        say("open for", seconds(open));
        say("half-open calls", halfOpen);
    }
    if (timeout)
        say("timeout", seconds(timeout->limit) + (timeout->propagateDeadline ? ", propagated" : ""));
    if (bulkhead)
        say("bulkhead", QStringLiteral("%1, wait %2").arg(bulkhead->maxConcurrent).arg(seconds(bulkhead->maxWait)));
    if (rateLimit)
        say("rate", rateLimit->callsPerSecond);
    if (hedging)
        say("hedging", QStringLiteral("%1 in all, after %2").arg(hedging->maxAttempts).arg(seconds(hedging->delay)));
    if (fallback != Fallback::Fail)
        say("fallback", static_cast<int>(fallback));
    if (cache || pool)
        say("cache or pool", 1);
    if (preset.outlierEjection) {
        const auto &[failures, interval, base, share, more] = *preset.outlierEjection;
        say("ejected after", failures);
        say("sweep", seconds(interval));
        say("ejected for", seconds(base));
        say("ejected share", share);
    }
    return lines;
}

} // namespace

/// What the libraries' documentation gives as defaults, read on 2026-11-22, beside what the presets hold.
class PolicyPresetsTest : public QObject
{
    Q_OBJECT

private slots:
    void theNumbersAreThoseOfTheDocumentation_data();
    void theNumbersAreThoseOfTheDocumentation();
    void everyPresetIsInTheTable();
    void everyPresetIsValid();
    void everyPresetSaysWhatItIsInBothLanguages();
    void aPresetIsFoundByItsId();
};

void PolicyPresetsTest::theNumbersAreThoseOfTheDocumentation_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("resilience4j") << QStringList{
        "attempts in all: 3",              // readme.io/docs/retry: maxAttempts 3, "including the initial call"
        "backoff: 0.5 s",                  // waitDuration 500 [ms], "a fixed wait duration"
        "backoff factor: 1",               //
        "most backoff: 0.5 s",             //
        "jitter: none",                    //
        "retries after: errors, timeouts", // retryExceptions: by default all
        "machine: Resilience4j",           //
        "window: 100",                     // docs/circuitbreaker: slidingWindowSize 100, COUNT_BASED
        "failure rate: 0.5",               // failureRateThreshold 50
        "slow after: 60 s",                // slowCallDurationThreshold 60000 [ms]
        "slow rate: 1",                    // slowCallRateThreshold 100
        "minimum: 100",                    // minimumNumberOfCalls 100
        "open for: 60 s",                  // waitDurationInOpenState 60000 [ms]
        "half-open calls: 10",             // permittedNumberOfCallsInHalfOpenState 10
        "timeout: 1 s",                    // TimeLimiterConfig: timeoutDuration = Duration.ofSeconds(1)
        "bulkhead: 25, wait 0 s"};         // docs/bulkhead: maxConcurrentCalls 25, maxWaitDuration 0
    QTest::newRow("hystrix") << QStringList{
        "machine: Hystrix",        //
        "window: 10 s",            // wiki/Configuration: metrics.rollingStats.timeInMilliseconds 10000
        "failure rate: 0.5",       // circuitBreaker.errorThresholdPercentage 50
        "minimum: 20",             // circuitBreaker.requestVolumeThreshold 20
        "open for: 5 s",           // circuitBreaker.sleepWindowInMilliseconds 5000
        "half-open calls: 1",      // "allows a single request"
        "timeout: 1 s",            // execution.isolation.thread.timeoutInMilliseconds 1000
        "bulkhead: 10, wait 0 s"}; // coreSize 10, maxQueueSize -1 (SynchronousQueue)
    QTest::newRow("polly") << QStringList{
        "attempts in all: 4",              // strategies/retry: MaxRetryAttempts 3, "in addition to the original call"
        "backoff: 2 s",                    // Delay 2 seconds
        "backoff factor: 1",               // BackoffType Constant
        "most backoff: 2 s",               //
        "jitter: none",                    // UseJitter False
        "retries after: errors, timeouts", // any exceptions other than OperationCanceledException
        "machine: Polly",                  //
        "window: 30 s",                    // strategies/circuit-breaker: SamplingDuration 30 seconds
        "failure rate: 0.1",               // FailureRatio 0.1
        "minimum: 100",                    // MinimumThroughput 100
        "open for: 5 s",                   // BreakDuration 5 seconds
        "half-open calls: 1",              // "allows a probe"
        "timeout: 30 s",                   // strategies/timeout: Timeout 30 seconds
        "bulkhead: 1000, wait 0 s"};       // strategies/rate-limiter: PermitLimit 1000 and QueueLimit 0
    QTest::newRow("polly-hedging") << QStringList{
        "hedging: 2 in all, after 2 s"}; // strategies/hedging: MaxHedgedAttempts 1, Delay 2 seconds
    QTest::newRow("envoy") << QStringList{
        "attempts in all: 2",       // router_filter: x-envoy-max-retries, "defaults to 1 retry"
        "backoff: 0.025 s",         // "default base interval 25ms"
        "backoff factor: 2",        // "exponential"
        "most backoff: 0.25 s",     // "capped at 10 times the base interval"
        "jitter: full",             // "fully jittered"
        "active retries: 3",        // circuit_breaker.proto: max_retries, "the default is 3"
        "retries after: errors",    // route_components.proto: the route timeout includes all retries
        "timeout: 15 s",            // RouteAction.timeout: "defaults to 15s"
        "bulkhead: 1024, wait 0 s", // max_requests: "the default is 1024"
        "ejected after: 5",         // outlier_detection.proto: consecutive_5xx "Defaults to 5"
        "sweep: 10 s",              // interval: "Defaults to 10000ms or 10s"
        "ejected for: 30 s",        // base_ejection_time: "Defaults to 30000ms or 30s"
        "ejected share: 0.1"};      // max_ejection_percent: "Defaults to 10%"
    QTest::newRow("grpc") << QStringList{
        "attempts in all: 4",      // gRFC A6: "maxAttempts": 4, "including the original request"
        "backoff: 0.1 s",          // "initialBackoff": "0.1s"
        "backoff factor: 2",       // "backoffMultiplier": 2
        "most backoff: 1 s",       // "maxBackoff": "1s"
        "jitter: proportional",    // plus or minus 20 %
        "tokens: 10",              // "maxTokens": 10
        "tokens per success: 0.1", // "tokenRatio": 0.1
        "retries after: errors"};  // "UNAVAILABLE"; the deadline "applies across all attempts"
}

void PolicyPresetsTest::theNumbersAreThoseOfTheDocumentation()
{
    const PolicyPreset *const preset = findPolicyPreset(QTest::currentDataTag());
    QVERIFY(preset != nullptr);
    QTEST(described(*preset), "expected");
}

void PolicyPresetsTest::everyPresetIsInTheTable()
{
    QStringList ids;
    for (const PolicyPreset &preset : policyPresets())
        ids << QString::fromStdString(preset.id);
    QCOMPARE(ids, QStringList({"resilience4j", "hystrix", "polly", "polly-hedging", "envoy", "grpc"}));
}

void PolicyPresetsTest::everyPresetIsValid()
{
    for (const PolicyPreset &preset : policyPresets()) {
        Architecture architecture = wholesample::architecture();
        Dependency dependency = architecture.dependencies[0];
        dependency.policies = preset.policies;
        QVERIFY(architecture.dependencies.replace(dependency.id, dependency));
        Component component = architecture.components[1];
        component.capacity->outlierEjection = preset.outlierEjection;
        QVERIFY(architecture.components.replace(component.id, component));
        QVERIFY2(checkInvariants(architecture).empty(), preset.id.c_str());
    }
}

void PolicyPresetsTest::everyPresetSaysWhatItIsInBothLanguages()
{
    std::set<std::string> said;
    for (const PolicyPreset &preset : policyPresets()) {
        const std::string english = preset.description.in(Language::English);
        const std::string korean = preset.description.in(Language::Korean);
        QVERIFY2(english.ends_with('.') && korean.ends_with("다."), preset.id.c_str());
        QVERIFY(english != korean);
        QVERIFY2(said.insert(english).second && said.insert(korean).second, preset.id.c_str());
        QVERIFY(!preset.name.in(Language::English).empty() && !preset.name.in(Language::Korean).empty());
        QVERIFY(!preset.version.empty() && !preset.sources.empty());
        for (const std::string &source : preset.sources)
            QVERIFY2(source.starts_with("https://"), source.c_str());
    }
}

void PolicyPresetsTest::aPresetIsFoundByItsId()
{
    QCOMPARE(findPolicyPreset("polly")->name.in(Language::English), std::string("Polly"));
    QVERIFY(findPolicyPreset("Polly") == nullptr);
    QVERIFY(findPolicyPreset("") == nullptr);
}

QTEST_APPLESS_MAIN(PolicyPresetsTest)
#include "policypresets_test.moc"
