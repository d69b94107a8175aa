// SPDX-License-Identifier: Apache-2.0
#include "fulldocument.h"

#include "architecture/generate.h"
#include "formats/fields.h"
#include "formats/jsontext.h"
#include "formats/migrations.h"
#include "formats/policyfields.h"
#include "formats/scenariofields.h"
#include "formats/topojson.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace topologue;

namespace {

std::string reasons(const Diagnostics &diagnostics)
{
    std::string result;
    for (const Diagnostic &diagnostic : diagnostics)
        result += formatForTerminal(diagnostic, Language::English) + '\n';
    return result;
}

/// Reads what was written, and writes it again.
void verifyRoundTrip(const Architecture &architecture)
{
    const std::string written = formats::writeTopoJson(architecture);
    const auto read = formats::readTopoJson(written);
    QVERIFY2(read, read ? "" : reasons(read.error()).c_str());
    QVERIFY(read->architecture == architecture);
    QCOMPARE(formats::writeTopoJson(read->architecture), written);
    const std::size_t end = written.find_last_not_of('\n');
    QCOMPARE(written.size(), end + 2);
    QVERIFY(written.find('\r') == std::string::npos);
}

/// An archive that counts the fields that still have their default. On the way it sees to it that a name tells the
/// unit, and that nothing else is named like one: a wrong unit would survive being read and written.
template<class T>
class DefaultFinder
{
public:
    explicit DefaultFinder(const T &theObject) : object(theObject) {}

    const T &object;
    std::vector<std::string> found;

    template<class V>
    void field(std::string_view name, V T::*member)
    {
        if (name.ends_with("Ms") || name.ends_with("S"))
            found.push_back("wrong unit: " + std::string(name));
        look(name, member);
    }
    template<class V>
    void required(std::string_view name, V T::*member)
    {
        field(name, member);
    }
    template<class V>
    void milliseconds(std::string_view name, V T::*member)
    {
        if (!name.ends_with("Ms"))
            found.push_back("wrong unit: " + std::string(name));
        look(name, member);
    }
    template<class V>
    void seconds(std::string_view name, V T::*member)
    {
        if (!name.ends_with("S"))
            found.push_back("wrong unit: " + std::string(name));
        look(name, member);
    }

private:
    template<class V>
    void look(std::string_view name, V T::*member)
    {
        static const T Defaults{};
        if (object.*member == Defaults.*member)
            found.emplace_back(name);
    }
};

template<class T>
QStringList fieldsWithDefaults(const T &object)
{
    DefaultFinder<T> finder(object);
    describe(finder, formats::Of<T>{});
    QStringList result;
    for (const std::string &name : finder.found)
        result << QString::fromStdString(name);
    return result;
}

std::string numberText(double value)
{
    std::string result;
    formats::appendJsonNumber(result, value);
    return result;
}

std::string decimalText(std::int64_t value, int decimals)
{
    std::string result;
    formats::appendDecimal(result, value, decimals);
    return result;
}

} // namespace

class TopoJsonRoundTripTest : public QObject
{
    Q_OBJECT

private slots:
    void theFullDocumentLeavesNoFieldAtItsDefault()
    {
        const Architecture document = fullDocument();
        const Dependency &dependency = document.dependencies[0];
        const Policies &policies = dependency.policies;
        const Capacity &capacity = document.deployables[0].capacity;
        QCOMPARE(fieldsWithDefaults(document), QStringList());
        QCOMPARE(fieldsWithDefaults(document.teams[0]), QStringList());
        QCOMPARE(fieldsWithDefaults(document.deployables[0]), QStringList());
        QCOMPARE(fieldsWithDefaults(capacity), QStringList());
        QCOMPARE(fieldsWithDefaults(*capacity.autoscaling), QStringList());
        QCOMPARE(fieldsWithDefaults(*capacity.healthCheck), QStringList());
        QCOMPARE(fieldsWithDefaults(*capacity.outlierEjection), QStringList());
        QCOMPARE(fieldsWithDefaults(*capacity.loadShedding), QStringList());
        QCOMPARE(fieldsWithDefaults(document.components[0]), QStringList({"capacity", "broker"}));
        QCOMPARE(fieldsWithDefaults(*document.components[1].broker), QStringList());
        QCOMPARE(fieldsWithDefaults(document.components[0].serviceTime), QStringList());
        QCOMPARE(fieldsWithDefaults(dependency), QStringList());
        QCOMPARE(fieldsWithDefaults(policies), QStringList());
        QCOMPARE(fieldsWithDefaults(*policies.timeout), QStringList());
        QCOMPARE(fieldsWithDefaults(*policies.retry), QStringList());
        QCOMPARE(fieldsWithDefaults(*policies.circuitBreaker), QStringList());
        QCOMPARE(fieldsWithDefaults(*policies.bulkhead), QStringList());
        QCOMPARE(fieldsWithDefaults(*policies.rateLimit), QStringList());
        QCOMPARE(fieldsWithDefaults(*policies.hedging), QStringList());
        QCOMPARE(fieldsWithDefaults(*policies.cache), QStringList());
        QCOMPARE(fieldsWithDefaults(*policies.connectionPool), QStringList());
        QCOMPARE(fieldsWithDefaults(document.journeys[0]), QStringList());
        QCOMPARE(fieldsWithDefaults(document.journeys[0].load), QStringList());
        QCOMPARE(fieldsWithDefaults(document.journeys[0].objective), QStringList());
        QCOMPARE(fieldsWithDefaults(document.journeys[0].impatience), QStringList());
        QCOMPARE(fieldsWithDefaults(document.scenarios[0]), QStringList());
        QCOMPARE(fieldsWithDefaults(document.scenarios[0].events[1]), QStringList());
        QCOMPARE(fieldsWithDefaults(document.drawn), QStringList());
        QCOMPARE(fieldsWithDefaults(document.drawn.notes[0]), QStringList());
    }

    void everyFieldSurvivesWritingAndReading() { verifyRoundTrip(fullDocument()); }
    void theEmptyDocumentSurvivesWritingAndReading() { verifyRoundTrip(Architecture()); }

    void generatedDocumentsSurviveWritingAndReading_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void generatedDocumentsSurviveWritingAndReading()
    {
        QFETCH(const quint64, seed);
        GenerateOptions options;
        options.components = static_cast<std::uint32_t>(seed * 40);
        options.dependencies = options.components * 2;
        options.seed = seed;
        const Architecture document = generateArchitecture(options);
        QVERIFY(document.components.size() > 10);
        verifyRoundTrip(document);
    }

    void anyDurationSurvivesWritingAndReading()
    {
        std::mt19937_64 random(7);
        for (int i = 0; i < 2000; ++i) {
            // All magnitudes from a nanosecond to the longest time that a document may hold.
            const auto nanoseconds = static_cast<std::int64_t>((random() >> 1U) >> (i % 60)) % 31'622'400'000'000'000;
            Architecture document = Architecture();
            Component component;
            component.id = ComponentId("a");
            component.serviceTime = Distribution::constant(Duration::nanoseconds(nanoseconds));
            document.components.add(component);
            Scenario scenario;
            scenario.id = ScenarioId("s");
            scenario.duration = Duration::nanoseconds(nanoseconds + 1);
            document.scenarios.add(scenario);
            const auto read = formats::readTopoJson(formats::writeTopoJson(document));
            QVERIFY(read);
            QCOMPARE(read->architecture.components[0].serviceTime.mean.inNanoseconds(), nanoseconds);
            QCOMPARE(read->architecture.scenarios[0].duration.inNanoseconds(), nanoseconds + 1);
        }
    }

    void anyNumberSurvivesWritingAndReading()
    {
        std::mt19937_64 random(11);
        for (int i = 0; i < 20'000; ++i) {
            const std::uint64_t bits = random();
            double value = 0;
            static_assert(sizeof bits == sizeof value);
            std::memcpy(&value, &bits, sizeof value);
            if (std::isfinite(value))
                QCOMPARE(std::strtod(numberText(value).c_str(), nullptr), value);
        }
    }

    void writesNumbersAsPeopleDo()
    {
        QCOMPARE(numberText(0.1), std::string("0.1"));
        QCOMPARE(numberText(0.1 + 0.2), std::string("0.30000000000000004"));
        QCOMPARE(numberText(100'000), std::string("100000"));
        QCOMPARE(numberText(12'345'678'901'234'560), std::string("12345678901234560"));
        QCOMPARE(numberText(1e17), std::string("1e+17"));
        QCOMPARE(numberText(1e-6), std::string("0.000001"));
        QCOMPARE(numberText(1e-7), std::string("1e-07"));
        QCOMPARE(numberText(-0.0), std::string("0"));
        QCOMPARE(numberText(1e300), std::string("1e+300"));
        QCOMPARE(numberText(std::numeric_limits<double>::quiet_NaN()), std::string("null"));
        QCOMPARE(decimalText(0, 6), std::string("0"));
        QCOMPARE(decimalText(1, 6), std::string("0.000001"));
        QCOMPARE(decimalText(-1'500'000, 6), std::string("-1.5"));
        QCOMPARE(decimalText(250'000'000, 6), std::string("250"));
        QCOMPARE(decimalText(std::numeric_limits<std::int64_t>::min(), 9), std::string("-9223372036.854775808"));
    }

    void equalDocumentsGiveEqualBytes()
    {
        Architecture one = fullDocument();
        Architecture other = fullDocument();
        one.drawn.placements[ComponentId("store")].center.x = 0.0;
        other.drawn.placements[ComponentId("store")].center.x = -0.0;
        QVERIFY(one == other);
        QCOMPARE(formats::writeTopoJson(one), formats::writeTopoJson(other));
    }

    void noLineIsLongerThanItNeedsToBe()
    {
        const QString written = QString::fromStdString(formats::writeTopoJson(fullDocument()));
        for (const QString &line : written.split('\n')) {
            // Only a line that could not be broken any further may be longer: one value with its name.
            if (line.size() > 120)
                QVERIFY2(!line.contains("\", \""), qPrintable(line));
        }
    }

    void bytesThatAreNotUtf8BecomeReadableText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("replacements");
        QTest::newRow("no such lead") << QByteArray("\xFF") << 1;
        QTest::newRow("cut off") << QByteArray("\xC3") << 1;
        QTest::newRow("a tail alone") << QByteArray("\x80") << 1;
        QTest::newRow("slash in two bytes") << QByteArray("\xC0\xAF") << 2;
        QTest::newRow("slash in three bytes") << QByteArray("\xE0\x80\xAF") << 3;
        QTest::newRow("slash in four bytes") << QByteArray("\xF0\x80\x80\xAF") << 4;
        QTest::newRow("a surrogate") << QByteArray("\xED\xA0\x80") << 3;
        QTest::newRow("past U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << 4;
    }
    void bytesThatAreNotUtf8BecomeReadableText()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, replacements);
        Architecture document;
        document.name = "broken " + bytes.toStdString() + " text";
        const auto read = formats::readTopoJson(formats::writeTopoJson(document));
        QVERIFY(read);
        QCOMPARE(QString::fromStdString(read->architecture.name.in(Language::English)),
                 "broken " + QString(replacements, QChar::ReplacementCharacter) + " text");
    }

    void aMigrationBringsAnOldDocumentToTheNextVersion()
    {
        // Version 1 has no step yet, so the path itself is tried with steps of its own.
        const std::string text = R"({"title": "Shop", "components": []})";
        const formats::ReadLimits limits;
        formats::Report report(text, {}, limits);
        auto document = formats::parseJson(text, limits, report);
        QVERIFY(document);
        const std::array<formats::Migration, 2> steps{
            [](formats::JsonDocument &old) { old.root().member("title")->setKey("caption"); },
            [](formats::JsonDocument &old) { old.root().member("caption")->setKey("name"); },
        };
        formats::migrate(*document, 1, steps);
        QVERIFY(document->root().member("name"));
        QVERIFY(!document->root().member("title"));
        formats::migrate(*document, 3, steps); // Already new: nothing is left to do.
        QCOMPARE(document->root().member("name")->text(), std::string_view("Shop"));
    }
};

QTEST_APPLESS_MAIN(TopoJsonRoundTripTest)
#include "topojsonroundtrip_test.moc"
