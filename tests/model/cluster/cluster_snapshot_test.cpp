// Tables that share what did not change, events that make the next snapshot, and what differs between two.
#include "model/cluster/cluster_change.h"
#include "tests/support/test_main.h"

#include <map>
#include <random>

using namespace hopscope;
using cluster::ObjectTable;

namespace {

std::vector<std::string> keys(const ObjectTable<kube::Pod>& table)
{
    std::vector<std::string> list;
    for (const kube::Pod& one : table)
        list.push_back(one.meta.key().toString());
    return list;
}

kube::Pod pod(const std::string& name, const std::string& phase = "Running")
{
    kube::Pod made;
    made.meta.namespace_ = "default";
    made.meta.name = name;
    made.phase = phase;
    return made;
}

kube::Pod podIn(const char* namespaceName, const std::string& name)
{
    kube::Pod made = pod(name);
    made.meta.namespace_ = namespaceName;
    return made;
}

std::vector<std::string> names(const ObjectTable<kube::Pod>& table)
{
    std::vector<std::string> list;
    for (const kube::Pod& one : table)
        list.push_back(one.meta.name);
    return list;
}

cluster::SnapshotPointer put(const cluster::SnapshotPointer& before, kube::Object object)
{
    return cluster::apply(before, {cluster::ObjectPut{std::move(object)}});
}

} // namespace

class ClusterSnapshotTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void namespacesAreNamedOnceEach()
    {
        std::vector<kube::Pod> pods;
        for (int i = 0; i < 3000; ++i) {
            pods.push_back(pod("p" + std::to_string(i)));
            // One long, some short, and one that is alone.
            pods.back().meta.namespace_ = i < 2000 ? "long" : i == 2999 ? "alone" : "short-" + std::to_string(i % 7);
        }
        std::vector<std::string> named;
        for (const SharedText& name : ObjectTable<kube::Pod>::fromObjects(std::move(pods)).namespaces())
            named.push_back(name);
        QCOMPARE(named, (std::vector<std::string>{"alone", "long", "short-0", "short-1", "short-2", "short-3", "short-4", "short-5", "short-6"}));
        QVERIFY(ObjectTable<kube::Pod>().namespaces().empty());
    }

    void tableEqualsAMapAfterAnyChanges()
    {
        std::mt19937 random(20260115);
        std::map<std::string, std::string> wanted;
        ObjectTable<kube::Pod> table;
        for (int i = 0; i < 4000; ++i) {
            const std::string name = "p" + std::to_string(random() % 1500);
            if (random() % 3 == 0) {
                QCOMPARE(table.remove({"default", name}), wanted.erase(name) == 1);
            } else {
                wanted[name] = std::to_string(i);
                table.put(pod(name, std::to_string(i)));
            }
        }
        QCOMPARE(table.size(), wanted.size());
        std::vector<std::string> keys;
        for (const auto& [name, phase] : wanted) {
            keys.push_back(name);
            const kube::Pod* found = table.find({"default", name});
            QVERIFY(found);
            QCOMPARE(found->phase, phase);
        }
        QCOMPARE(names(table), keys);
    }

    void manyAtOnceIsAsOneAfterAnother()
    {
        std::mt19937 random(20261123);
        cluster::SnapshotPointer one;
        cluster::SnapshotPointer many;
        for (int round = 0; round < 60; ++round) {
            std::vector<cluster::ClusterChange> batch;
            for (unsigned count = random() % 900; count > 0; --count) {
                const kube::Pod object = pod("p" + std::to_string(random() % 4000), std::to_string(random()));
                one = put(one, object);
                batch.push_back(cluster::ObjectPut{object});
            }
            many = cluster::apply(many, std::move(batch));
        }
        QVERIFY(one->pods.size() > 3000);
        QCOMPARE(many->pods.size(), one->pods.size());
        QVERIFY(cluster::diff(one, many).empty());
    }

    void ofTwoObjectsWithOneKeyTheLaterStays()
    {
        const auto table = ObjectTable<kube::Pod>::fromObjects({pod("b"), pod("a", "Pending"), pod("a", "Running")});
        QCOMPARE(names(table), (std::vector<std::string>{"a", "b"}));
        QCOMPARE(table.find({"default", "a"})->phase, std::string("Running"));
    }

    void aChangedCopyLeavesTheOriginalAlone()
    {
        const auto before = put(nullptr, pod("a", "Pending"));
        const auto after = put(before, pod("a", "Running"));
        QCOMPARE(before->pods.find({"default", "a"})->phase, std::string("Pending"));
        QCOMPARE(after->pods.find({"default", "a"})->phase, std::string("Running"));
        QVERIFY(after->generation > before->generation);
    }

    void diffNamesExactlyWhatChanged()
    {
        const auto before = cluster::apply(nullptr, {cluster::ObjectPut{pod("stays")}, cluster::ObjectPut{pod("changes", "Pending")},
                                               cluster::ObjectPut{pod("goes")}});
        const auto after = cluster::apply(before, {cluster::ObjectPut{pod("changes", "Running")}, cluster::ObjectPut{pod("comes")},
                                                   cluster::ObjectPut{pod("stays")},
                                                   cluster::ObjectRemoved{kube::Kind::Pod, {"default", "goes"}}});
        const cluster::ClusterDelta delta = cluster::diff(before, after);
        QCOMPARE(delta.of(kube::Kind::Pod).added, (std::vector<kube::ObjectKey>{{"default", "comes"}}));
        QCOMPARE(delta.of(kube::Kind::Pod).removed, (std::vector<kube::ObjectKey>{{"default", "goes"}}));
        QCOMPARE(delta.of(kube::Kind::Pod).changed, (std::vector<kube::ObjectKey>{{"default", "changes"}}));
        QVERIFY(delta.of(kube::Kind::Service).empty());
    }

    void diffAppliedInMindGivesTheOtherSnapshot()
    {
        std::mt19937 random(7);
        cluster::SnapshotPointer before;
        for (int round = 0; round < 20; ++round) {
            std::vector<cluster::ClusterChange> changes;
            for (int i = 0; i < 60; ++i)
                changes.push_back(cluster::ObjectPut{pod("p" + std::to_string(random() % 900), std::to_string(random() % 3))});
            const auto after = cluster::apply(before, std::move(changes));
            const auto delta = cluster::diff(before, after).of(kube::Kind::Pod);
            QCOMPARE((before ? before->pods.size() : 0) + delta.added.size() - delta.removed.size(), after->pods.size());
            for (const kube::ObjectKey& key : delta.changed)
                QVERIFY(!(*before->pods.find(key) == *after->pods.find(key)));
            for (const kube::ObjectKey& key : delta.added)
                QVERIFY(!before || !before->pods.find(key));
            QVERIFY(cluster::diff(after, after).empty());
            before = after;
        }
    }

    void aListReplacesTheWholeKind()
    {
        const auto before = put(put(nullptr, pod("old")), kube::Node{});
        const auto after = cluster::apply(before, {cluster::KindReplaced{kube::Kind::Pod, {pod("new")}}});
        QCOMPARE(names(after->pods), (std::vector<std::string>{"new"}));
        QCOMPARE(after->nodes.size(), std::size_t(1));
    }

    void aNamespacesListReplacesThatNamespaceAlone()
    {
        const auto before = put(put(put(nullptr, podIn("a", "old")), podIn("b", "kept")), podIn("c", "kept"));
        const auto after = cluster::apply(before, {cluster::KindReplaced{kube::Kind::Pod, {podIn("a", "new")}, "a"}});
        QCOMPARE(keys(after->pods), (std::vector<std::string>{"a/new", "b/kept", "c/kept"}));
        QVERIFY(cluster::diff(before, after).of(kube::Kind::Pod).changed.empty());
        const auto emptied = cluster::apply(after, {cluster::KindReplaced{kube::Kind::Pod, {}, "b"}});
        QCOMPARE(keys(emptied->pods), (std::vector<std::string>{"a/new", "c/kept"}));
    }

    void namespacesThatNobodyLookedIntoAreOutside()
    {
        const auto before = put(nullptr, pod("a"));
        QVERIFY(!before->isOutside(kube::Kind::Pod, "a")); // all of them were read
        const auto after = cluster::apply(before, {cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage::Partial, {"b", "a"}}});
        QVERIFY(!after->isOutside(kube::Kind::Pod, "a") && !after->isOutside(kube::Kind::Pod, "b"));
        QVERIFY(after->isOutside(kube::Kind::Pod, "c") && !after->isOutside(kube::Kind::Service, "c"));
        QVERIFY(cluster::diff(before, after).coverageChanged);
        const auto fewer = cluster::apply(after, {cluster::CoverageChanged{kube::Kind::Pod, cluster::Coverage::Partial, {"b"}}});
        QVERIFY(fewer->isOutside(kube::Kind::Pod, "a"));
        QVERIFY(cluster::diff(after, fewer).coverageChanged);
    }

    void coverageIsNoObject()
    {
        const auto before = put(nullptr, pod("a"));
        const auto after =
            cluster::apply(before, {cluster::CoverageChanged{kube::Kind::Node, cluster::Coverage::Forbidden}});
        QVERIFY(after->coverageOf(kube::Kind::Node) == cluster::Coverage::Forbidden);
        QVERIFY(cluster::diff(before, after).coverageChanged);
        QVERIFY(cluster::diff(before, after).of(kube::Kind::Pod).empty());
    }
};

HOPSCOPE_TEST_MAIN(ClusterSnapshotTest)
#include "cluster_snapshot_test.moc"
