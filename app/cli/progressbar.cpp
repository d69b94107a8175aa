// SPDX-License-Identifier: Apache-2.0
#include "progressbar.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace topologue::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;
struct sigaction before {
};

void remember(int)
{
    interrupted = 1;
}

} // namespace

Interruption::Interruption()
{
    interrupted = 0;
    struct sigaction action {
    };
    action.sa_handler = remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND); // The second one ends the program.
    sigaction(SIGINT, &action, &before);
}

Interruption::~Interruption()
{
    sigaction(SIGINT, &before, nullptr);
}

bool Interruption::isWanted()
{
    return interrupted != 0;
}

void ProgressBar::show(double done)
{
    if (!m_isShown)
        return;
    constexpr std::size_t Width = 40;
    const double share = std::clamp(done, 0.0, 1.0);
    const auto full = static_cast<std::size_t>(share * static_cast<double>(Width));
    const std::string percent = std::to_string(static_cast<int>(share * 100));
    std::string bar = '[' + std::string(full, '#') + std::string(Width - full, '.') + "] "
                      + std::string(3 - std::min<std::size_t>(3, percent.size()), ' ') + percent + " %";
    if (bar == m_drawn)
        return;
    m_drawn = std::move(bar);
    std::fprintf(stderr, "\r%s", m_drawn.c_str());
    std::fflush(stderr);
}

ProgressBar::~ProgressBar()
{
    if (m_drawn.empty())
        return;
    std::fprintf(stderr, "\r%s\r", std::string(m_drawn.size(), ' ').c_str());
    std::fflush(stderr);
}

bool isProgressWanted(bool writesToStandardOutput)
{
    return ::isatty(STDERR_FILENO) == 1 && (!writesToStandardOutput || ::isatty(STDOUT_FILENO) == 1);
}

} // namespace topologue::cli
