// SPDX-License-Identifier: Apache-2.0
#include "paintworker.h"

#include "core/pool.h"
#include "film/statemarks.h"
#include "inks.h"
#include "render/qttextmeasurer.h"
#include "underlay.h"
#include "viewport.h"

#include <QMutexLocker>
#include <QPainter>
#include <QThreadPool>

#include <cmath>
#include <utility>

namespace topologue::window {

namespace {

constexpr double DotSpacing = 24;    // Document units.
constexpr double MinDotSpacing = 14; // Item pixels; a finer grid would be a grey haze.
constexpr double DotSize = 1.5;      // Item pixels.
constexpr double Faint = 0.16;       // Opacity of what is not lit.

void paintDots(QPainter &painter, const PaintJob &job, QColor color)
{
    double spacing = DotSpacing;
    while (spacing * job.scale < MinDotSpacing)
        spacing *= 2;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(color, DotSize / job.scale, Qt::SolidLine, Qt::RoundCap));
    QVector<QPointF> dots;
    for (double y = std::floor(job.area.top() / spacing) * spacing; y <= job.area.bottom(); y += spacing) {
        for (double x = std::floor(job.area.left() / spacing) * spacing; x <= job.area.right(); x += spacing)
            dots.append({x, y});
    }
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

/// In the order of the list, which frames need that lie under their boxes.
void paintLit(QPainter &painter, const PaintJob &job, const drawing::DisplayList &list, const drawing::Palette &palette,
              const std::vector<std::uint32_t> &visible, render::Painter &diagram)
{
    const auto detail = drawing::detailForScale(job.scale, job.compact);
    if (!job.lit) {
        diagram.paint(painter, list, palette, visible, detail);
        return;
    }
    const auto isLit = [&](std::uint32_t i) { return job.lit->contains(keyOf(list.elements[i])); };
    std::vector<std::uint32_t> run;
    for (std::size_t i = 0; i < visible.size();) {
        const bool lit = isLit(visible[i]);
        run.clear();
        for (; i < visible.size() && isLit(visible[i]) == lit; ++i)
            run.push_back(visible[i]);
        if (!lit && job.hides)
            continue;
        painter.setOpacity(lit ? 1.0 : Faint);
        diagram.paint(painter, list, palette, run, detail);
    }
    painter.setOpacity(1.0);
}

void paintStates(QPainter &painter, const PaintJob &job, const drawing::Palette &palette, render::Painter &diagram)
{
    const render::QtTextMeasurer measurer;
    film::StateMarksOptions options;
    options.figures = job.figures;
    if (const Film *played = job.moment->film.get(); played && !job.moment->expected) { // What is expected is still.
        options.wave = &played->wave;
        options.bands = &job.bands;
        options.interval = played->recording.interval;
    }
    const drawing::DisplayList marks =
        film::stateMarks(*job.scene->list, job.moment->architecture(), job.moment->snapshot, measurer, options);
    const Rect area = fromQt(job.area);
    std::vector<std::uint32_t> visible;
    for (std::uint32_t i = 0; i < marks.elements.size(); ++i) {
        if (marks.elements[i].bounds.intersects(area))
            visible.push_back(i);
    }
    paintLit(painter, job, marks, palette, visible, diagram);
}

void toDocument(QPainter &painter, const PaintJob &job)
{
    const double pixels = job.scale * job.devicePixelRatio;
    painter.scale(pixels, pixels);
    painter.translate(-job.area.topLeft());
}

/// The picture without states.
QImage paintUnderlay(const PaintJob &job, render::Painter &diagram)
{
    const double pixels = job.scale * job.devicePixelRatio;
    QImage image(static_cast<int>(std::ceil(job.area.width() * pixels)),
                 static_cast<int>(std::ceil(job.area.height() * pixels)), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    const auto &palette = drawing::Palette::of(job.theme);
    image.fill(toQColor(palette.color(drawing::Ink::Canvas)));
    QPainter painter(&image);
    toDocument(painter, job);
    paintDots(painter, job, toQColor(palette.color(drawing::Ink::CanvasDot)));
    if (job.scene)
        paintLit(painter, job, *job.scene->list, palette, job.scene->index.within(fromQt(job.area)), diagram);
    return image;
}

} // namespace

bool hasSameUnderlay(const PaintJob &a, const PaintJob &b)
{
    return a.scene == b.scene && a.area == b.area && a.scale == b.scale && a.devicePixelRatio == b.devicePixelRatio
           && a.theme == b.theme && a.compact == b.compact && a.lit == b.lit && a.hides == b.hides;
}

// The thread is one of Qt's pool, held for as long as the worker lives: in any other thread QPainter would hand half of
// each larger fill to that pool and wait for it, which costs more than it saves.
PaintWorker::PaintWorker(QObject *parent) : QObject(parent)
{
    QThreadPool &pool = *QThreadPool::globalInstance();
    pool.setMaxThreadCount(pool.maxThreadCount() + 1);
    pool.start([this] { run(); });
}

PaintWorker::~PaintWorker()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_changed.wakeAll();
    }
    m_ended.acquire();
    QThreadPool &pool = *QThreadPool::globalInstance();
    pool.setMaxThreadCount(pool.maxThreadCount() - 1);
}

void PaintWorker::request(PaintJob job)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting = std::move(job);
    m_changed.wakeAll();
}

void PaintWorker::drop()
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.reset();
}

bool PaintWorker::isBusy() const
{
    const QMutexLocker lock(&m_mutex);
    return m_painting || m_waiting;
}

std::optional<PaintJob> PaintWorker::next(const Underlay &underlay)
{
    const QMutexLocker lock(&m_mutex);
    while (!m_ending) {
        const qint64 passed = m_sinceLast.isValid() ? m_sinceLast.elapsed() : StatesPauseMs;
        if (m_waiting && (passed >= StatesPauseMs || !underlay.has(*m_waiting)))
            break;
        m_changed.wait(&m_mutex,
                       m_waiting ? QDeadlineTimer(StatesPauseMs - passed) : QDeadlineTimer(QDeadlineTimer::Forever));
    }
    if (m_ending)
        return std::nullopt;
    m_sinceLast.start();
    m_painting = true;
    return std::exchange(m_waiting, std::nullopt);
}

void PaintWorker::run()
{
    core::giveWayToFrames();
    {
        render::Painter painter;
        Underlay underlay;
        while (const auto job = next(underlay)) {
            const Picture picture = paintOver(underlay, *job, painter);
            { // Before anybody is told: who is may ask.
                const QMutexLocker lock(&m_mutex);
                m_painting = false;
            }
            QMetaObject::invokeMethod(
                this, [this, picture] { emit painted(picture); }, Qt::QueuedConnection);
        }
    }
    m_ended.release();
}

Picture PaintWorker::paint(const PaintJob &job, render::Painter &diagram)
{
    Underlay underlay;
    return paintOver(underlay, job, diagram);
}

bool Underlay::has(const PaintJob &job) const
{
    return job.moment && isKept() && hasSameUnderlay(m_last, job);
}

QImage Underlay::of(const PaintJob &job, render::Painter &diagram)
{
    // Kept the second time that it is wanted: while one pans or zooms each is another.
    const bool isKept = job.moment && hasSameUnderlay(m_last, job);
    QImage image = isKept && !m_image.isNull() ? m_image : paintUnderlay(job, diagram);
    m_image = isKept ? image : QImage();
    m_last = job;
    m_last.moment.reset(); // Its film may be large.
    return image;
}

Picture paintOver(Underlay &underlay, const PaintJob &job, render::Painter &diagram)
{
    QImage image = underlay.of(job, diagram);
    if (image.isNull())
        return {};
    if (job.scene && job.moment) {
        QPainter painter(&image);
        toDocument(painter, job);
        paintStates(painter, job, drawing::Palette::of(job.theme), diagram);
    }
    const QSizeF covered = QSizeF(image.size()) / (job.scale * job.devicePixelRatio);
    return {image, QRectF(job.area.topLeft(), covered), job.scale, job.serial};
}

} // namespace topologue::window
