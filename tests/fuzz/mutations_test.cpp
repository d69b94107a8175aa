// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include "formats/svgsource.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr int MutationsOfEach = 600;
constexpr std::uint64_t MutationsOfRecording = 3000;
constexpr std::uint64_t Seed = 20'240'601;
constexpr std::size_t MaxBytes = 20'000; ///< Larger texts are cut into a piece of this size first.

using Random = std::mt19937_64;

std::size_t below(Random &random, std::size_t end)
{
    return static_cast<std::size_t>(random() % std::max<std::size_t>(end, 1));
}

/// A piece that readers have trouble with.
std::string_view nastyPiece(Random &random)
{
    static constexpr std::string_view Pieces[] = {
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "-1",
        "1e400",
        "-0",
        "0.1",
        "1e9",
        "99999999999999999999999",
        "\"\\ud800\"",
        "\xFF",
        "\xEF\xBB\xBF",
        "\xED\xA0\x80",
        "\n",
        "\"id\": \"a\",",
        "\"extra\": {\"a\": [1, {}]},",
        "[[[[",
        "]]]]",
        "<",
        ">",
        "&amp;",
        "]]>",
        "<!--",
        "=",
        "4294967296",
        "18446744073709551615",
        "\t",
    };
    return Pieces[below(random, std::size(Pieces))];
}

std::string mutated(std::string text, const std::vector<std::string> &others, Random &random)
{
    if (text.size() > MaxBytes)
        text = text.substr(below(random, 4) == 0 ? below(random, text.size()) : 0, MaxBytes);
    const std::size_t changes = 1 + below(random, 4);
    for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t at = below(random, text.size());
        const std::size_t length = below(random, std::min<std::size_t>(text.size() - std::min(at, text.size()), 40));
        switch (below(random, 7)) {
        case 0: // Change a byte.
            if (!text.empty())
                text[at] = static_cast<char>(random());
            break;
        case 1: // Remove a piece.
            text.erase(at, length);
            break;
        case 2: // Repeat a piece.
            text.insert(at, text.substr(at, length));
            break;
        case 3:
            text.insert(at, nastyPiece(random));
            break;
        case 4: // Replace a piece.
            text.replace(at, length, nastyPiece(random));
            break;
        case 5: // Swap two quoted words: names for values, one id for another.
            if (const auto first = text.find('"', at); first != std::string::npos) {
                const std::string &other = others[below(random, others.size())];
                const auto from = other.find('"', below(random, other.size()));
                const auto until = from == std::string::npos ? from : other.find('"', from + 1);
                const auto last = text.find('"', first + 1);
                if (until != std::string::npos && last != std::string::npos)
                    text.replace(first, last - first + 1, other, from, until - from + 1);
            }
            break;
        default: // Cut the end off.
            if (below(random, 5) == 0)
                text.resize(at);
            break;
        }
    }
    return text;
}

std::string contentOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Bytes that are no text: some are changed, a piece is removed, repeated or replaced by the largest numbers.
std::string mutatedBytes(std::string bytes, Random &random)
{
    const std::size_t changes = 1 + below(random, 4);
    for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t at = below(random, bytes.size());
        const std::size_t length = below(random, std::min<std::size_t>(bytes.size() - std::min(at, bytes.size()), 20));
        switch (below(random, 5)) {
        case 0:
            if (!bytes.empty())
                bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.erase(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 3:
            bytes.replace(at, length, std::string(length, below(random, 2) == 0 ? '\xFF' : '\0'));
            break;
        default:
            if (below(random, 5) == 0)
                bytes.resize(at);
        }
    }
    return bytes;
}

/// What is being tried, for the last words of a crash.
char currentInput[300] = "unchanged files\n";

extern "C" void sayWhichInput(int signal)
{
    // Only what is safe in a signal handler.
    static_cast<void>(!::write(STDERR_FILENO, currentInput, std::strlen(currentInput)));
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

} // namespace

/// Runs the fuzz targets over every case and sample of the source tree and over a recording, and over random changes of
/// them; the same ones in each run. With a folder as second argument it only writes the recording there, for libFuzzer
/// to start from. A broken promise ends the program; the last line then says which input it was.
int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    std::signal(SIGABRT, sayWhichInput);
    std::signal(SIGSEGV, sayWhichInput);
    const fs::path root = argv[1];
    if (argc > 2) {
        const std::string file = sampleRecording();
        std::ofstream(fs::path(argv[2]) / "recording", std::ios::binary) << file;
        std::ofstream(fs::path(argv[2]) / "recording-content", std::ios::binary) << recordingContent(file);
        return 0;
    }
    std::vector<fs::path> paths;
    for (const char *folder : {"tests/cases/formats", "samples"}) {
        for (const auto &entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.path().string().ends_with(".topo.json"))
                paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> texts;
    std::transform(paths.begin(), paths.end(), std::back_inserter(texts), contentOf);
    if (texts.size() < 30) {
        std::fprintf(stderr, "only %zu files to start from\n", texts.size());
        return 1;
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string svg =
            "<svg><metadata>" + topologue::formats::svgSourceElement(texts[i]) + "</metadata></svg>";
        fuzzTopoJson(texts[i]);
        fuzzSvgSource(svg);
        for (int round = 0; round < MutationsOfEach; ++round) {
            const std::uint64_t seed = Seed + i * MutationsOfEach + static_cast<std::uint64_t>(round);
            std::snprintf(currentInput, sizeof currentInput, "%s, seed %llu\n",
                          paths[i].parent_path().filename().c_str(), static_cast<unsigned long long>(seed));
            Random random(seed);
            fuzzTopoJson(mutated(texts[i], texts, random));
            fuzzSvgSource(mutated(svg, texts, random));
        }
    }
    const std::string recording = sampleRecording();
    const std::string content = recordingContent(recording);
    if (content.size() < 500) {
        std::fprintf(stderr, "the sample recording holds only %zu bytes\n", content.size());
        return 1;
    }
    fuzzRecording(recording);
    fuzzRecording(content);
    for (std::uint64_t seed = Seed; seed < Seed + MutationsOfRecording; ++seed) {
        std::snprintf(currentInput, sizeof currentInput, "recording, seed %llu\n",
                      static_cast<unsigned long long>(seed));
        Random random(seed);
        fuzzRecording(mutatedBytes(recording, random));
        fuzzRecording(mutatedBytes(content, random));
    }
    std::printf("%zu files, %zu changed ones\n", texts.size(), texts.size() * MutationsOfEach);
    return 0;
}
