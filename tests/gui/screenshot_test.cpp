// SPDX-License-Identifier: Apache-2.0
#include <QHash>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The whole program, as a user starts it, on the renderer that the environment asks for: never a blank window.
class ScreenshotTest : public QObject
{
    Q_OBJECT

private slots:
    void paintsTheWholeWindow_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QColor>("ground");
        QTest::newRow("light") << "light" << QColor(0xF6, 0xF7, 0xF9);
        QTest::newRow("dark") << "dark" << QColor(0x11, 0x15, 0x1B);
    }

    void paintsTheWholeWindow()
    {
        QFETCH(QString, theme);
        QFETCH(QColor, ground);
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("window.png"));
        QProcess program;
        program.start(QStringLiteral(TOPOLOGUE_BINARY_DIR "/bin/topologue"),
                      {QStringLiteral("--screenshot"), picture, QStringLiteral("--size"), QStringLiteral("1280x720"),
                       QStringLiteral("--theme"), theme,
                       QStringLiteral(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-monolith.topo.json")});
        QVERIFY(program.waitForFinished(90'000));
        QCOMPARE(program.exitCode(), 0);
        const QImage image(picture);
        QCOMPARE(image.size(), QSize(1280, 720));
        QHash<QRgb, int> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ++colours[image.pixel(x, y)];
        }
        // Canvas is seen, but not only canvas; text and curves bring hundreds of shades.
        const double share = colours.value(ground.rgb()) / (1280.0 * 720.0);
        QVERIFY2(share > 0.1 && share < 0.7, qPrintable(QString::number(share)));
        QVERIFY2(colours.size() > 200, qPrintable(QString::number(colours.size())));
    }
};

QTEST_GUILESS_MAIN(ScreenshotTest)
#include "screenshot_test.moc"
