// A persistent sorted table of objects: a changed copy shares all but one chunk with the table it came from.
#pragma once

#include "model/kube/object_meta.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace hopscope::cluster {

/// Objects of one kind, sorted by (namespace, name). Copies are cheap and share their chunks; a change copies one chunk.
template <class T>
class ObjectTable
{
public:
    using Pointer = std::shared_ptr<const T>;
    using Chunk = std::vector<Pointer>;

    ObjectTable() = default;

    /// From any order of objects; of two with the same key the later one stays.
    static ObjectTable fromObjects(std::vector<T> objects)
    {
        std::stable_sort(objects.begin(), objects.end(),
                         [](const T& a, const T& b) { return a.meta.key() < b.meta.key(); });
        ObjectTable table;
        std::shared_ptr<Chunk> chunk;
        for (std::size_t i = 0; i < objects.size(); ++i) {
            if (i + 1 < objects.size() && objects[i].meta.key() == objects[i + 1].meta.key())
                continue;
            if (!chunk || chunk->size() == chunkTarget) {
                chunk = std::make_shared<Chunk>();
                table.m_chunks.push_back(chunk);
            }
            chunk->push_back(std::make_shared<const T>(std::move(objects[i])));
            ++table.m_size;
        }
        return table;
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    const T* find(const kube::ObjectKey& key) const
    {
        const Pointer* pointer = findPointer(key);
        return pointer ? pointer->get() : nullptr;
    }

    /// Adds the object, or replaces the one with its key.
    void put(T object)
    {
        const kube::ObjectKey key = object.meta.key();
        Pointer pointer = std::make_shared<const T>(std::move(object));
        if (m_chunks.empty()) {
            m_chunks.push_back(std::make_shared<Chunk>(Chunk{std::move(pointer)}));
            m_size = 1;
            return;
        }
        const std::size_t index = chunkFor(key);
        auto changed = std::make_shared<Chunk>(*m_chunks[index]);
        const auto place = lowerBound(*changed, key);
        if (place != changed->end() && (*place)->meta.key() == key) {
            *place = std::move(pointer);
        } else {
            changed->insert(place, std::move(pointer));
            ++m_size;
        }
        storeChunk(index, std::move(changed));
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

    /// Calls `added(object)`, `removed(object)` and `changed(before, after)` for what differs from `before`, in order of keys;
    /// chunks that both share are passed over unread.
    template <class Added, class Removed, class Changed>
    void compareWith(const ObjectTable& before, Added added, Removed removed, Changed changed) const
    {
        Iterator old = before.begin();
        Iterator now = begin();
        while (old != before.end() || now != end()) {
            if (skipShared(before, old, now))
                continue;
            if (old == before.end() || (now != end() && now->meta.key() < old->meta.key())) {
                added(*now++);
            } else if (now == end() || old->meta.key() < now->meta.key()) {
                removed(*old++);
            } else {
                if (old.shared() != now.shared() && !(*old == *now))
                    changed(*old, *now);
                ++old;
                ++now;
            }
        }
    }

private:
    static constexpr std::size_t chunkTarget = 256;

    static auto lowerBound(Chunk& chunk, const kube::ObjectKey& key)
    {
        return std::lower_bound(chunk.begin(), chunk.end(), key,
                                [](const Pointer& object, const kube::ObjectKey& k) { return object->meta.key() < k; });
    }

    /// The chunk that holds the key, or would.
    std::size_t chunkFor(const kube::ObjectKey& key) const
    {
        const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), key,
                                            [](const kube::ObjectKey& k, const std::shared_ptr<const Chunk>& chunk) {
                                                return k < chunk->front()->meta.key();
                                            });
        return after == m_chunks.begin() ? 0 : std::size_t(after - m_chunks.begin()) - 1;
    }

    const Pointer* findPointer(const kube::ObjectKey& key) const
    {
        if (m_chunks.empty())
            return nullptr;
        const Chunk& chunk = *m_chunks[chunkFor(key)];
        const auto place =
            std::lower_bound(chunk.begin(), chunk.end(), key,
                             [](const Pointer& object, const kube::ObjectKey& k) { return object->meta.key() < k; });
        return place != chunk.end() && (*place)->meta.key() == key ? &*place : nullptr;
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

    std::vector<std::shared_ptr<const Chunk>> m_chunks;
    std::size_t m_size = 0;
};

} // namespace hopscope::cluster
