// A persistent sorted list of objects of one kind, whichever: what ObjectTable does that needs no more of an object than its key.
#pragma once

#include "model/kube/object_meta.h"

#include <compare>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hopscope::cluster {

/// Objects sorted by (namespace, name), in chunks that copies share; a change copies one chunk. All are of one type, that
/// of the ObjectTable they belong to; whoever adds one sees to that.
class ObjectChunks
{
public:
    using Pointer = std::shared_ptr<const kube::WithMeta>;
    using Chunk = std::vector<Pointer>;
    using Chunks = std::vector<std::shared_ptr<const Chunk>>;
    /// Of an object in the chunks.
    struct Place
    {
        std::size_t chunk = 0;
        std::size_t offset = 0;

        bool operator==(const Place&) const = default;
    };
    /// What is there before and now; null where an object came or went.
    using Differs = std::function<void(const kube::WithMeta* before, const kube::WithMeta* now)>;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// The objects in order, in parts that tables share.
    const Chunks& chunks() const { return m_chunks; }
    const Pointer& at(Place place) const { return (*m_chunks[place.chunk])[place.offset]; }

    /// Where it stands; nothing when there is none.
    std::optional<Place> placeOf(const kube::ObjectKey& key) const;
    /// Null when there is none.
    const Pointer* find(const kube::ObjectKey& key) const;

    /// The namespaces of the objects, each once and in order. Costs what their number does.
    std::vector<SharedText> namespaces() const;

    /// Adds the object, or replaces the one with its key unless that is just the same.
    void put(Pointer object);
    /// As put() for each, in this order, but at the cost of one look at each chunk that is touched.
    void putAll(Chunk objects);
    /// Removes the object; says whether there was one.
    bool remove(const kube::ObjectKey& key);
    /// These objects, in any order, and no others; of two with the same key the later one stays. Those that are there just so stay.
    void replaceAll(Chunk objects);
    /// Removes all objects for which `keeps(object)` is false.
    void keepOnly(const std::function<bool(const kube::WithMeta&)>& keeps);

    /// Calls `differs` for what differs from `before`, in order of keys. Chunks that both share are passed over unread.
    void compareWith(const ObjectChunks& before, const Differs& differs) const;
    /// The same for those who keep pointers: an equal object in another place is a change, too.
    void comparePlaces(const ObjectChunks& before, const Differs& differs) const;

    /// How objects follow each other.
    static std::strong_ordering order(const kube::ObjectMeta& a, const kube::ObjectMeta& b);

protected:
    using AreEqual = bool (*)(const kube::WithMeta&, const kube::WithMeta&);
    explicit ObjectChunks(AreEqual areEqual) : m_areEqual(areEqual) {}

private:
    static Chunk sorted(Chunk pointers);
    static Chunks cut(const Chunk& objects);
    void shareWith(Chunk& sorted) const;
    void mergeInto(std::size_t index, Chunk::const_iterator from, Chunk::const_iterator until);
    std::size_t chunkFor(const kube::ObjectKey& key) const;
    void storeChunk(std::size_t index, std::shared_ptr<Chunk> changed);
    void step(Place& place) const;

    AreEqual m_areEqual;
    Chunks m_chunks;
    std::size_t m_size = 0;
};

} // namespace hopscope::cluster
