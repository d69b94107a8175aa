// SPDX-License-Identifier: Apache-2.0
#include "actions.h"

#include "appsettings.h"

#include <QCoreApplication>

#include <algorithm>

namespace topologue::window {

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const core::ActionInfo &info : core::actionTable())
        m_all.append(new Action(info, this));
    readShortcuts();
    followSettings();
}

Action *Actions::holderOf(const QKeySequence &sequence, const Action *except) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Action *each) {
        return each != except && each->sequences().contains(sequence);
    });
    return found == m_all.end() ? nullptr : *found;
}

void Actions::takeFromOthers(const QKeySequence &sequence, const Action *action) const
{
    while (Action *holder = holderOf(sequence, action)) {
        QList<QKeySequence> rest = holder->sequences();
        rest.removeAll(sequence);
        holder->setSequences(rest);
    }
}

void Actions::assign(Action *action, const QKeySequence &sequence)
{
    if (sequence.isEmpty()) {
        action->setSequences({});
    } else {
        takeFromOthers(sequence, action);
        action->setSequences({sequence});
    }
    keepShortcuts();
}

void Actions::reset(Action *action)
{
    for (const QKeySequence &sequence : action->defaultSequences())
        takeFromOthers(sequence, action);
    action->setSequences(action->defaultSequences());
    keepShortcuts();
}

void Actions::resetAll()
{
    for (Action *action : m_all)
        action->setSequences(action->defaultSequences());
    keepShortcuts();
}

void Actions::readShortcuts()
{
    // Settings may be older or newer than this program, and edited by hand: what is unknown is left out, and of two
    // actions with one shortcut the first keeps it.
    const QMap<QString, QStringList> kept = AppSettings::instance().shortcuts();
    for (Action *action : m_all) {
        const auto own = kept.constFind(action->id());
        if (own == kept.cend())
            continue;
        QList<QKeySequence> sequences;
        for (const QString &keys : *own) {
            const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
            if (!sequence.isEmpty())
                sequences.append(sequence);
        }
        action->setSequences(sequences);
    }
    for (const Action *action : std::as_const(m_all)) {
        for (const QKeySequence &sequence : action->sequences())
            takeFromOthers(sequence, action);
    }
}

void Actions::keepShortcuts() const
{
    QMap<QString, QStringList> changed;
    for (const Action *action : m_all) {
        if (action->sequences() != action->defaultSequences())
            changed.insert(action->id(), action->shortcuts());
    }
    AppSettings::instance().setShortcuts(changed);
}

Action *Actions::withId(const QString &id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Action *each) { return each->id() == id; });
    return found == m_all.end() ? nullptr : *found;
}

void Actions::followSettings()
{
    auto &settings = AppSettings::instance();
    connect(darkTheme(), &Action::triggered, this, [&settings] { settings.setDark(!settings.isDark()); });
    connect(highContrast(), &Action::triggered, this,
            [&settings] { settings.setHighContrast(!settings.isHighContrast()); });
    connect(textLarger(), &Action::triggered, this, [&settings] { settings.stepTextSize(1); });
    connect(textSmaller(), &Action::triggered, this, [&settings] { settings.stepTextSize(-1); });
    connect(textNormal(), &Action::triggered, this, [&settings] { settings.setTextSize(100); });
    connect(kineticPan(), &Action::triggered, this, [&settings] { settings.setKineticPan(!settings.kineticPan()); });
    connect(reducedMotion(), &Action::triggered, this,
            [&settings] { settings.setReducedMotion(!settings.reducedMotion()); });
    connect(leftPanel(), &Action::triggered, this,
            [&settings] { settings.setLeftPanelOpen(!settings.leftPanelOpen()); });
    connect(rightPanel(), &Action::triggered, this,
            [&settings] { settings.setRightPanelOpen(!settings.rightPanelOpen()); });
    connect(minimap(), &Action::triggered, this,
            [&settings] { settings.setMinimapVisible(!settings.minimapVisible()); });
    connect(switchLanguage(), &Action::triggered, this, [&settings] {
        settings.setLanguageCode(settings.language() == Language::Korean ? QStringLiteral("en") : QStringLiteral("ko"));
    });
    connect(quit(), &Action::triggered, qApp, &QCoreApplication::quit, Qt::QueuedConnection);

    const auto show = [this, &settings] {
        darkTheme()->setChecked(settings.isDark());
        highContrast()->setChecked(settings.isHighContrast());
        kineticPan()->setChecked(settings.kineticPan());
        reducedMotion()->setChecked(settings.reducedMotion());
        leftPanel()->setChecked(settings.leftPanelOpen());
        rightPanel()->setChecked(settings.rightPanelOpen());
        minimap()->setChecked(settings.minimapVisible());
    };
    connect(&settings, &AppSettings::themeChanged, this, show);
    connect(&settings, &AppSettings::kineticPanChanged, this, show);
    connect(&settings, &AppSettings::reducedMotionChanged, this, show);
    connect(&settings, &AppSettings::panelsChanged, this, show);
    show();
}

} // namespace topologue::window
