// SPDX-License-Identifier: Apache-2.0
#include "filemessages.h"
#include "topojson.h"
#include "unixfile.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

namespace topologue::formats {

namespace {

tl::unexpected<Diagnostics> readFailure(int error, const Place &place)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return failure(message::FileNotFound, {}, place);
    case EACCES:
    case EPERM:
        return failure(message::FileNoPermission, {}, place);
    case EISDIR:
        return failure(message::FileIsFolder, {}, place);
    case ELOOP:
        return failure(message::FileLinkLoop, {}, place);
    case ENXIO: // A socket, or a device file without its device.
    case ENODEV:
        return failure(message::FileIsDevice, {}, place);
    default:
        return failure(message::FileReadFailed, {std::strerror(error)}, place);
    }
}

Result<std::string> readAll(const Descriptor &file, bool isPipe, std::size_t sizeHint, const ReadLimits &limits,
                            const Place &place)
{
    const std::size_t maxBytes = limits.maxBytes;
    std::string bytes;
    std::size_t used = 0;
    bytes.resize(std::min(sizeHint, maxBytes) + 1);
    for (;;) {
        if (isPipe) {
            // A pipe that nobody writes to must not hang the program.
            pollfd waiting{file.get(), POLLIN, 0};
            const int ready = ::poll(&waiting, 1, static_cast<int>(limits.pipePatienceMs));
            if (ready == 0)
                return failure(message::FilePipeSilent, {std::to_string(limits.pipePatienceMs / 1000)}, place);
            if (ready < 0 && errno != EINTR)
                return readFailure(errno, place);
            if (ready < 0)
                continue;
        }
        if (used == bytes.size())
            bytes.resize(std::min(bytes.size() + std::max<std::size_t>(bytes.size() / 2, 65'536), maxBytes + 1));
        const ssize_t count = ::read(file.get(), bytes.data() + used, bytes.size() - used);
        if (count == 0)
            break;
        if (count < 0) {
            if (errno == EINTR || errno == EAGAIN)
                continue;
            return readFailure(errno, place);
        }
        used += static_cast<std::size_t>(count);
        if (used > maxBytes)
            return failure(message::FileTooLarge, {std::to_string(maxBytes)}, place);
    }
    bytes.resize(used);
    return bytes;
}

} // namespace

Result<std::string> readFile(const std::filesystem::path &path, const ReadLimits &limits)
{
    const Place place{path.string(), {}, 0, 0};
    // Non-blocking, because opening a pipe would wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (!file.isOpen())
        return readFailure(errno, place);
    struct stat status {
    };
    if (::fstat(file.get(), &status) != 0)
        return readFailure(errno, place);
    if (S_ISDIR(status.st_mode))
        return failure(message::FileIsFolder, {}, place);
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode))
        return failure(message::FileIsDevice, {}, place);
    const auto size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
    if (size > limits.maxBytes)
        return failure(message::FileTooLarge, {std::to_string(limits.maxBytes)}, place);
    return readAll(file, S_ISFIFO(status.st_mode), size, limits, place);
}

Result<ReadDocument> readTopoJsonFile(const std::filesystem::path &path, const ReadLimits &limits)
{
    const auto text = readFile(path, limits);
    if (!text)
        return tl::unexpected(text.error());
    return readTopoJson(*text, limits, path.string());
}

} // namespace topologue::formats
