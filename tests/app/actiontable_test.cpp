// SPDX-License-Identifier: Apache-2.0
#include "core/actiontable.h"

#include <QFile>
#include <QKeySequence>
#include <QSet>
#include <QTest>

using namespace topologue;
using namespace topologue::core;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QList<QKeySequence> sequencesOf(const ActionInfo &action)
{
    return action.shortcuts.empty() ? QList<QKeySequence>()
                                    : QKeySequence::listFromString(text(action.shortcuts), QKeySequence::PortableText);
}

} // namespace

/// The table of everything that can be done in the window.
class ActionTableTest : public QObject
{
    Q_OBJECT

private slots:
    void givesNoIdTwice()
    {
        QSet<QString> seen;
        for (const ActionInfo &action : actionTable()) {
            QVERIFY2(!seen.contains(text(action.id)), action.id.data());
            seen.insert(text(action.id));
        }
    }

    void namesEachActionInBothLanguages()
    {
        for (const ActionInfo &action : actionTable()) {
            QVERIFY2(!action.text.english.empty() && !action.text.korean.empty(), action.id.data());
            QVERIFY2(action.text.english != action.text.korean, action.id.data());
        }
    }

    void saysInBothLanguagesWhenAnActionCanBeDone()
    {
        QSet<QString> seen;
        for (int i = 0; i < ActionConditionCount; ++i) {
            const Words words = conditionWords(static_cast<ActionCondition>(i));
            QVERIFY(!words.english.empty() && !words.korean.empty());
            QVERIFY2(!seen.contains(text(words.english)), words.english.data());
            seen.insert(text(words.english));
        }
        QVERIFY(conditionWords(ActionCondition::UnpinnedSelected).english.find("not pinned") != std::string_view::npos);
    }

    void namesEachGroupInBothLanguages()
    {
        for (int i = 0; i < ActionGroupCount; ++i) {
            const auto group = static_cast<ActionGroup>(i);
            QVERIFY(!groupId(group).empty() && !groupWords(group).english.empty() && !groupWords(group).korean.empty());
        }
        QCOMPARE(text(groupId(ActionGroup::Help)), QStringLiteral("help"));
    }

    void givesNoShortcutTwice()
    {
        QMap<QString, QString> seen;
        for (const ActionInfo &action : actionTable()) {
            for (const QKeySequence &sequence : sequencesOf(action)) {
                const QString keys = sequence.toString();
                QVERIFY2(!seen.contains(keys), qPrintable(keys + u' ' + seen[keys] + u' ' + text(action.id)));
                seen.insert(keys, text(action.id));
            }
        }
    }

    void readsEachShortcutThatIsWritten()
    {
        for (const ActionInfo &action : actionTable()) {
            QStringList read;
            for (const QKeySequence &sequence : sequencesOf(action)) {
                QVERIFY2(sequence.count() == 1, action.id.data());
                read.append(sequence.toString());
            }
            QCOMPARE(read.join(QStringLiteral("; ")).replace(QLatin1String("Del;"), QLatin1String("Delete;")),
                     text(action.shortcuts));
        }
    }

    void hasAnIconForEachThatNamesOne()
    {
        for (const ActionInfo &action : actionTable()) {
            const QString file = QStringLiteral(TOPOLOGUE_ICONS "/%1.svg").arg(text(action.icon));
            QVERIFY2(action.icon.empty() || QFile::exists(file), qPrintable(file));
        }
    }
};

QTEST_MAIN(ActionTableTest)
#include "actiontable_test.moc"
