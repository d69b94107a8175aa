// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "window/appsettings.h"
#include "window/exporter.h"
#include "window/session.h"

#include <QDropEvent>
#include <QMimeData>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>
#include <QtPlugin>

using namespace topologue;
using namespace topologue::window;

/// The program's own window, with real mouse and key events.
class WindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    DiagramCanvas *m_canvas = nullptr;
    QStringList m_warnings;

    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([this] { return m_canvas->isSettled() && !m_canvas->source()->isBusy(); }, 20'000);
    }
    [[nodiscard]] bool open(const QString &path)
    {
        QSignalSpy opened(&Session::instance(), &Session::opened);
        Session::instance().open(path);
        return tests::arrived(opened) && opened.first().first().toBool() && settle();
    }
    // The first visible item that shows or is called `text`, wherever it is in the window.
    [[nodiscard]] QQuickItem *find(const QString &text, const char *property = "text") const
    {
        QList<QQuickItem *> queue{m_window->contentItem()};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (!item->isVisible())
                continue;
            if (item->property(property).toString() == text && item->width() > 0)
                return item;
            queue.append(item->childItems());
        }
        return nullptr;
    }
    [[nodiscard]] static QPoint middleOf(QQuickItem *item)
    {
        return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    }
    void click(QQuickItem *item) { QTest::mouseClick(m_window, Qt::LeftButton, {}, middleOf(item)); }
    [[nodiscard]] QPoint onCanvas(const char *key) const
    {
        const auto &scene = *m_canvas->scene();
        const auto &element = scene.list->elements[scene.elementOf.at(key)];
        return m_canvas->mapToScene(m_canvas->viewport().toItem(toQt(element.outline)).center()).toPoint();
    }

private slots:
    void initTestCase()
    {
        tests::prepareProgram();
        m_engine = std::make_unique<QQmlApplicationEngine>();
        connect(m_engine.get(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &errors) {
            for (const auto &error : errors)
                m_warnings.append(error.toString());
        });
        connect(&AppSettings::instance(), &AppSettings::languageChanged, m_engine.get(), &QQmlEngine::retranslate);
        m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Topologue/Main.qml")));
        QVERIFY(!m_engine->rootObjects().isEmpty());
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
        QVERIFY(m_window);
        m_window->resize(1280, 720);
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        m_canvas = m_window->findChild<DiagramCanvas *>();
        QVERIFY(m_canvas);
    }

    void cleanup()
    {
        AppSettings::instance().setLanguageCode(QStringLiteral("en"));
        AppSettings::instance().setDark(false);
        QCOMPARE(m_warnings.join(u'\n'), QString());
    }

    void cleanupTestCase() { m_engine.reset(); }

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
        QTRY_COMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:cart")});
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

    void fitsIntoASmallWindow()
    {
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        m_window->resize(900, 560);
        QTRY_VERIFY(m_canvas->width() > 300);
        QVERIFY(settle());
        m_window->resize(1280, 720);
        QVERIFY(settle());
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
