// Gateway API's objects, with what the API server would fill in.
#include "tests/model/kube/decode_one.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

class DecodeGatewayApiTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aParentIsAGatewayOfTheRoutesOwnNamespaceUnlessItSaysElse()
    {
        const auto route = decodeOne<HttpRoute>(R"({"apiVersion":"gateway.networking.k8s.io/v1","kind":"HTTPRoute","metadata":{"name":"r","namespace":"shop","generation":3},
            "spec":{"parentRefs":[{"name":"g"},{"name":"s","kind":"ListenerSet","namespace":"infra","sectionName":"tls","port":443}],"hostnames":["a.example"],
            "rules":[{"backendRefs":[{"name":"web","port":80},{"name":"api","namespace":"other","port":81,"weight":0}]},
                     {"filters":[{"type":"RequestRedirect"}]},{"backendRefs":[{"group":"x.example","kind":"Pool","name":"p"}]}]},
            "status":{"parents":[{"parentRef":{"name":"g"},"controllerName":"c","conditions":[{"type":"Accepted","status":"False","reason":"NotAllowedByListeners","message":"no","observedGeneration":2}]}]}})");
        QCOMPARE(route.generation, std::int64_t(3));
        QVERIFY((route.parents[0] == ParentReference{"gateway.networking.k8s.io", "Gateway", "shop", "g", "", 0}));
        QVERIFY((route.parents[1] == ParentReference{"gateway.networking.k8s.io", "ListenerSet", "infra", "s", "tls", 443}));
        QVERIFY((route.rules[0].backends[0] == BackendReference{"", "Service", "shop", "web", 80, 1}));
        QVERIFY((route.rules[0].backends[1] == BackendReference{"", "Service", "other", "api", 81, 0}));
        QVERIFY(route.rules[1].answersItself && !route.rules[0].answersItself);
        QVERIFY(!route.rules[2].backends[0].isService());
        QCOMPARE(conditionOf(route.parentStatuses[0].conditions, "Accepted")->observedGeneration, std::int64_t(2));
        QVERIFY(!conditionOf(route.parentStatuses[0].conditions, "ResolvedRefs"));
    }

    void aListenerTakesRoutesOfItsOwnNamespaceUnlessItSaysElse()
    {
        const auto gateway = decodeOne<Gateway>(R"({"apiVersion":"gateway.networking.k8s.io/v1","kind":"Gateway","metadata":{"name":"g","namespace":"shop"},
            "spec":{"gatewayClassName":"c","listeners":[{"name":"a","port":80,"protocol":"HTTP"},
                {"name":"b","port":443,"protocol":"HTTPS","hostname":"*.example","allowedRoutes":{"namespaces":{"from":"Selector","selector":{"matchLabels":{"team":"a"}}},"kinds":[{"kind":"HTTPRoute"}]}}]},
            "status":{"addresses":[{"type":"IPAddress","value":"203.0.113.7"}],"listeners":[{"name":"a","attachedRoutes":2,"conditions":[]}]}})");
        QCOMPARE(gateway.listeners[0].allowedFrom, std::string("Same"));
        QCOMPARE(gateway.listeners[1].allowedFrom, std::string("Selector"));
        QVERIFY(gateway.listeners[1].allowedNamespaces.matches({{"team", "a"}}));
        QCOMPARE(gateway.listeners[1].allowedKinds, std::vector<std::string>{"HTTPRoute"});
        QCOMPARE(gateway.addresses, std::vector<std::string>{"203.0.113.7"});
        QCOMPARE(gateway.listenerStatuses[0].attachedRoutes, 2);
    }

    void othersOfTheSameNameAreNotRead()
    {
        const auto list = decodeDocument(R"({"apiVersion":"networking.istio.io/v1","kind":"Gateway","metadata":{"name":"g"}})");
        QVERIFY(list.hasValue());
        QVERIFY(list->items.empty());
        QCOMPARE(list->skipped, std::size_t(1));
    }

    void aGrantSaysWhoMayNameWhat()
    {
        const auto grant = decodeOne<ReferenceGrant>(R"({"apiVersion":"gateway.networking.k8s.io/v1beta1","kind":"ReferenceGrant","metadata":{"name":"x","namespace":"shop"},
            "spec":{"from":[{"group":"gateway.networking.k8s.io","kind":"HTTPRoute","namespace":"web"}],"to":[{"group":"","kind":"Service","name":"api"}]}})");
        QVERIFY((grant.from[0] == ReferenceGrant::From{"gateway.networking.k8s.io", "HTTPRoute", "web"}));
        QVERIFY((grant.to[0] == ReferenceGrant::To{"", "Service", "api"}));
    }
};

HOPSCOPE_TEST_MAIN(DecodeGatewayApiTest)
#include "decode_gateway_api_test.moc"
