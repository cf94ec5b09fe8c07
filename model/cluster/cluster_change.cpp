#include "model/cluster/cluster_change.h"

namespace hopscope::cluster {

namespace {

/// Calls `function` with a null pointer of the kind's type.
template <std::size_t index = 0, class Function>
void withTypeOf(kube::Kind kind, Function function)
{
    if constexpr (index < kube::kindCount) {
        if (std::size_t(kind) == index)
            function(static_cast<std::variant_alternative_t<index, kube::Object>*>(nullptr));
        else
            withTypeOf<index + 1>(kind, function);
    }
}

struct Applier
{
    ClusterSnapshot& next;

    void operator()(ObjectPut& change) const
    {
        std::visit([this](auto& object) { tableOf<std::decay_t<decltype(object)>>(next).put(std::move(object)); },
                   change.object);
    }
    void operator()(ObjectRemoved& change) const
    {
        withTypeOf(change.kind, [&](auto* type) { tableOf<std::remove_pointer_t<decltype(type)>>(next).remove(change.key); });
    }
    void operator()(KindReplaced& change) const
    {
        withTypeOf(change.kind, [&](auto* type) {
            using T = std::remove_pointer_t<decltype(type)>;
            std::vector<T> objects;
            objects.reserve(change.objects.size());
            for (kube::Object& object : change.objects) {
                if (T* typed = std::get_if<T>(&object))
                    objects.push_back(std::move(*typed));
            }
            tableOf<T>(next) = ObjectTable<T>::fromObjects(std::move(objects));
        });
    }
    void operator()(CoverageChanged& change) const { next.setCoverage(change.kind, change.coverage, std::move(change.onlyNamespace)); }
};

} // namespace

SnapshotPointer apply(const SnapshotPointer& before, std::vector<ClusterChange> changes)
{
    auto next = before ? std::make_shared<ClusterSnapshot>(*before) : std::make_shared<ClusterSnapshot>();
    for (ClusterChange& change : changes)
        std::visit(Applier{*next}, change);
    ++next->generation;
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
        withTypeOf(kube::Kind(kind), [&](auto* type) {
            using T = std::remove_pointer_t<decltype(type)>;
            KindDelta& part = delta.kinds[kind];
            tableOf<T>(now).compareWith(
                tableOf<T>(old), [&](const T& object) { part.added.push_back(object.meta.key()); },
                [&](const T& object) { part.removed.push_back(object.meta.key()); },
                [&](const T&, const T& object) { part.changed.push_back(object.meta.key()); });
        });
    }
    delta.coverageChanged = old.coverage != now.coverage || old.onlyNamespace != now.onlyNamespace;
    return delta;
}

} // namespace hopscope::cluster
