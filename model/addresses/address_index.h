// One index of every address and every range that objects name.
#pragma once

#include "model/addresses/holder_list.h"
#include "model/addresses/known_range.h"
#include "model/addresses/outside_sources.h"
#include "model/addresses/prefix_table.h"
#include "model/cluster/cluster_index.h"
#include "model/facts/network_facts.h"

namespace hopscope::addresses {

/// A rule that names a range: a NetworkPolicy's ipBlock, a policy with tiers' networks, a Service's source ranges.
struct RangeNaming
{
    enum class How : std::uint8_t
    {
        Ingress,
        Egress,
        SourceRange
    };
    kube::Kind kind = kube::Kind::NetworkPolicy;
    How how = How::Ingress;
    std::uint16_t rule = 0; ///< from 1; 0 for source ranges
    const kube::ObjectMeta* owner = nullptr;
    const kube::IpBlock* block = nullptr; ///< of NetworkPolicies: holds what is excepted
    kube::PolicyAction action = kube::PolicyAction::Accept; ///< of policies with tiers

    bool operator==(const RangeNaming&) const = default;
};

/// Belongs to one thread at a time. A question costs the look-ups for its address; an update what differs from the snapshot before.
class AddressIndex
{
public:
    AddressIndex() = default;
    AddressIndex(cluster::SnapshotPointer snapshot, facts::NetworkFacts facts);

    /// The index of another moment of the same cluster.
    void update(cluster::SnapshotPointer snapshot);
    /// Of the snapshot that update() had: ranges and conflicts.
    void setFacts(facts::NetworkFacts facts);

    const cluster::ClusterSnapshot& snapshot() const { return *m_snapshot; }
    const cluster::SnapshotPointer& sharedSnapshot() const { return m_snapshot; }
    const facts::NetworkFacts& facts() const { return m_facts; }
    const HolderList& holders() const { return m_holders; }
    const PrefixTable<RangeNaming>& namings() const { return m_namings; }
    const PrefixTable<std::size_t>& rangePlaces() const { return m_rangePlaces; }
    /// As knownRanges gives them.
    const std::vector<KnownRange>& ranges() const { return m_ranges; }
    /// Indexes into facts().conflicts.
    const std::vector<std::size_t>& conflictsOf(const ip::IpAddress& address) const;
    /// Remembers what it was asked.
    OutsideSources& outsideSources() const { return m_outsideSources; }

private:
    template <class T>
    void updateHolders(const cluster::ObjectTable<T>& before, const cluster::ObjectTable<T>& now);
    template <class T>
    void updateNamings(const cluster::ObjectTable<T>& before, const cluster::ObjectTable<T>& now);

    cluster::SnapshotPointer m_snapshot = std::make_shared<const cluster::ClusterSnapshot>();
    facts::NetworkFacts m_facts;
    HolderList m_holders;
    PrefixTable<RangeNaming> m_namings;
    std::vector<KnownRange> m_ranges;
    PrefixTable<std::size_t> m_rangePlaces;
    std::unordered_map<ip::IpAddress, std::vector<std::size_t>> m_conflicts;
    mutable OutsideSources m_outsideSources;
};

} // namespace hopscope::addresses
