// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "handwork.h"
#include "window/actions.h"

#include <algorithm>

using namespace topologue;
using namespace topologue::window;

/// What takes several boxes, or a box and something else, with real keys and without a mouse.
class KeysAloneTest : public tests::Handwork
{
    Q_OBJECT

private:
    static constexpr auto CtrlShift = Qt::ControlModifier | Qt::ShiftModifier;
    static constexpr auto AltShift = Qt::AltModifier | Qt::ShiftModifier;

    [[nodiscard]] static std::optional<DeployableId> homeOf(const char *component)
    {
        return now()->components.find(ComponentId(component))->deployable;
    }
    [[nodiscard]] static bool isConnected(const char *from, const char *to)
    {
        return std::ranges::any_of(now()->dependencies, [&](const Dependency &each) {
            return each.from == ComponentId(from) && each.to == ComponentId(to);
        });
    }
    /// Walks there without selecting.
    [[nodiscard]] bool standOn(const QString &wanted)
    {
        for (const Qt::Key direction : {Qt::Key_Down, Qt::Key_Up}) {
            QString before;
            do {
                if (m_canvas->standing() == wanted)
                    return true;
                before = m_canvas->standing();
                key(direction, CtrlShift);
            } while (m_canvas->standing() != before);
        }
        return false;
    }
    /// Walks from one to the other and adds each to the selection, by keys alone.
    [[nodiscard]] bool choose(const QStringList &keys)
    {
        for (const QString &wanted : keys) {
            if (!standOn(wanted))
                return false;
            key(Qt::Key_Space, Qt::ControlModifier);
        }
        QStringList chosen = m_canvas->selection();
        QStringList wanted = keys;
        chosen.sort();
        wanted.sort();
        return chosen == wanted;
    }
    [[nodiscard]] bool openedWith(const char *sample, const QStringList &chosen)
    {
        return opened(sample) && choose(chosen);
    }
    /// In the list that is open.
    void pick(std::string_view letters)
    {
        QVERIFY(fieldHasFocus());
        type(letters);
        key(Qt::Key_Return);
        QTRY_VERIFY(m_canvas->hasActiveFocus());
    }
    void runFromThePalette(std::string_view letters)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        pick(letters);
    }
    /// What then asks for something in a list.
    void askFromThePalette(std::string_view letters, const char *question)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(fieldHasFocus());
        type(letters);
        key(Qt::Key_Return);
        QTRY_VERIFY(find(QLatin1String(question), "placeholderText"));
    }
    /// How many dark pixels there are just above its ring: dashes.
    [[nodiscard]] int dashesAbove(const char *component)
    {
        const QRectF box = outlineInWindow(QStringLiteral("component:") + QLatin1String(component));
        const QImage image = m_window->grabWindow();
        int dark = 0;
        for (double x = box.left(); x < box.right(); ++x) {
            for (double y = box.top() - 9; y < box.top() - 5; ++y)
                dark += image.pixelColor(int(x), int(y)).lightness() < 90;
        }
        return dark;
    }
    /// In pixels of the canvas.
    [[nodiscard]] QRectF outlineOf(const char *component) const
    {
        return m_canvas->outlineOf(QStringLiteral("component:") + QLatin1String(component));
    }

private slots:
    void init() { AppSettings::instance().setReducedMotion(true); }

    void extendsTheSelectionByWalking()
    {
        QVERIFY(opened("ecommerce-microservices"));
        key(Qt::Key_Tab);
        const QStringList first = m_canvas->selection();
        QCOMPARE(first.size(), 1);
        key(Qt::Key_Down, AltShift);
        key(Qt::Key_Down, AltShift);
        QCOMPARE(m_canvas->selection().size(), 3);
        QVERIFY(m_canvas->selection().contains(first.front()));
        QVERIFY(m_canvas->selection().contains(m_canvas->standing()));
        key(Qt::Key_Up, AltShift); // What was one too many.
        QCOMPARE(m_canvas->selection().size(), 2);
        key(Qt::Key_Up, AltShift);
        QCOMPARE(m_canvas->selection(), first);
        m_canvas->setSelection({QStringLiteral("component:payment")});
        key(Qt::Key_Right, AltShift);
        key(Qt::Key_Right, AltShift);
        QCOMPARE(m_canvas->selection().size(), 3); // A box, an arrow, and where it leads.
        key(Qt::Key_Left, AltShift);
        QCOMPARE(m_canvas->selection().size(), 2);
        key(Qt::Key_Tab, Qt::ShiftModifier); // Backwards, as ever.
        QCOMPARE(m_canvas->selection().size(), 1);
    }

    void theFocusGoesWithoutTheSelection()
    {
        QVERIFY(openedWith("ecommerce-microservices", {QStringLiteral("component:cart")}));
        const QStringList cart{QStringLiteral("component:cart")};
        QVERIFY(standOn(QStringLiteral("component:order")));
        QCOMPARE(m_canvas->selection(), cart);
        QVERIFY(settle());
        picture("keys-standing");
        QTRY_VERIFY(dashesAbove("order") > 10);
        QCOMPARE(dashesAbove("cart"), 0);
        key(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(m_canvas->selection().size(), 2);
        picture("keys-standing-selected");
        key(Qt::Key_T, Qt::AltModifier); // The other key of the same.
        QCOMPARE(m_canvas->selection(), cart);
        QVERIFY(!document().canUndo());
        key(Qt::Key_F6); // Where the keyboard is elsewhere, it stands nowhere here.
        QTRY_COMPARE(dashesAbove("order"), 0);
        key(Qt::Key_F6, Qt::ShiftModifier);
        QTRY_VERIFY(dashesAbove("order") > 10);
        key(Qt::Key_Down, Qt::AltModifier); // On from where the focus is, not from the selection.
        QVERIFY2(m_canvas->standing().startsWith("dependency:order-"), qPrintable(m_canvas->standing()));
        QCOMPARE(m_canvas->selection(), QStringList{m_canvas->standing()});
    }

    void groupsAndTakesApartBoxesThatAreChosenApart()
    {
        QVERIFY(openedWith("ecommerce-microservices",
                           {QStringLiteral("component:cart"), QStringLiteral("component:payment")}));
        const auto before = now();
        key(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(homeOf("cart") && homeOf("cart") == homeOf("payment"));
        QVERIFY(undoesTo(before));
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:cart")}));
        const auto grouped = now();
        key(Qt::Key_X, Qt::AltModifier);
        QVERIFY(!homeOf("cart"));
        QVERIFY(undoesTo(grouped));
    }

    void mergesBoxesThatAreChosenApart()
    {
        QVERIFY(openedWith("ecommerce-microservices",
                           {QStringLiteral("component:delivery"), QStringLiteral("component:notification")}));
        const auto before = now();
        key(Qt::Key_M, Qt::AltModifier);
        QCOMPARE(now()->components.size(), before->components.size() - 1);
        QVERIFY(!hasErrors(checkInvariants(*now())));
        QVERIFY(undoesTo(before));
    }

    void alignsBoxesThatAreChosenApart_data()
    {
        QTest::addColumn<int>("letter");
        QTest::addColumn<int>("edge"); // Of QRectF: left, centre, right, top, middle, bottom.
        const char *const letters = "LCRTMB";
        for (int edge = 0; edge < 6; ++edge)
            QTest::newRow(std::string(1, letters[edge]).c_str()) << int(letters[edge]) << edge;
    }
    void alignsBoxesThatAreChosenApart()
    {
        QFETCH(int, letter);
        QFETCH(int, edge);
        QVERIFY(openedWith("ecommerce-microservices",
                           {QStringLiteral("component:web"), QStringLiteral("component:payment-db")}));
        const auto at = [&](const char *component) {
            const QRectF box = outlineOf(component);
            const std::array edges{box.left(), box.center().x(), box.right(),
                                   box.top(),  box.center().y(), box.bottom()};
            return edges.at(static_cast<std::size_t>(edge));
        };
        const auto before = now();
        QVERIFY(std::abs(at("web") - at("payment-db")) > 1);
        key(static_cast<Qt::Key>(letter), AltShift);
        QVERIFY(settle());
        QVERIFY(std::abs(at("web") - at("payment-db")) < 0.6);
        QVERIFY(undoesTo(before));
    }

    void distributesBoxesThatAreChosenApart()
    {
        for (const Qt::Key letter : {Qt::Key_H, Qt::Key_V}) {
            QVERIFY(openedWith("ecommerce-microservices",
                               {QStringLiteral("component:web"), QStringLiteral("component:login"),
                                QStringLiteral("component:payment-db")}));
            const auto before = now();
            key(letter, AltShift);
            QVERIFY(settle());
            std::vector<std::pair<double, double>> spans;
            for (const char *component : {"web", "login", "payment-db"}) {
                const QRectF box = outlineOf(component);
                spans.emplace_back(letter == Qt::Key_H ? std::pair(box.left(), box.right())
                                                       : std::pair(box.top(), box.bottom()));
            }
            std::ranges::sort(spans);
            QVERIFY(std::abs((spans[1].first - spans[0].second) - (spans[2].first - spans[1].second)) < 1);
            QVERIFY(undoesTo(before));
        }
    }

    void connectsToAComponentByItsName()
    {
        QVERIFY(openedWith("ecommerce-microservices",
                           {QStringLiteral("component:cart"), QStringLiteral("component:delivery")}));
        const auto before = now();
        key(Qt::Key_C);
        QVERIFY(fieldHasFocus());
        picture("keys-connect");
        pick("notif");
        QVERIFY(isConnected("cart", "notification") && isConnected("delivery", "notification"));
        QCOMPARE(now()->dependencies.size(), before->dependencies.size() + 2);
        QCOMPARE(m_canvas->selection().size(), 2); // The arrows.
        QVERIFY(undoesTo(before));
        // Once more would say nothing new: the model refuses, and its sentence is shown.
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:cart")}));
        const auto connected = now();
        QSignalSpy refused(m_window->findChild<Editor *>(), &Editor::refused);
        askFromThePalette("connect to", "Connect to which component?");
        pick("notif");
        QVERIFY(*now() == *connected);
        QCOMPARE(refused.size(), 1);
        QVERIFY2(refused.front().front().toString().contains("Notification"),
                 qPrintable(refused.front().front().toString()));
    }

    void offersNoTargetThatIsChosenItself()
    {
        QVERIFY(openedWith("ecommerce-microservices", {QStringLiteral("component:cart")}));
        const auto before = now();
        key(Qt::Key_C);
        QVERIFY(fieldHasFocus());
        type("cart");
        QTRY_VERIFY(find(QStringLiteral("Cart store"), "label"));
        QVERIFY(!find(QStringLiteral("Cart"), "label"));
        type("xyz"); // Nothing fits, and then something again.
        QTRY_VERIFY(find(QStringLiteral("Nothing fits.")));
        key(Qt::Key_Return);
        QVERIFY(*now() == *before);
        for (int letter = 0; letter < 7; ++letter)
            key(Qt::Key_Backspace);
        pick("delivery");
        QVERIFY(isConnected("cart", "delivery"));
        QVERIFY(undoesTo(before));
    }

    void reattachesTheEndsOfAnArrow()
    {
        QVERIFY(openedWith("ecommerce-microservices", {QStringLiteral("dependency:order-cart")}));
        const auto before = now();
        key(Qt::Key_BracketRight, Qt::AltModifier);
        pick("deliver");
        const Dependency *arrow = now()->dependencies.find(DependencyId("order-cart"));
        QCOMPARE(arrow->to, ComponentId("delivery"));
        QVERIFY(undoesTo(before));
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("dependency:order-cart")});
        const auto led = now();
        key(Qt::Key_BracketLeft, Qt::AltModifier);
        pick("payment");
        QCOMPARE(now()->dependencies.find(DependencyId("order-cart"))->from, ComponentId("payment"));
        QVERIFY(undoesTo(led));
    }

    void duplicatesWithTheArrowsToNeighbours()
    {
        QVERIFY(openedWith("ecommerce-microservices", {QStringLiteral("component:cart")}));
        const auto before = now();
        key(Qt::Key_D, AltShift);
        QCOMPARE(now()->components.size(), before->components.size() + 1);
        QVERIFY(isConnected("order", "cart-copy") && isConnected("cart-copy", "cart-store"));
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:cart-copy")});
        QVERIFY(undoesTo(before));
        document().undo();
        QVERIFY(settle());
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:cart")}));
        key(Qt::Key_D, Qt::ControlModifier); // Without.
        QCOMPARE(now()->dependencies.size(), before->dependencies.size());
    }

    void selectsWhatIsLikeTheSelection()
    {
        QVERIFY(openedWith("ecommerce-monolith", {QStringLiteral("component:cart-store")}));
        const auto size = [this] { return m_canvas->selection().size(); };
        key(Qt::Key_S, Qt::AltModifier);
        QCOMPARE(size(), 2); // The caches.
        runFromThePalette("same team");
        QCOMPARE(size(), 8); // The db team's.
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:member-db")}));
        runFromThePalette("same deployable");
        QCOMPARE(size(), 4);
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:cart")}));
        runFromThePalette("same technology");
        const auto cart = now()->components.find(ComponentId("cart"))->technology;
        QVERIFY(size() > 1);
        for (const ElementId &element : elementsFromKeys(m_canvas->selection()))
            QCOMPARE(now()->components.find(std::get<ComponentId>(element))->technology, cart);
    }

    void saysThatNothingElseIsLikeTheSelection()
    {
        QVERIFY(openedWith("ecommerce-microservices", {QStringLiteral("component:order-events")}));
        QSignalSpy noted(m_window->findChild<Editor *>(), &Editor::noted);
        key(Qt::Key_S, Qt::AltModifier);
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:order-events")});
        QCOMPARE(noted.size(), 1);
    }

    void selectsAlongTheRequests()
    {
        QVERIFY(openedWith("ecommerce-microservices", {QStringLiteral("component:cart")}));
        const auto has = [this](const char *component) {
            return m_canvas->isSelected(QStringLiteral("component:") + QLatin1String(component));
        };
        key(Qt::Key_N, Qt::AltModifier);
        QVERIFY(has("cart") && has("order") && has("cart-store") && !has("web-bff"));
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:cart")}));
        key(Qt::Key_U, Qt::AltModifier);
        QVERIFY(has("cart") && has("order") && has("web-bff") && has("web") && !has("cart-store"));
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:cart")}));
        key(Qt::Key_D, Qt::AltModifier);
        QVERIFY(has("cart") && has("cart-store") && !has("order"));
        QVERIFY(!document().canUndo());
    }

    void movesIntoADeployableAndTakesOutAgain()
    {
        QVERIFY(openedWith("ecommerce-monolith",
                           {QStringLiteral("component:web-bff"), QStringLiteral("component:product-batch")}));
        const auto before = now();
        key(Qt::Key_I, Qt::AltModifier);
        pick("shop");
        QCOMPARE(homeOf("web-bff"), std::optional(DeployableId("shop")));
        QCOMPARE(homeOf("product-batch"), std::optional(DeployableId("shop")));
        QVERIFY(undoesTo(before));
        const auto inside = now();
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:web-bff")}));
        key(Qt::Key_X, Qt::AltModifier);
        QVERIFY(!homeOf("web-bff"));
        QVERIFY(homeOf("product-batch"));
        QVERIFY(undoesTo(inside));
        // Of two deployables, the one that it is in is not offered.
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:cart")}));
        key(Qt::Key_I, Qt::AltModifier);
        pick("shop");
        QCOMPARE(homeOf("cart"), std::optional(DeployableId("shop-db")));
    }

    void addsATeamAndAJourneyFromThePalette()
    {
        QVERIFY(openedWith("ecommerce-microservices", {QStringLiteral("component:mobile")}));
        const auto before = now();
        runFromThePalette("insert team");
        QCOMPARE(now()->teams.size(), before->teams.size() + 1);
        QVERIFY(undoesTo(before));
        const auto withTeam = now();
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:mobile")});
        runFromThePalette("journey from");
        QCOMPARE(now()->journeys.size(), withTeam->journeys.size() + 1);
        const Journey &journey = now()->journeys[now()->journeys.size() - 1];
        QCOMPARE(journey.entry, ComponentId("mobile"));
        QVERIFY(undoesTo(withTeam));
    }

    void movesToAnotherDocument()
    {
        QVERIFY(opened("ecommerce-microservices"));
        Session::instance().newDocument();
        QVERIFY(settle());
        Session::instance().setCurrent(0);
        QVERIFY(settle());
        m_canvas->setSelection({});
        QVERIFY(choose({QStringLiteral("component:cart"), QStringLiteral("component:cart-store")}));
        const std::size_t before = now()->components.size();
        askFromThePalette("move to another", "To which document?");
        pick("");
        QCOMPARE(now()->components.size(), before - 2);
        QCOMPARE(Session::instance().documents()->at(1)->document()->architecture()->components.size(), std::size_t{2});
    }
};

QTEST_MAIN(KeysAloneTest)
#include "keysalone_test.moc"
