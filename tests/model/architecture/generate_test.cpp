// SPDX-License-Identifier: Apache-2.0
#include "architecture/generate.h"
#include "architecture/invariants.h"
#include "architecture/traffic.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <set>

using namespace topologue;

namespace {

constexpr GenerateOptions Usual{1000, 3000, 1};

/// Kahn's algorithm over `from` -> `to`.
bool isAcyclic(const Architecture &architecture)
{
    std::vector<std::vector<std::size_t>> callees(architecture.components.size());
    std::vector<int> callers(architecture.components.size());
    for (const Dependency &dependency : architecture.dependencies) {
        const std::size_t to = *architecture.components.indexOf(dependency.to);
        callees[*architecture.components.indexOf(dependency.from)].push_back(to);
        ++callers[to];
    }
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < callers.size(); ++i) {
        if (callers[i] == 0)
            ready.push_back(i);
    }
    std::size_t done = 0;
    while (!ready.empty()) {
        const std::size_t component = ready.back();
        ready.pop_back();
        ++done;
        for (const std::size_t callee : callees[component]) {
            if (--callers[callee] == 0)
                ready.push_back(callee);
        }
    }
    return done == architecture.components.size();
}

/// How many dependencies lead to each component, largest first.
std::vector<std::size_t> inDegrees(const Architecture &architecture)
{
    std::vector<std::size_t> degrees(architecture.components.size());
    for (const Dependency &dependency : architecture.dependencies)
        ++degrees[*architecture.components.indexOf(dependency.to)];
    std::sort(degrees.rbegin(), degrees.rend());
    return degrees;
}

std::size_t countOf(const Architecture &architecture, ComponentKind kind)
{
    return static_cast<std::size_t>(
        std::count_if(architecture.components.begin(), architecture.components.end(),
                      [kind](const Component &component) { return component.kind == kind; }));
}

/// Everything that is drawn by lot and could differ between machines, as one number to compare.
QByteArray fingerprint(const Architecture &architecture)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto text = [&hash](const std::string &value) { hash.addData(QByteArray::fromStdString(value + '\n')); };
    const auto number = [&text](auto value) { text(std::to_string(value)); };
    for (const Component &component : architecture.components) {
        text(component.id.value());
        text(component.name.in(Language::Korean));
        text(component.technology);
        number(component.serviceTime.mean.inNanoseconds());
        number(component.capacity ? component.capacity->replicas : 0);
    }
    for (const Dependency &dependency : architecture.dependencies) {
        text(dependency.id.value());
        number(dependency.stage);
        number(dependency.callsPerRequest);
        number(dependency.policies.timeout ? dependency.policies.timeout->limit.inNanoseconds() : 0);
    }
    for (const Journey &journey : architecture.journeys)
        number(journey.load.requestsPerSecond);
    return hash.result().toHex().left(16);
}

} // namespace

class GenerateTest : public QObject
{
    Q_OBJECT

private slots:
    void hasExactlyTheSizeAskedFor_data()
    {
        QTest::addColumn<int>("components");
        QTest::addColumn<int>("dependencies");
        QTest::newRow("one") << 1 << 0;
        QTest::newRow("two") << 2 << 1;
        QTest::newRow("a triangle") << 3 << 3;
        QTest::newRow("no dependency") << 50 << 0;
        QTest::newRow("fewer than a tree") << 50 << 10;
        QTest::newRow("every pair") << 40 << 780;
        QTest::newRow("one less than every pair") << 40 << 779;
        QTest::newRow("dense") << 200 << 9'000;
        QTest::newRow("e-commerce") << 30 << 60;
        QTest::newRow("large") << 1'000 << 3'000;
        QTest::newRow("very large") << 10'000 << 30'000;
    }
    void hasExactlyTheSizeAskedFor()
    {
        QFETCH(int, components);
        QFETCH(int, dependencies);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const Architecture architecture = generateArchitecture(
                {static_cast<std::uint32_t>(components), static_cast<std::uint32_t>(dependencies), seed});
            QCOMPARE(architecture.components.size(), static_cast<std::size_t>(components));
            QCOMPARE(architecture.dependencies.size(), static_cast<std::size_t>(dependencies));
            QCOMPARE(architecture.journeys.size(), 5U);
            const Diagnostics diagnostics = checkInvariants(architecture);
            QVERIFY2(!hasErrors(diagnostics),
                     diagnostics.empty() ? "" : formatForTerminal(diagnostics.front(), Language::English).c_str());
            QVERIFY(isAcyclic(architecture));
        }
    }
    void sizesOutsideTheRangeAreBroughtToTheBound()
    {
        QCOMPARE(generateArchitecture({0, 5, 1}).components.size(), 1U);
        QCOMPARE(generateArchitecture({10, 1000, 1}).dependencies.size(), 45U);
    }
    void theUsualSizeHasNoWarningEither() { QVERIFY(checkInvariants(generateArchitecture(Usual)).empty()); }

    void theSameOptionsGiveTheSameDocument() { QVERIFY(generateArchitecture(Usual) == generateArchitecture(Usual)); }
    void anotherSeedGivesAnotherDocument()
    {
        QVERIFY(generateArchitecture(Usual) != generateArchitecture({1000, 3000, 2}));
    }
    /// The figure was taken on x86-64 with g++ 12; it must be the same everywhere. Whoever changes the generator
    /// takes a new one.
    void theDocumentIsTheSameOnEveryMachine()
    {
        QCOMPARE(fingerprint(generateArchitecture(Usual)), QByteArray("7fd1ce6928c4d955"));
    }

    /// Evenly drawn, 1 % of the components would get about 2 % of 3,000 dependencies (at most 10 each of a mean of 3).
    void inDegreesHaveAHeavyTail()
    {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto degrees = inDegrees(generateArchitecture({1000, 3000, seed}));
            std::size_t ofTheTopPercent = 0;
            for (std::size_t i = 0; i < 10; ++i)
                ofTheTopPercent += degrees[i];
            QVERIFY2(ofTheTopPercent >= 300, qPrintable(QString::number(ofTheTopPercent))); // 10 %.
            QVERIFY2(degrees[0] >= 60, qPrintable(QString::number(degrees[0])));            // 20 times the mean.
            QVERIFY(degrees[500] <= 2); // And still most have few callers.
        }
    }
    void hasTheSharesOfPublishedCallGraphs()
    {
        const Architecture architecture = generateArchitecture(Usual);
        std::set<ComponentId> callers;
        std::set<ComponentId> callees;
        for (const Dependency &dependency : architecture.dependencies) {
            callers.insert(dependency.from);
            callees.insert(dependency.to);
        }
        std::size_t entries = 0;
        std::size_t leaves = 0;
        for (const Component &component : architecture.components) {
            entries += callees.contains(component.id) ? 0U : 1U;
            leaves += callers.contains(component.id) ? 0U : 1U;
        }
        QCOMPARE(entries, 130U);
        QCOMPARE(leaves, 390U);
    }
    void looksLikeARealSystem()
    {
        using Kind = ComponentKind;
        const Architecture architecture = generateArchitecture(Usual);
        for (const Kind kind : {Kind::Client, Kind::Gateway, Kind::Service, Kind::Job, Kind::Module, Kind::Database,
                                Kind::Cache, Kind::Queue, Kind::SearchIndex, Kind::ObjectStore, Kind::External})
            QVERIFY2(countOf(architecture, kind) > 0, qPrintable(QString::number(static_cast<int>(kind))));
        QVERIFY(countOf(architecture, Kind::Service) > 400);
        QVERIFY(countOf(architecture, Kind::Database) > countOf(architecture, Kind::Cache));
        QVERIFY(architecture.teams.size() > 10);
        QVERIFY(!architecture.deployables.isEmpty());
    }
    void everyNameIsUniqueInBothLanguages()
    {
        const Architecture architecture = generateArchitecture({10'000, 30'000, 1});
        std::set<std::string> english;
        std::set<std::string> korean;
        for (const Component &component : architecture.components) {
            english.insert(component.name.in(Language::English));
            korean.insert(component.name.in(Language::Korean));
        }
        QCOMPARE(english.size(), architecture.components.size());
        QCOMPARE(korean.size(), architecture.components.size());
    }
    void everyQueueHasAConsumer()
    {
        const Architecture architecture = generateArchitecture(Usual);
        std::set<ComponentId> consumed;
        for (const Dependency &dependency : architecture.dependencies) {
            if (dependency.consumes)
                consumed.insert(dependency.to);
        }
        QCOMPARE(consumed.size(), countOf(architecture, ComponentKind::Queue));
    }
    void everyTeamOwnsSomething_data()
    {
        QTest::addColumn<std::uint32_t>("dependencies");
        QTest::newRow("a few") << 15U;
        QTest::newRow("hardly any") << 2U; // Then what is outside stands alone, and nobody owns it.
    }
    void everyTeamOwnsSomething()
    {
        QFETCH(std::uint32_t, dependencies);
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            const Architecture architecture = generateArchitecture({12, dependencies, seed});
            std::set<TeamId> owners;
            for (const Component &component : architecture.components) {
                if (component.team)
                    owners.insert(*component.team);
            }
            QCOMPARE(architecture.teams.size(), owners.size()); // That every owner is a team is an invariant.
        }
    }
    void theJourneysReachMostOfIt()
    {
        const std::vector<double> rates = expectedCallRates(generateArchitecture(Usual));
        const auto used = std::count_if(rates.begin(), rates.end(), [](double rate) { return rate > 0; });
        QVERIFY2(used > 2000, qPrintable(QString::number(used)));
        QVERIFY(*std::max_element(rates.begin(), rates.end()) < 10'000);
    }
    /// rate * service time is the number of busy cores; capacities are chosen for at most half of them.
    void theCapacitySufficesForTheLoad()
    {
        const Architecture architecture = generateArchitecture(Usual);
        const std::vector<double> rates = expectedCallRates(architecture);
        std::vector<double> arrivals(architecture.components.size());
        for (std::size_t i = 0; i < rates.size(); ++i) {
            const Dependency &dependency = architecture.dependencies[i];
            arrivals[*architecture.components.indexOf(dependency.consumes ? dependency.from : dependency.to)] +=
                rates[i];
        }
        for (const Journey &journey : architecture.journeys)
            arrivals[*architecture.components.indexOf(journey.entry)] += journey.load.requestsPerSecond;
        std::map<std::string, double> busy;
        for (std::size_t i = 0; i < arrivals.size(); ++i) {
            const Component &component = architecture.components[i];
            const double cores = arrivals[i] * component.serviceTime.mean.inSeconds();
            busy[component.deployable ? component.deployable->value() : component.id.value()] += cores;
            const Capacity &capacity = capacityOf(architecture, component);
            const double available = double(capacity.replicas) * capacity.cores;
            QVERIFY(busy[component.deployable ? component.deployable->value() : component.id.value()]
                    <= 0.5001 * available);
        }
    }

    /// Sanitizers and debug builds may take longer, within reason.
    void isFast_data()
    {
        QTest::addColumn<int>("components");
        QTest::newRow("1,000 and 3,000") << 1'000;
        QTest::newRow("10,000 and 30,000") << 10'000;
    }
    void isFast()
    {
        QFETCH(int, components);
#ifdef NDEBUG
        constexpr qint64 MostMilliseconds = 1'000;
#else
        constexpr qint64 MostMilliseconds = 10'000;
#endif
        QElapsedTimer timer;
        timer.start();
        const auto count = static_cast<std::uint32_t>(components);
        const Architecture architecture = generateArchitecture({count, 3 * count, 1});
        const qint64 elapsed = timer.elapsed();
        QCOMPARE(architecture.components.size(), count);
        QVERIFY2(elapsed < MostMilliseconds, qPrintable(QString::number(elapsed)));
    }
};

QTEST_APPLESS_MAIN(GenerateTest)
#include "generate_test.moc"
