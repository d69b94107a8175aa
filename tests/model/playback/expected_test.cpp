// SPDX-License-Identifier: Apache-2.0
#include "playback/expected.h"
#include "samples.h"
#include "simulation/simulate.h"

#include <QTest>

#include <cmath>

using namespace topologue;
using playback::Health;

class ExpectedTest : public QObject
{
    Q_OBJECT

private:
    /// One service with one worker of 10 ms: an M/M/1 queue.
    static Architecture oneServer(double perSecond)
    {
        Architecture architecture;
        Component service;
        service.id = ComponentId("service");
        service.serviceTime = Distribution::exponential(Duration::milliseconds(10));
        service.capacity = Capacity();
        service.capacity->workers = 1;
        service.capacity->cores = 1;
        architecture.components.add(service);
        Journey journey;
        journey.id = JourneyId("journey");
        journey.entry = service.id;
        journey.load.requestsPerSecond = perSecond;
        architecture.journeys.add(journey);
        return architecture;
    }
    static playback::Snapshot expected(const Architecture &architecture)
    {
        const auto estimate = simulation::estimate(architecture);
        if (!estimate)
            qFatal("no estimate");
        return playback::expectedSnapshot(architecture, *estimate);
    }

private slots:
    // rho = lambda / mu; Lq = rho^2 / (1 - rho).
    void aServerIsAsBusyAsTheorySays()
    {
        const playback::Snapshot snapshot = expected(oneServer(80));
        QCOMPARE(snapshot.components.size(), std::size_t(1));
        QVERIFY(std::abs(snapshot.components[0].utilisation - 0.8) < 0.01);
        QVERIFY(std::abs(snapshot.components[0].queue - 3.2) < 0.1);
        QCOMPARE(snapshot.components[0].health, Health::Healthy);
        QCOMPARE(snapshot.journeys[0].health, Health::Healthy);
        QVERIFY(std::abs(snapshot.components[0].ratePerSecond - 80) < 1e-6);
    }

    void whatCannotKeepUpIsOverloadedAndHasNoLength()
    {
        const playback::Snapshot snapshot = expected(oneServer(130));
        QCOMPARE(snapshot.components[0].health, Health::Overloaded);
        QVERIFY(std::isfinite(snapshot.components[0].queue));
        QVERIFY(snapshot.components[0].utilisation <= 1);
        QCOMPARE(snapshot.journeys[0].health, Health::Overloaded);
    }

    void withoutTrafficNothingIsSaid()
    {
        const playback::Snapshot snapshot = expected(oneServer(0));
        QCOMPARE(snapshot.components[0].health, Health::Idle);
        QCOMPARE(snapshot.journeys[0].health, Health::Idle);
    }

    // The same marks show both: the estimate of the samples agrees with a run of theirs.
    void agreesWithARunOfTheSamples()
    {
        for (const char *name : {"monolith", "microservices"}) {
            const Architecture architecture = playback::tests::sample(name);
            const playback::Snapshot theory = expected(architecture);
            const auto recording = simulation::simulate(architecture, nullptr);
            QVERIFY(recording);
            const playback::Snapshots snapshots(architecture, *recording);
            QCOMPARE(theory.components.size(), architecture.components.size());
            for (std::size_t i = 0; i < architecture.components.size(); ++i) {
                double mean = 0; // One second of a run scatters.
                for (int second = 20; second < 120; ++second)
                    mean += snapshots.at(second * 1'000'000'000LL).components[i].utilisation / 100;
                const std::string &id = architecture.components[i].id.value();
                QVERIFY2(theory.components[i].health != Health::Overloaded, id.c_str());
                QVERIFY2(
                    std::abs(theory.components[i].utilisation - mean) < 0.05,
                    (id + " " + std::to_string(theory.components[i].utilisation) + " " + std::to_string(mean)).c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(ExpectedTest)
#include "expected_test.moc"
