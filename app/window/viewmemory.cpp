// SPDX-License-Identifier: Apache-2.0
#include "viewmemory.h"

#include "session.h"

#include <utility>

namespace topologue::window {

ViewMemory::ViewMemory(QObject *parent) : QObject(parent), m_file(Session::instance().file())
{
    connect(&Session::instance(), &Session::leaving, this, &ViewMemory::remember);
    // Later: what shows the document follows the same signal, and has to come first.
    connect(&Session::instance(), &Session::documentChanged, this, &ViewMemory::begin, Qt::QueuedConnection);
}

void ViewMemory::setCanvas(DiagramCanvas *canvas)
{
    if (m_canvas)
        m_canvas->disconnect(this);
    m_canvas = canvas;
    if (m_canvas)
        connect(m_canvas, &DiagramCanvas::sceneShown, this, &ViewMemory::showPlace);
}

void ViewMemory::setPlayback(Playback *playback)
{
    if (m_playback)
        m_playback->disconnect(this);
    m_playback = playback;
    if (m_playback)
        connect(m_playback, &Playback::filmChanged, this, &ViewMemory::movePlayhead);
}

void ViewMemory::remember()
{
    OpenFile *file = m_file;
    if (!file || file != Session::instance().file() || !m_canvas || !m_canvas->source() || !m_scenarios || !m_playback)
        return;
    // Where it was not yet shown as it was left, what was remembered is still right.
    LookedAt looked = file->lookedAt().value_or(LookedAt());
    looked.view = m_canvas->source()->view();
    looked.scenario = m_scenarios->current();
    if (!m_isPlaceWanted && m_canvas->scene()) {
        looked.hasPlace = true;
        looked.scale = m_canvas->viewport().scale();
        looked.middle = m_canvas->viewport().visible().center();
        looked.selection = m_canvas->selection();
    }
    if (const auto *player = m_playback->player()) {
        if (!m_isPositionWanted)
            looked.position = player->position();
        looked.speed = player->speed();
        looked.loop = player->isLooping();
    }
    file->rememberLook(looked);
}

void ViewMemory::begin()
{
    m_file = Session::instance().file();
    m_isPlaceWanted = m_isPositionWanted = false;
    if (auto *player = m_playback ? m_playback->player() : nullptr; player && m_file && !m_file->lookedAt()) {
        player->setSpeed(1);
        player->setLooping(false);
    }
    if (!m_file || !m_file->lookedAt() || !m_canvas || !m_canvas->source() || !m_scenarios || !m_playback)
        return;
    const LookedAt &looked = *m_file->lookedAt();
    m_isPlaceWanted = looked.hasPlace;
    m_isPositionWanted = looked.position > 0;
    m_scenarios->setCurrent(looked.scenario);
    if (auto *player = m_playback->player()) {
        player->setSpeed(looked.speed);
        player->setLooping(looked.loop);
    }
    m_canvas->source()->setView(static_cast<SceneSource::View>(looked.view));
    showPlace(); // Should both be there already.
    movePlayhead();
}

void ViewMemory::showPlace()
{
    const auto *source = m_canvas ? m_canvas->source() : nullptr;
    if (!m_isPlaceWanted || !m_file || !source || source->isBusy() || source->document() != m_file->document())
        return;
    m_isPlaceWanted = false;
    Viewport viewport = m_canvas->viewport();
    viewport.setOriginAndScale({}, m_file->lookedAt()->scale);
    viewport.centerOn(m_file->lookedAt()->middle);
    m_canvas->setViewport(viewport);
    m_canvas->setSelection(m_file->lookedAt()->selection);
}

void ViewMemory::movePlayhead()
{
    if (!m_isPositionWanted || !m_file || !m_playback->isReady() || m_playback->document() != m_file->document())
        return;
    m_isPositionWanted = false;
    if (auto *player = m_playback->player())
        player->setPosition(m_file->lookedAt()->position);
}

} // namespace topologue::window
