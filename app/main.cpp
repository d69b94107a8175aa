// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"
#include "window/runwindow.h"

int main(int argc, char **argv)
{
    if (topologue::cli::isCommandLineCall(argc, argv))
        return topologue::cli::runCommandLine(argc, argv);
    return topologue::window::runWindow(argc, argv);
}
