// The rules about Ingresses, Gateways, policies, addresses and nodes: what fires each, and each guard that holds it back.
#include "model/cluster/cluster_change.h"
#include "tests/model/findings/finding_case.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::tests;

namespace {

/// A plugin that enforces NetworkPolicies.
const std::string calico = "plugin calico-node\n";

std::string ingress(const std::string& name, const std::string& spec, const std::string& more = {})
{
    return "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: " + name + ", namespace: default" + more + "}\nspec: {" + spec + "}";
}

std::string path(const std::string& service, const std::string& port, const std::string& where = "/")
{
    return "rules: [{host: a.example, http: {paths: [{path: " + where + ", pathType: Prefix, backend: {service: {name: " + service + ", port: {" + port + "}}}}]}}]";
}

std::string policy(const std::string& spec, const std::string& name = "p")
{
    return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: " + name + ", namespace: default}\nspec: {" + spec + "}";
}

const std::string old = ", creationTimestamp: \"2026-01-15T09:00:00Z\"";
const std::string young = ", creationTimestamp: \"2026-01-15T09:58:00Z\"";
const std::string ancient = ", creationTimestamp: \"2026-01-10T09:00:00Z\"";
const std::string addressed = "\nstatus: {loadBalancer: {ingress: [{ip: 203.0.113.9}]}}";

std::string gateway(const std::string& status, const std::string& more)
{
    return "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g, namespace: default, generation: 2" + more +
           "}\nspec: {gatewayClassName: c, listeners: [{name: http, port: 80, protocol: HTTP}]}\nstatus: {" + status + "}";
}

std::string route(const std::string& rules, const std::string& status, const std::string& more = {})
{
    return "apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r, namespace: default, generation: 1" + more +
           "}\nspec: {parentRefs: [{name: g}], rules: [" + rules + "]}\nstatus: {" + status + "}";
}

const std::string accepted = "parents: [{parentRef: {name: g}, controllerName: x.example/c, conditions: [{type: Accepted, status: \"True\"}]}]";

} // namespace

class NetworkFindingsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void eachRuleFindsWhatItSaysAndNoMore_data();
    void eachRuleFindsWhatItSaysAndNoMore()
    {
        QFETCH(QString, rule);
        QFETCH(QString, drawing);
        QFETCH(QString, yaml);
        QFETCH(QString, expected);
        QCOMPARE(foundInRow(rule, drawing, yaml), expected);
    }

    void kindsThatNobodyReadDecideNothing()
    {
        const auto drawn = findingCluster(twoNodes + "service web 10.96.0.1:80", ingress("i", path("web", "number: 80") + ", ingressClassName: x"));
        QCOMPARE(notCheckedBy("ing-class", checkDrawn(drawn)), (QStringList{QStringLiteral("kind-unread Ingress"), QStringLiteral("kind-unread IngressClass")}));
        const auto routed = findingCluster(twoNodes + "service shop/web 10.96.0.1:80", route("{backendRefs: [{name: web, namespace: shop, port: 80}]}", accepted));
        QVERIFY(foundBy("rt-backend-bad", checkDrawn(routed)).isEmpty());
        QVERIFY(notCheckedBy("rt-backend-bad", checkDrawn(routed)).contains(QStringLiteral("kind-unread ReferenceGrant")));
        QVERIFY(notCheckedBy("addr-ipam-leak", checkDrawn(drawn)).contains(QStringLiteral("not-in-this-version")));
    }

    /// What found nothing because it could not ask is not clear.
    void whatCouldNotBeAskedIsNotClear()
    {
        const auto gaps = [](const char* rule, const std::string& drawing) { return notCheckedBy(rule, checkDrawn(findingCluster(drawing))); };
        QCOMPARE(gaps("anp-old-api", twoNodes), (QStringList{QStringLiteral("kind-unread AdminNetworkPolicy"), QStringLiteral("kind-unread BaselineAdminNetworkPolicy")}));
        QCOMPARE(gaps("anp-old-api", twoNodes + "whole AdminNetworkPolicy BaselineAdminNetworkPolicy"), QStringList());
        QCOMPARE(gaps("addr-node-range-missing", twoNodes), QStringList{QStringLiteral("fact-unknown")});
        QCOMPARE(gaps("addr-node-range-missing", twoNodes + "plugin calico-node\n"), QStringList());
        QCOMPARE(gaps("addr-max-pods-exceeds-range", twoNodes), QStringList{QStringLiteral("fact-unknown")});
        const std::string flannel = "plugin kube-flannel-ds container=kube-flannel\n";
        QCOMPARE(gaps("addr-max-pods-exceeds-range", "node a1 192.168.0.21 pods=10.244.1.0/24 maxpods=110\n" + flannel), QStringList());
        QCOMPARE(gaps("addr-max-pods-exceeds-range", "node a1 192.168.0.21 pods=10.244.1.0/24\n" + flannel), QStringList{QStringLiteral("fact-unknown")});
    }

private:
    void addIngressRows();
    void addGatewayRows();
    void addPolicyRows();
    void addAddressRows();
    void row(const char* name, const std::string& drawing, const std::string& expected, const std::string& yaml = {})
    {
        addFindingRow(m_rule, name, drawing, expected, yaml);
    }
    std::string m_rule;
};

void NetworkFindingsTest::eachRuleFindsWhatItSaysAndNoMore_data()
{
    addFindingColumns();
    addIngressRows();
    addGatewayRows();
    addPolicyRows();
    addAddressRows();
}

void NetworkFindingsTest::addIngressRows()
{
    const std::string web = "service web 10.96.0.1:80 name=http\n";
    m_rule = "ing-backend-missing";
    row("no such Service", web, "error Ingress default/i", ingress("i", path("wbe", "number: 80")));
    row("it is there", web, "", ingress("i", path("web", "number: 80")));
    row("a resource", web, "", ingress("i", "defaultBackend: {resource: {kind: Bucket, name: b}}"));

    m_rule = "ing-backend-port-missing";
    row("no such number", web, "error Ingress default/i", ingress("i", path("web", "number: 81")));
    row("no such name", web, "error Ingress default/i", ingress("i", path("web", "name: https")));
    row("by number", web, "", ingress("i", path("web", "number: 80")));
    row("by name", web, "", ingress("i", path("web", "name: http")));
    row("an alias", "service web None:80 type=ExternalName externalname=a.example", "warning Ingress default/i", ingress("i", path("web", "number: 81")));

    const std::string nginx = "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: nginx}\nspec: {controller: k8s.io/ingress-nginx}\n---\n";
    const std::string byDefault = "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: nginx, annotations: {ingressclass.kubernetes.io/is-default-class: \"true\"}}\n---\n";
    m_rule = "ing-class";
    const std::string classes = "whole IngressClass\n";
    row("no such class", classes + web, "warning Ingress default/i", nginx + ingress("i", "ingressClassName: ngnix"));
    row("it is there", classes + web, "", nginx + ingress("i", "ingressClassName: nginx"));
    row("none, and no default", classes + web, "warning Ingress default/i", nginx + ingress("i", "tls: []"));
    row("none, but a default", classes + web, "", byDefault + ingress("i", "tls: []"));
    row("the old annotation", classes + web, "", nginx + ingress("i", "tls: []", ", annotations: {kubernetes.io/ingress.class: internal}"));

    m_rule = "ing-duplicate-host-path";
    const std::string both = "whole Ingress\n" + web;
    row("twice", both, "warning Ingress default/j", ingress("i", path("web", "number: 80")) + "\n---\n" + ingress("j", path("web", "number: 80")));
    row("another path", both, "", ingress("i", path("web", "number: 80")) + "\n---\n" + ingress("j", path("web", "number: 80", "/b")));
    row("another class", both, "", ingress("i", path("web", "number: 80")) + "\n---\n" + ingress("j", path("web", "number: 80") + ", ingressClassName: x"));
    row("a canary", both, "", ingress("i", path("web", "number: 80")) + "\n---\n" + ingress("j", path("web", "number: 80"), ", annotations: {nginx.ingress.kubernetes.io/canary: \"true\"}"));

    m_rule = "ing-no-address";
    row("another of its class has one", web, "warning Ingress default/i", ingress("i", path("web", "number: 80"), old) + "\n---\n" + ingress("j", "tls: []", old) + addressed);
    row("none of its class has", web, "", ingress("i", path("web", "number: 80"), old));
    row("young", web, "", ingress("i", path("web", "number: 80"), young) + "\n---\n" + ingress("j", "tls: []", old) + addressed);
}

void NetworkFindingsTest::addGatewayRows()
{
    const std::string web = "pod a n1 10.244.1.5\nservice web 10.96.0.1:80 -> a:80\n";
    m_rule = "gw-not-programmed";
    const auto programmed = [](const char* status, const char* generation) {
        return std::string("conditions: [{type: Accepted, status: \"True\"}, {type: Programmed, status: ") + status + ", reason: AddressNotAssigned, observedGeneration: " + generation + "}]";
    };
    row("refused", web, "error Gateway default/g", gateway(programmed("\"False\"", "2"), young));
    row("of an older generation", web, "", gateway(programmed("\"False\"", "1"), young));
    row("programmed", web, "", gateway(programmed("\"True\"", "2"), old));
    row("nobody came", web, "error Gateway default/g", gateway("conditions: []", old));
    row("nobody has come yet", web, "", gateway("conditions: []", young));
    row("Pending counts as nobody", web, "error Gateway default/g", gateway("conditions: [{type: Accepted, status: Unknown, reason: Pending}]", old));

    m_rule = "gw-listener-bad";
    const auto listener = [](const char* type, const char* status) {
        return std::string("listeners: [{name: http, attachedRoutes: 1, conditions: [{type: ") + type + ", status: \"" + status + "\", reason: R}]}]";
    };
    row("references", web, "error Gateway default/g", gateway(listener("ResolvedRefs", "False"), old));
    row("conflicted", web, "error Gateway default/g", gateway(listener("Conflicted", "True"), old));
    row("overlapping certificates", web, "warning Gateway default/g", gateway(listener("OverlappingTLSConfig", "True"), old));
    row("well", web, "", gateway(listener("ResolvedRefs", "True"), old));
    row("a ListenerSet", web, "error ListenerSet default/s",
        "apiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: {name: s, namespace: default}\nspec: {parentRef: {name: g}, listeners: [{name: l, port: 81, protocol: HTTP}]}\n"
        "status: {listeners: [{name: l, conditions: [{type: Accepted, status: \"False\", reason: PortUnavailable}]}]}");

    m_rule = "gw-listener-unused";
    const std::string empty = "listeners: [{name: http, attachedRoutes: 0}]";
    row("for days", web, "note Gateway default/g", gateway(empty, ancient));
    row("for an hour", web, "", gateway(empty, old));
    row("used", web, "", gateway("listeners: [{name: http, attachedRoutes: 1}]", ancient));

    m_rule = "rt-not-attached";
    const std::string ok = "{backendRefs: [{name: web, port: 80}]}";
    row("refused", web, "error HTTPRoute default/r", route(ok, "parents: [{parentRef: {name: g}, controllerName: x, conditions: [{type: Accepted, status: \"False\", reason: NotAllowedByListeners}]}]", young));
    row("nobody answered", web, "error HTTPRoute default/r", route(ok, "parents: []", old));
    row("not yet", web, "", route(ok, "parents: []", young));
    row("accepted", web, "", route(ok, accepted, old));

    m_rule = "rt-backend-bad";
    row("no Service", web, "error HTTPRoute default/r", route("{backendRefs: [{name: wbe, port: 80}]}", accepted));
    row("no port", web, "error HTTPRoute default/r", route("{backendRefs: [{name: web, port: 81}]}", accepted));
    row("weight 0", web, "note HTTPRoute default/r", route("{backendRefs: [{name: web, port: 81, weight: 0}]}", accepted));
    row("well", web, "", route(ok, accepted));
    row("another kind", web, "", route("{backendRefs: [{group: inference.networking.k8s.io, kind: InferencePool, name: p}]}", accepted));
    const std::string far = "{backendRefs: [{name: api, namespace: shop, port: 80}]}";
    const std::string shop = "whole ReferenceGrant\nservice shop/api 10.96.0.2:80 -> 10.1.1.1:80\n" + web;
    const auto grant = [](const char* from) {
        return std::string("\n---\napiVersion: gateway.networking.k8s.io/v1\nkind: ReferenceGrant\nmetadata: {name: x, namespace: shop}\nspec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: ") +
               from + "}], to: [{group: \"\", kind: Service}]}";
    };
    row("another namespace, no grant", shop, "error HTTPRoute default/r", route(far, accepted));
    row("granted", shop, "", route(far, accepted) + grant("default"));
    row("granted to others", shop, "error HTTPRoute default/r", route(far, accepted) + grant("prod"));
    row("the controller says so", web, "error HTTPRoute default/r", route(ok, "parents: [{parentRef: {name: g}, controllerName: x, conditions: [{type: Accepted, status: \"True\"}, {type: ResolvedRefs, status: \"False\", reason: InvalidKind}]}]"));

    m_rule = "rt-backend-no-endpoint";
    const std::string dead = "service dead 10.96.0.3:80\n" + web;
    row("all", dead, "error HTTPRoute default/r", route("{backendRefs: [{name: dead, port: 80}]}", accepted));
    row("some", dead, "warning HTTPRoute default/r", route("{backendRefs: [{name: dead, port: 80}, {name: web, port: 80}]}", accepted));
    row("weight 0", dead, "", route("{backendRefs: [{name: dead, port: 80, weight: 0}, {name: web, port: 80}]}", accepted));
    row("a redirect", dead, "", route("{filters: [{type: RequestRedirect}], backendRefs: [{name: dead, port: 80}]}", accepted));
    row("none", dead, "", route(ok, accepted));
}

void NetworkFindingsTest::addPolicyRows()
{
    const std::string pods = "pod a n1 10.244.1.5 label=app:web ports=http:8080\npod b n2 10.244.2.5 label=app:db\n";
    const std::string workload = "\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api, namespace: default}\nspec: {replicas: 0, template: {metadata: {labels: {app: api}}}}";

    const std::string workloadThere = "\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api, namespace: shop}\nspec: {replicas: 0, template: {metadata: {labels: {app: api}}}}";

    m_rule = "np-not-enforced";
    row("flannel alone", "plugin kube-flannel-ds container=kube-flannel\n" + pods, "warning NetworkPolicy default/p", policy("podSelector: {}"));
    row("nobody knows", pods, "note NetworkPolicy default/p", policy("podSelector: {}"));
    row("Calico", calico + pods, "", policy("podSelector: {}"));
    row("no policies", pods, "");

    m_rule = "np-selects-nothing";
    row("nobody", pods, "warning NetworkPolicy default/p", policy("podSelector: {matchLabels: {app: wbe}}") + workload);
    row("a workload could", pods, "note NetworkPolicy default/p", policy("podSelector: {matchLabels: {app: api}}") + workload);
    row("workloads were not read", pods, "note NetworkPolicy default/p", policy("podSelector: {matchLabels: {app: wbe}}"));
    row("a pod", pods, "", policy("podSelector: {matchLabels: {app: web}}"));
    row("all pods", pods, "", policy("podSelector: {}"));
    row("an empty namespace", "", "note NetworkPolicy default/p", policy("podSelector: {matchLabels: {app: wbe}}") + workload);

    m_rule = "np-peer-selects-nothing";
    const auto from = [](const std::string& peer) { return policy("podSelector: {}, ingress: [{from: [" + peer + "]}]"); };
    const std::string spaces = "whole Namespace\nnamespace default\nnamespace shop label=team:a\npod shop/s n1 10.244.1.9 label=app:cart\n" + pods;
    row("nobody", spaces, "warning NetworkPolicy default/p", from("{podSelector: {matchLabels: {app: wbe}}}") + workload);
    row("in its own namespace", spaces, "", from("{podSelector: {matchLabels: {app: web}}}"));
    row("searched where the peer says", spaces, "", from("{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: cart}}}"));
    row("not where it does not", spaces, "warning NetworkPolicy default/p", from("{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: web}}}") + workload + workloadThere);
    row("where no workloads were read", spaces, "note NetworkPolicy default/p", from("{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: web}}}") + workload);
    row("no such namespace", spaces, "warning NetworkPolicy default/p", from("{namespaceSelector: {matchLabels: {team: b}}}") + workload);
    row("everybody", spaces, "", from("{namespaceSelector: {}}"));
    row("an ipBlock", spaces, "", from("{ipBlock: {cidr: 1.1.1.1/32}}"));
    row("a workload could", spaces, "note NetworkPolicy default/p", from("{podSelector: {matchLabels: {app: api}}}") + workload);
    row("namespaces were not read", pods, "", from("{namespaceSelector: {matchLabels: {team: b}}}"));

    m_rule = "np-direction-ignored";
    row("egress without its type", calico + pods, "error NetworkPolicy default/p", policy("podSelector: {}, policyTypes: [Ingress], egress: [{}]"));
    row("ingress without its type", calico + pods, "error NetworkPolicy default/p", policy("podSelector: {}, policyTypes: [Egress], ingress: [{}]"));
    row("no types are given", calico + pods, "", policy("podSelector: {}, egress: [{}]"));
    row("both", calico + pods, "", policy("podSelector: {}, policyTypes: [Ingress, Egress], egress: [{}]"));

    m_rule = "np-named-port-unresolved";
    row("nobody has the name", calico + pods, "warning NetworkPolicy default/p", policy("podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: web}]}]"));
    row("another protocol", calico + pods, "warning NetworkPolicy default/p", policy("podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: http, protocol: UDP}]}]"));
    row("it is there", calico + pods, "", policy("podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: http}]}]"));
    row("some of many have it", calico + pods, "", policy("podSelector: {}, ingress: [{ports: [{port: http}]}]"));
    row("egress to anybody", calico + pods, "", policy("podSelector: {}, egress: [{ports: [{port: web}]}]"));
    row("it is not known whether it counts", pods, "note NetworkPolicy default/p", policy("podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: web}]}]"));

    m_rule = "np-ipblock-in-cluster";
    const std::string ranges = calico + "ippool 10.244.0.0/16\nrange 10.96.0.0/16\n" + pods;
    row("in the pod range", ranges, "warning NetworkPolicy default/p", from("{ipBlock: {cidr: 10.244.1.0/24}}"));
    row("in the Service range", ranges, "warning NetworkPolicy default/p", from("{ipBlock: {cidr: 10.96.0.10/32}}"));
    row("everything", ranges, "", from("{ipBlock: {cidr: 0.0.0.0/0, except: [10.244.0.0/16]}}"));
    row("outside", ranges, "", from("{ipBlock: {cidr: 203.0.113.0/24}}"));
    row("ranges are not known", calico + pods, "", from("{ipBlock: {cidr: 10.244.1.0/24}}"));

    m_rule = "np-and-or-suspicious";
    const std::string team = spaces + "pod shop/w n1 10.244.1.10 label=app:web\n";
    row("two items", team, "note NetworkPolicy default/p", from("{namespaceSelector: {matchLabels: {team: a}}}, {podSelector: {matchLabels: {app: web}}}"));
    row("one item", team, "", from("{namespaceSelector: {matchLabels: {team: a}}, podSelector: {matchLabels: {app: web}}}"));
    row("nobody would be left", spaces, "", from("{namespaceSelector: {matchLabels: {team: a}}}, {podSelector: {matchLabels: {app: web}}}"));

    m_rule = "np-dns-blocked";
    const std::string dnsYaml = "apiVersion: v1\nkind: Service\nmetadata: {name: kube-dns, namespace: kube-system, labels: {k8s-app: kube-dns}}\n"
                                "spec: {clusterIP: 10.96.0.10, selector: {k8s-app: kube-dns}, ports: [{name: dns, port: 53, protocol: UDP}, {name: dns-tcp, port: 53}]}\n---\n"
                                "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: kube-dns-t, namespace: kube-system, labels: {kubernetes.io/service-name: kube-dns}}\naddressType: IPv4\n"
                                "endpoints: [{addresses: [10.244.1.2], targetRef: {kind: Pod, namespace: kube-system, name: d1}}]\nports: [{name: dns, port: 53, protocol: UDP}, {name: dns-tcp, port: 53, protocol: TCP}]\n---\n";
    const std::string dns = calico + pods + "whole Namespace\nnamespace kube-system\nnamespace default\npod kube-system/d1 n1 10.244.1.2 label=k8s-app:kube-dns\n";
    const auto egress = [&](const std::string& rules, const char* selector = "{matchLabels: {app: web}}") {
        return dnsYaml + policy(std::string("podSelector: ") + selector + ", policyTypes: [Egress], egress: [" + rules + "]");
    };
    row("only the database", dns, "error NetworkPolicy default/p", egress("{to: [{podSelector: {matchLabels: {app: db}}}]}"));
    row("DNS is allowed", dns, "", egress("{to: [{namespaceSelector: {}}], ports: [{port: 53, protocol: UDP}, {port: 53}]}"));
    row("over TCP it is not", dns, "warning NetworkPolicy default/p", egress("{to: [{namespaceSelector: {}}], ports: [{port: 53, protocol: UDP}]}"));
    row("nothing at all is often meant", dns, "note NetworkPolicy default/p", egress(""));
    row("the Service's address in an ipBlock", dns, "warning NetworkPolicy default/p", egress("{to: [{ipBlock: {cidr: 10.96.0.10/32}}]}"));
    row("a pod that asks elsewhere", calico + "pod a n1 10.244.1.5 label=app:web dnspolicy=None\npod kube-system/d1 n1 10.244.1.2 label=k8s-app:kube-dns\n", "",
        egress("{to: [{podSelector: {matchLabels: {app: db}}}]}"));
    row("nobody enforces", "plugin kube-flannel-ds container=kube-flannel\n" + pods + "pod kube-system/d1 n1 10.244.1.2 label=k8s-app:kube-dns\n", "", egress("{to: [{podSelector: {matchLabels: {app: db}}}]}"));

    m_rule = "np-service-unreachable";
    const std::string served = calico + pods + "service web 10.96.0.1:80 -> a:8080\n";
    row("nobody is let in", served, "warning Service default/web", policy("podSelector: {}"));
    row("somebody is", served, "", policy("podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: db}}}]}]"));
    row("at another port", served, "warning Service default/web", policy("podSelector: {}, ingress: [{ports: [{port: 9090}]}]"));
    row("at this port", served, "", policy("podSelector: {}, ingress: [{ports: [{port: 8080}]}]"));
    row("a peer that is nobody", served, "warning Service default/web", policy("podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {app: wbe}}}]}]"));
    row("from outside", served, "", policy("podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}]"));
    row("in the node's network", calico + "hostpod a n1 ports=8080\nservice web 10.96.0.1:80 -> a:8080", "", policy("podSelector: {}"));

    m_rule = "anp-old-api";
    row("there", pods, "note AdminNetworkPolicy old",
        "apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: old}\nspec: {priority: 5, subject: {namespaces: {}}}");
    row("none", pods, "");

    m_rule = "cnp-ambiguous-priority";
    const auto cnp = [](const char* name, const char* priority, const char* action, const char* subject) {
        return std::string("apiVersion: policy.networking.k8s.io/v1alpha2\nkind: ClusterNetworkPolicy\nmetadata: {name: ") + name + "}\nspec: {tier: Admin, priority: " + priority +
               ", subject: {pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: " + subject + "}}}}, ingress: [{action: " + action + ", from: [{namespaces: {}}]}]}";
    };
    const std::string tiers = "whole ClusterNetworkPolicy Namespace\nnamespace default\n" + pods;
    row("different actions", tiers, "warning ClusterNetworkPolicy one", cnp("one", "5", "Accept", "web") + "\n---\n" + cnp("two", "5", "Deny", "web"));
    row("one action", tiers, "", cnp("one", "5", "Deny", "web") + "\n---\n" + cnp("two", "5", "Deny", "web"));
    row("different priorities", tiers, "", cnp("one", "5", "Accept", "web") + "\n---\n" + cnp("two", "6", "Deny", "web"));
    row("different pods", tiers, "", cnp("one", "5", "Accept", "web") + "\n---\n" + cnp("two", "5", "Deny", "db"));
}

void NetworkFindingsTest::addAddressRows()
{
    m_rule = "addr-duplicate-pod-ip";
    row("two run", "pod a n1 10.244.1.5\npod b n2 10.244.1.5", "error Pod default/a");
    row("one has finished", "pod a n1 10.244.1.5\npod b n2 10.244.1.5 phase=Succeeded", "");
    row("in the nodes' network", "hostpod a n1\nhostpod b n1", "");

    m_rule = "addr-duplicate-node-ip";
    row("two", "node n3 192.168.0.11", "error Node n1");
    row("none", "", "");

    m_rule = "addr-pod-service-overlap";
    const std::string api = "service web 10.244.0.9:80\n";
    row("nothing is given out there", calico + "ippool 10.244.0.0/16\nrange 10.244.0.0/24\n", "warning Cluster network");
    row("a ClusterIP is", calico + "ippool 10.244.0.0/16\nrange 10.244.0.0/24\n" + api, "error Cluster network");
    row("apart", calico + "ippool 10.244.0.0/16\nrange 10.96.0.0/16\n" + api, "");

    m_rule = "addr-node-in-pod-or-service-range";
    row("a node in the Service range", "range 192.168.0.0/24\n", "error Node n1; error Node n2");
    row("apart", "range 10.96.0.0/16\n", "");

    m_rule = "addr-duplicate-node-range";
    const std::string flannel = "plugin kube-flannel-ds container=kube-flannel\n";
    row("equal", "node a1 192.168.0.21 pods=10.244.1.0/24\nnode a2 192.168.0.22 pods=10.244.1.0/24\n" + flannel, "error Node a1");
    row("apart", "node a1 192.168.0.21 pods=10.244.1.0/24\nnode a2 192.168.0.22 pods=10.244.2.0/24\n" + flannel, "");

    m_rule = "addr-node-range-missing";
    row("others have one", "node a1 192.168.0.21 pods=10.244.1.0/24\nnode a2 192.168.0.22 age=600\n" + flannel, "warning Node a2");
    row("young", "node a1 192.168.0.21 pods=10.244.1.0/24\nnode a2 192.168.0.22 age=60\n" + flannel, "");
    row("the plugin does not ask", calico + "node a1 192.168.0.21 pods=10.244.1.0/24\nnode a2 192.168.0.22 age=600\n", "");

    m_rule = "addr-node-range-full";
    std::string many;
    for (int i = 2; i < 13; ++i)
        many += "pod p" + std::to_string(i) + " a1 10.244.1." + std::to_string(i) + "\n";
    row("eleven of thirteen", "node a1 192.168.0.21 pods=10.244.1.0/28\n" + many + flannel, "warning Node a1");
    row("few of many", "node a1 192.168.0.21 pods=10.244.1.0/24\n" + many + flannel, "");
    row("none free, and one waits", "node a1 192.168.0.21 pods=10.244.1.0/28\n" + many + "pod q1 a1 10.244.1.13\npod q2 a1 10.244.1.14\npod w a1 phase=Pending age=90\n" + flannel, "error Node a1");
    row("another plugin's size is not known", calico + "node a1 192.168.0.21 pods=10.244.1.0/28\n" + many, "");

    m_rule = "addr-max-pods-exceeds-range";
    row("110 of 13", "node a1 192.168.0.21 pods=10.244.1.0/28 maxpods=110\n" + flannel, "warning Node a1");
    row("110 of 253", "node a1 192.168.0.21 pods=10.244.1.0/24 maxpods=110\n" + flannel, "");
    row("Calico borrows", calico + "node a1 192.168.0.21 pods=10.244.1.0/28 maxpods=110\n", "");

    m_rule = "addr-service-range";
    row("outside", "whole ServiceCIDR\nrange 10.96.0.0/16\nservice web 10.97.0.1:80", "warning Service default/web");
    row("inside", "whole ServiceCIDR\nrange 10.96.0.0/16\nservice web 10.96.0.1:80", "");
    row("full", "whole ServiceCIDR\nrange 10.96.0.0/29\nservice a 10.96.0.1:80\nservice b 10.96.0.2:80\nservice c 10.96.0.3:80\nservice d 10.96.0.4:80\nservice e 10.96.0.5:80", "warning ServiceCIDR kubernetes");
    row("not ready", "whole ServiceCIDR\n", "warning ServiceCIDR extra",
        "apiVersion: networking.k8s.io/v1\nkind: ServiceCIDR\nmetadata: {name: extra}\nspec: {cidrs: [10.98.0.0/16]}\nstatus: {conditions: [{type: Ready, status: \"False\", reason: Terminating}]}");

    m_rule = "node-network-unavailable";
    row("no network", "node a1 192.168.0.21 condition=NetworkUnavailable:True", "error Node a1");
    row("well", "node a1 192.168.0.21 condition=NetworkUnavailable:False", "");
    row("young", "node a1 192.168.0.21 condition=NetworkUnavailable:True age=30", "");

    m_rule = "node-agent-not-ready";
    const std::string agent = "whole DaemonSet\n";
    const auto proxy = [](int desired, int ready) {
        return "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: kube-proxy, namespace: kube-system}\nspec: {template: {spec: {containers: []}}}\nstatus: {desiredNumberScheduled: " +
               std::to_string(desired) + ", numberReady: " + std::to_string(ready) + "}";
    };
    const std::string p1 = "hostpod kube-system/p1 n1 ready=yes owner=DaemonSet:kube-proxy\n";
    row("not ready", agent + p1 + "hostpod kube-system/p2 n2 ready=no owner=DaemonSet:kube-proxy", "warning Node n2", proxy(2, 1));
    row("not there, with pods", agent + p1 + "pod b n2 10.244.2.5", "error Node n2", proxy(2, 1));
    row("not there, without pods", agent + p1, "warning Node n2", proxy(2, 1));
    row("not for every node", agent + p1 + "pod b n2 10.244.2.5", "", proxy(1, 1));
    row("ready on both", agent + p1 + "hostpod kube-system/p2 n2 ready=yes owner=DaemonSet:kube-proxy", "", proxy(2, 2));
    row("no such agent", agent + "pod b n2 10.244.2.5", "");

    m_rule = "proxy-mode-ending";
    row("ipvs at 1.35", "node a1 192.168.0.21 version=v1.35.1\nproxy ipvs", "note ConfigMap kube-system/kube-proxy");
    row("ipvs at 1.40", "node a1 192.168.0.21 version=v1.40.0\nproxy ipvs", "warning ConfigMap kube-system/kube-proxy");
    row("ipvs at 1.34", "node a1 192.168.0.21 version=v1.34.0\nproxy ipvs", "");
    row("nftables", "node a1 192.168.0.21 version=v1.37.0\nproxy nftables", "");
    row("the mode is not known", "node a1 192.168.0.21 version=v1.37.0", "");

    m_rule = "dns-addresses-differ";
    row("nothing to compare", "", "");
}

HOPSCOPE_TEST_MAIN(NetworkFindingsTest)
#include "network_findings_test.moc"
