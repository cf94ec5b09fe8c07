#include "tests/support/test_main.h"

#include "model/kube/object_weight.h"

#include "model/kube/value_pool.h"

using namespace hopscope;
using namespace hopscope::kube;

class ObjectWeightTest : public QObject
{
    Q_OBJECT

    static Object pod(int number)
    {
        Pod made;
        made.meta.namespace_ = "default";
        made.meta.name = "a-name-of-the-usual-length-" + std::to_string(number);
        made.meta.labels.set("app.kubernetes.io/name", std::string(200, 'x'));
        Container container;
        container.name = "main";
        container.image = std::string(300, 'i');
        made.containers = {container};
        return made;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whateverATextStandsInItCounts()
    {
        const std::string text(10'000, 'x');
        Pod labels;
        labels.meta.labels.set("a", text);
        Pod name;
        name.meta.name = text;
        Service service;
        service.externalIps = {text};
        NetworkPolicy policy;
        policy.ingress = {PolicyRule{{}, {PolicyPort{ip::Protocol::Tcp, text, {}}}}};
        CiliumNetworkPolicy cilium;
        cilium.subjects = {PluginPolicySubject{}};
        cilium.subjects.front().podExpression = text;
        ConfigMap map;
        map.data.set("a", text);
        EndpointSlice slice;
        slice.endpoints.resize(1);
        slice.endpoints.front().hostname = text;
        for (const Object& object : {Object(labels), Object(name), Object(service), Object(policy), Object(cilium), Object(map), Object(slice)}) {
            const std::size_t weight = weightOf(object);
            QVERIFY2(weight > 10'000 && weight < 12'000, kindName(kindOf(object)).data());
        }
    }

    void manySmallPartsWeighMoreThanTheirText()
    {
        Pod made;
        for (int i = 0; i < 1'000; ++i)
            made.meta.labels.set(std::to_string(i), "");
        QVERIFY(weightOf(made) > 1'000 * 2 * sizeof(SharedText));
        Service service;
        service.ports.resize(1'000);
        QVERIFY(weightOf(service) > 1'000 * sizeof(ServicePort));
    }

    void whatIsSharedIsPaidOnce()
    {
        ValuePool pool;
        std::vector<Object> objects;
        for (int i = 0; i < 1'000; ++i)
            objects.push_back(pod(i));
        std::size_t apart = 0;
        for (const Object& object : objects)
            apart += weightOf(object);
        pool.share(objects);
        std::size_t together = 0;
        for (const Object& object : objects)
            together += weightOf(object);
        QVERIFY(apart > 1'000 * 1'000);
        QVERIFY2(together < 1'000 * 450, QByteArray::number(quint64(together)).constData());
    }
};

HOPSCOPE_TEST_MAIN(ObjectWeightTest)
#include "object_weight_test.moc"
