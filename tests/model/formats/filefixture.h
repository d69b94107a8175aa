// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

/// What the tests of reading and writing files share.
namespace topologue::formats::test {

namespace fs = std::filesystem;

/// An empty folder of its own; it goes with all that is in it.
class TemporaryFolder
{
public:
    TemporaryFolder()
    {
        std::string pattern = fs::temp_directory_path() / "topologue-files-XXXXXX";
        if (::mkdtemp(pattern.data()))
            m_path = pattern;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    [[nodiscard]] const fs::path &path() const { return m_path; }

private:
    fs::path m_path;
};

inline std::string contentOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void put(const fs::path &path, const std::string &content)
{
    std::ofstream(path, std::ios::binary) << content;
}

inline mode_t modeOf(const fs::path &path)
{
    struct stat status {
    };
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

inline std::vector<std::string> namesIn(const fs::path &folder)
{
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

template<class T>
std::string codeOf(const Result<T> &result)
{
    return result ? "fine" : std::string(result.error().front().code());
}

/// Runs `work` in a child process and gives its exit status: limits and user changes do not reach this process.
inline int inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Permissions do not bind root, so that tests of them run as somebody else.
inline bool becomeOrdinary()
{
    constexpr uid_t Nobody = 65534;
    return ::geteuid() != 0 || (::setgid(Nobody) == 0 && ::setuid(Nobody) == 0);
}

} // namespace topologue::formats::test
