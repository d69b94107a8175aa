// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/actiontable.h"

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace topologue::window {

/// Something the user can do. Menus, buttons, shortcuts and the palette show and trigger the same action.
class Action : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("actions belong to the registry")
    Q_PROPERTY(QString actionId READ id CONSTANT)
    /// In the language of the window; may say more than the table: "Undo Move".
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(QString icon READ icon CONSTANT)
    Q_PROPERTY(QString group READ group NOTIFY textChanged)
    Q_PROPERTY(QString condition READ condition NOTIFY textChanged)          ///< When it is enabled, in words.
    Q_PROPERTY(QStringList shortcuts READ shortcuts NOTIFY shortcutsChanged) ///< Portable text.
    /// Those that work wherever the focus is. Space, Enter and Escape belong to what has it: the canvas plays, a button
    /// is pressed.
    Q_PROPERTY(QVariantList windowShortcuts READ windowShortcuts NOTIFY shortcutsChanged)
    Q_PROPERTY(QVariantList canvasShortcuts READ canvasShortcuts NOTIFY shortcutsChanged) ///< The others.
    Q_PROPERTY(
        QString shortcutText READ shortcutText NOTIFY shortcutsChanged) ///< The first, as the platform writes it.
    Q_PROPERTY(QString shortcutsText READ shortcutsText NOTIFY shortcutsChanged) ///< All of them.
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY enabledChanged)
    Q_PROPERTY(bool yieldsToText READ yieldsToText CONSTANT) ///< See core::yieldsToText.
    Q_PROPERTY(bool checkable READ isCheckable CONSTANT)
    Q_PROPERTY(bool checked READ isChecked WRITE setChecked NOTIFY checkedChanged)

public:
    Action(const core::ActionInfo &info, QObject *parent);

    [[nodiscard]] const core::ActionInfo &info() const { return m_info; }
    [[nodiscard]] QString id() const;
    [[nodiscard]] QString text() const;
    /// What it is about to act on, shown behind the text; empty = nothing in particular.
    void setObject(const QString &object);
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QString group() const;
    [[nodiscard]] QString condition() const;
    [[nodiscard]] const QList<QKeySequence> &sequences() const { return m_sequences; }
    void setSequences(const QList<QKeySequence> &sequences);
    [[nodiscard]] QList<QKeySequence> defaultSequences() const;
    [[nodiscard]] QStringList shortcuts() const;
    [[nodiscard]] QVariantList windowShortcuts() const { return shortcutsWhere(false); }
    [[nodiscard]] QVariantList canvasShortcuts() const { return shortcutsWhere(true); }
    [[nodiscard]] QString shortcutText() const;
    [[nodiscard]] QString shortcutsText() const;
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    [[nodiscard]] bool yieldsToText() const { return core::yieldsToText(m_info); }
    [[nodiscard]] bool isCheckable() const { return m_info.form == core::ActionForm::Toggle; }
    [[nodiscard]] bool isChecked() const { return m_checked; }
    void setChecked(bool checked);

    /// Does nothing while disabled.
    Q_INVOKABLE void trigger();

signals:
    void triggered();
    void textChanged();
    void shortcutsChanged();
    void enabledChanged();
    void checkedChanged();

private:
    [[nodiscard]] QVariantList shortcutsWhere(bool ofTheFocus) const;

    const core::ActionInfo &m_info;
    QList<QKeySequence> m_sequences;
    QString m_object;
    bool m_checked = false;
    bool m_enabled = true;
};

} // namespace topologue::window
