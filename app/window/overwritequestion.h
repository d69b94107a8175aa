// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QString>

#include <functional>

namespace topologue::window {

/// Asks before something replaces a file that the user may not have meant: Qt's own file dialog (6.4) never asks, and
/// the system's only about the name as it was typed, before its ending was completed. Lives on the GUI thread.
class OverwriteQuestion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool asking READ isAsking NOTIFY askingChanged)
    Q_PROPERTY(QString name READ name NOTIFY askingChanged) ///< Of the file, without its folder.

public:
    static OverwriteQuestion *create(QQmlEngine *engine, QJSEngine *scriptEngine);
    static OverwriteQuestion &instance();

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] QString name() const;

    /// Whether writing there would replace a file. What is no file (a folder, a device) is never replaced.
    [[nodiscard]] static bool isThere(const QString &path);
    /// Calls `answered` with what the user says, unless `context` is gone by then. A question that still stands is
    /// answered with no.
    void ask(const QString &path, QObject *context, std::function<void(bool)> answered);
    /// Calls `write` at once where there is no file, otherwise when the user has agreed.
    void unlessRefused(const QString &path, QObject *context, std::function<void()> write);
    Q_INVOKABLE void answer(bool replace);

signals:
    void askingChanged();

private:
    OverwriteQuestion() = default;

    QString m_path;
    QPointer<QObject> m_context;
    std::function<void(bool)> m_answered;
    bool m_isAsking = false;
};

} // namespace topologue::window
