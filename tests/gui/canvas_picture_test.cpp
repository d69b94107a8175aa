// SPDX-License-Identifier: Apache-2.0
#include "drawing/svg.h"
#include "fixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace topologue;

/// What is exported is what was seen: the canvas beside the exported SVG as librsvg, an independent renderer, draws it.
class PictureTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { tests::prepareProgram(); }

    void drawsTheSameOnCanvasAndInSvg_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::newRow("monolith") << "ecommerce-monolith";
        QTest::newRow("distributed monolith") << "ecommerce-distributed-monolith";
        QTest::newRow("microservices") << "ecommerce-microservices";
    }

    void drawsTheSameOnCanvasAndInSvg()
    {
        QFETCH(QString, sample);
        constexpr int Margin = 24;
        tests::CanvasWindow view(sample, QSize(400, 300));
        QVERIFY(view.settle());
        const auto list = view.canvas->scene()->list;
        const QSize size(int(std::ceil(list->bounds.width)) + 2 * Margin,
                         int(std::ceil(list->bounds.height)) + 2 * Margin);
        view.window.resize(size);
        view.canvas->setSize(size);
        window::Viewport viewport = view.canvas->viewport();
        viewport.setOriginAndScale({list->bounds.x - Margin, list->bounds.y - Margin}, 1);
        view.canvas->setViewport(viewport);
        QVERIFY(view.settle());
        const QImage canvas = view.window.grabWindow().convertToFormat(QImage::Format_RGB32);

        QTemporaryDir folder;
        const QString png = folder.filePath(QStringLiteral("picture.png"));
        drawing::SvgOptions options;
        options.margin = Margin;
        QProcess rsvg;
        rsvg.start(QStringLiteral("rsvg-convert"), {QStringLiteral("-o"), png});
        QVERIFY2(rsvg.waitForStarted(), "rsvg-convert (librsvg2-bin) is needed");
        rsvg.write(QByteArray::fromStdString(drawing::writeSvg(*list, options)));
        rsvg.closeWriteChannel();
        QVERIFY(rsvg.waitForFinished());
        QCOMPARE(rsvg.exitCode(), 0);
        const QImage svg = QImage(png).convertToFormat(QImage::Format_RGB32);
        QVERIFY(!svg.isNull());

        const int width = std::min(canvas.width(), svg.width());
        const int height = std::min(canvas.height(), svg.height());
        QVERIFY(std::abs(canvas.width() - svg.width()) <= 1 && std::abs(canvas.height() - svg.height()) <= 1);
        double sum = 0;
        int far = 0;
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                const QRgb a = canvas.pixel(x, y);
                const QRgb b = svg.pixel(x, y);
                const int difference = std::max(
                    {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
                sum += difference;
                far += difference > 96;
            }
        }
        const double pixels = double(width) * height;
        // The grid's dots are on the canvas only, and two rasterizers smooth text differently.
        // A missing box or a shifted text is an order of magnitude more.
        qInfo("%s: mean difference %.2f of 255, far apart %.3f %%", qPrintable(sample), sum / pixels,
              100 * far / pixels);
        if (sum / pixels >= 1.0 || far / pixels >= 0.001) {
            canvas.save(QStringLiteral(TOPOLOGUE_BINARY_DIR "/picture_test_%1_canvas.png").arg(sample));
            svg.save(QStringLiteral(TOPOLOGUE_BINARY_DIR "/picture_test_%1_svg.png").arg(sample));
        }
        QVERIFY(sum / pixels < 1.0);
        QVERIFY(far / pixels < 0.001);
    }
};

QTEST_MAIN(PictureTest)
#include "canvas_picture_test.moc"
