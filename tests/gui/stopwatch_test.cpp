// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "handwork.h"

#include "window/layoutproposal.h"

#include <QClipboard>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>

using namespace topologue;
using namespace topologue::window;

namespace {

/// A component of the sample: what is typed, and where the hand puts it, in columns and rows.
struct Box {
    const char *name;
    int column;
    int row;
    const char *from; ///< The component whose arrow is dragged there; none: it begins a part of the drawing.
};

// Names say what things are, so that no kind has to be chosen: "Members DB" is a database, "Order events" a queue.
constexpr auto Boxes = std::to_array<Box>({
    {"Web shop", 0, 2, nullptr},
    {"Edge gateway", 1, 3, "Web shop"},
    {"Search service", 2, 1, "Edge gateway"},
    {"Catalogue", 2, 2, "Edge gateway"},
    {"Login", 2, 3, "Edge gateway"},
    {"Order", 2, 4, "Edge gateway"},
    {"Payment", 2, 6, "Edge gateway"},
    {"Product index", 3, 0, "Search service"},
    {"Display", 3, 1, "Search service"},
    {"Products DB", 3, 2, "Catalogue"},
    {"Members DB", 3, 3, "Login"},
    {"Cart", 3, 4, "Order"},
    {"Orders DB", 3, 5, "Order"},
    {"Order events", 3, 6, "Order"},
    {"Payments DB", 3, 7, "Payment"},
    {"Payment provider", 3, 8, "Payment"},
    {"Display cache", 4, 1, "Display"},
    {"Cart cache", 4, 4, "Cart"},
    {"Delivery", 4, 5, "Order events"},
    {"Notification", 4, 7, "Order events"},
    {"Deliveries DB", 5, 5, "Delivery"},
    {"Message provider", 5, 7, "Notification"},
    {"Shoppers app", 0, 4, nullptr},
    {"Product batch", 0, 7, nullptr},
});

struct Arrow {
    const char *from;
    const char *to;
};

constexpr auto FurtherArrows = std::to_array<Arrow>({
    {"Shoppers app", "Edge gateway"},
    {"Search service", "Catalogue"},
    {"Catalogue", "Display"},
    {"Order", "Catalogue"},
    {"Order events", "Payment"},
    {"Payment", "Order events"},
    {"Order events", "Order"},
    {"Product batch", "Products DB"},
});

/// What a person does, counted as it is done. A word is typed letter by letter but counts as one step.
struct Steps {
    int keys = 0; ///< A key, or a key with others held.
    int clicks = 0;
    int drags = 0;
    int words = 0;

    [[nodiscard]] int all() const { return keys + clicks + drags + words; }
    Steps operator-(const Steps &before) const
    {
        return {keys - before.keys, clicks - before.clicks, drags - before.drags, words - before.words};
    }
};

} // namespace

/// How many steps it takes to draw the shop of microservices from nothing, with real events and a count of them. The
/// table beside draw.io's is in README.md.
class StopwatchTest : public tests::Handwork
{
    Q_OBJECT

private:
    Steps m_steps;
    QPointF m_origin; // Document units, of column 0 and row 0.

    void press(Qt::Key which, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_steps.keys;
        key(which, modifiers);
    }
    void writeWord(const char *word)
    {
        m_steps.words += static_cast<int>(QString::fromUtf8(word).split(u' ').size());
        type(word);
    }
    void clickOn(const QString &element, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_steps.clicks;
        slowClickAt(outlineInWindow(element).center().toPoint(), modifiers);
    }
    [[nodiscard]] static QString keyOfName(const char *name)
    {
        for (const Component &component : now()->components) {
            if (component.name.in(Language::English) == name)
                return QString::fromStdString("component:" + component.id.value());
        }
        return {};
    }
    [[nodiscard]] QPointF placeOf(const Box &box) const
    {
        return m_origin + QPointF(box.column * 250.0, box.row * 92.0);
    }
    /// From a handle of a box to a place of the window: one drag.
    [[nodiscard]] bool dragArrow(const QString &from, QPoint to)
    {
        ++m_steps.drags;
        const QRectF box = outlineInWindow(from);
        // From the side that faces the place, so that the way does not lead over the box.
        const QPointF way = QPointF(to) - box.center();
        const bool sideways = std::abs(way.x()) * box.height() >= std::abs(way.y()) * box.width();
        const QPointF handle = sideways ? QPointF(way.x() > 0 ? box.right() + 13 : box.left() - 13, box.center().y())
                                        : QPointF(box.center().x(), way.y() > 0 ? box.bottom() + 13 : box.top() - 13);
        QTest::mouseMove(m_window, box.center().toPoint() + QPoint(3, 3));
        QTest::mouseMove(m_window, box.center().toPoint());
        if (!QTest::qWaitFor([&] { return m_canvas->hovered() == from; }, 5000))
            return false;
        drag(handle.toPoint(), to);
        return true;
    }
    /// The nearest spot to a place where nothing lies, as a hand finds it.
    [[nodiscard]] QPoint freeSpot(QPointF place) const
    {
        for (const int away : {0, 12, -12, 20, -20, 28, -28}) {
            const QPointF at = m_canvas->viewport().toItem(place) + QPointF(0, away);
            if (m_canvas->keyUnder(at).isEmpty())
                return m_canvas->mapToScene(at).toPoint();
        }
        return inWindow(place);
    }
    [[nodiscard]] bool quickAddIsOpen() const
    {
        return QTest::qWaitFor([this] { return find(QStringLiteral("Kind, technology or name"), "placeholderText"); })
               && fieldHasFocus();
    }
    [[nodiscard]] static std::set<std::tuple<std::string, std::string, bool>> arrows(const Architecture &a)
    {
        std::set<std::tuple<std::string, std::string, bool>> found;
        const auto name = [&](const ComponentId &id) { return a.components.find(id)->name.in(Language::English); };
        for (const Dependency &arrow : a.dependencies)
            found.emplace(name(arrow.from), name(arrow.to), arrow.consumes);
        return found;
    }
    static int kinds(ComponentKind kind)
    {
        return static_cast<int>(std::count_if(now()->components.begin(), now()->components.end(),
                                              [kind](const Component &each) { return each.kind == kind; }));
    }
    void report(const char *what, const Steps &steps)
    {
        qInfo("%-28s %3d steps: %2d keys, %2d clicks, %2d drags, %2d words", what, steps.all(), steps.keys,
              steps.clicks, steps.drags, steps.words);
    }

    void drawBoxes()
    {
        for (const Box &box : Boxes) {
            const auto before = now()->components.size();
            const QPoint spot = freeSpot(placeOf(box));
            if (box.from) {
                QVERIFY2(dragArrow(keyOfName(box.from), spot), box.name);
            } else {
                ++m_steps.clicks; // A double click.
                QTest::mouseMove(m_window, spot);
                QTest::mouseDClick(m_window, Qt::LeftButton, {}, spot);
            }
            QVERIFY2(quickAddIsOpen(), box.name);
            writeWord(box.name);
            press(Qt::Key_Return);
            QTRY_COMPARE(now()->components.size(), before + 1);
            QVERIFY2(!keyOfName(box.name).isEmpty(), box.name);
            QVERIFY(settle());
        }
    }
    void drawFurtherArrows()
    {
        for (const Arrow &arrow : FurtherArrows) {
            const auto before = now()->dependencies.size();
            const QPoint to = outlineInWindow(keyOfName(arrow.to)).center().toPoint();
            QVERIFY2(dragArrow(keyOfName(arrow.from), to), arrow.from);
            QTRY_COMPARE(now()->dependencies.size(), before + 1);
            QVERIFY(settle());
        }
    }
    void groupAndTakeApart(const char *one, const char *other)
    {
        clickOn(keyOfName(one));
        clickOn(keyOfName(other), Qt::ShiftModifier);
        press(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(now()->deployables.size(), std::size_t{1});
        QVERIFY(settle());
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(now()->deployables.size(), std::size_t{0});
        QVERIFY(settle());
    }

    /// Into the dialog that asks for a name. Where the system has one of its own it cannot be reached from here; what a
    /// person does there is counted all the same.
    void saveAs(const QString &path)
    {
        const auto field = [this]() -> QQuickItem * {
            QList<QPair<QQuickItem *, bool>> queue{{m_window->contentItem(), false}};
            while (!queue.isEmpty()) {
                const auto [item, isInDialog] = queue.takeFirst();
                if (!item->isVisible())
                    continue;
                if (isInDialog && item->inherits("QQuickTextInput"))
                    return item;
                for (QQuickItem *child : item->childItems())
                    queue.append({child, isInDialog || item->inherits("QQuickPopupItem")});
            }
            return nullptr;
        };
        m_steps.words += 1;
        m_steps.keys += 1;
        QQuickItem *name = nullptr;
        (void)QTest::qWaitFor([&] { return (name = field()) != nullptr; }, 5000);
        if (!name) {
            QVERIFY(Session::instance().saveAs(QUrl::fromLocalFile(path)));
            return;
        }
        name->forceActiveFocus();
        QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
        for (const QChar letter : QFileInfo(path).fileName()) // The folder is the user's own, see below.
            QTest::keyClick(m_window, letter.toLatin1());
        QTest::keyClick(m_window, Qt::Key_Return); // Qt's own dialog reads the name, and wants a click besides.
        click(find(QStringLiteral("Save")));
        QTRY_VERIFY(!field());
    }
    void dropFile(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        const QPoint at(m_window->width() / 2, m_window->height() / 2);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &enter);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window, &event);
        ++m_steps.drags;
    }

private slots:
    void drawsTheShopFromNothing()
    {
        const QTemporaryDir folder;
        QVERIFY(resizeTo({1600, 1000}));
        AppSettings::instance().setLeftPanelOpen(false);
        AppSettings::instance().setRightPanelOpen(false);
        AppSettings::instance().setCharts(AppSettings::ChartsFolded);
        Session::instance().closeAllNow();
        QElapsedTimer clock;
        clock.start();

        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(Session::instance().document());
        QVERIFY(settle());
        m_canvas->forceActiveFocus();
        const auto empty = now();
        press(Qt::Key_Minus, Qt::ControlModifier);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(settle());
        m_origin = m_canvas->toDocument(QPointF(110, 70));
        report("New, room to draw in", m_steps);

        Steps before = m_steps;
        drawBoxes();
        if (QTest::currentTestFailed())
            return;
        report("24 components, 21 arrows", m_steps - before);
        before = m_steps;
        drawFurtherArrows();
        if (QTest::currentTestFailed())
            return;
        report("8 further arrows", m_steps - before);

        // It is the sample's: 10 services and a job, nine stores and a queue, and every arrow of it.
        QCOMPARE(now()->components.size(), std::size_t{24});
        QCOMPARE(now()->dependencies.size(), std::size_t{29});
        QCOMPARE(kinds(ComponentKind::Client), 2);
        QCOMPARE(kinds(ComponentKind::Gateway), 1);
        QCOMPARE(kinds(ComponentKind::Service), 9);
        QCOMPARE(kinds(ComponentKind::Job), 1);
        QCOMPARE(kinds(ComponentKind::Database), 5);
        QCOMPARE(kinds(ComponentKind::Cache), 2);
        QCOMPARE(kinds(ComponentKind::SearchIndex), 1);
        QCOMPARE(kinds(ComponentKind::Queue), 1);
        QCOMPARE(kinds(ComponentKind::External), 2);
        const auto drawn = arrows(*now());
        QVERIFY(drawn.contains({"Payment", "Order events", false}));
        QVERIFY(drawn.contains({"Payment", "Order events", true}));
        QVERIFY(drawn.contains({"Order", "Order events", true}));
        QVERIFY(drawn.contains({"Product batch", "Products DB", false}));
        QVERIFY(!hasErrors(checkInvariants(*now())));

        before = m_steps;
        groupAndTakeApart("Order", "Cart");
        groupAndTakeApart("Search service", "Display");
        if (QTest::currentTestFailed())
            return;
        report("Two groups and apart again", m_steps - before);

        before = m_steps;
        m_canvas->forceActiveFocus();
        press(Qt::Key_Escape);
        press(Qt::Key_L, Qt::ControlModifier);
        auto *proposal = m_window->findChild<LayoutProposal *>();
        QTRY_VERIFY_WITH_TIMEOUT(proposal->stands(), 60'000);
        press(Qt::Key_Return);
        QTRY_VERIFY(!proposal->stands());
        QVERIFY(settle());
        report("Layout, looked at and taken", m_steps - before);

        before = m_steps;
        const QString path = folder.filePath(QStringLiteral("shop.topo.json"));
        qputenv("HOME", folder.path().toLocal8Bit()); // Where documents are suggested to go.
        press(Qt::Key_S, Qt::ControlModifier);
        saveAs(path);
        QTRY_COMPARE(document().path(), path);
        QVERIFY(!document().isModified());
        const Architecture saved = *now();
        report("Save", m_steps - before);

        before = m_steps;
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find(QStringLiteral("History")));
        QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem() != m_canvas);
        for (int i = document().stepIndex(); i > 0; --i)
            key(Qt::Key_Up); // Held down: one step.
        ++m_steps.keys;
        press(Qt::Key_Return);
        QTRY_VERIFY(*now() == *empty);
        press(Qt::Key_Escape);
        report("Undo all", m_steps - before);
        document().goToStep(static_cast<int>(document().steps().size()));
        QVERIFY(*now() == saved);

        before = m_steps;
        m_canvas->forceActiveFocus();
        press(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!Session::instance().document());
        QSignalSpy opened(&Session::instance(), &Session::opened);
        dropFile(path);
        QVERIFY(tests::arrived(opened) && settle());
        QVERIFY(*now() == saved);
        report("Close and open again", m_steps - before);

        report("All", m_steps);
        qInfo("by a hand that never hesitates: %.1f s", static_cast<double>(clock.elapsed()) / 1000);
        QVERIFY2(m_steps.all() <= 150, qPrintable(QString::number(m_steps.all())));
        if (const QString pictures = qEnvironmentVariable("TOPOLOGUE_PICTURES"); !pictures.isEmpty()) {
            QVERIFY(settle());
            m_window->grabWindow().save(pictures + QStringLiteral("/stopwatch.png"));
        }
    }

    // The same from a list, as people who know the program do it: 12 lines that can be typed anywhere, and a paste.
    void aListIsPastedInOneStep()
    {
        Session::instance().closeAllNow();
        Session::instance().newDocument();
        QVERIFY(settle());
        QString list;
        for (const Box &box : Boxes)
            list += box.from ? QStringLiteral("%1 -> %2\n").arg(QLatin1String(box.from), QLatin1String(box.name))
                             : QLatin1String(box.name) + QStringLiteral("\n");
        for (const Arrow &arrow : FurtherArrows)
            list += QStringLiteral("%1 -> %2\n").arg(QLatin1String(arrow.from), QLatin1String(arrow.to));
        QGuiApplication::clipboard()->setText(list);
        m_canvas->forceActiveFocus();
        key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(now()->components.size(), std::size_t{24});
        QCOMPARE(now()->dependencies.size(), std::size_t{29});
    }
};

QTEST_MAIN(StopwatchTest)
#include "stopwatch_test.moc"
