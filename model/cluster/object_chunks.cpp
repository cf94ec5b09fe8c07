#include "model/cluster/object_chunks.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace hopscope::cluster {

namespace {

constexpr std::size_t chunkTarget = 256;

using Pointer = ObjectChunks::Pointer;

bool comesBefore(const Pointer& a, const Pointer& b)
{
    return ObjectChunks::order(a->meta, b->meta) < 0;
}

bool isBefore(const Pointer& object, const kube::ObjectKey& key)
{
    return std::tie(object->meta.namespace_, object->meta.name) < std::tie(key.namespace_, key.name);
}

bool isAfter(const kube::ObjectKey& key, const Pointer& object)
{
    return std::tie(key.namespace_, key.name) < std::tie(object->meta.namespace_, object->meta.name);
}

bool has(const Pointer& object, const kube::ObjectKey& key)
{
    return object->meta.name == key.name && object->meta.namespace_ == key.namespace_;
}

} // namespace

std::strong_ordering ObjectChunks::order(const kube::ObjectMeta& a, const kube::ObjectMeta& b)
{
    return std::tie(a.namespace_, a.name) <=> std::tie(b.namespace_, b.name);
}

std::optional<ObjectChunks::Place> ObjectChunks::placeOf(const kube::ObjectKey& key) const
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

const Pointer* ObjectChunks::find(const kube::ObjectKey& key) const
{
    const std::optional<Place> place = placeOf(key);
    return place ? &at(*place) : nullptr;
}

std::vector<SharedText> ObjectChunks::namespaces() const
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

void ObjectChunks::put(Pointer object)
{
    if (m_chunks.empty()) {
        m_chunks.push_back(std::make_shared<Chunk>(Chunk{std::move(object)}));
        m_size = 1;
        return;
    }
    const std::size_t index = chunkFor(object->meta.key());
    const Chunk& old = *m_chunks[index];
    const auto place = std::lower_bound(old.begin(), old.end(), object, comesBefore);
    const bool replaces = place != old.end() && !comesBefore(object, *place);
    if (replaces && m_areEqual(**place, *object))
        return;
    auto changed = std::make_shared<Chunk>(old);
    const auto there = changed->begin() + (place - old.begin());
    if (replaces) {
        *there = std::move(object);
    } else {
        changed->insert(there, std::move(object));
        ++m_size;
    }
    storeChunk(index, std::move(changed));
}

void ObjectChunks::putAll(Chunk objects)
{
    const Chunk added = sorted(std::move(objects));
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

bool ObjectChunks::remove(const kube::ObjectKey& key)
{
    const std::optional<Place> place = placeOf(key);
    if (!place)
        return false;
    auto changed = std::make_shared<Chunk>(*m_chunks[place->chunk]);
    changed->erase(changed->begin() + std::ptrdiff_t(place->offset));
    --m_size;
    if (changed->empty())
        m_chunks.erase(m_chunks.begin() + std::ptrdiff_t(place->chunk));
    else
        m_chunks[place->chunk] = std::move(changed);
    return true;
}

void ObjectChunks::replaceAll(Chunk objects)
{
    Chunk all = sorted(std::move(objects));
    shareWith(all);
    m_size = all.size();
    m_chunks = cut(all);
}

void ObjectChunks::keepOnly(const std::function<bool(const kube::WithMeta&)>& keeps)
{
    Chunk kept;
    for (const std::shared_ptr<const Chunk>& chunk : m_chunks)
        std::copy_if(chunk->begin(), chunk->end(), std::back_inserter(kept), [&](const Pointer& object) { return keeps(*object); });
    if (kept.size() == m_size)
        return;
    m_size = kept.size();
    m_chunks = cut(kept);
}

void ObjectChunks::compareWith(const ObjectChunks& before, const Differs& differs) const
{
    comparePlaces(before, [&](const kube::WithMeta* old, const kube::WithMeta* now) {
        if (!old || !now || !m_areEqual(*old, *now))
            differs(old, now);
    });
}

void ObjectChunks::comparePlaces(const ObjectChunks& before, const Differs& differs) const
{
    Place old;
    Place now;
    while (old.chunk < before.m_chunks.size() || now.chunk < m_chunks.size()) {
        const bool noOld = old.chunk == before.m_chunks.size();
        const bool noNew = now.chunk == m_chunks.size();
        if (!noOld && !noNew && old.offset == 0 && now.offset == 0 && before.m_chunks[old.chunk] == m_chunks[now.chunk]) {
            ++old.chunk;
            ++now.chunk;
            continue;
        }
        const bool came = noOld || (!noNew && comesBefore(at(now), before.at(old)));
        const bool went = !came && (noNew || comesBefore(before.at(old), at(now)));
        if (came || went || before.at(old) != at(now))
            differs(came ? nullptr : before.at(old).get(), went ? nullptr : at(now).get());
        if (!came)
            before.step(old);
        if (!went)
            step(now);
    }
}

void ObjectChunks::step(Place& place) const
{
    if (++place.offset == m_chunks[place.chunk]->size())
        place = {place.chunk + 1, 0};
}

/// In order of keys; of two with the same key the later one.
ObjectChunks::Chunk ObjectChunks::sorted(Chunk pointers)
{
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

/// Puts what is here in the place of what equals it.
void ObjectChunks::shareWith(Chunk& sorted) const
{
    Place old;
    for (Pointer& pointer : sorted) {
        while (old.chunk < m_chunks.size() && comesBefore(at(old), pointer))
            step(old);
        if (old.chunk == m_chunks.size())
            return;
        if (!comesBefore(pointer, at(old)) && m_areEqual(*at(old), *pointer))
            pointer = at(old);
    }
}

ObjectChunks::Chunks ObjectChunks::cut(const Chunk& objects)
{
    Chunks chunks;
    for (std::size_t begin = 0; begin < objects.size(); begin += chunkTarget) {
        const auto from = objects.begin() + std::ptrdiff_t(begin);
        const auto until = objects.begin() + std::ptrdiff_t(std::min(begin + chunkTarget, objects.size()));
        chunks.push_back(std::make_shared<const Chunk>(from, until));
    }
    return chunks;
}

void ObjectChunks::mergeInto(std::size_t index, Chunk::const_iterator from, Chunk::const_iterator until)
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

/// The chunk that holds the key, or would.
std::size_t ObjectChunks::chunkFor(const kube::ObjectKey& key) const
{
    const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), key,
                                        [](const kube::ObjectKey& k, const std::shared_ptr<const Chunk>& chunk) {
                                            return isAfter(k, chunk->front());
                                        });
    return after == m_chunks.begin() ? 0 : std::size_t(after - m_chunks.begin()) - 1;
}

void ObjectChunks::storeChunk(std::size_t index, std::shared_ptr<Chunk> changed)
{
    if (changed->size() > 2 * chunkTarget) {
        const auto middle = changed->begin() + std::ptrdiff_t(chunkTarget);
        auto second = std::make_shared<Chunk>(middle, changed->end());
        changed->erase(middle, changed->end());
        m_chunks.insert(m_chunks.begin() + std::ptrdiff_t(index) + 1, std::move(second));
    }
    m_chunks[index] = std::move(changed);
}

} // namespace hopscope::cluster
