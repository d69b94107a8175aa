// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

namespace topologue::layout {

inline constexpr Message GraphvizFailed{
    "layout.graphviz-failed",
    "Graphviz could not arrange the diagram: {0}",
    "Try another layout, or take groups of components apart and try again.",
    "Graphviz가 다이어그램을 배치하지 못했습니다: {0}",
    "다른 배치 방식을 고르거나, 컴포넌트 그룹을 나눈 뒤 다시 시도하세요.",
};
inline constexpr Message GraphvizMissing{
    "layout.graphviz-missing",
    "The Graphviz layout program \"{0}\" is not installed.",
    "Install the package libgvc6 (Debian) or graphviz.",
    "Graphviz 배치 프로그램 \"{0}\"이(가) 설치되어 있지 않습니다.",
    "libgvc6(Debian) 또는 graphviz 패키지를 설치하세요.",
};
inline constexpr Message WireNotJson{
    "layout.wire-not-json",
    "The layout message is not JSON.",
    "This is a fault in Topologue: please report it.",
    "배치 메시지가 JSON이 아닙니다.",
    "Topologue의 결함입니다. 알려 주세요.",
};
inline constexpr Message WireMalformed{
    "layout.wire-malformed",
    "The layout message has no valid \"{0}\".",
    "This is a fault in Topologue: please report it.",
    "배치 메시지에 올바른 \"{0}\"이(가) 없습니다.",
    "Topologue의 결함입니다. 알려 주세요.",
};
inline constexpr Message WireCount{
    "layout.wire-count",
    "The layout has {0} places for {1} boxes.",
    "This is a fault in Topologue: please report it.",
    "배치 결과의 위치는 {0}개인데 상자는 {1}개입니다.",
    "Topologue의 결함입니다. 알려 주세요.",
};

} // namespace topologue::layout
