#include "model/kube/decode_object.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

static std::string nested(std::size_t depth)
{
    return R"({"kind":"Pod","metadata":{"name":"x"},"x":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
}

class RefusedDocumentsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void jsonWithoutKubernetesObjectsIsSaidToBeThat_data()
    {
        QTest::addColumn<QString>("json");
        for (const char* json : {"{}", "[]", "null", "7", "\"text\"", R"({"a":1})", R"({"items":[{"a":1}]})", R"([{"a":1}])"})
            QTest::newRow(json) << json;
    }
    void jsonWithoutKubernetesObjectsIsSaidToBeThat()
    {
        QFETCH(QString, json);
        const auto list = decodeDocument(json.toStdString());
        QVERIFY(!list.hasValue());
        QVERIFY(list.error().kind == ErrorKind::NoKubernetesObjects);
    }

    void whatIsNoJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("YAML") << QByteArray("kind: Pod\n");
        QTest::newRow("NaN") << QByteArray(R"({"kind":NaN})");
        QTest::newRow("infinite") << QByteArray(R"({"a":1e999})");
        QTest::newRow("comment") << QByteArray("{} // x");
        QTest::newRow("zero byte at the end") << QByteArray("{}\0", 3);
        QTest::newRow("trailing comma") << QByteArray(R"({"a":1,})");
        QTest::newRow("two documents") << QByteArray("{}{}");
        QTest::newRow("cut off") << QByteArray(R"({"kind":"PodList","items":[{"metadata":{"name":"a")");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})");
        QTest::newRow("repeated key") << QByteArray(R"({"kind":"Pod","kind":"Node"})");
        QTest::newRow("repeated key in an item") << QByteArray(R"({"items":[{"a":1,"a":2}]})");
        QTest::newRow("repeated items") << QByteArray(R"({"items":[{"a":1}],"items":[]})");
    }
    void whatIsNoJsonIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto list = decodeDocument({json.constData(), std::size_t(json.size())});
        QVERIFY(!list.hasValue());
        QVERIFY(list.error().kind == ErrorKind::NotYamlOrJson);
        QVERIFY(!list.error().message.empty());
    }

    void anErrorSaysWhereItIs()
    {
        const auto list = decodeDocument("{\n  \"kind\": \"Pod\",\n  \"metadata\": oops\n}");
        QCOMPARE(list.error().context, std::string("line 3, column 15"));
    }

    void nestingIsRefusedBeforeItCanHurt()
    {
        QVERIFY(decodeDocument(nested(200)).hasValue());
        QVERIFY(decodeDocument(nested(400)).error().kind == ErrorKind::NotYamlOrJson);
        QVERIFY(decodeDocument(nested(100000)).error().kind == ErrorKind::NotYamlOrJson);
        QVERIFY(decodeDocument(std::string(100000, '[')).error().kind == ErrorKind::NotYamlOrJson);
        const std::string managed = R"({"kind":"Pod","metadata":{"name":"x","managedFields":)";
        QVERIFY(decodeDocument(managed + std::string(100000, '[')).error().kind == ErrorKind::NotYamlOrJson);
    }
};

HOPSCOPE_TEST_MAIN(RefusedDocumentsTest)
#include "refused_documents_test.moc"
