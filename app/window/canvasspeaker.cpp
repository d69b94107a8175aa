// SPDX-License-Identifier: Apache-2.0
#include "canvasspeaker.h"

#include "canvasaccessible.h"
#include "diagramcanvas.h"
#include "document.h"
#include "names.h"
#include "switchto.h"

#include <QAccessible>
#include <QTimer>

namespace topologue::window {

namespace {

using playback::Health;

QString healthName(Health health)
{
    switch (health) {
    case Health::Idle:
        return CanvasSpeaker::tr("idle");
    case Health::Healthy:
        return CanvasSpeaker::tr("healthy");
    case Health::Recovering:
        return CanvasSpeaker::tr("recovering");
    case Health::Degraded:
        return CanvasSpeaker::tr("degraded");
    case Health::Overloaded:
        return CanvasSpeaker::tr("overloaded");
    case Health::Failed:
        return CanvasSpeaker::tr("failed");
    }
    Q_UNREACHABLE();
}

QString withShare(Health health, double failedShare)
{
    constexpr double Noticeable = 0.0005; // Less is "0 %".
    if (failedShare < Noticeable)
        return healthName(health);
    return CanvasSpeaker::tr("%1, %2 fail").arg(healthName(health), shareText(failedShare));
}

template<class State, class T>
const State *stateOf(const std::vector<State> &states, const IdTable<T> &table, const ElementId &element)
{
    const auto *id = std::get_if<typename IdTable<T>::Key>(&element);
    const auto index = id ? table.indexOf(*id) : std::nullopt;
    return index && *index < states.size() ? &states[*index] : nullptr;
}

} // namespace

CanvasSpeaker::CanvasSpeaker(DiagramCanvas &canvas) : QObject(&canvas), m_canvas(canvas)
{
    connect(&canvas, &DiagramCanvas::sourceChanged, this, [this] {
        if (m_canvas.source())
            connect(m_canvas.source(), &SceneSource::documentChanged, this, &CanvasSpeaker::follow,
                    Qt::UniqueConnection);
        follow();
    });
    connect(&canvas, &DiagramCanvas::playbackChanged, this, [this] {
        if (m_canvas.playback())
            connect(m_canvas.playback(), &Playback::momentChanged, this, &CanvasSpeaker::momentChanged,
                    Qt::UniqueConnection);
    });
}

QString CanvasSpeaker::health(const ElementId &element) const
{
    const MomentPtr moment = m_canvas.playback() ? m_canvas.playback()->moment() : nullptr;
    if (!moment)
        return {};
    const Architecture &architecture = moment->architecture();
    const playback::Snapshot &now = moment->snapshot;
    if (const auto *component = stateOf(now.components, architecture.components, element))
        return withShare(component->health, component->failedShare);
    if (const auto *arrow = stateOf(now.dependencies, architecture.dependencies, element))
        return withShare(arrow->health, arrow->failedShare);
    const auto *deployable = stateOf(now.deployables, architecture.deployables, element);
    return deployable ? healthName(deployable->health) : QString();
}

void CanvasSpeaker::follow()
{
    Document *document = m_canvas.source() ? m_canvas.source()->document() : nullptr;
    if (!switchTo(m_document, document, this))
        return;
    m_said.clear();
    if (!m_document)
        return;
    m_step = m_document->stepIndex();
    m_lastStep = m_document->undoName();
    connect(m_document, &Document::undoChanged, this, &CanvasSpeaker::stepped);
}

void CanvasSpeaker::stepped()
{
    const int step = m_document->stepIndex();
    const int before = std::exchange(m_step, step);
    const QString name = m_document->undoName();
    const QString undone = std::exchange(m_lastStep, name);
    if (step > before)
        say(tr("Done: %1").arg(name));
    else if (step < before)
        say(tr("Undone: %1").arg(undone));
}

void CanvasSpeaker::say(const QString &sentence)
{
    m_said = sentence;
    m_isNew = true;
    QTimer::singleShot(0, this, [this] { m_isNew = false; });
    announceDescription(m_canvas);
}

void CanvasSpeaker::selectionChanged()
{
    // An edit that selects what it has made is still to be told.
    if (!m_isNew)
        m_said.clear();
    m_healthOfOne.clear();
    announceSelection(m_canvas);
}

void CanvasSpeaker::momentChanged()
{
    if (!QAccessible::isActive() || m_canvas.selection().size() != 1 || !m_canvas.hasActiveFocus())
        return;
    const auto element = elementFromKey(m_canvas.selection().front().toStdString());
    const MomentPtr moment = m_canvas.playback()->moment();
    if (!element || !moment)
        return;
    // Only the word: the share changes all the time.
    const QString word = health(*element).section(u',', 0, 0);
    if (std::exchange(m_healthOfOne, word) != word)
        announceDescription(m_canvas);
}

} // namespace topologue::window
