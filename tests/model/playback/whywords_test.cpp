// SPDX-License-Identifier: Apache-2.0
#include "playback/messages.h"
#include "playback/whywords.h"

#include <QRegularExpression>
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
    void everySentenceStandsInBothLanguages();
    void koreanParticlesFit_data();
    void koreanParticlesFit();
    void numbersAreReadable();
};

void WhyWordsTest::everySentenceStandsInBothLanguages()
{
    QFile file(QStringLiteral(TOPOLOGUE_SOURCE_DIR "/model/playback/messages.h"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression Entry(R"(inline constexpr Message (\w+)\{(.*?)\};\n)",
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression Hangul(QStringLiteral("[\\x{AC00}-\\x{D7A3}]"));
    static const QRegularExpression Placeholder(R"(\{\d\})");
    int entries = 0;
    for (auto it = Entry.globalMatch(source); it.hasNext(); ++entries) {
        const auto entry = it.next();
        // Fields are separated by commas outside of literals; literals beside each other belong together.
        QStringList fields{QString()};
        bool inside = false;
        for (const QChar c : entry.captured(2)) {
            if (c == '"')
                inside = !inside;
            else if (inside)
                fields.back() += c;
            else if (c == ',')
                fields << QString();
        }
        const QByteArray name = entry.captured(1).toUtf8();
        QVERIFY2(fields.size() >= 5, name.constData());
        QVERIFY2(fields[0].startsWith("why."), name.constData());
        QSet<QString> english;
        QSet<QString> korean;
        for (auto p = Placeholder.globalMatch(fields[1]); p.hasNext();)
            english << p.next().captured();
        for (auto p = Placeholder.globalMatch(fields[3]); p.hasNext();)
            korean << p.next().captured();
        QVERIFY2(english == korean && !english.isEmpty(), name.constData());
        QVERIFY2(!fields[1].contains(Hangul), name.constData());
        QVERIFY2(fields[3].contains(Hangul) || fields[1] == fields[3], name.constData());
    }
    QVERIFY(entries > 50);
}

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
