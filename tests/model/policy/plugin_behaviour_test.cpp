// What each plugin does where the NetworkPolicy API leaves it open.
#include "model/policy/plugin_behaviour.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using policy::HostNetworkPods;
using policy::IngressSource;
using policy::PluginBehaviour;

namespace {

PluginBehaviour behaviourOf(const std::string& drawing)
{
    return policy::behaviourOf(facts::detectNetwork(*support::drawCluster(drawing)));
}

} // namespace

class PluginBehaviourTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void eachPluginHasItsRow_data()
    {
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("source");
        QTest::newRow("Calico") << "plugin calico-node" << "client";
        QTest::newRow("Calico in nftables mode") << "plugin calico-node env=FELIX_NFTABLESMODE:Enabled" << "client";
        QTest::newRow("Calico's eBPF") << "plugin calico-node env=FELIX_BPFENABLED:true" << "masqueraded";
        QTest::newRow("Canal") << "plugin canal container=calico-node" << "client";
        QTest::newRow("kube-router") << "plugin kube-router" << "client";
        QTest::newRow("Weave Net") << "plugin weave-net container=weave" << "client";
        QTest::newRow("flannel with kube-network-policies") << "plugin kube-flannel-ds container=kube-network-policies" << "client";
        QTest::newRow("Cilium") << "plugin cilium container=cilium-agent" << "masqueraded";
        QTest::newRow("Antrea") << "plugin antrea-agent" << "masqueraded";
        QTest::newRow("Amazon's own agent") << "plugin aws-node arg=--enable-network-policy=true" << "masqueraded";
        QTest::newRow("Calico beside Amazon's network") << "plugin aws-node\nplugin calico-node" << "client";
    }

    void eachPluginHasItsRow()
    {
        QFETCH(QString, drawing);
        QFETCH(QString, source);
        const PluginBehaviour behaviour = behaviourOf("node n1 192.168.0.11\n" + drawing.toStdString() + "\n");
        QVERIFY(behaviour.ingressSource.has_value());
        QCOMPARE(QString::fromLatin1(toString(*behaviour.ingressSource).data()), source);
        QVERIFY(!behaviour.evidence.empty());
    }

    void hostNetworkPodsAreTheirNodeWhereThatIsCertain()
    {
        QVERIFY(behaviourOf("node n1 192.168.0.11\nplugin calico-node\nippool 10.244.0.0/16\n").hostNetworkPods == HostNetworkPods::AreTheirNode);
        QVERIFY(!behaviourOf("node n1 192.168.0.11\nplugin calico-node\n").hostNetworkPods);
        QVERIFY(!behaviourOf("node n1 192.168.0.11\nplugin aws-node arg=--enable-network-policy=true\n").hostNetworkPods);
    }

    void nothingIsKnownOfAPluginThatIsNotSeen()
    {
        const PluginBehaviour behaviour = behaviourOf("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\n");
        QVERIFY(!behaviour.ingressSource);
        QVERIFY(!behaviour.hostNetworkPods);
    }
};

HOPSCOPE_TEST_MAIN(PluginBehaviourTest)
#include "plugin_behaviour_test.moc"
