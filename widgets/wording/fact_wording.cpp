#include "widgets/wording/words.h"
#include "widgets/wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace hopscope::wording {

using facts::Conflict;

namespace {

struct FactWords
{
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

struct Name
{
    std::string_view key;
    const char* word;
};

constexpr std::array names{
    Name{"distribution", QT_TRANSLATE_NOOP("Facts", "Distribution")},
    Name{"cni", QT_TRANSLATE_NOOP("Facts", "Network plugin")},
    Name{"cni-version", QT_TRANSLATE_NOOP("Facts", "Plugin version")},
    Name{"cni-certainty", QT_TRANSLATE_NOOP("Facts", "How sure the plugin is")},
    Name{"cni-mode", QT_TRANSLATE_NOOP("Facts", "Plugin mode")},
    Name{"ipam", QT_TRANSLATE_NOOP("Facts", "Pod addresses given out by")},
    Name{"encapsulation", QT_TRANSLATE_NOOP("Facts", "Between nodes")},
    Name{"pod-mtu", QT_TRANSLATE_NOOP("Facts", "MTU of pods")},
    Name{"pod-network", QT_TRANSLATE_NOOP("Facts", "Pods hang on")},
    Name{"cni-masquerade", QT_TRANSLATE_NOOP("Facts", "Plugin masquerades")},
    Name{"enforces-network-policy", QT_TRANSLATE_NOOP("Facts", "NetworkPolicies enforced")},
    Name{"policy-engine", QT_TRANSLATE_NOOP("Facts", "NetworkPolicies enforced by")},
    Name{"pod-ranges-ipv4", QT_TRANSLATE_NOOP("Facts", "Pod ranges, IPv4")},
    Name{"pod-ranges-ipv6", QT_TRANSLATE_NOOP("Facts", "Pod ranges, IPv6")},
    Name{"pod-cidrs-used", QT_TRANSLATE_NOOP("Facts", "The nodes' spec.podCIDRs are used")},
    Name{"service-ranges-ipv4", QT_TRANSLATE_NOOP("Facts", "Service ranges, IPv4")},
    Name{"service-ranges-ipv6", QT_TRANSLATE_NOOP("Facts", "Service ranges, IPv6")},
    Name{"node-subnets-ipv4", QT_TRANSLATE_NOOP("Facts", "Nodes' network, IPv4")},
    Name{"node-subnets-ipv6", QT_TRANSLATE_NOOP("Facts", "Nodes' network, IPv6")},
    Name{"node-port-range", QT_TRANSLATE_NOOP("Facts", "NodePort range")},
    Name{"cluster-domain", QT_TRANSLATE_NOOP("Facts", "Cluster domain")},
    Name{"dns-service", QT_TRANSLATE_NOOP("Facts", "DNS Service")},
    Name{"dns-addresses", QT_TRANSLATE_NOOP("Facts", "DNS address of pods")},
    Name{"node-local-dns", QT_TRANSLATE_NOOP("Facts", "NodeLocal DNSCache")},
    Name{"service-proxy", QT_TRANSLATE_NOOP("Facts", "Services served by")},
    Name{"proxy-mode", QT_TRANSLATE_NOOP("Facts", "Proxy mode")},
    Name{"detect-local", QT_TRANSLATE_NOOP("Facts", "Local traffic told by")},
    Name{"masquerade-all", QT_TRANSLATE_NOOP("Facts", "Masquerade all")},
    Name{"node-port-addresses", QT_TRANSLATE_NOOP("Facts", "NodePorts open on")},
    Name{"proxy-feature-gates", QT_TRANSLATE_NOOP("Facts", "kube-proxy's feature gates")},
    Name{"calico-dataplane", QT_TRANSLATE_NOOP("Facts", "Calico's data plane")},
    Name{"localhost-node-ports", QT_TRANSLATE_NOOP("Facts", "NodePorts on localhost")},
    Name{"bridge-nf", QT_TRANSLATE_NOOP("Facts", "Bridged packets see iptables")},
    Name{"forward-policy", QT_TRANSLATE_NOOP("Facts", "FORWARD policy")},
    Name{"cilium-load-balancer-mode", QT_TRANSLATE_NOOP("Facts", "Cilium: load balancer mode")},
    Name{"cilium-socket-lb-host-namespace-only", QT_TRANSLATE_NOOP("Facts", "Cilium: socket translation on hosts only")},
    Name{"cilium-external-cluster-ip", QT_TRANSLATE_NOOP("Facts", "Cilium: ClusterIPs from outside")},
    Name{"pod-pool", QT_TRANSLATE_NOOP("Facts", "Pool %1")},
    Name{"node-pod-ranges", QT_TRANSLATE_NOOP("Facts", "Pod ranges of %1")},
};

} // namespace

QString factName(const std::string& key)
{
    const std::size_t slash = key.find('/');
    const std::string_view head = std::string_view(key).substr(0, slash);
    for (const Name& name : names) {
        if (name.key != head)
            continue;
        const QString word = FactWords::tr(name.word);
        return slash == std::string::npos ? word : word.arg(toText(std::string_view(key).substr(slash + 1)));
    }
    return toText(key); // a setting, under its own name
}

QString conflictSentence(const Conflict& conflict)
{
    const QString subject = oneLine(conflict.subject);
    const QString first = oneLine(conflict.first);
    const QString second = oneLine(conflict.second);
    switch (conflict.kind) {
    case Conflict::Kind::TwoCnis:
        return FactWords::tr("Two network plugins run: %1 and %2.").arg(first, second);
    case Conflict::Kind::LeftoverAnnotations:
        return FactWords::tr("%1 runs, but %2 is left from another plugin, %3.").arg(first, second, subject);
    case Conflict::Kind::StaleAnnotation:
        return FactWords::tr("%1 says %2, but the cluster now shows %3: it is out of date.").arg(subject, first, second);
    case Conflict::Kind::MixedVersions:
        return FactWords::tr("%1 runs in several versions: %2 and %3.").arg(subject, first, second);
    case Conflict::Kind::MixedModes:
        return FactWords::tr("The nodes do not agree on %1: %2, but %3.").arg(subject, first, second);
    case Conflict::Kind::TwoProxies:
        return FactWords::tr("Two components serve Services: %1 and %2.").arg(first, second);
    case Conflict::Kind::RangesDisagree:
        return FactWords::tr("%1: %2, but %3.").arg(factName(conflict.subject), first, second);
    case Conflict::Kind::PodsOutsideRanges:
        return FactWords::tr("Pods have addresses outside of %1: %2, for example %3.").arg(subject, first, second);
    case Conflict::Kind::PodCidrsUnused:
        return FactWords::tr("The nodes' spec.podCIDRs are set (%1), but pods get their addresses from elsewhere: %2.").arg(first, second);
    case Conflict::Kind::PortsOutsideRange:
        return FactWords::tr("NodePorts outside of %1 are in use: %2 has %3.").arg(subject, first, second);
    case Conflict::Kind::DnsAddressesDiffer:
        return FactWords::tr("Pods ask %1 for names, but the DNS Service has %2.").arg(first, second);
    case Conflict::Kind::SharedPodRange:
        return FactWords::tr("Two nodes share the pod range %1: %2 and %3.").arg(subject, first, second);
    case Conflict::Kind::PodRangeInServiceRange:
        return FactWords::tr("The pod range %1 of %2 and the Service range %3 overlap: the address of a pod there may be taken for a Service's.").arg(second, first, subject);
    case Conflict::Kind::PodRangeAroundServiceRange:
        return FactWords::tr("The cluster's pod range %1 and the Service range %2 overlap. No pod has an address there now.").arg(second, subject);
    case Conflict::Kind::NodeInServiceRange:
        return FactWords::tr("%1 has the address %2, which lies in the Service range %3.").arg(first, second, subject);
    case Conflict::Kind::NodeInPodRange:
        return FactWords::tr("%1 has the address %2, which lies in the pod range %3.").arg(first, second, subject);
    case Conflict::Kind::SharedPodAddress:
        return FactWords::tr("Two running pods have the address %1: %2 and %3.").arg(subject, first, second);
    case Conflict::Kind::ReusedPodAddress:
        return FactWords::tr("Note: %2 has the address %1 of %3, which is being deleted.").arg(subject, second, first);
    case Conflict::Kind::SharedNodeAddress:
        return FactWords::tr("Two nodes have the address %1: %2 and %3.").arg(subject, first, second);
    case Conflict::Kind::PodAddressOfNode:
        return FactWords::tr("%1 is the address of a node and of a pod: %2 and %3.").arg(subject, first, second);
    case Conflict::Kind::PodAddressOfService:
        return FactWords::tr("%1 is the address of a pod and of a Service: %2 and %3.").arg(subject, first, second);
    case Conflict::Kind::SharedServiceAddress:
        return FactWords::tr("Two Services have the address %1: %2 and %3.").arg(subject, first, second);
    }
    return {};
}

} // namespace hopscope::wording
