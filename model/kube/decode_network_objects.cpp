#include "model/kube/decoders.h"

#include <algorithm>
#include <array>

namespace hopscope::kube {

bool isNetworkConfigMap(const ObjectKey& key)
{
    static constexpr std::array<std::string_view, 21> names{
        "kubeadm-config",   "kube-proxy",      "kube-proxy-config", "coredns",        "calico-config",
        "canal-config",     "cilium-config",   "kube-flannel-cfg",  "kube-router-cfg", "weave-net",
        "amazon-vpc-cni",   "azure-ip-masq-agent-config", "cni-config", "ovn-config", "ovnkube-config",
        "kubernetes-services-endpoint", "sdn-config", "dns-default", "rke2-canal-config", "rke2-flannel-cfg",
        "rke2-coredns-rke2-coredns"};
    if (!isNetworkNamespace(key.namespace_))
        return false;
    // Older kubeadm appends the version to kubelet-config, older Antrea a hash to antrea-config.
    return key.name.starts_with("kubelet-config") || key.name.starts_with("antrea-config") ||
           std::find(names.begin(), names.end(), key.name) != names.end();
}

/// Flannel's WireGuard backend keeps its pre-shared key in net-conf.json.
static std::string withoutPreSharedKey(const std::string& netConf)
{
    auto parsed = parseJson(netConf);
    if (!parsed)
        return netConf.find("PSK") == std::string::npos ? netConf : std::string();
    if (parsed->is_object() && parsed->contains("Backend") && (*parsed)["Backend"].is_object() &&
        (*parsed)["Backend"].erase("PSK") > 0)
        return parsed->dump(2);
    return netConf;
}

ConfigMap decodeConfigMap(const Json& object)
{
    ConfigMap map{decodeMeta(object), stringMapAt(object, "data")};
    std::erase_if(map.data.edit(), [](const auto& entry) { return entry.first.find("kubeconfig") != std::string::npos; });
    if (map.data.contains("net-conf.json"))
        map.data.set("net-conf.json", withoutPreSharedKey(map.data.valueOf("net-conf.json")));
    return map;
}

DaemonSet decodeDaemonSet(const Json& object)
{
    const Json& status = objectAt(object, "status");
    DaemonSet set;
    set.meta = decodeMeta(object);
    const Json& podSpec = objectAt(objectAt(objectAt(object, "spec"), "template"), "spec");
    set.containers = decodeContainers(podSpec, "containers", set.meta.namespace_);
    set.desiredNumberScheduled = int(numberAt(status, "desiredNumberScheduled"));
    set.numberReady = int(numberAt(status, "numberReady"));
    return set;
}

ServiceCidr decodeServiceCidr(const Json& object)
{
    return {decodeMeta(object), textListAt(objectAt(object, "spec"), "cidrs"), decodeConditions(objectAt(object, "status"))};
}

static std::string modeAt(const Json& spec, const char* name)
{
    const std::string mode = textAt(spec, name);
    return mode.empty() ? "Never" : mode;
}

IpPool decodeIpPool(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    IpPool pool;
    pool.meta = decodeMeta(object);
    pool.cidr = textAt(spec, "cidr");
    const bool isIpv6 = pool.cidr.find(':') != std::string::npos;
    pool.blockSize = int(numberAt(spec, "blockSize"));
    if (pool.blockSize == 0)
        pool.blockSize = isIpv6 ? 122 : 26;
    pool.ipipMode = modeAt(spec, "ipipMode");
    pool.vxlanMode = modeAt(spec, "vxlanMode");
    pool.natOutgoing = boolAt(spec, "natOutgoing");
    pool.disabled = boolAt(spec, "disabled");
    return pool;
}

BlockAffinity decodeBlockAffinity(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    BlockAffinity affinity;
    affinity.meta = decodeMeta(object);
    affinity.cidr = textAt(spec, "cidr");
    affinity.node = textAt(spec, "node");
    affinity.state = textAt(spec, "state");
    // The string "true" or "false" in crd.projectcalico.org/v1, a boolean in projectcalico.org/v3.
    const Json* deleted = member(spec, "deleted");
    affinity.deleted = deleted && deleted->is_string() ? *deleted == "true" : boolAt(spec, "deleted");
    return affinity;
}

CiliumNode decodeCiliumNode(const Json& object)
{
    const Json& spec = objectAt(object, "spec");
    CiliumNode node;
    node.meta = decodeMeta(object);
    node.addresses = eachAt(spec, "addresses", [](const Json& address) {
        return NodeAddress{textAt(address, "type"), textAt(address, "ip")};
    });
    node.podCidrs = textListAt(objectAt(spec, "ipam"), "podCIDRs");
    for (const char* family : {"ipv4", "ipv6"}) {
        if (std::string address = textAt(objectAt(spec, "health"), family); !address.empty())
            node.healthAddresses.push_back(std::move(address));
    }
    return node;
}

} // namespace hopscope::kube
