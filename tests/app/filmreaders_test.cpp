// SPDX-License-Identifier: Apache-2.0
#include "support/imagedifference.h"
#include "support/program.h"
#include "support/workfolder.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace topologue;
using test::differenceOf;
using test::run;
using test::RunOptions;
using test::WorkFolder;

namespace {

// As in svg_readers_test; films have many small dots, whose edges no two rasterizers draw alike. Measured: Chromium a
// mean of at most 0.82 and 0.18 % of far pixels, librsvg 0.62 and 0.02 %, Qt SVG 0.62 and 0.14 %.
constexpr double MaxMean = 1.1;
constexpr double MaxFarPixels = 0.004;
constexpr int FramesPerSecond = 2;
constexpr int StillFrame = 3; ///< The fault is shown from second 20 to 50 at ten times the speed.

} // namespace

/// The same film as frames, painted by the program, and as an SVG, played by a browser or shown still by others.
class FilmReadersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString sample = TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-monolith.topo.json";
        const auto finished = run({"export", sample, "--scenario", "payment-database-down", "--from", "20", "--to",
                                   "50", "--speed", "10", "--fps", QString::number(FramesPerSecond), "--frames",
                                   m_work.path("frames"), "-o", m_work.path("film.svg")});
        QVERIFY2(finished.exitCode == 0, finished.errors.constData());
        m_svg = m_work.content("film.svg");
    }
    void chromiumPlaysWhatTheFramesShow_data()
    {
        QTest::addColumn<int>("index");
        for (const int index : {0, 1, 3, 5})
            QTest::addRow("frame %d", index) << index;
    }
    void chromiumPlaysWhatTheFramesShow()
    {
        QFETCH(int, index);
        // A little later than the frame, where a state may just change.
        compare(drawnByChromium(index / double(FramesPerSecond) + 0.004, {}), frame(index));
    }
    void chromiumShowsTheStillPictureToWhoeverPrefersIt()
    {
        compare(drawnByChromium(0.5, {"--force-prefers-reduced-motion"}), frame(StillFrame));
    }
    void librsvgShowsTheStillPicture()
    {
        RunOptions rsvg;
        rsvg.program = "rsvg-convert";
        QCOMPARE(run({m_work.path("film.svg"), "-o", m_work.path("rsvg.png")}, rsvg).exitCode, 0);
        compare(QImage(m_work.path("rsvg.png")), frame(StillFrame));
    }
    void qtSvgShowsTheStillPicture()
    {
        QSvgRenderer renderer(m_svg);
        QVERIFY(renderer.isValid());
        QImage image(renderer.defaultSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        renderer.render(&painter, QRectF(QPointF(), renderer.viewBoxF().size()));
        painter.end();
        compare(image, frame(StillFrame));
    }
    /// The bounds above mean something.
    void aMomentLaterIsAnotherPicture()
    {
        const auto difference = differenceOf(frame(StillFrame), frame(StillFrame - 1));
        qInfo("%s", qPrintable(difference.text()));
        QVERIFY2(difference.mean > MaxMean && difference.farPixels > MaxFarPixels, qPrintable(difference.text()));
    }

private:
    [[nodiscard]] QImage frame(int index) const
    {
        return QImage(m_work.path(QStringLiteral("frames/frame-%1.png").arg(index + 1, 5, 10, QChar('0'))));
    }
    /// The SVG in a page that holds it at a moment of its time.
    [[nodiscard]] QImage drawnByChromium(double seconds, const QStringList &more) const
    {
        RunOptions browser;
        browser.program = test::chromiumPath();
        if (browser.program.isEmpty())
            return {};
        const QImage size = frame(0);
        m_work.put("page.html", "<!doctype html><meta charset=utf-8><body style='margin:0'>"
                                    + m_svg.mid(m_svg.indexOf("<svg"))
                                    + "<script>const film = document.querySelector('svg'); film.pauseAnimations(); "
                                      "film.setCurrentTime("
                                    + QByteArray::number(seconds) + ");</script>");
        const QString png = m_work.path("chromium.png");
        QFile::remove(png);
        // The window is higher than the page, because some versions take their own bar from it.
        const QStringList call{"--headless",
                               "--no-sandbox",
                               "--disable-gpu",
                               "--hide-scrollbars",
                               "--no-first-run",
                               "--force-device-scale-factor=1",
                               "--user-data-dir=" + m_work.path("browser"),
                               QString("--window-size=%1,%2").arg(size.width()).arg(size.height() + 200),
                               "--screenshot=" + png};
        if (run(call + more + QStringList{"file://" + m_work.path("page.html")}, browser).exitCode != 0)
            return {};
        return QImage(png).copy(0, 0, size.width(), size.height());
    }
    void compare(const QImage &picture, const QImage &expected) const
    {
        if (test::chromiumPath().isEmpty() && picture.isNull())
            QSKIP("NOT CHECKED in Chromium, which is not installed: apt-get install chromium");
        QVERIFY(test::sameSize(picture, expected));
        const auto difference = differenceOf(picture, expected);
        qInfo("%s", qPrintable(difference.text()));
        if (difference.mean > MaxMean || difference.farPixels > MaxFarPixels) {
            picture.save(TOPOLOGUE_BINARY_DIR "/film_readers_seen.png");
            expected.save(TOPOLOGUE_BINARY_DIR "/film_readers_painted.png");
            QFAIL(qPrintable("the pictures are in " TOPOLOGUE_BINARY_DIR ": " + difference.text()));
        }
    }

    WorkFolder m_work;
    QByteArray m_svg;
};

QTEST_MAIN(FilmReadersTest)
#include "filmreaders_test.moc"
