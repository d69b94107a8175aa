// SPDX-License-Identifier: Apache-2.0
#include "boxes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace topologue::drawing {

namespace {

constexpr double MinWidth = 132;
constexpr double MaxWidth = 240;
constexpr double IconGap = 10;      ///< Between icon and text.
constexpr double MiddleIcon = 24;   ///< Side of the icon at Detail::Middle.
constexpr double LineGap = 16;      ///< From the name's middle to that of the line below.
constexpr double ModuleHeight = 44; ///< Of a card with nothing but a name.
constexpr Font NameFont{FontFamily::Interface, 13, 600};
constexpr Font UnderNameFont{FontFamily::Interface, 11, 400};

/// Of the icon and the texts, between them and the sides.
double besidesText(const ShapeMargins &margins)
{
    return margins.left + IconSize + IconGap + margins.right;
}

/// The name as it is in one size, from which it is known about how wide it would be in another: measuring takes most of
/// the time in which a diagram is made.
class ScaledName
{
public:
    ScaledName(std::string_view name, const Typesetter &typesetter)
        : m_name(name), m_typesetter(typesetter), m_reference(typesetter.line(name, NameFont, NoLimit))
    {
    }

    /// In the largest size that fits; none if it is too wide in all of them.
    [[nodiscard]] std::optional<MeasuredText> largestThatFits(std::initializer_list<double> sizes, double width) const
    {
        for (const double size : sizes) {
            const double about = m_reference.width * size / NameFont.size;
            if (about > width * 1.02 + 2)
                continue; // Beyond what rounding and kerning can change.
            MeasuredText text = m_typesetter.line(m_name, {FontFamily::Interface, size, 600}, NoLimit);
            if (text.width <= width)
                return text;
        }
        return std::nullopt;
    }
    [[nodiscard]] MeasuredText cut(double size, double width) const
    {
        return m_typesetter.line(m_name, {FontFamily::Interface, size, 600}, width);
    }

    /// Broken at a space, in the largest size that fits; empty if none does. `halfHeight`: what there is above and
    /// below the middle.
    [[nodiscard]] std::vector<MeasuredText> onTwoLines(std::initializer_list<double> sizes, double width,
                                                       double halfHeight) const
    {
        for (const double size : sizes) {
            std::vector<MeasuredText> lines = brokenAtSpace(size, width);
            if (!lines.empty() && (size + lines.front().height()) / 2 <= halfHeight)
                return lines;
        }
        return {};
    }

private:
    static constexpr double NoLimit = 1e6;

    [[nodiscard]] std::vector<MeasuredText> brokenAtSpace(double size, double width) const
    {
        const Font font{FontFamily::Interface, size, 600};
        const std::string whole = onOneLine(m_name);
        std::vector<MeasuredText> best;
        double widest = width;
        for (std::size_t space = whole.find(' '); space != std::string::npos; space = whole.find(' ', space + 1)) {
            std::vector<MeasuredText> lines{m_typesetter.line(whole.substr(0, space), font, NoLimit),
                                            m_typesetter.line(whole.substr(space + 1), font, NoLimit)};
            const double needed = std::max(lines[0].width, lines[1].width);
            if (needed <= widest) {
                widest = needed;
                best = std::move(lines);
            }
        }
        return best;
    }

    std::string_view m_name;
    const Typesetter &m_typesetter;
    MeasuredText m_reference;
};

void fitScaledNames(MeasuredBox &box, const Typesetter &typesetter)
{
    const ShapeMargins margins = marginsOf(box.shape);
    const double room = box.size.width - margins.left - margins.right;
    const ScaledName name(box.content.name, typesetter);
    const std::string whole = onOneLine(box.content.name);
    const auto isWhole = [&](const std::optional<MeasuredText> &text) { return text && text->text == whole; };

    auto beside = name.largestThatFits({20, 18, 16}, room - MiddleIcon - IconGap + 4);
    box.middleIcon = isWhole(beside);
    if (box.middleIcon) {
        box.middleName = *std::move(beside);
    } else { // The name is worth more than the icon: the silhouette tells the kind as well.
        constexpr double Smallest = 14;
        auto alone = name.largestThatFits({18, 16, 15, Smallest}, room + 8);
        box.middleName = alone ? *std::move(alone) : name.cut(Smallest, room + 8);
    }
    constexpr double SmallestReadable = 24; // Eight pixels where the overview ends.
    const double halfHeight = (box.size.height - std::abs(margins.top - margins.bottom)) / 2;
    std::vector<MeasuredText> far;
    auto large = name.largestThatFits({36, 33, 30, 27, SmallestReadable, 21}, room + 4);
    if (isWhole(large))
        far = {*std::move(large)};
    else
        far = name.onTwoLines({SmallestReadable, 22, 20}, room + 8, halfHeight);
    box.compactName = far;
    if (far.empty())
        box.compactName = name.onTwoLines({18, 17, 16, 15}, room + 8, halfHeight);
    if (box.compactName.empty())
        box.compactName = {box.middleName};
    box.overviewName = box.content.isFramed ? std::vector<MeasuredText>() : std::move(far);
}

void drawShadow(ListBuilder &list, const Path &outline)
{
    list.add(outline.movedBy({0, 1}), {.fill = Ink::Shadow, .details = Near});
    list.add(outline.movedBy({0, 3}), {.fill = Ink::Shadow, .details = Near});
}

} // namespace

MeasuredBox measureBox(BoxContent content, const Typesetter &typesetter)
{
    MeasuredBox box;
    box.shape = content.standsForDeployable ? BoxShape::Stack : shapeOf(content.kind);
    const ShapeMargins margins = marginsOf(box.shape);
    const double most = MaxWidth - besidesText(margins);
    box.name = typesetter.line(content.name, NameFont, most);
    box.underName = typesetter.line(content.underName, UnderNameFont, most);
    box.content = std::move(content);

    // Whole multiples of 4 keep the grid calm.
    const double needed = besidesText(margins) + std::max(box.name.width, box.underName.width);
    box.size.width = std::clamp(std::ceil(needed / 4) * 4, MinWidth, MaxWidth);
    box.size.height =
        box.content.kind == ComponentKind::Module && box.shape == BoxShape::Card && box.underName.isEmpty()
            ? ModuleHeight
            : margins.height;
    fitScaledNames(box, typesetter);
    return box;
}

void widenBox(MeasuredBox &box, double width, const Typesetter &typesetter)
{
    if (width <= box.size.width)
        return;
    box.size.width = width;
    fitScaledNames(box, typesetter);
}

void drawBox(ListBuilder &list, const MeasuredBox &box, Point center)
{
    const Rect rect = boxRect(box, center);
    const ShapeMargins margins = marginsOf(box.shape);
    const bool isExternal = box.content.kind == ComponentKind::External && box.shape == BoxShape::Card;
    const Path outline = silhouette(box.shape, rect);
    const Path lines = innerLines(box.shape, rect);

    Element &element = list.begin(box.content.id, ElementRole::Component, box.content.caption);
    element.outline = rect;
    element.cornerRadius = static_cast<float>(cornerRadiusOf(box.shape));
    element.meter = {rect.right() - margins.right - 40, rect.bottom() - margins.bottom - 9, 40, 4};
    if (box.size.height <= ModuleHeight)
        element.meter.y = rect.bottom() - 8;

    if (!isExternal)
        drawShadow(list, outline);
    list.add(outline, {.fill = Ink::Surface,
                       .stroke = Ink::BoxBorder,
                       .strokeWidth = 1.5,
                       .dash = isExternal ? Dash::Dashed : Dash::Solid,
                       .details = Near});
    list.add(lines,
             {.stroke = Ink::BoxBorder, .strokeWidth = box.shape == BoxShape::Device ? 2.0 : 1.25, .details = Near});
    // From afar the silhouette alone tells the kind: a plain block with a border that is still a pixel wide at 25 %.
    list.add(outline, {.fill = isExternal ? Ink::Canvas : Ink::Surface,
                       .stroke = Ink::BoxBorder,
                       .strokeWidth = 4,
                       .details = Overview});
    if (box.shape != BoxShape::Device)
        list.add(lines, {.stroke = Ink::BoxBorder, .strokeWidth = 4, .details = Overview});

    const double middle = rect.center().y + (margins.top - margins.bottom) / 2;
    const double textLeft = rect.x + margins.left + IconSize + IconGap;
    const Icon &icon = box.content.standsForDeployable ? *findIcon("deployables") : iconOf(box.content.kind);
    list.add(Path().addIcon(icon, {rect.x + margins.left, middle - IconSize / 2}, 1),
             {.stroke = Ink::TextSecondary, .strokeWidth = IconStroke, .details = Full});
    const double nameMiddle = box.underName.isEmpty() ? middle : middle - LineGap / 2;
    list.add(box.name, {textLeft, nameMiddle + box.name.baselineBelowMiddle()}, Ink::Text, TextAnchor::Start, Full);
    list.add(box.underName, {textLeft, nameMiddle + LineGap + box.underName.baselineBelowMiddle()}, Ink::TextSecondary,
             TextAnchor::Start, Full);

    const double middleBaseline = middle + box.middleName.baselineBelowMiddle();
    if (box.middleIcon) {
        const double scale = MiddleIcon / IconSize;
        const double left = rect.x + margins.left - 2;
        list.add(Path().addIcon(icon, {left, middle - MiddleIcon / 2}, scale),
                 {.stroke = Ink::TextSecondary, .strokeWidth = IconStroke * scale, .details = Middle});
        list.add(box.middleName, {left + MiddleIcon + IconGap - 2, middleBaseline}, Ink::Text, TextAnchor::Start,
                 Middle);
    } else {
        const double textMiddle = rect.center().x + (margins.left - margins.right) / 2;
        list.add(box.middleName, {textMiddle, middleBaseline}, Ink::Text, TextAnchor::Middle, Middle);
    }
    const auto addLines = [&](const std::vector<MeasuredText> &name, Detail detail) {
        for (std::size_t i = 0; i < name.size(); ++i) {
            const double above = (static_cast<double>(name.size()) - 1) / 2 - static_cast<double>(i);
            list.add(name[i], {rect.center().x, middle - above * name[i].font.size + name[i].baselineBelowMiddle()},
                     Ink::Text, TextAnchor::Middle, detail);
        }
    };
    addLines(box.overviewName, Overview);
    addLines(box.compactName, Compact);
}

} // namespace topologue::drawing
