// SPDX-License-Identifier: Apache-2.0
#include "knowledge/catalogue.h"

#include <QTest>

#include <algorithm>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

const Knowledge &all()
{
    return builtInKnowledge().knowledge;
}

const SearchIndex &index()
{
    static const SearchIndex Index(all());
    return Index;
}

std::size_t count(const std::vector<ShelfGroup> &groups)
{
    std::size_t entries = 0;
    for (const ShelfGroup &group : groups)
        entries += group.entries.size();
    return entries;
}

std::vector<std::string> idsOf(const std::vector<ShelfGroup> &groups)
{
    std::vector<std::string> ids;
    for (const ShelfGroup &group : groups) {
        for (const ShelfEntry &entry : group.entries)
            ids.push_back(entry.id);
    }
    return ids;
}

Wanted chosen(const char *facet, const char *choice)
{
    Wanted wanted;
    wanted.chosen[facet] = choice;
    return wanted;
}

} // namespace

/// How the shelves of Learn are browsed and narrowed down.
class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void hasEverythingInItsGroup()
    {
        const auto technologies = browse(all(), index(), Shelf::Technologies, {});
        QCOMPARE(count(technologies), all().technologies.size());
        QCOMPARE(technologies.size(), all().technologyCategories.size());
        QCOMPARE(technologies.front().name.english, std::string("Communication"));
        QCOMPARE(technologies.front().entries.front().id, std::string("rest"));
        QCOMPARE(count(browse(all(), index(), Shelf::Cases, {})), all().cases.size());
        const auto sides = browse(all(), index(), Shelf::Sides, {});
        QCOMPARE(sides.size(), 2U);
        QCOMPARE(sides[0].entries.size(), all().pros.size());
        QCOMPARE(sides[1].entries.front().kind, EntryKind::Con);
    }
    void narrowsByFacets()
    {
        const auto stores = browse(all(), index(), Shelf::Technologies, chosen("category", "data"));
        QCOMPARE(stores.size(), 1U);
        const auto closed = idsOf(browse(all(), index(), Shelf::Technologies, chosen("licence", "proprietary")));
        QVERIFY(std::find(closed.begin(), closed.end(), "dynamodb") != closed.end());
        QVERIFY(std::find(closed.begin(), closed.end(), "kafka") == closed.end());
        Wanted both = chosen("category", "data");
        both.chosen["licence"] = "sourceAvailable";
        QCOMPARE(idsOf(browse(all(), index(), Shelf::Technologies, both)), std::vector<std::string>{"mongodb"});
        const auto back = idsOf(browse(all(), index(), Shelf::Cases, chosen("way", "back")));
        QCOMPARE(back, (std::vector<std::string>{"segment", "prime"}));
        const auto korea = idsOf(browse(all(), index(), Shelf::Cases, chosen("country", "korea")));
        QVERIFY(std::find(korea.begin(), korea.end(), "baemin") != korea.end());
        QVERIFY(std::find(korea.begin(), korea.end(), "line") != korea.end()); // There and in Japan.
        QVERIFY(std::find(korea.begin(), korea.end(), "netflix") == korea.end());
        const auto early = idsOf(browse(all(), index(), Shelf::Cases, chosen("years", "early")));
        QCOMPARE(early, (std::vector<std::string>{"netflix", "amazon", "gilt"}));
    }
    void findsWhatIsTypedBestFirst()
    {
        Wanted wanted;
        wanted.typed = "kafka";
        QCOMPARE(idsOf(browse(all(), index(), Shelf::Technologies, wanted)).front(), std::string("kafka"));
        wanted.typed = "ㅂㅁ"; // Initials of 배민.
        QCOMPARE(idsOf(browse(all(), index(), Shelf::Cases, wanted)).front(), std::string("baemin"));
        wanted.typed = "꼬리";
        QCOMPARE(idsOf(browse(all(), index(), Shelf::Sides, wanted)).front(), std::string("tail-latency"));
        wanted.typed = "zzzz";
        QVERIFY(browse(all(), index(), Shelf::Technologies, wanted).empty());
        wanted.typed = "  ";
        QCOMPARE(count(browse(all(), index(), Shelf::Technologies, wanted)), all().technologies.size());
    }
    void countsWhatAChoiceWouldLeave()
    {
        const auto choiceOf = [](const std::vector<Facet> &facets, std::string_view facet, std::string_view choice) {
            const Facet *found = findById(facets, facet);
            return found ? findById(found->choices, choice)->count : 9999;
        };
        const auto everything = facetsOf(all(), index(), Shelf::Technologies, {});
        std::size_t sum = 0;
        for (const Facet::Choice &choice : findById(everything, "category")->choices)
            sum += choice.count;
        QCOMPARE(sum, all().technologies.size());
        // A choice says nothing of the others of its own facet, but of those of the other one.
        const auto stores = facetsOf(all(), index(), Shelf::Technologies, chosen("category", "data"));
        QCOMPARE(choiceOf(stores, "category", "chaos"), 4U);
        QCOMPARE(choiceOf(stores, "licence", "sourceAvailable"), 1U);
        QVERIFY(facetsOf(all(), index(), Shelf::Sides, {}).empty());
    }
    void everyChoiceLeavesWhatItCounts()
    {
        for (const Shelf shelf : {Shelf::Technologies, Shelf::Cases}) {
            for (const Facet &facet : facetsOf(all(), index(), shelf, {})) {
                for (const Facet::Choice &choice : facet.choices) {
                    QVERIFY2(choice.count > 0, choice.id.c_str());
                    QCOMPARE(count(browse(all(), index(), shelf, chosen(facet.id.c_str(), choice.id.c_str()))),
                             choice.count);
                }
            }
        }
    }
    void readsThePeriodsOfCases()
    {
        const auto years = [](const char *period) {
            Case about;
            about.period = period;
            return yearsOf(about);
        };
        QCOMPARE(years("2008-08 – 2016-01"), (Years{2008, 2016}));
        QCOMPARE(years("~1998 – 2006"), (Years{1998, 2006}));
        QCOMPARE(years("2012 –"), (Years{2012, Years::Open}));
        QCOMPARE(years("~2018"), (Years{2018, 2018}));
        QCOMPARE(years("2025-10-19 – 20"), (Years{2025, 2025}));
        QCOMPARE(years("long ago"), Years{});
        for (const Case &each : all().cases)
            QVERIFY2(yearsOf(each).first > 1990, each.id.c_str());
    }
    void knowsATechnologyByWhatIsWritten()
    {
        const auto named = [](const char *written) {
            const Technology *found = technologyNamed(all(), written);
            return found ? found->id : std::string();
        };
        QCOMPARE(named("Kafka"), std::string("kafka"));
        QCOMPARE(named("apache kafka 3.7"), std::string("kafka"));
        QCOMPARE(named("nginx"), std::string("nginx"));
        QCOMPARE(named("PostgreSQL 15"), std::string("postgresql"));
        QCOMPARE(named("Spring Cloud Gateway"), std::string("scg")); // Not Spring Cloud.
        QCOMPARE(named("Spring Cloud"), std::string("springcloud"));
        QCOMPARE(named("SQL Server"), std::string("mssql"));
        QCOMPARE(named("Redis 클러스터"), std::string("redis"));
        QCOMPARE(named("Rediscovery"), std::string()); // Only whole words.
        QCOMPARE(named("React"), std::string());
        QCOMPARE(named(""), std::string());
        for (const Technology &each : all().technologies) {
            QCOMPARE(named(each.name.c_str()), each.id);
            if (each.kind)
                QCOMPARE(named(drawnName(each).c_str()), each.id);
        }
    }
    void namesEveryCountry()
    {
        for (const Case &each : all().cases) {
            for (const std::string &country : each.countries)
                QVERIFY2(countryName(country).english != country, country.c_str());
        }
        QCOMPARE(countryName("ZZ").korean, std::string("ZZ"));
    }
};

QTEST_APPLESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
