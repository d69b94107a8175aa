// SPDX-License-Identifier: Apache-2.0
#include "film/bands.h"

#include "../drawing/listreading.h"

#include <QTest>

using namespace topologue;
using namespace topologue::drawing;
using namespace topologue::film;

/// When dots become a band.
class BandsTest : public QObject
{
    Q_OBJECT

private:
    static playback::Snapshot snapshotOf(std::vector<double> rates)
    {
        playback::Snapshot snapshot;
        for (const double rate : rates) {
            playback::DependencyState state;
            state.ratePerSecond = rate;
            snapshot.dependencies.push_back(state);
        }
        return snapshot;
    }

private slots:
    void dotsThatTouchAreTooDense()
    {
        QVERIFY(!isTooDense(10, 90)); // Nine units each: they just fit.
        QVERIFY(isTooDense(10.1, 90));
        QVERIFY(!isTooDense(1, 4)); // One alone is no chain, however short the arrow.
        QVERIFY(isTooDense(2, 4));
        QVERIFY(!isTooDense(0, 0));
    }

    void theLegendTellsTheLeastOfThem()
    {
        const Bands bands = bandsOf({20, 2, 30}, {90, 90, 90}, snapshotOf({500, 40, 300}));
        QCOMPARE(bands.leastRate, 300.0);
        QVERIFY(bands.has(0) && !bands.has(1) && bands.has(2));
        QVERIFY(!bands.has(3));
        QVERIFY(bands.any());
    }

    void withoutDensityThereIsNone()
    {
        QVERIFY(!bandsOf({2, 2}, {90, 90}, snapshotOf({1e6, 1e6})).any()); // However much a dot stands for.
        QVERIFY(!bandsOf({50}, {0}, snapshotOf({10})).any());              // It is not drawn.
        QVERIFY(!bandsOf({50}, {90}, snapshotOf({0})).any());
        QVERIFY(!bandsOf({}, {}, {}).any());
    }

    void lengthsAreThoseOfTheDrawnArrows()
    {
        const Architecture architecture = smallShop();
        const DisplayList diagram = draw(architecture);
        const auto lengths = arrowLengths(diagram, architecture);
        QCOMPARE(lengths.size(), architecture.dependencies.size());
        for (const Element &element : diagram.elements) {
            if (element.role != ElementRole::Dependency)
                continue;
            const auto route = diagram.routeOf(element);
            const double straight = std::hypot(route.back().x - route.front().x, route.back().y - route.front().y);
            const auto index = architecture.dependencies.indexOf(std::get<DependencyId>(element.id));
            QVERIFY(index && lengths[*index] >= straight - 0.5);
        }
    }
};

QTEST_APPLESS_MAIN(BandsTest)
#include "bands_test.moc"
