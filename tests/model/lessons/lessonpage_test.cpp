// SPDX-License-Identifier: Apache-2.0
#include "drawing/svginline.h"
#include "lessons/lessonpage.h"
#include "smallfiles.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>
#include <pugixml.hpp>
#include <set>

using namespace topologue;
using namespace topologue::lessons;

namespace {

constexpr auto Picture =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a{fill:red}"
    "</style><g id=\"db\"><path id=\"way-1\" d=\"M0 0\"/></g><circle r=\"1\"><animateMotion>"
    "<mpath href=\"#way-1\"/></animateMotion></circle></svg>\n";

QString xmlError(const std::string &text)
{
    QXmlStreamReader reader(QByteArray::fromStdString(text));
    while (!reader.atEnd())
        reader.readNext();
    return reader.errorString();
}

void forEach(const pugi::xml_node &node, const std::function<void(const pugi::xml_node &)> &use)
{
    use(node);
    for (const pugi::xml_node child : node.children())
        forEach(child, use);
}

/// What a reader sees of the page, in one string; texts of elements follow each other with a space.
QString textOf(const pugi::xml_document &page)
{
    QString text;
    forEach(page.child("html").child("body"), [&text](const pugi::xml_node &node) {
        if (node.type() == pugi::node_pcdata)
            text += QString::fromUtf8(node.value()) + ' ';
    });
    return text;
}

} // namespace

/// A lesson as a page of HTML.
class LessonPageTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static std::string pageOf(const Lesson &lesson, std::vector<Language> languages)
    {
        std::vector<PageRun> runs;
        double value = 0.25;
        for (const RunChoice &choice : pageRuns(lesson)) {
            PageRun run{choice, Picture, choice.withCure ? 2.0 : 0.0, Duration::seconds(7), {}};
            for (std::size_t i = 0; i < pageMeasures(lesson).size(); ++i)
                run.figures.emplace_back(i == 0 ? std::optional<Measured>(value) : std::nullopt);
            value += 0.5;
            runs.push_back(std::move(run));
        }
        const auto check = checkLesson(lesson);
        return lessonPage({lesson, runs, check ? *check : LessonCheck(), std::move(languages)});
    }
    static void read(pugi::xml_document &document, const std::string &page)
    {
        QCOMPARE(xmlError(page), QString());
        const auto parsed = document.load_string(page.c_str());
        QVERIFY2(parsed, parsed.description());
    }

private slots:
    void holdsEveryTextInTheLanguagesThatAreWanted()
    {
        const auto lesson = test::lessonOf(test::lessonText());
        QVERIFY(lesson.has_value());
        const std::vector<Text> texts{
            lesson->card.title,          lesson->card.summary,          lesson->claim,
            lesson->prediction.question, lesson->prediction.options[0], lesson->prediction.options[1],
            lesson->prediction.why,      lesson->steps[0].text,         lesson->cure->title,
            lesson->cure->text};
        for (const auto &languages : {std::vector{Language::English}, std::vector{Language::Korean},
                                      std::vector{Language::Korean, Language::English}}) {
            pugi::xml_document document;
            read(document, pageOf(*lesson, languages));
            const QString shown = textOf(document);
            for (const Text &text : texts) {
                for (const Language language : languages)
                    QVERIFY2(shown.contains(QString::fromStdString(text.in(language))), text.in(language).c_str());
            }
            QCOMPARE(shown.contains(QStringLiteral("A claim")), languages != std::vector{Language::Korean});
            QCOMPARE(shown.contains(QStringLiteral("주장")), languages != std::vector{Language::English});
            QCOMPARE(document.child("html").attribute("lang").as_string(),
                     languages.front() == Language::Korean ? "ko" : "en");
        }
    }
    void showsFiguresOfEveryRunAndWhatTheClaimNeeds()
    {
        const auto lesson = test::lessonOf(test::lessonText());
        QCOMPARE(pageRuns(*lesson).size(), std::size_t(2));
        // Success; answers of two windows; health.
        QCOMPARE(pageMeasures(*lesson).size(), std::size_t(4));
        pugi::xml_document document;
        read(document, pageOf(*lesson, {Language::English}));
        const auto tables = document.select_nodes("//table");
        QCOMPARE(tables.size(), std::size_t(2));
        const auto rows = tables[0].node().select_nodes("tbody/tr");
        QCOMPARE(rows.size(), std::size_t(4));
        const auto cell = [](const pugi::xpath_node &row, const char *path) {
            return QString::fromUtf8(row.node().select_node(path).node().text().get());
        };
        QCOMPARE(cell(rows[0], "th/span"), QStringLiteral("Buy · success · from 00:10"));
        QCOMPARE(cell(rows[0], "td[1]/span"), QStringLiteral("25 %"));
        QCOMPARE(cell(rows[0], "td[2]/span"), QStringLiteral("75 %"));
        QCOMPARE(cell(rows[1], "td[1]/span"), QStringLiteral("-"));
        const auto proof = tables[1].node().select_nodes("tbody/tr");
        QCOMPARE(proof.size(), lesson->expectations.size());
        QCOMPARE(cell(proof[0], "td[1]/span"), QStringLiteral("under 10 %"));
        QCOMPARE(cell(proof[0], "td[3]/span"), QStringLiteral("yes"));
    }
    void picturesDoNotShareIds()
    {
        const auto lesson = test::lessonOf(test::lessonText());
        pugi::xml_document document;
        read(document, pageOf(*lesson, {Language::English, Language::Korean}));
        std::set<std::string> ids;
        std::set<std::string> wanted;
        forEach(document, [&](const pugi::xml_node &node) {
            if (const pugi::xml_attribute id = node.attribute("id"))
                QVERIFY2(ids.insert(id.as_string()).second, id.as_string());
            if (std::string(node.name()) == "mpath")
                wanted.insert(node.attribute("href").as_string() + 1);
        });
        QCOMPARE(ids.size(), std::size_t(4));
        QCOMPARE(wanted.size(), std::size_t(2));
        for (const std::string &id : wanted)
            QVERIFY2(ids.contains(id), id.c_str());
    }
    void hostileTextsAreInert()
    {
        Lesson lesson = *test::lessonOf(test::lessonText());
        const std::string hostile = "</p></style><script>alert(1)</script>&amp;\"' onload=\"x\x01{0}{1}]]>";
        const Text text = Text::bilingual(hostile, "한 " + hostile);
        lesson.card.title = lesson.card.summary = lesson.claim = text;
        lesson.card.id = "\"><script>";
        lesson.prediction.question = lesson.prediction.why = lesson.prediction.options[1] = text;
        lesson.steps[0].text = lesson.cure->title = lesson.cure->text = lesson.variants[0].name = text;
        lesson.card.sources = {
            {hostile, "javascript:alert(1)"}, {hostile, "https://example.org/?a=\"><script>&b='"}, {"plain", ""}};
        Journey journey = *lesson.variants[0].architecture.journeys.find(JourneyId("buy"));
        journey.name = text;
        lesson.variants[0].architecture.journeys.replace(journey.id, journey);
        const std::string page = pageOf(lesson, {Language::Korean, Language::English});
        QVERIFY(!QString::fromStdString(page).contains(QStringLiteral("<script"), Qt::CaseInsensitive));
        pugi::xml_document document;
        read(document, page);
        QVERIFY(textOf(document).contains(QStringLiteral("한 </p></style><script>alert(1)</script>&amp;\"'")));
        QVERIFY(textOf(document).contains(QStringLiteral("x{0}{1}]]>"))); // Not filled in.
        int links = 0;
        forEach(document, [&links](const pugi::xml_node &node) {
            const std::set<std::string> refused{"script", "iframe", "object", "embed", "link", "img", "form", "base"};
            QVERIFY2(!refused.contains(node.name()), node.name());
            for (const pugi::xml_attribute attribute : node.attributes()) {
                const QString name = attribute.name();
                QVERIFY2(!name.startsWith("on") && name != "style" && !name.endsWith("src"), attribute.name());
                if (!name.endsWith("href"))
                    continue;
                const bool isLink = std::string(node.name()) == "a";
                links += isLink ? 1 : 0;
                QVERIFY2(QString::fromUtf8(attribute.value()).startsWith(isLink ? "https://" : "#"), attribute.value());
            }
        });
        QCOMPARE(links, 1); // What is no address of the web is only said.
    }
    void refersToNothingOutside()
    {
        QString page = QString::fromStdString(pageOf(*test::lessonOf(test::lessonText()), {Language::English}));
        page.remove(QRegularExpression(QStringLiteral(" xmlns=\"[^\"]*\"")));
        QVERIFY(!page.contains(QRegularExpression(QStringLiteral("https?:|url\\(|@import|//[a-z]"))));
    }
    void anSvgIsPutIntoAPageAsItIs()
    {
        QCOMPARE(drawing::inlineSvg("<?xml version=\"1.0\"?>\n<svg><g id=\"a\"> id=&quot;x </g></svg>", "p-"),
                 std::string("<svg><g id=\"p-a\"> id=&quot;x </g></svg>"));
        QCOMPARE(drawing::inlineSvg("<svg a=\"1\" id=\"b\"><use href=\"#b\"/> </svg>", "q"),
                 std::string("<svg a=\"1\" id=\"qb\"><use href=\"#qb\"/> </svg>"));
    }
};

QTEST_APPLESS_MAIN(LessonPageTest)
#include "lessonpage_test.moc"
