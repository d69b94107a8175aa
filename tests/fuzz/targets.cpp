// SPDX-License-Identifier: Apache-2.0
#include "targets.h"

#include "formats/dot.h"
#include "formats/svgsource.h"
#include "formats/topojson.h"
#include "require.h"

using namespace topologue;

void fuzzTopoJson(std::string_view text)
{
    const auto document = formats::readTopoJson(text);
    if (!document) {
        require(hasErrors(document.error()), "what is refused has an error");
        for (const Diagnostic &diagnostic : document.error()) {
            require(!diagnostic.sentence(Language::English).empty(), "every diagnostic has an English sentence");
            require(!diagnostic.sentence(Language::Korean).empty(), "every diagnostic has a Korean sentence");
        }
        return;
    }
    require(!hasErrors(document->warnings), "what is accepted has no errors");
    const std::string written = formats::writeTopoJson(document->architecture);
    const auto again = formats::readTopoJson(written);
    require(again.has_value(), "what was written can be read");
    require(again->architecture == document->architecture, "reading what was written gives the same document");
    require(formats::writeTopoJson(again->architecture) == written, "writing twice gives the same bytes");
    require(!formats::writeDot(document->architecture, Language::Korean).empty(), "any document can be written as DOT");
}

void fuzzSvgSource(std::string_view text)
{
    constexpr std::size_t MaxBytes = 1024UL * 1024;
    const auto found = formats::readSvgSource(text, MaxBytes);
    if (found)
        require(found->size() <= MaxBytes, "no more is unpacked than is allowed");
    else
        require(hasErrors(found.error()), "what is refused has an error");
    const std::string svg = "<svg>" + formats::svgSourceElement(text) + "</svg>";
    const auto unpacked = formats::readSvgSource(svg);
    require(unpacked && *unpacked == text, "what was packed comes out unchanged");
}
