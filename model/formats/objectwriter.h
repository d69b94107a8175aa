// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fields.h"
#include "jsontext.h"
#include "policyfields.h"
#include "scenariofields.h"

#include <map>
#include <optional>
#include <set>
#include <type_traits>
#include <vector>

namespace topologue::formats {

inline void writeValue(JsonWriter &out, bool value)
{
    out.boolean(value);
}
inline void writeValue(JsonWriter &out, double value)
{
    out.number(value);
}
inline void writeValue(JsonWriter &out, std::int32_t value)
{
    out.number(value);
}
inline void writeValue(JsonWriter &out, std::uint32_t value)
{
    out.unsignedInteger(value);
}
inline void writeValue(JsonWriter &out, std::uint64_t value)
{
    out.unsignedInteger(value);
}
inline void writeValue(JsonWriter &out, const std::string &value)
{
    out.string(value);
}
/// `decimals` is 6 for a number of milliseconds, 9 for a number of seconds.
inline void writeDuration(JsonWriter &out, Duration value, int decimals)
{
    out.decimal(value.inNanoseconds(), decimals);
}
inline void writeDuration(JsonWriter &out, const std::optional<Duration> &value, int decimals)
{
    out.decimal(value->inNanoseconds(), decimals);
}
void writeValue(JsonWriter &out, const Text &value);
void writeValue(JsonWriter &out, const Point &value);

// Values with a short form, or without names for their parts; defined in specialvalues.cpp.
void writeValue(JsonWriter &out, const Distribution &value);
void writeValue(JsonWriter &out, const Distribution::Quantile &value);
void writeValue(JsonWriter &out, const Load::RatePoint &value);
void writeValue(JsonWriter &out, const Placement &value);
void writeValue(JsonWriter &out, const Fault &value);

/// The archive that writes what differs from a new T.
template<class T>
class ObjectWriter
{
public:
    ObjectWriter(JsonWriter &out, const T &object) : m_out(out), m_object(object) {}

    template<class V>
    void field(std::string_view name, V T::*member)
    {
        if (!isDefault(member))
            required(name, member);
    }
    template<class V>
    void required(std::string_view name, V T::*member)
    {
        m_out.key(name);
        writeValue(m_out, m_object.*member);
    }
    template<class V>
    void milliseconds(std::string_view name, V T::*member)
    {
        duration(name, member, 6);
    }
    template<class V>
    void seconds(std::string_view name, V T::*member)
    {
        duration(name, member, 9);
    }
    void target(FaultTarget T::*member)
    {
        const FaultTarget &target = m_object.*member;
        m_out.key(target.index() == 0 ? "component" : "deployable");
        std::visit([this](const auto &id) { m_out.string(id.value()); }, target);
    }

private:
    template<class V>
    [[nodiscard]] bool isDefault(V T::*member) const
    {
        static const T Defaults{};
        return m_object.*member == Defaults.*member;
    }
    template<class V>
    void duration(std::string_view name, V T::*member, int decimals)
    {
        if (isDefault(member))
            return;
        m_out.key(name);
        writeDuration(m_out, m_object.*member, decimals);
    }

    JsonWriter &m_out;
    const T &m_object;
};

template<class T>
void writeFields(JsonWriter &out, const T &object)
{
    ObjectWriter<T> writer(out, object);
    describe(writer, Of<T>{});
    if constexpr (requires { object.extras; }) {
        for (const auto &[name, compact] : object.extras.fields) {
            out.key(name);
            out.json(compact);
        }
    }
}

template<class T>
void writeObject(JsonWriter &out, const T &object)
{
    out.beginObject();
    writeFields(out, object);
    out.endObject();
}

template<class T>
requires std::is_class_v<T>
void writeValue(JsonWriter &out, const T &object)
{
    writeObject(out, object);
}

template<class Tag>
void writeValue(JsonWriter &out, const Id<Tag> &id)
{
    out.string(id.value());
}

template<class E>
requires std::is_enum_v<E>
void writeValue(JsonWriter &out, const E &value)
{
    static constexpr auto Names = namesOf(Of<E>{});
    out.string(Names[static_cast<std::size_t>(value)]);
}

template<class T>
void writeValue(JsonWriter &out, const std::optional<T> &value)
{
    writeValue(out, *value);
}

template<class List>
void writeList(JsonWriter &out, const List &list)
{
    out.beginArray();
    for (const auto &item : list)
        writeValue(out, item);
    out.endArray();
}

template<class T>
void writeValue(JsonWriter &out, const std::vector<T> &values)
{
    writeList(out, values);
}

template<class T>
void writeValue(JsonWriter &out, const std::set<T> &values)
{
    writeList(out, values);
}

template<class T>
void writeValue(JsonWriter &out, const IdTable<T> &table)
{
    writeList(out, table);
}

template<class Tag>
const std::string &keyText(const Id<Tag> &key)
{
    return key.value();
}
inline const std::string &keyText(const std::string &key)
{
    return key;
}

template<class Key, class T>
void writeValue(JsonWriter &out, const std::map<Key, T> &values)
{
    out.beginObject();
    for (const auto &[key, value] : values) {
        out.key(keyText(key));
        writeValue(out, value);
    }
    out.endObject();
}

} // namespace topologue::formats
