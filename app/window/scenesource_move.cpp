// SPDX-License-Identifier: Apache-2.0
// Boxes that are dragged: shown on their way as fast as that can be drawn, and put into the document where they are
// dropped.
#include "core/inpool.h"
#include "core/pool.h"
#include "movable.h"
#include "scenesource.h"

#include <QThreadPool>

#include <utility>

namespace topologue::window {

namespace {

/// Takes something large apart in the pool, which would hold up this thread.
void letGo(std::shared_ptr<const void> large)
{
    if (large)
        core::pool().start([large = std::move(large)]() mutable { large.reset(); });
}

} // namespace

bool SceneSource::canMove() const
{
    return m_document && m_scene && !m_wantedLayout && !arrangesItself() && m_shownDocument == m_documentSerial
           && m_shownView == m_view;
}

bool SceneSource::beginMove(const QStringList &keys, Pace pace)
{
    if (!canMove() || m_move)
        return false;
    std::vector<std::string> wanted;
    for (const QString &key : keys)
        wanted.push_back(key.toStdString());
    wanted = movableOf(*m_scene, *m_document->architecture(), std::move(wanted)).keys;
    if (wanted.empty())
        return false;
    m_move = Move{std::move(wanted), m_scene, {}, {}, nullptr, nullptr, pace, Move::Resting, ++m_moves};
    return true;
}

void SceneSource::moveBy(Point by)
{
    if (!m_move)
        return;
    m_move->by = by;
    if (m_move->phase == Move::Resting)
        drawMove();
}

void SceneSource::movePainted()
{
    if (!m_move || m_move->phase != Move::Painting)
        return;
    m_move->phase = Move::Resting;
    if (m_move->drawn != m_move->by)
        drawMove();
}

void SceneSource::drawMove()
{
    m_move->phase = Move::Drawing;
    m_move->drawn = m_move->by;
    struct Drawing {
        std::shared_ptr<LiveMove> live;
        ScenePtr scene;
    };
    core::inPool([live = m_move->live, architecture = m_document->architecture(), options = optionsNow(),
                  from = m_move->from, keys = m_move->keys, by = m_move->by] {
        Drawing drawing{live, nullptr};
        if (!drawing.live)
            drawing.live = std::make_shared<LiveMove>(architecture, options, from, keys);
        drawing.scene = drawing.live->at(by);
        return drawing;
    }).then(this, [this, serial = m_move->serial](Drawing drawing) {
        if (!m_move || m_move->serial != serial) { // It has ended meanwhile.
            letGo(std::move(drawing.live));
            return;
        }
        m_move->phase = Move::Painting;
        m_move->live = std::move(drawing.live);
        // Who shows the last one has let go of it by the time of the next but one, which is when it is taken apart.
        letGo(std::exchange(m_move->last, std::exchange(m_scene, std::move(drawing.scene))));
        emit sceneChanged();
        if (m_move && m_move->pace == AsDrawn)
            movePainted();
    });
}

void SceneSource::endMove(bool keep, int mergeId)
{
    if (!m_move)
        return;
    Move move = *std::exchange(m_move, std::nullopt);
    letGo(std::exchange(move.live, nullptr));
    if (keep && move.by != Point{}) {
        // Comes back as drawnChanged, and is drawn then; until then the last picture of the drag stays.
        m_document->setDrawn(drawnAfterMove(*m_document->architecture(), *move.from, move.keys, move.by), tr("Move"),
                             mergeId);
    }
    if (m_scene != move.from && (!keep || move.by == Point{})) {
        m_scene = move.from;
        emit sceneChanged();
    }
}

std::optional<Drawn> SceneSource::takeMove()
{
    if (!m_move)
        return std::nullopt;
    Move move = *std::exchange(m_move, std::nullopt);
    letGo(std::exchange(move.live, nullptr));
    return drawnAfterMove(*m_document->architecture(), *move.from, move.keys, move.by);
}

} // namespace topologue::window
