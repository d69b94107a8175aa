// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/displaylist.h"

#include <QPainterPath>
#include <QRectF>

#include <span>
#include <vector>

namespace topologue::render {

/// Cuts out of an open path what may be seen in an area. An arrow across a large diagram is thousands of times as long
/// as what the window shows of it, and Qt would lay out every one of its dashes.
class PathCutter
{
public:
    /// A run of the path without a gap.
    struct Piece {
        QPainterPath path;
        double start = 0; ///< Length of the path before it, for the phase of its dashes; 0 if not measured.
    };

    /// The pieces of `shape` that may touch `area`: all that do, and at their ends a little more, at most about the
    /// size of the area. `measures` asks for Piece::start. The pieces are valid until the next call.
    /// O(verbs) for a path that is outside.
    [[nodiscard]] std::span<const Piece> cut(const drawing::DisplayList &list, const drawing::Shape &shape,
                                             const QRectF &area, bool measures);

private:
    struct Cubic {
        QPointF points[4];
    };

    void addLine(QPointF from, QPointF to);
    void addCubic(const Cubic &cubic, int depth);
    void skip(double length);
    QPainterPath &openPiece(QPointF start);
    [[nodiscard]] static double lengthOf(const Cubic &cubic, int depth = 0);
    [[nodiscard]] static std::pair<Cubic, Cubic> halves(const Cubic &cubic);
    void walk(const drawing::DisplayList &list, const drawing::Shape &shape);
    [[nodiscard]] static bool mayTouch(const drawing::DisplayList &list, const drawing::Shape &shape,
                                       const QRectF &area);

    QRectF m_area;
    bool m_measures = false;
    bool m_isOpen = false;       ///< Whether the last piece goes on.
    double m_length = 0;         ///< Of the path so far, if measured.
    std::vector<Piece> m_pieces; ///< Reused, with the memory of their paths.
    std::size_t m_pieceCount = 0;
};

/// The rectangle around all points of a shape.
[[nodiscard]] QRectF boundsOf(const drawing::DisplayList &list, const drawing::Shape &shape);

/// True if the shape is one or several open lines: it is stroked, not filled, and not closed.
[[nodiscard]] bool isOpenLine(const drawing::DisplayList &list, const drawing::Shape &shape);

} // namespace topologue::render
