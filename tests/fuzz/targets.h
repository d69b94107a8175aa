// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Reads `text` as a document. If it is accepted, writing and reading it again must give the same document and the same
/// bytes. Ends the program if not.
void fuzzTopoJson(std::string_view text);

/// Reads `bytes` as a recording, and as the unpacked content of one, in a file with the right sizes and checksum. What
/// is accepted must come out again when it is written and read, or the program ends.
void fuzzRecording(std::string_view bytes);

/// Reads `text` as an SVG, and as the content of one. What was packed must come out unchanged, or the program ends.
void fuzzSvgSource(std::string_view text);

/// A recording with something in each of its parts, as a file. The same bytes in each run with one version of zlib.
std::string sampleRecording();

/// What lies in the file of a recording, unpacked.
std::string recordingContent(std::string_view file);
