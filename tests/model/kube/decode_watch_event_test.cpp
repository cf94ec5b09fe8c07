#include "model/kube/decode_object.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

class DecodeWatchEventTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void changesCarryTheObject_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("type");
        QTest::newRow("added") << "ADDED" << int(WatchEvent::Type::Added);
        QTest::newRow("modified") << "MODIFIED" << int(WatchEvent::Type::Modified);
        QTest::newRow("deleted") << "DELETED" << int(WatchEvent::Type::Deleted);
    }
    void changesCarryTheObject()
    {
        QFETCH(QString, word);
        const QString line = R"({"type":"%1","object":{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","namespace":"n",
            "resourceVersion":"7"}}})";
        const auto event = decodeWatchEvent(line.arg(word).toStdString(), Kind::Pod);
        QVERIFY(event.hasValue());
        QTEST(int(event->type), "type");
        QCOMPARE(event->resourceVersion, std::string("7"));
        QVERIFY(event->object.has_value());
        QCOMPARE(metaOf(*event->object).key().toString(), std::string("n/a"));
    }

    void aBookmarkOnlyMovesTheResourceVersion()
    {
        const auto event = decodeWatchEvent(
            R"({"type":"BOOKMARK","object":{"kind":"Pod","apiVersion":"v1","metadata":{"resourceVersion":"900","creationTimestamp":null},"spec":{"containers":null},"status":{}}})",
            Kind::Pod);
        QVERIFY(event.hasValue());
        QVERIFY(event->type == WatchEvent::Type::Bookmark);
        QCOMPARE(event->resourceVersion, std::string("900"));
        QVERIFY(!event->object.has_value());
    }

    void anErrorCarriesTheStatus()
    {
        const auto event = decodeWatchEvent(
            R"({"type":"ERROR","object":{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"too old resource version: 1","reason":"Expired","code":410}})",
            Kind::Pod);
        QVERIFY(event.hasValue());
        QVERIFY(event->type == WatchEvent::Type::Error);
        QCOMPARE(event->statusCode, 410);
        QCOMPARE(event->statusMessage, std::string("too old resource version: 1"));
        QVERIFY(!event->object.has_value());
    }

    void anotherKindOrAnUnreadConfigMapHasNoObjectButMovesOn()
    {
        const auto other = decodeWatchEvent(
            R"({"type":"ADDED","object":{"kind":"Service","apiVersion":"v1","metadata":{"name":"a","resourceVersion":"8"}}})",
            Kind::Pod);
        QVERIFY(other.hasValue());
        QVERIFY(!other->object.has_value());
        QCOMPARE(other->resourceVersion, std::string("8"));
        const auto map = decodeWatchEvent(
            R"({"type":"ADDED","object":{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"mine","namespace":"n","resourceVersion":"9"},"data":{"a":"b"}}})",
            Kind::ConfigMap);
        QVERIFY(map.hasValue());
        QVERIFY(!map->object.has_value());
    }

    void aBrokenObjectSaysWhoseItIsAndMovesOn()
    {
        const auto event = decodeWatchEvent(
            R"({"type":"ADDED","object":{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a","resourceVersion":"8"},"spec":7}})",
            Kind::Pod);
        QVERIFY(event.hasValue());
        QVERIFY(!event->object && event->malformed);
        QVERIFY(event->malformed->context.starts_with("Pod default/a: spec"));
        QCOMPARE(event->malformedKey.toString(), std::string("default/a"));
        QCOMPARE(event->resourceVersion, std::string("8"));
    }

    void whatIsNoEventIsAnError_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const char* line, ErrorKind kind) {
            QTest::newRow(name) << line << int(kind);
        };
        row("half a line", "{\"type\":\"ADDED\",\"object\":{\"metada", ErrorKind::NotYamlOrJson);
        row("empty", "", ErrorKind::NotYamlOrJson);
        row("no type", R"({"object":{}})", ErrorKind::MalformedObject);
        row("unknown type", R"({"type":"RENAMED","object":{}})", ErrorKind::MalformedObject);
        row("no object", R"({"type":"ADDED"})", ErrorKind::MalformedObject);
        row("object is a list", R"({"type":"ADDED","object":[]})", ErrorKind::MalformedObject);
        row("array", "[]", ErrorKind::MalformedObject);
        row("a pod that is none", R"({"type":"ADDED","object":{"kind":"Pod","apiVersion":"v1","metadata":{"name":"a"},"spec":7}})",
            ErrorKind::MalformedObject);
        row("no name", R"({"type":"ADDED","object":{"kind":"Pod","apiVersion":"v1"}})", ErrorKind::MalformedObject);
    }
    void whatIsNoEventIsAnError()
    {
        QFETCH(QString, line);
        const auto event = decodeWatchEvent(line.toStdString(), Kind::Pod);
        QVERIFY(!event.hasValue());
        QTEST(int(event.error().kind), "kind");
    }

    void aStatusDocumentIsRead()
    {
        const StatusDocument status = decodeStatus(
            R"({"kind":"Status","apiVersion":"v1","status":"Failure","message":"pods is forbidden","reason":"Forbidden","code":403})");
        QCOMPARE(status.code, 403);
        QCOMPARE(status.reason, std::string("Forbidden"));
        QCOMPARE(status.message, std::string("pods is forbidden"));
    }

    void whatIsNoStatusHasCodeZero()
    {
        for (const char* text : {"", "<html>502</html>", "[]", R"({"kind":"Pod","code":403})", R"({"kind":"Status","code":"403"})",
                                 R"({"kind":"Status","code":-1})", R"({"kind":"Status","code":99999999999})"})
            QCOMPARE(decodeStatus(text).code, 0);
    }
};

HOPSCOPE_TEST_MAIN(DecodeWatchEventTest)
#include "decode_watch_event_test.moc"
