// The queries at hand are right, and find what their names say.
#include "model/query/preset_queries.h"
#include "tests/model/query/query_case.h"
#include "tests/support/test_main.h"

#include <map>

using namespace hopscope;
using query::Preset;

class PresetQueriesTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void allAreThereAndAreQueries()
    {
        const auto presets = query::presetQueries();
        QCOMPARE(presets.size(), std::size_t(Preset::NotReadyNodes) + 1);
        for (std::size_t i = 0; i < presets.size(); ++i) {
            QCOMPARE(std::size_t(presets[i].preset), i);
            QVERIFY2(query::parseQuery(presets[i].text).hasValue(), presets[i].text.data());
        }
    }

    void eachFindsWhatItsNameSays()
    {
        const std::map<Preset, const char*> expected{
            {Preset::NotReadyPods, "pod db, pod waiting, pod web-2"}, // done is not ready, and need not be
            {Preset::FailingPods, "pod db"},
            {Preset::RestartingPods, "pod db, pod web-1"},
            {Preset::UnscheduledPods, "pod waiting"},
            {Preset::HostNetworkPods, "pod shop/agent"},
            {Preset::PodsBehindNoService, "pod waiting, pod shop/agent"},
            {Preset::PodsWithoutPolicy, "pod waiting"},
            {Preset::NodePortServices, "service web"},
            {Preset::ServicesWithoutEndpoints, "service db, service shop/public"},
            {Preset::NotReadyNodes, "node n2"},
        };
        const auto cluster = support::queriedCluster();
        for (const query::PresetQuery& preset : query::presetQueries())
            QCOMPARE(support::found(cluster, std::string(preset.text)), QString::fromUtf8(expected.at(preset.preset)));
    }
};

HOPSCOPE_TEST_MAIN(PresetQueriesTest)
#include "preset_queries_test.moc"
