// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "shops.h"

#include <QElapsedTimer>
#include <QTest>
#include <cstdio>
#include <unistd.h>

using namespace topologue;
using namespace topologue::layout;
using namespace topologue::layout::test;

namespace {

std::vector<Point> placed(const Graph &graph, LayoutStyle style, Engine engine = Engine::Dot)
{
    const Result<std::vector<Point>> centers = placeWithGraphviz(graph, style, engine);
    if (!centers) {
        qWarning("%s", centers.error().front().sentence().c_str());
        return {};
    }
    return *centers;
}

Rect boundsOf(const Graph &graph, const std::vector<Point> &centers, LayoutStyle style)
{
    Rect bounds;
    for (std::size_t i = 0; i < centers.size(); ++i)
        bounds = bounds.united(rectOf(graph, centers, i));
    for (const Rect &frame : route(graph, centers, style).frames)
        bounds = bounds.united(frame);
    return bounds;
}

} // namespace

class PlacingTest : public QObject
{
    Q_OBJECT

private:
    static void addStyles()
    {
        QTest::addColumn<int>("style");
        QTest::addRow("flow") << static_cast<int>(LayoutStyle::Flow);
        QTest::addRow("top-down") << static_cast<int>(LayoutStyle::TopDown);
        QTest::addRow("organic") << static_cast<int>(LayoutStyle::Organic);
    }
    static LayoutStyle style()
    {
        QFETCH(int, style);
        return static_cast<LayoutStyle>(style);
    }

private slots:
    void placesNothingInAnEmptyGraph()
    {
        for (const Engine engine : {Engine::Dot, Engine::DotLimited, Engine::Sfdp, Engine::Grid}) {
            const auto centers = placeWithGraphviz({}, LayoutStyle::Flow, engine);
            QVERIFY(centers.has_value());
            QVERIFY(centers->empty());
        }
    }

    void placesASingleBoxAtTheOrigin_data() { addStyles(); }
    void placesASingleBoxAtTheOrigin()
    {
        Graph graph;
        graph.boxes.push_back({"only", {150, 56}, -1, std::nullopt, false, -1});
        QCOMPARE(placed(graph, style()), (std::vector<Point>{{75, 28}}));
    }

    void putsACallRightOfItsCallerInFlow()
    {
        Graph graph;
        graph.boxes = {{"a", {150, 56}, -1, {}, false, -1}, {"b", {150, 56}, -1, {}, false, -1}};
        graph.links.push_back({"a>b", 0, 1, 1, {}, {}});
        const std::vector<Point> centers = placed(graph, LayoutStyle::Flow);
        QCOMPARE(centers[0], (Point{75, 28}));
        QCOMPARE(centers[1].y, 28.0);
        const double gap = centers[1].x - 75 - 150;
        QVERIFY2(gap >= 100 && gap <= 130, std::to_string(gap).c_str());
    }

    void putsACallBelowItsCallerInTopDown()
    {
        Graph graph;
        graph.boxes = {{"a", {150, 56}, -1, {}, false, -1}, {"b", {150, 56}, -1, {}, false, -1}};
        graph.links.push_back({"a>b", 0, 1, 1, {}, {}});
        const std::vector<Point> centers = placed(graph, LayoutStyle::TopDown);
        QCOMPARE(centers[0], (Point{75, 28}));
        QCOMPARE(centers[1].x, 75.0);
        QVERIFY(centers[1].y - 28 - 56 >= 70);
    }

    void keepsBoxesAndFramesApartInRandomGraphs_data()
    {
        QTest::addColumn<int>("style");
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 8; ++seed) {
            QTest::addRow("flow, seed %llu", seed) << static_cast<int>(LayoutStyle::Flow) << seed;
            QTest::addRow("top-down, seed %llu", seed) << static_cast<int>(LayoutStyle::TopDown) << seed;
            QTest::addRow("organic, seed %llu", seed) << static_cast<int>(LayoutStyle::Organic) << seed;
        }
    }
    void keepsBoxesAndFramesApartInRandomGraphs()
    {
        QFETCH(quint64, seed);
        const int size = 5 + static_cast<int>(seed) * 11;
        const Graph graph = randomGraph(seed, size, size + size / 2, static_cast<int>(seed));
        const std::vector<Point> centers = placed(graph, style());
        QCOMPARE(centers.size(), graph.boxes.size());
        QCOMPARE(overlapOfBoxes(graph, centers), std::string());
        QCOMPARE(faultOfFrames(graph, route(graph, centers, style())), std::string());
    }

    void startsAtTheOriginOnHalfUnits_data() { addStyles(); }
    void startsAtTheOriginOnHalfUnits()
    {
        const Graph graph = randomGraph(3, 40, 60, 3);
        const std::vector<Point> centers = placed(graph, style());
        QCOMPARE(centers.size(), graph.boxes.size());
        const Rect bounds = boundsOf(graph, centers, style());
        QVERIFY(std::abs(bounds.x) <= 0.25 && std::abs(bounds.y) <= 0.25);
        for (const Point center : centers) {
            QCOMPARE(center.x * 2, std::round(center.x * 2));
            QCOMPARE(center.y * 2, std::round(center.y * 2));
        }
    }

    void doesNotDependOnTheOrderOfBoxesAndLinks_data() { addStyles(); }
    void doesNotDependOnTheOrderOfBoxesAndLinks()
    {
        for (const Graph &graph : {teamShop(), randomGraph(5, 50, 80, 4)}) {
            const Shuffled other = shuffled(graph);
            const std::vector<Point> centers = placed(graph, style());
            const std::vector<Point> shuffledCenters = placed(other.graph, style());
            QCOMPARE(shuffledCenters.size(), centers.size());
            for (std::size_t i = 0; i < centers.size(); ++i)
                QCOMPARE(shuffledCenters[i], centers[other.boxOrder[i]]);
        }
    }

    void givesTheSamePlacesAgain_data() { addStyles(); }
    void givesTheSamePlacesAgain()
    {
        const Graph graph = randomGraph(9, 60, 90, 4);
        QCOMPARE(placed(graph, style()), placed(graph, style()));
    }

    void leavesPinnedBoxesExactlyWhereTheyAre_data() { addStyles(); }
    void leavesPinnedBoxesExactlyWhereTheyAre()
    {
        for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
            Graph graph = randomGraph(seed, 40, 60, 3);
            for (std::size_t i = 0; i < graph.boxes.size(); i += 7) {
                graph.boxes[i].pinned = true;
                graph.boxes[i].center =
                    Point{-333.3 + 260.7 * static_cast<double>(i), 100.1 - 90.0 * static_cast<double>(i % 5)};
            }
            const std::vector<Point> centers = placed(graph, style());
            QCOMPARE(centers.size(), graph.boxes.size());
            for (std::size_t i = 0; i < graph.boxes.size(); i += 7)
                QCOMPARE(centers[i], *graph.boxes[i].center);
            QCOMPARE(overlapOfBoxes(graph, centers), std::string());
        }
    }

    void arrangesTheRestWhereThePinnedOnesAre()
    {
        Graph graph = microserviceShop();
        const std::vector<Point> free = placed(graph, LayoutStyle::Flow);
        for (std::size_t i = 0; i < 5; ++i) {
            graph.boxes[i].pinned = true;
            graph.boxes[i].center = Point{free[i].x + 1000, free[i].y - 500};
        }
        const std::vector<Point> moved = placed(graph, LayoutStyle::Flow);
        for (std::size_t i = 0; i < free.size(); ++i) {
            QCOMPARE(moved[i].x, free[i].x + 1000);
            QCOMPARE(moved[i].y, free[i].y - 500);
        }
    }

    // Whoever lays out again after a small edit finds everything where it was.
    void aSmallEditLeavesTheRestWhereItWas()
    {
        Graph graph = microserviceShop();
        const std::vector<Point> before = placed(graph, LayoutStyle::Flow);
        for (std::size_t i = 0; i < before.size(); ++i)
            graph.boxes[i].center = before[i];
        QCOMPARE(placed(graph, LayoutStyle::Flow), before);

        const auto caller =
            std::find_if(graph.boxes.begin(), graph.boxes.end(), [](const Box &box) { return box.id == "order"; });
        QVERIFY(caller != graph.boxes.end());
        const auto order = static_cast<int>(caller - graph.boxes.begin());
        graph.boxes.push_back({"coupon", {150, 56}, -1, {}, false, -1});
        graph.links.push_back({"order-coupon", order, static_cast<int>(graph.boxes.size()) - 1, 1, {}, {}});
        const std::vector<Point> after = placed(graph, LayoutStyle::Flow);
        int far = 0;
        int swapped = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            far += std::abs(after[i].y - before[i].y) > 120 ? 1 : 0;
            QVERIFY2(std::abs(after[i].x - before[i].x) < 1, graph.boxes[i].id.c_str());
            for (std::size_t k = 0; k < i; ++k) // Above stays above, but for the place that the new one takes.
                swapped += before[i].x == before[k].x && (before[i].y < before[k].y) != (after[i].y < after[k].y);
        }
        QVERIFY2(swapped <= 2, qPrintable(QString::number(swapped)));
        QVERIFY2(far <= 2, qPrintable(QString::number(far)));
    }

    void aMessIsLaidOutAsIfItHadNotBeenThere()
    {
        Graph graph = microserviceShop();
        const std::vector<Point> fresh = placed(graph, LayoutStyle::Flow);
        for (std::size_t i = 0; i < graph.boxes.size(); ++i)
            graph.boxes[i].center = Point{static_cast<double>(i * 7919 % 2003), static_cast<double>(i * 104729 % 1511)};
        const std::vector<Point> again = placed(graph, LayoutStyle::Flow);
        const Quality first = measureQuality(graph, route(graph, fresh, LayoutStyle::Flow));
        const Quality second = measureQuality(graph, route(graph, again, LayoutStyle::Flow));
        QVERIFY2(second.crossings <= first.crossings + 3,
                 qPrintable(QStringLiteral("%1 and %2 crossings").arg(first.crossings).arg(second.crossings)));
        QCOMPARE(second.boxOverlaps, 0);
    }

    void putsClientsIntoTheFirstLayer()
    {
        const Graph graph = microserviceShop();
        const std::vector<Point> centers = placed(graph, LayoutStyle::Flow);
        QCOMPARE(graph.boxes[0].id, std::string("web"));
        QCOMPARE(centers[0].x, centers[1].x);
        for (std::size_t i = 2; i < centers.size(); ++i)
            QVERIFY2(centers[i].x > centers[0].x, graph.boxes[i].id.c_str());
    }

    void drawsTheShopWithoutARouteOverABox_data() { addStyles(); }
    void drawsTheShopWithoutARouteOverABox()
    {
        for (const Graph &graph : {microserviceShop(), teamShop(), monolithShop()}) {
            const Placed result = route(graph, placed(graph, style()), style());
            const Quality quality = measureQuality(graph, result);
            QCOMPARE(quality.routesOverBoxes, 0);
            QCOMPARE(quality.boxOverlaps, 0);
            QCOMPARE(quality.foreignBoxesInFrames, 0);
            QCOMPARE(faultOfRoutes(graph, result), std::string());
            if (style() == LayoutStyle::Flow)
                QVERIFY2(quality.crossings <= 8, std::to_string(quality.crossings).c_str());
        }
    }

    void placesOddGraphs_data()
    {
        QTest::addColumn<QString>("which");
        for (const char *which : {"no links", "clique of 40", "self loops", "cycle", "parallel links", "hostile ids",
                                  "islands", "one frame of everything", "equal ids", "fan of 60"})
            QTest::newRow(which) << QString(which);
    }
    void placesOddGraphs()
    {
        QFETCH(QString, which);
        Graph graph;
        const int count = which == "fan of 60" ? 61 : which == "clique of 40" ? 40 : 12;
        for (int i = 0; i < count; ++i)
            graph.boxes.push_back({"b" + std::to_string(i), {150, 56}, -1, {}, false, -1});
        const auto link = [&](int from, int to) {
            graph.links.push_back({"l" + std::to_string(graph.links.size()), from, to, 1, {}, {}});
        };
        if (which == "clique of 40") {
            for (int a = 0; a < count; ++a) {
                for (int b = a + 1; b < count; ++b)
                    link(a, b);
            }
        } else if (which == "self loops") {
            for (int i = 0; i < count; ++i) {
                link(i, i);
                link(i, i);
            }
        } else if (which == "cycle") {
            for (int i = 0; i < count; ++i)
                link(i, (i + 1) % count);
        } else if (which == "parallel links") {
            for (int i = 0; i < 20; ++i) {
                link(0, 1);
                link(1, 0);
            }
        } else if (which == "hostile ids") {
            const std::vector<std::string> ids{"",
                                               "graph",
                                               "strict",
                                               "n0",
                                               "\"",
                                               "<b>&amp;</b>",
                                               "a\\Nb",
                                               "->",
                                               "{|}",
                                               "\xFF\xFE",
                                               std::string("a\0b", 3),
                                               std::string(100000, 'x')};
            for (int i = 0; i < count; ++i) {
                graph.boxes[static_cast<std::size_t>(i)].id = ids[static_cast<std::size_t>(i)];
                graph.boxes[static_cast<std::size_t>(i)].frame = i % 3 - 1;
                link(i, (i * 5) % count);
            }
            graph.frames = {{"cluster\"><", 16, 28, 100}, {"", 16, 28, 0}};
        } else if (which == "islands") {
            for (int i = 0; i < count; i += 3)
                link(i, i + 1);
        } else if (which == "one frame of everything") {
            graph.frames = {{"all", 16, 28, 100}};
            for (Box &b : graph.boxes)
                b.frame = 0;
        } else if (which == "equal ids") {
            for (Box &b : graph.boxes)
                b.id = "same";
            link(0, 1);
        } else if (which == "fan of 60") {
            for (int i = 1; i < count; ++i)
                link(0, i);
        }
        for (const LayoutStyle each : {LayoutStyle::Flow, LayoutStyle::TopDown, LayoutStyle::Organic}) {
            for (const Attempt &attempt : attemptsFor(graph, each)) {
                const std::vector<Point> centers = placed(graph, each, attempt.engine);
                QCOMPARE(centers.size(), graph.boxes.size());
                QCOMPARE(overlapOfBoxes(graph, centers), std::string());
                const Placed result = route(graph, centers, each);
                QCOMPARE(faultOfRoutes(graph, result), std::string());
                QCOMPARE(faultOfFrames(graph, result), std::string());
            }
        }
    }

    void saysNothingOnTheErrorStream()
    {
        std::fflush(stderr);
        const int saved = dup(STDERR_FILENO);
        std::FILE *caught = std::tmpfile();
        QVERIFY(caught != nullptr);
        dup2(fileno(caught), STDERR_FILENO);
        for (const LayoutStyle each : {LayoutStyle::Flow, LayoutStyle::TopDown, LayoutStyle::Organic})
            (void)placeWithGraphviz(randomGraph(6, 60, 90, 5), each, Engine::Dot);
        std::fflush(stderr);
        dup2(saved, STDERR_FILENO);
        ::close(saved);
        QCOMPARE(std::ftell(caught), 0L);
        QCOMPARE(lseek(fileno(caught), 0, SEEK_END), off_t{0});
        std::fclose(caught);
    }

    void placesAThousandBoxesWithLimitedDot()
    {
        const Graph graph = randomGraph(7, 1000, 3000, 0);
        QElapsedTimer timer;
        timer.start();
        const std::vector<Point> centers = placed(graph, LayoutStyle::Flow, Engine::Sfdp);
        const qint64 sfdp = timer.restart();
        QCOMPARE(overlapOfBoxes(graph, centers), std::string());
        const Placed result = route(graph, centers, LayoutStyle::Flow);
        const qint64 routed = timer.restart();
        QCOMPARE(faultOfRoutes(graph, result), std::string());
        // Much shallower than `graph`, as real architectures are.
        Graph shallow = graph;
        for (Link &link : shallow.links) {
            link.from /= 4;
            link.to = std::max(link.to, 250);
        }
        timer.restart();
        const std::vector<Point> layered = placed(shallow, LayoutStyle::Flow, Engine::DotLimited);
        qInfo("1,000 boxes, 3,000 links: sfdp %lld ms, routes %lld ms; in layers, limited dot %lld ms", sfdp, routed,
              timer.elapsed());
        QCOMPARE(overlapOfBoxes(shallow, layered), std::string());
    }

    void triesCheaperEnginesAndEndsWithTheGrid()
    {
        const auto engines = [](int boxes, int links, LayoutStyle style) {
            std::vector<Engine> list;
            for (const Attempt &attempt : attemptsFor(randomGraph(1, boxes, links, 0), style))
                list.push_back(attempt.engine);
            return list;
        };
        QCOMPARE(engines(30, 60, LayoutStyle::Flow),
                 (std::vector{Engine::Dot, Engine::DotLimited, Engine::Sfdp, Engine::Grid}));
        QCOMPARE(engines(30, 60, LayoutStyle::Organic), (std::vector{Engine::Sfdp, Engine::Grid}));
        QCOMPARE(engines(10000, 30000, LayoutStyle::TopDown), (std::vector{Engine::Sfdp, Engine::Grid}));
        Graph clique;
        for (int i = 0; i < 40; ++i) {
            clique.boxes.push_back({"b" + std::to_string(i), {150, 56}, -1, {}, false, -1});
            for (int before = 0; before < i; ++before)
                clique.links.push_back({"l", before, i, 1, {}, {}});
        }
        QCOMPARE(attemptsFor(clique, LayoutStyle::Flow).front().engine, Engine::DotLimited);
        Graph star;
        star.boxes.push_back({"hub", {150, 56}, -1, {}, false, -1});
        const auto addLeaf = [&] {
            star.boxes.push_back({"leaf " + std::to_string(star.boxes.size()), {150, 56}, -1, {}, false, -1});
            star.links.push_back({"l", 0, static_cast<int>(star.boxes.size()) - 1, 1, {}, {}});
        };
        while (star.boxes.size() < 121)
            addLeaf();
        QCOMPARE(attemptsFor(star, LayoutStyle::Flow).front().engine, Engine::Dot);
        addLeaf(); // A layer of 121 boxes would be longer than anyone can read.
        QCOMPARE(attemptsFor(star, LayoutStyle::Flow).front().engine, Engine::Sfdp);
        const std::vector<Attempt> small = attemptsFor(randomGraph(1, 30, 60, 0), LayoutStyle::Flow);
        QCOMPARE(small.front().limit, Duration::seconds(5));
        QCOMPARE(small.back().limit, Duration{});
    }
};

QTEST_APPLESS_MAIN(PlacingTest)
#include "placing_test.moc"
