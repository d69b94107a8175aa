// SPDX-License-Identifier: Apache-2.0
#include "section.h"

#include "maxima.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <system_error>

namespace topologue {

namespace {

constexpr std::string_view Field = "height";

auto fieldOf(auto &fields)
{
    return std::find_if(fields.begin(), fields.end(), [](const auto &field) { return field.first == Field; });
}

} // namespace

double sectionHeight(const Note &note)
{
    const auto field = fieldOf(note.extras.fields);
    if (field == note.extras.fields.end())
        return 0;
    const std::string &text = field->second;
    double height = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), height);
    const bool isNumber = read.ec == std::errc() && read.ptr == text.data() + text.size();
    // Written so that a NaN fails it.
    return isNumber && height > 0 ? std::min(height, limits::Coordinate) : 0;
}

void setSectionHeight(Note &note, double height)
{
    auto &fields = note.extras.fields;
    const auto field = fieldOf(fields);
    if (!(height > 0)) {
        if (field != fields.end())
            fields.erase(field);
        return;
    }
    std::array<char, 32> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), std::min(height, limits::Coordinate));
    std::string text(digits.data(), written.ptr);
    if (field == fields.end())
        fields.emplace_back(Field, std::move(text));
    else
        field->second = std::move(text);
}

} // namespace topologue
