// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"
#include "commands.h"
#include "layout/layout.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>

namespace topologue::cli {

namespace {

std::string readAll(std::FILE *file)
{
    std::string text;
    char block[64 * 1024];
    while (const std::size_t count = std::fread(block, 1, sizeof block, file))
        text.append(block, count);
    return text;
}

std::string_view faultName(layout::Engine engine)
{
    switch (engine) {
    case layout::Engine::Dot:
        return ":dot";
    case layout::Engine::DotLimited:
        return ":dot-limited";
    case layout::Engine::Sfdp:
        return ":sfdp";
    case layout::Engine::None:
    case layout::Engine::Grid:
        break;
    }
    return ":none";
}

/// What a test asks this child to do to its parent.
void behaveAsTested(layout::Engine engine)
{
    const char *variable = std::getenv("TOPOLOGUE_LAYOUT_FAULT");
    if (!variable)
        return;
    std::string fault = variable;
    if (const auto colon = fault.find(':'); colon != std::string::npos) {
        if (fault.substr(colon) != faultName(engine))
            return;
        fault.resize(colon);
    }
    if (fault == "crash")
        std::abort();
    while (fault == "hang")
        ::pause();
}

void complain(const Diagnostics &diagnostics)
{
    for (const Diagnostic &diagnostic : diagnostics)
        std::fprintf(stderr, "%s\n", diagnostic.sentence().c_str());
}

} // namespace

int runInternalLayout()
{
#ifdef __linux__
    // The parent may be killed without a chance to end this child, which could run for minutes.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    // A crash here is expected and reported by the parent; it is not worth a core file.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);

    const auto request = layout::readGraph(readAll(stdin));
    if (!request) {
        complain(request.error());
        return WrongUsage;
    }
    behaveAsTested(request->engine);
    const auto centers = layout::placeWithGraphviz(request->graph, request->style, request->engine);
    if (!centers) {
        complain(centers.error());
        return DocumentHasErrors;
    }
    const std::string answer = layout::writeCenters(*centers);
    const bool written = std::fwrite(answer.data(), 1, answer.size(), stdout) == answer.size();
    return written && std::fflush(stdout) == 0 ? Success : InputOrOutputFailed;
}

} // namespace topologue::cli
