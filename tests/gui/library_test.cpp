// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"
#include "programwindow.h"
#include "window/componentchoices.h"

using namespace topologue;
using namespace topologue::window;

namespace {

Document &document()
{
    return *Session::instance().document();
}

} // namespace

/// The library at the left: placing by key and click, dragging onto the canvas and into an arrow.
class LibraryTest : public tests::ProgramWindow
{
    Q_OBJECT

    [[nodiscard]] QQuickItem *row(const QString &label) const { return find(label, "label"); }

    void dragTo(QQuickItem *from, QPoint to, bool letGo = true)
    {
        const QPoint start = middleOf(from);
        QTest::mousePress(m_window, Qt::LeftButton, {}, start);
        for (int i = 1; i <= 8; ++i)
            QTest::mouseMove(m_window, start + (to - start) * i / 8);
        if (letGo)
            QTest::mouseRelease(m_window, Qt::LeftButton, {}, to);
    }

private slots:
    void init()
    {
        AppSettings::instance().setLeftSection(AppSettings::LibrarySection);
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        QTRY_VERIFY(row(QStringLiteral("Service")));
        QVERIFY(drawn()); // Its rows stand in their places.
    }

    void placesWhereItIsDropped()
    {
        const QPoint to = m_canvas->mapToScene(QPointF(m_canvas->width() - 80, 90)).toPoint();
        const QPointF wanted = m_canvas->toDocument(m_canvas->mapFromScene(to));
        const int count = document().componentCount();
        dragTo(row(QStringLiteral("Service")), to);
        QCOMPARE(document().componentCount(), count + 1);
        QCOMPARE(m_canvas->selection().size(), 1);
        const auto id = std::get<ComponentId>(*elementFromKey(m_canvas->selection().first().toStdString()));
        const Point center = document().architecture()->drawn.placements.at(id).center;
        QVERIFY(std::abs(center.x - wanted.x()) < 2 && std::abs(center.y - wanted.y()) < 2);
        document().undo();
        QVERIFY(!document().canUndo());
    }

    void dropsIntoAnArrow()
    {
        // The middle of an arrow whose middle nothing lies over.
        QString key;
        QPoint to;
        for (const auto &element : m_canvas->scene()->list->elements) {
            const auto route = m_canvas->scene()->list->routeOf(element);
            if (route.size() < 4 || element.role != drawing::ElementRole::Dependency)
                continue;
            const Point &end = route[route.size() / 2];
            const QPointF item = m_canvas->viewport().toItem(QPointF(end.x, end.y));
            const QString under = m_canvas->keyUnder(item);
            if (under == QString::fromStdString(elementKey(element.id))) {
                key = under;
                to = m_canvas->mapToScene(item).toPoint();
                break;
            }
        }
        QVERIFY(!key.isEmpty());
        const int components = document().componentCount();
        const int arrows = document().dependencyCount();
        dragTo(row(QStringLiteral("Gateway")), to);
        QCOMPARE(document().componentCount(), components + 1);
        QCOMPARE(document().dependencyCount(), arrows + 1);
    }

    void leavesThingsAsTheyAreOnEscape()
    {
        const auto before = document().architecture();
        const QPoint to = m_canvas->mapToScene(QPointF(m_canvas->width() - 80, 90)).toPoint();
        dragTo(row(QStringLiteral("Service")), to, false);
        QTRY_VERIFY(find(QStringLiteral("Service"), "text"));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTest::mouseMove(m_window, to + QPoint(20, 20));
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, to + QPoint(20, 20));
        QCOMPARE(document().architecture(), before);
    }

    void dropsOutsideTheCanvasMakeNothing()
    {
        const auto before = document().architecture();
        dragTo(row(QStringLiteral("Service")), QPoint(20, 10));
        QCOMPARE(document().architecture(), before);
    }

    void placesInTheMiddleByClickAndEnter()
    {
        const int count = document().componentCount();
        click(row(QStringLiteral("Cache")));
        QCOMPARE(document().componentCount(), count + 1);
        QQuickItem *field = find(QStringLiteral("Kind, technology or name"), "placeholderText");
        QVERIFY(field);
        field->forceActiveFocus();
        for (const char c : {'r', 'a', 'b', 'b', 'i', 't'})
            QTest::keyClick(m_window, c);
        QTRY_VERIFY(row(QStringLiteral("RabbitMQ")) && !row(QStringLiteral("Kafka")));
        QTest::keyClick(m_window, Qt::Key_Return);
        QCOMPARE(document().componentCount(), count + 2);
        const auto id = std::get<ComponentId>(*elementFromKey(m_canvas->selection().first().toStdString()));
        QCOMPARE(document().architecture()->components.find(id)->technology, std::string("RabbitMQ"));
        QVERIFY(m_canvas->visibleArea().contains(
            window::toQt(Rect{document().architecture()->drawn.placements.at(id).center.x,
                              document().architecture()->drawn.placements.at(id).center.y, 1, 1})));
        QTest::keyClick(m_window, Qt::Key_Escape);
    }

    void saysWhereDefaultsComeFrom()
    {
        ComponentChoices choices;
        choices.setFilter(QStringLiteral("PostgreSQL"));
        const QString about = choices.aboutAt(0);
        QVERIFY2(about.contains(QStringLiteral("Source:")), qPrintable(about));
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        QVERIFY2(choices.aboutAt(0).contains(QStringLiteral("출처")), qPrintable(choices.aboutAt(0)));
    }
};

QTEST_MAIN(LibraryTest)
#include "library_test.moc"
