#include "model/kube/decode_object.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

namespace {

QStringList namesOf(const DecodedList& list)
{
    QStringList names;
    for (const Object& object : list.items)
        names << QString::fromStdString(std::string(kindName(kindOf(object))) + " " + metaOf(object).key().toString());
    return names;
}

QString podItem(const char* extra)
{
    return QStringLiteral(R"({"apiVersion":"v1","kind":"List","items":[
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"good","namespace":"default"}},
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"x","namespace":"default"},%1}]})").arg(QLatin1String(extra));
}

} // namespace

class DecodeDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void objectsAreFoundInEveryForm_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("skipped");
        QTest::newRow("one object") << R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"n"}})"
                                    << QStringList{"Pod n/a"} << 0;
        QTest::newRow("kubectl's List")
            << R"({"apiVersion":"v1","items":[{"apiVersion":"v1","kind":"Node","metadata":{"name":"n1"}},
                {"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"n"}},
                {"apiVersion":"v1","kind":"Secret","metadata":{"name":"d"}}],"kind":"List"})"
            << QStringList{"Node n1", "Pod n/a"} << 1;
        QTest::newRow("typed list, as the API server writes it")
            << R"({"kind":"PodList","apiVersion":"v1","metadata":{},"items":[{"metadata":{"name":"a","namespace":"n"}}]})"
            << QStringList{"Pod n/a"} << 0;
        QTest::newRow("typed list, its kind after the items")
            << R"({"items":[{"metadata":{"name":"a","namespace":"n"}}],"kind":"PodList","apiVersion":"v1"})"
            << QStringList{"Pod n/a"} << 0;
        QTest::newRow("array") << R"([{"apiVersion":"v1","kind":"Node","metadata":{"name":"n1"}},
                {"apiVersion":"v1","kind":"Node","metadata":{"name":"n2"}}])" << QStringList{"Node n1", "Node n2"} << 0;
        QTest::newRow("list without kind")
            << R"({"metadata":{},"items":[{"apiVersion":"v1","kind":"Node","metadata":{"name":"n1"}}]})"
            << QStringList{"Node n1"} << 0;
        QTest::newRow("lists within a List")
            << R"({"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"NodeList","items":[{"metadata":
                {"name":"n1"}}]},{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Node","metadata":
                {"name":"n2"}}]}]})" << QStringList{"Node n1", "Node n2"} << 0;
        QTest::newRow("empty list") << R"({"kind":"PodList","apiVersion":"v1","items":[]})" << QStringList() << 0;
        QTest::newRow("null list, as Go writes an empty one") << R"({"kind":"PodList","apiVersion":"v1","items":null})"
                                                              << QStringList() << 0;
        QTest::newRow("only kinds that are not read") << R"({"apiVersion":"v1","kind":"Secret","metadata":{}})"
                                                      << QStringList() << 1;
        QTest::newRow("a kind with a field called items")
            << R"({"apiVersion":"x.io/v1","kind":"Basket","metadata":{"name":"b"},"items":[{"apiVersion":"v1","kind":"Pod",
                "metadata":{"name":"a"}}]})" << QStringList() << 1;
        QTest::newRow("white space and byte order mark")
            << QString(QChar(0xfeff)) + "\n {\"apiVersion\":\"v1\",\"kind\":\"Node\",\"metadata\":{\"name\":\"n1\"}}\n"
            << QStringList{"Node n1"} << 0;
    }
    void objectsAreFoundInEveryForm()
    {
        QFETCH(QString, json);
        const auto list = decodeDocument(json.toStdString());
        QVERIFY(list.hasValue());
        QTEST(namesOf(*list), "names");
        QTEST(int(list->skipped), "skipped");
        QVERIFY(list->malformed.empty());
    }

    void theAssumedKindIsOnlyUsedWhereNothingElseSaysIt()
    {
        const char* bare = R"({"metadata":{},"items":[{"metadata":{"name":"a","namespace":"n"}}]})";
        QCOMPARE(namesOf(*decodeDocument(bare, Kind::Service)), QStringList{"Service n/a"});
        QVERIFY(decodeDocument(bare).error().kind == ErrorKind::NoKubernetesObjects);
        const char* typed = R"({"kind":"PodList","apiVersion":"v1","items":[{"metadata":{"name":"a","namespace":"n"}}]})";
        QCOMPARE(namesOf(*decodeDocument(typed, Kind::Service)), QStringList{"Pod n/a"});
        QVERIFY(decodeDocument(R"({"items":[]})", Kind::Pod).hasValue());
    }

    void aKindOfAnotherProjectIsNotMistaken_data()
    {
        QTest::addColumn<QString>("apiVersion");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("read");
        const auto row = [](const char* apiVersion, const char* kind, bool read) {
            QTest::addRow("%s %s", apiVersion, kind) << apiVersion << kind << read;
        };
        row("v1", "Service", true);
        row("serving.knative.dev/v1", "Service", false);
        row("v1", "Node", true);
        row("management.cattle.io/v3", "Node", false);
        row("config.openshift.io/v1", "Network", false);
        row("networking.k8s.io/v1", "Ingress", true);
        row("extensions/v1beta1", "Ingress", true);
        row("config.openshift.io/v1", "Ingress", false);
        row("networking.k8s.io/v1", "NetworkPolicy", true);
        row("crd.projectcalico.org/v1", "NetworkPolicy", true);
        row("crd.antrea.io/v1beta1", "NetworkPolicy", true);
        row("example.org/v1", "NetworkPolicy", false);
        row("discovery.k8s.io/v1", "EndpointSlice", true);
        row("discovery.k8s.io/v1beta1", "EndpointSlice", true);
        row("v1", "EndpointSlice", false);
        row("apps/v1", "DaemonSet", true);
        row("networking.k8s.io/v1beta1", "ServiceCIDR", true);
        row("crd.projectcalico.org/v1", "IPPool", true);
        row("projectcalico.org/v3", "IPPool", true);
        row("crd.antrea.io/v1beta1", "IPPool", false);
        row("crd.projectcalico.org/v1", "BlockAffinity", true);
        row("cilium.io/v2", "CiliumNode", true);
        row("example.org/v2", "CiliumNode", false);
        row("v1", "Secret", false);
    }
    void aKindOfAnotherProjectIsNotMistaken()
    {
        QFETCH(QString, apiVersion);
        QFETCH(QString, kind);
        QFETCH(bool, read);
        const QString json = R"({"apiVersion":"%1","kind":"%2","metadata":{"name":"x"}})";
        const auto list = decodeDocument(json.arg(apiVersion, kind).toStdString());
        QVERIFY(list.hasValue());
        QCOMPARE(list->items.size(), std::size_t(read ? 1 : 0));
        QCOMPARE(list->skipped, std::size_t(read ? 0 : 1));
        const QString typed = R"({"apiVersion":"%1","kind":"%2List","items":[{"metadata":{"name":"x"}}]})";
        QCOMPARE(decodeDocument(typed.arg(apiVersion, kind).toStdString())->items.size(), std::size_t(read ? 1 : 0));
    }

    void aWrongTypeSpoilsOneObjectAndKeepsTheOthers_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("context");
        const auto row = [](const char* extra, const char* context) { QTest::newRow(context) << podItem(extra) << context; };
        row(R"("spec":{"containers":"c"})", "Pod default/x: spec.containers is not a list");
        row(R"("spec":{"containers":[1]})", "Pod default/x: spec.containers[0] is not an object");
        row(R"("spec":{"containers":[{"name":"a"},{"ports":[{"containerPort":70000}]}]})",
            "Pod default/x: spec.containers[1].ports[0].containerPort is not a port");
        row(R"("spec":{"hostNetwork":"true"})", "Pod default/x: spec.hostNetwork is not true or false");
        row(R"("spec":[])", "Pod default/x: spec is not an object");
        row(R"("spec":{"nodeName":7})", "Pod default/x: spec.nodeName is not a string");
        row(R"("status":{"containerStatuses":[{"restartCount":1.5}]})",
            "Pod default/x: status.containerStatuses[0].restartCount is not a 32 bit integer");
        row(R"("status":{"containerStatuses":[{"restartCount":18446744073709551615}]})",
            "Pod default/x: status.containerStatuses[0].restartCount is not a 32 bit integer");
        row(R"("spec":{"containers":[{"ports":[{"protocol":"ICMP"}]}]})",
            "Pod default/x: spec.containers[0].ports[0].protocol is not TCP, UDP or SCTP");
    }
    void aWrongTypeSpoilsOneObjectAndKeepsTheOthers()
    {
        QFETCH(QString, json);
        const auto list = decodeDocument(json.toStdString());
        QVERIFY(list.hasValue());
        QCOMPARE(namesOf(*list), QStringList{"Pod default/good"});
        QCOMPARE(list->malformed.size(), std::size_t(1));
        QVERIFY(list->malformed[0].kind == ErrorKind::MalformedObject);
        QTEST(QString::fromStdString(list->malformed[0].context), "context");
    }

    void anObjectWithoutNameIsMalformed_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("no metadata") << R"({"apiVersion":"v1","kind":"Node"})";
        QTest::newRow("null metadata") << R"({"apiVersion":"v1","kind":"Node","metadata":null})";
        QTest::newRow("no name") << R"({"apiVersion":"v1","kind":"Node","metadata":{}})";
        QTest::newRow("empty name") << R"({"apiVersion":"v1","kind":"Node","metadata":{"name":""}})";
    }
    void anObjectWithoutNameIsMalformed()
    {
        QFETCH(QString, json);
        const auto list = decodeDocument(json.toStdString());
        QVERIFY(list.hasValue());
        QVERIFY(list->items.empty());
        QCOMPARE(list->malformed.at(0).context, std::string("Node ?: metadata.name is missing"));
    }

    void whatIsInAListButNoObjectIsReported()
    {
        const auto list = decodeDocument(R"({"kind":"PodList","apiVersion":"v1","items":[1,{"metadata":{"name":"a"}},"x"]})");
        QCOMPARE(namesOf(*list), QStringList{"Pod default/a"});
        QCOMPARE(list->malformed.size(), std::size_t(2));
        QCOMPARE(decodeDocument(R"({"kind":"PodList","apiVersion":"v1","items":{}})")->malformed.size(), std::size_t(1));
        QCOMPARE(decodeDocument(R"({"kind":"List","apiVersion":"v1","items":[{"kind":"PodList","items":[1]}]})")
                     ->malformed.size(), std::size_t(1));
    }

    void aListTellsWhereItIsAndWhetherThereIsMore()
    {
        const auto list =
            decodeDocument(R"({"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"4711","continue":"abc"},"items":[]})");
        QCOMPARE(list->resourceVersion, std::string("4711"));
        QCOMPARE(list->continueToken, std::string("abc"));
    }

    void managedFieldsAreLeftOutWhateverTheyHold()
    {
        const auto list = decodeDocument(R"({"apiVersion":"v1","kind":"Node","metadata":{"managedFields":[{"fieldsV1":
            {"f:a":{".":{},".":{}}}},7,[[]]],"name":"n1","labels":{"managedFields":"kept"}}})");
        QVERIFY(list.hasValue());
        QCOMPARE(metaOf(list->items.at(0)).name, std::string("n1"));
        QCOMPARE(metaOf(list->items.at(0)).label("managedFields"), std::string("kept"));
    }

    void metadataIsReadAsFarAsItIsUsed()
    {
        const auto list = decodeDocument(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"n","uid":"u",
            "resourceVersion":"12","labels":{"app":"web"},"annotations":{"x":"y",
            "kubectl.kubernetes.io/last-applied-configuration":"{}"},"creationTimestamp":"2026-01-15T10:00:00Z",
            "deletionTimestamp":"2026-01-15T10:00:30Z",
            "ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"rs","controller":true},{"kind":"X","name":"y"}]}})");
        const ObjectMeta& meta = metaOf(list->items.at(0));
        ObjectMeta expected;
        expected.namespace_ = "n";
        expected.name = "a";
        expected.labels = {{"app", "web"}};
        expected.annotations = {{"x", "y"}};
        expected.ownerReferences = {{"ReplicaSet", "rs", true}, {"X", "y", false}};
        expected.creationTimestamp = parseRfc3339("2026-01-15T10:00:00Z");
        expected.deletionTimestamp = parseRfc3339("2026-01-15T10:00:30Z");
        QVERIFY(meta == expected);
        QCOMPARE(meta.label("none"), std::string());
    }

    void aNamespaceLeftOutIsTheDefaultOneForKindsThatHaveOne()
    {
        const auto keyOf = [](const char* json) { return metaOf(decodeDocument(json)->items.at(0)).key().toString(); };
        QCOMPARE(keyOf(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"a"}})"), std::string("default/a"));
        QCOMPARE(keyOf(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"a","namespace":null}})"), std::string("default/a"));
        QCOMPARE(keyOf(R"({"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}})"), std::string("a"));
    }

    void kindNamesGoBothWays()
    {
        QCOMPARE(allKinds().size(), kindCount);
        for (const Kind kind : allKinds())
            QVERIFY(kindFromName(kindName(kind)) == kind);
        QVERIFY(kindFromName("ServiceCIDR") == Kind::ServiceCidr);
        QVERIFY(kindFromName("IPPool") == Kind::IpPool);
        QVERIFY(!kindFromName("Deployment").has_value());
        QVERIFY(kindOf(Object(Ingress{})) == Kind::Ingress);
        QVERIFY(kindOf(Object(BlockAffinity{})) == Kind::BlockAffinity);
    }

    void anEventOfAWatchIsItsObject()
    {
        const std::string pod = "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a\",\"resourceVersion\":\"7\"}}";
        const auto event = [](const char* type, const std::string& object) {
            return decodeDocument("{\"type\":\"" + std::string(type) + "\",\"object\":" + object + "}");
        };
        QCOMPARE(event("MODIFIED", pod)->items.size(), std::size_t(1));
        QVERIFY(!event("MODIFIED", pod)->isDeleted);
        QVERIFY(event("DELETED", pod)->isDeleted);
        QVERIFY(event("BOOKMARK", pod)->items.empty() && event("BOOKMARK", pod)->malformed.empty());
        QCOMPARE(event("ERROR", "{\"kind\":\"Status\",\"message\":\"gone\"}")->errorEvent, std::optional<std::string>("gone"));
        // Of an unknown type, or of an object that has such fields itself, it is none.
        QVERIFY(event("Ready", pod).error().kind == ErrorKind::NoKubernetesObjects);
    }

    void emptyListsSayOfWhichKind()
    {
        const auto kinds = [](const char* json) { return decodeDocument(json)->emptyLists; };
        QCOMPARE(kinds("{\"kind\":\"EndpointSliceList\",\"apiVersion\":\"discovery.k8s.io/v1\",\"items\":[]}"), std::vector<Kind>{Kind::EndpointSlice});
        QCOMPARE(kinds("{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":null}"), std::vector<Kind>{Kind::Pod});
        QVERIFY(kinds("{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"items\":[{\"metadata\":{\"name\":\"a\"}}]}").empty());
        QVERIFY(kinds("{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[]}").empty());
    }
};

HOPSCOPE_TEST_MAIN(DecodeDocumentTest)
#include "decode_document_test.moc"
