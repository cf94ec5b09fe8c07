#include "model/client/api_resource.h"

#include <array>

namespace hopscope::client {

namespace {

using kube::Kind;

std::array<ApiResource, kube::kindCount> makeTable()
{
    constexpr std::string_view core = "/api/v1";
    constexpr std::string_view networking = "/apis/networking.k8s.io/v1";
    constexpr std::string_view calico = "/apis/crd.projectcalico.org/v1";
    constexpr std::string_view calicoServer = "/apis/projectcalico.org/v3";
    constexpr std::string_view cilium = "/apis/cilium.io/v2";
    constexpr std::string_view adminPolicies = "/apis/policy.networking.k8s.io/v1alpha1";
    constexpr std::string_view antrea = "/apis/crd.antrea.io/v1beta1";
    constexpr std::string_view oldAntrea = "/apis/crd.antrea.io/v1alpha1";
    constexpr std::string_view gateway = "/apis/gateway.networking.k8s.io/v1";
    constexpr std::string_view gatewayBeta = "/apis/gateway.networking.k8s.io/v1beta1";
    constexpr std::string_view gatewayAlpha = "/apis/gateway.networking.k8s.io/v1alpha2";
    return {{
        {Kind::Namespace, {{core, "namespaces"}}, false, true},
        {Kind::Node, {{core, "nodes"}}, false, true},
        {Kind::Pod, {{core, "pods"}}, true, true},
        {Kind::Service, {{core, "services"}}, true, true},
        {Kind::EndpointSlice, {{"/apis/discovery.k8s.io/v1", "endpointslices"}}, true, false},
        {Kind::Endpoints, {{core, "endpoints"}}, true, true},
        {Kind::NetworkPolicy, {{networking, "networkpolicies"}}, true, false},
        {Kind::Ingress, {{networking, "ingresses"}}, true, false},
        {Kind::ConfigMap, {{core, "configmaps"}}, true, false},
        {Kind::DaemonSet, {{"/apis/apps/v1", "daemonsets"}}, true, false},
        {Kind::ServiceCidr, {{networking, "servicecidrs"}, {"/apis/networking.k8s.io/v1beta1", "servicecidrs"}}, false, false},
        {Kind::IpPool, {{calico, "ippools"}, {calicoServer, "ippools"}}, false, false, true},
        {Kind::BlockAffinity, {{calico, "blockaffinities"}, {calicoServer, "blockaffinities"}}, false, false, true},
        {Kind::CiliumNode, {{cilium, "ciliumnodes"}}, false, false, true},
        {Kind::ClusterNetworkPolicy, {{"/apis/policy.networking.k8s.io/v1alpha2", "clusternetworkpolicies"}}, false, false, true},
        {Kind::AdminNetworkPolicy, {{adminPolicies, "adminnetworkpolicies"}}, false, false, true},
        {Kind::BaselineAdminNetworkPolicy, {{adminPolicies, "baselineadminnetworkpolicies"}}, false, false, true},
        {Kind::CiliumNetworkPolicy, {{cilium, "ciliumnetworkpolicies"}}, true, false, true},
        {Kind::CiliumClusterwideNetworkPolicy, {{cilium, "ciliumclusterwidenetworkpolicies"}}, false, false, true},
        {Kind::CalicoNetworkPolicy, {{calico, "networkpolicies"}, {calicoServer, "networkpolicies"}}, true, false, true},
        {Kind::GlobalNetworkPolicy, {{calico, "globalnetworkpolicies"}, {calicoServer, "globalnetworkpolicies"}}, false, false, true},
        {Kind::StagedNetworkPolicy, {{calico, "stagednetworkpolicies"}, {calicoServer, "stagednetworkpolicies"}}, true, false, true},
        {Kind::StagedGlobalNetworkPolicy, {{calico, "stagedglobalnetworkpolicies"}, {calicoServer, "stagedglobalnetworkpolicies"}}, false, false, true},
        {Kind::StagedKubernetesNetworkPolicy,
         {{calico, "stagedkubernetesnetworkpolicies"}, {calicoServer, "stagedkubernetesnetworkpolicies"}}, true, false, true},
        {Kind::Tier, {{calico, "tiers"}, {calicoServer, "tiers"}}, false, false, true},
        {Kind::AntreaNetworkPolicy, {{antrea, "networkpolicies"}, {oldAntrea, "networkpolicies"}}, true, false, true},
        {Kind::AntreaClusterNetworkPolicy, {{antrea, "clusternetworkpolicies"}, {oldAntrea, "clusternetworkpolicies"}}, false, false, true},
        {Kind::EgressFirewall, {{"/apis/k8s.ovn.org/v1", "egressfirewalls"}}, true, false, true},
        {Kind::IngressClass, {{networking, "ingressclasses"}}, false, false},
        {Kind::GatewayClass, {{gateway, "gatewayclasses"}, {gatewayBeta, "gatewayclasses"}}, false, false, true},
        {Kind::Gateway, {{gateway, "gateways"}, {gatewayBeta, "gateways"}}, true, false, true},
        {Kind::ListenerSet, {{gateway, "listenersets"}}, true, false, true},
        {Kind::HttpRoute, {{gateway, "httproutes"}, {gatewayBeta, "httproutes"}}, true, false, true},
        {Kind::GrpcRoute, {{gateway, "grpcroutes"}, {gatewayAlpha, "grpcroutes"}}, true, false, true},
        {Kind::TlsRoute, {{gateway, "tlsroutes"}, {"/apis/gateway.networking.k8s.io/v1alpha3", "tlsroutes"}, {gatewayAlpha, "tlsroutes"}}, true, false, true},
        {Kind::TcpRoute, {{gateway, "tcproutes"}, {gatewayAlpha, "tcproutes"}}, true, false, true},
        {Kind::UdpRoute, {{gateway, "udproutes"}, {gatewayAlpha, "udproutes"}}, true, false, true},
        {Kind::ReferenceGrant, {{gateway, "referencegrants"}, {gatewayBeta, "referencegrants"}}, true, false, true},
    }};
}

} // namespace

const ApiResource& resourceOf(kube::Kind kind)
{
    static const auto table = makeTable();
    return table[std::size_t(kind)];
}

const std::vector<kube::ObjectKey>& networkConfigMapKeys()
{
    static const std::vector<kube::ObjectKey> keys = [] {
        std::vector<kube::ObjectKey> all;
        for (const char* name : {"kubeadm-config", "kubelet-config", "kube-proxy", "kube-proxy-config", "coredns", "calico-config",
                                 "canal-config", "cilium-config", "kube-flannel-cfg", "kube-router-cfg", "antrea-config",
                                 "weave-net", "amazon-vpc-cni", "azure-ip-masq-agent-config", "rke2-canal-config",
                                 "rke2-flannel-cfg", "rke2-coredns-rke2-coredns"})
            all.push_back({"kube-system", name});
        all.push_back({"kube-flannel", "kube-flannel-cfg"});
        all.push_back({"calico-system", "cni-config"});
        all.push_back({"ovn-kubernetes", "ovn-config"});
        all.push_back({"openshift-ovn-kubernetes", "ovnkube-config"});
        all.push_back({"openshift-sdn", "sdn-config"});
        all.push_back({"openshift-dns", "dns-default"});
        return all;
    }();
    return keys;
}

RbacResource rbacResourceOf(kube::Kind kind)
{
    const ApiPath& path = resourceOf(kind).paths.front();
    constexpr std::string_view groups = "/apis/";
    if (!path.root.starts_with(groups))
        return {{}, std::string(path.plural)};
    const std::string_view group = path.root.substr(groups.size());
    return {std::string(group.substr(0, group.find('/'))), std::string(path.plural)};
}

std::string collectionPath(const ApiPath& path, bool namespaced, const std::string& namespace_)
{
    std::string text(path.root);
    if (namespaced && !namespace_.empty())
        text += "/namespaces/" + queryEscaped(namespace_);
    return text.append("/").append(path.plural);
}

std::string configMapPath(const kube::ObjectKey& key)
{
    return "/api/v1/namespaces/" + queryEscaped(key.namespace_) + "/configmaps/" + queryEscaped(key.name);
}

std::string queryEscaped(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain)
            out += c;
        else
            out += {'%', hex[byte >> 4], hex[byte & 15]};
    }
    return out;
}

} // namespace hopscope::client
