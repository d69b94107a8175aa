// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "window/appsettings.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace topologue;
using tests::CanvasWindow;

namespace {

constexpr auto Sample = "ecommerce-microservices";

void wheel(QQuickWindow &window, QPointF at, int angle)
{
    QWheelEvent event(at, window.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&window, &event);
}

int differentPixels(const QImage &image, QColor ground)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) != ground;
    }
    return count;
}

} // namespace

/// The canvas alone in a real window, with real events.
class CanvasTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { tests::prepareProgram(); }

    void showsTheWholeSampleAtFirst()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        QVERIFY(view.canvas->visibleArea().contains(view.canvas->contentBounds()));
        // Not blank: much more than the dots of the grid is painted.
        QVERIFY(differentPixels(view.window.grabWindow(), QColor(0xF6, 0xF7, 0xF9)) > 40'000);
    }

    void zoomsAtThePointer()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        const QPointF pointer(300, 200);
        const QPointF before = view.canvas->viewport().toDocument(pointer);
        const double scale = view.canvas->viewport().scale();
        wheel(view.window, pointer, 120);
        QVERIFY(view.canvas->viewport().scale() > scale * 1.1);
        const QPointF after = view.canvas->viewport().toDocument(pointer);
        QVERIFY((after - before).manhattanLength() < 1e-6);
    }

    void neverZoomsPastItsBounds()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        for (int i = 0; i < 100; ++i)
            wheel(view.window, {500, 350}, -1200);
        QCOMPARE(view.canvas->viewport().scale(), window::Viewport::MinScale);
        for (int i = 0; i < 100; ++i)
            wheel(view.window, {500, 350}, 1200);
        QCOMPARE(view.canvas->viewport().scale(), window::Viewport::MaxScale);
        QVERIFY(view.settle());
    }

    void pansWithTheMiddleButton()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        const QPointF before = view.canvas->viewport().toItem(QPointF(0, 0));
        QTest::mousePress(&view.window, Qt::MiddleButton, {}, {400, 300});
        QVERIFY(view.canvas->isPanning());
        QTest::mouseMove(&view.window, {430, 280});
        QTest::mouseRelease(&view.window, Qt::MiddleButton, {}, {430, 280});
        QVERIFY(!view.canvas->isPanning());
        const QPointF moved = view.canvas->viewport().toItem(QPointF(0, 0)) - before;
        QVERIFY((moved - QPointF(30, -20)).manhattanLength() < 1e-6);
    }

    void pansWithSpaceAndDrag()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        const QPointF before = view.canvas->viewport().origin();
        QTest::keyPress(&view.window, Qt::Key_Space);
        QTest::mousePress(&view.window, Qt::LeftButton, {}, {400, 300});
        QTest::mouseMove(&view.window, {450, 300});
        QTest::mouseRelease(&view.window, Qt::LeftButton, {}, {450, 300});
        QTest::keyRelease(&view.window, Qt::Key_Space);
        QVERIFY(view.canvas->viewport().origin().x() < before.x());
        QVERIFY(view.canvas->selection().isEmpty());
    }

    void selectsWhatIsClicked()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        QTest::mouseClick(&view.window, Qt::LeftButton, {}, view.middleOf("component:payment"));
        QCOMPARE(view.canvas->selection(), QStringList{QStringLiteral("component:payment")});
        QTest::mouseClick(&view.window, Qt::LeftButton, Qt::ShiftModifier, view.middleOf("component:order"));
        QCOMPARE(view.canvas->selection().size(), 2);
        QTest::keyClick(&view.window, Qt::Key_Escape);
        QVERIFY(view.canvas->selection().isEmpty());
    }

    void selectsWhatTheBandTouches()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        QTest::mousePress(&view.window, Qt::LeftButton, {}, {2, 2});
        QTest::mouseMove(&view.window, {500, 400});
        QTest::mouseMove(&view.window, {997, 697});
        QVERIFY(!view.canvas->rubberBand().isEmpty());
        QTest::mouseRelease(&view.window, Qt::LeftButton, {}, {997, 697});
        QVERIFY(view.canvas->rubberBand().isEmpty());
        QCOMPARE(view.canvas->selection().size(), view.document->componentCount());
    }

    void leavesTheBandWithEscape()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        QTest::mousePress(&view.window, Qt::LeftButton, {}, {2, 2});
        QTest::mouseMove(&view.window, {500, 400});
        QTest::mouseMove(&view.window, {900, 600});
        QTest::keyClick(&view.window, Qt::Key_Escape);
        QVERIFY(view.canvas->rubberBand().isEmpty());
        QVERIFY(view.canvas->selection().isEmpty());
        QTest::mouseRelease(&view.window, Qt::LeftButton, {}, {900, 600});
    }

    void walksThroughTheComponentsWithTab_data()
    {
        QTest::addColumn<bool>("backwards");
        QTest::newRow("forwards") << false;
        QTest::newRow("backwards") << true;
    }
    void walksThroughTheComponentsWithTab()
    {
        QFETCH(bool, backwards);
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        QQuickItem before(view.window.contentItem());
        QQuickItem after(view.window.contentItem());
        before.stackBefore(view.canvas);
        for (QQuickItem *item : {&before, &after})
            item->setActiveFocusOnTab(true);
        QQuickItem &first = backwards ? after : before;
        QQuickItem &last = backwards ? before : after;
        const auto key = [&] {
            QTest::keyClick(&view.window, backwards ? Qt::Key_Backtab : Qt::Key_Tab,
                            backwards ? Qt::ShiftModifier : Qt::NoModifier);
        };
        // In from outside, through every box once and in order, and out.
        first.forceActiveFocus();
        QList<double> columns;
        QSet<QString> seen;
        for (int i = 0; i < view.document->componentCount(); ++i) {
            key();
            QVERIFY(view.canvas->hasActiveFocus());
            QCOMPARE(view.canvas->selection().size(), 1);
            const QString selected = view.canvas->selection().first();
            seen.insert(selected);
            columns.append(view.middleOf(selected.toUtf8().constData()).x());
        }
        QCOMPARE(seen.size(), view.document->componentCount());
        QVERIFY(backwards ? std::is_sorted(columns.rbegin(), columns.rend())
                          : std::is_sorted(columns.begin(), columns.end()));
        key();
        QVERIFY(last.hasActiveFocus());
        QCOMPARE(view.canvas->selection().size(), 1); // The inspector still shows it.
        // And back in: at the end that is nearer.
        const QString atTheEnd = view.canvas->selection().first();
        QTest::keyClick(&view.window, backwards ? Qt::Key_Tab : Qt::Key_Backtab,
                        backwards ? Qt::NoModifier : Qt::ShiftModifier);
        QVERIFY(view.canvas->hasActiveFocus());
        QCOMPARE(view.canvas->selection(), QStringList{atTheEnd});
    }

    void marksWhatIsUnderThePointer()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        QTest::mouseMove(&view.window, view.middleOf("component:payment"));
        QTRY_COMPARE(view.canvas->hovered(), QStringLiteral("component:payment"));
        QVERIFY(!view.canvas->hoveredText().isEmpty());
    }

    void repaintsInTheOtherTheme()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        window::AppSettings::instance().setDark(true);
        QVERIFY(view.settle());
        QTRY_COMPARE(view.window.grabWindow().pixelColor(1, 1).name(), QStringLiteral("#11151b"));
        window::AppSettings::instance().setDark(false);
    }

    void keepsTheMiddleWhenResized()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        const QPointF middle = view.canvas->visibleArea().center();
        view.canvas->setSize(QSizeF(640, 480));
        QVERIFY((view.canvas->visibleArea().center() - middle).manhattanLength() < 1e-6);
    }

    void showsEverythingAgainWhenArrangedAnew_data()
    {
        QTest::addColumn<bool>("reducedMotion");
        QTest::newRow("at once") << true;
        QTest::newRow("in flight") << false;
    }
    void showsEverythingAgainWhenArrangedAnew()
    {
        QFETCH(bool, reducedMotion);
        window::AppSettings::instance().setReducedMotion(reducedMotion);
        CanvasWindow view("ecommerce-monolith");
        QVERIFY(view.settle());
        view.source.setView(window::SceneSource::Teams);
        QVERIFY(view.settle());
        QTRY_VERIFY(view.canvas->showsEverything());
        window::AppSettings::instance().setReducedMotion(true);
    }

    void survivesImpatientHands()
    {
        CanvasWindow view(Sample);
        QVERIFY(view.settle());
        for (int i = 0; i < 300; ++i) {
            const QPoint at((i * 97) % 1000, (i * 61) % 700);
            switch (i % 6) {
            case 0:
                QTest::mousePress(&view.window, Qt::LeftButton, {}, at);
                break;
            case 1:
                QTest::mouseMove(&view.window, at);
                break;
            case 2:
                wheel(view.window, at, i % 4 ? 120 : -360);
                break;
            case 3:
                QTest::mouseRelease(&view.window, Qt::LeftButton, {}, at);
                break;
            case 4:
                QTest::keyClick(&view.window, Qt::Key_Tab);
                break;
            default:
                QTest::keyClick(&view.window, Qt::Key_Escape);
                break;
            }
        }
        QVERIFY(view.settle());
        QVERIFY(!view.canvas->isPanning());
    }
};

QTEST_MAIN(CanvasTest)
#include "canvas_test.moc"
