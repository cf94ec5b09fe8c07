// What lasts is shown, with the time since when; what comes later is new.
#include "model/cluster/cluster_change.h"
#include "model/findings/finding_watch.h"
#include "model/findings/rules.h"
#include "tests/model/findings/finding_case.h"
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace hopscope;
using namespace hopscope::tests;
using namespace std::chrono_literals;
using findings::FindingsReading;
using findings::FindingWatch;

namespace {

const std::string oneWrong = twoNodes + "service web 10.96.0.1:80 externalip=203.0.113.7\n";
const std::string bothWrong = oneWrong + "service api 10.96.0.2:80 externalip=203.0.113.8\n";

std::shared_ptr<const FindingsReading> look(FindingWatch& watch, const cluster::SnapshotPointer& snapshot, TimePoint now)
{
    return watch.update(snapshot, std::make_shared<const facts::NetworkFacts>(facts::detectNetwork(*snapshot)), now);
}

/// "web" and "api new" for what svc-external-ips has found.
QStringList shown(const FindingsReading& reading)
{
    QStringList names;
    for (const findings::WatchedFinding& each : reading.found) {
        if (each.finding.rule == findings::RuleId::SvcExternalIps)
            names << QString::fromStdString(each.finding.subject().key.name) + (each.isNew ? QStringLiteral(" new") : QString());
    }
    return names;
}

bool isClear(const FindingsReading& reading, findings::RuleId rule)
{
    return std::find(reading.clear.begin(), reading.clear.end(), rule) != reading.clear.end();
}

} // namespace

class FindingWatchTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void ofAFileEverythingIsShownAtOnce()
    {
        FindingWatch watch(false);
        const auto reading = look(watch, findingCluster(oneWrong), support::drawnNow());
        QCOMPARE(shown(*reading), QStringList{QStringLiteral("web")});
        QCOMPARE(reading->waiting, std::size_t(0));
        QCOMPARE(reading->count(findings::Severity::Warning), std::size_t(1));
    }

    void onALiveClusterAConditionMustHoldAMinute()
    {
        FindingWatch watch(true);
        const auto snapshot = findingCluster(oneWrong);
        const TimePoint begin = support::drawnNow();
        QVERIFY(shown(*look(watch, snapshot, begin)).isEmpty());
        QVERIFY(shown(*look(watch, snapshot, begin + 59s)).isEmpty());
        QCOMPARE(look(watch, snapshot, begin + 59s)->waiting, std::size_t(1));
        QCOMPARE(watch.nextDue(), std::optional(begin + 60s));
        const auto reading = look(watch, snapshot, begin + 60s);
        QCOMPARE(shown(*reading), QStringList{QStringLiteral("web")});
        QCOMPARE(reading->found.front().firstSeen, begin);
    }

    void whatWaitsIsNotSaidToBeClear()
    {
        FindingWatch watch(true);
        QVERIFY(!isClear(*look(watch, findingCluster(oneWrong), support::drawnNow()), findings::RuleId::SvcExternalIps));
        QVERIFY(isClear(*look(watch, findingCluster(twoNodes + "service web 10.96.0.1:80"), support::drawnNow()), findings::RuleId::SvcExternalIps));
    }

    void whatWasNotReadIsNotSaidToBeClear()
    {
        FindingWatch watch(false);
        const auto snapshot = cluster::apply(findingCluster(oneWrong), {cluster::CoverageChanged{kube::Kind::EndpointSlice, cluster::Coverage::Forbidden}});
        const auto reading = look(watch, snapshot, support::drawnNow());
        QVERIFY(!isClear(*reading, findings::RuleId::SvcNoReadyEndpoint));
        QVERIFY(std::any_of(reading->notChecked.begin(), reading->notChecked.end(),
                            [](const findings::NotChecked& gap) { return gap.rule == findings::RuleId::SvcNoReadyEndpoint; }));
    }

    /// svc-ready-pod-missing-in-slice finds each pod by itself, at one Service and at no path.
    void ofTwoFindingsOfARuleAtAnObjectEachHasItsOwnTime()
    {
        const std::string pods = twoNodes + "pod a n1 10.244.1.5 label=app:web ready=yes\npod b n1 10.244.1.6 label=app:web ready=yes\n";
        const std::string web = "service web 10.96.0.1:80 selector=app:web -> a:80\n";
        const auto missing = [](const FindingsReading& reading) {
            QStringList names;
            for (const findings::WatchedFinding& each : reading.found) {
                if (each.finding.rule == findings::RuleId::SvcReadyPodMissingInSlice)
                    names << QString::fromStdString(each.finding.values[1]) + (each.isNew ? QStringLiteral(" new") : QString());
            }
            return names;
        };
        FindingWatch watch(true);
        const TimePoint begin = support::drawnNow();
        look(watch, findingCluster(pods + web), begin);
        const auto both = findingCluster(pods + "pod c n1 10.244.1.7 label=app:web ready=yes\n" + web);
        look(watch, both, begin + 50s);
        QCOMPARE(missing(*look(watch, both, begin + 60s)), QStringList{QStringLiteral("default/b")});
        const auto later = look(watch, both, begin + 110s);
        QCOMPARE(missing(*later), (QStringList{QStringLiteral("default/b"), QStringLiteral("default/c new")}));
        QVERIFY(!isSame(later->found[0].finding, later->found[1].finding));
    }

    void whatGoesAndComesBackHasToLastAgain()
    {
        FindingWatch watch(true);
        const TimePoint begin = support::drawnNow();
        look(watch, findingCluster(oneWrong), begin);
        look(watch, findingCluster(twoNodes), begin + 30s);
        QVERIFY(shown(*look(watch, findingCluster(oneWrong), begin + 40s)).isEmpty());
        QVERIFY(shown(*look(watch, findingCluster(oneWrong), begin + 70s)).isEmpty());
        QCOMPARE(shown(*look(watch, findingCluster(oneWrong), begin + 100s)), QStringList{QStringLiteral("web new")});
    }

    void aBalancerHasFiveMinutesAndAnObjectThatTellsSinceWhenNeedNotWaitAgain()
    {
        QCOMPARE(findings::graceOf(findings::RuleId::SvcLbPending), std::chrono::milliseconds(5min));
        FindingWatch watch(true);
        const auto reading = look(watch, findingCluster(twoNodes + "service web 10.96.0.1:80 type=LoadBalancer nodeport=30080 age=700"), support::drawnNow());
        QVERIFY(std::any_of(reading->found.begin(), reading->found.end(),
                            [](const findings::WatchedFinding& each) { return each.finding.rule == findings::RuleId::SvcLbPending; }));
    }

    void whatComesLaterIsNew()
    {
        FindingWatch watch(false);
        look(watch, findingCluster(oneWrong), support::drawnNow());
        QCOMPARE(shown(*look(watch, findingCluster(bothWrong), support::drawnNow() + 5s)), (QStringList{QStringLiteral("api new"), QStringLiteral("web")}));
    }

    void whileListsArriveNothingIsNew()
    {
        FindingWatch watch(false);
        const auto arriving = cluster::apply(findingCluster(oneWrong), {cluster::CoverageChanged{kube::Kind::Service, cluster::Coverage::Arriving}});
        look(watch, arriving, support::drawnNow());
        QCOMPARE(shown(*look(watch, findingCluster(bothWrong), support::drawnNow() + 5s)), (QStringList{QStringLiteral("api"), QStringLiteral("web")}));
    }

    void beforeAnythingIsReadNothingIsNew()
    {
        const auto empty = std::make_shared<const cluster::ClusterSnapshot>();
        QVERIFY(!findings::isAnythingRead(*empty));
        QVERIFY(!findings::isAnythingRead(*cluster::apply(empty, {cluster::CoverageChanged{kube::Kind::Service, cluster::Coverage::Arriving}})));
        QVERIFY(findings::isAnythingRead(*cluster::apply(empty, {cluster::CoverageChanged{kube::Kind::Service, cluster::Coverage::Forbidden}})));
        FindingWatch watch(false);
        look(watch, empty, support::drawnNow());
        QCOMPARE(shown(*look(watch, findingCluster(oneWrong), support::drawnNow() + 5s)), QStringList{QStringLiteral("web")});
    }

    void whereNothingHasChangedItIsTheSameReading()
    {
        FindingWatch watch(false);
        const auto snapshot = findingCluster(bothWrong);
        const auto first = look(watch, snapshot, support::drawnNow());
        QCOMPARE(look(watch, snapshot, support::drawnNow() + 5s), first);
        QVERIFY(look(watch, findingCluster(oneWrong), support::drawnNow() + 9s) != first);
    }
};

HOPSCOPE_TEST_MAIN(FindingWatchTest)
#include "finding_watch_test.moc"
