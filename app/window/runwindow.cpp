// SPDX-License-Identifier: Apache-2.0
#include "runwindow.h"

#include "appsettings.h"
#include "core/memory.h"
#include "core/statefolder.h"
#include "screenshot.h"
#include "session.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QHashFunctions>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

namespace topologue::window {

namespace {

constexpr int ExitNoWindow = 3;

void setUpOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral("Topologue, the desktop visual architecture explorer."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Documents (*.topo.json) or exported SVGs."),
                                 QStringLiteral("[FILE...]"));
    const auto option = [&parser](const char *name, const char *help, const char *value) {
        parser.addOption({QLatin1String(name), QLatin1String(help), QLatin1String(value)});
    };
    option("screenshot", "Paint one complete picture of the window into FILE (PNG) and end.", "FILE");
    parser.addOption(
        {QStringLiteral("first-frame"), QStringLiteral("Say when the diagram is on the screen, and end.")});
    option("take-over", "Go on with the unsaved work that another window has left in JOURNAL.", "JOURNAL");
    option("size", "Size of the window, such as 1280x720.", "WxH");
    option("theme", "light, dark, light-contrast or dark-contrast.", "NAME");
    option("text", "Size of texts in percent: 80 to 200.", "PERCENT");
    option("lang", "en or ko.", "LANG");
    option("select", "Select an element, such as component:payment.", "KEY");
    option("zoom", "Zoom in percent; without it everything is shown.", "PERCENT");
    option("view", "deployables, teams, stores or plain.", "NAME");
    option("page", "Show this section: welcome, explore, compare or learn.", "NAME");
    option("scenario", "Play this scenario; \"none\" for load only.", "ID");
    option("at", "Where the playhead stands, in seconds of the scenario.", "SECONDS");
    option("why", "Ask why about an element, such as journey:login.", "KEY");
    option("charts", "open or folded; without it, by the window's height.", "STATE");
    option("dialog", "Open a dialog first: export, stress, shortcuts, palette or about.", "NAME");
}

} // namespace

void prepareProcess()
{
    core::shareOneHeap();
    QHashSeed::setDeterministicGlobalSeed();
}

int runWindow(int argc, char **argv)
{
    prepareProcess();
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Topologue"));
    QCoreApplication::setOrganizationName(QStringLiteral("Topologue"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOPOLOGUE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Topologue"));

    QCommandLineParser parser;
    setUpOptions(parser);
    parser.process(app);

    const bool forPicture = parser.isSet(QStringLiteral("screenshot"));
    if (forPicture) {
        AppSettings::useTransientStore();
        core::setStateFolder({});
    }
    auto &settings = AppSettings::instance();
    if (parser.isSet(QStringLiteral("theme"))) {
        const QString theme = parser.value(QStringLiteral("theme"));
        settings.setDark(theme.startsWith(QLatin1String("dark")));
        settings.setHighContrast(theme.endsWith(QLatin1String("-contrast")));
    }
    if (parser.isSet(QStringLiteral("text")))
        settings.setTextSize(parser.value(QStringLiteral("text")).toInt());
    if (parser.isSet(QStringLiteral("lang")))
        settings.setLanguageCode(parser.value(QStringLiteral("lang")));

    QGuiApplication::setFont(settings.font());
    QQuickStyle::setStyle(QStringLiteral("Basic")); // Only the file dialog uses it: our controls are templates.

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QObject::connect(&settings, &AppSettings::languageChanged, &engine, &QQmlEngine::retranslate);
    const QStringList files = parser.positionalArguments();
    for (const QString &file : files)
        Session::instance().open(file);
    if (const QString journal = parser.value(QStringLiteral("take-over")); !journal.isEmpty())
        Session::instance().takeOver(journal, {});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Topologue/Main.qml")));
    auto *window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (!window)
        return ExitNoWindow;

    Session::instance().recovery()->look();

    Screenshot screenshot(*window, parser);
    if (forPicture)
        screenshot.start();
    if (parser.isSet(QStringLiteral("first-frame")))
        screenshot.reportFirstFrame();
    return QGuiApplication::exec();
}

} // namespace topologue::window
