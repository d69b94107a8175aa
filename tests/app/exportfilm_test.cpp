// SPDX-License-Identifier: Apache-2.0
#include "core/exportfilm.h"
#include "core/pipeline.h"
#include "formats/topojson.h"
#include "render/qttextmeasurer.h"
#include "simulation/simulate.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace topologue;

/// Films from what is in memory, as the window exports them.
class ExportFilmTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto read = formats::readTopoJsonFile(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-microservices.topo.json");
        QVERIFY(read.has_value());
        m_architecture = std::move(read->architecture);
        m_scenario = m_architecture.scenarios.find(ScenarioId("payment-database-down"));
        const render::QtTextMeasurer measurer;
        auto drawn = core::drawDocument(m_architecture, {}, measurer);
        QVERIFY(drawn.has_value());
        m_list = drawn->drawing.list;
        simulation::RunOptions options;
        options.duration = Duration::seconds(60);
        auto recording = simulation::simulate(m_architecture, m_scenario, options);
        QVERIFY(recording.has_value());
        m_recording = std::move(*recording);
    }
    /// So many dots would take several times the size; as many are left as there is room for.
    void dotsAreLeftOutForTheSize()
    {
        core::FilmExportOptions options;
        options.film.speed = 1;
        options.film.dotsPerSecond = 20;
        const auto all = core::encodeAnimatedSvg(source(), options);
        QVERIFY(all.has_value());
        QVERIFY2(all->size() <= core::WantedSvgBytes, qPrintable(QString::number(all->size())));
        QVERIFY2(all->size() > core::WantedSvgBytes / 2, qPrintable(QString::number(all->size())));
        options.film.dotsPerSecond = 2;
        QVERIFY(core::encodeAnimatedSvg(source(), options)->size() < all->size());
    }
    void aScaleThatIsNotPossibleIsRefused()
    {
        core::FilmExportOptions options;
        options.picture.scale = 100;
        const auto refused = core::encodeAnimatedSvg(source(), options);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error()[0].code(), std::string_view("export.scale"));
    }
    void aFrameRateThatIsNotPossibleIsRefused()
    {
        const QTemporaryDir folder;
        core::FilmExportOptions options;
        options.framesPerSecond = 0;
        const auto refused = core::exportFrames(folder.filePath("frames").toStdString(), source(), options);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error()[0].code(), std::string_view("film.fps"));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
    void whoeverStopsItGetsNothing()
    {
        const QTemporaryDir folder;
        core::FilmExportOptions options;
        options.framesPerSecond = 1;
        options.picture.scale = 0.3;
        int calls = 0;
        const auto stopped =
            core::exportFrames(folder.filePath("frames").toStdString(), source(), options, [&calls](double done) {
                ++calls;
                return done < 0.5;
            });
        QVERIFY(stopped.has_value());
        QCOMPARE(*stopped, false);
        QVERIFY(calls > 5);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
    void namesTellTheVideoFormat()
    {
        QCOMPARE(core::videoFormatFromPath("a.mp4"), std::optional(core::VideoFormat::Mp4));
        QCOMPARE(core::videoFormatFromPath("a.b.WebM"), std::optional(core::VideoFormat::Webm));
        QCOMPARE(core::videoFormatFromPath("a.GIF"), std::optional(core::VideoFormat::Gif));
        QCOMPARE(core::videoFormatFromPath("gif"), std::optional<core::VideoFormat>());
        QCOMPARE(core::videoFormatFromPath("a.svg"), std::optional<core::VideoFormat>());
    }

private:
    [[nodiscard]] core::FilmSource source() const { return {m_architecture, *m_list, m_scenario, m_recording}; }

    Architecture m_architecture;
    const Scenario *m_scenario = nullptr;
    std::shared_ptr<const drawing::DisplayList> m_list;
    simulation::Recording m_recording;
};

QTEST_MAIN(ExportFilmTest)
#include "exportfilm_test.moc"
