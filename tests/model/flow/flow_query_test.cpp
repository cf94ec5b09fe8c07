// The grammar of FROM, TO and --assume (command-line.md).
#include "model/flow/find_flow.h"
#include "tests/support/compare_words.h"
#include "tests/support/test_main.h"

using namespace hopscope;

class FlowQueryTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whatIsReadIsWrittenTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("source");
        for (const char* text : {"pod/default/a", "node/worker-node1", "client", "client/198.51.100.7", "client/2001:db8::1"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char* text : {"pod/default/a", "pod/default/a:http", "svc/default/web:80", "nodeport/worker-node1:30007",
                                 "10.96.0.20:80", "[fd00::1]:443", "dns/web.shop:80"})
            QTest::addRow("to %s", text) << QString::fromLatin1(text) << false;
    }
    void whatIsReadIsWrittenTheSame()
    {
        QFETCH(QString, text);
        QFETCH(bool, source);
        if (source) {
            const auto parsed = flow::parseSource(text.toStdString());
            QVERIFY(parsed.hasValue());
            QCOMPARE(QString::fromStdString(flow::toString(*parsed)), text);
        } else {
            const auto parsed = flow::parseTarget(text.toStdString());
            QVERIFY(parsed.hasValue());
            QCOMPARE(QString::fromStdString(flow::toString(*parsed)), text);
        }
    }

    void whatIsNoSourceIsRefused()
    {
        for (const char* text : {"", "pod", "pod/", "pod/a", "pod/a/b/c", "pod/a/b:1", "pod/a:1/b", "node/", "node/a/b", "client/", "client/x", "svc/a/b:1"})
            QVERIFY2(!flow::parseSource(text), text);
    }

    void whatIsNoTargetIsRefused()
    {
        for (const char* text : {"", "pod/a", "svc/a", "pod/a/b:c:80", "svc/a/b:80:", "svc/a:1/b", "nodeport/n1", "nodeport/:30007", "10.0.0.1", "10.0.0.1:", "fd00::1:80",
                                 "dns/:80", "300.1.1.1:80"})
            QVERIFY2(!flow::parseTarget(text), text);
    }

    void assumptionsAreChecked_data()
    {
        QTest::addColumn<bool>("good");
        for (const char* text : {"proxy-mode=nftables", "detect-local=cluster-cidr:10.244.0.0/16,fd00::/64", "detect-local=none",
                                 "masquerade-all=yes", "node-port-addresses=primary", "node-port-addresses=10.0.0.0/8",
                                 "localhost-node-ports=no", "pod-network=bridge", "overlay=geneve", "cni-masquerade=no",
                                 "bridge-nf=no", "forward-policy=drop", "node-address=n1=10.0.0.1,10.0.0.2", "entry-node=n1",
                                 "listening=10.0.0.1:80,[fd00::1]:80"})
            QTest::newRow(text) << true;
        for (const char* text : {"", "proxy-mode", "proxy-mode=", "proxy-mode=magic", "detect-local=cluster-cidr:", "overlay=gre",
                                 "masquerade-all=maybe", "node-address=n1", "listening=80", "entry-node=", "colour=red"})
            QTest::addRow("wrong %s", text) << false;
    }
    void assumptionsAreChecked()
    {
        QFETCH(bool, good);
        std::string text = QTest::currentDataTag();
        if (!good)
            text = text.substr(6);
        const auto parsed = flow::parseAssumption(text);
        QCOMPARE(parsed.hasValue(), good);
        if (!good)
            QCOMPARE(parsed.error().kind, ErrorKind::InvalidArgument);
    }

    void whatIsAssumedReplacesWhatWasRead()
    {
        facts::NetworkFacts known;
        known.proxyMode = {facts::ProxyMode::Iptables, facts::Basis::Read, "ConfigMap", ""};
        const auto assumed = flow::withAssumptions(known, {{"proxy-mode", "nftables"}});
        QCOMPARE_WORDS(assumed.proxyMode.value, facts::ProxyMode::Nftables);
        QCOMPARE_WORDS(assumed.proxyMode.basis, facts::Basis::Assumed);
        QVERIFY(assumed.proxyMode.evidence.empty());
        QVERIFY(assumed.nodePortAddresses.value.primaryOnly); // nftables' own default comes with it
    }
};

HOPSCOPE_TEST_MAIN(FlowQueryTest)
#include "flow_query_test.moc"
