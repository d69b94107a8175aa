// SPDX-License-Identifier: Apache-2.0
#include "drawing/palette.h"
#include "programwindow.h"
#include "window/actions.h"
#include "window/inks.h"

using namespace topologue;
using namespace topologue::window;

/// Themes and sizes of texts, in the real window.
class AppearanceTest : public tests::ProgramWindow
{
    Q_OBJECT

    /// Texts that stand outside the window, or are cut although they could not say so.
    [[nodiscard]] QStringList cutTexts() const
    {
        QStringList cut;
        QList<QQuickItem *> queue{m_window->contentItem()};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (!item->isVisible() || item->opacity() == 0)
                continue;
            queue.append(item->childItems());
            if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty())
                continue;
            const QRectF where = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
            const bool isHigh = item->property("contentHeight").toDouble() > item->height() + 1.5;
            const bool isOutside = where.right() > m_window->width() + 1 || where.left() < -1;
            if ((isHigh || isOutside) && !isScrolled(item))
                cut.append(QStringLiteral("%1 (%2, %3: %4 x %5)")
                               .arg(item->property("text").toString())
                               .arg(where.x())
                               .arg(where.y())
                               .arg(where.width())
                               .arg(where.height()));
        }
        return cut;
    }
    [[nodiscard]] static bool isScrolled(const QQuickItem *item)
    {
        for (; item; item = item->parentItem()) {
            if (item->inherits("QQuickFlickable"))
                return true;
        }
        return false;
    }

private slots:
    void init() { QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices")))); }

    void cleanup()
    {
        AppSettings::instance().setTextSize(100);
        AppSettings::instance().setHighContrast(false);
        ProgramWindow::cleanup();
    }

    void paintsWindowAndDiagramInHighContrast()
    {
        QTest::keyClick(m_window, Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(AppSettings::instance().isHighContrast());
        for (const bool dark : {false, true}) {
            AppSettings::instance().setDark(dark);
            QVERIFY(settle());
            const auto theme = dark ? drawing::Theme::DarkContrast : drawing::Theme::LightContrast;
            QCOMPARE(AppSettings::instance().theme(), theme);
            const auto &palette = drawing::Palette::of(theme);
            QTRY_COMPARE(m_window->grabWindow().pixelColor(m_canvas->mapToScene(QPointF(3, 3)).toPoint()),
                         toQColor(palette.color(drawing::Ink::Canvas)));
        }
    }

    void changesTheSizeOfTextsByKeys()
    {
        auto *label = find(QStringLiteral("Outline"));
        QVERIFY(label);
        const auto size = [] { return AppSettings::instance().textSize(); };
        QTest::keyClick(m_window, Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(size(), 115);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(m_window, Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(size(), 200);
        QCOMPARE(QGuiApplication::font().pixelSize(), 26);
        QTest::keyClick(m_window, Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(size(), 175);
        QTest::keyClick(m_window, Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(size(), 100);
        QCOMPARE(QGuiApplication::font().pixelSize(), 13);
    }

    void cutsNoTextInAnySize_data()
    {
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("text");
        for (const char *language : {"en", "ko"}) {
            QTest::addRow("%s, 1280x720, 100 %%", language) << QSize(1280, 720) << 100;
            QTest::addRow("%s, 1280x720, 150 %%", language) << QSize(1280, 720) << 150;
            QTest::addRow("%s, 1920x1080, 200 %%", language) << QSize(1920, 1080) << 200;
        }
    }
    void cutsNoTextInAnySize()
    {
        QFETCH(const QSize, window);
        QFETCH(const int, text);
        AppSettings::instance().setLanguageCode(QString::fromLatin1(QTest::currentDataTag()).left(2));
        AppSettings::instance().setTextSize(text);
        QVERIFY(resizeTo(window));
        m_canvas->setSelection({QStringLiteral("component:payment")});
        QVERIFY(settle() && drawn());
        QTRY_COMPARE(cutTexts().join(u'\n'), QString()); // The journeys may have come just now.
        QVERIFY(m_canvas->width() >= 300 && m_canvas->height() >= 200);
        QVERIFY(resizeTo({1280, 720}));
    }
};

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
