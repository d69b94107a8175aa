// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paintworker.h"

#include <QImage>

namespace topologue::window {

/// The picture of a diagram without states, remembered while nothing but the states changes. As each state is painted
/// over it, the picture with states is the same as one that is painted from the beginning.
class Underlay
{
public:
    /// Painted or remembered; null if it cannot be painted.
    [[nodiscard]] QImage of(const PaintJob &job, render::Painter &diagram);
    [[nodiscard]] bool isKept() const { return !m_image.isNull(); }
    /// Whether only states are to be painted.
    [[nodiscard]] bool has(const PaintJob &job) const;

private:
    PaintJob m_last; ///< Its moment is of no meaning.
    QImage m_image;
};

/// Whether they ask for the same but for the states.
[[nodiscard]] bool hasSameUnderlay(const PaintJob &a, const PaintJob &b);

/// As PaintWorker::paint.
[[nodiscard]] Picture paintOver(Underlay &underlay, const PaintJob &job, render::Painter &diagram);

} // namespace topologue::window
