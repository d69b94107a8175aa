// SPDX-License-Identifier: Apache-2.0
#include "playback/why.h"
#include "samples.h"

#include <QRegularExpression>
#include <QtTest>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::playback::tests;

namespace {

constexpr const char *Down = "payment-database-down";

Why why(const Played &sample, const ElementId &subject, int second, Language language = Language::English)
{
    return whyAt(sample.architecture, sample.recording, subject, second * Second, language);
}
Why whyJourney(const Played &sample, const char *journey, int second)
{
    return why(sample, JourneyId(journey), second);
}

/// Headline and steps, a line each.
QString told(const Why &why)
{
    // How many calls wait depends on chance: it reads as N.
    static const QRegularExpression English("[0-9,]+ calls");
    static const QRegularExpression Korean(QStringLiteral("호출 [0-9,]+건"));
    QString text = QString::fromStdString(why.headline);
    for (const WhyStep &step : why.steps)
        text += "\n" + QString::fromStdString(step.sentence);
    return text.replace(English, "N calls").replace(Korean, QStringLiteral("호출 N건"));
}

QString lines(std::initializer_list<const char *> all)
{
    QStringList list;
    for (const char *line : all)
        list << QString::fromUtf8(line);
    return list.join('\n');
}

std::vector<ElementId> places(const Why &why)
{
    std::vector<ElementId> result;
    for (const WhyStep &step : why.steps)
        result.push_back(step.place.value_or(ElementId(TeamId("nowhere"))));
    return result;
}

const Remedy *remedy(const Why &why, const std::string &policy)
{
    for (const Remedy &each : why.remedies) {
        if (each.policy == policy)
            return &each;
    }
    return nullptr;
}

} // namespace

class WhyTest : public QObject
{
    Q_OBJECT

private slots:
    void inTheMonolithEveryJourneyWaitsForThePaymentDatabase_data();
    void inTheMonolithEveryJourneyWaitsForThePaymentDatabase();
    void payingItselfNeedsTheDatabase();
    void inTheDistributedMonolithTheChainGoesFromServiceToService();
    void inMicroservicesTheBreakerIsOpenForAReason();
    void aSlowProviderHoldsTheWorkers();
    void aBulkUpdateExhaustsASharedDatabase();
    void aTrafficSpikeExhaustsTheCores();
    void aBulkheadThatIsFullIsSaid();
    void afterTheFaultItsEffectsAreSaid();
    void workForUsersWhoHaveGoneIsSaid();
    void everyKindOfElementHasAReason();
    void whatIsWellHasNone();
    void speaksKorean();
    void anEditedDocumentStillGetsAnAnswer();
    void whatTheRecordingDoesNotKnowHasNoReason();
    void saysSomethingForEverySampleAndScenario_data();
    void saysSomethingForEverySampleAndScenario();
};

void WhyTest::inTheMonolithEveryJourneyWaitsForThePaymentDatabase_data()
{
    QTest::addColumn<QString>("journey");
    QTest::addColumn<QString>("name");
    QTest::newRow("login") << "login"
                           << "Login";
    QTest::newRow("search") << "search"
                            << "Search";
    QTest::newRow("browse") << "browse"
                            << "Browse";
    QTest::newRow("order") << "order"
                           << "Order";
}

void WhyTest::inTheMonolithEveryJourneyWaitsForThePaymentDatabase()
{
    QFETCH(QString, journey);
    QFETCH(QString, name);
    const Why reason = whyJourney(played("monolith", Down), qPrintable(journey), 40);
    QVERIFY(QString::fromStdString(reason.headline).startsWith(name + ": "));
    QVERIFY(QString::fromStdString(reason.headline).contains("failed since 00:3"));
    QCOMPARE(told(reason).section('\n', 1),
             lines({"All 400 workers of Shop have been busy since 00:29, and N calls wait for one.",
                    "All of them wait for Payments DB to answer Payment.",
                    "Payments DB has been down since 00:20 and does not answer."}));
    const std::vector<ElementId> expected{DeployableId("shop"), DependencyId("payment-payment-db"),
                                          ComponentId("payment-db")};
    QVERIFY(places(reason) == expected);
    QCOMPARE(reason.steps[0].since, 29 * Second);
    QCOMPARE(reason.steps[1].since, 20 * Second);
    QCOMPARE(reason.steps[2].since, 20 * Second);
    const Remedy *timeout = remedy(reason, "timeout");
    QVERIFY(timeout != nullptr && timeout->policies);
    QVERIFY(timeout->place == ElementId(DependencyId("payment-payment-db")));
    QCOMPARE(timeout->policies->timeout->limit, Duration::seconds(1));
    QVERIFY(remedy(reason, "bulkhead") != nullptr);
    QVERIFY(remedy(reason, "circuitBreaker") != nullptr);
}

void WhyTest::payingItselfNeedsTheDatabase()
{
    const Why reason = whyJourney(played("monolith", Down), "pay", 40);
    QCOMPARE(told(reason), lines({"Pay: every request has failed since 00:22.",
                                  "N calls of Payment wait for an answer of Payments DB; that began at 00:20.",
                                  "Payments DB has been down since 00:20 and does not answer."}));
    // No timeout makes a payment that needs the database succeed.
    QCOMPARE(reason.remedies.size(), 1U);
    QCOMPARE(reason.remedies[0].policy, std::string("fallback"));
}

void WhyTest::inTheDistributedMonolithTheChainGoesFromServiceToService()
{
    const Why reason = whyJourney(played("distributed-monolith", Down), "search", 40);
    const std::vector<ElementId> expected{ComponentId("search"), DependencyId("search-catalogue"),
                                          ComponentId("catalogue"), DependencyId("catalogue-product-db"),
                                          DeployableId("shop-db")};
    QVERIFY2(places(reason) == expected, qPrintable(told(reason)));
    QCOMPARE(reason.steps.back().sentence, std::string("Shop database has been down since 00:20 and does not answer."));
}

void WhyTest::inMicroservicesTheBreakerIsOpenForAReason()
{
    const Why reason = whyJourney(played("microservices", Down), "pay", 40);
    const std::vector<ElementId> expected{DependencyId("web-bff-payment"), DependencyId("payment-payment-db"),
                                          ComponentId("payment-db")};
    QVERIFY2(places(reason) == expected, qPrintable(told(reason)));
    QCOMPARE(reason.steps[0].sentence, std::string("The circuit breaker on Gateway → Payment has been open since 00:21 "
                                                   "and lets almost no call through."));
    QVERIFY(QString::fromStdString(reason.steps[1].sentence).startsWith("Payment gives up on Payments DB after 1 s: "));
}

void WhyTest::aSlowProviderHoldsTheWorkers()
{
    const Why reason = whyJourney(played("monolith", "slow-payment-provider"), "login", 40);
    const std::vector<ElementId> expected{DeployableId("shop"), DependencyId("payment-payment-provider"),
                                          ComponentId("payment-provider")};
    QVERIFY2(places(reason) == expected, qPrintable(told(reason)));
    QCOMPARE(reason.steps.back().sentence,
             std::string("Payment provider has been 50 times slower than usual since 00:20."));
    QVERIFY(remedy(reason, "timeout") != nullptr);
}

void WhyTest::aBulkUpdateExhaustsASharedDatabase()
{
    const Why reason = whyJourney(played("monolith", "bulk-product-update"), "login", 40);
    QCOMPARE(
        told(reason).section('\n', 1),
        lines({"All 12 cores of Shop database have been busy since 00:20: more is asked of it than it can compute.",
               "400 extra requests a second have come to Products DB since 00:20, from outside every journey; "
               "each takes 50 ms to compute."}));
    QVERIFY(remedy(reason, "cores") != nullptr);
    const Remedy *own = remedy(reason, "");
    QVERIFY(own != nullptr && own->place == ElementId(ComponentId("product-db")));
}

void WhyTest::aTrafficSpikeExhaustsTheCores()
{
    const Why reason = whyJourney(played("monolith", "traffic-spike"), "login", 40);
    const std::vector<ElementId> expected{DeployableId("shop"), ComponentId("catalogue"), JourneyId("browse")};
    QVERIFY2(places(reason) == expected, qPrintable(told(reason)));
    QCOMPARE(reason.steps.back().sentence,
             std::string("10 times as many requests of Browse have arrived since 00:20."));
    QVERIFY(remedy(reason, "replicas") != nullptr);
}

void WhyTest::aBulkheadThatIsFullIsSaid()
{
    const Why reason = whyJourney(played("microservices", "traffic-spike"), "browse", 40);
    const std::vector<ElementId> expected{DependencyId("web-bff-catalogue"), ComponentId("catalogue"),
                                          ComponentId("catalogue"), JourneyId("browse")};
    QVERIFY2(places(reason) == expected, qPrintable(told(reason)));
    QVERIFY(QString::fromStdString(reason.steps[0].sentence)
                .startsWith("The bulkhead on Gateway → Catalogue admits 50 calls at once for each replica; "));
}

void WhyTest::afterTheFaultItsEffectsAreSaid()
{
    const Why reason = whyJourney(played("monolith", Down), "login", 85);
    QCOMPARE(reason.steps.back().sentence,
             std::string("The fault on Payments DB (from 00:20 to 01:20) is over, but its effects are still felt."));
    QCOMPARE(reason.steps.back().since, 80 * Second);
    QVERIFY(remedy(reason, "timeout") != nullptr); // What would have helped while it lasted.
    QVERIFY(remedy(reason, "replicas") == nullptr);
}

void WhyTest::workForUsersWhoHaveGoneIsSaid()
{
    const Why reason = whyJourney(played("distributed-monolith", Down), "search", 140);
    QVERIFY2(told(reason).contains("and users leave after 5 s: it works for users who have gone."),
             qPrintable(told(reason)));
    const Remedy *shedding = remedy(reason, "loadShedding");
    QVERIFY(shedding != nullptr && shedding->capacity && shedding->capacity->loadShedding);
}

void WhyTest::everyKindOfElementHasAReason()
{
    const Played &sample = played("monolith", Down);
    for (const ElementId &subject : {ElementId(DeployableId("shop")), ElementId(ComponentId("login")),
                                     ElementId(ComponentId("web-bff")), ElementId(DependencyId("web-bff-login"))}) {
        const Why reason = why(sample, subject, 40);
        QVERIFY(!reason.isEmpty());
        QVERIFY2(reason.steps.size() == 3 && reason.steps.back().place == ElementId(ComponentId("payment-db")),
                 qPrintable(told(reason)));
    }
    const Why database = why(sample, ComponentId("payment-db"), 40);
    QCOMPARE(told(database), lines({"Payments DB: no request has been answered since 00:20.",
                                    "Payments DB has been down since 00:20 and does not answer."}));
    // A consumer's arrow points at the queue, but it is the consumer that hangs.
    const Why consumer = why(sample, DependencyId("payment-consumes"), 40);
    QCOMPARE(consumer.steps.back().sentence, database.steps.back().sentence);
    QCOMPARE(why(sample, DeployableId("shop"), 40).headline, std::string("Shop has been overloaded since 00:29."));
}

void WhyTest::whatIsWellHasNone()
{
    const Played &monolith = played("monolith", Down);
    for (const Journey &journey : monolith.architecture.journeys)
        QVERIFY(why(monolith, journey.id, 10).isEmpty());
    QVERIFY(why(monolith, DeployableId("shop"), 10).isEmpty());
    QVERIFY(why(monolith, ComponentId("product-db"), 40).isEmpty());
    const Played &microservices = played("microservices", Down);
    const Why login = whyJourney(microservices, "login", 40);
    QVERIFY(login.isEmpty() && login.steps.empty() && login.remedies.empty());
}

void WhyTest::speaksKorean()
{
    const Why reason = why(played("monolith", Down), JourneyId("login"), 40, Language::Korean);
    QCOMPARE(told(reason), lines({"로그인: 00:31부터 모든 요청이 실패했습니다.",
                                  "00:29부터 쇼핑몰의 워커 400개가 모두 사용 중이고, 호출 N건이 빈 워커를 기다립니다.",
                                  "그 워커는 모두 결제에서 결제 DB로 보낸 호출의 응답을 기다립니다.",
                                  "결제 DB가 00:20부터 다운되어 응답하지 않습니다."}));
}

void WhyTest::anEditedDocumentStillGetsAnAnswer()
{
    const Played &sample = played("monolith", Down);
    Architecture edited = sample.architecture;
    edited.components.remove(ComponentId("payment-db"));
    edited.dependencies.remove(DependencyId("payment-payment-db"));
    Why reason = whyAt(edited, sample.recording, JourneyId("login"), 40 * Second, Language::English);
    QVERIFY(reason.steps.back().place == ElementId(DeployableId("shop")));
    edited.scenarios = {};
    edited.deployables = {};
    reason = whyAt(edited, sample.recording, JourneyId("login"), 40 * Second, Language::English);
    QVERIFY(!reason.isEmpty());
    edited.components = {};
    edited.dependencies = {};
    reason = whyAt(edited, sample.recording, JourneyId("login"), 40 * Second, Language::English);
    QVERIFY(!reason.isEmpty());
    QVERIFY(reason.steps.empty());
    QVERIFY(!waveOf(edited, sample.recording).empty()); // The journeys.
}

void WhyTest::whatTheRecordingDoesNotKnowHasNoReason()
{
    const Played &sample = played("monolith", Down);
    Architecture edited = sample.architecture;
    Component added;
    added.id = ComponentId("loyalty");
    edited.components.add(added);
    for (const ElementId &subject : {ElementId(ComponentId("loyalty")), ElementId(ComponentId("nobody")),
                                     ElementId(JourneyId("nobody")), ElementId(TeamId("ui-team"))})
        QVERIFY(whyAt(edited, sample.recording, subject, 40 * Second, Language::English).isEmpty());
    const simulation::Recording nothing;
    QVERIFY(whyAt(edited, nothing, JourneyId("login"), 40 * Second, Language::English).isEmpty());
    QVERIFY(waveOf(edited, nothing).empty());
}

void WhyTest::saysSomethingForEverySampleAndScenario_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("scenario");
    for (const char *name : {"monolith", "distributed-monolith", "microservices"}) {
        for (const char *scenario : {Down, "bulk-product-update", "traffic-spike", "slow-payment-provider"})
            QTest::addRow("%s %s", name, scenario) << name << scenario;
    }
}

/// While the fault lasts, every journey that fails has a chain that ends at the fault, in both languages, and no
/// placeholder is left.
void WhyTest::saysSomethingForEverySampleAndScenario()
{
    QFETCH(QString, name);
    QFETCH(QString, scenario);
    const Played &sample = played(name.toStdString(), scenario.toStdString());
    const Reasons reasons(sample.architecture, sample.recording);
    int unwell = 0;
    for (const Journey &journey : sample.architecture.journeys) {
        for (const int second : {35, 50, 79}) {
            const Why english = reasons.at(journey.id, second * Second, Language::English);
            const Why korean = reasons.at(journey.id, second * Second, Language::Korean);
            QCOMPARE(korean.steps.size(), english.steps.size());
            QCOMPARE(korean.remedies.size(), english.remedies.size());
            if (english.isEmpty())
                continue;
            ++unwell;
            QVERIFY(!english.steps.empty());
            QVERIFY2(english.steps.back().since == 20 * Second, qPrintable(told(english)));
            QVERIFY(!told(english).contains('{') && !told(korean).contains('{'));
        }
    }
    QVERIFY(unwell > 0);
}

QTEST_GUILESS_MAIN(WhyTest)
#include "why_test.moc"
