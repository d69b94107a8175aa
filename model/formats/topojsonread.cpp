// SPDX-License-Identifier: Apache-2.0
#include "migrations.h"
#include "objectreader.h"
#include "topojson.h"

#include "architecture/invariants.h"

#include <charconv>

namespace topologue::formats {

namespace {

/// Checks "format" and "version" and marks them as used. False if the rest makes no sense to read.
bool checkHeader(ReadContext &context, JsonNode &root)
{
    const Path top;
    const Spot spot{context, root, top};
    if (!root.isObject()) {
        reportType(spot, ExpectObject);
        return false;
    }
    const JsonNode *format = root.member("format");
    if (!format || !format->isString() || format->text() != "topologue") {
        spot.error(message::NotTopologue);
        return false;
    }
    JsonNode *version = root.member("version");
    if (!version) {
        spot.error(message::FieldMissing, {"version"});
        return true;
    }
    const Path path{&top, "version", 0, false};
    const Spot versionSpot{context, *version, path};
    std::uint64_t number = 0;
    if (version->kind() == JsonNode::Kind::Integer) {
        versionSpot.error(message::VersionUnknown,
                          {std::to_string(version->integer()), std::to_string(TopoJsonVersion)});
        return true;
    }
    if (!readValue(versionSpot, number))
        return true;
    if (number > TopoJsonVersion) {
        // What a newer version means by its fields is not known: no further complaints.
        versionSpot.error(message::VersionTooNew, {std::to_string(number), std::to_string(TopoJsonVersion)});
        return false;
    }
    if (number == 0)
        versionSpot.error(message::VersionUnknown, {"0", std::to_string(TopoJsonVersion)});
    return true;
}

/// The pointer into the file for a pointer into the architecture: they differ behind elements that were left out.
std::string pointerInFile(const ReadContext &context, std::string_view pointer)
{
    std::string result;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::string_view part = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(part.size());
        const auto positions = context.filePositions.find(result);
        std::size_t index = 0;
        result += '/';
        if (positions != context.filePositions.end()
            && std::from_chars(part.data(), part.data() + part.size(), index).ec == std::errc()
            && index < positions->second.size())
            result += std::to_string(positions->second[index]);
        else
            result += part;
    }
    return result;
}

void addFindings(const ReadContext &context, const Architecture &architecture)
{
    Report &report = context.report;
    for (Diagnostic &finding : checkInvariants(architecture)) {
        const bool isError = finding.severity == Severity::Error;
        // What could not be read has its default now; that it is wrong as well is no news.
        const bool dangles = finding.code() == messages::Dangling.code;
        if (dangles && finding.arguments.size() > 2 && context.lostKinds.contains(finding.arguments[2]))
            continue;
        if (!context.filePositions.empty())
            finding.place.pointer = pointerInFile(context, finding.place.pointer);
        if (report.hasErrorAtOrAbove(finding.place.pointer))
            continue;
        const bool isDropped = isError ? report.isFullOfErrors() : report.isFullOfWarnings();
        const Offset offset = isDropped ? 0 : context.document.nearest(finding.place.pointer).begin();
        report.add(std::move(finding), offset);
    }
}

} // namespace

Result<ReadDocument> readTopoJson(std::string_view text, const ReadLimits &limits, const std::string &fileName)
{
    constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(ByteOrderMark))
        text.remove_prefix(ByteOrderMark.size());
    Report report(text, fileName, limits);
    auto document = parseJson(text, limits, report);
    if (!document)
        return tl::unexpected(report.take());

    ReadContext context{*document, limits, report};
    if (!checkHeader(context, document->root()))
        return tl::unexpected(report.take());
    if (!report.hasErrors()) {
        const auto version = static_cast<int>(document->root().member("version")->number());
        migrate(*document, version, Migrations);
    }
    ReadDocument result;
    const Path top;
    readObject(Spot{context, document->root(), top}, result.architecture, {"format", "version"});
    addFindings(context, result.architecture);
    if (report.hasErrors())
        return tl::unexpected(report.take());
    result.warnings = report.take();
    return result;
}

} // namespace topologue::formats
