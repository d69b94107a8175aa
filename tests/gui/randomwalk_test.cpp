// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "formats/topojson.h"
#include "randomhands.h"

#include <numeric>

using namespace topologue;
using namespace topologue::window;

/// Thousands of random actions through the view models that the window uses: whatever is done in whatever order, the
/// document stays right, and undo and redo go all the way.
class RandomWalkTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int Actions = 10'000;
    static constexpr int Checked = 12; ///< Of each kind of action, to the byte.

    /// What has just been done is one step, or several in a row, that can be taken back to the byte and done again.
    static void undoAndRedo(Document &document, int stepBefore, const std::string &before)
    {
        const std::string after = formats::writeTopoJson(*document.architecture());
        const int step = document.stepIndex();
        document.goToStep(stepBefore);
        QCOMPARE(formats::writeTopoJson(*document.architecture()), before);
        document.goToStep(step);
        QCOMPARE(formats::writeTopoJson(*document.architecture()), after);
    }

private slots:
    void initTestCase() { tests::prepareProgram(); }

    void whateverIsDoneCanBeUndoneAndDoneAgain()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        const std::string begin = formats::writeTopoJson(*document->architecture());
        tests::RandomHands hands(*document, 20'261'129);
        std::vector<int> effective(hands.deeds().size(), 0);
        for (int done = 0; done < Actions; ++done) {
            const auto before = document->architecture();
            const int step = document->stepIndex();
            const std::size_t deed = hands.act();
            const Diagnostics wrong = checkInvariants(*document->architecture());
            for (const Diagnostic &diagnostic : wrong)
                QVERIFY2(
                    diagnostic.severity != Severity::Error,
                    qPrintable(QStringLiteral("action %1, %2: ").arg(done).arg(QLatin1String(hands.deeds()[deed].name))
                               + QString::fromStdString(diagnostic.sentence())));
            if (*document->architecture() == *before)
                continue;
            ++effective[deed];
            // Steps of a series become one; undoing it goes back further.
            if (document->stepIndex() > step && effective[deed] <= Checked) {
                undoAndRedo(*document, step, formats::writeTopoJson(*before));
                if (QTest::currentTestFailed())
                    QFAIL(hands.deeds()[deed].name);
            }
        }
        for (std::size_t i = 0; i < effective.size(); ++i)
            QVERIFY2(effective[i] > 5, qPrintable(QStringLiteral("%1 changed something %2 times")
                                                      .arg(QLatin1String(hands.deeds()[i].name))
                                                      .arg(effective[i])));
        const std::string end = formats::writeTopoJson(*document->architecture());
        const int steps = document->stepIndex();
        while (document->canUndo())
            document->undo();
        QCOMPARE(formats::writeTopoJson(*document->architecture()), begin);
        while (document->stepIndex() < steps)
            document->redo();
        QCOMPARE(formats::writeTopoJson(*document->architecture()), end);
        qInfo("%d actions, %d changed something, %d steps, %d components at the end", Actions,
              std::accumulate(effective.begin(), effective.end(), 0), steps, document->componentCount());
    }
};

QTEST_MAIN(RandomWalkTest)
#include "randomwalk_test.moc"
