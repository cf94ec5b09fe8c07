#include "tests/support/stage_flows.h"

#include "model/source/scenario.h"
#include "resources/resources.h"
#include "tests/model/policy/policy_question.h"

#include <QFile>

namespace hopscope::support {

namespace {

const std::string nodes = "node worker-1 192.168.0.11 pods=10.244.1.0/24 zone=za\n"
                          "node worker-2 192.168.0.12 pods=10.244.2.0/24 zone=zb\n"
                          "pod shop/cart-6f7d9c5b8-x2x4q worker-1 10.244.1.5 label=app:cart\n"
                          "pod shop/web-7b44dc87c5-5hrgb worker-1 10.244.1.7 label=app:web ports=http:8080\n"
                          "pod shop/web-7b44dc87c5-jtq5r worker-2 10.244.2.7 label=app:web ports=http:8080\n"
                          "pod kube-system/coredns-5d78c9869d-8xk2m worker-2 10.244.2.53\n"
                          "service kube-system/kube-dns 10.96.0.10:53 proto=UDP -> kube-system/coredns-5d78c9869d-8xk2m:53\n"
                          "range 10.96.0.0/16\n";
const std::string iptables = nodes + "proxy iptables clusterCIDR=10.244.0.0/16\n";
const std::string pair = " -> shop/web-7b44dc87c5-5hrgb:8080, shop/web-7b44dc87c5-jtq5r:8080\n";
const std::string far = " -> shop/web-7b44dc87c5-jtq5r:8080\n";
const std::string cart = "pod/shop/cart-6f7d9c5b8-x2x4q";
const std::string webNear = "pod/shop/web-7b44dc87c5-5hrgb:8080";
const std::string webFar = "pod/shop/web-7b44dc87c5-jtq5r:8080";

std::vector<StageFlow> made()
{
    const std::string clusterIp = "service shop/web 10.96.0.20:80 nodeport=30080" + pair;
    const std::string local = "service shop/web 10.96.0.20:80 nodeport=30080 etp=Local" + far;
    return {
        {"pod-same-node", iptables, {}, cart, webNear, {}, 0, 3},
        {"pod-other-node-ipip", "", {}, "pod/nginx-demo/nginx-deployment-7b44dc87c5-5hrgb", "pod/nginx-demo/nginx-deployment-7b44dc87c5-jtq5r:80", {}, 0, 4},
        {"pod-other-node-vxlan", iptables, {}, cart, webFar, {"overlay=vxlan"}, 0, 5},
        {"pod-other-node-direct", iptables, {}, cart, webFar, {"overlay=none"}, 0, 5},
        {"cluster-ip", iptables + clusterIp, {}, cart, "svc/shop/web:80", {"overlay=vxlan"}, 1, 3},
        {"nodeport-cluster", "", {}, "client", "nodeport/worker-node2:30007", {}, 0, 4},
        {"nodeport-local", iptables + local, {}, "client", "nodeport/worker-2:30080", {}, 0, 3},
        {"load-balancer-vip", iptables + "service shop/web 10.96.0.20:80 nodeport=30080 vip=203.0.113.10" + pair, {}, "client", "203.0.113.10:80", {"overlay=vxlan"}, 1, 2},
        {"load-balancer-proxy", iptables + "service shop/web 10.96.0.20:80 nodeport=30080 vip=203.0.113.10 vipmode=Proxy" + pair, {}, cart, "203.0.113.10:80", {}, 0, 4},
        {"external-ip", iptables + "service shop/web 10.96.0.20:80 externalip=203.0.113.50" + pair, {}, "client", "203.0.113.50:80", {}, 1, 3},
        {"headless", iptables + "service shop/db None:5432 -> shop/web-7b44dc87c5-jtq5r:5432\n", {}, cart, "svc/shop/db:5432", {}, 0, 1},
        {"external-name", iptables + "service shop/mail None:25 type=ExternalName externalname=smtp.example.com\n", {}, cart, "dns/mail.shop:25", {}, 0, 0},
        {"dns-first", iptables + clusterIp, {}, cart, "dns/web.shop:80", {}, 0, 0},
        {"hairpin", iptables + "service shop/web 10.96.0.20:80 -> shop/web-7b44dc87c5-5hrgb:8080\n", {}, "pod/shop/web-7b44dc87c5-5hrgb", "svc/shop/web:80", {}, 0, 4},
        {"ipvs", nodes + "proxy ipvs clusterCIDR=10.244.0.0/16\n" + clusterIp, {}, "client", "nodeport/worker-1:30080", {}, 1, 4},
        {"cilium-socket", nodes + "plugin cilium container=cilium-agent\nproxy cilium routing-mode=tunnel tunnel-protocol=vxlan\n"
                                  "ciliumnode worker-1 router=10.244.1.87 pods=10.244.1.0/24\nciliumnode worker-2 router=10.244.2.87 pods=10.244.2.0/24\n" + clusterIp,
         {}, cart, "svc/shop/web:80", {}, 1, 1},
        {"cilium-nodeport", nodes + "plugin cilium container=cilium-agent\nproxy cilium routing-mode=tunnel tunnel-protocol=vxlan\n"
                                    "ciliumnode worker-1 router=10.244.1.87 pods=10.244.1.0/24\nciliumnode worker-2 router=10.244.2.87 pods=10.244.2.0/24\n" + clusterIp,
         {}, "client", "nodeport/worker-1:30080", {}, 1, 3},
        {"cilium-dsr", nodes + "plugin cilium container=cilium-agent\nproxy cilium routing-mode=native bpf-lb-mode=dsr\n" + clusterIp, {}, "client", "nodeport/worker-1:30080", {}, 1, 3},
        {"host-port", iptables + "pod shop/edge worker-2 10.244.2.9 ports=8443 hostport=443\n", {}, "client", "192.168.0.12:443", {}, 0, 3},
        {"denied-egress", iptables + clusterIp, {"shop/no-way-out: podSelector: {matchLabels: {app: cart}}, policyTypes: [Egress]"}, cart, webFar, {}, 0, 3},
        {"denied-ingress", iptables + clusterIp, {"shop/no-way-in: podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]"}, cart, webFar, {"overlay=vxlan"}, 0, 7},
        {"refused", iptables + "service shop/web 10.96.0.20:80\n", {}, cart, "svc/shop/web:80", {}, 0, 3},
        {"dropped", iptables + local, {}, "client", "nodeport/worker-1:30080", {}, 0, 3},
        {"no-way", iptables + clusterIp, {}, "client", "svc/shop/web:80", {}, 0, 1},
        {"lost-reply", iptables + "service shop/web 10.96.0.20:80 nodeport=30080 etp=Local" + pair, {}, cart, "192.168.0.12:30080", {}, 0, 12},
        {"translated-twice", iptables + "service kubernetes 10.96.0.1:443 -> 192.168.0.12:6443\nservice shop/web 10.96.0.20:80 nodeport=6443" + far, {}, cart, "svc/default/kubernetes:443", {}, 0, 6},
        {"ipv6", "node worker-1 fd00:192:168::11 pods=fd00:10:244:1::/64\nnode worker-2 fd00:192:168::12 pods=fd00:10:244:2::/64\n"
                 "pod shop/cart worker-1 fd00:10:244:1::5\npod shop/web worker-2 fd00:10:244:2::7\nproxy iptables clusterCIDR=fd00:10:244::/48\n"
                 "service shop/web [fd00:10:96::20]:80 nodeport=30080 -> shop/web:8080\n",
         {}, "pod/shop/cart", "svc/shop/web:80", {"overlay=vxlan"}, 0, 4},
    };
}

std::string textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

cluster::SnapshotPointer notes()
{
    resources::load();
    const auto scenario = source::Scenario::fromText("notes", textOf(QStringLiteral(":/hopscope/scenarios/notes.yaml")),
                                                     textOf(QStringLiteral(":/hopscope/scenarios/notes-life.yaml")));
    if (!scenario)
        qFatal("the notes cannot be read");
    return scenario->initial();
}

cluster::SnapshotPointer clusterOf(const StageFlow& flow)
{
    if (flow.drawing.empty())
        return notes();
    std::vector<PolicyText> policies;
    for (const std::string& text : flow.policies)
        policies.push_back({text.substr(0, text.find(": ")), text.substr(text.find(": ") + 2)});
    return PolicyQuestion(flow.drawing, policies).snapshot();
}

} // namespace

const std::vector<StageFlow>& stageFlows()
{
    static const std::vector<StageFlow> flows = made();
    return flows;
}

const StageFlow& stageFlow(const std::string& name)
{
    for (const StageFlow& flow : stageFlows())
        if (flow.name == name)
            return flow;
    qFatal("no flow is called %s", name.c_str());
}

ToldFlow told(const StageFlow& flow)
{
    const cluster::SnapshotPointer snapshot = clusterOf(flow);
    const facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
    flow::Query query;
    query.from = *flow::parseSource(flow.from);
    query.to = *flow::parseTarget(flow.to);
    for (const std::string& text : flow.assume)
        query.assume.insert(*flow::parseAssumption(text));
    auto trace = flow::findFlow(*snapshot, facts, query);
    if (!trace)
        qFatal("%s: no trace: %s (%s)", flow.name.c_str(), trace.error().message.c_str(), trace.error().context.c_str());
    ToldFlow result;
    result.places = stage::factsOfPlaces(*snapshot, facts, *trace);
    result.podMtu = facts.podMtu.isKnown() ? facts.podMtu.value : 0;
    result.candidate = flow.endpoint;
    result.trace = *std::move(trace);
    return result;
}

} // namespace hopscope::support
