// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <span>
#include <vector>

namespace topologue::window {

/// Where times and values lie in a chart: seconds from..to across the plot, values 0..top up it.
struct ChartScale {
    QRectF plot; ///< Item pixels.
    double from = 0;
    double to = 1;
    double top = 1;

    [[nodiscard]] double x(double seconds) const { return plot.left() + (seconds - from) / (to - from) * plot.width(); }
    [[nodiscard]] double y(double value) const { return plot.bottom() - value / top * plot.height(); }
    [[nodiscard]] double secondsAt(double x) const { return from + (x - plot.left()) / plot.width() * (to - from); }
    [[nodiscard]] bool isEmpty() const { return plot.isEmpty() || !(to > from) || !(top > 0); }
};

/// Values of intervals of equal length, and how they are joined.
struct ChartValues {
    std::span<const double> values; ///< Not a number: a gap.
    double interval = 1;            ///< Seconds, > 0.
    bool isStepped = false;         ///< Each value holds for its interval; else points in their middles are joined.
};

/// The values in view as lines, broken at gaps; a value between two gaps is a line as long as its interval. Where there
/// are many more values than columns of pixels, each column keeps its first, least, greatest and last value, so that no
/// peak is lost. At most about four points per column of pixels. O(values in view).
[[nodiscard]] std::vector<QPolygonF> chartLines(const ChartValues &values, const ChartScale &scale,
                                                double devicePixelRatio);

/// The greatest value in view; 0 if there is none. O(values in view).
[[nodiscard]] double greatestInView(const ChartValues &values, double from, double to);

/// Ticks from zero in steps of 1, 2 or 5 times a power of ten, at most `most` of them above zero; the last is not less
/// than `greatest`.
[[nodiscard]] std::vector<double> valueTicks(double greatest, int most);
/// Round times within from..to, at most `most`, in seconds.
[[nodiscard]] std::vector<double> timeTicks(double from, double to, int most);

} // namespace topologue::window
