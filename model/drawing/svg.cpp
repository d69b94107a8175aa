// SPDX-License-Identifier: Apache-2.0
#include "svg.h"

#include "svgwriter.h"

namespace topologue::drawing {

std::string writeSvg(const DisplayList &list, const SvgOptions &options)
{
    SvgWriter writer(list.bounds, options);
    for (const Element &element : list.elements)
        writer.addElement(list, element);
    return writer.finish();
}

} // namespace topologue::drawing
