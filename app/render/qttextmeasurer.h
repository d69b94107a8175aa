// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/font.h"

#include <QFont>

#include <memory>

namespace topologue::render {

/// The font that is drawn for a role: Inter or JetBrains Mono, with Noto Sans CJK KR for Hangul and the system's
/// sans-serif or monospace where these are not installed. Its pixel size is `font.size` rounded to a whole number of
/// document units (QFont has whole pixels); see fontScale for the rest. Never hinted, so that widths grow in
/// proportion to the zoom.
[[nodiscard]] QFont qtFont(const drawing::Font &font);

/// What qtFont's rounding is to be multiplied with: 1 for whole sizes.
[[nodiscard]] double fontScale(const drawing::Font &font);

/// Measures text as it is drawn by `Painter`, in document units.
///
/// Widths are remembered (up to some 100,000 texts, then forgotten all at once). Not synchronised: use one instance
/// per thread; any thread will do while a QGuiApplication lives.
class QtTextMeasurer : public drawing::TextMeasurer
{
public:
    QtTextMeasurer();
    ~QtTextMeasurer() override;
    QtTextMeasurer(const QtTextMeasurer &) = delete;
    QtTextMeasurer &operator=(const QtTextMeasurer &) = delete;

    [[nodiscard]] double width(std::string_view text, const drawing::Font &font) const override;
    [[nodiscard]] drawing::FontMetrics metrics(const drawing::Font &font) const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace topologue::render
