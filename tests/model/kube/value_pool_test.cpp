// What objects have alike is kept once, and nothing else changes.
#include "model/kube/decode_object.h"
#include "model/kube/value_pool.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

namespace {

/// A pod as the API server writes it; the number makes its name and address.
Object pod(int number, const std::string& image = "web:1")
{
    std::string text = R"({"kind":"Pod","apiVersion":"v1","metadata":{"namespace":"shop","name":"web-NUMBER",
        "labels":{"app":"web","tier":"front"},"ownerReferences":[{"kind":"ReplicaSet","name":"web-5d","controller":true}]},
        "spec":{"nodeName":"w1","dnsPolicy":"ClusterFirst","dnsConfig":{"searches":["corp"]},
        "readinessGates":[{"conditionType":"x/ready"}],"containers":[{"name":"web","image":"IMAGE","args":["-v"],
        "ports":[{"name":"http","containerPort":80}]}],"initContainers":[{"name":"wait","image":"i"}]},
        "status":{"phase":"Running","hostIP":"192.0.2.1","podIP":"10.0.0.NUMBER","conditions":[{"type":"Ready","status":"True"}],
        "containerStatuses":[{"name":"web","ready":true,"restartCount":1}],
        "initContainerStatuses":[{"name":"wait","ready":true}]}})";
    const auto replace = [&](const std::string& what, const std::string& with) {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what))
            text.replace(at, what.size(), with);
    };
    replace("NUMBER", std::to_string(number));
    replace("IMAGE", image);
    return decodeDocument(text)->items.at(0);
}

const Pod& asPod(const Object& object)
{
    return std::get<Pod>(object);
}

} // namespace

class ValuePoolTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void podsOfOneTemplateShareAllButTheirOwn()
    {
        Object first = pod(1);
        Object second = pod(2);
        ValuePool pool;
        pool.share(first);
        pool.share(second);
        const Pod& a = asPod(first);
        const Pod& b = asPod(second);
        QVERIFY(a.meta.namespace_.sharesWith(b.meta.namespace_) && a.nodeName.sharesWith(b.nodeName));
        QVERIFY(a.phase.sharesWith(b.phase) && a.hostIp.sharesWith(b.hostIp) && a.dnsPolicy.sharesWith(b.dnsPolicy));
        QVERIFY(a.meta.labels.sharesWith(b.meta.labels) && a.meta.ownerReferences.sharesWith(b.meta.ownerReferences));
        QVERIFY(a.containers.sharesWith(b.containers) && a.initContainers.sharesWith(b.initContainers));
        QVERIFY(a.conditions.sharesWith(b.conditions) && a.readinessGates.sharesWith(b.readinessGates));
        QVERIFY(a.containerStatuses.sharesWith(b.containerStatuses));
        QVERIFY(a.initContainerStatuses.sharesWith(b.initContainerStatuses) && a.dnsConfig.sharesWith(b.dnsConfig));
    }

    void theObjectsStayWhatTheyWere()
    {
        ValuePool pool;
        for (const int number : {1, 2, 3}) {
            for (const char* image : {"web:1", "web:2"}) {
                Object shared = pod(number, image);
                pool.share(shared);
                QVERIFY(shared == pod(number, image));
            }
        }
    }

    void whatDiffersIsNotShared()
    {
        Object first = pod(1, "web:1");
        Object second = pod(2, "web:2");
        ValuePool pool;
        pool.share(first);
        pool.share(second);
        QVERIFY(!asPod(first).containers.sharesWith(asPod(second).containers));
        QVERIFY(asPod(first).containers[0].name.sharesWith(asPod(second).containers[0].name));
    }

    void aCopyMadeBeforeIsLeftAlone()
    {
        Object first = pod(1);
        Object second = pod(2);
        const Object copy = second;
        ValuePool pool;
        pool.share(first);
        pool.share(second);
        QVERIFY(copy == second && !asPod(copy).meta.labels.sharesWith(asPod(second).meta.labels));
    }

    void aSliceSharesThePlacesOfItsEndpoints()
    {
        Object object = decodeDocument(R"({"kind":"EndpointSlice","apiVersion":"discovery.k8s.io/v1",
            "metadata":{"namespace":"shop","name":"web-x"},"addressType":"IPv4","ports":[{"name":"http","port":80}],
            "endpoints":[
              {"addresses":["10.0.0.1"],"nodeName":"w1","zone":"a","hints":{"forZones":[{"name":"a"}]},
               "targetRef":{"kind":"Pod","namespace":"shop","name":"web-1"}},
              {"addresses":["10.0.0.2"],"nodeName":"w1","zone":"a","hints":{"forZones":[{"name":"a"}]},
               "targetRef":{"kind":"Pod","namespace":"shop","name":"web-2"}}]})")->items.at(0);
        const Object before = object;
        ValuePool pool;
        pool.share(object);
        const EndpointSlice& slice = std::get<EndpointSlice>(object);
        const SliceEndpoint& one = slice.endpoints.at(0);
        const SliceEndpoint& other = slice.endpoints.at(1);
        QVERIFY(object == before);
        QVERIFY(one.nodeName.sharesWith(other.nodeName) && one.zone.sharesWith(other.zone));
        QVERIFY(one.hintZones.sharesWith(other.hintZones));
        QVERIFY(one.targetReference->key.namespace_.sharesWith(slice.meta.namespace_));
    }

    void forgetsWhatNobodyShares()
    {
        ValuePool pool;
        Object kept = pod(0);
        pool.share(kept);
        for (int number = 0; number < 20'000; ++number) {
            Object passing = pod(1, "image:" + std::to_string(number));
            pool.share(passing);
        }
        QVERIFY2(pool.size() < 10'000, qPrintable(QString::number(pool.size())));
    }
};

HOPSCOPE_TEST_MAIN(ValuePoolTest)
#include "value_pool_test.moc"
