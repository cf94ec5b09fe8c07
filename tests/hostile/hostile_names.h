// Names of a cluster whose every free text wants to be something else: markup, a formula, a key, another direction of writing.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace hopscope::tests {

inline QJsonObject hostileMeta(const QString& name, const QString& nameSpace = {})
{
    QJsonObject meta{{"name", name},
                     {"creationTimestamp", "2026-01-15T10:00:00Z"},
                     {"labels", QJsonObject{{"app", name}, {name, name}, {"kubernetes.io/hostname", name}, {"node-role.kubernetes.io/" + name, ""}}},
                     {"annotations", QJsonObject{{name, name}, {"projectcalico.org/IPv4Address", name}, {"flannel.alpha.coreos.com/backend-type", name}}}};
    if (!nameSpace.isEmpty())
        meta["namespace"] = nameSpace;
    return meta;
}

inline QJsonObject hostilePod(const QString& name, const QString& suffix, const QString& phase, const QString& address)
{
    const QJsonObject waiting{{"name", name}, {"ready", false}, {"restartCount", 1}, {"image", name},
                              {"state", QJsonObject{{"waiting", QJsonObject{{"reason", name}, {"message", name}}}}}};
    QJsonObject meta = hostileMeta(name + suffix, name);
    meta["ownerReferences"] = QJsonArray{QJsonObject{{"apiVersion", "apps/v1"}, {"kind", "DaemonSet"}, {"name", name}, {"controller", true}}};
    return {{"kind", "Pod"},
            {"apiVersion", "v1"},
            {"metadata", meta},
            {"spec", QJsonObject{{"nodeName", name}, {"containers", QJsonArray{QJsonObject{{"name", name}, {"image", name},
                                 {"ports", QJsonArray{QJsonObject{{"containerPort", 80}, {"name", name}}}}}}}}},
            {"status", QJsonObject{{"phase", phase}, {"reason", phase == "Failed" ? QJsonValue(name) : QJsonValue()}, {"message", name},
                                   {"podIP", address}, {"podIPs", QJsonArray{QJsonObject{{"ip", address}}}},
                                   {"containerStatuses", QJsonArray{waiting}}}}};
}

/// One node, pods in several states, Services of three kinds with endpoints, a policy and an Ingress; all of that name.
inline QByteArray hostileCluster(const QString& name)
{
    const QJsonObject selector{{"app", name}};
    const auto service = [&](const QString& suffix, const QString& type, const QJsonObject& more) {
        QJsonObject spec{{"type", type}, {"selector", selector}, {"clusterIP", more.value("clusterIP")},
                         {"ports", QJsonArray{QJsonObject{{"name", name}, {"port", 80}, {"targetPort", name}, {"nodePort", more.value("nodePort")}}}}};
        if (more.contains("externalName"))
            spec["externalName"] = more.value("externalName");
        return QJsonObject{{"kind", "Service"}, {"apiVersion", "v1"}, {"metadata", hostileMeta(name + suffix, name)}, {"spec", spec}};
    };
    const QJsonObject slice{
        {"kind", "EndpointSlice"}, {"apiVersion", "discovery.k8s.io/v1"}, {"addressType", "IPv4"},
        {"metadata", QJsonObject{{"name", name}, {"namespace", name}, {"labels", QJsonObject{{"kubernetes.io/service-name", name}}}}},
        {"ports", QJsonArray{QJsonObject{{"name", name}, {"port", 80}}}},
        {"endpoints", QJsonArray{QJsonObject{{"addresses", QJsonArray{"10.244.0.5"}}, {"nodeName", name}, {"conditions", QJsonObject{{"ready", true}}},
                                             {"targetRef", QJsonObject{{"kind", "Pod"}, {"namespace", name}, {"name", name + "-1"}}}}}}};
    const QJsonObject node{
        {"kind", "Node"}, {"apiVersion", "v1"}, {"metadata", hostileMeta(name)}, {"spec", QJsonObject{{"podCIDR", "10.244.0.0/24"}}},
        {"status", QJsonObject{{"addresses", QJsonArray{QJsonObject{{"type", "InternalIP"}, {"address", "10.0.0.1"}}, QJsonObject{{"type", name}, {"address", name}}}},
                               {"conditions", QJsonArray{QJsonObject{{"type", "Ready"}, {"status", "True"}, {"reason", name}, {"message", name}}}},
                               {"nodeInfo", QJsonObject{{"osImage", name}, {"kubeletVersion", name}, {"kernelVersion", name}, {"containerRuntimeVersion", name}}}}}};
    const QJsonObject policy{{"kind", "NetworkPolicy"}, {"apiVersion", "networking.k8s.io/v1"}, {"metadata", hostileMeta(name, name)},
                             {"spec", QJsonObject{{"podSelector", QJsonObject{{"matchLabels", selector}}}, {"policyTypes", QJsonArray{"Ingress"}}}}};
    const QJsonObject ingress{
        {"kind", "Ingress"}, {"apiVersion", "networking.k8s.io/v1"}, {"metadata", hostileMeta(name, name)},
        {"spec", QJsonObject{{"ingressClassName", name},
                             {"rules", QJsonArray{QJsonObject{{"host", name}, {"http", QJsonObject{{"paths", QJsonArray{QJsonObject{
                                 {"path", name}, {"backend", QJsonObject{{"service", QJsonObject{{"name", name}, {"port", QJsonObject{{"number", 80}}}}}}}}}}}}}}}}}};
    QJsonObject balanced = service("-lb", "LoadBalancer", {{"clusterIP", "10.96.0.12"}, {"nodePort", 30081}});
    balanced["status"] = QJsonObject{{"loadBalancer", QJsonObject{{"ingress", QJsonArray{QJsonObject{{"hostname", name}}}}}}};
    const QJsonArray items{QJsonObject{{"kind", "Namespace"}, {"apiVersion", "v1"}, {"metadata", hostileMeta(name)}},
                           node,
                           hostilePod(name, "-1", "Running", "10.244.0.5"),
                           hostilePod(name, "-2", "Failed", "10.244.0.6"),
                           hostilePod(name, "-3", "Pending", "10.244.0.6"),
                           service({}, "ClusterIP", {{"clusterIP", "10.96.0.10"}}),
                           service("-np", "NodePort", {{"clusterIP", "10.96.0.11"}, {"nodePort", 30080}}),
                           service("-ext", "ExternalName", {{"externalName", name}}),
                           balanced, slice, policy, ingress};
    return QJsonDocument(QJsonObject{{"kind", "List"}, {"apiVersion", "v1"}, {"items", items}}).toJson();
}

} // namespace hopscope::tests
