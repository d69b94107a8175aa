// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions.h"
#include "architecture/architecture.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace topologue::window {

/// Something that the command palette leads to.
struct PaletteEntry {
    enum class Sort { Action, Element, Sample, File, Learn };

    Sort sort = Sort::Action;
    QString id;                     ///< Of an action its id, of an element its key, of what is opened its path, of what
                                    ///< Learn knows its kind and id: "concept/msa".
    QString near;                   ///< Of an element without a place: the key of a component to show; else empty.
    QString title;                  ///< In the language of the window.
    QString detail;                 ///< What sort of thing it is; may be empty.
    QString icon;                   ///< May be empty.
    QStringList forms;              ///< What it is found by, in core::matchForm: names in both languages.
    const Action *action = nullptr; ///< Of an action.

    /// Unique among all sorts, for remembering.
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isEnabled() const { return !action || action->isEnabled(); }
};

[[nodiscard]] std::vector<PaletteEntry> actionEntries(const Actions &actions);
[[nodiscard]] std::vector<PaletteEntry> componentEntries(const Architecture &architecture);
[[nodiscard]] std::vector<PaletteEntry> deployableEntries(const Architecture &architecture);
/// Components, deployables, journeys and teams. O(all names).
[[nodiscard]] std::vector<PaletteEntry> elementEntries(const Architecture &architecture);
/// Samples and files that were opened lately.
[[nodiscard]] std::vector<PaletteEntry> fileEntries();
/// What Learn knows: concepts, lessons, events, technologies, cases... In the order of the files.
[[nodiscard]] std::vector<PaletteEntry> learnEntries();

/// How well it fits what is typed (core::fuzzyScore of the best of its forms); none: not at all.
[[nodiscard]] std::optional<int> scoreOf(const PaletteEntry &entry, const QString &typed);

} // namespace topologue::window
