// SPDX-License-Identifier: Apache-2.0
#include "actions.h"

#include "appsettings.h"

#include <QCoreApplication>

namespace topologue::window {

// clang-format off
Actions::Actions(QObject *parent)
    : QObject(parent),
      m_newDocument(add("file.new", QT_TRANSLATE_NOOP("Actions", "New"), "file", "Ctrl+N")),
      m_newWindow(add("file.newWindow", QT_TRANSLATE_NOOP("Actions", "New window"), "external-link", "Ctrl+Shift+N")),
      m_closeDocument(add("file.close", QT_TRANSLATE_NOOP("Actions", "Close"), "close", "Ctrl+W")),
      m_nextDocument(add("file.next", QT_TRANSLATE_NOOP("Actions", "Next document"), "chevron-right", "Ctrl+Tab")),
      m_previousDocument(add("file.previous", QT_TRANSLATE_NOOP("Actions", "Previous document"), "chevron-left", "Ctrl+Shift+Tab")),
      m_open(add("file.open", QT_TRANSLATE_NOOP("Actions", "Open…"), "open", "Ctrl+O")),
      m_save(add("file.save", QT_TRANSLATE_NOOP("Actions", "Save"), "save", "Ctrl+S")),
      m_saveAs(add("file.saveAs", QT_TRANSLATE_NOOP("Actions", "Save as…"), "save", "Ctrl+Shift+S")),
      m_exportPicture(add("file.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "export", "Ctrl+E")),
      m_copySvg(add("edit.copyPicture", QT_TRANSLATE_NOOP("Actions", "Copy picture"), "copy", "Ctrl+Shift+C")),
      m_quit(add("file.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "close", "Ctrl+Q")),
      m_undo(add("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "undo", "Ctrl+Z")),
      m_redo(add("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "redo", "Ctrl+Shift+Z")),
      m_cut(add("edit.cut", QT_TRANSLATE_NOOP("Actions", "Cut"), "", "Ctrl+X")),
      m_copy(add("edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy"), "copy", "Ctrl+C")),
      m_paste(add("edit.paste", QT_TRANSLATE_NOOP("Actions", "Paste"), "", "Ctrl+V")),
      m_selectAll(add("edit.selectAll", QT_TRANSLATE_NOOP("Actions", "Select all"), "", "Ctrl+A")),
      m_find(add("edit.find", QT_TRANSLATE_NOOP("Actions", "Find"), "search", "Ctrl+F")),
      m_replace(add("edit.replace", QT_TRANSLATE_NOOP("Actions", "Find and replace…"), "search", "Ctrl+H")),
      m_history(add("edit.history", QT_TRANSLATE_NOOP("Actions", "History…"), "history", "Ctrl+Shift+H")),
      m_zoomIn(add("view.zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "plus", "Ctrl+=")),
      m_zoomOut(add("view.zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "minus", "Ctrl+-")),
      m_zoom100(add("view.zoom100", QT_TRANSLATE_NOOP("Actions", "Zoom to 100 %"), "", "Ctrl+0")),
      m_fitAll(add("view.fitAll", QT_TRANSLATE_NOOP("Actions", "Show everything"), "fit", "Shift+1")),
      m_fitSelection(add("view.fitSelection", QT_TRANSLATE_NOOP("Actions", "Show selection"), "", "Shift+2")),
      m_focus(add("view.focus", QT_TRANSLATE_NOOP("Actions", "Focus on the selection"), "", "Shift+F", true)),
      m_layoutFlow(add("layout.flow", QT_TRANSLATE_NOOP("Actions", "Flow"), "layout-flow", "Ctrl+L")),
      m_layoutTopDown(add("layout.topDown", QT_TRANSLATE_NOOP("Actions", "Top-down"), "layout-top-down", "")),
      m_layoutOrganic(add("layout.organic", QT_TRANSLATE_NOOP("Actions", "Organic"), "layout-organic", "")),
      m_viewDeployables(add("view.deployables", QT_TRANSLATE_NOOP("Actions", "Deployables"), "deployables", "Ctrl+1", true)),
      m_viewTeams(add("view.teams", QT_TRANSLATE_NOOP("Actions", "Teams"), "teams", "Ctrl+2", true)),
      m_viewStores(add("view.stores", QT_TRANSLATE_NOOP("Actions", "Stores"), "stores", "Ctrl+3", true)),
      m_viewPlain(add("view.plain", QT_TRANSLATE_NOOP("Actions", "Plain"), "plain", "Ctrl+4", true)),
      m_leftPanel(add("view.leftPanel", QT_TRANSLATE_NOOP("Actions", "Outline panel"), "panel-left", "Ctrl+B", true)),
      m_rightPanel(add("view.rightPanel", QT_TRANSLATE_NOOP("Actions", "Inspector panel"), "panel-right", "Ctrl+I", true)),
      m_minimap(add("view.minimap", QT_TRANSLATE_NOOP("Actions", "Minimap"), "", "Ctrl+M", true)),
      m_charts(add("view.charts", QT_TRANSLATE_NOOP("Actions", "Charts"), "charts", "Ctrl+J", true)),
      m_darkTheme(add("view.dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"), "light-dark", "Ctrl+Shift+D", true)),
      m_switchLanguage(add("view.language", QT_TRANSLATE_NOOP("Actions", "한국어로 보기"), "language", "Ctrl+Shift+L")),
      m_reducedMotion(add("view.reducedMotion", QT_TRANSLATE_NOOP("Actions", "Reduced motion"), "", "", true)),
      m_play(add("play.toggle", QT_TRANSLATE_NOOP("Actions", "Play or pause"), "play", "Space")),
      m_stepBack(add("play.back", QT_TRANSLATE_NOOP("Actions", "One second back"), "", ",")),
      m_stepForward(add("play.forward", QT_TRANSLATE_NOOP("Actions", "One second forward"), "step", ".")),
      m_slower(add("play.slower", QT_TRANSLATE_NOOP("Actions", "Slower"), "minus", "[")),
      m_faster(add("play.faster", QT_TRANSLATE_NOOP("Actions", "Faster"), "plus", "]")),
      m_loop(add("play.loop", QT_TRANSLATE_NOOP("Actions", "Repeat"), "repeat", "", true)),
      m_fail(add("play.fail", QT_TRANSLATE_NOOP("Actions", "Fail the selection"), "warning", "F")),
      m_restore(add("play.restore", QT_TRANSLATE_NOOP("Actions", "Restore the selection"), "undo", "R")),
      m_why(add("play.why", QT_TRANSLATE_NOOP("Actions", "Why?"), "info", "W")),
      m_compareEdit(add("compare.edit", QT_TRANSLATE_NOOP("Actions", "Compare with how it was"), "compare", "Ctrl+Shift+E")),
      m_stressTraffic(add("stress.traffic", QT_TRANSLATE_NOOP("Actions", "How much traffic until an objective breaks?"), "stress", "")),
      m_stressFailures(add("stress.failures", QT_TRANSLATE_NOOP("Actions", "Fail everything once"), "warning", "")),
      m_stressColdCache(add("stress.coldCache", QT_TRANSLATE_NOOP("Actions", "What if the caches are cold?"), "cache", "")),
      m_stressMetastable(add("stress.metastable", QT_TRANSLATE_NOOP("Actions", "Metastable? A spike, and then?"), "repeat", "")),
      m_shortcutSheet(add("help.shortcuts", QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"), "", "?")),
      m_about(add("help.about", QT_TRANSLATE_NOOP("Actions", "About Topologue"), "info", ""))
{
    followSettings();
}
// clang-format on

Action *Actions::add(const char *id, const char *text, const char *icon, const char *shortcut, bool checkable)
{
    m_all.append(new Action(QLatin1String(id), text, QLatin1String(icon), QLatin1String(shortcut), checkable, this));
    return m_all.last();
}

void Actions::followSettings()
{
    auto &settings = AppSettings::instance();
    connect(m_darkTheme, &Action::triggered, this, [&settings] { settings.setDark(!settings.isDark()); });
    connect(m_reducedMotion, &Action::triggered, this,
            [&settings] { settings.setReducedMotion(!settings.reducedMotion()); });
    connect(m_leftPanel, &Action::triggered, this,
            [&settings] { settings.setLeftPanelOpen(!settings.leftPanelOpen()); });
    connect(m_rightPanel, &Action::triggered, this,
            [&settings] { settings.setRightPanelOpen(!settings.rightPanelOpen()); });
    connect(m_minimap, &Action::triggered, this,
            [&settings] { settings.setMinimapVisible(!settings.minimapVisible()); });
    connect(m_switchLanguage, &Action::triggered, this, [&settings] {
        settings.setLanguageCode(settings.language() == Language::Korean ? QStringLiteral("en") : QStringLiteral("ko"));
    });
    connect(m_quit, &Action::triggered, qApp, &QCoreApplication::quit, Qt::QueuedConnection);

    const auto show = [this, &settings] {
        m_darkTheme->setChecked(settings.isDark());
        m_reducedMotion->setChecked(settings.reducedMotion());
        m_leftPanel->setChecked(settings.leftPanelOpen());
        m_rightPanel->setChecked(settings.rightPanelOpen());
        m_minimap->setChecked(settings.minimapVisible());
    };
    connect(&settings, &AppSettings::darkChanged, this, show);
    connect(&settings, &AppSettings::reducedMotionChanged, this, show);
    connect(&settings, &AppSettings::panelsChanged, this, show);
    show();
}

} // namespace topologue::window
