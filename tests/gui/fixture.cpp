// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"

#include "core/statefolder.h"
#include "window/appsettings.h"
#include "window/documentsource.h"
#include "window/runwindow.h"

#include <QFont>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

namespace topologue::tests {

void prepareProgram()
{
    window::prepareProcess();
    window::SceneSource::setLayoutProgram(QStringLiteral(TOPOLOGUE_BINARY_DIR "/bin/topologue"));
    window::AppSettings::useTransientStore();
    static const QTemporaryDir state; // No other test sees the locks and journals of this one.
    core::setStateFolder(state.path());
    auto &settings = window::AppSettings::instance();
    settings.setDark(false);
    settings.setLanguageCode(QStringLiteral("en"));
    settings.setReducedMotion(true); // No animation to wait for.
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR")});
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
}

QString samplePath(const QString &name)
{
    return QStringLiteral(TOPOLOGUE_SOURCE_DIR "/samples/%1.topo.json").arg(name);
}

std::unique_ptr<window::Document> openSample(const QString &name)
{
    auto loaded = window::loadAny(samplePath(name));
    if (!loaded)
        qFatal("%s cannot be read: %s", qPrintable(name), loaded.error().front().sentence().c_str());
    return std::make_unique<window::Document>(std::move(loaded->architecture), samplePath(name));
}

double processorMs(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

bool arrived(const QSignalSpy &spy)
{
    return QTest::qWaitFor([&spy] { return !spy.isEmpty(); }, 20'000);
}

CanvasWindow::CanvasWindow(const QString &sample, QSize size) : document(openSample(sample))
{
    window.resize(size);
    canvas = new window::DiagramCanvas(window.contentItem());
    canvas->setSize(size);
    canvas->setSource(&source);
    source.setDocument(document.get());
    window.show();
    window.requestActivate();
    canvas->forceActiveFocus();
}

bool CanvasWindow::settle()
{
    return QTest::qWaitForWindowExposed(&window, 20'000) && QTest::qWaitForWindowActive(&window, 20'000)
           && QTest::qWaitFor([this] { return canvas->isSettled() && !source.isBusy(); }, 20'000);
}

QPoint CanvasWindow::middleOf(const char *key) const
{
    const auto &scene = *canvas->scene();
    const auto &element = scene.list->elements[scene.elementOf.at(key)];
    return canvas->viewport().toItem(window::toQt(element.outline)).center().toPoint();
}

} // namespace topologue::tests
