// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/arrows.h"
#include "drawing/listbuilder.h"
#include "drawing/typesetter.h"
#include "playback/snapshot.h"

#include <cstddef>

namespace topologue::film {

/// The signs of which the marks of states are made. Each is a shape of its own, so that none is told by colour alone.
/// They go to the element that was begun last; sizes are in document units.
class MarkPen
{
public:
    static constexpr double BadgeRadius = 9;

    /// Both have to outlive it.
    MarkPen(drawing::ListBuilder &list, const drawing::Typesetter &typesetter) : m_list(list), m_typesetter(typesetter)
    {
    }

    /// Over the lower edge of a frame, over all of a box.
    void hatch(const Rect &rect, bool isFrame);
    void cross(Point center, double radius);
    void warning(Point center);
    void bolt(Point center);
    /// In which order the failure came: the quietest of the badges.
    void number(Point center, std::size_t number);
    /// Two hooks that point from the callee to the caller: that way the failure went.
    void hop(const drawing::Trace &trace);
    void breaker(Point center, simulation::BreakerPhase phase);
    void rate(Point middle, double perSecond);
    /// How many calls wait, as a figure and as a stack of bars, one for each doubling.
    void queue(Point middle, double queue);

private:
    void disc(Point center, double radius, drawing::Ink ink);

    drawing::ListBuilder &m_list;
    const drawing::Typesetter &m_typesetter;
};

} // namespace topologue::film
