// Back and forward through places, as a browser goes through pages.
#include "tests/support/test_main.h"
#include "widgets/map/place_history.h"

using namespace hopscope;

namespace {

map::VisitedPlace place(const std::string& pod, double scale = 1)
{
    return {layout::ItemId{layout::ItemKind::Pod, {"default", pod}, {}}, {{0, 0}, scale, false}, layout::GroupBy::Node};
}

} // namespace

class PlaceHistoryTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void backAndForward()
    {
        map::PlaceHistory history;
        QVERIFY(!history.canGoBack() && !history.canGoForward() && !history.goBack());
        history.visit(place("a"));
        history.visit(place("b"));
        history.visit(place("c"));
        QVERIFY(history.goBack() == place("b"));
        QVERIFY(history.goBack() == place("a"));
        QVERIFY(!history.goBack());
        QVERIFY(history.goForward() == place("b"));
        QVERIFY(history.canGoForward());
    }

    void aNewPlaceEndsTheWayForward()
    {
        map::PlaceHistory history;
        history.visit(place("a"));
        history.visit(place("b"));
        history.goBack();
        history.visit(place("c"));
        QVERIFY(!history.canGoForward());
        QVERIFY(history.goBack() == place("a"));
    }

    void theSamePlaceIsVisitedOnce()
    {
        map::PlaceHistory history;
        history.visit(place("a"));
        history.visit(place("a"));
        QVERIFY(!history.canGoBack());
        history.visit(place("a", 2));
        QVERIFY(history.canGoBack());
    }

    void oneComesBackToWhatOneSawLast()
    {
        map::PlaceHistory history;
        history.visit(place("a"));
        history.update(place("a", 3));
        history.visit(place("b"));
        QVERIFY(history.goBack() == place("a", 3));
    }

    void whereOneBeganIsAPlace()
    {
        map::PlaceHistory history;
        history.update({});
        history.visit(place("a"));
        QVERIFY(history.goBack() == map::VisitedPlace());
    }

    void aRowOfStepsIsOnePlace()
    {
        map::PlaceHistory history;
        history.visit(place("a"));
        history.visit(place("b"), map::Arrival::Step);
        history.visit(place("c"), map::Arrival::Step);
        history.visit(place("d"), map::Arrival::Step);
        QCOMPARE(history.size(), std::size_t(2));
        QVERIFY(history.goBack() == place("a"));
        QVERIFY(history.goForward() == place("d"));
        history.visit(place("e"), map::Arrival::Step);
        QCOMPARE(history.size(), std::size_t(3));
    }

    void itRemembersAHundred()
    {
        map::PlaceHistory history;
        for (int i = 0; i < 250; ++i)
            history.visit(place(std::to_string(i)));
        QCOMPARE(history.size(), map::PlaceHistory::limit);
        while (history.canGoBack())
            history.goBack();
        QVERIFY(history.goForward() == place("151"));
        history.clear();
        QVERIFY(!history.canGoBack() && !history.canGoForward());
    }
};

HOPSCOPE_TEST_MAIN(PlaceHistoryTest)
#include "place_history_test.moc"
