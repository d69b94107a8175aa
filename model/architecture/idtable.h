// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cassert>
#include <cstddef>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace topologue {

/// Elements in document order, found by their `id` in constant time. Ids are unique in a table.
/// Copies share their elements until one of them is changed, so a version of a document costs what differs: copying is
/// O(1), and the first change of a table that is shared is O(n). Copies may live on different threads.
/// Iterators and pointers are invalidated by every insertion and removal, and by the first change of a shared table.
/// Insertion and removal cost O(1) at the end and O(n) elsewhere.
template<class T>
class IdTable
{
public:
    using Key = decltype(T::id);

    [[nodiscard]] auto begin() const { return stored().items.begin(); }
    [[nodiscard]] auto end() const { return stored().items.end(); }
    [[nodiscard]] std::size_t size() const { return stored().items.size(); }
    [[nodiscard]] bool isEmpty() const { return stored().items.empty(); }
    [[nodiscard]] const T &operator[](std::size_t index) const { return stored().items[index]; }

    [[nodiscard]] bool contains(const Key &id) const { return stored().indexOf.contains(id); }
    [[nodiscard]] std::optional<std::size_t> indexOf(const Key &id) const
    {
        const auto &index = stored().indexOf;
        const auto it = index.find(id);
        return it == index.end() ? std::nullopt : std::optional(it->second);
    }
    /// Null if there is none.
    [[nodiscard]] const T *find(const Key &id) const
    {
        const auto index = indexOf(id);
        return index ? &stored().items[*index] : nullptr;
    }

    /// Adds at the end. Returns false, and adds nothing, if the id is taken.
    bool add(T item) { return insert(size(), std::move(item)); }
    /// Adds so that the item stands at `index` (at most size()). False if the id is taken.
    bool insert(std::size_t index, T item)
    {
        assert(index <= size());
        if (contains(item.id))
            return false;
        Stored &own = owned();
        own.indexOf.emplace(item.id, index);
        own.items.insert(own.items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
        own.renumberFrom(index + 1);
        return true;
    }
    /// Puts `item` where the element `id` stands; the id may change. False if there is no such
    /// element, or if the new id is taken by another one.
    bool replace(const Key &id, T item)
    {
        const auto index = indexOf(id);
        if (!index)
            return false;
        const bool isRenamed = item.id != id;
        if (isRenamed && contains(item.id))
            return false;
        Stored &own = owned();
        if (isRenamed) {
            own.indexOf.erase(own.items[*index].id);
            own.indexOf.emplace(item.id, *index);
        }
        own.items[*index] = std::move(item);
        return true;
    }
    /// The removed element, or none if there was none.
    std::optional<T> remove(const Key &id)
    {
        const auto index = indexOf(id);
        if (!index)
            return std::nullopt;
        Stored &own = owned();
        const auto item = own.items.begin() + static_cast<std::ptrdiff_t>(*index);
        own.indexOf.erase(item->id);
        std::optional<T> removed(std::move(*item));
        own.items.erase(item);
        own.renumberFrom(*index);
        return removed;
    }

    /// Lets `edit(item)` change the element where it stands; `edit` must leave its id. False if there is none. O(1).
    template<class Edit>
    bool change(const Key &id, Edit edit)
    {
        const auto index = indexOf(id);
        if (!index)
            return false;
        changeItem(owned().items[*index], edit);
        return true;
    }
    /// Lets `edit(item)` change every element where it stands; `edit` must leave the ids. O(n).
    template<class Edit>
    void changeEach(Edit edit)
    {
        if (isEmpty())
            return;
        for (T &item : owned().items)
            changeItem(item, edit);
    }
    /// Removes all elements for which `leaves(item)` is true, and keeps the order of the others. How many left. O(n).
    template<class Predicate>
    std::size_t removeIf(Predicate leaves)
    {
        std::vector<Key> leaving;
        for (const T &item : *this) {
            if (leaves(item))
                leaving.push_back(item.id);
        }
        if (leaving.empty())
            return 0;
        Stored &own = owned();
        for (const Key &id : leaving)
            own.indexOf.erase(id);
        std::erase_if(own.items, [&own](const T &item) { return !own.indexOf.contains(item.id); });
        own.renumberFrom(0);
        return leaving.size();
    }

    /// O(1) of copies that were not changed.
    bool operator==(const IdTable &other) const
    {
        return m_stored == other.m_stored || stored().items == other.stored().items;
    }

private:
    struct Stored {
        std::vector<T> items;
        std::unordered_map<Key, std::size_t> indexOf;

        void renumberFrom(std::size_t first)
        {
            for (std::size_t i = first; i < items.size(); ++i)
                indexOf[items[i].id] = i;
        }
    };

    template<class Edit>
    static void changeItem(T &item, Edit &edit)
    {
        [[maybe_unused]] const Key id = item.id;
        edit(item);
        assert(item.id == id);
    }
    [[nodiscard]] static const Stored &nothing()
    {
        static const Stored Nothing;
        return Nothing;
    }
    [[nodiscard]] const Stored &stored() const { return m_stored ? *m_stored : nothing(); }
    /// To be changed: by this table alone.
    [[nodiscard]] Stored &owned()
    {
        if (!m_stored)
            m_stored = std::make_shared<Stored>();
        else if (m_stored.use_count() > 1)
            m_stored = std::make_shared<Stored>(*m_stored);
        else // Whoever shared it, on whatever thread, has read it before.
            std::atomic_thread_fence(std::memory_order_acquire);
        return *m_stored;
    }

    std::shared_ptr<Stored> m_stored; ///< Null: no elements.
};

} // namespace topologue
