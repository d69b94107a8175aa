// SPDX-License-Identifier: Apache-2.0
#include "notes.h"

#include "architecture/maxima.h"
#include "draft.h"
#include "lock.h"
#include "messages.h"
#include "utf8text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace topologue::editing {

namespace {

tl::unexpected<Diagnostics> outside()
{
    return failure(messages::OutsideThePlane, {std::to_string(static_cast<long>(limits::Coordinate))});
}

/// Written so that a NaN fails it.
bool isInPlane(const Rect &area)
{
    return std::abs(area.x) <= limits::Coordinate && std::abs(area.y) <= limits::Coordinate
           && area.width <= limits::Coordinate && area.height <= limits::Coordinate;
}

Point rounded(Point point)
{
    return {std::round(point.x), std::round(point.y)};
}

std::string cleanLine(std::string_view line)
{
    std::string clean;
    for (std::size_t position = 0; position < line.size();) {
        const char32_t c = nextLetter(line, position);
        if (c == '\t')
            clean += "    ";
        else if (c >= 0x20 && (c < 0x7F || c > 0x9F) && c != 0xFEFF)
            appendUtf8(clean, c);
    }
    clean.erase(clean.find_last_not_of(' ') + 1);
    return clean;
}

/// Lines as lines, without blank ones at either end.
std::string cleanLines(std::string_view text)
{
    std::string clean;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        clean += cleanLine(text.substr(0, end));
        clean += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    clean.erase(clean.find_last_not_of('\n') + 1);
    clean.erase(0, std::min(clean.find_first_not_of('\n'), clean.size()));
    return clean;
}

Result<Text> checkedText(const Text &text, bool isTitle)
{
    Text checked;
    std::map<std::string, std::string> cleaned;
    for (const auto &[language, words] : text.byLanguage()) {
        if (words.size() > 4 * MaxNameBytes)
            return failure(messages::NameTooLong, {std::to_string(words.size()), std::to_string(MaxNameBytes)});
        std::string clean = isTitle ? cleanName(words) : cleanLines(words);
        if (clean.size() > MaxNameBytes)
            return failure(messages::NameTooLong, {std::to_string(clean.size()), std::to_string(MaxNameBytes)});
        cleaned.emplace(language, std::move(clean));
    }
    return Text(std::move(cleaned));
}

/// "Section", or "Section 2" where that is taken.
Text numberedTitle(const IdTable<Note> &notes)
{
    std::set<std::string> taken;
    for (const Note &note : notes)
        taken.insert(note.text.in(Language::English));
    std::string suffix;
    for (int number = 2; taken.contains("Section" + suffix); ++number)
        suffix = ' ' + std::to_string(number);
    return Text::bilingual("Section" + suffix, "구역" + suffix);
}

} // namespace

Result<Edited> addNote(const Architecture &architecture, const Text &text, Point topLeft)
{
    auto checked = checkedText(text, false);
    if (!checked)
        return tl::unexpected(std::move(checked.error()));
    if (!isInPlane({topLeft.x, topLeft.y, 0, 0}))
        return outside();
    Draft draft(architecture);
    Note note;
    note.text = checked->isEmpty() ? Text::bilingual("Note", "메모") : std::move(*checked);
    note.topLeft = rounded(topLeft);
    note.width = NoteWidth;
    note.id = draft.freshIdIn(architecture.drawn.notes, "note", "note");
    draft.touch(note.id);
    draft.architecture().drawn.notes.add(std::move(note));
    return std::move(draft).finish();
}

Result<Edited> addSection(const Architecture &architecture, const Rect &area, const Text &title)
{
    auto checked = checkedText(title, true);
    if (!checked)
        return tl::unexpected(std::move(checked.error()));
    if (!isInPlane(area))
        return outside();
    Draft draft(architecture);
    auto &notes = draft.architecture().drawn.notes;
    Note section;
    section.text = checked->isEmpty() ? numberedTitle(notes) : std::move(*checked);
    section.topLeft = rounded({area.x, area.y});
    section.width = std::round(std::max(area.width, SmallestSection.width));
    const double height = std::round(std::max(area.height, SmallestSection.height));
    section.height = height;
    section.id = draft.freshIdIn(notes, "section", "section");
    draft.touch(section.id);
    // What is smaller must not vanish under it.
    const auto smaller = std::find_if(notes.begin(), notes.end(), [&](const Note &each) {
        return each.isSection() && each.width * each.height < section.width * height;
    });
    notes.insert(static_cast<std::size_t>(smaller - notes.begin()), std::move(section));
    return std::move(draft).finish();
}

Result<Edited> setNoteText(const Architecture &architecture, const NoteId &note, std::string_view text,
                           Language language)
{
    const Note *const before = architecture.drawn.notes.find(note);
    if (!before)
        return failure(messages::IsGone, {"note", note.value()});
    const auto checked = checkedText(std::string(text), before->isSection());
    if (!checked)
        return tl::unexpected(checked.error());
    const std::string &clean = checked->in(language);
    if (clean.empty() && !before->isSection())
        return failure(messages::EmptyName);
    Draft draft(architecture);
    draft.architecture().drawn.notes.change(note, [&](Note &each) { each.text.set(language, clean); });
    draft.touch(note);
    return std::move(draft).finish();
}

Result<Edited> resizeNote(const Architecture &architecture, const NoteId &note, const Rect &area)
{
    const Note *const before = architecture.drawn.notes.find(note);
    if (!before)
        return failure(messages::IsGone, {"note", note.value()});
    if (before->locked)
        return tl::unexpected(lockedRefusal());
    if (!isInPlane(area))
        return outside();
    Draft draft(architecture);
    draft.architecture().drawn.notes.change(note, [&](Note &each) {
        each.topLeft = rounded({area.x, area.y});
        if (each.isSection()) {
            each.width = std::round(std::max(area.width, SmallestSection.width));
            each.height = std::round(std::max(area.height, SmallestSection.height));
        } else {
            each.width = std::round(std::clamp(area.width, SmallestNote.width, LargestNote.width));
        }
    });
    draft.touch(note);
    return std::move(draft).finish();
}

Result<Edited> duplicateNotes(const Architecture &architecture, const std::vector<NoteId> &notes, Point offset)
{
    const std::set<NoteId> chosen(notes.begin(), notes.end());
    Draft draft(architecture);
    auto &table = draft.architecture().drawn.notes;
    for (const Note &note : architecture.drawn.notes) {
        if (!chosen.contains(note.id))
            continue;
        Note copy = note;
        copy.locked = false; // It is to be put somewhere.
        copy.topLeft = rounded({note.topLeft.x + offset.x, note.topLeft.y + offset.y});
        if (!isInPlane({copy.topLeft.x, copy.topLeft.y, 0, 0}))
            return outside();
        copy.id = draft.freshIdIn(table, note.id.value(), "note");
        draft.touch(copy.id);
        table.add(std::move(copy));
    }
    auto edited = std::move(draft).finish();
    if (edited && edited->touchedNotes.empty())
        return failure(messages::NothingSelected);
    return edited;
}

} // namespace topologue::editing
