// SPDX-License-Identifier: Apache-2.0
#include "filemessages.h"
#include "topojson.h"
#include "unixfile.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <random>
#include <sys/stat.h>

namespace topologue::formats {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Diagnostics> writeFailure(int error, const fs::path &path)
{
    const Place place{path.string(), {}, 0, 0};
    switch (error) {
    case EACCES:
    case EPERM:
        return failure(message::WriteNoPermission, {}, place);
    case EROFS:
        return failure(message::WriteReadOnly, {}, place);
    case EISDIR:
        return failure(message::WriteIsFolder, {}, place);
    case ENOENT:
    case ENOTDIR:
        return failure(message::WriteFolderMissing, {path.parent_path().string()}, place);
    case ENOSPC:
    case EDQUOT:
        return failure(message::WriteNoSpace, {}, place);
    case EFBIG:
        return failure(message::WriteTooLarge, {}, place);
    case ENAMETOOLONG:
        return failure(message::WriteNameTooLong, {}, place);
    case ELOOP:
        return failure(message::FileLinkLoop, {}, place);
    default:
        return failure(message::WriteFailed, {std::strerror(error)}, place);
    }
}

/// The file that a chain of symbolic links ends at; it need not exist. Sets errno and returns nothing on failure.
fs::path linkTarget(fs::path path)
{
    constexpr int MaxLinks = 40; // As many as Linux follows.
    for (int i = 0; i < MaxLinks; ++i) {
        std::error_code error;
        const fs::path target = fs::read_symlink(path, error);
        if (error)
            return path; // No link; what else is wrong with it shows when it is used.
        path = target.is_absolute() ? target : path.parent_path() / target;
    }
    errno = ELOOP;
    return {};
}

/// A new file beside the one that it is going to replace. Removes itself unless it was renamed.
class TemporaryFile
{
public:
    ~TemporaryFile()
    {
        if (!m_path.empty())
            ::unlink(m_path.c_str());
    }
    TemporaryFile() = default;
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    /// The functions return false with errno set.
    bool create(const fs::path &folder)
    {
        std::random_device random;
        constexpr int Attempts = 100;
        for (int i = 0; i < Attempts; ++i) {
            // The name does not hold the target's, which may have the greatest length already.
            const fs::path path = folder / (".topologue-" + std::to_string(random()) + ".tmp");
            const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (descriptor >= 0) {
                m_path = path;
                m_file.emplace(descriptor);
                return true;
            }
            if (errno != EEXIST)
                return false;
        }
        return false;
    }
    bool takeOver(const struct stat &old)
    {
        // Changing the owner clears some mode bits, so it goes first. Not being allowed to is no failure:
        // the file then belongs to whoever writes it.
        if (::fchown(m_file->get(), old.st_uid, old.st_gid) != 0 && ::fchown(m_file->get(), uid_t(-1), old.st_gid) != 0)
            return ::fchmod(m_file->get(), old.st_mode & 0777U) == 0;
        return ::fchmod(m_file->get(), old.st_mode & 07777U) == 0;
    }
    bool write(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const ssize_t count = ::write(m_file->get(), bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }
    bool finish()
    {
        // Some file systems have nothing to flush and say so.
        const bool flushed = ::fsync(m_file->get()) == 0 || errno == EINVAL || errno == ENOTSUP;
        return flushed && m_file->close();
    }
    bool renameTo(const fs::path &target)
    {
        if (::rename(m_path.c_str(), target.c_str()) != 0)
            return false;
        m_path.clear();
        return true;
    }

private:
    fs::path m_path;
    std::optional<Descriptor> m_file;
};

} // namespace

Result<void> writeFileAtomically(const fs::path &path, std::string_view bytes)
{
    const Place place{path.string(), {}, 0, 0};
    const fs::path target = linkTarget(path);
    if (target.empty())
        return writeFailure(path.empty() ? ENOENT : errno, path);
    struct stat old {
    };
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (!exists && errno != ENOENT)
        return writeFailure(errno, path);
    if (exists && S_ISDIR(old.st_mode))
        return failure(message::WriteIsFolder, {}, place);
    if (exists && !S_ISREG(old.st_mode))
        return failure(message::WriteIsDevice, {}, place);
    // A rename would replace a write-protected file all the same.
    if (exists && ::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
        return writeFailure(errno, path);

    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    TemporaryFile file;
    if (!file.create(folder) || (exists && !file.takeOver(old)) || !file.write(bytes) || !file.finish()
        || !file.renameTo(target))
        return writeFailure(errno, path);

    // Makes the new name last through a power cut. The file is complete whether or not this works, so a folder that
    // may not be opened is no failure.
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen())
        static_cast<void>(::fsync(directory.get()));
    return {};
}

} // namespace topologue::formats
