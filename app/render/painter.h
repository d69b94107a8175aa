// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/displaylist.h"
#include "drawing/palette.h"

#include <cstdint>
#include <memory>
#include <span>

class QPainter;

namespace topologue::render {

/// Paints display lists, and remembers the shape of texts and pens between calls: a repeated text costs about a third
/// of a new one. The list and the palette may change from call to call.
///
/// An instance belongs to the thread that uses it first (Qt's shaped glyphs do), and must be gone before the
/// QGuiApplication is.
class Painter
{
public:
    Painter();
    ~Painter();
    Painter(Painter &&) noexcept;
    Painter &operator=(Painter &&) noexcept;

    /// Paints the given elements, by their index in `list.elements`, in the order given, in the current transform of
    /// `painter`, where one unit is one document unit. Only what is shown at `detail` is painted. The background is
    /// left alone; the pen, brush, font and render hints of `painter` are changed.
    /// O(primitives of the elements); indices past the end are skipped.
    void paint(QPainter &painter, const drawing::DisplayList &list, const drawing::Palette &palette,
               std::span<const std::uint32_t> elements, drawing::Detail detail);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Paints once, without remembering anything: Painter::paint for who paints a list a single time.
void paintDisplayList(QPainter &painter, const drawing::DisplayList &list, const drawing::Palette &palette,
                      std::span<const std::uint32_t> elements, drawing::Detail detail);

/// Paints every element at full detail.
void paintAll(QPainter &painter, const drawing::DisplayList &list, const drawing::Palette &palette);

} // namespace topologue::render
