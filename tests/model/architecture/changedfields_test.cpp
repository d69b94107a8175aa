// SPDX-License-Identifier: Apache-2.0
#include "diffrows.h"

#include <QTest>

using namespace topologue;
using namespace topologue::diffrows;

namespace {

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
                       k.queueDiscipline = QueueDiscipline::LastInFirstOut;
                       k.scheduling = CpuScheduling::ProcessorSharing;
                       k.workerModel = WorkerModel::Asynchronous;
                       k.loadBalancing = LoadBalancing::Random;
                       k.autoscaling.reset();
                       k.outlierEjection.reset();
                       k.loadShedding.reset();
                       k.extras = unknown("x", "1");
                   }),
         "changed component shop: capacity.replicas capacity.cores capacity.queueLimit capacity.memoryLimit "
         "capacity.restartTimeMs capacity.queueDiscipline capacity.scheduling capacity.workerModel "
         "capacity.loadBalancing capacity.autoscaling "
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
             j.priority = 1;
             j.objective = {0.5, Duration(), unknown("y", "1")};
             j.extras = unknown("z", "1");
         }),
         "changed journey buy: name entry valuePerSuccess priority objective.successShare objective.p99Ms objective.y "
         "z"},
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

} // namespace

/// Which fields of a changed element are named.
class ChangedFieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheChangedFields_data() { addRows(changed()); }
    void namesTheChangedFields() { checkRow(); }
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
};

QTEST_APPLESS_MAIN(ChangedFieldsTest)
#include "changedfields_test.moc"
