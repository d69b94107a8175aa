// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "journal.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace topologue::core {

/// The journal of one open document, as a file that is locked (flock) while this object lives. The kernel lets go of
/// the lock however the process ends, so a journal that is not locked is what a crash has left behind: no process ids,
/// which may be given again, have to be compared. One thread at a time.
class JournalFile
{
public:
    /// Past this size, or eight times a record if that is more, the file begins again with the latest document.
    static constexpr std::size_t RotateBytes = 4UL * 1024 * 1024;

    /// Makes the file at the first append, in this folder, which is made as well.
    explicit JournalFile(std::filesystem::path folder);
    /// The file stays where it is: whoever leaves unsaved work behind finds it again.
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    /// Adds the document, and returns when it is on the disk. On failure (full disk, no permission) what was kept
    /// before is still whole, and a later call may succeed.
    [[nodiscard]] Result<void> append(const JournalPlace &place, std::string_view document, std::uint64_t step,
                                      std::int64_t timeMs);
    /// Where the file is; empty while there is none.
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    /// Removes the file: there is nothing unsaved any more.
    void remove();

    /// Takes over a journal that a crash has left, and cuts off what is torn; further steps are appended to it. Null if
    /// it belongs to a living process, is gone, or holds nothing.
    struct Adopted;
    [[nodiscard]] static std::optional<Adopted> adopt(const std::filesystem::path &journal);

private:
    [[nodiscard]] Result<void> begin(const JournalPlace &place, std::string_view record);
    [[nodiscard]] bool isStillThere() const;
    void close();

    std::filesystem::path m_folder;
    std::filesystem::path m_path; // Empty: there is no file.
    int m_descriptor = -1;
    std::size_t m_size = 0;
    JournalPlace m_place; // As the file says last.
};

struct JournalFile::Adopted {
    std::unique_ptr<JournalFile> file;
    JournalContent content;
};

/// Unsaved work of a process that is gone.
struct UnsavedWork {
    std::filesystem::path journal;
    JournalPlace place;
    std::uint64_t step = 0;
    std::int64_t timeMs = 0; ///< Since 1970 (UTC).
};

/// What crashes have left in a folder, the latest first. Journals that hold nothing, or nothing that the document's
/// file does not say as well, are removed on the way. Any thread; reads whole files.
[[nodiscard]] std::vector<UnsavedWork> findUnsavedWork(const std::filesystem::path &folder);

/// Removes a journal that a crash has left; not one of a living process. False if it is still there.
bool discardUnsavedWork(const std::filesystem::path &journal);

} // namespace topologue::core
