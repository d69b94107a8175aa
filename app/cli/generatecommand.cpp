// SPDX-License-Identifier: Apache-2.0
#include "architecture/generate.h"
#include "commandline.h"
#include "commands.h"
#include "core/documentfile.h"
#include "core/output.h"
#include "messages.h"
#include "options.h"
#include "terminal.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

namespace topologue::cli {

int runGenerate(const Call &call)
{
    constexpr std::uint64_t MaxComponents = 100'000;
    constexpr std::uint64_t Anything = std::numeric_limits<std::uint64_t>::max();

    Options options(call, {{{"components"}}, {{"dependencies"}}, {{"seed"}}, {{"o", "output"}}, {{"lang"}}});
    const Language language = options.choice("lang", languageChoices()).value_or(call.language);
    const GenerateOptions defaults;
    const std::uint64_t components = options.wholeNumber("components", defaults.components, 1, MaxComponents);
    // A format that is read back holds 200,000 elements of a kind (formats::ReadLimits).
    constexpr std::uint64_t MaxDependencies = 200'000;
    const std::uint64_t possible = std::min(MaxDependencies, components * (components - 1) / 2);
    const std::uint64_t dependencies =
        options.wholeNumber("dependencies", std::min<std::uint64_t>(defaults.dependencies, possible), 0, Anything);
    if (dependencies > possible) {
        options.addProblem(message::TooManyDependencies,
                           {std::to_string(components), std::to_string(dependencies), std::to_string(possible)});
    }
    const std::uint64_t seed = options.wholeNumber("seed", defaults.seed, 0, Anything);
    if (!options.files().isEmpty())
        options.addProblem(message::UnexpectedFile,
                           {call.command.toStdString(), options.files().first().toStdString()});
    if (options.isWrong())
        return options.reportWrongUsage();

    const Architecture architecture =
        generateArchitecture({static_cast<std::uint32_t>(components), static_cast<std::uint32_t>(dependencies), seed});
    const std::string output =
        options.isSet("output") ? options.value("output").toStdString() : std::string(core::StandardStream);
    if (const auto written = core::saveDocument(output, architecture); !written) {
        printDiagnostics(written.error(), language);
        return InputOrOutputFailed;
    }
    return Success;
}

} // namespace topologue::cli
