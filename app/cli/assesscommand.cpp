// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "commands.h"
#include "core/assessmentfile.h"
#include "core/documentfile.h"
#include "core/output.h"
#include "knowledge/knowledge.h"
#include "messages.h"
#include "offscreenapplication.h"
#include "options.h"
#include "terminal.h"

#include <optional>
#include <string>

namespace topologue::cli {

namespace {

const Choices<core::AssessmentFormat> &formatChoices()
{
    static const Choices<core::AssessmentFormat> Values{{"md", core::AssessmentFormat::Markdown},
                                                        {"pdf", core::AssessmentFormat::Pdf}};
    return Values;
}

} // namespace

int runAssess(const Call &call)
{
    Options options(call, {{{"o", "output"}}, {{"format"}}, {{"lang"}}});
    const std::string command = call.command.toStdString() + " assess";
    const QStringList files = options.files();
    const std::string file = files.value(1).toStdString();
    const Language language = options.choice("lang", languageChoices()).value_or(call.language);
    std::optional<core::AssessmentFormat> format = options.choice("format", formatChoices());
    const std::string output =
        options.isSet("output") ? options.value("output").toStdString() : std::string(core::StandardStream);
    if (files.size() < 2)
        options.addProblem(message::FileMissing, {command});
    if (files.size() > 2)
        options.addProblem(message::TooManyFiles, {command, files[2].toStdString()});
    if (!format) {
        format =
            output == core::StandardStream ? core::AssessmentFormat::Markdown : core::assessmentFormatFromPath(output);
    }
    if (!format && !options.isSet("format"))
        options.addProblem(message::ReportFormatMissing, {output});
    if (options.isWrong())
        return options.reportWrongUsage();

    const auto document = core::loadDocument(file);
    printDiagnostics(document ? document->warnings : document.error(), language);
    if (!document)
        return exitCodeFor(document.error());
    const OffscreenApplication application(call.program);
    const auto written =
        core::encodeAssessment(knowledge::builtInKnowledge().knowledge, document->architecture, *format, language)
            .and_then([&output](const std::string &bytes) { return core::writeOutput(output, bytes); });
    if (written)
        return Success;
    printDiagnostics(written.error(), language);
    return InputOrOutputFailed;
}

} // namespace topologue::cli
