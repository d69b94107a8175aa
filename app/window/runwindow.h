// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace topologue::window {

/// What has to be set before the first thread and the first hash: one heap, and hashes without chance, so that equal
/// documents give equal PDF files in every run.
void prepareProcess();

/// Opens the window and runs until it is closed. Returns the exit code of the program.
/// Arguments: [FILE], and --screenshot FILE --size WxH --theme light|dark --lang en|ko --select KEY --zoom PERCENT
/// --view NAME --dialog export, with which it paints one complete picture of the window into a PNG and ends.
int runWindow(int argc, char **argv);

} // namespace topologue::window
