// SPDX-License-Identifier: Apache-2.0
#include "objectreader.h"
#include "objectwriter.h"

#include <utility>

namespace topologue::formats {

namespace {

/// Reads a pair whose first part `first` reads; the second one is read by `second`.
template<class First, class Second>
bool readPair(const Spot &spot, const Expectation &expected, const First &first, const Second &second)
{
    if (!spot.node.isArray() || spot.node.size() != 2) {
        reportType(spot, expected);
        return false;
    }
    JsonNode &a = *spot.node.firstChild();
    const Path pathOfA{&spot.path, {}, 0, true};
    const Path pathOfB{&spot.path, {}, 1, true};
    const bool good = first(Spot{spot.context, a, pathOfA});
    return second(Spot{spot.context, *a.next(), pathOfB}) && good;
}

template<std::size_t... Indexes>
bool readFaultOfType(const Spot &spot, std::size_t type, Fault &fault, std::index_sequence<Indexes...>)
{
    bool good = false;
    const auto read = [&]<std::size_t I>() {
        if (I == type)
            good = readObject(spot, fault.emplace<I>(), {"type"});
    };
    (read.template operator()<Indexes>(), ...);
    return good;
}

constexpr auto FaultNames = namesOf(Of<Fault>{});

} // namespace

bool readValue(const Spot &spot, Distribution &value)
{
    if (spot.node.isObject())
        return readObject(spot, value);
    if (spot.node.isNumber())
        return readDuration(spot, value.mean, 6);
    reportType(spot, ExpectDistribution);
    return false;
}

bool readValue(const Spot &spot, Distribution::Quantile &value)
{
    return readPair(
        spot, ExpectQuantile, [&value](const Spot &share) { return readValue(share, value.share); },
        [&value](const Spot &time) { return readDuration(time, value.value, 6); });
}

bool readValue(const Spot &spot, Load::RatePoint &value)
{
    return readPair(
        spot, ExpectRatePoint, [&value](const Spot &time) { return readDuration(time, value.at, 9); },
        [&value](const Spot &rate) { return readValue(rate, value.requestsPerSecond); });
}

bool readValue(const Spot &spot, Placement &value)
{
    if (spot.node.isArray())
        return readValue(spot, value.center);
    if (spot.node.isObject())
        return readObject(spot, value);
    reportType(spot, ExpectPlacement);
    return false;
}

bool readValue(const Spot &spot, Fault &value)
{
    if (!spot.node.isObject()) {
        reportType(spot, ExpectObject);
        return false;
    }
    JsonNode *type = spot.node.member("type");
    if (!type) {
        spot.error(message::FieldMissing, {"type"});
        return false;
    }
    const Path path{&spot.path, "type", 0, false};
    const Spot typeSpot{spot.context, *type, path};
    if (!type->isString()) {
        reportType(typeSpot, ExpectText);
        return false;
    }
    for (std::size_t i = 0; i < FaultNames.size(); ++i) {
        if (FaultNames[i] == type->text())
            return readFaultOfType(spot, i, value, std::make_index_sequence<FaultNames.size()>{});
    }
    reportChoice(typeSpot, FaultNames);
    return false;
}

void writeValue(JsonWriter &out, const Distribution &value)
{
    if (value == Distribution::constant(value.mean))
        writeDuration(out, value.mean, 6);
    else
        writeObject(out, value);
}

void writeValue(JsonWriter &out, const Distribution::Quantile &value)
{
    out.beginArray();
    writeValue(out, value.share);
    writeDuration(out, value.value, 6);
    out.endArray();
}

void writeValue(JsonWriter &out, const Load::RatePoint &value)
{
    out.beginArray();
    writeDuration(out, value.at, 9);
    writeValue(out, value.requestsPerSecond);
    out.endArray();
}

void writeValue(JsonWriter &out, const Placement &value)
{
    if (value.pinned || value.locked)
        writeObject(out, value);
    else
        writeValue(out, value.center);
}

void writeValue(JsonWriter &out, const Fault &value)
{
    out.beginObject();
    out.key("type");
    out.string(FaultNames[value.index()]);
    std::visit([&out](const auto &fault) { writeFields(out, fault); }, value);
    out.endObject();
}

} // namespace topologue::formats
