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
