// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fcntl.h>
#include <filesystem>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <unistd.h>

/// A disk that can really be full: a tmpfs of 64 KiB that only this process and its children see.
namespace topologue::formats::test {

inline constexpr std::size_t SmallDiskBytes = 64UL * 1024;

/// Gives this process mounts of its own, which go when it ends. False where that is not permitted. Call it first in
/// main(): where it takes a user namespace (all but root), there must be no second thread yet.
inline bool enterOwnMounts()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        const auto tell = [](const char *file, const std::string &line) {
            const int descriptor = ::open(file, O_WRONLY | O_CLOEXEC);
            const bool told = ::write(descriptor, line.data(), line.size()) == std::ssize(line);
            ::close(descriptor);
            return told;
        };
        const std::string userMap = std::to_string(user) + ' ' + std::to_string(user) + " 1";
        const std::string groupMap = std::to_string(group) + ' ' + std::to_string(group) + " 1";
        if (!tell("/proc/self/setgroups", "deny") || !tell("/proc/self/uid_map", userMap)
            || !tell("/proc/self/gid_map", groupMap))
            return false;
    }
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// Needs enterOwnMounts().
inline bool mountSmallDisk(const std::filesystem::path &folder)
{
    return ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=64k") == 0;
}

inline bool makeReadOnly(const std::filesystem::path &folder)
{
    return ::mount("tmpfs", folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

/// Takes the last byte of the disk.
inline void fill(const std::filesystem::path &file)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    const std::string bytes(4096, 'x');
    while (::write(descriptor, bytes.data(), bytes.size()) > 0) {
    }
    ::close(descriptor);
}

inline void unmountSmallDisk(const std::filesystem::path &folder)
{
    ::umount2(folder.c_str(), MNT_DETACH);
}

} // namespace topologue::formats::test
