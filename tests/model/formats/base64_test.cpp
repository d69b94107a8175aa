// SPDX-License-Identifier: Apache-2.0
#include "formats/base64.h"

#include <QByteArray>
#include <QTest>

#include <string>

using namespace topologue;
using formats::fromBase64;
using formats::toBase64;

class Base64Test : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatQtWrites()
    {
        std::string bytes;
        for (int size = 0; size < 100; ++size) {
            QCOMPARE(toBase64(bytes, 1000), QByteArray::fromStdString(bytes).toBase64().toStdString());
            QVERIFY(fromBase64(toBase64(bytes, 1000)) == bytes);
            bytes += static_cast<char>(size * 37 + 200);
        }
    }
    void breaksLinesAndReadsThemBack()
    {
        const std::string bytes(9, 'x'); // Twelve digits.
        QCOMPARE(toBase64(bytes, 5), std::string("eHh4e\nHh4eH\nh4"));
        QCOMPARE(toBase64(bytes, 6), std::string("eHh4eH\nh4eHh4"));
        QVERIFY(fromBase64(" eHh4\r\n\teHh4eHh4\n") == bytes);
    }
    void refusesWhatIsNoBase64_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("another character") << QByteArray("eHh4!Hh4");
        QTest::newRow("of the other alphabet") << QByteArray("eH-_");
        QTest::newRow("no padding") << QByteArray("eA");
        QTest::newRow("too little padding") << QByteArray("eA=");
        QTest::newRow("too much padding") << QByteArray("eHg==");
        QTest::newRow("padding of nothing") << QByteArray("====");
        QTest::newRow("one digit") << QByteArray("eHh4e===");
        QTest::newRow("digits behind the padding") << QByteArray("eA==eA==");
        QTest::newRow("padding inside") << QByteArray("eH=g");
        QTest::newRow("a byte past ASCII") << QByteArray("eHh\xE4");
    }
    void refusesWhatIsNoBase64()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!fromBase64(text.toStdString()));
    }
};

QTEST_APPLESS_MAIN(Base64Test)
#include "base64_test.moc"
