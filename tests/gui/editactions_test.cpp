// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"
#include "window/actions.h"

#include <QMetaMethod>

using namespace topologue;
using namespace topologue::window;

namespace {

/// isSignalConnected is protected.
class Listened : public Action
{
public:
    static bool is(const Action *action)
    {
        constexpr auto connected = &Listened::isSignalConnected;
        return (action->*connected)(QMetaMethod::fromSignal(&Action::triggered));
    }
};

} // namespace

/// The actions of editing in the window, by real keys and real clicks.
class EditActionsTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    [[nodiscard]] const Architecture &architecture() const { return *Session::instance().document()->architecture(); }
    [[nodiscard]] Actions *actions() const
    {
        return m_engine->singletonInstance<Actions *>(qmlTypeId("Topologue", 1, 0, "Actions"));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }
    [[nodiscard]] bool openShop()
    {
        if (!open(tests::samplePath(QStringLiteral("ecommerce-microservices"))))
            return false;
        m_canvas->forceActiveFocus();
        m_canvas->setSelection({});
        return true;
    }
    void select(const QStringList &keys)
    {
        m_canvas->setSelection(keys);
        m_canvas->forceActiveFocus();
    }
    // A point on an arrow, in pixels of the window, with nothing else there.
    [[nodiscard]] QPoint onArrow(const char *key) const
    {
        const auto &scene = *m_canvas->scene();
        const auto route = scene.list->routeOf(scene.list->elements[scene.elementOf.at(key)]);
        for (double share = 0.5; share < 0.9; share += 0.05) {
            for (std::size_t i = 0; i + 1 < route.size(); ++i) {
                const QPointF at =
                    m_canvas->viewport().toItem(QPointF(route[i].x + (route[i + 1].x - route[i].x) * share,
                                                        route[i].y + (route[i + 1].y - route[i].y) * share));
                if (m_canvas->keyUnder(at) == QLatin1String(key))
                    return m_canvas->mapToScene(at).toPoint();
            }
        }
        return {};
    }

private slots:
    void doesSomethingForEachAction()
    {
        for (const Action *action : actions()->all())
            QVERIFY2(Listened::is(action), qPrintable(action->id()));
    }

    void hasAnActionBehindEachLineOfTheMenus()
    {
        const auto objects = m_window->findChildren<QObject *>();
        const auto menu = std::find_if(objects.begin(), objects.end(), [](const QObject *object) {
            return QByteArray(object->metaObject()->className()).startsWith("MainMenu_QMLTYPE");
        });
        QVERIFY(menu != objects.end());
        // A menu has its lines once it has been opened.
        key(Qt::Key_F10);
        for (const char *line : {"New window", "Cut", "Component…", "Bring to front", "Zoom in",
                                 "How much traffic until an objective breaks?", "About Topologue"}) {
            QTRY_VERIFY2(find(QString::fromUtf8(line)), line);
            key(Qt::Key_Right);
        }
        key(Qt::Key_Escape);
        int lines = 0;
        for (const QObject *object : (*menu)->findChildren<QObject *>()) {
            const bool isALine = QByteArray(object->metaObject()->className()).startsWith("AppMenuItem_QMLTYPE");
            const bool isOfASubmenu = isALine && object->property("subMenu").value<QObject *>() != nullptr;
            const bool isARecentFile = isALine && object->property("modelData").isValid();
            if (!isALine || isOfASubmenu || isARecentFile)
                continue;
            ++lines;
            QVERIFY2(object->property("entry").value<Action *>(), qPrintable(object->property("text").toString()));
        }
        QVERIFY2(lines > 60, qPrintable(QString::number(lines)));
    }

    void deletesAndBringsBack()
    {
        QVERIFY(openShop());
        const Architecture before = architecture();
        QTest::mouseClick(m_window, Qt::LeftButton, {}, onCanvas("component:payment"));
        key(Qt::Key_Delete);
        QTRY_VERIFY(!architecture().components.contains(ComponentId("payment")));
        QCOMPARE(actions()->undo()->text(), QStringLiteral("Undo Delete"));
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(architecture() == before);
        QCOMPARE(actions()->undo()->text(), QStringLiteral("Undo"));
        QCOMPARE(actions()->redo()->text(), QStringLiteral("Redo Delete"));
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!architecture().components.contains(ComponentId("payment")));
    }

    void deletesWithBackspaceToo()
    {
        QVERIFY(openShop());
        select({QStringLiteral("component:cart")});
        key(Qt::Key_Backspace);
        QTRY_VERIFY(!architecture().components.contains(ComponentId("cart")));
    }

    void groupsAndTakesApart()
    {
        QVERIFY(openShop());
        const auto homeOf = [this](const char *id) {
            return architecture().components.find(ComponentId(id))->deployable;
        };
        select({QStringLiteral("component:payment"), QStringLiteral("component:cart")});
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(homeOf("payment").has_value() && homeOf("payment") == homeOf("cart"));
        key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!homeOf("payment") || homeOf("payment") != homeOf("cart"));
    }

    void enablesWhatCanBeDoneWithTheSelection()
    {
        QVERIFY(openShop());
        QVERIFY(!actions()->removeSelection()->isEnabled());
        QVERIFY(!actions()->group()->isEnabled());
        QVERIFY(actions()->addComponent()->isEnabled());
        select({QStringLiteral("component:payment")});
        QVERIFY(actions()->removeSelection()->isEnabled());
        QVERIFY(actions()->rename()->isEnabled());
        QVERIFY(!actions()->group()->isEnabled());
        QVERIFY(!actions()->alignLeft()->isEnabled());
        QVERIFY(!actions()->reverse()->isEnabled());
        select({QStringLiteral("component:payment"), QStringLiteral("component:cart")});
        QVERIFY(actions()->group()->isEnabled());
        QVERIFY(actions()->alignLeft()->isEnabled());
        QVERIFY(!actions()->distributeAcross()->isEnabled());
        QVERIFY(!actions()->rename()->isEnabled());
        m_canvas->source()->setView(SceneSource::Teams);
        QVERIFY(!actions()->alignLeft()->isEnabled());
        m_canvas->source()->setView(SceneSource::Deployables);
        select({QString::fromStdString("dependency:" + architecture().dependencies.begin()->id.value())});
        QVERIFY(actions()->insertQueue()->isEnabled());
        QVERIFY(actions()->reverse()->isEnabled());
        QVERIFY(!actions()->duplicate()->isEnabled());
        QVERIFY(!actions()->copy()->isEnabled() && !actions()->cut()->isEnabled()); // It goes along with its ends.
        select({QStringLiteral("component:payment"), m_canvas->selection().first()});
        QVERIFY(actions()->copy()->isEnabled() && actions()->cut()->isEnabled());
    }

    void pinsWhatIsNotPinned()
    {
        QVERIFY(openShop());
        select({QStringLiteral("component:payment")});
        QVERIFY(actions()->pin()->isEnabled());
        key(Qt::Key_P);
        QTRY_VERIFY(architecture().drawn.placements.at(ComponentId("payment")).pinned);
        QVERIFY(!actions()->pin()->isEnabled());
        QVERIFY(actions()->unpin()->isEnabled());
    }

    void changesTheKindFromTheRegistry()
    {
        QVERIFY(openShop());
        select({QStringLiteral("component:payment")});
        actions()->withId(QStringLiteral("kind.job"))->trigger();
        QCOMPARE(architecture().components.find(ComponentId("payment"))->kind, ComponentKind::Job);
    }

    void insertsAQueueIntoTheArrowUnderThePointer()
    {
        QVERIFY(openShop());
        QPoint at;
        std::string key;
        for (const Dependency &dependency : architecture().dependencies) {
            key = "dependency:" + dependency.id.value();
            at = onArrow(key.c_str());
            if (!at.isNull())
                break;
        }
        QVERIFY(!at.isNull());
        const std::size_t before = architecture().components.size();
        QTest::mouseClick(m_window, Qt::RightButton, {}, at);
        QTRY_VERIFY(find(QStringLiteral("Queue into the arrow")));
        QVERIFY(!find(QStringLiteral("Rename")));
        click(find(QStringLiteral("Queue into the arrow")));
        QTRY_COMPARE(architecture().components.size(), before + 1);
        const std::vector<Component> components(architecture().components.begin(), architecture().components.end());
        QVERIFY(std::any_of(components.begin(), components.end(), [&](const Component &component) {
            return component.kind == ComponentKind::Queue
                   && m_canvas->isSelected(QString::fromStdString("component:" + component.id.value()));
        }));
    }

    void offersWhatSuitsWhatIsUnderThePointer()
    {
        QVERIFY(openShop());
        QTest::mouseClick(m_window, Qt::RightButton, {}, onCanvas("component:payment"));
        QTRY_VERIFY(find(QStringLiteral("Rename")));
        QVERIFY(!find(QStringLiteral("Merge")));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Rename")));
        select({QStringLiteral("component:payment"), QStringLiteral("component:cart")});
        QTest::mouseClick(m_window, Qt::RightButton, {}, onCanvas("component:payment"));
        QTRY_VERIFY(find(QStringLiteral("Merge")));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Merge")));
        const QPointF corner(m_canvas->width() / 2, 6);
        QCOMPARE(m_canvas->keyUnder(corner), QString());
        QTest::mouseClick(m_window, Qt::RightButton, {}, m_canvas->mapToScene(corner).toPoint());
        QTRY_VERIFY(find(QStringLiteral("Component…")));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Component…")));
    }

    void addsAComponentWithTheKeyboardAlone()
    {
        QVERIFY(openShop());
        const std::size_t before = architecture().components.size();
        key(Qt::Key_Slash);
        QTRY_VERIFY(find(QStringLiteral("Kind, technology or name"), "placeholderText"));
        for (const char c : {'r', 'e', 'd', 'i', 's'})
            QTest::keyClick(m_window, c);
        key(Qt::Key_Return);
        QTRY_COMPARE(architecture().components.size(), before + 1);
        key(Qt::Key_Escape);
    }
};

QTEST_MAIN(EditActionsTest)
#include "editactions_test.moc"
