// Text in the order a person expects.
#include "model/base/natural_order.h"
#include "tests/support/test_main.h"

using namespace hopscope;

class NaturalOrderTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void digitsCompareAsNumbers()
    {
        QVERIFY(naturalCompare("node9", "node10") < 0);
        QVERIFY(naturalCompare("node010", "node9") > 0);
        QVERIFY(naturalCompare("a0", "a") > 0);
    }

    void theBytesDecideBetweenEqualNames()
    {
        QVERIFY(naturallyBefore("web-2", "web-10") && !naturallyBefore("web-10", "web-2"));
        QVERIFY(naturallyBefore("Node", "node") && !naturallyBefore("node", "Node"));
        QVERIFY(naturallyBefore("a01", "a1") && !naturallyBefore("a1", "a01"));
        QVERIFY(!naturallyBefore("node", "node"));
    }

    void caseCountsForNothing() { QVERIFY(naturalCompare("Node", "node") == 0); }

    void theShorterComesFirst()
    {
        QVERIFY(naturalCompare("node", "node1") < 0);
        QVERIFY(naturalCompare("", "") == 0);
    }
};

HOPSCOPE_TEST_MAIN(NaturalOrderTest)
#include "natural_order_test.moc"
