// ConfigMaps of the network that hold anything at all: facts are found or not, each with its evidence.
#include "model/cluster/cluster_change.h"
#include "model/facts/network_facts.h"
#include "model/source/file_source.h"
#include "tests/fuzz/fuzz_input.h"

using namespace hopscope;

namespace {

cluster::SnapshotPointer notes()
{
    const auto loaded = source::loadPath(HOPSCOPE_SOURCE_DIR "/resources/scenarios/notes.yaml");
    fuzz::require(bool(loaded));
    return loaded->snapshot;
}

kube::ConfigMap configMap(const char* nameSpace, const char* name, const std::string& text)
{
    kube::ConfigMap map;
    map.meta.namespace_ = nameSpace;
    map.meta.name = name;
    for (const char* key : {"config.conf", "ClusterConfiguration", "kubelet", "Corefile", "net-conf.json", "cni-conf.json", "cni_network_config",
                            "calico_backend", "veth_mtu", "tunnel-protocol", "routing-mode", "ipam", "enable-policy", "bpf-lb-mode", "masquerade",
                            "cluster-pool-ipv4-cidr", "antrea-agent.conf", "antrea-controller.conf", "config", "net_cidr", "svc_cidr"})
        map.data[key] = text;
    return map;
}

} // namespace

/// The first byte chooses the ConfigMap, or all of them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const cluster::SnapshotPointer before = notes();
    static const std::pair<const char*, const char*> maps[] = {
        {"kube-system", "kube-proxy"},    {"kube-system", "kubeadm-config"},    {"kube-system", "kubelet-config"}, {"kube-system", "coredns"},
        {"kube-system", "cilium-config"}, {"kube-system", "calico-config"},     {"kube-system", "canal-config"},   {"kube-system", "antrea-config"},
        {"kube-flannel", "kube-flannel-cfg"}, {"kube-system", "kindnet-config"}, {"openshift-ovn-kubernetes", "ovnkube-config"},
        {"kube-system", "kube-router-cfg"}, {"kube-system", "ovn-config"}};
    if (size == 0)
        return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    std::vector<cluster::ClusterChange> changes;
    for (std::size_t i = 0; i < std::size(maps); ++i) {
        if (data[0] >= std::size(maps) || data[0] == i)
            changes.push_back(cluster::ObjectPut{configMap(maps[i].first, maps[i].second, text)});
    }
    const facts::NetworkFacts found = facts::detectNetwork(*cluster::apply(before, changes));
    fuzz::require(found == facts::detectNetwork(*cluster::apply(before, changes)));
    return 0;
}
