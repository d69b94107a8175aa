// SPDX-License-Identifier: Apache-2.0
#include "architecture/generate.h"
#include "core/pool.h"
#include "drawing/svg.h"
#include "fixture.h"
#include "played.h"
#include "support/imagedifference.h"
#include "window/glide.h"
#include "window/picturememory.h"
#include "window/underlay.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <cmath>

using namespace topologue;

namespace {

window::ScenePtr sceneOf(std::size_t elements)
{
    auto list = std::make_shared<drawing::DisplayList>();
    list->elements.resize(elements);
    return std::make_shared<const window::Scene>(std::move(list));
}

window::PaintJob jobOf(const window::ScenePtr &scene)
{
    window::PaintJob job;
    job.scene = scene;
    job.area = {0, 0, 100, 100};
    return job;
}

window::Picture pictureOf(qsizetype bytes)
{
    return {QImage(256, static_cast<int>(bytes / 1024), QImage::Format_RGB32), {}, 1, 1};
}

} // namespace

/// What is exported is what was seen: the canvas beside the exported SVG as librsvg, an independent renderer, draws it.
class PictureTest : public QObject
{
    Q_OBJECT

    static window::PaintJob wholeScene(const window::DiagramCanvas &canvas, double scale)
    {
        window::PaintJob job;
        job.scene = canvas.scene();
        job.area = window::toQt(job.scene->list->bounds);
        job.scale = scale;
        return job;
    }

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
        QImage canvas;
        QTRY_COMPARE((canvas = view.window.grabWindow()).size(), size); // When the window system has answered.

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

    void statesAreNotPaintedForEachFrame()
    {
        using namespace window;
        tests::CanvasWindow view(QStringLiteral("ecommerce-monolith"), QSize(400, 300));
        QVERIFY(view.settle());
        tests::Played played;
        QVERIFY(played.wait());
        PaintJob job = wholeScene(*view.canvas, 0.2);
        int pictures = 0;
        quint64 last = 0;
        PaintWorker worker;
        connect(&worker, &PaintWorker::painted, &worker, [&](const Picture &picture) {
            ++pictures;
            last = picture.serial;
        });
        QElapsedTimer timer;
        timer.start();
        while (job.serial < 100) {
            played.player.setPosition(static_cast<double>(job.serial));
            job.moment = played.playback.moment();
            ++job.serial;
            worker.request(job);
            QTest::qWait(2);
        }
        QTRY_COMPARE(last, job.serial); // The newest is painted in the end.
        QVERIFY(!worker.isBusy());
        // Before anything is remembered, two are painted at once.
        const qint64 most = timer.elapsed() / PaintWorker::StatesPauseMs + 4;
        QVERIFY2(pictures <= most, qPrintable(QStringLiteral("%1, at most %2").arg(pictures).arg(most)));
    }

    void statesOnARememberedPictureAreTheSame()
    {
        using namespace window;
        tests::CanvasWindow view(QStringLiteral("ecommerce-monolith"), QSize(400, 300));
        QVERIFY(view.settle());
        tests::Played played;
        QVERIFY(played.wait());
        PaintJob job = wholeScene(*view.canvas, 0.5);
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

    void picturesOfTheLastScenesAreRemembered()
    {
        using namespace window;
        PictureMemory memory;
        const ScenePtr before = sceneOf(Glide::MostElements + 1);
        ScenePtr after = sceneOf(Glide::MostElements + 1);
        memory.keep(jobOf(before), pictureOf(1'000'000));
        memory.keep(jobOf(after), pictureOf(1'000'000));
        QVERIFY(memory.find(jobOf(before)) && memory.find(jobOf(after)));
        PaintJob dark = jobOf(before);
        dark.theme = drawing::Theme::Dark;
        QVERIFY(!memory.find(dark));
        after.reset();
        memory.keep(jobOf(before), pictureOf(1'000'000));
        QCOMPARE(memory.size(), 1U); // Nobody shows the other scene again.

        PaintJob elsewhere = jobOf(before);
        elsewhere.area.translate(10, 0);
        memory.keep(elsewhere, pictureOf(1'000'000));
        QCOMPARE(memory.size(), 1U);
        QVERIFY(memory.find(elsewhere) && !memory.find(jobOf(before)));

        const ScenePtr small = sceneOf(Glide::MostElements);
        memory.keep(jobOf(small), pictureOf(1'000'000));
        QVERIFY(!memory.find(jobOf(small))); // It is painted as quickly.
    }

    void rememberedPicturesTakeLimitedMemory()
    {
        using namespace window;
        PictureMemory memory;
        std::vector<ScenePtr> scenes;
        for (int i = 0; i < 5; ++i) {
            scenes.push_back(sceneOf(Glide::MostElements + 1));
            memory.keep(jobOf(scenes.back()), pictureOf(PictureMemory::MostBytes / 3 - 1'024));
        }
        QCOMPARE(memory.size(), 3U);
        QVERIFY(memory.find(jobOf(scenes[4])) && memory.find(jobOf(scenes[2])) && !memory.find(jobOf(scenes[1])));
        memory.keep(jobOf(scenes[0]), pictureOf(PictureMemory::MostBytes + 1'024));
        QCOMPARE(memory.size(), 0U);
    }

    /// Without a picture that has to be painted first.
    void anUndoInALargeDocumentIsSeenInTheNextFrame()
    {
        tests::CanvasWindow view(QStringLiteral("ecommerce-monolith"), QSize(600, 400));
        Architecture architecture = generateArchitecture({400, 1'200, 1});
        int place = 0;
        for (const Component &component : architecture.components) {
            architecture.drawn.placements[component.id].center = {place % 20 * 260.0, place / 20 * 110.0};
            ++place;
        }
        window::Document document(std::move(architecture), {});
        const auto isReady = [&view] { return !view.source.isBusy(); };
        const auto isPainted = [&] { return isReady() && view.canvas->isSettled(); };
        constexpr int LongEnoughMs = 60'000;
        view.source.setDocument(&document);
        QVERIFY(QTest::qWaitForWindowExposed(&view.window) && QTest::qWaitFor(isPainted, LongEnoughMs));
        const QImage before = view.window.grabWindow();
        Drawn moved = document.architecture()->drawn;
        moved.placements.begin()->second.center.y += 40;
        document.setDrawn(std::move(moved), QStringLiteral("Move"));
        QVERIFY(QTest::qWaitFor(isPainted, LongEnoughMs));
        QVERIFY(view.window.grabWindow() != before);

        document.undo();
        QVERIFY(QTest::qWaitFor(isReady, LongEnoughMs));
        QCOMPARE(view.window.grabWindow(), before);
        QVERIFY(view.canvas->isSettled());
    }
};

QTEST_MAIN(PictureTest)
#include "canvas_picture_test.moc"
