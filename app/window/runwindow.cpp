// SPDX-License-Identifier: Apache-2.0
#include "runwindow.h"

#include "appsettings.h"
#include "architecture/language.h"
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

#include <array>
#include <cstdio>
#include <functional>
#include <limits>
#include <utility>

namespace topologue::window {

namespace {

constexpr int ExitWrongUsage = 2;
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
    option("dialog", "Open a dialog first: export, stress, shortcuts, replace, history, palette or about.", "NAME");
}

/// What is wrong with the value of an option; empty: nothing.
QString wrongValue(const QCommandLineParser &parser)
{
    const auto isNumber = [](const QString &value, double least, double most) {
        bool isOne = false;
        const double number = value.toDouble(&isOne);
        return isOne && number >= least && number <= most;
    };
    const auto isSize = [&](const QString &value) {
        const QStringList sides = value.split(u'x');
        return sides.size() == 2 && isNumber(sides[0], 1, 16384) && isNumber(sides[1], 1, 16384);
    };
    const auto isOneOf = [](const char *names) {
        return [all = QString::fromLatin1(names).split(u' ')](const QString &value) { return all.contains(value); };
    };
    constexpr double Any = std::numeric_limits<double>::max();
    const std::array<std::pair<const char *, std::function<bool(const QString &)>>, 9> checks{{
        {"size", isSize},
        {"theme", isOneOf("light dark light-contrast dark-contrast")},
        {"text", [&](const QString &value) { return isNumber(value, 80, 200); }},
        {"lang", [](const QString &value) { return languageFromTag(value.toStdString()).has_value(); }},
        {"zoom", [&](const QString &value) { return isNumber(value, 1, Any); }},
        {"view", isOneOf("deployables teams stores plain")},
        {"at", [&](const QString &value) { return isNumber(value, 0, Any); }},
        {"charts", isOneOf("open folded")},
        {"dialog", isOneOf("export stress shortcuts replace history palette about")},
    }};
    for (const auto &[name, isRight] : checks) {
        const QString option = QLatin1String(name);
        if (parser.isSet(option) && !isRight(parser.value(option)))
            return QStringLiteral("--%1 cannot be \"%2\"").arg(option, parser.value(option));
    }
    const QString page = parser.value(QStringLiteral("page")).section(u'/', 0, 0); // Such as learn/concepts/bulkhead.
    return page.isEmpty() || isOneOf("welcome explore compare learn")(page)
               ? QString()
               : QStringLiteral("--page cannot be \"%1\"").arg(page);
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
    const bool isRead = parser.parse(QCoreApplication::arguments());
    if (const QString wrong = isRead ? wrongValue(parser) : parser.errorText(); !wrong.isEmpty()) {
        std::fprintf(stderr, "topologue: %s\nTry \"topologue --help\".\n", qPrintable(wrong));
        return ExitWrongUsage;
    }
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();

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
