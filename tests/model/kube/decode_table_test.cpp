#include "model/kube/decode_table.h"

#include "model/kube/pod_status.h"
#include "model/kube/printed_columns.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::kube;

namespace {

Result<std::vector<Pod>> decode(const char* rows)
{
    const QString table = QStringLiteral("{'kind':'Table','apiVersion':'meta.k8s.io/v1','metadata':{'resourceVersion':'7'},"
                                         "'columnDefinitions':[{'name':'Name'},{'name':'Ready'},{'name':'Status'},"
                                         "{'name':'Restarts'},{'name':'Age'},{'name':'IP'},{'name':'Node'},"
                                         "{'name':'Nominated Node'},{'name':'Readiness Gates'}],'rows':%1}");
    return decodePodTable(table.arg(QLatin1String(rows)).replace(u'\'', u'"').toStdString(), "n");
}

Pod row(const char* ready, const char* status)
{
    const QByteArray cells = QByteArray("[{'cells':['p','") + ready + "','" + status + "','0','1d','10.0.0.1','w1','<none>','<none>']}]";
    return decode(cells.constData())->at(0);
}

} // namespace

class DecodeTableTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aRowPrintsAgainWhatTheServerPrinted()
    {
        const auto pods = decode("[{'cells':['web','1/2','CrashLoopBackOff','3 (5m ago)','2d4h','fd00::5','w1','<none>','0/1']},"
                                 "{'cells':['wait','0/1','Pending',0,'5s','<none>','<none>','w2','<none>']}]");
        QVERIFY(pods.hasValue());
        QCOMPARE(pods->size(), std::size_t(2));
        const auto cells = printedPod(pods->at(0), TimePoint{});
        QVERIFY((std::vector<std::string>(cells.begin(), cells.begin() + 8) ==
                 std::vector<std::string>{"web", "1/2", "CrashLoopBackOff", "3", "2d4h", "fd00::5", "w1", "<none>"}));
        QCOMPARE(pods->at(0).meta.key().toString(), std::string("n/web"));
        const Pod& waiting = pods->at(1);
        QVERIFY(waiting.podIps.empty() && waiting.nodeName.empty());
        QCOMPARE(waiting.nominatedNodeName, std::string("w2"));
    }

    void healthIsThatOfTheWords()
    {
        QVERIFY(podHealth(row("2/2", "Running")) == PodHealth::Ready);
        QVERIFY(podHealth(row("1/2", "Running")) == PodHealth::NotReady);
        QVERIFY(podHealth(row("0/1", "Completed")) == PodHealth::Completed);
        QVERIFY(podHealth(row("1/1", "Terminating")) == PodHealth::Terminating);
        QVERIFY(podHealth(row("0/1", "ContainerCreating")) == PodHealth::Starting);
        QVERIFY(podHealth(row("0/1", "Init:0/2")) == PodHealth::Starting);
        QVERIFY(podHealth(row("0/1", "Init:Error")) == PodHealth::Failing);
        QVERIFY(podHealth(row("0/1", "ErrImagePull")) == PodHealth::Failing);
        QVERIFY(podHealth(row("0/1", "Unknown")) == PodHealth::NotReady);
    }

    void noRowsIsATableToo()
    {
        QVERIFY(decode("[]")->empty());
        QVERIFY(decode("null")->empty());
        QVERIFY(decode("[{'cells':[]},{'cells':[null]},{}]")->empty());
    }

    void whatIsNoTableIsRefused()
    {
        for (const char* text : {"", "[]", R"({"kind":"PodList","items":[]})", R"({"kind":"Table","columnDefinitions":[],"rows":[]})"})
            QVERIFY2(!decodePodTable(text, "n").hasValue(), text);
    }
};

HOPSCOPE_TEST_MAIN(DecodeTableTest)
#include "decode_table_test.moc"
