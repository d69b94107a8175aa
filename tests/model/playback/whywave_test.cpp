// SPDX-License-Identifier: Apache-2.0
#include "playback/why.h"
#include "samples.h"

#include <QtTest>

#include <set>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::playback::tests;

namespace {

constexpr const char *Down = "payment-database-down";

} // namespace

class WhyWaveTest : public QObject
{
    Q_OBJECT

private slots:
    void theWaveRunsFromTheFaultToTheUsers();
    void theWaveIsAsLongAsTheFailure();
    void theWaveIsEmptyWithoutAFault();
};

void WhyWaveTest::theWaveRunsFromTheFaultToTheUsers()
{
    const Played &sample = played("monolith", Down);
    const auto wave = waveOf(sample.architecture, sample.recording);
    QStringList first;
    for (std::size_t i = 0; i < 4; ++i)
        first << QString::fromStdString(waveSentence(sample.architecture, wave[i], Language::English));
    QCOMPARE(first.join('\n'), QStringList({"00:20 Payments DB", "00:22 Payment: it needs Payments DB",
                                            "00:24 Pay: it needs Payment", "00:29 Shop: all 400 workers are busy"})
                                   .join('\n'));
    QCOMPARE(QString::fromStdString(waveSentence(sample.architecture, wave[3], Language::Korean)),
             QString("00:29 쇼핑몰: 워커 400개가 모두 사용 중"));
    QVERIFY(!wave[0].from);
    QVERIFY(wave[1].from == ElementId(ComponentId("payment-db")));
    QVERIFY(wave[1].hop == DependencyId("payment-payment-db"));
    QVERIFY(wave[3].from == ElementId(ComponentId("payment-db")));
    // Whatever has a cause stands after it, and nothing stands twice.
    std::set<ElementId> told;
    for (std::size_t i = 0; i < wave.size(); ++i) {
        QVERIFY(i == 0 || wave[i - 1].at <= wave[i].at);
        QVERIFY(!wave[i].from || told.contains(*wave[i].from));
        QVERIFY(told.insert(wave[i].element).second);
    }
    for (const char *journey : {"login", "search", "browse", "order", "pay"})
        QVERIFY(told.contains(ElementId(JourneyId(journey))));
}

void WhyWaveTest::theWaveIsAsLongAsTheFailure()
{
    const Played &sample = played("microservices", Down);
    const auto wave = waveOf(sample.architecture, sample.recording);
    std::vector<ElementId> elements;
    for (const WaveStep &step : wave)
        elements.push_back(step.element);
    const std::vector<ElementId> expected{ComponentId("payment-db"), ComponentId("payment"), JourneyId("pay")};
    QVERIFY(elements == expected);
}

void WhyWaveTest::theWaveIsEmptyWithoutAFault()
{
    const Architecture architecture = sample("monolith");
    simulation::RunOptions options;
    options.duration = Duration::seconds(20);
    const auto recording = simulation::simulate(architecture, nullptr, options);
    QVERIFY(recording.has_value());
    QVERIFY(waveOf(architecture, *recording).empty());
}

QTEST_GUILESS_MAIN(WhyWaveTest)
#include "whywave_test.moc"
