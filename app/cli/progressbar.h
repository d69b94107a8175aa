// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace topologue::cli {

/// While one lives, Ctrl-C does not end the program but is remembered, so that the work can be stopped and nothing is
/// left half written. A second Ctrl-C ends it as always. One at a time.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    /// Any thread.
    [[nodiscard]] static bool isWanted();
};

/// A bar on standard error that disappears when it is done: "[##########..........]  50 %". Belongs to one thread.
class ProgressBar
{
public:
    /// Draws nothing unless `isShown`.
    explicit ProgressBar(bool isShown) : m_isShown(isShown) {}
    ~ProgressBar();
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    /// `done`: 0..1.
    void show(double done);

private:
    std::string m_drawn;
    bool m_isShown;
};

/// Whether a bar makes sense: somebody looks at standard error, and the output does not go to another program, which
/// may write to the same terminal.
[[nodiscard]] bool isProgressWanted(bool writesToStandardOutput);

} // namespace topologue::cli
