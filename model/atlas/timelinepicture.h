// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "timescale.h"

#include "drawing/displaylist.h"
#include "drawing/typesetter.h"
#include "knowledge/knowledge.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::atlas {

/// Which part of the history is drawn, and how.
struct TimelineOptions {
    double width = 1200; ///< Of the time from its beginning to its end: the zoom. Lane names stand left of it.
    double height = 560; ///< Of everything; more, if the lanes need it.
    Language language = Language::English;
    std::set<std::string> hiddenCategories;
    bool onlyNotes = false;    ///< Only what the lecture notes name.
    std::set<std::string> lit; ///< Events that are not drawn faintly; empty: all are as usual.
    std::string selected;      ///< An event, whose influences are drawn strongly; empty = none.
    std::string hovered;
    std::set<std::string> playable; ///< Events that a lesson plays.
};

/// Where an event is drawn.
struct EventPlace {
    const knowledge::Event *event = nullptr;
    Point center; ///< Of its mark.
    Rect area;    ///< Of mark and label: what the pointer hits.
    bool isLabelled = false;
};

/// The ribbon of the history. What scrolls with time comes first in the list, from 0 to `width` and right of
/// `gutter`; what stays where it is (names of lanes, the note below) follows.
struct TimelinePicture {
    static constexpr double Gutter = 116; ///< For the names of lanes.
    static constexpr double Axis = 34;    ///< Above the lanes.
    static constexpr double Footer = 24;  ///< Below them.

    drawing::DisplayList list;
    std::size_t firstFixed = 0;     ///< Into list.elements: the first that does not scroll.
    std::vector<EventPlace> places; ///< In the order of time.
    double height = 0;
};

/// Draws it. Labels are shown as far as there is room, those of the notes and of what led to much first; the others
/// come when the ribbon grows. Deterministic. O(events² in a lane), below a millisecond when texts are measured.
[[nodiscard]] TimelinePicture drawTimeline(const knowledge::Knowledge &knowledge, const TimelineOptions &options,
                                           const drawing::Typesetter &typesetter);

/// The time scale of all events.
[[nodiscard]] TimeScale timelineScale(const knowledge::Knowledge &knowledge);

} // namespace topologue::atlas
