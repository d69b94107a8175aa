// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/language.h"
#include "drawing/palette.h"

#include <QFont>
#include <QList>
#include <QMap>
#include <QObject>
#include <QQmlEngine>
#include <QSize>
#include <QStringList>
#include <QVariantMap>

class QTranslator;

namespace topologue::window {

/// What the user prefers, kept between runs (QSettings). One instance per program, on the GUI thread.
class AppSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY themeChanged)
    Q_PROPERTY(bool highContrast READ isHighContrast WRITE setHighContrast NOTIFY themeChanged)
    /// How large texts are, in percent of what they are by default; one of textSizes().
    Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY textSizeChanged)
    /// "en" or "ko". Changing it retranslates the running window.
    Q_PROPERTY(QString language READ languageCode WRITE setLanguageCode NOTIFY languageChanged)
    /// Whether the map goes on moving when a hand that pushes it lets go of it.
    Q_PROPERTY(bool kineticPan READ kineticPan WRITE setKineticPan NOTIFY kineticPanChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    Q_PROPERTY(bool leftPanelOpen READ leftPanelOpen WRITE setLeftPanelOpen NOTIFY panelsChanged)
    Q_PROPERTY(bool rightPanelOpen READ rightPanelOpen WRITE setRightPanelOpen NOTIFY panelsChanged)
    Q_PROPERTY(bool minimapVisible READ minimapVisible WRITE setMinimapVisible NOTIFY panelsChanged)
    Q_PROPERTY(LeftSection leftSection READ leftSection WRITE setLeftSection NOTIFY panelsChanged)
    Q_PROPERTY(Charts charts READ charts WRITE setCharts NOTIFY panelsChanged)
    Q_PROPERTY(QStringList recentFiles READ recentFiles NOTIFY recentFilesChanged)
    Q_PROPERTY(QSize windowSize READ windowSize WRITE setWindowSize NOTIFY windowSizeChanged) ///< Not maximized.
    Q_PROPERTY(bool windowMaximized READ windowMaximized WRITE setWindowMaximized NOTIFY windowSizeChanged)

public:
    /// The drawer of charts. Until the user has chosen, it is open where the window is high enough.
    enum Charts { ChartsByRoom, ChartsOpen, ChartsFolded };
    Q_ENUM(Charts)

    /// What the left panel shows.
    enum LeftSection { LibrarySection, OutlineSection, SamplesSection };
    Q_ENUM(LeftSection)

    static AppSettings *create(QQmlEngine *engine, QJSEngine *scriptEngine);
    static AppSettings &instance();
    ~AppSettings() override;

    [[nodiscard]] bool isDark() const { return m_dark; }
    void setDark(bool dark);
    [[nodiscard]] bool isHighContrast() const { return m_highContrast; }
    void setHighContrast(bool high);
    [[nodiscard]] drawing::Theme theme() const;
    [[nodiscard]] int textSize() const { return m_textSize; }
    /// Becomes the nearest size that there is.
    void setTextSize(int percent);
    [[nodiscard]] static const QList<int> &textSizes();
    /// The next larger (or smaller) size; the largest (smallest) stays.
    void stepTextSize(int steps);
    /// As many pixels as `pixels` are with texts of this size.
    [[nodiscard]] double scaled(double pixels) const { return pixels * m_textSize / 100; }
    /// The font of the program in this size.
    [[nodiscard]] QFont font() const;
    [[nodiscard]] QString languageCode() const;
    void setLanguageCode(const QString &code);
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool kineticPan() const { return m_kineticPan; }
    void setKineticPan(bool kinetic);
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool leftPanelOpen() const { return m_leftPanelOpen; }
    void setLeftPanelOpen(bool open);
    [[nodiscard]] bool rightPanelOpen() const { return m_rightPanelOpen; }
    void setRightPanelOpen(bool open);
    [[nodiscard]] bool minimapVisible() const { return m_minimapVisible; }
    void setMinimapVisible(bool visible);
    [[nodiscard]] Charts charts() const { return m_charts; }
    void setCharts(Charts charts);
    [[nodiscard]] LeftSection leftSection() const { return m_leftSection; }
    void setLeftSection(LeftSection section);
    [[nodiscard]] QStringList recentFiles() const { return m_recentFiles; }
    void addRecentFile(const QString &path);
    Q_INVOKABLE void clearRecentFiles();
    /// What was chosen in the command palette, the last first.
    [[nodiscard]] QStringList paletteRecent() const { return m_paletteRecent; }
    void addPaletteRecent(const QString &key);
    /// Shortcuts of actions that have others than their own, by id; in portable text, an empty list for none at all.
    [[nodiscard]] QMap<QString, QStringList> shortcuts() const { return m_shortcuts; }
    void setShortcuts(const QMap<QString, QStringList> &shortcuts);
    /// What was made of lessons and challenges, by "ID/what"; see LessonLibrary.
    [[nodiscard]] QVariantMap learned() const { return m_learned; }
    /// An invalid value forgets it.
    void setLearned(const QString &key, const QVariant &value);
    [[nodiscard]] QSize windowSize() const { return m_windowSize; }
    void setWindowSize(QSize size);
    [[nodiscard]] bool windowMaximized() const { return m_windowMaximized; }
    void setWindowMaximized(bool maximized);

    /// Keeps nothing and starts from the defaults: for screenshots and tests.
    static void useTransientStore();

signals:
    void themeChanged();
    void textSizeChanged();
    void languageChanged();
    void kineticPanChanged();
    void reducedMotionChanged();
    void panelsChanged();
    void recentFilesChanged();
    void windowSizeChanged();

private:
    AppSettings();
    void installTranslator();
    void keep(const char *key, const QVariant &value);

    bool m_dark = false;
    bool m_highContrast = false;
    int m_textSize = 100;
    Language m_language = Language::English;
    bool m_kineticPan = false;
    bool m_reducedMotion = false;
    bool m_leftPanelOpen = true;
    bool m_rightPanelOpen = true;
    bool m_minimapVisible = true;
    Charts m_charts = ChartsByRoom;
    LeftSection m_leftSection = OutlineSection;
    bool m_windowMaximized = false;
    QStringList m_recentFiles;
    QStringList m_paletteRecent;
    QMap<QString, QStringList> m_shortcuts;
    QVariantMap m_learned;
    QSize m_windowSize;
    QTranslator *m_translator = nullptr;
};

} // namespace topologue::window
