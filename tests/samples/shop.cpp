// SPDX-License-Identifier: Apache-2.0
#include "shop.h"

#include "formats/topojson.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace topologue::samples {

std::filesystem::path pathOf(const std::string &document)
{
    return std::filesystem::path(TOPOLOGUE_SOURCE_DIR) / "samples" / ("ecommerce-" + document + ".topo.json");
}

std::string bytesOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string listed(const Diagnostics &diagnostics)
{
    std::string result;
    for (const Diagnostic &diagnostic : diagnostics)
        result += formatForTerminal(diagnostic, Language::English) + '\n';
    return result;
}

Architecture sample(const std::string &document)
{
    const Result<formats::ReadDocument> read = formats::readTopoJsonFile(pathOf(document));
    return read ? read->architecture : Architecture();
}

FaultTarget homeOf(const Component &component)
{
    if (component.deployable)
        return *component.deployable;
    return component.id;
}

std::vector<std::string> partsOf(const Architecture &architecture, const std::string &deployable)
{
    std::vector<std::string> result;
    for (const Component &component : architecture.components) {
        if (component.deployable == DeployableId(deployable))
            result.push_back(component.id.value());
    }
    return result;
}

bool hasHangul(const std::string &text)
{
    // Hangul syllables are U+AC00 to U+D7A3: three bytes, of which the first is 0xEA to 0xED.
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xEA && byte <= 0xED;
    });
}

std::vector<NamedText> textsOf(const Architecture &architecture)
{
    std::vector<NamedText> texts{{"name", architecture.name}, {"description", architecture.description, true}};
    for (const Team &team : architecture.teams) {
        texts.push_back({team.id.value(), team.name});
        texts.push_back({team.id.value() + " mission", team.mission, true});
    }
    for (const Deployable &deployable : architecture.deployables) {
        texts.push_back({deployable.id.value(), deployable.name});
        texts.push_back({deployable.id.value() + " description", deployable.description, true});
    }
    for (const Component &component : architecture.components) {
        texts.push_back({component.id.value(), component.name});
        texts.push_back({component.id.value() + " description", component.description, true});
    }
    for (const Journey &journey : architecture.journeys)
        texts.push_back({journey.id.value(), journey.name});
    for (const Scenario &scenario : architecture.scenarios) {
        texts.push_back({scenario.id.value(), scenario.name});
        texts.push_back({scenario.id.value() + " description", scenario.description, true});
    }
    return texts;
}

} // namespace topologue::samples
