// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace topologue::test;

/// `topologue actions`.
class ActionsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void printsEachActionAsJson()
    {
        const Finished finished = run({"actions", "--json"});
        QCOMPARE(finished.exitCode, 0);
        const QJsonArray actions = QJsonDocument::fromJson(finished.output).array();
        QVERIFY(actions.size() > 80);
        for (const QJsonValue &value : actions) {
            const QJsonObject action = value.toObject();
            QCOMPARE(action.keys(), QStringList({"enabledWhen", "group", "id", "shortcuts", "text"}));
            for (const char *text : {"text", "enabledWhen"}) {
                QVERIFY(!action[QLatin1String(text)].toObject()["en"].toString().isEmpty());
                QVERIFY(!action[QLatin1String(text)].toObject()["ko"].toString().isEmpty());
            }
        }
    }

    void saysWhatAnActionIs()
    {
        const QJsonArray actions = QJsonDocument::fromJson(run({"actions", "--json"}).output).array();
        for (const QJsonValue &value : actions) {
            const QJsonObject action = value.toObject();
            if (action["id"] != QStringLiteral("edit.delete"))
                continue;
            QCOMPARE(action["text"].toObject()["en"].toString(), QStringLiteral("Delete"));
            QCOMPARE(action["text"].toObject()["ko"].toString(), QStringLiteral("삭제"));
            QCOMPARE(action["shortcuts"].toArray(), QJsonArray({"Delete", "Backspace"}));
            QCOMPARE(action["group"].toString(), QStringLiteral("edit"));
            QCOMPARE(action["enabledWhen"].toObject()["en"].toString(), QStringLiteral("something is selected"));
            return;
        }
        QFAIL("There is no edit.delete.");
    }

    void printsATableInTheChosenLanguage()
    {
        const QString english = QString::fromUtf8(run({"actions", "--lang", "en"}).output);
        QVERIFY(english.contains(QRegularExpression(QStringLiteral("\nedit.group +Group +Ctrl\\+G +two components"))));
        const QString korean = QString::fromUtf8(run({"actions", "--lang", "ko"}).output);
        QVERIFY(korean.contains(QRegularExpression(QStringLiteral("\nedit.group +묶기 +Ctrl\\+G "))));
    }

    void readsNoFile()
    {
        const Finished finished = run({"actions", "shop.topo.json"});
        QCOMPARE(finished.exitCode, 2);
        QVERIFY(finished.errors.contains("usage.unexpected-file"));
    }
};

QTEST_GUILESS_MAIN(ActionsCommandTest)
#include "actionscommand_test.moc"
