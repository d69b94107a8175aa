// SPDX-License-Identifier: Apache-2.0
#include "action.h"

#include "appsettings.h"

#include <QCoreApplication>

namespace topologue::window {

Action::Action(QString id, const char *sourceText, QString icon, const QString &shortcut, bool checkable,
               QObject *parent)
    : QObject(parent), m_id(std::move(id)), m_sourceText(sourceText), m_icon(std::move(icon)),
      m_shortcut(QKeySequence::fromString(shortcut, QKeySequence::PortableText)), m_checkable(checkable)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Action::textChanged);
}

QString Action::text() const
{
    return QCoreApplication::translate("Actions", m_sourceText);
}

void Action::setEnabled(bool enabled)
{
    if (m_enabled == enabled)
        return;
    m_enabled = enabled;
    emit enabledChanged();
}

void Action::setChecked(bool checked)
{
    if (m_checked == checked)
        return;
    m_checked = checked;
    emit checkedChanged();
}

void Action::trigger()
{
    if (m_enabled)
        emit triggered();
}

} // namespace topologue::window
