// SPDX-License-Identifier: Apache-2.0
#include "smallfiles.h"

#include <QTest>

using namespace topologue;
using namespace topologue::lessons;
using namespace topologue::lessons::test;

/// What is read, and what is said of files that are wrong.
class LessonReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void readsALesson()
    {
        const auto lesson = lessonOf(lessonText());
        QVERIFY2(lesson, lesson ? "" : qPrintable(codes(lesson.error())));
        QCOMPARE(lesson->card.id, std::string("small"));
        QCOMPARE(lesson->card.title.in(Language::Korean), std::string("작은 것"));
        QCOMPARE(lesson->variants.size(), 1U);
        QCOMPARE(lesson->prediction.answer, 1U);
        QCOMPARE(lesson->steps.front().at->inSeconds(), 3.0);
        QCOMPARE(lesson->cure->variant, std::string("one")); // The first, where none is named.
        QCOMPARE(lesson->expectations[1].otherMeasure.to->inSeconds(), 5.0);
        QCOMPARE(lesson->expectations[1].otherRun->withCure, true); // What `times` does not say is as before.
    }

    void appliesTheCureAndTheKnob()
    {
        const auto lesson = lessonOf(lessonText());
        QVERIFY(lesson);
        const auto policies = [&](const RunChoice &choice) {
            return documentOf(*lesson, choice)->dependencies.find(DependencyId("shop-db"))->policies;
        };
        QVERIFY(!policies({"one", {}, false}).timeout);
        QCOMPARE(policies({"one", 1, false}).timeout->limit, Duration::milliseconds(100));
        QCOMPARE(policies({"one", {}, true}).timeout->limit, Duration::milliseconds(30));
        QCOMPARE(policies({"one", 1, true}).timeout->limit, Duration::milliseconds(100));
        QVERIFY(policies({"one", 1, true}).fallback == Fallback::Value);
        QVERIFY(!documentOf(*lesson, {"two", {}, false}));
        QVERIFY(!documentOf(*lesson, {"one", 2, false}));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *from, const char *to, const char *said) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(said);
        };
        row("missing translation", R"("claim": {"en": "A claim", "ko": "주장"})", R"("claim": {"en": "A claim"})",
            "lesson.translation-missing /claim");
        row("empty translation", R"("ko": "보세요")", R"("ko": "")", "lesson.translation-missing /steps/0/text");
        row("missing translation in the document", R"({"en": "Buy", "ko": "구매"})", R"({"en": "Buy"})",
            "lesson.translation-missing /variants/0/document/journeys/0/name");
        row("text without languages", R"({"en": "A claim", "ko": "주장"})", R"("A claim")",
            "lesson.translation-missing ");
        row("unknown field", R"("chapter":)", R"("chaptre": "x", "chapter":)", "field.refused /chaptre");
        row("unknown chapter", R"("resilience")", R"("resillience")", "value.choice /chapter");
        row("heading that the notes have not", R"("History")", R"("Histories")", "lesson.unknown-id ");
        row("dead dependency in the document", R"("to": "db")", R"("to": "dbb")",
            "reference.dangling /variants/0/document/dependencies/1/to");
        row("number out of range in the document", R"("workers": 4)", R"("workers": -4)",
            "value.out-of-range /variants/0/document/components/1/capacity/workers");
        row("unknown scenario", R"("scenario": "hang")", R"("scenario": "hangs")", "lesson.unknown-id /variants/0");
        row("highlight of nothing", "component:shop", "component:shops", "lesson.unknown-id /steps/0/highlights/0");
        row("no element", "component:shop", "shop", "lesson.not-an-element /steps/0/highlights/0");
        row("edit of nothing", R"("set": "dependency:shop-db", "path": "policies.timeout")",
            R"("set": "dependency:shop-dbs", "path": "policies.timeout")", "lesson.edit-refused /knob");
        row("edit past the range", R"({"limitMs": 30})", R"({"limitMs": -30})", "lesson.edit-refused /cure/edits");
        row("no edit", R"("to": {"limitMs": 100})", R"("two": {"limitMs": 100})", "lesson.not-an-edit");
        row("standard that changes", R"({"label": "none"})",
            R"({"label": "none", "edits": [{"set": "component:shop", "path": "capacity.workers", "to": 5}]})",
            "lesson.standard-changes /knob");
        row("answer that is no option", R"("answer": 1)", R"("answer": 2)", "lesson.unknown-id /prediction");
        row("figure of the wrong element", R"("figure": "successShare", "of": "journey:buy")",
            R"("figure": "queue", "of": "journey:buy")", "lesson.not-measurable /expectations/0");
        row("no bounds", R"(, "below": 0.1)", "", "lesson.no-bounds /expectations/0");
        row("unknown word", R"("is": "failed")", R"("is": "dead")", "lesson.no-bounds /expectations/2");
        row("setting that there is not", R"("cure": true, "fromS")", R"("setting": 7, "fromS")", "lesson.no-such-run");
        row("unknown sample", R"("document": )", R"("sample": "shop", "document": )", "lesson.document");
        row("other format", "topologue-lesson", "topologue", "lesson.format ");
        row("newer version", R"("version": 1, "id": "small")", R"("version": 2, "id": "small")", "lesson.format ");
        row("no JSON", R"("chapter":)", R"("chapter")", "json.");
        row("id that is none", R"("id": "small")", R"("id": "../small")", "lesson.unknown-id ");
    }
    void refuses()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, said);
        QString text = lessonText();
        QVERIFY2(text.contains(from), "The test replaces nothing.");
        const auto at = text.indexOf(from);
        text.replace(at, from.size(), to);
        const auto lesson = lessonOf(text);
        QVERIFY(!lesson);
        QVERIFY2(codes(lesson.error()).contains(said), qPrintable(codes(lesson.error())));
        for (const Diagnostic &diagnostic : lesson.error()) {
            QVERIFY(!diagnostic.sentence(Language::Korean).empty());
            QVERIFY(diagnostic.place.line > 0);
        }
    }

    void saysEverythingThatIsWrong()
    {
        QString text = lessonText();
        text.replace(QStringLiteral(R"("answer": 1)"), QStringLiteral(R"("answer": 9)"));
        text.replace(QStringLiteral("component:shop"), QStringLiteral("component:shops"));
        text.replace(QStringLiteral(R"(, "below": 0.1)"), QString());
        QCOMPARE(lessonOf(text).error().size(), 3U);
    }

    void refusesAnEndlessText()
    {
        const QString text = lessonText().replace(QStringLiteral("A claim"), QString(10'000'000, QLatin1Char('a')));
        const auto lesson = lessonOf(text);
        QVERIFY(!lesson);
        QVERIFY2(codes(lesson.error()).contains(QStringLiteral("json.too-large")), qPrintable(codes(lesson.error())));
    }

    void readsAChallenge()
    {
        const auto challenge = challengeOf(challengeText());
        QVERIFY2(challenge, challenge ? "" : qPrintable(codes(challenge.error())));
        QCOMPARE(*challenge->budget.workers, 104U);
        QCOMPARE(challenge->goals.size(), 1U);
        QString wrong = challengeText();
        wrong.replace(QStringLiteral(R"("id": "shop", "path")"), QStringLiteral(R"("id": "shops", "path")"));
        QVERIFY(codes(challengeOf(wrong).error()).contains(QStringLiteral("lesson.unknown-id /allowed/1")));
    }

    void showsTheRestOfALibrary()
    {
        const std::string good = lessonText().toStdString();
        const std::string bad =
            lessonText().replace(QStringLiteral("\"resilience\""), QStringLiteral("7")).toStdString();
        const Library library = readLibrary({{"bad.lesson.json", bad},
                                             {"good.lesson.json", good},
                                             {"again.lesson.json", good},
                                             {"mend-it.challenge.json", challengeText().toStdString()}},
                                            noSample);
        QCOMPARE(library.lessons.size(), 1U);
        QVERIFY(library.lesson("small"));
        QVERIFY(!library.lesson("smaller"));
        QVERIFY(library.challenge("mend-it"));
        QCOMPARE(codes(library.diagnostics), QStringLiteral("value.type /chapter\nlesson.id-taken /id"));
        QCOMPARE(library.diagnostics[0].place.file, std::string("bad.lesson.json"));
        QCOMPARE(library.diagnostics[1].place.file, std::string("again.lesson.json"));
    }

    void saysThatAFolderIsMissing()
    {
        const Library library = readLibrary(std::filesystem::path("/no/such/folder"), std::filesystem::path("/no"));
        QVERIFY(library.lessons.empty());
        QCOMPARE(library.diagnostics.size(), 1U);
    }
};

QTEST_APPLESS_MAIN(LessonReadingTest)
#include "lessonreading_test.moc"
