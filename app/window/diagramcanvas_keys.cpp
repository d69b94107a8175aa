// SPDX-License-Identifier: Apache-2.0
// What the keyboard does on the canvas.
#include "diagramcanvas.h"

#include "canvasaccessible.h"
#include "gestures/canvasgesture.h"

#include <QKeyEvent>

#include <algorithm>

namespace topologue::window {

namespace {

constexpr double KeyPan = 48;   // Item pixels.
constexpr double NudgeStep = 8; // Document units.
constexpr double LargeNudge = 40;

} // namespace

bool DiagramCanvas::selectNext(bool backwards)
{
    if (!m_scene || (m_scene->boxes.empty() && m_scene->notes.empty()))
        return false;
    const auto keyAtIndex = [this](std::uint32_t i) { return keyOf(m_scene->list->elements[i]); };
    std::vector<std::uint32_t> boxes = m_scene->boxes; // The notes come last.
    boxes.insert(boxes.end(), m_scene->notes.begin(), m_scene->notes.end());
    const auto isSelected = [&](std::uint32_t i) { return m_selection.contains(keyAtIndex(i)); };
    auto current = std::ranges::find(boxes, m_trail.at(), keyAtIndex);
    if (current == boxes.end())
        current = std::ranges::find_if(boxes, isSelected);
    auto next = current;
    if (current == boxes.end())
        next = backwards ? boxes.end() - 1 : boxes.begin();
    else if (current == (backwards ? boxes.begin() : boxes.end() - 1))
        return false;
    else
        next = backwards ? current - 1 : current + 1;
    const auto key = keyAtIndex(*next);
    selectWalking({key}, WalkTrail(key));
    reveal(QString::fromStdString(key));
    return true;
}

const CanvasStops *DiagramCanvas::stops() const
{
    const auto architecture = m_source && m_source->document() ? m_source->document()->architecture() : nullptr;
    if (!m_scene || !architecture)
        return nullptr;
    if (!m_stops || m_stopsOf.lock() != m_scene) {
        m_stops = std::make_unique<CanvasStops>(*m_scene, *architecture);
        m_stopsOf = m_scene;
    }
    return m_stops.get();
}

std::optional<std::size_t> DiagramCanvas::stopToWalkFrom(const CanvasStops &stops) const
{
    const auto stopOf = [&](const std::string &key) {
        const auto found = m_scene->elementOf.find(key);
        return found == m_scene->elementOf.end() ? std::nullopt : stops.indexOf(found->second);
    };
    if (const auto stop = stopOf(m_trail.at()))
        return stop;
    std::optional<std::size_t> first;
    for (const std::string &key : m_selection) {
        if (const auto stop = stopOf(key))
            first = first ? std::min(*first, *stop) : *stop;
    }
    return first;
}

QString DiagramCanvas::standing() const
{
    if (!m_trail.at().empty())
        return QString::fromStdString(m_trail.at());
    return m_selection.size() == 1 ? QString::fromStdString(*m_selection.begin()) : QString();
}

void DiagramCanvas::selectWalking(std::set<std::string> keys, WalkTrail trail)
{
    const bool isAnother = m_selection != keys;
    selectInPassing(std::move(keys));
    m_trail = std::move(trail);
    polish();
    update();
    if (isAnother)
        tellSelection();
    else
        announceStanding(*this);
}

bool DiagramCanvas::toggleStop()
{
    const std::string key = standing().toStdString();
    if (key.empty())
        return false;
    auto keys = m_selection;
    if (keys.erase(key) == 0)
        keys.insert(key);
    selectWalking(std::move(keys), WalkTrail(key));
    return true;
}

std::optional<std::uint32_t> DiagramCanvas::stopThatWay(const CanvasStops &stops, Way way, Step step) const
{
    const auto from = stopToWalkFrom(stops);
    const std::size_t last = stops.all().size() - 1;
    const bool isBack = way == Previous || way == Against;
    if (!from)
        return stops.all()[isBack ? last : 0].element;
    if (way == Next || way == Previous) {
        if (*from == (isBack ? 0 : last))
            return std::nullopt;
        return stops.all()[isBack ? *from - 1 : *from + 1].element;
    }
    const std::uint32_t element = stops.all()[*from].element;
    if (m_scene->list->elements[element].role == drawing::ElementRole::Dependency)
        return stops.endOf(element, way == Along);
    // Of several arrows at a box, back along the one by which it was reached.
    const auto back = m_scene->elementOf.find(m_trail.before());
    if (step == Extend && back != m_scene->elementOf.end() && stops.endOf(back->second, way == Against) == element)
        return back->second;
    return stops.firstArrow(element, way == Along);
}

bool DiagramCanvas::walk(Way way, Step step)
{
    const CanvasStops *stops = this->stops();
    if (!stops || stops->all().empty())
        return false;
    const auto to = stopThatWay(*stops, way, step);
    if (!to)
        return false;
    const auto keyOfStop = [this](std::uint32_t element) { return elementKey(m_scene->list->elements[element].id); };
    const std::string key = keyOfStop(*to);
    const auto from = stopToWalkFrom(*stops);
    forceActiveFocus(Qt::OtherFocusReason);
    if (step == Extend) {
        auto keys = m_selection;
        auto trail = m_trail.at().empty() && from ? WalkTrail(keyOfStop(stops->all()[*from].element)) : m_trail;
        trail.extendTo(key, keys);
        selectWalking(std::move(keys), std::move(trail));
    } else {
        selectWalking(step == Select ? std::set{key} : m_selection, WalkTrail(key));
    }
    reveal(QString::fromStdString(key));
    return true;
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
    if (m_selection.empty())
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

/// To some gestures it makes a difference also while the pointer rests.
bool DiagramCanvas::shiftKey(const QKeyEvent &event, bool isPressed)
{
    const auto gesture = event.key() == Qt::Key_Shift ? m_gesture : nullptr;
    return gesture && gesture->shiftChanged(isPressed);
}

/// What selects or edits, or means something else when nothing is dragged, has to wait.
void DiagramCanvas::keyInGesture(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Escape)
        return;
    const auto gesture = m_gesture;
    gesture->escape();
    endGesture();
}

void DiagramCanvas::keyPressEvent(QKeyEvent *event)
{
    if (shiftKey(*event, true))
        return;
    if (m_gesture) {
        keyInGesture(*event);
        return;
    }
    if (m_editable && editKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            m_spaceUsed = false;
            updateCursor();
            emit panningChanged();
        }
        return;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (event->modifiers() & Qt::ControlModifier)
            break;
        if (selectNext(event->key() == Qt::Key_Backtab))
            return;
        break; // Past the last box the focus goes on to what follows the canvas.
    case Qt::Key_Left:
        panBy(KeyPan, 0);
        return;
    case Qt::Key_Right:
        panBy(-KeyPan, 0);
        return;
    case Qt::Key_Up:
        panBy(0, KeyPan);
        return;
    case Qt::Key_Down:
        panBy(0, -KeyPan);
        return;
    case Qt::Key_Escape:
        select({});
        endGesture();
        return;
    default:
        break;
    }
    event->ignore();
}

void DiagramCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (shiftKey(*event, false))
        return;
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        const bool isTap = m_spaceHeld && !m_spaceUsed;
        m_spaceHeld = false;
        updateCursor();
        emit panningChanged();
        if (isTap)
            emit spaceTapped();
        return;
    }
    event->ignore();
}

void DiagramCanvas::focusInEvent(QFocusEvent *event)
{
    QQuickItem::focusInEvent(event);
    polish(); // The mark of where the keyboard stands.
    update();
    // Who comes with Tab stands on the first box, who comes backwards on the last; unless something is selected that
    // the keyboard has not just walked away from, which is then what is meant.
    const bool backwards = event->reason() == Qt::BacktabFocusReason;
    if (!backwards && event->reason() != Qt::TabFocusReason)
        return;
    if (!m_selection.empty() && m_selection != std::set{m_trail.at()}) {
        reveal(standing());
        announceStanding(*this);
        return;
    }
    select({});
    selectNext(backwards);
}

void DiagramCanvas::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    endGesture();
    polish();
    update();
    QQuickItem::focusOutEvent(event);
}

} // namespace topologue::window
