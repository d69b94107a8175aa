// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "handwork.h"

using namespace topologue;
using namespace topologue::window;

/// Edits in Teams and Stores, where boxes do not stand where the document says: its places stay as they are.
class OwnPlacesTest : public tests::Handwork
{
    Q_OBJECT

private:
    Editor *m_editor = nullptr;

    [[nodiscard]] bool shows(SceneSource::View view)
    {
        m_canvas->source()->setView(view);
        return QTest::qWaitFor([this] { return !m_canvas->source()->isBusy(); }, 30'000) && settle();
    }
    /// The places of what was there before, and that what is new has none yet.
    [[nodiscard]] static bool keepsPlaces(const Document::Snapshot &before)
    {
        return now()->drawn.placements == before->drawn.placements && now()->drawn.bends == before->drawn.bends;
    }
    void columnsOfViews()
    {
        QTest::addColumn<SceneSource::View>("view");
        QTest::newRow("Teams") << SceneSource::Teams;
        QTest::newRow("Stores") << SceneSource::Stores;
    }

private slots:
    void init()
    {
        QVERIFY(opened("ecommerce-microservices"));
        m_editor = m_window->findChild<Editor *>();
    }
    void cleanup()
    {
        QVERIFY(shows(SceneSource::Deployables));
        Handwork::cleanup();
    }

    void arrowKeysAndAlignmentMoveNothingHidden_data() { columnsOfViews(); }
    void arrowKeysAndAlignmentMoveNothingHidden()
    {
        QFETCH(SceneSource::View, view);
        QVERIFY(shows(view));
        const auto before = now();
        m_canvas->setSelection({QStringLiteral("component:payment"), QStringLiteral("component:order")});
        m_canvas->forceActiveFocus();
        QSignalSpy refused(m_editor, &Editor::refused);
        key(Qt::Key_Right);
        QVERIFY(!m_editor->align(Editor::AlignLeft));
        QVERIFY(!m_editor->distribute(true));
        QCOMPARE(refused.count(), 3);
        QVERIFY2(refused.first().first().toString().startsWith(QStringLiteral("Teams and Stores arrange")),
                 qPrintable(refused.first().first().toString()));
        QVERIFY(*now() == *before);
        QVERIFY(!document().canUndo());
    }

    void whatIsAddedFindsAPlaceWhenItNeedsOne_data() { columnsOfViews(); }
    void whatIsAddedFindsAPlaceWhenItNeedsOne()
    {
        QFETCH(SceneSource::View, view);
        const QRectF all = m_canvas->contentBounds();
        QVERIFY(shows(view));
        const auto before = now();
        const QPoint place = freePlace(30);
        QVERIFY(!place.isNull());
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, place);
        QVERIFY(fieldHasFocus());
        type("redis");
        key(Qt::Key_Return);
        QCOMPARE(now()->components.size(), before->components.size() + 1);
        QVERIFY(keepsPlaces(before));
        QVERIFY(fieldHasFocus()); // Its name.
        key(Qt::Key_Escape);
        QVERIFY(undoesTo(before));
        // Seen where boxes stand as the document says, it stands beside them and on none.
        QVERIFY(shows(SceneSource::Deployables));
        const ComponentId id = now()->components[now()->components.size() - 1].id;
        const QString key0 = QString::fromStdString("component:" + id.value());
        QCOMPARE(m_canvas->keyUnder(m_canvas->outlineOf(key0).center()), key0);
        QVERIFY(m_canvas->contentBounds().width() < all.width() + 400);
        QVERIFY(!hasErrors(checkInvariants(*now())));
    }

    void copiesAndGroupsKeepPlaces_data() { columnsOfViews(); }
    void copiesAndGroupsKeepPlaces()
    {
        QFETCH(SceneSource::View, view);
        QVERIFY(shows(view));
        const auto before = now();
        m_canvas->setSelection({QStringLiteral("component:payment"), QStringLiteral("component:order")});
        m_canvas->forceActiveFocus();
        key(Qt::Key_C, Qt::ControlModifier);
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(now()->components.size(), before->components.size() + 2);
        QVERIFY(keepsPlaces(before));
        QVERIFY(undoesTo(before));
        m_canvas->setSelection({QStringLiteral("component:payment"), QStringLiteral("component:order")});
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(now()->components.size(), before->components.size() + 4);
        QVERIFY(keepsPlaces(before));
        m_canvas->setSelection({QStringLiteral("component:cart")});
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(now()->components.size(), before->components.size() + 5);
        QVERIFY(keepsPlaces(before));
    }

    // What is said of a box that has a place already is kept, but not the place that it is seen at.
    void aPinHoldsTheDocumentsPlace()
    {
        QVERIFY(shows(SceneSource::Teams));
        const auto before = now();
        const Placement was = before->drawn.placements.at(ComponentId("payment"));
        m_canvas->setSelection({QStringLiteral("component:payment")});
        QVERIFY(m_editor->setPinned(!was.pinned));
        QCOMPARE(now()->drawn.placements.at(ComponentId("payment")), (Placement{was.center, !was.pinned, was.locked}));
        QVERIFY(undoesTo(before));
    }
};

QTEST_MAIN(OwnPlacesTest)
#include "ownplaces_test.moc"
