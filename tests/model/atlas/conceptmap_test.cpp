// SPDX-License-Identifier: Apache-2.0
#include "atlas/conceptmap.h"
#include "drawing/svg.h"
#include "fixedmeasurer.h"
#include "layout/layout.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <set>

using namespace topologue;
using namespace topologue::atlas;

namespace {

const knowledge::Knowledge &all()
{
    return knowledge::builtInKnowledge().knowledge;
}

const drawing::Typesetter &typesetter()
{
    static const drawing::FixedMeasurer Measurer;
    static const drawing::Typesetter Typesetter(Measurer);
    return Typesetter;
}

} // namespace

class ConceptMapTest : public QObject
{
    Q_OBJECT

private slots:
    /// Otherwise: topologue learn place-concepts -o resources/knowledge/concept-places.json
    void everyConceptHasAPlace()
    {
        std::set<std::string> placed;
        for (const knowledge::ConceptPlace &place : all().conceptPlaces)
            placed.insert(place.id);
        for (const knowledge::Concept &each : all().concepts)
            QVERIFY2(placed.contains(each.id), each.id.c_str());
    }
    void drawsEachRelationOnce()
    {
        const auto links = linksOf(all());
        QVERIFY(links.size() > 100);
        std::set<std::tuple<std::string, std::string, int>> seen;
        for (const MapLink &link : links) {
            const auto kind = static_cast<int>(link.kind);
            QVERIFY(seen.insert({link.from->id, link.to->id, kind}).second);
            QVERIFY(link.kind != knowledge::RelationEnd::Kind::Alternative
                    || !seen.contains({link.to->id, link.from->id, kind}));
        }
    }
    void boxesDoNotTouch()
    {
        const ConceptMap map(all(), typesetter());
        for (const auto &a : all().concepts) {
            for (const auto &b : all().concepts)
                QVERIFY2(&a == &b || !map.boxOf(a.id).intersects(map.boxOf(b.id)), (a.id + " and " + b.id).c_str());
        }
    }
    void namesFitTheirBoxes()
    {
        const ConceptMap map(all(), typesetter());
        for (const Language language : {Language::English, Language::Korean}) {
            const auto list = map.draw({language, {}, {}, {}}, typesetter());
            for (const drawing::Element &element : list.elements) {
                if (element.role != drawing::ElementRole::Component)
                    continue;
                for (const drawing::Primitive &primitive : list.primitivesOf(element)) {
                    const auto *run = std::get_if<drawing::TextRun>(&primitive);
                    QVERIFY2(!run || run->width <= element.outline.width - 8, element.title.c_str());
                    QVERIFY2(!run || run->text.find("…") == std::string::npos, run ? run->text.c_str() : "");
                }
            }
        }
    }
    void aNewConceptNeedsNoPlace()
    {
        knowledge::Knowledge more = all();
        more.conceptPlaces.pop_back();
        const ConceptMap map(more, typesetter());
        for (const auto &each : more.concepts)
            QVERIFY(!map.boxOf(each.id).isEmpty());
        const knowledge::Knowledge none;
        QVERIFY(ConceptMap(none, typesetter()).draw({}, typesetter()).elements.empty());
    }
    void everyBoxIsReachedWithArrowKeys()
    {
        const ConceptMap map(all(), typesetter());
        std::set<std::string> reached{"msa"};
        std::vector<std::string> open{"msa"};
        while (!open.empty()) {
            const std::string from = open.back();
            open.pop_back();
            for (const Point direction : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
                const std::string to = map.neighbour(from, direction);
                if (!to.empty() && reached.insert(to).second)
                    open.push_back(to);
            }
        }
        QVERIFY2(reached.size() >= all().concepts.size() - 1, QByteArray::number(static_cast<int>(reached.size())));
    }
    void showsWhatBelongsToTheSelected()
    {
        const ConceptMap map(all(), typesetter());
        const auto plain = drawing::writeSvg(map.draw({}, typesetter()), {});
        const auto selected =
            drawing::writeSvg(map.draw({Language::English, "circuit-breaker", {}, {}}, typesetter()), {});
        QVERIFY(plain != selected);
        QCOMPARE(selected,
                 drawing::writeSvg(map.draw({Language::English, "circuit-breaker", {}, {}}, typesetter()), {}));
    }
    void routesGoAroundBoxes()
    {
        QElapsedTimer timer;
        timer.start();
        const auto graph = conceptGraph(all(), typesetter());
        std::vector<Point> centers;
        for (const layout::Box &box : graph.boxes)
            centers.push_back(*box.center);
        const auto placed = layout::route(graph, centers, LayoutStyle::Organic);
        const auto quality = layout::measureQuality(graph, placed);
        qInfo("%.1f ms; %d crossings, %d over boxes", static_cast<double>(timer.nsecsElapsed()) / 1e6,
              quality.crossings, quality.routesOverBoxes);
        QVERIFY(quality.routesOverBoxes <= 10);
        QCOMPARE(quality.boxOverlaps, 0);
        QCOMPARE(quality.foreignBoxesInFrames, 0);
    }
};

QTEST_APPLESS_MAIN(ConceptMapTest)
#include "conceptmap_test.moc"
