// Every fact of each shared dump, as read by eye out of its objects.
#include "model/facts/fact_rows.h"
#include "model/source/file_source.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace hopscope;

namespace {

struct Shown
{
    QString operator()(std::monostate) const { return QStringLiteral("-"); }
    QString operator()(const std::string& word) const { return QString::fromStdString(word); }
    QString operator()(bool yes) const { return yes ? QStringLiteral("yes") : QStringLiteral("no"); }
    QString operator()(int number) const { return QString::number(number); }
    QString operator()(const std::vector<std::string>& words) const
    {
        QStringList list;
        for (const std::string& word : words)
            list << QString::fromStdString(word);
        return list.join(QLatin1Char(','));
    }
};

/// "cni Calico read", a line each.
QStringList linesOf(const QString& path)
{
    const auto loaded = source::loadPath(path.toStdString());
    QStringList lines;
    for (const facts::FactRow& row : facts::factRows(facts::detectNetwork(*loaded->snapshot)))
        lines << QStringLiteral("%1 %2 %3").arg(QString::fromStdString(row.key), std::visit(Shown{}, row.value), support::word(row.basis));
    return lines;
}

const char* const openShift = "distribution OpenShift read|cni OpenShift SDN read|cni-version - unknown|cni-certainty certain derived|"
                              "ipam openshift-sdn derived|encapsulation vxlan port 4789, 50 bytes derived|"
                              "enforces-network-policy - unknown|pod-ranges-ipv4 - unknown|service-ranges-ipv4 172.30.0.0/16 inferred|"
                              "node-port-range 30000-32767 assumed|cluster-domain cluster.local read|dns-service openshift-dns/dns-default inferred|"
                              "dns-addresses 172.30.0.10 derived|node-local-dns no derived|service-proxy kube-proxy assumed|proxy-mode iptables assumed";
const char* const minikube = "distribution minikube read|cni bridge inferred|cni-certainty possible derived|encapsulation none inferred|"
                             "pod-ranges-ipv4 10.244.0.0/16 read|service-ranges-ipv4 10.96.0.0/12 read|node-subnets-ipv4 - unknown|"
                             "node-port-range 30000-32767 derived|cluster-domain cluster.local assumed|dns-service kube-system/kube-dns read|"
                             "dns-addresses 10.96.0.10 inferred|service-proxy kube-proxy read|proxy-mode iptables assumed|"
                             "node-pod-ranges/minikube 10.244.0.0/24 inferred";
const char* const nothing = "distribution - unknown|cni - unknown|encapsulation - unknown|pod-ranges-ipv4 - unknown|service-ranges-ipv4 - unknown|"
                            "cluster-domain cluster.local assumed|dns-service - unknown|node-local-dns - unknown|proxy-mode iptables assumed";

} // namespace

class FactRowsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void rowsAreWhatTheObjectsSay_data()
    {
        QTest::addColumn<QString>("lines");
        const auto row = [](const char* file, const QString& lines) { QTest::newRow(file) << lines; };
        row("resources/scenarios/notes.yaml",
            QStringLiteral("distribution kubeadm read|cni Calico read|cni-version v3.30.3 read|cni-certainty certain derived|cni-mode ipip Always read|"
                           "ipam calico-ipam read|pod-cidrs-used no derived|node-subnets-ipv4 192.168.1.0/24 reported|encapsulation ipip, 20 bytes read|pod-network ptp derived|cni-masquerade yes read|"
                           "enforces-network-policy yes derived|pod-ranges-ipv4 172.16.0.0/16 read|service-ranges-ipv4 10.96.0.0/12 read|"
                           "node-port-range 30000-32767 derived|cluster-domain cluster.local read|dns-service kube-system/kube-dns read|"
                           "dns-addresses 10.96.0.10 read|node-local-dns no derived|service-proxy kube-proxy read|proxy-mode iptables derived|"
                           "detect-local cluster-cidr:172.16.0.0/16 read|masquerade-all no read|node-port-addresses all derived|"
                           "pod-pool/default-ipv4-ippool 172.16.0.0/16 ipip, 20 bytes, natOutgoing read|"
                           "node-pod-ranges/worker-node1 172.16.180.192/26 read|node-pod-ranges/worker-node2 172.16.203.128/26 read"));
        row("../shared/clusters/must-gather-aws.json",
            QLatin1String(openShift) + QStringLiteral("|node-subnets-ipv4 - unknown"
                                                      "|node-pod-ranges/ip-10-0-129-220.ec2.internal 10.129.2.0/23 inferred"));
        row("../shared/clusters/must-gather-metal.json", QLatin1String(openShift) + QStringLiteral("|node-subnets-ipv4 - unknown"));
        row("../shared/clusters/sonobuoy-results-4-e2e-failures.json",
            QStringLiteral("distribution kind read|cni kindnet read|cni-version v20210326-1e038dc5 read|cni-certainty certain derived|"
                           "encapsulation none derived|cni-masquerade yes derived|pod-ranges-ipv4 10.244.0.0/16 read|"
                           "service-ranges-ipv4 10.96.0.0/16 read|node-port-range 30000-32767 derived|cluster-domain cluster.local assumed|"
                           "dns-addresses 10.96.0.10 inferred|service-proxy kube-proxy read|proxy-mode iptables assumed|"
                           "node-pod-ranges/kind-control-plane 10.244.0.0/24 read"));
        row("../shared/clusters/troubleshoot-k3s-bundle.json",
            QStringLiteral("distribution k3s read|cni flannel reported|cni-version - unknown|cni-certainty likely derived|cni-mode vxlan reported|"
                           "encapsulation vxlan port 8472, 50 bytes reported|pod-network bridge derived|enforces-network-policy yes derived|"
                           "pod-ranges-ipv4 10.42.0.0/16 derived|service-ranges-ipv4 10.43.0.0/16 derived|node-port-range 30000-32767 derived|"
                           "cluster-domain cluster.local derived|dns-addresses 10.43.0.10 derived|service-proxy kube-proxy derived|"
                           "proxy-mode iptables derived|detect-local cluster-cidr:10.42.0.0/16 derived|masquerade-all no derived|"
                           "node-pod-ranges/k3d-mycluster-server-0 10.42.0.0/24 read"));
        row("../shared/clusters/kubediagrams-minikube.json", QLatin1String(minikube) + QStringLiteral("|node-local-dns no derived"));
        row("../shared/clusters/kubediagrams-kube-prometheus-stack.json",
            QLatin1String(minikube) + QStringLiteral("|node-local-dns - unknown")); // this file has no DaemonSets
        row("../shared/clusters/kubediagrams-nginx-all.json",
            QStringLiteral("distribution minikube read|cni bridge inferred|pod-ranges-ipv4 10.244.0.0/24 inferred|"
                           "service-ranges-ipv4 10.96.0.0/12 inferred|node-port-range 30000-32767 assumed|dns-service - unknown|"
                           "service-proxy - unknown|proxy-mode iptables assumed"));
        row("../shared/clusters/kubescape-kwok-300-nodes.json.gz",
            QStringLiteral("distribution KWOK read|cni - unknown|encapsulation - unknown|pod-ranges-ipv4 - unknown|"
                           "service-ranges-ipv4 - unknown|node-subnets-ipv4 - unknown|proxy-mode iptables assumed"));
        row("../shared/clusters/manifest-online-boutique-netpols.json", QLatin1String(nothing));
        row("../shared/clusters/manifest-sock-shop-netpols.json", QLatin1String(nothing));
    }

    void rowsAreWhatTheObjectsSay()
    {
        QFETCH(QString, lines);
        const QString path = QStringLiteral(HOPSCOPE_SOURCE_DIR "/") + QString::fromUtf8(QTest::currentDataTag());
        if (!QFile::exists(path))
            QSKIP("This dump is not on this machine.");
        const QStringList shown = linesOf(path);
        for (const QString& line : lines.split(QLatin1Char('|')))
            QVERIFY2(shown.contains(line), qPrintable(line + QStringLiteral(" is not among\n") + shown.join(QLatin1Char('\n'))));
    }

    void noRowIsThereTwice_data() { rowsAreWhatTheObjectsSay_data(); }
    void noRowIsThereTwice()
    {
        const QString path = QStringLiteral(HOPSCOPE_SOURCE_DIR "/") + QString::fromUtf8(QTest::currentDataTag());
        if (!QFile::exists(path))
            QSKIP("This dump is not on this machine.");
        QStringList keys;
        for (const QString& line : linesOf(path))
            keys << line.section(QLatin1Char(' '), 0, 0);
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void eachNeedIsSaidOnceWithTheFactsThatWaitForIt()
    {
        const auto needs = facts::needsOf(facts::factRows(facts::detectNetwork(cluster::ClusterSnapshot{})));
        QStringList permissions;
        for (const facts::Need& need : needs) {
            permissions << QString::fromStdString(need.permission);
            QVERIFY(!need.keys.empty());
        }
        QVERIFY(permissions.contains(QStringLiteral("get configmaps/kube-proxy in kube-system")));
        QCOMPARE(permissions.removeDuplicates(), 0);
    }
};

HOPSCOPE_TEST_MAIN(FactRowsTest)
#include "fact_rows_test.moc"
