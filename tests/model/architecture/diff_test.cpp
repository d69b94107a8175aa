// SPDX-License-Identifier: Apache-2.0
#include "architecture/diff.h"

#include "teststrings.h"
#include "wholesample.h"

#include <QTest>

using namespace topologue;

namespace {

/// A change in one line: "changed component shop: name capacity.workers".
std::string line(const Change &change)
{
    static constexpr const char *Kinds[]{"added", "removed", "changed", "moved"};
    static constexpr const char *Elements[]{"component", "deployable", "dependency", "team", "journey", "scenario"};
    std::string text = Kinds[static_cast<int>(change.kind)];
    text += std::string(" ") + Elements[change.element.index()] + ' ';
    text += std::visit([](const auto &id) { return id.value(); }, change.element);
    if (!change.fields.empty())
        text += ':';
    for (const std::string &field : change.fields)
        text += ' ' + field;
    return text;
}

/// All of a diff: its changes, one a line, and "document" and "drawing" where those differ.
std::string lines(const Diff &diff)
{
    std::string text;
    for (const Change &change : diff.changes)
        text += (text.empty() ? "" : "\n") + line(change);
    if (diff.documentChanged)
        text += text.empty() ? "document" : "\ndocument";
    if (diff.drawingChanged)
        text += text.empty() ? "drawing" : "\ndrawing";
    return text;
}

struct Row {
    const char *title;
    wholesample::Mutation edit;
    const char *expected;
    bool isDrawingOnly = false;
};

template<class T>
void addCopy(IdTable<T> &table, const char *id)
{
    T copy = table[0];
    copy.id = decltype(T::id)(id);
    table.add(std::move(copy));
}

template<class T>
void reverse(IdTable<T> &table)
{
    IdTable<T> reversed;
    for (std::size_t i = table.size(); i > 0; --i)
        reversed.add(table[i - 1]);
    table = reversed;
}

Extras unknown(const char *name, const char *value)
{
    return {{{name, value}}};
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

std::vector<Row> changed()
{
    using namespace wholesample;
    using C = Component;
    using D = Dependency;
    using J = Journey;
    return {
        {"team", team([](Team &t) {
             t.name = "x";
             t.mission = "y";
             t.extras = unknown("z", "1");
         }),
         "changed team core: name mission z"},
        {"deployable", deployable([](Deployable &d) {
             d.name = "x";
             d.technology = "y";
             d.description = "z";
             d.team = TeamId("core");
             d.extras = unknown("w", "1");
         }),
         "changed deployable mono: name technology description team w"},
        {"deployable capacity", deployable([](Deployable &d) {
             d.capacity.workers = 9;
             d.capacity.healthCheck.emplace();
         }),
         "changed deployable mono: capacity.workers capacity.healthCheck"},
        {"capacity",
         component(1,
                   [](C &c) {
                       Capacity &k = *c.capacity;
                       k.replicas = 2;
                       k.cores = 2;
                       k.queueLimit = 1;
                       k.memoryLimit = 1;
                       k.restartTime = Duration();
                       k.scheduling = CpuScheduling::ProcessorSharing;
                       k.workerModel = WorkerModel::Asynchronous;
                       k.loadBalancing = LoadBalancing::Random;
                       k.autoscaling.reset();
                       k.outlierEjection.reset();
                       k.loadShedding.reset();
                       k.extras = unknown("x", "1");
                   }),
         "changed component shop: capacity.replicas capacity.cores capacity.queueLimit capacity.memoryLimit "
         "capacity.restartTimeMs capacity.scheduling capacity.workerModel capacity.loadBalancing capacity.autoscaling "
         "capacity.outlierEjection capacity.loadShedding capacity.x"},
        {"component",
         component(2,
                   [](C &c) {
                       c.name = "x";
                       c.kind = ComponentKind::Job;
                       c.technology = "y";
                       c.description = "z";
                       c.deployable.reset();
                       c.team = TeamId("core");
                       c.capacity.emplace();
                       c.broker.emplace();
                       c.serviceTime.stages = 2;
                       c.tags = {"t"};
                       c.extras = unknown("w", "1");
                   }),
         "changed component cart: name kind technology description deployable team serviceTime capacity broker tags w"},
        {"dependency",
         dependency(3,
                    [](D &d) {
                        d.from = ComponentId("web");
                        d.to = ComponentId("shop");
                        d.kind = DependencyKind::Call;
                        d.consumes = true;
                        d.optional = true;
                        d.protocol = "x";
                        d.label = "y";
                        d.journeys = {JourneyId("buy")};
                        d.stage = 1;
                        d.callsPerRequest = 2;
                        d.latency.emplace();
                        d.lossShare = 1;
                        d.errorShare = 1;
                        d.concurrency = 2;
                        d.extras = unknown("z", "1");
                    }),
         "changed dependency shop-db: from to kind consumes optional protocol label journeys stage callsPerRequest "
         "latency "
         "lossShare errorShare concurrency z"},
        {"policies",
         dependency(0,
                    [](D &d) {
                        d.policies = {};
                        d.policies.extras = unknown("x", "1");
                    }),
         "changed dependency web-shop: policies.timeout policies.retry policies.circuitBreaker policies.bulkhead "
         "policies.rateLimit policies.hedging policies.fallback policies.cache policies.connectionPool policies.x"},
        {"deep inside a policy", dependency(0, [](D &d) { d.policies.retry->extras = unknown("x", "1"); }),
         "changed dependency web-shop: policies.retry"},
        {"journey", journey([](J &j) {
             j.name = "x";
             j.entry = ComponentId("shop");
             j.valuePerSuccess = 2;
             j.objective = {0.5, Duration(), unknown("y", "1")};
             j.extras = unknown("z", "1");
         }),
         "changed journey buy: name entry valuePerSuccess objective.successShare objective.p99Ms objective.y z"},
        {"impatience", journey([](J &j) {
             j.impatience = {Duration(), 2, Duration(), unknown("x", "1")};
         }),
         "changed journey buy: impatience.leavesAfterMs impatience.attempts impatience.pauseMs impatience.x"},
        {"load", journey([](J &j) {
             j.load = {Load::Shape::Day,     2,    3, Duration::seconds(1), Duration::seconds(2),
                       Duration::seconds(3), {{}}, 4, Duration(),           unknown("x", "1")};
         }),
         "changed journey buy: load.shape load.requestsPerSecond load.peakPerSecond load.startS load.endS load.periodS "
         "load.points load.users load.thinkTimeMs load.x"},
        {"scenario", scenario([](Scenario &s) {
             s.name = "x";
             s.description = "y";
             s.duration = Duration::seconds(1);
             s.extras = unknown("z", "1");
         }),
         "changed scenario night: name description durationS z"},
        {"events", scenario([](Scenario &s) {
             addCopy(s.events, "later");
             s.events.remove(EventId("broken"));
         }),
         "changed scenario night: events.later events.broken"},
        {"fault", broken(fault::Slow{ComponentId("db"), 3}), "changed scenario night: events.broken"},
        {"unknown fields", document([](Architecture &a) {
             a.teams.replace(TeamId("core"), a.teams[0]);
             a.extras = unknown("x", "1");
         }),
         "document"},
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
    };
}

} // namespace

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
    void namesTheChangedFields_data() { addRows(changed()); }
    void namesTheChangedFields() { checkRow(); }
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
    void namesTheUnknownFieldsThatDiffer()
    {
        Architecture before = wholesample::architecture();
        wholesample::team([](Team &t) { t.extras.fields = {{"a", "1"}, {"b", "2"}, {"c", "3"}}; })(before);
        Architecture after = wholesample::architecture();
        wholesample::team([](Team &t) { t.extras.fields = {{"a", "1"}, {"b", "9"}, {"d", "3"}}; })(after);
        QCOMPARE(lines(diff(before, after)), std::string("changed team core: b d c"));
        wholesample::team([](Team &t) { t.extras.fields = {{"b", "2"}, {"a", "1"}, {"c", "3"}}; })(after);
        QCOMPARE(lines(diff(before, after)), std::string("changed team core: b a c"));
    }

private:
    static void addRows(const std::vector<Row> &rows)
    {
        QTest::addColumn<Row>("row");
        for (const Row &row : rows)
            QTest::newRow(row.title) << row;
    }
    static void checkRow()
    {
        QFETCH(Row, row);
        Architecture after = wholesample::architecture();
        row.edit(after);
        const Diff found = diff(wholesample::architecture(), after);
        QCOMPARE(lines(found), std::string(row.expected));
        QCOMPARE(found.isDrawingOnly(), row.isDrawingOnly);
        QVERIFY(!found.isEmpty());
    }
};

QTEST_APPLESS_MAIN(DiffTest)
#include "diff_test.moc"
