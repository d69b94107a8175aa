// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

namespace topologue::core {

inline constexpr Message LayoutTooSlow{
    "layout.too-slow",
    "The layout program {0} did not finish within {1} seconds, so another way was tried.",
    "Large documents are laid out faster in the organic style or without frames (the plain view).",
    "배치 프로그램 {0}이(가) {1}초 안에 끝나지 않아 다른 방법을 사용했습니다.",
    "큰 문서는 유기적 배치나 테두리 없는 보기(기본)에서 더 빨리 배치됩니다.",
};

inline constexpr Message LayoutCrashed{
    "layout.crashed",
    "The layout program {0} ended unexpectedly, so another way was tried.",
    "Nothing is lost. If the picture is not good enough, choose another layout style.",
    "배치 프로그램 {0}이(가) 예기치 않게 끝나 다른 방법을 사용했습니다.",
    "잃은 것은 없습니다. 결과가 마음에 들지 않으면 다른 배치 방식을 고르세요.",
};

inline constexpr Message LayoutRefused{
    "layout.refused",
    "The layout program {0} could not place this diagram, so another way was tried. It said: {1}",
    "Nothing is lost. If the picture is not good enough, choose another layout style.",
    "배치 프로그램 {0}이(가) 이 그림을 배치하지 못해 다른 방법을 사용했습니다. 프로그램의 설명: {1}",
    "잃은 것은 없습니다. 결과가 마음에 들지 않으면 다른 배치 방식을 고르세요.",
};

inline constexpr Message LayoutWithoutGraphviz{
    "layout.without-graphviz",
    "No layout program could place this diagram. Components that had a place keep it, and the others stand in a grid "
    "or beside their neighbours.",
    "Move them by hand, or try another layout style.",
    "어떤 배치 프로그램도 이 그림을 배치하지 못했습니다. 자리가 있던 구성 요소는 그대로 두고, 나머지는 격자나 이웃 "
    "옆에 놓았습니다.",
    "직접 옮기거나 다른 배치 방식을 시도하세요.",
};

inline constexpr Message LayoutNotStarted{
    "layout.not-started",
    "The layout could not be started ({0}): {1}.",
    "The program file may have been moved or replaced while it ran: close Topologue and start it again.",
    "배치를 시작할 수 없습니다({0}): {1}.",
    "실행 중에 프로그램 파일이 옮겨졌거나 바뀌었을 수 있습니다. Topologue를 닫고 다시 시작하세요.",
};

inline constexpr Message UnknownExportFormat{
    "export.format",
    "The file name does not end in .svg, .png, .pdf or .dot, so the format is not known.",
    "Choose a file name with one of these endings.",
    "파일 이름이 .svg, .png, .pdf, .dot 중 하나로 끝나지 않아 형식을 알 수 없습니다.",
    "이 중 하나로 끝나는 파일 이름을 고르세요.",
};

inline constexpr Message SvgScaleOutOfRange{
    "export.scale",
    "The scale {0} is not possible for SVG. It must be between {1} and {2}.",
    "Use 1: an SVG can be enlarged without loss anyway.",
    "SVG에는 배율 {0}을(를) 사용할 수 없습니다. {1}에서 {2} 사이여야 합니다.",
    "1을 사용하세요. SVG는 어차피 손실 없이 확대할 수 있습니다.",
};

inline constexpr Message FrameRateOutOfRange{
    "film.fps",
    "{0} frames a second are not possible; it must be between {1} and {2}.",
    "25 look smooth.",
    "초당 {0}프레임은 만들 수 없습니다. {1}에서 {2} 사이여야 합니다.",
    "25면 매끄럽게 보입니다.",
};

inline constexpr Message FramesFolderTaken{
    "film.folder",
    "The folder is not empty, so the frames would lie among other files.",
    "Choose a new folder for the frames.",
    "폴더가 비어 있지 않아 프레임이 다른 파일과 섞입니다.",
    "프레임을 넣을 새 폴더를 고르세요.",
};

inline constexpr Message FramesFolderFailed{
    "write.folder",           "The folder for the frames cannot be made: {0}.",
    "Choose another folder.", "프레임을 넣을 폴더를 만들 수 없습니다: {0}.",
    "다른 폴더를 고르세요.",
};

inline constexpr Message FfmpegMissing{
    "film.ffmpeg",
    "Videos are made by ffmpeg, which is not installed.",
    "Install ffmpeg (on Debian: apt install ffmpeg), or export an animated .svg or single --frames.",
    "동영상은 ffmpeg로 만드는데, 설치되어 있지 않습니다.",
    "ffmpeg를 설치하거나(Debian: apt install ffmpeg), 움직이는 .svg나 --frames로 내보내세요.",
};

inline constexpr Message FfmpegFailed{
    "film.ffmpeg",
    "ffmpeg could not make the video. It said: {0}",
    "Try another format (.mp4, .webm or .gif), or make single --frames.",
    "ffmpeg가 동영상을 만들지 못했습니다. 프로그램의 설명: {0}",
    "다른 형식(.mp4, .webm, .gif)을 쓰거나 --frames로 프레임을 만드세요.",
};

inline constexpr Message OutputClosed{
    "write.stream",
    "The output could not be written: {0}.",
    "Check the program or the disk that the output goes to.",
    "출력을 쓸 수 없습니다: {0}.",
    "출력을 받는 프로그램이나 디스크를 확인하세요.",
};

inline constexpr Message WorkNotKept{
    "keep.failed",
    "Changes cannot be kept against a crash: {0}.",
    "Save the document now, then make room on the disk or check the permissions of this folder.",
    "프로그램이 갑자기 종료될 때를 대비해 변경 내용을 보관할 수 없습니다: {0}.",
    "지금 문서를 저장한 뒤 디스크 공간을 확보하거나 이 폴더의 권한을 확인하세요.",
};

inline constexpr Message FileLockedElsewhere{
    "file.locked",
    "This file is open in another window ({0}).",
    "Close it there, or choose another name.",
    "이 파일이 다른 창에서 열려 있습니다({0}).",
    "그 창에서 닫거나 다른 이름을 고르세요.",
};

inline constexpr Message FileInAnotherTab{
    "file.in-another-tab",
    "This file is open in another tab ({0}).",
    "Close it there, or choose another name.",
    "이 파일이 다른 탭에서 열려 있습니다({0}).",
    "그 탭을 닫거나 다른 이름을 고르세요.",
};

inline constexpr Message UnsavedWorkGone{
    "keep.gone",
    "This unsaved work is no longer there.",
    "Another window may have opened or discarded it.",
    "저장되지 않은 이 작업이 더 이상 없습니다.",
    "다른 창에서 열었거나 버렸을 수 있습니다.",
};

} // namespace topologue::core
