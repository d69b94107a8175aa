// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "editing/defaults.h"
#include "editing/properties.h"

#include <QTest>

#include <set>

using namespace topologue;
using namespace topologue::editing;

namespace {

constexpr auto English = Language::English;

Architecture shop()
{
    Architecture shop;
    shop.name = Text::bilingual("Shop", "상점");
    shop.teams.add({TeamId("core"), Text("Core"), {}});
    Deployable web{DeployableId("web"), Text("Web"), {}, {}, {}, {}};
    shop.deployables.add(web);
    for (const char *id : {"order", "payment", "orders-db"}) {
        Component component;
        component.id = ComponentId(id);
        component.name = Text(id);
        component.serviceTime = Distribution::exponential(Duration::milliseconds(4));
        shop.components.add(component);
    }
    Component queue;
    queue.id = ComponentId("events");
    queue.name = Text("events");
    queue.kind = ComponentKind::Queue;
    shop.components.add(queue);
    Dependency pay;
    pay.id = DependencyId("order-payment");
    pay.from = ComponentId("order");
    pay.to = ComponentId("payment");
    shop.dependencies.add(pay);
    Journey journey;
    journey.id = JourneyId("buy");
    journey.name = Text("Buy");
    journey.entry = ComponentId("order");
    shop.journeys.add(journey);
    return shop;
}

const Property *find(const std::vector<Property> &properties, std::string_view path)
{
    for (const Property &property : properties) {
        if (property.path == path)
            return &property;
    }
    return nullptr;
}

std::vector<ElementId> everything(const Architecture &)
{
    return {ComponentId("order"),          ComponentId("events"), DeployableId("web"),
            DependencyId("order-payment"), TeamId("core"),        JourneyId("buy")};
}

} // namespace

class PropertiesTest : public QObject
{
    Q_OBJECT

private:
    static Architecture set(const Architecture &before, const ElementId &element, const char *path, PropertyValue value)
    {
        auto after = withProperty(before, {element}, path, std::move(value), English);
        if (!after)
            qFatal("%s: %s", path, after.error().front().sentence().c_str());
        return *after;
    }

    /// Switches every group on, so that all there can be is listed.
    static Architecture fullyOn(Architecture architecture, const ElementId &element)
    {
        bool again = true;
        while (std::exchange(again, false)) {
            for (const Property &property : propertiesOf(architecture, {element}, English)) {
                if (property.type == PropertyType::Group && property.value == PropertyValue(false)) {
                    architecture = set(architecture, element, property.path.c_str(), true);
                    again = true;
                }
            }
        }
        return architecture;
    }

private slots:
    // A field that is added to the document gets its words, in both languages.
    void everyFieldAndChoiceHasWords()
    {
        for (const ElementId &element : everything(shop())) {
            const Architecture architecture = fullyOn(shop(), element);
            for (const Language language : {Language::English, Language::Korean}) {
                for (const Property &property : propertiesOf(architecture, {element}, language)) {
                    QVERIFY2(property.label != "?", property.path.c_str());
                    std::set<std::string> labels;
                    for (const PropertyChoice &choice : property.choices) {
                        QVERIFY2(!choice.label.empty(), property.path.c_str());
                        QVERIFY2(labels.insert(choice.label).second, choice.label.c_str());
                        if (property.type == PropertyType::Choice && language == Language::Korean)
                            QVERIFY2(choice.label != choice.id, (property.path + " " + choice.id).c_str());
                    }
                }
            }
        }
    }

    // Whatever is offered can be set: the value itself, and each choice.
    void whatIsListedCanBeSet()
    {
        for (const ElementId &element : everything(shop())) {
            const Architecture before = fullyOn(shop(), element);
            for (const Property &property : propertiesOf(before, {element}, English)) {
                if (property.type == PropertyType::Section)
                    continue;
                const auto same = withProperty(before, {element}, property.path, property.value, English);
                QVERIFY2(same, property.path.c_str());
                QVERIFY2(*same == before || property.path == "capacity" || property.path.find("broker") == 0
                             || property.path.find("capacity.") == 0,
                         property.path.c_str());
                for (const PropertyChoice &choice : property.choices) {
                    const auto other = withProperty(before, {element}, property.path, choice.id, English);
                    QVERIFY2(other, (property.path + " " + choice.id).c_str());
                    QVERIFY(!hasErrors(checkInvariants(*other)));
                }
            }
        }
    }

    void setsAFieldDeepInside()
    {
        const ElementId arrow = DependencyId("order-payment");
        auto after = set(shop(), arrow, "policies.retry.attempts", 5.0);
        QCOMPARE(after.dependencies[0].policies.retry->attempts, 5U);
        after = set(after, arrow, "policies.retry.throttle.maxTokens", 20.0);
        QCOMPARE(after.dependencies[0].policies.retry->throttle->maxTokens, 20U);
        after = set(after, arrow, "policies.timeout.limitMs", 1.5e9);
        QCOMPARE(after.dependencies[0].policies.timeout->limit, Duration::seconds(1.5));
        after = set(after, arrow, "policies.retry", false);
        QVERIFY(!after.dependencies[0].policies.retry);
    }

    // The default of a field is what a new component of its kind and technology has, and says where it comes from.
    void defaultsAreOfTheKindAndSayTheirSource()
    {
        Architecture architecture;
        for (const auto &[id, kind, technology] : {std::tuple("db", ComponentKind::Database, "PostgreSQL"),
                                                   std::tuple("shop", ComponentKind::Service, "")}) {
            Component component;
            component.id = ComponentId(id);
            component.kind = kind;
            component.technology = technology;
            architecture.components.add(component);
        }
        Dependency arrow;
        arrow.id = DependencyId("shop-db");
        arrow.from = ComponentId("shop");
        arrow.to = ComponentId("db");
        arrow.policies.timeout = Timeout{};
        arrow.latency = Distribution::constant(Duration::milliseconds(9));
        architecture.dependencies.add(arrow);
        const auto property = [&](const std::vector<ElementId> &of, const char *path, Language language = English) {
            for (Property &each : propertiesOf(architecture, of, language)) {
                if (each.path == path)
                    return each;
            }
            qFatal("no %s", path);
        };
        const Property workers = property({ComponentId("db")}, "capacity.workers");
        QCOMPARE(std::get<double>(workers.standard), findDefault("rdb.max_connections")->value);
        QCOMPARE(workers.source, sourceSentence(*findDefault("rdb.max_connections"), English));
        QVERIFY(!workers.isStandard()); // It says nothing, which is one worker.
        const Property mean = property({ComponentId("shop")}, "serviceTime.meanMs", Language::Korean);
        QCOMPARE(std::get<double>(mean.standard), 1e6 * findDefault("service.time")->value);
        QCOMPARE(mean.source, sourceSentence(*findDefault("service.time"), Language::Korean));
        const Property replicas = property({ComponentId("shop")}, "capacity.replicas");
        QVERIFY(replicas.source.find("http") != std::string::npos);
        QCOMPARE(property({DependencyId("shop-db")}, "policies.timeout.limitMs").source,
                 sourceSentence(*findDefault("timeout.default"), English));
        QCOMPARE(std::get<double>(property({DependencyId("shop-db")}, "latency.meanMs").standard),
                 1e6 * findDefault("net.rtt.same_dc")->value / 2);
        // Given its default again it is at it.
        architecture = set(architecture, ComponentId("db"), "capacity.workers", workers.standard);
        QVERIFY(property({ComponentId("db")}, "capacity.workers").isStandard());
        // Two of different kinds have no such default in common.
        QVERIFY(property({ComponentId("db"), ComponentId("shop")}, "capacity.workers").source.empty());
    }

    void writesAnOptionalFieldAndTakesItBack()
    {
        const ElementId order = ComponentId("order");
        QCOMPARE(find(propertiesOf(shop(), {order}, English), "capacity.queueLimit")->value, PropertyValue());
        auto after = set(shop(), order, "capacity.queueLimit", 50.0);
        QCOMPARE(after.components[0].capacity->queueLimit, std::optional<std::uint32_t>(50));
        after = set(after, order, "capacity.queueLimit", {});
        QVERIFY(!after.components[0].capacity->queueLimit);
    }

    void setsTextsInTheLanguageThatIsShown()
    {
        const auto after = withProperty(shop(), {}, "name", std::string("가게"), Language::Korean);
        QVERIFY(after);
        QCOMPARE(after->name.in(Language::Korean), std::string("가게"));
        QCOMPARE(after->name.in(English), std::string("Shop"));
    }

    void refusesWithTheRange()
    {
        const auto after = withProperty(shop(), {ComponentId("order")}, "capacity.workers", 0.0, English);
        QVERIFY(!after);
        QVERIFY(after.error().front().sentence().find("workers") != std::string::npos);
        QVERIFY(!withProperty(shop(), {ComponentId("order")}, "capacity.workers", 2.5, English));
        QVERIFY(!withProperty(shop(), {ComponentId("order")}, "capacity.workers", std::string("many"), English));
        QVERIFY(!withProperty(shop(), {ComponentId("order")}, "capacity.wrokers", 1.0, English));
        QVERIFY(!withProperty(shop(), {ComponentId("gone")}, "name", std::string("x"), English));
        QVERIFY(!withProperty(shop(), {DependencyId("order-payment")}, "to", std::string("gone"), English));
        QVERIFY(!withProperty(shop(), {ComponentId("order")}, "id", std::string("other"), English));
        QVERIFY(!withProperty(shop(), {}, "components", std::string("other"), English));
    }

    void doesNotBlameAnEditForWhatWasWrongBefore()
    {
        Architecture broken = shop();
        Journey lost = broken.journeys[0];
        lost.id = JourneyId("lost");
        lost.entry = ComponentId("gone");
        broken.journeys.add(lost);
        QVERIFY(withProperty(broken, {ComponentId("order")}, "capacity.workers", 7.0, English));
    }

    void whatDependsOnAFieldFollows()
    {
        auto after = set(shop(), ComponentId("order"), "capacity.workers", 7.0);
        after = set(after, ComponentId("order"), "deployable", std::string("web"));
        QVERIFY(!after.components[0].capacity);
        QVERIFY(!find(propertiesOf(after, {ComponentId("order")}, English), "capacity.workers"));

        after = set(shop(), ComponentId("order"), "serviceTime.shape", std::string("logNormal"));
        QCOMPARE(after.components[0].serviceTime.p99, std::optional(Duration::milliseconds(12)));
        after = set(after, ComponentId("order"), "serviceTime.shape", std::string("uniform"));
        QCOMPARE(after.components[0].serviceTime.expected(), Duration::milliseconds(4));

        after = set(shop(), JourneyId("buy"), "load.shape", std::string("spike"));
        QVERIFY(after.journeys[0].load.peakPerSecond > after.journeys[0].load.requestsPerSecond);
        QVERIFY(after.journeys[0].load.end > after.journeys[0].load.start);
    }

    void leavesOutWhatMeansNothing()
    {
        const ElementId arrow = DependencyId("order-payment");
        auto after = set(shop(), arrow, "policies.circuitBreaker", true);
        const auto has = [&](const char *path) { return find(propertiesOf(after, {arrow}, English), path) != nullptr; };
        QVERIFY(has("policies.circuitBreaker.windowCalls"));
        QVERIFY(!has("policies.circuitBreaker.windowTimeMs"));
        after = set(after, arrow, "policies.circuitBreaker.machine", std::string("polly"));
        QVERIFY(!has("policies.circuitBreaker.windowCalls"));
        QVERIFY(has("policies.circuitBreaker.windowTimeMs"));
    }

    /// What is common is found without listing each: it has to be what the lists say.
    void ofTwoIsWhatTheListsOfBothSay()
    {
        Architecture many = fullyOn(shop(), DependencyId("order-payment"));
        many = set(many, ComponentId("payment"), "team", std::string("core"));
        many = set(many, ComponentId("payment"), "tags", std::string("money, slow"));
        many = set(many, ComponentId("payment"), "serviceTime.shape", std::string("logNormal"));
        many = set(many, ComponentId("payment"), "capacity.workers", 7.0);
        many = set(many, ComponentId("orders-db"), "deployable", std::string("web"));
        many = set(many, ComponentId("orders-db"), "kind", std::string("database"));
        for (const char *to : {"orders-db", "events"}) {
            Dependency arrow;
            arrow.id = DependencyId(std::string("to-") + to);
            arrow.from = ComponentId("order");
            arrow.to = ComponentId(to);
            many.dependencies.add(arrow);
        }
        many = set(many, DependencyId("to-events"), "kind", std::string("message"));
        many = set(many, DependencyId("to-orders-db"), "policies.timeout", true);
        std::vector<ElementId> elements;
        for (const Component &component : many.components)
            elements.emplace_back(component.id);
        for (const Dependency &arrow : many.dependencies)
            elements.emplace_back(arrow.id);

        std::size_t mixed = 0;
        for (const ElementId &first : elements) {
            for (const ElementId &second : elements) {
                std::vector<std::pair<std::string, bool>> wanted; // Path, whether they differ.
                const auto ofSecond = propertiesOf(many, {second}, English);
                for (const Property &property : propertiesOf(many, {first}, English)) {
                    const Property *other = first.index() == second.index() ? find(ofSecond, property.path) : nullptr;
                    if (other)
                        wanted.emplace_back(property.path, property.value != other->value);
                }
                std::vector<std::pair<std::string, bool>> found;
                for (const Property &property : propertiesOf(many, {first, second}, English)) {
                    found.emplace_back(property.path, property.isMixed);
                    mixed += property.isMixed;
                }
                QVERIFY(found == wanted);
            }
        }
        QVERIFY(mixed > 50);
    }

    void ofSeveralShowsWhatTheyHaveInCommon()
    {
        const std::vector<ElementId> two{ComponentId("order"), ComponentId("payment")};
        Architecture before = set(shop(), ComponentId("order"), "capacity.workers", 7.0);
        auto properties = propertiesOf(before, two, English);
        QVERIFY(find(properties, "capacity.workers")->isMixed);
        QVERIFY(!find(properties, "capacity.cores")->isMixed);
        const auto after = withProperty(before, two, "capacity.workers", 9.0, English);
        QVERIFY(after);
        QVERIFY(!find(propertiesOf(*after, two, English), "capacity.workers")->isMixed);
        QCOMPARE(capacityOf(*after, after->components[1]).workers, 9U);
        QVERIFY(propertiesOf(before, {ComponentId("order"), JourneyId("buy")}, English).empty());
        QVERIFY(
            !find(propertiesOf(before, {ComponentId("order"), ComponentId("events")}, English), "broker.maxMessages"));
    }
};

QTEST_APPLESS_MAIN(PropertiesTest)
#include "properties_test.moc"
