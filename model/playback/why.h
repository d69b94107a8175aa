// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "simulation/recording.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace topologue::playback {

/// One link of the chain of reasons: what was seen, where, and since when.
struct WhyStep {
    std::string sentence;
    std::optional<ElementId> place; ///< Where "go there" leads.
    simulation::Nanos since = 0;
};

/// What would have cut the chain, as one edit of the document.
struct Remedy {
    std::string sentence;
    ElementId place;    ///< The dependency, or the deployable or component with the capacity.
    std::string policy; ///< As PolicyNames has it; "replicas" of a capacity; empty: no edit that helps alone.
    std::optional<Policies> policies; ///< Those of the dependency with the remedy applied.
    std::optional<Capacity> capacity; ///< The same of a capacity.
};

/// Why something is unwell: from what its users feel down to the fault, or to the resource that is at its limit.
/// Without a headline: nothing is wrong with it.
struct Why {
    std::string headline;
    std::vector<WhyStep> steps;
    std::vector<Remedy> remedies; ///< The most useful first.

    [[nodiscard]] bool isEmpty() const { return headline.empty(); }
};

/// When something first became unwell after the first fault.
struct WaveStep {
    ElementId element; ///< A component, a deployable of the document, or a journey.
    simulation::Nanos at = 0;
    std::optional<ElementId> from;        ///< What it needs that was unwell before it: where the wave came from.
    std::optional<DependencyId> hop;      ///< The arrow along which it came; none inside a deployable.
    std::optional<std::uint32_t> workers; ///< Of a deployable whose workers are all busy: how many.
};

class Readings;

/// Finds reasons in a recording, by evidence alone: calls that fail by cause, calls under way by Little's law, workers
/// and cores that are at their limit, and the faults in force. Elements are matched by id, so the architecture may have
/// been edited since. Both must outlive this.
class Reasons
{
public:
    Reasons(const Architecture &architecture, const simulation::Recording &recording);
    ~Reasons();
    Reasons(Reasons &&) noexcept;
    Reasons &operator=(Reasons &&) noexcept;
    Reasons(const Reasons &) = delete;
    Reasons &operator=(const Reasons &) = delete;

    /// Of a journey, component, deployable or dependency, in the interval that holds `at`. Empty for what is well, for
    /// any other kind of element, and for what the recording does not know. O(elements x intervals since it began).
    [[nodiscard]] Why at(const ElementId &subject, simulation::Nanos at, Language language) const;
    /// How the failure spread, in order of time; what became unwell at the same time: causes before what needs them.
    /// Empty without a fault. O(elements x intervals).
    [[nodiscard]] std::vector<WaveStep> wave() const;

private:
    std::unique_ptr<const Readings> m_readings;
};

[[nodiscard]] Why whyAt(const Architecture &architecture, const simulation::Recording &recording,
                        const ElementId &subject, simulation::Nanos at, Language language);
[[nodiscard]] std::vector<WaveStep> waveOf(const Architecture &architecture, const simulation::Recording &recording);
/// "00:24 Shop: all 400 workers are busy", "00:22 Payment: it needs Payments DB".
[[nodiscard]] std::string waveSentence(const Architecture &architecture, const WaveStep &step, Language language);

/// Makes the remedy's edit. False if its place is gone, or if it is no single edit.
bool applyRemedy(Architecture &architecture, const Remedy &remedy);

} // namespace topologue::playback
