// SPDX-License-Identifier: Apache-2.0
#include "library.h"

#include "formats/topojson.h"
#include "messages.h"
#include "reading.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace topologue::lessons {

namespace {

template<class T>
const T *byId(const std::vector<T> &items, std::string_view id)
{
    const auto it = std::find_if(items.begin(), items.end(), [&](const T &item) { return item.card.id == id; });
    return it == items.end() ? nullptr : &*it;
}

template<class T>
void sortByPlace(std::vector<T> &items)
{
    std::sort(items.begin(), items.end(), [](const T &a, const T &b) {
        return std::tie(a.card.chapter, a.card.order, a.card.id) < std::tie(b.card.chapter, b.card.order, b.card.id);
    });
}

void append(Diagnostics &to, Diagnostics from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

const Lesson *Library::lesson(std::string_view id) const
{
    return byId(lessons, id);
}

const Challenge *Library::challenge(std::string_view id) const
{
    return byId(challenges, id);
}

Library readLibrary(const std::vector<LessonFile> &files, const SampleText &samples)
{
    Library library;
    std::set<std::string> taken;
    const auto take = [&](auto read, auto &into, const LessonFile &file) {
        if (!read)
            append(library.diagnostics, std::move(read.error()));
        else if (!taken.insert(read->card.id).second)
            library.diagnostics.push_back(diagnose(message::IdTaken, {read->card.id}, Place{file.name, "/id", 0, 0}));
        else
            into.push_back(std::move(*read));
    };
    for (const LessonFile &file : files) {
        if (file.name.ends_with(".challenge.json"))
            take(readChallenge(file.text, file.name, samples), library.challenges, file);
        else
            take(readLesson(file.text, file.name, samples), library.lessons, file);
    }
    sortByPlace(library.lessons);
    sortByPlace(library.challenges);
    return library;
}

Library readLibrary(const std::filesystem::path &lessons, const std::filesystem::path &samples)
{
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(lessons, error)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".lesson.json") || name.ends_with(".challenge.json"))
            paths.push_back(entry.path());
    }
    Diagnostics unreadable;
    if (error) {
        if (auto why = formats::readFile(lessons); !why)
            append(unreadable, std::move(why.error()));
    }
    std::sort(paths.begin(), paths.end());
    std::vector<LessonFile> files;
    for (const auto &path : paths) {
        auto text = formats::readFile(path, lessonLimits());
        if (text)
            files.push_back({path.filename().string(), std::move(*text)});
        else
            append(unreadable, std::move(text.error()));
    }
    std::map<std::string, Result<std::string>> read;
    Library library = readLibrary(files, [&](const std::string &name) {
        const auto known = read.find(name);
        if (known != read.end())
            return known->second;
        const bool isName = isValidId(name); // Not a way out of the folder.
        auto text = isName ? formats::readFile(samples / (name + ".topo.json"))
                           : Result<std::string>(failure(message::UnknownId, {"sample", name}));
        return read.emplace(name, std::move(text)).first->second;
    });
    unreadable.insert(unreadable.end(), library.diagnostics.begin(), library.diagnostics.end());
    library.diagnostics = std::move(unreadable);
    return library;
}

} // namespace topologue::lessons
