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

template <class T>
void keepOtherNamespaces(const ObjectTable<T>& before, const std::string& namespaceName, std::vector<T>& objects)
{
    for (const T& object : before) {
        if (object.meta.namespace_ != namespaceName)
            objects.push_back(object);
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
            if (!change.namespace_.empty())
                keepOtherNamespaces(tableOf<T>(next), change.namespace_, objects);
            tableOf<T>(next) = ObjectTable<T>::fromObjects(std::move(objects), tableOf<T>(next));
        });
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
    withTypeOf(kube::kindOf(std::get<ObjectPut>(changes[from]).object), [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        std::vector<T> objects;
        objects.reserve(end - from);
        for (std::size_t i = from; i < end; ++i)
            objects.push_back(std::move(std::get<T>(std::get<ObjectPut>(changes[i]).object)));
        tableOf<T>(next).putAll(std::move(objects));
    });
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
        withTypeOf(kube::Kind(kind), [&](auto* type) {
            using T = std::remove_pointer_t<decltype(type)>;
            KindDelta& part = delta.kinds[kind];
            tableOf<T>(now).compareWith(
                tableOf<T>(old), [&](const T& object) { part.added.push_back(object.meta.key()); },
                [&](const T& object) { part.removed.push_back(object.meta.key()); },
                [&](const T&, const T& object) { part.changed.push_back(object.meta.key()); });
        });
    }
    delta.coverageChanged = old.coverage != now.coverage || old.onlyNamespaces != now.onlyNamespaces;
    return delta;
}

} // namespace hopscope::cluster
