<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Topologue %1</source>
            <translation>Topologue %1</translation>
        </message>
        <message>
            <source>The desktop visual architecture explorer.</source>
            <translation>데스크톱 시각 아키텍처 탐색기.</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0. Built with Qt (LGPL), Graphviz (EPL), nlohmann/json and pugixml (MIT), Boost (BSL) and zlib; set in Inter, Noto Sans and JetBrains Mono (OFL).</source>
            <translation>Apache License 2.0으로 배포되는 자유 소프트웨어입니다. Qt(LGPL), Graphviz(EPL), nlohmann/json과 pugixml(MIT), Boost(BSL), zlib으로 만들었고, 글꼴은 Inter, Noto Sans, JetBrains Mono(OFL)입니다.</translation>
        </message>
    </context>
    <context>
        <name>AdviceGates</name>
        <message>
            <source>Gates</source>
            <translation>관문</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>통과</translation>
        </message>
    </context>
    <context>
        <name>AdviceLinks</name>
        <message>
            <source>Fewer lessons</source>
            <translation>레슨 줄이기</translation>
        </message>
        <message>
            <source>More lessons: %1</source>
            <translation>레슨 더 보기: %1개</translation>
        </message>
        <message>
            <source>Concepts</source>
            <translation>개념</translation>
        </message>
    </context>
    <context>
        <name>AdvicePane</name>
        <message>
            <source>Example: %1</source>
            <translation>예시: %1</translation>
        </message>
        <message>
            <source>Take these answers as a start</source>
            <translation>이 답으로 시작하기</translation>
        </message>
        <message>
            <source>Back to my answers</source>
            <translation>내 답으로 돌아가기</translation>
        </message>
        <message>
            <source>The advice</source>
            <translation>조언</translation>
        </message>
        <message>
            <source>No answers yet</source>
            <translation>아직 답이 없습니다</translation>
        </message>
        <message>
            <source>Answer what you know. From the first answer on, the plane below shows where you stand and how sure that is.</source>
            <translation>아는 것부터 답하세요. 첫 답부터 아래 평면에 현재 위치와 그 확실함이 나타납니다.</translation>
        </message>
        <message>
            <source>Also possible:</source>
            <translation>다른 가능성:</translation>
        </message>
        <message>
            <source>%1 answered</source>
            <translation>답한 질문: %1</translation>
        </message>
        <message>
            <source>What speaks for splitting</source>
            <translation>나누기를 지지하는 것</translation>
        </message>
        <message>
            <source>What speaks against splitting</source>
            <translation>나누기에 반대하는 것</translation>
        </message>
        <message>
            <source>What would change it</source>
            <translation>무엇이 결과를 바꾸는가</translation>
        </message>
        <message>
            <source>No single answer that is a step off.</source>
            <translation>한 단계 다른 답 하나로는 바뀌지 않습니다.</translation>
        </message>
        <message>
            <source>Lessons that argue for splitting</source>
            <translation>나누기를 지지하는 레슨</translation>
        </message>
        <message>
            <source>Lessons that argue against splitting</source>
            <translation>나누기에 반대하는 레슨</translation>
        </message>
        <message>
            <source>How it is counted</source>
            <translation>어떻게 세는가</translation>
        </message>
    </context>
    <context>
        <name>AdvicePlot</name>
        <message>
            <source>Need and readiness</source>
            <translation>필요와 준비</translation>
        </message>
        <message>
            <source>Need ↑</source>
            <translation>필요 ↑</translation>
        </message>
        <message>
            <source>gates closed</source>
            <translation>관문 막힘</translation>
        </message>
        <message>
            <source>the example</source>
            <translation>예시</translation>
        </message>
        <message>
            <source>you</source>
            <translation>나</translation>
        </message>
        <message>
            <source>band</source>
            <translation>폭</translation>
        </message>
        <message>
            <source>Readiness →</source>
            <translation>준비 →</translation>
        </message>
    </context>
    <context>
        <name>AdviceReasons</name>
        <message>
            <source>Nothing of what was answered.</source>
            <translation>답한 것 가운데에는 없습니다.</translation>
        </message>
        <message>
            <source>Only the strongest</source>
            <translation>강한 것만 보기</translation>
        </message>
        <message>
            <source>Weaker ones: %1</source>
            <translation>이보다 약한 것: %1개</translation>
        </message>
    </context>
    <context>
        <name>AlignMenu</name>
        <message>
            <source>Align</source>
            <translation>맞춤</translation>
        </message>
    </context>
    <context>
        <name>AppearanceMenu</name>
        <message>
            <source>Appearance</source>
            <translation>화면 모양</translation>
        </message>
    </context>
    <context>
        <name>BusyPill</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>CanvasTools</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>CardDefaults</name>
        <message>
            <source>What the simulation assumes</source>
            <translation>시뮬레이션이 가정하는 값</translation>
        </message>
    </context>
    <context>
        <name>CardFigures</name>
        <message>
            <source>%1, %2</source>
            <extracomment>What a number is of, and when or under which condition.</extracomment>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>CardParts</name>
        <message>
            <source>Also played by</source>
            <translation>함께 볼 레슨</translation>
        </message>
        <message>
            <source>Partly verified</source>
            <translation>일부 확인됨</translation>
        </message>
        <message>
            <source>Unverified</source>
            <translation>미확인</translation>
        </message>
        <message>
            <source>Our choice</source>
            <translation>직접 정한 값</translation>
        </message>
    </context>
    <context>
        <name>CaseCard</name>
        <message>
            <source>Direction</source>
            <translation>방향</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>나라</translation>
        </message>
        <message>
            <source>What they had</source>
            <translation>이전 상태</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>이유</translation>
        </message>
        <message>
            <source>What they did</source>
            <translation>한 일</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>And what became of it</source>
            <translation>그 뒤에 어떻게 되었나</translation>
        </message>
        <message>
            <source>What can be learned</source>
            <translation>배울 점</translation>
        </message>
        <message>
            <source>In history</source>
            <translation>역사에서</translation>
        </message>
        <message>
            <source>Concepts</source>
            <translation>개념</translation>
        </message>
    </context>
    <context>
        <name>CasesPage</name>
        <message>
            <source>Adoption cases</source>
            <translation>도입 사례</translation>
        </message>
        <message>
            <source>Who split a system, who did not, and who came back: what they had, why they changed it, what they did, and what became of it.</source>
            <translation>누가 나누었고, 누가 나누지 않았으며, 누가 되돌아왔는지 모았습니다. 무엇이 있었고 왜 바꾸었으며 무엇을 했고 그 뒤에 어떻게 되었는지 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Find a case</source>
            <translation>사례 찾기</translation>
        </message>
    </context>
    <context>
        <name>CatalogueCard</name>
        <message>
            <source>Add to the drawing</source>
            <translation>도면에 추가</translation>
        </message>
        <message>
            <source>Show me: %1</source>
            <translation>직접 보기: %1</translation>
        </message>
        <message>
            <source>It is no box of a diagram.</source>
            <translation>다이어그램에 상자로 그리는 것이 아닙니다.</translation>
        </message>
        <message>
            <source>Open a drawing to add it there.</source>
            <translation>도면을 열면 거기에 추가할 수 있습니다.</translation>
        </message>
        <message>
            <source>no source found</source>
            <translation>출처를 찾지 못함</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>숫자</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>출처</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>CataloguePage</name>
        <message>
            <source>%1 of %2</source>
            <translation>%2개 중 %1개</translation>
        </message>
        <message>
            <source>%1 entries</source>
            <translation>%1개 항목</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>맞는 것이 없습니다.</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>모두 보기</translation>
        </message>
        <message>
            <source>Choose an entry of the list.</source>
            <translation>목록에서 항목을 고르세요.</translation>
        </message>
    </context>
    <context>
        <name>CatalogueRow</name>
        <message>
            <source>Play: %1</source>
            <translation>재생: %1</translation>
        </message>
        <message>
            <source>From general knowledge: no source was found for it.</source>
            <translation>일반 지식입니다. 출처를 찾지 못했습니다.</translation>
        </message>
    </context>
    <context>
        <name>ChallengeBar</name>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1: %3 중 %2</translation>
        </message>
        <message>
            <source>Hint (%1)</source>
            <translation>힌트 (%1)</translation>
        </message>
        <message>
            <source>Show all of it</source>
            <translation>모두 보기</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>줄여 보기</translation>
        </message>
        <message>
            <source>Solved: %1</source>
            <translation>해결: %1</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>처음부터</translation>
        </message>
    </context>
    <context>
        <name>ChallengesPage</name>
        <message>
            <source>Challenges</source>
            <translation>도전 과제</translation>
        </message>
        <message>
            <source>Designs that miss an objective. Change what may be changed, stay within the budget, and let the engine say whether it is solved.</source>
            <translation>목표를 놓치는 설계들입니다. 바꿀 수 있는 것만, 예산 안에서 고쳐 보세요. 해결했는지는 엔진이 판정합니다.</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>Copy as CSV</source>
            <translation>CSV로 복사</translation>
        </message>
        <message>
            <source>Show the whole time</source>
            <translation>전체 시간 보기</translation>
        </message>
    </context>
    <context>
        <name>ChartPanel</name>
        <message>
            <source>Copied as CSV: %1</source>
            <translation>CSV로 복사함: %1</translation>
        </message>
        <message>
            <source>Every journey</source>
            <translation>모든 여정</translation>
        </message>
        <message>
            <source>Show the whole time</source>
            <translation>전체 시간 보기</translation>
        </message>
        <message>
            <source>Copy as CSV</source>
            <translation>CSV로 복사</translation>
        </message>
        <message>
            <source>Fold the charts</source>
            <translation>차트 접기</translation>
        </message>
        <message>
            <source>The charts appear when the simulation is done.</source>
            <translation>시뮬레이션이 끝나면 차트가 나타납니다.</translation>
        </message>
        <message>
            <source>Nothing was recorded of this selection.</source>
            <translation>선택한 것에 대한 기록이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>CloseDialog</name>
        <message>
            <source>Save changes to %1 documents?</source>
            <translation>문서 %1개의 변경 내용을 저장할까요?</translation>
        </message>
        <message>
            <source>Save changes to %1?</source>
            <translation>%1의 변경 내용을 저장할까요?</translation>
        </message>
        <message>
            <source>• %1</source>
            <translation>• %1</translation>
        </message>
        <message>
            <source>… and %1 more</source>
            <translation>… 외 %1개</translation>
        </message>
        <message>
            <source>What is not saved is lost.</source>
            <translation>저장하지 않은 내용은 사라집니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Discard all</source>
            <translation>모두 버리기</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>버리기</translation>
        </message>
        <message>
            <source>Save all</source>
            <translation>모두 저장</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Results</source>
            <translation>찾은 것</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>맞는 것이 없습니다.</translation>
        </message>
        <message>
            <source>Command, component, file or concept</source>
            <translation>명령, 컴포넌트, 파일, 개념</translation>
        </message>
    </context>
    <context>
        <name>CompareDeck</name>
        <message>
            <source>Scenario</source>
            <translation>시나리오</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>표 복사</translation>
        </message>
        <message>
            <source>Export the comparison</source>
            <translation>비교 내보내기</translation>
        </message>
        <message>
            <source>Pan and zoom together</source>
            <translation>함께 이동·확대</translation>
        </message>
        <message>
            <source>Add an architecture</source>
            <translation>아키텍처 추가</translation>
        </message>
        <message>
            <source>More runs…</source>
            <translation>더 실행하는 중…</translation>
        </message>
        <message>
            <source>These runs are enough</source>
            <translation>여기까지만 실행</translation>
        </message>
    </context>
    <context>
        <name>CompareDocumentMenu</name>
        <message>
            <source>The open document</source>
            <translation>열린 문서</translation>
        </message>
        <message>
            <source>The open document as it was</source>
            <translation>열린 문서의 이전 상태</translation>
        </message>
        <message>
            <source>A file…</source>
            <translation>파일…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
    </context>
    <context>
        <name>ComparePage</name>
        <message>
            <source>Opening…</source>
            <translation>여는 중…</translation>
        </message>
        <message>
            <source>Nothing to compare.</source>
            <translation>비교할 것이 없습니다.</translation>
        </message>
        <message>
            <source>Open an architecture</source>
            <translation>아키텍처 열기</translation>
        </message>
        <message>
            <source>Architectures (*.topo.json *.json *.svg)</source>
            <translation>아키텍처 (*.topo.json *.json *.svg)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
    </context>
    <context>
        <name>CompareScenarioMenu</name>
        <message>
            <source>Load only, no faults</source>
            <translation>장애 없이 부하만</translation>
        </message>
    </context>
    <context>
        <name>CompareTable</name>
        <message>
            <source>Architecture</source>
            <translation>아키텍처</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <source>Show another architecture</source>
            <translation>다른 아키텍처 보기</translation>
        </message>
        <message>
            <source>Diagram of %1</source>
            <translation>%1 다이어그램</translation>
        </message>
    </context>
    <context>
        <name>ConceptButton</name>
        <message>
            <source>Explain this in Learn</source>
            <translation>배우기에서 설명 보기</translation>
        </message>
    </context>
    <context>
        <name>ConceptsPage</name>
        <message>
            <source>Map of the concepts</source>
            <translation>개념 지도</translation>
        </message>
        <message>
            <source>Find a concept</source>
            <translation>개념 찾기</translation>
        </message>
        <message>
            <source>%1 found</source>
            <translation>%1건 찾음</translation>
        </message>
        <message>
            <source>Drawing the map…</source>
            <translation>지도를 그리는 중…</translation>
        </message>
    </context>
    <context>
        <name>DiagramCanvas</name>
        <message>
            <source>Dependencies: %1 out, %2 in.</source>
            <translation>의존성: 나가는 것 %1개, 들어오는 것 %2개.</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n개 선택</numerusform>
            </translation>
        </message>
        <message>
            <source>Now %1.</source>
            <translation>현재 상태: %1.</translation>
        </message>
        <message>
            <source>Box %1 of %2.</source>
            <translation>상자 %2개 중 %1번째.</translation>
        </message>
        <message>
            <source>Arrow %1 of %2 from %3.</source>
            <translation>%3에서 나가는 화살표 %2개 중 %1번째.</translation>
        </message>
        <message>
            <source>Nothing is selected. Tab walks through the components, Alt and the arrow keys along their arrows.</source>
            <translation>선택한 것이 없습니다. Tab으로 컴포넌트를 차례로 고르고, Alt와 화살표 키로 이어진 화살표를 따라갑니다.</translation>
        </message>
        <message>
            <source>Locked.</source>
            <translation>잠김.</translation>
        </message>
    </context>
    <context>
        <name>Dialog</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>DocumentStrip</name>
        <message>
            <source>Topologue was closed unexpectedly. Documents with unsaved work: %1</source>
            <translation>Topologue가 예기치 않게 종료되었습니다. 저장되지 않은 작업이 있는 문서: %1개</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>보기</translation>
        </message>
    </context>
    <context>
        <name>DocumentTab</name>
        <message>
            <source>%1, unsaved changes</source>
            <translation>%1, 저장되지 않은 변경 있음</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 닫기</translation>
        </message>
    </context>
    <context>
        <name>EntryCard</name>
        <message>
            <source>Show me: %1</source>
            <translation>직접 보기: %1</translation>
        </message>
        <message>
            <source>Play: %1</source>
            <translation>재생: %1</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>읽을거리</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>출처</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>닫기 (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ErrorCard</name>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>EventEditor</name>
        <message>
            <source>Go there</source>
            <translation>여기로 이동</translation>
        </message>
        <message>
            <source>Remove event</source>
            <translation>이벤트 제거</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>EventMarker</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>%1부터</translation>
        </message>
        <message>
            <source>Go to what it acts on</source>
            <translation>대상으로 이동</translation>
        </message>
        <message>
            <source>Until the end</source>
            <translation>끝까지</translation>
        </message>
        <message>
            <source>Remove event</source>
            <translation>이벤트 제거</translation>
        </message>
        <message>
            <source>Edit event…</source>
            <translation>이벤트 편집…</translation>
        </message>
    </context>
    <context>
        <name>CanvasFields</name>
        <message>
            <source>Double click to add a component, or drop a file.</source>
            <translation>두 번 눌러 컴포넌트를 추가하거나 파일을 끌어다 놓으세요.</translation>
        </message>
        <message>
            <source>A copy</source>
            <translation>사본</translation>
        </message>
        <message>
            <source>Moved here</source>
            <translation>여기로 옮김</translation>
        </message>
        <message>
            <source>Shift: move</source>
            <translation>Shift: 옮기기</translation>
        </message>
    </context>
    <context>
        <name>ExplorePage</name>
        <message>
            <source>Nothing that is selected has a fault at this moment</source>
            <translation>선택한 것에는 이 시점에 장애가 없습니다</translation>
        </message>
        <message>
            <source>There is no fault at this moment</source>
            <translation>이 시점에는 장애가 없습니다</translation>
        </message>
        <message>
            <source>One fault ends at %1</source>
            <translation>장애 하나가 %1에 끝납니다</translation>
        </message>
        <message>
            <source>%1 faults end at %2</source>
            <translation>장애 %1개가 %2에 끝납니다</translation>
        </message>
        <message>
            <source>Diagram of %1</source>
            <translation>%1 다이어그램</translation>
        </message>
        <message>
            <source>%1, from %2 on</source>
            <translation>%1, %2부터</translation>
        </message>
        <message>
            <source>Moved to %1</source>
            <translation>%1(으)로 옮겼습니다</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Graphviz text: the structure without the drawing</source>
            <translation>Graphviz 텍스트: 그림 없이 구조만</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>형식</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>테마</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>배율</translation>
        </message>
        <message>
            <source>Transparent background</source>
            <translation>투명 배경</translation>
        </message>
        <message>
            <source>Carry the document, so that the picture can be opened again</source>
            <translation>문서를 함께 담아 그림을 다시 열 수 있게 하기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Exporting…</source>
            <translation>내보내는 중…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>내보낼 위치</translation>
        </message>
        <message>
            <source>The export failed</source>
            <translation>내보내지 못했습니다</translation>
        </message>
        <message>
            <source>What</source>
            <translation>대상</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>필름</translation>
        </message>
        <message>
            <source>Animated SVG</source>
            <translation>움직이는 SVG</translation>
        </message>
        <message>
            <source>Frames (PNG)</source>
            <translation>프레임 (PNG)</translation>
        </message>
        <message>
            <source>Videos are made by ffmpeg, which is not installed (on Debian: apt install ffmpeg).</source>
            <translation>동영상은 ffmpeg로 만드는데, 설치되어 있지 않습니다 (Debian: apt install ffmpeg).</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>크기를 재는 중…</translation>
        </message>
        <message>
            <source>New folder (*)</source>
            <translation>새 폴더 (*)</translation>
        </message>
        <message>
            <source>Export the comparison</source>
            <translation>비교 내보내기</translation>
        </message>
        <message>
            <source>Carry the documents, so that they can be compared again</source>
            <translation>문서를 함께 담아 다시 비교할 수 있게 하기</translation>
        </message>
    </context>
    <context>
        <name>FileBanner</name>
        <message>
            <source>This file is open in another window (%1). Saving asks for another name.</source>
            <translation>이 파일은 다른 창에서 열려 있습니다(%1). 저장할 때 다른 이름을 묻습니다.</translation>
        </message>
        <message>
            <source>This file may not be written. Saving asks for another name.</source>
            <translation>이 파일에는 쓸 수 없습니다. 저장할 때 다른 이름을 묻습니다.</translation>
        </message>
        <message>
            <source>Another program has changed this file, and there are unsaved changes here.</source>
            <translation>다른 프로그램이 이 파일을 바꾸었고, 여기에는 저장되지 않은 변경이 있습니다.</translation>
        </message>
        <message>
            <source>This file was removed or renamed. Saving writes it again.</source>
            <translation>이 파일이 삭제되었거나 이름이 바뀌었습니다. 저장하면 다시 만듭니다.</translation>
        </message>
        <message>
            <source>Reload</source>
            <translation>다시 읽기</translation>
        </message>
        <message>
            <source>Takes what the other program has written; Undo brings your changes back</source>
            <translation>다른 프로그램이 쓴 내용을 가져옵니다. 실행 취소하면 내 변경이 돌아옵니다</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>내 변경 유지</translation>
        </message>
        <message>
            <source>The next saving replaces what the other program has written</source>
            <translation>다음에 저장할 때 다른 프로그램이 쓴 내용을 덮어씁니다</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>After it was closed in the other window</source>
            <translation>다른 창에서 닫은 뒤에 누르세요</translation>
        </message>
        <message>
            <source>Open a copy</source>
            <translation>사본으로 열기</translation>
        </message>
        <message>
            <source>Goes on with a document that belongs to no file yet</source>
            <translation>아직 어떤 파일에도 속하지 않은 문서로 계속합니다</translation>
        </message>
    </context>
    <context>
        <name>FilmChoices</name>
        <message>
            <source>From, to</source>
            <translation>시작, 끝</translation>
        </message>
        <message>
            <source>From</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>To</source>
            <translation>끝</translation>
        </message>
        <message>
            <source>All</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>The whole scenario</source>
            <translation>시나리오 전체</translation>
        </message>
        <message>
            <source>From here</source>
            <translation>여기부터</translation>
        </message>
        <message>
            <source>From the playhead to the end</source>
            <translation>재생 위치부터 끝까지</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>속도</translation>
        </message>
        <message>
            <source>½ minute</source>
            <translation>30초로</translation>
        </message>
    </context>
    <context>
        <name>FilterPopup</name>
        <message>
            <source>Nothing fits.</source>
            <translation>맞는 것이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>FocusPill</name>
        <message>
            <source>Arrows away: %1</source>
            <translation>화살표 거리: %1</translation>
        </message>
        <message>
            <source>Components: %1</source>
            <translation>구성 요소: %1</translation>
        </message>
        <message>
            <source>Leave the focus (Escape)</source>
            <translation>집중 보기 끝내기 (Escape)</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>History</source>
            <translation>작업 기록</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>저장됨</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>취소됨</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Default %1: %2</source>
            <translation>기본값 %1: %2</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>팀</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>정책</translation>
        </message>
        <message>
            <source>Deployable</source>
            <translation>배포 단위</translation>
        </message>
        <message>
            <source>Service time</source>
            <translation>처리 시간</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>필요로 하는 것</translation>
        </message>
        <message>
            <source>Needed by</source>
            <translation>이것을 필요로 하는 것</translation>
        </message>
        <message>
            <source>Released and failing together</source>
            <translation>함께 배포되고 함께 멈추는 것</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>from</source>
            <translation>출발</translation>
        </message>
        <message>
            <source>to</source>
            <translation>도착</translation>
        </message>
        <message>
            <source>Expected rate</source>
            <translation>예상 호출률</translation>
        </message>
        <message>
            <source>When nothing fails: the rates of the journeys times the calls along their way.</source>
            <translation>장애가 없을 때의 값: 여정의 요청률에 경로의 호출 수를 곱한 것.</translation>
        </message>
        <message>
            <source>Journeys</source>
            <translation>여정</translation>
        </message>
        <message>
            <source>Network, each way</source>
            <translation>네트워크 지연(편도)</translation>
        </message>
        <message>
            <source>Owns</source>
            <translation>담당</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>아키텍처</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>구성</translation>
        </message>
        <message>
            <source>Components</source>
            <translation>구성 요소</translation>
        </message>
        <message>
            <source>Dependencies</source>
            <translation>의존성</translation>
        </message>
        <message>
            <source>Teams</source>
            <translation>팀</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>시나리오</translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n개 선택</numerusform>
            </translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>선택</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>설정 안 함</translation>
        </message>
        <message>
            <source>As a library does</source>
            <translation>라이브러리 기본값</translation>
        </message>
        <message>
            <source>Add policy</source>
            <translation>정책 추가</translation>
        </message>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>Runs in</source>
            <translation>실행되는 곳</translation>
        </message>
        <message>
            <source>Capacity</source>
            <translation>용량</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>Those that use it; all that reach the caller if none is checked.</source>
            <translation>이 의존 관계를 쓰는 여정. 아무것도 고르지 않으면 호출하는 쪽에 닿는 모든 여정입니다.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>Between</source>
            <translation>잇는 것</translation>
        </message>
        <message>
            <source>Journey</source>
            <translation>여정</translation>
        </message>
        <message>
            <source>Load</source>
            <translation>부하</translation>
        </message>
        <message>
            <source>Objective</source>
            <translation>목표</translation>
        </message>
        <message>
            <source>Impatience</source>
            <translation>조급함</translation>
        </message>
        <message>
            <source>Begins at</source>
            <translation>시작점</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
        <message numerus="yes">
            <source>%n user(s)</source>
            <translation>
                <numerusform>사용자 %n명</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InspectorChoice</name>
        <message>
            <source>several values</source>
            <translation>여러 값</translation>
        </message>
    </context>
    <context>
        <name>InspectorField</name>
        <message>
            <source>Drag to change it.</source>
            <translation>끌어서 값을 바꿀 수 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>InspectorGroup</name>
        <message>
            <source>Switch off: %1</source>
            <translation>끄기: %1</translation>
        </message>
    </context>
    <context>
        <name>InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>속성</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Lock its place</source>
            <translation>자리 잠그기</translation>
        </message>
        <message>
            <source>Locked: neither a hand nor a layout moves it. Unlock it</source>
            <translation>잠김: 끌어도 배치해도 움직이지 않습니다. 잠금 해제</translation>
        </message>
    </context>
    <context>
        <name>InspectorReset</name>
        <message>
            <source>Reset to %1</source>
            <translation>%1(으)로 되돌리기</translation>
        </message>
    </context>
    <context>
        <name>InspectorValue</name>
        <message>
            <source>several values</source>
            <translation>여러 값</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>설정 안 함</translation>
        </message>
    </context>
    <context>
        <name>JourneyPill</name>
        <message>
            <source>Finish</source>
            <translation>마치기</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>나가기</translation>
        </message>
    </context>
    <context>
        <name>JourneyStrip</name>
        <message>
            <source>Simulating…</source>
            <translation>시뮬레이션 중…</translation>
        </message>
        <message>
            <source>This architecture has no journeys: nothing to play.</source>
            <translation>이 아키텍처에는 여정이 없어 재생할 것이 없습니다.</translation>
        </message>
        <message>
            <source>%1: %2 succeed</source>
            <translation>%1: 성공 %2</translation>
        </message>
        <message>
            <source>p99 %1</source>
            <translation>p99 %1</translation>
        </message>
    </context>
    <context>
        <name>LaneMenuButton</name>
        <message>
            <source>All lanes</source>
            <translation>모든 줄</translation>
        </message>
        <message>
            <source>%1 of %2 lanes</source>
            <translation>%2줄 중 %1줄</translation>
        </message>
        <message>
            <source>Show all lanes</source>
            <translation>모두 보기</translation>
        </message>
    </context>
    <context>
        <name>LearnPage</name>
        <message>
            <source>Timeline</source>
            <translation>연표</translation>
        </message>
        <message>
            <source>Concepts</source>
            <translation>개념</translation>
        </message>
        <message>
            <source>Pages of Learn</source>
            <translation>배우기의 페이지</translation>
        </message>
        <message>
            <source>Challenges</source>
            <translation>도전 과제</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>레슨</translation>
        </message>
        <message>
            <source>When MSA?</source>
            <translation>언제 MSA인가?</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>도구</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>사례</translation>
        </message>
        <message>
            <source>Pros and cons</source>
            <translation>장점과 단점</translation>
        </message>
    </context>
    <context>
        <name>LearnProblems</name>
        <message numerus="yes">
            <source>%n problems in the files of this section; the rest is shown.</source>
            <translation>
                <numerusform>이 화면의 파일에 문제가 %n개 있습니다. 나머지는 그대로 보여 줍니다.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LearnSearchField</name>
        <message>
            <source>Search all of Learn</source>
            <translation>배우기 전체에서 찾기</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>맞는 것이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>LearnTabs</name>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>More pages of Learn</source>
            <translation>배우기의 다른 페이지</translation>
        </message>
    </context>
    <context>
        <name>LeftPanel</name>
        <message>
            <source>Library</source>
            <translation>라이브러리</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>개요</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>예제</translation>
        </message>
        <message>
            <source>Left panel</source>
            <translation>왼쪽 패널</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>call</source>
            <translation>호출</translation>
        </message>
        <message>
            <source>in process</source>
            <translation>프로세스 내</translation>
        </message>
        <message>
            <source>data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>message</source>
            <translation>메시지</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>응답</translation>
        </message>
        <message>
            <source>degraded</source>
            <translation>저하</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>실패</translation>
        </message>
        <message>
            <source>retry</source>
            <translation>재시도</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>대기</translation>
        </message>
        <message>
            <source>1 dot ≈ %1 requests</source>
            <translation>점 1개 ≈ 요청 %1건</translation>
        </message>
        <message>
            <source>more than %1/s</source>
            <translation>초당 %1건 넘음</translation>
        </message>
        <message>
            <source>order of failing</source>
            <translation>고장 난 순서</translation>
        </message>
        <message>
            <source>Figures and widths of arrows: calls per second</source>
            <translation>화살표의 숫자와 굵기: 초당 호출 수</translation>
        </message>
    </context>
    <context>
        <name>LessonCard</name>
        <message>
            <source>predicted right</source>
            <translation>예측 적중</translation>
        </message>
        <message>
            <source>surprised</source>
            <translation>예측 빗나감</translation>
        </message>
    </context>
    <context>
        <name>LessonExportButton</name>
        <message>
            <source>Exporting…</source>
            <translation>내보내는 중…</translation>
        </message>
        <message>
            <source>Export the lesson</source>
            <translation>레슨 내보내기</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1(으)로 내보냈습니다</translation>
        </message>
        <message>
            <source>Page to read and print (HTML)…</source>
            <translation>읽고 인쇄할 문서 (HTML)…</translation>
        </message>
        <message>
            <source>Page in English and Korean (HTML)…</source>
            <translation>영어·한국어 나란히 (HTML)…</translation>
        </message>
        <message>
            <source>This run as a film (SVG)…</source>
            <translation>지금 실행을 필름으로 (SVG)…</translation>
        </message>
        <message>
            <source>Animated SVG (*.svg)</source>
            <translation>움직이는 SVG (*.svg)</translation>
        </message>
        <message>
            <source>Web pages (*.html)</source>
            <translation>웹 문서 (*.html)</translation>
        </message>
    </context>
    <context>
        <name>LessonNotes</name>
        <message>
            <source>Notes for the speaker</source>
            <translation>발표자 노트</translation>
        </message>
    </context>
    <context>
        <name>LessonQuestion</name>
        <message>
            <source>What do you think?</source>
            <translation>어떻게 될까요?</translation>
        </message>
    </context>
    <context>
        <name>LessonResult</name>
        <message>
            <source>Ask me again</source>
            <translation>다시 예측하기</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>관련 항목</translation>
        </message>
        <message>
            <source>Running…</source>
            <translation>실행 중…</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>출처</translation>
        </message>
        <message>
            <source>What the engine measured</source>
            <translation>엔진이 측정한 값</translation>
        </message>
        <message>
            <source>You predicted it</source>
            <translation>예측이 맞았습니다</translation>
        </message>
        <message>
            <source>You predicted otherwise</source>
            <translation>예측과 달랐습니다</translation>
        </message>
    </context>
    <context>
        <name>LessonShelves</name>
        <message>
            <source>%1 of %2 done</source>
            <translation>%2개 중 %1개 완료</translation>
        </message>
        <message>
            <source>Nothing matches.</source>
            <translation>찾는 것이 없습니다.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>검색</translation>
        </message>
    </context>
    <context>
        <name>LessonStage</name>
        <message>
            <source>Open in the editor</source>
            <translation>편집기에서 열기</translation>
        </message>
        <message>
            <source>Put %1 in front</source>
            <translation>%1 크게 보기</translation>
        </message>
    </context>
    <context>
        <name>LessonStory</name>
        <message>
            <source>Back</source>
            <translation>이전</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>마침</translation>
        </message>
        <message>
            <source>End the presentation</source>
            <translation>발표 끝내기</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>레슨</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>다음</translation>
        </message>
        <message>
            <source>Next lesson</source>
            <translation>다음 레슨</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>%2쪽 중 %1쪽</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>발표하기</translation>
        </message>
        <message>
            <source>See it happen</source>
            <translation>직접 보기</translation>
        </message>
        <message>
            <source>You predicted: %1</source>
            <translation>내 예측: %1</translation>
        </message>
        <message>
            <source>Both languages</source>
            <translation>두 언어로 보기</translation>
        </message>
    </context>
    <context>
        <name>LessonView</name>
        <message>
            <source>Opening…</source>
            <translation>여는 중…</translation>
        </message>
        <message>
            <source>There is no such lesson.</source>
            <translation>그런 레슨이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>LessonsPage</name>
        <message>
            <source>Lessons</source>
            <translation>레슨</translation>
        </message>
        <message>
            <source>Say first what will happen, then see it happen: every lesson runs on the engine, and every claim is one of its tests.</source>
            <translation>먼저 예측하고, 그다음 직접 확인하세요. 모든 레슨은 엔진에서 실제로 실행되고, 모든 주장은 엔진의 테스트로 검증됩니다.</translation>
        </message>
    </context>
    <context>
        <name>LibraryPanel</name>
        <message>
            <source>Kind, technology or name</source>
            <translation>종류, 기술 또는 이름</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>라이브러리</translation>
        </message>
        <message>
            <source>Into this arrow</source>
            <translation>이 화살표에 끼워 넣기</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>%1 — Topologue</source>
            <translation>%1 — Topologue</translation>
        </message>
        <message>
            <source>Nothing can fail there</source>
            <translation>여기서 고장 낼 것이 없습니다</translation>
        </message>
    </context>
    <context>
        <name>MainMenu</name>
        <message>
            <source>File</source>
            <translation>파일</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>최근 파일 열기</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>편집</translation>
        </message>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>도움말</translation>
        </message>
        <message>
            <source>%1 (no longer in %2)</source>
            <translation>%1 (%2에 더 이상 없음)</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 — %2</translation>
        </message>
        <message>
            <source>Stress</source>
            <translation>스트레스</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>삽입</translation>
        </message>
        <message>
            <source>Arrange</source>
            <translation>정리</translation>
        </message>
    </context>
    <context>
        <name>MoveMenu</name>
        <message>
            <source>Move to document</source>
            <translation>다른 문서로 옮기기</translation>
        </message>
    </context>
    <context>
        <name>Names</name>
        <message>
            <source>In-process call</source>
            <translation>프로세스 내 호출</translation>
        </message>
        <message>
            <source>Synchronous call</source>
            <translation>동기 호출</translation>
        </message>
        <message>
            <source>Asynchronous message</source>
            <translation>비동기 메시지</translation>
        </message>
        <message>
            <source>Data access</source>
            <translation>데이터 접근</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1분</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1초</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 µs</source>
            <translation>%1 µs</translation>
        </message>
        <message>
            <source>%1 /s</source>
            <translation>초당 %1</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1 (exponential)</source>
            <translation>%1 (지수 분포)</translation>
        </message>
        <message>
            <source>%1 to %2 (uniform)</source>
            <translation>%1~%2 (균등 분포)</translation>
        </message>
        <message>
            <source>%1 (Erlang, %2 stages)</source>
            <translation>%1 (얼랑 분포, %2단계)</translation>
        </message>
        <message>
            <source>%1, p99 %2</source>
            <translation>%1, p99 %2</translation>
        </message>
        <message>
            <source>%1 (log-normal)</source>
            <translation>%1 (로그 정규 분포)</translation>
        </message>
        <message>
            <source>%1 (Pareto)</source>
            <translation>%1 (파레토 분포)</translation>
        </message>
        <message>
            <source>%1 (measured)</source>
            <translation>%1 (측정값)</translation>
        </message>
    </context>
    <context>
        <name>NoteField</name>
        <message>
            <source>Title of the section</source>
            <translation>구역의 제목</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>메모의 글</translation>
        </message>
    </context>
    <context>
        <name>NotesBox</name>
        <message>
            <source>In the notes</source>
            <translation>노트의 내용</translation>
        </message>
    </context>
    <context>
        <name>NotesChip</name>
        <message>
            <source>From the notes</source>
            <translation>노트에 나옴</translation>
        </message>
    </context>
    <context>
        <name>OutlinePanel</name>
        <message>
            <source>Outline</source>
            <translation>개요</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>맞는 것이 없습니다</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>찾기</translation>
        </message>
        <message>
            <source>Fade what does not match</source>
            <translation>맞지 않는 것 흐리게</translation>
        </message>
        <message>
            <source>Words, or kind:database, team:payments, has:timeout, errors&gt;5%</source>
            <translation>단어 또는 kind:database, team:payments, has:timeout, errors&gt;5%</translation>
        </message>
        <message>
            <source>%1 found. Enter selects them.</source>
            <translation>%1개를 찾았습니다. Enter를 누르면 선택합니다.</translation>
        </message>
    </context>
    <context>
        <name>OverwriteDialog</name>
        <message>
            <source>Replace the changed file?</source>
            <translation>바뀐 파일을 덮어쓸까요?</translation>
        </message>
        <message>
            <source>Another program has changed this file since it was read here. Saving now replaces what it has written.</source>
            <translation>이 파일을 읽은 뒤에 다른 프로그램이 파일을 바꾸었습니다. 지금 저장하면 그 내용을 덮어씁니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>덮어쓰기</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Deployable</source>
            <translation>배포 단위</translation>
        </message>
        <message>
            <source>Journey</source>
            <translation>여정</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>팀</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>예제</translation>
        </message>
    </context>
    <context>
        <name>PictureTools</name>
        <message>
            <source>Zoom out (-)</source>
            <translation>축소 (-)</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>확대 (+)</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>전체 보기</translation>
        </message>
        <message>
            <source>Export as SVG, PNG or PDF</source>
            <translation>SVG, PNG, PDF로 내보내기</translation>
        </message>
        <message>
            <source>Export the picture</source>
            <translation>그림 내보내기</translation>
        </message>
        <message>
            <source>Pictures (*.svg *.png *.pdf)</source>
            <translation>그림 (*.svg *.png *.pdf)</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1(으)로 내보냈습니다</translation>
        </message>
    </context>
    <context>
        <name>PlayDeck</name>
        <message>
            <source>The recording is of before the last edits</source>
            <translation>마지막으로 고치기 전의 기록입니다</translation>
        </message>
        <message>
            <source>Simulate</source>
            <translation>시뮬레이션</translation>
        </message>
        <message>
            <source>Stop simulating</source>
            <translation>시뮬레이션 중지</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>장애</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>시나리오</translation>
        </message>
        <message>
            <source>Stress</source>
            <translation>스트레스</translation>
        </message>
        <message>
            <source>How much it bears: the usual questions</source>
            <translation>얼마나 버티는지: 자주 묻는 질문</translation>
        </message>
    </context>
    <context>
        <name>PlayheadSlider</name>
        <message>
            <source>Playhead</source>
            <translation>재생 위치</translation>
        </message>
    </context>
    <context>
        <name>ProposalPill</name>
        <message>
            <source>Accept</source>
            <translation>적용</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>버리기</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>QuestionCard</name>
        <message>
            <source>Take the answer back (Delete)</source>
            <translation>답 지우기(Delete)</translation>
        </message>
        <message>
            <source>Why it matters</source>
            <translation>왜 중요한가</translation>
        </message>
    </context>
    <context>
        <name>QuestionDetails</name>
        <message>
            <source>Look at it</source>
            <translation>살펴보기</translation>
        </message>
    </context>
    <context>
        <name>QuickAdd</name>
        <message>
            <source>Kind, technology or name</source>
            <translation>종류, 기술 또는 이름</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Welcome</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>Explore</source>
            <translation>탐색</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Learn</source>
            <translation>배우기</translation>
        </message>
    </context>
    <context>
        <name>RecoveryCard</name>
        <message>
            <source>Topologue was closed unexpectedly</source>
            <translation>Topologue가 예기치 않게 종료되었습니다</translation>
        </message>
        <message>
            <source>Documents with unsaved work: %1. Nothing that was kept is lost.</source>
            <translation>저장되지 않은 작업이 있는 문서: %1개. 보관된 내용은 모두 남아 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryRow</name>
        <message>
            <source>The unsaved work is then gone for good.</source>
            <translation>저장되지 않은 작업이 영구히 사라집니다.</translation>
        </message>
        <message>
            <source>%1, steps: %2 — %3</source>
            <translation>%1, 단계 %2개 — %3</translation>
        </message>
        <message>
            <source>never saved</source>
            <translation>저장된 적 없음</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 열기</translation>
        </message>
        <message>
            <source>Discard…</source>
            <translation>버리기…</translation>
        </message>
        <message>
            <source>Discard %1</source>
            <translation>%1 버리기</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>유지</translation>
        </message>
        <message>
            <source>Discard for good</source>
            <translation>영구히 버리기</translation>
        </message>
    </context>
    <context>
        <name>RelationLegend</name>
        <message>
            <source>needs</source>
            <translation>필요로 함</translation>
        </message>
        <message>
            <source>causes</source>
            <translation>일으킴</translation>
        </message>
        <message>
            <source>cures</source>
            <translation>고침</translation>
        </message>
        <message>
            <source>instead of</source>
            <translation>대신 쓸 수 있음</translation>
        </message>
        <message>
            <source>from the notes</source>
            <translation>노트에 나온 것</translation>
        </message>
    </context>
    <context>
        <name>RenameDialog</name>
        <message>
            <source>Rename scenario</source>
            <translation>시나리오 이름 바꾸기</translation>
        </message>
        <message>
            <source>Name of the scenario</source>
            <translation>시나리오 이름</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
    </context>
    <context>
        <name>RenameField</name>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
    </context>
    <context>
        <name>ReplaceDialog</name>
        <message>
            <source>Find and replace</source>
            <translation>찾아 바꾸기</translation>
        </message>
        <message>
            <source>Replaced: %1</source>
            <translation>바꾼 곳: %1</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>찾기</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>바꿀 내용</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>대소문자 구분</translation>
        </message>
        <message>
            <source>Where it was found</source>
            <translation>찾은 곳</translation>
        </message>
        <message>
            <source>Names, descriptions, technologies and notes</source>
            <translation>이름, 설명, 기술, 메모에서 찾습니다</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>맞는 것이 없습니다</translation>
        </message>
        <message>
            <source>Texts: %1. Places to replace: %2.</source>
            <translation>텍스트 %1개, 바꿀 곳 %2개</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>바꾸기</translation>
        </message>
    </context>
    <context>
        <name>ReplaceFileDialog</name>
        <message>
            <source>Replace the file?</source>
            <translation>파일을 덮어쓸까요?</translation>
        </message>
        <message>
            <source>There is a file %1 already. What is in it is lost.</source>
            <translation>%1 파일이 이미 있습니다. 덮어쓰면 그 내용이 사라집니다.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>덮어쓰기</translation>
        </message>
    </context>
    <context>
        <name>ReplaceRow</name>
        <message>
            <source>%1 (%2 times)</source>
            <translation>%1 (%2번)</translation>
        </message>
        <message>
            <source>(empty)</source>
            <translation>(비어 있음)</translation>
        </message>
    </context>
    <context>
        <name>Samples</name>
        <message>
            <source>Monolith</source>
            <translation>모놀리식</translation>
        </message>
        <message>
            <source>One deployable holds every module; they share workers and fate.</source>
            <translation>배포 단위 하나에 모든 모듈이 들어 있어 워커와 운명을 함께합니다.</translation>
        </message>
        <message>
            <source>Distributed monolith</source>
            <translation>분산 모놀리식</translation>
        </message>
        <message>
            <source>Services of their own, but one database server for all of them.</source>
            <translation>서비스는 나뉘었지만 데이터베이스 서버는 하나를 함께 씁니다.</translation>
        </message>
        <message>
            <source>Microservices</source>
            <translation>마이크로서비스</translation>
        </message>
        <message>
            <source>Own processes, own stores; orders travel through a queue.</source>
            <translation>프로세스도 저장소도 따로이고, 주문은 큐를 거쳐 전달됩니다.</translation>
        </message>
    </context>
    <context>
        <name>ScenarioMenu</name>
        <message>
            <source>Load only, no faults</source>
            <translation>장애 없이 부하만</translation>
        </message>
        <message>
            <source>New scenario</source>
            <translation>새 시나리오</translation>
        </message>
        <message>
            <source>Duplicate scenario</source>
            <translation>시나리오 복제</translation>
        </message>
        <message>
            <source>Remove scenario</source>
            <translation>시나리오 제거</translation>
        </message>
        <message>
            <source>Rename scenario…</source>
            <translation>시나리오 이름 바꾸기…</translation>
        </message>
    </context>
    <context>
        <name>ScrubTrack</name>
        <message>
            <source>Playhead at %1</source>
            <translation>재생 위치 %1</translation>
        </message>
        <message>
            <source>No event. Select something and press F to break it at the playhead.</source>
            <translation>이벤트가 없습니다. 무언가를 선택하고 F를 누르면 재생 위치에서 고장 납니다.</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>지우기</translation>
        </message>
    </context>
    <context>
        <name>ShortcutDialog</name>
        <message>
            <source>Search</source>
            <translation>검색</translation>
        </message>
        <message>
            <source>Press a line to change its shortcut.</source>
            <translation>줄을 누르면 단축키를 바꿀 수 있습니다.</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>모두 되돌리기</translation>
        </message>
    </context>
    <context>
        <name>ShortcutRow</name>
        <message>
            <source>%1 moves through the window</source>
            <translation>%1 키는 창 안에서 이동할 때 씁니다</translation>
        </message>
        <message>
            <source>no shortcut</source>
            <translation>단축키 없음</translation>
        </message>
        <message>
            <source>%1 is “%2”</source>
            <translation>%1: “%2”에서 사용 중</translation>
        </message>
        <message>
            <source>Press the new keys</source>
            <translation>새 단축키를 누르세요</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>바꾸기</translation>
        </message>
        <message>
            <source>None</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>No shortcut</source>
            <translation>단축키 없음</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>되돌리기</translation>
        </message>
    </context>
    <context>
        <name>SideCard</name>
        <message>
            <source>Pro</source>
            <translation>장점</translation>
        </message>
        <message>
            <source>Con</source>
            <translation>단점</translation>
        </message>
        <message>
            <source>When it holds</source>
            <translation>언제 그런가</translation>
        </message>
        <message>
            <source>What it costs</source>
            <translation>무엇이 드는가</translation>
        </message>
        <message>
            <source>What would show it</source>
            <translation>무엇으로 볼 수 있나</translation>
        </message>
        <message>
            <source>Concepts</source>
            <translation>개념</translation>
        </message>
    </context>
    <context>
        <name>SidesPage</name>
        <message>
            <source>Pros and cons</source>
            <translation>장점과 단점</translation>
        </message>
        <message>
            <source>What microservices give and what they take. Each claim says when it holds and what it costs, and a lesson shows it on the engine.</source>
            <translation>마이크로서비스가 주는 것과 가져가는 것입니다. 주장마다 언제 성립하고 무엇이 드는지 적혀 있고, 레슨이 엔진에서 보여 줍니다.</translation>
        </message>
        <message>
            <source>Find a pro or con</source>
            <translation>장단점 찾기</translation>
        </message>
    </context>
    <context>
        <name>SimilarMenu</name>
        <message>
            <source>Select similar</source>
            <translation>비슷한 것 선택</translation>
        </message>
    </context>
    <context>
        <name>StatusChip</name>
        <message>
            <source>Verified</source>
            <translation>확인됨</translation>
        </message>
        <message>
            <source>Partly verified</source>
            <translation>일부 확인됨</translation>
        </message>
        <message>
            <source>Unverified</source>
            <translation>미확인</translation>
        </message>
        <message>
            <source>A source was found for it.</source>
            <translation>출처를 찾은 내용입니다.</translation>
        </message>
        <message>
            <source>From general knowledge: no source was found for it.</source>
            <translation>일반 지식이며 출처를 찾지 못했습니다.</translation>
        </message>
    </context>
    <context>
        <name>StressAnswer</name>
        <message>
            <source>Run again</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>진행률</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>What fails</source>
            <translation>고장 난 것</translation>
        </message>
        <message>
            <source>hangs</source>
            <translation>응답 없음</translation>
        </message>
        <message>
            <source>refuses</source>
            <translation>바로 거부</translation>
        </message>
        <message>
            <source>Copy table</source>
            <translation>표 복사</translation>
        </message>
        <message>
            <source>The document has been edited since: this is the answer of an older version.</source>
            <translation>그 뒤에 문서가 바뀌었습니다. 이전 버전의 답입니다.</translation>
        </message>
        <message>
            <source>Run it: the answer comes from many simulations of this document with its load.</source>
            <translation>실행하세요. 이 문서를 부하와 함께 여러 번 시뮬레이션해서 답합니다.</translation>
        </message>
    </context>
    <context>
        <name>StressCard</name>
        <message>
            <source>Working on it…</source>
            <translation>계산하는 중…</translation>
        </message>
    </context>
    <context>
        <name>StressDialog</name>
        <message>
            <source>Stress</source>
            <translation>스트레스</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>질문</translation>
        </message>
        <message>
            <source>Raises the traffic of all journeys until the first objective is missed, and says what runs out.</source>
            <translation>첫 목표가 깨질 때까지 모든 여정의 트래픽을 늘리고, 무엇이 모자라는지 알려 줍니다.</translation>
        </message>
        <message>
            <source>Takes down each component in turn for 30 s, and shows who takes down whom.</source>
            <translation>컴포넌트를 하나씩 30초 동안 멈추고, 무엇이 무엇을 무너뜨리는지 보여 줍니다.</translation>
        </message>
        <message>
            <source>Empties every cache at once, and watches who feels it and for how long.</source>
            <translation>모든 캐시를 한꺼번에 비우고, 누가 얼마나 오래 느끼는지 지켜봅니다.</translation>
        </message>
        <message>
            <source>Sends a spike of 20 s, several times, and watches whether all is well a minute later.</source>
            <translation>20초 동안의 순간 폭주를 여러 번 보내고, 1분 뒤에 괜찮아지는지 지켜봅니다.</translation>
        </message>
    </context>
    <context>
        <name>StressRow</name>
        <message>
            <source>Show me</source>
            <translation>보여 주기</translation>
        </message>
        <message>
            <source>Puts the scenario into the document and plays it</source>
            <translation>시나리오를 문서에 넣고 재생합니다</translation>
        </message>
    </context>
    <context>
        <name>TabBar</name>
        <message>
            <source>Open documents</source>
            <translation>열린 문서</translation>
        </message>
    </context>
    <context>
        <name>TechnologyCard</name>
        <message>
            <source>Since</source>
            <translation>처음 나온 해</translation>
        </message>
        <message>
            <source>Licence</source>
            <extracomment>Name of a licence, and what it is like.</extracomment>
            <translation>라이선스</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>About the licence</source>
            <translation>라이선스 설명</translation>
        </message>
        <message>
            <source>When to use it</source>
            <translation>언제 쓰나</translation>
        </message>
        <message>
            <source>When not</source>
            <translation>언제 쓰지 않나</translation>
        </message>
        <message>
            <source>When to use it and when not is our advice, not a source's.</source>
            <translation>언제 쓰고 쓰지 않는지는 출처가 아니라 이 프로그램의 조언입니다.</translation>
        </message>
        <message>
            <source>Concepts</source>
            <translation>개념</translation>
        </message>
    </context>
    <context>
        <name>TimelinePage</name>
        <message>
            <source>Find in the timeline</source>
            <translation>연표에서 찾기</translation>
        </message>
        <message>
            <source>From the notes</source>
            <translation>노트에 나온 것</translation>
        </message>
        <message>
            <source>%1 found</source>
            <translation>%1건 찾음</translation>
        </message>
        <message>
            <source>%1 events</source>
            <translation>사건 %1개</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>연표</translation>
        </message>
    </context>
    <context>
        <name>ToolsPage</name>
        <message>
            <source>Tools and technology</source>
            <translation>도구와 기술</translation>
        </message>
        <message>
            <source>What systems of services are built with: what each thing is, when to use it and when not, since when it is there, its licence, and what the simulation assumes of it.</source>
            <translation>서비스로 된 시스템을 무엇으로 만드는지 모았습니다. 무엇이고 언제 쓰며 언제 쓰지 않는지, 언제부터 있었고 라이선스는 무엇인지, 시뮬레이션은 무엇을 가정하는지 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Find a technology</source>
            <translation>기술 찾기</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>%1 •</source>
            <translation>%1 •</translation>
        </message>
        <message>
            <source>View</source>
            <translation>보기</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <source>Pause</source>
            <translation>일시 정지</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>재생</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>위치</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>속도</translation>
        </message>
    </context>
    <context>
        <name>WalkMenu</name>
        <message>
            <source>Walk with the keys</source>
            <translation>키보드로 다니기</translation>
        </message>
    </context>
    <context>
        <name>WaterfallCard</name>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>waits for a worker</source>
            <translation>워커를 기다림</translation>
        </message>
        <message>
            <source>works, and waits for what it calls</source>
            <translation>일하거나 호출한 것을 기다림</translation>
        </message>
    </context>
    <context>
        <name>WaterfallModel</name>
        <message>
            <source>refused</source>
            <translation>거부됨</translation>
        </message>
        <message>
            <source>timeout</source>
            <translation>타임아웃</translation>
        </message>
        <message>
            <source>queue full</source>
            <translation>대기열 가득 참</translation>
        </message>
        <message>
            <source>circuit breaker open</source>
            <translation>서킷 브레이커 열림</translation>
        </message>
        <message>
            <source>bulkhead full</source>
            <translation>벌크헤드 가득 참</translation>
        </message>
        <message>
            <source>rate limited</source>
            <translation>속도 제한</translation>
        </message>
        <message>
            <source>shed</source>
            <translation>부하 차단</translation>
        </message>
        <message>
            <source>error</source>
            <translation>오류</translation>
        </message>
        <message>
            <source>something it needs failed</source>
            <translation>필요한 것이 실패</translation>
        </message>
        <message>
            <source>crashed</source>
            <translation>비정상 종료</translation>
        </message>
        <message>
            <source>the user left</source>
            <translation>사용자가 떠남</translation>
        </message>
        <message>
            <source>limit of the simulator</source>
            <translation>시뮬레이터 한계</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Draw the system you run. See how it holds together.</source>
            <translation>운영하는 시스템을 그리고, 무엇이 어떻게 엮여 있는지 보세요.</translation>
        </message>
        <message>
            <source>One shop in three architectures: the same components, the same journeys. What differs is what is deployed together and which store is shared.</source>
            <translation>쇼핑몰 하나, 아키텍처 셋. 구성 요소와 여정은 같습니다. 다른 것은 무엇을 함께 배포하는지, 어떤 저장소를 함께 쓰는지뿐입니다.</translation>
        </message>
        <message>
            <source>or drop a file anywhere in the window</source>
            <translation>또는 창 아무 곳에나 파일을 놓으세요</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>최근 파일</translation>
        </message>
        <message>
            <source>%1 (no longer in %2)</source>
            <translation>%1 (%2에 더 이상 없음)</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 — %2</translation>
        </message>
    </context>
    <context>
        <name>WhenHeading</name>
        <message>
            <source>When MSA?</source>
            <translation>언제 MSA인가?</translation>
        </message>
        <message>
            <source>Does it hurt enough to split, and are you ready to? Answer what you know: the advice says how sure it is, why, and what would change it. It is never a bare yes or no.</source>
            <translation>나눌 만큼 아픈가, 나눌 준비는 되었는가? 아는 것만 답하세요. 조언이 얼마나 확실한지, 왜 그런지, 무엇이 결과를 바꾸는지 보여 줍니다. 단순한 예, 아니오로 끝나지 않습니다.</translation>
        </message>
        <message>
            <source>The answers are kept in the document “%1”.</source>
            <translation>답은 문서 “%1”에 저장됩니다.</translation>
        </message>
        <message>
            <source>Answers are kept in a document, and none is open. Begin one, or open yours; the worked examples can be looked at without.</source>
            <translation>답은 문서에 저장되는데, 열린 문서가 없습니다. 새로 시작하거나 가진 문서를 여세요. 사례 예시는 문서 없이도 볼 수 있습니다.</translation>
        </message>
        <message>
            <source>Begin a document</source>
            <translation>새 문서 시작</translation>
        </message>
    </context>
    <context>
        <name>WhenPage</name>
        <message>
            <source>All answers are taken back. Undo brings them back.</source>
            <translation>모든 답을 지웠습니다. 실행 취소하면 돌아옵니다.</translation>
        </message>
        <message>
            <source>These are your answers now. Undo brings the old ones back.</source>
            <translation>이제 이 답이 내 답입니다. 실행 취소하면 이전 답이 돌아옵니다.</translation>
        </message>
    </context>
    <context>
        <name>WhenTools</name>
        <message>
            <source>Worked examples</source>
            <translation>사례 예시</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>As Markdown…</source>
            <translation>Markdown으로…</translation>
        </message>
        <message>
            <source>As PDF…</source>
            <translation>PDF로…</translation>
        </message>
        <message>
            <source>Take back all answers</source>
            <translation>모든 답 지우기</translation>
        </message>
        <message>
            <source>Export the advice</source>
            <translation>조언 내보내기</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1(으)로 내보냈습니다</translation>
        </message>
        <message>
            <source>To the advice</source>
            <translation>조언 보기</translation>
        </message>
    </context>
    <context>
        <name>WhyCard</name>
        <message>
            <source>What would have helped</source>
            <translation>이렇게 했더라면</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>적용해 보기</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>여기로 이동</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>How it spread</source>
            <translation>어떻게 번졌나</translation>
        </message>
    </context>
    <context>
        <name>WindowDialogs</name>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1(으)로 내보냈습니다</translation>
        </message>
        <message>
            <source>Picture copied</source>
            <translation>그림을 복사했습니다</translation>
        </message>
        <message>
            <source>Open an architecture</source>
            <translation>아키텍처 열기</translation>
        </message>
        <message>
            <source>Architectures (*.topo.json *.json *.svg)</source>
            <translation>아키텍처 (*.topo.json *.json *.svg)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>모든 파일 (*)</translation>
        </message>
        <message>
            <source>Save the architecture as</source>
            <translation>아키텍처를 다른 이름으로 저장</translation>
        </message>
        <message>
            <source>Architectures (*.topo.json)</source>
            <translation>아키텍처 (*.topo.json)</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::Advice</name>
        <message>
            <source>at least %1</source>
            <translation>%1 이상</translation>
        </message>
        <message>
            <source>Need %1 and readiness %2 of 100: %3</source>
            <translation>100점 중 필요 %1, 준비 %2: %3</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::CanvasSpeaker</name>
        <message>
            <source>idle</source>
            <translation>대기 중</translation>
        </message>
        <message>
            <source>healthy</source>
            <translation>정상</translation>
        </message>
        <message>
            <source>recovering</source>
            <translation>복구 중</translation>
        </message>
        <message>
            <source>degraded</source>
            <translation>저하</translation>
        </message>
        <message>
            <source>overloaded</source>
            <translation>과부하</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>실패</translation>
        </message>
        <message>
            <source>%1, %2 fail</source>
            <translation>%1, %2 실패</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>실행함: %1</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>실행 취소함: %1</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::CatalogueModel</name>
        <message>
            <source>%1 (%2)</source>
            <extracomment>A choice of a filter, and how many entries fit it.</extracomment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::ChallengeRun</name>
        <message>
            <source>Changes</source>
            <translation>변경</translation>
        </message>
        <message>
            <source>Cores</source>
            <translation>코어</translation>
        </message>
        <message>
            <source>Replicas</source>
            <translation>복제본</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>처음부터</translation>
        </message>
        <message>
            <source>Workers</source>
            <translation>워커</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::ChartModel</name>
        <message>
            <source>no value</source>
            <translation>값 없음</translation>
        </message>
        <message>
            <source>At %1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>/s</source>
            <translation>/초</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::Clipboard</name>
        <message>
            <source>Something large is still being pasted. Try again when it is there.</source>
            <translation>큰 내용을 아직 붙여 넣는 중입니다. 끝난 뒤에 다시 하세요.</translation>
        </message>
        <message>
            <source>Move to another window</source>
            <translation>다른 창으로 옮기기</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>잘라내기</translation>
        </message>
        <message>
            <source>A picture alone cannot be pasted. Copy the SVG that was exported: it carries its source.</source>
            <translation>그림만으로는 붙여 넣을 수 없습니다. 내보낸 SVG를 복사하세요. 그 안에 원본이 들어 있습니다.</translation>
        </message>
        <message>
            <source>There is nothing on the clipboard that can be pasted.</source>
            <translation>클립보드에 붙여 넣을 수 있는 것이 없습니다.</translation>
        </message>
        <message>
            <source>What is on the clipboard is too large to paste: %1. The most is %2. Save it as a file and open that.</source>
            <translation>클립보드의 내용이 붙여 넣기에 너무 큽니다(%1, 최대 %2). 파일로 저장해서 여세요.</translation>
        </message>
        <message>
            <source>the clipboard</source>
            <translation>클립보드</translation>
        </message>
        <message>
            <source>Another document is shown by now, so nothing was pasted.</source>
            <translation>그사이 다른 문서가 열려 아무것도 붙여 넣지 않았습니다.</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <source>%1 is not a file on this machine. Download it and open the file.</source>
            <translation>%1은(는) 이 컴퓨터의 파일이 아닙니다. 내려받아 그 파일을 여세요.</translation>
        </message>
        <message>
            <source>%1 is a folder. Choose the files in it.</source>
            <translation>%1은(는) 폴더입니다. 그 안의 파일을 고르세요.</translation>
        </message>
        <message>
            <source>Move from another document</source>
            <translation>다른 문서에서 옮겨 오기</translation>
        </message>
        <message>
            <source>Move to another document</source>
            <translation>다른 문서로 옮기기</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::CompareSet</name>
        <message>
            <source>Load only, no faults</source>
            <translation>장애 없이 부하만</translation>
        </message>
        <message>
            <source>Cannot open %1</source>
            <translation>%1을(를) 열 수 없습니다</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>아키텍처</translation>
        </message>
        <message>
            <source>%1: as it was</source>
            <translation>%1: 이전 상태</translation>
        </message>
        <message>
            <source>%1: as it is now</source>
            <translation>%1: 지금 상태</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::ComponentChoices</name>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>No figures are assumed.</source>
            <translation>가정하는 수치가 없습니다.</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>이름으로</translation>
        </message>
        <message>
            <source>Kinds</source>
            <translation>종류</translation>
        </message>
        <message>
            <source>Technologies</source>
            <translation>기술</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>구역</translation>
        </message>
        <message>
            <source>On the canvas</source>
            <translation>캔버스</translation>
        </message>
        <message>
            <source>A free text on the canvas.</source>
            <translation>캔버스에 자유롭게 적는 글입니다.</translation>
        </message>
        <message>
            <source>A titled area behind the diagram; moved, it takes along what stands in it.</source>
            <translation>도표 뒤에 놓이는 제목 붙은 영역입니다. 옮기면 그 안에 있는 것도 함께 옮겨집니다.</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::ConceptMapView</name>
        <message>
            <source>The concepts of microservices</source>
            <translation>마이크로서비스의 개념</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::DefaultWords</name>
        <message>
            <source>Round trip in a data centre</source>
            <translation>데이터센터 안 왕복 시간</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>연산</translation>
        </message>
        <message>
            <source>Writes</source>
            <translation>쓰기</translation>
        </message>
        <message>
            <source>Connections at most</source>
            <translation>최대 연결 수</translation>
        </message>
        <message>
            <source>Time of a request</source>
            <translation>요청에 걸리는 시간</translation>
        </message>
        <message>
            <source>Time of a search</source>
            <translation>검색에 걸리는 시간</translation>
        </message>
        <message>
            <source>Time of a message</source>
            <translation>메시지에 걸리는 시간</translation>
        </message>
        <message>
            <source>Timeout of a call</source>
            <translation>호출의 타임아웃</translation>
        </message>
        <message>
            <source>Replicas</source>
            <translation>복제본</translation>
        </message>
        <message>
            <source>Processor time of a request</source>
            <translation>요청의 CPU 시간</translation>
        </message>
        <message>
            <source>Users at once</source>
            <translation>동시 사용자</translation>
        </message>
        <message>
            <source>Requests at once</source>
            <translation>동시 요청</translation>
        </message>
        <message>
            <source>Threads for searches</source>
            <translation>검색 스레드</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 a second on each node</source>
            <translation>노드마다 초당 %1</translation>
        </message>
        <message>
            <source>%1 transactions a second on 4 processors</source>
            <translation>프로세서 4개에서 초당 %1 트랜잭션</translation>
        </message>
        <message>
            <source>%1 connections</source>
            <translation>%1개</translation>
        </message>
        <message>
            <source>%1 replicas</source>
            <translation>%1개</translation>
        </message>
        <message>
            <source>%1 in each replica</source>
            <translation>복제본마다 %1</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::Document</name>
        <message>
            <source>Untitled</source>
            <translation>제목 없음</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::DocumentList</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1: not saved in a file</source>
            <translation>%1: 파일로 저장되지 않음</translation>
        </message>
        <message>
            <source>Unsaved changes, kept against a crash</source>
            <translation>저장되지 않은 변경이 있으며, 갑작스러운 종료에 대비해 보관되었습니다</translation>
        </message>
        <message>
            <source>Unsaved changes, being kept…</source>
            <translation>저장되지 않은 변경을 보관하는 중…</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::Editor</name>
        <message>
            <source>Move</source>
            <translation>옮기기</translation>
        </message>
        <message>
            <source>Teams and Stores arrange the boxes themselves. Switch to Deployables or Plain to move them.</source>
            <translation>팀 보기와 저장소 보기는 상자를 스스로 배치합니다. 옮기려면 배포 단위 보기나 단순 보기로 바꾸세요.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>연결</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>끼워 넣기</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>붙여넣기</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>Change kind</source>
            <translation>종류 바꾸기</translation>
        </message>
        <message>
            <source>Reverse</source>
            <translation>방향 뒤집기</translation>
        </message>
        <message>
            <source>Connect elsewhere</source>
            <translation>다른 곳에 연결</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>묶기</translation>
        </message>
        <message>
            <source>Take apart</source>
            <translation>풀기</translation>
        </message>
        <message>
            <source>Extract</source>
            <translation>떼어 내기</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>합치기</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>복제</translation>
        </message>
        <message>
            <source>Add team</source>
            <translation>팀 추가</translation>
        </message>
        <message>
            <source>Select the component where the journey begins, and the arrows that it follows.</source>
            <translation>여정이 시작되는 컴포넌트와 따라갈 화살표를 선택하세요.</translation>
        </message>
        <message>
            <source>Add journey</source>
            <translation>여정 추가</translation>
        </message>
        <message>
            <source>Align</source>
            <translation>정렬</translation>
        </message>
        <message>
            <source>Distribute</source>
            <translation>간격 맞추기</translation>
        </message>
        <message>
            <source>Nudge</source>
            <translation>조금 옮기기</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>고정</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>고정 해제</translation>
        </message>
        <message>
            <source>Collapse</source>
            <translation>접기</translation>
        </message>
        <message>
            <source>Expand</source>
            <translation>펼치기</translation>
        </message>
        <message>
            <source>Resize</source>
            <translation>크기 바꾸기</translation>
        </message>
        <message>
            <source>Bend</source>
            <translation>꺾기</translation>
        </message>
        <message>
            <source>Remove a bend</source>
            <translation>꺾인 곳 없애기</translation>
        </message>
        <message>
            <source>Notes and sections are shown in Deployables and Plain. Switch to one of them first.</source>
            <translation>메모와 구역은 배포 단위 보기와 기본 보기에 나옵니다. 먼저 그중 하나로 바꾸세요.</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>메모 추가</translation>
        </message>
        <message>
            <source>Add a section</source>
            <translation>구역 추가</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>글 쓰기</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>곧게 펴기</translation>
        </message>
        <message>
            <source>Bring to front</source>
            <translation>맨 앞으로</translation>
        </message>
        <message>
            <source>Send to back</source>
            <translation>맨 뒤로</translation>
        </message>
        <message>
            <source>Give to a team</source>
            <translation>팀에 맡기기</translation>
        </message>
        <message>
            <source>Take from its team</source>
            <translation>팀에서 빼기</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>잠금</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>잠금 해제</translation>
        </message>
        <message>
            <source>Nothing else is like that.</source>
            <translation>그와 같은 것이 더 없습니다.</translation>
        </message>
        <message>
            <source>Move into deployable</source>
            <translation>배포 단위에 넣기</translation>
        </message>
        <message>
            <source>Duplicate with arrows</source>
            <translation>화살표까지 복제</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::Expectation</name>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>Expected: no traffic</source>
            <translation>예상: 트래픽 없음</translation>
        </message>
        <message>
            <source>Expected: %1 cannot keep up</source>
            <translation>예상: %1이(가) 감당하지 못합니다</translation>
        </message>
        <message>
            <source>Expected: %1 is the busiest at %2, and there is room for %3 times the traffic</source>
            <translation>예상: %1의 사용률이 %2로 가장 높고, 트래픽을 %3배까지 받을 수 있습니다</translation>
        </message>
        <message>
            <source>Expected: %1 is the busiest at %2</source>
            <translation>예상: %1의 사용률이 %2로 가장 높습니다</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::Exporter</name>
        <message>
            <source>%1 × %2 px</source>
            <translation>%1 × %2 px</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::FilmExporter</name>
        <message>
            <source>It has not been simulated since the last edits: first press Simulate below the diagram.</source>
            <translation>마지막으로 고친 뒤에 시뮬레이션하지 않았습니다. 먼저 다이어그램 아래의 시뮬레이션을 누르세요.</translation>
        </message>
        <message>
            <source>%1 s at ×%2</source>
            <translation>%1초 (×%2)</translation>
        </message>
        <message>
            <source>%1 × %2 px</source>
            <translation>%1 × %2 px</translation>
        </message>
        <message>
            <source>%1 frames</source>
            <translation>%1프레임</translation>
        </message>
        <message>
            <source>about %1</source>
            <translation>약 %1</translation>
        </message>
        <message>
            <source>The scenario is being simulated…</source>
            <translation>시나리오를 시뮬레이션하는 중…</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::FocusMode</name>
        <message>
            <source>Select what to look at first.</source>
            <translation>먼저 볼 것을 선택하세요.</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::HistoryModel</name>
        <message>
            <source>Opened</source>
            <translation>열었을 때</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::InspectorModel</name>
        <message>
            <source>Change: %1</source>
            <translation>변경: %1</translation>
        </message>
        <message>
            <source>Journeys</source>
            <translation>여정</translation>
        </message>
        <message>
            <source>Policies as %1</source>
            <translation>%1의 정책 적용</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::JourneyModel</name>
        <message>
            <source>broken %1 after the fault</source>
            <translation>장애 %1 뒤 목표 미달</translation>
        </message>
        <message>
            <source>broken %1 after the fault, recovered before its end</source>
            <translation>장애 %1 뒤 목표 미달, 장애가 끝나기 전에 복구</translation>
        </message>
        <message>
            <source>broken %1 after the fault, recovered %2 after its end</source>
            <translation>장애 %1 뒤 목표 미달, 장애가 끝나고 %2 뒤 복구</translation>
        </message>
        <message>
            <source>goal %1, p99 %2</source>
            <translation>목표 %1, p99 %2</translation>
        </message>
        <message>
            <source>goal %1</source>
            <translation>목표 %1</translation>
        </message>
        <message>
            <source>goal p99 %1</source>
            <translation>목표 p99 %1</translation>
        </message>
        <message>
            <source>%1 failed</source>
            <translation>%1건 실패</translation>
        </message>
        <message>
            <source>p99 now %1</source>
            <translation>현재 p99 %1</translation>
        </message>
        <message>
            <source>%1 waiting</source>
            <translation>%1명 대기 중</translation>
        </message>
        <message>
            <source>%1 lost</source>
            <translation>%1 손실</translation>
        </message>
        <message>
            <source>Click: why?</source>
            <translation>클릭: 왜?</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::JourneyTool</name>
        <message>
            <source>Click where the journey begins</source>
            <translation>여정이 시작되는 곳을 누르세요</translation>
        </message>
        <message>
            <source>From %1: click the next arrow or box</source>
            <translation>%1에서 시작: 다음 화살표나 상자를 누르세요</translation>
        </message>
        <message>
            <source>From %1 through %2 boxes: click on, or finish</source>
            <translation>%1에서 시작해 상자 %2개를 지납니다. 계속 누르거나 마치세요</translation>
        </message>
        <message>
            <source>Draw a journey</source>
            <translation>여정 그리기</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::LayoutProposal</name>
        <message>
            <source>The layout failed</source>
            <translation>배치하지 못했습니다</translation>
        </message>
        <message>
            <source>Laying out with %1, %2 s</source>
            <translation>%1(으)로 배치하는 중, %2초</translation>
        </message>
        <message>
            <source>Laying out</source>
            <translation>배치하는 중</translation>
        </message>
        <message>
            <source>The boxes stand like this already.</source>
            <translation>상자들이 이미 이렇게 놓여 있습니다.</translation>
        </message>
        <message>
            <source>Of the selection, %1 boxes would move.</source>
            <translation>선택한 것 중 상자 %1개가 옮겨집니다.</translation>
        </message>
        <message>
            <source>%1 boxes would move.</source>
            <translation>상자 %1개가 옮겨집니다.</translation>
        </message>
        <message>
            <source>Lay out the selection</source>
            <translation>선택한 것 배치</translation>
        </message>
        <message>
            <source>Lay out</source>
            <translation>배치</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::LearnEntry</name>
        <message>
            <source>about %1</source>
            <translation>%1년 무렵</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>왜</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>그 결과</translation>
        </message>
        <message>
            <source>People</source>
            <translation>사람</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>조직</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>장소</translation>
        </message>
        <message>
            <source>Pitfalls</source>
            <translation>함정</translation>
        </message>
        <message>
            <source>When not</source>
            <translation>쓰지 말아야 할 때</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>해 보기</translation>
        </message>
        <message>
            <source>Came from</source>
            <translation>여기에서 이어짐</translation>
        </message>
        <message>
            <source>Led to</source>
            <translation>여기로 이어짐</translation>
        </message>
        <message>
            <source>Concepts</source>
            <translation>개념</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>필요로 하는 것</translation>
        </message>
        <message>
            <source>Is needed by</source>
            <translation>이것을 필요로 하는 것</translation>
        </message>
        <message>
            <source>Causes</source>
            <translation>일으키는 것</translation>
        </message>
        <message>
            <source>Is caused by</source>
            <translation>원인</translation>
        </message>
        <message>
            <source>Cures</source>
            <translation>고치는 것</translation>
        </message>
        <message>
            <source>Is cured by</source>
            <translation>해법</translation>
        </message>
        <message>
            <source>Instead of it</source>
            <translation>대신 쓸 수 있는 것</translation>
        </message>
        <message>
            <source>In history</source>
            <translation>역사에서</translation>
        </message>
        <message>
            <source>Technologies</source>
            <translation>기술</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>사례</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>맞음</translation>
        </message>
        <message>
            <source>Not quite</source>
            <translation>조금 다름</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>틀림</translation>
        </message>
        <message>
            <source>Incomplete</source>
            <translation>빠진 것이 있음</translation>
        </message>
        <message>
            <source>Questionable</source>
            <translation>따져 볼 것</translation>
        </message>
        <message>
            <source>Under a wrong name</source>
            <translation>제목이 다름</translation>
        </message>
        <message>
            <source>Too simple</source>
            <translation>지나치게 단순함</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>출처</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>철자</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::LearnSearch</name>
        <message>
            <source>Concept</source>
            <translation>개념</translation>
        </message>
        <message>
            <source>Lesson</source>
            <translation>레슨</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>연표</translation>
        </message>
        <message>
            <source>Challenge</source>
            <translation>도전</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>도구</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>사례</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>질문</translation>
        </message>
        <message>
            <source>Pro</source>
            <translation>장점</translation>
        </message>
        <message>
            <source>Con</source>
            <translation>단점</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>용어</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::LessonShelf</name>
        <message>
            <source>%1 · %2 min</source>
            <extracomment>How hard it is, and how long it takes.</extracomment>
            <translation>%1 · %2분</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>고급</translation>
        </message>
        <message>
            <source>Basic</source>
            <translation>기초</translation>
        </message>
        <message>
            <source>Communication</source>
            <translation>통신</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>데이터</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>배포</translation>
        </message>
        <message>
            <source>Intermediate</source>
            <translation>중급</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>조직</translation>
        </message>
        <message>
            <source>Overload</source>
            <translation>과부하</translation>
        </message>
        <message>
            <source>Resilience</source>
            <translation>복원력</translation>
        </message>
        <message>
            <source>Scaling</source>
            <translation>확장</translation>
        </message>
        <message>
            <source>Trade-offs</source>
            <translation>트레이드오프</translation>
        </message>
        <message>
            <source>Why microservices?</source>
            <translation>왜 마이크로서비스인가?</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::OpenFile</name>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>process %1 on %2</source>
            <translation>%2의 프로세스 %1</translation>
        </message>
        <message>
            <source>Reload the file</source>
            <translation>파일 다시 읽기</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::PaletteModel</name>
        <message>
            <source>When %1</source>
            <translation>%1</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::QuestionList</name>
        <message>
            <source>%1 of %2 answered</source>
            <translation>%2개 중 %1개 답함</translation>
        </message>
        <message>
            <source>Answer a question</source>
            <translation>질문에 답하기</translation>
        </message>
        <message>
            <source>Take the answers of an example</source>
            <translation>예시의 답 가져오기</translation>
        </message>
        <message>
            <source>Take back all answers</source>
            <translation>모든 답 지우기</translation>
        </message>
        <message>
            <source>Cheaper than splitting</source>
            <translation>나누기보다 싼 방법</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>필요</translation>
        </message>
        <message>
            <source>Readiness</source>
            <translation>준비</translation>
        </message>
        <message>
            <source>What hurts today, and would hurt less in parts.</source>
            <translation>지금 아픈 것, 나누면 덜 아플 것입니다.</translation>
        </message>
        <message>
            <source>What parts take, and what keeps them from becoming a distributed monolith.</source>
            <translation>나누는 데 필요한 것, 분산 모놀리스가 되지 않게 하는 것입니다.</translation>
        </message>
        <message>
            <source>Weight %1 of %2</source>
            <translation>가중치 %2 중 %1</translation>
        </message>
        <message>
            <source>Gate: at least %1</source>
            <translation>관문: %1 이상</translation>
        </message>
        <message>
            <source>Not tried</source>
            <translation>시도하지 않음</translation>
        </message>
        <message>
            <source>Tried</source>
            <translation>시도함</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::Replacer</name>
        <message>
            <source>Replace</source>
            <translation>바꾸기</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Mission</source>
            <translation>임무</translation>
        </message>
        <message>
            <source>Technology</source>
            <translation>기술</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>프로토콜</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>라벨</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::ScenarioModel</name>
        <message>
            <source>Load only, no faults</source>
            <translation>장애 없이 부하만</translation>
        </message>
        <message>
            <source>My scenario</source>
            <translation>내 시나리오</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>복구</translation>
        </message>
        <message>
            <source>Move event</source>
            <translation>이벤트 옮기기</translation>
        </message>
        <message>
            <source>Change length of event</source>
            <translation>이벤트 길이 바꾸기</translation>
        </message>
        <message>
            <source>Remove event</source>
            <translation>이벤트 제거</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (사본)</translation>
        </message>
        <message>
            <source>Duplicate scenario</source>
            <translation>시나리오 복제</translation>
        </message>
        <message>
            <source>New scenario</source>
            <translation>새 시나리오</translation>
        </message>
        <message>
            <source>Remove scenario</source>
            <translation>시나리오 제거</translation>
        </message>
        <message>
            <source>Rename scenario</source>
            <translation>시나리오 이름 바꾸기</translation>
        </message>
        <message>
            <source>Begins at</source>
            <translation>시작</translation>
        </message>
        <message>
            <source>Ends at (none: never)</source>
            <translation>끝 (비우면 끝까지)</translation>
        </message>
        <message>
            <source>This is not a number.</source>
            <translation>수가 아닙니다.</translation>
        </message>
        <message>
            <source>This is not a time. Write 1:30 or 90.</source>
            <translation>시각이 아닙니다. 1:30이나 90처럼 적으세요.</translation>
        </message>
        <message>
            <source>It has to begin by %1.</source>
            <translation>%1까지는 시작해야 합니다.</translation>
        </message>
        <message>
            <source>It cannot end before %1.</source>
            <translation>%1 이후에 끝나야 합니다.</translation>
        </message>
        <message>
            <source>Edit event</source>
            <translation>이벤트 편집</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::SceneSource</name>
        <message>
            <source>The layout failed</source>
            <translation>배치하지 못했습니다</translation>
        </message>
        <message>
            <source>Laying out with %1, %2 s</source>
            <translation>%1(으)로 배치하는 중, %2초</translation>
        </message>
        <message>
            <source>Lay out</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>옮기기</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::Session</name>
        <message>
            <source>%1 stays here: its unsaved changes could not be written for the other window</source>
            <translation>%1 문서를 그대로 둡니다. 저장하지 않은 변경을 다른 창에 넘길 수 없습니다</translation>
        </message>
        <message>
            <source>Unsaved work could not be recovered</source>
            <translation>저장하지 않은 작업을 복구할 수 없습니다</translation>
        </message>
        <message>
            <source>%1 could not be recovered</source>
            <translation>%1을(를) 복구하지 못했습니다</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>%1을(를) 열 수 없습니다</translation>
        </message>
        <message>
            <source>%1 could not be saved</source>
            <translation>%1을(를) 저장할 수 없습니다</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… 그 밖에 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>%1행: %2</translation>
        </message>
        <message>
            <source>A new window could not be opened</source>
            <translation>새 창을 열지 못했습니다</translation>
        </message>
        <message>
            <source>Unsaved changes are at risk</source>
            <translation>저장되지 않은 변경이 위험합니다</translation>
        </message>
        <message>
            <source>%1 has changed on the disk and was read again</source>
            <translation>디스크에서 바뀐 %1을(를) 다시 읽었습니다</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::ShortcutModel</name>
        <message>
            <source>Zoom at the pointer</source>
            <translation>포인터 위치에서 확대·축소</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>휠</translation>
        </message>
        <message>
            <source>Move the canvas</source>
            <translation>캔버스 이동</translation>
        </message>
        <message>
            <source>Space and drag, middle button, arrow keys</source>
            <translation>스페이스+끌기, 가운데 단추, 화살표 키</translation>
        </message>
        <message>
            <source>Select several</source>
            <translation>여러 개 선택</translation>
        </message>
        <message>
            <source>Drag on empty, Shift and click</source>
            <translation>빈 곳에서 끌기, Shift+클릭</translation>
        </message>
        <message>
            <source>Walk through the components</source>
            <translation>구성 요소 차례로 선택</translation>
        </message>
        <message>
            <source>Tab, Shift+Tab</source>
            <translation>Tab, Shift+Tab</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>선택 해제</translation>
        </message>
        <message>
            <source>Escape</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>On the canvas</source>
            <translation>캔버스에서</translation>
        </message>
        <message>
            <source>Move the selection</source>
            <translation>선택한 것 옮기기</translation>
        </message>
        <message>
            <source>Arrow keys, with Shift further</source>
            <translation>화살표 키, Shift와 함께 누르면 더 멀리</translation>
        </message>
        <message>
            <source>Add a connected component</source>
            <translation>연결된 컴포넌트 추가</translation>
        </message>
        <message>
            <source>Ctrl and an arrow key</source>
            <translation>Ctrl+화살표 키</translation>
        </message>
        <message>
            <source>Copy while dragging</source>
            <translation>끌면서 복제</translation>
        </message>
        <message>
            <source>Alt and drag</source>
            <translation>Alt+끌기</translation>
        </message>
        <message>
            <source>Open the inspector</source>
            <translation>속성 패널 열기</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>In a lesson</source>
            <translation>레슨에서</translation>
        </message>
        <message>
            <source>Next and previous page</source>
            <translation>다음·이전 쪽</translation>
        </message>
        <message>
            <source>Arrow keys, Page Up and Page Down</source>
            <translation>화살표 키, Page Up, Page Down</translation>
        </message>
        <message>
            <source>Play and pause</source>
            <translation>재생·일시 정지</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>스페이스</translation>
        </message>
        <message>
            <source>Put an architecture in front</source>
            <translation>구조 하나를 크게 보기</translation>
        </message>
        <message>
            <source>1, 2, 3</source>
            <translation>1, 2, 3</translation>
        </message>
        <message>
            <source>Present to a room</source>
            <translation>발표하기</translation>
        </message>
        <message>
            <source>F5</source>
            <translation>F5</translation>
        </message>
        <message>
            <source>Both languages, while presenting</source>
            <translation>발표 중 두 언어로 보기</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Pointer, while presenting</source>
            <translation>발표 중 포인터</translation>
        </message>
        <message>
            <source>L</source>
            <translation>L</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>나가기</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::StressModel</name>
        <message>
            <source>%1 is no longer in the document. Run the question again.</source>
            <translation>%1은(는) 이제 문서에 없습니다. 다시 실행하세요.</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::TargetChoices</name>
        <message>
            <source>Connect to which component?</source>
            <translation>어느 컴포넌트에 이을까요?</translation>
        </message>
        <message>
            <source>Which component does it start at?</source>
            <translation>어느 컴포넌트에서 시작할까요?</translation>
        </message>
        <message>
            <source>Which component does it end at?</source>
            <translation>어느 컴포넌트에서 끝날까요?</translation>
        </message>
        <message>
            <source>Into which deployable?</source>
            <translation>어느 배포 단위에 넣을까요?</translation>
        </message>
        <message>
            <source>To which document?</source>
            <translation>어느 문서로 옮길까요?</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::TimelineView</name>
        <message>
            <source>The history of microservices</source>
            <translation>마이크로서비스의 역사</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::WaterfallModel</name>
        <message>
            <source>%1: not answered when the scenario ended</source>
            <translation>%1: 시나리오가 끝날 때까지 응답 없음</translation>
        </message>
        <message>
            <source>%1: failed after %2 (%3)</source>
            <translation>%1: %2 뒤 실패(%3)</translation>
        </message>
        <message>
            <source>%1: degraded answer after %2</source>
            <translation>%1: %2 뒤 일부만 응답</translation>
        </message>
        <message>
            <source>%1: answered after %2</source>
            <translation>%1: %2 뒤 응답</translation>
        </message>
        <message>
            <source>no answer until the end</source>
            <translation>끝까지 응답 없음</translation>
        </message>
        <message>
            <source>waited %1 for a worker</source>
            <translation>워커를 %1 기다림</translation>
        </message>
        <message>
            <source>never got a worker</source>
            <translation>워커를 받지 못함</translation>
        </message>
        <message>
            <source>never arrived</source>
            <translation>도착하지 못함</translation>
        </message>
        <message>
            <source>attempt %1</source>
            <translation>%1번째 시도</translation>
        </message>
        <message>
            <source>its answer came when nobody waited any more</source>
            <translation>아무도 기다리지 않을 때 응답이 옴</translation>
        </message>
    </context>
    <context>
        <name>topologue::window::WhyModel</name>
        <message>
            <source>%1 is well now.</source>
            <translation>%1: 지금은 정상입니다.</translation>
        </message>
        <message>
            <source>Remedy: %1</source>
            <translation>개선: %1</translation>
        </message>
    </context>
</TS>
