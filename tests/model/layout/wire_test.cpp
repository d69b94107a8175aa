// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "shops.h"

#include <QTest>

using namespace topologue;
using namespace topologue::layout;
using namespace topologue::layout::test;

class WireTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote()
    {
        Graph graph = randomGraph(2, 30, 50, 3);
        graph.boxes[3].center = Point{1.5, -2.25};
        graph.boxes[3].pinned = true;
        graph.boxes[4].id = "한국어 \"quoted\" \\ \n";
        graph.frames[1].titleWidth = 60.5;
        graph.frames[1].sideWidth = 33;
        graph.links[2].bends = {{1, 2}, {3.125, -4}};
        const Result<GraphRequest> read = readGraph(writeGraph(graph, LayoutStyle::Organic, Engine::DotLimited));
        QVERIFY(read.has_value());
        QCOMPARE(read->style, LayoutStyle::Organic);
        QCOMPARE(read->engine, Engine::DotLimited);
        QCOMPARE(read->graph.boxes.size(), graph.boxes.size());
        for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
            const Box &a = read->graph.boxes[i];
            const Box &b = graph.boxes[i];
            QCOMPARE(a.id, b.id);
            QCOMPARE(a.size, b.size);
            QCOMPARE(a.frame, b.frame);
            QVERIFY(a.center == b.center);
            QCOMPARE(a.pinned, b.pinned);
            QCOMPARE(a.rankHint, b.rankHint);
        }
        for (std::size_t i = 0; i < graph.frames.size(); ++i) {
            QCOMPARE(read->graph.frames[i].id, graph.frames[i].id);
            QCOMPARE(read->graph.frames[i].padding, graph.frames[i].padding);
            QCOMPARE(read->graph.frames[i].titleHeight, graph.frames[i].titleHeight);
            QCOMPARE(read->graph.frames[i].minWidth, graph.frames[i].minWidth);
            QCOMPARE(read->graph.frames[i].titleWidth, graph.frames[i].titleWidth);
            QCOMPARE(read->graph.frames[i].sideWidth, graph.frames[i].sideWidth);
        }
        for (std::size_t i = 0; i < graph.links.size(); ++i) {
            const Link &a = read->graph.links[i];
            const Link &b = graph.links[i];
            QCOMPARE(a.id, b.id);
            QCOMPARE(a.from, b.from);
            QCOMPARE(a.to, b.to);
            QCOMPARE(a.weight, b.weight);
            QCOMPARE(a.label, b.label);
            QCOMPARE(a.bends, b.bends);
        }
    }

    void writesTheSameBytesAgain()
    {
        const std::string once = writeGraph(teamShop(), LayoutStyle::Flow, Engine::Dot);
        const auto read = readGraph(once);
        QVERIFY(read.has_value());
        QCOMPARE(writeGraph(read->graph, read->style, read->engine), once);
    }

    void writesAnIdThatIsNotUtf8()
    {
        Graph graph = monolithShop();
        graph.boxes[0].id = "\xFF\xFE";
        QVERIFY(readGraph(writeGraph(graph, LayoutStyle::Flow, Engine::Dot)).has_value());
    }

    void readsBackCenters()
    {
        const std::vector<Point> centers{{0, 0}, {1.5, -2.25}, {1e6, 0.1}};
        const auto read = readCenters(writeCenters(centers), 3);
        QVERIFY(read.has_value());
        QCOMPARE(*read, centers);
    }

    void refusesAMalformedGraph_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &text, const char *code = "layout.wire-malformed") {
            QTest::newRow(name) << text << QString(code);
        };
        const QByteArray good = QByteArray::fromStdString(writeGraph(monolithShop(), LayoutStyle::Flow, Engine::Dot));
        const auto with = [](const char *boxes, const char *links = "[]", const char *frames = "[]") {
            return QByteArray(R"({"style":"flow","engine":"dot","frames":)") + frames + R"(,"boxes":)" + boxes
                   + R"(,"links":)" + links + "}";
        };
        row("empty", "", "layout.wire-not-json");
        row("truncated", good.left(good.size() / 2), "layout.wire-not-json");
        row("not UTF-8", "\"\xFF\"", "layout.wire-not-json");
        row("null", "null");
        row("a list", "[]");
        row("unknown style", QByteArray(good).replace("\"flow\"", "\"spiral\""));
        row("unknown engine", QByteArray(good).replace("\"dot\"", "7"));
        row("boxes is an object", with("{}"));
        row("a box is a number", with("[3]"));
        row("a box without a size", with(R"([{"id":"a","frame":-1,"pinned":false,"rankHint":-1}])"));
        row("a box of no width", with(R"([{"id":"a","size":[0,5],"frame":-1,"pinned":false,"rankHint":-1}])"));
        row("a box of absurd width", with(R"([{"id":"a","size":[1e300,5],"frame":-1,"pinned":false,"rankHint":-1}])"));
        row("a box in a frame that is not there",
            with(R"([{"id":"a","size":[5,5],"frame":0,"pinned":false,"rankHint":-1}])"));
        row("a center of one number",
            with(R"([{"id":"a","size":[5,5],"frame":-1,"pinned":false,"rankHint":-1,"center":[1]}])"));
        row("a link to a box that is not there",
            with("[]", R"([{"id":"l","from":0,"to":0,"weight":1,"label":[0,0],"bends":[]}])"));
        row("a frame of negative padding",
            with("[]", "[]", R"([{"id":"f","padding":-1,"titleHeight":1,"minWidth":1}])"));
    }
    void refusesAMalformedGraph()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const auto read = readGraph(text.toStdString());
        QVERIFY(!read.has_value());
        QCOMPARE(QString::fromStdString(std::string(read.error().front().code())), code);
    }

    void refusesMalformedCenters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << "layout.wire-not-json";
        QTest::newRow("too few") << QByteArray(R"({"centers":[[1,2]]})") << "layout.wire-count";
        QTest::newRow("no list") << QByteArray(R"({"centers":3})") << "layout.wire-malformed";
        QTest::newRow("no number") << QByteArray(R"({"centers":[[1,2],[null,3]]})") << "layout.wire-malformed";
    }
    void refusesMalformedCenters()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const auto read = readCenters(text.toStdString(), 2);
        QVERIFY(!read.has_value());
        QCOMPARE(QString::fromStdString(std::string(read.error().front().code())), code);
    }

    void survivesTenThousandLevels()
    {
        QVERIFY(!readGraph(std::string(10000, '[')).has_value());
        QVERIFY(!readGraph(std::string(10000, '[') + std::string(10000, ']')).has_value());
    }
};

QTEST_APPLESS_MAIN(WireTest)
#include "wire_test.moc"
