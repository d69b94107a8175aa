// SPDX-License-Identifier: Apache-2.0

// A tool for those who work on the drawing; CTest does not run it. It draws a document as SVG without the program:
//
//   drawtool FILE.topo.json OUT.svg [dark|auto] [ko] [teams|stores|plain] [topdown|organic] [overview|middle]
//
// `overview` and `middle` draw what the canvas shows at smaller zooms.

#include "drawing/diagram.h"
#include "drawing/svg.h"
#include "formats/topojson.h"
#include "layout/layout.h"
#include "render/qttextmeasurer.h"

#include <QGuiApplication>

#include <iostream>
#include <set>
#include <string>

using namespace topologue;
using namespace topologue::drawing;

namespace {

/// A list whose full level is what `level` shows.
DisplayList seenAt(DisplayList list, Detail level)
{
    for (Primitive &primitive : list.primitives) {
        std::visit([level](auto &value) { value.details = value.details & level ? AllDetails : 0; }, primitive);
    }
    return list;
}

int fail(const Diagnostics &diagnostics)
{
    for (const Diagnostic &diagnostic : diagnostics)
        std::cerr << formatForTerminal(diagnostic, Language::English) << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    if (argc < 3) {
        std::cerr << "usage: drawtool FILE.topo.json OUT.svg [word...]; the words are listed in drawtool.cpp\n";
        return 2;
    }
    const std::set<std::string> words(argv + 3, argv + argc);
    const auto document = formats::readTopoJsonFile(argv[1]);
    if (!document)
        return fail(document.error());
    const Architecture &architecture = document->architecture;

    DiagramOptions options;
    options.language = words.contains("ko") ? Language::Korean : Language::English;
    options.view = words.contains("teams")    ? ViewKind::Teams
                   : words.contains("stores") ? ViewKind::Stores
                   : words.contains("plain")  ? ViewKind::Plain
                                              : ViewKind::Deployables;
    const LayoutStyle style = words.contains("topdown")   ? LayoutStyle::TopDown
                              : words.contains("organic") ? LayoutStyle::Organic
                                                          : LayoutStyle::Flow;
    const render::QtTextMeasurer measurer;
    const Diagram diagram(architecture, options, measurer);
    const auto engine = style == LayoutStyle::Organic ? layout::Engine::Sfdp : layout::Engine::Dot;
    const auto centers = layout::placeWithGraphviz(diagram.graph(), style, engine);
    if (!centers)
        return fail(centers.error());

    DisplayList list = diagram.draw(layout::route(diagram.graph(), *centers, style));
    if (words.contains("overview"))
        list = seenAt(std::move(list), Overview);
    if (words.contains("middle"))
        list = seenAt(std::move(list), Middle);
    SvgOptions svg;
    svg.theme = words.contains("dark")   ? SvgTheme::Dark
                : words.contains("auto") ? SvgTheme::Automatic
                                         : SvgTheme::Light;
    svg.language = options.language;
    svg.title = architecture.name.in(options.language);
    svg.description = architecture.description.in(options.language);
    const auto written = formats::writeFileAtomically(argv[2], writeSvg(list, svg));
    return written ? 0 : fail(written.error());
}
