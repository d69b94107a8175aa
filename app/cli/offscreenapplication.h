// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGuiApplication>
#include <QtGlobal>

namespace topologue::cli {

/// The Qt application of commands that measure or draw text: fonts, but no display. It sees none of the command's
/// arguments, so that none of them is taken for one of Qt's own.
class OffscreenApplication
{
public:
    explicit OffscreenApplication(char *program)
        : m_arguments{program, nullptr}, m_application(prepared(m_count), m_arguments)
    {
    }

private:
    /// Before the application is made: a desktop theme of the environment would look for a display.
    static int &prepared(int &count)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qunsetenv("QT_QPA_PLATFORMTHEME");
        return count;
    }

    int m_count = 1;
    char *m_arguments[2];
    QGuiApplication m_application;
};

} // namespace topologue::cli
