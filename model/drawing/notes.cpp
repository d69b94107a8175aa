// SPDX-License-Identifier: Apache-2.0
#include "notes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace topologue::drawing {

namespace {

constexpr double Padding = 12;
constexpr double LineHeight = 18;
constexpr double Fold = 12; ///< Side of the turned corner.
constexpr double Radius = 6;
constexpr std::size_t MostLines = 60;
constexpr Font NoteFont{FontFamily::Interface, 12, 400};
constexpr double SectionRadius = 16;
constexpr double SectionPadding = 16;
constexpr double SectionTitleHeight = 38; ///< Of the bar by which it is taken.
constexpr std::array<Font, 3> SectionFonts{{
    {FontFamily::Interface, 15, 600},
    {FontFamily::Interface, 24, 600},
    {FontFamily::Interface, 40, 600},
}};
constexpr std::array<std::uint8_t, 3> SectionDetails{Full, Middle | Compact, Overview};

} // namespace

MeasuredNote measureNote(const Note &note, Caption caption, Language language, const Typesetter &typesetter)
{
    MeasuredNote result;
    result.id = note.id;
    result.caption = std::move(caption);
    if (const double height = note.height; height > 0) {
        result.isSection = true;
        result.rect = {note.topLeft.x, note.topLeft.y, note.width, height};
        for (const Font &font : SectionFonts)
            result.lines.push_back(typesetter.line(note.text.in(language), font, note.width - 2 * SectionPadding));
        return result;
    }
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

void drawSection(ListBuilder &list, const MeasuredNote &section)
{
    Element &element = list.begin(ComponentId(), ElementRole::Note, section.caption);
    element.note = section.id;
    element.outline = section.rect;
    element.cornerRadius = static_cast<float>(SectionRadius);
    element.titleHeight = static_cast<float>(SectionTitleHeight);

    const Rect &r = section.rect;
    const Path outline = Path().addRoundedRect(r, SectionRadius);
    list.add(outline, {.fill = Ink::AccentSoft, .opacity = 0.55});
    list.add(outline, {.stroke = Ink::Accent, .strokeWidth = 1.25, .opacity = 0.7, .details = Near});
    list.add(outline, {.stroke = Ink::Accent, .strokeWidth = 3, .opacity = 0.7, .details = Overview});
    for (std::size_t i = 0; i < section.lines.size(); ++i) {
        const MeasuredText &title = section.lines[i];
        const double middle = r.y + std::max(SectionTitleHeight / 2 + 1, 8 + title.height() / 2);
        list.add(title, {r.x + SectionPadding, middle + title.baselineBelowMiddle()}, Ink::Text, TextAnchor::Start,
                 SectionDetails[i]);
    }
}

Rect occupiedBy(const MeasuredNote &note)
{
    if (!note.isSection)
        return note.rect;
    const double title = note.lines.empty() ? 0 : note.lines.front().width;
    return {note.rect.x, note.rect.y, std::min(title + 2 * SectionPadding, note.rect.width), SectionTitleHeight};
}

} // namespace topologue::drawing
