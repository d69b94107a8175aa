// SPDX-License-Identifier: Apache-2.0
#include "action.h"

#include "appsettings.h"

namespace topologue::window {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString inLanguageOfWindow(core::Words words)
{
    return toQString(words.in(AppSettings::instance().language()));
}

} // namespace

Action::Action(const core::ActionInfo &info, QObject *parent) : QObject(parent), m_info(info)
{
    m_sequences = defaultSequences();
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Action::textChanged);
}

QString Action::id() const
{
    return toQString(m_info.id);
}

QString Action::text() const
{
    QString text = inLanguageOfWindow(m_info.text);
    if (m_object.isEmpty())
        return text;
    // Korean puts the object first.
    return AppSettings::instance().language() == Language::Korean ? m_object + u' ' + text : text + u' ' + m_object;
}

void Action::setObject(const QString &object)
{
    if (m_object == object)
        return;
    m_object = object;
    emit textChanged();
}

QString Action::icon() const
{
    return toQString(m_info.icon);
}

QString Action::group() const
{
    return inLanguageOfWindow(core::groupWords(m_info.group));
}

QString Action::condition() const
{
    return inLanguageOfWindow(core::conditionWords(m_info.condition));
}

QList<QKeySequence> Action::defaultSequences() const
{
    if (m_info.shortcuts.empty())
        return {}; // listFromString would make one empty sequence of it.
    return QKeySequence::listFromString(toQString(m_info.shortcuts), QKeySequence::PortableText);
}

void Action::setSequences(const QList<QKeySequence> &sequences)
{
    if (m_sequences == sequences)
        return;
    m_sequences = sequences;
    emit shortcutsChanged();
}

QStringList Action::shortcuts() const
{
    QStringList all;
    for (const QKeySequence &sequence : m_sequences)
        all.append(sequence.toString(QKeySequence::PortableText));
    return all;
}

QVariantList Action::shortcutsWhere(bool ofTheFocus) const
{
    const QList<QKeySequence> theirs{Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape};
    QVariantList all;
    for (const QKeySequence &sequence : m_sequences) {
        if (theirs.contains(sequence) == ofTheFocus)
            all.append(sequence.toString(QKeySequence::PortableText));
    }
    return all;
}

QString Action::shortcutText() const
{
    return m_sequences.isEmpty() ? QString() : m_sequences.first().toString(QKeySequence::NativeText);
}

QString Action::shortcutsText() const
{
    QStringList all;
    for (const QKeySequence &sequence : m_sequences)
        all.append(sequence.toString(QKeySequence::NativeText));
    return all.join(QStringLiteral("   "));
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
