// SPDX-License-Identifier: Apache-2.0
#include "overwritequestion.h"

#include <QFileInfo>

#include <utility>

namespace topologue::window {

OverwriteQuestion &OverwriteQuestion::instance()
{
    static OverwriteQuestion question;
    return question;
}

OverwriteQuestion *OverwriteQuestion::create(QQmlEngine *, QJSEngine *)
{
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

QString OverwriteQuestion::name() const
{
    return QFileInfo(m_path).fileName();
}

bool OverwriteQuestion::isThere(const QString &path)
{
    return QFileInfo(path).isFile();
}

void OverwriteQuestion::ask(const QString &path, QObject *context, std::function<void(bool)> answered)
{
    answer(false);
    m_path = path;
    m_context = context;
    m_answered = std::move(answered);
    m_isAsking = true;
    emit askingChanged();
}

void OverwriteQuestion::unlessRefused(const QString &path, QObject *context, std::function<void()> write)
{
    if (!isThere(path)) {
        write();
        return;
    }
    ask(path, context, [write = std::move(write)](bool mayReplace) {
        if (mayReplace)
            write();
    });
}

void OverwriteQuestion::answer(bool replace)
{
    if (!std::exchange(m_isAsking, false))
        return;
    const auto answered = std::exchange(m_answered, nullptr);
    emit askingChanged();
    if (m_context)
        answered(replace);
}

} // namespace topologue::window
