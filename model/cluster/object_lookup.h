// A persistent hash table from something objects say to those that say it: a changed copy shares what did not change.
#pragma once

#include "model/kube/object_meta.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <tuple>
#include <vector>

namespace hopscope::cluster {

template <class Key>
std::size_t hashOf(const Key& key)
{
    return std::hash<Key>()(key);
}
inline std::size_t hashOf(const kube::ObjectKey& key)
{
    return hashOf(key.namespace_) * 31 + hashOf(key.name);
}

/// Each key's objects in the order of their own keys (namespace, name). A copy costs nothing and shares all buckets; a
/// change to it copies one bucket and the way there. Who was copied may not change any more.
template <class Key, class T>
class ObjectLookup
{
public:
    using Objects = std::span<const T* const>;

    ObjectLookup() = default;
    ObjectLookup(const ObjectLookup& other) : m_root(other.m_root), m_edition(other.m_edition + 1) {}
    ObjectLookup& operator=(const ObjectLookup&) = delete;

    /// Empty when nobody says it.
    Objects find(const Key& key) const
    {
        const std::size_t place = placeOf(key);
        if (!m_root || !m_root->branches[place / width])
            return {};
        const std::shared_ptr<Bucket>& bucket = m_root->branches[place / width]->buckets[place % width];
        return bucket ? bucket->objectsAt(bucket->groupOf(key)) : Objects{};
    }

    /// The first of them in order of keys, or null.
    const T* first(const Key& key) const
    {
        const Objects objects = find(key);
        return objects.empty() ? nullptr : objects.front();
    }

    /// Adds the object to those of the key, in its place; says whether it is the only one.
    bool add(const Key& key, const T* object)
    {
        return insert(key, object, [](const Bucket& bucket, std::size_t from, std::size_t to, const T* added) {
            const auto begin = bucket.objects.begin() + std::ptrdiff_t(from);
            const auto end = bucket.objects.begin() + std::ptrdiff_t(to);
            return std::size_t(std::upper_bound(begin, end, added, precedes) - bucket.objects.begin());
        });
    }

    /// The same, behind those that are there.
    bool append(const Key& key, const T* object)
    {
        return insert(key, object, [](const Bucket&, std::size_t, std::size_t to, const T*) { return to; });
    }

    /// Removes this very object, once; says whether the key has none left.
    bool remove(const Key& key, const T* object)
    {
        Bucket& bucket = ownBucket(key);
        const std::size_t group = bucket.groupOf(key);
        if (group == bucket.keys.size())
            return true;
        const auto end = bucket.objects.begin() + std::ptrdiff_t(bucket.ends[group]);
        const auto found = std::find(bucket.objects.begin() + std::ptrdiff_t(bucket.beginOf(group)), end, object);
        if (found == end)
            return false;
        bucket.objects.erase(found);
        for (std::size_t later = group; later < bucket.ends.size(); ++later)
            --bucket.ends[later];
        if (!bucket.objectsAt(group).empty())
            return false;
        bucket.keys.erase(bucket.keys.begin() + std::ptrdiff_t(group));
        bucket.ends.erase(bucket.ends.begin() + std::ptrdiff_t(group));
        return true;
    }

private:
    // 150,000 keys are 73 to a bucket: to copy one costs little, and so does to copy all while a cluster arrives.
    static constexpr std::size_t branchCount = 64;
    static constexpr std::size_t width = 32;

    /// Groups side by side: few allocations to copy one. `edition` tells who may still change it.
    struct Bucket
    {
        std::uint64_t edition = 0;
        std::vector<Key> keys;
        std::vector<std::uint32_t> ends; ///< of each key's objects
        std::vector<const T*> objects;

        std::size_t groupOf(const Key& key) const
        {
            return std::size_t(std::find(keys.begin(), keys.end(), key) - keys.begin());
        }
        std::size_t beginOf(std::size_t group) const { return group == 0 ? 0 : ends[group - 1]; }
        Objects objectsAt(std::size_t group) const
        {
            if (group == keys.size())
                return {};
            return {objects.data() + beginOf(group), ends[group] - beginOf(group)};
        }
    };
    struct Branch
    {
        std::uint64_t edition = 0;
        std::array<std::shared_ptr<Bucket>, width> buckets;
    };
    struct Root
    {
        std::uint64_t edition = 0;
        std::array<std::shared_ptr<Branch>, branchCount> branches;
    };

    static bool precedes(const T* a, const T* b)
    {
        return std::tie(a->meta.namespace_, a->meta.name) < std::tie(b->meta.namespace_, b->meta.name);
    }

    static std::size_t placeOf(const Key& key)
    {
        // Multiplied: a hash of a number may be the number itself (Knuth's multiplicative hashing).
        return std::size_t((std::uint64_t(hashOf(key)) * 0x9E3779B97F4A7C15u) >> 53);
    }
    static_assert(branchCount * width == 1u << (64 - 53));

    /// A copy of its own, unless this edition made it: then nobody else has it yet.
    template <class Node>
    Node& own(std::shared_ptr<Node>& node)
    {
        if (!node)
            node = std::make_shared<Node>();
        else if (node->edition != m_edition)
            node = std::make_shared<Node>(*node);
        node->edition = m_edition;
        return *node;
    }

    Bucket& ownBucket(const Key& key)
    {
        const std::size_t place = placeOf(key);
        return own(own(own(m_root).branches[place / width]).buckets[place % width]);
    }

    template <class PlaceIn>
    bool insert(const Key& key, const T* object, PlaceIn placeIn)
    {
        Bucket& bucket = ownBucket(key);
        const std::size_t group = bucket.groupOf(key);
        const bool isNew = group == bucket.keys.size();
        if (isNew) {
            bucket.keys.push_back(key);
            bucket.ends.push_back(std::uint32_t(bucket.objects.size()));
        }
        const std::size_t place = placeIn(bucket, bucket.beginOf(group), bucket.ends[group], object);
        bucket.objects.insert(bucket.objects.begin() + std::ptrdiff_t(place), object);
        for (std::size_t later = group; later < bucket.ends.size(); ++later)
            ++bucket.ends[later];
        return isNew;
    }

    std::shared_ptr<Root> m_root;
    std::uint64_t m_edition = 1;
};

} // namespace hopscope::cluster
