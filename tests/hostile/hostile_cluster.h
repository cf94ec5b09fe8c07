// A cluster in which every text that anybody may choose steers the terminal that shows it.
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace hopscope::tests {

/// Every control there is, as JSON writes them: C0 with NUL, DEL, C1, of writing direction, without width, and whole sequences.
inline QByteArray everyControl()
{
    QByteArray text;
    const auto add = [&](uint code) { text += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0'); };
    for (uint code = 0; code < 0x20; ++code)
        add(code);
    for (uint code = 0x7f; code <= 0x9f; ++code)
        add(code);
    for (const uint code : {0xadu, 0x61cu, 0x200bu, 0x200cu, 0x200du, 0x200eu, 0x200fu, 0x2028u, 0x2029u, 0x202au, 0x202bu, 0x202cu, 0x202du,
                            0x202eu, 0x2060u, 0x2066u, 0x2067u, 0x2068u, 0x2069u, 0xfeffu})
        add(code);
    text += "\\udb40\\udc41"; // a tag, outside of the first plane
    return text + "\\u001b[31mred\\u001b]0;title\\u0007\\u001b]52;c;eA==\\u001b\\\\";
}

/// With the Service "shop/web" and the pod "shop/client", whose own names are plain so that a flow can name them.
inline QByteArray hostileCluster(const QByteArray& x = everyControl())
{
    const auto meta = [&](const QByteArray& name, const QByteArray& namespace_) {
        return "\"metadata\":{\"name\":\"" + name + "\"" + (namespace_.isEmpty() ? QByteArray() : ",\"namespace\":\"" + namespace_ + "\"") +
               ",\"uid\":\"u" + name + "\",\"resourceVersion\":\"" + x + "\",\"creationTimestamp\":\"2026-01-15T10:00:00Z\",\"labels\":{\"app\":\"web\",\"k" +
               x + "\":\"v" + x + "\"},\"annotations\":{\"k" + x + "\":\"v" + x + "\",\"flannel.alpha.coreos.com/backend-type\":\"" + x +
               "\",\"projectcalico.org/IPv4Address\":\"" + x + "\",\"csi.volume.kubernetes.io/nodeid\":\"" + x +
               "\"},\"ownerReferences\":[{\"apiVersion\":\"apps/v1\",\"kind\":\"ReplicaSet\",\"name\":\"r" + x + "\",\"controller\":true,\"uid\":\"1\"}]}";
    };
    const auto node = [&](const QByteArray& name, const QByteArray& ip) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"Node\"," + meta(name, "") + ",\"spec\":{\"podCIDR\":\"10.244.1.0/24\",\"providerID\":\"p" + x +
               "\",\"taints\":[{\"key\":\"t" + x + "\",\"value\":\"" + x + "\",\"effect\":\"NoSchedule\"}]},\"status\":{\"addresses\":[{\"type\":\"InternalIP\",\"address\":\"" +
               ip + "\"},{\"type\":\"Hostname\",\"address\":\"h" + x + "\"},{\"type\":\"ExternalDNS\",\"address\":\"d" + x +
               "\"}],\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\",\"reason\":\"r" + x + "\",\"message\":\"m" + x +
               "\"}],\"nodeInfo\":{\"kubeletVersion\":\"v1.30.0" + x + "\",\"osImage\":\"os" + x + "\",\"kernelVersion\":\"6.1" + x +
               "\",\"containerRuntimeVersion\":\"cri" + x + "\",\"kubeProxyVersion\":\"v" + x + "\",\"operatingSystem\":\"linux\",\"architecture\":\"a" + x + "\"}}}";
    };
    const auto pod = [&](const QByteArray& name, const QByteArray& namespace_, const QByteArray& node_, const QByteArray& ip) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"Pod\"," + meta(name, namespace_) + ",\"spec\":{\"nodeName\":\"" + node_ +
               "\",\"readinessGates\":[{\"conditionType\":\"g" + x + "\"}],\"containers\":[{\"name\":\"c" + x + "\",\"image\":\"i" + x +
               "\",\"args\":[\"--cluster-cidr=" + x + "\"],\"ports\":[{\"name\":\"p" + x + "\",\"containerPort\":80}]}]},\"status\":{\"phase\":\"Ph" + x +
               "\",\"reason\":\"Re" + x + "\",\"message\":\"" + x + "\",\"nominatedNodeName\":\"nn" + x + "\",\"podIP\":\"" + ip + "\",\"podIPs\":[{\"ip\":\"" + ip +
               "\"}],\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\",\"reason\":\"" + x +
               "\"}],\"containerStatuses\":[{\"name\":\"c" + x + "\",\"ready\":true,\"restartCount\":1,\"state\":{\"waiting\":{\"reason\":\"w" + x + "\",\"message\":\"" + x + "\"}}}]}}";
    };
    const auto service = [&](const QByteArray& name, const QByteArray& namespace_, const QByteArray& type, const QByteArray& ip) {
        return "{\"apiVersion\":\"v1\",\"kind\":\"Service\"," + meta(name, namespace_) + ",\"spec\":{\"type\":\"" + type + "\",\"clusterIP\":\"" + ip +
               "\",\"externalName\":\"e" + x + "\",\"externalIPs\":[\"x" + x + "\"],\"loadBalancerClass\":\"" + x + "\",\"selector\":{\"app\":\"web\"},\"ports\":[{\"name\":\"p" +
               x + "\",\"port\":80,\"protocol\":\"TCP\",\"targetPort\":80,\"appProtocol\":\"" + x +
               "\"}]},\"status\":{\"loadBalancer\":{\"ingress\":[{\"hostname\":\"lb" + x + "\"}]}}}";
    };
    const QByteArray slice = "{\"apiVersion\":\"discovery.k8s.io/v1\",\"kind\":\"EndpointSlice\",\"metadata\":{\"name\":\"web-1\",\"namespace\":\"shop\",\"labels\":"
                             "{\"kubernetes.io/service-name\":\"web\"}},\"addressType\":\"IPv4\",\"endpoints\":[{\"addresses\":[\"10.244.1.6\"],\"conditions\":"
                             "{\"ready\":true},\"nodeName\":\"n" + x + "\",\"hostname\":\"h" + x + "\",\"zone\":\"z" + x +
                             "\",\"targetRef\":{\"kind\":\"Pod\",\"namespace\":\"shop\",\"name\":\"b" + x + "\"}}],\"ports\":[{\"name\":\"p" + x + "\",\"port\":80,\"protocol\":\"TCP\"}]}";
    const QByteArray policy = "{\"apiVersion\":\"networking.k8s.io/v1\",\"kind\":\"NetworkPolicy\"," + meta("np" + x, "shop") +
                              ",\"spec\":{\"podSelector\":{},\"policyTypes\":[\"Ingress\"],\"ingress\":[{\"from\":[{\"namespaceSelector\":{\"matchLabels\":{\"k" + x + "\":\"v" + x + "\"}}}]}]}}";
    const QByteArray configMap = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"kube-proxy\",\"namespace\":\"kube-system\"},\"data\":{\"config.conf\":\"mode: ipvs" +
                                 x + "\",\"k" + x + "\":\"" + x + "\"}}";
    const QByteArray calico = "{\"apiVersion\":\"crd.projectcalico.org/v1\",\"kind\":\"IPPool\"," + meta("pool" + x, "") + ",\"spec\":{\"cidr\":\"10.0.0.0/16" + x +
                              "\",\"ipipMode\":\"Always" + x + "\"}}";
    const QByteArray namespaces = "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\"," + meta("shop", "") + "},{\"apiVersion\":\"v1\",\"kind\":\"Namespace\"," + meta("ns" + x, "") + "}";
    const QList<QByteArray> items{namespaces, node("n" + x, "10.0.0.1"), node("plain", "10.0.0.2"), pod("client", "shop", "plain", "10.244.1.5"),
                                  pod("b" + x, "shop", "n" + x, "10.244.1.6"), pod("c" + x, "ns" + x, "n" + x, "ip" + x),
                                  service("web", "shop", "ClusterIP", "10.96.0.10"), service("s" + x, "ns" + x, "LoadBalancer", "10.96.0.11"),
                                  service("t" + x, "ns" + x, "Type" + x, "c" + x), slice, policy, configMap, calico};
    return "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[" + items.join(",\n") + "]}";
}

} // namespace hopscope::tests
