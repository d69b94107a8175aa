// SPDX-License-Identifier: Apache-2.0
#include "appsettings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>
#include <QSettings>
#include <QTranslator>

#include <algorithm>
#include <cstdlib>

namespace topologue::window {

namespace {

constexpr int MaxRecentFiles = 10;
constexpr int MaxPaletteRecent = 20;
bool transientStore = false; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::Korean ? Language::Korean : Language::English;
}

constexpr int TextPixels = 13;

int nearestTextSize(int percent)
{
    const QList<int> &sizes = AppSettings::textSizes();
    return *std::min_element(sizes.begin(), sizes.end(),
                             [percent](int a, int b) { return std::abs(a - percent) < std::abs(b - percent); });
}

// Qt 6.4 does not tell the system's colour scheme; a dark window colour does.
bool systemIsDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

void AppSettings::useTransientStore()
{
    transientStore = true;
}

AppSettings &AppSettings::instance()
{
    static AppSettings settings;
    return settings;
}

AppSettings *AppSettings::create(QQmlEngine *, QJSEngine *)
{
    AppSettings *settings = &instance();
    QJSEngine::setObjectOwnership(settings, QJSEngine::CppOwnership);
    return settings;
}

AppSettings::AppSettings() : m_dark(systemIsDark()), m_language(systemLanguage())
{
    if (!transientStore) {
        const QSettings store;
        m_dark = store.value(QStringLiteral("dark"), m_dark).toBool();
        m_highContrast = store.value(QStringLiteral("highContrast"), false).toBool();
        m_textSize = nearestTextSize(store.value(QStringLiteral("textSize"), m_textSize).toInt());
        const auto code = store.value(QStringLiteral("language")).toString().toStdString();
        m_language = languageFromTag(code).value_or(m_language);
        m_kineticPan = store.value(QStringLiteral("kineticPan"), false).toBool();
        m_reducedMotion = store.value(QStringLiteral("reducedMotion"), false).toBool();
        m_leftPanelOpen = store.value(QStringLiteral("leftPanelOpen"), true).toBool();
        m_rightPanelOpen = store.value(QStringLiteral("rightPanelOpen"), true).toBool();
        m_minimapVisible = store.value(QStringLiteral("minimapVisible"), true).toBool();
        m_charts = static_cast<Charts>(
            std::clamp(store.value(QStringLiteral("charts"), 0).toInt(), int(ChartsByRoom), int(ChartsFolded)));
        m_leftSection = static_cast<LeftSection>(std::clamp(store.value(QStringLiteral("leftSection"), 1).toInt(),
                                                            int(LibrarySection), int(SamplesSection)));
        m_recentFiles = store.value(QStringLiteral("recentFiles")).toStringList();
        m_paletteRecent = store.value(QStringLiteral("paletteRecent")).toStringList();
        const QVariantMap shortcuts = store.value(QStringLiteral("shortcuts")).toMap();
        for (auto each = shortcuts.cbegin(); each != shortcuts.cend(); ++each)
            m_shortcuts.insert(each.key(), each.value().toStringList());
        m_learned = store.value(QStringLiteral("learned")).toMap();
        m_windowSize = store.value(QStringLiteral("windowSize")).toSize();
        m_windowMaximized = store.value(QStringLiteral("windowMaximized"), false).toBool();
    }
    installTranslator();
}

AppSettings::~AppSettings() = default;

void AppSettings::keep(const char *key, const QVariant &value)
{
    if (!transientStore)
        QSettings().setValue(QLatin1String(key), value);
}

void AppSettings::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    keep("dark", dark);
    emit themeChanged();
}

void AppSettings::setHighContrast(bool high)
{
    if (m_highContrast == high)
        return;
    m_highContrast = high;
    keep("highContrast", high);
    emit themeChanged();
}

drawing::Theme AppSettings::theme() const
{
    if (m_highContrast)
        return m_dark ? drawing::Theme::DarkContrast : drawing::Theme::LightContrast;
    return m_dark ? drawing::Theme::Dark : drawing::Theme::Light;
}

const QList<int> &AppSettings::textSizes()
{
    static const QList<int> sizes{80, 90, 100, 115, 130, 150, 175, 200};
    return sizes;
}

void AppSettings::setTextSize(int percent)
{
    const int size = nearestTextSize(percent);
    if (m_textSize == size)
        return;
    m_textSize = size;
    keep("textSize", size);
    QGuiApplication::setFont(font());
    emit textSizeChanged();
}

void AppSettings::stepTextSize(int steps)
{
    const QList<int> &sizes = textSizes();
    const auto next = sizes.indexOf(m_textSize) + steps;
    setTextSize(sizes[std::clamp<qsizetype>(next, 0, sizes.size() - 1)]);
}

QFont AppSettings::font() const
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR"), QStringLiteral("sans-serif")});
    font.setPixelSize(qRound(scaled(TextPixels)));
    return font;
}

QString AppSettings::languageCode() const
{
    const auto tag = languageTag(m_language);
    return QString::fromLatin1(tag.data(), static_cast<qsizetype>(tag.size()));
}

void AppSettings::setLanguageCode(const QString &code)
{
    const auto language = languageFromTag(code.toStdString());
    if (!language || *language == m_language)
        return;
    m_language = *language;
    keep("language", code);
    installTranslator();
    emit languageChanged();
}

void AppSettings::installTranslator()
{
    if (m_translator) {
        QCoreApplication::removeTranslator(m_translator);
        delete m_translator;
        m_translator = nullptr;
    }
    if (m_language == Language::English)
        return;
    m_translator = new QTranslator(this);
    if (m_translator->load(QStringLiteral(":/i18n/topologue_%1.qm").arg(languageCode())))
        QCoreApplication::installTranslator(m_translator);
}

void AppSettings::setKineticPan(bool kinetic)
{
    if (m_kineticPan == kinetic)
        return;
    m_kineticPan = kinetic;
    keep("kineticPan", kinetic);
    emit kineticPanChanged();
}

void AppSettings::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    keep("reducedMotion", reduced);
    emit reducedMotionChanged();
}

void AppSettings::setLeftPanelOpen(bool open)
{
    if (m_leftPanelOpen == open)
        return;
    m_leftPanelOpen = open;
    keep("leftPanelOpen", open);
    emit panelsChanged();
}

void AppSettings::setRightPanelOpen(bool open)
{
    if (m_rightPanelOpen == open)
        return;
    m_rightPanelOpen = open;
    keep("rightPanelOpen", open);
    emit panelsChanged();
}

void AppSettings::setMinimapVisible(bool visible)
{
    if (m_minimapVisible == visible)
        return;
    m_minimapVisible = visible;
    keep("minimapVisible", visible);
    emit panelsChanged();
}

void AppSettings::setCharts(Charts charts)
{
    if (m_charts == charts)
        return;
    m_charts = charts;
    keep("charts", static_cast<int>(charts));
    emit panelsChanged();
}

void AppSettings::setLeftSection(LeftSection section)
{
    if (m_leftSection == section)
        return;
    m_leftSection = section;
    keep("leftSection", static_cast<int>(section));
    emit panelsChanged();
}

void AppSettings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_recentFiles.removeAll(absolute);
    m_recentFiles.prepend(absolute);
    while (m_recentFiles.size() > MaxRecentFiles)
        m_recentFiles.removeLast();
    keep("recentFiles", m_recentFiles);
    emit recentFilesChanged();
}

void AppSettings::clearRecentFiles()
{
    m_recentFiles.clear();
    keep("recentFiles", m_recentFiles);
    emit recentFilesChanged();
}

void AppSettings::addPaletteRecent(const QString &key)
{
    m_paletteRecent.removeAll(key);
    m_paletteRecent.prepend(key);
    while (m_paletteRecent.size() > MaxPaletteRecent)
        m_paletteRecent.removeLast();
    keep("paletteRecent", m_paletteRecent);
}

void AppSettings::setShortcuts(const QMap<QString, QStringList> &shortcuts)
{
    if (m_shortcuts == shortcuts)
        return;
    m_shortcuts = shortcuts;
    QVariantMap kept;
    for (auto each = shortcuts.cbegin(); each != shortcuts.cend(); ++each)
        kept.insert(each.key(), each.value());
    keep("shortcuts", kept);
}

void AppSettings::setLearned(const QString &key, const QVariant &value)
{
    if (value.isValid())
        m_learned.insert(key, value);
    else
        m_learned.remove(key);
    keep("learned", m_learned);
}

void AppSettings::setWindowSize(QSize size)
{
    if (m_windowSize == size)
        return;
    m_windowSize = size;
    keep("windowSize", size);
    emit windowSizeChanged();
}

void AppSettings::setWindowMaximized(bool maximized)
{
    if (m_windowMaximized == maximized)
        return;
    m_windowMaximized = maximized;
    keep("windowMaximized", maximized);
    emit windowSizeChanged();
}

} // namespace topologue::window
