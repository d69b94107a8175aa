// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include "formats/topojson.h"
#include "messages.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

namespace topologue::core {

namespace {

std::string reasonOf(int error)
{
    return std::generic_category().message(error);
}

struct CloseFile {
    void operator()(std::FILE *file) const { std::fclose(file); }
};

Result<void> writeStream(const std::filesystem::path &path, std::string_view bytes)
{
    const Place place{path.string(), {}, 0, 0};
    std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "wb"));
    if (!file)
        return failure(OutputClosed, {reasonOf(errno)}, place);
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size() || std::fflush(file.get()) != 0)
        return failure(OutputClosed, {reasonOf(errno)}, place);
    if (std::fclose(file.release()) != 0)
        return failure(OutputClosed, {reasonOf(errno)}, place);
    return {};
}

} // namespace

Result<void> writeStandardOutput(std::string_view bytes)
{
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0)
        return failure(OutputClosed, {reasonOf(errno)});
    return {};
}

Result<void> writeOutput(const std::filesystem::path &path, std::string_view bytes)
{
    if (path == StandardStream)
        return writeStandardOutput(bytes);
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status))
        return writeStream(path, bytes);

    auto result = formats::writeFileAtomically(path, bytes);
    if (!result) {
        for (Diagnostic &diagnostic : result.error()) {
            if (diagnostic.place.file.empty())
                diagnostic.place.file = path.string();
        }
    }
    return result;
}

bool isInputOutputFailure(const Diagnostics &diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.code().starts_with("file.") || diagnostic.code().starts_with("write.");
    });
}

} // namespace topologue::core
