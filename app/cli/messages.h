// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// What can be wrong with how the program was called.
namespace topologue::cli::message {

inline constexpr Message UnknownCommand{
    "usage.command",
    "`{0}` is neither a command nor a file.",
    "The commands are export, validate, layout, generate, simulate, compare, stress, actions, lesson and learn.",
    "`{0}`은(는) 명령도 파일도 아닙니다.",
    "사용할 수 있는 명령은 export, validate, layout, generate, simulate, compare, stress, actions, lesson, "
    "learn입니다.",
};
inline constexpr Message UnknownCommandNear{
    "usage.command",
    "`{0}` is neither a command nor a file; did you mean `{1}`?",
    "The commands are export, validate, layout, generate, simulate, compare, stress, actions, lesson and learn.",
    "`{0}`은(는) 명령도 파일도 아닙니다. `{1}`을(를) 쓰려고 하셨나요?",
    "사용할 수 있는 명령은 export, validate, layout, generate, simulate, compare, stress, actions, lesson, "
    "learn입니다.",
};
inline constexpr Message UnknownPart{
    "usage.learn",
    "There is nothing called `{0}` to learn.",
    "Write timeline, concepts, assess, check or place-concepts after `learn`.",
    "`{0}`(이)라는 항목은 없습니다.",
    "`learn` 뒤에 timeline, concepts, assess, check, place-concepts 중 하나를 쓰세요.",
};
inline constexpr Message UnknownOption{
    "usage.option", "`{0}` has no option {1}.", "", "`{0}`에는 {1} 옵션이 없습니다.", "",
};
inline constexpr Message WrongArguments{
    "usage.arguments", "{0}", "", "명령을 이해할 수 없습니다: {0}", "",
};
inline constexpr Message UnknownChoice{
    "usage.choice",
    "{0} cannot be `{1}`.",
    "Choose one of: {2}.",
    "{0} 옵션에 `{1}`을(를) 쓸 수 없습니다.",
    "다음 중에서 고르세요: {2}.",
};
inline constexpr Message NumberOutOfRange{
    "usage.number",
    "{0} cannot be `{1}`.",
    "Give a number between {2} and {3}.",
    "{0} 옵션에 `{1}`을(를) 쓸 수 없습니다.",
    "{2}에서 {3} 사이의 숫자를 쓰세요.",
};
inline constexpr Message LessonTaskUnknown{
    "usage.lesson-task",          "`{0}` cannot `{1}`.",
    "Choose one of: {2}.",        "`{0}` 명령은 `{1}`을(를) 할 수 없습니다.",
    "다음 중에서 고르세요: {2}.",
};
inline constexpr Message LessonUnknown{
    "usage.lesson",
    "There is no lesson `{0}`.",
    "`topologue lesson list` prints all of them.",
    "`{0}` 레슨이 없습니다.",
    "`topologue lesson list`로 모두 볼 수 있습니다.",
};
inline constexpr Message LessonMissing{
    "usage.lesson",
    "It is not said which lesson to export.",
    "Write its id after `export`; `topologue lesson list` prints all of them.",
    "내보낼 레슨을 지정하지 않았습니다.",
    "`export` 뒤에 레슨의 ID를 쓰세요. `topologue lesson list`로 모두 볼 수 있습니다.",
};
inline constexpr Message LessonOutputMissing{
    "usage.output-missing",
    "It is not said where to export to.",
    "Add -o with a file name that ends in .html or .svg.",
    "어디로 내보낼지 지정하지 않았습니다.",
    "-o 뒤에 .html이나 .svg로 끝나는 파일 이름을 쓰세요.",
};
inline constexpr Message LessonFormatMissing{
    "usage.format-missing",
    "The format cannot be told from the output `{0}`.",
    "Add --format with html or svg, or end the file name in .html or .svg.",
    "출력 `{0}`에서 형식을 알 수 없습니다.",
    "--format에 html이나 svg를 쓰거나, 파일 이름을 .html이나 .svg로 끝내세요.",
};
inline constexpr Message VariantUnknown{
    "usage.variant",
    "The lesson `{0}` has no variant `{1}`.",
    "Choose one of: {2}.",
    "`{0}` 레슨에는 `{1}` 구조가 없습니다.",
    "다음 중에서 고르세요: {2}.",
};
inline constexpr Message NoCure{
    "usage.cure",
    "The lesson `{0}` has no cure for this variant.",
    "Leave --cured out, or choose the variant that the cure is for.",
    "`{0}` 레슨의 이 구조에는 처방이 없습니다.",
    "--cured를 빼거나 처방이 있는 구조를 고르세요.",
};
inline constexpr Message OnlyForTask{
    "usage.without-effect",  "{0} has a meaning only for `topologue lesson {1}`.",
    "Leave the option out.", "{0} 옵션은 `topologue lesson {1}`에서만 쓸 수 있습니다.",
    "옵션을 빼세요.",
};
inline constexpr Message FileMissing{
    "usage.file-missing",
    "`{0}` needs a file.",
    "Name a *.topo.json file or an exported SVG; - is standard input.",
    "`{0}` 명령에는 파일이 필요합니다.",
    "*.topo.json 파일이나 내보낸 SVG를 지정하세요. -는 표준 입력입니다.",
};
inline constexpr Message TooManyFiles{
    "usage.too-many-files",         "`{0}` takes one file, so `{1}` is too many.",
    "Call it once for each file.",  "`{0}` 명령은 파일을 하나만 받으므로 `{1}`은(는) 쓸 수 없습니다.",
    "파일마다 한 번씩 실행하세요.",
};
inline constexpr Message UnexpectedFile{
    "usage.unexpected-file",
    "`{0}` reads no file, so `{1}` has no meaning.",
    "Use -o to name the file that is written.",
    "`{0}` 명령은 파일을 읽지 않으므로 `{1}`은(는) 쓸 수 없습니다.",
    "쓸 파일은 -o로 지정하세요.",
};
inline constexpr Message NoFile{
    "usage.unexpected-file", "`{0}` reads no file, so `{1}` has no meaning.",
    "Leave it out.",         "`{0}` 명령은 파일을 읽지 않으므로 `{1}`은(는) 쓸 수 없습니다.",
    "그 인자를 빼세요.",
};
inline constexpr Message OutputMissing{
    "usage.output-missing",
    "It is not said where to export to.",
    "Add -o with a file name that ends in .svg, .png, .pdf or .dot; films end in .svg, .mp4, .webm or .gif.",
    "어디로 내보낼지 지정하지 않았습니다.",
    "-o 뒤에 .svg, .png, .pdf, .dot 중 하나로 끝나는 파일 이름을 쓰세요. 필름은 .svg, .mp4, .webm, .gif입니다.",
};
inline constexpr Message FormatMissing{
    "usage.format-missing",
    "The format cannot be told from the output `{0}`.",
    "Add --format with svg, png, pdf or dot, or end the file name in one of these (a film: svg, mp4, webm or gif).",
    "출력 `{0}`에서 형식을 알 수 없습니다.",
    "--format에 svg, png, pdf, dot 중 하나를 쓰거나, 파일 이름을 그중 하나로 끝내세요(필름: svg, mp4, webm, gif).",
};
inline constexpr Message ReportFormatMissing{
    "usage.format-missing",
    "The format cannot be told from the output `{0}`.",
    "Add --format with md or pdf, or end the file name in .md or .pdf.",
    "출력 `{0}`에서 형식을 알 수 없습니다.",
    "--format에 md나 pdf를 쓰거나, 파일 이름을 .md나 .pdf로 끝내세요.",
};
inline constexpr Message OptionWithoutEffect{
    "usage.without-effect",
    "{0} has no meaning for {1}.",
    "Leave the option out, or choose another format.",
    "{0} 옵션은 {1} 형식에서 쓸 수 없습니다.",
    "옵션을 빼거나 다른 형식을 고르세요.",
};
inline constexpr Message NeedsAnimate{
    "usage.without-effect",
    "{0} has no meaning for a picture that does not move.",
    "Add --animate, or leave the option out.",
    "{0} 옵션은 움직이지 않는 그림에는 쓸 수 없습니다.",
    "--animate를 붙이거나 옵션을 빼세요.",
};
inline constexpr Message FilmRange{
    "usage.range",
    "The film cannot run from {0} s to {1} s.",
    "Let --from be less than --to.",
    "{0}초에서 {1}초까지의 필름은 만들 수 없습니다.",
    "--from을 --to보다 작게 하세요.",
};
inline constexpr Message TooManyDependencies{
    "usage.too-many-dependencies",
    "{0} components cannot have {1} dependencies without a cycle.",
    "At most {2} are possible: ask for fewer, or for more components.",
    "구성 요소 {0}개로는 순환 없이 의존 관계 {1}개를 만들 수 없습니다.",
    "최대 {2}개까지 가능합니다. 의존 관계를 줄이거나 구성 요소를 늘리세요.",
};
inline constexpr Message OptionsTogether{
    "usage.together",         "{0} and {1} cannot be used together.",
    "Leave one of them out.", "{0} 옵션과 {1} 옵션은 함께 쓸 수 없습니다.",
    "둘 중 하나를 빼세요.",
};
inline constexpr Message WrongNumberOfFiles{
    "usage.number-of-files",
    "`{0}` compares 2 to {2} documents; {1} given.",
    "Name each *.topo.json file, such as `topologue compare a.topo.json b.topo.json`.",
    "`{0}` 명령은 문서 2개에서 {2}개를 비교하는데, {1}개를 받았습니다.",
    "`topologue compare a.topo.json b.topo.json`처럼 *.topo.json 파일을 차례로 지정하세요.",
};
inline constexpr Message WrongWindow{
    "usage.window",
    "--window cannot be `{0}`.",
    "Give simulated seconds as FROM..TO with FROM before TO, such as 20..80, 20.. or ..80.",
    "--window 옵션에 `{0}`을(를) 쓸 수 없습니다.",
    "시뮬레이션 시간(초)을 20..80, 20.., ..80처럼 쓰세요. 앞의 수가 뒤의 수보다 작아야 합니다.",
};
inline constexpr Message WindowTooLate{
    "usage.window",
    "The window `{0}` begins after the simulation ends, at {1} seconds.",
    "Choose an earlier window, or simulate longer with --duration.",
    "구간 `{0}`은(는) 시뮬레이션이 끝난 뒤({1}초)에 시작합니다.",
    "더 이른 구간을 고르거나, --duration으로 더 오래 시뮬레이션하세요.",
};
inline constexpr Message ScenarioMissing{
    "usage.scenario",
    "`{0}` has several scenarios, and none was chosen.",
    "Add --scenario with one of: {1}; or --no-scenario for the load alone.",
    "`{0}`에는 시나리오가 여러 개 있는데, 아무것도 고르지 않았습니다.",
    "--scenario에 다음 중 하나를 쓰세요: {1}. 부하만 보려면 --no-scenario를 쓰세요.",
};
inline constexpr Message ScenarioUnknown{
    "usage.scenario",
    "`{0}` has no scenario `{1}`.",
    "Choose one of: {2}.",
    "`{0}`에는 `{1}` 시나리오가 없습니다.",
    "다음 중에서 고르세요: {2}.",
};
inline constexpr Message ScenarioUnknownNone{
    "usage.scenario",
    "`{0}` has no scenario `{1}`; it has none at all.",
    "Leave --scenario out to simulate the load alone.",
    "`{0}`에는 `{1}` 시나리오가 없습니다. 시나리오가 하나도 없는 문서입니다.",
    "부하만 시뮬레이션하려면 --scenario를 빼세요.",
};
inline constexpr Message WrongPolicy{
    "usage.policy",
    "--policy cannot be `{0}`.",
    "Give a dependency and a preset, such as order-to-payment=resilience4j.",
    "--policy 옵션에 `{0}`을(를) 쓸 수 없습니다.",
    "order-to-payment=resilience4j처럼 의존 관계와 프리셋을 쓰세요.",
};
inline constexpr Message PolicyTwice{
    "usage.policy",
    "--policy names the dependency `{0}` more than once.",
    "Choose one preset for it.",
    "--policy 옵션에 의존 관계 `{0}`이(가) 두 번 이상 나옵니다.",
    "프리셋을 하나만 고르세요.",
};
inline constexpr Message PolicyOfConsumer{
    "usage.policy",
    "The dependency `{0}` takes messages from a queue, where a policy does nothing.",
    "Choose the dependency that publishes them, or one that calls.",
    "의존 관계 `{0}`은(는) 큐에서 메시지를 꺼내므로 정책이 아무 일도 하지 않습니다.",
    "메시지를 보내는 의존 관계나 호출하는 의존 관계를 고르세요.",
};
inline constexpr Message DependencyUnknown{
    "usage.policy",
    "`{0}` has no dependency `{1}`.",
    "Give the id of one of its dependencies.",
    "`{0}`에는 `{1}` 의존 관계가 없습니다.",
    "문서에 있는 의존 관계의 ID를 쓰세요.",
};
inline constexpr Message DependencyUnknownNear{
    "usage.policy",
    "`{0}` has no dependency `{1}`; did you mean `{2}`?",
    "Give the id of one of its dependencies.",
    "`{0}`에는 `{1}` 의존 관계가 없습니다. `{2}`을(를) 쓰려고 하셨나요?",
    "문서에 있는 의존 관계의 ID를 쓰세요.",
};
inline constexpr Message PresetUnknown{
    "usage.policy",
    "There is no preset `{0}`.",
    "Choose one of: {1}.",
    "`{0}` 프리셋은 없습니다.",
    "다음 중에서 고르세요: {1}.",
};
inline constexpr Message PresetUnknownNear{
    "usage.policy",
    "There is no preset `{0}`; did you mean `{1}`?",
    "Choose one of: {2}.",
    "`{0}` 프리셋은 없습니다. `{1}`을(를) 쓰려고 하셨나요?",
    "다음 중에서 고르세요: {2}.",
};
inline constexpr Message BinaryToTerminal{
    "usage.binary",
    "A recording is not text for a terminal.",
    "Add -o with a file name, or send it to another program.",
    "기록은 터미널에 보여 줄 수 있는 글이 아닙니다.",
    "-o 뒤에 파일 이름을 쓰거나 다른 프로그램으로 보내세요.",
};
inline constexpr Message QuestionUnknown{
    "usage.question",
    "`{0}` has no question `{1}`.",
    "Write one of these after the file: {2}.",
    "`{0}` 명령에 `{1}`(이)라는 질문은 없습니다.",
    "파일 뒤에 다음 중 하나를 쓰세요: {2}.",
};
inline constexpr Message OnlyForQuestion{
    "usage.without-effect",
    "{0} has a meaning only for the question {1}.",
    "Leave the option out, or ask that question.",
    "{0} 옵션은 {1} 질문에서만 쓸 수 있습니다.",
    "옵션을 빼거나 그 질문을 하세요.",
};
inline constexpr Message StoppedByUser{
    "run.interrupted", "Stopped. Nothing was written.", "", "중단했습니다. 아무것도 쓰지 않았습니다.", "",
};

} // namespace topologue::cli::message
