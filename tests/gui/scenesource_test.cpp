// SPDX-License-Identifier: Apache-2.0
#include "architecture/generate.h"
#include "core/pool.h"
#include "fixture.h"
#include "window/appsettings.h"
#include "window/scenememory.h"
#include "window/scenesketch.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace topologue;
using namespace topologue::window;

namespace {

/// Also what nobody waits for any more is done, and told.
void finishWork()
{
    core::pool().waitForDone();
    QCoreApplication::processEvents();
}

bool isIdle(const SceneSource &source)
{
    const bool isShown = QTest::qWaitFor([&source] { return !source.isBusy() && source.scene(); }, 20'000);
    finishWork();
    return isShown;
}

/// True if after `change` a scene is shown for which nothing had to be drawn.
bool isRemembered(const SceneSource &source, const std::function<void()> &change)
{
    // Meanwhile all threads wait: what is still to be drawn cannot be there at the next look, however late that is.
    QSemaphore wait;
    const int threads = core::pool().maxThreadCount();
    for (int i = 0; i < threads; ++i)
        core::pool().start([&wait] { wait.acquire(); });
    change();
    QCoreApplication::processEvents();
    const bool isShown = !source.isBusy();
    wait.release(threads);
    core::pool().waitForDone();
    return isShown;
}

Drawn shifted(const Document &document, double by)
{
    Drawn drawn = document.architecture()->drawn;
    for (auto &[id, placement] : drawn.placements)
        placement.center.x += by;
    return drawn;
}

void moveAll(Document &document, double by, int mergeId = -1)
{
    document.setDrawn(shifted(document, by), QStringLiteral("Move"), mergeId);
}

bool looksLike(const drawing::DisplayList &one, const drawing::DisplayList &other)
{
    return one.points == other.points && one.verbs == other.verbs && one.primitives.size() == other.primitives.size()
           && std::ranges::equal(one.elements, other.elements, [](const auto &a, const auto &b) {
                  return keyOf(a) == keyOf(b) && a.title == b.title && a.bounds == b.bounds && a.outline == b.outline;
              });
}

ScenePtr sceneOf(std::size_t elements)
{
    drawing::DisplayList list;
    list.elements.resize(elements);
    return std::make_shared<const Scene>(std::make_shared<const drawing::DisplayList>(std::move(list)));
}

} // namespace

/// From documents to scenes, and what is remembered of that.
class SceneSourceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { tests::prepareProgram(); }
    void cleanup() { AppSettings::instance().setLanguageCode(QStringLiteral("en")); }

    void anUndoShowsWhatWasShownBefore()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        SceneSource source;
        source.setDocument(document.get());
        QVERIFY(isIdle(source));
        const ScenePtr before = source.scene();
        QVERIFY(!isRemembered(source, [&] { moveAll(*document, 40); }));
        QVERIFY(isIdle(source));
        const ScenePtr after = source.scene();
        QVERIFY(after != before);

        QVERIFY(isRemembered(source, [&] { document->undo(); }));
        QVERIFY(isIdle(source));
        QCOMPARE(source.scene(), before);
        document->redo();
        QVERIFY(isIdle(source));
        QCOMPARE(source.scene(), after);

        SceneSource fresh;
        fresh.setDocument(document.get());
        QVERIFY(isIdle(fresh));
        QVERIFY(fresh.scene() != after);
        QVERIFY(looksLike(*fresh.scene()->list, *after->list));
        QVERIFY(!looksLike(*fresh.scene()->list, *before->list));
    }

    void anotherEditAfterAnUndoIsDrawnAnew()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        SceneSource source;
        source.setDocument(document.get());
        QVERIFY(isIdle(source));
        const Rect box = source.scene()->list->elements[source.scene()->boxes.front()].outline;
        moveAll(*document, 40);
        QVERIFY(isIdle(source));
        document->undo();
        moveAll(*document, 80);
        QVERIFY(isIdle(source));
        QCOMPARE(source.scene()->list->elements[source.scene()->boxes.front()].outline.x, box.x + 80);
    }

    void aSceneThatComesTooLateIsThereForTheRedo()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        SceneSource source;
        source.setDocument(document.get());
        QVERIFY(isIdle(source));
        const ScenePtr before = source.scene();
        moveAll(*document, 40);
        document->undo();
        finishWork();
        QCOMPARE(source.scene(), before);
        QVERIFY(isRemembered(source, [&] { document->redo(); }));
        QVERIFY(isIdle(source));
        QVERIFY(source.scene() != before);
    }

    void whatIsNotDrawnMakesNothingForgotten()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        SceneSource source;
        source.setDocument(document.get());
        QVERIFY(isIdle(source));
        const ScenePtr before = source.scene();
        document->setScenarios({}, QStringLiteral("Delete"));
        moveAll(*document, 40);
        QVERIFY(isIdle(source));
        document->undo();
        QVERIFY(isIdle(source));
        QCOMPARE(source.scene(), before);
        document->undo();
        moveAll(*document, 40);
        QVERIFY(isIdle(source));
        document->undo();
        QVERIFY(isIdle(source));
        QCOMPARE(source.scene(), before);
    }

    void aDragOfManyStepsIsUndoneAsOne()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        const quint64 before = document->drawnVersion();
        moveAll(*document, 40, 1);
        const quint64 between = document->drawnVersion();
        moveAll(*document, 40, 1);
        const quint64 after = document->drawnVersion();
        QVERIFY(before != between && between != after && before != after);
        document->undo();
        QCOMPARE(document->drawnVersion(), before);
        document->redo();
        QCOMPARE(document->drawnVersion(), after);
    }

    void languagesAndViewsAreKeptApart()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        SceneSource source;
        source.setDocument(document.get());
        QVERIFY(isIdle(source));
        const ScenePtr english = source.scene();
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        QVERIFY(isIdle(source));
        QVERIFY(!looksLike(*source.scene()->list, *english->list));
        AppSettings::instance().setLanguageCode(QStringLiteral("en"));
        QVERIFY(isIdle(source));
        QCOMPARE(source.scene(), english);
        source.setView(SceneSource::Plain);
        QVERIFY(isIdle(source));
        QVERIFY(!looksLike(*source.scene()->list, *english->list));
        source.setView(SceneSource::Deployables);
        QVERIFY(isIdle(source));
        QCOMPARE(source.scene(), english);
    }

    /// Its boxes stand where a layout has put them, which the document does not say.
    void theFirstMoveInADocumentWithoutPlacesIsUndone()
    {
        Architecture architecture = *tests::openSample(QStringLiteral("ecommerce-microservices"))->architecture();
        architecture.drawn.placements.clear();
        Document document(std::move(architecture), {});
        SceneSource source;
        source.setDocument(&document);
        QVERIFY(isIdle(source));
        const ScenePtr before = source.scene();
        const std::uint32_t box = before->boxes.front();
        const auto outline = [&] { return source.scene()->list->elements[box].outline; };
        const Rect there = outline();
        QVERIFY(source.beginMove({QString::fromStdString(keyOf(before->list->elements[box]))}));
        source.moveBy({0, 200});
        source.endMove(true);
        QVERIFY(isIdle(source));
        QVERIFY(outline() != there);
        document.undo();
        QVERIFY(document.architecture()->drawn.placements.empty());
        QVERIFY(isIdle(source));
        QCOMPARE(outline(), there);
    }

    /// In a large document boxes are where they belong before their arrows are.
    void whatMovesInALargeDocumentIsSketchedFirst()
    {
        Architecture architecture = generateArchitecture({400, 1'200, 1});
        int place = 0;
        for (const Component &component : architecture.components) {
            architecture.drawn.placements[component.id].center = {place % 20 * 260.0, place / 20 * 110.0};
            ++place;
        }
        Document document(std::move(architecture), {});
        SceneSource source;
        source.setDocument(&document);
        QVERIFY(isIdle(source));
        const ScenePtr before = source.scene();
        // With one thread the sketch is done first, even if this one is held up.
        core::pool().setMaxThreadCount(1);
        const auto again = qScopeGuard([] { core::pool().setMaxThreadCount(QThread::idealThreadCount()); });
        std::vector<ScenePtr> shown;
        QList<bool> busy;
        connect(&source, &SceneSource::sceneChanged, this, [&] {
            shown.push_back(source.scene());
            busy.append(source.isBusy());
        });
        moveAll(document, 40);
        QVERIFY(isIdle(source));
        QCOMPARE(busy, (QList<bool>{true, false}));
        for (const std::uint32_t box : before->boxes) {
            for (const ScenePtr &scene : shown)
                QCOMPARE(scene->list->elements[box].outline.x, before->list->elements[box].outline.x + 40);
        }
        disconnect(&source, nullptr, this, nullptr);
    }

    void aSketchBendsArrowsAlongWithTheirEnds()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        SceneSource source;
        source.setDocument(document.get());
        QVERIFY(isIdle(source));
        const ScenePtr before = source.scene();
        QVERIFY(!sketchOf(*before, *document->architecture()));

        const ComponentId moved("payment");
        const Point by{60, -30};
        Architecture next = *document->architecture();
        Point &center = next.drawn.placements.at(moved).center;
        center = {center.x + by.x, center.y + by.y};
        const ScenePtr after = sketchOf(*before, next);
        QVERIFY(after);
        std::size_t bent = 0;
        for (std::size_t i = 0; i < before->list->elements.size(); ++i) {
            const drawing::Element &then = before->list->elements[i];
            const drawing::Element &now = after->list->elements[i];
            if (then.role == drawing::ElementRole::Component)
                QCOMPARE(now.outline.x - then.outline.x, then.id == ElementId(moved) ? by.x : 0.0);
            const auto *id = std::get_if<DependencyId>(&then.id);
            if (!id || then.role != drawing::ElementRole::Dependency)
                continue;
            const Dependency *arrow = next.dependencies.find(*id);
            const auto routeThen = before->list->routeOf(then);
            const auto routeNow = after->list->routeOf(now);
            const auto isAway = [&](const ComponentId &end, Point from, Point to) {
                const Point away = end == moved ? by : Point{};
                return std::abs(to.x - from.x - away.x) < 1e-6 && std::abs(to.y - from.y - away.y) < 1e-6;
            };
            QVERIFY(isAway(arrow->from, routeThen.front(), routeNow.front()));
            QVERIFY(isAway(arrow->to, routeThen.back(), routeNow.back()));
            bent += arrow->from == moved || arrow->to == moved;
        }
        QVERIFY(bent > 1);
    }

    void whatMovesAsAWholeIsSketchedAsItWillBe()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        SceneSource source;
        source.setDocument(document.get());
        QVERIFY(isIdle(source));
        const ScenePtr before = source.scene();
        document->setDrawn(shifted(*document, 64), QStringLiteral("Move"));
        const ScenePtr sketch = sketchOf(*before, *document->architecture());
        QVERIFY(isIdle(source));
        const auto &wanted = source.scene()->list->elements;
        QCOMPARE(sketch->list->elements.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE(keyOf(sketch->list->elements[i]), keyOf(wanted[i]));
            QVERIFY(std::abs(sketch->list->elements[i].bounds.x - wanted[i].bounds.x) < 1);
            QVERIFY(std::abs(sketch->list->elements[i].outline.y - wanted[i].outline.y) < 1);
        }
    }

    void anotherDocumentHasNothingOfThisOne()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        SceneSource source;
        source.setDocument(document.get());
        QVERIFY(isIdle(source));
        const std::weak_ptr<const Scene> before = source.scene();
        source.setDocument(nullptr);
        QVERIFY(before.expired());
    }

    void remembersTheLastScenes()
    {
        SceneMemory memory;
        const auto key = [](quint64 version) { return SceneKey{version, ViewKind::Deployables, Language::English}; };
        for (quint64 version = 1; version <= SceneMemory::MostScenes; ++version)
            memory.keep(key(version), sceneOf(1));
        QVERIFY(memory.find(key(1))); // Looked at last, it stays.
        memory.keep(key(100), sceneOf(1));
        QVERIFY(memory.find(key(1)));
        QVERIFY(!memory.find(key(2)));
        QVERIFY(memory.find(key(3)));
        QVERIFY(!memory.find({1, ViewKind::Plain, Language::English}));
        QVERIFY(!memory.find({1, ViewKind::Deployables, Language::Korean}));
    }

    void ofLargeScenesAtLeastTwoAreRemembered()
    {
        SceneMemory memory;
        for (quint64 version = 1; version <= 3; ++version)
            memory.keep({version, {}, {}}, sceneOf(SceneMemory::MostElements));
        QVERIFY(!memory.find({1, {}, {}}));
        QVERIFY(memory.find({2, {}, {}}));
        QVERIFY(memory.find({3, {}, {}}));
        memory.keep({4, {}, {}}, sceneOf(1));
        memory.keep({5, {}, {}}, sceneOf(1));
        QVERIFY(!memory.find({2, {}, {}}));
        QVERIFY(!memory.find({3, {}, {}})); // Too large together.
    }
};

QTEST_MAIN(SceneSourceTest)
#include "scenesource_test.moc"
