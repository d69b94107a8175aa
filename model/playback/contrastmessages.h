// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// The sentences of comparisons, see contrastwords.h.
namespace topologue::playback::message {

// Which objectives break: {0} is one journey, or several of them.

inline constexpr Message OneBreaksInBoth{"contrast.one-breaks-in-both", "{0} breaks in both.", "",
                                         "{0}은(는) 둘 다에서 목표를 지키지 못합니다.", ""};
inline constexpr Message SomeBreakInBoth{"contrast.some-break-in-both", "{0} break in both.", "",
                                         "{0}은(는) 둘 다에서 목표를 지키지 못합니다.", ""};
inline constexpr Message OneBreaksInAll{"contrast.one-breaks-in-all", "{0} breaks in all of them.", "",
                                        "{0}은(는) 모두에서 목표를 지키지 못합니다.", ""};
inline constexpr Message SomeBreakInAll{"contrast.some-break-in-all", "{0} break in all of them.", "",
                                        "{0}은(는) 모두에서 목표를 지키지 못합니다.", ""};
inline constexpr Message OneBreaksOnlyIn{"contrast.one-breaks-only-in", "{0} breaks only in {1}.", "",
                                         "{0}은(는) {1}에서만 목표를 지키지 못합니다.", ""};
inline constexpr Message SomeBreakOnlyIn{"contrast.some-break-only-in", "{0} break only in {1}.", "",
                                         "{0}은(는) {1}에서만 목표를 지키지 못합니다.", ""};
inline constexpr Message OneBreaksInNotIn{"contrast.one-breaks-in-not-in", "{0} breaks in {1}, but not in {2}.", "",
                                          "{0}은(는) {1}에서는 목표를 지키지 못하지만 {2}에서는 지킵니다.", ""};
inline constexpr Message SomeBreakInNotIn{"contrast.some-break-in-not-in", "{0} break in {1}, but not in {2}.", "",
                                          "{0}은(는) {1}에서는 목표를 지키지 못하지만 {2}에서는 지킵니다.", ""};
inline constexpr Message NoneBreaks{"contrast.none-breaks", "Every objective holds in all of them.", "",
                                    "모두에서 모든 목표가 지켜집니다.", ""};
inline constexpr Message BreaksSometimes{"contrast.breaks-sometimes", "In {0} of {1} runs {2} breaks in {3}.", "",
                                         "{2}은(는) {3}에서 {1}번 가운데 {0}번 목표를 지키지 못합니다.", ""};

// What it costs: {0} against {1}.

inline constexpr Message FailsFewer{"contrast.fails-fewer",
                                    "{0} fails {2} fewer requests than {1} (95 % interval {3} to {4}).", "",
                                    "{0}은(는) {1}보다 실패한 요청이 {2}건 적습니다(95 % 구간 {3}~{4}건).", ""};
inline constexpr Message FailsMore{"contrast.fails-more",
                                   "{0} fails {2} more requests than {1} (95 % interval {3} to {4}).", "",
                                   "{0}은(는) {1}보다 실패한 요청이 {2}건 많습니다(95 % 구간 {3}~{4}건).", ""};
inline constexpr Message FailsByChance{
    "contrast.fails-by-chance",
    "The difference in failed requests between {0} and {1} may be chance (95 % interval {2} to {3}).", "",
    "{0}과(와) {1}의 실패한 요청 수 차이는 우연일 수 있습니다(95 % 구간 {2}~{3}건).", ""};
inline constexpr Message FailsAlike{"contrast.fails-alike", "{0} fails as many requests as {1} in every run.", "",
                                    "{0}과(와) {1}은(는) 실행마다 실패한 요청 수가 같습니다.", ""};
inline constexpr Message LosesLess{"contrast.loses-less", "{0} loses {2} less than {1} (95 % interval {3} to {4}).", "",
                                   "{0}은(는) {1}보다 손실이 {2} 적습니다(95 % 구간 {3}~{4}).", ""};
inline constexpr Message LosesMore{"contrast.loses-more", "{0} loses {2} more than {1} (95 % interval {3} to {4}).", "",
                                   "{0}은(는) {1}보다 손실이 {2} 많습니다(95 % 구간 {3}~{4}).", ""};
inline constexpr Message LosesByChance{
    "contrast.loses-by-chance",
    "The difference in lost value between {0} and {1} may be chance (95 % interval {2} to {3}).", "",
    "{0}과(와) {1}의 손실 차이는 우연일 수 있습니다(95 % 구간 {2}~{3}).", ""};
inline constexpr Message LosesAlike{"contrast.loses-alike", "{0} loses as much as {1} in every run.", "",
                                    "{0}과(와) {1}은(는) 실행마다 손실이 같습니다.", ""};
inline constexpr Message CostsAlike{"contrast.costs-alike",
                                    "{0} and {1} do equally well: nothing differs for their users in any run.", "",
                                    "{0}과(와) {1}은(는) 어느 실행에서도 사용자에게 차이가 없습니다.", ""};

// The same of a single run, from which nothing is known of chance.

inline constexpr Message FailsFewerOnce{"contrast.fails-fewer-once",
                                        "In this run {0} fails {2} fewer requests than {1}.", "",
                                        "이번 실행에서 {0}은(는) {1}보다 실패한 요청이 {2}건 적습니다.", ""};
inline constexpr Message FailsMoreOnce{"contrast.fails-more-once", "In this run {0} fails {2} more requests than {1}.",
                                       "", "이번 실행에서 {0}은(는) {1}보다 실패한 요청이 {2}건 많습니다.", ""};
inline constexpr Message LosesLessOnce{"contrast.loses-less-once", "In this run {0} loses {2} less than {1}.", "",
                                       "이번 실행에서 {0}은(는) {1}보다 손실이 {2} 적습니다.", ""};
inline constexpr Message LosesMoreOnce{"contrast.loses-more-once", "In this run {0} loses {2} more than {1}.", "",
                                       "이번 실행에서 {0}은(는) {1}보다 손실이 {2} 많습니다.", ""};
inline constexpr Message CostsAlikeOnce{"contrast.costs-alike-once",
                                        "In this run nothing differs between {0} and {1} for their users.", "",
                                        "이번 실행에서 {0}과(와) {1}은(는) 사용자에게 차이가 없습니다.", ""};

inline constexpr Message OneRun{"contrast.one-run", "The same scenario and the same arrivals; one run.", "",
                                "같은 시나리오와 같은 요청, 실행 1번.", ""};
inline constexpr Message ManyRuns{"contrast.many-runs",
                                  "The same scenario and the same arrivals; {0} runs, each with other chance.", "",
                                  "같은 시나리오와 같은 요청, 우연을 달리한 실행 {0}번.", ""};

} // namespace topologue::playback::message
