// SPDX-License-Identifier: Apache-2.0
#include "shop.h"

#include "formats/topojson.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

using namespace topologue;
using namespace topologue::samples;

namespace {

/// A box as large as the widest that the theme draws for these names.
Rect boxAround(Point center)
{
    constexpr Size Box{192, 64};
    return {center.x - Box.width / 2, center.y - Box.height / 2, Box.width, Box.height};
}

} // namespace

/// What holds for each of the samples.
class SamplesTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWithoutAWarning_data() { eachDocument(); }
    void readsWithoutAWarning();
    void isWrittenBackByteForByte_data() { eachDocument(); }
    void isWrittenBackByteForByte();
    void speaksBothLanguages_data() { eachDocument(); }
    void speaksBothLanguages();
    void hasTheJourneysAndScenariosOfTheShop_data() { eachDocument(); }
    void hasTheJourneysAndScenariosOfTheShop();
    void everyFaultLastsFromSecond20To80_data() { eachDocument(); }
    void everyFaultLastsFromSecond20To80();
    void thePaymentFaultKillsTheServerThatHoldsThePayments_data() { eachDocument(); }
    void thePaymentFaultKillsTheServerThatHoldsThePayments();
    void noPolicyStandsOnACallInsideAProcess_data() { eachDocument(); }
    void noPolicyStandsOnACallInsideAProcess();
    void anOptionalCallHasAFallback_data() { eachDocument(); }
    void anOptionalCallHasAFallback();
    void anOrderIsAcceptedWithoutPayment_data() { eachDocument(); }
    void anOrderIsAcceptedWithoutPayment();
    void boxesStandApart_data() { eachDocument(); }
    void boxesStandApart();
    void noStrangerStandsInAFrame_data() { eachDocument(); }
    void noStrangerStandsInAFrame();

private:
    static void eachDocument()
    {
        QTest::addColumn<QString>("document");
        for (const char *document : Documents)
            QTest::newRow(document) << QString::fromLatin1(document);
    }
    static Architecture current()
    {
        QFETCH(const QString, document);
        return sample(document.toStdString());
    }
};

void SamplesTest::readsWithoutAWarning()
{
    QFETCH(const QString, document);
    const Result<formats::ReadDocument> read = formats::readTopoJsonFile(pathOf(document.toStdString()));
    QVERIFY2(read.has_value(), listed(read ? Diagnostics() : read.error()).c_str());
    QVERIFY2(read->warnings.empty(), listed(read->warnings).c_str());
    QVERIFY(read->architecture.components.size() >= 20);
}

void SamplesTest::isWrittenBackByteForByte()
{
    QFETCH(const QString, document);
    QCOMPARE(QByteArray::fromStdString(formats::writeTopoJson(current())),
             QByteArray::fromStdString(bytesOf(pathOf(document.toStdString()))));
}

void SamplesTest::speaksBothLanguages()
{
    const std::vector<NamedText> texts = textsOf(current());
    QVERIFY(texts.size() > 50);
    for (const NamedText &named : texts) {
        const auto &byLanguage = named.text.byLanguage();
        QVERIFY2(byLanguage.size() == 2 && byLanguage.contains("en") && byLanguage.contains("ko"), named.where.c_str());
        QVERIFY2(!byLanguage.at("en").empty() && !byLanguage.at("ko").empty(), named.where.c_str());
        QVERIFY2(!hasHangul(byLanguage.at("en")), named.where.c_str());
        QVERIFY2(!named.isSentence || hasHangul(byLanguage.at("ko")), named.where.c_str());
    }
}

void SamplesTest::hasTheJourneysAndScenariosOfTheShop()
{
    const Architecture architecture = current();
    for (const char *id : {"login", "search", "browse", "order", "pay"}) {
        const Journey *journey = architecture.journeys.find(JourneyId(id));
        QVERIFY2(journey, id);
        QVERIFY2(journey->load.requestsPerSecond > 0 && journey->valuePerSuccess > 0, id);
        QVERIFY2(journey->objective.successShare && journey->objective.p99, id);
    }
    QCOMPARE(architecture.journeys.size(), 5U);
    for (const char *id : {"payment-database-down", "bulk-product-update", "traffic-spike", "slow-payment-provider"})
        QVERIFY2(architecture.scenarios.contains(ScenarioId(id)), id);
    QCOMPARE(architecture.scenarios.size(), 4U);
    QCOMPARE(architecture.currency, std::string("KRW"));
}

void SamplesTest::everyFaultLastsFromSecond20To80()
{
    const Architecture architecture = current();
    QVERIFY(!architecture.scenarios.isEmpty());
    for (const Scenario &scenario : architecture.scenarios) {
        QVERIFY2(scenario.duration >= Duration::seconds(120), scenario.id.value().c_str());
        QCOMPARE(scenario.events.size(), 1U);
        QVERIFY2(scenario.events[0].start == Duration::seconds(20), scenario.id.value().c_str());
        QVERIFY2(scenario.events[0].end == Duration::seconds(80), scenario.id.value().c_str());
    }
}

void SamplesTest::thePaymentFaultKillsTheServerThatHoldsThePayments()
{
    const Architecture architecture = current();
    const Scenario *scenario = architecture.scenarios.find(ScenarioId("payment-database-down"));
    const Component *payments = architecture.components.find(ComponentId("payment-db"));
    QVERIFY(scenario && payments);
    const auto *down = std::get_if<fault::Down>(&scenario->events[0].fault);
    QVERIFY(down);
    QVERIFY(down->silent);
    QVERIFY(!down->replicas);
    QVERIFY(down->target == homeOf(*payments));
}

void SamplesTest::noPolicyStandsOnACallInsideAProcess()
{
    const Architecture architecture = current();
    QVERIFY(!architecture.dependencies.isEmpty());
    for (const Dependency &dependency : architecture.dependencies) {
        if (dependencyStyle(architecture, dependency) != DependencyStyle::InProcess)
            continue;
        QVERIFY2(dependency.policies == Policies(), dependency.id.value().c_str());
        QVERIFY2(dependency.protocol.empty(), dependency.id.value().c_str());
    }
}

void SamplesTest::anOptionalCallHasAFallback()
{
    const Architecture architecture = current();
    QVERIFY(!architecture.dependencies.isEmpty());
    for (const Dependency &dependency : architecture.dependencies)
        QVERIFY2(dependency.optional == (dependency.policies.fallback != Fallback::Fail),
                 dependency.id.value().c_str());
}

void SamplesTest::anOrderIsAcceptedWithoutPayment()
{
    const Architecture architecture = current();
    bool payingWaitsForTheEvent = false;
    for (const Dependency &dependency : architecture.dependencies) {
        if (dependency.from == ComponentId("payment") && dependency.to == ComponentId("order-events"))
            payingWaitsForTheEvent = payingWaitsForTheEvent || dependency.consumes;
        if (dependency.to != ComponentId("payment"))
            continue;
        QCOMPARE(dependency.journeys, std::vector{JourneyId("pay")});
    }
    QVERIFY(payingWaitsForTheEvent);
}

void SamplesTest::boxesStandApart()
{
    const Architecture architecture = current();
    const auto &placements = architecture.drawn.placements;
    QCOMPARE(placements.size(), architecture.components.size());
    for (auto one = placements.begin(); one != placements.end(); ++one) {
        for (auto other = std::next(one); other != placements.end(); ++other) {
            QVERIFY2(!boxAround(one->second.center).intersects(boxAround(other->second.center)),
                     (one->first.value() + " and " + other->first.value()).c_str());
        }
    }
}

void SamplesTest::noStrangerStandsInAFrame()
{
    const Architecture architecture = current();
    const auto &placements = architecture.drawn.placements;
    QVERIFY(!placements.empty());
    for (const Deployable &deployable : architecture.deployables) {
        Rect frame;
        for (const std::string &id : partsOf(architecture, deployable.id.value()))
            frame = frame.united(boxAround(placements.at(ComponentId(id)).center));
        QVERIFY(!frame.isEmpty());
        for (const auto &[id, placement] : placements) {
            const bool inside = architecture.components.find(id)->deployable == deployable.id;
            QVERIFY2(inside || !frame.intersects(boxAround(placement.center)),
                     (id.value() + " in " + deployable.id.value()).c_str());
        }
    }
}

QTEST_APPLESS_MAIN(SamplesTest)
#include "samples_test.moc"
