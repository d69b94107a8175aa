// SPDX-License-Identifier: Apache-2.0
#include "notes.h"

#include <algorithm>
#include <utility>

namespace topologue::drawing {

namespace {

constexpr double Padding = 12;
constexpr double LineHeight = 18;
constexpr double Fold = 12; ///< Side of the turned corner.
constexpr double Radius = 6;
constexpr std::size_t MostLines = 60;
constexpr Font NoteFont{FontFamily::Interface, 12, 400};

} // namespace

MeasuredNote measureNote(const Note &note, Caption caption, Language language, const Typesetter &typesetter)
{
    MeasuredNote result;
    result.id = note.id;
    result.caption = std::move(caption);
    const double width = std::clamp(note.width, 60.0, 1000.0);
    result.lines = typesetter.wrap(note.text.in(language), NoteFont, width - 2 * Padding, MostLines);
    const double lines = static_cast<double>(std::max<std::size_t>(result.lines.size(), 1));
    result.rect = {note.topLeft.x, note.topLeft.y, width, 2 * Padding + lines * LineHeight};
    return result;
}

void drawNote(ListBuilder &list, const MeasuredNote &note)
{
    Element &element = list.begin(ComponentId(), ElementRole::Note, note.caption);
    element.note = note.id;
    element.outline = note.rect;
    element.cornerRadius = static_cast<float>(Radius);

    const Rect &r = note.rect;
    Path sheet;
    sheet.moveTo({r.x + Radius, r.y}).lineTo({r.right() - Radius, r.y});
    sheet.quarterTo({r.right(), r.y}, {r.right(), r.y + Radius}).lineTo({r.right(), r.bottom() - Fold});
    sheet.lineTo({r.right() - Fold, r.bottom()}).lineTo({r.x + Radius, r.bottom()});
    sheet.quarterTo({r.x, r.bottom()}, {r.x, r.bottom() - Radius}).lineTo({r.x, r.y + Radius});
    sheet.quarterTo({r.x, r.y}, {r.x + Radius, r.y}).close();
    Path fold;
    fold.moveTo({r.right(), r.bottom() - Fold}).lineTo({r.right() - Fold, r.bottom() - Fold});
    fold.lineTo({r.right() - Fold, r.bottom()});
    list.add(sheet.movedBy({0, 1}), {.fill = Ink::Shadow, .details = Near});
    list.add(sheet, {.fill = Ink::AccentSoft, .stroke = Ink::Accent, .strokeWidth = 1});
    list.add(fold, {.stroke = Ink::Accent, .strokeWidth = 1, .details = Near});
    double middle = r.y + Padding + LineHeight / 2;
    for (const MeasuredText &line : note.lines) {
        list.add(line, {r.x + Padding, middle + line.baselineBelowMiddle()}, Ink::Text, TextAnchor::Start, Near);
        middle += LineHeight;
    }
}

} // namespace topologue::drawing
