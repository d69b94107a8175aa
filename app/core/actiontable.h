// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/language.h"

#include <array>
#include <string_view>

// What a user can do in the window: one line per action, and all that is known of it in that line. The window makes
// its actions of it (`Actions.zoomIn` in QML), menus, palette and shortcut sheet show it, `topologue actions` prints
// it.
//
// Name in QML, id, English, Korean, icon, shortcuts (portable text, "; " between several), Press or Toggle, group,
// when it can be done.
// clang-format off
#define TOPOLOGUE_ACTIONS(X) \
    X(newDocument, "file.new", "New", "새로 만들기", "file", "Ctrl+N", Press, File, Always) \
    X(newWindow, "file.newWindow", "New window", "새 창", "external-link", "Ctrl+Shift+N", Press, File, Always) \
    X(closeDocument, "file.close", "Close", "닫기", "close", "Ctrl+W", Press, File, Shown) \
    X(nextDocument, "file.next", "Next document", "다음 문서", "chevron-right", "Ctrl+Tab", Press, View, SeveralDocuments) \
    X(previousDocument, "file.previous", "Previous document", "이전 문서", "chevron-left", "Ctrl+Shift+Tab", Press, View, SeveralDocuments) \
    X(moveTabLeft, "file.tabLeft", "Move tab left", "탭을 왼쪽으로", "", "Ctrl+Shift+PgUp", Press, View, SeveralDocuments) \
    X(moveTabRight, "file.tabRight", "Move tab right", "탭을 오른쪽으로", "", "Ctrl+Shift+PgDown", Press, View, SeveralDocuments) \
    X(moveToNewWindow, "file.toWindow", "Move to a new window", "새 창으로 옮기기", "external-link", "", Press, File, DocumentOpen) \
    X(open, "file.open", "Open…", "열기…", "open", "Ctrl+O", Press, File, Always) \
    X(clearRecentFiles, "file.clearRecent", "Clear recent files", "최근 파일 목록 지우기", "", "", Press, File, FilesRemembered) \
    X(save, "file.save", "Save", "저장", "save", "Ctrl+S", Press, File, Unsaved) \
    X(saveAs, "file.saveAs", "Save as…", "다른 이름으로 저장…", "save", "Ctrl+Shift+S", Press, File, DocumentOpen) \
    X(reload, "file.reload", "Reload the changed file", "바뀐 파일 다시 읽기", "", "", Press, File, FileChanged) \
    X(keepMine, "file.keepMine", "Keep mine, not the changed file", "바뀐 파일 대신 내 변경 유지", "", "", Press, File, FileChanged) \
    X(exportPicture, "file.export", "Export…", "내보내기…", "export", "Ctrl+E", Press, File, Exportable) \
    X(quit, "file.quit", "Quit", "종료", "close", "Ctrl+Q", Press, File, Always) \
    X(undo, "edit.undo", "Undo", "실행 취소", "undo", "Ctrl+Z", Press, Edit, Undoable) \
    X(redo, "edit.redo", "Redo", "다시 실행", "redo", "Ctrl+Shift+Z; Ctrl+Y", Press, Edit, Redoable) \
    X(history, "edit.history", "History…", "작업 내역…", "history", "Ctrl+Shift+H", Press, Edit, DocumentOpen) \
    X(cut, "edit.cut", "Cut", "잘라내기", "", "Ctrl+X", Press, Edit, CopyableSelected) \
    X(copy, "edit.copy", "Copy", "복사", "copy", "Ctrl+C", Press, Edit, CopyableSelected) \
    X(paste, "edit.paste", "Paste", "붙여넣기", "", "Ctrl+V", Press, Edit, Pasteable) \
    X(copySvg, "edit.copyPicture", "Copy picture", "그림 복사", "copy", "Ctrl+Shift+C", Press, Edit, Shown) \
    X(duplicate, "edit.duplicate", "Duplicate", "복제", "copy", "Ctrl+D", Press, Edit, BoxSelected) \
    X(duplicateWithArrows, "edit.duplicateWithArrows", "Duplicate with its arrows", "화살표까지 복제", "copy", "Alt+Shift+D", Press, Edit, BoxSelected) \
    X(moveToDocument, "edit.moveToDocument", "Move to another document…", "다른 문서로 옮기기…", "external-link", "", Press, Edit, CopyableOfSeveral) \
    X(removeSelection, "edit.delete", "Delete", "삭제", "trash", "Delete; Backspace", Press, Edit, Selected) \
    X(rename, "edit.rename", "Rename", "이름 바꾸기", "", "F2", Press, Edit, OneNamedSelected) \
    X(find, "edit.find", "Find", "찾기", "search", "Ctrl+F", Press, Edit, Shown) \
    X(replace, "edit.replace", "Find and replace…", "찾아 바꾸기…", "search", "Ctrl+H", Press, Edit, Shown) \
    X(selectAll, "select.all", "Select all", "모두 선택", "", "Ctrl+A", Press, Select, Shown) \
    X(selectUpstream, "select.upstream", "Select upstream", "호출하는 쪽 모두 선택", "", "Alt+U", Press, Select, ComponentSelected) \
    X(selectDownstream, "select.downstream", "Select downstream", "호출되는 쪽 모두 선택", "", "Alt+D", Press, Select, ComponentSelected) \
    X(selectNeighbours, "select.neighbours", "Select neighbours", "이웃 선택", "", "Alt+N", Press, Select, ComponentSelected) \
    X(selectSimilar, "select.similar", "Select same kind", "같은 종류 선택", "", "Alt+S", Press, Select, ComponentSelected) \
    X(selectTechnology, "select.technology", "Select same technology", "같은 기술 선택", "", "", Press, Select, ComponentSelected) \
    X(selectTeam, "select.team", "Select same team", "같은 팀 선택", "teams", "", Press, Select, ComponentSelected) \
    X(selectDeployable, "select.deployable", "Select same deployable", "같은 배포 단위 선택", "deployables", "", Press, Select, ComponentSelected) \
    X(selectNext, "select.next", "Select next", "다음 요소 선택", "", "Alt+Down", Press, Select, Shown) \
    X(selectPrevious, "select.previous", "Select previous", "이전 요소 선택", "", "Alt+Up", Press, Select, Shown) \
    X(selectAlong, "select.along", "Follow the arrow", "화살표 따라가기", "", "Alt+Right", Press, Select, Shown) \
    X(selectAgainst, "select.against", "Follow the arrow back", "화살표 거슬러 가기", "", "Alt+Left", Press, Select, Shown) \
    X(extendNext, "select.extendNext", "Select the next as well", "다음 요소도 선택", "", "Alt+Shift+Down", Press, Select, Shown) \
    X(extendPrevious, "select.extendPrevious", "Select the previous as well", "이전 요소도 선택", "", "Alt+Shift+Up", Press, Select, Shown) \
    X(extendAlong, "select.extendAlong", "Follow the arrow, select as well", "화살표 따라가며 함께 선택", "", "Alt+Shift+Right", Press, Select, Shown) \
    X(extendAgainst, "select.extendAgainst", "Follow the arrow back, select as well", "화살표 거슬러 가며 함께 선택", "", "Alt+Shift+Left", Press, Select, Shown) \
    X(standNext, "select.standNext", "Go to the next, select nothing", "선택하지 않고 다음으로", "", "Ctrl+Shift+Down; Ctrl+Alt+Down", Press, Select, Shown) \
    X(standPrevious, "select.standPrevious", "Go to the previous, select nothing", "선택하지 않고 이전으로", "", "Ctrl+Shift+Up; Ctrl+Alt+Up", Press, Select, Shown) \
    X(standAlong, "select.standAlong", "Go along the arrow, select nothing", "선택하지 않고 화살표 따라가기", "", "Ctrl+Shift+Right; Ctrl+Alt+Right", Press, Select, Shown) \
    X(standAgainst, "select.standAgainst", "Go back along the arrow, select nothing", "선택하지 않고 화살표 거슬러 가기", "", "Ctrl+Shift+Left; Ctrl+Alt+Left", Press, Select, Shown) \
    X(toggleStop, "select.toggle", "Select or deselect this one too", "여기 요소 선택하거나 빼기", "", "Ctrl+Space; Alt+T", Press, Select, Shown) \
    X(addComponent, "insert.component", "Component…", "컴포넌트…", "plus", "/; A", Press, Insert, Shown) \
    X(insertGateway, "insert.gateway", "Gateway into the arrow", "화살표에 게이트웨이 끼워 넣기", "gateway", "Alt+G", Press, Insert, OneArrowSelected) \
    X(insertQueue, "insert.queue", "Queue into the arrow", "화살표에 큐 끼워 넣기", "queue", "Alt+Q", Press, Insert, OneArrowSelected) \
    X(insertCache, "insert.cache", "Cache into the arrow", "화살표에 캐시 끼워 넣기", "cache", "Alt+C", Press, Insert, OneArrowSelected) \
    X(addNote, "insert.note", "Note", "메모", "note", "N", Press, Insert, Placeable) \
    X(addSection, "insert.section", "Section", "구역", "section", "Shift+S", Press, Insert, Placeable) \
    X(addTeam, "insert.team", "Team", "팀", "teams", "", Press, Insert, Shown) \
    X(addJourney, "insert.journey", "Journey from the selection", "선택한 것에서 시작하는 여정", "user", "", Press, Insert, ComponentSelected) \
    X(drawJourney, "insert.drawJourney", "Draw a journey", "여정 그리기", "user", "J", Press, Insert, Shown) \
    X(group, "edit.group", "Group", "묶기", "deployables", "Ctrl+G", Press, Arrange, TwoGroupable) \
    X(takeApart, "edit.takeApart", "Take apart", "풀기", "", "Ctrl+Shift+G", Press, Arrange, SharedSelected) \
    X(extract, "edit.extract", "Extract", "떼어 내기", "", "Alt+X", Press, Arrange, MemberSelected) \
    X(merge, "edit.merge", "Merge", "합치기", "", "Alt+M", Press, Arrange, TwoComponents) \
    X(moveIntoDeployable, "edit.moveInto", "Move into deployable…", "배포 단위에 넣기…", "deployables", "Alt+I", Press, Arrange, DeployableElsewhere) \
    X(connectTo, "edit.connectTo", "Connect to…", "연결하기…", "", "C", Press, Arrange, ComponentSelected) \
    X(reattachStart, "edit.reattachStart", "Re-attach its start…", "시작을 다른 곳에 잇기…", "", "Alt+[", Press, Arrange, OneArrowSelected) \
    X(reattachEnd, "edit.reattachEnd", "Re-attach its end…", "끝을 다른 곳에 잇기…", "", "Alt+]", Press, Arrange, OneArrowSelected) \
    X(reverse, "edit.reverse", "Reverse", "방향 뒤집기", "", "Alt+R", Press, Arrange, ArrowSelected) \
    X(straighten, "edit.straighten", "Straighten", "곧게 펴기", "", "Alt+B", Press, Arrange, BentSelected) \
    X(alignLeft, "arrange.left", "Align left", "왼쪽 맞춤", "", "Alt+Shift+L", Press, Arrange, TwoBoxes) \
    X(alignCentre, "arrange.centre", "Align centres", "가로 가운데 맞춤", "", "Alt+Shift+C", Press, Arrange, TwoBoxes) \
    X(alignRight, "arrange.right", "Align right", "오른쪽 맞춤", "", "Alt+Shift+R", Press, Arrange, TwoBoxes) \
    X(alignTop, "arrange.top", "Align top", "위쪽 맞춤", "", "Alt+Shift+T", Press, Arrange, TwoBoxes) \
    X(alignMiddle, "arrange.middle", "Align middles", "세로 가운데 맞춤", "", "Alt+Shift+M", Press, Arrange, TwoBoxes) \
    X(alignBottom, "arrange.bottom", "Align bottom", "아래쪽 맞춤", "", "Alt+Shift+B", Press, Arrange, TwoBoxes) \
    X(distributeAcross, "arrange.across", "Distribute across", "가로 간격 맞추기", "", "Alt+Shift+H", Press, Arrange, ThreeBoxes) \
    X(distributeDown, "arrange.down", "Distribute down", "세로 간격 맞추기", "", "Alt+Shift+V", Press, Arrange, ThreeBoxes) \
    X(bringToFront, "arrange.front", "Bring to front", "맨 앞으로", "", "Ctrl+]", Press, Arrange, StackableSelected) \
    X(sendToBack, "arrange.back", "Send to back", "맨 뒤로", "", "Ctrl+[", Press, Arrange, StackableSelected) \
    X(pin, "arrange.pin", "Pin", "고정", "", "P", Press, Arrange, UnpinnedSelected) \
    X(unpin, "arrange.unpin", "Unpin", "고정 해제", "", "Shift+P", Press, Arrange, PinnedSelected) \
    X(lock, "arrange.lock", "Lock", "잠금", "lock", "L", Press, Arrange, UnlockedSelected) \
    X(unlock, "arrange.unlock", "Unlock", "잠금 해제", "lock-open", "Shift+L", Press, Arrange, LockedSelected) \
    X(collapse, "arrange.collapse", "Collapse", "접기", "", "Alt+-", Press, Arrange, OpenSelected) \
    X(expand, "arrange.expand", "Expand", "펼치기", "", "Alt+=", Press, Arrange, CollapsedSelected) \
    X(layoutFlow, "layout.flow", "Flow", "흐름", "layout-flow", "Ctrl+L", Press, Layout, Shown) \
    X(layoutTopDown, "layout.topDown", "Top-down", "위에서 아래로", "layout-top-down", "", Press, Layout, Shown) \
    X(layoutOrganic, "layout.organic", "Organic", "유기적", "layout-organic", "", Press, Layout, Shown) \
    X(acceptLayout, "layout.accept", "Accept the proposed layout", "제안된 배치 적용", "check", "Return; Enter", Press, Layout, LayoutProposed) \
    X(discardLayout, "layout.discard", "Discard the proposed layout", "제안된 배치 버리기", "close", "Esc", Press, Layout, LayoutPending) \
    X(kindClient, "kind.client", "Client", "클라이언트", "client", "", Press, Kind, ComponentSelected) \
    X(kindGateway, "kind.gateway", "Gateway", "게이트웨이", "gateway", "", Press, Kind, ComponentSelected) \
    X(kindService, "kind.service", "Service", "서비스", "service", "", Press, Kind, ComponentSelected) \
    X(kindModule, "kind.module", "Module", "모듈", "module", "", Press, Kind, ComponentSelected) \
    X(kindJob, "kind.job", "Job", "작업", "job", "", Press, Kind, ComponentSelected) \
    X(kindDatabase, "kind.database", "Database", "데이터베이스", "database", "", Press, Kind, ComponentSelected) \
    X(kindCache, "kind.cache", "Cache", "캐시", "cache", "", Press, Kind, ComponentSelected) \
    X(kindQueue, "kind.queue", "Queue", "큐", "queue", "", Press, Kind, ComponentSelected) \
    X(kindSearchIndex, "kind.searchIndex", "Search index", "검색 인덱스", "search-index", "", Press, Kind, ComponentSelected) \
    X(kindObjectStore, "kind.objectStore", "Object store", "객체 저장소", "object-store", "", Press, Kind, ComponentSelected) \
    X(kindExternal, "kind.external", "External system", "외부 시스템", "external", "", Press, Kind, ComponentSelected) \
    X(palette, "view.palette", "Command palette…", "명령 팔레트…", "search", "Ctrl+K; Ctrl+Shift+P", Press, View, Always) \
    X(zoomIn, "view.zoomIn", "Zoom in", "확대", "plus", "Ctrl+=; Ctrl++", Press, View, Shown) \
    X(zoomOut, "view.zoomOut", "Zoom out", "축소", "minus", "Ctrl+-", Press, View, Shown) \
    X(zoom100, "view.zoom100", "Zoom to 100 %", "100 %로 보기", "", "Ctrl+0", Press, View, Shown) \
    X(fitAll, "view.fitAll", "Show everything", "전체 보기", "fit", "Shift+1", Press, View, Shown) \
    X(fitSelection, "view.fitSelection", "Show selection", "선택 영역 보기", "", "Shift+2", Press, View, Selected) \
    X(focus, "view.focus", "Focus on the selection", "선택한 것에 집중", "", "Ctrl+Shift+F", Toggle, View, Selected) \
    X(moreHops, "view.moreHops", "Focus: more arrows away", "집중: 한 단계 멀리까지", "plus", "+; =", Press, View, Focused) \
    X(fewerHops, "view.fewerHops", "Focus: fewer arrows away", "집중: 한 단계 가까이까지", "minus", "-", Press, View, Focused) \
    X(hideRest, "view.hideRest", "Hide the rest", "나머지 숨기기", "", "Alt+H", Toggle, View, Shown) \
    X(viewDeployables, "view.deployables", "Deployables", "배포 단위", "deployables", "Ctrl+1", Toggle, View, Shown) \
    X(viewTeams, "view.teams", "Teams", "팀", "teams", "Ctrl+2", Toggle, View, Shown) \
    X(viewStores, "view.stores", "Stores", "저장소", "stores", "Ctrl+3", Toggle, View, Shown) \
    X(viewPlain, "view.plain", "Plain", "기본", "plain", "Ctrl+4", Toggle, View, Shown) \
    X(leftPanel, "view.leftPanel", "Outline panel", "개요 패널", "panel-left", "Ctrl+B", Toggle, View, Always) \
    X(rightPanel, "view.rightPanel", "Inspector panel", "속성 패널", "panel-right", "Ctrl+I", Toggle, View, Always) \
    X(minimap, "view.minimap", "Minimap", "미니맵", "", "Ctrl+M", Toggle, View, Always) \
    X(charts, "view.charts", "Charts", "차트", "charts", "Ctrl+J", Toggle, View, Shown) \
    X(nextPane, "view.nextPane", "Next panel", "다음 패널", "", "F6", Press, View, Always) \
    X(previousPane, "view.previousPane", "Previous panel", "이전 패널", "", "Shift+F6", Press, View, Always) \
    X(menuBar, "view.menu", "Menu", "메뉴", "menu", "F10", Press, View, Always) \
    X(darkTheme, "view.dark", "Dark theme", "어두운 테마", "light-dark", "Ctrl+Shift+D", Toggle, View, Always) \
    X(highContrast, "view.highContrast", "High contrast", "고대비", "light-dark", "Ctrl+Alt+H", Toggle, View, Always) \
    X(textLarger, "view.textLarger", "Larger text", "글자 크게", "plus", "Ctrl+Alt+=; Ctrl+Alt++", Press, View, Always) \
    X(textSmaller, "view.textSmaller", "Smaller text", "글자 작게", "minus", "Ctrl+Alt+-", Press, View, Always) \
    X(textNormal, "view.textNormal", "Normal text size", "글자 크기 기본값", "", "Ctrl+Alt+0", Press, View, Always) \
    X(switchLanguage, "view.language", "한국어로 보기", "Show in English", "language", "Ctrl+Shift+L", Press, View, Always) \
    X(kineticPan, "view.kineticPan", "Go on after a swipe", "밀고 나면 계속 움직이기", "", "", Toggle, View, Always) \
    X(reducedMotion, "view.reducedMotion", "Reduced motion", "움직임 줄이기", "", "", Toggle, View, Always) \
    X(play, "play.toggle", "Play or pause", "재생 또는 일시 정지", "play", "Space", Press, Play, Recorded) \
    X(stepBack, "play.back", "One second back", "1초 뒤로", "", ",", Press, Play, Recorded) \
    X(stepForward, "play.forward", "One second forward", "1초 앞으로", "step", ".", Press, Play, Recorded) \
    X(slower, "play.slower", "Slower", "느리게", "minus", "[", Press, Play, Recorded) \
    X(faster, "play.faster", "Faster", "빠르게", "plus", "]", Press, Play, Recorded) \
    X(loop, "play.loop", "Repeat", "반복", "repeat", "", Toggle, Play, Recorded) \
    X(fail, "play.fail", "Fail the selection", "선택한 것 고장 내기", "warning", "F", Press, Play, Selected) \
    X(otherFaults, "play.faults", "Other faults…", "다른 장애…", "", "Shift+F", Press, Play, Selected) \
    X(restore, "play.restore", "Restore the selection", "선택한 것 복구", "undo", "R", Press, Play, Shown) \
    X(why, "play.why", "Why?", "왜?", "info", "W", Press, Play, Explained) \
    X(compareEdit, "compare.edit", "Compare with how it was", "이전 상태와 비교", "compare", "Ctrl+Shift+E", Press, Compare, DocumentOpen) \
    X(stressTraffic, "stress.traffic", "How much traffic until an objective breaks?", "트래픽이 얼마나 늘면 목표가 깨지나?", "stress", "", Press, Stress, Shown) \
    X(stressFailures, "stress.failures", "Fail everything once", "하나씩 모두 고장 내기", "warning", "", Press, Stress, Shown) \
    X(stressColdCache, "stress.coldCache", "What if the caches are cold?", "캐시가 비면?", "cache", "", Press, Stress, Shown) \
    X(stressMetastable, "stress.metastable", "Metastable? A spike, and then?", "준안정? 순간 폭주 뒤에는?", "repeat", "", Press, Stress, Shown) \
    X(shortcutSheet, "help.shortcuts", "Keyboard shortcuts", "단축키", "", "?", Press, Help, Always) \
    X(about, "help.about", "About Topologue", "Topologue 정보", "info", "", Press, Help, Always)
// clang-format on

namespace topologue::core {

#define TOPOLOGUE_ACTION_ID(name, ...) name,
enum class ActionId { TOPOLOGUE_ACTIONS(TOPOLOGUE_ACTION_ID) };
#undef TOPOLOGUE_ACTION_ID

inline constexpr int ActionCount = static_cast<int>(ActionId::about) + 1; ///< It is the last of the table.

enum class ActionForm { Press, Toggle }; ///< A toggle has a state that menus show.
enum class ActionGroup { File, Edit, Select, Insert, Arrange, Layout, Kind, View, Play, Compare, Stress, Help };
inline constexpr int ActionGroupCount = 12;

/// When an action can be done. The window says whether it is so (window/actionstates.h), conditionWords what it means.
enum class ActionCondition {
    Always,
    DocumentOpen,
    SeveralDocuments,
    Unsaved,
    Shown,
    Pasteable,
    Exportable,
    Undoable,
    Redoable,
    Recorded,
    Explained,
    Selected,
    CopyableSelected,
    BoxSelected,
    ComponentSelected,
    TwoComponents,
    TwoGroupable,
    SharedSelected,
    MemberSelected,
    OpenSelected,
    CollapsedSelected,
    OneNamedSelected,
    ArrowSelected,
    OneArrowSelected,
    TwoBoxes,
    ThreeBoxes,
    PinnedSelected,
    UnpinnedSelected,
    Placeable,
    BentSelected,
    StackableSelected,
    LockedSelected,
    UnlockedSelected,
    FileChanged,
    FilesRemembered,
    CopyableOfSeveral,
    DeployableElsewhere,
    LayoutProposed,
    LayoutPending,
    Focused,
};
inline constexpr int ActionConditionCount = static_cast<int>(ActionCondition::Focused) + 1; ///< It is the last.

/// A text of the program in both of its languages.
struct Words {
    std::string_view english;
    std::string_view korean;

    [[nodiscard]] constexpr std::string_view in(Language language) const
    {
        return language == Language::Korean ? korean : english;
    }
};

/// A line of the table.
struct ActionInfo {
    std::string_view id;        ///< "edit.group"; never changes, because settings and scripts name actions by it.
    Words text;                 ///< As menus show it.
    std::string_view icon;      ///< A file name of resources/icons; may be empty.
    std::string_view shortcuts; ///< What they are until the user changes them; QKeySequence::listFromString reads them.
    ActionForm form;
    ActionGroup group;
    ActionCondition condition;
};

[[nodiscard]] const std::array<ActionInfo, ActionCount> &actionTable();
[[nodiscard]] inline const ActionInfo &actionInfo(ActionId id)
{
    return actionTable()[static_cast<std::size_t>(id)];
}
/// True if its keys belong to the text while one is being typed: it acts on what is selected or proposed on the canvas,
/// or plays, and nobody who types in a field means that.
[[nodiscard]] bool yieldsToText(const ActionInfo &info);
/// "arrange", as in JSON.
[[nodiscard]] std::string_view groupId(ActionGroup group);
/// "Arrange", as menus and headings show it.
[[nodiscard]] Words groupWords(ActionGroup group);
/// "two components or more are selected": what has to be the case, so that "when" or "because not" can stand before it.
[[nodiscard]] Words conditionWords(ActionCondition condition);

} // namespace topologue::core
