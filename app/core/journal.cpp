// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include <array>
#include <cassert>
#include <zlib.h>

namespace topologue::core {

namespace {

enum class Kind : std::uint32_t { Place = 1, Document = 2 };

/// Of one document that is believed; the greatest that is read from a file at all.
constexpr std::uint32_t MaxDocumentBytes = 256U * 1024 * 1024;

/// Fields of a record's head, in their order.
struct Head {
    std::uint32_t kind = 0;
    std::uint32_t packedBytes = 0;
    std::uint32_t rawBytes = 0;
    std::uint64_t step = 0;
    std::uint64_t timeMs = 0;
};
constexpr std::size_t HeadBytes = 3 * 4 + 2 * 8;
constexpr std::size_t ChecksumBytes = 4;

template<class Number>
void put(std::string &out, Number number)
{
    for (std::size_t i = 0; i < sizeof number; ++i)
        out += static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
}

template<class Number>
Number take(std::string_view &in)
{
    Number number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number |= static_cast<Number>(static_cast<Number>(static_cast<unsigned char>(in[i])) << (8 * i));
    in.remove_prefix(sizeof number);
    return number;
}

std::uint32_t checksum(std::string_view head, std::string_view payload)
{
    uLong result = crc32_z(0, nullptr, 0);
    result = crc32_z(result, reinterpret_cast<const Bytef *>(head.data()), head.size());
    result = crc32_z(result, reinterpret_cast<const Bytef *>(payload.data()), payload.size());
    return static_cast<std::uint32_t>(result);
}

std::string record(const Head &head, std::string_view payload)
{
    std::string bytes;
    bytes.reserve(HeadBytes + ChecksumBytes + payload.size());
    put(bytes, head.kind);
    put(bytes, head.packedBytes);
    put(bytes, head.rawBytes);
    put(bytes, head.step);
    put(bytes, head.timeMs);
    put(bytes, checksum(bytes, payload));
    bytes += payload;
    return bytes;
}

std::string packed(std::string_view bytes)
{
    std::string result(compressBound(static_cast<uLong>(bytes.size())), '\0');
    auto size = static_cast<uLongf>(result.size());
    [[maybe_unused]] const int status =
        compress2(reinterpret_cast<Bytef *>(result.data()), &size, reinterpret_cast<const Bytef *>(bytes.data()),
                  static_cast<uLong>(bytes.size()), Z_BEST_SPEED);
    assert(status == Z_OK); // It has the room that it asked for.
    result.resize(size);
    return result;
}

/// Where the checksum was right the length is, too; a forged one costs at most MaxDocumentBytes.
std::optional<std::string> unpacked(std::string_view bytes, std::size_t length)
{
    std::string result(length, '\0');
    auto size = static_cast<uLongf>(length);
    const int status = uncompress(reinterpret_cast<Bytef *>(result.data()), &size,
                                  reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uLong>(bytes.size()));
    if (status != Z_OK || size != length)
        return std::nullopt;
    return result;
}

JournalPlace placeFrom(std::string_view payload)
{
    std::array<std::string_view, 2> fields;
    for (std::string_view &field : fields) {
        const auto end = payload.find('\0');
        field = payload.substr(0, end);
        payload.remove_prefix(end == std::string_view::npos ? payload.size() : end + 1);
    }
    return {std::string(fields[0]), std::string(fields[1]), std::string(payload)};
}

} // namespace

std::string journalRecord(const JournalPlace &place)
{
    const std::string payload = place.path + '\0' + place.fileHash + '\0' + place.name;
    const auto size = static_cast<std::uint32_t>(payload.size());
    return record({static_cast<std::uint32_t>(Kind::Place), size, size, 0, 0}, payload);
}

std::string journalRecord(std::string_view document, std::uint64_t step, std::int64_t timeMs)
{
    const std::string payload = packed(document);
    return record({static_cast<std::uint32_t>(Kind::Document), static_cast<std::uint32_t>(payload.size()),
                   static_cast<std::uint32_t>(document.size()), step, static_cast<std::uint64_t>(timeMs)},
                  payload);
}

std::optional<JournalContent> readJournal(std::string_view bytes)
{
    if (!bytes.starts_with(JournalMark))
        return std::nullopt;
    JournalContent content;
    std::string_view packedDocument;
    std::size_t rawBytes = 0;
    std::string_view rest = bytes.substr(JournalMark.size());
    content.goodBytes = JournalMark.size();
    while (rest.size() >= HeadBytes + ChecksumBytes) {
        const std::string_view headBytes = rest.substr(0, HeadBytes);
        const Head head{take<std::uint32_t>(rest), take<std::uint32_t>(rest), take<std::uint32_t>(rest),
                        take<std::uint64_t>(rest), take<std::uint64_t>(rest)};
        const auto sum = take<std::uint32_t>(rest);
        if (head.packedBytes > rest.size() || head.rawBytes > MaxDocumentBytes)
            break;
        const std::string_view payload = rest.substr(0, head.packedBytes);
        if (sum != checksum(headBytes, payload))
            break;
        if (head.kind == static_cast<std::uint32_t>(Kind::Place)) {
            content.place = placeFrom(payload);
        } else if (head.kind == static_cast<std::uint32_t>(Kind::Document)) {
            packedDocument = payload;
            rawBytes = head.rawBytes;
            content.step = head.step;
            content.timeMs = static_cast<std::int64_t>(head.timeMs);
        }
        rest.remove_prefix(head.packedBytes);
        content.goodBytes = bytes.size() - rest.size();
    }
    if (packedDocument.empty())
        return std::nullopt;
    auto document = unpacked(packedDocument, rawBytes);
    if (!document)
        return std::nullopt;
    content.document = std::move(*document);
    return content;
}

bool isJournal(std::string_view bytes)
{
    return bytes.substr(0, JournalMark.size()) == JournalMark.substr(0, bytes.size());
}

} // namespace topologue::core
