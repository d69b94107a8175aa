// SPDX-License-Identifier: Apache-2.0
#include "diffrows.h"

#include <QTest>

using namespace topologue;
using namespace topologue::diffrows;

namespace {

template<class T>
void reverse(IdTable<T> &table)
{
    IdTable<T> reversed;
    for (std::size_t i = table.size(); i > 0; --i)
        reversed.add(table[i - 1]);
    table = reversed;
}

std::vector<Row> addedAndRemoved()
{
    using namespace wholesample;
    using A = Architecture;
    return {
        {"team added", document([](A &a) { addCopy(a.teams, "new"); }), "added team new"},
        {"deployable added", document([](A &a) { addCopy(a.deployables, "new"); }), "added deployable new"},
        {"component added", document([](A &a) { addCopy(a.components, "new"); }), "added component new"},
        {"placed component added", document([](A &a) {
             addCopy(a.components, "new");
             a.drawn.placements[ComponentId("new")] = {};
         }),
         "added component new"},
        {"dependency added", document([](A &a) { addCopy(a.dependencies, "new"); }), "added dependency new"},
        {"journey added", document([](A &a) { addCopy(a.journeys, "new"); }), "added journey new"},
        {"scenario added", document([](A &a) { addCopy(a.scenarios, "new"); }), "added scenario new"},
        {"team removed", document([](A &a) { a.teams.remove(TeamId("core")); }), "removed team core"},
        {"deployable removed", document([](A &a) { a.deployables.remove(DeployableId("mono")); }),
         "removed deployable mono"},
        {"component removed", document([](A &a) {
             a.components.remove(ComponentId("web"));
             a.drawn.placements.erase(ComponentId("web"));
         }),
         "removed component web"},
        {"dependency removed", document([](A &a) {
             a.dependencies.remove(DependencyId("web-shop"));
             a.drawn.bends.clear();
         }),
         "removed dependency web-shop"},
        {"journey removed", document([](A &a) { a.journeys.remove(JourneyId("buy")); }), "removed journey buy"},
        {"scenario removed", document([](A &a) { a.scenarios.remove(ScenarioId("night")); }), "removed scenario night"},
        {"renamed", component(2, [](Component &c) { c.id = ComponentId("basket"); }),
         "added component basket\nremoved component cart"},
    };
}

std::vector<Row> drawn()
{
    using namespace wholesample;
    using A = Architecture;
    return {
        {"moved", document([](A &a) { a.drawn.placements[ComponentId("web")].center.x = 9; }), "moved component web",
         true},
        {"pinned", document([](A &a) { a.drawn.placements[ComponentId("shop")].pinned = true; }),
         "moved component shop", true},
        {"first placed", document([](A &a) { a.drawn.placements[ComponentId("db")] = {}; }), "moved component db",
         true},
        {"no longer placed", document([](A &a) { a.drawn.placements.erase(ComponentId("web")); }),
         "moved component web", true},
        {"bent", document([](A &a) { a.drawn.bends[DependencyId("web-shop")].push_back({}); }),
         "moved dependency web-shop", true},
        {"moved and changed", document([](A &a) {
             a.drawn.placements[ComponentId("web")].center.x = 9;
             change<Component>(a.components, 0, [](auto &c) { c.name = "x"; });
         }),
         "changed component web: name"},
        {"view", document([](A &a) { a.drawn.view = ViewKind::Teams; }), "drawing", true},
        {"layout", document([](A &a) { a.drawn.layout = LayoutStyle::Organic; }), "drawing", true},
        {"collapsed", document([](A &a) { a.drawn.collapsed.clear(); }), "drawing", true},
        {"note", document([](A &a) { change<Note>(a.drawn.notes, 0, [](auto &n) { n.width = 9; }); }), "drawing", true},
        {"note added", document([](A &a) { addCopy(a.drawn.notes, "new"); }), "drawing", true},
        {"unknown fields", document([](A &a) { a.drawn.extras = unknown("x", "1"); }), "drawing", true},
        {"stray placement", document([](A &a) { a.drawn.placements[ComponentId("gone")] = {}; }), "drawing", true},
        {"stray bend", document([](A &a) { a.drawn.bends[DependencyId("gone")] = {}; }), "drawing", true},
        {"name", document([](A &a) { a.name = "x"; }), "document"},
        {"description", document([](A &a) { a.description = "x"; }), "document"},
        {"currency", document([](A &a) { a.currency = "USD"; }), "document"},
        {"first answer", document([](A &a) { a.assessment["n1"] = 0; }), "document"},
    };
}

} // namespace

/// What is told of a whole document: what came, went, changed or moved, and in which order.
class DiffTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingBetweenEqualDocuments()
    {
        const Diff found = diff(wholesample::architecture(), wholesample::architecture());
        QVERIFY(found.isEmpty());
        QVERIFY(found.isDrawingOnly());
    }
    void findsWhatWasAddedAndRemoved_data() { addRows(addedAndRemoved()); }
    void findsWhatWasAddedAndRemoved() { checkRow(); }
    void tellsDrawingFromMeaning_data() { addRows(drawn()); }
    void tellsDrawingFromMeaning() { checkRow(); }

    void orderDoesNotCount()
    {
        Architecture architecture = wholesample::architecture();
        reverse(architecture.components);
        reverse(architecture.dependencies);
        QVERIFY(architecture != wholesample::architecture());
        QVERIFY(diff(wholesample::architecture(), architecture).isEmpty());
    }
    void theOrderOfEventsAndNotesDoesNotCount()
    {
        Architecture one = wholesample::architecture();
        wholesample::scenario([](Scenario &s) { addCopy(s.events, "more"); })(one);
        addCopy(one.drawn.notes, "more");
        Architecture other = one;
        wholesample::scenario([](Scenario &s) { reverse(s.events); })(other);
        reverse(other.drawn.notes);
        QVERIFY(diff(one, other).isEmpty());
    }
    void listsTheKindsInOneOrder()
    {
        Architecture empty;
        const Diff found = diff(empty, wholesample::architecture());
        QCOMPARE(lines(found),
                 std::string("added team core\nadded deployable mono\nadded component web\nadded component shop\n"
                             "added component cart\nadded component events\nadded component dead\n"
                             "added component worker\nadded component db\nadded dependency web-shop\n"
                             "added dependency shop-events\nadded dependency worker-events\n"
                             "added dependency shop-db\nadded journey buy\nadded scenario night\n"
                             "document\ndrawing"));
    }
};

QTEST_APPLESS_MAIN(DiffTest)
#include "diff_test.moc"
