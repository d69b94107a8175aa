// SPDX-License-Identifier: Apache-2.0
// Lays out every sample, in every view and style, as the program draws it, and prints how good the pictures are.
#include "../drawing/fixedmeasurer.h"
#include "architecture/generate.h"
#include "checks.h"
#include "drawing/diagram.h"
#include "formats/topojson.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace topologue;
using namespace topologue::layout;
using namespace topologue::layout::test;

namespace {

const QString SamplesFolder = QStringLiteral(TOPOLOGUE_SOURCE_DIR "/samples");

QStringList sampleFiles()
{
    return QDir(SamplesFolder).entryList({"*.topo.json"}, QDir::Files, QDir::Name);
}

struct Named {
    const char *name;
    LayoutStyle style;
};

} // namespace

class CorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheSamples() { QVERIFY(sampleFiles().size() >= 3); }

    void drawsEverySampleWithoutOverlaps_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("view");
        QTest::addColumn<int>("style");
        QTest::addColumn<int>("language");
        for (const QString &file : sampleFiles()) {
            for (const auto &[viewName, view] : {std::pair{"deployables", ViewKind::Deployables},
                                                 {"teams", ViewKind::Teams},
                                                 {"stores", ViewKind::Stores},
                                                 {"plain", ViewKind::Plain}}) {
                for (const Named &style : {Named{"flow", LayoutStyle::Flow},
                                           {"top-down", LayoutStyle::TopDown},
                                           {"organic", LayoutStyle::Organic}}) {
                    for (const auto &[languageName, language] :
                         {std::pair{"en", Language::English}, {"ko", Language::Korean}}) {
                        QTest::addRow("%s, %s, %s, %s", qPrintable(file), viewName, style.name, languageName)
                            << file << static_cast<int>(view) << static_cast<int>(style.style)
                            << static_cast<int>(language);
                    }
                }
            }
        }
    }
    void drawsEverySampleWithoutOverlaps()
    {
        QFETCH(QString, file);
        QFETCH(int, view);
        QFETCH(int, style);
        QFETCH(int, language);
        const auto document = formats::readTopoJsonFile((SamplesFolder + "/" + file).toStdString());
        QVERIFY(document.has_value());
        const drawing::FixedMeasurer measurer;
        const drawing::Diagram diagram(document->architecture,
                                       {static_cast<ViewKind>(view), static_cast<Language>(language)}, measurer);
        const Graph &graph = diagram.graph();
        const auto layoutStyle = static_cast<LayoutStyle>(style);
        const auto centers = placeWithGraphviz(graph, layoutStyle, attemptsFor(graph, layoutStyle).front().engine);
        QVERIFY(centers.has_value());
        const Placed placed = route(graph, *centers, layoutStyle);
        const Quality q = measureQuality(graph, placed);
        qInfo("boxes %zu, links %zu, crossings %d, routes over boxes %d, over titles %d, label overlaps %d, "
              "%.0f x %.0f, area %.2f million",
              graph.boxes.size(), graph.links.size(), q.crossings, q.routesOverBoxes, q.routesOverTitles,
              q.labelOverlaps, placed.bounds.width, placed.bounds.height, q.area / 1e6);
        QCOMPARE(q.boxOverlaps, 0);
        QCOMPARE(q.labelOverlaps, 0);
        QCOMPARE(q.routesOverBoxes, 0);
        QCOMPARE(q.routesOverTitles, 0);
        QCOMPARE(faultOfFrames(graph, placed), std::string());
        QCOMPARE(faultOfRoutes(graph, placed), std::string());
    }

    void drawsALargeGeneratedArchitecture_data()
    {
        QTest::addColumn<int>("components");
        QTest::addRow("100") << 100;
        QTest::addRow("1,000") << 1000;
        QTest::addRow("3,000") << 3000;
    }
    void drawsALargeGeneratedArchitecture()
    {
        QFETCH(int, components);
        GenerateOptions options;
        options.components = static_cast<std::uint32_t>(components);
        options.dependencies = 3 * options.components;
        const Architecture architecture = generateArchitecture(options);
        const drawing::FixedMeasurer measurer;
        const drawing::Diagram diagram(architecture, {}, measurer);
        const Graph &graph = diagram.graph();
        const Engine engine = attemptsFor(graph, LayoutStyle::Flow).front().engine;
        QElapsedTimer timer;
        timer.start();
        const auto centers = placeWithGraphviz(graph, LayoutStyle::Flow, engine);
        const qint64 placing = timer.restart();
        QVERIFY(centers.has_value());
        const Placed placed = route(graph, *centers, LayoutStyle::Flow);
        const qint64 routing = timer.restart();
        qInfo("engine %d, placed in %lld ms, routed in %lld ms: boxes %zu, links %zu, %.0f x %.0f",
              static_cast<int>(engine), placing, routing, graph.boxes.size(), graph.links.size(), placed.bounds.width,
              placed.bounds.height);
        QCOMPARE(overlapOfBoxes(graph, *centers), std::string());
        const double shape = placed.bounds.width / placed.bounds.height;
        QVERIFY2(shape > 0.25 && shape < 4, qPrintable(QString::number(shape)));
        QCOMPARE(faultOfFrames(graph, placed), std::string());
        QCOMPARE(faultOfRoutes(graph, placed), std::string());
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
