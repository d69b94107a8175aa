// SPDX-License-Identifier: Apache-2.0
#include "architecture/elements.h"
#include "architecture/idtable.h"

#include <algorithm>
#include <rapidcheck.h>
#include <string>

using namespace topologue;

namespace {

Team team(char id, int version)
{
    Team result;
    result.id = TeamId(std::string(1, id));
    result.name = std::to_string(version);
    return result;
}

/// What an IdTable should do, in the simplest way: a list that is searched.
struct Model {
    std::vector<Team> items;

    auto position(const TeamId &id)
    {
        return std::find_if(items.begin(), items.end(), [&id](const Team &each) { return each.id == id; });
    }
    bool has(const TeamId &id) { return position(id) != items.end(); }
    bool insert(std::size_t index, const Team &item)
    {
        if (has(item.id))
            return false;
        items.insert(items.begin() + static_cast<std::ptrdiff_t>(index), item);
        return true;
    }
    bool replace(const TeamId &id, const Team &item)
    {
        if (!has(id) || (item.id != id && has(item.id)))
            return false;
        *position(id) = item;
        return true;
    }
    bool remove(const TeamId &id)
    {
        if (!has(id))
            return false;
        items.erase(position(id));
        return true;
    }
};

void assertSame(const IdTable<Team> &table, Model &model)
{
    RC_ASSERT(table.size() == model.items.size());
    RC_ASSERT(table.isEmpty() == model.items.empty());
    RC_ASSERT(std::equal(table.begin(), table.end(), model.items.begin(), model.items.end()));
    for (char letter = 'a'; letter <= 'h'; ++letter) {
        const TeamId id(std::string(1, letter));
        RC_ASSERT(table.contains(id) == model.has(id));
        RC_ASSERT((table.find(id) != nullptr) == model.has(id));
        if (!model.has(id))
            continue;
        RC_ASSERT(table.indexOf(id) == static_cast<std::size_t>(model.position(id) - model.items.begin()));
        RC_ASSERT(*table.find(id) == *model.position(id));
    }
}

} // namespace

int main()
{
    const bool holds = rc::check("an IdTable does what a searched list does", [] {
        IdTable<Team> table;
        Model model;
        const auto letter = rc::gen::inRange('a', 'i');
        const int steps = *rc::gen::inRange(0, 60);
        for (int step = 0; step < steps; ++step) {
            const Team item = team(*letter, step);
            const TeamId other(std::string(1, *letter));
            switch (*rc::gen::inRange(0, 4)) {
            case 0:
                RC_ASSERT(table.add(item) == model.insert(model.items.size(), item));
                break;
            case 1: {
                const auto index = *rc::gen::inRange<std::size_t>(0, model.items.size() + 1);
                RC_ASSERT(table.insert(index, item) == model.insert(index, item));
                break;
            }
            case 2:
                RC_ASSERT(table.replace(other, item) == model.replace(other, item));
                break;
            default:
                RC_ASSERT(table.remove(other).has_value() == model.remove(other));
                break;
            }
            assertSame(table, model);
        }
    });
    return holds ? 0 : 1;
}
