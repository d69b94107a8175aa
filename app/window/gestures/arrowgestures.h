// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvasgesture.h"

#include <QLineF>

#include <string>
#include <utility>

namespace topologue::window {

/// The head or the foot of an arrow goes along with the pointer, to another box.
class ArrowGesture : public CanvasGesture
{
public:
    [[nodiscard]] bool isOnMap() const override { return true; }
    void moveTo(QPointF item, Qt::KeyboardModifiers modifiers) override;
    void addMarks(OverlayMarks &marks) const override;

protected:
    /// `held` is the key of the box or arrow that the pointer took hold of.
    ArrowGesture(DiagramCanvas &canvas, std::string held) : CanvasGesture(canvas), m_held(std::move(held)) {}

    [[nodiscard]] const std::string &held() const { return m_held; }
    /// What it is dropped on: the box, or what else lies there and is to be refused; empty: nothing, or where it began.
    [[nodiscard]] std::string dropped(QPointF item) const;
    [[nodiscard]] bool hasLeft(QPointF item) const; ///< It is more than an unsteady click.
    /// How the arrow would be, in item pixels; none if what is held is not there any more.
    [[nodiscard]] virtual std::optional<QLineF> line() const = 0;

private:
    std::string m_held;
    std::string m_target; // The box under the pointer; empty: none.
};

/// A new arrow, from a handle of a box.
class ConnectGesture : public ArrowGesture
{
public:
    ConnectGesture(DiagramCanvas &canvas, std::string box) : ArrowGesture(canvas, std::move(box)) {}

    void drop(QPointF item) override;

protected:
    [[nodiscard]] std::optional<QLineF> line() const override;
};

/// An end of the arrow that is selected alone is led to another box.
class ReattachGesture : public ArrowGesture
{
public:
    ReattachGesture(DiagramCanvas &canvas, std::string arrow, ArrowEnd end)
        : ArrowGesture(canvas, std::move(arrow)), m_end(end)
    {
    }

    void drop(QPointF item) override;

protected:
    [[nodiscard]] std::optional<QLineF> line() const override;

private:
    ArrowEnd m_end;
};

} // namespace topologue::window
