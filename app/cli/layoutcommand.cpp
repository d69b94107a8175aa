// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "commands.h"
#include "core/documentfile.h"
#include "core/layoutservice.h"
#include "core/output.h"
#include "core/pipeline.h"
#include "offscreenapplication.h"
#include "options.h"
#include "render/qttextmeasurer.h"
#include "terminal.h"

#include <string>

namespace topologue::cli {

namespace {

/// The styles that place anything.
Choices<LayoutStyle> placingChoices()
{
    Choices<LayoutStyle> choices = layoutChoices();
    std::erase_if(choices, [](const auto &choice) { return choice.second == LayoutStyle::Manual; });
    return choices;
}

LayoutStyle placingStyle(LayoutStyle style)
{
    return style == LayoutStyle::Manual ? LayoutStyle::Flow : style;
}

} // namespace

int runLayout(const Call &call)
{
    Options options(call, {{{"o", "output"}}, {{"style"}}, {{"lang"}}});
    const std::string input = options.onlyFile().toStdString();
    const auto style = options.choice("style", placingChoices());
    const Language language = options.choice("lang", languageChoices()).value_or(call.language);
    if (options.isWrong())
        return options.reportWrongUsage();

    auto document = core::loadDocument(input);
    printDiagnostics(document ? document->warnings : document.error(), language);
    if (!document)
        return exitCodeFor(document.error());

    const OffscreenApplication application(call.program);
    const render::QtTextMeasurer measurer;
    Architecture &architecture = document->architecture;
    // Every component gets a place, also those inside a collapsed deployable.
    Architecture expanded = architecture;
    expanded.drawn.collapsed.clear();
    const LayoutStyle wanted = placingStyle(style.value_or(architecture.drawn.layout));
    const auto diagram = core::makeDiagram(expanded, {std::nullopt, language, wanted}, measurer);
    const auto outcome = core::layoutAndWait(diagram->graph(), wanted);
    printDiagnostics(outcome ? outcome->notes : outcome.error(), language);
    if (!outcome)
        return InputOrOutputFailed;

    Drawn drawn = core::withCenters(expanded, *diagram, outcome->centers, wanted);
    drawn.collapsed = architecture.drawn.collapsed;
    architecture.drawn = std::move(drawn);
    const std::string output =
        options.isSet("output") ? options.value("output").toStdString() : std::string(core::StandardStream);
    if (const auto written = core::saveDocument(output, architecture); !written) {
        printDiagnostics(written.error(), language);
        return InputOrOutputFailed;
    }
    return Success;
}

} // namespace topologue::cli
