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

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("unknown option") << QStringList{"--colour", "red"} << QByteArray("colour");
        QTest::newRow("theme") << QStringList{"--theme", "darkk"} << QByteArray("--theme cannot be \"darkk\"");
        QTest::newRow("text") << QStringList{"--text", "500"} << QByteArray("--text cannot be \"500\"");
        QTest::newRow("size") << QStringList{"--size", "1280"} << QByteArray("--size cannot be \"1280\"");
        QTest::newRow("language") << QStringList{"--lang", "fr"} << QByteArray("--lang cannot be \"fr\"");
        QTest::newRow("page") << QStringList{"--page", "home"} << QByteArray("--page cannot be \"home\"");
    }

    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        QTemporaryDir folder;
        QProcess program;
        program.start(QStringLiteral(TOPOLOGUE_BINARY_DIR "/bin/topologue"),
                      arguments + QStringList{"--screenshot", folder.filePath(QStringLiteral("window.png"))});
        QVERIFY(program.waitForFinished(90'000));
        QCOMPARE(program.exitCode(), 2);
        const QByteArray errors = program.readAllStandardError();
        QVERIFY2(errors.contains(said), errors.constData());
    }
};

QTEST_GUILESS_MAIN(ScreenshotTest)
#include "screenshot_test.moc"
