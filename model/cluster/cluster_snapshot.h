// The cluster at one moment, as a value.
#pragma once

#include "model/base/wide_value.h"
#include "model/cluster/object_table.h"
#include "model/kube/object.h"
#include "model/kube/workload_resource.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <span>
#include <tuple>

namespace hopscope::cluster {

class ClusterIndex;

/// What a table rests on. Forbidden, absent, still arriving and empty are four different things.
enum class Coverage : std::uint8_t
{
    NotRead,   ///< not asked for, or the file holds no list of this kind
    Arriving,  ///< asked for: its first list is under way, and what is not there may yet come
    Complete,  ///< the whole cluster
    Partial,   ///< some objects only (a file of single objects, some namespaces)
    Forbidden, ///< the server refused (403)
    Absent,    ///< the server does not know the kind (404)
    Failed     ///< asked, no usable answer so far
};

/// Immutable once shared. A change makes a new one that shares what did not change.
class ClusterSnapshot
{
public:
    HOPSCOPE_WIDE_VALUE(ClusterSnapshot);

    ObjectTable<kube::Namespace> namespaces;
    ObjectTable<kube::Node> nodes;
    ObjectTable<kube::Pod> pods;
    ObjectTable<kube::Service> services;
    ObjectTable<kube::EndpointSlice> endpointSlices;
    ObjectTable<kube::Endpoints> endpoints;
    ObjectTable<kube::NetworkPolicy> networkPolicies;
    ObjectTable<kube::Ingress> ingresses;
    ObjectTable<kube::ConfigMap> configMaps;
    ObjectTable<kube::DaemonSet> daemonSets;
    ObjectTable<kube::ServiceCidr> serviceCidrs;
    ObjectTable<kube::IpPool> ipPools;
    ObjectTable<kube::BlockAffinity> blockAffinities;
    ObjectTable<kube::CiliumNode> ciliumNodes;
    /// Policies beside NetworkPolicy: asked for by tableOf and eachTableOf.
    std::tuple<ObjectTable<kube::ClusterNetworkPolicy>, ObjectTable<kube::AdminNetworkPolicy>,
               ObjectTable<kube::BaselineAdminNetworkPolicy>, ObjectTable<kube::CiliumNetworkPolicy>,
               ObjectTable<kube::CiliumClusterwideNetworkPolicy>, ObjectTable<kube::CalicoNetworkPolicy>,
               ObjectTable<kube::GlobalNetworkPolicy>, ObjectTable<kube::StagedNetworkPolicy>,
               ObjectTable<kube::StagedGlobalNetworkPolicy>, ObjectTable<kube::StagedKubernetesNetworkPolicy>,
               ObjectTable<kube::Tier>, ObjectTable<kube::AntreaNetworkPolicy>,
               ObjectTable<kube::AntreaClusterNetworkPolicy>, ObjectTable<kube::EgressFirewall>>
        otherPolicies;
    /// Ways in that controllers make: asked for by tableOf and eachTableOf.
    std::tuple<ObjectTable<kube::IngressClass>, ObjectTable<kube::GatewayClass>, ObjectTable<kube::Gateway>,
               ObjectTable<kube::ListenerSet>, ObjectTable<kube::HttpRoute>, ObjectTable<kube::GrpcRoute>,
               ObjectTable<kube::TlsRoute>, ObjectTable<kube::TcpRoute>, ObjectTable<kube::UdpRoute>,
               ObjectTable<kube::ReferenceGrant>>
        waysIn;
    ObjectTable<kube::WorkloadResource> workloads; ///< of a file; nothing of a server's
    std::array<Coverage, kube::kindCount> coverage{};
    /// Of a kind that is Partial because some namespaces were read and no others: which. Empty for all others.
    std::array<std::vector<std::string>, kube::kindCount> onlyNamespaces;
    std::uint64_t generation = 0; ///< grows with every change of one source

    Coverage coverageOf(kube::Kind kind) const { return coverage[std::size_t(kind)]; }
    void setCoverage(kube::Kind kind, Coverage value, std::vector<std::string> only = {})
    {
        coverage[std::size_t(kind)] = value;
        onlyNamespaces[std::size_t(kind)] = std::move(only);
    }
    /// The kinds whose first lists are under way: what is not there of them may yet come.
    std::vector<kube::Kind> arrivingKinds() const;
    /// Whether that is a namespace nobody looked into: that the table has nothing of it then says nothing.
    bool isOutside(kube::Kind kind, const std::string& namespaceName) const
    {
        const std::vector<std::string>& only = onlyNamespaces[std::size_t(kind)];
        return !only.empty() && std::find(only.begin(), only.end(), namespaceName) == only.end();
    }

    /// Whether all objects of the kind in this namespace are in its table, or, without one, of the whole cluster. A kind that
    /// the server does not know has none.
    bool isReadWhole(kube::Kind kind, const std::string& namespaceName = {}) const;
    /// The same of the slices of the namespace's Services, or of the Endpoints in their place.
    bool areEndpointsReadWhole(const std::string& namespaceName) const;

    /// Look-ups by address, node and Service; built at the first call, then kept. Safe from several threads.
    const ClusterIndex& index() const;
    /// Makes it now from the one of `before`, which this was copied from and that must still be there; costs what has
    /// changed since. Does nothing when `before` has none.
    void deriveIndex(const ClusterSnapshot& before) const;

private:
    /// Copies start without: an index belongs to one snapshot.
    struct LazyIndex
    {
        LazyIndex() = default;
        LazyIndex(const LazyIndex&) {}
        LazyIndex& operator=(const LazyIndex&)
        {
            ready = nullptr;
            value.reset();
            return *this;
        }
        void set(std::shared_ptr<const ClusterIndex> made)
        {
            value = std::move(made);
            ready = value.get();
        }
        std::mutex mutex;
        std::shared_ptr<const ClusterIndex> value;
        std::atomic<const ClusterIndex*> ready{nullptr}; ///< the same: asked for by the hundred thousand, from several threads
    };
    mutable LazyIndex m_index;
};

using SnapshotPointer = std::shared_ptr<const ClusterSnapshot>;

/// The table of a kind: tableOf<kube::Pod>(snapshot) is snapshot.pods.
template <class T, class Snapshot>
auto& tableOf(Snapshot& snapshot)
{
    if constexpr (std::is_same_v<T, kube::Namespace>) return snapshot.namespaces;
    else if constexpr (std::is_same_v<T, kube::Node>) return snapshot.nodes;
    else if constexpr (std::is_same_v<T, kube::Pod>) return snapshot.pods;
    else if constexpr (std::is_same_v<T, kube::Service>) return snapshot.services;
    else if constexpr (std::is_same_v<T, kube::EndpointSlice>) return snapshot.endpointSlices;
    else if constexpr (std::is_same_v<T, kube::Endpoints>) return snapshot.endpoints;
    else if constexpr (std::is_same_v<T, kube::NetworkPolicy>) return snapshot.networkPolicies;
    else if constexpr (std::is_same_v<T, kube::Ingress>) return snapshot.ingresses;
    else if constexpr (std::is_same_v<T, kube::ConfigMap>) return snapshot.configMaps;
    else if constexpr (std::is_same_v<T, kube::DaemonSet>) return snapshot.daemonSets;
    else if constexpr (std::is_same_v<T, kube::ServiceCidr>) return snapshot.serviceCidrs;
    else if constexpr (std::is_same_v<T, kube::IpPool>) return snapshot.ipPools;
    else if constexpr (std::is_same_v<T, kube::BlockAffinity>) return snapshot.blockAffinities;
    else if constexpr (std::is_same_v<T, kube::CiliumNode>) return snapshot.ciliumNodes;
    else if constexpr (std::is_base_of_v<kube::PluginPolicy, T> || std::is_base_of_v<kube::TieredPolicy, T>) return std::get<ObjectTable<T>>(snapshot.otherPolicies);
    else return std::get<ObjectTable<T>>(snapshot.waysIn);
}

/// The table of a kind, for what asks for no more of an object than its key.
ObjectChunks& chunksOf(ClusterSnapshot& snapshot, kube::Kind kind);
const ObjectChunks& chunksOf(const ClusterSnapshot& snapshot, kube::Kind kind);

/// Calls `function(kind, table)` for each kind whose type derives from Base (kube::TieredPolicy, kube::PluginPolicy).
template <class Base, std::size_t index = 0, class Function>
void eachTableOf(const ClusterSnapshot& snapshot, Function function)
{
    if constexpr (index < kube::kindCount) {
        using T = std::variant_alternative_t<index, kube::AnyKind>;
        if constexpr (std::is_base_of_v<Base, T>)
            function(kube::Kind(index), tableOf<T>(snapshot));
        eachTableOf<Base, index + 1>(snapshot, function);
    }
}

} // namespace hopscope::cluster
