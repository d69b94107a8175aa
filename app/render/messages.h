// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

namespace topologue::render {

inline constexpr Message ImageTooLarge{
    "export.image-too-large",
    "The picture would be {0} x {1} pixels. At most {2} pixels a side and {3} million pixels in all are possible.",
    "Use a scale of {4} or less, or export as SVG or PDF, which have no such limit.",
    "그림이 {0} x {1}픽셀이 됩니다. 한 변은 최대 {2}픽셀, 전체는 최대 {3}백만 픽셀까지 만들 수 있습니다.",
    "배율을 {4} 이하로 줄이거나, 이런 제한이 없는 SVG 또는 PDF로 내보내세요.",
};

inline constexpr Message ImageOutOfMemory{
    "export.out-of-memory",
    "There is not enough memory for a picture of {0} x {1} pixels.",
    "Use a smaller scale, or export as SVG or PDF.",
    "{0} x {1}픽셀 그림을 만들 메모리가 부족합니다.",
    "배율을 줄이거나 SVG 또는 PDF로 내보내세요.",
};

inline constexpr Message ScaleOutOfRange{
    "export.scale",
    "The scale {0} is not possible. It must be between {1} and {2}.",
    "Use 1 for the size on screen, or 2 for screens with high resolution.",
    "배율 {0}을(를) 사용할 수 없습니다. {1}에서 {2} 사이여야 합니다.",
    "화면과 같은 크기는 1, 고해상도 화면용은 2를 사용하세요.",
};

inline constexpr Message EncodingFailed{
    "export.encoding",
    "The picture could not be turned into a {0} file: {1}.",
    "Try another format. If this happens again, please report it.",
    "그림을 {0} 파일로 만들 수 없습니다: {1}.",
    "다른 형식으로 내보내 보세요. 같은 문제가 반복되면 알려 주세요.",
};

} // namespace topologue::render
