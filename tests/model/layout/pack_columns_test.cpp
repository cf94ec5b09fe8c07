// Cards as high as what is in them, in columns.
#include "model/layout/pack_columns.h"

#include "tests/support/test_main.h"

using namespace hopscope::layout;

class PackColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachGoesWhereItIsLowest()
    {
        const PackedColumns packed = packColumns({50, 20, 20, 20}, 2, 10);
        QCOMPARE(packed.cards[0].column, std::size_t(0));
        QCOMPARE(packed.cards[1].column, std::size_t(1));
        QCOMPARE(packed.cards[2].column, std::size_t(1));
        QCOMPARE(packed.cards[2].top, 30.0);
        QCOMPARE(packed.cards[3].column, std::size_t(0));
        QCOMPARE(packed.height, 80.0);
    }

    /// A late high card would make a hole: then the high ones are placed first, and stand in their order all the same.
    void aLateHighCardMakesNoHole()
    {
        const PackedColumns packed = packColumns({10, 10, 10, 10, 100}, 2, 0);
        QCOMPARE(packed.height, 100.0);
        QCOMPARE(packed.least, 40.0);
        for (std::size_t i = 1; i < 4; ++i)
            QVERIFY(packed.cards[i].top > packed.cards[i - 1].top);
    }

    void whatHasAColumnKeepsIt()
    {
        const PackedColumns packed = packColumns({10, 90, 10}, 3, 0, {2, 2, std::nullopt});
        QCOMPARE(packed.cards[0].column, std::size_t(2));
        QCOMPARE(packed.cards[1].column, std::size_t(2));
        QCOMPARE(packed.cards[1].top, 10.0);
        QCOMPARE(packed.cards[2].column, std::size_t(0));
    }

    void nothingTakesNoRoom()
    {
        QCOMPARE(packColumns({}, 3, 10).height, 0.0);
    }
};

HOPSCOPE_TEST_MAIN(PackColumnsTest)
#include "pack_columns_test.moc"
