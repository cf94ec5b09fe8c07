#include "model/kube/decode_object.h"

#include "tests/model/kube/decode_one.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

Q_DECLARE_METATYPE(hopscope::kube::LabelSelector)
Q_DECLARE_METATYPE(hopscope::kube::StringMap)

static NetworkPolicy policyWith(const QString& spec)
{
    const QString json = R"({"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"p"},"spec":{%1}})";
    return decodeOne<NetworkPolicy>(json.arg(spec).toStdString());
}

class DecodePoliciesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void policyTypesAreDefaultedAsTheApiServerDoes_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<bool>("ingress");
        QTest::addColumn<bool>("egress");
        QTest::newRow("nothing said") << R"("podSelector":{})" << true << false;
        QTest::newRow("null") << R"("policyTypes":null)" << true << false;
        QTest::newRow("only ingress rules") << R"("ingress":[{}])" << true << false;
        QTest::newRow("egress rules") << R"("egress":[{}])" << true << true;
        QTest::newRow("an empty list of egress rules") << R"("egress":[])" << true << false;
        QTest::newRow("said: Ingress, with egress rules") << R"("policyTypes":["Ingress"],"egress":[{}])" << true << false;
        QTest::newRow("said: Egress") << R"("policyTypes":["Egress"])" << false << true;
        QTest::newRow("said: both") << R"("policyTypes":["Ingress","Egress"])" << true << true;
    }
    void policyTypesAreDefaultedAsTheApiServerDoes()
    {
        QFETCH(QString, spec);
        const NetworkPolicy policy = policyWith(spec);
        QTEST(policy.affectsIngress, "ingress");
        QTEST(policy.affectsEgress, "egress");
    }

    void rulesAreReadWithPeersAndPorts()
    {
        const NetworkPolicy policy = policyWith(R"("podSelector":{"matchLabels":{"app":"db"}},
            "ingress":[{"from":[{"podSelector":{"matchLabels":{"app":"web"}},"namespaceSelector":{}},
            {"ipBlock":{"cidr":"10.0.0.0/8","except":["10.1.0.0/16"]}}],
            "ports":[{"protocol":"TCP","port":5432},{"port":"metrics"},{"protocol":"UDP","port":32000,"endPort":32768},{}]}],
            "egress":[{"to":[{"namespaceSelector":{"matchExpressions":[{"key":"env","operator":"In","values":["a","b"]}]}}]}])");
        QVERIFY((policy.podSelector.matchLabels == StringMap{{"app", "db"}}));
        const PolicyRule& rule = policy.ingress.at(0);
        QVERIFY((rule.peers.at(0).podSelector->matchLabels == StringMap{{"app", "web"}}));
        QVERIFY(rule.peers.at(0).namespaceSelector->isEmpty());
        QVERIFY(!rule.peers.at(0).ipBlock.has_value());
        QVERIFY((rule.peers.at(1).ipBlock == IpBlock{"10.0.0.0/8", {"10.1.0.0/16"}}));
        QVERIFY(!rule.peers.at(1).podSelector.has_value());
        QVERIFY((rule.ports == std::vector<PolicyPort>{{ip::Protocol::Tcp, "5432", {}}, {ip::Protocol::Tcp, "metrics", {}},
                                                       {ip::Protocol::Udp, "32000", 32768}, {ip::Protocol::Tcp, "", {}}}));
        QVERIFY((policy.egress.at(0).peers.at(0).namespaceSelector->matchExpressions.at(0) ==
                 SelectorRequirement{"env", "In", {"a", "b"}}));
    }

    void anEmptyRuleAllowsAllAndNoRuleAllowsNothing()
    {
        QCOMPARE(policyWith(R"("ingress":[{}])").ingress.size(), std::size_t(1));
        QVERIFY(policyWith(R"("ingress":[{"from":null,"ports":null}])").ingress.at(0).peers.empty());
        QVERIFY((policyWith(R"("ingress":[null])").ingress == std::vector<PolicyRule>{{}}));
        QVERIFY(policyWith(R"("ingress":[])").ingress.empty());
        QVERIFY(policyWith(R"("ingress":null)").ingress.empty());
    }

    void aSelectorMatchesWhenAllRequirementsHold_data()
    {
        QTest::addColumn<LabelSelector>("selector");
        QTest::addColumn<StringMap>("labels");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* name, LabelSelector selector, StringMap labels, bool matches) {
            QTest::newRow(name) << selector << labels << matches;
        };
        row("empty matches everything", {}, {{"a", "1"}}, true);
        row("empty matches no labels", {}, {}, true);
        row("label", {{{"a", "1"}}, {}}, {{"a", "1"}, {"b", "2"}}, true);
        row("label of another value", {{{"a", "1"}}, {}}, {{"a", "2"}}, false);
        row("label missing", {{{"a", "1"}}, {}}, {}, false);
        row("both labels needed", {{{"a", "1"}, {"b", "2"}}, {}}, {{"a", "1"}}, false);
        row("In", {{}, {{"a", "In", {"1", "2"}}}}, {{"a", "2"}}, true);
        row("In, another value", {{}, {{"a", "In", {"1", "2"}}}}, {{"a", "3"}}, false);
        row("In, missing", {{}, {{"a", "In", {"1", "2"}}}}, {}, false);
        row("NotIn", {{}, {{"a", "NotIn", {"1"}}}}, {{"a", "2"}}, true);
        row("NotIn, listed", {{}, {{"a", "NotIn", {"1"}}}}, {{"a", "1"}}, false);
        row("NotIn holds where the key is missing", {{}, {{"a", "NotIn", {"1"}}}}, {}, true);
        row("Exists", {{}, {{"a", "Exists", {}}}}, {{"a", ""}}, true);
        row("Exists, missing", {{}, {{"a", "Exists", {}}}}, {}, false);
        row("DoesNotExist", {{}, {{"a", "DoesNotExist", {}}}}, {}, true);
        row("DoesNotExist, there", {{}, {{"a", "DoesNotExist", {}}}}, {{"a", "1"}}, false);
        row("an operator of the future never holds", {{}, {{"a", "Gt", {"1"}}}}, {{"a", "2"}}, false);
        row("labels and expressions together", {{{"a", "1"}}, {{"b", "Exists", {}}}}, {{"a", "1"}}, false);
    }
    void aSelectorMatchesWhenAllRequirementsHold()
    {
        QFETCH(LabelSelector, selector);
        QFETCH(StringMap, labels);
        QTEST(selector.matches(labels), "matches");
    }

    void anIngressIsReadInBothForms()
    {
        const auto ingress = decodeOne<Ingress>(R"({"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"i"},
            "spec":{"ingressClassName":"nginx","tls":[{"hosts":["a"]}],
            "defaultBackend":{"service":{"name":"fallback","port":{"number":80}}},
            "rules":[{"host":"shop.example.com","http":{"paths":[{"path":"/","pathType":"Prefix","backend":{"service":
            {"name":"web","port":{"name":"http"}}}},{"path":"/files","backend":{"resource":{"kind":"Bucket","name":"b"}}}]}},
            {"host":"empty.example.com"}]},
            "status":{"loadBalancer":{"ingress":[{"ip":"203.0.113.9"},{"hostname":"lb.example.com"}]}}})");
        QCOMPARE(ingress.className, std::string("nginx"));
        QVERIFY(ingress.tls);
        QVERIFY((ingress.backends == std::vector<IngressBackend>{{"", "", "fallback", "80"},
                                                                 {"shop.example.com", "/", "web", "http", "Prefix"}}));
        QVERIFY((ingress.loadBalancerAddresses == std::vector<std::string>{"203.0.113.9", "lb.example.com"}));

        const auto old = decodeOne<Ingress>(R"({"apiVersion":"extensions/v1beta1","kind":"Ingress","metadata":{"name":"i",
            "annotations":{"kubernetes.io/ingress.class":"traefik"}},"spec":{"backend":{"serviceName":"fallback","servicePort":80},
            "rules":[{"http":{"paths":[{"backend":{"serviceName":"web","servicePort":"http"}}]}}]}})");
        QCOMPARE(old.className, std::string("traefik"));
        QVERIFY(!old.tls);
        QVERIFY((old.backends == std::vector<IngressBackend>{{"", "", "fallback", "80"}, {"", "", "web", "http"}}));
    }

    void aNamespaceHasAPhase()
    {
        const auto space = decodeOne<Namespace>(
            R"({"apiVersion":"v1","kind":"Namespace","metadata":{"name":"n"},"status":{"phase":"Terminating"}})");
        QCOMPARE(space.phase, std::string("Terminating"));
    }
};

HOPSCOPE_TEST_MAIN(DecodePoliciesTest)
#include "decode_policies_test.moc"
