// Which CNI it is, by cluster-facts.md 1.5: the specific before the plain, what runs before what is left of others.
#include "model/facts/network_facts.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/compare_words.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace hopscope;
using facts::Basis;
using facts::Cni;
using facts::CniCertainty;
using facts::Conflict;

namespace {

const std::string twoNodes = "node n1 192.168.0.11 pods=10.244.1.0/24\nnode n2 192.168.0.12 pods=10.244.2.0/24\n";

/// A cluster that grows object by object.
class Drawn
{
public:
    explicit Drawn(const std::string& drawing = twoNodes) : m_snapshot(support::drawCluster(drawing)) {}

    Drawn& put(kube::Object object)
    {
        m_snapshot = cluster::apply(m_snapshot, {cluster::ObjectPut{std::move(object)}});
        return *this;
    }
    Drawn& daemonSet(const std::string& name, const std::string& container, kube::StringMap environment = {},
                     std::vector<std::string> arguments = {}, const std::string& tag = "v1.2.3")
    {
        return put(support::daemonSet(name, container, std::move(arguments), std::move(environment), "registry.example/" + container + ":" + tag));
    }
    Drawn& configMap(const std::string& name, kube::StringMap data, const std::string& namespace_ = "kube-system")
    {
        return put(support::configMap(name, std::move(data), namespace_));
    }
    /// A pod of the DaemonSet, with this image.
    Drawn& daemonPod(const std::string& name, const std::string& set, const std::string& image)
    {
        kube::Pod pod;
        pod.meta.namespace_ = "kube-system";
        pod.meta.name = name;
        pod.meta.ownerReferences.push_back({"DaemonSet", set, true});
        pod.phase = "Running";
        pod.hostNetwork = true;
        pod.conditions.push_back({"Ready", "True", ""});
        kube::Container& only = pod.containers.edit().emplace_back();
        only.name = set;
        only.image = image;
        return put(std::move(pod));
    }
    facts::NetworkFacts facts() const { return facts::detectNetwork(*m_snapshot); }

private:
    cluster::SnapshotPointer m_snapshot;
};

std::string annotatedNodes(const std::string& one, const std::string& two)
{
    return "node n1 192.168.0.11 pods=10.244.1.0/24 annotation=" + one + "\nnode n2 192.168.0.12 pods=10.244.2.0/24 annotation=" + two + "\n";
}

bool has(const facts::NetworkFacts& facts, Conflict::Kind kind)
{
    return std::any_of(facts.conflicts.begin(), facts.conflicts.end(), [&](const Conflict& conflict) { return conflict.kind == kind; });
}

} // namespace

class CniLadderTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void oneDaemonSetNamesThePlugin_data()
    {
        QTest::addColumn<QString>("daemonSet");
        QTest::addColumn<QString>("container");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* set, const char* container, const char* name) {
            QTest::newRow(set) << QString::fromLatin1(set) << QString::fromLatin1(container) << QString::fromLatin1(name);
        };
        row("anetd", "cilium-agent", "GKE Dataplane V2");
        row("cilium", "cilium-agent", "Cilium");
        row("calico-node", "calico-node", "Calico");
        row("rke2-canal", "calico-node", "Canal");
        row("antrea-agent", "antrea-agent", "Antrea");
        row("ovnkube-node", "ovn-controller", "OVN-Kubernetes");
        row("kube-ovn-cni", "cni-server", "Kube-OVN");
        row("aws-node", "aws-node", "Amazon VPC CNI");
        row("azure-cns", "cns-container", "Azure CNI");
        row("kube-router", "kube-router", "kube-router");
        row("weave-net", "weave", "Weave Net");
        row("kindnet", "kindnet-cni", "kindnet");
        row("kube-flannel-ds-amd64", "kube-flannel", "flannel");
    }
    void oneDaemonSetNamesThePlugin()
    {
        QFETCH(QString, daemonSet);
        QFETCH(QString, container);
        QFETCH(QString, name);
        const auto facts = Drawn().daemonSet(daemonSet.toStdString(), container.toStdString()).facts();
        QCOMPARE(QString::fromStdString(std::string(toString(facts.cni.value))), name);
        QCOMPARE_WORDS(facts.cni.basis, Basis::Read);
        QCOMPARE(facts.cniVersion.value, std::string("v1.2.3"));
        QCOMPARE_WORDS(facts.cniCertainty, CniCertainty::Likely);
    }

    void whatConfiguresItMakesItCertain()
    {
        auto drawn = Drawn().daemonSet("cilium", "cilium-agent");
        QCOMPARE_WORDS(drawn.configMap("cilium-config", {}).facts().cniCertainty, CniCertainty::Certain);
    }

    void azurePoweredByCiliumIsNeither()
    {
        const auto facts = Drawn().daemonSet("azure-cns", "cns").daemonSet("cilium", "cilium-agent").configMap("cilium-config", {{"ipam", "delegated-plugin"}, {"routing-mode", "native"}, {"kube-proxy-replacement", "true"}}).facts();
        QCOMPARE_WORDS(facts.cni.value, Cni::AzureCilium);
        QCOMPARE_WORDS(facts.proxyMode.value, facts::ProxyMode::Cilium);
        QVERIFY(facts.encapsulation.value.overlay == facts::Overlay::None);
    }

    void calicoBesideAmazonIsForPoliciesOnly()
    {
        const auto facts = Drawn().daemonSet("aws-node", "aws-node").daemonSet("calico-node", "calico-node").facts();
        QCOMPARE_WORDS(facts.cni.value, Cni::AwsVpc);
        QCOMPARE(facts.policyEngine.value, std::string("Calico"));
        QVERIFY(facts.enforcesNetworkPolicy.value);
        QVERIFY(!has(facts, Conflict::Kind::TwoCnis));
    }

    void ciliumChainedOnAmazonIsNotTheNetwork()
    {
        const auto facts = Drawn().daemonSet("aws-node", "aws-node").daemonSet("cilium", "cilium-agent").configMap("cilium-config", {{"cni-chaining-mode", "aws-cni"}}).facts();
        QCOMPARE_WORDS(facts.cni.value, Cni::AwsVpc);
        QCOMPARE(facts.policyEngine.value, std::string("Cilium"));
    }

    void twoThatRunAreAConflict()
    {
        const auto facts = Drawn().daemonSet("calico-node", "calico-node").daemonSet("kube-flannel-ds", "kube-flannel").facts();
        QVERIFY(has(facts, Conflict::Kind::TwoCnis));
        QCOMPARE_WORDS(facts.cniCertainty, CniCertainty::Conflict);
    }

    void kubeRouterAsAFirewallIsNoNetwork()
    {
        const auto facts = Drawn().daemonSet("kube-router", "kube-router", {}, {"--run-router=false"}).facts();
        QCOMPARE_WORDS(facts.cni.basis, Basis::Unknown);
    }

    void annotationsOfAnotherPluginAreLeftovers()
    {
        const std::string flannel = "flannel.alpha.coreos.com/backend-type:vxlan";
        const auto facts = Drawn(annotatedNodes(flannel, flannel)).daemonSet("calico-node", "calico-node").facts();
        QCOMPARE_WORDS(facts.cni.value, Cni::Calico);
        QVERIFY(has(facts, Conflict::Kind::LeftoverAnnotations));
    }

    void anAnnotationAloneIsPossibleAndReported()
    {
        const std::string calico = "projectcalico.org/IPv4Address:192.168.0.11/24";
        const auto facts = Drawn(annotatedNodes(calico, "a:b")).facts();
        QCOMPARE_WORDS(facts.cni.value, Cni::Calico);
        QCOMPARE_WORDS(facts.cni.basis, Basis::Reported);
        QCOMPARE_WORDS(facts.cniCertainty, CniCertainty::Possible);
        QCOMPARE(facts.nodeSubnets.value, (std::vector{*ip::Cidr::parse("192.168.0.0/24")}));
        QCOMPARE_WORDS(facts.nodeSubnets.basis, Basis::Reported);
    }

    void anAnnotationWithAnAddressThatNoNodeHasIsStale()
    {
        const std::string calico = "projectcalico.org/IPv4Address:172.31.0.11/24";
        const auto facts = Drawn(annotatedNodes(calico, calico)).facts();
        QCOMPARE_WORDS(facts.cni.basis, Basis::Unknown);
        QVERIFY(has(facts, Conflict::Kind::StaleAnnotation));
    }

    void flannelsAnnotationIsStaleWherePodsHaveOtherAddresses()
    {
        const std::string flannel = "flannel.alpha.coreos.com/backend-type:vxlan";
        const auto facts = Drawn(annotatedNodes(flannel, flannel) + "pod a n1 172.16.180.195\npod b n2 172.16.203.130\n").facts();
        QVERIFY(facts.cni.value != Cni::Flannel);
        QVERIFY(has(facts, Conflict::Kind::StaleAnnotation));
        QVERIFY(has(facts, Conflict::Kind::PodCidrsUnused));
    }

    void podsThatDisagreeOnTheVersionAreListedBoth()
    {
        const auto facts = Drawn().daemonPod("p1", "aws-node", "amazon-k8s-cni:v1.18.0").daemonPod("p2", "aws-node", "amazon-k8s-cni:v1.19.1").facts();
        QCOMPARE(facts.cniVersion.value, std::string("v1.18.0, v1.19.1"));
        QVERIFY(has(facts, Conflict::Kind::MixedVersions));
    }

    void aDigestHasNoVersion()
    {
        const auto facts = Drawn().daemonPod("p1", "kindnet", "kindest/kindnetd@sha256:0123").facts();
        QCOMPARE_WORDS(facts.cniVersion.basis, Basis::Unknown);
        QVERIFY(!facts.cniVersion.evidence.empty());
    }
};

HOPSCOPE_TEST_MAIN(CniLadderTest)
#include "cni_ladder_test.moc"
