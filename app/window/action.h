// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace topologue::window {

/// Something the user can do. Menus, buttons and shortcuts show and trigger the same action.
class Action : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("actions belong to the registry")
    Q_PROPERTY(QString actionId READ id CONSTANT)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(QString icon READ icon CONSTANT)
    Q_PROPERTY(QString shortcut READ shortcut CONSTANT)         ///< Portable text; empty = none.
    Q_PROPERTY(QString shortcutText READ shortcutText CONSTANT) ///< As the platform writes it.
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY enabledChanged)
    Q_PROPERTY(bool checkable READ isCheckable CONSTANT)
    Q_PROPERTY(bool checked READ isChecked WRITE setChecked NOTIFY checkedChanged)

public:
    /// `sourceText` is the English text, marked for translation in the context "Actions".
    Action(QString id, const char *sourceText, QString icon, const QString &shortcut, bool checkable, QObject *parent);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString icon() const { return m_icon; }
    [[nodiscard]] QString shortcut() const { return m_shortcut.toString(QKeySequence::PortableText); }
    [[nodiscard]] QString shortcutText() const { return m_shortcut.toString(QKeySequence::NativeText); }
    [[nodiscard]] bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    [[nodiscard]] bool isCheckable() const { return m_checkable; }
    [[nodiscard]] bool isChecked() const { return m_checked; }
    void setChecked(bool checked);

    /// Does nothing while disabled.
    Q_INVOKABLE void trigger();

signals:
    void triggered();
    void textChanged();
    void enabledChanged();
    void checkedChanged();

private:
    QString m_id;
    const char *m_sourceText;
    QString m_icon;
    QKeySequence m_shortcut;
    bool m_checkable = false;
    bool m_checked = false;
    bool m_enabled = true;
};

} // namespace topologue::window
