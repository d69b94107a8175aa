// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editing/quantity.h"
#include "inspectormodel.h"

#include <QSet>

namespace topologue::window {

/// The unit of editing::readQuantity that a property is written in; none if it is no number.
[[nodiscard]] std::optional<editing::Quantity> quantityOf(editing::PropertyType type);
/// As a field shows it, and takes it back.
[[nodiscard]] QString editText(const editing::Property &property, const editing::PropertyValue &value);

/// The rows of a part of an element: those of the properties whose path begins with `part` and a point (all that are in
/// no part, if it is empty). What is at its default and rarely needed, or switched off, waits in a row of kind "add" at
/// the end, unless `revealed` holds its path.
void addFields(InspectorModel::Sheet &sheet, const std::vector<editing::Property> &properties, const QString &part,
               const QSet<QString> &revealed);

/// The value that is a step up or down: a hundredth to a tenth of it, or one; `large` steps are ten times as long.
[[nodiscard]] double steppedValue(editing::PropertyType type, double value, bool up, bool large);
/// The value `pixels` away from `from` when it is dragged: 160 pixels for a factor of ten; shares go evenly.
[[nodiscard]] double scrubbedValue(editing::PropertyType type, double from, double pixels);

} // namespace topologue::window
