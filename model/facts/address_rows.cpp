#include "model/facts/address_table.h"

#include "model/facts/conflict_kinds.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hopscope::facts {

namespace {

/// Collects rows; each kind of address has its own function, so that what assigns it and who reaches it stand in one place.
class RowWriter
{
public:
    RowWriter(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts) : m_snapshot(snapshot), m_facts(facts)
    {
        const bool encapsulated = facts.encapsulation.value.overlay != Overlay::None;
        m_podsReachable = encapsulated ? ReachableFrom::Cluster : ReachableFrom::ClusterUnlessRouted;
    }

    void addNodes();
    void addRanges();
    void addPods();
    void addServices();
    std::vector<AddressRow> takeSorted();

private:
    AddressRow row(AddressType type, kube::Kind ownerKind, const kube::ObjectKey& owner) const
    {
        AddressRow made;
        made.type = type;
        made.ownerKind = ownerKind;
        made.owner = owner;
        return made;
    }
    void addNodeAddress(const kube::Node& node, const kube::NodeAddress& address);
    void addTunnels(const kube::Node& node);
    void addHostPorts(const kube::Pod& pod);
    void addClusterIps(const kube::Service& service);
    void addNodePorts(const kube::Service& service, const std::vector<std::string>& nodes);
    void addOutsideAddresses(const kube::Service& service);
    void addEndpoint(AddressRow row, const ip::IpAddress& address, std::uint16_t port);
    void addRange(AddressType type, const ip::Cidr& range, AssignedBy by, Basis basis, const std::string& evidence);
    std::vector<std::string> nodePortNodes() const;
    void addConflicts();

    const cluster::ClusterSnapshot& m_snapshot;
    const NetworkFacts& m_facts;
    ReachableFrom m_podsReachable = ReachableFrom::Cluster;
    std::vector<AddressRow> m_rows;
};

bool isCloud(const kube::Node& node)
{
    return !node.providerId.empty() && !node.providerId.starts_with("kind://") && !node.providerId.starts_with("k3s://");
}

void RowWriter::addNodeAddress(const kube::Node& node, const kube::NodeAddress& address)
{
    const bool internal = address.type == "InternalIP";
    const auto parsed = ip::IpAddress::parse(address.address);
    if (!parsed || (!internal && address.type != "ExternalIP"))
        return;
    AddressRow made = row(internal ? AddressType::NodeInternalIp : AddressType::NodeExternalIp, kube::Kind::Node, node.meta.key());
    made.value = address.address;
    made.address = parsed;
    made.assignedBy = isCloud(node) ? AssignedBy::CloudProvider : AssignedBy::NodeOperatingSystem;
    made.reachableFrom = internal ? ReachableFrom::NodeNetwork : ReachableFrom::Outside;
    made.usedFor = internal ? UsedFor::NodeTraffic : UsedFor::OutsideAccess;
    made.evidence = "Node " + node.meta.name + " status.addresses";
    m_rows.push_back(std::move(made));
}

void RowWriter::addTunnels(const kube::Node& node)
{
    for (const char* name : {"IPv4IPIPTunnelAddr", "IPv4VXLANTunnelAddr", "IPv6VXLANTunnelAddr", "IPv4WireguardInterfaceAddr",
                             "IPv6WireguardInterfaceAddr"}) {
        const std::string key = std::string("projectcalico.org/") + name;
        const auto parsed = ip::IpAddress::parse(node.meta.annotation(key));
        if (!parsed)
            continue;
        AddressRow made = row(AddressType::TunnelIp, kube::Kind::Node, node.meta.key());
        made.value = parsed->toString();
        made.address = parsed;
        made.assignedBy = AssignedBy::Cni;
        made.assignedByName = toString(Cni::Calico);
        made.reachableFrom = ReachableFrom::Cluster;
        made.usedFor = UsedFor::TunnelEndpoint;
        made.basis = Basis::Reported;
        made.evidence = "Node " + node.meta.name + " annotation " + key;
        m_rows.push_back(std::move(made));
    }
}

void RowWriter::addNodes()
{
    for (const kube::Node& node : m_snapshot.nodes) {
        for (const kube::NodeAddress& address : node.addresses)
            addNodeAddress(node, address);
        addTunnels(node);
    }
}

void RowWriter::addRange(AddressType type, const ip::Cidr& range, AssignedBy by, Basis basis, const std::string& evidence)
{
    AddressRow made = row(type, kube::Kind::Node, {});
    made.value = range.toString();
    made.address = range.base();
    made.assignedBy = by;
    if (by == AssignedBy::Cni)
        made.assignedByName = toString(m_facts.cni.value);
    made.reachableFrom = ReachableFrom::NotAnAddress;
    made.usedFor = UsedFor::Allocation;
    made.basis = basis;
    made.evidence = evidence;
    m_rows.push_back(std::move(made));
}

void RowWriter::addRanges()
{
    for (const NodeRange& range : m_facts.nodeRanges) {
        const bool ofNode = range.evidence.ends_with("spec.podCIDRs");
        addRange(AddressType::PodRange, range.range, ofNode ? AssignedBy::KubeControllerManager : AssignedBy::Cni, range.basis,
                 range.evidence);
        m_rows.back().owner = {"", range.node};
    }
    for (const ip::Cidr& range : m_facts.podRanges.value)
        addRange(AddressType::ClusterPodRange, range, AssignedBy::User, m_facts.podRanges.basis, m_facts.podRanges.evidence);
    for (const ip::Cidr& range : m_facts.serviceRanges.value)
        addRange(AddressType::ServiceRange, range, AssignedBy::User, m_facts.serviceRanges.basis, m_facts.serviceRanges.evidence);
}

void RowWriter::addHostPorts(const kube::Pod& pod)
{
    if (pod.hostNetwork)
        return;
    for (const kube::Container& container : pod.containers) {
        for (const kube::ContainerPort& port : container.ports) {
            const auto host = ip::IpAddress::parse(port.hostIp.empty() ? pod.hostIp : port.hostIp);
            if (port.hostPort == 0 || !host)
                continue;
            AddressRow made = row(AddressType::HostPort, kube::Kind::Pod, pod.meta.key());
            made.assignedBy = AssignedBy::User;
            made.reachableFrom = ReachableFrom::NodeNetwork;
            made.usedFor = UsedFor::OutsideAccess;
            made.evidence = "Pod " + pod.meta.key().toString() + " hostPort";
            addEndpoint(std::move(made), *host, port.hostPort);
        }
    }
}

void RowWriter::addPods()
{
    for (const kube::Pod& pod : m_snapshot.pods) {
        // A printed row does not tell a node's address from a pod's.
        if (pod.isTerminal() || !pod.printed.isNull())
            continue;
        for (const ip::IpAddress& address : pod.podIps) {
            AddressRow made =
                row(pod.hostNetwork ? AddressType::HostNetworkPodIp : AddressType::PodIp, kube::Kind::Pod, pod.meta.key());
            made.value = address.toString();
            made.address = address;
            made.assignedBy = pod.hostNetwork ? AssignedBy::NodeOperatingSystem : AssignedBy::Cni;
            if (!pod.hostNetwork)
                made.assignedByName = toString(m_facts.cni.value);
            made.reachableFrom = pod.hostNetwork ? ReachableFrom::NodeNetwork : m_podsReachable;
            made.usedFor = UsedFor::PodTraffic;
            made.evidence = "Pod " + pod.meta.key().toString() + " status.podIPs";
            m_rows.push_back(std::move(made));
        }
        addHostPorts(pod);
    }
}

void RowWriter::addEndpoint(AddressRow made, const ip::IpAddress& address, std::uint16_t port)
{
    made.value = port == 0 ? address.toString() : ip::joinHostPort(address, std::to_string(port));
    made.address = address;
    made.port = port;
    m_rows.push_back(std::move(made));
}

void RowWriter::addClusterIps(const kube::Service& service)
{
    AddressRow made = row(AddressType::ClusterIp, kube::Kind::Service, service.meta.key());
    made.assignedBy = AssignedBy::ApiServer;
    made.reachableFrom = ReachableFrom::Cluster;
    made.usedFor = UsedFor::ServiceTraffic;
    made.evidence = "Service " + service.meta.key().toString() + " spec.clusterIPs";
    if (service.isHeadless()) {
        made.type = AddressType::HeadlessService;
        made.value = "None";
        made.reachableFrom = ReachableFrom::NotAnAddress;
        m_rows.push_back(std::move(made));
        return;
    }
    for (const ip::IpAddress& address : service.clusterIpAddresses()) {
        if (service.ports.empty())
            addEndpoint(made, address, 0);
        for (const kube::ServicePort& port : service.ports)
            addEndpoint(made, address, port.port);
    }
}

std::vector<std::string> RowWriter::nodePortNodes() const
{
    std::vector<std::string> addresses;
    const NodePortAddresses& accepted = m_facts.nodePortAddresses.value;
    for (const kube::Node& node : m_snapshot.nodes) {
        const auto address = node.firstAddress("InternalIP", ip::Family::V4);
        const auto any = address ? address : node.firstAddress("InternalIP", ip::Family::V6);
        const auto holds = [&](const ip::Cidr& range) { return range.contains(*any); };
        if (any && (accepted.cidrs.empty() || std::any_of(accepted.cidrs.begin(), accepted.cidrs.end(), holds)))
            addresses.push_back(any->toString());
    }
    return addresses;
}

void RowWriter::addNodePorts(const kube::Service& service, const std::vector<std::string>& nodes)
{
    for (const kube::ServicePort& port : service.ports) {
        if (port.nodePort == 0)
            continue;
        AddressRow made = row(AddressType::NodePort, kube::Kind::Service, service.meta.key());
        made.assignedBy = AssignedBy::ApiServer;
        made.reachableFrom = ReachableFrom::Outside;
        made.usedFor = UsedFor::OutsideAccess;
        made.evidence = "Service " + service.meta.key().toString() + " spec.ports[].nodePort";
        made.nodePortNodes = nodes;
        made.value = std::to_string(port.nodePort);
        made.port = port.nodePort;
        const auto first = made.nodePortNodes.empty() ? std::nullopt : ip::IpAddress::parse(made.nodePortNodes.front());
        if (first)
            addEndpoint(std::move(made), *first, port.nodePort);
        else
            m_rows.push_back(std::move(made));
    }
}

void RowWriter::addOutsideAddresses(const kube::Service& service)
{
    AddressRow made = row(AddressType::ExternalIp, kube::Kind::Service, service.meta.key());
    made.reachableFrom = ReachableFrom::Outside;
    made.usedFor = UsedFor::OutsideAccess;
    const auto addPorts = [&](const std::string& text) {
        const auto address = ip::IpAddress::parse(text);
        for (const kube::ServicePort& port : service.ports) {
            if (address)
                addEndpoint(made, *address, port.port);
        }
    };
    made.assignedBy = AssignedBy::User;
    made.evidence = "Service " + service.meta.key().toString() + " spec.externalIPs";
    for (const std::string& text : service.externalIps)
        addPorts(text);
    made.assignedBy = AssignedBy::LoadBalancerController;
    made.assignedByName = service.loadBalancerClass;
    made.evidence = "Service " + service.meta.key().toString() + " status.loadBalancer.ingress";
    for (const kube::LoadBalancerIngress& ingress : service.loadBalancerIngress) {
        made.type = AddressType::LoadBalancerIp;
        addPorts(ingress.ip);
        if (!ingress.hostname.empty()) {
            AddressRow named = made;
            named.type = AddressType::LoadBalancerHostname;
            named.value = ingress.hostname;
            m_rows.push_back(std::move(named));
        }
    }
}

void RowWriter::addServices()
{
    const std::vector<std::string> nodes = nodePortNodes(); // the same for every Service
    for (const kube::Service& service : m_snapshot.services) {
        if (service.isExternalName())
            continue;
        addClusterIps(service);
        addNodePorts(service, nodes);
        addOutsideAddresses(service);
    }
}

/// One about addresses stands at its parties' rows of that address, one about ranges at the rows of theirs.
bool isAbout(const Conflict& conflict, const AddressRow& row)
{
    const bool isRange = row.type == AddressType::PodRange || row.type == AddressType::ClusterPodRange;
    if (!conflict.addresses.empty())
        return !isRange && row.address == conflict.addresses.front();
    return isRange && isAboutRanges(conflict.kind);
}

void RowWriter::addConflicts()
{
    std::map<std::pair<kube::Kind, kube::ObjectKey>, std::vector<const Conflict*>> byOwner;
    for (const Conflict& conflict : m_facts.conflicts) {
        if (conflict.parties.empty()) // the cluster's own ranges have no owner
            byOwner[{kube::Kind::Node, {}}].push_back(&conflict);
        for (const ConflictParty& party : conflict.parties)
            byOwner[{party.kind, party.key}].push_back(&conflict);
    }
    for (AddressRow& row : m_rows) {
        const auto found = byOwner.empty() ? byOwner.end() : byOwner.find({row.ownerKind, row.owner});
        if (found == byOwner.end())
            continue;
        for (const Conflict* conflict : found->second) {
            if (isAbout(*conflict, row))
                row.conflicts.push_back(*conflict);
        }
    }
}

std::vector<AddressRow> RowWriter::takeSorted()
{
    std::sort(m_rows.begin(), m_rows.end(), [](const AddressRow& a, const AddressRow& b) {
        return std::tie(a.type, a.owner, a.address, a.port, a.value) < std::tie(b.type, b.owner, b.address, b.port, b.value);
    });
    m_rows.erase(std::unique(m_rows.begin(), m_rows.end()), m_rows.end()); // one port with two protocols is one address
    addConflicts();
    return std::move(m_rows);
}

} // namespace

std::vector<AddressRow> addressTable(const cluster::ClusterSnapshot& snapshot, const NetworkFacts& facts)
{
    RowWriter writer(snapshot, facts);
    writer.addNodes();
    writer.addRanges();
    writer.addPods();
    writer.addServices();
    return writer.takeSorted();
}

} // namespace hopscope::facts
