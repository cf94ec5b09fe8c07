#include "model/findings/rule_functions.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace hopscope::findings {

namespace {

constexpr std::string_view leftOutByBalancers = "node.kubernetes.io/exclude-from-external-load-balancers";
constexpr std::string_view zoneLabel = "topology.kubernetes.io/zone";

/// Nodes on which an endpoint gets traffic that came there: kube-proxy's local endpoints, those on their way out too.
std::unordered_set<std::string_view> nodesWithEndpoint(const ServiceView& view)
{
    std::unordered_set<std::string_view> nodes;
    for (const SeenEndpoint& each : view.endpoints) {
        if (isUsable(*each.endpoint) && !each.endpoint->nodeName.empty())
            nodes.insert(std::string_view(each.endpoint->nodeName.str()));
    }
    return nodes;
}

/// "n1, n2 and 4 more" is the words' affair: the first ten, then a number.
std::vector<std::string> named(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 10;
    std::vector<std::string> shown(names.begin(), names.begin() + std::ptrdiff_t(std::min(most, names.size())));
    shown.push_back(std::to_string(names.size() - shown.size()));
    return shown;
}

} // namespace

void checkLocalDrops(const ServiceView& view, Report& report)
{
    if (!view.areNodePortsLocal())
        return;
    const std::unordered_set<std::string_view> with = nodesWithEndpoint(view);
    if (with.empty() || report.isYoung(view.service.meta, graceOfPods))
        return; // another rule says so
    const bool isBalanced = view.service.type == "LoadBalancer";
    std::vector<std::string> without;
    for (const kube::Node& node : view.cluster.snapshot.nodes) {
        if (with.count(node.meta.name) > 0 || !isReady(node) || (isBalanced && node.meta.labels.contains(leftOutByBalancers)))
            continue;
        without.push_back(node.meta.name);
    }
    if (without.empty())
        return;
    const bool asks = isBalanced && view.service.healthCheckNodePort != 0;
    Finding& finding = report.add(asks ? Severity::Note : Severity::Warning, view.reference());
    finding.path = "spec.externalTrafficPolicy";
    finding.values = {view.service.meta.key().toString(), std::to_string(without.size())};
    finding.evidence.push_back({EvidenceKind::NodesWithout, named(without)});
    if (asks)
        finding.evidence.push_back({EvidenceKind::HealthCheckPort, {std::to_string(view.service.healthCheckNodePort)}});
    finding.fix = Fix::PolicyCluster;
    finding.fixArguments = {"externalTrafficPolicy"};
    finding.command = sliceCommand(view.service.meta.key());
    const auto port = std::find_if(view.service.ports.begin(), view.service.ports.end(), [](const kube::ServicePort& each) { return each.nodePort != 0; });
    finding.proof = Proof{"client", "nodeport/" + without.front() + ":" + std::to_string(port->nodePort), port->protocol};
}

void checkLocalNoNode(const ServiceView& view, Report& report)
{
    if (!view.areNodePortsLocal() || view.used().empty() || !nodesWithEndpoint(view).empty())
        return;
    Finding& finding = report.add(Severity::Error, view.reference());
    finding.path = "spec.externalTrafficPolicy";
    finding.values = {view.service.meta.key().toString(), std::to_string(view.used().size())};
    for (const kube::EndpointSlice* slice : view.slices)
        finding.evidence.push_back({EvidenceKind::SlicesSeen, {slice->meta.name, slice->meta.label("endpointslice.kubernetes.io/managed-by")}});
    finding.fix = Fix::SetNodeName;
    finding.command = sliceCommand(view.service.meta.key());
    const auto port = std::find_if(view.service.ports.begin(), view.service.ports.end(), [](const kube::ServicePort& each) { return each.nodePort != 0; });
    if (!view.cluster.snapshot.nodes.empty())
        finding.proof = Proof{"client", "nodeport/" + view.cluster.snapshot.nodes.begin()->meta.name + ":" + std::to_string(port->nodePort), port->protocol};
}

void checkInternalLocal(const ServiceView& view, Report& report)
{
    if (!view.service.internalPolicyLocal() || view.service.isHeadless() || view.service.isExternalName() || view.used().empty() ||
        report.isYoung(view.service.meta, graceOfPods))
        return;
    const std::unordered_set<std::string_view> with = nodesWithEndpoint(view);
    const kube::Pod* client = nullptr;
    std::vector<std::string> without;
    for (const kube::Node& node : view.cluster.snapshot.nodes) {
        if (with.count(node.meta.name) > 0)
            continue;
        const auto pods = view.cluster.snapshot.index().podsOnNode(node.meta.name);
        const auto found = std::find_if(pods.begin(), pods.end(), [](const kube::Pod* pod) { return !pod->hostNetwork && pod->phase == "Running"; });
        if (found == pods.end())
            continue;
        without.push_back(node.meta.name);
        client = client ? client : *found;
    }
    if (without.empty())
        return;
    Finding& finding = report.add(Severity::Warning, view.reference());
    finding.path = "spec.internalTrafficPolicy";
    finding.values = {view.service.meta.key().toString(), std::to_string(without.size())};
    finding.evidence.push_back({EvidenceKind::NodesWithout, named(without)});
    finding.fix = Fix::PolicyCluster;
    finding.fixArguments = {"internalTrafficPolicy"};
    finding.command = sliceCommand(view.service.meta.key());
    if (!view.service.ports.empty())
        finding.proof = Proof{"pod/" + client->meta.key().toString(),
                              "svc/" + view.service.meta.key().toString() + ":" + std::to_string(view.service.ports.front().port),
                              view.service.ports.front().protocol};
}

namespace {

bool prefersZone(const kube::Service& service)
{
    const SharedText& preferred = service.trafficDistribution;
    const std::string& mode = service.meta.annotation("service.kubernetes.io/topology-mode");
    return preferred == "PreferSameZone" || preferred == "PreferClose" || mode == "Auto" || mode == "auto";
}

} // namespace

void checkDistribution(const ServiceView& view, Report& report)
{
    const bool byNode = view.service.trafficDistribution == "PreferSameNode";
    if ((!byNode && !prefersZone(view.service)) || view.service.isHeadless() || report.isYoung(view.service.meta, graceOfPods))
        return;
    bool anyReady = false;
    for (const SeenEndpoint& each : view.endpoints) {
        anyReady = anyReady || each.endpoint->ready;
        if (!each.endpoint->hintZones.empty() || !each.endpoint->hintNodes.empty())
            return;
    }
    if (!anyReady)
        return;
    Finding& finding = report.add(Severity::Note, view.reference());
    finding.path = "spec.trafficDistribution";
    const std::string wanted = view.service.trafficDistribution.empty() ? "topology-mode: Auto" : view.service.trafficDistribution.str();
    finding.values = {view.service.meta.key().toString(), wanted};
    std::vector<std::string> unlabelled;
    for (const kube::Node& node : view.cluster.snapshot.nodes) {
        if (!node.meta.labels.contains(zoneLabel))
            unlabelled.push_back(node.meta.name);
    }
    if (!unlabelled.empty() && !byNode)
        finding.evidence.push_back({EvidenceKind::ZoneUnlabelled, named(unlabelled)});
    finding.fix = Fix::LabelZones;
    finding.command = sliceCommand(view.service.meta.key());
}

namespace {

struct ZoneShare
{
    std::size_t endpoints = 0;
    std::int64_t cpu = 0;
};

} // namespace

void checkZoneOverload(const ServiceView& view, Report& report)
{
    const SharedText& preferred = view.service.trafficDistribution;
    if (preferred != "PreferSameZone" && preferred != "PreferClose")
        return;
    std::map<std::string, ZoneShare> zones;
    std::size_t endpoints = 0;
    std::int64_t cpu = 0;
    for (const SeenEndpoint& each : view.endpoints) {
        if (!each.endpoint->ready)
            continue;
        if (each.endpoint->hintZones.empty() || each.endpoint->zone.empty())
            return; // then zones do not count
        ++zones[each.endpoint->zone.str()].endpoints;
        ++endpoints;
    }
    for (const kube::Node& node : view.cluster.snapshot.nodes) {
        const std::string& zone = node.meta.label(zoneLabel);
        if (!takesPods(node) || zone.empty())
            continue;
        if (!node.allocatableMilliCpu)
            return report.notChecked(Because::FactUnknown, "allocatable-cpu");
        zones[zone].cpu += *node.allocatableMilliCpu;
        cpu += *node.allocatableMilliCpu;
    }
    if (zones.size() < 2 || cpu == 0 || endpoints == 0)
        return;
    for (const auto& [zone, share] : zones) {
        // A zone without any asks everywhere (kube-proxy topology.go): nothing there is overloaded.
        if (share.endpoints == 0 || std::int64_t(share.endpoints) * 2 * cpu >= share.cpu * std::int64_t(endpoints))
            continue;
        Finding& finding = report.add(Severity::Warning, view.reference());
        finding.path = "spec.trafficDistribution";
        finding.which = zone;
        finding.values = {view.service.meta.key().toString(), zone};
        finding.evidence.push_back({EvidenceKind::ZoneShare,
                                    {zone, std::to_string(share.endpoints * 100 / endpoints), std::to_string(share.cpu * 100 / cpu)}});
        finding.fix = Fix::MoreReplicasThere;
        finding.fixArguments = {zone};
        finding.command = sliceCommand(view.service.meta.key());
    }
}

void checkAffinity(const ServiceView& view, Report& report)
{
    const auto isProxy = [](const kube::LoadBalancerIngress& ingress) { return ingress.ip.empty() || ingress.ipMode == "Proxy"; };
    const auto& ingress = view.service.loadBalancerIngress;
    if (view.service.sessionAffinity != "ClientIP" || ingress.empty() || !std::all_of(ingress.begin(), ingress.end(), isProxy))
        return;
    Finding& finding = report.add(Severity::Note, view.reference());
    finding.path = "spec.sessionAffinity";
    finding.values = {view.service.meta.key().toString(), ingress.front().ip.empty() ? ingress.front().hostname : ingress.front().ip};
    finding.fix = Fix::AffinityByCookie;
    finding.command = getCommand(view.reference());
}

void checkDnsThin(const ServiceView& view, Report& report)
{
    if (!view.cluster.isDnsService(view.service.meta.key()) || report.isYoung(view.service.meta, graceOfPods))
        return;
    std::set<std::string> nodes;
    for (const SeenEndpoint* each : view.used())
        nodes.insert(each->pod && !each->pod->nodeName.empty() ? each->pod->nodeName.str() : each->endpoint->nodeName.str());
    nodes.erase(std::string()); // not said
    const std::size_t pods = view.readyPods().size();
    const std::size_t ready = pods > 0 ? pods : view.used().size(); // both families of a pod are two endpoints
    // kubeadm starts both pods where there is but one node, and nothing moves them: not told of small clusters.
    constexpr std::size_t small = 3;
    const std::size_t all = view.cluster.snapshot.nodes.size();
    if (ready > 0 && (all < 2 || (ready > 1 && (nodes.size() > 1 || all <= small))))
        return;
    Finding& finding = report.add(ready == 0 ? Severity::Error : Severity::Warning, view.reference());
    finding.values = {view.service.meta.key().toString(), std::to_string(ready), nodes.empty() ? std::string() : *nodes.begin()};
    for (const SeenEndpoint* each : view.used())
        finding.evidence.push_back({EvidenceKind::ReadyEndpoint, {each->endpoint->addresses[0].toString(), each->endpoint->nodeName.str()}});
    finding.fix = ready == 0 ? Fix::LookAtPods : ready == 1 ? Fix::AddReplicas : Fix::SpreadPods;
    finding.fixArguments = {"Service " + view.service.meta.key().toString()};
    finding.command = podsCommand(view.service.meta.namespace_, selectorText(view.service.selector));
    if (ready == 0)
        finding.proof = Proof{{}, "svc/" + view.service.meta.key().toString() + ":53", ip::Protocol::Udp};
}

namespace {

/// Of kubeadm's ClusterConfiguration; nothing where it was not read, "" where it has none.
std::optional<std::string> controlPlaneEndpoint(const CheckedCluster& cluster)
{
    const kube::ConfigMap* map = cluster.snapshot.configMaps.find({"kube-system", "kubeadm-config"});
    if (!map)
        return std::nullopt;
    const std::string& text = map->data.valueOf("ClusterConfiguration");
    constexpr std::string_view key = "controlPlaneEndpoint:";
    const std::size_t at = text.find(key);
    if (at == std::string::npos)
        return std::string();
    std::string value = text.substr(at + key.size(), text.find('\n', at) - at - key.size());
    std::erase_if(value, [](char c) { return c == ' ' || c == '"' || c == '\'' || c == '\r' || c == '[' || c == ']'; });
    const std::size_t colon = value.rfind(':');
    if (ip::IpAddress::parse(value) || colon == std::string::npos)
        return value;
    return value.substr(0, colon);
}

} // namespace

void checkKubernetesEndpoint(const ServiceView& view, Report& report)
{
    if (!view.isKubernetes())
        return;
    std::set<ip::IpAddress> own;
    std::string list;
    for (const kube::Node& node : view.cluster.snapshot.nodes) {
        if (!isControlPlane(node))
            continue;
        for (const ip::IpAddress& address : node.ipAddresses()) {
            if (own.insert(address).second)
                list += (list.empty() ? "" : ", ") + address.toString();
        }
    }
    if (own.empty())
        return report.notChecked(Because::FactUnknown, "control-plane-nodes");
    const std::optional<std::string> endpoint = controlPlaneEndpoint(view.cluster);
    const auto excused = endpoint ? ip::IpAddress::parse(*endpoint) : std::nullopt;
    const bool isName = endpoint && !endpoint->empty() && !excused;
    const auto isDead = [&](const SeenEndpoint& each) {
        const ip::IpAddress& address = each.endpoint->addresses[0];
        return own.count(address) == 0 && address != excused;
    };
    const auto dead = std::size_t(std::count_if(view.endpoints.begin(), view.endpoints.end(), isDead));
    if (dead == 0)
        return;
    // An address of another kind, such as a virtual one, would be all of them: only some beside good ones are left over for certain.
    if (isName || dead == view.endpoints.size())
        return report.notChecked(Because::FactUnknown, "control-plane-endpoint");
    for (const SeenEndpoint& each : view.endpoints) {
        if (!isDead(each))
            continue;
        Finding& finding = report.add(Severity::Error, view.reference());
        finding.which = each.endpoint->addresses[0].toString();
        finding.values = {finding.which};
        finding.evidence.push_back({EvidenceKind::ControlPlane, {list}});
        finding.fix = Fix::RestartApiServers;
        finding.command = sliceCommand(view.service.meta.key());
    }
}

} // namespace hopscope::findings
