// SPDX-License-Identifier: Apache-2.0
#include "properties.h"

#include "commonproperties.h"
#include "defaults.h"
#include "draft.h"
#include "propertywords.h"

#include <algorithm>

namespace topologue::editing {

namespace {

struct Question {
    const Architecture &architecture;
    Language language;
    std::vector<Property> found;

    [[nodiscard]] std::string_view choose(std::string_view english, std::string_view korean) const
    {
        return language == Language::Korean ? korean : english;
    }
};

PropertyType typeOfNumber(std::string_view field)
{
    if (field.ends_with("Share") || field.ends_with("RateThreshold") || field.ends_with("Utilisation"))
        return PropertyType::Share;
    return field.ends_with("PerSecond") ? PropertyType::Rate : PropertyType::Number;
}

template<class Table>
void addElements(Question &question, Property &property, const Table &table)
{
    property.choices.reserve(table.size());
    for (const auto &element : table) {
        const std::string &name = element.name.in(question.language);
        property.choices.push_back({element.id.value(), name.empty() ? element.id.value() : name});
    }
}

template<class Tag>
void addChoices(Question &, Property &, Of<Id<Tag>>)
{
    // Ids of the elements themselves, which are no properties.
}
void addChoices(Question &question, Property &property, Of<ComponentId>)
{
    if (!property.path.ends_with("deadLetterQueue")) {
        addElements(question, property, question.architecture.components);
        return;
    }
    IdTable<Component> queues;
    for (const Component &component : question.architecture.components) {
        if (component.kind == ComponentKind::Queue)
            queues.add(component);
    }
    addElements(question, property, queues);
}
void addChoices(Question &question, Property &property, Of<DeployableId>)
{
    addElements(question, property, question.architecture.deployables);
}
void addChoices(Question &question, Property &property, Of<TeamId>)
{
    addElements(question, property, question.architecture.teams);
}

/// Measured distributions and lists of points come from files; a choice cannot make them up.
template<class E>
bool canBeChosen(E value)
{
    if constexpr (std::is_same_v<E, Distribution::Shape>)
        return value != Distribution::Shape::Empirical;
    else if constexpr (std::is_same_v<E, Load::Shape>)
        return value != Load::Shape::Points;
    else
        return true;
}

/// Lists the fields of one struct, with what they are in `m_object` and in a new one.
template<class T>
class Lister : public AlikeFields<Lister<T>, T>
{
public:
    Lister(Question &question, std::string prefix, int depth, const T &object)
        : m_question(question), m_prefix(std::move(prefix)), m_depth(depth), m_object(object)
    {
    }

    template<class V>
    void field(std::string_view name, V T::*member)
    {
        static const T Standard{};
        if (isRelevant(m_object, name))
            list(name, m_object.*member, Standard.*member);
    }

private:
    template<class V>
    void list(std::string_view name, const V &value, const V &standard)
    {
        if constexpr (IsOptional<V>)
            listOptional(name, value, standard);
        else if constexpr (HasFields<V>)
            listPart(name, value);
        else if constexpr (IsProperty<V>)
            add(name, value, standard);
    }

    template<class V>
    void listOptional(std::string_view name, const std::optional<V> &value, const std::optional<V> &standard)
    {
        if constexpr (std::is_same_v<V, Capacity> || std::is_same_v<V, MessageBroker>) {
            listPart(name, value.value_or(V{})); // What nobody says is the default; there is nothing to switch on.
        } else if constexpr (HasFields<V>) {
            Property &group = addNamed(name, PropertyType::Group);
            group.value = value.has_value();
            group.standard = standard.has_value();
            if (value)
                listParts(name, *value);
        } else if constexpr (IsProperty<V>) {
            Property &property = add(name, value.value_or(V{}), standard.value_or(V{}));
            property.isOptional = true;
            if (!value)
                property.value = {};
            if (!standard)
                property.standard = {};
        }
    }

    template<class V>
    void listPart(std::string_view name, const V &value)
    {
        addNamed(name, PropertyType::Section);
        listParts(name, value);
    }
    template<class V>
    void listParts(std::string_view name, const V &value)
    {
        Lister<V> parts(m_question, m_prefix + std::string(name) + '.', m_depth + 1, value);
        describe(parts, Of<V>{});
    }

    template<class V>
    Property &add(std::string_view name, const V &value, const V &standard)
    {
        if constexpr (std::is_same_v<V, bool>) {
            return addValue(name, PropertyType::Flag, value, standard);
        } else if constexpr (std::is_same_v<V, double>) {
            return addValue(name, typeOfNumber(name), value, standard);
        } else if constexpr (std::is_same_v<V, std::int32_t>) {
            return addValue(name, PropertyType::Number, static_cast<double>(value), static_cast<double>(standard));
        } else if constexpr (std::is_integral_v<V>) {
            return addValue(name, PropertyType::Count, static_cast<double>(value), static_cast<double>(standard));
        } else if constexpr (std::is_same_v<V, Duration>) {
            return addValue(name, PropertyType::Time, static_cast<double>(value.inNanoseconds()),
                            static_cast<double>(standard.inNanoseconds()));
        } else if constexpr (std::is_enum_v<V>) {
            return addChoice(name, value, standard);
        } else if constexpr (IsId<V>) {
            Property &property = addValue(name, PropertyType::Reference, value.value(), standard.value());
            addChoices(m_question, property, Of<V>{});
            return property;
        } else if constexpr (std::is_same_v<V, Text>) {
            return addValue(name, PropertyType::Words, value.in(m_question.language), std::string());
        } else if constexpr (std::is_same_v<V, std::vector<std::string>>) {
            return addValue(name, PropertyType::Line, joined(value), joined(standard));
        } else {
            return addValue(name, PropertyType::Line, value, standard);
        }
    }

    template<class E>
    Property &addChoice(std::string_view name, E value, E standard)
    {
        static constexpr auto Names = namesOf(Of<E>{});
        Property &property = addNamed(name, PropertyType::Choice);
        property.value = std::string(Names[static_cast<std::size_t>(value)]);
        property.standard = std::string(Names[static_cast<std::size_t>(standard)]);
        for (std::size_t i = 0; i < Names.size(); ++i) {
            if (i != static_cast<std::size_t>(value) && !canBeChosen(static_cast<E>(i)))
                continue;
            const ChoiceWords *words = findChoiceWords(name, Names[i]);
            const std::string_view label = words ? m_question.choose(words->english, words->korean) : Names[i];
            property.choices.push_back({std::string(Names[i]), std::string(label)});
        }
        return property;
    }

    Property &addNamed(std::string_view name, PropertyType type)
    {
        Property property;
        property.path = m_prefix + std::string(name);
        property.type = type;
        property.depth = m_depth;
        if (const PropertyWords *words = findPropertyWords(ownerName<T>(), name)) {
            property.label = m_question.choose(words->english, words->korean);
            property.help = m_question.choose(words->englishHelp, words->koreanHelp);
        } else {
            property.label = "?"; // A test looks for it.
        }
        m_question.found.push_back(std::move(property));
        return m_question.found.back();
    }
    template<class V>
    Property &addValue(std::string_view name, PropertyType type, V value, V standard)
    {
        Property &property = addNamed(name, type);
        property.value = std::move(value);
        property.standard = std::move(standard);
        return property;
    }

    Question &m_question;
    std::string m_prefix;
    int m_depth;
    const T &m_object;
};

template<class T>
std::vector<Property> list(const Architecture &architecture, const T &object, Language language)
{
    Question question{architecture, language, {}};
    Lister<T> lister(question, {}, 0, object);
    describe(lister, Of<T>{});
    return std::move(question.found);
}

/// The field, or what it is made of: "serviceTime" explains "serviceTime.meanMs".
bool isPartOf(std::string_view path, std::string_view field)
{
    return path.starts_with(field) && (path.size() == field.size() || path[field.size()] == '.');
}

/// Gives the fields of `parts` the defaults that `assumed`, another version of the same element, has there.
template<class T>
void suggest(std::vector<Property> &properties, const T &assumed, std::initializer_list<std::string_view> parts,
             const std::vector<DefaultReason> &reasons, Language language)
{
    const std::vector<Property> suggested = list(Architecture(), assumed, language);
    for (Property &property : properties) {
        const auto holds = [&](std::string_view field) { return isPartOf(property.path, field); };
        if (!std::any_of(parts.begin(), parts.end(), holds))
            continue;
        const auto found = std::find_if(suggested.begin(), suggested.end(),
                                        [&](const Property &each) { return each.path == property.path; });
        if (found == suggested.end() || property.type == PropertyType::Group)
            continue;
        property.standard = found->value;
        const auto reason = std::find_if(reasons.begin(), reasons.end(), [&](const auto &r) { return holds(r.field); });
        if (reason != reasons.end() && std::holds_alternative<double>(property.standard))
            property.source = sourceSentence(*reason->value, language);
    }
}

void suggestForComponent(std::vector<Property> &properties, const Component &component, Language language)
{
    Component assumed = component;
    setDefaults(assumed);
    suggest(properties, assumed, {"serviceTime", "capacity"}, defaultsFor(component.kind, component.technology).reasons,
            language);
}

void suggestForArrow(std::vector<Property> &properties, const Architecture &architecture, const Dependency &arrow,
                     Language language)
{
    const Component *const target = architecture.components.find(arrow.to);
    if (!target)
        return;
    const DependencyDefaults defaults = defaultsFor(dependencyStyle(architecture, arrow), target->technology);
    Dependency assumed = arrow;
    assumed.latency = defaults.latency;
    assumed.policies.timeout = defaults.policies.timeout;
    suggest(properties, assumed, {"latency", "policies.timeout"}, defaults.reasons, language);
}

/// `isAlone`: nothing else is selected, so that its kind and technology say what is usual.
std::vector<Property> propertiesOfOne(const Architecture &architecture, const ElementId &element, bool isAlone,
                                      Language language)
{
    const auto of = [&](const auto *found) {
        return found ? list(architecture, *found, language) : std::vector<Property>();
    };
    if (const auto *component = std::get_if<ComponentId>(&element)) {
        const Component *found = architecture.components.find(*component);
        std::vector<Property> properties = of(found);
        if (found && isAlone)
            suggestForComponent(properties, *found, language);
        for (Property &property : properties) { // A queue is not its own dead letter queue.
            if (property.path == "broker.deadLetterQueue")
                std::erase_if(property.choices, [&](const auto &choice) { return choice.id == component->value(); });
        }
        return properties;
    }
    if (const auto *deployable = std::get_if<DeployableId>(&element))
        return of(architecture.deployables.find(*deployable));
    if (const auto *dependency = std::get_if<DependencyId>(&element)) {
        const Dependency *arrow = architecture.dependencies.find(*dependency);
        std::vector<Property> properties = of(arrow);
        if (arrow && isAlone)
            suggestForArrow(properties, architecture, *arrow, language);
        const auto isQueue = [&](const ComponentId &id) {
            const Component *component = architecture.components.find(id);
            return component && component->kind == ComponentKind::Queue;
        };
        for (Property &property : properties) { // Messages go into queues and come out of them, nowhere else.
            if (property.path == "kind" && arrow->kind != DependencyKind::Message && !isQueue(arrow->from)
                && !isQueue(arrow->to))
                std::erase_if(property.choices, [](const auto &choice) { return choice.id == "message"; });
        }
        return properties;
    }
    if (const auto *team = std::get_if<TeamId>(&element))
        return of(architecture.teams.find(*team));
    if (const auto *journey = std::get_if<JourneyId>(&element))
        return of(architecture.journeys.find(*journey));
    return {};
}

void compareWithOne(CommonProperties &common, const Architecture &architecture, const ElementId &element)
{
    if (const auto *component = std::get_if<ComponentId>(&element))
        common.compareWith(architecture.components.find(*component));
    else if (const auto *deployable = std::get_if<DeployableId>(&element))
        common.compareWith(architecture.deployables.find(*deployable));
    else if (const auto *dependency = std::get_if<DependencyId>(&element))
        common.compareWith(architecture.dependencies.find(*dependency));
    else if (const auto *team = std::get_if<TeamId>(&element))
        common.compareWith(architecture.teams.find(*team));
    else if (const auto *journey = std::get_if<JourneyId>(&element))
        common.compareWith(architecture.journeys.find(*journey));
}

} // namespace

std::vector<Property> propertiesOf(const Architecture &architecture, const std::vector<ElementId> &elements,
                                   Language language)
{
    if (elements.empty())
        return list(architecture, architecture, language);
    CommonProperties common(propertiesOfOne(architecture, elements.front(), elements.size() == 1, language), language);
    for (std::size_t i = 1; i < elements.size() && !common.isEmpty(); ++i) {
        if (elements[i].index() != elements.front().index())
            return {};
        compareWithOne(common, architecture, elements[i]);
    }
    return std::move(common).take();
}

} // namespace topologue::editing
