// SPDX-License-Identifier: Apache-2.0
#include "core/pool.h"
#include "drawing/svg.h"
#include "fixture.h"
#include "played.h"
#include "support/imagedifference.h"
#include "window/underlay.h"

#include <QProcess>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

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
        const QImage canvas = view.window.grabWindow();

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
        const QImage svg(png);
        QVERIFY(test::sameSize(canvas, svg));
        const auto difference = test::differenceOf(canvas, svg);
        qInfo("%s: %s", qPrintable(sample), qPrintable(difference.text()));
        // The grid's dots are on the canvas only, and two rasterizers smooth text differently.
        // A missing box or a shifted text is an order of magnitude more.
        if (difference.mean >= 1.0 || difference.farPixels >= 0.001) {
            canvas.save(QStringLiteral(TOPOLOGUE_BINARY_DIR "/picture_test_%1_canvas.png").arg(sample));
            svg.save(QStringLiteral(TOPOLOGUE_BINARY_DIR "/picture_test_%1_svg.png").arg(sample));
        }
        QVERIFY(difference.mean < 1.0);
        QVERIFY(difference.farPixels < 0.001);
    }

    void doesNotWaitForTheProgramsOwnWork()
    {
        tests::CanvasWindow view(QStringLiteral("ecommerce-monolith"), QSize(900, 700));
        QVERIFY(view.settle());
        QThreadPool &pool = core::pool();
        QSemaphore finish;
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([&finish] { finish.acquire(); });
        window::Viewport viewport = view.canvas->viewport();
        viewport.setOriginAndScale({0, 0}, 2);
        view.canvas->setViewport(viewport);
        const bool isPainted = view.settle();
        finish.release(pool.maxThreadCount());
        pool.waitForDone();
        QVERIFY(isPainted);
    }

    void statesOnARememberedPictureAreTheSame()
    {
        using namespace window;
        tests::CanvasWindow view(QStringLiteral("ecommerce-monolith"), QSize(400, 300));
        QVERIFY(view.settle());
        tests::Played played;
        QVERIFY(played.wait());
        PaintJob job;
        job.scene = view.canvas->scene();
        job.area = toQt(job.scene->list->bounds);
        job.scale = 0.5;
        render::Painter painter;
        Underlay underlay;
        const auto isTheSame = [&] {
            return paintOver(underlay, job, painter).image == PaintWorker::paint(job, painter).image;
        };
        const auto showMoment = [&](double seconds) {
            played.player.setPosition(seconds);
            job.moment = played.playback.moment();
        };
        QImage before;
        for (const double seconds : {10.0, 70.0, 90.0, 20.0}) {
            showMoment(seconds);
            const QImage now = PaintWorker::paint(job, painter).image;
            QVERIFY(now != before);
            before = now;
            QVERIFY(isTheSame());
        }
        QVERIFY(underlay.isKept());
        // Of each kind twice: the second is remembered when the next kind comes.
        job.area.translate(40, 30);
        QVERIFY(isTheSame() && isTheSame());
        job.theme = drawing::Theme::Dark;
        QVERIFY(isTheSame() && isTheSame());
        job.lit = std::make_shared<LitKeys>(LitKeys{"component:payment-db"});
        QVERIFY(isTheSame() && isTheSame());
        job.hides = true;
        QVERIFY(isTheSame() && isTheSame());
        showMoment(70);
        QVERIFY(isTheSame());
        job.moment.reset();
        QVERIFY(isTheSame());
        QVERIFY(!underlay.isKept()); // Nothing plays: it is not kept.
    }
};

QTEST_MAIN(PictureTest)
#include "canvas_picture_test.moc"
