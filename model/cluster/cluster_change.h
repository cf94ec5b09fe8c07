// How one snapshot becomes the next, and what differs between two.
#pragma once

#include "model/cluster/cluster_snapshot.h"

namespace hopscope::cluster {

/// One object came, changed or went.
struct ObjectPut
{
    kube::Object object;
};
struct ObjectRemoved
{
    kube::Kind kind;
    kube::ObjectKey key;
};
/// The whole of a kind, after a list: what is not in it is gone.
struct KindReplaced
{
    kube::Kind kind;
    std::vector<kube::Object> objects; ///< all of that kind
    std::string namespace_ = {};       ///< all of it in this namespace, and the others stay; empty: in the whole cluster
};
struct CoverageChanged
{
    kube::Kind kind;
    Coverage coverage = Coverage::NotRead;
    std::vector<std::string> onlyNamespaces = {}; ///< see ClusterSnapshot
};
using ClusterChange = std::variant<ObjectPut, ObjectRemoved, KindReplaced, CoverageChanged>;

/// The next snapshot after `changes`, in their order; `before` may be null (an empty cluster).
SnapshotPointer apply(const SnapshotPointer& before, std::vector<ClusterChange> changes);

/// Keys of one kind, each list sorted.
struct KindDelta
{
    std::vector<kube::ObjectKey> added;
    std::vector<kube::ObjectKey> removed;
    std::vector<kube::ObjectKey> changed;

    bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
    bool operator==(const KindDelta&) const = default;
};

struct ClusterDelta
{
    std::array<KindDelta, kube::kindCount> kinds;
    bool coverageChanged = false;

    const KindDelta& of(kube::Kind kind) const { return kinds[std::size_t(kind)]; }
    bool empty() const;
    bool operator==(const ClusterDelta&) const = default;
};

/// What differs; unchanged parts that both share cost nothing. `before` may be null.
ClusterDelta diff(const SnapshotPointer& before, const SnapshotPointer& after);

} // namespace hopscope::cluster
