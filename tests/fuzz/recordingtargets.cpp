// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include "require.h"
#include "simulation/recordingfile.h"
#include "simulation/simulate.h"
#include "simulation/totals.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>

using namespace topologue;
using namespace topologue::simulation;

namespace {

constexpr std::size_t HeaderSize = 24; ///< See recordingfile.h: magic, version, size, checksum.
constexpr std::size_t SizeAt = 12;
constexpr std::size_t ChecksumAt = 20;

const Bytef *bytesOf(std::string_view text)
{
    return reinterpret_cast<const Bytef *>(text.data());
}

void put(std::string &file, std::size_t at, std::uint64_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        file[at + i] = static_cast<char>(value >> (8 * i));
}

/// The file of any content, as somebody makes it who knows the form: with the right sizes and checksum.
std::string fileOf(std::string_view content)
{
    static const std::string Header = writeRecording({}).substr(0, HeaderSize);
    std::string file = Header;
    uLongf size = compressBound(static_cast<uLong>(content.size()));
    file.resize(HeaderSize + size);
    compress2(reinterpret_cast<Bytef *>(file.data()) + HeaderSize, &size, bytesOf(content),
              static_cast<uLong>(content.size()), 1);
    file.resize(HeaderSize + size);
    put(file, SizeAt, content.size(), 8);
    uLong sum = crc32(0, bytesOf(file) + 8, ChecksumAt - 8);
    sum = crc32(sum, bytesOf(file) + HeaderSize, static_cast<uInt>(size));
    put(file, ChecksumAt, sum, 4);
    return file;
}

/// What whoever plays a recording relies on without looking.
void requireConsistent(const Recording &recording)
{
    constexpr std::uint32_t None = 0xffffffff;
    const ElementNames &names = recording.names;
    for (const Trace &trace : recording.traces)
        require(trace.journey < names.journeys.size() && trace.firstSpan < recording.spans.size(),
                "a trace has a journey and a span");
    for (const Span &span : recording.spans) {
        require(span.trace < recording.traces.size(), "a span has a trace");
        require(span.parent < recording.spans.size() || span.parent == None, "a span has a parent or none");
        require(span.component < names.components.size(), "a span has a component");
        require(span.dependency < names.dependencies.size() || span.dependency == None,
                "a span has a dependency or none");
    }
    require(recording.journeys.rows().size() == recording.intervals() * names.journeys.size(),
            "there is a row for each interval and journey");
    for (const JourneyInterval &row : recording.journeys.rows())
        require(std::isfinite(row.counts.meanMs) && std::isfinite(row.inFlight), "no real is infinite");
    for (const RecordedEvent &event : recording.events)
        require(std::isfinite(event.value), "no value of an event is infinite");
}

void fuzzFile(std::string_view file)
{
    const auto recording = readRecording(file);
    if (!recording) {
        require(hasErrors(recording.error()), "what is refused has an error");
        for (const Diagnostic &diagnostic : recording.error()) {
            require(diagnostic.code().starts_with("recording."), "what is refused is refused as a recording");
            require(!diagnostic.sentence(Language::Korean).empty(), "every diagnostic has a Korean sentence");
        }
        return;
    }
    requireConsistent(*recording);
    const std::string written = writeRecording(*recording);
    const auto again = readRecording(written);
    require(again.has_value(), "what was written can be read");
    require(writeRecording(*again) == written, "writing twice gives the same bytes");
    require(totalsOf(*recording).journeys.size() == recording->names.journeys.size(), "every journey has its totals");
    require(recording->intervals() == 0 || recording->intervalAt(Never) < recording->intervals(),
            "every time lies in an interval");
}

} // namespace

void fuzzRecording(std::string_view bytes)
{
    fuzzFile(bytes);
    fuzzFile(fileOf(bytes));
}

std::string recordingContent(std::string_view file)
{
    if (file.size() < HeaderSize)
        return {};
    std::size_t size = 0;
    for (std::size_t i = 0; i < 8; ++i)
        size |= static_cast<std::size_t>(static_cast<unsigned char>(file[SizeAt + i])) << (8 * i);
    std::string content(std::min<std::size_t>(size, 64UL << 20U), '\0');
    auto unpacked = static_cast<uLongf>(content.size());
    uncompress(reinterpret_cast<Bytef *>(content.data()), &unpacked, bytesOf(file) + HeaderSize,
               static_cast<uLong>(file.size() - HeaderSize));
    content.resize(unpacked);
    return content;
}

std::string sampleRecording()
{
    Architecture architecture;
    const auto component = [&architecture](const char *id, ComponentKind kind) {
        Component made;
        made.id = ComponentId(id);
        made.kind = kind;
        architecture.components.add(made);
    };
    component("web", ComponentKind::Service);
    component("shop", ComponentKind::Service);
    component("mail", ComponentKind::Queue);
    const auto call = [&architecture](const char *id, const char *from, const char *to) {
        Dependency made;
        made.id = DependencyId(id);
        made.from = ComponentId(from);
        made.to = ComponentId(to);
        architecture.dependencies.add(made);
    };
    call("web-shop", "web", "shop");
    call("shop-mail", "shop", "mail");
    Journey journey;
    journey.id = JourneyId("buy");
    journey.entry = ComponentId("web");
    architecture.journeys.add(journey);
    Scenario scenario;
    scenario.id = ScenarioId("down");
    scenario.duration = Duration::seconds(6);
    ScenarioEvent event;
    event.id = EventId("shop-down");
    event.start = Duration::seconds(2);
    event.end = Duration::seconds(4);
    event.fault = fault::Down{ComponentId("shop")};
    scenario.events.add(event);
    RunOptions options;
    options.tracesPerSecond = 2;
    const auto recording = simulate(architecture, &scenario, options);
    require(recording.has_value(), "the sample can be simulated");
    require(!recording->events.empty() && !recording->spans.empty(), "the sample has events and spans");
    return writeRecording(*recording);
}
