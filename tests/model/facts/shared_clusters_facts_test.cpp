// The network of each shared dump and of the notes, as read by eye out of their objects.
#include "model/facts/network_facts.h"
#include "model/source/file_source.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace hopscope;
using facts::Basis;

namespace {

QString word(const std::string& text)
{
    return QString::fromStdString(text);
}

template <class T>
QString known(const facts::Fact<T>& fact)
{
    const std::string_view value = toString(fact.value);
    return QStringLiteral("%1 (%2)").arg(word(std::string(value)), support::word(fact.basis));
}

QString ranges(const facts::Fact<std::vector<ip::Cidr>>& fact)
{
    std::string text;
    for (const ip::Cidr& range : fact.value)
        text += range.toString() + " ";
    return word(text) + QStringLiteral("(%1)").arg(support::word(fact.basis));
}

} // namespace

class SharedClustersFactsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void networkIsWhatTheObjectsSay_data()
    {
        QTest::addColumn<QString>("cni");
        QTest::addColumn<QString>("proxy");
        QTest::addColumn<QString>("overlay");
        QTest::addColumn<QString>("pods");
        QTest::addColumn<QString>("services");
        const auto row = [](const char* file, const char* cni, const char* proxy, const char* overlay, const char* pods,
                            const char* services) {
            QTest::newRow(file) << QString::fromLatin1(cni) << QString::fromLatin1(proxy) << QString::fromLatin1(overlay)
                                << QString::fromLatin1(pods) << QString::fromLatin1(services);
        };
        row("resources/scenarios/notes.yaml", "Calico (read)", "iptables (derived)", "ipip (read)", "172.16.0.0/16 (read)",
            "10.96.0.0/12 (read)");
        row("../shared/clusters/kubediagrams-minikube.json", "bridge (inferred)", "iptables (assumed)", "none (inferred)",
            "10.244.0.0/16 (read)", "10.96.0.0/12 (read)");
        row("../shared/clusters/kubediagrams-kube-prometheus-stack.json", "bridge (inferred)", "iptables (assumed)",
            "none (inferred)", "10.244.0.0/16 (read)", "10.96.0.0/12 (read)");
        row("../shared/clusters/kubediagrams-nginx-all.json", "bridge (inferred)", "iptables (assumed)", "none (inferred)",
            "10.244.0.0/24 (inferred)", "10.96.0.0/12 (inferred)");
        row("../shared/clusters/sonobuoy-results-4-e2e-failures.json", "kindnet (read)", "iptables (assumed)",
            "none (derived)", "10.244.0.0/16 (read)", "10.96.0.0/16 (read)");
        row("../shared/clusters/troubleshoot-k3s-bundle.json", "flannel (reported)", "iptables (derived)", "vxlan (reported)",
            "10.42.0.0/16 (derived)", "10.43.0.0/16 (derived)");
        row("../shared/clusters/must-gather-aws.json", "OpenShift SDN (read)", "iptables (assumed)", "vxlan (derived)",
            "(unknown)", "172.30.0.0/16 (inferred)");
        row("../shared/clusters/must-gather-metal.json", "OpenShift SDN (read)", "iptables (assumed)", "vxlan (derived)",
            "(unknown)", "172.30.0.0/16 (inferred)");
        row("../shared/clusters/kubescape-kwok-300-nodes.json.gz", " (unknown)", "iptables (assumed)", "none (unknown)",
            "(unknown)", "(unknown)");
        row("../shared/clusters/manifest-online-boutique-netpols.json", " (unknown)", "iptables (assumed)", "none (unknown)",
            "(unknown)", "(unknown)");
        row("../shared/clusters/manifest-sock-shop-netpols.json", " (unknown)", "iptables (assumed)", "none (unknown)",
            "(unknown)", "(unknown)");
    }

    void networkIsWhatTheObjectsSay()
    {
        QFETCH(QString, cni);
        QFETCH(QString, proxy);
        QFETCH(QString, overlay);
        QFETCH(QString, pods);
        QFETCH(QString, services);
        const QString path = QStringLiteral(HOPSCOPE_SOURCE_DIR "/") + QString::fromUtf8(QTest::currentDataTag());
        if (!QFile::exists(path))
            QSKIP("This dump is not on this machine.");
        const auto loaded = source::loadPath(path.toStdString());
        QVERIFY(loaded.hasValue());
        const facts::NetworkFacts facts = facts::detectNetwork(*loaded->snapshot);
        QCOMPARE(known(facts.cni), cni);
        QCOMPARE(known(facts.proxyMode), proxy);
        QCOMPARE(QStringLiteral("%1 (%2)").arg(support::word(facts.encapsulation.value.overlay),
                                               support::word(facts.encapsulation.basis)),
                 overlay);
        QCOMPARE(ranges(facts.podRanges), pods);
        QCOMPARE(ranges(facts.serviceRanges), services);
    }

    void whatIsNotReadSaysWhatWouldSettleIt_data() { networkIsWhatTheObjectsSay_data(); }
    void whatIsNotReadSaysWhatWouldSettleIt()
    {
        const QString path = QStringLiteral(HOPSCOPE_SOURCE_DIR "/") + QString::fromUtf8(QTest::currentDataTag());
        if (!QFile::exists(path))
            QSKIP("This dump is not on this machine.");
        const facts::NetworkFacts facts = facts::detectNetwork(*source::loadPath(path.toStdString())->snapshot);
        const auto check = [](const auto& fact, const char* name) {
            if (fact.basis == Basis::Assumed || fact.basis == Basis::Unknown)
                QVERIFY2(!fact.needs.empty(), name);
            else
                QVERIFY2(!fact.evidence.empty(), name);
        };
        check(facts.cni, "cni");
        check(facts.proxyMode, "proxyMode");
        check(facts.detectLocal, "detectLocal");
        check(facts.nodePortAddresses, "nodePortAddresses");
        check(facts.podRanges, "podRanges");
        check(facts.serviceRanges, "serviceRanges");
        check(facts.nodePortRange, "nodePortRange");
        check(facts.clusterDomain, "clusterDomain");
        check(facts.encapsulation, "encapsulation");
    }
};

HOPSCOPE_TEST_MAIN(SharedClustersFactsTest)
#include "shared_clusters_facts_test.moc"
