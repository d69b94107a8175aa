// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspectormodel.h"

#include <QSet>

namespace topologue::window {

/// What the sheets of the inspector are made of.
struct SheetSource {
    const Architecture &architecture;
    std::vector<ElementId> elements; ///< That are shown; none = the document.
    std::vector<editing::Property> properties;
    const QSet<QString> &revealed; ///< Paths of fields that are shown although they have their default.
    Language language;
};

/// The sheet of the elements, or of the document.
[[nodiscard]] InspectorModel::Sheet inspectorSheet(const SheetSource &source);

} // namespace topologue::window
