// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

/// What can go wrong with a file, and with a document inside an SVG.
namespace topologue::formats::message {

inline constexpr Message FileNotFound{
    "file.not-found", "There is no such file.", "Check the path.", "그런 파일이 없습니다.", "경로를 확인하세요.",
};
inline constexpr Message FileNoPermission{
    "file.no-permission",
    "You are not allowed to read this file.",
    "Ask its owner for read permission, or copy it to a place of your own.",
    "이 파일을 읽을 권한이 없습니다.",
    "소유자에게 읽기 권한을 요청하거나, 읽을 수 있는 곳에 복사한 파일을 여세요.",
};
inline constexpr Message FileIsFolder{
    "file.is-folder",
    "This is a folder, not a file.",
    "Choose a file inside it.",
    "파일이 아니라 폴더입니다.",
    "폴더 안의 파일을 고르세요.",
};
inline constexpr Message FileIsDevice{
    "file.is-device",
    "This is a device or a socket, not a file.",
    "Choose a file; its content can also come through a pipe.",
    "파일이 아니라 장치나 소켓입니다.",
    "파일을 고르세요. 내용을 파이프로 전달할 수도 있습니다.",
};
inline constexpr Message FileLinkLoop{
    "file.link-loop",          "The symbolic links lead round in a circle, or there are too many of them.",
    "Name the file itself.",   "심볼릭 링크가 서로를 가리키며 맴돌거나 너무 많이 이어집니다.",
    "파일을 직접 지정하세요.",
};
inline constexpr Message FilePipeSilent{
    "file.pipe-silent",
    "Nothing came through the pipe for {0} seconds.",
    "Start the program that writes into it first.",
    "{0}초 동안 파이프로 아무것도 들어오지 않았습니다.",
    "파이프에 쓰는 프로그램을 먼저 시작하세요.",
};
inline constexpr Message FileTooLarge{
    "file.too-large",
    "The file is larger than the {0} bytes that are read.",
    "Split the document into smaller ones.",
    "파일이 읽을 수 있는 크기인 {0}바이트보다 큽니다.",
    "문서를 더 작은 문서로 나누세요.",
};
inline constexpr Message FileReadFailed{
    "file.read-failed",
    "The file could not be read: {0}.",
    "Try again, or copy the file to another disk.",
    "파일을 읽지 못했습니다: {0}.",
    "다시 시도하거나 파일을 다른 디스크에 복사하세요.",
};

inline constexpr Message WriteNoPermission{
    "write.no-permission",
    "You are not allowed to write here. The old file, if any, is unchanged.",
    "Save under another name or in another folder.",
    "여기에 쓸 권한이 없습니다. 원래 파일이 있었다면 그대로 있습니다.",
    "다른 이름으로, 또는 다른 폴더에 저장하세요.",
};
inline constexpr Message WriteReadOnly{
    "write.read-only",           "The disk can only be read. The old file, if any, is unchanged.",
    "Save on another disk.",     "읽기 전용 디스크입니다. 원래 파일이 있었다면 그대로 있습니다.",
    "다른 디스크에 저장하세요.",
};
inline constexpr Message WriteIsFolder{
    "write.is-folder",
    "This is a folder; a file cannot take its place.",
    "Choose a file name inside it.",
    "폴더가 있는 자리에 파일을 쓸 수 없습니다.",
    "폴더 안에 쓸 파일 이름을 고르세요.",
};
inline constexpr Message WriteIsDevice{
    "write.is-device",       "This is a device, a pipe or a socket; a document is only saved as a file.",
    "Choose another name.",  "장치나 파이프, 소켓입니다. 문서는 파일로만 저장합니다.",
    "다른 이름을 고르세요.",
};
inline constexpr Message WriteFolderMissing{
    "write.folder-missing",
    "The folder to write into does not exist.",
    "Create the folder `{0}` first, or choose another one.",
    "저장할 폴더가 없습니다.",
    "폴더 `{0}`을(를) 먼저 만들거나 다른 폴더를 고르세요.",
};
inline constexpr Message WriteNoSpace{
    "write.no-space",
    "The disk is full. The old file, if any, is unchanged.",
    "Free some space, or save on another disk.",
    "디스크가 가득 찼습니다. 원래 파일이 있었다면 그대로 있습니다.",
    "공간을 비우거나 다른 디스크에 저장하세요.",
};
inline constexpr Message WriteTooLarge{
    "write.too-large",
    "The file would become larger than is allowed here. The old file, if any, is unchanged.",
    "Save on another disk, or raise the limit on file size (ulimit -f).",
    "파일이 여기에서 허용되는 크기보다 커집니다. 원래 파일이 있었다면 그대로 있습니다.",
    "다른 디스크에 저장하거나 파일 크기 제한(ulimit -f)을 높이세요.",
};
inline constexpr Message WriteNameTooLong{
    "write.name-too-long",      "The file name is too long.", "Choose a shorter name.",
    "파일 이름이 너무 깁니다.", "더 짧은 이름을 고르세요.",
};
inline constexpr Message WriteFailed{
    "write.failed",
    "The file could not be written: {0}. The old file, if any, is unchanged.",
    "Try again, or save on another disk.",
    "파일을 쓰지 못했습니다: {0}. 원래 파일이 있었다면 그대로 있습니다.",
    "다시 시도하거나 다른 디스크에 저장하세요.",
};

inline constexpr Message SvgNotXml{
    "svg.not-xml",
    "The text is not well-formed XML.",
    "Open an SVG that Topologue exported and that was not damaged since.",
    "글이 올바른 XML이 아닙니다.",
    "Topologue가 내보낸 뒤 손상되지 않은 SVG를 여세요.",
};
inline constexpr Message SvgNoSource{
    "svg.no-source",
    "This SVG does not hold a Topologue document.",
    "Open an SVG that was exported with its source, or the *.topo.json file itself.",
    "이 SVG에는 Topologue 문서가 들어 있지 않습니다.",
    "원본을 담아 내보낸 SVG나 *.topo.json 파일을 여세요.",
};
inline constexpr Message SvgSeveralSources{
    "svg.several-sources",
    "This SVG holds several Topologue documents, and it is not clear which one is meant.",
    "If it shows a comparison, open it on the Compare page. Otherwise open one of the pictures that it was put "
    "together "
    "from.",
    "이 SVG에는 Topologue 문서가 여러 개 들어 있어 어느 것을 열어야 할지 알 수 없습니다.",
    "비교 그림이면 비교 화면에서 여세요. 아니면 이 그림을 만드는 데 쓰인 원래 그림을 하나 골라 여세요.",
};
inline constexpr Message SvgEncoding{
    "svg.encoding",
    "The document in this SVG is packed as `{0}`, which this program does not know.",
    "Update Topologue, or export the picture again.",
    "이 SVG 안의 문서는 이 프로그램이 모르는 방식(`{0}`)으로 담겨 있습니다.",
    "Topologue를 업데이트하거나 그림을 다시 내보내세요.",
};
inline constexpr Message SvgSourceDamaged{
    "svg.damaged",
    "The document inside this SVG was changed or damaged ({0}).",
    "Export the picture again from the document; what is left in the SVG cannot be trusted.",
    "이 SVG 안의 문서가 바뀌었거나 손상되었습니다({0}).",
    "문서에서 그림을 다시 내보내세요. SVG에 남은 내용은 믿을 수 없습니다.",
};
inline constexpr Message SvgSourceTooLarge{
    "svg.too-large",
    "The SVG, or the document inside it, is larger than the {0} bytes that are read.",
    "Open the *.topo.json file instead.",
    "SVG나 그 안의 문서가 읽을 수 있는 크기인 {0}바이트보다 큽니다.",
    "대신 *.topo.json 파일을 여세요.",
};

} // namespace topologue::formats::message
