// SPDX-License-Identifier: Apache-2.0
#include "stillsvg.h"

#include "drawing/svgwriter.h"

namespace topologue::film {

using namespace drawing;

std::string stillSvg(const Film &film, simulation::Nanos time, const SvgOptions &options)
{
    SvgWriter svg(film.bounds(), options);
    const DisplayList &diagram = film.subject().diagram;
    for (const Element &element : diagram.elements)
        svg.addElement(diagram, element);
    const Film::Moment moment = film.at(time);
    const DisplayList backdrop = film.panel().backdrop();
    for (const DisplayList *list : {&backdrop, &moment.states, &moment.dots, &moment.playhead, &moment.texts}) {
        for (const Element &element : list->elements)
            svg.addPrimitives(*list, element);
    }
    return svg.finish();
}

} // namespace topologue::film
