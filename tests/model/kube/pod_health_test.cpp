// First: the moc of Qt 6.4 stumbles over <compare> when nothing of the standard library came before it.
#include "tests/support/test_main.h"

#include "model/kube/pod_status.h"

#include "tests/model/kube/pod_maker.h"

using namespace hopscope;
using namespace hopscope::kube;
using Make = PodMaker;

Q_DECLARE_METATYPE(hopscope::kube::Pod)
Q_DECLARE_METATYPE(hopscope::kube::PodHealth)

class PodHealthTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void healthNeverComesFromTheStatusText_data()
    {
        QTest::addColumn<Pod>("pod");
        QTest::addColumn<PodHealth>("health");
        const auto row = [](const char* name, const Make& make, PodHealth health) {
            QTest::newRow(name) << make.pod << health;
        };
        row("ready", Make("Running").container(running()).condition("Ready", "True"), PodHealth::Ready);
        row("not ready", Make("Running").container(running(false)).condition("Ready", "False"), PodHealth::NotReady);
        row("no Ready condition", Make("Running").container(running()), PodHealth::NotReady);
        row("ready, although something once failed in an init container",
            Make("Running").init(terminated(1)).container(running()).condition("Ready", "True"), PodHealth::Ready);
        row("not scheduled", Make("Pending"), PodHealth::Starting);
        row("creating", Make("Pending").container(waiting("ContainerCreating")), PodHealth::Starting);
        row("initialising", Make("Pending").init(running(false)).container(waiting("PodInitializing")), PodHealth::Starting);
        row("never seen by a cluster", Make(""), PodHealth::Starting);
        row("crash loop", Make("Running").container(waiting("CrashLoopBackOff")), PodHealth::Failing);
        row("image missing", Make("Pending").container(waiting("ImagePullBackOff")), PodHealth::Failing);
        row("a reason nobody knows yet", Make("Pending").container(waiting("NewError")), PodHealth::Failing);
        row("init container failed", Make("Pending").init(terminated(1, "Error")), PodHealth::Failing);
        row("one container ended with an error", Make("Running").container(running()).container(terminated(1, "Error")),
            PodHealth::Failing);
        row("one container is done", Make("Running").container(running()).container(terminated(0, "Completed")),
            PodHealth::NotReady);
        row("failed", Make("Failed").reason("Evicted"), PodHealth::Failing);
        row("succeeded", Make("Succeeded").container(terminated(0, "Completed")), PodHealth::Completed);
        row("succeeded and deleted", Make("Succeeded").deleted(), PodHealth::Completed);
        row("deleted", Make("Running").container(running()).condition("Ready", "True").deleted(), PodHealth::Terminating);
        row("node lost contact", Make("Unknown"), PodHealth::NotReady);
    }
    void healthNeverComesFromTheStatusText()
    {
        QFETCH(Pod, pod);
        QFETCH(PodHealth, health);
        QVERIFY(podHealth(pod) == health);
    }
};

HOPSCOPE_TEST_MAIN(PodHealthTest)
#include "pod_health_test.moc"
