// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessment.h"

/// An assessment as a picture of its two axes: readiness to the right, need upwards, both in points of 0..100.
namespace topologue::knowledge {

struct PlotArea {
    double readinessFrom = 0;
    double readinessTo = 100;
    double needFrom = 0;
    double needTo = 100;

    bool operator==(const PlotArea &) const = default;
};

/// Where the points lead to one advice.
struct PlotZone {
    std::string verdict;
    LocalText name; ///< A word or two.
    PlotArea area;
    bool isAdvice = false; ///< What is advised.
    bool isWithin = false; ///< Can come out; see Assessment::within.
    bool isClosed = false; ///< Gates keep one out of it, whatever the points.

    bool operator==(const PlotZone &) const = default;
};

struct AssessmentPlot {
    std::vector<PlotZone> zones; ///< They cover the plane and do not overlap.
    PlotArea band;               ///< Low to high of both axes; all of the plane where nothing is answered.
    std::optional<double> need;  ///< Where the result is; none: nothing of this axis is answered.
    std::optional<double> readiness;
    Thresholds lines;
    bool isHeldBack = false; ///< The result lies in a closed zone: the advice is another one than its place says.
};

/// O(zones).
[[nodiscard]] AssessmentPlot plotOf(const Questionnaire &questionnaire, const Assessment &assessment);

} // namespace topologue::knowledge
