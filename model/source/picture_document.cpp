#include "model/source/picture_document.h"

#include "model/kube/encode_object.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hopscope::source {

namespace {

using Json = nlohmann::json;
using cluster::Coverage;

constexpr std::string_view schema = "hopscope.picture/v1";
constexpr std::array<std::string_view, 7> coverageWords{"not-read", "arriving", "complete", "partial", "forbidden", "absent", "failed"};

/// What facts, paths and addresses are read from. All others may say anything, to nobody here.
constexpr std::array<std::string_view, 32> keptAnnotations{
    "cni.projectcalico.org/podIP", "flannel.alpha.coreos.com/backend-type", "flannel.alpha.coreos.com/public-ip",
    "flannel.alpha.coreos.com/public-ip-overwrite", "flannel.alpha.coreos.com/public-ipv6", "k3s.io/node-args", "k8s.ovn.org/node-encap-ips",
    "k8s.ovn.org/node-primary-ifaddr", "k8s.ovn.org/node-subnets", "k8s.ovn.org/pod-networks", "k8s.v1.cni.cncf.io/network-status",
    "kube-router.io/pod-cidr", "kubeadm.alpha.kubernetes.io/cri-socket", "kubernetes.io/ingress.class", "kwok.x-k8s.io/node",
    "network.cilium.io/ipv4-cilium-host", "network.cilium.io/ipv4-health-ip", "network.cilium.io/ipv4-pod-cidr", "network.cilium.io/ipv6-cilium-host",
    "network.cilium.io/ipv6-health-ip", "node.antrea.io/mac-address", "node.antrea.io/transport-addresses", "ovn.kubernetes.io/allocated",
    "projectcalico.org/IPv4Address", "projectcalico.org/IPv4IPIPTunnelAddr", "projectcalico.org/IPv4VXLANTunnelAddr",
    "projectcalico.org/IPv4WireguardInterfaceAddr", "projectcalico.org/IPv6Address", "projectcalico.org/IPv6VXLANTunnelAddr",
    "projectcalico.org/IPv6WireguardInterfaceAddr", "rke2.io/node-args", "vpc.amazonaws.com/pod-ips"};

bool isKept(std::string_view annotation)
{
    // Whose value may be anything but is only asked for being there, and hints of Services.
    constexpr std::array<std::string_view, 3> more{"projectcalico.org/WireguardPublicKey", "service.kubernetes.io/topology-mode", "endpoints.kubernetes.io/over-capacity"};
    return std::find(keptAnnotations.begin(), keptAnnotations.end(), annotation) != keptAnnotations.end() ||
           std::find(more.begin(), more.end(), annotation) != more.end();
}

void hide(kube::ObjectMeta& meta)
{
    const bool hasOther = std::any_of(meta.annotations.begin(), meta.annotations.end(), [](const auto& entry) { return !isKept(entry.first); });
    if (hasOther)
        std::erase_if(meta.annotations.edit(), [](const auto& entry) { return !isKept(entry.first); });
}

/// Passwords stand in commands, too.
void hide(SharedList<kube::Container>& containers, const std::string& namespaceName)
{
    if (kube::isNetworkNamespaceName(namespaceName))
        return;
    const bool says = std::any_of(containers.begin(), containers.end(), [](const kube::Container& one) { return !one.command.empty() || !one.environment.empty(); });
    if (!says)
        return;
    for (kube::Container& container : containers.edit()) {
        container.command.clear();
        container.environment = {};
    }
}

template <class T>
T shown(T object)
{
    hide(object.meta);
    if constexpr (requires { object.containers; })
        hide(object.containers, object.meta.namespace_);
    if constexpr (requires { object.initContainers; })
        hide(object.initContainers, object.meta.namespace_);
    return object;
}

class DocumentWriter
{
public:
    DocumentWriter(const cluster::ClusterSnapshot& snapshot, std::size_t most) : m_snapshot(snapshot), m_most(most) {}

    std::string write(const std::string& head)
    {
        m_text = "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"hopscope\":" + head + ",\"items\":[";
        addTables(std::make_index_sequence<kube::kindCount>());
        for (const kube::WorkloadResource& workload : m_snapshot.workloads) {
            const kube::DaemonSet* status = workload.kind == "DaemonSet" ? m_snapshot.daemonSets.find({workload.meta.namespace_, std::string(workload.name())}) : nullptr;
            add(kube::encodeWorkload(shown(workload), status));
        }
        m_text += "\n]}\n";
        return m_text.size() > m_most ? std::string() : std::move(m_text);
    }

private:
    template <std::size_t... index>
    void addTables(std::index_sequence<index...>)
    {
        (addTable<std::variant_alternative_t<index, kube::AnyKind>>(), ...);
    }

    template <class T>
    void addTable()
    {
        if (!kube::hasEncoder(kube::kindOf(kube::Object(T()))))
            return;
        for (const T& object : cluster::tableOf<T>(m_snapshot)) {
            if (m_text.size() > m_most)
                return;
            if (isWritten(object))
                add(kube::encodeObject(shown(object)));
        }
    }

    template <class T>
    bool isWritten(const T&) const
    {
        return true;
    }
    bool isWritten(const kube::Pod& pod) const { return pod.printed.isNull(); }
    /// It is both: see encodeWorkload().
    bool isWritten(const kube::DaemonSet& set) const { return !m_snapshot.workloads.find({set.meta.namespace_, "DaemonSet/" + set.meta.name}); }

    void add(const std::string& object)
    {
        if (m_text.size() > m_most)
            return;
        m_text += m_isFirst ? "\n" : ",\n";
        m_text += object;
        m_isFirst = false;
    }

    const cluster::ClusterSnapshot& m_snapshot;
    std::size_t m_most;
    std::string m_text;
    bool m_isFirst = true;
};

/// What was on its way then never comes.
Coverage settled(const cluster::ClusterSnapshot& snapshot, kube::Kind kind)
{
    if (!kube::hasEncoder(kind))
        return Coverage::NotRead;
    const bool hasRows = kind == kube::Kind::Pod && std::any_of(snapshot.pods.begin(), snapshot.pods.end(), [](const kube::Pod& pod) { return !pod.printed.isNull(); });
    const Coverage coverage = snapshot.coverageOf(kind);
    return coverage == Coverage::Arriving || hasRows ? Coverage::Partial : coverage;
}

std::string list(const std::vector<std::string>& texts)
{
    std::string written;
    for (const std::string& text : texts)
        written += (written.empty() ? "" : ",") + kube::encodedText(text);
    return '[' + written + ']';
}

std::string headOf(const cluster::ClusterSnapshot& snapshot, const PictureOrigin& origin)
{
    std::string head = "{\"schema\":\"" + std::string(schema) + '"';
    if (origin.time)
        head += ",\"time\":\"" + formatRfc3339(*origin.time) + '"';
    head += std::string(",\"part\":") + (origin.isPart ? "true" : "false") + ",\"workloads\":" + (snapshot.workloads.empty() ? "false" : "true");
    if (const auto& path = origin.path) {
        head += ",\"path\":{\"from\":" + kube::encodedText(path->from) + ",\"to\":" + kube::encodedText(path->to) + ",\"protocol\":" + kube::encodedText(path->protocol) +
                ",\"assume\":" + list(path->assume) + ",\"endpoint\":" + std::to_string(path->endpoint) + '}';
    }
    head += ",\"coverage\":{";
    bool isFirst = true;
    for (const kube::Kind kind : kube::allKinds()) {
        const std::vector<std::string>& only = snapshot.onlyNamespaces[std::size_t(kind)];
        head += std::string(isFirst ? "" : ",") + '"' + std::string(kube::kindName(kind)) + "\":{\"is\":\"" + std::string(coverageWords[std::size_t(settled(snapshot, kind))]) + '"';
        head += (only.empty() ? std::string() : ",\"only\":" + list(only)) + '}';
        isFirst = false;
    }
    return head + "}}";
}

const Json* member(const Json& object, const char* name)
{
    const auto found = object.is_object() ? object.find(name) : object.end();
    return object.is_object() && found != object.end() ? &*found : nullptr;
}

std::string textAt(const Json& object, const char* name)
{
    const Json* value = member(object, name);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

bool flagAt(const Json& object, const char* name)
{
    const Json* value = member(object, name);
    return value && value->is_boolean() && value->get<bool>();
}

std::vector<std::string> textsAt(const Json& object, const char* name)
{
    std::vector<std::string> texts;
    const Json* value = member(object, name);
    if (!value || !value->is_array())
        return texts;
    for (const Json& one : *value) {
        if (one.is_string())
            texts.push_back(one.get<std::string>());
    }
    return texts;
}

std::optional<PicturedPath> pathAt(const Json& head)
{
    const Json* said = member(head, "path");
    if (!said || textAt(*said, "from").empty() || textAt(*said, "to").empty())
        return std::nullopt;
    PicturedPath path{textAt(*said, "from"), textAt(*said, "to"), textAt(*said, "protocol"), textsAt(*said, "assume"), 1};
    const Json* endpoint = member(*said, "endpoint");
    if (endpoint && endpoint->is_number_unsigned() && *endpoint >= 1 && *endpoint <= 100'000)
        path.endpoint = endpoint->get<int>();
    return path;
}

std::optional<PictureClaims::KindClaim> claimAt(const Json& coverage, kube::Kind kind)
{
    const Json* said = member(coverage, std::string(kube::kindName(kind)).c_str());
    if (!said)
        return std::nullopt;
    const auto word = std::find(coverageWords.begin(), coverageWords.end(), textAt(*said, "is"));
    if (word == coverageWords.end() || Coverage(word - coverageWords.begin()) == Coverage::Arriving) // nothing comes any more
        return std::nullopt;
    return PictureClaims::KindClaim{Coverage(word - coverageWords.begin()), textsAt(*said, "only")};
}

} // namespace

std::string pictureDocument(const cluster::ClusterSnapshot& snapshot, const PictureOrigin& origin, std::size_t most)
{
    return DocumentWriter(snapshot, most).write(headOf(snapshot, origin));
}

std::optional<PictureClaims> readClaims(std::string_view document)
{
    // The objects are read elsewhere, with the limits of any dump.
    const auto withoutItems = [](int depth, Json::parse_event_t event, Json& parsed) {
        return !(event == Json::parse_event_t::key && depth == 1 && parsed == "items");
    };
    const Json root = Json::parse(document, withoutItems, false);
    const Json* head = member(root, "hopscope");
    if (!head || textAt(*head, "schema") != schema)
        return std::nullopt;
    PictureClaims claims;
    claims.origin.time = parseRfc3339(textAt(*head, "time"));
    claims.origin.isPart = flagAt(*head, "part");
    claims.origin.hasWorkloads = flagAt(*head, "workloads");
    claims.origin.path = pathAt(*head);
    if (const Json* coverage = member(*head, "coverage")) {
        for (const kube::Kind kind : kube::allKinds())
            claims.kinds[std::size_t(kind)] = claimAt(*coverage, kind);
    }
    return claims;
}

} // namespace hopscope::source
