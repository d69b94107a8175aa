// SPDX-License-Identifier: Apache-2.0
#include "outline.h"

#include <algorithm>
#include <cmath>

namespace topologue::drawing {

namespace {

constexpr double CardRadius = 10;
constexpr double DeviceRadius = 13;
constexpr double HexagonInset = 16;
constexpr double RimHeight = 7;   ///< Half the height of the ellipse on top of a cylinder.
constexpr double PipeCap = 8;     ///< Half the width of the ellipses at the ends of a pipe.
constexpr double BucketInset = 9; ///< How much narrower a bucket is at its bottom, on each side.
constexpr double StackStep = 4;   ///< How far each card of a stack looks out.

Path cylinder(const Rect &r, double bottomInset)
{
    const double middle = r.center().x;
    const double left = r.x + bottomInset;
    const double right = r.right() - bottomInset;
    Path path;
    path.moveTo({r.x, r.y + RimHeight}).quarterTo({r.x, r.y}, {middle, r.y});
    path.quarterTo({r.right(), r.y}, {r.right(), r.y + RimHeight}).lineTo({right, r.bottom() - RimHeight});
    path.quarterTo({right, r.bottom()}, {middle, r.bottom()});
    return path.quarterTo({left, r.bottom()}, {left, r.bottom() - RimHeight}).close();
}

Path hexagon(const Rect &r)
{
    const double y = r.center().y;
    const double inset = std::min(HexagonInset, r.width / 2);
    // Corners are rounded a little, like those of the other boxes.
    const Point corners[]{{r.x, y},
                          {r.x + inset, r.y},
                          {r.right() - inset, r.y},
                          {r.right(), y},
                          {r.right() - inset, r.bottom()},
                          {r.x + inset, r.bottom()}};
    Path path;
    for (std::size_t i = 0; i < 6; ++i) {
        const Point before = corners[(i + 5) % 6] - corners[i];
        const Point after = corners[(i + 1) % 6] - corners[i];
        // The two side corners stay sharp, so that the silhouette touches its rectangle.
        const double radius = i % 3 == 0 ? 0 : 4;
        const Point in = corners[i] + before * (radius / length(before));
        const Point out = corners[i] + after * (radius / length(after));
        if (i == 0)
            path.moveTo(in);
        else
            path.lineTo(in);
        if (radius > 0)
            path.quarterTo(corners[i], out);
    }
    return path.close();
}

Path pipe(const Rect &r)
{
    const double y = r.center().y;
    Path path;
    path.moveTo({r.x + PipeCap, r.y}).lineTo({r.right() - PipeCap, r.y});
    path.quarterTo({r.right(), r.y}, {r.right(), y})
        .quarterTo({r.right(), r.bottom()}, {r.right() - PipeCap, r.bottom()});
    path.lineTo({r.x + PipeCap, r.bottom()}).quarterTo({r.x, r.bottom()}, {r.x, y});
    return path.quarterTo({r.x, r.y}, {r.x + PipeCap, r.y}).close();
}

/// How far an ellipse of half axes `depth` and `half` lies inside its tangent, `offset` from the middle.
double ellipseGap(double depth, double half, double offset)
{
    const double share = std::clamp(std::abs(offset) / half, 0.0, 1.0);
    return depth * (1 - std::sqrt(1 - share * share));
}

/// The same for a rounded corner: `distance` from the corner along the side.
double cornerGap(double radius, double distance)
{
    return distance < radius ? ellipseGap(radius, radius, radius - distance) : 0;
}

double sideGap(BoxShape shape, const Rect &r, double y)
{
    const double fromTop = y - r.y;
    const double fromMiddle = y - r.center().y;
    const double fromEnd = std::min(fromTop, r.bottom() - y);
    switch (shape) {
    case BoxShape::Hexagon:
        return std::min(HexagonInset, r.width / 2) * std::min(1.0, std::abs(fromMiddle) / (r.height / 2));
    case BoxShape::Pipe:
        return ellipseGap(PipeCap, r.height / 2, fromMiddle);
    case BoxShape::Cylinder:
        return fromEnd < RimHeight ? ellipseGap(r.width / 2, RimHeight, RimHeight - fromEnd) : 0;
    case BoxShape::Bucket:
        if (fromEnd < RimHeight)
            return ellipseGap(r.width / 2, RimHeight, RimHeight - fromEnd);
        return BucketInset * (fromTop - RimHeight) / (r.height - 2 * RimHeight);
    case BoxShape::Card:
    case BoxShape::Device:
    case BoxShape::Stack:
        break;
    }
    return cornerGap(cornerRadiusOf(shape), std::max(0.0, fromEnd));
}

double endGap(BoxShape shape, const Rect &r, double x)
{
    const double fromSide = std::max(0.0, std::min(x - r.x, r.right() - x));
    switch (shape) {
    case BoxShape::Hexagon: {
        const double inset = std::min(HexagonInset, r.width / 2);
        return fromSide < inset ? (1 - fromSide / inset) * r.height / 2 : 0;
    }
    case BoxShape::Pipe:
        return fromSide < PipeCap ? ellipseGap(r.height / 2, PipeCap, PipeCap - fromSide) : 0;
    case BoxShape::Cylinder:
    case BoxShape::Bucket:
        return ellipseGap(RimHeight, r.width / 2, x - r.center().x);
    case BoxShape::Card:
    case BoxShape::Device:
    case BoxShape::Stack:
        break;
    }
    return cornerGap(cornerRadiusOf(shape), fromSide);
}

} // namespace

BoxShape shapeOf(ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::Client:
        return BoxShape::Device;
    case ComponentKind::Gateway:
        return BoxShape::Hexagon;
    case ComponentKind::Database:
    case ComponentKind::Cache:
    case ComponentKind::SearchIndex:
        return BoxShape::Cylinder;
    case ComponentKind::ObjectStore:
        return BoxShape::Bucket;
    case ComponentKind::Queue:
        return BoxShape::Pipe;
    case ComponentKind::Service:
    case ComponentKind::Module:
    case ComponentKind::Job:
    case ComponentKind::External:
        break;
    }
    return BoxShape::Card;
}

ShapeMargins marginsOf(BoxShape shape)
{
    switch (shape) {
    case BoxShape::Device:
        return {.left = 16, .right = 20, .height = 48};
    case BoxShape::Hexagon:
        return {.left = 20, .right = 22, .height = 60};
    case BoxShape::Cylinder:
        return {.left = 12, .right = 14, .top = 12, .bottom = 2, .height = 64};
    case BoxShape::Bucket:
        return {.left = 18, .right = 20, .top = 12, .bottom = 2, .height = 64};
    case BoxShape::Pipe:
        return {.left = 14, .right = 24, .height = 48};
    case BoxShape::Stack:
        return {.left = 14, .right = 24, .top = 4, .height = 64};
    case BoxShape::Card:
        break;
    }
    return {};
}

double cornerRadiusOf(BoxShape shape)
{
    return shape == BoxShape::Device ? DeviceRadius : CardRadius;
}

Path silhouette(BoxShape shape, const Rect &rect)
{
    switch (shape) {
    case BoxShape::Hexagon:
        return hexagon(rect);
    case BoxShape::Cylinder:
        return cylinder(rect, 0);
    case BoxShape::Bucket:
        return cylinder(rect, BucketInset);
    case BoxShape::Pipe:
        return pipe(rect);
    case BoxShape::Card:
    case BoxShape::Device:
    case BoxShape::Stack:
        break;
    }
    return Path().addRoundedRect(rect, cornerRadiusOf(shape));
}

Path innerLines(BoxShape shape, const Rect &r)
{
    Path path;
    switch (shape) {
    case BoxShape::Device:
        path.moveTo({r.right() - 8, r.center().y - 7}).lineTo({r.right() - 8, r.center().y + 7});
        break;
    case BoxShape::Cylinder:
    case BoxShape::Bucket: {
        const double rim = r.y + RimHeight;
        path.moveTo({r.x, rim}).quarterTo({r.x, rim + RimHeight}, {r.center().x, rim + RimHeight});
        path.quarterTo({r.right(), rim + RimHeight}, {r.right(), rim});
        break;
    }
    case BoxShape::Pipe: {
        const double x = r.right() - PipeCap;
        path.moveTo({x, r.y}).quarterTo({x - PipeCap, r.y}, {x - PipeCap, r.center().y});
        path.quarterTo({x - PipeCap, r.bottom()}, {x, r.bottom()});
        break;
    }
    case BoxShape::Stack:
        // The cards below look out at the top: two lines inside the silhouette.
        for (int card = 1; card <= 2; ++card) {
            const double y = r.y + StackStep * card;
            path.moveTo({r.x + CardRadius, y}).lineTo({r.right() - CardRadius, y});
        }
        break;
    case BoxShape::Card:
    case BoxShape::Hexagon:
        break;
    }
    return path;
}

Point onSilhouette(BoxShape shape, const Rect &rect, Point point)
{
    const double toLeft = std::abs(point.x - rect.x);
    const double toRight = std::abs(point.x - rect.right());
    const double toTop = std::abs(point.y - rect.y);
    const double toBottom = std::abs(point.y - rect.bottom());
    if (std::min(toLeft, toRight) <= std::min(toTop, toBottom)) {
        const double gap = std::min(sideGap(shape, rect, point.y), rect.width / 2);
        return {point.x + (toLeft <= toRight ? gap : -gap), point.y};
    }
    const double gap = std::min(endGap(shape, rect, point.x), rect.height / 2);
    return {point.x, point.y + (toTop <= toBottom ? gap : -gap)};
}

} // namespace topologue::drawing
