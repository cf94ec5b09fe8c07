#include "model/addresses/address_index.h"

namespace hopscope::addresses {

namespace {

using How = RangeNaming::How;

/// Calls take(range, naming) for each range that a rule of the object names.
template <class Take>
void eachNaming(const kube::NetworkPolicy& policy, Take take)
{
    const auto rules = [&](const std::vector<kube::PolicyRule>& list, How how) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            for (const kube::PolicyPeer& peer : list[i].peers) {
                if (peer.ipBlock && peer.ipBlock->cidr.range)
                    take(*peer.ipBlock->cidr.range, RangeNaming{kube::Kind::NetworkPolicy, how, std::uint16_t(i + 1), &policy.meta, &*peer.ipBlock, {}});
            }
        }
    };
    if (policy.affectsIngress)
        rules(policy.ingress, How::Ingress);
    if (policy.affectsEgress)
        rules(policy.egress, How::Egress);
}

template <class Take>
void eachNaming(const kube::Service& service, Take take)
{
    for (const std::string& text : service.loadBalancerSourceRanges) {
        const std::size_t first = text.find_first_not_of(' ');
        const auto range = first == std::string::npos ? std::nullopt : ip::Cidr::parse(text.substr(first, text.find_last_not_of(' ') + 1 - first));
        if (range)
            take(*range, RangeNaming{kube::Kind::Service, How::SourceRange, 0, &service.meta, nullptr, {}});
    }
}

template <class Take>
void eachTieredNaming(kube::Kind kind, const kube::TieredPolicy& policy, Take take)
{
    const auto rules = [&](const std::vector<kube::TieredRule>& list, How how) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            for (const kube::TieredPeer& peer : list[i].peers) {
                for (const kube::WrittenRange& network : peer.networks) {
                    if (network.range)
                        take(*network.range, RangeNaming{kind, how, std::uint16_t(i + 1), &policy.meta, nullptr, list[i].action});
                }
            }
        }
    };
    rules(policy.ingress, How::Ingress);
    rules(policy.egress, How::Egress);
}
template <class Take>
void eachNaming(const kube::ClusterNetworkPolicy& policy, Take take)
{
    eachTieredNaming(kube::Kind::ClusterNetworkPolicy, policy, take);
}
template <class Take>
void eachNaming(const kube::AdminNetworkPolicy& policy, Take take)
{
    eachTieredNaming(kube::Kind::AdminNetworkPolicy, policy, take);
}
template <class Take>
void eachNaming(const kube::BaselineAdminNetworkPolicy& policy, Take take)
{
    eachTieredNaming(kube::Kind::BaselineAdminNetworkPolicy, policy, take);
}

/// Calls `remove` for each object that is no longer the same one, and `add` for each new one.
template <class T, class Remove, class Add>
void exchange(const cluster::ObjectTable<T>& before, const cluster::ObjectTable<T>& now, Remove remove, Add add)
{
    now.comparePlaces(before, add, remove, [&](const T& old, const T& object) {
        remove(old);
        add(object);
    });
}

template <class T>
void collect(const cluster::ObjectTable<T>& table, std::vector<Holder>& holders)
{
    for (const T& object : table) {
        const std::vector<Holder> own = holdersOf(object);
        holders.insert(holders.end(), own.begin(), own.end());
    }
}

} // namespace

AddressIndex::AddressIndex(cluster::SnapshotPointer snapshot, facts::NetworkFacts facts)
{
    update(std::move(snapshot));
    setFacts(std::move(facts));
}

template <class T>
void AddressIndex::updateHolders(const cluster::ObjectTable<T>& before, const cluster::ObjectTable<T>& now)
{
    exchange(
        before, now,
        [&](const T& object) {
            for (const Holder& holder : holdersOf(object))
                m_holders.remove(holder);
        },
        [&](const T& object) {
            for (const Holder& holder : holdersOf(object))
                m_holders.add(holder);
        });
}

template <class T>
void AddressIndex::updateNamings(const cluster::ObjectTable<T>& before, const cluster::ObjectTable<T>& now)
{
    exchange(
        before, now,
        [&](const T& object) { eachNaming(object, [&](const ip::Cidr& range, const RangeNaming& naming) { m_namings.remove(range, naming); }); },
        [&](const T& object) { eachNaming(object, [&](const ip::Cidr& range, const RangeNaming& naming) { m_namings.add(range, naming); }); });
}

void AddressIndex::update(cluster::SnapshotPointer snapshot)
{
    if (!snapshot)
        snapshot = std::make_shared<const cluster::ClusterSnapshot>();
    const cluster::ClusterSnapshot& before = *m_snapshot;
    const cluster::ClusterSnapshot& now = *snapshot;
    if (m_holders.size() == 0) { // sorted once, in place of one insertion an address
        std::vector<Holder> holders;
        holders.reserve(now.pods.size() + now.services.size() + now.nodes.size());
        collect(now.nodes, holders);
        collect(now.ciliumNodes, holders);
        collect(now.pods, holders);
        collect(now.services, holders);
        collect(now.endpointSlices, holders);
        collect(now.endpoints, holders);
        collect(now.ingresses, holders);
        m_holders.assign(std::move(holders));
    } else {
        updateHolders(before.nodes, now.nodes);
        updateHolders(before.ciliumNodes, now.ciliumNodes);
        updateHolders(before.pods, now.pods);
        updateHolders(before.services, now.services);
        updateHolders(before.endpointSlices, now.endpointSlices);
        updateHolders(before.endpoints, now.endpoints);
        updateHolders(before.ingresses, now.ingresses);
    }
    updateNamings(before.networkPolicies, now.networkPolicies);
    updateNamings(before.services, now.services);
    updateNamings(cluster::tableOf<kube::ClusterNetworkPolicy>(before), cluster::tableOf<kube::ClusterNetworkPolicy>(now));
    updateNamings(cluster::tableOf<kube::AdminNetworkPolicy>(before), cluster::tableOf<kube::AdminNetworkPolicy>(now));
    updateNamings(cluster::tableOf<kube::BaselineAdminNetworkPolicy>(before), cluster::tableOf<kube::BaselineAdminNetworkPolicy>(now));
    m_snapshot = std::move(snapshot);
}

void AddressIndex::setFacts(facts::NetworkFacts facts)
{
    m_outsideSources.clear();
    m_facts = std::move(facts);
    m_ranges = knownRanges(*m_snapshot, m_facts);
    m_rangePlaces.clear();
    for (std::size_t i = 0; i < m_ranges.size(); ++i)
        m_rangePlaces.add(m_ranges[i].range, i);
    m_conflicts.clear();
    for (std::size_t i = 0; i < m_facts.conflicts.size(); ++i) {
        for (const ip::IpAddress& address : m_facts.conflicts[i].addresses)
            m_conflicts[address].push_back(i);
    }
}

const std::vector<std::size_t>& AddressIndex::conflictsOf(const ip::IpAddress& address) const
{
    static const std::vector<std::size_t> none;
    const auto found = m_conflicts.find(address);
    return found == m_conflicts.end() ? none : found->second;
}

} // namespace hopscope::addresses
