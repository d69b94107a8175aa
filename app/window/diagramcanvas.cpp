// SPDX-License-Identifier: Apache-2.0
#include "diagramcanvas.h"

#include "appsettings.h"
#include "canvasaccessible.h"
#include "gestures/canvastouch.h"
#include "gestures/edgepan.h"
#include "names.h"

#include <cmath>
#include <utility>

namespace topologue::window {

namespace {

constexpr int FlightMs = 200;
constexpr int GlideMs = 250;

} // namespace

DiagramCanvas::DiagramCanvas(QQuickItem *parent)
    : QQuickItem(parent), m_speaker(new CanvasSpeaker(*this)), m_touch(std::make_unique<CanvasTouch>(*this)),
      m_edgePan(std::make_unique<EdgePan>(*this))
{
    installCanvasAccessibility();
    setFlag(ItemHasContents);
    setFlag(ItemIsFocusScope, false);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    setClip(true);
    connect(&m_worker, &PaintWorker::painted, this, &DiagramCanvas::showPicture);
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, &DiagramCanvas::viewportMoved);

    connect(&AppSettings::instance(), &AppSettings::reducedMotionChanged, this, [this] {
        findBands();
        repaint();
    });
    setAcceptTouchEvents(true);
    m_selectionRests.setSingleShot(true);
    connect(&m_selectionRests, &QTimer::timeout, this, &DiagramCanvas::tellSelection);
    m_glideRun.setStartValue(0.0);
    m_glideRun.setEndValue(1.0);
    m_glideRun.setDuration(GlideMs);
    m_glideRun.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glideRun, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { glideTo(value.toDouble()); });
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_flight.setDuration(FlightMs);
    m_flight.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_flight, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        const double t = value.toDouble();
        Viewport now = m_viewport;
        const double scale = m_flightFrom.scale() * std::pow(m_flightTo.scale() / m_flightFrom.scale(), t);
        const QPointF from = m_flightFrom.visible().center();
        const QPointF center = from + (m_flightTo.visible().center() - from) * t;
        now.setOriginAndScale({}, scale);
        now.centerOn(center);
        m_viewport = t >= 1.0 ? m_flightTo : now;
        viewportMoved();
    });
}

DiagramCanvas::~DiagramCanvas() = default;

void DiagramCanvas::setSource(SceneSource *source)
{
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source) {
        connect(m_source, &SceneSource::sceneChanged, this, &DiagramCanvas::showScene);
        // Long before there is another scene, the one that is shown is of what is not meant any more.
        connect(m_source, &SceneSource::documentChanged, this, &DiagramCanvas::loseHold);
        connect(m_source, &SceneSource::documentChanged, this, [this] { // Nor are wishes that it did not come to.
            m_fitsNext = false;
            m_toReveal.clear();
        });
        connect(m_source, &SceneSource::viewChanged, this, &DiagramCanvas::loseHold);
    }
    emit sourceChanged();
    showScene();
}

void DiagramCanvas::setPlayback(Playback *playback)
{
    if (m_playback == playback)
        return;
    if (m_playback)
        m_playback->disconnect(this);
    m_playback = playback;
    if (m_playback) {
        connect(m_playback, &Playback::momentChanged, this, [this] {
            findBands();
            repaint();
        });
        connect(m_playback, &Playback::dotsChanged, this, &DiagramCanvas::findBands);
    }
    emit playbackChanged();
    findBands();
    repaint();
}

/// From the dots that set out around the interval that is shown, so that a band does not come and go.
void DiagramCanvas::findBands()
{
    const MomentPtr moment = m_playback ? m_playback->moment() : nullptr;
    film::Bands bands;
    if (!moment)
        m_lengthsOfFilm.reset(); // It may be large.
    if (moment && m_scene && m_bandsAllowed && !AppSettings::instance().reducedMotion()) {
        // A drag, and a sketch after it, show many scenes whose arrows are nearly as long as before.
        const bool isPassing = m_source && (m_source->isMoving() || m_source->isBusy());
        if ((m_lengthsOfScene != m_scene && !isPassing) || m_lengthsOfFilm != moment->film) {
            m_lengthsOfScene = m_scene;
            m_lengthsOfFilm = moment->film;
            m_arrowLengths = film::arrowLengths(*m_scene->list, *moment->film->architecture);
        }
        const double pace = m_playback->player() ? m_playback->player()->speed() : 1;
        const auto around = static_cast<simulation::Nanos>(std::max(1.0, pace) * 1e9);
        const simulation::Nanos middle = moment->snapshot.at + moment->film->recording.interval / 2;
        bands = film::bandsOf(m_playback->dots().runningAtOnce(middle - around, middle + around), m_arrowLengths,
                              moment->snapshot);
    }
    if (m_bands == bands)
        return;
    m_bands = std::move(bands);
    emit bandsChanged();
    repaint();
}

QString DiagramCanvas::bandText() const
{
    if (!m_bands.any())
        return {};
    // Two digits, downwards: "more than 120" is true of 127.
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(m_bands.leastRate)) - 1));
    return countText(static_cast<std::size_t>(std::floor(m_bands.leastRate / unit) * unit));
}

void DiagramCanvas::showScene()
{
    const bool another = m_source && m_source->documentSerial() != m_serialOfDocument;
    const ScenePtr before = shownScene();
    m_scene = m_source ? m_source->scene() : nullptr;
    m_serialOfScene = m_serial + 1;
    beginGlide(another ? nullptr : before);
    if (another) {
        m_serialOfDocument = m_source->documentSerial();
        m_everFitted = false;
        m_picture = {};
        m_pictures.clear();
        m_pictureIsNew = true;
        loseHold();
        select({});
    }
    std::set<std::string> kept;
    for (const auto &key : m_selection) {
        if (m_scene && m_scene->elementOf.contains(key))
            kept.insert(key);
    }
    select(std::move(kept));
    if (!m_scene || !m_scene->elementOf.contains(m_trail.at()))
        m_trail = {};
    if (!m_everFitted && m_scene && !m_viewport.size().isEmpty()) {
        m_everFitted = true;
        fitAll(false);
    }
    const quint64 arrangement = m_source ? m_source->arrangementSerial() : 0;
    if (std::exchange(m_arrangement, arrangement) != arrangement && !another && m_everFitted)
        fitAll();
    if (std::exchange(m_fitsNext, false) && m_everFitted)
        fitAll();
    if (!m_gesture)
        setHovered({});
    findBands();
    viewportMoved();
    if (!m_toReveal.isEmpty() && m_scene && m_scene->elementOf.contains(m_toReveal.toStdString()))
        reveal(std::exchange(m_toReveal, {}));
    emit sceneShown();
}

QRectF DiagramCanvas::contentBounds() const
{
    return m_scene ? toQt(m_scene->list->bounds) : QRectF();
}

bool DiagramCanvas::isSettled() const
{
    return m_scene && !m_wanted && m_flight.state() == QAbstractAnimation::Stopped && !m_worker.isBusy() && !m_glide
           && m_picture.serial == m_serial;
}

void DiagramCanvas::repaint()
{
    m_wanted = true;
    polish();
    update();
}

void DiagramCanvas::viewportMoved()
{
    repaint();
    followView();
    emit viewportChanged();
}

void DiagramCanvas::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    // What was in the middle stays in the middle.
    const QPointF middle = m_viewport.visible().center();
    const bool hadSize = !m_viewport.size().isEmpty();
    m_viewport.setSize(now.size());
    if (hadSize)
        m_viewport.centerOn(middle);
    if (!m_everFitted && m_scene && !now.isEmpty()) {
        m_everFitted = true;
        fitAll(false);
    }
    viewportMoved();
}

void DiagramCanvas::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || (change == ItemSceneChange && data.window))
        viewportMoved();
}

} // namespace topologue::window
