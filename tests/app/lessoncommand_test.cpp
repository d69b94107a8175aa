// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
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

    void exportsOne()
    {
        const QTemporaryDir folder;
        const QString page = folder.filePath(QStringLiteral("storm.html"));
        QCOMPARE(run({"lesson", "export", "retry-storm", "--lang", "both", "-o", page}).exitCode, 0);
        QFile file(page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>\n"));
        QVERIFY(html.contains("재시도 폭풍") && html.contains("lang=\"en\""));
        const Finished film = run({"lesson", "export", "retry-storm", "--format", "svg", "--cured", "-o", "-"});
        QCOMPARE(film.exitCode, 0);
        QVERIFY(film.output.startsWith("<?xml") && film.output.contains("animateMotion"));
        QCOMPARE(run({"lesson", "export", "retry-storm", "-o", "/no/such/folder/a.html"}).exitCode, 3);
    }

    void refusesToExport_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{"-o", "a.html"};
        QTest::newRow("nowhere") << QStringList{"saga"};
        QTest::newRow("an unknown format") << QStringList{"saga", "-o", "a.pdf"};
        QTest::newRow("both languages in one film") << QStringList{"saga", "-o", "a.svg", "--lang", "both"};
        QTest::newRow("a variant of a page") << QStringList{"saga", "-o", "a.html", "--variant", "x"};
        QTest::newRow("a variant that there is not") << QStringList{"saga", "-o", "a.svg", "--variant", "x"};
        QTest::newRow("a cure that there is not") << QStringList{"saga", "-o", "a.svg", "--cured"};
        QTest::newRow("a table") << QStringList{"saga", "-o", "a.html", "--json"};
    }
    void refusesToExport()
    {
        QFETCH(const QStringList, arguments);
        QCOMPARE(run(QStringList{"lesson", "export"} + arguments).exitCode, 2);
    }

    void refusesWhatThereIsNot()
    {
        QCOMPARE(run({"lesson", "list", "-o", "a.html"}).exitCode, 2);
        QCOMPARE(run({"lesson", "check", "--lang", "both"}).exitCode, 2);
        QCOMPARE(run({"lesson"}).exitCode, 2);
        QCOMPARE(run({"lesson", "learn"}).exitCode, 2);
        QCOMPARE(run({"lesson", "check", "no-such-lesson"}).exitCode, 2);
        QCOMPARE(run({"lesson", "check", "retry-storm", "saga"}).exitCode, 2);
    }
};

QTEST_APPLESS_MAIN(LessonCommandTest)
#include "lessoncommand_test.moc"
