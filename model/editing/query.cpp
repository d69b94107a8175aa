// SPDX-License-Identifier: Apache-2.0
#include "query.h"

#include "draft.h"
#include "kinds.h"
#include "utf8text.h"

#include <algorithm>
#include <unordered_map>

namespace topologue::editing {

namespace {

using Field = Condition::Field;

bool contains(const std::string &folded, const std::string &value)
{
    return folded.find(value) != std::string::npos;
}

void appendTexts(std::string &all, const Text &text)
{
    for (const auto &[language, each] : text.byLanguage()) {
        all += foldedCase(each);
        all += '\n';
    }
}

/// What the conditions look at, of one element.
struct Facts {
    ElementId element;
    std::string id; ///< All texts in lower case.
    std::string names;
    std::string words; ///< Names and whatever else a word may match.
    std::string technology;
    std::vector<std::string> kinds;
    std::vector<std::string> tags;
    const Team *team = nullptr;
    const Deployable *deployable = nullptr;
    const Dependency *dependency = nullptr;
    const Component *component = nullptr;
    bool hasDescription = false;
    bool hasCapacity = false;
};

class Search
{
public:
    Search(const Architecture &a, const Query &query, const Figures &figures)
        : m_a(a), m_query(query), m_figures(figures)
    {
        for (const Condition &condition : query.conditions) {
            for (const std::string &value : condition.values)
                m_kinds.emplace(value, kindFromWord(value));
        }
        const bool asksForArrows = std::any_of(query.conditions.begin(), query.conditions.end(), [](const auto &each) {
            return each.field == Field::Has || each.field == Field::No || each.field == Field::Journey;
        });
        if (!asksForArrows)
            return;
        for (const Dependency &dependency : a.dependencies)
            m_arrows[dependency.from].push_back(&dependency);
    }

    std::vector<ElementId> run(Among among)
    {
        for (const Deployable &deployable : m_a.deployables) {
            Facts facts = factsOf(deployable.id, deployable.name, deployable.description, deployable.technology);
            facts.team = deployable.team ? m_a.teams.find(*deployable.team) : nullptr;
            facts.deployable = &deployable;
            facts.hasCapacity = true;
            consider(facts);
        }
        for (const Component &component : m_a.components)
            consider(component);
        if (among == Among::DrawnBoxes)
            return std::move(m_found);
        for (const Dependency &dependency : m_a.dependencies)
            consider(dependency);
        for (const Team &team : m_a.teams) {
            Facts facts = factsOf(team.id, team.name, team.mission, {});
            facts.team = &team;
            consider(facts);
        }
        for (const Journey &journey : m_a.journeys)
            consider(factsOf(journey.id, journey.name, {}, {}));
        return std::move(m_found);
    }

private:
    template<class IdType>
    static Facts factsOf(const IdType &id, const Text &name, const Text &description, const std::string &technology)
    {
        Facts facts;
        facts.element = id;
        facts.id = foldedCase(id.value());
        appendTexts(facts.names, name);
        facts.technology = foldedCase(technology);
        facts.words = facts.names + facts.id + '\n' + facts.technology;
        facts.hasDescription = !description.isEmpty();
        return facts;
    }
    void consider(const Component &component)
    {
        Facts facts = factsOf(component.id, component.name, component.description, component.technology);
        facts.kinds = {foldedCase(kindName(component.kind).word)};
        for (const std::string &tag : component.tags) {
            facts.tags.push_back(foldedCase(tag));
            facts.words += '\n' + facts.tags.back();
        }
        facts.team = component.team ? m_a.teams.find(*component.team) : nullptr;
        facts.deployable = component.deployable ? m_a.deployables.find(*component.deployable) : nullptr;
        facts.component = &component;
        facts.hasCapacity = component.capacity.has_value();
        consider(facts);
    }
    void consider(const Dependency &dependency)
    {
        Facts facts = factsOf(dependency.id, dependency.label, {}, dependency.protocol);
        static constexpr const char *Kinds[]{"call", "message", "dataaccess"};
        facts.kinds = {Kinds[static_cast<std::size_t>(dependency.kind)]};
        if (dependencyStyle(m_a, dependency) == DependencyStyle::InProcess)
            facts.kinds.emplace_back("inprocess");
        facts.dependency = &dependency;
        consider(facts);
    }
    void consider(const Facts &facts)
    {
        const bool matches = std::all_of(m_query.conditions.begin(), m_query.conditions.end(),
                                         [&](const Condition &each) { return holds(each, facts) != each.negated; });
        if (matches)
            m_found.push_back(facts.element);
    }
    [[nodiscard]] bool holds(const Condition &condition, const Facts &facts) const
    {
        if (condition.field == Field::Figure)
            return holdsFigure(condition, facts.element);
        return std::any_of(condition.values.begin(), condition.values.end(),
                           [&](const std::string &value) { return matches(condition.field, value, facts); });
    }
    /// By the whole word, in either language: "service" finds services, and "ser" not each of them.
    [[nodiscard]] bool isOfKind(const Facts &facts, const std::string &word) const
    {
        return facts.component && m_kinds.at(word) == facts.component->kind;
    }
    [[nodiscard]] bool matches(Field field, const std::string &value, const Facts &facts) const
    {
        const auto is = [&](const std::string &each) { return each == value; };
        switch (field) {
        case Field::Word:
            return contains(facts.words, value) || isOfKind(facts, value);
        case Field::Name:
            return contains(facts.names, value);
        case Field::Id:
            return facts.id == value;
        case Field::Technology:
            return contains(facts.technology, value);
        case Field::Kind:
            return std::any_of(facts.kinds.begin(), facts.kinds.end(), is);
        case Field::Tag:
            return std::any_of(facts.tags.begin(), facts.tags.end(), is);
        case Field::Team:
            return facts.team && isCalled(*facts.team, value);
        case Field::Deployable:
            return facts.deployable && isCalled(*facts.deployable, value);
        case Field::Journey:
            return anyArrow(facts, [&](const Dependency &each) { return serves(each, value); });
        case Field::Has:
            return has(value, facts);
        case Field::No:
            return lacks(value, facts);
        case Field::Figure:
            break;
        }
        return false;
    }
    /// Whether the value is the id or a part of a name.
    static bool isCalled(const auto &element, const std::string &value)
    {
        std::string names;
        appendTexts(names, element.name);
        return foldedCase(element.id.value()) == value || contains(names, value);
    }
    [[nodiscard]] bool serves(const Dependency &dependency, const std::string &value) const
    {
        const auto isMeant = [&](const Journey &journey) { return isCalled(journey, value); };
        if (dependency.journeys.empty())
            return std::any_of(m_a.journeys.begin(), m_a.journeys.end(), isMeant);
        return std::any_of(dependency.journeys.begin(), dependency.journeys.end(), [&](const JourneyId &id) {
            const Journey *const journey = m_a.journeys.find(id);
            return journey && isMeant(*journey);
        });
    }
    template<class Predicate>
    [[nodiscard]] bool anyArrow(const Facts &facts, Predicate predicate) const
    {
        if (facts.dependency)
            return predicate(*facts.dependency);
        if (!facts.component)
            return false;
        const auto arrows = m_arrows.find(facts.component->id);
        return arrows != m_arrows.end()
               && std::any_of(arrows->second.begin(), arrows->second.end(),
                              [&](const Dependency *each) { return predicate(*each); });
    }
    /// What an element has itself; none where the word is a policy.
    static std::optional<bool> ownPossession(const std::string &value, const Facts &facts)
    {
        if (value == "team")
            return facts.team != nullptr;
        if (value == "technology")
            return !facts.technology.empty();
        if (value == "description")
            return facts.hasDescription;
        if (value == "deployable")
            return facts.deployable != nullptr;
        if (value == "capacity")
            return facts.hasCapacity;
        return std::nullopt;
    }
    static bool hasPolicyNamed(const Dependency &dependency, const std::string &value)
    {
        return std::any_of(PolicyNames.begin(), PolicyNames.end(), [&](std::string_view name) {
            return foldedCase(name) == value && hasPolicy(dependency.policies, name);
        });
    }
    [[nodiscard]] bool has(const std::string &value, const Facts &facts) const
    {
        if (const auto own = ownPossession(value, facts))
            return *own;
        return anyArrow(facts, [&](const Dependency &each) { return hasPolicyNamed(each, value); });
    }
    [[nodiscard]] bool lacks(const std::string &value, const Facts &facts) const
    {
        if (const auto own = ownPossession(value, facts))
            return !*own;
        return anyArrow(facts, [&](const Dependency &each) {
            return each.kind != DependencyKind::Message && !hasPolicyNamed(each, value);
        });
    }
    [[nodiscard]] bool holdsFigure(const Condition &condition, const ElementId &element) const
    {
        const auto value = m_figures ? m_figures(element, condition.figure) : std::nullopt;
        if (!value)
            return false;
        switch (condition.comparison) {
        case Condition::Comparison::More:
            return *value > condition.number;
        case Condition::Comparison::AtLeast:
            return *value >= condition.number;
        case Condition::Comparison::Less:
            return *value < condition.number;
        case Condition::Comparison::AtMost:
            return *value <= condition.number;
        case Condition::Comparison::Equal:
            break;
        }
        return *value == condition.number;
    }

    const Architecture &m_a;
    const Query &m_query;
    const Figures &m_figures;
    std::unordered_map<ComponentId, std::vector<const Dependency *>> m_arrows;
    std::unordered_map<std::string, std::optional<ComponentKind>> m_kinds; ///< That the values are words for.
    std::vector<ElementId> m_found;
};

} // namespace

std::vector<ElementId> findAll(const Architecture &architecture, const Query &query, const Figures &figures,
                               Among among)
{
    return Search(architecture, query, figures).run(among);
}

} // namespace topologue::editing
