// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace topologue::test;

/// `topologue lesson`.
class LessonCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void listsLessonsAndChallenges()
    {
        const Finished finished = run({"lesson", "list", "--json"});
        QCOMPARE(finished.exitCode, 0);
        const QJsonArray all = QJsonDocument::fromJson(finished.output).array();
        int lessons = 0;
        for (const QJsonValue &value : all)
            lessons += value.toObject()["kind"] == QStringLiteral("lesson") ? 1 : 0;
        QVERIFY(lessons >= 36);
        QVERIFY(all.size() - lessons >= 12);
        const QString korean = QString::fromUtf8(run({"lesson", "list", "--lang", "ko"}).output);
        QVERIFY(korean.contains(QRegularExpression(QStringLiteral("retry-storm +재시도 폭풍"))));
    }

    void checksOne()
    {
        const Finished finished = run({"lesson", "check", "retry-storm", "--json", "--seed", "3"});
        QCOMPARE(finished.exitCode, 0);
        const QJsonArray all = QJsonDocument::fromJson(finished.output).array();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].toObject()["holds"].toBool(), true);
        const double calls = all[0].toObject()["expectations"].toArray()[0].toObject()["measured"].toDouble();
        QVERIFY2(calls > 225 && calls < 262, qPrintable(QString::number(calls)));
        const QString text = QString::fromUtf8(run({"lesson", "check", "retry-storm", "--lang", "en"}).output);
        QVERIFY(text.contains(QRegularExpression(QStringLiteral("holds +Ledger → Database · calls per user request"))));
    }

    void refusesWhatThereIsNot()
    {
        QCOMPARE(run({"lesson"}).exitCode, 2);
        QCOMPARE(run({"lesson", "learn"}).exitCode, 2);
        QCOMPARE(run({"lesson", "check", "no-such-lesson"}).exitCode, 2);
        QCOMPARE(run({"lesson", "check", "retry-storm", "saga"}).exitCode, 2);
    }
};

QTEST_APPLESS_MAIN(LessonCommandTest)
#include "lessoncommand_test.moc"
