// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAccessibleEvent;

namespace topologue::window {

class DiagramCanvas;

/// Lets assistive technology read the diagram as a graph: the canvas says what is selected and what was done last; each
/// frame, box and arrow is a child, in the order of CanvasStops, with a role, a name, a description, a place and
/// actions (select it, add it to the selection, open its menu). A child stays the same as long as its element is shown.
/// Children are made when they are asked for. To be called before the first canvas is read; again does nothing.
void installCanvasAccessibility();

/// Announces to this function instead of Qt, which drops what it is told where the platform has no listener; null: to
/// Qt. For tests.
void announceTo(void (*hear)(QAccessibleEvent *event));
/// Tells assistive technology that something else is selected. Free of charge if there is none.
void announceSelection(DiagramCanvas &canvas);
/// Tells it that the keyboard stands on something else, and nothing else is selected.
void announceStanding(DiagramCanvas &canvas);
/// Tells it that the canvas and what has the focus there are to be described anew.
void announceDescription(DiagramCanvas &canvas);

} // namespace topologue::window
