// SPDX-License-Identifier: Apache-2.0
#include "arrivals.h"

#include "commandline.h"
#include "core/documentfile.h"
#include "simulation/arrivalsfile.h"
#include "terminal.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace topologue::cli {

namespace {

struct ArrivalsArgument {
    std::optional<JourneyId> journey;
    std::string path;
};

/// What stands before "=" is a journey only if the document has it: paths may hold that sign, too.
ArrivalsArgument parsed(const std::string &text, const Architecture &architecture)
{
    const auto equals = text.find('=');
    if (equals != std::string::npos) {
        JourneyId journey(text.substr(0, equals));
        if (architecture.journeys.find(journey) != nullptr)
            return {std::move(journey), text.substr(equals + 1)};
    }
    return {std::nullopt, text};
}

/// For the first of the subjects; the others have to accept it as well. A file is read once: it may be a pipe.
Result<simulation::ReadArrivals> readOne(const std::string &argument, const std::vector<Subject> &subjects)
{
    const auto text = core::loadText(parsed(argument, *subjects.front().architecture).path);
    if (!text)
        return tl::unexpected(text.error());
    std::optional<simulation::ReadArrivals> first;
    for (const Subject &subject : subjects) {
        const ArrivalsArgument meaning = parsed(argument, *subject.architecture);
        simulation::ArrivalsOptions options;
        options.fileName = meaning.path;
        options.journey = meaning.journey;
        auto read = simulation::readArrivals(*text, *subject.architecture, options);
        if (!read)
            return read;
        if (!first)
            first = std::move(*read);
    }
    return std::move(*first);
}

} // namespace

int readArrivals(const Options &options, const std::vector<Subject> &subjects, SimulationCall &call)
{
    call.run.arrivals.clear();
    int exitCode = Success;
    for (const QString &argument : options.values("arrivals")) {
        auto read = readOne(argument.toStdString(), subjects);
        printDiagnostics(read ? read->warnings : read.error(), call.language);
        if (!read) {
            exitCode = std::max(exitCode, exitCodeFor(read.error()));
            continue;
        }
        for (auto &[journey, times] : read->arrivals) {
            std::vector<Duration> &all = call.run.arrivals[journey];
            const auto before = static_cast<std::ptrdiff_t>(all.size());
            all.insert(all.end(), times.begin(), times.end());
            std::inplace_merge(all.begin(), all.begin() + before, all.end());
        }
    }
    if (exitCode == Success)
        printDiagnostics(simulation::lateArrivals(call.run.arrivals, durationOf(call, subjects.front().scenario)),
                         call.language);
    return exitCode;
}

} // namespace topologue::cli
