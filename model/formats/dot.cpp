// SPDX-License-Identifier: Apache-2.0
#include "dot.h"

#include "jsontext.h"

#include <array>
#include <utility>
#include <vector>

namespace topologue::formats {

namespace {

/// A quoted DOT string that shows `text` as it is: Graphviz reads backslashes and `&...;` in labels.
std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t length = utf8Length(text.substr(i));
        if (length != 1) {
            result += length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(i, length);
            i += length == 0 ? 1 : length;
            continue;
        }
        if (c == '"')
            result += "\\\"";
        else if (c == '\\')
            result += "\\\\";
        else if (c == '&')
            result += "&amp;";
        else if (c == '\n')
            result += "\\n";
        else if (c < 0x20 || c == 0x7F)
            result += ' ';
        else
            result += text[i];
        ++i;
    }
    return result + '"';
}

std::string_view shapeOf(ComponentKind kind)
{
    switch (kind) {
    case ComponentKind::Client:
        return "shape=oval";
    case ComponentKind::Gateway:
        return "shape=hexagon";
    case ComponentKind::Service:
        return "shape=box, style=rounded";
    case ComponentKind::Module:
        return "shape=component";
    case ComponentKind::Job:
        return "shape=box, style=\"rounded,diagonals\"";
    case ComponentKind::Database:
        return "shape=cylinder";
    case ComponentKind::Cache:
        return "shape=cylinder, style=dashed";
    case ComponentKind::Queue:
        return "shape=cds";
    case ComponentKind::SearchIndex:
        return "shape=note";
    case ComponentKind::ObjectStore:
        return "shape=folder";
    case ComponentKind::External:
        return "shape=box, style=dashed";
    }
    return "shape=box";
}

std::string_view styleOf(DependencyStyle style)
{
    switch (style) {
    case DependencyStyle::InProcess:
        return "color=\"gray40:invis:gray40\""; // Two thin lines.
    case DependencyStyle::Synchronous:
        return "style=solid";
    case DependencyStyle::Asynchronous:
        return "style=dashed";
    case DependencyStyle::DataAccess:
        return "style=dotted";
    }
    return "style=solid";
}

std::string nameOf(const Text &name, const std::string &id, Language language)
{
    return name.isEmpty() ? id : name.in(language);
}

std::string nodeLine(const Component &component, Language language)
{
    std::string label = nameOf(component.name, component.id.value(), language);
    if (!component.technology.empty())
        label += '\n' + component.technology;
    std::string line = quoted(component.id.value()) + " [label=" + quoted(label) + ", ";
    line += shapeOf(component.kind);
    return line + "];\n";
}

std::string edgeLine(const Architecture &architecture, const Dependency &dependency, Language language)
{
    std::string line = "  " + quoted(dependency.from.value()) + " -> " + quoted(dependency.to.value()) + " [";
    line += "id=" + quoted(dependency.id.value()) + ", ";
    line += styleOf(dependencyStyle(architecture, dependency));
    if (dependency.optional)
        line += ", arrowhead=onormal";
    const std::string &label = dependency.label.isEmpty() ? dependency.protocol : dependency.label.in(language);
    if (!label.empty())
        line += ", label=" + quoted(label);
    return line + "];\n";
}

} // namespace

std::string writeDot(const Architecture &architecture, Language language)
{
    std::vector<std::string> inDeployable(architecture.deployables.size());
    std::string alone;
    for (const Component &component : architecture.components) {
        const auto deployable =
            component.deployable ? architecture.deployables.indexOf(*component.deployable) : std::nullopt;
        if (deployable)
            inDeployable[*deployable] += "    " + nodeLine(component, language);
        else
            alone += "  " + nodeLine(component, language);
    }

    std::string dot = "digraph topologue {\n";
    dot += "  graph [label=" + quoted(architecture.name.in(language)) + ", rankdir=LR, compound=true];\n";
    for (std::size_t i = 0; i < inDeployable.size(); ++i) {
        const Deployable &deployable = architecture.deployables[i];
        dot += "  subgraph " + quoted("cluster_" + deployable.id.value()) + " {\n";
        dot += "    label=" + quoted(nameOf(deployable.name, deployable.id.value(), language)) + ";\n";
        dot += inDeployable[i] + "  }\n";
    }
    dot += alone;
    for (const Dependency &dependency : architecture.dependencies)
        dot += edgeLine(architecture, dependency, language);
    return dot + "}\n";
}

} // namespace topologue::formats
