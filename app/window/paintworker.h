// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "film.h"
#include "film/bands.h"
#include "render/painter.h"
#include "scene.h"

#include <QElapsedTimer>
#include <QImage>
#include <QMutex>
#include <QObject>
#include <QRectF>
#include <QSemaphore>
#include <QWaitCondition>

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>

namespace topologue::window {

class Underlay;

/// Keys of the elements that are not faded.
using LitKeys = std::unordered_set<std::string>;

/// What the worker is asked to paint: `area` of the document at `scale` item pixels per document unit.
struct PaintJob {
    ScenePtr scene;
    MomentPtr moment; ///< Whose states are marked; may be null.
    QRectF area;
    double scale = 1;
    double devicePixelRatio = 1;
    drawing::Theme theme = drawing::Theme::Light;
    bool figures = false; ///< See film::StateMarksOptions.
    film::Bands bands;    ///< Of the moment.
    bool compact = false; ///< See drawing::detailForScale.
    quint64 serial = 0;
    std::shared_ptr<const LitKeys> lit; ///< Null: everything.
    bool hides = false;                 ///< What is not lit is not painted at all.
};

/// What it has painted.
struct Picture {
    QImage image;
    QRectF area;
    double scale = 0;
    quint64 serial = 0;
};

/// Paints pieces of a scene in a thread of its own, the newest request first: a request that has not been started
/// when a newer one arrives is dropped. Where only states change, a picture begins StatesPauseMs after the last one at
/// the earliest: frames, in which dots move, come first. Lives on the GUI thread; `painted` is emitted there. Must be
/// gone before the QGuiApplication is.
class PaintWorker : public QObject
{
    Q_OBJECT

public:
    static constexpr int StatesPauseMs = 40;

    explicit PaintWorker(QObject *parent = nullptr);
    ~PaintWorker() override;

    void request(PaintJob job);
    /// What waits to be painted is not wanted any more.
    void drop();
    /// True while something is being painted or waits to be.
    [[nodiscard]] bool isBusy() const;

    /// What one request does. Any thread may call it with a painter of its own.
    [[nodiscard]] static Picture paint(const PaintJob &job, render::Painter &diagram);

signals:
    void painted(const topologue::window::Picture &picture);

private:
    void run();
    std::optional<PaintJob> next(const Underlay &underlay);

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    std::optional<PaintJob> m_waiting; // These three are guarded by m_mutex.
    bool m_painting = false;
    bool m_ending = false;
    QElapsedTimer m_sinceLast; // Used in run() only.
    QSemaphore m_ended;
};

} // namespace topologue::window
