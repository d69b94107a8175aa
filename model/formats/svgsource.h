// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace topologue::formats {

/// The `<metadata>` content that carries a document inside an SVG: zlib, base64, with its length and CRC-32, in the
/// namespace of SvgSourceNamespace. Pure ASCII, safe inside XML.
[[nodiscard]] std::string svgSourceElement(std::string_view topoJson);

/// The document text inside an exported SVG, found with an XML parser. Fails if the text is not well-formed XML, holds
/// no source or several, or the source was changed (checksum or length), or would unpack to more than `maxBytes`.
[[nodiscard]] Result<std::string> readSvgSource(std::string_view svg, std::size_t maxBytes = 256UL * 1024 * 1024);

/// Of a picture that shows several documents, such as a comparison: all of them, in its order. At least one, at most
/// MostSvgSources. Fails like readSvgSource.
[[nodiscard]] Result<std::vector<std::string>> readSvgSources(std::string_view svg,
                                                              std::size_t maxBytes = 256UL * 1024 * 1024);
inline constexpr std::size_t MostSvgSources = 8;

inline constexpr std::string_view SvgSourceNamespace = "urn:topologue:source:1";

} // namespace topologue::formats
