#include "tests/model/policy/random_policies.h"

#include "model/cluster/cluster_change.h"

namespace hopscope::support {

namespace {

constexpr int nodeCount = 3;

std::string numbered(const char* word, int number)
{
    return word + std::to_string(number);
}

ip::IpAddress parsed(const std::string& text)
{
    return ip::IpAddress::parse(text).value();
}

kube::Node node(int index)
{
    kube::Node result;
    result.meta.name = numbered("n", index);
    result.addresses = {{"InternalIP", numbered("192.168.0.1", index)}, {"InternalIP", numbered("fd00::1", index)}};
    return result;
}

} // namespace

template <class Make>
auto RandomPolicies::some(int most, Make make)
{
    std::vector<decltype(make())> list;
    for (int count = below(most + 1); count > 0; --count)
        list.push_back(make());
    return list;
}

RandomPolicies::RandomPolicies(unsigned seed) : m_random(seed)
{
    std::vector<cluster::ClusterChange> changes;
    for (int i = 0; i < nodeCount; ++i)
        changes.push_back(cluster::ObjectPut{node(i)});
    for (int i = 0; i < 3; ++i)
        changes.push_back(cluster::ObjectPut{randomNamespace(i)});
    for (int i = 0; i < 8; ++i) {
        m_pods.push_back(randomPod(i));
        changes.push_back(cluster::ObjectPut{m_pods.back()});
    }
    for (int i = 1 + below(6); i > 0; --i)
        changes.push_back(cluster::ObjectPut{randomPolicy(i)});
    m_snapshot = cluster::apply(nullptr, std::move(changes));
}

kube::Namespace RandomPolicies::randomNamespace(int index)
{
    kube::Namespace space;
    space.meta.name = numbered("space", index);
    space.meta.labels = randomLabels();
    space.meta.labels["kubernetes.io/metadata.name"] = space.meta.name;
    return space;
}

kube::Pod RandomPolicies::randomPod(int index)
{
    kube::Pod pod;
    pod.meta.namespace_ = numbered("space", below(3));
    pod.meta.name = numbered("pod", index);
    pod.meta.labels = randomLabels();
    pod.hostNetwork = oneIn(6);
    const int on = below(nodeCount);
    pod.nodeName = numbered("n", on);
    pod.podIps = pod.hostNetwork ? node(on).ipAddresses()
                                 : std::vector{parsed(numbered("10.0.0.", index)), parsed(numbered("fd00:1::", index))};
    kube::Container container;
    container.ports = some(3, [&] {
        return kube::ContainerPort{oneOf({"a", "b", ""}), std::uint16_t(1 + below(6)), 0, "", ip::Protocol(below(3))};
    });
    pod.containers.push_back(container);
    return pod;
}

kube::NetworkPolicy RandomPolicies::randomPolicy(int index)
{
    kube::NetworkPolicy policy;
    policy.meta.namespace_ = numbered("space", below(3));
    policy.meta.name = numbered("policy", index);
    policy.podSelector = randomSelector();
    policy.affectsIngress = !oneIn(3);
    policy.affectsEgress = !oneIn(3);
    policy.ingress = some(3, [&] { return randomRule(); });
    policy.egress = some(3, [&] { return randomRule(); });
    return policy;
}

kube::PolicyRule RandomPolicies::randomRule()
{
    return {some(3, [&] { return randomPeer(); }), some(3, [&] { return randomPort(); })};
}

kube::PolicyPeer RandomPolicies::randomPeer()
{
    kube::PolicyPeer peer;
    if (oneIn(2)) {
        static constexpr auto ranges = {"10.0.0.0/30", "10.0.0.4/30", "10.0.0.2/32", "0.0.0.0/0", "192.168.0.0/24", "192.168.0.11/32",
                                        "fd00:1::/64", "fd00:1::2/127", "::/0", "203.0.113.0/24", "10.0.0.0/33", "203.0.113.9"};
        peer.ipBlock = kube::IpBlock{oneOf(ranges), some(2, [&] { return kube::WrittenRange(oneOf(ranges)); })};
        return peer;
    }
    if (!oneIn(3))
        peer.podSelector = randomSelector();
    if (!oneIn(3))
        peer.namespaceSelector = randomSelector();
    return peer;
}

kube::PolicyPort RandomPolicies::randomPort()
{
    kube::PolicyPort port;
    port.protocol = ip::Protocol(below(3));
    port.port = oneOf({"", "1", "2", "3", "4", "a", "b"});
    if (!port.port.empty() && port.port < "9" && oneIn(2))
        port.endPort = std::uint16_t(std::stoi(port.port) + below(4) - 1);
    return port;
}

kube::LabelSelector RandomPolicies::randomSelector()
{
    kube::LabelSelector selector;
    if (oneIn(3))
        selector.matchLabels = randomLabels();
    selector.matchExpressions = some(1, [&] {
        return kube::SelectorRequirement{oneOf({"x", "y", "kubernetes.io/metadata.name"}),
                                         oneOf({"In", "NotIn", "Exists", "DoesNotExist"}),
                                         some(2, [&] { return oneOf({"1", "2", "space0", "space1"}); })};
    });
    return selector;
}

kube::StringMap RandomPolicies::randomLabels()
{
    kube::StringMap labels;
    for (const char* key : {"x", "y"}) {
        if (oneIn(2))
            labels[key] = oneOf({"1", "2"});
    }
    return labels;
}

policy::Subject RandomPolicies::randomSubject(bool v6)
{
    if (oneIn(5)) {
        const std::string nodeAddress = numbered(v6 ? "fd00::1" : "192.168.0.1", below(nodeCount));
        return {std::nullopt, "", parsed(oneIn(2) ? nodeAddress : v6 ? "2001:db8::9" : "203.0.113.9")};
    }
    if (oneIn(8)) {
        const int on = below(nodeCount);
        return {std::nullopt, numbered("n", on), node(on).ipAddresses().at(v6)};
    }
    const kube::Pod& pod = m_pods[std::size_t(below(int(m_pods.size())))];
    return {pod.meta.key(), "", pod.podIps[v6]};
}

policy::Connection RandomPolicies::connection()
{
    const bool v6 = oneIn(2);
    policy::Connection connection;
    connection.source = randomSubject(v6);
    connection.destination = randomSubject(v6);
    connection.port = std::uint16_t(1 + below(7));
    connection.protocol = ip::Protocol(below(3));
    return connection;
}

} // namespace hopscope::support
