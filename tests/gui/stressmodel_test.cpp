// SPDX-License-Identifier: Apache-2.0
#include "core/pool.h"
#include "fixture.h"
#include "window/appsettings.h"
#include "window/playback.h"
#include "window/scenariomodel.h"
#include "window/stressmodel.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace topologue;
using namespace topologue::window;

/// The usual questions and their answers, without a window.
class StressModelTest : public QObject
{
    Q_OBJECT

private:
    struct Asked {
        explicit Asked(const char *sample = "ecommerce-microservices")
            : document(tests::openSample(QLatin1String(sample)))
        {
            playback.setPlayer(&player);
            playback.setDocument(document.get());
            scenarios.setDocument(document.get());
            playback.setScenario(scenarios.current());
            QObject::connect(&scenarios, &ScenarioModel::currentChanged, &playback,
                             [this] { playback.setScenario(scenarios.current()); });
            stress.setScenarios(&scenarios);
            stress.setPlayback(&playback);
        }
        [[nodiscard]] bool ask(StressModel::Question question)
        {
            stress.setQuestion(question);
            stress.run();
            return QTest::qWaitFor([this] { return !stress.isBusy(); }, 120'000) && stress.isAnswered();
        }
        /// The row whose first cell is this.
        [[nodiscard]] int rowOf(const QString &name) const
        {
            const QVariantList rows = stress.rows();
            for (int row = 0; row < rows.size(); ++row) {
                if (cell(row, 0) == name)
                    return row;
            }
            return -1;
        }
        [[nodiscard]] QString cell(int row, int column) const
        {
            const QVariantList cells = stress.rows()[row].toMap()[QStringLiteral("cells")].toList();
            return cells[column].toMap()[QStringLiteral("text")].toString();
        }

        std::unique_ptr<Document> document;
        Player player;
        ScenarioModel scenarios;
        Playback playback;
        StressModel stress;
    };

private slots:
    void initTestCase() { tests::prepareProgram(); }
    void cleanup() { AppSettings::instance().setLanguageCode(QStringLiteral("en")); }

    void answersWithoutBlockingTheGuiThread()
    {
        Asked asked;
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer ticks;
        ticks.setInterval(5);
        connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        since.start();
        ticks.start();
        double progress = 0;
        connect(&asked.stress, &StressModel::progressChanged, this,
                [&] { progress = std::max(progress, asked.stress.progress()); });
        QElapsedTimer whole;
        whole.start();
        QVERIFY(asked.ask(StressModel::Failures));
        qInfo("answered in %lld ms; the GUI thread was away for %lld ms at most", whole.elapsed(), longest);
        QVERIFY(longest < whole.elapsed() / 2); // Or it was blocked.
        QVERIFY(progress > 0);
        QVERIFY(asked.stress.sentences().size() >= 2);
        QCOMPARE(asked.stress.columns().size(), 8);
        QVERIFY(asked.rowOf(QStringLiteral("Payments DB")) >= 0);
    }
    void theSharesOfTheColumnsFillTheTable()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::Failures));
        double sum = 0;
        for (const QVariant &share : asked.stress.shares())
            sum += share.toDouble();
        QCOMPARE(asked.stress.shares().size(), asked.stress.columns().size());
        QVERIFY(qAbs(sum - 1) < 1e-9);
    }
    void eachQuestionKeepsItsAnswer()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::ColdCache));
        const QStringList cold = asked.stress.sentences();
        QVERIFY(cold.first().startsWith(QStringLiteral("No dependency has a cache")));
        asked.stress.setQuestion(StressModel::Metastable);
        QVERIFY(!asked.stress.isAnswered());
        QVERIFY(asked.stress.sentences().isEmpty());
        asked.stress.setQuestion(StressModel::ColdCache);
        QCOMPARE(asked.stress.sentences(), cold);
    }
    void speaksTheLanguageOfTheWindow()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::ColdCache));
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        QVERIFY(asked.stress.sentences().first().startsWith(QStringLiteral("캐시가 있는")));
        QVERIFY(!asked.stress.isStale()); // Another language is no edit.
    }
    void cancelGivesUpAtOnce()
    {
        Asked asked;
        asked.stress.setQuestion(StressModel::Traffic);
        asked.stress.run();
        QVERIFY(asked.stress.isBusy());
        QCOMPARE(asked.stress.asked(), StressModel::Traffic);
        QVERIFY(QTest::qWaitFor([&] { return asked.stress.progress() > 0; }, 30'000));
        asked.stress.cancel();
        QVERIFY(!asked.stress.isBusy());
        core::pool().waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!asked.stress.isAnswered());
        QVERIFY(asked.stress.errorText().isEmpty());
    }
    void closingTheDocumentCancels()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::ColdCache));
        asked.stress.setQuestion(StressModel::Traffic);
        asked.stress.run();
        asked.playback.setDocument(nullptr);
        asked.scenarios.setDocument(nullptr);
        QVERIFY(!asked.stress.isBusy());
        asked.stress.setQuestion(StressModel::ColdCache);
        QVERIFY(!asked.stress.isAnswered()); // That was the other document's.
        asked.stress.run();                  // Of nothing.
        QVERIFY(!asked.stress.isBusy());
    }
    void theModelMayGoWhileItWorks()
    {
        auto asked = std::make_unique<Asked>();
        asked->stress.setQuestion(StressModel::Failures);
        asked->stress.run();
        asked.reset();
        QVERIFY(core::pool().waitForDone(30'000));
    }
    void anEditMakesTheAnswerStale()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::ColdCache));
        asked.scenarios.addScenario();
        QVERIFY(!asked.stress.isStale()); // The answer does not depend on it.
        QSignalSpy stale(&asked.stress, &StressModel::staleChanged);
        Architecture next = *asked.document->architecture();
        Component component = next.components[3];
        component.serviceTime = Distribution::constant(Duration::milliseconds(50));
        next.components.replace(component.id, component);
        asked.document->edit(next, QStringLiteral("Slower"));
        QVERIFY(asked.stress.isStale());
        QCOMPARE(stale.size(), 1);
        asked.document->undo();
        QVERIFY(!asked.stress.isStale());
    }
    void showMePlaysTheScenarioAndCanBeUndone()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::Failures));
        const auto before = *asked.document->architecture();
        const int row = asked.rowOf(QStringLiteral("Payments DB"));
        QVERIFY(row >= 0);
        QVERIFY(asked.stress.show(row));
        QCOMPARE(asked.scenarios.current(), QStringLiteral("stress-down-payment-db"));
        QVERIFY(QTest::qWaitFor([&] { return asked.player.isPlaying(); }, 30'000));
        QCOMPARE(asked.playback.film()->recording.scenario, std::string("stress-down-payment-db"));
        QVERIFY(asked.player.position() >= 18 && asked.player.position() < 40);
        // What is played is what was told.
        const auto journeys = asked.document->architecture()->journeys;
        const auto felt = asked.playback.film()->felt.at(45'000'000'000);
        QVERIFY(felt[*journeys.indexOf(JourneyId("pay"))].successShare < 0.5);
        QVERIFY(felt[*journeys.indexOf(JourneyId("login"))].successShare > 0.99);
        asked.document->undo();
        QVERIFY(*asked.document->architecture() == before);
        asked.document->redo();
        QVERIFY(asked.document->architecture()->scenarios.contains(ScenarioId("stress-down-payment-db")));
    }
    void theSameIsNotPutInTwice()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::Failures));
        QVERIFY(asked.stress.show(0));
        const auto scenarios = asked.document->architecture()->scenarios;
        asked.scenarios.setCurrent(QString());
        QVERIFY(asked.stress.show(0));
        QVERIFY(asked.document->architecture()->scenarios == scenarios);
        QVERIFY(!asked.scenarios.current().isEmpty());
        QVERIFY(asked.stress.show(1));
        QCOMPARE(asked.document->architecture()->scenarios.size(), scenarios.size() + 1);
        QVERIFY(!asked.stress.show(-1));
        QVERIFY(!asked.stress.show(1000));
    }
    void whatIsGoneCannotBeShown()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::Failures));
        const int row = asked.rowOf(QStringLiteral("Payments DB"));
        Architecture next = *asked.document->architecture();
        next.components.remove(ComponentId("payment-db"));
        asked.document->edit(next, QStringLiteral("Gone"));
        const auto before = asked.document->architecture()->scenarios;
        QVERIFY(!asked.stress.show(row));
        QVERIFY2(asked.stress.errorText().startsWith(QStringLiteral("payment-db is no longer in the document.")),
                 qPrintable(asked.stress.errorText()));
        QVERIFY(asked.document->architecture()->scenarios == before);
    }
    void aWrongDocumentGivesASentence()
    {
        Asked asked;
        Architecture next = *asked.document->architecture();
        next.components.remove(ComponentId("payment-db"));
        asked.document->edit(next, QStringLiteral("Gone"));
        QVERIFY(!asked.ask(StressModel::Metastable));
        QVERIFY(!asked.stress.errorText().isEmpty());
    }
    void theTableIsCopied()
    {
        Asked asked;
        QVERIFY(asked.ask(StressModel::Failures));
        asked.stress.copyTable();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.first().count(u'\t'), 7);
        QVERIFY(lines.size() > 23);
        QVERIFY(lines.contains(asked.stress.sentences().first()));
    }
};

QTEST_MAIN(StressModelTest)
#include "stressmodel_test.moc"
