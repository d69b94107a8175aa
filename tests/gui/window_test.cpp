// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"

#include <QDropEvent>
#include <QMimeData>
#include <QScreen>
#include <QtPlugin>

using namespace topologue;
using namespace topologue::window;

/// The window as a whole.
class WindowTest : public tests::ProgramWindow
{
    Q_OBJECT

private slots:
    void startsWithTheThreeSamples()
    {
        QVERIFY(find(QStringLiteral("Monolith")));
        QVERIFY(find(QStringLiteral("Distributed monolith")));
        QVERIFY(find(QStringLiteral("Microservices")));
    }

    void opensASampleFromItsCard()
    {
        click(find(QStringLiteral("Microservices"))->parentItem());
        QTRY_VERIFY(Session::instance().document() != nullptr);
        QVERIFY(settle());
        QTRY_COMPARE(m_window->property("page").toString(), QStringLiteral("explore"));
        QVERIFY(m_window->title().contains(Session::instance().document()->name()));
    }

    void inspectsWhatIsClicked()
    {
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        QTest::mouseClick(m_window, Qt::LeftButton, {}, onCanvas("component:payment"));
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
        QTRY_VERIFY(find(QStringLiteral("Workers per replica"), "label"));
    }

    void filtersTheOutlineByTyping()
    {
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier);
        for (const char c : {'c', 'a', 'r', 't'})
            QTest::keyClick(m_window, c);
        QTRY_VERIFY(find(QStringLiteral("component:cart"), "key"));
        QTRY_VERIFY(!find(QStringLiteral("component:payment"), "key"));
        QTest::keyClick(m_window, Qt::Key_Return);
        QTRY_VERIFY(m_canvas->selection().contains(QStringLiteral("component:cart"))); // And all else that matches.
        QVERIFY(!m_canvas->selection().contains(QStringLiteral("component:payment")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(find(QStringLiteral("component:payment"), "key"));
        m_canvas->forceActiveFocus();
    }

    void zoomsWithTheKeyboard()
    {
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        QTest::keyClick(m_window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_canvas->scale100(), 100.0);
        QTest::keyClick(m_window, Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(m_canvas->scale100() > 120);
        QTest::keyClick(m_window, Qt::Key_Exclam, Qt::ShiftModifier); // What Shift+1 gives on most keyboards.
        QTest::keyClick(m_window, Qt::Key_1, Qt::ShiftModifier);
        QTRY_VERIFY(m_canvas->visibleArea().contains(m_canvas->contentBounds()));
    }

    void switchesTheLanguageWhileRunning()
    {
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        const QString english = Session::instance().document()->name();
        QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(Session::instance().document()->name() != english);
        QVERIFY(settle());
        QTRY_VERIFY(find(QStringLiteral("내보내기")));
        QTRY_VERIFY(find(QStringLiteral("배포 단위")));
        QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find(QStringLiteral("Export")));
    }

    void switchesTheThemeWhileRunning()
    {
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        QTest::keyClick(m_window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(settle());
        QTRY_COMPARE(m_window->grabWindow().pixelColor(2, 400).name(), QStringLiteral("#1a2029"));
    }

    void opensAndLeavesTheExportDialog()
    {
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(find(QStringLiteral("Transparent background")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Transparent background")));
    }

    void opensADroppedFile()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(tests::samplePath(QStringLiteral("ecommerce-monolith")))});
        const QPoint at(640, 360);
        QSignalSpy opened(&Session::instance(), &Session::opened);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window, &enter);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window, &drop);
        QVERIFY(tests::arrived(opened));
        QVERIFY(opened.first().first().toBool());
        QVERIFY(settle());
    }

    void saysWhatIsWrongWithAFile()
    {
        QSignalSpy opened(&Session::instance(), &Session::opened);
        Session::instance().open(QStringLiteral("/no/such/file.topo.json"));
        QVERIFY(tests::arrived(opened));
        QTRY_VERIFY(find(Session::instance().errorTitle()));
        Session::instance().dismissError();
    }

    void aScreenThatIsGoneLeavesNoWindowLargerThanTheNextOne()
    {
        m_window->resize(9000, 7000);
        QMetaObject::invokeMethod(m_window, "fitScreen");
        const QSize fitted = m_window->size();
        const QSize room = m_window->screen()->virtualSize();
        QVERIFY(m_window->width() <= room.width() && m_window->height() <= room.height());
        QVERIFY(m_window->width() >= m_window->minimumWidth() && m_window->height() >= m_window->minimumHeight());
        emit m_window->screenChanged(m_window->screen()); // As when it is plugged out; all stays.
        QVERIFY(m_window->width() <= room.width());
        QTRY_COMPARE(m_window->contentItem()->size().toSize(), fitted);
        QVERIFY(resizeTo({1280, 720}));
    }

    void fitsIntoASmallWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const QSize size : {QSize(900, 560), QSize(1100, 700), QSize(1280, 720)}) {
            for (const char *language : {"en", "ko"})
                QTest::addRow("%dx%d, %s", size.width(), size.height(), language) << size << language;
        }
    }
    void fitsIntoASmallWindow()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-distributed-monolith"))));
        AppSettings::instance().setLanguageCode(language);
        QVERIFY(resizeTo(size));
        QVERIFY(settle() && drawn());
        QVERIFY(m_canvas->width() > 300);
        // What stands in the bar and on the canvas does not stand over each other.
        const auto rectOf = [](QQuickItem *item) {
            return QRectF(item->mapToScene(QPointF()), QSizeF(item->width(), item->height()));
        };
        const bool english = language == QLatin1String("en");
        auto *plain = find(english ? QStringLiteral("Plain") : QStringLiteral("기본"));
        QVERIFY(plain);
        auto *views = plain->parentItem();
        auto *layoutButton = find(QStringLiteral("layout-flow"), "iconName");
        auto *name = find(Session::instance().document()->name());
        QVERIFY(layoutButton && name);
        QTRY_VERIFY(rectOf(views).right() < rectOf(layoutButton).left());
        QVERIFY(rectOf(name).width() > 60 && rectOf(name).right() < rectOf(views).left());
        auto *minus = find(QStringLiteral("minus"), "iconName");
        QVERIFY(minus);
        if (auto *legend = find(english ? QStringLiteral("message") : QStringLiteral("메시지")))
            QVERIFY(rectOf(legend).right() < rectOf(minus).left());
        QVERIFY(resizeTo({1280, 720}));
        QVERIFY(settle());
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
