// A persistent sorted table of objects: a changed copy shares all but one chunk with the table it came from.
#pragma once

#include "model/cluster/object_chunks.h"

#include <iterator>
#include <utility>

namespace hopscope::cluster {

/// Objects of one kind, sorted by (namespace, name), as their own type. Copies are cheap and share their chunks; a change copies one
/// chunk.
template <class T>
class ObjectTable : public ObjectChunks
{
public:
    using Pointer = std::shared_ptr<const T>;

    ObjectTable() : ObjectChunks(areEqual) {}

    /// From any order of objects; of two with the same key the later one stays. Those that `before` has just so are
    /// shared with it.
    static ObjectTable fromObjects(std::vector<T> objects, const ObjectTable& before = {})
    {
        ObjectTable table = before;
        table.replaceAll(pointers(std::move(objects)));
        return table;
    }

    const T* find(const kube::ObjectKey& key) const
    {
        const ObjectChunks::Pointer* pointer = ObjectChunks::find(key);
        return pointer ? &object(*pointer) : nullptr;
    }

    /// The same, to be kept; null when there is none.
    Pointer findShared(const kube::ObjectKey& key) const
    {
        const ObjectChunks::Pointer* pointer = ObjectChunks::find(key);
        return pointer ? shared(*pointer) : nullptr;
    }

    /// The object that a pointer in the table's chunks leads to, and the same, to be kept.
    static const T& object(const ObjectChunks::Pointer& pointer) { return static_cast<const T&>(*pointer); }
    static Pointer shared(const ObjectChunks::Pointer& pointer) { return std::static_pointer_cast<const T>(pointer); }

    void put(T object) { ObjectChunks::put(std::make_shared<const T>(std::move(object))); }
    void putAll(std::vector<T> objects) { ObjectChunks::putAll(pointers(std::move(objects))); }

    template <class Keeps>
    void keepOnly(Keeps keeps)
    {
        ObjectChunks::keepOnly([&](const kube::WithMeta& object) { return keeps(static_cast<const T&>(object)); });
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
        Iterator(const ObjectTable* table, std::size_t chunk) : m_table(table), m_place{chunk, 0} {}
        reference operator*() const { return object(m_table->at(m_place)); }
        pointer operator->() const { return &**this; }
        Pointer shared() const { return ObjectTable::shared(m_table->at(m_place)); }
        Iterator& operator++()
        {
            if (++m_place.offset == m_table->chunks()[m_place.chunk]->size())
                m_place = {m_place.chunk + 1, 0};
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
        const ObjectTable* m_table = nullptr;
        Place m_place;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, chunks().size()}; }

    /// Calls `added(object)`, `removed(object)` and `changed(before, after)` for what differs from `before`.
    template <class Added, class Removed, class Changed>
    void comparePlaces(const ObjectTable& before, Added added, Removed removed, Changed changed) const
    {
        ObjectChunks::comparePlaces(before, [&](const kube::WithMeta* old, const kube::WithMeta* now) {
            if (!old)
                added(static_cast<const T&>(*now));
            else if (!now)
                removed(static_cast<const T&>(*old));
            else
                changed(static_cast<const T&>(*old), static_cast<const T&>(*now));
        });
    }

private:
    static Chunk pointers(std::vector<T> objects)
    {
        Chunk chunk;
        chunk.reserve(objects.size());
        for (T& object : objects)
            chunk.push_back(std::make_shared<const T>(std::move(object)));
        return chunk;
    }

    static bool areEqual(const kube::WithMeta& a, const kube::WithMeta& b)
    {
        return static_cast<const T&>(a) == static_cast<const T&>(b);
    }
};

} // namespace hopscope::cluster
