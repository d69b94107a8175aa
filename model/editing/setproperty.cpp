// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "properties.h"
#include "propertyfields.h"
#include "propertymessages.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace topologue::editing {

namespace {

enum class Outcome { NotFound, WrongValue, Done };

template<class T>
Outcome assignField(T &object, std::string_view path, const PropertyValue &value, Language language);

/// "a, b ,c" as three words.
std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view word = text.substr(0, comma);
        while (word.starts_with(' '))
            word.remove_prefix(1);
        while (word.ends_with(' '))
            word.remove_suffix(1);
        if (!word.empty())
            words.emplace_back(word);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return words;
}

/// What has to follow a change of a field so that the struct still means something.
template<class T>
void settle(T &, std::string_view)
{
}
void settle(Component &component, std::string_view field)
{
    if (field == "deployable" && component.deployable)
        component.capacity.reset();
    if (field == "kind" && component.kind != ComponentKind::Queue)
        component.broker.reset();
}
void settle(Dependency &dependency, std::string_view field)
{
    if (field == "kind" && dependency.kind != DependencyKind::Message) {
        dependency.consumes = false;
        dependency.concurrency = 1;
    }
}
void settle(Distribution &distribution, std::string_view field)
{
    using Shape = Distribution::Shape;
    if (field != "shape")
        return;
    const Duration mean = distribution.mean;
    const auto times = [&](double factor) { return Duration::milliseconds(mean.inMilliseconds() * factor); };
    if (distribution.shape == Shape::LogNormal && !distribution.p99 && !distribution.variation)
        distribution.p99 = times(3);
    if (distribution.shape != Shape::LogNormal) {
        distribution.p99.reset();
        distribution.variation.reset();
    }
    if (distribution.shape == Shape::Uniform && distribution.high <= distribution.low) {
        distribution.low = times(0.5);
        distribution.high = times(1.5);
    }
    if (distribution.shape == Shape::Pareto && distribution.low == Duration())
        distribution.low = times(0.5); // With a tail index of 2 the mean is twice the lowest value.
    if (distribution.shape == Shape::Erlang)
        distribution.stages = std::max(distribution.stages, 2U);
}
void settle(Load &load, std::string_view field)
{
    using Shape = Load::Shape;
    if (field != "shape")
        return;
    const bool hasPeak = load.shape == Shape::Ramp || load.shape == Shape::Spike || load.shape == Shape::Day;
    if (hasPeak && load.peakPerSecond <= 0)
        load.peakPerSecond = 2 * load.requestsPerSecond;
    if ((load.shape == Shape::Ramp || load.shape == Shape::Spike) && load.end <= load.start)
        load.end = Duration::seconds(load.start.inSeconds() + 30);
    if (load.shape == Shape::Closed && load.users == 0)
        load.users = 10;
}

/// Gives the field that a path names its value.
template<class T>
class Assigner : public AlikeFields<Assigner<T>, T>
{
public:
    Assigner(T &object, std::string_view path, const PropertyValue &value, Language language)
        : m_object(object), m_head(path.substr(0, path.find('.'))),
          m_tail(m_head.size() < path.size() ? path.substr(m_head.size() + 1) : std::string_view()), m_value(value),
          m_language(language)
    {
    }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }

    template<class V>
    void field(std::string_view name, V T::*member)
    {
        if (name != m_head)
            return;
        m_outcome = assign(m_object.*member);
        if (m_outcome == Outcome::Done)
            settle(m_object, name);
    }

private:
    template<class V>
    Outcome assign(std::optional<V> &target)
    {
        if constexpr (HasFields<V>) {
            if (m_tail.empty()) {
                const bool *isOn = std::get_if<bool>(&m_value);
                if (!isOn)
                    return Outcome::WrongValue;
                if (*isOn && !target)
                    target = fresh<V>();
                else if (!*isOn)
                    target.reset();
                return Outcome::Done;
            }
            V part = target.value_or(V{});
            const Outcome outcome = assignField(part, m_tail, m_value, m_language);
            if (outcome == Outcome::Done)
                target = std::move(part);
            return outcome;
        } else {
            if (std::holds_alternative<std::monostate>(m_value)) {
                target.reset();
                return Outcome::Done;
            }
            V value = target.value_or(V{});
            const Outcome outcome = assign(value);
            if (outcome == Outcome::Done)
                target = std::move(value);
            return outcome;
        }
    }

    /// What a group is when it is switched on: its defaults, but a network that takes as long as none is said to.
    template<class V>
    static V fresh()
    {
        if constexpr (std::is_same_v<V, Distribution>)
            return Distribution::constant(Duration::milliseconds(0.25));
        else
            return V{};
    }

    template<class V>
    Outcome assign(V &target)
    {
        if constexpr (HasFields<V>)
            return m_tail.empty() ? Outcome::NotFound : assignField(target, m_tail, m_value, m_language);
        else if (!m_tail.empty())
            return Outcome::NotFound;
        else if constexpr (std::is_same_v<V, bool>)
            return from<bool>([&](bool value) { return target = value, true; });
        else if constexpr (std::is_same_v<V, Duration>)
            return from<double>([&](double value) {
                target = Duration::milliseconds(value / 1e6);
                return true;
            });
        else if constexpr (std::is_same_v<V, double>)
            return from<double>([&](double value) { return target = value, true; });
        else if constexpr (std::is_integral_v<V>)
            return from<double>([&](double value) {
                const bool fits = value == std::floor(value)
                                  && value >= static_cast<double>(std::numeric_limits<V>::min())
                                  && value <= static_cast<double>(std::numeric_limits<V>::max());
                if (fits)
                    target = static_cast<V>(value);
                return fits;
            });
        else if constexpr (std::is_same_v<V, Text>)
            return from<std::string>([&](const std::string &value) { return target.set(m_language, value), true; });
        else if constexpr (std::is_same_v<V, std::string>)
            return from<std::string>([&](const std::string &value) { return target = value, true; });
        else if constexpr (std::is_same_v<V, std::vector<std::string>>)
            return from<std::string>([&](const std::string &value) { return target = split(value), true; });
        else if constexpr (IsId<V>)
            return from<std::string>([&](const std::string &value) { return target = V(value), true; });
        else if constexpr (std::is_enum_v<V>)
            return from<std::string>([&](const std::string &value) {
                static constexpr auto Names = namesOf(Of<V>{});
                const auto name = std::find(Names.begin(), Names.end(), value);
                if (name != Names.end())
                    target = static_cast<V>(name - Names.begin());
                return name != Names.end();
            });
        else
            return Outcome::NotFound; // Lists and tables are edited otherwise.
    }

    template<class Held>
    Outcome from(const auto &take) const
    {
        const Held *value = std::get_if<Held>(&m_value);
        return value && take(*value) ? Outcome::Done : Outcome::WrongValue;
    }

    T &m_object;
    std::string_view m_head;
    std::string_view m_tail;
    const PropertyValue &m_value;
    Language m_language;
    Outcome m_outcome = Outcome::NotFound;
};

template<class T>
Outcome assignField(T &object, std::string_view path, const PropertyValue &value, Language language)
{
    Assigner<T> assigner(object, path, value, language);
    describe(assigner, Of<T>{});
    return assigner.outcome();
}

template<class T>
Outcome assignIn(IdTable<T> &table, const decltype(T::id) &id, std::string_view path, const PropertyValue &value,
                 Language language)
{
    const T *found = table.find(id);
    if (!found)
        return Outcome::NotFound;
    T changed = *found;
    const Outcome outcome = assignField(changed, path, value, language);
    if (outcome == Outcome::Done)
        table.replace(id, std::move(changed));
    return outcome;
}

Outcome assignTo(Architecture &architecture, const ElementId &element, std::string_view path,
                 const PropertyValue &value, Language language)
{
    if (const auto *component = std::get_if<ComponentId>(&element))
        return assignIn(architecture.components, *component, path, value, language);
    if (const auto *deployable = std::get_if<DeployableId>(&element))
        return assignIn(architecture.deployables, *deployable, path, value, language);
    if (const auto *dependency = std::get_if<DependencyId>(&element))
        return assignIn(architecture.dependencies, *dependency, path, value, language);
    if (const auto *team = std::get_if<TeamId>(&element))
        return assignIn(architecture.teams, *team, path, value, language);
    if (const auto *journey = std::get_if<JourneyId>(&element))
        return assignIn(architecture.journeys, *journey, path, value, language);
    return Outcome::NotFound;
}

bool isSame(const Diagnostic &a, const Diagnostic &b)
{
    return a.message == b.message && a.place.pointer == b.place.pointer && a.arguments == b.arguments;
}

/// Errors of `after` that `before` has not: an edit is not to blame for what was wrong already.
Diagnostics newErrors(const Architecture &before, const Architecture &after)
{
    Diagnostics errors = checkInvariants(after);
    std::erase_if(errors, [](const Diagnostic &d) { return d.severity != Severity::Error; });
    if (errors.empty())
        return errors;
    const Diagnostics old = checkInvariants(before);
    std::erase_if(errors, [&](const Diagnostic &error) {
        return std::any_of(old.begin(), old.end(), [&](const Diagnostic &o) { return isSame(o, error); });
    });
    return errors;
}

} // namespace

Result<Architecture> withProperty(const Architecture &architecture, const std::vector<ElementId> &elements,
                                  std::string_view path, const PropertyValue &value, Language language)
{
    Architecture next = architecture;
    Outcome outcome = Outcome::Done;
    if (elements.empty())
        outcome = assignField(next, path, value, language);
    for (const ElementId &element : elements) {
        if (outcome == Outcome::Done)
            outcome = assignTo(next, element, path, value, language);
    }
    if (outcome == Outcome::NotFound)
        return failure(messages::NoSuchProperty, {std::string(path)});
    if (outcome == Outcome::WrongValue)
        return failure(messages::WrongValue, {std::string(path)});
    Diagnostics errors = newErrors(architecture, next);
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return next;
}

} // namespace topologue::editing
