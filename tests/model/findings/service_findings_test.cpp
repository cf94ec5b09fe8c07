// The rules about Services: what fires each, and each guard that holds it back.
#include "tests/model/findings/finding_case.h"
#include "model/cluster/cluster_change.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::tests;

namespace {

const std::string deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: default}\n"
                               "spec: {replicas: 0, template: {metadata: {labels: {app: web}}}}";
const std::string otherDeployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: other, namespace: default}\n"
                                    "spec: {replicas: 2, template: {metadata: {labels: {app: other}}}}";

} // namespace

class ServiceFindingsTest : public QObject
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

    void whatWasNotReadIsNotCheckedAndNotFound()
    {
        const auto drawn = findingCluster(twoNodes + "service web 10.96.0.1:80 selector=app:web");
        const auto unread = [&](kube::Kind kind) { return cluster::apply(drawn, {cluster::CoverageChanged{kind, cluster::Coverage::Forbidden}}); };
        const auto noPods = checkDrawn(unread(kube::Kind::Pod));
        QCOMPARE(foundBy("svc-selector-matches-nothing", noPods), QStringList());
        QCOMPARE(notCheckedBy("svc-selector-matches-nothing", noPods), QStringList{QStringLiteral("kind-unread Pod")});
        const auto noSlices = checkDrawn(unread(kube::Kind::EndpointSlice));
        QCOMPARE(foundBy("svc-selector-matches-nothing", noSlices), QStringList());
        QCOMPARE(notCheckedBy("svc-no-ready-endpoint", noSlices), QStringList{QStringLiteral("kind-unread EndpointSlice")});
        const auto noServices = checkDrawn(unread(kube::Kind::Service));
        QVERIFY(notCheckedBy("svc-external-ips", noServices).contains(QStringLiteral("kind-unread Service")));
    }

    void anAliasIntoTheClusterNeedsTheClustersDomain()
    {
        const auto gaps = [](const std::string& alias) {
            const auto snapshot = findingCluster(twoNodes + "service web None:80 type=ExternalName externalname=" + alias);
            facts::NetworkFacts facts = facts::detectNetwork(*snapshot);
            facts.clusterDomain = {};
            return notCheckedBy("svc-externalname-missing-target", findings::checkCluster(snapshot, facts, {}));
        };
        QCOMPARE(gaps("db.shop.svc.cluster.local"), QStringList{QStringLiteral("fact-unknown")});
        QCOMPARE(gaps("db.example.com"), QStringList());
    }
};

void ServiceFindingsTest::eachRuleFindsWhatItSaysAndNoMore_data()
{
    addFindingColumns();
    std::string rule;
    const auto row = [&](const char* name, const std::string& drawing, const std::string& expected, const std::string& yaml = {}) {
        addFindingRow(rule, name, drawing, expected, yaml);
    };

    rule = "svc-selector-matches-nothing";
    row("nobody has the label", "service web 10.96.0.1:80 selector=app:web", "warning Service default/web", otherDeployment);
    row("a NodePort leads there", "service web 10.96.0.1:80 nodeport=30080 selector=app:web", "error Service default/web", otherDeployment);
    row("a Job tells nothing of Deployments", "service web 10.96.0.1:80 nodeport=30080 selector=app:web", "warning Service default/web",
        "apiVersion: batch/v1\nkind: Job\nmetadata: {name: once, namespace: default}\nspec: {template: {metadata: {labels: {app: once}}}}");
    row("a Deployment elsewhere tells nothing of those here", "service web 10.96.0.1:80 nodeport=30080 selector=app:web", "warning Service default/web",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: other, namespace: shop}\nspec: {replicas: 2, template: {metadata: {labels: {app: other}}}}");
    row("a workload wants two", "service web 10.96.0.1:80 selector=app:other", "error Service default/web", otherDeployment);
    row("one label differs", "pod a n1 10.244.1.5 label=app:web label=tier:front\nservice web 10.96.0.1:80 selector=app:web selector=tier:frnt", "error Service default/web", otherDeployment);
    row("a workload is scaled to zero", "service web 10.96.0.1:80 selector=app:web", "note Service default/web", deployment);
    row("workloads were not read", "service web 10.96.0.1:80 selector=app:web", "warning Service default/web");
    row("a pod has it", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web", "");
    row("only in another namespace", "pod x/a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web", "warning Service default/web");
    row("a finished pod does not count", "pod a n1 10.244.1.5 label=app:web phase=Succeeded\nservice web 10.96.0.1:80 selector=app:web", "warning Service default/web");
    row("there are endpoints by hand", "service web 10.96.0.1:80 selector=app:web -> 10.1.1.1:80", "");
    row("no selector", "service web 10.96.0.1:80", "");
    row("ExternalName", "service web None:80 type=ExternalName selector=app:web externalname=a.example", "");
    row("younger than a minute", "service web 10.96.0.1:80 selector=app:web age=30", "");
    row("older than a minute", "service web 10.96.0.1:80 selector=app:web age=90", "warning Service default/web");

    rule = "svc-no-ready-endpoint";
    row("all not ready", "pod a n1 10.244.1.5 label=app:web ready=no\nservice web 10.96.0.1:80 selector=app:web -> a:80 ready=no serving=no", "error Service default/web");
    row("one is ready", "pod a n1 10.244.1.5\npod b n1 10.244.1.6\nservice web 10.96.0.1:80 -> a:80 ready=no serving=no, b:80", "");
    row("all end and serve", "pod a n1 10.244.1.5\nservice web 10.96.0.1:80 -> a:80 ready=no serving=yes terminating=yes", "");
    row("no endpoints at all", "service web 10.96.0.1:80", "");
    row("the pod is young", "pod a n1 10.244.1.5 age=20\nservice web 10.96.0.1:80 -> a:80 ready=no serving=no", "");
    row("addresses by hand", "service web 10.96.0.1:80 -> 10.1.1.1:80 ready=no serving=no", "error Service default/web");

    rule = "svc-few-ready";
    const std::string three = "pod a n1 10.244.1.5 age=900\npod b n1 10.244.1.6 age=900\npod c n1 10.244.1.7 age=900\n";
    row("one of three", three + "service web 10.96.0.1:80 -> a:80, b:80 ready=no serving=no, c:80 ready=no serving=no", "warning Service default/web");
    row("two of three", three + "service web 10.96.0.1:80 -> a:80, b:80, c:80 ready=no serving=no", "");
    row("none is another rule's", three + "service web 10.96.0.1:80 -> a:80 ready=no serving=no, b:80 ready=no serving=no, c:80 ready=no serving=no", "");
    row("young pods", "pod a n1 10.244.1.5\npod b n1 10.244.1.6 age=100\npod c n1 10.244.1.7 age=100\nservice web 10.96.0.1:80 -> a:80, b:80 ready=no serving=no, c:80 ready=no serving=no", "");
    row("a rollout", "pod a n1 10.244.1.5 age=900 label=pod-template-hash:1\npod b n1 10.244.1.6 age=900 label=pod-template-hash:2\npod c n1 10.244.1.7 age=900 label=pod-template-hash:2\n"
                     "service web 10.96.0.1:80 -> a:80, b:80 ready=no serving=no, c:80 ready=no serving=no", "");

    rule = "svc-single-endpoint";
    row("inside", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web -> a:80", "note Service default/web");
    row("from outside", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web nodeport=30080 -> a:80", "warning Service default/web");
    row("one by design", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web nodeport=30080 -> a:80", "note Service default/web",
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: default}\nspec: {replicas: 1, template: {metadata: {labels: {app: web}}}}");
    row("one with both families", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web -> a:80", "note Service default/web",
        "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: web-6, namespace: default, labels: {kubernetes.io/service-name: web}}\naddressType: IPv6\n"
        "ports: [{port: 80}]\nendpoints: [{addresses: [\"fd00::5\"], nodeName: n1, conditions: {ready: true}, targetRef: {kind: Pod, name: a, namespace: default}}]");
    row("two", "pod a n1 10.244.1.5 label=app:web\npod b n1 10.244.1.6 label=app:web\nservice web 10.96.0.1:80 selector=app:web -> a:80, b:80", "");
    row("a StatefulSet", "pod a n1 10.244.1.5 label=app:web owner=StatefulSet:db\nservice web 10.96.0.1:80 selector=app:web -> a:80", "");
    row("kubernetes", "pod a n1 10.244.1.5 label=app:web\nservice kubernetes 10.96.0.1:443 selector=app:web -> a:443", "");
    row("by an Ingress", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web -> a:80", "warning Service default/web",
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i, namespace: default}\nspec: {defaultBackend: {service: {name: web, port: {number: 80}}}}");

    rule = "svc-endpoints-one-node";
    const std::string pair = "pod a n1 10.244.1.5 label=app:web\npod b n1 10.244.1.6 label=app:web\n";
    row("both on n1", pair + "service web 10.96.0.1:80 selector=app:web -> a:80, b:80", "note Service default/web");
    row("on two nodes", "pod a n1 10.244.1.5\npod b n2 10.244.2.6\nservice web 10.96.0.1:80 -> a:80, b:80", "");
    row("told where to run", "pod a n1 10.244.1.5 nodeselector=disk:ssd\npod b n1 10.244.1.6\nservice web 10.96.0.1:80 -> a:80, b:80", "");
    row("a DaemonSet", "pod a n1 10.244.1.5 owner=DaemonSet:d\npod b n1 10.244.1.6 owner=DaemonSet:d\nservice web 10.96.0.1:80 -> a:80, b:80", "");

    rule = "svc-ready-pod-missing-in-slice";
    row("a ready pod is not listed", "pod a n1 10.244.1.5 label=app:web ready=yes\npod b n1 10.244.1.6 label=app:web ready=yes\nservice web 10.96.0.1:80 selector=app:web -> a:80", "warning Service default/web");
    row("it is not ready", "pod a n1 10.244.1.5 label=app:web ready=yes\npod b n1 10.244.1.6 label=app:web ready=no\nservice web 10.96.0.1:80 selector=app:web -> a:80", "");
    row("it is young", "pod a n1 10.244.1.5 label=app:web ready=yes\npod b n1 10.244.1.6 label=app:web ready=yes age=10\nservice web 10.96.0.1:80 selector=app:web -> a:80", "");
    row("of another family", "pod a n1 10.244.1.5 label=app:web ready=yes\npod b n1 fd00::6 label=app:web ready=yes\nservice web 10.96.0.1:80 selector=app:web -> a:80", "");

    rule = "svc-slice-stale-address";
    row("the pod is gone", "service web 10.96.0.1:80 -> 10.244.1.9:80 of=gone managed=endpointslice-controller.k8s.io", "error Service default/web");
    row("the pod has another address", "pod a n1 10.244.1.5\nservice web 10.96.0.1:80 -> 10.244.1.9:80 of=a managed=endpointslice-controller.k8s.io", "error Service default/web");
    row("by another manager", "service web 10.96.0.1:80 -> 10.244.1.9:80 of=gone managed=mine", "warning Service default/web");
    row("not ready", "service web 10.96.0.1:80 -> 10.244.1.9:80 of=gone ready=no managed=endpointslice-controller.k8s.io", "");
    row("it has it", "pod a n1 10.244.1.5\nservice web 10.96.0.1:80 -> a:80", "");
    row("no pod at all", "service web 10.96.0.1:80 -> 10.1.1.1:80", "");

    rule = "svc-kubernetes-endpoint-dead";
    const std::string plane = "node cp1 192.168.0.1 label=node-role.kubernetes.io/control-plane: condition=Ready:True\n";
    row("one is nobody's", plane + "service kubernetes 10.96.0.1:443 -> 192.168.0.1:6443, 192.168.0.99:6443", "error Service default/kubernetes");
    row("all are nodes'", plane + "service kubernetes 10.96.0.1:443 -> 192.168.0.1:6443", "");
    row("all are others'", plane + "service kubernetes 10.96.0.1:443 -> 192.168.0.99:6443", "");
    row("no control plane to be seen", "service kubernetes 10.96.0.1:443 -> 192.168.0.1:6443, 192.168.0.99:6443", "");
    row("the endpoint of kubeadm", plane + "service kubernetes 10.96.0.1:443 -> 192.168.0.1:6443, 192.168.0.99:6443", "",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: kubeadm-config, namespace: kube-system}\ndata:\n  ClusterConfiguration: |\n    controlPlaneEndpoint: 192.168.0.99:6443");

    rule = "svc-named-port-unresolved";
    row("nobody has the name", "pod a n1 10.244.1.5 label=app:web ports=http:8080\nservice web 10.96.0.1:80 selector=app:web target=web", "error Service default/web");
    row("only of another protocol", "pod a n1 10.244.1.5 label=app:web ports=web:8080/UDP\nservice web 10.96.0.1:80 selector=app:web target=web", "error Service default/web");
    row("one of two has it", "pod a n1 10.244.1.5 label=app:web ports=web:8080\npod b n1 10.244.1.6 label=app:web\nservice web 10.96.0.1:80 selector=app:web target=web", "warning Service default/web");
    row("all have it", "pod a n1 10.244.1.5 label=app:web ports=web:8080\nservice web 10.96.0.1:80 selector=app:web target=web", "");
    row("a number", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web target=8080", "");

    rule = "svc-target-port-undeclared";
    row("another is declared", "pod a n1 10.244.1.5 label=app:web ports=8080\nservice web 10.96.0.1:80 selector=app:web target=9090", "note Service default/web");
    row("it is declared", "pod a n1 10.244.1.5 label=app:web ports=8080\nservice web 10.96.0.1:80 selector=app:web target=8080", "");
    row("nothing is declared", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web target=9090", "");

    rule = "svc-headless-port-differs";
    row("80 and 8080", "pod a n1 10.244.1.5 label=app:web\nservice web None:80 selector=app:web target=8080 -> a:8080", "warning Service default/web");
    row("an SRV record carries it", "pod a n1 10.244.1.5 label=app:web\nservice web None:80 name=http selector=app:web target=8080 -> a:8080", "note Service default/web");
    row("equal", "pod a n1 10.244.1.5 label=app:web\nservice web None:80 selector=app:web target=80 -> a:80", "");
    row("not headless", "pod a n1 10.244.1.5 label=app:web\nservice web 10.96.0.1:80 selector=app:web target=8080 -> a:8080", "");
    row("by name", "pod a n1 10.244.1.5 label=app:web ports=web:8080\nservice web None:80 selector=app:web target=web -> a:8080", "");

    rule = "svc-externalname-is-address";
    row("an IPv4 address", "service web None:80 type=ExternalName externalname=10.1.2.3", "error Service default/web");
    row("a name", "service web None:80 type=ExternalName externalname=db.example.com", "");

    rule = "svc-externalname-missing-target";
    row("nobody is there", "service web None:80 type=ExternalName externalname=db.shop.svc.cluster.local", "warning Service default/web");
    row("it is there", "service shop/db 10.96.0.3:80\nservice web None:80 type=ExternalName externalname=db.shop.svc.cluster.local.", "");
    row("outside", "service web None:80 type=ExternalName externalname=db.example.com", "");

    rule = "svc-external-ips";
    row("a node's, at its own NodePort", "service web 10.96.0.1:30080 nodeport=30080 externalip=192.168.0.11", "warning Service default/web");
    row("nobody's address", "service web 10.96.0.1:80 externalip=203.0.113.7", "warning Service default/web");
    row("a pod's", "pod a n1 10.244.1.5\nservice web 10.96.0.1:80 externalip=10.244.1.5", "error Service default/web");
    row("another Service's", "service b 10.96.0.2:80\nservice web 10.96.0.1:80 externalip=10.96.0.2", "error Service default/web");
    row("a node's, the port unused", "service web 10.96.0.1:80 externalip=192.168.0.11", "warning Service default/web");
    row("a node's, the port in use", "hostpod a n1 ports=80\nservice web 10.96.0.1:80 externalip=192.168.0.11", "error Service default/web");
    row("none", "service web 10.96.0.1:80", "");

    rule = "svc-lb-pending";
    row("old", "service web 10.96.0.1:80 type=LoadBalancer nodeport=30080 age=400", "warning Service default/web");
    row("young", "service web 10.96.0.1:80 type=LoadBalancer nodeport=30080 age=200", "");
    row("it has one", "service web 10.96.0.1:80 vip=203.0.113.7 nodeport=30080 age=400", "");
    row("its age is not known", "service web 10.96.0.1:80 type=LoadBalancer nodeport=30080", "");

    rule = "svc-local-drops-on-nodes";
    const std::string one = "pod a n1 10.244.1.5 label=app:web\n";
    row("n2 drops", one + "service web 10.96.0.1:80 nodeport=30080 etp=Local -> a:80", "warning Service default/web");
    row("policy Cluster", one + "service web 10.96.0.1:80 nodeport=30080 etp=Cluster -> a:80", "");
    row("a pod on each", one + "pod b n2 10.244.2.5\nservice web 10.96.0.1:80 nodeport=30080 etp=Local -> a:80, b:80", "");
    row("a balancer that asks", one + "service web 10.96.0.1:80 vip=203.0.113.7 nodeport=30080 etp=Local healthcheck=32000 -> a:80", "note Service default/web");
    row("nodes left out by balancers", "node n3 192.168.0.13 condition=Ready:True label=node.kubernetes.io/exclude-from-external-load-balancers:\n" + one +
        "pod b n2 10.244.2.5\nservice web 10.96.0.1:80 vip=203.0.113.7 nodeport=30080 etp=Local -> a:80, b:80", "");
    row("for a NodePort they count", "node n3 192.168.0.13 condition=Ready:True label=node.kubernetes.io/exclude-from-external-load-balancers:\n" + one +
        "pod b n2 10.244.2.5\nservice web 10.96.0.1:80 nodeport=30080 etp=Local -> a:80, b:80", "warning Service default/web");
    row("an endpoint that ends", one + "pod b n2 10.244.2.5\nservice web 10.96.0.1:80 nodeport=30080 etp=Local -> a:80, b:80 ready=no serving=yes terminating=yes", "");

    rule = "svc-local-no-node";
    row("by hand", "service web 10.96.0.1:80 nodeport=30080 etp=Local -> 10.1.1.1:80", "error Service default/web");
    row("on a node", "service web 10.96.0.1:80 nodeport=30080 etp=Local -> 10.1.1.1:80 on=n1", "");
    row("none ready", "service web 10.96.0.1:80 nodeport=30080 etp=Local -> 10.1.1.1:80 ready=no serving=no", "");

    rule = "svc-internal-local-gap";
    row("n2 has pods and no endpoint", one + "pod c n2 10.244.2.7\nservice web 10.96.0.1:80 itp=Local -> a:80", "warning Service default/web");
    row("n2 has no pods", one + "service web 10.96.0.1:80 itp=Local -> a:80", "");
    row("n2 has hostNetwork pods only", one + "hostpod c n2\nservice web 10.96.0.1:80 itp=Local -> a:80", "");
    row("policy Cluster", one + "pod c n2 10.244.2.7\nservice web 10.96.0.1:80 -> a:80", "");

    rule = "svc-distribution-without-hints";
    row("no hints", one + "service web 10.96.0.1:80 distribution=PreferSameZone -> a:80", "note Service default/web");
    row("hints", one + "service web 10.96.0.1:80 distribution=PreferSameZone -> a:80 zone=za", "");
    row("nobody asks", one + "service web 10.96.0.1:80 -> a:80", "");
    row("by annotation", one + "service web 10.96.0.1:80 annotation=service.kubernetes.io/topology-mode:Auto -> a:80", "note Service default/web");
    row("none ready", one + "service web 10.96.0.1:80 distribution=PreferSameZone -> a:80 ready=no", "");

    rule = "svc-zone-overload";
    const std::string zones = "node z1 192.168.1.1 zone=za cpu=8000 condition=Ready:True\nnode z2 192.168.1.2 zone=zb cpu=8000 condition=Ready:True\n";
    row("one of five", zones + "service web 10.96.0.1:80 distribution=PreferSameZone -> 10.1.1.1:80 in=za zone=za, 10.1.1.2:80 in=zb zone=zb, 10.1.1.3:80 in=zb zone=zb, 10.1.1.4:80 in=zb zone=zb, 10.1.1.5:80 in=zb zone=zb",
        "warning Service default/web");
    row("even", zones + "service web 10.96.0.1:80 distribution=PreferSameZone -> 10.1.1.1:80 in=za zone=za, 10.1.1.2:80 in=zb zone=zb", "");
    row("a zone without any asks everywhere", zones + "service web 10.96.0.1:80 distribution=PreferSameZone -> 10.1.1.2:80 in=zb zone=zb", "");
    row("without hints zones do not count", zones + "service web 10.96.0.1:80 distribution=PreferSameZone -> 10.1.1.1:80 in=za, 10.1.1.2:80 in=zb, 10.1.1.3:80 in=zb, 10.1.1.4:80 in=zb, 10.1.1.5:80 in=zb", "");

    rule = "svc-affinity-behind-proxy";
    row("a host name only", "service web 10.96.0.1:80 affinity=60 hostname=lb.example.com", "note Service default/web");
    row("ipMode Proxy", "service web 10.96.0.1:80 affinity=60 vip=203.0.113.7 vipmode=Proxy", "note Service default/web");
    row("a virtual address", "service web 10.96.0.1:80 affinity=60 vip=203.0.113.7", "");
    row("no affinity", "service web 10.96.0.1:80 hostname=lb.example.com", "");

    rule = "svc-nodeport-hostport-clash";
    row("a hostPort", "pod a n1 10.244.1.5 ports=8080 hostport=30080\nservice web 10.96.0.1:80 nodeport=30080", "warning Service default/web");
    row("in the node's network", "hostpod a n1 ports=30080\nservice web 10.96.0.1:80 nodeport=30080", "warning Service default/web");
    row("another protocol", "hostpod a n1 ports=30080/UDP\nservice web 10.96.0.1:80 nodeport=30080", "");
    row("a pod's own port", "pod a n1 10.244.1.5 ports=30080\nservice web 10.96.0.1:80 nodeport=30080", "");

    rule = "svc-nodeport-outside-range";
    const std::string flags = "apiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver-n1, namespace: kube-system, labels: {component: kube-apiserver}}\n"
                              "spec: {nodeName: n1, containers: [{name: kube-apiserver, command: [kube-apiserver, --service-node-port-range=30000-30100]}]}\nstatus: {phase: Running}";
    row("outside", "service web 10.96.0.1:80 nodeport=31080", "warning Service default/web", flags);
    row("inside", "service web 10.96.0.1:80 nodeport=30080", "", flags);
    row("the range is not known", "service web 10.96.0.1:80 nodeport=40080", "");

    rule = "svc-dual-stack-half";
    const std::string both = "pod a n1 10.244.1.5 fd00::5 label=app:web\n";
    row("one address", both + "service web 10.96.0.1:80 families=RequireDualStack selector=app:web -> a:80", "warning Service default/web");
    row("pods of one family", one + "service web 10.96.0.1:80 families=PreferDualStack selector=app:web -> a:80", "");
    row("single stack is wanted", both + "service web 10.96.0.1:80 families=SingleStack selector=app:web -> a:80", "");

    rule = "svc-endpoints-object-by-hand";
    row("mirrored", "service web 10.96.0.1:80 -> 10.1.1.1:80 managed=endpointslicemirroring-controller.k8s.io", "note Service default/web");
    row("a slice by hand", "service web 10.96.0.1:80 -> 10.1.1.1:80 managed=me", "");
    row("kubernetes", "service kubernetes 10.96.0.1:443 -> 10.1.1.1:443 managed=endpointslicemirroring-controller.k8s.io", "");

    rule = "svc-endpoints-truncated";
    const auto endpoints = [](const char* annotations) {
        return std::string("apiVersion: v1\nkind: Endpoints\nmetadata: {name: web, namespace: default, annotations: {") + annotations + "}}\nsubsets: []";
    };
    row("cut off", "whole Endpoints\nservice web 10.96.0.1:80", "warning Service default/web", endpoints("endpoints.kubernetes.io/over-capacity: truncated"));
    row("whole", "whole Endpoints\nservice web 10.96.0.1:80", "", endpoints("a: b"));

    rule = "addr-lb-conflict";
    row("a pod's", one + "service web 10.96.0.1:80 vip=10.244.1.5", "error Service default/web");
    row("two on one port", "service a 10.96.0.1:80 vip=203.0.113.7\nservice b 10.96.0.2:80 vip=203.0.113.7", "error Service default/a");
    row("two on different ports", "service a 10.96.0.1:80 vip=203.0.113.7\nservice b 10.96.0.2:81 vip=203.0.113.7", "");
    row("a node's, on purpose", "service a 10.96.0.1:80 vip=192.168.0.11", "");

    rule = "dns-thin";
    const std::string dns = "service kube-system/kube-dns 10.96.0.10:53 proto=UDP name=dns label=k8s-app";
    const std::string dnsYaml = "apiVersion: v1\nkind: Service\nmetadata: {name: kube-dns, namespace: kube-system, labels: {k8s-app: kube-dns}}\n"
                                "spec: {clusterIP: 10.96.0.10, selector: {k8s-app: kube-dns}, ports: [{name: dns, port: 53, protocol: UDP}]}";
    const std::string d1 = "pod kube-system/d1 n1 10.244.1.2 label=k8s-app:kube-dns\n";
    row("one pod", d1 + dns + " -> kube-system/d1:53", "warning Service kube-system/kube-dns", dnsYaml);
    row("none", d1 + dns + " -> kube-system/d1:53 ready=no serving=no", "error Service kube-system/kube-dns", dnsYaml);
    const std::string more = "node n3 192.168.0.13 condition=Ready:True\nnode n4 192.168.0.14 condition=Ready:True\n";
    row("two on one of two nodes", d1 + "pod kube-system/d2 n1 10.244.1.3\n" + dns + " -> kube-system/d1:53, kube-system/d2:53", "", dnsYaml);
    row("two on one of four nodes", more + d1 + "pod kube-system/d2 n1 10.244.1.3\n" + dns + " -> kube-system/d1:53, kube-system/d2:53", "warning Service kube-system/kube-dns", dnsYaml);
    row("two on two", d1 + "pod kube-system/d2 n2 10.244.2.3\n" + dns + " -> kube-system/d1:53, kube-system/d2:53", "", dnsYaml);
}

HOPSCOPE_TEST_MAIN(ServiceFindingsTest)
#include "service_findings_test.moc"
