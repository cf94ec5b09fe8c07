// What is wrong with the network, where the window says so: the list, the pill, the inspector, and the packet that shows it.
#include "app/find_bar.h"
#include "app/finding_model.h"
#include "app/finding_rows.h"
#include "app/findings_observer.h"
#include "app/findings_page.h"
#include "app/window_bar.h"
#include "app/window_drawer.h"
#include "app/window_panel.h"
#include "model/cluster/cluster_change.h"
#include "tests/app/shown_window.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/rich_browser.h"
#include "widgets/map/map_finder.h"
#include "widgets/panels/inspector.h"
#include "widgets/player/flow_panel.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace hopscope;

namespace {

/// A Service whose pod is not ready, one that nobody stands behind, and one that is well; another to be ignored.
const QByteArray shopCluster = R"(
{"kind": "List", "apiVersion": "v1", "items": [
 {"kind": "Node", "apiVersion": "v1", "metadata": {"name": "n1"},
  "status": {"addresses": [{"type": "InternalIP", "address": "192.168.0.1"}], "conditions": [{"type": "Ready", "status": "True"}]}},
 {"kind": "Pod", "apiVersion": "v1", "metadata": {"namespace": "shop", "name": "web-1", "labels": {"app": "web"}},
  "spec": {"nodeName": "n1", "containers": [{"name": "main"}]},
  "status": {"phase": "Running", "podIP": "10.244.0.5", "podIPs": [{"ip": "10.244.0.5"}], "conditions": [{"type": "Ready", "status": "False"}]}},
 {"kind": "Pod", "apiVersion": "v1", "metadata": {"namespace": "shop", "name": "client", "labels": {"app": "client"}},
  "spec": {"nodeName": "n1", "containers": [{"name": "main"}]},
  "status": {"phase": "Running", "podIP": "10.244.0.6", "podIPs": [{"ip": "10.244.0.6"}], "conditions": [{"type": "Ready", "status": "True"}]}},
 {"kind": "Service", "apiVersion": "v1", "metadata": {"namespace": "shop", "name": "web"},
  "spec": {"clusterIP": "10.96.0.20", "selector": {"app": "web"}, "ports": [{"port": 80, "protocol": "TCP"}]}},
 {"kind": "EndpointSlice", "apiVersion": "discovery.k8s.io/v1", "addressType": "IPv4",
  "metadata": {"namespace": "shop", "name": "web-x", "labels": {"kubernetes.io/service-name": "web"}}, "ports": [{"port": 80, "protocol": "TCP"}],
  "endpoints": [{"addresses": ["10.244.0.5"], "conditions": {"ready": false}, "nodeName": "n1", "targetRef": {"kind": "Pod", "namespace": "shop", "name": "web-1"}}]},
 {"kind": "Service", "apiVersion": "v1", "metadata": {"namespace": "shop", "name": "cart"},
  "spec": {"clusterIP": "10.96.0.21", "selector": {"app": "crt"}, "ports": [{"port": 80, "protocol": "TCP"}]}},
 {"kind": "Service", "apiVersion": "v1", "metadata": {"namespace": "shop", "name": "old", "annotations": {"hopscope.org/ignore": "*"}},
  "spec": {"clusterIP": "10.96.0.22", "externalIPs": ["203.0.113.7"], "ports": [{"port": 80, "protocol": "TCP"}]}}
]})";

} // namespace

class FindingsPageTest : public QObject, private test::ShownWindow
{
    Q_OBJECT
private slots:
    void initTestCase() { load(); }
    void init()
    {
        begin();
        ShownWindow::open(written("cluster.json", shopCluster));
        QTRY_VERIFY(button("findingsPill")->isVisible());
    }
    void cleanup() { end(); }
    void thePillCountsAndOpensTheList();
    void thePillSpeaksTheWindowsLanguage();
    void rowsStandInGroupsTheWorstFirst();
    void theyCanBeGroupedByObjectAndByRule();
    void whatWasNotCheckedSaysWhyAndIsFolded();
    void theFilterLeavesWhatHoldsItsWords();
    void aNameInQuotesLeavesTheFindingsOfThatObject();
    void thatNothingWasFoundIsSaidOfWhatWasChecked();
    void whileFindingsWaitNothingIsCounted();
    void returnLeadsToTheObjectAndItsInspector();
    void theInspectorLeadsBackToTheList();
    void theDetailsHaveEvidenceFixAndCommand();
    void theSearchFindsWhatIsWrong();
    void theSearchIsAskedAgainOnlyForOtherWords();
    void thePacketIsShownByTheTrace();
    void aPacketThatCannotBeAskedForIsSaidToBe();
    void foldsAndTheChoiceStayWhenTheLanguageChanges();
    void aGroupThatIsChosenAndWidthsSetByHandStay();
    void aHiddenPageIsReadWhenItIsShown();
    void aPolicyOfTheWholeClusterHasWhatWasFoundAtIt();
    void aManifestOfPoliciesIsChecked();
    void anotherClusterTakesThemAway();

private:
    app::FindingsPage& page() { return m_window->drawer().findings(); }
    QAbstractItemModel& model() { return *page().tree().model(); }
    QAbstractButton* button(const char* name) { return m_window->findChild<QAbstractButton*>(QLatin1String(name)); }
    void open()
    {
        button("drawerFindings")->click();
        QTRY_VERIFY(model().rowCount() > 0);
    }
    QStringList groups()
    {
        QStringList titles;
        for (int i = 0; i < model().rowCount(); ++i)
            titles << model().index(i, 0).data().toString();
        return titles;
    }
    /// The row of this rule.
    QModelIndex rowOf(const QString& rule)
    {
        for (int group = 0; group < model().rowCount(); ++group) {
            const QModelIndex parent = model().index(group, 0);
            for (int row = 0; row < model().rowCount(parent); ++row) {
                if (model().index(row, app::FindingModel::RuleColumn, parent).data().toString() == rule)
                    return model().index(row, 0, parent);
            }
        }
        return {};
    }
};

void FindingsPageTest::thePillCountsAndOpensTheList()
{
    // In a narrow bar the worst stands alone: the main button keeps its words.
    QCOMPARE(button("findingsPill")->text(), QStringLiteral("1 error"));
    QVERIFY(button("findingsPill")->accessibleName().endsWith(QLatin1String("1 error, 1 warning")));
    QCOMPARE(m_window->findChild<QToolButton*>(QStringLiteral("traceButton"))->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    const auto* groups = m_window->findChild<QWidget*>(QStringLiteral("groupChoice"));
    QVERIFY(groups->width() >= groups->minimumSizeHint().width());
    m_window->resize(1600, 800);
    QTRY_COMPARE(button("findingsPill")->text(), QStringLiteral("1 error, 1 warning"));
    m_window->resize(1280, 800);
    QCOMPARE(button("findingsPill")->property("role").toString(), QStringLiteral("failingPill"));
    QCOMPARE(button("drawerFindings")->text(), QStringLiteral("Findings 2"));
    button("findingsPill")->click();
    QTRY_VERIFY(page().isVisible() && model().rowCount() > 0);
    QCOMPARE(m_window->findChild<labels::PlainLabel*>(QStringLiteral("findingsSummary"))->text(), QStringLiteral("1 error, 1 warning · 1 suppressed"));
}

void FindingsPageTest::thePillSpeaksTheWindowsLanguage()
{
    m_window->setLanguage("de");
    QTRY_COMPARE(button("findingsPill")->text(), QStringLiteral("1 Fehler"));
    const QString all = QStringLiteral("1 Fehler, 1 Warnung");
    QVERIFY2(button("findingsPill")->accessibleName().endsWith(all), qPrintable(button("findingsPill")->accessibleName()));
    QVERIFY2(button("findingsPill")->toolTip().contains(all), qPrintable(button("findingsPill")->toolTip()));
    m_window->setLanguage("en");
    QTRY_COMPARE(button("findingsPill")->text(), QStringLiteral("1 error"));
}

void FindingsPageTest::rowsStandInGroupsTheWorstFirst()
{
    open();
    QCOMPARE(groups().mid(0, 2), (QStringList{QStringLiteral("Errors: 1"), QStringLiteral("Warnings: 1")}));
    const QModelIndex error = rowOf(QStringLiteral("svc-no-ready-endpoint"));
    QCOMPARE(error.data().toString(), QStringLiteral("error")); // the word, beside its shape
    QCOMPARE(error.siblingAtColumn(app::FindingModel::ObjectColumn).data().toString(), QStringLiteral("Service shop/web"));
    QVERIFY(!error.data(app::FindingModel::IsNewRole).toBool()); // it was there when the file was opened
    QVERIFY(error.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("error, svc-no-ready-endpoint, Service shop/web")));
    QCOMPARE(page().tree().currentIndex(), error);
}

void FindingsPageTest::theyCanBeGroupedByObjectAndByRule()
{
    open();
    page().grouping().actions().at(1)->trigger();
    QTRY_COMPARE(groups().mid(0, 2), (QStringList{QStringLiteral("Service shop/web: 1 finding"), QStringLiteral("Service shop/cart: 1 finding")}));
    page().grouping().actions().at(2)->trigger();
    QTRY_COMPARE(groups().value(1), QStringLiteral("A Service selects no pod: 1 finding"));
}

void FindingsPageTest::whatWasNotCheckedSaysWhyAndIsFolded()
{
    open();
    const QModelIndex gaps = model().index(2, 0);
    QVERIFY(gaps.data().toString().startsWith(QStringLiteral("Not checked, or not everywhere: ")));
    QVERIFY(!page().tree().isExpanded(gaps));
    QString all;
    for (int row = 0; row < model().rowCount(gaps); ++row)
        all += model().index(row, 1, gaps).data().toString() + u'\n';
    QVERIFY2(all.contains(QStringLiteral("ServiceCIDR: not read, or not all")), qPrintable(all));
    QVERIFY(model().index(3, 0).data().toString().startsWith(QStringLiteral("Clear: ")));
}

void FindingsPageTest::theFilterLeavesWhatHoldsItsWords()
{
    open();
    page().filter().setText(QStringLiteral("shop/web error"));
    QTRY_COMPARE(groups(), QStringList{QStringLiteral("Errors: 1")});
    page().filter().setText(QStringLiteral("nobody has this word"));
    QTRY_COMPARE(groups(), QStringList());
    QTest::keyClick(&page().filter(), Qt::Key_Down);
    QVERIFY(page().tree().hasFocus());
}

void FindingsPageTest::aNameInQuotesLeavesTheFindingsOfThatObject()
{
    auto reading = std::make_shared<findings::FindingsReading>();
    const auto add = [&](std::vector<std::string> services) {
        findings::Finding finding;
        finding.values = {"shop/none", "app=web"};
        for (const std::string& name : services)
            finding.objects.push_back({std::string("Service"), {"shop", name}});
        reading->found.push_back({finding, {}, false});
    };
    add({"web"});
    add({"web-admin"});
    add({"a", "b", "c", "d", "web"}); // the cell names three of them
    add({"a", "b", "c", "d", "web-admin"});
    const auto left = [&](const QString& filter) {
        std::size_t count = 0;
        for (const app::FindingGroup& group : app::findingRows(reading, app::FindingGrouping::Severity, filter).groups)
            count += group.rows.size();
        return count;
    };
    QCOMPARE(left(QStringLiteral("\"Service shop/web\"")), std::size_t(2));
    QCOMPARE(left(QStringLiteral("\"Service shop/web\" note")), std::size_t(2));
    QCOMPARE(left(QStringLiteral("\"Service shop/web\" error")), std::size_t(0));
    QCOMPARE(left(QStringLiteral("\"Pod shop/web\"")), std::size_t(0));
    QCOMPARE(left(QStringLiteral("shop/web")), std::size_t(4));
}

void FindingsPageTest::thatNothingWasFoundIsSaidOfWhatWasChecked()
{
    const findings::NotChecked gap{findings::RuleId::SvcNoReadyEndpoint, findings::Because::KindUnread, kube::Kind::EndpointSlice, {}, {}};
    findings::FindingsReading reading;
    reading.clear = {findings::RuleId::SvcExternalIps};
    QCOMPARE(app::summaryOfFindings(reading), QStringLiteral("Nothing was found"));
    QCOMPARE(reading.counted(), std::optional<std::size_t>(0));
    reading.notChecked = {gap};
    QCOMPARE(app::summaryOfFindings(reading), QStringLiteral("Nothing was found in what could be checked"));
    reading.waiting = 1;
    QCOMPARE(app::summaryOfFindings(reading), QStringLiteral("Nothing yet"));
    QVERIFY(!reading.counted());
    reading.waiting = 0;
    reading.clear.clear();
    QCOMPARE(app::summaryOfFindings(reading), QStringLiteral("Nothing could be checked"));
    QVERIFY(!reading.counted());
}

/// On a live cluster what has just begun has to last: until then the window says neither that there is something nor that there is not.
void FindingsPageTest::whileFindingsWaitNothingIsCounted()
{
    auto reading = std::make_shared<findings::FindingsReading>();
    reading->clear = {findings::RuleId::SvcExternalIps};
    reading->waiting = 2;
    m_window->drawer().setFindingCount(reading->counted());
    QCOMPARE(button("drawerFindings")->text(), QStringLiteral("Findings"));
    page().setFound(std::make_shared<const app::FoundAt>(reading), TimePoint{});
    open();
    QCOMPARE(m_window->findChild<labels::PlainLabel*>(QStringLiteral("findingsSummary"))->text(), QStringLiteral("Nothing yet · 2 waiting"));
}

void FindingsPageTest::returnLeadsToTheObjectAndItsInspector()
{
    open();
    page().begin();
    page().tree().setCurrentIndex(rowOf(QStringLiteral("svc-selector-matches-nothing")));
    QTest::keyClick(&page().tree(), Qt::Key_Return);
    QVERIFY(m_window->selection().has_value());
    QCOMPARE(m_window->selection()->key.toString(), std::string("shop/cart"));
    QTRY_VERIFY(m_window->panel().inspector().isVisible());
    QTRY_VERIFY(m_window->panel().inspector().toPlainText().contains(QStringLiteral("svc-selector-matches-nothing")));
}

void FindingsPageTest::theInspectorLeadsBackToTheList()
{
    m_window->select(layout::ItemId{layout::ItemKind::Service, {"shop", "web"}, {}});
    panels::Inspector& inspector = m_window->panel().inspector();
    QTRY_VERIFY(inspector.toPlainText().contains(QStringLiteral("What is wrong here")));
    QVERIFY(!page().isVisible());
    const QString html = inspector.toHtml();
    const qsizetype begin = html.indexOf(QStringLiteral("hopscope-findings"));
    QVERIFY(begin > 0);
    emit inspector.anchorClicked(QUrl(html.mid(begin, html.indexOf(u'"', begin) - begin)));
    QVERIFY(page().isVisible());
    QCOMPARE(page().filter().text(), QStringLiteral("\"Service shop/web\""));
    QTRY_COMPARE(groups(), QStringList{QStringLiteral("Errors: 1")});
}

void FindingsPageTest::theDetailsHaveEvidenceFixAndCommand()
{
    open();
    page().tree().setCurrentIndex(rowOf(QStringLiteral("svc-no-ready-endpoint")));
    const QString text = page().details().toPlainText();
    for (const char* part : {"Pod shop/web-1: ", "See why the pods of Service shop/web are not ready.", "kubectl -n shop get pods -l app=web"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    button("findingCopyCommand")->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("kubectl -n shop get pods -l app=web")));
}

void FindingsPageTest::theSearchFindsWhatIsWrong()
{
    m_window->findBar().line().setText(QStringLiteral("finding = error"));
    QTRY_COMPARE(m_window->finder().count(), std::size_t(1));
    open();
    button("findingsFindAll")->click();
    QTRY_COMPARE(m_window->finder().count(), std::size_t(2));
    m_window->findBar().line().setText(QStringLiteral("finding = svc-selector-matches-nothing"));
    QTRY_VERIFY(m_window->finder().hits() && m_window->finder().hits()->items.size() == 1 &&
                m_window->finder().hits()->items.front().key.name == "cart");
}

/// Who steps through what is found stays where he is, and what is hidden is not laid out anew.
void FindingsPageTest::theSearchIsAskedAgainOnlyForOtherWords()
{
    kube::Service service;
    service.meta.namespace_ = "shop";
    service.meta.name = "web";
    const auto clusterWith = [&](std::vector<std::string> externalIps) {
        service.externalIps = std::move(externalIps);
        return cluster::apply(std::make_shared<const cluster::ClusterSnapshot>(),
                              {cluster::CoverageChanged{kube::Kind::Service, cluster::Coverage::Complete}, cluster::ObjectPut{service}});
    };
    app::FindingsObserver observer;
    QSignalSpy observed(&observer, &app::FindingsObserver::observed);
    QSignalSpy words(&observer, &app::FindingsObserver::wordsChanged);
    const auto show = [&](std::vector<std::string> externalIps) {
        const auto snapshot = clusterWith(std::move(externalIps));
        observer.setCluster(snapshot, std::make_shared<const facts::NetworkFacts>(facts::detectNetwork(*snapshot)), TimePoint{}, false);
    };
    show({"203.0.113.7"});
    QTRY_COMPARE(observed.count(), 1);
    QCOMPARE(words.count(), 1);
    show({"203.0.113.8"});
    QTRY_COMPARE(observed.count(), 2); // its sentence names another address
    QCOMPARE(words.count(), 1);
    show({});
    QTRY_COMPARE(observed.count(), 3);
    QCOMPARE(words.count(), 2);
    observer.clear();
    QCOMPARE(words.count(), 3);
}

void FindingsPageTest::thePacketIsShownByTheTrace()
{
    open();
    page().tree().setCurrentIndex(rowOf(QStringLiteral("svc-no-ready-endpoint")));
    QVERIFY(button("findingShowPacket")->isVisible());
    button("findingShowPacket")->click();
    QTRY_VERIFY(m_window->flowPanel().trace() != nullptr);
    QCOMPARE(m_window->panel().page(), app::WindowPanel::Page::Flow);
    QCOMPARE(m_window->flowPanel().chooser().text(player::End::Target), QStringLiteral("svc/shop/web:80"));
    QVERIFY(m_window->flowPanel().trace()->verdict != flow::Verdict::Delivered);
}

void FindingsPageTest::aPacketThatCannotBeAskedForIsSaidToBe()
{
    emit page().proofRequested({"pod/", "svc/shop/web:80"});
    QCOMPARE(m_window->findChild<labels::PlainLabel*>(QStringLiteral("said"))->text(), QStringLiteral("This packet cannot be asked for."));
}

void FindingsPageTest::foldsAndTheChoiceStayWhenTheLanguageChanges()
{
    open();
    page().tree().setExpanded(model().index(0, 0), false);
    page().tree().setCurrentIndex(rowOf(QStringLiteral("svc-selector-matches-nothing")));
    m_window->setLanguage("de");
    QTRY_VERIFY(!groups().value(0).startsWith(QStringLiteral("Errors")));
    QVERIFY(!page().tree().isExpanded(model().index(0, 0)));
    QCOMPARE(page().tree().currentIndex(), rowOf(QStringLiteral("svc-selector-matches-nothing")));
    m_window->setLanguage("en");
}

void FindingsPageTest::aGroupThatIsChosenAndWidthsSetByHandStay()
{
    open();
    const QModelIndex warnings = model().index(1, 0);
    page().tree().setCurrentIndex(warnings);
    page().tree().header()->resizeSection(app::FindingModel::RuleColumn, 333);
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    page().filter().setText(QStringLiteral("shop"));
    QTRY_COMPARE(reset.count(), 1);
    QCOMPARE(page().tree().currentIndex().data().toString(), QStringLiteral("Warnings: 1"));
    QVERIFY(!page().tree().currentIndex().parent().isValid());
    QCOMPARE(page().tree().header()->sectionSize(app::FindingModel::RuleColumn), 333);
}

/// Its rows are made when somebody looks.
void FindingsPageTest::aHiddenPageIsReadWhenItIsShown()
{
    open();
    auto reading = std::make_shared<findings::FindingsReading>();
    reading->clear = {findings::RuleId::SvcExternalIps};
    app::FindingsPage shown; // that it is done with the new language says that the hidden one would be, too
    shown.setFound(std::make_shared<const app::FoundAt>(reading), TimePoint{});
    shown.show();
    QTRY_COMPARE(shown.tree().model()->rowCount(), 1);
    page().hide();
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    QSignalSpy other(shown.tree().model(), &QAbstractItemModel::modelReset);
    m_window->setLanguage("de");
    QTRY_COMPARE(other.count(), 1);
    shown.filter().setText(QStringLiteral("nobody has this word"));
    QTRY_COMPARE(other.count(), 2);
    QCOMPARE(reset.count(), 0);
    page().show();
    QTRY_COMPARE(groups().value(0), QStringLiteral("Fehler: 1"));
    QCOMPARE(reset.count(), 1);
    m_window->setLanguage("en");
}

/// Of each namespace in which it stands.
void FindingsPageTest::aPolicyOfTheWholeClusterHasWhatWasFoundAtIt()
{
    auto reading = std::make_shared<findings::FindingsReading>();
    findings::Finding finding;
    finding.rule = findings::RuleId::AnpOldApi;
    finding.objects = {{std::string("AdminNetworkPolicy"), {{}, "guard"}}};
    reading->found = {{finding, {}, false}};
    const app::FoundAt found(reading);
    QCOMPARE(found.at({layout::ItemKind::NetworkPolicy, {"shop", "guard"}, "AdminNetworkPolicy"}).size(), std::size_t(1));
    QCOMPARE(found.at({layout::ItemKind::NetworkPolicy, {"shop", "guard"}, {}}).size(), std::size_t(0));
    QVERIFY(!app::placeOf(finding));
}

/// No node, no pod and no Service stands in it.
void FindingsPageTest::aManifestOfPoliciesIsChecked()
{
    const auto file = written("policy.yaml", "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {namespace: shop, name: half}\n"
                                             "spec: {podSelector: {}, policyTypes: [Ingress], egress: [{}]}\n");
    m_window->opener().openFile(QString::fromStdString(file));
    QTRY_COMPARE(button("drawerFindings")->text(), QStringLiteral("Findings 1"));
    open();
    QTRY_VERIFY(rowOf(QStringLiteral("np-direction-ignored")).isValid());
}

void FindingsPageTest::anotherClusterTakesThemAway()
{
    open();
    page().filter().setText(QStringLiteral("shop/web"));
    m_window->opener().openScenario(QStringLiteral("notes"));
    QTRY_VERIFY(!button("findingsPill")->isVisible());
    QTRY_VERIFY(groups().value(0).startsWith(QStringLiteral("Not checked")) || groups().value(0).startsWith(QStringLiteral("Clear")));
    QVERIFY(!page().tree().isExpanded(model().index(0, 0)));
    QCOMPARE(button("drawerFindings")->text(), QStringLiteral("Findings 0"));
    QCOMPARE(page().filter().text(), QString());
}

HOPSCOPE_GUI_TEST_MAIN(FindingsPageTest)
#include "findings_page_test.moc"
