// SPDX-License-Identifier: Apache-2.0
#include "charts.h"
#include "chartwords.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace topologue::playback {

namespace {

constexpr std::array<std::string_view, 3> PhaseNames{"closed", "halfOpen", "open"}; // By level; as in reports.

void append(std::string &text, double value)
{
    constexpr int Digits = 9;
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, Digits);
    text.append(buffer.data(), end.ptr);
}

} // namespace

std::string csvOf(const Charts &charts, const simulation::Recording &recording)
{
    std::string text = "time_s";
    for (const Chart &chart : charts.charts) {
        for (const Line &line : chart.lines)
            text += "," + line.column;
    }
    text += '\n';
    for (std::size_t i = 0; i < recording.intervals(); ++i) {
        append(text, static_cast<double>(static_cast<simulation::Nanos>(i) * recording.interval) / 1e9);
        for (const Chart &chart : charts.charts) {
            for (const Line &line : chart.lines) {
                text += ',';
                if (std::isnan(line.values[i]))
                    continue;
                if (chart.unit == Unit::BreakerPhase)
                    text += PhaseNames[static_cast<std::size_t>(line.values[i])];
                else
                    append(text, line.values[i]);
            }
        }
        text += '\n';
    }
    return text;
}

std::string breakerPhaseName(double level, Language language)
{
    const auto &word = level >= 2 ? chartword::Open : level >= 1 ? chartword::HalfOpen : chartword::Closed;
    return word.in(language);
}

} // namespace topologue::playback
