// SPDX-License-Identifier: Apache-2.0
#include "documentfile.h"

#include "formats/filemessages.h"
#include "formats/svgsource.h"
#include "formats/topojson.h"
#include "output.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace topologue::core {

namespace {

/// How many bytes may stand before the first "<" of an SVG.
constexpr std::size_t SniffBytes = 512;

bool looksLikeXml(std::string_view text)
{
    constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(ByteOrderMark))
        text.remove_prefix(ByteOrderMark.size());
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '<';
}

/// Everything that comes, up to the limit of documents. Waits as long as whoever writes takes.
Result<std::string> readStandardInput()
{
    const std::string name(StandardStream);
    const std::size_t maxBytes = formats::ReadLimits{}.maxBytes;
    std::string bytes;
    std::array<char, 64UL * 1024> block{};
    errno = 0;
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), stdin)) {
        bytes.append(block.data(), count);
        if (bytes.size() > maxBytes)
            return failure(formats::message::FileTooLarge, {std::to_string(maxBytes)}, {name, {}, 0, 0});
    }
    if (std::ferror(stdin))
        return failure(formats::message::FileReadFailed, {std::generic_category().message(errno)}, {name, {}, 0, 0});
    return bytes;
}

tl::unexpected<Diagnostics> named(Diagnostics diagnostics, const std::string &name)
{
    for (Diagnostic &diagnostic : diagnostics) {
        if (diagnostic.place.file.empty())
            diagnostic.place.file = name;
    }
    return tl::unexpected(std::move(diagnostics));
}

/// Lines of the document inside an SVG are no lines of the file that the user has: the JSON pointer has to do.
void forgetLines(Diagnostics &diagnostics)
{
    for (Diagnostic &diagnostic : diagnostics)
        diagnostic.place.line = diagnostic.place.column = 0;
}

/// A document that was found in an SVG.
Result<LoadedDocument> fromSource(const std::string &source, const std::string &name)
{
    auto document = formats::readTopoJson(source, {}, name);
    if (!document) {
        forgetLines(document.error());
        return named(std::move(document.error()), name);
    }
    forgetLines(document->warnings);
    return LoadedDocument{std::move(document->architecture), std::move(document->warnings), DocumentForm::Svg};
}

Result<LoadedDocument> fromSvg(std::string_view svg, const std::string &name)
{
    auto source = formats::readSvgSource(svg);
    if (!source)
        return named(std::move(source.error()), name);
    return fromSource(*source, name);
}

Result<std::vector<LoadedDocument>> allFromSvg(std::string_view svg, const std::string &name)
{
    auto sources = formats::readSvgSources(svg);
    if (!sources)
        return named(std::move(sources.error()), name);
    std::vector<LoadedDocument> documents;
    for (const std::string &source : *sources) {
        auto document = fromSource(source, name);
        if (!document)
            return tl::unexpected(std::move(document.error()));
        documents.push_back(std::move(*document));
    }
    return documents;
}

} // namespace

Result<LoadedDocument> loadDocumentText(std::string_view text, const std::string &name)
{
    if (looksLikeXml(text.substr(0, SniffBytes)))
        return fromSvg(text, name);
    auto document = formats::readTopoJson(text, {}, name);
    if (!document)
        return named(std::move(document.error()), name);
    return LoadedDocument{std::move(document->architecture), std::move(document->warnings), DocumentForm::TopoJson};
}

Result<std::string> loadText(const std::filesystem::path &path)
{
    auto text = path == StandardStream ? readStandardInput() : formats::readFile(path);
    if (!text)
        return named(std::move(text.error()), path.string());
    return text;
}

Result<LoadedDocument> loadDocument(const std::filesystem::path &path)
{
    return loadText(path).and_then([&path](const std::string &text) { return loadDocumentText(text, path.string()); });
}

Result<std::vector<LoadedDocument>> loadDocuments(const std::filesystem::path &path)
{
    const auto text = loadText(path);
    if (!text)
        return tl::unexpected(text.error());
    if (looksLikeXml(std::string_view(*text).substr(0, SniffBytes)))
        return allFromSvg(*text, path.string());
    auto document = loadDocumentText(*text, path.string());
    if (!document)
        return tl::unexpected(std::move(document.error()));
    std::vector<LoadedDocument> documents;
    documents.push_back(std::move(*document));
    return documents;
}

std::string documentText(const Architecture &architecture)
{
    return formats::writeTopoJson(architecture);
}

Result<void> saveDocument(const std::filesystem::path &path, const Architecture &architecture)
{
    return writeOutput(path, documentText(architecture));
}

} // namespace topologue::core
