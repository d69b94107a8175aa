// SPDX-License-Identifier: Apache-2.0
#include "playback/messages.h"
#include "playback/whywords.h"

#include <QtTest>

using namespace topologue;
using namespace topologue::playback;

namespace {

constexpr simulation::Nanos Second = 1'000'000'000;

} // namespace

class WhyWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void koreanParticlesFit_data();
    void koreanParticlesFit();
    void numbersAreReadable();
};

void WhyWordsTest::koreanParticlesFit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("vowel") << "게이트웨이"
                           << "게이트웨이가 00:10부터 다운되어 응답하지 않습니다.";
    QTest::newRow("consonant") << "상품"
                               << "상품이 00:10부터 다운되어 응답하지 않습니다.";
    QTest::newRow("abbreviation") << "결제 DB"
                                  << "결제 DB가 00:10부터 다운되어 응답하지 않습니다.";
    QTest::newRow("digit") << "서버 3"
                           << "서버 3이 00:10부터 다운되어 응답하지 않습니다.";
    QTest::newRow("nobody knows") << "gateway"
                                  << "gateway이(가) 00:10부터 다운되어 응답하지 않습니다.";
}

void WhyWordsTest::koreanParticlesFit()
{
    QFETCH(QString, name);
    QFETCH(QString, sentence);
    const Architecture nothing;
    const Words words(nothing, Language::Korean);
    QCOMPARE(QString::fromStdString(words.say(message::DownSilent, {name.toStdString(), "00:10"})), sentence);
}

void WhyWordsTest::numbersAreReadable()
{
    QCOMPARE(Words::clock(24 * Second), std::string("00:24"));
    QCOMPARE(Words::clock(3'723 * Second), std::string("1:02:03"));
    QCOMPARE(Words::percent(0.38), std::string("38"));
    QCOMPARE(Words::percent(0.9996), std::string("99.9"));
    QCOMPARE(Words::percent(0.00001), std::string("0.1"));
    QCOMPARE(Words::percent(1), std::string("100"));
    QCOMPARE(Words::number(6.3), std::string("6.3"));
    QCOMPARE(Words::number(2'639.2), std::string("2,639"));
    const Architecture nothing;
    QCOMPARE(Words(nothing, Language::English).duration(0.2), std::string("200 ms"));
    QCOMPARE(Words(nothing, Language::Korean).duration(60), std::string("60초"));
}

QTEST_GUILESS_MAIN(WhyWordsTest)
#include "whywords_test.moc"
