// SPDX-License-Identifier: Apache-2.0
#include "film/statemarks.h"

#include "../drawing/listreading.h"

#include <QTest>

using namespace topologue;
using namespace topologue::drawing;
using namespace topologue::film;
using namespace topologue::playback;

/// What is drawn over the small shop of the drawing tests.
class StateMarksTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsIdleHasNoMarks();
    void everyStateHasAFormOfItsOwn();
    void aFaultIsABolt();
    void aQueueIsAFigure();
    void theMeterIsAsLongAsTheWorkersAreBusy();
    void anArrowIsAsWideAsItsRate();
    void anOpenBreakerIsMarked();
    void whatAFailureReachesIsNumbered();
    void aBandIsWiderThanADot();
    void whatIsGoneIsSkipped();
    void marksStayNearTheirElements();
};

namespace {

Snapshot calm(const Architecture &architecture)
{
    Snapshot snapshot;
    snapshot.journeys.resize(architecture.journeys.size());
    snapshot.components.resize(architecture.components.size());
    snapshot.deployables.resize(architecture.deployables.size());
    snapshot.dependencies.resize(architecture.dependencies.size());
    return snapshot;
}

struct Case {
    Architecture architecture = smallShop();
    DisplayList diagram = draw(architecture);
    Snapshot snapshot = calm(architecture);

    [[nodiscard]] DisplayList marks() const { return stateMarks(diagram, architecture, snapshot, Measurer); }
    /// A component that is its own deployable, and so shows its own workers.
    [[nodiscard]] std::size_t alone() const
    {
        for (std::size_t i = 0; i < architecture.components.size(); ++i) {
            if (isOwnDeployable(architecture.components[i]))
                return i;
        }
        return 0;
    }
    [[nodiscard]] const Element *markOf(const DisplayList &list, const ElementId &id) const
    {
        for (const Element &element : list.elements) {
            if (element.id == id)
                return &element;
        }
        return nullptr;
    }
};

/// Fills, strokes and dashes of an element's marks, as text.
QString form(const DisplayList &list, const Element &element)
{
    QString text;
    for (const Primitive &primitive : list.primitivesOf(element)) {
        if (const auto *shape = std::get_if<Shape>(&primitive))
            text += QStringLiteral("%1/%2 verbs;").arg(static_cast<int>(shape->dash)).arg(shape->verbCount);
    }
    return text;
}

} // namespace

void StateMarksTest::whatIsIdleHasNoMarks()
{
    QVERIFY(Case().marks().elements.empty());
}

void StateMarksTest::everyStateHasAFormOfItsOwn()
{
    QStringList forms;
    for (const Health health :
         {Health::Healthy, Health::Recovering, Health::Degraded, Health::Overloaded, Health::Failed}) {
        Case shop;
        ComponentState &state = shop.snapshot.components[shop.alone()];
        state.health = health;
        const DisplayList list = shop.marks();
        QCOMPARE(list.elements.size(), std::size_t(1));
        forms << form(list, list.elements.front());
    }
    forms.removeDuplicates();
    QCOMPARE(forms.size(), 5);
}

void StateMarksTest::aFaultIsABolt()
{
    Case shop;
    ComponentState &state = shop.snapshot.components[shop.alone()];
    state.health = Health::Failed;
    const auto without = shop.marks().primitives.size();
    state.isFaulted = true;
    QCOMPARE(shop.marks().primitives.size(), without + 3); // Ring, disc, bolt.
}

void StateMarksTest::aQueueIsAFigure()
{
    Case shop;
    ComponentState &state = shop.snapshot.components[shop.alone()];
    state.health = Health::Overloaded;
    state.queue = 4'012;
    const DisplayList list = shop.marks();
    const auto texts = textsOf(list, list.elements.front(), Full);
    QCOMPARE(texts.size(), std::size_t(1));
    QCOMPARE(texts.front().text, std::string("4,012"));
    state.queue = 0.2; // Now and then one waits a little: not worth a chip.
    QVERIFY(textsOf(shop.marks(), shop.marks().elements.front(), Full).empty());
}

void StateMarksTest::theMeterIsAsLongAsTheWorkersAreBusy()
{
    Case shop;
    const std::size_t index = shop.alone();
    ComponentState &state = shop.snapshot.components[index];
    state.health = Health::Healthy;
    state.utilisation = 0.5;
    const DisplayList list = shop.marks();
    const Element &marks = list.elements.front();
    const Rect meter = shop.markOf(shop.diagram, shop.architecture.components[index].id)->meter;
    const auto primitives = list.primitivesOf(marks);
    QCOMPARE(primitives.size(), std::size_t(2));
    double right = 0;
    for (const Point &point : sampled(list, std::get<Shape>(primitives[1])))
        right = std::max(right, point.x);
    QVERIFY(std::abs(right - (meter.x + meter.width / 2)) < 0.5);
}

void StateMarksTest::anArrowIsAsWideAsItsRate()
{
    Case shop;
    shop.snapshot.dependencies[0] = {Health::Healthy, false, 1000};
    shop.snapshot.dependencies[1] = {Health::Healthy, false, 10};
    const DisplayList list = shop.marks();
    const auto width = [&](std::size_t i) {
        return std::get<Shape>(list.primitivesOf(*shop.markOf(list, shop.architecture.dependencies[i].id)).front())
            .strokeWidth;
    };
    QVERIFY(width(0) > width(1) + 2);
}

void StateMarksTest::anOpenBreakerIsMarked()
{
    Case shop;
    shop.snapshot.dependencies[0].health = Health::Failed;
    const auto closed = shop.marks().primitives.size();
    shop.snapshot.dependencies[0].breaker = simulation::BreakerPhase::Open;
    QCOMPARE(shop.marks().primitives.size(), closed + 3); // Pill, arm, ends.
}

void StateMarksTest::whatAFailureReachesIsNumbered()
{
    Case shop;
    const Dependency &arrow = shop.architecture.dependencies[0];
    const std::size_t caller = *shop.architecture.components.indexOf(arrow.from);
    const std::size_t callee = *shop.architecture.components.indexOf(arrow.to);
    shop.snapshot.dependencies[0].ratePerSecond = 5;
    shop.snapshot.components[caller].health = Health::Degraded;
    shop.snapshot.components[callee].health = Health::Failed;
    std::vector<WaveStep> wave(2);
    wave[0].element = arrow.to;
    wave[0].at = 20'000'000'000;
    wave[1].element = arrow.from;
    wave[1].at = 22'500'000'000;
    wave[1].from = ElementId(arrow.to);
    wave[1].hop = arrow.id;
    StateMarksOptions options;
    options.wave = &wave;
    const auto numbers = [&](std::int64_t second) {
        shop.snapshot.at = second * 1'000'000'000;
        const DisplayList list = stateMarks(shop.diagram, shop.architecture, shop.snapshot, Measurer, options);
        QStringList texts;
        for (const ComponentId &id : {arrow.to, arrow.from}) {
            for (const auto &text : textsOf(list, *shop.markOf(list, id), Full))
                texts << QString::fromStdString(text.text);
        }
        return texts + QStringList(QString::number(list.primitivesOf(*shop.markOf(list, arrow.id)).size()));
    };
    QCOMPARE(numbers(10), (QStringList{"1"})); // Unwell by itself, before any fault.
    QCOMPARE(numbers(20), (QStringList{"1", "1"}));
    QCOMPARE(numbers(22), (QStringList{"1", "2", "3"})); // Its arrow points the way: two strokes more.
    shop.snapshot.components[caller].health = Health::Recovering;
    QCOMPARE(numbers(60), (QStringList{"1", "1"}));
    options.wave = nullptr;
    QCOMPARE(numbers(60), (QStringList{"1"}));
}

void StateMarksTest::aBandIsWiderThanADot()
{
    Case shop;
    shop.snapshot.dependencies[0] = {Health::Healthy, false, 1};
    shop.snapshot.dependencies[1] = {Health::Healthy, false, 1000};
    Bands bands{std::vector<bool>(shop.architecture.dependencies.size(), false), 1};
    StateMarksOptions options;
    options.bands = &bands;
    const auto band = [&] {
        const DisplayList list = stateMarks(shop.diagram, shop.architecture, shop.snapshot, Measurer, options);
        return std::get<Shape>(list.primitivesOf(*shop.markOf(list, shop.architecture.dependencies[0].id)).front());
    };
    const Shape before = band();
    QVERIFY(before.strokeWidth < DotDiameter);
    bands.isBand[0] = true;
    QCOMPARE(band().strokeWidth, DotDiameter);
    QVERIFY(band().opacity > before.opacity);
}

void StateMarksTest::whatIsGoneIsSkipped()
{
    Case shop;
    for (ComponentState &state : shop.snapshot.components)
        state.health = Health::Failed;
    shop.architecture.components.remove(shop.architecture.components[0].id);
    shop.snapshot.components.pop_back();
    const DisplayList list = shop.marks();
    QVERIFY(list.elements.size() >= shop.snapshot.components.size() - 1);
}

/// Room for the badge, the chip and the halo, and no more: marks must not cover what stands beside.
void StateMarksTest::marksStayNearTheirElements()
{
    Case shop;
    for (ComponentState &state : shop.snapshot.components)
        state = {Health::Failed, true, 10, 1, 1, 1, 123'456, 1};
    for (const DisplayList list = shop.marks(); const Element &element : list.elements) {
        const Rect box = element.outline;
        QVERIFY2(holds(box.grown(12), element.bounds), element.svgId.c_str());
    }
}

QTEST_GUILESS_MAIN(StateMarksTest)
#include "statemarks_test.moc"
