// SPDX-License-Identifier: Apache-2.0
#include "formats/dot.h"

#include "architecture/generate.h"

#include <QTest>
#include <graphviz/cgraph.h>
#include <memory>

using namespace topologue;

namespace {

struct CloseGraph {
    void operator()(Agraph_t *graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

/// What Graphviz itself makes of the text; null if it refuses it.
Graph parsed(const std::string &dot)
{
    return Graph(agmemread(dot.c_str()));
}

std::string attribute(void *object, const char *name)
{
    const char *value = agget(object, const_cast<char *>(name));
    return value ? value : "";
}

/// Null if there is none.
Agedge_t *edge(const Graph &graph, const char *from, const char *to)
{
    return agedge(graph.get(), agnode(graph.get(), const_cast<char *>(from), 0),
                  agnode(graph.get(), const_cast<char *>(to), 0), nullptr, 0);
}

Component component(const char *id, ComponentKind kind)
{
    Component result;
    result.id = ComponentId(id);
    result.kind = kind;
    return result;
}

/// web -> order -> store, order and a module in one deployable.
Architecture small()
{
    Architecture result;
    result.name = Text::bilingual("Shop", "가게");
    Deployable deployable;
    deployable.id = DeployableId("shop");
    deployable.name = Text::bilingual("The shop", "쇼핑몰");
    result.deployables.add(deployable);
    result.components.add(component("web", ComponentKind::Client));
    Component order = component("order", ComponentKind::Module);
    order.name = Text::bilingual("Order", "주문");
    order.technology = "Java";
    order.deployable = DeployableId("shop");
    result.components.add(order);
    Component cart = component("cart", ComponentKind::Module);
    cart.deployable = DeployableId("shop");
    result.components.add(cart);
    result.components.add(component("store", ComponentKind::Database));
    const auto connect = [&result](const char *id, const char *from, const char *to, DependencyKind kind) {
        Dependency dependency;
        dependency.id = DependencyId(id);
        dependency.from = ComponentId(from);
        dependency.to = ComponentId(to);
        dependency.kind = kind;
        dependency.protocol = "REST";
        result.dependencies.add(dependency);
    };
    connect("web-order", "web", "order", DependencyKind::Call);
    connect("order-cart", "order", "cart", DependencyKind::Call);
    connect("order-store", "order", "store", DependencyKind::DataAccess);
    return result;
}

} // namespace

class DotTest : public QObject
{
    Q_OBJECT

private slots:
    void graphvizFindsTheSameComponentsAndDependencies()
    {
        const Graph graph = parsed(formats::writeDot(small(), Language::English));
        QVERIFY(graph);
        QCOMPARE(agnnodes(graph.get()), 4);
        QCOMPARE(agnedges(graph.get()), 3);
        Agnode_t *order = agnode(graph.get(), const_cast<char *>("order"), 0);
        Agnode_t *store = agnode(graph.get(), const_cast<char *>("store"), 0);
        QVERIFY(order && store);
        QVERIFY(agedge(graph.get(), order, store, nullptr, 0));
        QVERIFY(!agedge(graph.get(), store, order, nullptr, 0));
        QCOMPARE(attribute(store, "shape"), std::string("cylinder"));
    }

    void aDeployableIsACluster()
    {
        const Graph graph = parsed(formats::writeDot(small(), Language::English));
        Agraph_t *cluster = agsubg(graph.get(), const_cast<char *>("cluster_shop"), 0);
        QVERIFY(cluster);
        QCOMPARE(agnnodes(cluster), 2);
        QCOMPARE(attribute(cluster, "label"), std::string("The shop"));
    }

    void namesAreInTheLanguageThatIsAskedFor()
    {
        const Graph graph = parsed(formats::writeDot(small(), Language::Korean));
        Agnode_t *order = agnode(graph.get(), const_cast<char *>("order"), 0);
        QCOMPARE(attribute(order, "label"), std::string("주문\\nJava"));
        Agnode_t *web = agnode(graph.get(), const_cast<char *>("web"), 0);
        QCOMPARE(attribute(web, "label"), std::string("web")); // Without a name: its id.
    }

    void eachStyleOfDependencyLooksDifferent()
    {
        const Graph graph = parsed(formats::writeDot(small(), Language::English));
        const auto styleOf = [&graph](const char *from, const char *to) {
            Agedge_t *const found = edge(graph, from, to);
            return attribute(found, "style") + '/' + attribute(found, "color");
        };
        QVERIFY(styleOf("web", "order") != styleOf("order", "cart"));
        QVERIFY(styleOf("web", "order") != styleOf("order", "store"));
        QVERIFY(styleOf("order", "cart") != styleOf("order", "store"));
    }

    void anOptionalDependencyHasAHollowHead()
    {
        Architecture document = small();
        Dependency optional = document.dependencies[0];
        optional.optional = true;
        document.dependencies.replace(DependencyId(optional.id), optional);
        const Graph graph = parsed(formats::writeDot(document, Language::English));
        QCOMPARE(attribute(edge(graph, "web", "order"), "arrowhead"), std::string("onormal"));
        QVERIFY(attribute(edge(graph, "order", "cart"), "arrowhead") != "onormal");
    }

    void aDependencyShowsItsLabelOrElseItsProtocol()
    {
        Architecture document = small();
        Dependency labelled = document.dependencies[0];
        labelled.label = Text::bilingual("places", "주문함");
        document.dependencies.replace(DependencyId(labelled.id), labelled);
        const Graph graph = parsed(formats::writeDot(document, Language::Korean));
        QCOMPARE(attribute(edge(graph, "web", "order"), "label"), std::string("주문함"));
        QCOMPARE(attribute(edge(graph, "order", "cart"), "label"), std::string("REST"));
    }

    void anyTextIsQuoted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("label");
        const auto row = [](const char *name, const char *text, const char *label) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(label);
        };
        // Graphviz drops the backslash before a quote when it reads, and keeps all others for the label.
        row("quotes", "a \" b", "a \" b");
        row("end of the string", "a\"]; evil -> b", "a\"]; evil -> b");
        row("backslash at the end", "a\\", "a\\\\");
        row("a label escape", "\\N \\l", "\\\\N \\\\l");
        row("an entity", "&lt;b&gt;", "&amp;lt;b&amp;gt;");
        row("markup", "<b>bold</b>", "<b>bold</b>");
        row("line break", "a\nb", "a\\nb");
        row("control characters", "a\x01\x1b[0mb", "a  [0mb");
        row("not UTF-8", "a\xFF", "a\xEF\xBF\xBD");
        row("Hangul and emoji", "가게 😀", "가게 😀");
    }
    void anyTextIsQuoted()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, label);
        Architecture document;
        Component one = component("one", ComponentKind::Service);
        one.name = Text(text.toStdString());
        document.components.add(one);
        document.name = Text(text.toStdString());
        const Graph graph = parsed(formats::writeDot(document, Language::English));
        QVERIFY(graph);
        QCOMPARE(agnnodes(graph.get()), 1);
        QCOMPARE(agnedges(graph.get()), 0);
        QCOMPARE(attribute(agfstnode(graph.get()), "label"), label.toStdString());
        QCOMPARE(attribute(graph.get(), "label"), label.toStdString());
    }

    void aGeneratedDocumentComesOutWhole()
    {
        const Architecture document = generateArchitecture({200, 500, 3});
        const std::string dot = formats::writeDot(document, Language::English);
        const Graph graph = parsed(dot);
        QVERIFY(graph);
        QCOMPARE(static_cast<std::size_t>(agnnodes(graph.get())), document.components.size());
        QCOMPARE(static_cast<std::size_t>(agnedges(graph.get())), document.dependencies.size());
        QCOMPARE(formats::writeDot(document, Language::English), dot);
    }
};

QTEST_APPLESS_MAIN(DotTest)
#include "dot_test.moc"
