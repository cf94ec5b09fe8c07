// First: the moc of Qt 6.4 stumbles over <compare> when nothing of the standard library came before it.
#include "tests/support/test_main.h"

#include "model/kube/pod_status.h"

#include "tests/model/kube/pod_maker.h"

using namespace hopscope;
using namespace hopscope::kube;
using Make = PodMaker;

Q_DECLARE_METATYPE(hopscope::kube::Pod)

class PodStatusTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void statusOfThePodItself_data() { columns(); phaseRows(); deletionRows(); }
    void statusOfThePodItself() { check(); }
    void statusWhileInitializing_data() { columns(); initRows(); sidecarRows(); }
    void statusWhileInitializing() { check(); }
    void statusOfItsContainers_data() { columns(); containerRows(); completedRows(); }
    void statusOfItsContainers() { check(); }

    void restartsCountWhatRunsNow_data()
    {
        QTest::addColumn<Pod>("pod");
        QTest::addColumn<int>("restarts");
        const auto row = [](const char* name, const Make& make, int restarts) {
            QTest::newRow(name) << make.pod << restarts;
        };
        row("all containers together", Make("Running").container(running(true, 2)).container(running(true, 3)), 5);
        row("while initialising, those of init containers",
            Make("Pending").init(waiting("CrashLoopBackOff", 4)).container(waiting("PodInitializing", 1)), 4);
        row("afterwards, those of init containers no longer",
            Make("Running").init(terminated(0, "Completed", 0, 4)).container(running(true, 1)), 1);
        row("but those of sidecars still",
            Make("Running").init(terminated(0, "Completed", 0, 4)).sidecar(running(true, 2)).container(running(true, 1)), 3);
        row("an init container after the one in the way does not count",
            Make("Pending").init(running(false, 1)).init(waiting("PodInitializing", 7)), 1);
    }
    void restartsCountWhatRunsNow()
    {
        QFETCH(Pod, pod);
        QTEST(podStatus(pod).restarts, "restarts");
    }

    void theLastRestartIsTheLatestTermination()
    {
        const TimePoint early = *parseRfc3339("2026-01-15T10:00:00Z");
        const TimePoint late = *parseRfc3339("2026-01-15T11:00:00Z");
        Pod pod = Make("Running").container(running(true, 1)).container(running(true, 1)).pod;
        QVERIFY(!podStatus(pod).lastRestart.has_value());
        pod.containerStatuses.edit()[0].lastTerminationFinishedAt = late;
        pod.containerStatuses.edit()[1].lastTerminationFinishedAt = early;
        QVERIFY(podStatus(pod).lastRestart == late);
    }

    void anInitContainersTerminationIsForgottenOnceInitialized()
    {
        Pod pod = Make("Running").init(terminated(0, "Completed", 0, 1)).container(running()).pod;
        pod.initContainerStatuses.edit()[0].lastTerminationFinishedAt = TimePoint{};
        QVERIFY(!podStatus(pod).lastRestart.has_value());
        pod.initContainerStatuses.edit()[0] = running(false, 1);
        pod.initContainerStatuses.edit()[0].lastTerminationFinishedAt = TimePoint{};
        QVERIFY(podStatus(pod).lastRestart.has_value());
    }

private:
    static void columns()
    {
        QTest::addColumn<Pod>("pod");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("ready");
    }
    static void row(const char* name, const Make& make, const char* status, const char* ready)
    {
        QTest::newRow(name) << make.pod << status << ready;
    }
    static void check()
    {
        QFETCH(Pod, pod);
        const PodStatus status = podStatus(pod);
        QTEST(QString::fromStdString(status.text), "status");
        QTEST(QStringLiteral("%1/%2").arg(status.readyContainers).arg(status.totalContainers), "ready");
    }

    static void phaseRows();
    static void deletionRows();
    static void initRows();
    static void sidecarRows();
    static void containerRows();
    static void completedRows();
};

void PodStatusTest::phaseRows()
{
    row("the phase, when nothing else is known", Make("Pending"), "Pending", "0/0");
    row("no phase at all", Make(""), "", "0/0");
    row("all run", Make("Running").container(running()).container(running()), "Running", "2/2");
    row("Running does not mean ready", Make("Running").container(running(false)).container(running()), "Running", "1/2");
    row("succeeded without container statuses", Make("Succeeded"), "Succeeded", "0/0");
    row("the pod's reason beats the phase", Make("Failed").reason("Evicted"), "Evicted", "0/0");
    row("scheduling gates", Make("Pending").condition("PodScheduled", "False", "SchedulingGated"), "SchedulingGated", "0/0");
    row("scheduling gates beat the pod's reason",
        Make("Pending").reason("Odd").condition("PodScheduled", "False", "SchedulingGated"), "SchedulingGated", "0/0");
    row("unschedulable is only Pending", Make("Pending").condition("PodScheduled", "False", "Unschedulable"), "Pending", "0/0");
}

void PodStatusTest::deletionRows()
{
    row("deleted", Make("Running").container(running()).deleted(), "Terminating", "1/1");
    row("deleted while pending", Make("Pending").container(waiting("ContainerCreating")).deleted(), "Terminating", "0/1");
    row("deleted while its init container fails", Make("Pending").init(terminated(1, "Error")).deleted(), "Terminating", "0/0");
    row("deleted on a lost node", Make("Running").reason("NodeLost").deleted(), "Unknown", "0/0");
    row("on a lost node, not deleted", Make("Running").reason("NodeLost"), "NodeLost", "0/0");
    row("deleted after it succeeded", Make("Succeeded").container(terminated(0, "Completed")).deleted(), "Completed", "0/1");
    row("deleted after it failed", Make("Failed").container(terminated(1, "Error")).deleted(), "Error", "0/1");
}

void PodStatusTest::initRows()
{
    row("the first of two runs", Make("Pending").init(running(false)).init(waiting("")).container(waiting("PodInitializing")),
        "Init:0/2", "0/1");
    row("the second of two runs",
        Make("Pending").init(terminated(0, "Completed")).init(running(false)).container(waiting("PodInitializing")), "Init:1/2",
        "0/1");
    row("waiting for its turn", Make("Pending").init(waiting("PodInitializing")).container(waiting("PodInitializing")),
        "Init:0/1", "0/1");
    row("waiting without a reason", Make("Pending").init(waiting("")), "Init:0/1", "0/0");
    row("no state at all", Make("Pending").init({}), "Init:0/1", "0/0");
    row("waiting with a reason", Make("Pending").init(waiting("CrashLoopBackOff")), "Init:CrashLoopBackOff", "0/0");
    row("image missing", Make("Pending").init(waiting("ImagePullBackOff")), "Init:ImagePullBackOff", "0/0");
    row("failed with a reason", Make("Pending").init(terminated(1, "Error")), "Init:Error", "0/0");
    row("killed with a reason", Make("Pending").init(terminated(137, "OOMKilled", 9)), "Init:OOMKilled", "0/0");
    row("ended by a signal", Make("Pending").init(terminated(137, "", 9)), "Init:Signal:9", "0/0");
    row("ended with an exit code", Make("Pending").init(terminated(3)), "Init:ExitCode:3", "0/0");
    row("all done", Make("Running").init(terminated(0, "Completed")).container(running()), "Running", "1/1");
    row("restarted after the pod had been initialised",
        Make("Running").init(running(false)).container(running()).condition("Initialized", "True"), "Init:0/1", "1/1");
    row("not yet initialised, containers do not count",
        Make("Pending").init(running(false)).container(running()).condition("Initialized", "False"), "Init:0/1", "0/1");
}

void PodStatusTest::sidecarRows()
{
    row("a sidecar that is ready counts", Make("Running").sidecar(running()).container(running()), "Running", "2/2");
    row("a sidecar that is not ready does not count", Make("Running").sidecar(running(false)).container(running()), "Running",
        "1/2");
    ContainerStatus notStarted = running();
    notStarted.started = false;
    row("a sidecar that has not started is still in the way",
        Make("Pending").sidecar(notStarted).container(waiting("PodInitializing")), "Init:0/1", "0/2");
    row("an ordinary init container never counts", Make("Running").init(terminated(0)).container(running()), "Running", "1/1");
    row("an ordinary init container that has started is in the way", Make("Pending").init(running()), "Init:0/1", "0/0");
    row("a sidecar that failed", Make("Pending").sidecar(terminated(1, "Error")), "Init:Error", "0/1");
    row("a sidecar that ended well", Make("Running").sidecar(terminated(0, "Completed")).container(running()), "Running", "1/2");
    row("after a sidecar, the next one is counted by its place",
        Make("Pending").sidecar(running()).init(running(false)).container(waiting("PodInitializing")), "Init:1/2", "1/2");
}

void PodStatusTest::containerRows()
{
    row("waiting with a reason", Make("Pending").container(waiting("ContainerCreating")), "ContainerCreating", "0/1");
    row("waiting without a reason", Make("Pending").container(waiting("")), "Pending", "0/1");
    row("crash loop", Make("Running").container(waiting("CrashLoopBackOff", 5)), "CrashLoopBackOff", "0/1");
    row("a container's reason beats the pod's", Make("Running").reason("Odd").container(waiting("CrashLoopBackOff")),
        "CrashLoopBackOff", "0/1");
    row("the first container's reason wins", Make("Running").container(waiting("ErrImagePull")).container(terminated(1, "Error")),
        "ErrImagePull", "0/2");
    row("a running first container leaves the second's reason",
        Make("Running").container(running()).container(waiting("CrashLoopBackOff")), "CrashLoopBackOff", "1/2");
    row("ended with a reason", Make("Failed").container(terminated(1, "Error")), "Error", "0/1");
    row("ended by a signal", Make("Failed").container(terminated(143, "", 15)), "Signal:15", "0/1");
    row("ended with an exit code", Make("Failed").container(terminated(3)), "ExitCode:3", "0/1");
    row("ended with exit code zero and no reason", Make("Succeeded").container(terminated(0)), "ExitCode:0", "0/1");
    row("running but not ready does not count", Make("Running").container(running(false)), "Running", "0/1");
    ContainerStatus readyButWaiting = waiting("");
    readyButWaiting.ready = true;
    row("ready but not running does not count", Make("Running").container(readyButWaiting), "Running", "0/1");
}

void PodStatusTest::completedRows()
{
    const ContainerStatus done = terminated(0, "Completed");
    row("a finished Job", Make("Succeeded").container(done), "Completed", "0/1");
    row("one done, one runs, pod ready", Make("Running").container(done).container(running()).condition("Ready", "True"),
        "Running", "1/2");
    row("one done, one runs, pod not ready", Make("Running").container(done).container(running()).condition("Ready", "False"),
        "NotReady", "1/2");
    row("one done, one failed", Make("Failed").container(done).container(terminated(1, "Error")), "Error", "0/2");
    row("one failed, one done", Make("Failed").container(terminated(1, "Error")).container(done), "Error", "0/2");
    row("done, failed and running, pod not ready",
        Make("Running").container(done).container(terminated(2, "Error")).container(running()), "Error", "1/3");
    row("done, failed and running, pod ready",
        Make("Running").container(done).container(terminated(2, "Error")).container(running()).condition("Ready", "True"),
        "Running", "1/3");
}

HOPSCOPE_TEST_MAIN(PodStatusTest)
#include "pod_status_test.moc"
