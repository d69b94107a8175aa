// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/layoutservice.h"

#include <QtGlobal>

#include <string>
#include <utility>
#include <vector>

/// Something to lay out, and a child process that misbehaves while it does.
namespace topologue::test {

/// A chain of boxes without places.
inline layout::Graph chain(int count)
{
    layout::Graph graph;
    for (int i = 0; i < count; ++i) {
        layout::Box box;
        box.id = "box-" + std::to_string(i);
        box.size = {140, 56};
        graph.boxes.push_back(std::move(box));
        if (i > 0) {
            layout::Link link;
            link.id = "link-" + std::to_string(i);
            link.from = i - 1;
            link.to = i;
            graph.links.push_back(std::move(link));
        }
    }
    return graph;
}

inline const std::vector<layout::Attempt> TwoPatientAttempts{{layout::Engine::Dot, Duration::seconds(60)},
                                                             {layout::Engine::Sfdp, Duration::seconds(60)}};

/// Sets the fault that the child plays, and takes it away again.
class ChildFault
{
public:
    explicit ChildFault(const char *fault) { qputenv("TOPOLOGUE_LAYOUT_FAULT", fault); }
    ~ChildFault() { qunsetenv("TOPOLOGUE_LAYOUT_FAULT"); }
    Q_DISABLE_COPY_MOVE(ChildFault)
};

inline std::vector<std::string> codesOf(const Diagnostics &diagnostics)
{
    std::vector<std::string> codes;
    for (const Diagnostic &diagnostic : diagnostics)
        codes.emplace_back(diagnostic.code());
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace topologue::test
