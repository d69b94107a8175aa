// SPDX-License-Identifier: Apache-2.0
#include "knowledge.h"

#include <algorithm>
#include <charconv>

namespace topologue::knowledge {

double Event::year() const
{
    const auto part = [this](std::size_t from, std::size_t length) {
        int value = 0;
        if (date.size() >= from + length)
            std::from_chars(date.data() + from, date.data() + from + length, value);
        return value;
    };
    const double whole = part(0, 4);
    const int month = part(5, 2);
    const int day = part(8, 2);
    if (month == 0)
        return whole + 0.5;
    return whole + (month - 1 + (day == 0 ? 0.5 : (day - 1) / 31.0)) / 12;
}

std::vector<RelationEnd> relationsOf(const Knowledge &knowledge, const Concept &about)
{
    using Kind = RelationEnd::Kind;
    const auto listsOf = [](const Concept &each) {
        const Relations &r = each.relations;
        return std::array<std::pair<Kind, const std::vector<std::string> *>, 4>{{{Kind::Needs, &r.needs},
                                                                                 {Kind::Causes, &r.causes},
                                                                                 {Kind::Cures, &r.cures},
                                                                                 {Kind::Alternative, &r.alternatives}}};
    };
    std::vector<RelationEnd> ends;
    for (const auto &[kind, ids] : listsOf(about)) {
        for (const std::string &id : *ids) {
            if (const Concept *other = findById(knowledge.concepts, id))
                ends.push_back({kind, true, other});
        }
    }
    for (const Concept &other : knowledge.concepts) {
        for (const auto &[kind, ids] : listsOf(other)) {
            const Kind same = kind;
            if (std::find(ids->begin(), ids->end(), about.id) == ids->end())
                continue;
            const bool isKnown =
                same == Kind::Alternative && std::any_of(ends.begin(), ends.end(), [&](const RelationEnd &end) {
                    return end.kind == same && end.other == &other;
                });
            if (!isKnown)
                ends.push_back({same, false, &other});
        }
    }
    return ends;
}

std::vector<const Event *> causesOf(const Knowledge &knowledge, const Event &event)
{
    std::vector<const Event *> causes;
    for (const Event &other : knowledge.events) {
        if (std::find(other.influences.begin(), other.influences.end(), event.id) != other.influences.end())
            causes.push_back(&other);
    }
    return causes;
}

} // namespace topologue::knowledge
