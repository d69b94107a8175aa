// SPDX-License-Identifier: Apache-2.0
#include "diagnosticlines.h"

#include "formats/jsondom.h"
#include "formats/topojson.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace topologue;
using formats::ReadLimits;
using formats::readTopoJson;

namespace {

const std::string Header = R"({"format": "topologue", "version": 1, )";

std::string repeated(std::string_view part, std::size_t times)
{
    std::string result;
    result.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        result += part;
    return result;
}

std::string firstCode(const Result<formats::ReadDocument> &document)
{
    return document ? "accepted" : std::string(document.error().front().code());
}

/// The folder of a public test suite beside the checkout, or empty.
QString sharedFolder(const QString &inside)
{
    const QString shared = qEnvironmentVariable("TOPOLOGUE_SHARED", QStringLiteral(TOPOLOGUE_SOURCE_DIR "/../shared"));
    const QString folder = shared + '/' + inside;
    return QDir(folder).exists() ? folder : QString();
}

/// The parser alone, as for any JSON text.
bool isJson(const QByteArray &bytes)
{
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const ReadLimits limits;
    formats::Report report(text, {}, limits);
    return formats::parseJson(text, limits, report).has_value() && !report.hasErrors();
}

} // namespace

class TopoJsonHostileTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesTextPastTheSizeLimitBeforeParsingIt()
    {
        ReadLimits limits;
        limits.maxBytes = 100;
        const std::string text = Header + "\"components\": [], \"name\": \"" + std::string(100, 'x') + "\"}";
        QCOMPARE(firstCode(readTopoJson(text, limits)), std::string("json.too-large"));
        limits.maxBytes = text.size();
        QVERIFY(readTopoJson(text, limits));
    }

    void refusesTwoHundredMegabytesOfSmallValuesWithoutFillingTheMemory()
    {
        // 200 MB would be 100 million values; the parser gives up at ten million.
        const std::string text = Header + R"("components": [], "x": [)" + repeated("0,", 100'000'000) + "0]}";
        QVERIFY(text.size() > 200'000'000);
        QCOMPARE(firstCode(readTopoJson(text)), std::string("json.too-many-values"));
    }

    void refusesTwoHundredMegabytesInOneText()
    {
        const std::string text = Header + "\"components\": [], \"name\": \"" + std::string(200'000'000, 'x') + "\"}";
        const auto document = readTopoJson(text);
        QVERIFY(!document);
        QCOMPARE(QByteArray::fromStdString(diagnosticLines(document.error())),
                 QByteArray("value.text-too-long /name 1:65\n"));
    }

    void refusesAThousandfoldNestingAtTheLimit_data()
    {
        QTest::addColumn<QByteArray>("opening");
        QTest::newRow("lists") << QByteArray("[");
        QTest::newRow("objects") << QByteArray("{\"a\":");
    }
    void refusesAThousandfoldNestingAtTheLimit()
    {
        QFETCH(const QByteArray, opening);
        const std::string text = Header + "\"x\": " + repeated(opening.toStdString(), 10'000);
        const auto document = readTopoJson(text);
        QVERIFY(!document);
        QCOMPARE(document.error().size(), std::size_t(1));
        QCOMPARE(firstCode(document), std::string("json.too-deep"));
        // The root is level 1, so the 64th opening inside it is one too many.
        const std::size_t offset = Header.size() + 5 + 63 * static_cast<std::size_t>(opening.size());
        QCOMPARE(std::size_t(document.error().front().place.column), offset + 1);
    }

    void refusesMoreElementsThanTheLimit()
    {
        ReadLimits limits;
        limits.maxElements = 2;
        const auto text = [](const char *elements) { return Header + R"("components": [)" + elements + "]}"; };
        QVERIFY(readTopoJson(text(R"({"id": "a"}, {"id": "b"})"), limits));
        const auto refused = readTopoJson(text(R"({"id": "a"}, {"id": "b"}, {"id": "c"})"), limits);
        QCOMPARE(firstCode(refused), std::string("value.too-many"));
    }

    void saysHowManyDiagnosticsItDoesNotList()
    {
        ReadLimits limits;
        limits.maxDiagnostics = 3;
        const std::string text = Header + R"("components": [1, 2, 3, 4, 5]})";
        const auto document = readTopoJson(text, limits);
        QVERIFY(!document);
        QCOMPARE(document.error().size(), std::size_t(4));
        QCOMPARE(document.error().back().code(), std::string_view("diagnostics.more"));
        QCOMPARE(document.error().back().arguments.front(), std::string("2"));
        QVERIFY(document.error().back().severity == Severity::Error);

        limits.maxDiagnostics = 1; // Two components without a name: warnings alone.
        const auto fine = readTopoJson(Header + R"("components": [{"id": "a"}, {"id": "b"}]})", limits);
        QVERIFY(fine);
        QCOMPARE(fine->warnings.size(), std::size_t(2));
        QVERIFY(fine->warnings.back().severity == Severity::Warning);
    }

    void warningsNeverHideAnError()
    {
        ReadLimits limits;
        limits.maxDiagnostics = 2;
        // Three components without a name are three warnings, before the error.
        const std::string text = Header + R"("components": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": 5}]})";
        const auto document = readTopoJson(text, limits);
        QVERIFY(!document);
        QVERIFY(hasErrors(document.error()));
        QCOMPARE(document.error().size(), std::size_t(3));
    }

    void aMillionMistakesTakeLittleTimeAndMemory()
    {
        const std::string text = Header + R"("components": [)"
                                 + repeated("{\"id\":1,\"id\":2,\"knd\":3,\"kind\":\"servic\"},", 190'000) + "{}]}";
        QElapsedTimer timer;
        timer.start();
        const auto document = readTopoJson(text);
        QVERIFY(!document);
        QCOMPARE(document.error().size(), ReadLimits().maxDiagnostics + 1);
        QVERIFY2(timer.elapsed() < 60'000, "something grows faster than the text");
    }

    void anObjectWithAMillionFieldsTakesLittleTime()
    {
        std::string text = Header + R"("components": [{"id": "a", "name": "A")";
        for (int i = 0; i < 1'000'000; ++i)
            text += ",\"field" + std::to_string(i) + "\":0";
        text += "}]}";
        QElapsedTimer timer;
        timer.start();
        const auto document = readTopoJson(text);
        QVERIFY(document);
        QCOMPARE(document->architecture.components[0].extras.fields.size(), std::size_t(1'000'000));
        QVERIFY2(timer.elapsed() < 60'000, "something grows faster than the text");
    }

    void everyTruncationOfADocumentIsRefused()
    {
        const std::string text =
            Header + R"("name": {"ko": "가게 \u00e9"}, "components": [{"id": "a", "serviceTime": 1.5e1}]})";
        QVERIFY(readTopoJson(text));
        for (std::size_t size = 0; size < text.size(); ++size) {
            const auto document = readTopoJson(std::string_view(text).substr(0, size));
            QVERIFY2(!document, std::to_string(size).c_str());
            const std::string code = firstCode(document);
            QVERIFY2(code == "json.truncated" || code == "json.empty" || code == "json.encoding", code.c_str());
        }
    }

    void aZeroByteIsRefusedAnywhere()
    {
        const std::string text = Header + R"("components": []})" + '\n';
        for (std::size_t at = 0; at <= text.size(); ++at) {
            std::string broken = text;
            broken.insert(at, 1, '\0');
            QVERIFY2(!readTopoJson(broken), std::to_string(at).c_str());
        }
    }

    void parsesThePublicTestSuiteAsItAsks()
    {
        const QString folder = sharedFolder(QStringLiteral("inputs/hostile/jsontestsuite/test_parsing"));
        if (folder.isEmpty())
            QSKIP("JSONTestSuite is not here: set TOPOLOGUE_SHARED to a folder with inputs/hostile/jsontestsuite");
        int refused = 0;
        int accepted = 0;
        for (const QString &name : QDir(folder).entryList({"*.json"}, QDir::Files)) {
            QFile file(folder + '/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            // None of them is a document, so all must be refused somewhere, without a crash.
            QVERIFY2(!readTopoJson(bytes.toStdString()), qPrintable(name));
            // Stricter than JSON on purpose: duplicate keys have no clear meaning.
            const bool hasTwins = name.startsWith("y_object_duplicated_key");
            if (name.startsWith("n_") || hasTwins) {
                QVERIFY2(!isJson(bytes), qPrintable(name));
                ++refused;
            } else if (name.startsWith("y_")) {
                QVERIFY2(isJson(bytes), qPrintable(name));
                ++accepted;
            } else {
                static_cast<void>(isJson(bytes));
            }
        }
        QVERIFY2(refused >= 180 && accepted >= 90, "the suite is not complete");
    }
};

QTEST_APPLESS_MAIN(TopoJsonHostileTest)
#include "topojsonhostile_test.moc"
