// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace topologue::simulation {

/// What an index is that points to nothing.
inline constexpr std::uint32_t NoIndex = 0xffffffff;

/// Objects that come and go, found by a small index and kept in place while they live. T has a `generation`, which
/// changes when the object is given back, so that whoever kept an index can tell; a `next`, which is free for lists of
/// the user while the object lives; and an `alive`. Nothing is allocated once the pool has reached its largest size.
template<class T>
class Pool
{
public:
    [[nodiscard]] T &operator[](std::uint32_t index) { return m_chunks[index >> Bits][index & Mask]; }
    [[nodiscard]] const T &operator[](std::uint32_t index) const { return m_chunks[index >> Bits][index & Mask]; }

    /// The index of an object as after T{}, except for its generation. O(1).
    std::uint32_t take()
    {
        std::uint32_t index = m_free;
        if (index == NoIndex) {
            index = m_end++;
            if ((index & Mask) == 0)
                m_chunks.push_back(std::make_unique<T[]>(Mask + 1));
        } else {
            m_free = (*this)[index].next;
        }
        T &object = (*this)[index];
        const std::uint32_t generation = object.generation;
        object = T{};
        object.generation = generation;
        object.alive = true;
        ++m_live;
        return index;
    }
    void giveBack(std::uint32_t index)
    {
        T &object = (*this)[index];
        assert(object.alive);
        object.alive = false;
        ++object.generation;
        object.next = m_free;
        m_free = index;
        --m_live;
    }
    /// The object, or null if it is gone.
    [[nodiscard]] T *find(std::uint32_t index, std::uint32_t generation)
    {
        if (index == NoIndex)
            return nullptr;
        T &object = (*this)[index];
        return object.generation == generation && object.alive ? &object : nullptr;
    }

    [[nodiscard]] const T *find(std::uint32_t index, std::uint32_t generation) const
    {
        if (index == NoIndex)
            return nullptr;
        const T &object = (*this)[index];
        return object.generation == generation && object.alive ? &object : nullptr;
    }

    [[nodiscard]] std::uint32_t live() const { return m_live; }
    /// One past the largest index that was ever in use.
    [[nodiscard]] std::uint32_t end() const { return m_end; }
    [[nodiscard]] std::size_t bytes() const { return m_chunks.size() * (Mask + 1) * sizeof(T); }

private:
    static constexpr std::uint32_t Bits = 10;
    static constexpr std::uint32_t Mask = (1U << Bits) - 1;

    std::vector<std::unique_ptr<T[]>> m_chunks;
    std::uint32_t m_free = NoIndex;
    std::uint32_t m_end = 0;
    std::uint32_t m_live = 0;
};

/// A first-in-first-out list of objects of a pool, threaded through their `next`.
struct Fifo {
    std::uint32_t head = NoIndex;
    std::uint32_t tail = NoIndex;
    std::uint32_t size = 0;

    template<class T>
    void push(Pool<T> &pool, std::uint32_t index)
    {
        pool[index].next = NoIndex;
        if (head == NoIndex)
            head = index;
        else
            pool[tail].next = index;
        tail = index;
        ++size;
    }
    /// There has to be one.
    template<class T>
    std::uint32_t pop(Pool<T> &pool)
    {
        const std::uint32_t index = head;
        head = pool[index].next;
        if (head == NoIndex)
            tail = NoIndex;
        --size;
        return index;
    }
};

/// The same for objects that may leave from the middle, threaded through their `next` and `previous`.
struct Line {
    std::uint32_t head = NoIndex;
    std::uint32_t tail = NoIndex;

    [[nodiscard]] bool isEmpty() const { return head == NoIndex; }
    template<class T>
    void push(Pool<T> &pool, std::uint32_t index)
    {
        pool[index].next = NoIndex;
        pool[index].previous = tail;
        (tail == NoIndex ? head : pool[tail].next) = index;
        tail = index;
    }
    template<class T>
    void remove(Pool<T> &pool, std::uint32_t index)
    {
        const T &object = pool[index];
        (object.previous == NoIndex ? head : pool[object.previous].next) = object.next;
        (object.next == NoIndex ? tail : pool[object.next].previous) = object.previous;
    }
};

} // namespace topologue::simulation
