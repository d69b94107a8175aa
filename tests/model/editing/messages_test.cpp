// SPDX-License-Identifier: Apache-2.0
#include "editing/messages.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QSet<QString> placeholders(std::string_view text)
{
    static const QRegularExpression Placeholder(R"(\{\d+(:kind)?\})");
    QSet<QString> found;
    for (auto it = Placeholder.globalMatch(string(text)); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsInTheList()
    {
        QFile file(QStringLiteral(TOPOLOGUE_SOURCE_DIR "/model/editing/messages.h"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(static_cast<std::size_t>(file.readAll().count("inline constexpr Message ")),
                 messages::AllMessages.size());
        QCOMPARE(QSet<const Message *>(messages::AllMessages.begin(), messages::AllMessages.end()).size(),
                 static_cast<qsizetype>(messages::AllMessages.size()));
    }

    void saysTheSameInBothLanguages_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < messages::AllMessages.size(); ++i)
            QTest::addRow("%zu %s", i, messages::AllMessages[i]->code.data()) << static_cast<int>(i);
    }
    void saysTheSameInBothLanguages()
    {
        QFETCH(int, index);
        const Message &message = *messages::AllMessages[static_cast<std::size_t>(index)];
        static const QRegularExpression Code(QStringLiteral("^[a-z]+\\.[a-z]+(-[a-z]+)*$"));
        static const QRegularExpression Hangul(QStringLiteral("[\\x{AC00}-\\x{D7A3}]"));
        QVERIFY2(Code.match(string(message.code)).hasMatch(), message.code.data());
        for (const auto text : {message.english, message.englishRemedy}) {
            QVERIFY(!text.empty());
            QVERIFY2(!Hangul.match(string(text)).hasMatch(), text.data());
            QVERIFY2(text.ends_with('.') || text.ends_with('?'), text.data());
        }
        for (const auto text : {message.korean, message.koreanRemedy})
            QVERIFY2(Hangul.match(string(text)).hasMatch(), text.data());
        QCOMPARE(placeholders(message.english), placeholders(message.korean));
        QCOMPARE(placeholders(message.englishRemedy), placeholders(message.koreanRemedy));
    }
};

QTEST_APPLESS_MAIN(MessagesTest)
#include "messages_test.moc"
