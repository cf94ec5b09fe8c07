// Files that a watch of kubectl's wrote.
#include "model/source/file_source.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;

namespace {

std::string pod(const char* name, const char* node)
{
    return std::string("{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"") + name + "\",\"namespace\":\"n\"},\"spec\":{\"nodeName\":\"" + node +
           "\"}}";
}

std::string eventOf(const char* type, const std::string& object)
{
    return std::string("{\"type\":\"") + type + "\",\"object\":" + object + "}\n";
}

} // namespace

class WatchFileTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void eventsAreAppliedInTheirOrder()
    {
        const auto loaded = loadText(eventOf("ADDED", pod("a", "one")) + eventOf("ADDED", pod("b", "one")) + eventOf("MODIFIED", pod("a", "two")) +
                                         eventOf("DELETED", pod("b", "one")) + eventOf("DELETED", pod("c", "one")) + eventOf("ADDED", pod("c", "two")),
                                     "x");
        QVERIFY(loaded);
        QVERIFY(loaded->state.troubles.empty());
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(2));
        QVERIFY(loaded->snapshot->pods.find({"n", "a"})->nodeName == "two");
        QVERIFY(loaded->snapshot->pods.find({"n", "c"}));
    }

    void whatIsGoneWasReadAllTheSame()
    {
        const auto loaded = loadText(eventOf("ADDED", pod("a", "one")) + eventOf("DELETED", pod("a", "one")), "x");
        QVERIFY(loaded);
        QVERIFY(loaded->snapshot->pods.empty());
        QCOMPARE(loaded->snapshot->coverageOf(kube::Kind::Pod), cluster::Coverage::Complete);
    }

    void bookmarksAreNoObjectsAndErrorsAreSaid()
    {
        const auto loaded = loadText(eventOf("ADDED", pod("a", "one")) +
                                         eventOf("BOOKMARK", "{\"kind\":\"Pod\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"9\"}}") +
                                         eventOf("ERROR", "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"code\":410,\"message\":\"too old resource version\"}"),
                                     "x");
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(1));
        QVERIFY(loaded->malformed.empty());
        QCOMPARE(loaded->state.troubles.size(), std::size_t(1));
        QCOMPARE(loaded->state.troubles[0].first.message, std::string("ERROR: too old resource version"));
        QCOMPARE(loaded->state.troubles[0].first.context, std::string("x:3"));
    }

    void eventsInYamlAreTheSame()
    {
        const std::string body = "  apiVersion: v1\n  kind: Pod\n  metadata:\n    name: a\n    namespace: n\n";
        const auto loaded = loadText("object:\n" + body + "type: ADDED\n---\nobject:\n" + body + "  spec:\n    nodeName: two\ntype: MODIFIED\n", "x");
        QVERIFY(loaded);
        QVERIFY(loaded->snapshot->pods.find({"n", "a"})->nodeName == "two");
    }

    void ofAnObjectThatComesSeveralTimesTheLastCounts()
    {
        const auto loaded = loadText(pod("a", "one") + "\n" + pod("b", "one") + "\n" + pod("a", "two") + "\n", "x");
        QVERIFY(loaded);
        QCOMPARE(loaded->snapshot->pods.size(), std::size_t(2));
        QVERIFY(loaded->snapshot->pods.find({"n", "a"})->nodeName == "two");
    }
};

HOPSCOPE_TEST_MAIN(WatchFileTest)
#include "watch_file_test.moc"
