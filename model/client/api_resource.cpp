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
    return {{
        {Kind::Namespace, {{core, "namespaces"}}, false, true},
        {Kind::Node, {{core, "nodes"}}, false, true},
        {Kind::Pod, {{core, "pods"}}, true, true},
        {Kind::Service, {{core, "services"}}, true, true},
        {Kind::EndpointSlice, {{"/apis/discovery.k8s.io/v1", "endpointslices"}}, true, false},
        {Kind::Endpoints, {{core, "endpoints"}}, true, true},
        {Kind::NetworkPolicy, {{networking, "networkpolicies"}}, true, false},
        {Kind::Ingress, {{networking, "ingresses"}}, true, false},
        {Kind::ConfigMap, {{core, "configmaps"}}, true, true},
        {Kind::DaemonSet, {{"/apis/apps/v1", "daemonsets"}}, true, false},
        {Kind::ServiceCidr, {{networking, "servicecidrs"}, {"/apis/networking.k8s.io/v1beta1", "servicecidrs"}}, false, false},
        {Kind::IpPool, {{calico, "ippools"}, {calicoServer, "ippools"}}, false, false},
        {Kind::BlockAffinity, {{calico, "blockaffinities"}, {calicoServer, "blockaffinities"}}, false, false},
        {Kind::CiliumNode, {{"/apis/cilium.io/v2", "ciliumnodes"}}, false, false},
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
