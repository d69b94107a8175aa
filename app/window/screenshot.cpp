// SPDX-License-Identifier: Apache-2.0
#include "screenshot.h"

#include "appsettings.h"
#include "compareset.h"
#include "diagramcanvas.h"
#include "playback.h"
#include "scenariomodel.h"
#include "scenesource.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace topologue::window {

namespace {

constexpr int PollMs = 30;
constexpr int TimeLimitMs = 60'000;
constexpr int QuietFrames = 12; // Long enough for the longest animation of the window.
constexpr int ExitOutputFailed = 3;

} // namespace

Screenshot::Screenshot(QQuickWindow &window, const QCommandLineParser &options) : m_window(window), m_options(options)
{
}

void Screenshot::start()
{
    const QStringList size = m_options.value(QStringLiteral("size")).split(u'x');
    if (size.size() == 2)
        m_window.resize(size[0].toInt(), size[1].toInt());
    m_canvas = m_window.findChild<DiagramCanvas *>();
    if (m_canvas)
        m_canvas->setAcceptHoverEvents(false); // Wherever the pointer happens to be.
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Screenshot::takeWhenSettled);
    timer->start(PollMs);
    QTimer::singleShot(TimeLimitMs, this, [] {
        std::fputs("topologue: the window did not finish painting within 60 s\n", stderr);
        QCoreApplication::exit(ExitOutputFailed);
    });
}

void Screenshot::reportFirstFrame()
{
    m_canvas = m_window.findChild<DiagramCanvas *>();
    connect(&m_window, &QQuickWindow::frameSwapped, this, [this] {
        if (!m_canvas || !m_canvas->isSettled())
            return;
        std::puts("first-frame");
        std::fflush(stdout);
        QCoreApplication::quit();
    });
}

void Screenshot::prepare()
{
    m_prepared = true;
    const QString view = m_options.value(QStringLiteral("view"));
    if (auto *source = m_canvas ? m_canvas->source() : nullptr; source && !view.isEmpty()) {
        const QStringList names = {QStringLiteral("deployables"), QStringLiteral("teams"), QStringLiteral("stores"),
                                   QStringLiteral("plain")};
        source->setView(static_cast<SceneSource::View>(std::max<qsizetype>(0, names.indexOf(view))));
    }
    if (m_canvas && m_options.isSet(QStringLiteral("select")))
        m_canvas->setSelection({m_options.value(QStringLiteral("select"))});
    if (m_canvas && m_options.isSet(QStringLiteral("zoom")))
        m_canvas->zoomBy(m_options.value(QStringLiteral("zoom")).toDouble() / m_canvas->scale100());
    if (auto *scenarios = m_window.findChild<ScenarioModel *>();
        scenarios && m_options.isSet(QStringLiteral("scenario")))
        scenarios->setCurrent(m_options.value(QStringLiteral("scenario")));
    if (m_options.isSet(QStringLiteral("charts")))
        AppSettings::instance().setCharts(m_options.value(QStringLiteral("charts")) == QLatin1String("open")
                                              ? AppSettings::ChartsOpen
                                              : AppSettings::ChartsFolded);
    if (m_options.isSet(QStringLiteral("page")))
        QMetaObject::invokeMethod(&m_window, "showPage", Q_ARG(QString, m_options.value(QStringLiteral("page"))));
    if (m_options.isSet(QStringLiteral("dialog")))
        QMetaObject::invokeMethod(&m_window, "openDialog", Q_ARG(QString, m_options.value(QStringLiteral("dialog"))));
}

/// What is only there once the pages are: positions of playheads.
void Screenshot::play()
{
    m_played = true;
    if (m_options.isSet(QStringLiteral("at"))) {
        for (Player *player : m_window.findChildren<Player *>())
            player->setPosition(m_options.value(QStringLiteral("at")).toDouble());
    }
    if (m_options.isSet(QStringLiteral("why")))
        QMetaObject::invokeMethod(&m_window, "askWhy", Q_ARG(QString, m_options.value(QStringLiteral("why"))));
}

void Screenshot::takeWhenSettled()
{
    const auto &session = Session::instance();
    const auto playbacks = m_window.findChildren<Playback *>();
    const auto sets = m_window.findChildren<CompareSet *>();
    const bool isSimulating =
        std::any_of(playbacks.begin(), playbacks.end(), [](const Playback *one) { return one->isBusy(); })
        || std::any_of(sets.begin(), sets.end(),
                       [](const CompareSet *one) { return one->isBusy() || one->isRefining(); });
    const bool ready = !session.isLoading() && !isSimulating
                       && (!session.document() || !m_canvas
                           || (m_canvas->isSettled() && m_canvas->source() && !m_canvas->source()->isBusy()));
    m_quietFrames = ready ? m_quietFrames + 1 : 0;
    if (m_quietFrames < QuietFrames)
        return;
    if (!m_prepared) {
        prepare();
        m_quietFrames = 0;
        return;
    }
    if (!m_played) {
        play();
        m_quietFrames = 0;
        return;
    }
    const QString file = m_options.value(QStringLiteral("screenshot"));
    const bool saved = m_window.grabWindow().save(file, "PNG");
    if (!saved)
        std::fprintf(stderr, "topologue: %s could not be written\n", qPrintable(file));
    QCoreApplication::exit(saved ? 0 : ExitOutputFailed);
}

} // namespace topologue::window
