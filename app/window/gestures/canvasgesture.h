// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgrips.h"

#include <QPointF>
#include <QRectF>
#include <Qt>

#include <memory>
#include <optional>
#include <set>
#include <string>

namespace topologue::window {

class DiagramCanvas;
struct OverlayMarks;
class Viewport;

/// What a hand does on the canvas between a press and the release. The canvas has one gesture at a time, or none. It
/// says what the pointer does; the gesture shows by marks what would become of it, and in the end tells by a signal of
/// the canvas what the user wants. What it tells may end it, so whoever calls one holds it meanwhile.
class CanvasGesture
{
public:
    /// What is carried over to another document.
    enum class Carries { Nothing, Copy, Originals };

    explicit CanvasGesture(DiagramCanvas &canvas) : m_canvas(canvas) {}
    virtual ~CanvasGesture() = default;
    Q_DISABLE_COPY_MOVE(CanvasGesture)

    /// The pointer is at `item`, in item pixels.
    virtual void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) = 0;
    /// It was let go there. The canvas has no gesture any more.
    virtual void drop(QPointF) {}
    /// It shall be as if it had not been. The canvas has no gesture any more.
    virtual void cancel() {}
    /// Escape was pressed; `cancel` follows.
    virtual void escape() {}
    /// True if it is Shift that says what is meant, also while the pointer rests.
    virtual bool shiftChanged(bool) { return false; }

    /// What is marked meanwhile, beside what is selected and under the pointer.
    virtual void addMarks(OverlayMarks &marks) const;
    [[nodiscard]] virtual std::optional<Qt::CursorShape> cursor() const { return std::nullopt; }
    [[nodiscard]] virtual bool isPan() const { return false; }
    /// True if the pointer leads something about in the document. It is told again where the pointer is when the view
    /// moves under it; and the view does, where the pointer comes near its edge (EdgePan).
    [[nodiscard]] virtual bool isOnMap() const { return false; }
    [[nodiscard]] virtual Carries carries() const { return Carries::Nothing; }

protected:
    [[nodiscard]] DiagramCanvas &canvas() const { return m_canvas; }
    [[nodiscard]] CanvasGrips grips() const;
    [[nodiscard]] const ScenePtr &scene() const;
    [[nodiscard]] const std::set<std::string> &selection() const;
    [[nodiscard]] std::string keyAt(QPointF item) const;
    [[nodiscard]] QPointF pressed() const;               ///< Where the gesture began, in document units.
    [[nodiscard]] QPointF last() const;                  ///< Where the pointer was last, in item pixels.
    [[nodiscard]] QPointF draggedBy(QPointF item) const; ///< Since it began, in document units.
    [[nodiscard]] bool isDrag(QPointF item) const;       ///< Too far from where it began for a click.
    [[nodiscard]] bool showsGrips() const;

    void select(std::set<std::string> keys);
    void selectInPassing(std::set<std::string> keys); ///< It is told when it rests, or when the gesture ends.
    void setHovered(const std::string &key);
    void setRubberBand(const QRectF &item);
    void takeBend(std::size_t bend); ///< Of the arrow that is selected alone, for the keys that follow.
    void addGrips(OverlayMarks &marks) const;
    void showMarks(); ///< They are not as they were.
    void flyTo(const Viewport &view);
    /// Goes on as another one; null: as nothing.
    void goOnAs(std::shared_ptr<CanvasGesture> next);

private:
    DiagramCanvas &m_canvas;
};

} // namespace topologue::window
