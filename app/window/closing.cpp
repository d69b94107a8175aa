// SPDX-License-Identifier: Apache-2.0
#include "closing.h"

#include "session.h"

#include <utility>

namespace topologue::window {

Closing::Closing(Session &session) : QObject(&session), m_session(session) {}

QStringList Closing::names() const
{
    QStringList names;
    for (const auto &file : m_files) {
        if (file)
            names << file->title();
    }
    return names;
}

void Closing::closeTab(int row)
{
    OpenFile *file = m_session.documents()->at(row);
    if (!file || m_isAsking)
        return;
    if (!file->isModified()) {
        m_session.closeNow(file);
        return;
    }
    m_session.setCurrent(row); // The user sees what the question is about.
    ask({file}, false);
}

bool Closing::mayCloseWindow()
{
    if (m_isAgreed)
        return true;
    auto files = m_session.documents()->modified();
    if (files.empty())
        return true;
    ask(std::move(files), true);
    return false;
}

void Closing::ask(std::vector<OpenFile *> files, bool wholeWindow)
{
    m_files.assign(files.begin(), files.end());
    m_isWholeWindow = wholeWindow;
    m_isSaving = false;
    m_isAsking = true;
    emit askingChanged();
}

void Closing::stopAsking()
{
    if (std::exchange(m_isAsking, false))
        emit askingChanged();
}

void Closing::save()
{
    if (!m_isAsking)
        return;
    m_isSaving = true;
    stopAsking();
    goOn();
}

void Closing::discard()
{
    if (!m_isAsking)
        return;
    stopAsking();
    for (const auto &file : m_files) {
        if (file)
            file->giveUp();
    }
    finish();
}

void Closing::cancel()
{
    m_isSaving = false;
    stopAsking();
    m_files.clear();
}

void Closing::nameGiven(bool saved)
{
    if (!m_isSaving)
        return;
    if (saved)
        goOn();
    else
        cancel();
}

/// Saves the next one. Stops where a name has to be asked for (nameGiven comes back here), and where saving fails.
void Closing::goOn()
{
    for (const auto &file : m_files) {
        if (!file || !file->isModified())
            continue;
        m_session.setCurrent(m_session.documents()->rowOf(file));
        if (m_session.save())
            continue;
        if (!m_session.isAskingForName())
            cancel(); // The reason is on the screen.
        return;
    }
    finish();
}

void Closing::finish()
{
    m_isSaving = false;
    const auto files = std::exchange(m_files, {});
    if (m_isWholeWindow) {
        m_isAgreed = true; // Until the window has asked once more whether it may close.
        emit windowMayClose();
        QMetaObject::invokeMethod(
            this, [this] { m_isAgreed = false; }, Qt::QueuedConnection);
        return;
    }
    for (const auto &file : files) {
        if (file)
            m_session.closeNow(file);
    }
}

} // namespace topologue::window
