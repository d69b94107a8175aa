// SPDX-License-Identifier: Apache-2.0
#include "editing/arrange.h"
#include "editing/assign.h"
#include "editing/clip.h"
#include "editing/lock.h"
#include "editing/move.h"
#include "editing/notes.h"
#include "editing/remove.h"
#include "editing/wire.h"
#include "printed.h"
#include "sketch.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

const Architecture Board = sketch::parse("unit u 1x1*1\nbox a service locked@0,0\nbox b service in:u @100,0\n"
                                         "box c service in:u @300,50\nbox d service\nnote n locked@1,2\nnote m @3,4");
const ComponentId A("a");
const ComponentId B("b");
const ComponentId C("c");
const NoteId N("n");
const NoteId M("m");

std::string changed(const Result<Edited> &edited)
{
    return sketch::changes(Board, edited);
}

} // namespace

class LockTest : public QObject
{
    Q_OBJECT

private slots:
    void locksAndUnlocks()
    {
        const auto locked = setLocked(Board, {B, C}, {M}, true);
        QCOMPARE(changed(locked),
                 std::string("- box b service in:u @100,0\n- box c service in:u @300,50\n- note m @3,4\n"
                             "+ box b service in:u locked@100,0\n+ box c service in:u locked@300,50\n"
                             "+ note m locked@3,4\nselects b c note:m"));
        QCOMPARE(setLocked(locked->architecture, {B, C}, {M}, false)->architecture, Board);
        QCOMPARE(changed(setLocked(Board, {ComponentId("gone")}, {NoteId("gone")}, true)),
                 std::string("refused edit.nothing-selected"));
    }
    void locksWhereItIsShown()
    {
        const ComponentId d("d");
        QCOMPARE(changed(setLocked(Board, {d}, {}, true)), std::string("refused edit.nothing-selected"));
        QCOMPARE(changed(setLocked(Board, {d}, {}, true, {{d, {7, 8}}})),
                 std::string("- box d service\n+ box d service locked@7,8\nselects d"));
    }
    void keepsThePinUnderTheLock()
    {
        const Architecture pinned = sketch::parse("box a service pinned@1,1");
        const auto locked = setLocked(pinned, {A}, {}, true);
        QCOMPARE(sketch::print(locked->architecture), std::string("box a service locked-pinned@1,1"));
        QCOMPARE(sketch::print(setPinned(locked->architecture, {A}, false)->architecture),
                 std::string("box a service locked@1,1"));
        QCOMPARE(setLocked(locked->architecture, {A}, {}, false)->architecture, pinned);
    }
    void movesOnlyWhatIsUnlocked()
    {
        QCOMPARE(changed(moveComponents(Board, {A, B}, 5, 5)),
                 std::string("- box b service in:u @100,0\n+ box b service in:u pinned@105,5\nselects b\n"
                             "notes edit.locked-stayed 1"));
        QCOMPARE(changed(moveComponents(Board, {A}, 5, 5)), std::string("refused edit.is-locked"));
        QCOMPARE(changed(placeComponents(Board, {{A, {9, 9}}})), std::string("refused edit.is-locked"));
        QCOMPARE(changed(placeComponents(Board, {{A, {9, 9}}, {B, {9, 8}}})),
                 std::string("- box b service in:u @100,0\n+ box b service in:u pinned@9,8\nselects b\n"
                             "notes edit.locked-stayed 1"));
        QCOMPARE(changed(moveNotes(Board, {N, M}, 1, 1)),
                 std::string("- note m @3,4\n+ note m @4,5\nselects note:m\nnotes edit.locked-stayed 1"));
        QCOMPARE(changed(moveNotes(Board, {N}, 1, 1)), std::string("refused edit.is-locked"));
        QCOMPARE(changed(resizeNote(Board, N, {0, 0, 300, 0})), std::string("refused edit.is-locked"));
    }
    void alignsToWhatIsLocked()
    {
        const Boxes boxes{{A, {-50, -20, 100, 40}}, {B, {-200, 80, 100, 60}}, {C, {300, 200, 20, 20}}};
        const auto aligned = align(Board, boxes, Alignment::Left);
        QCOMPARE(aligned->architecture.drawn.placements.at(A).center, (Point{0, 0}));
        QCOMPARE(aligned->architecture.drawn.placements.at(B).center, (Point{0, 110}));
        QCOMPARE(aligned->architecture.drawn.placements.at(C).center, (Point{-40, 210}));
    }
    void distributesBetweenWhatIsLocked()
    {
        const Architecture row = sketch::parse("box a service @5,0\nbox b service @30,0\nbox c service locked@105,0\n"
                                               "box d service @120,0\nbox e service @305,0");
        const auto box = [](double middle) { return Rect{middle - 5, 0, 10, 10}; };
        const Boxes boxes{
            {A, box(5)}, {B, box(30)}, {C, box(105)}, {ComponentId("d"), box(120)}, {ComponentId("e"), box(305)}};
        const auto spread = distribute(row, boxes, Axis::Horizontal);
        QVERIFY(spread);
        const auto at = [&](const char *id) {
            return spread->architecture.drawn.placements.at(ComponentId(id)).center.x;
        };
        QCOMPARE(at("a"), 5.0);
        QCOMPARE(at("b"), 55.0);
        QCOMPARE(at("c"), 105.0);
        QCOMPARE(at("d"), 205.0);
        QCOMPARE(at("e"), 305.0);
    }
    void isWrittenRestackedAndRemovedAllTheSame()
    {
        QCOMPARE(changed(setNoteText(Board, N, "hi", Language::English)),
                 std::string("- note n locked@1,2\n+ note n locked@1,2 \"hi\"\nselects note:n"));
        QVERIFY(restack(Board, {A}, Stacking::ToFront));
        QVERIFY(restackNotes(Board, {N}, Stacking::ToFront));
        QCOMPARE(changed(removeElements(Board, {A})), std::string("- box a service locked@0,0"));
        QCOMPARE(changed(removeNotes(Board, {N})), std::string("- note n locked@1,2"));
    }
    void copiesAreNotLocked()
    {
        QCOMPARE(changed(duplicateElements(Board, {A}, {10, 10})),
                 std::string("+ box a-copy service pinned@10,10 \"a copy\"\nselects a-copy"));
        QCOMPARE(changed(duplicateNotes(Board, {N}, {10, 10})),
                 std::string("+ note n-2 @11,12 \"n\"\nselects note:n-2"));
        const auto clip = cutOut(Board, {A}, {N});
        QCOMPARE(sketch::changes({}, paste({}, *clip, {1, 1})),
                 std::string("+ box a service pinned@1,1\n+ note n @2,3\nselects a note:n"));
    }
    void knowsWhatIsLocked()
    {
        QVERIFY(isLocked(Board.drawn, A) && !isLocked(Board.drawn, B) && !isLocked(Board.drawn, ComponentId("gone")));
        QVERIFY(isLocked(Board.drawn, N) && !isLocked(Board.drawn, M) && !isLocked(Board.drawn, NoteId("gone")));
        QVERIFY(!lockedDeployables(Board).contains(DeployableId("u")));
        QVERIFY(lockedDeployables(setLocked(Board, {B}, {}, true)->architecture).contains(DeployableId("u")));
    }
};

QTEST_APPLESS_MAIN(LockTest)
#include "lock_test.moc"
