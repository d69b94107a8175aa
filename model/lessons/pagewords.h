// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/reportwords.h"

/// The words of a lesson's page that no lesson holds. {0}, {1}... are filled in.
namespace topologue::lessons::pageword {

using simulation::Word;

inline constexpr Word Question{"What do you think?", "어떻게 될까요?"};
inline constexpr Word Story{"Step by step", "차례대로"};
inline constexpr Word Run{"The run", "실행"};
inline constexpr Word RunBefore{"Before the cure", "처방 전"};
inline constexpr Word RunAfter{"With the cure", "처방 후"};
inline constexpr Word Measured{"What was measured", "측정한 값"};
inline constexpr Word Figures{"The same figures of each run.", "실행마다 같은 값을 쟀습니다."};
inline constexpr Word Figure{"Figure", "값"};
inline constexpr Word Proof{"What the claim needs, and what came out.", "주장에 필요한 값과 실제로 나온 값입니다."};
inline constexpr Word Expected{"Has to be", "기준"};
inline constexpr Word CameOut{"Came out", "결과"};
inline constexpr Word Verdict{"Holds", "판정"};
inline constexpr Word Holds{"yes", "맞음"};
inline constexpr Word Fails{"no", "틀림"};
inline constexpr Word Answer{"The answer", "답"};
inline constexpr Word Sources{"Sources", "출처"};
inline constexpr Word Moves{
    "The picture plays the run in a loop, {0} times as fast. Printed, or with reduced motion, it "
    "shows one moment.",
    "그림은 실행을 {0}배 빠르기로 되풀이해 보여 줍니다. 인쇄하거나 동작 줄이기를 켜면 한 순간만 "
    "보여 줍니다."};
inline constexpr Word Stands{"The picture shows the run at {0}.", "그림은 실행의 {0} 시점을 보여 줍니다."};
inline constexpr Word MadeBy{
    "Made by Topologue from its lesson “{0}”. Every number comes from a simulation with seed {1}; "
    "`topologue lesson check {0}` runs it again.",
    "Topologue의 레슨 “{0}”에서 만들었습니다. 모든 숫자는 시드 {1}로 돌린 시뮬레이션에서 나왔고, "
    "`topologue lesson check {0}` 명령으로 다시 돌려 볼 수 있습니다."};
inline constexpr Word StepAt{"at {0}", "{0} 시점"};

} // namespace topologue::lessons::pageword
