// Which clusters enforce NetworkPolicies, by what runs in them.
#include "model/cluster/cluster_change.h"
#include "model/policy/enforcement.h"
#include "tests/support/compare_words.h"
#include "tests/support/kube_objects.h"
#include "tests/support/test_main.h"

using namespace hopscope;

Q_DECLARE_METATYPE(hopscope::policy::Enforcement)
Q_DECLARE_METATYPE(hopscope::cluster::SnapshotPointer)

namespace {

kube::DaemonSet daemonSet(const std::string& name, const std::string& container, const std::string& image = "i",
                          const std::vector<std::string>& command = {}, const kube::StringMap& environment = {})
{
    return support::daemonSet(name, container, command, environment, image);
}

kube::ConfigMap ciliumConfig(const std::string& key, const std::string& value)
{
    return support::configMap("cilium-config", {{key, value}});
}

kube::DaemonSet flannelWithPolicies()
{
    kube::DaemonSet set = daemonSet("kube-flannel-ds", "kube-flannel");
    kube::Container policies;
    policies.name = "kube-network-policies";
    set.containers.push_back(policies);
    return set;
}

} // namespace

class EnforcementTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void thePluginDecidesUnlessAnEngineBesideItDoes_data()
    {
        using policy::Enforcement;
        QTest::addColumn<cluster::SnapshotPointer>("snapshot");
        QTest::addColumn<Enforcement>("expected");
        const auto row = [](const char* name, std::vector<kube::Object> objects, Enforcement expected) {
            QTest::newRow(name) << support::with(nullptr, std::move(objects)) << expected;
        };
        const auto flannel = daemonSet("kube-flannel-ds", "kube-flannel");
        const auto cilium = daemonSet("cilium", "cilium-agent");
        const std::string kindnetd = "docker.io/kindest/kindnetd:";
        row("nothing readable", {}, Enforcement::Unknown);
        row("Calico", {daemonSet("calico-node", "calico-node")}, Enforcement::Enforced);
        row("Canal", {daemonSet("canal", "calico-node")}, Enforcement::Enforced);
        row("plain flannel", {flannel}, Enforcement::NotEnforced);
        row("flannel with its policy container", {flannelWithPolicies()}, Enforcement::Enforced);
        row("flannel beside kube-network-policies", {flannel, daemonSet("kube-network-policies", "main")}, Enforcement::Enforced);
        row("flannel beside kube-router's firewall",
            {flannel, daemonSet("kube-router", "kube-router", "i", {"--run-router=false", "--run-firewall=true"})},
            Enforcement::Enforced);
        row("flannel beside kube-router as proxy only",
            {flannel, daemonSet("kube-router", "kube-router", "i", {"--run-router=false", "--run-firewall=false"})},
            Enforcement::NotEnforced);
        row("Cilium", {cilium}, Enforcement::Enforced);
        row("Cilium, policies always", {cilium, ciliumConfig("enable-policy", "always")}, Enforcement::Enforced);
        row("Cilium, policies never", {cilium, ciliumConfig("enable-policy", "never")}, Enforcement::NotEnforced);
        row("Cilium without those of Kubernetes", {cilium, ciliumConfig("enable-k8s-networkpolicy", "false")},
            Enforcement::NotEnforced);
        row("kube-router", {daemonSet("kube-router", "kube-router")}, Enforcement::Enforced);
        row("kube-router without firewall", {daemonSet("kube-router", "kube-router", "i", {"--run-firewall=false"})},
            Enforcement::NotEnforced);
        row("Weave Net", {daemonSet("weave-net", "weave")}, Enforcement::Enforced);
        row("Weave Net without its controller", {daemonSet("weave-net", "weave", "i", {}, {{"EXPECT_NPC", "0"}})},
            Enforcement::NotEnforced);
        row("kindnet of today", {daemonSet("kindnet", "kindnet-cni", kindnetd + "v20250512-df8de77b")}, Enforcement::Enforced);
        row("kindnet of old", {daemonSet("kindnet", "kindnet-cni", kindnetd + "v20230511-dc714da8")}, Enforcement::Unknown);
        row("Amazon, as installed", {daemonSet("aws-node", "aws-node")}, Enforcement::NotEnforced);
        row("Amazon, switched on", {daemonSet("aws-node", "aws-node", "i", {"--enable-network-policy=true"})}, Enforcement::Enforced);
        row("Azure alone", {daemonSet("azure-cns", "azure-cns")}, Enforcement::NotEnforced);
        row("Azure with its policy manager", {daemonSet("azure-cns", "azure-cns"), daemonSet("azure-npm", "azure-npm")},
            Enforcement::Enforced);
        row("Antrea", {daemonSet("antrea-agent", "antrea-agent")}, Enforcement::Enforced);
    }

    void thePluginDecidesUnlessAnEngineBesideItDoes()
    {
        QFETCH(cluster::SnapshotPointer, snapshot);
        QFETCH(policy::Enforcement, expected);
        const auto facts = facts::detectNetwork(*snapshot);
        const auto enforcement = policy::enforcementOf(facts);
        QCOMPARE_WORDS(enforcement.value, expected);
        QCOMPARE(enforcement.isKnown(), expected != policy::Enforcement::Unknown);
        QCOMPARE(enforcement.evidence.empty(), expected == policy::Enforcement::Unknown);
        QVERIFY(enforcement.isKnown() || !enforcement.needs.empty());
    }
};

HOPSCOPE_TEST_MAIN(EnforcementTest)
#include "enforcement_test.moc"
