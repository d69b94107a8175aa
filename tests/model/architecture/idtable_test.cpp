// SPDX-License-Identifier: Apache-2.0
#include "architecture/architecture.h"

#include "teststrings.h"

#include <QTest>

#include <functional>

using namespace topologue;

namespace {

Team team(const char *id, const char *name = "")
{
    Team result;
    result.id = TeamId(id);
    result.name = name;
    return result;
}

IdTable<Team> abc()
{
    IdTable<Team> table;
    table.add(team("a"));
    table.add(team("b"));
    table.add(team("c"));
    return table;
}

std::string order(const IdTable<Team> &table)
{
    std::string ids;
    for (const Team &each : table) {
        ids += each.id.value();
        // The index must agree with the order after every change.
        if (table.indexOf(each.id) != ids.size() - 1 || table.find(each.id) != &table[ids.size() - 1])
            ids += '!';
    }
    return ids;
}

using Changing = std::function<void(IdTable<Team> &)>;

} // namespace

Q_DECLARE_METATYPE(Changing)

class IdTableTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderInWhichElementsAreAdded() { QCOMPARE(order(abc()), std::string("abc")); }
    void startsEmpty()
    {
        const IdTable<Team> table;
        QVERIFY(table.isEmpty());
        QCOMPARE(table.size(), 0U);
        QVERIFY(!table.find(TeamId("a")));
        QVERIFY(!table.indexOf(TeamId("a")));
    }
    void refusesAnIdThatIsTaken()
    {
        IdTable<Team> table = abc();
        QVERIFY(!table.add(team("b", "other")));
        QVERIFY(!table.insert(0, team("b", "other")));
        QCOMPARE(order(table), std::string("abc"));
        QVERIFY(table.find(TeamId("b"))->name.isEmpty());
    }
    void insertsInTheMiddle()
    {
        IdTable<Team> table = abc();
        QVERIFY(table.insert(1, team("x")));
        QCOMPARE(order(table), std::string("axbc"));
    }
    void replacesInPlace()
    {
        IdTable<Team> table = abc();
        QVERIFY(table.replace(TeamId("b"), team("b", "named")));
        QCOMPARE(order(table), std::string("abc"));
        QCOMPARE(table.find(TeamId("b"))->name.in(Language::English), std::string("named"));
    }
    void replacingMayChangeTheId()
    {
        IdTable<Team> table = abc();
        QVERIFY(table.replace(TeamId("b"), team("x")));
        QCOMPARE(order(table), std::string("axc"));
        QVERIFY(!table.contains(TeamId("b")));
    }
    void replacingRefusesTheIdOfAnother()
    {
        IdTable<Team> table = abc();
        QVERIFY(!table.replace(TeamId("b"), team("c")));
        QVERIFY(!table.replace(TeamId("missing"), team("x")));
        QCOMPARE(order(table), std::string("abc"));
    }
    void removesFromTheMiddle()
    {
        IdTable<Team> table = abc();
        QVERIFY(table.remove(TeamId("b"))->id == TeamId("b"));
        QCOMPARE(order(table), std::string("ac"));
        QVERIFY(!table.remove(TeamId("b")));
    }
    void takesARemovedIdAgain()
    {
        IdTable<Team> table = abc();
        table.remove(TeamId("a"));
        QVERIFY(table.add(team("a")));
        QCOMPARE(order(table), std::string("bca"));
    }
    void equalityIsAboutContentsAndOrder()
    {
        IdTable<Team> table = abc();
        QVERIFY(table == abc());
        table.remove(TeamId("c"));
        QVERIFY(table != abc());
        table.insert(0, team("c"));
        QVERIFY(table != abc());
    }
    void aCopyIsIndependent()
    {
        IdTable<Team> table = abc();
        const IdTable<Team> copy = table;
        table.remove(TeamId("a"));
        QCOMPARE(order(copy), std::string("abc"));
    }
    void copiesShareTheirElementsUntilOneChanges_data()
    {
        QTest::addColumn<Changing>("changing");
        QTest::newRow("add") << Changing([](IdTable<Team> &table) { table.add(team("x")); });
        QTest::newRow("insert") << Changing([](IdTable<Team> &table) { table.insert(0, team("x")); });
        QTest::newRow("replace") << Changing([](IdTable<Team> &table) { table.replace(TeamId("a"), team("x")); });
        QTest::newRow("remove") << Changing([](IdTable<Team> &table) { table.remove(TeamId("c")); });
        QTest::newRow("change") << Changing(
            [](IdTable<Team> &table) { table.change(TeamId("a"), [](Team &each) { each.name = "A"; }); });
        QTest::newRow("changeEach") << Changing(
            [](IdTable<Team> &table) { table.changeEach([](Team &each) { each.name = "each"; }); });
        QTest::newRow("removeIf") << Changing(
            [](IdTable<Team> &table) { table.removeIf([](const Team &each) { return each.id == TeamId("b"); }); });
    }
    void copiesShareTheirElementsUntilOneChanges()
    {
        QFETCH(const Changing, changing);
        const IdTable<Team> before = abc();
        IdTable<Team> table = before;
        QVERIFY(&table[1] == &before[1]);
        changing(table);
        QVERIFY(&table[1] != &before[1]);
        QVERIFY(table != before);
        QCOMPARE(order(table).find('!'), std::string::npos);
        QVERIFY(before == abc());
    }
    void whatIsNotSharedChangesWhereItStands()
    {
        IdTable<Team> table = abc();
        IdTable<Team>(table).remove(TeamId("a")); // A copy that is gone.
        const Team *const b = table.find(TeamId("b"));
        table.change(TeamId("b"), [](Team &each) { each.name = "B"; });
        QVERIFY(table.find(TeamId("b")) == b);
    }
    void whatIsRefusedLeavesCopiesShared()
    {
        const IdTable<Team> before = abc();
        IdTable<Team> table = before;
        QVERIFY(!table.add(team("a")));
        QVERIFY(!table.replace(TeamId("a"), team("b")));
        QVERIFY(!table.remove(TeamId("x")));
        QVERIFY(!table.change(TeamId("x"), [](Team &) {}));
        QCOMPARE(table.removeIf([](const Team &) { return false; }), 0U);
        QVERIFY(&table[0] == &before[0]);
    }
    void anIdMayBeThatOfTheElementItself()
    {
        IdTable<Team> table = abc();
        const IdTable<Team> shared = table;
        QVERIFY(table.replace(table[1].id, team("x")));
        QVERIFY(table.remove(table[0].id));
        QCOMPARE(order(table), std::string("xc"));
        QCOMPARE(order(shared), std::string("abc"));
    }
    void changesInPlace()
    {
        IdTable<Team> table = abc();
        QVERIFY(table.change(TeamId("b"), [](Team &each) { each.name = "B"; }));
        QVERIFY(!table.change(TeamId("x"), [](Team &each) { each.name = "X"; }));
        QCOMPARE(order(table), std::string("abc"));
        QCOMPARE(table.find(TeamId("b"))->name, Text("B"));
        table.changeEach([](Team &each) { each.name = each.id.value() + '!'; });
        QCOMPARE(table.find(TeamId("c"))->name, Text("c!"));
    }
    void removesAllThatLeaveAndKeepsTheOrder()
    {
        IdTable<Team> table = abc();
        table.add(team("d"));
        const auto leaves = [](const Team &each) { return each.id.value() == "a" || each.id.value() == "c"; };
        QCOMPARE(table.removeIf(leaves), 2U);
        QCOMPARE(order(table), std::string("bd"));
        QVERIFY(!table.contains(TeamId("a")));
        QCOMPARE(table.removeIf(leaves), 0U);
    }
};

QTEST_APPLESS_MAIN(IdTableTest)
#include "idtable_test.moc"
