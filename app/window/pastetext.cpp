// SPDX-License-Identifier: Apache-2.0
#include "pastetext.h"

#include "core/documentfile.h"
#include "editing/clip.h"
#include "editing/textlines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

namespace topologue::window {

namespace {

constexpr double Step = 32; ///< Document units to the right and down.
constexpr int MostSteps = 200;
constexpr double Cell = 16; ///< Boxes whose middles share a cell stand on each other.

constexpr Message NothingToPaste{
    "paste.nothing",
    "This text is neither a document of Topologue nor a list of names.",
    "Copy a document, an exported SVG, or a list like this: web -> order -> orders db.",
    "이 텍스트는 Topologue 문서도 이름 목록도 아닙니다.",
    "문서나 내보낸 SVG, 또는 이런 목록을 복사하세요: 웹 -> 주문 -> 주문 DB.",
};

using Cells = std::set<std::pair<std::int64_t, std::int64_t>>;

std::pair<std::int64_t, std::int64_t> cellOf(Point point)
{
    return {std::llround(point.x / Cell), std::llround(point.y / Cell)};
}

Cells takenCells(const Architecture &document, const editing::Centers &shown)
{
    Cells cells;
    for (const auto &[id, center] : shown)
        cells.insert(cellOf(center));
    for (const auto &[id, placement] : document.drawn.placements) {
        if (document.components.contains(id))
            cells.insert(cellOf(placement.center));
    }
    return cells;
}

Point offsetFor(const PasteJob &job, const Architecture &clip)
{
    const auto &placements = clip.drawn.placements;
    if (placements.empty() && clip.drawn.notes.isEmpty())
        return {};
    Point low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Point high{-low.x, -low.y};
    const auto include = [&](Point point) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    };
    for (const auto &[id, placement] : placements)
        include(placement.center);
    for (const Note &note : clip.drawn.notes) {
        include(note.topLeft);
        include({note.topLeft.x + note.width, note.topLeft.y + note.height});
    }
    // Whole units, as everything that hands place.
    return stepAside(*job.architecture, job.centers, clip,
                     {std::round(job.at.x - (low.x + high.x) / 2), std::round(job.at.y - (low.y + high.y) / 2)});
}

/// '{' begins JSON, '<' begins XML; nothing else does that is worth a parser's complaint.
bool looksLikeDocument(std::string_view text)
{
    constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(ByteOrderMark))
        text.remove_prefix(ByteOrderMark.size());
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '<');
}

} // namespace

Point stepAside(const Architecture &document, const editing::Centers &shown, const Architecture &clip, Point offset)
{
    const Cells taken = takenCells(document, shown);
    const auto &placements = clip.drawn.placements;
    const auto standsOn = [&](Point by) {
        return std::any_of(placements.begin(), placements.end(), [&](const auto &entry) {
            const Point center = entry.second.center;
            return taken.contains(cellOf({center.x + by.x, center.y + by.y}));
        });
    };
    for (int i = 0; i < MostSteps && standsOn(offset); ++i)
        offset = {offset.x + Step, offset.y + Step};
    return offset;
}

Result<editing::Edited> pasteText(const PasteJob &job)
{
    const std::string_view text(job.bytes.constData(), static_cast<std::size_t>(job.bytes.size()));
    if (looksLikeDocument(text)) {
        return core::loadDocumentText(text, job.name).and_then([&](const core::LoadedDocument &clip) {
            return editing::paste(*job.architecture, clip.architecture, offsetFor(job, clip.architecture));
        });
    }
    if (!job.isText || !editing::looksLikeLines(text))
        return failure(NothingToPaste);
    return editing::pasteLines(*job.architecture, text, job.at, job.centers);
}

} // namespace topologue::window
