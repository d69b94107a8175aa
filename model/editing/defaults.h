// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a new element is assumed to be like, with where each figure comes from.
namespace topologue::editing {

/// A figure of resources/knowledge/technologies.json.
struct DefaultValue {
    std::string_view parameter; ///< "rdb.max_connections".
    double value = 0;
    std::string_view unit;    ///< "ms", "tps per 4 vCPU"...
    std::string_view english; ///< Why this figure.
    std::string_view korean;
    std::string_view status;      ///< "verified", "mixed", "unverified" or "choice".
    std::string_view sourceTitle; ///< Empty where there is no source.
    std::string_view sourceUrl;
};
[[nodiscard]] std::span<const DefaultValue> defaultValues();
/// Null if there is none of that name.
[[nodiscard]] const DefaultValue *findDefault(std::string_view parameter);

/// "Gilt average of 3 instances per service (2015). Source: openruby summary..., http://..." The title stays as it is
/// in every language.
[[nodiscard]] std::string sourceSentence(const DefaultValue &value, Language language);

/// Which figure a field comes from, such as "capacity.replicas".
struct DefaultReason {
    std::string_view field;
    const DefaultValue *value = nullptr;
};

struct ComponentDefaults {
    Distribution serviceTime;
    Capacity capacity;
    std::vector<DefaultReason> reasons;
};
/// For a component of this kind and technology (as people write it; unknown ones are as their kind).
[[nodiscard]] ComponentDefaults defaultsFor(ComponentKind kind, std::string_view technology);

struct DependencyDefaults {
    std::optional<Distribution> latency; ///< Each way; none inside one process.
    Policies policies;
    std::string protocol; ///< Empty where nothing speaks for one.
    std::vector<DefaultReason> reasons;
};
/// For an arrow to a component of that technology. What the inspector offers; drawing an arrow sets none of it.
[[nodiscard]] DependencyDefaults defaultsFor(DependencyStyle style, std::string_view technology);

} // namespace topologue::editing
