// SPDX-License-Identifier: Apache-2.0
#include "shopnet.h"
#include "simulation/recordingcheck.h"
#include "simulation/recordingfile.h"

#include <QTest>

#include <zlib.h>

#include <cmath>
#include <functional>
#include <limits>
#include <random>

using namespace topologue;
using namespace topologue::simulation;

namespace {

std::string codeOf(const Result<Recording> &result)
{
    return result ? std::string("read") : std::string(result.error().front().code());
}

void putFixed(std::string &bytes, std::size_t at, std::uint64_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * i));
}

/// The file of any content, as somebody makes it who knows the form: with the right checksum.
std::string fileOf(const std::string &content, std::uint64_t claimedSize)
{
    const std::string written = writeRecording({});
    std::string file = written.substr(0, 24);
    uLongf size = compressBound(static_cast<uLong>(content.size()));
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef *>(packed.data()), &size, reinterpret_cast<const Bytef *>(content.data()),
             static_cast<uLong>(content.size()));
    packed.resize(size);
    file += packed;
    putFixed(file, 12, claimedSize, 8);
    uLong sum = crc32(0, reinterpret_cast<const Bytef *>(file.data()) + 8, 12);
    sum = crc32(sum, reinterpret_cast<const Bytef *>(packed.data()), static_cast<uInt>(packed.size()));
    putFixed(file, 20, sum, 4);
    return file;
}
std::string fileOf(const std::string &content)
{
    return fileOf(content, content.size());
}

/// What lies in a file, unpacked.
std::string contentOf(const std::string &file)
{
    std::string content(1 << 24, '\0');
    uLongf size = static_cast<uLongf>(content.size());
    uncompress(reinterpret_cast<Bytef *>(content.data()), &size, reinterpret_cast<const Bytef *>(file.data()) + 24,
               static_cast<uLong>(file.size() - 24));
    content.resize(size);
    return content;
}

using Change = std::function<void(Recording &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

/// The binary form of recordings, and what it says to files that are none.
class RecordingFileTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead()
    {
        const Recording &recording = tests::shopRecording();
        QVERIFY(recording.spans.size() > 1000);
        QVERIFY(recording.events.size() > 3);
        const Result<Recording> read = readRecording(writeRecording(recording));
        QVERIFY(read.has_value());
        QVERIFY(*read == recording);
    }
    void anEmptyRecordingIsRead()
    {
        const Result<Recording> read = readRecording(writeRecording({}));
        QVERIFY(read.has_value());
        QVERIFY(*read == Recording());
    }
    void extremeValuesSurvive()
    {
        Recording recording = tests::shopRecording();
        recording.seed = std::numeric_limits<std::uint64_t>::max();
        recording.valuePerSuccess[0] = -1e300;
        recording.spans[0].sent = Never - 1;
        recording.spans[0].arrived = 0;
        recording.spans[1].finished = Never;
        recording.spans[1].isSuperseded = true;
        recording.spans[2].parent = 0xffffffff;
        recording.names.journeys[0] = std::string("a\0b\xFF", 4);
        const Result<Recording> read = readRecording(writeRecording(recording));
        QVERIFY(read.has_value());
        QVERIFY(*read == recording);
    }
    /// Columns without zlib are a third of the memory, with it an eighth.
    void theFileIsSmallerThanTheMemory()
    {
        const Recording &recording = tests::shopRecording();
        QVERIFY2(writeRecording(recording).size() < recording.bytes() / 5,
                 qPrintable(QString("%1 of %2").arg(writeRecording(recording).size()).arg(recording.bytes())));
    }
    void aFileThatIsCutOffAnywhereIsRefused()
    {
        const std::string file = writeRecording(tests::shopNet().run(0.3));
        for (std::size_t size = 0; size < file.size(); ++size) {
            const std::string code = codeOf(readRecording(std::string_view(file).substr(0, size)));
            QVERIFY2(code == (size == 0 ? "recording.foreign" : "recording.damaged"),
                     qPrintable(QString("%1 bytes: %2").arg(size).arg(code.c_str())));
        }
    }
    void aFileOfWhichOneByteDiffersIsRefused()
    {
        std::string file = writeRecording(tests::shopNet().run(0.3));
        for (std::size_t i = 0; i < file.size(); ++i) {
            for (const int flip : {0x01, 0x80}) {
                file[i] = static_cast<char>(file[i] ^ flip);
                const std::string code = codeOf(readRecording(file));
                QVERIFY2(code.starts_with("recording."), qPrintable(QString("byte %1").arg(i)));
                file[i] = static_cast<char>(file[i] ^ flip);
            }
        }
        QCOMPARE(codeOf(readRecording(file)), std::string("read"));
    }
    void anythingBehindTheEndIsRefused()
    {
        const std::string file = writeRecording({});
        QCOMPARE(codeOf(readRecording(file + '\0')), std::string("recording.damaged"));
        QCOMPARE(codeOf(readRecording(fileOf(contentOf(file) + '\0'))), std::string("recording.damaged"));
        QCOMPARE(codeOf(readRecording(fileOf(contentOf(file)))), std::string("read"));
    }
    void otherFilesAreForeign()
    {
        for (const char *bytes : {"", "{}", "PK\x03\x04", "\x89PNG\r\n\x1a\n", "\x89TG"})
            QVERIFY(codeOf(readRecording(bytes)) != "read");
        QCOMPARE(codeOf(readRecording("{\"format\": \"topologue\"}")), std::string("recording.foreign"));
    }
    void anotherVersionIsNamed()
    {
        std::string file = writeRecording({});
        file[8] = 7;
        const Result<Recording> read = readRecording(file);
        QCOMPARE(codeOf(read), std::string("recording.version"));
        QVERIFY(read.error().front().sentence().find("version 7") != std::string::npos);
        QVERIFY(read.error().front().sentence(Language::Korean).find("버전은 7") != std::string::npos);
    }
    /// With a right checksum, as an attacker writes it: what the sizes promise must not be believed.
    void hugeCountsAreRefused()
    {
        const std::string content = contentOf(writeRecording(tests::shopNet().run(0.3)));
        const std::string huge = "\xff\xff\xff\xff\xff\xff\xff\xff\x7f";
        for (std::size_t i = 0; i < std::min<std::size_t>(content.size(), 4000); ++i) {
            std::string changed = content;
            changed.replace(i, 1, huge);
            const std::string code = codeOf(readRecording(fileOf(changed)));
            QVERIFY2(code == "recording.damaged" || code == "read", code.c_str());
        }
        QCOMPARE(codeOf(readRecording(fileOf(content, std::uint64_t{1} << 62U))), std::string("recording.damaged"));
        QCOMPARE(codeOf(readRecording(fileOf(content, content.size() + 1))), std::string("recording.damaged"));
        QCOMPARE(codeOf(readRecording(fileOf(std::string(10'000'000, '\0')))), std::string("recording.damaged"));
        QCOMPARE(codeOf(readRecording(fileOf(std::string(10'000'000, '\xff')))), std::string("recording.damaged"));
    }
    void noiseWithARightChecksumIsReadOrRefused()
    {
        const std::string content = contentOf(writeRecording(tests::shopNet().run(0.3)));
        std::mt19937 random(20'261'122);
        int refused = 0;
        for (int i = 0; i < 3000; ++i) {
            std::string changed = content;
            for (int k = 0; k < 4; ++k)
                changed[random() % changed.size()] = static_cast<char>(random());
            const Result<Recording> read = readRecording(fileOf(changed));
            refused += read ? 0 : 1;
            QVERIFY(!read || isConsistent(*read));
        }
        QVERIFY(refused > 300);
    }
    void whatContradictsItselfIsRefused_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
        row("a span of no trace", [](Recording &r) { r.spans[3].trace = 1'000'000; });
        row("a span of no component", [](Recording &r) { r.spans[3].component = 99; });
        row("a span of no dependency", [](Recording &r) { r.spans[3].dependency = 99; });
        row("a span without its parent", [](Recording &r) { r.spans[3].parent = 1'000'000; });
        row("a trace of no journey", [](Recording &r) { r.traces[3].journey = 1; });
        row("a trace without its root", [](Recording &r) { r.traces[3].firstSpan = 1'000'000; });
        row("an event of no fault", [](Recording &r) { r.names.events.clear(); });
        row("an event of no journey", [](Recording &r) {
            r.events.push_back({0, RecordedEvent::Kind::ObjectiveMet, 1, 0, 0});
        });
        row("a series for more elements", [](Recording &r) { r.names.components.emplace_back("more"); });
        row("no value of a journey", [](Recording &r) { r.valuePerSuccess.clear(); });
        row("an infinite value", [](Recording &r) { r.valuePerSuccess[0] = INFINITY; });
        row("a row too many", [](Recording &r) { r.journeys.append({}); });
        row("a histogram too many", [](Recording &r) { r.waitTimes.append({}); });
        row("a mean that is no number", [](Recording &r) {
            Series<JourneyInterval> series(1);
            for (JourneyInterval each : r.journeys.rows()) {
                each.counts.meanMs = NAN;
                series.append(each);
            }
            r.journeys = series;
        });
        row("no interval", [](Recording &r) { r.interval = 0; });
        row("no precision", [](Recording &r) { r.precision = 0; });
    }
    void whatContradictsItselfIsRefused()
    {
        QFETCH(Change, change);
        Recording recording = tests::shopRecording();
        QVERIFY(isConsistent(recording));
        change(recording);
        QVERIFY(!isConsistent(recording));
        QCOMPARE(codeOf(readRecording(writeRecording(recording))), std::string("recording.damaged"));
    }
};

QTEST_GUILESS_MAIN(RecordingFileTest)
#include "recordingfile_test.moc"
