// SPDX-License-Identifier: Apache-2.0
#include "policyoptions.h"

#include "architecture/invariants.h"
#include "architecture/policypresets.h"
#include "messages.h"

#include <map>
#include <utility>
#include <vector>

namespace topologue::cli {

namespace {

constexpr std::string_view NoPolicies = "none";

std::vector<std::string_view> presetIds()
{
    std::vector<std::string_view> ids;
    for (const PolicyPreset &preset : policyPresets())
        ids.push_back(preset.id);
    ids.push_back(NoPolicies);
    return ids;
}

std::string listOf(const std::vector<std::string_view> &ids)
{
    std::string list;
    for (const std::string_view id : ids)
        list += (list.empty() ? "" : ", ") + std::string(id);
    return list;
}

/// The preset of that id; `none` is an empty one. A problem, and null, if there is no such preset.
const PolicyPreset *presetOf(Options &options, const std::string &id)
{
    static const PolicyPreset nothing;
    if (id == NoPolicies)
        return &nothing;
    if (const PolicyPreset *const preset = findPolicyPreset(id))
        return preset;
    const std::string near = nearestId(id, presetIds());
    if (near.empty())
        options.addProblem(message::PresetUnknown, {id, listOf(presetIds())});
    else
        options.addProblem(message::PresetUnknownNear, {id, near, listOf(presetIds())});
    return nullptr;
}

/// A problem, and null, if there is no such dependency.
const Dependency *dependencyOf(Options &options, const Architecture &architecture, const std::string &id,
                               const std::string &file)
{
    if (const Dependency *const dependency = architecture.dependencies.find(DependencyId(id)))
        return dependency;
    std::vector<std::string_view> ids;
    for (const Dependency &dependency : architecture.dependencies)
        ids.push_back(dependency.id.value());
    const std::string near = nearestId(id, ids);
    if (near.empty())
        options.addProblem(message::DependencyUnknown, {file, id});
    else
        options.addProblem(message::DependencyUnknownNear, {file, id, near});
    return nullptr;
}

/// The callee's deployable, or the callee if it is its own.
void setEjection(Architecture &architecture, const Dependency &dependency, const OutlierEjection &ejection)
{
    const Component *const callee = architecture.components.find(dependency.to);
    if (callee == nullptr)
        return;
    if (const Deployable *const found =
            callee->deployable ? architecture.deployables.find(*callee->deployable) : nullptr) {
        Deployable deployable = *found;
        deployable.capacity.outlierEjection = ejection;
        architecture.deployables.replace(found->id, std::move(deployable));
        return;
    }
    Component component = *callee;
    component.capacity = capacityOf(architecture, *callee);
    component.capacity->outlierEjection = ejection;
    architecture.components.replace(callee->id, std::move(component));
}

} // namespace

void applyPolicies(Options &options, Architecture &architecture, const std::string &file)
{
    std::map<DependencyId, const PolicyPreset *> wanted;
    for (const QString &argument : options.values("policy")) {
        const std::string text = argument.toStdString();
        const auto equals = text.rfind('='); // Presets have none in their names.
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
            options.addProblem(message::WrongPolicy, {text});
            continue;
        }
        const Dependency *const dependency = dependencyOf(options, architecture, text.substr(0, equals), file);
        const PolicyPreset *const preset = presetOf(options, text.substr(equals + 1));
        if (dependency == nullptr || preset == nullptr)
            continue;
        if (dependency->consumes)
            options.addProblem(message::PolicyOfConsumer, {dependency->id.value()});
        else if (!wanted.emplace(dependency->id, preset).second)
            options.addProblem(message::PolicyTwice, {dependency->id.value()});
    }
    if (options.isWrong())
        return;
    for (const auto &[id, preset] : wanted) {
        Dependency dependency = *architecture.dependencies.find(id);
        Policies policies = preset->policies;
        policies.fallback = dependency.policies.fallback;
        policies.cache = dependency.policies.cache;
        policies.connectionPool = dependency.policies.connectionPool;
        dependency.policies = std::move(policies);
        if (preset->outlierEjection)
            setEjection(architecture, dependency, *preset->outlierEjection);
        architecture.dependencies.replace(id, std::move(dependency));
    }
}

} // namespace topologue::cli
