// SPDX-License-Identifier: Apache-2.0
#include "editing/quantity.h"

#include <QTest>

using namespace topologue;
using editing::Quantity;
using editing::quantityText;
using editing::readQuantity;

class QuantityTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<double>("value");
        const auto row = [](const char *text, Quantity quantity, double value) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(quantity) << value;
        };
        row("1.5s", Quantity::Time, 1.5e9);
        row("200 ms", Quantity::Time, 2e8);
        row("  3 min ", Quantity::Time, 1.8e11);
        row("30 µs", Quantity::Time, 3e4);
        row("1,5 s", Quantity::Time, 1.5e9);
        row("2초", Quantity::Time, 2e9);
        row("5 분", Quantity::Time, 3e11);
        row("5k/s", Quantity::Rate, 5000);
        row("120 /s", Quantity::Rate, 120);
        row("1,200 rps", Quantity::Rate, 1200);
        row("300/min", Quantity::Rate, 5);
        row("3만 /초", Quantity::Rate, 30'000);
        row("99.9 %", Quantity::Share, 0.999);
        row("7%", Quantity::Share, 0.07);
        row("1,200,000", Quantity::Count, 1'200'000);
        row("2k", Quantity::Count, 2000);
        row("1e3", Quantity::Count, 1000);
        row("0.3", Quantity::Number, 0.3);
        row(".5", Quantity::Number, 0.5);
    }
    void readsWhatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(int, quantity);
        QFETCH(double, value);
        const auto read = readQuantity(text.toStdString(), static_cast<Quantity>(quantity));
        QVERIFY2(read, qPrintable(read ? QString() : QString::fromStdString(read.error().front().sentence())));
        QCOMPARE(*read, value);
    }

    // A number alone means the unit that stood there.
    void takesTheUnitThatIsShown()
    {
        QCOMPARE(*readQuantity("300", Quantity::Time, 2e8), 3e8);  // was 200 ms
        QCOMPARE(*readQuantity("300", Quantity::Time, 2e9), 3e11); // was 2 s
        QCOMPARE(*readQuantity("0.5", Quantity::Share, 0.1), 0.005);
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *text, Quantity quantity, const char *code) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(quantity) << QString::fromUtf8(code);
        };
        row("", Quantity::Time, "number.empty");
        row("   ", Quantity::Count, "number.empty");
        row("soon", Quantity::Time, "number.unreadable");
        row("1.2.3", Quantity::Number, "number.unreadable");
        row("1,2,3", Quantity::Number, "number.unreadable");
        row("--4", Quantity::Number, "number.unreadable");
        row("5 parsecs", Quantity::Time, "number.unit");
        row("5 ms", Quantity::Rate, "number.unit");
        row("5 %", Quantity::Count, "number.unit");
        row("2.5", Quantity::Count, "number.whole");
        row("-1", Quantity::Count, "number.negative");
        row("1e300", Quantity::Time, "number.large");
        row("1e16", Quantity::Count, "number.large");
        row("nan", Quantity::Number, "number.unreadable");
        row("inf", Quantity::Number, "number.unreadable");
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(QString, text);
        QFETCH(int, quantity);
        QFETCH(QString, code);
        const auto read = readQuantity(text.toStdString(), static_cast<Quantity>(quantity));
        QVERIFY(!read);
        QCOMPARE(QString::fromUtf8(read.error().front().code().data()), code);
        QVERIFY(!read.error().front().remedy(Language::Korean).empty());
    }

    void refusesAnEndlessTextWithAShortSentence()
    {
        const auto read = readQuantity(std::string(10'000'000, '7'), Quantity::Count);
        QVERIFY(!read);
        QVERIFY(read.error().front().sentence().size() < 200);
    }

    void writesTheLargestUnitThatIsExact()
    {
        QCOMPARE(quantityText(0, Quantity::Time), std::string("0 ms"));
        QCOMPARE(quantityText(2e8, Quantity::Time), std::string("200 ms"));
        QCOMPARE(quantityText(1.5e9, Quantity::Time), std::string("1.5 s"));
        QCOMPARE(quantityText(9e10, Quantity::Time), std::string("90 s"));
        QCOMPARE(quantityText(1.2e11, Quantity::Time), std::string("2 min"));
        QCOMPARE(quantityText(1'234'567, Quantity::Time), std::string("1234.567 µs"));
        QCOMPARE(quantityText(0.07, Quantity::Share), std::string("7 %"));
        QCOMPARE(quantityText(0.9995, Quantity::Share), std::string("99.95 %"));
        QCOMPARE(quantityText(1200, Quantity::Rate), std::string("1200 /s"));
        QCOMPARE(quantityText(0.3, Quantity::Number), std::string("0.3"));
    }

    // Whatever is written is read as the same value.
    void readsBackWhatItWrites()
    {
        std::uint64_t state = 1;
        for (int i = 0; i < 20'000; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            const auto nanoseconds = static_cast<double>(state >> (12 + (state & 31)));
            const auto time = readQuantity(quantityText(nanoseconds, Quantity::Time), Quantity::Time);
            QVERIFY(time);
            QVERIFY2(std::llround(*time) == std::llround(nanoseconds),
                     quantityText(nanoseconds, Quantity::Time).c_str());
            const double number = static_cast<double>(state >> 40) / 1000;
            QCOMPARE(*readQuantity(quantityText(number, Quantity::Number), Quantity::Number), number);
            QCOMPARE(*readQuantity(quantityText(number, Quantity::Rate), Quantity::Rate), number);
        }
    }
};

QTEST_APPLESS_MAIN(QuantityTest)
#include "quantity_test.moc"
