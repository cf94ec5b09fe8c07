// A sorted map of texts whose copies share it.
#include "model/kube/string_map.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

class StringMapTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void isSortedByKeyHoweverItIsFilled()
    {
        StringMap map;
        map.set("b", "2");
        map.set("c", "3");
        map.set("a", "1");
        map["b"] = "two";
        QStringList entries;
        for (const auto& [key, value] : map)
            entries << QString::fromStdString(key + "=" + value);
        QCOMPARE(entries, (QStringList{"a=1", "b=two", "c=3"}));
        QVERIFY((map == StringMap{{"c", "3"}, {"a", "1"}, {"b", "two"}, {"a", "the first stays"}}));
    }

    void findsWhatItHas()
    {
        const StringMap map{{"app", "web"}, {"empty", ""}};
        QCOMPARE(map.valueOf("app").str(), std::string("web"));
        QVERIFY(map.contains("empty") && map.valueOf("empty").empty());
        QVERIFY(!map.contains("zone") && !map.contains("") && map.valueOf("zone").empty());
        QVERIFY(map.find("ap") == map.end());
    }

    void aChangedCopyLeavesTheOtherAsItWas()
    {
        const StringMap first{{"app", "web"}, {"zone", "a"}};
        StringMap second = first;
        QVERIFY(first.sharesWith(second));
        second.erase("zone");
        second.set("app", "db");
        QVERIFY((first == StringMap{{"app", "web"}, {"zone", "a"}}));
        QVERIFY((second == StringMap{{"app", "db"}}));
    }

    void emptiedItIsAsOneThatNeverHadAnything()
    {
        StringMap map{{"app", "web"}};
        map.erase("zone");
        QCOMPARE(map.size(), std::size_t(1));
        map.erase("app");
        QVERIFY(map.empty() && map == StringMap());
    }
};

HOPSCOPE_TEST_MAIN(StringMapTest)
#include "string_map_test.moc"
