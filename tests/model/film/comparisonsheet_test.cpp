// SPDX-License-Identifier: Apache-2.0
#include "drawing/svg.h"
#include "film/comparisonsheet.h"

#include "filmcase.h"
#include "listcounting.h"
#include "svgreading.h"

#include <QTest>

#include <set>

using namespace topologue;
using namespace topologue::drawing;
using namespace topologue::film;

namespace {

/// Documents that are compared, with all that a sheet needs.
class Compared
{
public:
    Compared(std::vector<FilmCase> cases, std::vector<std::string> titles, double at = 10,
             Language language = Language::English)
        : m_cases(std::move(cases)), m_titles(std::move(titles)), m_at(nanos(at)), m_language(language)
    {
        std::vector<simulation::RunOutcome> run;
        for (const FilmCase &each : m_cases) {
            m_snapshots.push_back(std::make_unique<playback::Snapshots>(each.architecture, each.recording));
            m_felt.push_back(std::make_unique<playback::Felt>(each.architecture, each.recording));
            run.push_back(simulation::outcomeOf(each.recording));
        }
        m_contrast.add(run);
        m_contrast.add(std::move(run));
    }
    [[nodiscard]] SheetFacts facts() const
    {
        SheetFacts facts{{}, "Shop is down", m_at, m_cases.front().recording.duration, m_contrast, m_language};
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            facts.sides.push_back(
                {m_titles[i], m_cases[i].diagram, m_cases[i].architecture, *m_snapshots[i], *m_felt[i]});
        return facts;
    }
    [[nodiscard]] DisplayList sheet() const { return comparisonSheet(facts(), Measurer); }

private:
    std::vector<FilmCase> m_cases;
    std::vector<std::string> m_titles;
    simulation::Nanos m_at;
    Language m_language;
    std::vector<std::unique_ptr<playback::Snapshots>> m_snapshots;
    std::vector<std::unique_ptr<playback::Felt>> m_felt;
    simulation::Contrast m_contrast;
};

Compared wellAndFailing(const std::string &first = "Well", const std::string &second = "Failing")
{
    std::vector<FilmCase> cases;
    cases.emplace_back(callerAndCallee(20, false), "down");
    cases.emplace_back(callerAndCallee(20, true), "down");
    return {std::move(cases), {first, second}};
}

Compared threeShops(Language language = Language::English)
{
    std::vector<FilmCase> cases;
    for (const char *name : {"monolith", "distributed-monolith", "microservices"})
        cases.push_back(FilmCase::ofSample(name, 50, language));
    return {std::move(cases), {"Shop: a", "Shop: b", "Shop: c"}, 45, language};
}

QStringList wordsOf(const DisplayList &list)
{
    QStringList words;
    for (const auto &[text, rect] : textsOf(list))
        words << text;
    return words;
}

} // namespace

/// A comparison as one picture.
class ComparisonSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void holdsBothDiagramsTheTableAndTheSentence()
    {
        const QStringList words = wordsOf(wellAndFailing().sheet());
        for (const char *text : {"Shop is down", "at 0:10 of 0:20", "Well", "Failing", "buy", "100 %", "0 %", "0 of 1",
                                 "1 of 1", "Lost so far", "buy breaks only in Failing."})
            QVERIFY2(words.contains(text), text);
        QVERIFY(words.count("web") >= 2);
    }
    void diagramsStandSideBySideAsTheyAre()
    {
        const DisplayList list = wellAndFailing().sheet();
        const auto outlineOf = [&list](const std::string &id) {
            const auto found = std::find_if(list.elements.begin(), list.elements.end(),
                                            [&](const Element &element) { return element.svgId == id; });
            return found == list.elements.end() ? Rect() : found->outline;
        };
        const Rect left = outlineOf("side1-shop");
        const Rect right = outlineOf("side2-shop");
        QVERIFY(!left.isEmpty());
        QCOMPARE(left.y, right.y);
        QCOMPARE(left.width, right.width);
        QVERIFY(left.right() < right.x);
        QVERIFY(!outlineOf("side2-state-shop").isEmpty());
        QCOMPARE(outlineOf("side2-state-shop"), right); // The state lies on its own box.
    }
    void noWordsLieOverOthers_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("plain") << "Shop";
        QTest::newRow("long") << QString(300, 'W');
        QTest::newRow("Korean") << QString(120, QChar(0xACB0));
    }
    void noWordsLieOverOthers()
    {
        QFETCH(QString, title);
        const DisplayList list = wellAndFailing(title.toStdString(), title.toStdString() + "!").sheet();
        std::vector<std::pair<QString, Rect>> texts;
        for (const auto &text : textsOf(list)) {
            if (text.first != "web" && text.first != "shop") // Of the diagrams, at other levels of detail too.
                texts.push_back(text);
        }
        QVERIFY(texts.size() > 10);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QVERIFY2(holds(list.bounds, texts[i].second), qPrintable(texts[i].first));
            for (std::size_t j = i + 1; j < texts.size(); ++j)
                QVERIFY2(!texts[i].second.intersects(texts[j].second),
                         qPrintable(texts[i].first + " | " + texts[j].first));
        }
    }
    void theSvgIsInertAndSaysWhatItIs()
    {
        const Compared compared = wellAndFailing("<script>alert(1)</script>", "]]> & \"quoted\"");
        const SheetFacts facts = compared.facts();
        const SvgOptions options{.title = sheetTitle(facts), .description = sheetDescription(facts)};
        const std::string svg = writeSvg(compared.sheet(), options);
        QCOMPARE(xmlError(svg), QString());
        pugi::xml_document document;
        QVERIFY(document.load_buffer(svg.data(), svg.size()));
        QCOMPARE(forbidden(document), QString());
        std::set<std::string> ids;
        forEach(document, [&ids](const pugi::xml_node &node) {
            if (const auto id = node.attribute("id"))
                QVERIFY2(ids.insert(id.value()).second, id.value());
        });
        QVERIFY(ids.contains("side1-web") && ids.contains("side2-web"));
        const auto root = document.child("svg");
        QCOMPARE(QString(root.attribute("role").value()), QString("img"));
        QVERIFY(sheetTitle(facts).starts_with("Comparison of <script>"));
        QVERIFY(sheetDescription(facts).find("breaks only in") != std::string::npos);
    }
    void equalFactsGiveEqualSheets()
    {
        const auto svg = [](const DisplayList &list) { return writeSvg(list, {}); };
        QVERIFY(svg(wellAndFailing().sheet()) == svg(wellAndFailing().sheet()));
    }
    void threeShopsTellTheStoryInBothLanguages()
    {
        const QStringList english = wordsOf(threeShops().sheet());
        QVERIFY(english.contains("5 of 5") && english.contains("1 of 5"));
        QVERIFY(english.contains("Pay breaks in all of them."));
        const QStringList korean = wordsOf(threeShops(Language::Korean).sheet());
        for (const char *text : {"아키텍처", "지금까지 손실", "5개 중 5개", "결제는 모두에서 목표를 지키지 못합니다."})
            QVERIFY2(korean.contains(text), text);
    }
    void manyJourneysAreCounted()
    {
        Architecture architecture = callerAndCallee(1, true);
        for (int i = 0; i < 60; ++i) {
            Journey journey = architecture.journeys[0];
            journey.id = JourneyId("j" + std::to_string(i));
            architecture.journeys.add(journey);
        }
        std::vector<FilmCase> cases;
        cases.emplace_back(architecture, "down");
        cases.emplace_back(architecture, "down");
        const QStringList words = wordsOf(Compared(std::move(cases), {"A", "B"}).sheet());
        QCOMPARE(words.filter(QRegularExpression("^\\+\\d+$")).size(), 2);
    }
};

QTEST_APPLESS_MAIN(ComparisonSheetTest)
#include "comparisonsheet_test.moc"
