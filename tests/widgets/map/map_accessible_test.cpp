// What a screen reader finds on the map and hears of it.
#include "tests/support/test_main.h"
#include "tests/widgets/map/map_samples.h"
#include "widgets/map/map_view.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace hopscope;

namespace {

struct Heard
{
    QAccessible::Event what;
    QString name;
};

std::vector<Heard> heard;

void listen(QAccessibleEvent* event)
{
    QAccessibleInterface* interface = event->accessibleInterface();
    heard.push_back({event->type(), interface ? interface->text(QAccessible::Name) : QString()});
}

bool hasHeard(QAccessible::Event what, const QString& name)
{
    return std::any_of(heard.begin(), heard.end(), [&](const Heard& one) { return one.what == what && one.name == name; });
}

} // namespace

class MapAccessibleTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theMapIsAListOfCardsAndTheseOfThings();
    void allThatStandsOnTheMapIsFound();
    void aPodIsToldAsTheInspectorShowsIt();
    void aServiceIsToldWithItsPortsAndEndpoints();
    void aRolledUpWorkloadTellsItsCountAndWorstState();
    void whatIsChosenHasTheFocus();
    void aStepIsAnnounced();
    void aChangeOfWhatIsChosenIsAnnounced();
    void pressChoosesAndOpenOpens();
    void aThingStandsWhereItIsSeen();
    void whatIsGoneIsInvalid();
    void thousandsAreNotKept();

private:
    QAccessibleInterface* map() const { return QAccessible::queryAccessibleInterface(m_view.get()); }
    QAccessibleInterface* find(QAccessibleInterface* in, const QString& name) const;
    std::unique_ptr<map::MapView> m_view;
};

void MapAccessibleTest::init()
{
    test::failOnWarning();
    qRegisterMetaType<std::optional<layout::ItemId>>();
    m_view = std::make_unique<map::MapView>();
    m_view->resize(800, 600);
    m_view->setMapLayout(test::layoutOf(test::smallCluster()), false);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    heard.clear();
    m_view->setAnnouncer(listen); // on the offscreen platform nothing else listens
}

void MapAccessibleTest::cleanup()
{
    m_view.reset();
}

QAccessibleInterface* MapAccessibleTest::find(QAccessibleInterface* in, const QString& name) const
{
    if (in->text(QAccessible::Name) == name)
        return in;
    for (int i = 0; i < in->childCount(); ++i) {
        if (QAccessibleInterface* found = find(in->child(i), name))
            return found;
    }
    return nullptr;
}

void MapAccessibleTest::theMapIsAListOfCardsAndTheseOfThings()
{
    QCOMPARE(map()->role(), QAccessible::List);
    QCOMPARE(map()->text(QAccessible::Name), QStringLiteral("Map of the cluster"));
    QAccessibleInterface* card = find(map(), QStringLiteral("Node n1"));
    QVERIFY(card);
    QCOMPARE(card->role(), QAccessible::ListItem);
    QCOMPARE(card->parent(), map());
    QCOMPARE(map()->child(map()->indexOfChild(card)), card);
    QCOMPARE(card->childCount(), 3);
    QAccessibleInterface* pod = find(card, QStringLiteral("Pod default/web-1"));
    QVERIFY(pod);
    QCOMPARE(pod->parent(), card);
    QCOMPARE(card->child(card->indexOfChild(pod)), pod);
    QCOMPARE(pod->childCount(), 0);
}

void MapAccessibleTest::allThatStandsOnTheMapIsFound()
{
    for (const char* name : {"Client outside the cluster", "Service default/web", "Service default/db", "Node n2", "Pod default/db", "Pod default/agent"})
        QVERIFY2(find(map(), QString::fromLatin1(name)), name);
}

void MapAccessibleTest::aPodIsToldAsTheInspectorShowsIt()
{
    const QString report = find(map(), QStringLiteral("Pod default/web-1"))->text(QAccessible::Description);
    for (const char* part : {"ready", "10.244.1.5", "8080/TCP", "n1"})
        QVERIFY2(report.contains(QString::fromLatin1(part)), qPrintable(report));
    const QString agent = find(map(), QStringLiteral("Pod default/agent"))->text(QAccessible::Description);
    QVERIFY2(agent.contains(QStringLiteral("hostNetwork")), qPrintable(agent));
}

void MapAccessibleTest::aServiceIsToldWithItsPortsAndEndpoints()
{
    const QString report = find(map(), QStringLiteral("Service default/web"))->text(QAccessible::Description);
    for (const char* part : {"10.96.0.20", "80/TCP", "30080", "3 ready endpoint"})
        QVERIFY2(report.contains(QString::fromLatin1(part)), qPrintable(report));
}

void MapAccessibleTest::aRolledUpWorkloadTellsItsCountAndWorstState()
{
    m_view->setMapLayout(test::layoutOf(test::clusterOfReplicas(), layout::GroupBy::Namespace), false);
    QAccessibleInterface* workload = find(map(), QStringLiteral("Deployment shop/web"));
    QVERIFY(workload);
    const QString report = workload->text(QAccessible::Description);
    QVERIFY2(report.contains(QStringLiteral("Rolled up: 12 pod(s), 1 failing")), qPrintable(report));
    QVERIFY(workload->state().expandable && workload->state().collapsed);
    QSignalSpy toggled(m_view.get(), &map::MapView::workloadToggled);
    workload->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(toggled.count(), 1);
}

void MapAccessibleTest::whatIsChosenHasTheFocus()
{
    m_view->setSelectedItem(test::podId("db"));
    QAccessibleInterface* focused = map()->focusChild();
    QVERIFY(focused);
    QCOMPARE(focused->text(QAccessible::Name), QStringLiteral("Pod default/db"));
    QVERIFY(focused->state().focused && focused->state().selected);
    QVERIFY(!find(map(), QStringLiteral("Pod default/web-1"))->state().selected);
}

void MapAccessibleTest::aStepIsAnnounced()
{
    m_view->setSelectedItem(test::nodeId("n1"));
    heard.clear();
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(hasHeard(QAccessible::Focus, QStringLiteral("Pod default/web-1")));
    QVERIFY(hasHeard(QAccessible::Selection, QStringLiteral("Pod default/web-1")));
}

void MapAccessibleTest::aChangeOfWhatIsChosenIsAnnounced()
{
    m_view->setSelectedItem(test::podId("db"));
    heard.clear();
    kube::Pod failed = *m_view->mapLayout()->snapshot->pods.find({"default", "db"});
    failed.phase = "Failed";
    const auto next = cluster::apply(m_view->mapLayout()->snapshot, {cluster::ObjectPut{failed}});
    m_view->setMapLayout(test::layoutOf(next, layout::GroupBy::Node, m_view->placedLayout()), true);
    QVERIFY(hasHeard(QAccessible::DescriptionChanged, QStringLiteral("Pod default/db")));
    heard.clear();
    m_view->setMapLayout(test::layoutOf(next, layout::GroupBy::Node, m_view->placedLayout()), true);
    QVERIFY(!hasHeard(QAccessible::DescriptionChanged, QStringLiteral("Pod default/db")));
}

void MapAccessibleTest::pressChoosesAndOpenOpens()
{
    QAccessibleInterface* pod = find(map(), QStringLiteral("Pod default/db"));
    QAccessibleActionInterface* actions = pod->actionInterface();
    QVERIFY(actions);
    QSignalSpy selected(m_view.get(), &map::MapView::itemSelected);
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(selected.count(), 1);
    QVERIFY(m_view->selectedItem() == test::podId("db"));
    QSignalSpy activated(m_view.get(), &map::MapView::itemActivated);
    actions->doAction(QStringLiteral("open"));
    QCOMPARE(activated.count(), 1);
}

void MapAccessibleTest::aThingStandsWhereItIsSeen()
{
    QAccessibleInterface* pod = find(map(), QStringLiteral("Pod default/db"));
    const QPoint center = pod->rect().center();
    QAccessibleInterface* card = map()->childAt(center.x(), center.y());
    QVERIFY(card);
    QCOMPARE(card->text(QAccessible::Name), QStringLiteral("Node n2"));
    QCOMPARE(card->childAt(center.x(), center.y()), pod);
    QVERIFY(m_view->pixelsOf(test::podId("db")).contains(m_view->mapFromGlobal(center)));
}

void MapAccessibleTest::whatIsGoneIsInvalid()
{
    QAccessibleInterface* pod = find(map(), QStringLiteral("Pod default/db"));
    const auto next = cluster::apply(m_view->mapLayout()->snapshot, {cluster::ObjectRemoved{kube::Kind::Pod, {"default", "db"}}});
    m_view->setMapLayout(test::layoutOf(next, layout::GroupBy::Node, m_view->placedLayout()), true);
    QVERIFY(!pod->isValid());
    QVERIFY(pod->state().invalid);
    QVERIFY(pod->text(QAccessible::Name).isEmpty());
    QVERIFY(pod->rect().isNull());
}

void MapAccessibleTest::thousandsAreNotKept()
{
    const auto snapshot = test::generatedCluster(3, {40, 5000, 20});
    m_view->setMapLayout(test::layoutOf(snapshot), false);
    QAccessibleInterface* first = nullptr;
    QAccessible::Id firstId = 0;
    for (int i = 0; i < map()->childCount(); ++i) {
        for (int j = 0; j < map()->child(i)->childCount(); ++j) {
            QAccessibleInterface* item = map()->child(i)->child(j);
            QVERIFY(item && item->isValid());
            if (!first && item->text(QAccessible::Name).startsWith(QStringLiteral("Pod"))) {
                first = item;
                firstId = QAccessible::uniqueId(item);
            }
        }
    }
    QTRY_VERIFY(!QAccessible::accessibleInterface(firstId));
    QVERIFY(map()->child(0)->isValid());
}

HOPSCOPE_GUI_TEST_MAIN(MapAccessibleTest)
#include "map_accessible_test.moc"
