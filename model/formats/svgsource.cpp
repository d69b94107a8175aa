// SPDX-License-Identifier: Apache-2.0
#include "svgsource.h"

#include "base64.h"
#include "filemessages.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <optional>
#include <pugixml.hpp>
#include <vector>
#include <zlib.h>

namespace topologue::formats {

namespace {

constexpr std::string_view Encoding = "zlib+base64";
/// The parsed XML takes up to twenty times as much memory as the text.
constexpr std::size_t MaxSvgBytes = 128UL * 1024 * 1024;

std::uint32_t checksum(std::string_view bytes)
{
    uLong result = crc32_z(0, nullptr, 0);
    result = crc32_z(result, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size());
    return static_cast<std::uint32_t>(result);
}

std::string hex(std::uint32_t value)
{
    std::array<char, 8> digits{};
    for (std::size_t i = 0; i < digits.size(); ++i)
        digits[digits.size() - 1 - i] = "0123456789abcdef"[(value >> (4 * i)) & 15U];
    return {digits.data(), digits.size()};
}

std::string deflated(std::string_view bytes)
{
    std::string result(compressBound(static_cast<uLong>(bytes.size())), '\0');
    auto size = static_cast<uLongf>(result.size());
    [[maybe_unused]] const int status =
        compress2(reinterpret_cast<Bytef *>(result.data()), &size, reinterpret_cast<const Bytef *>(bytes.data()),
                  static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
    assert(status == Z_OK); // It has the room that it asked for.
    result.resize(size);
    return result;
}

/// Unpacks into exactly `length` bytes; none if there are more or fewer, or the data is damaged. Memory grows with
/// what comes out, so that a false length costs nothing.
std::optional<std::string> inflated(std::string_view packed, std::size_t length)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    constexpr std::size_t Step = 1024UL * 1024;
    std::string result;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // zlib only reads it.
    std::size_t left = packed.size();
    int status = Z_OK;
    while (status == Z_OK && result.size() <= length) {
        const std::size_t before = result.size();
        const std::size_t room = std::min(Step, length + 1 - before);
        result.resize(before + room);
        if (stream.avail_in == 0) {
            stream.avail_in = static_cast<uInt>(std::min<std::size_t>(left, 1UL << 30U));
            left -= stream.avail_in;
        }
        stream.next_out = reinterpret_cast<Bytef *>(result.data() + before);
        stream.avail_out = static_cast<uInt>(room);
        status = inflate(&stream, Z_NO_FLUSH);
        result.resize(before + room - stream.avail_out);
    }
    const bool complete = status == Z_STREAM_END && stream.avail_in == 0 && left == 0;
    inflateEnd(&stream);
    if (!complete || result.size() != length)
        return std::nullopt;
    return result;
}

bool hasSourceName(const pugi::xml_node &element)
{
    const std::string_view name = element.name();
    return name == "source" || name.ends_with(":source");
}

/// Whether an element with that name is in our namespace, by whatever prefix.
bool isSource(const pugi::xml_node &element)
{
    const std::string_view name = element.name();
    const auto colon = name.find(':');
    const std::string declaration =
        colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
    for (pugi::xml_node around = element; around; around = around.parent()) {
        if (const pugi::xml_attribute attribute = around.attribute(declaration.c_str()))
            return attribute.value() == SvgSourceNamespace;
    }
    return false;
}

/// Gathers the sources; walks without recursion.
struct SourceFinder : pugi::xml_tree_walker {
    std::size_t most = 1; ///< It stops once there are more.
    std::vector<pugi::xml_node> found{};
    int looked = 0;

    bool for_each(pugi::xml_node &node) override
    {
        // Asking for the namespace takes as long as the element is deep: hostile texts nest a million `source`s.
        constexpr int MaxDepth = 256;
        constexpr int MaxLooks = 10'000;
        if (depth() > MaxDepth || node.type() != pugi::node_element || !hasSourceName(node))
            return true;
        if (isSource(node))
            found.push_back(node);
        return found.size() <= most && ++looked < MaxLooks;
    }
};

Place placeAt(std::string_view text, std::ptrdiff_t offset)
{
    const std::string_view before = text.substr(0, static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0.
    return {{}, {}, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(before.size() - lineStart + 1)};
}

/// The document that one source element holds.
Result<std::string> unpacked(const pugi::xml_node &source, std::string_view svg, std::size_t maxBytes)
{
    const Place place = placeAt(svg, source.offset_debug());

    const std::string_view encoding = source.attribute("encoding").value();
    if (encoding != Encoding)
        return failure(message::SvgEncoding, {std::string(encoding.substr(0, 100))}, place);
    const std::string_view lengthText = source.attribute("length").value();
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(lengthText.data(), lengthText.data() + lengthText.size(), length);
    if (error != std::errc() || end != lengthText.data() + lengthText.size())
        return failure(message::SvgSourceDamaged, {"length"}, place);
    if (length > maxBytes)
        return failure(message::SvgSourceTooLarge, {std::to_string(maxBytes)}, place);
    const auto packed = fromBase64(source.text().get());
    if (!packed)
        return failure(message::SvgSourceDamaged, {"base64"}, place);
    auto text = inflated(*packed, length);
    if (!text)
        return failure(message::SvgSourceDamaged, {"zlib"}, place);
    if (source.attribute("crc32").value() != hex(checksum(*text)))
        return failure(message::SvgSourceDamaged, {"crc32"}, place);
    return std::move(*text);
}

/// The sources of an SVG that may have so many of them; at least one.
Result<std::vector<std::string>> readSources(std::string_view svg, std::size_t most, std::size_t maxBytes)
{
    if (svg.size() > MaxSvgBytes)
        return failure(message::SvgSourceTooLarge, {std::to_string(MaxSvgBytes)});
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(svg.data(), svg.size());
    if (!parsed)
        return failure(message::SvgNotXml, {}, placeAt(svg, std::min<std::ptrdiff_t>(parsed.offset, std::ssize(svg))));
    SourceFinder finder;
    finder.most = most;
    document.traverse(finder);
    if (finder.found.empty())
        return failure(message::SvgNoSource);
    if (finder.found.size() > most)
        return failure(message::SvgSeveralSources);
    std::vector<std::string> sources;
    std::size_t left = maxBytes;
    for (const pugi::xml_node &source : finder.found) {
        auto text = unpacked(source, svg, left);
        if (!text)
            return tl::unexpected(std::move(text.error()));
        left -= text->size();
        sources.push_back(std::move(*text));
    }
    return sources;
}

} // namespace

std::string svgSourceElement(std::string_view topoJson)
{
    constexpr std::size_t LineLength = 100;
    std::string result = "<topologue:source xmlns:topologue=\"";
    result += SvgSourceNamespace;
    result += "\" encoding=\"";
    result += Encoding;
    result += "\" length=\"" + std::to_string(topoJson.size()) + "\" crc32=\"" + hex(checksum(topoJson)) + "\">\n";
    result += toBase64(deflated(topoJson), LineLength);
    result += "\n</topologue:source>";
    return result;
}

Result<std::string> readSvgSource(std::string_view svg, std::size_t maxBytes)
{
    return readSources(svg, 1, maxBytes).map([](std::vector<std::string> sources) {
        return std::move(sources.front());
    });
}

Result<std::vector<std::string>> readSvgSources(std::string_view svg, std::size_t maxBytes)
{
    return readSources(svg, MostSvgSources, maxBytes);
}

} // namespace topologue::formats
