// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editing/edited.h"

#include <rapidcheck.h>
#include <string>

/// A random step of editing, with arguments of which some do not exist.
struct EditingStep {
    std::string name;
    topologue::Result<topologue::editing::Edited> result;
};
[[nodiscard]] EditingStep anyStep(const topologue::Architecture &before);

/// Some components of the document, and now and then one that is gone.
[[nodiscard]] std::vector<topologue::ComponentId> anyComponents(const topologue::Architecture &architecture);

/// A small document with faults, teams, queues and deployables that nothing is wrong with.
[[nodiscard]] topologue::Architecture anyDocument();
