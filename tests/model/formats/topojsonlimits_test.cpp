// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"

#include <QTest>

#include <string>

using namespace topologue;
using formats::ReadLimits;
using formats::readTopoJson;

namespace {

std::string documentWith(const std::string &fields)
{
    return R"({"format": "topologue", "version": 1, "components": [], )" + fields + "}";
}

std::string documentWithCapacity(const std::string &field)
{
    return documentWith(R"("deployables": [{"id": "d", "name": "D", "capacity": {)" + field + "}}]");
}

std::string firstCode(const Result<formats::ReadDocument> &document)
{
    return document ? "accepted" : std::string(document.error().front().code());
}

} // namespace

/// The last thing that each limit lets in, and the first that it does not.
class TopoJsonLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void wholeNumbersEndWhereTheirTypeDoes_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("2^32") << QByteArray("4294967296") << QByteArray("4294967296");
        QTest::newRow("2^32 with a point") << QByteArray("4294967296.0") << QByteArray("4294967296.0");
        QTest::newRow("2^32 with an exponent") << QByteArray("4.294967296e9") << QByteArray("4.294967296e9");
        QTest::newRow("negative") << QByteArray("-1") << QByteArray("-1");
        QTest::newRow("negative with a point") << QByteArray("-1.0") << QByteArray("-1.0");
        QTest::newRow("2^64") << QByteArray("18446744073709551616") << QByteArray("18446744073709551616");
    }
    void wholeNumbersEndWhereTheirTypeDoes()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const QByteArray, shown);
        const auto document = readTopoJson(documentWithCapacity("\"queueLimit\": " + number.toStdString()));
        QCOMPARE(firstCode(document), std::string("value.out-of-range"));
        const std::string sentence = document.error().front().sentence();
        QVERIFY2(sentence.find("is " + shown.toStdString() + ',') != std::string::npos, sentence.c_str());
        QVERIFY2(sentence.find("4294967295") != std::string::npos, sentence.c_str());
    }
    void signedNumbersEndWhereTheirTypeDoes_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("range");
        const QByteArray type("between -2147483648 and 2147483647"); // Refused by the reader,
        const QByteArray range("at least -10 and at most 10");       // or by what must hold in a document.
        QTest::newRow("2^31") << QByteArray("2147483648") << type;
        QTest::newRow("2^31 with a point") << QByteArray("2147483648.0") << type;
        QTest::newRow("2^63") << QByteArray("9223372036854775808") << type;
        QTest::newRow("-2^31 - 1") << QByteArray("-2147483649") << type;
        QTest::newRow("-2^31 - 1 with a point") << QByteArray("-2147483649.0") << type;
        QTest::newRow("2^31 - 1") << QByteArray("2147483647") << range;
        QTest::newRow("-2^31 with a point") << QByteArray("-2147483648.0") << range;
    }
    void signedNumbersEndWhereTheirTypeDoes()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const QByteArray, range);
        const auto document =
            readTopoJson(R"({"format": "topologue", "version": 1, "components": [{"id": "c", "name": "C"}],)"
                         R"("journeys": [{"id": "j", "name": "J", "entry": "c", "priority": )"
                         + number.toStdString() + "}]}");
        QVERIFY(!document);
        std::string sentences;
        for (const Diagnostic &diagnostic : document.error()) {
            if (diagnostic.code() == "value.out-of-range")
                sentences += diagnostic.sentence() + '\n';
        }
        QVERIFY2(sentences.find(range.toStdString()) != std::string::npos, sentences.c_str());
    }
    void wholeNumbersMayBeWrittenWithAPoint()
    {
        const auto document = readTopoJson(documentWithCapacity(R"("queueLimit": 1000000000.0)"));
        QVERIFY(document);
        QCOMPARE(*document->architecture.deployables[0].capacity.queueLimit, 1'000'000'000U);
    }
    void aDurationPastTheRangeIsNotWrappedAround()
    {
        const auto document = readTopoJson(documentWithCapacity(R"("restartTimeMs": 1e300)"));
        QCOMPARE(firstCode(document), std::string("value.out-of-range"));
        const std::string sentence = document.error().front().sentence();
        QVERIFY2(sentence.find("is 1e300,") != std::string::npos, sentence.c_str());
    }
    void aPartOfALanguageTagHasEightLettersAtMost()
    {
        QVERIFY(readTopoJson(documentWith(R"("name": {"abcdefgh": "x", "de-abcdefgh": "y"})")));
        QCOMPARE(firstCode(readTopoJson(documentWith(R"("name": {"abcdefghi": "x"})"))), std::string("value.language"));
        QCOMPARE(firstCode(readTopoJson(documentWith(R"("name": {"de-abcdefghi": "x"})"))),
                 std::string("value.language"));
    }
    void asManyValuesAsTheLimit()
    {
        ReadLimits limits;
        limits.maxValues = 7; // The document itself, its three values, the list and the two in it.
        QVERIFY(readTopoJson(documentWith(R"("x": [1, 2])"), limits));
        QCOMPARE(firstCode(readTopoJson(documentWith(R"("x": [1, 2, 3])"), limits)),
                 std::string("json.too-many-values"));
    }
    void aTextAndAFieldNameAsLongAsTheLimit()
    {
        ReadLimits limits;
        limits.maxTextBytes = 20;
        const std::string longest(20, 'x');
        QVERIFY(readTopoJson(documentWith("\"name\": \"" + longest + '"'), limits));
        QVERIFY(readTopoJson(documentWith('"' + longest + "\": 1"), limits));
        QCOMPARE(firstCode(readTopoJson(documentWith("\"name\": \"" + longest + "x\""), limits)),
                 std::string("value.text-too-long"));
        QCOMPARE(firstCode(readTopoJson(documentWith('"' + longest + "x\": 1"), limits)),
                 std::string("value.text-too-long"));
    }
    void nestedAsDeeplyAsTheLimit()
    {
        ReadLimits limits;
        limits.maxDepth = 3;
        QVERIFY(readTopoJson(documentWith(R"("x": [[]])"), limits));
        QCOMPARE(firstCode(readTopoJson(documentWith(R"("x": [[[]]])"), limits)), std::string("json.too-deep"));
    }
};

QTEST_APPLESS_MAIN(TopoJsonLimitsTest)
#include "topojsonlimits_test.moc"
