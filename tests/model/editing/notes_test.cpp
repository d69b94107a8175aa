// SPDX-License-Identifier: Apache-2.0
#include "editing/arrange.h"
#include "editing/clip.h"
#include "editing/move.h"
#include "editing/notes.h"
#include "editing/remove.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

#include <cmath>

using namespace topologue;
using namespace topologue::editing;

namespace {

const Architecture Board = sketch::parse("box a service @0,0\nnote n @1,2\nnote s @-40,-40 300,200");
const NoteId N("n");
const NoteId S("s");

std::string resized(const NoteId &id, const Rect &area)
{
    return sketch::changes(Board, resizeNote(Board, id, area));
}

std::string written(const NoteId &id, std::string_view text)
{
    return sketch::changes(Board, setNoteText(Board, id, text, Language::English));
}

std::string order(const Result<Edited> &edited)
{
    std::string ids;
    for (const Note &note : edited->architecture.drawn.notes)
        ids += note.id.value() + ' ';
    return ids;
}

} // namespace

class NotesTest : public QObject
{
    Q_OBJECT

private slots:
    void addsNumberedNotes()
    {
        const Architecture before = sketch::parse("note note @1,2");
        QCOMPARE(sketch::changes(before, addNote(before, "hello", {3.2, 4})),
                 std::string("+ note note-2 @3,4 \"hello\"\nselects note:note-2"));
        QCOMPARE(addNote(before, {}, {})->architecture.drawn.notes[1].text, Text::bilingual("Note", "메모"));
        QCOMPARE(sketch::changes(before, addNote(before, "x", {NAN, 0})),
                 std::string("refused edit.outside-the-plane"));
        QCOMPARE(sketch::changes(before, addNote(before, std::string(1'000'000, 'x'), {})),
                 std::string("refused edit.name-too-long"));
    }
    void addsSectionsUnderSmallerOnes()
    {
        const auto first = addSection({}, {0, 0, 10, 10});
        QCOMPARE(sketch::changes({}, first),
                 std::string("+ note section @0,0 120,80 \"Section/구역\"\nselects note:section"));
        const auto second = addSection(first->architecture, {-10, -10, 400, 300});
        QCOMPARE(sketch::changes(first->architecture, second),
                 std::string("+ note section-2 @-10,-10 400,300 \"Section 2/구역 2\"\nselects note:section-2"));
        QCOMPARE(order(second), std::string("section-2 section "));
        QCOMPARE(order(addSection(second->architecture, {0, 0, 200, 200})),
                 std::string("section-2 section-3 section "));
    }
    void keepsTheLinesOfANote()
    {
        QCOMPARE(written(N, "one\r\n\ttwo  \n\n"),
                 std::string("- note n @1,2\n+ note n @1,2 \"one|    two\"\nselects note:n"));
        QCOMPARE(written(N, " \n "), std::string("refused edit.empty-name"));
        QCOMPARE(written(N, "a\xFF\x01"
                            "b"),
                 std::string("- note n @1,2\n+ note n @1,2 \"a\xEF\xBF\xBD"
                             "b\"\nselects note:n"));
        QCOMPARE(written(N, std::string(50'000, 'x')), std::string("refused edit.name-too-long"));
        QCOMPARE(written(NoteId("gone"), "x"), std::string("refused edit.is-gone"));
    }
    void makesTheTitleOfASectionOneLineThatMayBeEmpty()
    {
        QCOMPARE(written(S, "Order\nflow"),
                 std::string("- note s @-40,-40 300,200\n+ note s @-40,-40 300,200 \"Order flow\"\nselects note:s"));
        QCOMPARE(written(S, ""),
                 std::string("- note s @-40,-40 300,200\n+ note s @-40,-40 300,200 \"\"\nselects note:s"));
    }
    void resizesWithinLimits()
    {
        QCOMPARE(resized(N, {5, 6, 80, 500}), std::string("- note n @1,2\n+ note n @5,6 80,0\nselects note:n"));
        QCOMPARE(resized(N, {1, 2, 5, 5}), std::string("- note n @1,2\n+ note n @1,2 60,0\nselects note:n"));
        QCOMPARE(resized(N, {1, 2, 5000, 5}), std::string("- note n @1,2\n+ note n @1,2 1000,0\nselects note:n"));
        QCOMPARE(resized(S, {-40, -40, 1, 1}),
                 std::string("- note s @-40,-40 300,200\n+ note s @-40,-40 120,80\nselects note:s"));
        QCOMPARE(resized(S, {0, 0, NAN, 1}), std::string("refused edit.outside-the-plane"));
    }
    void movesCopiesAndRemovesThem()
    {
        QCOMPARE(sketch::changes(Board, moveNotes(Board, {N, NoteId("gone")}, 10, -2)),
                 std::string("- note n @1,2\n+ note n @11,0\nselects note:n"));
        QCOMPARE(sketch::changes(Board, duplicateNotes(Board, {N, S}, {10, 10})),
                 std::string("+ note n-2 @11,12 \"n\"\n+ note s-2 @-30,-30 300,200 \"s\"\nselects note:n-2 note:s-2"));
        QCOMPARE(sketch::changes(Board, duplicateNotes(Board, {NoteId("gone")}, {})),
                 std::string("refused edit.nothing-selected"));
        QCOMPARE(sketch::changes(Board, removeNotes(Board, {S})), std::string("- note s @-40,-40 300,200"));
    }
    void laysThemOverEachOther()
    {
        QCOMPARE(order(restackNotes(Board, {N}, Stacking::ToFront)), std::string("s n "));
        QCOMPARE(order(restackNotes(Board, {S}, Stacking::ToBack)), std::string("s n "));
        QCOMPARE(sketch::changes(Board, restackNotes(Board, {NoteId("gone")}, Stacking::ToBack)),
                 std::string("refused edit.nothing-selected"));
    }
    void travelsOnTheClipboard()
    {
        const auto clip = cutOut(Board, {}, {S});
        QVERIFY(clip.has_value());
        QCOMPARE(sketch::changes(Board, paste(Board, *clip, {5, 5})),
                 std::string("+ note s-2 @-35,-35 300,200 \"s\"\nselects note:s-2"));
    }
};

QTEST_APPLESS_MAIN(NotesTest)
#include "notes_test.moc"
