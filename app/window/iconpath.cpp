// SPDX-License-Identifier: Apache-2.0
#include "iconpath.h"

namespace topologue::window {

QPainterPath pathOf(const drawing::Icon &icon)
{
    QPainterPath path;
    std::size_t at = 0;
    const auto next = [&] {
        const Point &point = icon.points[at++];
        return QPointF(point.x, point.y);
    };
    for (const auto verb : icon.verbs) {
        switch (verb) {
        case drawing::PathVerb::Move:
            path.moveTo(next());
            break;
        case drawing::PathVerb::Line:
            path.lineTo(next());
            break;
        case drawing::PathVerb::Cubic: {
            const QPointF first = next();
            const QPointF second = next();
            path.cubicTo(first, second, next());
            break;
        }
        case drawing::PathVerb::Close:
            path.closeSubpath();
            break;
        }
    }
    return path;
}

} // namespace topologue::window
