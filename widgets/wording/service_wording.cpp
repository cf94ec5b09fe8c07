#include "model/cluster/cluster_index.h"
#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <set>

namespace hopscope::wording {
namespace {

using kube::Service;
using kube::ServicePort;

struct EndpointCount
{
    int ready = 0;
    int all = 0;
    std::set<std::uint16_t> ports;
    std::vector<std::string> readyAddresses; ///< "172.16.180.193:80"
    bool isRead = true; ///< that none is known does mean that there is none
};

/// What the EndpointSlices list for one Service port, of one address family (nothing: of both).
EndpointCount endpointsOf(const cluster::ClusterSnapshot& snapshot, const Service& service, const ServicePort& port,
                          std::optional<ip::Family> family)
{
    EndpointCount count;
    count.isRead = snapshot.areEndpointsReadWhole(service.meta.namespace_) || !snapshot.index().slicesOf(service.meta.key()).empty();
    std::set<std::string> seen;
    for (const kube::EndpointSlice* slice : snapshot.index().slicesOf(service.meta.key()))
        for (const kube::SlicePort& slicePort : slice->ports) {
            if (slicePort.nameIsNull || slicePort.port == 0 || slicePort.name != port.name || slicePort.protocol != port.protocol)
                continue;
            for (const kube::SliceEndpoint& endpoint : slice->endpoints) {
                if (endpoint.addresses.empty() || (family && endpoint.addresses.front().family() != *family))
                    continue;
                const std::string text = ip::Endpoint{endpoint.addresses.front(), slicePort.port, slicePort.protocol}.toString();
                if (!seen.insert(text).second)
                    continue;
                ++count.all;
                count.ports.insert(slicePort.port);
                if (endpoint.ready) {
                    ++count.ready;
                    count.readyAddresses.push_back(text);
                }
            }
        }
    return count;
}

QString targetText(const EndpointCount& count)
{
    if (!count.isRead)
        return Wording::tr("endpoints that are not known, because EndpointSlices were not read");
    if (count.all == 0)
        return Wording::tr("nowhere: no endpoint is listed, and a connection is refused");
    QStringList ports;
    for (const std::uint16_t port : count.ports)
        ports << QString::number(port);
    if (count.ready == 0)
        return Wording::tr("none of %n endpoint(s), because none is ready", nullptr, count.all);
    if (count.ready == 1 && count.all == 1)
        return Wording::tr("its one endpoint, %1").arg(toText(count.readyAddresses.front()));
    if (count.ready == 1)
        return Wording::tr("its one ready endpoint, %1 (of %n in all)", nullptr, count.all).arg(toText(count.readyAddresses.front()));
    if (count.ready < count.all)
        return Wording::tr("port %1 of one of %2 ready endpoints (of %n in all)", nullptr, count.all).arg(ports.join(QLatin1Char('/')), QString::number(count.ready));
    return Wording::tr("port %1 of one of %n ready endpoint(s), for example %2", nullptr, count.ready)
        .arg(ports.join(QLatin1Char('/')), toText(count.readyAddresses.front()));
}

QString portName(const ServicePort& port)
{
    const QString number = QString::number(port.port) + QLatin1Char('/') + toText(ip::toString(port.protocol));
    return port.name.empty() ? number : QStringLiteral("%1 (%2)").arg(number, toText(port.name));
}

QString anyNodeAddress(const cluster::ClusterSnapshot& snapshot, ip::Family family)
{
    for (const kube::Node& node : snapshot.nodes)
        if (const auto address = node.firstAddress("InternalIP", family))
            return toText(address->toString());
    return {};
}

QString nodePortLine(const cluster::ClusterSnapshot& snapshot, const Service& service, const ServicePort& port, const QString& target)
{
    const auto addresses = service.clusterIpAddresses();
    const QString node = anyNodeAddress(snapshot, addresses.empty() ? ip::Family::V4 : addresses.front().family());
    const QString number = QString::number(port.nodePort);
    if (service.externalPolicyLocal())
        return Wording::tr("NodePort %1 on every node leads to endpoints of that same node (externalTrafficPolicy Local); a node without one drops the packet.").arg(number);
    if (node.isEmpty())
        return Wording::tr("NodePort %1 on every node leads to %2.").arg(number, target);
    const auto host = ip::IpAddress::parse(node.toStdString());
    return Wording::tr("NodePort %1 on every node, for example %2, leads to %3, whichever node that runs on.")
        .arg(number, toText(ip::joinHostPort(*host, number.toStdString())), target);
}

QStringList portLines(const cluster::ClusterSnapshot& snapshot, const Service& service, const ServicePort& port)
{
    QStringList lines;
    const auto clusterIps = service.clusterIpAddresses();
    for (const ip::IpAddress& address : clusterIps)
        lines << Wording::tr("ClusterIP: port %1 on %2 leads to %3. Nodes and pods of the cluster can use it.")
                     .arg(portName(port), toText(address.toString()),
                          targetText(endpointsOf(snapshot, service, port, address.family())));
    const auto family = clusterIps.empty() ? std::nullopt : std::optional(clusterIps.front().family());
    const QString target = targetText(endpointsOf(snapshot, service, port, family));
    if (service.isHeadless())
        lines << Wording::tr("Port %1: DNS gives the pods' own addresses; it leads to %2, without any translation.").arg(portName(port), target);
    if (port.nodePort != 0)
        lines << nodePortLine(snapshot, service, port, target);
    for (const auto& ingress : service.loadBalancerIngress)
        lines << Wording::tr("Load balancer: port %1 on %2 leads to %3.")
                     .arg(portName(port), toText(ingress.ip.empty() ? ingress.hostname : ingress.ip), target);
    for (const std::string& external : service.externalIps)
        lines << Wording::tr("External IP: port %1 on %2 leads to %3, where the network brings that address to a node.")
                     .arg(portName(port), toText(external), target);
    return lines;
}

} // namespace

QStringList serviceBreakdown(const cluster::ClusterSnapshot& snapshot, const Service& service)
{
    QStringList lines{Wording::tr("Service %1 is of type %2.").arg(toText(service.meta.key()), toText(service.type))};
    if (service.isExternalName()) {
        lines << Wording::tr("It is only a name: DNS answers %1, and the client connects there by itself. No address, port or rule of the cluster is involved.")
                     .arg(withoutFinalDot(toText(service.externalName)));
        return lines;
    }
    if (service.isHeadless())
        lines << Wording::tr("It is headless: it has no address of its own.");
    // A server gives every Service its clusterIPs: one without is a manifest, which nobody has answered yet.
    const bool isManifest = service.clusterIps.empty();
    if (isManifest)
        lines << Wording::tr("Its address was not read: a cluster gives it one.");
    if (service.type == "LoadBalancer" && service.loadBalancerIngress.empty() && !isManifest)
        lines << Wording::tr("No load balancer has given it an address yet: Kubernetes itself contains none.");
    for (const ServicePort& port : service.ports)
        lines << portLines(snapshot, service, port);
    if (service.ports.empty())
        lines << Wording::tr("It names no port.");
    if (service.selector.empty() && !service.isExternalName())
        lines << Wording::tr("It has no selector: its endpoints are written by someone else than Kubernetes' own controller.");
    return lines;
}

} // namespace hopscope::wording
