// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../drawing/listreading.h"

#include <QString>

#include <utility>
#include <vector>

namespace topologue::film {

/// Everything that is written, with the place it takes.
inline std::vector<std::pair<QString, Rect>> textsOf(const drawing::DisplayList &list)
{
    std::vector<std::pair<QString, Rect>> result;
    for (const drawing::Primitive &primitive : list.primitives) {
        if (const auto *run = std::get_if<drawing::TextRun>(&primitive))
            result.emplace_back(QString::fromStdString(run->text), drawing::textRect(*run));
    }
    return result;
}

/// What is painted by `ink` in the list: how many shapes.
inline int shapesOf(const drawing::DisplayList &list, drawing::Ink fill)
{
    int count = 0;
    for (const drawing::Primitive &primitive : list.primitives) {
        const auto *shape = std::get_if<drawing::Shape>(&primitive);
        count += shape != nullptr && shape->fill == fill ? 1 : 0;
    }
    return count;
}

} // namespace topologue::film
