// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "window/diagramcanvas.h"
#include "window/document.h"
#include "window/scenesource.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QString>

#include <ctime>
#include <memory>

namespace topologue::tests {

/// Settings that no other run has left behind, and fonts as the program uses them. Call once, before any item exists.
void prepareProgram();

[[nodiscard]] QString samplePath(const QString &name);
/// A sample as a document; fails the program if it cannot be read.
[[nodiscard]] std::unique_ptr<window::Document> openSample(const QString &name);

/// Of this thread, or of the whole process: what else the machine does has no part in it.
[[nodiscard]] double processorMs(clockid_t clock = CLOCK_THREAD_CPUTIME_ID);

/// True once the signal has been emitted, be it before this call: work that is done at once answers at once.
[[nodiscard]] bool arrived(const QSignalSpy &spy);

/// A canvas alone in a window of the given size, showing a sample.
struct CanvasWindow {
    explicit CanvasWindow(const QString &sample, QSize size = QSize(1000, 700));
    /// Waits until the window has the keyboard and the picture is sharp; false if that takes longer than 20 seconds.
    [[nodiscard]] bool settle();
    /// The middle of a component's box, in item pixels.
    [[nodiscard]] QPoint middleOf(const char *key) const;

    std::unique_ptr<window::Document> document;
    window::SceneSource source;
    QQuickWindow window;
    window::DiagramCanvas *canvas = nullptr; // Owned by the window's content item.
};

} // namespace topologue::tests
