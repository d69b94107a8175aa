// SPDX-License-Identifier: Apache-2.0
#include "net.h"
#include "simulation/arrivalsfile.h"

#include <QTest>

#include <numeric>

using namespace topologue;
using namespace topologue::simulation;

namespace {

Architecture twoJourneys()
{
    tests::Net net;
    net.station("web", tests::constant(0.001));
    net.journey("login", "web", 5).journey("pay", "web", 7);
    return net.architecture();
}

QByteArray secondsOf(const ReadArrivals &read, const char *journey)
{
    QByteArrayList times;
    const auto found = read.arrivals.find(JourneyId(journey));
    if (found != read.arrivals.end()) {
        for (const Duration time : found->second)
            times.append(QByteArray::number(time.inSeconds()));
    }
    return times.join(' ');
}

/// "3 arrivals.time, 5 arrivals.journey".
QByteArray problemsOf(const Diagnostics &diagnostics)
{
    QByteArrayList problems;
    for (const Diagnostic &diagnostic : diagnostics)
        problems.append(QByteArray::number(diagnostic.place.line) + ' '
                        + QByteArray::fromStdString(std::string(diagnostic.code())));
    return problems.join(", ");
}

} // namespace

class ArrivalsFileTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatUsersHave_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("login");
        QTest::addColumn<QByteArray>("pay");
        QTest::newRow("plain") << QByteArray("0,login\n1.5,pay\n2,login\n") << QByteArray("0 2") << QByteArray("1.5");
        QTest::newRow("no newline at the end") << QByteArray("1,login") << QByteArray("1") << QByteArray();
        QTest::newRow("Windows") << QByteArray("\xEF\xBB\xBF"
                                               "1,login\r\n2,pay\r\n")
                                 << QByteArray("1") << QByteArray("2");
        QTest::newRow("semicolons") << QByteArray("1;login\n2;pay\n") << QByteArray("1") << QByteArray("2");
        QTest::newRow("tabs") << QByteArray("1\tlogin\n") << QByteArray("1") << QByteArray();
        QTest::newRow("blanks and comments")
            << QByteArray("# from the log\n\n  1 , login \n   \n") << QByteArray("1") << QByteArray();
        QTest::newRow("quoted") << QByteArray("\"1\",\"login\"\n") << QByteArray("1") << QByteArray();
        QTest::newRow("exponents and signs")
            << QByteArray("1e1,login\n+2,login\n.5,pay\n") << QByteArray("2 10") << QByteArray("0.5");
        QTest::newRow("named columns") << QByteArray("status,Journey ID,Time\n200,login,1\n500,pay,2\n")
                                       << QByteArray("1") << QByteArray("2");
        QTest::newRow("milliseconds") << QByteArray("time (ms),journey\n1500,login\n") << QByteArray("1.5")
                                      << QByteArray();
        QTest::newRow("Korean names") << QByteArray("시간,여정\n1,login\n") << QByteArray("1") << QByteArray();
        QTest::newRow("the same time twice") << QByteArray("1,login\n1,login\n") << QByteArray("1 1") << QByteArray();
    }
    void readsWhatUsersHave()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, login);
        QFETCH(QByteArray, pay);
        const auto read = readArrivals(text.toStdString(), twoJourneys());
        QVERIFY2(read.has_value(), read ? "" : problemsOf(read.error()).constData());
        QCOMPARE(secondsOf(*read, "login"), login);
        QCOMPARE(secondsOf(*read, "pay"), pay);
    }
    void aFileOfTimesNeedsAJourney()
    {
        ArrivalsOptions options;
        options.journey = JourneyId("pay");
        const auto read = readArrivals("3\n1\n2\n", twoJourneys(), options);
        QVERIFY(read.has_value());
        QCOMPARE(secondsOf(*read, "pay"), QByteArray("1 2 3"));
        QCOMPARE(secondsOf(*read, "login"), QByteArray());
        const auto log = readArrivals("status;t\n200;1\n", twoJourneys(), options);
        QVERIFY(log.has_value());
        QCOMPARE(secondsOf(*log, "pay"), QByteArray("1"));
    }
    void whatIsNotInOrderIsSortedAndSaid()
    {
        const auto read = readArrivals("1,login\n5,login\n2,pay\n4,login\n3,login\n", twoJourneys());
        QVERIFY(read.has_value());
        QCOMPARE(secondsOf(*read, "login"), QByteArray("1 3 4 5"));
        QCOMPARE(problemsOf(read->warnings), QByteArray("3 arrivals.unsorted"));
        QCOMPARE(QString::fromStdString(read->warnings[0].arguments[0]), QString("2"));
        QCOMPARE(read->warnings[0].severity, Severity::Warning);
    }
    void namesEveryWrongLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("problems");
        QTest::newRow("nothing") << QByteArray() << QByteArray("0 arrivals.empty");
        QTest::newRow("only a header") << QByteArray("time,journey\n") << QByteArray("0 arrivals.empty");
        QTest::newRow("only comments") << QByteArray("# a\n\n") << QByteArray("0 arrivals.empty");
        QTest::newRow("each kind") << QByteArray("1,login\n-1,login\nx,login\n1e10,login\n2,nobody\n3\n,pay\n4,pay,x\n")
                                   << QByteArray("2 arrivals.time-negative, 3 arrivals.time, 4 arrivals.time-large, "
                                                 "5 arrivals.journey, 6 arrivals.journey-missing, 7 arrivals.time, "
                                                 "8 arrivals.cells");
        QTest::newRow("absurd numbers") << QByteArray("nan,pay\ninf,pay\n-inf,pay\n1e400,pay\n-1e400,pay\n0x10,pay\n")
                                        << QByteArray("1 arrivals.time, 2 arrivals.time-large, "
                                                      "3 arrivals.time-negative, 4 arrivals.time-large, "
                                                      "5 arrivals.time-negative, 6 arrivals.time");
        QTest::newRow("a Unix timestamp") << QByteArray("1700000000.5,pay\n") << QByteArray("1 arrivals.time-large");
        QTest::newRow("not UTF-8") << QByteArray("1,login\n2,\xFF\n3,\xED\xA0\x80\n4,\xC0\xAF\n")
                                   << QByteArray("2 arrivals.encoding, 3 arrivals.encoding, 4 arrivals.encoding");
        QTest::newRow("a null byte") << QByteArray("1,lo\0gin\n", 9) << QByteArray("1 arrivals.encoding");
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                              "1\0,\0",
                                              6)
                                << QByteArray("0 arrivals.encoding");
        QTest::newRow("open quotes") << QByteArray("\"1,login\n2,\"pay\"x\n")
                                     << QByteArray("1 arrivals.quote, 2 arrivals.quote");
        QTest::newRow("no time column") << QByteArray("when,journey\n1,login\n") << QByteArray("1 arrivals.header");
        QTest::newRow("no journey column")
            << QByteArray("time,user\n1,login\n2,pay\n") << QByteArray("1 arrivals.header");
        QTest::newRow("swapped") << QByteArray("login,1\n") << QByteArray("1 arrivals.time");
        QTest::newRow("a short line under a header")
            << QByteArray("a,time,journey\n1,2\n3,4,pay\n") << QByteArray("2 arrivals.journey-missing");
    }
    void namesEveryWrongLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, problems);
        const auto read = readArrivals(std::string_view(text.constData(), static_cast<std::size_t>(text.size())),
                                       twoJourneys(), {.fileName = "a.csv", .journey = {}});
        QVERIFY(!read.has_value());
        QCOMPARE(problemsOf(read.error()), problems);
        for (const Diagnostic &diagnostic : read.error()) {
            QCOMPARE(diagnostic.place.file, std::string("a.csv"));
            QVERIFY(hasErrors({diagnostic}));
            for (const Language language : {Language::English, Language::Korean})
                QVERIFY2(diagnostic.sentence(language).find('{') == std::string::npos
                             && diagnostic.remedy(language).find('{') == std::string::npos,
                         diagnostic.sentence(language).c_str());
        }
    }
    void aDoubledQuotationMarkIsOne()
    {
        const auto read = readArrivals("1,\"the \"\"new\"\" one, too\"\n", twoJourneys());
        QVERIFY(!read.has_value());
        QCOMPARE(read.error()[0].sentence(), std::string("There is no journey `the \"new\" one, too`."));
    }
    void anUnknownJourneyNamesTheKnownOnes()
    {
        const auto read = readArrivals("1,nobody\n", twoJourneys());
        QVERIFY(!read.has_value());
        QCOMPARE(read.error()[0].remedy(), std::string("The document has: login, pay."));
    }
    void manyProblemsBecomeANumber()
    {
        std::string text;
        for (int i = 0; i < 1000; ++i)
            text += "x,login\n";
        const auto read = readArrivals(text, twoJourneys());
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().size(), std::size_t{21});
        QCOMPARE(read.error().back().code(), std::string_view("arrivals.more"));
        QCOMPARE(read.error().back().arguments[0], std::string("980"));
    }
    void aMillionLinesAreReadAndOneTooManyRefused()
    {
        std::string text;
        for (int i = 0; i < 1'000'000; ++i)
            text += std::to_string(i / 1000) + (i % 2 == 0 ? ",login\n" : ",pay\n");
        const auto read = readArrivals(text, twoJourneys());
        QVERIFY(read.has_value());
        QCOMPARE(read->arrivals.at(JourneyId("login")).size(), std::size_t{500'000});
        const auto refused =
            readArrivals(text, twoJourneys(), {.fileName = {}, .journey = {}, .mostArrivals = 999'999});
        QVERIFY(!refused.has_value());
        QCOMPARE(problemsOf(refused.error()), QByteArray("1000000 arrivals.too-many"));
    }
    void aLongLineIsCutWhereItIsShown()
    {
        const auto read = readArrivals("가" + std::string(100'000, 'x') + ",login\n", twoJourneys());
        QVERIFY(!read.has_value());
        QVERIFY(read.error()[0].sentence().size() < 120);
    }
    void whatComesAfterTheEndIsCounted()
    {
        const Arrivals arrivals{{JourneyId("login"), {tests::seconds(1), tests::seconds(10), tests::seconds(11)}},
                                {JourneyId("pay"), {tests::seconds(2)}}};
        QVERIFY(lateArrivals(arrivals, tests::seconds(11.5)).empty());
        const Diagnostics late = lateArrivals(arrivals, tests::seconds(10));
        QCOMPARE(problemsOf(late), QByteArray("0 arrivals.after-the-end"));
        QCOMPARE(late[0].sentence(),
                 std::string("2 of 4 arrivals come after the end of the simulation, at 10 seconds."));
    }
    /// The times of the file are those of the recording's root spans, and the other journey keeps its load.
    void theEngineReplaysThem()
    {
        const Architecture architecture = twoJourneys();
        RunOptions options;
        options.duration = tests::seconds(100);
        options.arrivals = readArrivals("0.25,login\n7.5,login\n7.5,login\n99,login\n", architecture)->arrivals;
        const auto recording = simulate(architecture, nullptr, options);
        QVERIFY(recording.has_value());
        const Totals totals = totalsOf(*recording);
        QCOMPARE(totals.journeys[0].ends.arrivals, std::uint64_t{4});
        QVERIFY(totals.journeys[1].ends.arrivals > 500);
        QCOMPARE(recording->journeys.at(7, 0).counts.arrivals, std::uint32_t{2});
        QCOMPARE(recording->journeys.at(8, 0).counts.arrivals, std::uint32_t{0});
    }
};

QTEST_APPLESS_MAIN(ArrivalsFileTest)
#include "arrivalsfile_test.moc"
