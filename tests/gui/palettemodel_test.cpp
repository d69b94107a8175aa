// SPDX-License-Identifier: Apache-2.0
#include "architecture/generate.h"
#include "fixture.h"
#include "window/appsettings.h"
#include "window/learn.h"
#include "window/learn/lessonlibrary.h"
#include "window/palettemodel.h"
#include "window/shortcutmodel.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QTest>

using namespace topologue;
using namespace topologue::window;

/// What the palette finds, and in which order; shortcuts as the sheet changes them.
class PaletteModelTest : public QObject
{
    Q_OBJECT

private:
    struct Palette {
        explicit Palette(Document *document = nullptr)
        {
            model.setProperty("actions", QVariant::fromValue(&actions));
            model.setProperty("document", QVariant::fromValue(document));
            model.begin();
        }
        [[nodiscard]] QString title(int row = 0) const { return at(row, PaletteModel::TitleRole); }
        [[nodiscard]] QString at(int row, int role) const { return model.data(model.index(row), role).toString(); }
        [[nodiscard]] int rowOf(const QString &title) const
        {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (this->title(row) == title)
                    return row;
            }
            return -1;
        }
        void type(const char *text) { model.setFilter(QString::fromUtf8(text)); }

        Actions actions;
        PaletteModel model;
    };
    [[nodiscard]] static int rowOf(const ShortcutModel &model, const QString &name)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.data(model.index(row), ShortcutModel::NameRole) == name)
                return row;
        }
        return -1;
    }
    [[nodiscard]] static QString keysOf(const ShortcutModel &model, const QString &name)
    {
        return model.data(model.index(rowOf(model, name)), ShortcutModel::KeysRole).toString();
    }

private slots:
    void initTestCase() { tests::prepareProgram(); }
    void cleanup()
    {
        AppSettings::instance().setLanguageCode(QStringLiteral("en"));
        AppSettings::instance().setShortcuts({});
    }

    void offersActionsElementsAndSamples()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        Palette palette(document.get());
        const QAbstractItemModelTester tester(&palette.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Architecture &architecture = *document->architecture();
        QCOMPARE(palette.model.rowCount(), int(palette.actions.all().size()) - 1 + 3
                                               + int(architecture.components.size() + architecture.deployables.size()
                                                     + architecture.journeys.size() + architecture.teams.size()));
        palette.type("payment");
        QVERIFY(palette.model.rowCount() > 0);
    }

    void putsGroupFirstForItsLetters()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        Palette palette(document.get());
        palette.type("gro");
        QCOMPARE(palette.title(), QStringLiteral("Group"));
        QCOMPARE(palette.at(0, PaletteModel::DetailRole), QStringLiteral("Arrange"));
        QCOMPARE(palette.at(0, PaletteModel::KeysRole), QStringLiteral("Ctrl+G"));
    }

    void findsInBothLanguagesWhateverTheWindowSpeaks()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        Palette palette(document.get());
        palette.type("묶기");
        QCOMPARE(palette.title(), QStringLiteral("Group"));
        palette.type("ㄱㅈ");
        QVERIFY(palette.rowOf(QStringLiteral("Payment")) >= 0);
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        palette.model.begin();
        palette.type("payment");
        QVERIFY(palette.title().contains(QStringLiteral("결제")));
    }

    void showsWhyAnActionCannotBeDone()
    {
        Palette palette;
        palette.actions.group()->setEnabled(false);
        palette.type("group");
        const int row = palette.rowOf(QStringLiteral("Group"));
        QVERIFY(row >= 0);
        QVERIFY(!palette.model.data(palette.model.index(row), PaletteModel::AvailableRole).toBool());
        QVERIFY(palette.at(row, PaletteModel::ReasonRole).startsWith(QStringLiteral("When two components")));
        QSignalSpy triggered(palette.actions.group(), &Action::triggered);
        QVERIFY(!palette.model.run(row));
        QCOMPARE(triggered.count(), 0);
    }

    void putsWhatCannotBeDoneBehindWhatCan()
    {
        Palette palette;
        palette.actions.alignLeft()->setEnabled(false);
        palette.type("align");
        QVERIFY(palette.rowOf(QStringLiteral("Align left")) > palette.rowOf(QStringLiteral("Align middles")));
    }

    void putsWhatWasUsedLatelyFirst()
    {
        Palette palette;
        palette.type("zoom out");
        QCOMPARE(palette.title(), QStringLiteral("Zoom out"));
        QSignalSpy triggered(palette.actions.zoomOut(), &Action::triggered);
        QVERIFY(palette.model.run(0));
        QCOMPARE(triggered.count(), 1);
        palette.model.begin();
        QCOMPARE(palette.title(), QStringLiteral("Zoom out"));
        palette.type("zoom");
        QCOMPARE(palette.title(), QStringLiteral("Zoom out"));
    }

    void jumpsToAnElement()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        Palette palette(document.get());
        QSignalSpy wanted(&palette.model, &PaletteModel::placeWanted);
        palette.type("payment");
        const int row = palette.rowOf(QStringLiteral("Payment"));
        QVERIFY(row >= 0);
        QVERIFY(palette.model.run(row));
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("component:payment"));
    }

    void knowsTheDocumentAfterAnEdit()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        Palette palette(document.get());
        Architecture next = *document->architecture();
        next.components.change(ComponentId("payment"), [](Component &each) { each.name = Text("Zanzibar"); });
        document->edit(std::move(next), QStringLiteral("Rename"));
        palette.model.begin();
        palette.type("zanzibar");
        QCOMPARE(palette.title(), QStringLiteral("Zanzibar"));
    }

    void standsNamesOfAnyLength()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        Architecture next = *document->architecture();
        next.components.change(ComponentId("payment"),
                               [](Component &each) { each.name = Text(std::string(10'000, 'q')); });
        document->edit(std::move(next), QStringLiteral("Rename"));
        Palette palette(document.get());
        palette.type("qqqq");
        QCOMPARE(palette.model.rowCount(), 1);
        QVERIFY(palette.title().size() <= 200);
    }

    void findsWhatLearnKnows_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("entry");
        QTest::newRow("a concept") << "circuit breaker"
                                   << "concept"
                                   << "circuit-breaker";
        QTest::newRow("a concept in Korean") << "서킷 브레이커"
                                             << "concept"
                                             << "circuit-breaker";
        QTest::newRow("by initials") << "ㅅㅋㅂㄹㅇㅋ"
                                     << "concept"
                                     << "circuit-breaker";
        QTest::newRow("a lesson") << "the tail at scale"
                                  << "lesson"
                                  << "fan-out-tail";
        QTest::newRow("a challenge in Korean") << "폭풍을 잠재워라"
                                               << "challenge"
                                               << "calm-the-storm";
        QTest::newRow("an event") << "the same group settles"
                                  << "timeline"
                                  << "name-2012";
        QTest::newRow("a technology") << "toxiproxy"
                                      << "technology"
                                      << "toxiproxy";
        QTest::newRow("a case in Korean") << "넷플릭스"
                                          << "case"
                                          << "netflix";
        QTest::newRow("a pro") << "targeted scaling"
                               << "pro"
                               << "targeted-scaling";
    }
    void findsWhatLearnKnows()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kind);
        QFETCH(QString, entry);
        LessonLibrary::instance().load();
        QTRY_VERIFY_WITH_TIMEOUT(LessonLibrary::instance().isReady(), 20'000);
        Palette palette;
        QSignalSpy wanted(&palette.model, &PaletteModel::learnWanted);
        palette.model.setFilter(typed);
        const QString title = Learn::instance().titleOf(kind, entry);
        QVERIFY(!title.isEmpty());
        const int row = palette.rowOf(title);
        QVERIFY2(row >= 0, qPrintable(title));
        QVERIFY(palette.model.run(row));
        QCOMPARE(wanted.size(), 1);
        // Several may be called alike; the row is of one of them.
        QCOMPARE(Learn::instance().titleOf(wanted.first().at(0).toString(), wanted.first().at(1).toString()), title);
    }
    void putsLearnBehindWhatCanBeDone()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        Palette palette(document.get());
        const int actions = palette.model.rowCount();
        QCOMPARE(palette.rowOf(QStringLiteral("Circuit breaker")), -1); // Not before something is typed.
        palette.type("payment");
        const int lesson = palette.rowOf(QStringLiteral("The payment database dies"));
        QVERIFY(lesson > palette.rowOf(QStringLiteral("Payment")));
        QCOMPARE(palette.at(lesson, PaletteModel::DetailRole), QStringLiteral("Lesson"));
        palette.type("");
        QCOMPARE(palette.model.rowCount(), actions);
    }

    void answersQuicklyWithTwoThousandComponents()
    {
        Document document(generateArchitecture({2000, 5000, 1}), {});
        Palette palette;
        palette.model.setProperty("document", QVariant::fromValue(&document));
        double before = tests::processorMs();
        palette.model.begin();
        const double opened = tests::processorMs() - before;
        QVERIFY(palette.model.rowCount() > 2000);
        double slowest = 0;
        for (const char *typed : {"s", "se", "ser", "serv", "service", "service 1", "ㅅ", "ㅅㅂ"}) {
            before = tests::processorMs();
            palette.type(typed);
            slowest = std::max(slowest, tests::processorMs() - before);
        }
        qInfo("opened in %.0f ms, a key in %.0f ms at most", opened, slowest);
        QVERIFY2(opened < 500, qPrintable(QString::number(opened)));
        QVERIFY2(slowest < 300, qPrintable(QString::number(slowest)));
    }

    void changesAShortcutAndKeepsIt()
    {
        {
            Actions actions;
            ShortcutModel model;
            model.setActions(&actions);
            model.assign(rowOf(model, QStringLiteral("Group")), QStringLiteral("Ctrl+Alt+J"));
            QCOMPARE(actions.group()->shortcuts(), QStringList{QStringLiteral("Ctrl+Alt+J")});
            QVERIFY(model.isAnyChanged());
        }
        Actions later;
        QCOMPARE(later.group()->shortcuts(), QStringList{QStringLiteral("Ctrl+Alt+J")});
        ShortcutModel model;
        model.setActions(&later);
        model.reset(rowOf(model, QStringLiteral("Group")));
        QCOMPARE(later.group()->shortcuts(), QStringList{QStringLiteral("Ctrl+G")});
        QVERIFY(AppSettings::instance().shortcuts().isEmpty());
    }

    void takesAShortcutFromWhoHadIt()
    {
        Actions actions;
        ShortcutModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActions(&actions);
        const int row = rowOf(model, QStringLiteral("Group"));
        QCOMPARE(model.holderOf(QStringLiteral("Backspace"), row), QStringLiteral("Delete"));
        QCOMPARE(model.holderOf(QStringLiteral("Ctrl+G"), row), QString());
        model.assign(row, QStringLiteral("Backspace"));
        QCOMPARE(actions.group()->shortcuts(), QStringList{QStringLiteral("Backspace")});
        QCOMPARE(actions.removeSelection()->shortcuts().size(), 1);
        model.resetAll();
        QCOMPARE(actions.removeSelection()->shortcuts().size(), 2);
        QVERIFY(!model.isAnyChanged());
    }

    void refusesKeysThatMoveThroughTheWindow_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("mayBe");
        for (const char *keys : {"Tab", "Space", "Esc", "Return", "Left", "Ctrl+Left", "Shift+Up", ""})
            QTest::newRow(keys) << QString::fromLatin1(keys) << false;
        for (const char *keys : {"Ctrl+G", "X", "Alt+Left", "Ctrl+Tab", "F5", "?"})
            QTest::newRow(keys) << QString::fromLatin1(keys) << true;
    }
    void refusesKeysThatMoveThroughTheWindow()
    {
        QFETCH(QString, keys);
        QFETCH(bool, mayBe);
        QCOMPARE(ShortcutModel::mayBe(keys), mayBe);
    }

    void readsPressedKeysAsTheTableWritesThem()
    {
        QCOMPARE(ShortcutModel::keysOf(Qt::Key_G, Qt::ControlModifier), QStringLiteral("Ctrl+G"));
        QCOMPARE(ShortcutModel::keysOf(Qt::Key_Exclam, Qt::ShiftModifier), QStringLiteral("Shift+1"));
        QCOMPARE(ShortcutModel::keysOf(Qt::Key_Question, Qt::ShiftModifier), QStringLiteral("?"));
        QCOMPARE(ShortcutModel::keysOf(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier),
                 QStringLiteral("Ctrl+Shift+G"));
        QCOMPARE(ShortcutModel::keysOf(Qt::Key_Shift, Qt::ShiftModifier), QString());
        QCOMPARE(ShortcutModel::keysOf(Qt::Key_Control, Qt::ControlModifier), QString());
    }

    void standsSettingsThatMakeNoSense()
    {
        AppSettings::instance().setShortcuts({{QStringLiteral("no.such"), {QStringLiteral("Ctrl+U")}},
                                              {QStringLiteral("edit.group"), {QStringLiteral("Ctrl+D"), QString()}}});
        const Actions actions;
        int holders = 0;
        for (const Action *action : actions.all())
            holders += action->shortcuts().contains(QStringLiteral("Ctrl+D"));
        QCOMPARE(holders, 1);
    }
};

QTEST_MAIN(PaletteModelTest)
#include "palettemodel_test.moc"
