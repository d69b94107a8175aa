// SPDX-License-Identifier: Apache-2.0
#include "lessons/check.h"
#include "simulation/simulate.h"
#include "smallfiles.h"

#include <QTest>
#include <limits>

using namespace topologue;
using namespace topologue::lessons;
using namespace topologue::lessons::test;

namespace {

Architecture small()
{
    return lessonOf(lessonText())->variants.front().architecture;
}

/// The small document with these edits.
Result<Architecture> with(const char *edits)
{
    const auto read = readEdits(edits, "edits");
    if (!read)
        return tl::unexpected(read.error());
    return withEdits(small(), *read);
}

} // namespace

/// Edits as lessons write them, and what is measured in a run.
class LessonEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void setsFieldsInTheUnitsOfTheFile()
    {
        const auto edited = with(R"([
            {"set": "dependency:shop-db", "path": "policies.retry", "to": {"attempts": 4, "backoffMs": 30}},
            {"set": "dependency:users-shop", "path": "policies.bulkhead", "to": {}},
            {"set": "journey:buy", "path": "load", "to": {"shape": "spike", "peakPerSecond": 80, "endS": 12, "startS": 4}},
            {"set": "component:shop", "path": "capacity.queueLimit", "to": 9}
        ])");
        QVERIFY2(edited, edited ? "" : qPrintable(codes(edited.error())));
        const Policies &policies = edited->dependencies.find(DependencyId("shop-db"))->policies;
        QCOMPARE(policies.retry->attempts, 4U);
        QCOMPARE(policies.retry->backoff, Duration::milliseconds(30));
        QCOMPARE(policies.retry->jitter, Jitter::Full);
        QCOMPARE(*edited->dependencies.find(DependencyId("users-shop"))->policies.bulkhead, Bulkhead());
        const Load &load = edited->journeys.find(JourneyId("buy"))->load;
        QCOMPARE(load.start, Duration::seconds(4));
        QCOMPARE(load.end, Duration::seconds(12));
        QCOMPARE(*edited->components.find(ComponentId("shop"))->capacity->queueLimit, 9U);
    }

    void takesFieldsAway()
    {
        const auto edited = with(R"([
            {"set": "component:shop", "path": "capacity.queueLimit", "to": 9},
            {"set": "component:shop", "path": "capacity.queueLimit", "to": null},
            {"set": "dependency:shop-db", "path": "policies.timeout", "to": {"limitMs": 5}},
            {"set": "dependency:shop-db", "path": "policies.timeout", "to": null}
        ])");
        QVERIFY2(edited, edited ? "" : qPrintable(codes(edited.error())));
        QCOMPARE(*edited, small());
    }

    void addsReplacesAndRemoves()
    {
        const auto edited = with(R"([
            {"component": {"id": "queue", "kind": "queue"}, "at": [40, 50]},
            {"dependency": {"id": "shop-queue", "from": "shop", "to": "queue", "kind": "message"}},
            {"dependency": {"id": "users-shop", "from": "users", "to": "shop", "protocol": "gRPC"}},
            {"remove": "component:db"}
        ])");
        QVERIFY2(edited, edited ? "" : qPrintable(codes(edited.error())));
        QVERIFY(edited->components.contains(ComponentId("queue")));
        QCOMPARE(edited->drawn.placements.at(ComponentId("queue")).center, (Point{40, 50}));
        QCOMPARE(edited->dependencies.find(DependencyId("users-shop"))->protocol, std::string("gRPC"));
        QVERIFY(!edited->dependencies.contains(DependencyId("shop-db"))); // Went with its end.
        QCOMPARE(edited->dependencies.size(), 2U);
    }

    void refusesWhatLeavesErrors()
    {
        const auto edited = with(R"([{"dependency": {"id": "x", "from": "shop", "to": "nobody"}}])");
        QVERIFY(!edited);
        QCOMPARE(codes(edited.error()), QStringLiteral("reference.dangling /dependencies/2/to"));
    }

    void checksWhatALessonClaims()
    {
        const auto lesson = lessonOf(lessonText());
        const auto check = checkLesson(*lesson);
        QVERIFY(check && check->holds());
        QVERIFY(std::get<double>(*check->expectations[0].measured) < 0.1);
        QVERIFY(*check->expectations[1].ratio > 0.8);
        QCOMPARE(std::get<std::string>(*check->expectations[2].measured), std::string("failed"));
        // A claim that is not true does not hold.
        Lesson boastful = *lesson;
        boastful.expectations[0].bounds = {0.9, {}, {}};
        QVERIFY(!checkLesson(boastful)->holds());
    }

    void givesTheSameForTheSameSeed()
    {
        const auto lesson = lessonOf(lessonText());
        const auto measured = [&](std::uint64_t seed) {
            return std::get<double>(*checkLesson(*lesson, seed)->expectations[1].measured);
        };
        QCOMPARE(measured(5), measured(5));
        QVERIFY(measured(5) != measured(6));
    }

    void measuresWhatIsThere()
    {
        const Architecture architecture = small();
        const auto recording = simulation::simulate(architecture, &architecture.scenarios[0]);
        const auto number = [&](Figure figure, std::optional<ElementId> of, double from = 0) {
            const auto found = measure(architecture, *recording, {figure, std::move(of), Duration::seconds(from), {}});
            return found ? std::get<double>(*found) : std::numeric_limits<double>::quiet_NaN();
        };
        const ElementId buy = JourneyId("buy");
        QVERIFY(number(Figure::ArrivalsPerSecond, buy) > 45 && number(Figure::ArrivalsPerSecond, buy) < 55);
        QCOMPARE(number(Figure::ArrivalsPerSecond, {}), number(Figure::ArrivalsPerSecond, buy));
        QVERIFY(std::isinf(number(Figure::SecondsToRecover, buy)) || number(Figure::SecondsToRecover, buy) == 0);
        QCOMPARE(number(Figure::NetworkCalls, buy), 2.0);
        QCOMPARE(number(Figure::Deployables, buy), 1.0);
        QCOMPARE(number(Figure::Cores, {}), 8.0); // The shop's and the database's; users have none that count.
        QVERIFY(number(Figure::Utilisation, ElementId(ComponentId("shop")), 10) > 0.99);
        QVERIFY(std::isnan(number(Figure::P99Ms, buy, 15))); // Nobody was answered.
        QCOMPARE(number(Figure::SuccessShare, buy, 15), 0.0);
        QVERIFY(std::isnan(number(Figure::Queue, buy))); // A journey has no workers.
        QVERIFY(std::isnan(number(Figure::CallsPerRequest, ElementId(DependencyId("gone")))));
    }

    void findsBounds()
    {
        const Bounds between{1, 2, {}};
        QVERIFY(between.contains(1.5));
        QVERIFY(!between.contains(2.0));
        QVERIFY(!between.contains(1.0));
        QVERIFY(!between.contains(Measured(std::string("failed"))));
        QVERIFY((Bounds{{}, {}, "failed"}).contains(Measured(std::string("failed"))));
        QVERIFY(!(Bounds{{}, {}, "failed"}).contains(3.0));
    }

    void saysItInWords()
    {
        const auto lesson = lessonOf(lessonText());
        const auto check = checkLesson(*lesson);
        const auto title = [&](std::size_t i, Language language) {
            return QString::fromStdString(expectationTitle(*lesson, lesson->expectations[i], language));
        };
        const auto expected = [&](std::size_t i, Language language) {
            return QString::fromStdString(expectedText(*lesson, lesson->expectations[i], language));
        };
        QCOMPARE(title(0, Language::English), QStringLiteral("Buy · success · from 00:10"));
        QCOMPARE(title(0, Language::Korean), QStringLiteral("구매 · 성공률 · 00:10부터"));
        QCOMPARE(expected(0, Language::English), QStringLiteral("under 10 %"));
        QCOMPARE(expected(0, Language::Korean), QStringLiteral("10% 미만"));
        QCOMPARE(expected(1, Language::English), QStringLiteral("over 0.8 times"));
        QCOMPARE(expected(1, Language::Korean), QStringLiteral("0.8배 초과"));
        QCOMPARE(expected(2, Language::Korean), QStringLiteral("장애"));
        QCOMPARE(QString::fromStdString(
                     checkedText(*lesson, lesson->expectations[0], check->expectations[0], Language::English)),
                 QStringLiteral("0 %"));
    }
};

QTEST_APPLESS_MAIN(LessonEditsTest)
#include "lessonedits_test.moc"
