// A persistent sorted table of objects: a changed copy shares all but one chunk with the table it came from.
#pragma once

#include "model/kube/object_meta.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace hopscope::cluster {

/// Objects of one kind, sorted by (namespace, name). Copies are cheap and share their chunks; a change copies one chunk.
template <class T>
class ObjectTable
{
public:
    using Pointer = std::shared_ptr<const T>;
    using Chunk = std::vector<Pointer>;
    using Chunks = std::vector<std::shared_ptr<const Chunk>>;
    /// Of an object in the table's chunks.
    struct Place
    {
        std::size_t chunk = 0;
        std::size_t offset = 0;
    };

    ObjectTable() = default;

    /// From any order of objects; of two with the same key the later one stays. Those that `before` has just so are
    /// shared with it.
    static ObjectTable fromObjects(std::vector<T> objects, const ObjectTable& before = {})
    {
        ObjectTable table;
        Chunk sorted = sortedPointers(std::move(objects));
        shareEqual(sorted, before);
        table.m_size = sorted.size();
        table.m_chunks = cut(sorted);
        return table;
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    const T* find(const kube::ObjectKey& key) const
    {
        const Pointer* pointer = findPointer(key);
        return pointer ? pointer->get() : nullptr;
    }

    /// The same, to be kept; null when there is none.
    Pointer findShared(const kube::ObjectKey& key) const
    {
        const Pointer* pointer = findPointer(key);
        return pointer ? *pointer : nullptr;
    }

    /// Where it stands; nothing when there is none.
    std::optional<Place> placeOf(const kube::ObjectKey& key) const
    {
        if (m_chunks.empty())
            return std::nullopt;
        const std::size_t index = chunkFor(key);
        const Chunk& chunk = *m_chunks[index];
        const auto place = std::lower_bound(chunk.begin(), chunk.end(), key, isBefore);
        if (place == chunk.end() || !has(*place, key))
            return std::nullopt;
        return Place{index, std::size_t(place - chunk.begin())};
    }

    /// The objects in order, in parts that tables share.
    const Chunks& chunks() const { return m_chunks; }

    /// How objects follow each other.
    static auto order(const kube::ObjectMeta& a, const kube::ObjectMeta& b)
    {
        return std::tie(a.namespace_, a.name) <=> std::tie(b.namespace_, b.name);
    }

    /// Adds the object, or replaces the one with its key unless that is just the same.
    void put(T object)
    {
        const kube::ObjectKey key = object.meta.key();
        if (const T* old = find(key); old && *old == object)
            return;
        Pointer pointer = std::make_shared<const T>(std::move(object));
        if (m_chunks.empty()) {
            m_chunks.push_back(std::make_shared<Chunk>(Chunk{std::move(pointer)}));
            m_size = 1;
            return;
        }
        const std::size_t index = chunkFor(key);
        auto changed = std::make_shared<Chunk>(*m_chunks[index]);
        const auto place = lowerBound(*changed, key);
        if (place != changed->end() && has(*place, key)) {
            *place = std::move(pointer);
        } else {
            changed->insert(place, std::move(pointer));
            ++m_size;
        }
        storeChunk(index, std::move(changed));
    }

    /// As put() for each, in this order, but at the cost of one look at each chunk that is touched.
    void putAll(std::vector<T> objects)
    {
        const Chunk added = sortedPointers(std::move(objects));
        auto from = added.begin();
        while (from != added.end()) {
            const std::size_t index = chunkFor((*from)->meta.key());
            auto until = added.end();
            if (index + 1 < m_chunks.size())
                until = std::lower_bound(from, added.end(), m_chunks[index + 1]->front(), comesBefore);
            mergeInto(index, from, until);
            from = until;
        }
    }

    /// Removes the object; says whether there was one.
    bool remove(const kube::ObjectKey& key)
    {
        if (!find(key))
            return false;
        const std::size_t index = chunkFor(key);
        auto changed = std::make_shared<Chunk>(*m_chunks[index]);
        changed->erase(lowerBound(*changed, key));
        --m_size;
        if (changed->empty())
            m_chunks.erase(m_chunks.begin() + std::ptrdiff_t(index));
        else
            m_chunks[index] = std::move(changed);
        return true;
    }

    /// Walks all objects in order: for (const T& pod : snapshot.pods)
    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        Iterator(const ObjectTable* table, std::size_t chunk) : m_table(table), m_chunk(chunk) {}
        reference operator*() const { return *shared(); }
        pointer operator->() const { return shared().get(); }
        const Pointer& shared() const { return (*m_table->m_chunks[m_chunk])[m_offset]; }
        Iterator& operator++()
        {
            if (++m_offset == m_table->m_chunks[m_chunk]->size()) {
                m_offset = 0;
                ++m_chunk;
            }
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator&) const = default;

    private:
        friend class ObjectTable;
        const ObjectTable* m_table = nullptr;
        std::size_t m_chunk = 0;
        std::size_t m_offset = 0;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, m_chunks.size()}; }

    /// The namespaces of the objects, each once and in order. Costs what their number does.
    std::vector<SharedText> namespaces() const
    {
        const auto comesLater = [](const SharedText& name, const Pointer& object) { return name < object->meta.namespace_; };
        std::vector<SharedText> names;
        for (const std::shared_ptr<const Chunk>& chunk : m_chunks) {
            auto next = chunk->begin();
            if (!names.empty())
                next = chunk->back()->meta.namespace_ == names.back() ? chunk->end() : std::upper_bound(next, chunk->end(), names.back(), comesLater);
            while (next != chunk->end()) {
                names.push_back((*next)->meta.namespace_);
                next = std::upper_bound(next, chunk->end(), names.back(), comesLater);
            }
        }
        return names;
    }

    /// Calls `added(object)`, `removed(object)` and `changed(before, after)` for what differs from `before`, in order of
    /// keys; chunks that both share are passed over unread.
    template <class Added, class Removed, class Changed>
    void compareWith(const ObjectTable& before, Added added, Removed removed, Changed changed) const
    {
        comparePlaces(before, added, removed, [&](const T& old, const T& now) {
            if (!(old == now))
                changed(old, now);
        });
    }

    /// The same for those who keep pointers: an equal object in another place is a change, too.
    template <class Added, class Removed, class Changed>
    void comparePlaces(const ObjectTable& before, Added added, Removed removed, Changed changed) const
    {
        Iterator old = before.begin();
        Iterator now = begin();
        while (old != before.end() || now != end()) {
            if (skipShared(before, old, now))
                continue;
            if (old == before.end() || (now != end() && comesBefore(now.shared(), old.shared()))) {
                added(*now++);
            } else if (now == end() || comesBefore(old.shared(), now.shared())) {
                removed(*old++);
            } else {
                if (old.shared() != now.shared())
                    changed(*old, *now);
                ++old;
                ++now;
            }
        }
    }

private:
    static constexpr std::size_t chunkTarget = 256;

    static bool comesBefore(const Pointer& a, const Pointer& b) { return order(a->meta, b->meta) < 0; }
    static bool isBefore(const Pointer& object, const kube::ObjectKey& key)
    {
        return std::tie(object->meta.namespace_, object->meta.name) < std::tie(key.namespace_, key.name);
    }
    static bool isAfter(const kube::ObjectKey& key, const Pointer& object)
    {
        return std::tie(key.namespace_, key.name) < std::tie(object->meta.namespace_, object->meta.name);
    }
    static bool has(const Pointer& object, const kube::ObjectKey& key)
    {
        return object->meta.name == key.name && object->meta.namespace_ == key.namespace_;
    }

    /// In order of keys; of two with the same key the later one.
    static Chunk sortedPointers(std::vector<T> objects)
    {
        Chunk pointers;
        pointers.reserve(objects.size());
        for (T& object : objects)
            pointers.push_back(std::make_shared<const T>(std::move(object)));
        if (!std::is_sorted(pointers.begin(), pointers.end(), comesBefore)) // a server's list is, as a rule
            std::stable_sort(pointers.begin(), pointers.end(), comesBefore);
        Chunk kept;
        kept.reserve(pointers.size());
        for (Pointer& pointer : pointers) {
            if (!kept.empty() && !comesBefore(kept.back(), pointer))
                kept.back() = std::move(pointer);
            else
                kept.push_back(std::move(pointer));
        }
        return kept;
    }

    static void shareEqual(Chunk& sorted, const ObjectTable& before)
    {
        Iterator old = before.begin();
        for (Pointer& pointer : sorted) {
            while (old != before.end() && comesBefore(old.shared(), pointer))
                ++old;
            if (old == before.end())
                return;
            if (!comesBefore(pointer, old.shared()) && *old == *pointer)
                pointer = old.shared();
        }
    }

    static Chunks cut(const Chunk& objects)
    {
        Chunks chunks;
        for (std::size_t begin = 0; begin < objects.size(); begin += chunkTarget) {
            const auto from = objects.begin() + std::ptrdiff_t(begin);
            const auto until = objects.begin() + std::ptrdiff_t(std::min(begin + chunkTarget, objects.size()));
            chunks.push_back(std::make_shared<const Chunk>(from, until));
        }
        return chunks;
    }

    void mergeInto(std::size_t index, typename Chunk::const_iterator from, typename Chunk::const_iterator until)
    {
        static const Chunk nothing;
        const Chunk& old = index < m_chunks.size() ? *m_chunks[index] : nothing;
        Chunk merged;
        merged.reserve(old.size() + std::size_t(until - from));
        // Of two with the same key, set_union takes the first range's.
        std::set_union(from, until, old.begin(), old.end(), std::back_inserter(merged), comesBefore);
        m_size += merged.size() - old.size();
        Chunks chunks = merged.size() > 2 * chunkTarget ? cut(merged)
                                                        : Chunks{std::make_shared<const Chunk>(std::move(merged))};
        if (index < m_chunks.size())
            m_chunks.erase(m_chunks.begin() + std::ptrdiff_t(index));
        m_chunks.insert(m_chunks.begin() + std::ptrdiff_t(index), chunks.begin(), chunks.end());
    }

    static auto lowerBound(Chunk& chunk, const kube::ObjectKey& key)
    {
        return std::lower_bound(chunk.begin(), chunk.end(), key, isBefore);
    }

    /// The chunk that holds the key, or would.
    std::size_t chunkFor(const kube::ObjectKey& key) const
    {
        const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), key,
                                            [](const kube::ObjectKey& k, const std::shared_ptr<const Chunk>& chunk) {
                                                return isAfter(k, chunk->front());
                                            });
        return after == m_chunks.begin() ? 0 : std::size_t(after - m_chunks.begin()) - 1;
    }

    const Pointer* findPointer(const kube::ObjectKey& key) const
    {
        const std::optional<Place> place = placeOf(key);
        return place ? &(*m_chunks[place->chunk])[place->offset] : nullptr;
    }

    void storeChunk(std::size_t index, std::shared_ptr<Chunk> changed)
    {
        if (changed->size() > 2 * chunkTarget) {
            const auto middle = changed->begin() + std::ptrdiff_t(chunkTarget);
            auto second = std::make_shared<Chunk>(middle, changed->end());
            changed->erase(middle, changed->end());
            m_chunks.insert(m_chunks.begin() + std::ptrdiff_t(index) + 1, std::move(second));
        }
        m_chunks[index] = std::move(changed);
    }

    /// At the start of a chunk that both tables share: moves both past it.
    bool skipShared(const ObjectTable& before, Iterator& old, Iterator& now) const
    {
        if (old == before.end() || now == end() || old.m_offset != 0 || now.m_offset != 0 ||
            before.m_chunks[old.m_chunk] != m_chunks[now.m_chunk])
            return false;
        ++old.m_chunk;
        ++now.m_chunk;
        return true;
    }

    Chunks m_chunks;
    std::size_t m_size = 0;
};

} // namespace hopscope::cluster
