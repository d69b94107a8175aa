// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "openfile.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>

#include <vector>

namespace topologue::window {

class Session;

/// Closing a document or the whole window: asks once about everything that is unsaved, and saves what has to be saved
/// before it closes. Where a document has no name yet the session asks for one in between.
class Closing : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the session has it")
    Q_PROPERTY(bool asking READ isAsking NOTIFY askingChanged)
    Q_PROPERTY(bool wholeWindow READ isWholeWindow NOTIFY askingChanged)
    Q_PROPERTY(QStringList names READ names NOTIFY askingChanged) ///< Of the unsaved documents.

public:
    explicit Closing(Session &session);

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] bool isWholeWindow() const { return m_isWholeWindow; }
    [[nodiscard]] QStringList names() const;

    /// Closes a tab, at once if nothing in it is unsaved.
    Q_INVOKABLE void closeTab(int row);
    /// True if the window may close now; otherwise asks, and emits windowMayClose when it may.
    Q_INVOKABLE bool mayCloseWindow();

    /// The answers to the question.
    Q_INVOKABLE void save();
    Q_INVOKABLE void discard();
    Q_INVOKABLE void cancel();
    /// After the session has asked for a name: the document is saved, or the user thought better of it.
    void nameGiven(bool saved);

signals:
    void askingChanged();
    void windowMayClose();

private:
    void ask(std::vector<OpenFile *> files, bool wholeWindow);
    void stopAsking();
    void goOn();
    void finish();

    Session &m_session;
    std::vector<QPointer<OpenFile>> m_files; ///< What is to be saved, or given up.
    bool m_isAsking = false;
    bool m_isSaving = false; ///< One after the other, until all are saved.
    bool m_isWholeWindow = false;
    bool m_isAgreed = false; ///< The window may close.
};

} // namespace topologue::window
