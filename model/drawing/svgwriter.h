// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "displaylist.h"
#include "palette.h"
#include "svg.h"

#include <array>
#include <string>
#include <string_view>

namespace topologue::drawing {

/// Writes an SVG piece by piece, for pictures that hold more than one display list: what writeSvg is made of, with the
/// same promises. Whatever is given as XML has to be well-formed and inert.
class SvgWriter
{
public:
    /// `bounds` are those of everything that will be drawn, without a margin. `options` must outlive this.
    SvgWriter(const Rect &bounds, const SvgOptions &options);

    /// A group with the element's id, class, title and description; nothing if it has nothing to show at full detail.
    void addElement(const DisplayList &list, const Element &element);
    /// The shapes and texts of an element at full detail, in no group.
    void addPrimitives(const DisplayList &list, const Element &element);
    void addXml(std::string_view xml) { m_out += xml; }
    /// A path's data, as it stands in the attribute "d".
    [[nodiscard]] static std::string pathData(const DisplayList &list, const Shape &shape);
    /// Attributes that give a fill and a stroke, with a space before each.
    [[nodiscard]] std::string paintAttributes(Ink fill, Ink stroke);

    /// What has been added since the last call of this, taken out again: to be added later, perhaps several times.
    [[nodiscard]] std::string take();
    /// The whole file. `style` are further CSS rules. Nothing may be added afterwards.
    [[nodiscard]] std::string finish(std::string_view style = {});

private:
    void openRoot(const Rect &bounds);
    [[nodiscard]] std::string darkRules() const;
    [[nodiscard]] std::string background();
    void write(const DisplayList &list, const Shape &shape);
    void write(const TextRun &run);

    const SvgOptions &m_options;
    const Palette &m_palette;
    Rect m_view;
    std::string m_head; ///< Up to the style.
    std::string m_out;
    std::array<bool, InkCount> m_filled{};
    std::array<bool, InkCount> m_stroked{};
};

} // namespace topologue::drawing
