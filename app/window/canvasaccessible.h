// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace topologue::window {

class DiagramCanvas;

/// Lets assistive technology read the diagram: the canvas says what is selected, and each box is a child with a name, a
/// description and a place that can be selected by its action. Children are made when they are asked for; they become
/// invalid with the scene that they belong to. To be called before the first canvas is read; again does nothing.
void installCanvasAccessibility();

/// Tells assistive technology that something else is selected. Free of charge if there is none.
void announceSelection(DiagramCanvas &canvas);

} // namespace topologue::window
