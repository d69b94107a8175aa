// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"

#include "window/actions.h"
#include "window/playback.h"
#include "window/scenariomodel.h"
#include "window/stressmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtPlugin>

using namespace topologue;
using namespace topologue::window;

/// The usual questions, asked in the window with real clicks.
class StressTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    /// There is one once its dialog has been opened.
    [[nodiscard]] StressModel *stress() const { return m_window->findChild<StressModel *>(); }
    [[nodiscard]] bool opened(const char *sample)
    {
        if (!open(tests::samplePath(QLatin1String(sample))))
            return false;
        auto *playback = m_window->findChild<Playback *>();
        return QTest::qWaitFor([=] { return playback->isReady() && !playback->isBusy(); }, 30'000) && settle();
    }
    void closeDialog()
    {
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Fail everything once")));
    }
    [[nodiscard]] bool answered()
    {
        return QTest::qWaitFor([this] { return !stress()->isBusy(); }, 120'000) && stress()->isAnswered();
    }

private slots:
    void fromTheButtonToTheCanvas()
    {
        QVERIFY(opened("ecommerce-monolith"));
        click(find(QStringLiteral("stress"), "iconName"));
        QTRY_VERIFY(find(QStringLiteral("Fail everything once")));
        click(find(QStringLiteral("Fail everything once")));
        QTRY_COMPARE(stress()->question(), StressModel::Failures);
        // What came into view has its place in the row.
        QTRY_VERIFY(find(QStringLiteral("hangs")) && find(QStringLiteral("Run"))
                    && find(QStringLiteral("hangs"))->mapToScene({}).x() > middleOf(find(QStringLiteral("Run"))).x());
        click(find(QStringLiteral("Run")));
        QTRY_VERIFY(find(QStringLiteral("Cancel")) || stress()->isAnswered());
        QVERIFY(answered());
        QTRY_VERIFY(find(stress()->sentences().first()));
        QVERIFY(find(QStringLiteral("Lost a minute")));
        picture("stress-failures");

        click(find(QStringLiteral("Copy table")));
        QVERIFY(QGuiApplication::clipboard()->text().contains(stress()->sentences().first()));

        auto *scenarios = m_window->findChild<ScenarioModel *>();
        const QString before = scenarios->current();
        QQuickItem *show = nullptr;
        QTRY_VERIFY((show = firstEnabled(QStringLiteral("Show me"))) != nullptr);
        click(show);
        QTRY_VERIFY(!find(QStringLiteral("Fail everything once"))); // The dialog makes room.
        QVERIFY(scenarios->current() != before);
        auto *player = m_window->findChild<Playback *>()->player();
        QVERIFY(QTest::qWaitFor([=] { return player->position() >= 15; }, 30'000));
        player->setPlaying(false);
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!scenarios->currentName().startsWith(QStringLiteral("Stress:")));
    }
    void aClickBesideItStopsNothing()
    {
        QVERIFY(opened("ecommerce-monolith"));
        click(find(QStringLiteral("stress"), "iconName"));
        QTRY_VERIFY(find(QStringLiteral("Fail everything once")));
        click(find(QStringLiteral("Fail everything once")));
        QTRY_COMPARE(stress()->question(), StressModel::Failures);
        stress()->run();
        QVERIFY(stress()->isBusy());
        QTest::mouseClick(m_window, Qt::LeftButton, {}, QPoint(4, 360));
        QVERIFY(find(QStringLiteral("Fail everything once")));
        QVERIFY(answered());
        QTRY_VERIFY(find(QStringLiteral("Run again")));
        QTest::mouseClick(m_window, Qt::LeftButton, {}, QPoint(4, 360)); // Nothing is lost now.
        QTRY_VERIFY(!find(QStringLiteral("Fail everything once")));
    }
    void anActionAsksAtOnce()
    {
        QVERIFY(opened("ecommerce-microservices"));
        auto *actions = m_engine->singletonInstance<Actions *>(qmlTypeId("Topologue", 1, 0, "Actions"));
        QVERIFY(actions);
        for (Action *action : actions->all()) {
            if (action->id() == QLatin1String("stress.coldCache"))
                action->trigger();
        }
        QVERIFY(answered());
        QCOMPARE(stress()->question(), StressModel::ColdCache);
        QTRY_VERIFY(find(stress()->sentences().first()));
        picture("stress-cold-cache");
        closeDialog();
    }
    void theOthersAnswerToo_data()
    {
        QTest::addColumn<QString>("card");
        QTest::addColumn<int>("question");
        QTest::newRow("traffic") << QStringLiteral("How much traffic until an objective breaks?")
                                 << int(StressModel::Traffic);
        QTest::newRow("metastable") << QStringLiteral("Metastable? A spike, and then?") << int(StressModel::Metastable);
    }
    void theOthersAnswerToo()
    {
        QFETCH(QString, card);
        QFETCH(int, question);
        QVERIFY(opened("ecommerce-monolith"));
        AppSettings::instance().setDark(true);
        click(find(QStringLiteral("stress"), "iconName"));
        QTRY_VERIFY(find(card));
        click(find(card));
        QTRY_COMPARE(int(stress()->question()), question);
        QTRY_VERIFY(find(QStringLiteral("Run")));
        click(find(QStringLiteral("Run")));
        QVERIFY(answered());
        QTRY_VERIFY(find(stress()->sentences().first()));
        picture(QTest::currentDataTag());
        closeDialog();
    }
    void cancelAndEscapeStopIt()
    {
        QVERIFY(opened("ecommerce-microservices"));
        click(find(QStringLiteral("stress"), "iconName"));
        QTRY_VERIFY(find(QStringLiteral("How much traffic until an objective breaks?")));
        click(find(QStringLiteral("How much traffic until an objective breaks?")));
        QTRY_VERIFY(find(QStringLiteral("Run")));
        click(find(QStringLiteral("Run")));
        QTRY_VERIFY(find(QStringLiteral("Cancel")));
        click(find(QStringLiteral("Cancel")));
        QVERIFY(!stress()->isBusy());
        QTRY_VERIFY(find(QStringLiteral("Run")));
        click(find(QStringLiteral("Run")));
        QTRY_VERIFY(stress()->isBusy());
        closeDialog();
        QTRY_VERIFY(!stress()->isBusy());
        QVERIFY(!stress()->isAnswered());
    }
    void anotherDocumentStopsItToo()
    {
        QVERIFY(opened("ecommerce-microservices"));
        click(find(QStringLiteral("stress"), "iconName"));
        QTRY_VERIFY(find(QStringLiteral("Fail everything once")));
        closeDialog();
        stress()->setQuestion(StressModel::Traffic);
        stress()->run();
        QVERIFY(opened("ecommerce-monolith"));
        QVERIFY(!stress()->isBusy());
        QVERIFY(!stress()->isAnswered());
    }
    void theButtonIsThereInANarrowWindow()
    {
        QVERIFY(opened("ecommerce-monolith"));
        const QSize size = m_window->size();
        QVERIFY(resizeTo({900, 560}));
        QQuickItem *button = nullptr;
        QTRY_VERIFY((button = find(QStringLiteral("stress"), "iconName")) != nullptr);
        click(button);
        QTRY_VERIFY(find(QStringLiteral("Fail everything once")));
        closeDialog();
        QVERIFY(resizeTo(size));
    }

private:
    [[nodiscard]] QQuickItem *firstEnabled(const QString &text) const
    {
        QList<QQuickItem *> queue{m_window->contentItem()};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (!item->isVisible())
                continue;
            if (item->property("text").toString() == text && item->isEnabled() && item->opacity() > 0.9
                && item->width() > 0 && item->inherits("QQuickButton"))
                return item;
            queue.append(item->childItems());
        }
        return nullptr;
    }
};

QTEST_MAIN(StressTest)
#include "stress_test.moc"
