#include "model/source/early_pods.h"

#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::source;

class EarlyPodsTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void anObjectTakesThePlaceOfItsRowAndNeverTheOtherWayRound()
    {
        EarlyPods pods;
        QVERIFY(pods.addRow({"n", "a"}));
        pods.addObject({"n", "a"});
        QVERIFY(!pods.addRow({"n", "a"}));
        pods.addObject({"n", "b"});
        QVERIFY(!pods.addRow({"n", "b"}));
        QVERIFY(pods.addRow({"other", "b"}));
    }

    void onceNoRowComesAnyMoreObjectsNeedNotBeKnown()
    {
        EarlyPods pods;
        pods.addRow({"n", "a"});
        pods.addRow({"n", "gone"});
        pods.endRows();
        pods.addObject({"n", "a"});
        pods.addObject({"n", "b"});
        QVERIFY(pods.takeRows() == (std::vector<kube::ObjectKey>{{"n", "gone"}}));
        pods.addObject({"n", "c"}); // of the next list, before whose rows
        QVERIFY(!pods.addRow({"n", "c"}));
    }

    void rowsWithoutAnObjectAreGoneWhenTheListEnds()
    {
        EarlyPods pods;
        pods.addRow({"n", "stays"});
        pods.addRow({"n", "gone"});
        pods.addObject({"n", "stays"});
        QVERIFY(pods.takeRows() == (std::vector<kube::ObjectKey>{{"n", "gone"}}));
        QVERIFY(pods.takeRows().empty());
    }
};

HOPSCOPE_TEST_MAIN(EarlyPodsTest)
#include "early_pods_test.moc"
