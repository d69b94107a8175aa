// SPDX-License-Identifier: Apache-2.0
#include "journalfile.h"

#include "formats/topojson.h"
#include "messages.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <random>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace topologue::core {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view Suffix = ".journal";
constexpr std::string_view UnfinishedSuffix = ".new";
/// It takes milliseconds to finish one; what is older was left by a crash.
constexpr std::chrono::minutes UnfinishedLife{10};

tl::unexpected<Diagnostics> notKept(int error, const fs::path &path)
{
    return failure(WorkNotKept, {std::generic_category().message(error)}, {path.string(), {}, 0, 0});
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// Some file systems have nothing to flush and say so.
bool flush(int descriptor)
{
    return ::fdatasync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
}

void flushFolder(const fs::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        static_cast<void>(
            ::fsync(descriptor)); // Makes the name last through a power cut; that is all that can be done.
        ::close(descriptor);
    }
}

bool isSameFile(int descriptor, const fs::path &path)
{
    struct stat open {
    };
    struct stat named {
    };
    return ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino
           && open.st_dev == named.st_dev;
}

/// Opens and locks; -1 if a living process has it. Others that only look hold shared locks for a moment.
int openAbandoned(const fs::path &path, int lock)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    constexpr int Attempts = 20;
    for (int i = 0; ::flock(descriptor, lock | LOCK_NB) != 0; ++i) {
        if (i == Attempts || lock == LOCK_SH) {
            ::close(descriptor);
            return -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (isSameFile(descriptor, path)) // Not one that was replaced or removed while we waited.
        return descriptor;
    ::close(descriptor);
    return -1;
}

std::string contentOf(int descriptor)
{
    struct stat status {
    };
    std::string bytes;
    if (::fstat(descriptor, &status) != 0)
        return bytes;
    bytes.resize(static_cast<std::size_t>(status.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::pread(descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return bytes;
}

/// The document was saved, and there was no time left to remove its journal.
bool isSaved(const JournalContent &content)
{
    if (content.place.path.empty())
        return false;
    const auto file = formats::readFile(content.place.path);
    return file && *file == content.document;
}

std::string randomName()
{
    std::random_device random;
    return std::to_string(random()) + '-' + std::to_string(random());
}

} // namespace

JournalFile::JournalFile(fs::path folder) : m_folder(std::move(folder)) {}

JournalFile::~JournalFile()
{
    close();
}

void JournalFile::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

bool JournalFile::isStillThere() const
{
    struct stat status {
    };
    return m_descriptor >= 0 && ::fstat(m_descriptor, &status) == 0 && status.st_nlink > 0;
}

Result<void> JournalFile::append(const JournalPlace &place, std::string_view document, std::uint64_t step,
                                 std::int64_t timeMs)
{
    std::string record = journalRecord(document, step, timeMs);
    const std::size_t limit = std::max(RotateBytes, 8 * record.size());
    if (!isStillThere() || m_size + record.size() > limit)
        return begin(place, record);
    if (m_place != place)
        record.insert(0, journalRecord(place));
    if (!writeAll(m_descriptor, record) || !flush(m_descriptor)) {
        const int error = errno;
        if (::ftruncate(m_descriptor, static_cast<off_t>(m_size)) != 0) { // Torn now: the next one begins a new file.
            m_size = limit;
        }
        return notKept(error, m_path);
    }
    m_place = place;
    m_size += record.size();
    return {};
}

/// A new file takes the place of the old one, if there is one, when it is whole. It gets its name only when it is
/// locked and filled, so that nobody finds it unlocked or empty.
Result<void> JournalFile::begin(const JournalPlace &place, std::string_view record)
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    const fs::path path = m_path.empty() ? m_folder / (randomName() + std::string(Suffix)) : m_path;
    const fs::path unfinished = path.string() + std::string(UnfinishedSuffix);
    const int descriptor = ::open(unfinished.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return notKept(errno, path);
    std::string bytes(JournalMark);
    bytes += journalRecord(place);
    bytes += record;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 || !writeAll(descriptor, bytes) || !flush(descriptor)
        || ::rename(unfinished.c_str(), path.c_str()) != 0) {
        const int reason = errno;
        ::unlink(unfinished.c_str());
        ::close(descriptor);
        return notKept(reason, path);
    }
    flushFolder(m_folder);
    close();
    m_descriptor = descriptor;
    m_path = path;
    m_place = place;
    m_size = bytes.size();
    return {};
}

void JournalFile::remove()
{
    if (!m_path.empty()) {
        ::unlink(m_path.c_str());
        flushFolder(m_folder);
    }
    close();
    m_path.clear();
    m_size = 0;
}

std::optional<JournalFile::Adopted> JournalFile::adopt(const fs::path &journal)
{
    const int descriptor = openAbandoned(journal, LOCK_EX);
    if (descriptor < 0)
        return std::nullopt;
    auto content = readJournal(contentOf(descriptor));
    if (!content || ::ftruncate(descriptor, static_cast<off_t>(content->goodBytes)) != 0) {
        ::close(descriptor);
        return std::nullopt;
    }
    auto file = std::make_unique<JournalFile>(journal.parent_path());
    file->m_path = journal;
    file->m_descriptor = descriptor;
    file->m_size = content->goodBytes;
    file->m_place = content->place;
    return Adopted{std::move(file), std::move(*content)};
}

/// What one journal holds, if it is abandoned and holds something; removes it if not.
static std::optional<UnsavedWork> lookInto(const fs::path &path)
{
    const int descriptor = openAbandoned(path, LOCK_SH);
    if (descriptor < 0)
        return std::nullopt;
    std::optional<UnsavedWork> found;
    const std::string bytes = contentOf(descriptor);
    const auto content = readJournal(bytes);
    if (content && !isSaved(*content))
        found = UnsavedWork{path, content->place, content->step, content->timeMs};
    else if (content || isJournal(bytes))
        ::unlink(path.c_str());
    ::close(descriptor);
    return found;
}

std::vector<UnsavedWork> findUnsavedWork(const fs::path &folder)
{
    std::vector<UnsavedWork> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path path = entry->path();
        std::error_code gone;
        if (path.extension() == UnfinishedSuffix
            && fs::last_write_time(path, gone) + UnfinishedLife < fs::file_time_type::clock::now() && !gone)
            fs::remove(path, gone);
        if (path.extension() != Suffix)
            continue;
        if (auto work = lookInto(path))
            found.push_back(std::move(*work));
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.timeMs > b.timeMs; });
    return found;
}

bool discardUnsavedWork(const fs::path &journal)
{
    const int descriptor = openAbandoned(journal, LOCK_EX);
    if (descriptor < 0)
        return !fs::exists(journal);
    const bool removed = ::unlink(journal.c_str()) == 0;
    ::close(descriptor);
    return removed;
}

} // namespace topologue::core
