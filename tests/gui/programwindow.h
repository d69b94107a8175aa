// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fixture.h"
#include "window/appsettings.h"
#include "window/session.h"

#include <QPointer>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

namespace topologue::tests {

/// The program's own window, for tests that send it real mouse and key events.
class ProgramWindow : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    window::DiagramCanvas *m_canvas = nullptr;
    QStringList m_warnings;

    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([this] { return m_canvas->isSettled() && !m_canvas->source()->isBusy(); }, 20'000);
    }
    // As the only document, and as it is on the disk.
    [[nodiscard]] bool open(const QString &path)
    {
        window::Session::instance().closeAllNow();
        QSignalSpy opened(&window::Session::instance(), &window::Session::opened);
        window::Session::instance().open(path);
        return arrived(opened) && opened.first().first().toBool() && settle();
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
    // What a menu or a list has made until now stands in its place, and is on the screen.
    [[nodiscard]] bool drawn() const
    {
        // Shared, as a signal that is on its way from the thread that draws arrives even after the disconnection.
        const auto frames = std::make_shared<int>(0);
        const auto counting = connect(m_window, &QQuickWindow::frameSwapped, m_window, [frames] { ++*frames; });
        const bool isDrawn = QTest::qWaitFor(
            [this, &frames] {
                m_window->update();
                return *frames > 1; // One may have been on its way already.
            },
            20'000);
        disconnect(counting);
        return isDrawn;
    }
    // The window knows its new size at once, its items when the window system has answered.
    [[nodiscard]] bool resizeTo(QSize size) const
    {
        m_window->resize(size);
        return QTest::qWaitFor([&] { return m_window->contentItem()->size() == QSizeF(size); });
    }
    [[nodiscard]] static QPoint middleOf(QQuickItem *item)
    {
        return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    }
    // For the eye: with TOPOLOGUE_PICTURES set to a folder, what the window shows now as NAME.png there.
    void picture(const char *name) const
    {
        if (const QString folder = qEnvironmentVariable("TOPOLOGUE_PICTURES"); !folder.isEmpty())
            QVERIFY(
                m_window->grabWindow().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png")));
    }
    // Where it is once everything has its place: else it might move away between press and release.
    void click(QQuickItem *item)
    {
        const QPointer<QQuickItem> meant(item); // It might go before that.
        QVERIFY(meant && drawn() && meant);
        QTest::mouseClick(m_window, Qt::LeftButton, {}, middleOf(item));
    }
    [[nodiscard]] QPoint onCanvas(const char *key) const
    {
        const auto &scene = *m_canvas->scene();
        const auto &element = scene.list->elements[scene.elementOf.at(key)];
        return m_canvas->mapToScene(m_canvas->viewport().toItem(window::toQt(element.outline)).center()).toPoint();
    }

protected slots:
    void initTestCase()
    {
        prepareProgram();
        m_engine = std::make_unique<QQmlApplicationEngine>();
        connect(m_engine.get(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &errors) {
            for (const auto &error : errors)
                m_warnings.append(error.toString());
        });
        connect(&window::AppSettings::instance(), &window::AppSettings::languageChanged, m_engine.get(),
                &QQmlEngine::retranslate);
        m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Topologue/Main.qml")));
        QVERIFY(!m_engine->rootObjects().isEmpty());
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
        QVERIFY(m_window);
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowExposed(m_window, 20'000) && resizeTo({1280, 720}));
        QVERIFY(QTest::qWaitForWindowActive(m_window, 20'000)); // Before that, keys lead nowhere.
        m_canvas = m_window->findChild<window::DiagramCanvas *>();
        QVERIFY(m_canvas);
    }

    void cleanup()
    {
        window::AppSettings::instance().setLanguageCode(QStringLiteral("en"));
        window::AppSettings::instance().setDark(false);
        QCOMPARE(m_warnings.join(u'\n'), QString());
    }

    void cleanupTestCase() { m_engine.reset(); }
};

} // namespace topologue::tests
