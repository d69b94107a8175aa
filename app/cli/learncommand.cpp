// SPDX-License-Identifier: Apache-2.0
#include "atlas/conceptmap.h"
#include "atlas/timelinepicture.h"
#include "commandline.h"
#include "commands.h"
#include "core/exportdocument.h"
#include "core/layoutservice.h"
#include "core/output.h"
#include "knowledge/knowledge.h"
#include "messages.h"
#include "offscreenapplication.h"
#include "options.h"
#include "render/qttextmeasurer.h"
#include "terminal.h"

#include <cmath>
#include <string>

namespace topologue::cli {

namespace {

using knowledge::builtInKnowledge;
using knowledge::Knowledge;

constexpr double LeastWidth = 800;
constexpr double MostWidth = 12'000;
constexpr double UsualWidth = 3600;
constexpr double LaneHeight = 62;

const Choices<core::ExportTheme> &themeChoices()
{
    static const Choices<core::ExportTheme> Values{
        {"light", core::ExportTheme::Light}, {"dark", core::ExportTheme::Dark}, {"auto", core::ExportTheme::Automatic}};
    return Values;
}

const Choices<core::ExportFormat> &formatChoices()
{
    static const Choices<core::ExportFormat> Values{
        {"svg", core::ExportFormat::Svg}, {"png", core::ExportFormat::Png}, {"pdf", core::ExportFormat::Pdf}};
    return Values;
}

int writeResult(const Result<std::string> &bytes, const std::string &output, Language language)
{
    if (!bytes) {
        printDiagnostics(bytes.error(), language);
        return InputOrOutputFailed;
    }
    if (const auto written = core::writeOutput(output, *bytes); !written) {
        printDiagnostics(written.error(), language);
        return InputOrOutputFailed;
    }
    return Success;
}

int check(const QStringList &folders, Language language)
{
    const knowledge::Loaded loaded = folders.isEmpty() ? knowledge::loadKnowledge(knowledge::builtInFiles())
                                                       : knowledge::loadKnowledgeFolder(folders.first().toStdString());
    printDiagnostics(loaded.diagnostics, language);
    return loaded.diagnostics.empty() ? Success : exitCodeFor(loaded.diagnostics);
}

/// One place a line, so that a change is one line in a review.
std::string placesText(const Knowledge &knowledge, const std::vector<Point> &centers)
{
    std::string text = "{\n  \"places\": [\n";
    for (std::size_t i = 0; i < centers.size(); ++i) {
        text += "    {\"id\": \"" + knowledge.concepts[i].id + "\", \"x\": " + std::to_string(std::lround(centers[i].x))
                + ", \"y\": " + std::to_string(std::lround(centers[i].y)) + "}" + (i + 1 < centers.size() ? "," : "")
                + "\n";
    }
    return text + "  ]\n}\n";
}

int placeConcepts(const Call &call, const std::string &output, Language language)
{
    const OffscreenApplication application(call.program);
    const render::QtTextMeasurer measurer;
    const Knowledge &knowledge = builtInKnowledge().knowledge;
    layout::Graph graph = atlas::conceptGraph(knowledge, drawing::Typesetter(measurer));
    for (layout::Box &box : graph.boxes)
        box.center.reset();
    const auto outcome = core::layoutAndWait(graph, LayoutStyle::Organic);
    printDiagnostics(outcome ? outcome->notes : outcome.error(), language);
    if (!outcome)
        return InputOrOutputFailed;
    return writeResult(placesText(knowledge, atlas::drawTogether(graph, outcome->centers)), output, language);
}

struct Picture {
    core::ExportOptions options;
    double width = UsualWidth;
};

int drawPicture(const Call &call, bool isTimeline, const Picture &picture, const std::string &output)
{
    const OffscreenApplication application(call.program);
    const render::QtTextMeasurer measurer;
    const drawing::Typesetter typesetter(measurer);
    const Knowledge &knowledge = builtInKnowledge().knowledge;
    const Language language = picture.options.language;
    const bool korean = language == Language::Korean;
    if (!isTimeline) {
        const atlas::ConceptMap map(knowledge, typesetter);
        return writeResult(core::encodePicture(map.draw({language, {}, {}, {}}, typesetter),
                                               korean ? "마이크로서비스의 개념" : "The concepts of microservices", {},
                                               picture.options),
                           output, language);
    }
    atlas::TimelineOptions options;
    options.width = picture.width;
    options.height = atlas::TimelinePicture::Axis + atlas::TimelinePicture::Footer
                     + LaneHeight * static_cast<double>(knowledge.eventCategories.size());
    options.language = language;
    return writeResult(core::encodePicture(drawTimeline(knowledge, options, typesetter).list,
                                           korean ? "마이크로서비스의 역사" : "The history of microservices", {},
                                           picture.options),
                       output, language);
}

} // namespace

int runLearn(const Call &call)
{
    Options options(call, {{{"o", "output"}}, {{"format"}}, {{"theme"}}, {{"width"}}, {{"scale"}}, {{"lang"}}});
    const QStringList files = options.files();
    const QString part = files.value(0);
    if (part == QLatin1String("assess"))
        return runAssess(call);
    Picture picture;
    const std::string output = options.value("output").toStdString();
    picture.options.language = options.choice("lang", languageChoices()).value_or(call.language);
    picture.options.theme = options.choice("theme", themeChoices()).value_or(core::ExportTheme::Light);
    picture.options.scale = options.number("scale", 1, 0.1, 10);
    picture.width = options.number("width", UsualWidth, LeastWidth, MostWidth);
    const auto format = options.choice("format", formatChoices());
    const bool isPicture = part == QLatin1String("timeline") || part == QLatin1String("concepts");
    const bool isCheck = part == QLatin1String("check");
    const bool isPlacing = part == QLatin1String("place-concepts");
    if (!isPicture && !isCheck && !isPlacing)
        options.addProblem(message::UnknownPart, {part.toStdString()});
    const qsizetype most = isCheck ? 2 : 1;
    if (files.size() > most)
        options.addProblem(message::NoFile, {call.command.toStdString(), files[most].toStdString()});
    if ((isPicture || isPlacing) && output.empty())
        options.addProblem(message::OutputMissing, {});
    if (isPicture && !output.empty()) {
        const auto chosen = format ? format : core::exportFormatFromPath(output);
        if (!chosen || *chosen == core::ExportFormat::Dot)
            options.addProblem(message::FormatMissing, {output});
        else
            picture.options.format = *chosen;
    }
    if (options.isWrong())
        return options.reportWrongUsage();
    if (isCheck)
        return check(files.mid(1), picture.options.language);
    if (isPlacing)
        return placeConcepts(call, output, picture.options.language);
    return drawPicture(call, part == QLatin1String("timeline"), picture, output);
}

} // namespace topologue::cli
