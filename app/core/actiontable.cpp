// SPDX-License-Identifier: Apache-2.0
#include "actiontable.h"

#include <algorithm>

namespace topologue::core {

namespace {

using enum ActionForm;

#define TOPOLOGUE_ACTION_INFO(name, id, english, korean, icon, shortcuts, form, group, condition)                      \
    ActionInfo{id, {english, korean}, icon, shortcuts, form, ActionGroup::group, ActionCondition::condition},
constexpr std::array<ActionInfo, ActionCount> Table{{TOPOLOGUE_ACTIONS(TOPOLOGUE_ACTION_INFO)}};
#undef TOPOLOGUE_ACTION_INFO

struct Group {
    std::string_view id;
    Words words;
};
constexpr std::array<Group, ActionGroupCount> Groups{{
    {"file", {"File", "파일"}},
    {"edit", {"Edit", "편집"}},
    {"select", {"Select", "선택"}},
    {"insert", {"Insert", "삽입"}},
    {"arrange", {"Arrange", "정리"}},
    {"layout", {"Layout", "배치"}},
    {"kind", {"Change kind", "종류 바꾸기"}},
    {"view", {"View", "보기"}},
    {"play", {"Play", "재생"}},
    {"compare", {"Compare", "비교"}},
    {"stress", {"Stress", "스트레스"}},
    {"help", {"Help", "도움말"}},
}};

// In the order of ActionCondition.
constexpr std::array<Words, ActionConditionCount> Conditions{{
    {"always", "항상"},
    {"a document is open", "문서가 열려 있을 때"},
    {"several documents are open", "문서가 둘 이상 열려 있을 때"},
    {"the document has changes that are not saved, or no file yet", "저장하지 않은 변경이 있거나 아직 파일이 없을 때"},
    {"a document is shown in Explore", "탐색에 문서가 보일 때"},
    {"a document is shown in Explore, or none is open", "탐색에 문서가 보이거나 열린 문서가 없을 때"},
    {"a document or a comparison is shown", "문서나 비교가 보일 때"},
    {"what can be undone is shown", "취소할 수 있는 작업이 보일 때"},
    {"what was undone is shown", "취소한 작업이 보일 때"},
    {"something that can be played is shown", "재생할 수 있는 것이 보일 때"},
    {"the scenario has been simulated", "시나리오 시뮬레이션이 끝났을 때"},
    {"something is selected", "무언가를 선택했을 때"},
    {"a component, deployable, team or note is selected (arrows go along with their components)",
     "컴포넌트, 배포 단위, 팀, 메모를 선택했을 때(화살표는 컴포넌트와 함께 갑니다)"},
    {"a component, deployable or note is selected", "컴포넌트, 배포 단위, 메모를 선택했을 때"},
    {"a component is selected", "컴포넌트를 선택했을 때"},
    {"two components or more are selected", "컴포넌트를 둘 이상 선택했을 때"},
    {"two components or more, also in selected deployables, are selected",
     "컴포넌트를 둘 이상 선택했을 때(배포 단위에 든 것 포함)"},
    {"a deployable of several components, or one of them, is selected",
     "컴포넌트가 여럿인 배포 단위나 그 안의 컴포넌트를 선택했을 때"},
    {"a component that shares its deployable is selected",
     "다른 컴포넌트와 같은 배포 단위에 있는 컴포넌트를 선택했을 때"},
    {"a deployable of several components that is not collapsed is selected",
     "컴포넌트가 여럿이고 접혀 있지 않은 배포 단위를 선택했을 때"},
    {"a collapsed deployable is selected", "접힌 배포 단위를 선택했을 때"},
    {"one component, deployable, team or note is selected", "컴포넌트, 배포 단위, 팀, 메모 중 하나를 선택했을 때"},
    {"an arrow is selected", "화살표를 선택했을 때"},
    {"exactly one arrow is selected", "화살표를 하나만 선택했을 때"},
    {"two boxes or more are selected in the view Deployables or Plain",
     "배포 단위 보기나 기본 보기에서 상자를 둘 이상 선택했을 때"},
    {"three boxes or more are selected in the view Deployables or Plain",
     "배포 단위 보기나 기본 보기에서 상자를 셋 이상 선택했을 때"},
    {"a pinned box is selected", "고정된 상자를 선택했을 때"},
    {"a box that is not pinned is selected in the view Deployables or Plain",
     "배포 단위 보기나 기본 보기에서 고정되지 않은 상자를 선택했을 때"},
    {"a document is shown in the view Deployables or Plain", "배포 단위 보기나 기본 보기에 문서가 보일 때"},
    {"an arrow with bends is selected", "꺾인 화살표를 선택했을 때"},
    {"a component, note or section is selected", "컴포넌트, 메모, 구역을 선택했을 때"},
    {"a locked box, note or section is selected", "잠긴 상자, 메모, 구역을 선택했을 때"},
    {"a box, note or section that is not locked is selected in the view Deployables or Plain",
     "배포 단위 보기나 기본 보기에서 잠기지 않은 상자, 메모, 구역을 선택했을 때"},
    {"another program has changed the file, and there are unsaved changes",
     "다른 프로그램이 파일을 바꿨고 저장하지 않은 변경이 있을 때"},
    {"files that were opened are remembered", "최근에 연 파일이 있을 때"},
    {"a component, deployable, team or note is selected and several documents are open",
     "컴포넌트, 배포 단위, 팀, 메모를 선택했고 문서가 둘 이상 열려 있을 때"},
    {"a component or deployable is selected, and there is another deployable",
     "컴포넌트나 배포 단위를 선택했고 다른 배포 단위가 있을 때"},
    {"a layout is proposed", "제안된 배치가 있을 때"},
    {"a layout is proposed or being computed", "제안된 배치가 있거나 계산 중일 때"},
    {"the focus on something is shown", "무언가에 집중하고 있을 때"},
}};

} // namespace

const std::array<ActionInfo, ActionCount> &actionTable()
{
    return Table;
}

bool yieldsToText(const ActionInfo &info)
{
    constexpr std::array OfTheCanvas{ActionGroup::Select, ActionGroup::Insert, ActionGroup::Arrange, ActionGroup::Kind,
                                     ActionGroup::Play};
    // Of the whole document: these mean the same wherever one is.
    constexpr std::array OfTheDocument{ActionCondition::Always,   ActionCondition::DocumentOpen,
                                       ActionCondition::Shown,    ActionCondition::Undoable,
                                       ActionCondition::Redoable, ActionCondition::Pasteable};
    const auto has = [](const auto &list, auto value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    constexpr std::array OfAMode{ActionCondition::LayoutProposed, ActionCondition::LayoutPending,
                                 ActionCondition::Focused};
    return has(OfTheCanvas, info.group) || has(OfAMode, info.condition)
           || (info.group == ActionGroup::Edit && !has(OfTheDocument, info.condition));
}

std::string_view groupId(ActionGroup group)
{
    return Groups[static_cast<std::size_t>(group)].id;
}

Words groupWords(ActionGroup group)
{
    return Groups[static_cast<std::size_t>(group)].words;
}

Words conditionWords(ActionCondition condition)
{
    return Conditions[static_cast<std::size_t>(condition)];
}

} // namespace topologue::core
