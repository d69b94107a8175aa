// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"
#include "references.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace topologue::editing {

/// A document while an edit works on it: what all edits need. Not for callers of this folder.
class Draft
{
public:
    explicit Draft(const Architecture &before);

    Architecture &architecture() { return m_edited.architecture; }
    [[nodiscard]] const Architecture &architecture() const { return m_edited.architecture; }

    /// An id that no component, deployable or dependency has: made of `text`, or of `fallback` where that has no usable
    /// letter; numbered from 2 where it is taken, also by an earlier call with this text. O(1) amortised.
    [[nodiscard]] std::string freshId(std::string_view text, std::string_view fallback);
    /// `id` where it is free, else a fresh one made of it.
    [[nodiscard]] std::string keptOrFreshId(const std::string &id) { return isTaken(id) ? freshId(id, "element") : id; }
    /// The same for one table whose ids are its own (teams, journeys, scenarios, events, notes).
    template<class T>
    [[nodiscard]] auto freshIdIn(const IdTable<T> &table, std::string_view text, std::string_view fallback)
    {
        using Key = decltype(T::id);
        const std::string base = idFromText(text, fallback);
        std::string candidate = base;
        for (std::uint64_t number = 2; table.contains(Key(candidate)); ++number)
            candidate = numbered(base, number);
        return Key(candidate);
    }

    /// Adds the component under a fresh id made of its name, and gives the id.
    ComponentId add(Component component);
    /// Adds an arrow in which requests go from `source` to `target`, of the kind that their kinds ask for.
    DependencyId connect(const ComponentId &source, const ComponentId &target);
    /// True if there is an arrow like the one that `connect` would make.
    [[nodiscard]] bool isConnected(const ComponentId &source, const ComponentId &target) const;

    void place(const ComponentId &component, Point center);
    void touch(ElementId element) { m_edited.touched.push_back(std::move(element)); }
    void touch(NoteId note) { m_edited.touchedNotes.push_back(std::move(note)); }
    void note(Diagnostic diagnostic) { m_edited.notes.push_back(std::move(diagnostic)); }
    /// Sweeps (references.h) and notes what went, also `swept` so far.
    void sweepAndNote(Swept swept = {});
    /// To be called before components change their deployable, and after: a deployable that had components and has
    /// none any more goes.
    [[nodiscard]] std::unordered_set<DeployableId> inhabited() const;
    std::size_t removeDeserted(const std::unordered_set<DeployableId> &inhabitedBefore);

    /// The document, or what is past limits::Elements.
    [[nodiscard]] Result<Edited> finish() &&;

private:
    [[nodiscard]] static std::string numbered(const std::string &base, std::uint64_t number);
    [[nodiscard]] bool isTaken(const std::string &id) const;

    Edited m_edited;
    std::unordered_map<std::string, std::uint64_t> m_nextNumber; ///< By base of an id.
};

/// Ends and kind of an arrow in which requests go from a component of kind `source` to one of kind `target`.
struct Wire {
    ComponentId from;
    ComponentId to;
    DependencyKind kind = DependencyKind::Call;
    bool consumes = false;

    bool operator==(const Wire &) const = default;
};
[[nodiscard]] Wire wireBetween(const Component &source, const Component &target);
[[nodiscard]] inline Wire wireOf(const Dependency &dependency)
{
    return {dependency.from, dependency.to, dependency.kind, dependency.consumes};
}
/// Gives the dependency the ends and kind of the wire; what no longer applies (a consumer's concurrency) is reset.
void rewire(Dependency &dependency, const Wire &wire);

/// Where requests enter and leave the arrow: a consumer is behind its queue.
[[nodiscard]] inline const ComponentId &sourceOf(const Dependency &dependency)
{
    return dependency.consumes ? dependency.to : dependency.from;
}
[[nodiscard]] inline const ComponentId &targetOf(const Dependency &dependency)
{
    return dependency.consumes ? dependency.from : dependency.to;
}

/// Why there is no arrow from `source` to `target`, if there is none; see connectComponents.
[[nodiscard]] Result<void> checkEnds(const Architecture &architecture, const ComponentId &source,
                                     const ComponentId &target);
/// checkEnds, and that there is no such arrow yet; then Draft::connect, and the arrow is touched.
[[nodiscard]] Result<void> checkAndConnect(Draft &draft, const ComponentId &source, const ComponentId &target);

/// Gives a new component what its kind and technology have by default; capacity only if it is its own deployable.
void setDefaults(Component &component);

/// Where the component stands, as far as anybody knows.
[[nodiscard]] std::optional<Point> centerOf(const Architecture &architecture, const ComponentId &component,
                                            const Centers &shown);

/// The name as messages show it: its English form, at most 60 bytes of it, or the id.
[[nodiscard]] std::string shownName(const Text &name, std::string_view id);

/// The name cleaned (cleanName) in each language. Fails if one is longer than MaxNameBytes.
[[nodiscard]] Result<Text> checkedName(const Text &name);

/// The components among `ids` that exist, each once, in document order. Fails if there is none.
[[nodiscard]] Result<std::vector<ComponentId>> existingComponents(const Architecture &architecture,
                                                                  const std::vector<ComponentId> &ids);

} // namespace topologue::editing
