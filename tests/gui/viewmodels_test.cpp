// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "window/actions.h"
#include "window/appsettings.h"
#include "window/documentsource.h"
#include "window/gradualrows.h"
#include "window/inspectormodel.h"
#include "window/outlinemodel.h"
#include "window/session.h"
#include "window/shortcutmodel.h"
#include "window/viewport.h"
#include "window/walktrail.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTemporaryDir>
#include <QTest>

using namespace topologue;
using namespace topologue::window;

/// What stands between document and QML.
class ViewModelsTest : public QObject
{
    Q_OBJECT

private:
    static QStringList namesOf(const OutlineModel &model)
    {
        QStringList names;
        for (int row = 0; row < model.count(); ++row)
            names.append(model.data(model.index(row), OutlineModel::NameRole).toString());
        return names;
    }
    static QString valueOf(const InspectorModel &model, const QString &label)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto index = model.index(row);
            if (model.data(index, InspectorModel::LabelRole).toString() == label)
                return model.data(index, InspectorModel::ValueRole).toString();
        }
        return {};
    }

    static QVariant roleOf(const InspectorModel &model, const QString &path, int role)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.data(model.index(row), InspectorModel::PathRole).toString() == path)
                return model.data(model.index(row), role);
        }
        return {};
    }

private slots:
    void initTestCase() { tests::prepareProgram(); }
    void cleanup() { AppSettings::instance().setLanguageCode(QStringLiteral("en")); }

    void aLongListComesInPortions()
    {
        const auto numbered = [](int count) {
            QStringList lines;
            for (int i = 0; i < count; ++i)
                lines.append(QString::number(i));
            return lines;
        };
        QStringListModel lines(numbered(100));
        GradualRows rows;
        const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setRows(&lines);
        QCOMPARE(rows.rowCount(), GradualRows::AtOnce);
        const QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
        lines.setData(lines.index(90), QStringLiteral("later"));
        QVERIFY(changed.isEmpty()); // Nobody has seen it yet.
        lines.setData(lines.index(1), QStringLiteral("one"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(rows.data(rows.index(1), Qt::DisplayRole).toString(), QStringLiteral("one"));

        const QSignalSpy portions(&rows, &QAbstractItemModel::rowsInserted);
        QTRY_COMPARE(rows.rowCount(), 100);
        QCOMPARE(portions.size(), (100 - GradualRows::AtOnce) / GradualRows::Portion);
        QCOMPARE(rows.data(rows.index(90), Qt::DisplayRole).toString(), QStringLiteral("later"));
        lines.setStringList(numbered(100));
        QCOMPARE(rows.rowCount(), GradualRows::AtOnce);
        lines.setStringList(numbered(GradualRows::MostAtOnce));
        QCOMPARE(rows.rowCount(), GradualRows::MostAtOnce);
        rows.setRows(nullptr);
        QCOMPARE(rows.rowCount(), 0);
    }

    void keepsTheDocumentPointUnderTheZoom()
    {
        Viewport viewport;
        viewport.setSize({800, 600});
        viewport.setOriginAndScale({-50, 20}, 0.8);
        const QPointF before = viewport.toDocument({123, 456});
        viewport.zoomBy(1.7, {123, 456});
        QVERIFY((viewport.toDocument({123, 456}) - before).manhattanLength() < 1e-9);
    }

    void fitsWithTheMarginOnAllSides()
    {
        Viewport viewport;
        viewport.setSize({1000, 500});
        viewport.fit({100, 100, 2000, 400}, 50, 4);
        // 1000 - 2 * 50 = 900 pixels for 2000 units.
        QCOMPARE(viewport.scale(), 0.45);
        QCOMPARE(viewport.toItem(QRectF(100, 100, 2000, 400)).left(), 50.0);
    }

    void listsEveryComponentOnce()
    {
        for (const char *name : {"ecommerce-monolith", "ecommerce-distributed-monolith", "ecommerce-microservices"}) {
            const auto document = tests::openSample(QLatin1String(name));
            OutlineModel model;
            const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            model.setDocument(document.get());
            QSet<QString> components;
            for (int row = 0; row < model.count(); ++row) {
                if (model.keyAt(row).startsWith(QLatin1String("component:")))
                    components.insert(model.keyAt(row));
            }
            QCOMPARE(components.size(), document->componentCount());
        }
    }

    void foldsADeployable()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        OutlineModel model;
        model.setDocument(document.get());
        const int all = model.count();
        const int shop = model.rowOf(QStringLiteral("deployable:shop"));
        QVERIFY(shop >= 0);
        model.toggle(shop);
        QVERIFY(model.count() < all);
        QVERIFY(!model.data(model.index(shop), OutlineModel::ExpandedRole).toBool());
        model.toggle(shop);
        QCOMPARE(model.count(), all);
    }

    void filtersInBothLanguages()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        OutlineModel model;
        model.setDocument(document.get());
        model.setFilter(QStringLiteral("PAYM"));
        const QStringList english = namesOf(model);
        QVERIFY(!english.isEmpty() && english.size() < document->componentCount());
        model.setFilter(QStringLiteral("결제"));
        QVERIFY(model.count() > 0 && model.count() < document->componentCount());
        model.setFilter(QStringLiteral("no such thing"));
        QCOMPARE(model.count(), 0);
    }

    void saysOnlyTheRowsAnewThatAFilterChanges()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        OutlineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setDocument(document.get());
        const QStringList all = namesOf(model);
        model.setCurrentKey(QStringLiteral("component:payment"));
        // What a list on the screen would show, which hears of changes only.
        QStringList shown = all;
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [&](const QModelIndex &, int first, int last) { shown.remove(first, last - first + 1); });
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                shown.insert(row, namesOf(model).at(row));
        });
        connect(&model, &QAbstractItemModel::dataChanged, this, [&](const QModelIndex &from, const QModelIndex &to) {
            for (int row = from.row(); row <= to.row(); ++row)
                shown[row] = namesOf(model).at(row);
        });
        for (const char *filter : {"p", "pa", "payment", "", "kind:database", "order", "no such thing", "o", ""}) {
            model.setFilter(QString::fromLatin1(filter));
            QCOMPARE(shown, namesOf(model));
            QCOMPARE(model.currentRow(), model.rowOf(QStringLiteral("component:payment")));
        }
        QCOMPARE(shown, all);
        QVERIFY(model.currentRow() >= 0);
        QCOMPARE(resets.count(), 0);
    }

    void showsNamesInTheLanguageOfTheWindow()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        OutlineModel model;
        model.setDocument(document.get());
        const QStringList english = namesOf(model);
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        QVERIFY(namesOf(model) != english);
    }

    // The fields of the inspector.

    void takesWhatIsTypedAndUndoesIt()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        InspectorModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(document.get());
        model.setSelection({QStringLiteral("component:payment")});
        const QString before = valueOf(model, QStringLiteral("Workers per replica"));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

        QVERIFY(model.enter(QStringLiteral("capacity.workers"), QStringLiteral("1,2k")));
        QCOMPARE(
            capacityOf(*document->architecture(), *document->architecture()->components.find(ComponentId("payment")))
                .workers,
            1200U);
        QCOMPARE(valueOf(model, QStringLiteral("Workers per replica")), QStringLiteral("1200"));
        QCOMPARE(resets.count(), 0); // Who types in a row keeps it.
        document->undo();
        QCOMPARE(valueOf(model, QStringLiteral("Workers per replica")), before);
    }

    void saysWhatIsWrongWithAnInputAndKeepsTheDocument()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        InspectorModel model;
        model.setDocument(document.get());
        model.setSelection({QStringLiteral("component:payment")});
        const QString path = QStringLiteral("capacity.workers");
        const auto before = document->architecture();
        for (const char *wrong : {"0", "many", "-3", "2.5", "99999999"}) {
            QVERIFY2(!model.enter(path, QLatin1String(wrong)), wrong);
            QVERIFY(!roleOf(model, path, InspectorModel::ErrorRole).toString().isEmpty());
            QCOMPARE(document->architecture(), before);
        }
        model.giveUp(path);
        QVERIFY(roleOf(model, path, InspectorModel::ErrorRole).toString().isEmpty());
    }

    void addsAPolicyTunesItAndTakesItAway()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        const DependencyId id("payment-payment-db");
        QVERIFY(document->architecture()->dependencies.contains(id));
        const auto policies = [&] { return document->architecture()->dependencies.find(id)->policies; };
        InspectorModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(document.get());
        model.setSelection({QStringLiteral("dependency:payment-payment-db")});
        model.add(QStringLiteral("policies"), QStringLiteral("policies.retry"));
        QVERIFY(policies().retry);
        QVERIFY(model.enter(QStringLiteral("policies.retry.backoffMs"), QStringLiteral("1.5s")));
        QCOMPARE(policies().retry->backoff, Duration::seconds(1.5));
        QVERIFY(model.turn(QStringLiteral("policies.retry"), false));
        QVERIFY(!policies().retry);
        model.add(QStringLiteral("policies"), QStringLiteral("preset:resilience4j"));
        QVERIFY(policies().circuitBreaker);
        while (document->canUndo())
            document->undo();
        QVERIFY(!policies().circuitBreaker);
    }

    void stepsInARowAreOneStep()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        InspectorModel model;
        model.setDocument(document.get());
        model.setSubject(QStringLiteral("journey:pay"));
        const auto rate = [&] {
            return document->architecture()->journeys.find(JourneyId("pay"))->load.requestsPerSecond;
        };
        const double before = rate();
        for (int i = 0; i < 5; ++i)
            QVERIFY(model.step(QStringLiteral("load.requestsPerSecond"), true, false));
        QVERIFY(rate() > before);
        document->undo();
        QCOMPARE(rate(), before);
        QVERIFY(!document->canUndo());
    }

    void aDraggedNumberIsOnlyInTheDocumentAtTheEnd()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        InspectorModel model;
        model.setDocument(document.get());
        model.setSubject(QStringLiteral("journey:pay"));
        Document::Snapshot preview;
        connect(&model, &InspectorModel::previewed, this, [&](const Document::Snapshot &now) { preview = now; });
        const QString path = QStringLiteral("load.requestsPerSecond");
        const auto before = document->architecture();
        model.beginScrub(path);
        model.scrub(160);
        QVERIFY(preview);
        const double from = before->journeys.find(JourneyId("pay"))->load.requestsPerSecond;
        QCOMPARE(preview->journeys.find(JourneyId("pay"))->load.requestsPerSecond, 10 * from);
        QCOMPARE(document->architecture(), before);
        model.endScrub(false);
        QVERIFY(!preview);
        QCOMPARE(document->architecture(), before);
        model.beginScrub(path);
        model.scrub(160);
        model.endScrub(true);
        QCOMPARE(document->architecture()->journeys.find(JourneyId("pay"))->load.requestsPerSecond, 10 * from);
        document->undo();
        QVERIFY(!document->canUndo());
    }

    void aSubjectEndsWithItsSelection()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        InspectorModel model;
        model.setDocument(document.get());
        model.setSubject(QStringLiteral("journey:pay"));
        QCOMPARE(model.subtitle(), QStringLiteral("Journey"));
        model.setSelection({QStringLiteral("component:payment")});
        QVERIFY(model.subject().isEmpty());
        QCOMPARE(model.subtitle(), QStringLiteral("Service"));
    }

    void editsSeveralAtOnce()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        InspectorModel model;
        model.setDocument(document.get());
        model.setSelection({QStringLiteral("component:payment"), QStringLiteral("component:order"),
                            QStringLiteral("component:search")});
        QVERIFY(model.enter(QStringLiteral("capacity.cores"), QStringLiteral("7")));
        for (const char *id : {"payment", "order", "search"})
            QCOMPARE(capacityOf(*document->architecture(), *document->architecture()->components.find(ComponentId(id)))
                         .cores,
                     7U);
        document->undo();
        QVERIFY(!document->canUndo());
    }

    void inspectsAComponentADependencyAndTheDocument()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        const auto architecture = document->architecture();
        InspectorModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDocument(document.get());
        QCOMPARE(valueOf(model, QStringLiteral("Components")), QString::number(architecture->components.size()));

        model.setSelection({QStringLiteral("component:payment")});
        const auto &payment = *architecture->components.find(ComponentId("payment"));
        QCOMPARE(model.title(), QString::fromStdString(payment.name.in(Language::English)));
        QCOMPARE(valueOf(model, QStringLiteral("Replicas")),
                 QString::number(capacityOf(*architecture, payment).replicas));

        const auto &dependency = architecture->dependencies[0];
        model.setSelection({QStringLiteral("dependency:") + QString::fromStdString(dependency.id.value())});
        QVERIFY(valueOf(model, QStringLiteral("Expected rate")).endsWith(QLatin1String("/s")));
        // What is gone is no error: the document is shown.
        model.setSelection({QStringLiteral("component:gone")});
        QCOMPARE(model.title(), document->name());
    }

    void undoesALayoutToTheByte()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        const auto before = document->architecture();
        Drawn moved = before->drawn;
        moved.placements[before->components[0].id].center.x += 100;
        document->setDrawn(moved, QStringLiteral("Move"));
        QVERIFY(document->isModified());
        QVERIFY(*document->architecture() != *before);
        document->undo();
        QVERIFY(!document->isModified());
        QVERIFY(*document->architecture() == *before);
        document->redo();
        QVERIFY(document->architecture()->drawn == moved);
    }

    void laysOutAsOneUndoableStep()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        SceneSource source;
        source.setDocument(document.get());
        QTRY_VERIFY_WITH_TIMEOUT(!source.isBusy(), 20'000);
        const auto before = document->architecture();
        const auto sceneBefore = source.scene();
        source.layOut(SceneSource::TopDown);
        QTRY_VERIFY_WITH_TIMEOUT(!source.isBusy() && source.scene() != sceneBefore, 20'000);
        QVERIFY(document->architecture()->drawn.placements != before->drawn.placements);
        document->undo();
        QVERIFY(*document->architecture() == *before);
    }

    void showsTeamsWithoutTouchingTheDocument()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        const auto before = document->architecture();
        SceneSource source;
        source.setDocument(document.get());
        QTRY_VERIFY_WITH_TIMEOUT(!source.isBusy(), 20'000);
        source.setView(SceneSource::Teams);
        QTRY_VERIFY_WITH_TIMEOUT(!source.isBusy(), 20'000);
        const auto &elements = source.scene()->list->elements;
        const auto frames = std::ranges::count_if(
            elements, [](const auto &element) { return element.role == drawing::ElementRole::Frame; });
        QVERIFY(frames >= 3);
        QVERIFY(document->architecture() == before);
    }

    void keepsTheOldDocumentWhenAFileCannotBeRead()
    {
        auto &session = Session::instance();
        QSignalSpy opened(&session, &Session::opened);
        session.open(tests::samplePath(QStringLiteral("ecommerce-monolith")));
        QVERIFY(tests::arrived(opened));
        auto *document = session.document();
        QVERIFY(document);
        QTemporaryDir folder;
        QFile broken(folder.filePath(QStringLiteral("broken.topo.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"format\": \"topologue\", \"version\": 1, \"components\": [");
        broken.close();
        opened.clear();
        session.open(broken.fileName());
        QVERIFY(tests::arrived(opened));
        QCOMPARE(opened.last().first().toBool(), false);
        QCOMPARE(session.document(), document);
        QVERIFY(session.errorTitle().contains(QLatin1String("broken.topo.json")));
        QVERIFY(!session.errorText().isEmpty());
        session.dismissError();
    }

    void savesWhereItIsTold()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("copy.topo.json"));
        QVERIFY(document->saveAs(path).has_value());
        QCOMPARE(document->path(), path);
        const auto again = loadAny(path);
        QVERIFY(again.has_value());
        QVERIFY(again->architecture == *document->architecture());
    }

    void aStepBackTakesOutWhatWasAddedLast()
    {
        std::set<std::string> chosen{"a", "d"};
        WalkTrail trail("a");
        QCOMPARE(trail.at(), std::string("a"));
        const auto to = [&](const char *key) {
            trail.extendTo(key, chosen);
            return chosen;
        };
        using Keys = std::set<std::string>;
        QVERIFY((to("b") == Keys{"a", "b", "d"}));
        QVERIFY((to("c") == Keys{"a", "b", "c", "d"}));
        QVERIFY((to("b") == Keys{"a", "b", "d"}));
        QCOMPARE(trail.at(), std::string("b"));
        QVERIFY((to("d") == Keys{"a", "b", "d"}));
        QVERIFY((to("b") == Keys{"a", "b", "d"})); // It had been chosen before.
        QVERIFY((to("a") == Keys{"a", "d"}));
        QVERIFY((to("b") == Keys{"a", "b", "d"}));
        QVERIFY(WalkTrail().at().empty());
    }

    void letsTheKeysOfTheWalkBeAssignedAgain()
    {
        QVERIFY(ShortcutModel::mayBe(QStringLiteral("Ctrl+Shift+Down")));
        QVERIFY(ShortcutModel::mayBe(QStringLiteral("Alt+Shift+Down")));
        QVERIFY(!ShortcutModel::mayBe(QStringLiteral("Ctrl+Down")));
        QVERIFY(!ShortcutModel::mayBe(QStringLiteral("Shift+Down")));
    }

    void findsShortcutsByNameAndKeys()
    {
        Actions actions;
        ShortcutModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActions(&actions);
        const int all = model.rowCount();
        model.setFilter(QStringLiteral("zoom"));
        QVERIFY(model.rowCount() >= 3 && model.rowCount() < all);
        model.setFilter(QStringLiteral("ctrl+e"));
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_MAIN(ViewModelsTest)
#include "viewmodels_test.moc"
