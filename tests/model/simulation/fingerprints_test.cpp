// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"
#include "net.h"

#include <QTest>
#include <future>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

/// A change of the engine that was not meant to change a number does not: ten seeded runs have a known fingerprint.
/// Where one changes on purpose, the changelog says why.
class FingerprintsTest : public QObject
{
    Q_OBJECT

private slots:
    void runsAreWhatTheyWere_data();
    void runsAreWhatTheyWere();
    void threadsDoNotMatter();
};

namespace {

class Fingerprint
{
public:
    void add(std::uint64_t value)
    {
        for (int i = 0; i < 8; ++i)
            m_hash = (m_hash ^ ((value >> (8 * i)) & 0xff)) * 0x100000001b3ULL; // FNV-1a
    }
    void add(const Counts &counts)
    {
        add(counts.arrivals);
        add(counts.successes);
        add(counts.degraded);
        for (const std::uint32_t n : counts.failedBy)
            add(n);
    }
    [[nodiscard]] QString text() const { return QString::number(m_hash, 16); }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325ULL;
};

QString fingerprintOf(const Recording &recording)
{
    Fingerprint print;
    print.add(recording.processedEvents);
    for (const JourneyInterval &row : recording.journeys.rows())
        print.add(row.counts);
    for (const ComponentInterval &row : recording.components.rows())
        print.add(row.counts);
    for (const DependencyInterval &row : recording.dependencies.rows()) {
        print.add(row.counts);
        print.add(row.sent);
    }
    for (const RecordedEvent &event : recording.events) {
        print.add(static_cast<std::uint64_t>(event.at));
        print.add(static_cast<std::uint64_t>(event.kind));
    }
    for (const Span &span : recording.spans)
        print.add(static_cast<std::uint64_t>(span.answered));
    return print.text();
}

Recording play(const QString &name, const QString &scenario, std::uint64_t seed)
{
    const auto read = formats::readTopoJsonFile(
        (QStringLiteral(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-") + name + ".topo.json").toStdString());
    RunOptions options;
    options.seed = seed;
    const Architecture &architecture = read->architecture;
    return *simulate(architecture, architecture.scenarios.find(ScenarioId(scenario.toStdString())), options);
}

} // namespace

void FingerprintsTest::runsAreWhatTheyWere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("seed");
    QTest::addColumn<QString>("expected");
#include "fingerprints.inc"
}

void FingerprintsTest::runsAreWhatTheyWere()
{
    QFETCH(QString, name);
    QFETCH(QString, scenario);
    QFETCH(int, seed);
    QFETCH(QString, expected);
    QCOMPARE(fingerprintOf(play(name, scenario, static_cast<std::uint64_t>(seed))), expected);
}

void FingerprintsTest::threadsDoNotMatter()
{
    const QString alone = fingerprintOf(play("microservices", "traffic-spike", 3));
    std::vector<std::future<QString>> beside;
    for (int i = 0; i < 4; ++i)
        beside.push_back(
            std::async(std::launch::async, [] { return fingerprintOf(play("microservices", "traffic-spike", 3)); }));
    for (auto &other : beside)
        QCOMPARE(other.get(), alone);
}

QTEST_GUILESS_MAIN(FingerprintsTest)
#include "fingerprints_test.moc"
