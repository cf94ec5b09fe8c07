// A masked map shows what the map showed: its filter, its unrolled workloads and its selection know the objects by their own names.
#include "app/masked_subject.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

using namespace hopscope;

class MaskedSubjectTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whatIsHiddenStaysHiddenAndNothingElse()
    {
        exporting::PictureSubject subject;
        subject.snapshot = support::drawCluster("node n1 192.168.0.11 pods=10.244.1.0/24\npod a n1 10.244.1.5\npod b n1 10.244.1.6\n"
                                                "service web 10.96.0.20:80 -> a:8080\nservice shop 10.96.0.21:80 -> b:8080\n");
        subject.options.filter = std::make_shared<const layout::MapFilter>(layout::MapFilter{[](const kube::Pod& pod) { return pod.meta.name == "a"; },
                                                                                             [](const kube::Service& service) { return service.meta.name == "web"; }});
        subject.options.toggled = {{layout::ItemKind::Workload, {"default", "a"}, "Deployment"}};
        subject.selected = layout::ItemId{layout::ItemKind::Service, {"default", "web"}, {}};
        for (const mask::Hidden& hidden : {mask::Hidden{true, true, true}, mask::Hidden{false, true, false}, mask::Hidden{true, false, false}}) {
            const mask::Mask mask(*subject.snapshot, hidden);
            const exporting::PictureSubject masked = app::maskedSubject(mask, subject);
            const layout::MapLayout map = layout::computeLayout(masked.snapshot, masked.facts, masked.options);
            QCOMPARE(map.counts.pods, std::size_t(1));
            QVERIFY(map.find({layout::ItemKind::Pod, mask.key({"default", "a"}), {}}).has_value());
            QVERIFY(map.find(*masked.selected).has_value());
            QVERIFY(masked.options.toggled == (std::set<layout::ItemId>{{layout::ItemKind::Workload, mask.key({"default", "a"}), "Deployment"}}));
        }
    }

    void aNamespacesCardIsNamedAsItsPods()
    {
        cluster::ClusterSnapshot snapshot;
        kube::Namespace space;
        space.meta.name = "shop";
        snapshot.namespaces.put(space);
        const mask::Mask mask(snapshot, mask::Hidden{false, false, true});
        QCOMPARE(app::maskedItem(mask, {layout::ItemKind::NamespaceCard, {"", "shop"}, {}}).key.name, mask.namespaceName("shop"));
    }
};

HOPSCOPE_TEST_MAIN(MaskedSubjectTest)
#include "masked_subject_test.moc"
