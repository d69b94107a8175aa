// SPDX-License-Identifier: Apache-2.0
#include "architecture/maxima.h"
#include "architecture/section.h"

#include <QTest>

using namespace topologue;

/// A section is a note that a file gives a height.
class SectionTest : public QObject
{
    Q_OBJECT

private:
    static double heightOf(const char *json)
    {
        Note note;
        note.extras.fields = {{"colour", "\"red\""}, {"height", json}};
        return sectionHeight(note);
    }

private slots:
    void isANoteWithAHeight()
    {
        Note note;
        QVERIFY(!isSection(note));
        setSectionHeight(note, 120.5);
        QVERIFY(isSection(note));
        QCOMPARE(sectionHeight(note), 120.5);
        setSectionHeight(note, 300);
        QCOMPARE(note.extras.fields, (std::vector<std::pair<std::string, std::string>>{{"height", "300"}}));
        setSectionHeight(note, 0);
        QVERIFY(note == Note{});
    }
    void takesWhatIsNoHeightForNone()
    {
        QCOMPARE(heightOf("240"), 240.0);
        QCOMPARE(heightOf("2.4e2"), 240.0);
        for (const char *json : {"0", "-1", "\"240\"", "nan", "null", "{}", "", "12x"})
            QVERIFY2(heightOf(json) == 0, json);
        QCOMPARE(heightOf("1e300"), limits::Coordinate);
        QCOMPARE(heightOf("inf"), limits::Coordinate);
    }
};

QTEST_APPLESS_MAIN(SectionTest)
#include "section_test.moc"
