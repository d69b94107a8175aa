// SPDX-License-Identifier: Apache-2.0
#include "editing/defaults.h"
#include "knowledge/catalogue.h"
#include "programwindow.h"
#include "window/learn.h"
#include "window/learn/catalogueentry.h"
#include "window/learn/cataloguemodel.h"
#include "window/learn/defaultwords.h"
#include "window/learn/lessonlibrary.h"
#include "window/learnlinks.h"

#include <algorithm>

using namespace topologue;
using namespace topologue::tests;
using namespace topologue::window;

/// Tools, cases, and pros and cons: what their models say, and their pages by mouse and keys.
class LearnLibraryTest : public ProgramWindow
{
    Q_OBJECT

private:
    void show(const QString &page) { QMetaObject::invokeMethod(m_window, "showPage", Q_ARG(QString, page)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }
    void type(const char *text)
    {
        for (; *text; ++text)
            QTest::keyClick(m_window, *text);
    }
    /// A page of Learn that is to be seen, by the name of its list.
    [[nodiscard]] QQuickItem *page(const QString &heading) const
    {
        QQuickItem *list = find(heading, "name");
        return list ? list->parentItem() : nullptr;
    }
    [[nodiscard]] static QString selected(const QQuickItem *page)
    {
        return page ? page->property("selected").toString() : QStringLiteral("no page");
    }
    [[nodiscard]] bool hasFocus(const char *placeholder) const
    {
        const QQuickItem *field = find(QLatin1String(placeholder), "placeholderText");
        return field && field->hasActiveFocus();
    }
    [[nodiscard]] const Architecture &architecture() const { return *Session::instance().document()->architecture(); }

private slots:
    void init()
    {
        AppSettings::instance().setReducedMotion(true);
        LessonLibrary::instance().load();
        QTRY_VERIFY_WITH_TIMEOUT(LessonLibrary::instance().isReady(), 20'000);
    }

    void listsGroupsWithCounts()
    {
        CatalogueModel model;
        QCOMPARE(model.total(), 64);
        QCOMPARE(model.count(), 64);
        QVERIFY(!model.isNarrowed());
        const QVariantMap first = model.groups().first().toMap();
        QCOMPARE(first.value(QStringLiteral("name")).toString(), QStringLiteral("Communication"));
        QCOMPARE(first.value(QStringLiteral("count")).toInt(), first.value(QStringLiteral("rows")).toList().size());
        model.setShelf(CatalogueModel::Cases);
        QCOMPARE(model.count(), 20);
        model.setShelf(CatalogueModel::Sides);
        QCOMPARE(model.groups().size(), 2);
        for (const QVariant &group : model.groups()) {
            for (const QVariant &row : group.toMap().value(QStringLiteral("rows")).toList())
                QVERIFY(!row.toMap().value(QStringLiteral("lessonTitle")).toString().isEmpty());
        }
    }
    void narrowsDownAndBackAgain()
    {
        CatalogueModel model;
        QSignalSpy refreshed(&model, &CatalogueModel::refreshed);
        model.choose(QStringLiteral("licence"), QStringLiteral("sourceAvailable"));
        QCOMPARE(refreshed.size(), 1);
        QCOMPARE(model.count(), 4);
        QVERIFY(model.isNarrowed());
        const QVariantMap licence = model.facets().at(1).toMap();
        QCOMPARE(licence.value(QStringLiteral("label")).toString(), QStringLiteral("Source available"));
        QVERIFY(licence.value(QStringLiteral("narrows")).toBool());
        model.setQuery(QStringLiteral("ㅁㄱ")); // Nothing of those four.
        QCOMPARE(model.count(), 0);
        QVERIFY(model.after({}, {}, 1).isEmpty());
        model.setQuery({});
        model.choose(QStringLiteral("licence"), {});
        QCOMPARE(model.count(), 64);
        QVERIFY(!model.isNarrowed());
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        QCOMPARE(model.groups().first().toMap().value(QStringLiteral("name")).toString(), QStringLiteral("통신"));
    }
    void walksFromRowToRow()
    {
        CatalogueModel model;
        const auto entry = [](const QVariantMap &at) { return at.value(QStringLiteral("entry")).toString(); };
        const QString technology = QStringLiteral("technology");
        QCOMPARE(entry(model.after({}, {}, 1)), QStringLiteral("rest"));
        QCOMPARE(entry(model.after(technology, QStringLiteral("rest"), 1)), QStringLiteral("grpc"));
        QCOMPARE(entry(model.after(technology, QStringLiteral("rest"), -1)), QStringLiteral("rest"));
        QCOMPARE(entry(model.after({}, {}, -1)), QStringLiteral("toxiproxy"));
        model.setShelf(CatalogueModel::Sides);
        QCOMPARE(entry(model.beside(QStringLiteral("pro"), QStringLiteral("independent-release"), 1)),
                 QStringLiteral("network-latency"));
        QCOMPARE(entry(model.beside(QStringLiteral("con"), QStringLiteral("security-surface"), -1)),
                 QStringLiteral("gradual-modernisation")); // The column is shorter.
        QCOMPARE(entry(model.beside(QStringLiteral("pro"), QStringLiteral("independent-release"), -1)),
                 QStringLiteral("independent-release"));
    }

    void everyCardHasWhatItNeeds()
    {
        const knowledge::Knowledge &all = Learn::instance().knowledge();
        CatalogueEntry card;
        const auto open = [&card](const char *kind, const std::string &id) {
            card.setProperty("kind", QString::fromLatin1(kind));
            card.setProperty("entry", QString::fromStdString(id));
            return card.exists() && !card.title().isEmpty() && !card.kicker().isEmpty() && !card.lead().isEmpty();
        };
        for (const char *language : {"en", "ko"}) {
            AppSettings::instance().setLanguageCode(QString::fromLatin1(language));
            for (const auto &each : all.technologies) {
                QVERIFY2(open("technology", each.id), each.id.c_str());
                QCOMPARE(card.sections().size(), 2);
                QVERIFY(card.facts().size() >= 2);
                QVERIFY(!card.links().isEmpty());
                QCOMPARE(card.status(), static_cast<int>(each.status));
                QCOMPARE(card.drawnKind().isEmpty(), !each.kind.has_value());
                QCOMPARE(card.defaults().isEmpty(), !each.kind.has_value());
            }
            for (const auto &each : all.cases) {
                QVERIFY2(open("case", each.id), each.id.c_str());
                QCOMPARE(card.sections().size(), 6);
                QCOMPARE(card.figures().size(), static_cast<int>(each.figures.size()));
                QVERIFY(!card.sources().isEmpty());
            }
            for (const auto &each : all.pros) {
                QVERIFY2(open("pro", each.id), each.id.c_str());
                QVERIFY2(!card.lessonTitle().isEmpty(), each.id.c_str());
                QCOMPARE(card.status(), -1);
            }
            for (const auto &each : all.cons) {
                QVERIFY2(open("con", each.id), each.id.c_str());
                QVERIFY2(!card.lessonTitle().isEmpty(), each.id.c_str());
                QCOMPARE(card.sections().size(), 3);
            }
        }
        QVERIFY(!open("technology", "nothing"));
        QVERIFY(card.sections().isEmpty() && card.sources().isEmpty());
    }
    void saysWhatHasNoSource()
    {
        CatalogueEntry card;
        card.setProperty("kind", QStringLiteral("case"));
        card.setProperty("entry", QStringLiteral("netflix"));
        QStringList unsourced;
        for (const QVariant &section : card.sections()) {
            if (section.toMap().value(QStringLiteral("unsourced")).toBool())
                unsourced += section.toMap().value(QStringLiteral("heading")).toString();
        }
        QCOMPARE(unsourced, QStringList{QStringLiteral("And what became of it")});
        QCOMPARE(card.figures().last().toMap().value(QStringLiteral("doubt")).toString(), QStringLiteral("Unverified"));
        QCOMPARE(card.figures().first().toMap().value(QStringLiteral("doubt")).toString(), QString());
    }
    void everyDefaultHasAName()
    {
        for (const char *language : {"en", "ko"}) {
            AppSettings::instance().setLanguageCode(QString::fromLatin1(language));
            for (const editing::DefaultValue &value : editing::defaultValues()) {
                QVERIFY2(!defaultName(value.parameter).contains(u'.'), std::string(value.parameter).c_str());
                QVERIFY2(defaultText(value.value, value.unit) != QString::number(value.value),
                         std::string(value.unit).c_str());
            }
        }
        AppSettings::instance().setLanguageCode(QStringLiteral("en"));
        QCOMPARE(defaultText(100000, "ops/s per node"), QStringLiteral("100,000 a second on each node"));
        QCOMPARE(defaultText(0.5, "ms"), QStringLiteral("0.5 ms"));
    }
    void knowsTechnologiesOfTheEditor()
    {
        QCOMPARE(LearnLinks::technologyOf(QStringLiteral("Kafka")), QStringLiteral("kafka"));
        QCOMPARE(LearnLinks::technologyOf(QStringLiteral("React")), QString());
        QCOMPARE(LearnLinks::technologyOf(QString()), QString());
    }

    void walksToolsByKeyboard()
    {
        show(QStringLiteral("learn/tools"));
        QTRY_VERIFY(page(QStringLiteral("Tools and technology")));
        QQuickItem *tools = page(QStringLiteral("Tools and technology"));
        QCOMPARE(selected(tools), QString());
        QVERIFY(find(QStringLiteral("Choose an entry of the list.")));
        key(Qt::Key_Down);
        QCOMPARE(selected(tools), QStringLiteral("rest"));
        key(Qt::Key_Down);
        QCOMPARE(selected(tools), QStringLiteral("grpc"));
        QTRY_VERIFY(find(QStringLiteral("When not")));
        key(Qt::Key_End);
        QCOMPARE(selected(tools), QStringLiteral("toxiproxy"));
        key(Qt::Key_Home);
        QCOMPARE(selected(tools), QStringLiteral("rest"));
        key(Qt::Key_Return); // To the card...
        QVERIFY(!tools->property("list").value<QQuickItem *>()->hasActiveFocus());
        key(Qt::Key_Escape); // ... and back.
        QVERIFY(tools->property("list").value<QQuickItem *>()->hasActiveFocus());
        QCOMPARE(selected(tools), QStringLiteral("rest"));
        key(Qt::Key_Escape);
        QCOMPARE(selected(tools), QString());
    }
    void findsInAShelf()
    {
        show(QStringLiteral("learn/tools"));
        QQuickItem *tools = page(QStringLiteral("Tools and technology"));
        QVERIFY(tools);
        key(Qt::Key_Slash);
        QVERIFY(hasFocus("Find a technology"));
        type("rabbit");
        QTRY_VERIFY(find(QStringLiteral("1 of 64")));
        key(Qt::Key_Return);
        QCOMPARE(selected(tools), QStringLiteral("rabbitmq"));
        key(Qt::Key_Slash);
        type("zz");
        QTRY_VERIFY(find(QStringLiteral("Nothing fits.")));
        click(find(QStringLiteral("Show everything")));
        QTRY_VERIFY(find(QStringLiteral("64 entries")));
    }
    void filtersByAMenu()
    {
        show(QStringLiteral("learn/cases"));
        QTRY_VERIFY(find(QStringLiteral("All directions")));
        QVERIFY(!m_window->grabWindow().isNull());
        click(find(QStringLiteral("All directions")));
        QTRY_VERIFY(find(QStringLiteral("Back to one program (2)")));
        click(find(QStringLiteral("Back to one program (2)")));
        QTRY_VERIFY(find(QStringLiteral("2 of 20")));
        QVERIFY(find(QStringLiteral("Segment"), "title"));
        QVERIFY(!find(QStringLiteral("Netflix"), "title"));
        // A link leads to what the filter hides: then all is shown again.
        show(QStringLiteral("learn/case/netflix"));
        QTRY_VERIFY(find(QStringLiteral("20 entries")));
        QCOMPARE(selected(page(QStringLiteral("Adoption cases"))), QStringLiteral("netflix"));
    }
    void goesFromACaseToItsEvent()
    {
        show(QStringLiteral("learn/case/segment"));
        QQuickItem *cases = page(QStringLiteral("Adoption cases"));
        QVERIFY(cases);
        const QString event = Learn::instance().titleOf(QStringLiteral("timeline"), QStringLiteral("segment-2018"));
        QTRY_VERIFY(find(QStringLiteral("2018 ") + event));
        QVERIFY(!m_window->grabWindow().isNull()); // Everything has its place now.
        QQuickItem *link = find(QStringLiteral("2018 ") + event);
        QQuickItem *sheet = link;
        while (sheet && !sheet->property("contentY").isValid())
            sheet = sheet->parentItem();
        QVERIFY(sheet);
        sheet->setProperty("contentY", link->mapToItem(sheet, QPointF()).y() - 100);
        QVERIFY(!m_window->grabWindow().isNull());
        click(link);
        QTRY_VERIFY(find(QStringLiteral("Find in the timeline"), "placeholderText"));
    }
    void playsTheLessonOfACon()
    {
        show(QStringLiteral("learn/sides"));
        QTRY_VERIFY(page(QStringLiteral("Pros and cons")));
        QQuickItem *sides = page(QStringLiteral("Pros and cons"));
        key(Qt::Key_Down);
        QCOMPARE(selected(sides), QStringLiteral("independent-release"));
        key(Qt::Key_Right);
        QCOMPARE(selected(sides), QStringLiteral("network-latency"));
        key(Qt::Key_Left);
        QCOMPARE(selected(sides), QStringLiteral("independent-release"));
        show(QStringLiteral("learn/con/tail-latency"));
        QCOMPARE(selected(sides), QStringLiteral("tail-latency"));
        const QString words = QStringLiteral("Show me: The tail at scale");
        QTRY_VERIFY(find(words));
        QVERIFY(!m_window->grabWindow().isNull());
        click(find(words));
        QTRY_VERIFY(!sides->isVisible());
        QTRY_VERIFY(find(QStringLiteral("fan-out-tail"), "lessonId"));
        show(QStringLiteral("learn/lessons"));
        key(Qt::Key_Escape);
    }
    void addsToTheDrawing()
    {
        window::Session::instance().closeAllNow();
        show(QStringLiteral("learn/technology/rabbitmq"));
        QTRY_VERIFY(find(QStringLiteral("Add to the drawing")));
        QVERIFY(!find(QStringLiteral("Add to the drawing"))->property("enabled").toBool());
        QVERIFY(find(QStringLiteral("Open a drawing to add it there.")));
        QVERIFY(open(samplePath(QStringLiteral("ecommerce-microservices"))));
        const std::size_t before = architecture().components.size();
        show(QStringLiteral("learn/technology/rabbitmq"));
        QVERIFY(!m_window->grabWindow().isNull());
        click(find(QStringLiteral("Add to the drawing")));
        QTRY_COMPARE(architecture().components.size(), before + 1);
        QVERIFY(m_canvas->isVisible());
        const auto id = std::get<ComponentId>(*elementFromKey(m_canvas->selection().first().toStdString()));
        const Component *added = architecture().components.find(id);
        QVERIFY(added);
        QCOMPARE(added->technology, std::string("RabbitMQ"));
        QCOMPARE(added->kind, ComponentKind::Queue);
        QVERIFY(settle());
        // And back: the inspector leads to its card.
        AppSettings::instance().setRightPanelOpen(true);
        QTRY_VERIFY(find(QStringLiteral("technology"), "kind"));
        QVERIFY(!m_window->grabWindow().isNull());
        click(find(QStringLiteral("technology"), "kind"));
        QTRY_COMPARE(selected(page(QStringLiteral("Tools and technology"))), QStringLiteral("rabbitmq"));
    }
    void whatIsNoBoxIsNotAdded()
    {
        show(QStringLiteral("learn/technology/kubernetes"));
        QTRY_VERIFY(find(QStringLiteral("It is no box of a diagram.")));
        QVERIFY(!find(QStringLiteral("Add to the drawing")));
    }
    void leadsFromTheComponentLibrary()
    {
        QVERIFY(open(samplePath(QStringLiteral("ecommerce-microservices"))));
        AppSettings::instance().setLeftSection(AppSettings::LibrarySection);
        QQuickItem *field = nullptr;
        QTRY_VERIFY((field = find(QStringLiteral("Kind, technology or name"), "placeholderText")));
        field->forceActiveFocus();
        type("cassandra");
        QTRY_VERIFY(find(QStringLiteral("Cassandra"), "label"));
        QVERIFY(drawn()); // Its row stands in its place.
        QTest::mouseMove(m_window, middleOf(find(QStringLiteral("Cassandra"), "label")));
        QTRY_VERIFY(find(QStringLiteral("cassandra"), "about"));
        const std::size_t before = architecture().components.size();
        click(find(QStringLiteral("cassandra"), "about"));
        QTRY_COMPARE(selected(page(QStringLiteral("Tools and technology"))), QStringLiteral("cassandra"));
        QCOMPARE(architecture().components.size(), before); // Nothing was placed.
    }
    void leadsFromTheSearchToTheRightPage()
    {
        show(QStringLiteral("learn/timeline"));
        QQuickItem *field = find(QStringLiteral("Search all of Learn"), "placeholderText");
        QVERIFY(field);
        field->forceActiveFocus();
        type("toxiproxy");
        QTRY_VERIFY(find(QStringLiteral("Toxiproxy (Shopify)"), "title"));
        key(Qt::Key_Return);
        QTRY_COMPARE(selected(page(QStringLiteral("Tools and technology"))), QStringLiteral("toxiproxy"));
        field->forceActiveFocus();
        type("targeted scaling");
        key(Qt::Key_Return);
        QTRY_COMPARE(selected(page(QStringLiteral("Pros and cons"))), QStringLiteral("targeted-scaling"));
    }
    void opensFromThePalette_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("shown"); ///< An item with this text is then to be seen.
        QTest::newRow("a technology") << "toxiproxy"
                                      << "Toxiproxy (Shopify)"
                                      << "Tools and technology";
        QTest::newRow("a case") << "prime video"
                                << "Prime Video (monitoring)"
                                << "Adoption cases";
        QTest::newRow("a con") << "wrong borders"
                               << "Wrong borders are expensive"
                               << "Pros and cons";
        QTest::newRow("a concept") << "outbox"
                                   << "Transactional outbox"
                                   << "Map of the concepts";
        QTest::newRow("a lesson") << "the tail at scale"
                                  << "The tail at scale"
                                  << "fan-out-tail";
    }
    void opensFromThePalette()
    {
        QFETCH(QString, typed);
        QFETCH(QString, title);
        show(QStringLiteral("welcome"));
        key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(hasFocus("Command, component, file or concept"));
        type(qPrintable(typed));
        QVERIFY(drawn()); // The rows of the last letter but one are gone.
        QTRY_VERIFY2(find(title, "title"), qPrintable(title));
        click(find(title, "title"));
        QFETCH(QString, shown);
        QTRY_VERIFY2(find(shown, "name") || find(shown, "lessonId")
                         || find(QStringLiteral("Find a concept"), "placeholderText"),
                     qPrintable(shown));
        show(QStringLiteral("learn/lessons"));
        key(Qt::Key_Escape);
    }

    void everyPageCanBeReached_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("textSize");
        QTest::addColumn<QString>("language");
        for (const int width : {900, 1280}) {
            for (const int size : {100, 150}) {
                for (const char *language : {"en", "ko"})
                    QTest::addRow("%d, %d %%, %s", width, size, language) << width << size << language;
            }
        }
    }
    /// The tabs stay beside the search, whatever the width; those that do not fit are in the menu.
    void everyPageCanBeReached()
    {
        QFETCH(int, width);
        QFETCH(int, textSize);
        QFETCH(QString, language);
        QVERIFY(resizeTo({width, 720}));
        AppSettings::instance().setTextSize(textSize);
        AppSettings::instance().setLanguageCode(language);
        show(QStringLiteral("learn/sides"));
        QVERIFY(!m_window->grabWindow().isNull());
        QQuickItem *tabs = find(language == QStringLiteral("ko") ? QStringLiteral("배우기의 페이지")
                                                                 : QStringLiteral("Pages of Learn"),
                                "name");
        if (!tabs) // Before its translation has been merged.
            tabs = find(QStringLiteral("Pages of Learn"), "name");
        QVERIFY(tabs);
        QTRY_VERIFY(tabs->property("shown").toList().size() >= 3);
        const auto fits = [tabs] {
            const auto children = tabs->childItems();
            return std::all_of(children.begin(), children.end(), [tabs](const QQuickItem *each) {
                return !each->isVisible() || each->x() + each->implicitWidth() <= tabs->width() + 1;
            });
        };
        QTRY_VERIFY(fits());
        QVERIFY(tabs->property("shown").toList().contains(tabs->property("current")));
        QCOMPARE(tabs->property("shown").toList().size() + tabs->property("hidden").toList().size(),
                 tabs->property("labels").toList().size());
        picture(qPrintable(QStringLiteral("tabs-%1-%2-%3").arg(width).arg(textSize).arg(language)));
        QVERIFY(resizeTo({1280, 720}));
        AppSettings::instance().setTextSize(100);
    }

    void whatDoesNotFitIsInAMenu()
    {
        QVERIFY(resizeTo({900, 720}));
        AppSettings::instance().setTextSize(150);
        show(QStringLiteral("learn/timeline"));
        QTRY_VERIFY(find(QStringLiteral("More")));
        QTRY_VERIFY(!find(QStringLiteral("Pros and cons")));
        QVERIFY(!m_window->grabWindow().isNull());
        click(find(QStringLiteral("More")));
        QTRY_VERIFY(find(QStringLiteral("Pros and cons")));
        QVERIFY(!m_window->grabWindow().isNull());
        click(find(QStringLiteral("Pros and cons")));
        QTRY_VERIFY(page(QStringLiteral("Pros and cons")));
        QVERIFY(resizeTo({1280, 720}));
        AppSettings::instance().setTextSize(100);
    }
    void scrollsToWhatALinkLeadsTo()
    {
        show(QStringLiteral("learn/cases"));
        show(QStringLiteral("learn/case/aws2025")); // The last one.
        const auto isSeen = [this] {
            QQuickItem *list = find(QStringLiteral("Adoption cases"), "name");
            QQuickItem *row = find(QStringLiteral("AWS us-east-1"), "title");
            return list && row && row->mapToItem(list, QPointF(0, row->height())).y() <= list->height();
        };
        QTRY_VERIFY(isSeen());
        AppSettings::instance().setLanguageCode(QStringLiteral("ko")); // Which makes the rows anew.
        AppSettings::instance().setLanguageCode(QStringLiteral("en"));
        QTRY_VERIFY(isSeen());
    }

    void looksRight_data()
    {
        QTest::addColumn<QString>("page");
        for (const char *page :
             {"learn/tools", "learn/technology/kafka", "learn/technology/postgresql", "learn/technology/kubernetes",
              "learn/cases", "learn/case/baemin", "learn/case/segment", "learn/sides", "learn/con/tail-latency"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    /// Painted without a complaint of the QML engine (see cleanup), in both languages and themes and in three sizes.
    void looksRight()
    {
        QFETCH(QString, page);
        const struct {
            QSize size;
            int text;
            bool dark;
            const char *language;
        } looks[]{{{1280, 720}, 100, false, "en"},
                  {{1280, 720}, 100, true, "ko"},
                  {{1600, 1000}, 100, false, "ko"},
                  {{1280, 720}, 150, true, "en"},
                  {{900, 720}, 150, false, "ko"}};
        for (const auto &look : looks) {
            QVERIFY(resizeTo(look.size));
            AppSettings::instance().setTextSize(look.text);
            AppSettings::instance().setDark(look.dark);
            AppSettings::instance().setLanguageCode(QString::fromLatin1(look.language));
            show(page);
            QTest::qWait(30);
            QVERIFY(!m_window->grabWindow().isNull());
            picture(qPrintable(QStringLiteral("%1-%2-%3-%4")
                                   .arg(QString(page).replace(u'/', u'_'))
                                   .arg(look.size.width())
                                   .arg(look.text)
                                   .arg(QLatin1String(look.language))));
        }
        QVERIFY(resizeTo({1280, 720}));
        AppSettings::instance().setTextSize(100);
    }
};

QTEST_MAIN(LearnLibraryTest)
#include "learnlibrary_test.moc"
