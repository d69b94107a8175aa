// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace topologue {

/// Elements in document order, found by their `id` in constant time. Ids are unique in a table.
/// Iterators and pointers are invalidated by every insertion and removal.
/// Insertion and removal cost O(1) at the end and O(n) elsewhere.
template<class T>
class IdTable
{
public:
    using Key = decltype(T::id);

    [[nodiscard]] auto begin() const { return m_items.begin(); }
    [[nodiscard]] auto end() const { return m_items.end(); }
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    [[nodiscard]] const T &operator[](std::size_t index) const { return m_items[index]; }

    [[nodiscard]] bool contains(const Key &id) const { return m_indexOf.contains(id); }
    [[nodiscard]] std::optional<std::size_t> indexOf(const Key &id) const
    {
        const auto it = m_indexOf.find(id);
        return it == m_indexOf.end() ? std::nullopt : std::optional(it->second);
    }
    /// Null if there is none.
    [[nodiscard]] const T *find(const Key &id) const
    {
        const auto it = m_indexOf.find(id);
        return it == m_indexOf.end() ? nullptr : &m_items[it->second];
    }

    /// Adds at the end. Returns false, and adds nothing, if the id is taken.
    bool add(T item) { return insert(m_items.size(), std::move(item)); }
    /// Adds so that the item stands at `index` (at most size()). False if the id is taken.
    bool insert(std::size_t index, T item)
    {
        assert(index <= m_items.size());
        if (m_indexOf.contains(item.id))
            return false;
        m_indexOf.emplace(item.id, index);
        m_items.insert(m_items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
        renumberFrom(index + 1);
        return true;
    }
    /// Puts `item` where the element `id` stands; the id may change. False if there is no such
    /// element, or if the new id is taken by another one.
    bool replace(const Key &id, T item)
    {
        const auto it = m_indexOf.find(id);
        if (it == m_indexOf.end())
            return false;
        const std::size_t index = it->second;
        if (item.id != id) {
            if (m_indexOf.contains(item.id))
                return false;
            m_indexOf.erase(it);
            m_indexOf.emplace(item.id, index);
        }
        m_items[index] = std::move(item);
        return true;
    }
    /// The removed element, or none if there was none.
    std::optional<T> remove(const Key &id)
    {
        const auto it = m_indexOf.find(id);
        if (it == m_indexOf.end())
            return std::nullopt;
        const std::size_t index = it->second;
        std::optional<T> removed(std::move(m_items[index]));
        m_indexOf.erase(it);
        m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
        renumberFrom(index);
        return removed;
    }

    /// Lets `edit(item)` change the element where it stands; `edit` must leave its id. False if there is none. O(1).
    template<class Edit>
    bool change(const Key &id, Edit edit)
    {
        const auto it = m_indexOf.find(id);
        if (it == m_indexOf.end())
            return false;
        changeAt(it->second, edit);
        return true;
    }
    /// Lets `edit(item)` change every element where it stands; `edit` must leave the ids. O(n).
    template<class Edit>
    void changeEach(Edit edit)
    {
        for (std::size_t i = 0; i < m_items.size(); ++i)
            changeAt(i, edit);
    }
    /// Removes all elements for which `leaves(item)` is true, and keeps the order of the others. How many left. O(n).
    template<class Predicate>
    std::size_t removeIf(Predicate leaves)
    {
        const std::size_t removed = std::erase_if(m_items, [&](const T &item) {
            if (!leaves(item))
                return false;
            m_indexOf.erase(item.id);
            return true;
        });
        if (removed > 0)
            renumberFrom(0);
        return removed;
    }

    bool operator==(const IdTable &other) const { return m_items == other.m_items; }

private:
    template<class Edit>
    void changeAt(std::size_t index, Edit &edit)
    {
        [[maybe_unused]] const Key id = m_items[index].id;
        edit(m_items[index]);
        assert(m_items[index].id == id);
    }
    void renumberFrom(std::size_t first)
    {
        for (std::size_t i = first; i < m_items.size(); ++i)
            m_indexOf[m_items[i].id] = i;
    }

    std::vector<T> m_items;
    std::unordered_map<Key, std::size_t> m_indexOf;
};

} // namespace topologue
