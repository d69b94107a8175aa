// SPDX-License-Identifier: Apache-2.0
// What the estimate says of itself, and how fast it is.
#include "estimated.h"
#include "formats/topojson.h"

#include <QTest>
#include <algorithm>
#include <ctime>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

Architecture sampleNamed(const char *name)
{
    auto document = formats::readTopoJsonFile(std::string(TOPOLOGUE_SOURCE_DIR "/samples/") + name);
    if (!document)
        throw std::logic_error("no such sample");
    return std::move(document->architecture);
}

/// Nanoseconds that this thread has computed.
qint64 processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * qint64{1'000'000'000} + time.tv_nsec;
}

} // namespace

class EstimateNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatItLeavesOut_data()
    {
        QTest::addColumn<std::function<void(Net &)>>("change");
        QTest::addColumn<std::string>("code");
        const auto call = [](auto edit) -> std::function<void(Net &)> {
            return [edit](Net &net) {
                Dependency dependency = net.architecture().dependencies[0];
                edit(dependency);
                net.edit().dependencies.replace(dependency.id, dependency);
            };
        };
        const auto server = [](auto edit) -> std::function<void(Net &)> {
            return [edit](Net &net) {
                Component component = net.architecture().components[1];
                edit(component);
                net.edit().components.replace(component.id, component);
            };
        };
        const auto visit = [](auto edit) -> std::function<void(Net &)> {
            return [edit](Net &net) {
                Journey journey = net.architecture().journeys[0];
                edit(journey);
                net.edit().journeys.replace(journey.id, journey);
            };
        };
        const auto row = [](const char *name, std::function<void(Net &)> change, std::string code) {
            QTest::newRow(name) << std::move(change) << std::move(code);
        };
        row(
            "nothing", [](Net &) {}, "");
        row("overload", visit([](Journey &j) { j.load.requestsPerSecond = 50; }), "estimate.overload");
        row("a full queue", server([](Component &c) { c.capacity->queueLimit = 0; }), "estimate.refusals");
        row("shedding", server([](Component &c) {
                c.capacity->loadShedding = LoadShedding{0, seconds(0.05), {}};
            }),
            "estimate.refusals");
        row("timeouts", call([](Dependency &d) {
                d.policies.timeout = Timeout{seconds(0.5), false, {}};
            }),
            "estimate.timeouts");
        row("hedging", call([](Dependency &d) {
                d.policies.hedging = Hedging{seconds(0.2), 2, {}};
            }),
            "estimate.hedging");
        row("errors", call([](Dependency &d) { d.errorShare = 0.01; }), "estimate.failing-calls");
        row("a rate limit", call([](Dependency &d) {
                d.policies.rateLimit = RateLimit{6, 1, {}};
            }),
            "estimate.policy-refuses");
        row("a bulkhead", call([](Dependency &d) {
                d.policies.bulkhead = Bulkhead{2, {}, {}};
            }),
            "estimate.policy-refuses");
        row("impatience", visit([](Journey &j) { j.impatience.leavesAfter = seconds(0.5); }), "estimate.users-leave");
        row("a ramp", visit([](Journey &j) {
                j.load.shape = Load::Shape::Ramp;
                j.load.peakPerSecond = 100;
                j.load.end = seconds(60);
            }),
            "estimate.varying-load");
        row("a heavy tail", server([](Component &c) {
                c.serviceTime.shape = Distribution::Shape::Pareto;
                c.serviceTime.low = seconds(0.01);
                c.serviceTime.tailIndex = 1.8;
            }),
            "estimate.heavy-tail");
        row("last in, first out",
            server([](Component &c) { c.capacity->queueDiscipline = QueueDiscipline::LastInFirstOut; }),
            "estimate.order");
        row(
            "priorities", [](Net &net) { net.journey("important", "user", 1, [](Journey &j) { j.priority = 1; }); },
            "estimate.order");
        row("autoscaling", server([](Component &c) {
                c.capacity->autoscaling = Autoscaling{};
                c.capacity->autoscaling->targetUtilisation = 0.2;
            }),
            "estimate.autoscaling");
        row("little memory", server([](Component &c) { c.capacity->memoryLimit = 5; }), "estimate.memory");
        row(
            "a circle", [](Net &net) { net.call("server", "user"); }, "estimate.circle");
        row(
            "a fault",
            [](Net &net) {
                net.fault(1, 2, fault::Slow{ComponentId("server"), 2});
            },
            "estimate.faults");
    }
    void saysWhatItLeavesOut()
    {
        QFETCH(std::function<void(Net &)>, change);
        QFETCH(std::string, code);
        Net net; // M/M/1 at 0.5, 0.2 s from arrival to answer.
        net.caller("user").station("server", exponential(0.1)).call("user", "server").journey("visit", "user", 5);
        change(net);
        const Estimate result = estimated(net.architecture(), &net.scenario());
        QCOMPARE(codesOf(result), code.empty() ? std::set<std::string>() : std::set<std::string>{code});
        for (const Diagnostic &note : result.notes) {
            QCOMPARE(note.severity, Severity::Warning);
            for (const Language language : {Language::English, Language::Korean}) {
                const std::string text = note.sentence(language) + note.remedy(language);
                QVERIFY2(text.find('{') == std::string::npos, text.c_str());
                QVERIFY2(text.find("(e") == std::string::npos, text.c_str());
            }
        }
    }
    void refusesWhatSimulateRefuses()
    {
        Net net;
        net.station("server", exponential(1)).call("server", "nowhere");
        const auto result = estimate(net.architecture());
        QVERIFY(!result);
        QCOMPARE(result.error().front().code(), std::string_view("reference.dangling"));
    }
    void anEmptyArchitectureHasAnEmptyEstimate()
    {
        const Estimate result = estimated(Architecture());
        QVERIFY(result.journeys.empty() && !result.bottleneck && !result.headroom && result.isStable);
    }

    void answersWithinAMillisecond_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"ecommerce-monolith", "ecommerce-distributed-monolith", "ecommerce-microservices"})
            QTest::newRow(file) << QString("%1.topo.json").arg(file);
    }
    void answersWithinAMillisecond()
    {
        QFETCH(QString, file);
        const Architecture architecture = sampleNamed(qPrintable(file));
        // The processor's time, and the best of many: what else the machine does is not the estimate's.
        qint64 best = INT64_MAX;
        for (int i = 0; i < 200; ++i) {
            const qint64 start = processorTime();
            QVERIFY(estimate(architecture));
            best = std::min(best, processorTime() - start);
        }
        qInfo("%.3f ms", static_cast<double>(best) / 1e6);
#ifdef __OPTIMIZE__
        constexpr qint64 Most = 5'000'000; // The target is 1 ms, which bench_simulation measures.
#else
        constexpr qint64 Most = 20'000'000; // Without optimisation, or under a sanitizer.
#endif
        QVERIFY(best < Most);
    }
};

QTEST_APPLESS_MAIN(EstimateNotesTest)
#include "estimatenotes_test.moc"
