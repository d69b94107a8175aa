// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fields.h"
#include "jsontext.h"
#include "messages.h"
#include "policyfields.h"
#include "reader.h"
#include "scenariofields.h"

#include "architecture/messages.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <type_traits>
#include <vector>

namespace topologue::formats {

/// True for types with a list of fields (`describe`).
struct AnyArchive {
    template<class M>
    void field(std::string_view, M)
    {
    }
    template<class M>
    void required(std::string_view, M)
    {
    }
    template<class M>
    void milliseconds(std::string_view, M)
    {
    }
    template<class M>
    void seconds(std::string_view, M)
    {
    }
    template<class M>
    void target(M)
    {
    }
};
template<class T>
concept Described = requires(AnyArchive &archive)
{
    describe(archive, Of<T>{});
};

/// An archive that lists the names of the fields.
struct NameCollector {
    std::vector<std::string_view> names;

    template<class M>
    void field(std::string_view name, M)
    {
        names.push_back(name);
    }
    template<class M>
    void required(std::string_view name, M)
    {
        names.push_back(name);
    }
    template<class M>
    void milliseconds(std::string_view name, M)
    {
        names.push_back(name);
    }
    template<class M>
    void seconds(std::string_view name, M)
    {
        names.push_back(name);
    }
    template<class M>
    void target(M)
    {
        names.insert(names.end(), {"component", "deployable"});
    }
};

/// The archive that reads.
template<class T>
class ObjectReader
{
public:
    ObjectReader(const Spot &spot, T &object) : m_spot(spot), m_object(object), m_next(spot.node.firstChild()) {}

    template<class V>
    void field(std::string_view name, V T::*member)
    {
        if (JsonNode *node = find(name))
            read(name, *node, m_object.*member);
    }
    template<class V>
    void required(std::string_view name, V T::*member)
    {
        JsonNode *node = find(name);
        if (!node) {
            m_spot.error(message::FieldMissing, {std::string(name)});
            m_complete = false;
        } else if (!read(name, *node, m_object.*member)) {
            m_complete = false;
        }
    }
    void milliseconds(std::string_view name, Duration T::*member) { duration(name, member, 6); }
    void seconds(std::string_view name, Duration T::*member) { duration(name, member, 9); }
    void milliseconds(std::string_view name, std::optional<Duration> T::*member) { duration(name, member, 6); }
    void seconds(std::string_view name, std::optional<Duration> T::*member) { duration(name, member, 9); }
    void target(FaultTarget T::*member)
    {
        JsonNode *component = find("component");
        JsonNode *deployable = find("deployable");
        if (component && deployable) {
            m_spot.error(message::FaultTargetTwice);
        } else if (component) {
            ComponentId id;
            if (read("component", *component, id))
                m_object.*member = std::move(id);
        } else if (deployable) {
            DeployableId id;
            if (read("deployable", *deployable, id))
                m_object.*member = std::move(id);
        } else {
            m_spot.error(message::FaultTargetMissing);
        }
    }

    /// Whether all required fields could be read.
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    JsonNode *find(std::string_view name)
    {
        // Most files have the fields in our order: then the next one is right.
        JsonNode *node = m_next && m_next->key() == name ? m_next : m_spot.node.member(name);
        if (node) {
            node->setUsed();
            m_next = node->next();
        }
        return node;
    }
    template<class V>
    bool read(std::string_view name, JsonNode &node, V &value)
    {
        const Path path{&m_spot.path, name, 0, false};
        return readValue(Spot{m_spot.context, node, path}, value);
    }
    template<class V>
    void duration(std::string_view name, V T::*member, int decimals)
    {
        JsonNode *node = find(name);
        if (!node)
            return;
        const Path path{&m_spot.path, name, 0, false};
        Duration value;
        if (readDuration(Spot{m_spot.context, *node, path}, value, decimals))
            m_object.*member = value;
    }

    const Spot &m_spot;
    T &m_object;
    JsonNode *m_next;
    bool m_complete = true;
};

template<class T>
std::vector<std::string_view> fieldNames(std::initializer_list<std::string_view> further)
{
    NameCollector collector{further};
    describe(collector, Of<T>{});
    return std::move(collector.names);
}

/// Reads a described object. `alsoKnown` names members that the caller has dealt with. False if it is no object, or
/// one that lacks what it cannot do without.
template<class T>
bool readObject(const Spot &spot, T &object, std::initializer_list<std::string_view> alsoKnown = {})
{
    if (!spot.node.isObject()) {
        reportType(spot, ExpectObject);
        return false;
    }
    for (const std::string_view name : alsoKnown) {
        if (JsonNode *node = spot.node.member(name))
            node->setUsed();
    }
    ObjectReader<T> reader(spot, object);
    describe(reader, Of<T>{});

    std::vector<std::string_view> known;
    for (JsonNode *child = spot.node.firstChild(); child; child = child->next()) {
        if (child->isUsed())
            continue;
        if (known.empty())
            known = fieldNames<T>(alsoKnown);
        const Path path{&spot.path, child->key(), 0, false};
        const Spot inner{spot.context, *child, path};
        if constexpr (requires { object.extras; }) {
            reportUnknown(inner, known);
            object.extras.fields.emplace_back(child->key(), compactJson(spot.context.document.source(*child)));
        } else {
            reportRefused(inner, known);
        }
    }
    return reader.isComplete();
}

// Values with a short form, or without names for their parts; defined in specialvalues.cpp.
bool readValue(const Spot &spot, Distribution &value);
bool readValue(const Spot &spot, Distribution::Quantile &value);
bool readValue(const Spot &spot, Load::RatePoint &value);
bool readValue(const Spot &spot, Placement &value);
bool readValue(const Spot &spot, Fault &value);

template<Described T>
bool readValue(const Spot &spot, T &value)
{
    return readObject(spot, value);
}

template<class Tag>
bool readValue(const Spot &spot, Id<Tag> &id)
{
    std::string value;
    if (!readValue(spot, value))
        return false;
    id = Id<Tag>(std::move(value));
    return true;
}

template<class E>
requires std::is_enum_v<E>
bool readValue(const Spot &spot, E &value)
{
    static constexpr auto Names = namesOf(Of<E>{});
    if (!spot.node.isString()) {
        reportType(spot, ExpectText);
        return false;
    }
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == spot.node.text()) {
            value = static_cast<E>(i);
            return true;
        }
    }
    reportChoice(spot, Names);
    return false;
}

template<class T>
bool readValue(const Spot &spot, std::optional<T> &value)
{
    return readValue(spot, value.emplace());
}

/// Calls `read(child spot)` for each entry of a list.
template<class Function>
bool readList(const Spot &spot, const Function &read)
{
    if (!spot.node.isArray()) {
        reportType(spot, ExpectList);
        return false;
    }
    std::size_t index = 0;
    for (JsonNode *child = spot.node.firstChild(); child; child = child->next()) {
        const Path path{&spot.path, {}, index++, true};
        read(Spot{spot.context, *child, path});
    }
    return true;
}

template<class T>
bool readValue(const Spot &spot, std::vector<T> &values)
{
    if (spot.node.isArray())
        values.reserve(spot.node.size());
    return readList(spot, [&values](const Spot &inner) { readValue(inner, values.emplace_back()); });
}

template<class T>
bool readValue(const Spot &spot, std::set<T> &values)
{
    std::map<T, std::size_t> indexes;
    const bool isList = readList(spot, [&](const Spot &inner) {
        T value;
        if (readValue(inner, value) && values.insert(value).second)
            indexes.emplace(std::move(value), inner.path.index);
    });
    // Findings count in the order of the set.
    std::vector<std::size_t> positions;
    for (const auto &[value, index] : indexes)
        positions.push_back(index);
    if (!std::is_sorted(positions.begin(), positions.end()) || positions.size() < spot.node.size())
        spot.context.filePositions.emplace(spot.path.pointer(), std::move(positions));
    return isList;
}

template<class Key, class T>
bool readValue(const Spot &spot, std::map<Key, T> &values)
{
    if (!spot.node.isObject()) {
        reportType(spot, ExpectObject);
        return false;
    }
    for (JsonNode *child = spot.node.firstChild(); child; child = child->next()) {
        const Path path{&spot.path, child->key(), 0, false};
        T value{};
        if (readValue(Spot{spot.context, *child, path}, value))
            values.emplace(Key(child->key()), std::move(value));
    }
    return true;
}

/// Reads a collection of elements; one without a usable or with a taken id is reported and left out.
template<class T>
bool readValue(const Spot &spot, IdTable<T> &table)
{
    ReadContext &context = spot.context;
    if (spot.node.isArray() && spot.node.size() > context.limits.maxElements) {
        spot.error(message::ValueTooMany,
                   {spot.path.name(), std::to_string(spot.node.size()), std::to_string(context.limits.maxElements)});
        context.lostKinds.insert(kindWord(Of<T>{}));
        return false;
    }
    std::vector<std::size_t> kept;
    const bool isList = readList(spot, [&](const Spot &inner) {
        T item;
        if (!readValue(inner, item)) {
            context.lostKinds.insert(kindWord(Of<T>{}));
            return;
        }
        std::string id = item.id.value();
        if (table.add(std::move(item))) {
            kept.push_back(inner.path.index);
            return;
        }
        const Path path{&inner.path, "id", 0, false};
        Spot{context, *inner.node.member("id"), path}.error(messages::DuplicateId,
                                                            {std::string(kindWord(Of<T>{})), std::move(id)});
    });
    if (!isList)
        context.lostKinds.insert(kindWord(Of<T>{}));
    else if (kept.size() < spot.node.size())
        context.filePositions.emplace(spot.path.pointer(), std::move(kept));
    return isList;
}

} // namespace topologue::formats
