// SPDX-License-Identifier: Apache-2.0
#include "core/shippedlessons.h"
#include "knowledge/knowledge.h"
#include "programwindow.h"
#include "shownlabels.h"
#include "window/learn/lessonlibrary.h"
#include "window/learn/lessonplayer.h"

#include <QJSValue>

using namespace topologue;
using namespace topologue::window;

/// Goes through the window and reads everything that is written there: nothing is cut, nothing leaves its place, and
/// in Korean nothing was left in English.
class TextsTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    tests::KnownNames m_names;
    QStringList m_found;

    void look(const QString &where)
    {
        QTest::qWait(40); // Layouts follow each other; what is not there yet is not read.
        const bool isKorean = AppSettings::instance().language() == Language::Korean;
        QStringList problems;
        for (int frames = 0; frames < 10; ++frames) { // What is right only in the end is no problem.
            QVERIFY(drawn());
            problems = tests::ShownLabels(m_window->contentItem(), m_names, isKorean).problems();
            if (problems.isEmpty())
                break;
        }
        for (const QString &problem : problems)
            m_found.append(where + QStringLiteral(": ") + problem);
        const QString tag = QString::fromLatin1(QTest::currentDataTag()).remove(QLatin1Char(' ')).remove(u'%');
        picture(qPrintable(QStringLiteral("texts-%1-%2").arg(tag, QString(where).replace(u'/', u'-'))));
    }
    void go(const QString &page) { QMetaObject::invokeMethod(m_window, "showPage", Q_ARG(QString, page)); }
    [[nodiscard]] bool isPopupOpen() const
    {
        QList<QQuickItem *> queue{m_window->contentItem()};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (!item->isVisible())
                continue;
            if (item->inherits("QQuickPopupItem"))
                return true;
            queue.append(item->childItems());
        }
        return false;
    }
    void close()
    {
        for (int i = 0; i < 4 && isPopupOpen(); ++i) {
            QTest::keyClick(m_window, Qt::Key_Escape);
            (void)QTest::qWaitFor([this] { return !isPopupOpen(); }, 300);
        }
        QVERIFY(!isPopupOpen());
    }
    void dialog(const QString &name)
    {
        QMetaObject::invokeMethod(m_window, "openDialog", Q_ARG(QString, name));
        QVERIFY(QTest::qWaitFor([this] { return isPopupOpen(); }, 3000));
    }
    /// The item that has this property, shown or not.
    [[nodiscard]] QQuickItem *owner(const char *property) const
    {
        QList<QQuickItem *> queue{m_window->contentItem()};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (item->metaObject()->indexOfProperty(property) >= 0)
                return item;
            queue.append(item->childItems());
        }
        return nullptr;
    }

    static QString joined(const std::vector<std::string> &names)
    {
        QStringList list;
        for (const std::string &name : names)
            list += QString::fromStdString(name);
        return list.join(QStringLiteral(", "));
    }
    /// Names that users and makers have given; a list may end them in an ellipsis, and they are in one language.
    void learnNames()
    {
        const auto add = [this](const std::string &name) { m_names.names.insert(QString::fromStdString(name)); };
        const auto addText = [&add](const Text &text) {
            for (const auto &[language, words] : text.byLanguage())
                add(words);
        };
        const auto addDocument = [&](const Architecture &document) {
            addText(document.name);
            for (const Team &each : document.teams)
                addText(each.name);
            for (const Deployable &each : document.deployables)
                addText(each.name);
            for (const Component &each : document.components)
                addText(each.name);
            for (const Journey &each : document.journeys)
                addText(each.name);
            for (const Scenario &each : document.scenarios)
                addText(each.name);
        };
        addDocument(*Session::instance().document()->architecture());
        for (const lessons::Lesson &lesson : core::shippedLessons().lessons) {
            for (const lessons::Variant &variant : lesson.variants) {
                addText(variant.name);
                addDocument(variant.architecture);
            }
            for (const lessons::Source &source : lesson.card.sources)
                add(source.title); // As the source has it, in its own language.
        }
        const knowledge::Knowledge &known = knowledge::builtInKnowledge().knowledge;
        const auto addSources = [&add](const auto &records) {
            for (const auto &record : records) {
                for (const knowledge::Source &source : record.sources)
                    add(source.title);
            }
        };
        addSources(known.events);
        addSources(known.concepts);
        addSources(known.technologies);
        addSources(known.cases);
        for (const knowledge::Technology &technology : known.technologies)
            add(technology.name);
        for (const Component &each : Session::instance().document()->architecture()->components)
            add(each.technology);
        for (const knowledge::Event &each : known.events) {
            for (const std::string &person : each.people)
                add(person);
            for (const std::string &organisation : each.organisations)
                add(organisation);
            m_names.names.insert(joined(each.people));
            m_names.names.insert(joined(each.organisations));
        }
        m_names.names += {
            QStringLiteral("Show in English"), // Said to who cannot read the rest.
            QStringLiteral("Opened"),          // A step is named in the language in which it was done.
            QStringLiteral("Istio 0.1"),       QStringLiteral("Kong"),
            QStringLiteral("Web browser"), // What boxes are built with is written into documents in one language.
        };
        for (const knowledge::Concept &each : known.concepts) {
            for (const std::string &reference : each.references)
                add(reference);
        }
        // What Korean writes in Latin letters, too: names of formats, of programs and protocols, units, keys, files.
        m_names.technical = QRegularExpression(QStringLiteral(
            "\\b(Topologue|Graphviz|ffmpeg|Qt|SVG|PNG|PDF|DOT|GIF|MP4|WebM|HTML|JSON|SPDX|Apache|"
            "Ctrl|Shift|Alt|Left|Right|Tab|Esc|Enter|Space|Del|Home|End|PgUp|PgDown|Backspace|Return|F\\d+|"
            "MSA|API|gRPC|HTTP|REST|RabbitMQ|Kafka|Redis|PostgreSQL|"
            "MIT|MPL-2.0|BSD-\\d-Clause|"
            "p50|p95|p99|[A-Za-z0-9_.-]+\\.(topo\\.json|json|svg)|https?://\\S+)\\b|(/[\\w.-]+)+"));
    }

    void lookAtTheEditor()
    {
        go(QStringLiteral("explore"));
        QVERIFY(settle());
        auto &settings = AppSettings::instance();
        for (const auto section :
             {AppSettings::LibrarySection, AppSettings::SamplesSection, AppSettings::OutlineSection}) {
            settings.setLeftSection(section);
            look(QStringLiteral("explore/left-%1").arg(section));
        }
        for (const char *key :
             {"component:payment", "component:order-db", "component:order-events", "dependency:web-bff-order"}) {
            m_canvas->setSelection({QString::fromLatin1(key)});
            QVERIFY(settle());
            look(QStringLiteral("explore/%1").arg(QLatin1String(key).mid(0, 12)));
        }
        m_canvas->setSelection({});
        settings.setCharts(AppSettings::ChartsOpen);
        QVERIFY(settle());
        look(QStringLiteral("explore/charts"));
        settings.setCharts(AppSettings::ChartsFolded);
        QVERIFY(settle());
        m_canvas->fitAll(false);
        QVERIFY(settle());
        QTest::mouseClick(m_window, Qt::RightButton, {}, onCanvas("component:payment"));
        if (QTest::qWaitFor([this] { return isPopupOpen(); }, 3000))
            look(QStringLiteral("explore/menu-component"));
        else
            m_found.append(QStringLiteral("explore/menu-component: it does not open"));
        close();
    }
    void lookAtMenus()
    {
        QTest::keyClick(m_window, Qt::Key_F10);
        QVERIFY(QTest::qWaitFor([this] { return isPopupOpen(); }, 3000));
        for (int menu = 0; menu < 6; ++menu) {
            look(QStringLiteral("menu-%1").arg(menu));
            QTest::keyClick(m_window, Qt::Key_Right);
        }
        close();
    }
    void lookAtDialogs()
    {
        for (const char *name : {"export", "shortcuts", "about", "history", "replace", "stress", "palette"}) {
            dialog(QString::fromLatin1(name));
            look(QLatin1String(name));
            if (name == QLatin1String("export")) {
                const bool isKorean = AppSettings::instance().language() == Language::Korean;
                click(find(isKorean ? QStringLiteral("필름") : QStringLiteral("Film")));
                look(QStringLiteral("export-film"));
                click(find(isKorean ? QStringLiteral("그림") : QStringLiteral("Picture")));
            }
            close();
        }
    }
    void lookAtLearn()
    {
        go(QStringLiteral("learn"));
        QVERIFY(QTest::qWaitFor([this] { return owner("sections") && LessonLibrary::instance().isReady(); }, 30'000));
        QQuickItem *learn = owner("sections");
        QStringList keys;
        const QVariantList sections = learn->property("sections").value<QJSValue>().toVariant().toList();
        for (const QVariant &section : sections)
            keys.append(section.toMap().value(QStringLiteral("key")).toString());
        QVERIFY(keys.size() >= 4);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            learn->setProperty("current", i);
            QTest::qWait(150); // It is loaded when it is first shown.
            look(QStringLiteral("learn/%1").arg(keys[i]));
        }
        for (const char *entry : {"timeline/lewisfowler-2014", "concept/bulkhead", "timeline/netflix-2008"}) {
            go(QStringLiteral("learn/") + QLatin1String(entry));
            QTest::qWait(150);
            look(QStringLiteral("learn/") + QLatin1String(entry));
        }
        for (const char *id : {"payment-database-down", "retry-storm", "service-mesh"}) {
            lookAtLesson(QString::fromLatin1(id));
        }
        go(QStringLiteral("learn/lesson"));
    }
    void lookAtLesson(const QString &id)
    {
        LessonLibrary::instance().setPredicted(id, std::nullopt);
        go(QStringLiteral("learn/lesson/") + id);
        LessonPlayer *lesson = nullptr;
        QVERIFY(QTest::qWaitFor(
            [&] {
                QQuickItem *view = find(id, "lessonId");
                lesson = view ? view->property("lesson").value<LessonPlayer *>() : nullptr;
                return lesson && lesson->count() > 0 && !lesson->isBusy();
            },
            60'000));
        look(id + QStringLiteral("/question"));
        lesson->predict(0);
        for (int page = 1; page < lesson->pageCount(); ++page) {
            lesson->setPage(page);
            QVERIFY(QTest::qWaitFor([&] { return !lesson->isBusy(); }, 30'000));
            if (lesson->isAtEnd())
                QVERIFY(QTest::qWaitFor([&] { return !lesson->results().isEmpty(); }, 60'000));
            QTest::qWait(100);
            look(QStringLiteral("%1/%2").arg(id).arg(page));
        }
        QTest::keyClick(m_window, Qt::Key_Escape);
    }

private slots:
    void init()
    {
        AppSettings::instance().setReducedMotion(true);
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        learnNames();
    }
    void cleanup()
    {
        AppSettings::instance().setTextSize(100);
        ProgramWindow::cleanup();
    }

    void dialogsHaveRoomForTheLargestTexts_data()
    {
        QTest::addColumn<QSize>("window");
        for (const char *language : {"en", "ko"}) {
            for (const QSize window : {QSize(1920, 1080), QSize(1280, 720)})
                QTest::addRow("%s, %d", language, window.width()) << window;
        }
    }
    void dialogsHaveRoomForTheLargestTexts()
    {
        QFETCH(const QSize, window);
        m_found.clear();
        AppSettings::instance().setLanguageCode(QString::fromLatin1(QTest::currentDataTag()).left(2));
        AppSettings::instance().setTextSize(200);
        QVERIFY(resizeTo(window));
        lookAtDialogs();
        QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
    }

    void nothingIsCutOrLeftInEnglish_data()
    {
        QTest::addColumn<int>("size");
        for (const char *language : {"en", "ko"}) {
            for (const int size : {100, 150})
                QTest::addRow("%s, %d %%", language, size) << size;
        }
    }
    void nothingIsCutOrLeftInEnglish()
    {
        QFETCH(const int, size);
        m_found.clear();
        AppSettings::instance().setLanguageCode(QString::fromLatin1(QTest::currentDataTag()).left(2));
        AppSettings::instance().setTextSize(size);
        QVERIFY(resizeTo({1280, 720}));
        lookAtTheEditor();
        lookAtMenus();
        lookAtDialogs();
        go(QStringLiteral("compare"));
        QTest::qWait(500);
        look(QStringLiteral("compare"));
        go(QStringLiteral("welcome"));
        look(QStringLiteral("welcome"));
        lookAtLearn();
        for (const QString &problem : m_found)
            qWarning("%s", qPrintable(problem));
        QVERIFY(m_found.isEmpty());
    }
};

QTEST_MAIN(TextsTest)
#include "texts_test.moc"
