// SPDX-License-Identifier: Apache-2.0
// What the hands change on the canvas: boxes that are dragged, arrows that are drawn and led elsewhere.
#include "diagramcanvas.h"

#include "livemove.h"
#include "movable.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QStyleHints>

#include <algorithm>

namespace topologue::window {

namespace {

constexpr double SnapReach = 6;            // Item pixels.
constexpr double SmallestWithHandles = 24; // A narrower box, in item pixels, is smaller than its handles.
constexpr double NudgeStep = 8;            // Document units.
constexpr double LargeNudge = 40;

} // namespace

const drawing::Element *DiagramCanvas::boxOf(const std::string &key) const
{
    if (!m_scene)
        return nullptr;
    const auto found = m_scene->elementOf.find(key);
    if (found == m_scene->elementOf.end())
        return nullptr;
    const drawing::Element &element = m_scene->list->elements[found->second];
    const bool isComponent =
        element.role == drawing::ElementRole::Component && std::holds_alternative<ComponentId>(element.id);
    return isComponent ? &element : nullptr;
}

QRectF DiagramCanvas::outlineOf(const QString &key) const
{
    if (!m_scene)
        return {};
    const auto found = m_scene->elementOf.find(key.toStdString());
    if (found == m_scene->elementOf.end())
        return {};
    const drawing::Element &element = m_scene->list->elements[found->second];
    return m_viewport.toItem(toQt(element.routePointCount > 0 ? element.bounds : element.outline));
}

bool DiagramCanvas::hoversHandle(QPointF item) const
{
    const drawing::Element *box = boxOf(m_hovered);
    if (!box)
        return false;
    const double reach = HandleReach + 14; // The way there included.
    return m_viewport.toItem(toQt(box->outline)).adjusted(-reach, -reach, reach, reach).contains(item);
}

bool DiagramCanvas::pressHandle(QPointF item)
{
    const auto isNear = [&](QPointF at) {
        const QPointF away = item - at;
        return QPointF::dotProduct(away, away) <= HandleReach * HandleReach;
    };
    if (const drawing::Element *box = boxOf(m_hovered);
        box && box->outline.width * m_viewport.scale() >= SmallestWithHandles) {
        const auto handles = handlesOf(*box, m_viewport);
        if (std::any_of(handles.begin(), handles.end(), isNear)) {
            m_connecting = m_hovered;
            m_drag = Drag::Connect;
            return true;
        }
    }
    // An arrow that is selected alone can be taken by its ends.
    if (m_selection.size() != 1 || !m_scene)
        return false;
    const auto found = m_scene->elementOf.find(*m_selection.begin());
    if (found == m_scene->elementOf.end())
        return false;
    const auto route = m_scene->list->routeOf(m_scene->list->elements[found->second]);
    if (route.empty())
        return false;
    const auto at = [&](const Point &point) { return m_viewport.toItem(QPointF(point.x, point.y)); };
    const bool isSource = isNear(at(route.front()));
    if (!isSource && !isNear(at(route.back())))
        return false;
    m_connecting = *m_selection.begin();
    m_isSourceEnd = isSource;
    m_drag = Drag::End;
    return true;
}

void DiagramCanvas::dragEdit(QPointF item, Qt::KeyboardModifiers modifiers)
{
    if (m_drag == Drag::Press) {
        if ((item - m_pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        if (m_selection.size() == 1 && canBend(selectedAlone()))
            beginBend();
        else if (m_source && m_source->view() == SceneSource::Teams)
            beginAssign();
        else
            beginMove(modifiers);
    }
    if (m_drag == Drag::Move) {
        moveTo(item, modifiers);
        lookOutside(item);
    } else if (m_drag == Drag::Carry) {
        m_last = item;
        m_isCarryingAway = modifiers & Qt::ShiftModifier;
        emit carriedMoved();
    } else if (m_drag == Drag::Connect || m_drag == Drag::End) {
        const std::string key = keyAt(item);
        m_target = boxOf(key) && key != m_connecting ? key : std::string();
    } else if (m_drag == Drag::Assign) {
        dragOverTeams(item);
    } else {
        dragGrip(item, modifiers);
    }
    polish();
    update();
}

void DiagramCanvas::beginMove(Qt::KeyboardModifiers modifiers)
{
    m_drag = Drag::None;
    const auto architecture = m_source && m_source->document() ? m_source->document()->architecture() : nullptr;
    if (!architecture || !m_scene)
        return;
    m_isCopying = modifiers & Qt::AltModifier;
    m_canSnap = !m_isCopying;
    if (!m_isCopying && !m_source->canMove()) {
        emit moveRefused();
        return;
    }
    std::vector<std::string> keys(m_selection.begin(), m_selection.end());
    m_lockedStill = 0;
    if (!m_isCopying) { // Copies are of what is selected.
        Movable movable = movableOf(*m_scene, *architecture, std::move(keys));
        keys = std::move(movable.keys);
        m_lockedStill = static_cast<int>(movable.locked);
        if (keys.empty() && m_lockedStill > 0) {
            emit lockedStayed(m_lockedStill, true);
            return;
        }
    }
    const std::vector<std::uint32_t> notes = notesOf(*m_scene, keys);
    m_movingBoxes = boxesOf(*m_scene, *architecture, keys);
    m_movingBoxes.insert(m_movingBoxes.end(), notes.begin(), notes.end());
    std::ranges::sort(m_movingBoxes);
    if (m_movingBoxes.empty())
        return;
    QStringList moved;
    for (const std::string &key : keys)
        moved.append(QString::fromStdString(key));
    if (!m_isCopying && !m_source->beginMove(moved)) {
        m_movingBoxes.clear();
        return;
    }
    m_movingScene = m_scene;
    m_movedBy = {};
    m_movingBounds = {};
    std::vector<Rect> still;
    for (const std::uint32_t box : m_scene->boxes) {
        const Rect &outline = m_scene->list->elements[box].outline;
        if (std::binary_search(m_movingBoxes.begin(), m_movingBoxes.end(), box))
            m_movingBounds |= toQt(outline);
        else
            still.push_back(outline);
    }
    for (const std::uint32_t note : notes)
        m_movingBounds |= toQt(m_scene->list->elements[note].outline);
    m_snap = editing::SnapIndex(still);
    m_drag = Drag::Move;
    setHovered({});
}

void DiagramCanvas::moveTo(QPointF item, Qt::KeyboardModifiers modifiers)
{
    QPointF by = (item - m_pressed) / m_viewport.scale();
    if (modifiers & Qt::ShiftModifier) // Along one axis.
        (std::abs(by.x()) > std::abs(by.y()) ? by.ry() : by.rx()) = 0;
    m_snapped = {};
    if (m_canSnap && !(modifiers & Qt::AltModifier)) {
        m_snapped = m_snap.snap(fromQt(m_movingBounds.translated(by)), SnapReach / m_viewport.scale());
        by += QPointF(m_snapped.offset.x, m_snapped.offset.y);
    }
    m_movedBy = by;
    if (!m_isCopying && m_source)
        m_source->moveBy({by.x(), by.y()});
}

void DiagramCanvas::drop(QPointF item)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    const QString from = QString::fromStdString(m_connecting);
    const QString target = QString::fromStdString(m_target);
    switch (drag) {
    case Drag::Press:
        if (m_wasSelected)
            select({m_pressedKey});
        break;
    case Drag::Move:
        if (m_isCopying)
            emit copyDropped(m_movedBy);
        else if (m_source)
            m_source->endMove(true);
        if (!m_isCopying && m_lockedStill > 0 && !m_movedBy.isNull())
            emit lockedStayed(m_lockedStill, false);
        break;
    case Drag::Connect:
        if (!target.isEmpty())
            emit connectionDropped(from, target);
        else if (keyAt(item).empty() && (item - m_pressed).manhattanLength() > 2 * HandleReach)
            emit connectionDroppedOnNothing(from, item);
        break;
    case Drag::End:
        if (!target.isEmpty())
            emit endDropped(from, m_isSourceEnd, target);
        break;
    case Drag::Bend:
    case Drag::Resize:
    case Drag::Assign:
        dropGrip(drag);
        break;
    case Drag::Carry:
        if (contains(item))
            emit carryDropped(item, m_isCarryingAway);
        emit carriedMoved();
        break;
    case Drag::None:
    case Drag::Pan:
    case Drag::Band:
        break;
    }
}

OverlayMarks DiagramCanvas::marks() const
{
    OverlayMarks marks;
    marks.selected = m_selection;
    marks.hovered = m_hovered;
    marks.proposed = m_proposed;
    marks.selected.insert(m_marked.begin(), m_marked.end());
    addGripMarks(marks);
    addLocks(marks);
    if ((m_drag == Drag::Move || m_drag == Drag::Assign) && m_movingScene) {
        marks.ghostScene = m_movingScene.get();
        marks.ghosts = m_movingBoxes;
        marks.ghostsBy = m_movedBy;
        marks.guides = m_snapped.guides;
        marks.gaps = m_snapped.gaps;
        if (m_drag == Drag::Assign)
            marks.target = m_target;
        else if (!m_isCopying)
            marks.selected.clear(); // The ghosts are where the rings will be.
    } else if (m_drag == Drag::Connect || m_drag == Drag::End) {
        marks.target = m_target;
        QPointF from;
        if (const drawing::Element *box = boxOf(m_connecting)) {
            from = m_viewport.toItem(toQt(box->outline)).center();
        } else if (const auto found = m_scene->elementOf.find(m_connecting); found != m_scene->elementOf.end()) {
            const auto route = m_scene->list->routeOf(m_scene->list->elements[found->second]);
            const Point fixed = m_isSourceEnd ? route.back() : route.front();
            from = m_viewport.toItem(QPointF(fixed.x, fixed.y));
        }
        marks.line = m_drag == Drag::End && m_isSourceEnd ? QLineF(m_last, from) : QLineF(from, m_last);
    } else if (m_editable && !m_picking && m_drag == Drag::None) {
        marks.target = m_target;
        const drawing::Element *box = boxOf(m_hovered);
        if (box && box->outline.width * m_viewport.scale() >= SmallestWithHandles)
            marks.handles = m_hovered;
    }
    return marks;
}

/// Of what is selected or under the pointer, so that a diagram that is only looked at shows none.
void DiagramCanvas::addLocks(OverlayMarks &marks) const
{
    if (!m_editable || m_drag == Drag::Move || !m_scene || !m_source || !m_source->canMove())
        return;
    const auto architecture = m_source->document()->architecture();
    const auto look = [&](const std::string &key) {
        const auto found = m_scene->elementOf.find(key);
        if (found != m_scene->elementOf.end() && isLockedElement(*architecture, m_scene->list->elements[found->second]))
            marks.locked.insert(key);
    };
    for (const std::string &key : m_selection)
        look(key);
    look(m_hovered);
}

bool DiagramCanvas::editKey(const QKeyEvent &event)
{
    const auto direction = [&]() -> std::optional<QPoint> {
        switch (event.key()) {
        case Qt::Key_Left:
            return QPoint(-1, 0);
        case Qt::Key_Right:
            return QPoint(1, 0);
        case Qt::Key_Up:
            return QPoint(0, -1);
        case Qt::Key_Down:
            return QPoint(0, 1);
        default:
            return std::nullopt;
        }
    }();
    if (m_selection.empty() || m_drag != Drag::None)
        return false;
    if (direction && (event.modifiers() & Qt::ControlModifier)) {
        const int which = direction->x() < 0 ? 0 : direction->x() > 0 ? 1 : direction->y() < 0 ? 2 : 3;
        emit growRequested(which);
        return true;
    }
    if (direction) {
        const double step = event.modifiers() & Qt::ShiftModifier ? LargeNudge : NudgeStep;
        emit nudgeRequested(direction->x() * step, direction->y() * step);
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        emit activated(QString::fromStdString(*m_selection.begin()));
        emit detailsRequested();
        return true;
    }
    return false;
}

} // namespace topologue::window
