// SPDX-License-Identifier: Apache-2.0
#include "core/fuzzymatch.h"
#include "learn.h"
#include "learnsearch.h"
#include "paletteentries.h"

namespace topologue::window {

using knowledge::EntryKind;

namespace {

void add(std::vector<PaletteEntry> &entries, EntryKind kind, const std::string &id, const knowledge::LocalText &name)
{
    PaletteEntry entry;
    entry.sort = PaletteEntry::Sort::Learn;
    entry.id = Learn::kindWord(kind) + u'/' + toQString(id);
    entry.title = spoken(name);
    entry.detail = LearnSearch::kindText(kind);
    entry.icon = QStringLiteral("learn");
    for (const std::string *text : {&name.english, &name.korean}) {
        const QString form = core::matchForm(toQString(*text));
        if (!form.isEmpty() && !entry.forms.contains(form))
            entry.forms.append(form);
    }
    entries.push_back(std::move(entry));
}

} // namespace

std::vector<PaletteEntry> learnEntries()
{
    const knowledge::Knowledge &all = Learn::instance().knowledge();
    std::vector<PaletteEntry> entries;
    for (const auto &each : all.concepts)
        add(entries, EntryKind::Concept, each.id, each.name);
    for (const LessonLink &each : Learn::instance().lessons())
        add(entries, each.kind, each.id, each.title);
    for (const auto &each : all.events)
        add(entries, EntryKind::Event, each.id, each.title);
    for (const auto &each : all.technologies)
        add(entries, EntryKind::Technology, each.id, {each.name, each.name});
    for (const auto &each : all.cases)
        add(entries, EntryKind::Case, each.id, each.name);
    for (const auto &each : all.pros)
        add(entries, EntryKind::Pro, each.id, each.name);
    for (const auto &each : all.cons)
        add(entries, EntryKind::Con, each.id, each.name);
    return entries;
}

} // namespace topologue::window
