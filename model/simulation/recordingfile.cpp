// SPDX-License-Identifier: Apache-2.0
#include "recordingfile.h"

#include "messages.h"
#include "packing.h"
#include "recordingcheck.h"

#include <zlib.h>

#include <algorithm>

namespace topologue::simulation {

namespace {

/// As in PNG: a byte that no text has, and ends of lines that break when somebody converts them.
constexpr std::string_view Magic = "\x89TGR\r\n\x1a\n";
constexpr std::size_t HeaderSize = 24;
constexpr std::size_t ChecksumAt = 20;
constexpr std::uint64_t MostUnpacked = 256U << 20U;
constexpr std::size_t MostOfAKind = 1'000'000; ///< Names, events, traces or spans.
constexpr std::size_t LeastRow = 36;           ///< Bytes of the shortest row, a deployable's: 4 numbers, 8 reals.
constexpr std::size_t MostRows = MostUnpacked / LeastRow;
/// zlib cannot pack better than 1032 : 1 (its own documentation), so a size past that is a lie.
constexpr std::uint64_t BestRatio = 1032;

template<class Archive>
void countsColumns(Archive &archive, auto &rows)
{
    numberColumn(
        archive, rows, [](auto &row) -> auto & { return row.counts.arrivals; });
    numberColumn(
        archive, rows, [](auto &row) -> auto & { return row.counts.successes; });
    numberColumn(
        archive, rows, [](auto &row) -> auto & { return row.counts.degraded; });
    for (std::size_t cause = 0; cause < CauseCount; ++cause)
        numberColumn(
            archive, rows, [cause](auto &row) -> auto & { return row.counts.failedBy[cause]; });
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.counts.meanMs; });
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.counts.p50Ms; });
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.counts.p95Ms; });
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.counts.p99Ms; });
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.inFlight; });
}

template<class Archive>
void columns(Archive &archive, std::vector<JourneyInterval> &rows)
{
    countsColumns(archive, rows);
    numberColumn(
        archive, rows, [](auto &row) -> auto & { return row.completed; });
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.completionMs; });
}
template<class Archive>
void columns(Archive &archive, std::vector<ComponentInterval> &rows)
{
    countsColumns(archive, rows);
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.backlog; });
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.largestBacklog; });
    realColumn(
        archive, rows, [](auto &row) -> auto & { return row.oldestMessageMs; });
}
template<class Archive>
void columns(Archive &archive, std::vector<DeployableInterval> &rows)
{
    for (const auto member : {&DeployableInterval::arrivals, &DeployableInterval::refused, &DeployableInterval::waited,
                              &DeployableInterval::started})
        numberColumn(
            archive, rows, [member](auto &row) -> auto & { return row.*member; });
    for (const auto member :
         {&DeployableInterval::readyReplicas, &DeployableInterval::busyWorkers, &DeployableInterval::busyCores,
          &DeployableInterval::queue, &DeployableInterval::inSystem, &DeployableInterval::workers,
          &DeployableInterval::cores, &DeployableInterval::meanWaitMs})
        realColumn(
            archive, rows, [member](auto &row) -> auto & { return row.*member; });
}
template<class Archive>
void columns(Archive &archive, std::vector<DependencyInterval> &rows)
{
    countsColumns(archive, rows);
    for (const auto member : {&DependencyInterval::attempts, &DependencyInterval::sent, &DependencyInterval::retries,
                              &DependencyInterval::hedges, &DependencyInterval::cacheHits,
                              &DependencyInterval::fallbacks, &DependencyInterval::wasted})
        numberColumn(
            archive, rows, [member](auto &row) -> auto & { return row.*member; });
    for (DependencyInterval &row : rows)
        archive.number(row.breaker, static_cast<std::uint64_t>(BreakerPhase::HalfOpen));
}

template<class Archive, class Row>
void pack(Archive &archive, Series<Row> &series)
{
    std::size_t elements = series.elements();
    archive.number(elements, MostOfAKind);
    std::vector<Row> rows;
    if constexpr (!Archive::IsReading)
        rows = series.rows();
    rows.resize(archive.count(rows.size(), LeastRow, MostRows));
    columns(archive, rows);
    if constexpr (Archive::IsReading) {
        series = Series<Row>(elements);
        for (Row &row : rows)
            series.append(row);
    }
}

template<class Archive>
void pack(Archive &archive, PackedHistograms &histograms)
{
    std::vector<std::uint64_t> ends = histograms.ends();
    std::string bytes(histograms.packed().begin(), histograms.packed().end());
    ends.resize(archive.count(ends.size(), 1, MostRows));
    std::uint64_t previous = 0;
    for (std::uint64_t &end : ends) {
        std::uint64_t size = end - previous;
        archive.number(size, MostUnpacked);
        end = previous + size;
        previous = end;
    }
    archive.text(bytes);
    if constexpr (Archive::IsReading) {
        const std::vector<std::uint8_t> packed(bytes.begin(), bytes.end());
        if (!histograms.assign(packed, std::move(ends)))
            archive.refuse();
    }
}

template<class Archive>
void pack(Archive &archive, std::vector<std::string> &names)
{
    names.resize(archive.count(names.size(), 1, MostOfAKind));
    for (std::string &name : names)
        archive.text(name);
}

template<class Archive>
void pack(Archive &archive, std::vector<RecordedEvent> &events)
{
    events.resize(archive.count(events.size(), 12, MostOfAKind));
    Nanos previous = 0;
    for (RecordedEvent &event : events) {
        archive.time(event.at, previous);
        archive.number(event.kind, static_cast<std::uint64_t>(RecordedEvent::Kind::LimitReached));
        archive.number(event.element);
        archive.number(event.replica);
        archive.real(event.value);
        previous = event.at;
    }
}

template<class Archive>
void packOutcomes(Archive &archive, auto &rows)
{
    for (auto &row : rows)
        archive.number(row.outcome, OutcomeNames.size() - 1);
    for (auto &row : rows)
        archive.number(row.cause, CauseCount - 1);
}

template<class Archive>
void pack(Archive &archive, std::vector<Trace> &traces)
{
    traces.resize(archive.count(traces.size(), 6, MostOfAKind));
    numberColumn(
        archive, traces, [](auto &trace) -> auto & { return trace.journey; });
    numberColumn(
        archive, traces, [](auto &trace) -> auto & { return trace.firstSpan; });
    packOutcomes(archive, traces);
    Nanos previous = 0;
    for (Trace &trace : traces) {
        archive.time(trace.start, previous);
        archive.time(trace.end, trace.start);
        previous = trace.start;
    }
}

template<class Archive>
void pack(Archive &archive, std::vector<Span> &spans)
{
    spans.resize(archive.count(spans.size(), 14, MostOfAKind));
    for (const auto member : {&Span::trace, &Span::parent, &Span::component, &Span::dependency, &Span::replica})
        numberColumn(
            archive, spans, [member](auto &span) -> auto & { return span.*member; });
    numberColumn(
        archive, spans, [](auto &span) -> auto & { return span.attempt; });
    packOutcomes(archive, spans);
    for (Span &span : spans)
        archive.number(span.isSuperseded, 1);
    Nanos previous = 0;
    for (Span &span : spans) {
        archive.time(span.sent, previous);
        archive.time(span.arrived, span.sent);
        archive.time(span.started, span.arrived == Never ? span.sent : span.arrived);
        archive.time(span.finished, span.sent);
        archive.time(span.answered, span.finished == Never ? span.sent : span.finished);
        previous = span.sent;
    }
}

template<class Archive>
void pack(Archive &archive, Recording &recording)
{
    archive.text(recording.architecture);
    archive.text(recording.scenario);
    archive.number(recording.seed);
    archive.time(recording.duration, 0);
    archive.time(recording.interval, 0);
    archive.number(recording.precision, 16);
    for (auto *names : {&recording.names.journeys, &recording.names.components, &recording.names.deployables,
                        &recording.names.dependencies, &recording.names.events})
        pack(archive, *names);
    recording.valuePerSuccess.resize(archive.count(recording.valuePerSuccess.size(), 8, MostOfAKind));
    for (double &value : recording.valuePerSuccess)
        archive.real(value);
    pack(archive, recording.journeys);
    pack(archive, recording.components);
    pack(archive, recording.deployables);
    pack(archive, recording.dependencies);
    for (auto *times :
         {&recording.journeyTimes, &recording.componentTimes, &recording.dependencyTimes, &recording.waitTimes})
        pack(archive, *times);
    pack(archive, recording.events);
    archive.number(recording.lostEvents);
    pack(archive, recording.traces);
    pack(archive, recording.spans);
    archive.number(recording.processedEvents);
    archive.number(recording.deadLetters);
    archive.number(recording.unfinished);
}

void putFixed(std::string &bytes, std::uint64_t value, int size)
{
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> (8 * i));
}
std::uint64_t fixedAt(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}
/// Of a file with a header: everything but the magic and the checksum.
std::uint32_t checksumOf(std::string_view file)
{
    const auto add = [](uLong sum, std::string_view part) {
        return crc32_z(sum, reinterpret_cast<const Bytef *>(part.data()), part.size());
    };
    uLong sum = add(crc32_z(0, nullptr, 0), file.substr(Magic.size(), ChecksumAt - Magic.size()));
    sum = add(sum, file.substr(HeaderSize));
    return static_cast<std::uint32_t>(sum);
}

tl::unexpected<Diagnostics> damaged(const char *english, const char *korean)
{
    return failure(message::RecordingDamaged, {english, korean});
}

} // namespace

std::string writeRecording(const Recording &recording)
{
    Packer packer;
    Recording copy = recording; // One description serves both directions, so it asks for something changeable.
    pack(packer, copy);
    const std::string &content = packer.bytes();

    // Level 1: measured on the samples, level 6 takes 2.6 times as long and saves a twentieth.
    uLongf size = compressBound(static_cast<uLong>(content.size()));
    std::string packed(size, '\0');
    compress2(reinterpret_cast<Bytef *>(packed.data()), &size, reinterpret_cast<const Bytef *>(content.data()),
              static_cast<uLong>(content.size()), 1);
    packed.resize(size);

    std::string file(Magic);
    putFixed(file, RecordingVersion, 4);
    putFixed(file, content.size(), 8);
    putFixed(file, 0, 4);
    file += packed;
    std::string checksum;
    putFixed(checksum, checksumOf(file), 4);
    file.replace(ChecksumAt, checksum.size(), checksum);
    return file;
}

Result<Recording> readRecording(std::string_view bytes)
{
    const std::size_t shared = std::min(bytes.size(), Magic.size());
    if (bytes.empty() || bytes.substr(0, shared) != Magic.substr(0, shared))
        return failure(message::RecordingForeign);
    if (bytes.size() < HeaderSize)
        return damaged("it ends too early", "끝부분이 없습니다");
    const std::uint64_t version = fixedAt(bytes, Magic.size(), 4);
    if (version != RecordingVersion)
        return failure(message::RecordingVersion, {std::to_string(version), std::to_string(RecordingVersion)});
    if (checksumOf(bytes) != fixedAt(bytes, ChecksumAt, 4))
        return damaged("its checksum is wrong, so it was cut off or changed",
                       "체크섬이 맞지 않습니다. 파일이 잘렸거나 바뀌었습니다");

    const std::string_view packed = bytes.substr(HeaderSize);
    const std::uint64_t size = fixedAt(bytes, Magic.size() + 4, 8);
    if (size > MostUnpacked || size > (packed.size() + 1) * BestRatio)
        return damaged("it says that it is larger than a recording can be", "적힌 크기가 기록의 한도보다 큽니다");
    std::string content(size, '\0');
    uLongf unpacked = static_cast<uLongf>(size);
    const int status = uncompress(reinterpret_cast<Bytef *>(content.data()), &unpacked,
                                  reinterpret_cast<const Bytef *>(packed.data()), static_cast<uLong>(packed.size()));
    if (status != Z_OK || unpacked != size)
        return damaged("it cannot be unpacked", "압축을 풀 수 없습니다");

    Unpacker unpacker(content);
    Recording recording;
    pack(unpacker, recording);
    if (!unpacker.isFine() || !unpacker.isAtEnd() || !isConsistent(recording))
        return damaged("its content contradicts itself", "내용이 서로 맞지 않습니다");
    return recording;
}

} // namespace topologue::simulation
