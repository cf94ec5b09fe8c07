#include "model/cluster/cluster_change.h"

#include <algorithm>
#include <iterator>

namespace hopscope::cluster {

namespace {

ObjectChunks::Pointer shared(kube::Object object)
{
    return std::visit([](auto& value) -> ObjectChunks::Pointer { return std::make_shared<const std::decay_t<decltype(value)>>(std::move(value)); },
                      static_cast<kube::AnyKind&>(object));
}

void addOtherNamespaces(const ObjectChunks& before, const std::string& namespaceName, ObjectChunks::Chunk& objects)
{
    for (const auto& chunk : before.chunks()) {
        std::copy_if(chunk->begin(), chunk->end(), std::back_inserter(objects),
                     [&](const ObjectChunks::Pointer& object) { return object->meta.namespace_ != namespaceName; });
    }
}

struct Applier
{
    ClusterSnapshot& next;

    void operator()(ObjectPut& change) const
    {
        const kube::Kind kind = kube::kindOf(change.object);
        chunksOf(next, kind).put(shared(std::move(change.object)));
    }
    void operator()(ObjectRemoved& change) const { chunksOf(next, change.kind).remove(change.key); }
    void operator()(KindReplaced& change) const
    {
        ObjectChunks& table = chunksOf(next, change.kind);
        ObjectChunks::Chunk objects;
        objects.reserve(change.objects.size());
        for (kube::Object& object : change.objects) {
            if (kube::kindOf(object) == change.kind)
                objects.push_back(shared(std::move(object)));
        }
        if (!change.namespace_.empty())
            addOtherNamespaces(table, change.namespace_, objects);
        table.replaceAll(std::move(objects));
    }
    void operator()(CoverageChanged& change) const
    {
        next.setCoverage(change.kind, change.coverage, std::move(change.onlyNamespaces));
    }
};

/// Where the run of puts of one kind that begins at `from` ends.
std::size_t endOfPuts(const std::vector<ClusterChange>& changes, std::size_t from)
{
    const auto kindAt = [&](std::size_t at) {
        const auto* put = at < changes.size() ? std::get_if<ObjectPut>(&changes[at]) : nullptr;
        return put ? std::optional(kube::kindOf(put->object)) : std::nullopt;
    };
    const auto kind = kindAt(from);
    std::size_t end = from;
    while (kind && kindAt(end) == kind)
        ++end;
    return end;
}

void putAll(std::vector<ClusterChange>& changes, std::size_t from, std::size_t end, ClusterSnapshot& next)
{
    const kube::Kind kind = kube::kindOf(std::get<ObjectPut>(changes[from]).object);
    ObjectChunks::Chunk objects;
    objects.reserve(end - from);
    for (std::size_t i = from; i < end; ++i)
        objects.push_back(shared(std::move(std::get<ObjectPut>(changes[i]).object)));
    chunksOf(next, kind).putAll(std::move(objects));
}

} // namespace

SnapshotPointer apply(const SnapshotPointer& before, std::vector<ClusterChange> changes)
{
    auto next = before ? std::make_shared<ClusterSnapshot>(*before) : std::make_shared<ClusterSnapshot>();
    for (std::size_t i = 0; i < changes.size();) {
        const std::size_t end = endOfPuts(changes, i);
        if (end > i + 1) {
            putAll(changes, i, end, *next);
            i = end;
        } else {
            std::visit(Applier{*next}, changes[i++]);
        }
    }
    ++next->generation;
    if (before)
        next->deriveIndex(*before);
    return next;
}

bool ClusterDelta::empty() const
{
    return !coverageChanged && std::all_of(kinds.begin(), kinds.end(), [](const KindDelta& delta) { return delta.empty(); });
}

ClusterDelta diff(const SnapshotPointer& before, const SnapshotPointer& after)
{
    static const ClusterSnapshot nothing;
    const ClusterSnapshot& old = before ? *before : nothing;
    const ClusterSnapshot& now = after ? *after : nothing;
    ClusterDelta delta;
    for (std::size_t kind = 0; kind < kube::kindCount; ++kind) {
        KindDelta& part = delta.kinds[kind];
        chunksOf(now, kube::Kind(kind)).compareWith(chunksOf(old, kube::Kind(kind)), [&](const kube::WithMeta* was, const kube::WithMeta* is) {
            std::vector<kube::ObjectKey>& keys = !was ? part.added : !is ? part.removed : part.changed;
            keys.push_back((is ? is : was)->meta.key());
        });
    }
    delta.coverageChanged = old.coverage != now.coverage || old.onlyNamespaces != now.onlyNamespaces;
    return delta;
}

} // namespace hopscope::cluster
