// A list that is a value, and shares what nobody edits.
#include "model/base/shared_list.h"
#include "tests/support/test_main.h"

using namespace hopscope;

class SharedListTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aCopySharesTheItems()
    {
        const SharedList<int> first{1, 2};
        const SharedList<int> second = first;
        QVERIFY(&first[0] == &second[0]);
        QVERIFY(first == second);
    }

    void anEditLeavesTheCopyAsItWas()
    {
        SharedList<int> first{1, 2};
        const SharedList<int> second = first;
        first.edit().push_back(3);
        QCOMPARE(first.size(), std::size_t(3));
        QCOMPARE(second.size(), std::size_t(2));
        QVERIFY(!(first == second));
        const int* const place = &first[0];
        first.edit()[0] = 7;
        QVERIFY(&first[0] == place); // alone with its items, it changes them where they are
    }

    void equalItemsAreEqualWhereverTheyAre()
    {
        QVERIFY((SharedList<int>{1, 2}) == (SharedList<int>{1, 2}));
        QVERIFY(SharedList<int>() == (SharedList<int>{}));
        QVERIFY(SharedList<int>().empty());
    }
};

HOPSCOPE_TEST_MAIN(SharedListTest)
#include "shared_list_test.moc"
