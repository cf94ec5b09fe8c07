// The flow panel as a person uses it: the answer first, endpoints to choose, assumptions and suppositions to change.
#include "tests/support/cluster_drawing.h"
#include "tests/support/test_main.h"
#include "widgets/paint/theme.h"
#include "widgets/player/candidate_list.h"
#include "widgets/player/flow_panel.h"
#include "widgets/player/step_list.h"
#include "widgets/player/verdict_view.h"
#include "widgets/player/what_if_band.h"
#include "widgets/player/why_view.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace hopscope;

namespace {

const std::string base = "node n1 192.168.0.11 pods=10.244.1.0/24\n"
                         "node n2 192.168.0.12 pods=10.244.2.0/24\n"
                         "pod a n1 10.244.1.5\n"
                         "pod w1 n1 10.244.1.7 ports=8080\n"
                         "pod w2 n2 10.244.2.7 ports=8080\n"
                         "proxy iptables clusterCIDR=10.244.0.0/16\n";
const std::string web = "service web 10.96.0.20:80 nodeport=30080 -> w1:8080, w2:8080\n";

flow::Query query(const std::string& from, const std::string& to)
{
    flow::Query asked;
    asked.from = *flow::parseSource(from);
    asked.to = *flow::parseTarget(to);
    return asked;
}

} // namespace

class FlowPanelTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_panel.reset(); }

    void theVerdictComesFirstWithWhatTheClientSees();
    void aRefusalSaysSoWithItsOwnSign();
    void withoutEndpointSlicesNothingIsCertain();
    void aDeniedPacketStopsAndSaysWhere();
    void everyEndpointHasItsShareAndIsPlayedWhenChosen();
    void openedConnectionsAreCountedAtTheirEndpoints();
    void withAffinityAllGoWhereTheFirstWent();
    void aDecisionLeadsToItsHop();
    void anAssumptionIsChangedOnTheSpot();
    void aWrongValueIsExplainedAndNotTaken();
    void aSettingThatWasNotAskedForCanBeTried();
    void whatIsSupposedIsMarkedAndTakenBack();
    void aServiceSettingIsSupposed();
    void suppositionsAreTakenBackOneByOne();
    void suppositionsHoldForTheNextQuestion();
    void theHopStaysWhereThePathHasItStill();
    void theFlowFollowsTheCluster();
    void whatChangesNothingIsNotMentioned();
    void theStepsAreListedAndFolded();
    void listAndPlayerAgree();
    void aLookupIsAStepBeforeThePacket();
    void theListsAreFilledWhenSomeoneLooks();
    void theKeysPlayFromAnywhereInThePanel();
    void itFitsASmallWindow();

private:
    void open(const std::string& drawing, const flow::Query& asked);
    void show(const std::string& drawing, cluster::Coverage endpoints = cluster::Coverage::Complete);
    QTreeWidgetItem* object(const QString& name);
    void toggle(QTreeWidgetItem* item);
    void choose(const QString& box, const QString& value);
    template <class T>
    T* find(const char* name) { return m_panel->findChild<T*>(QLatin1String(name)); }
    QString verdict() { return m_panel->findChild<player::VerdictView*>()->text(); }
    QString band() { return m_panel->findChild<player::WhatIfBand*>()->text(); }

    std::unique_ptr<player::FlowPanel> m_panel;
};

void FlowPanelTest::init()
{
    test::failOnWarning();
    m_panel = std::make_unique<player::FlowPanel>();
    m_panel->setTheme(paint::Theme::of(paint::ThemeKind::Light));
    m_panel->resize(400, 700);
}

void FlowPanelTest::show(const std::string& drawing, cluster::Coverage endpoints)
{
    const auto snapshot = std::make_shared<cluster::ClusterSnapshot>(*support::drawCluster(base + drawing));
    snapshot->setCoverage(kube::Kind::EndpointSlice, endpoints);
    m_panel->setCluster(snapshot, facts::detectNetwork(*snapshot));
}

void FlowPanelTest::open(const std::string& drawing, const flow::Query& asked)
{
    show(drawing);
    m_panel->showFlow(asked);
    m_panel->show();
}

QTreeWidgetItem* FlowPanelTest::object(const QString& name)
{
    const auto found = find<QTreeWidget>("whatIfObjects")->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
}

/// With the keyboard, as the mouse would.
void FlowPanelTest::toggle(QTreeWidgetItem* item)
{
    find<QTabWidget>("flowTabs")->setCurrentIndex(3);
    auto* tree = find<QTreeWidget>("whatIfObjects");
    tree->setCurrentItem(item);
    QTest::keyClick(tree, Qt::Key_Space);
}

void FlowPanelTest::choose(const QString& name, const QString& value)
{
    auto* box = m_panel->findChild<QComboBox*>(name);
    QVERIFY2(box, qPrintable(name));
    const int index = box->findText(value);
    QVERIFY2(index >= 0, qPrintable(value));
    box->setCurrentIndex(index);
    emit box->textActivated(value); // what a click in the list does
}

void FlowPanelTest::theVerdictComesFirstWithWhatTheClientSees()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    QVERIFY(verdict().startsWith("Delivered"));
    QVERIFY(verdict().contains("The client sees"));
    QVERIFY(!find<QLabel>("flowVerdictSign")->pixmap().isNull()); // not by colour alone
    auto* sentence = find<QLabel>("flowVerdict");
    QVERIFY(sentence->mapTo(m_panel.get(), QPoint()).y() < find<QTreeWidget>("flowCandidates")->mapTo(m_panel.get(), QPoint()).y());
}

void FlowPanelTest::aRefusalSaysSoWithItsOwnSign()
{
    open("service web 10.96.0.20:80\n", query("pod/default/a", "svc/default/web:80"));
    QVERIFY(verdict().startsWith("Refused"));
    QVERIFY(verdict().contains("connection refused"));
    const QImage refused = find<QLabel>("flowVerdictSign")->pixmap().toImage();
    open(web, query("pod/default/a", "svc/default/web:80"));
    QVERIFY(find<QLabel>("flowVerdictSign")->pixmap().toImage() != refused);
    QVERIFY(m_panel->remarks().whatIf.isEmpty());
}

void FlowPanelTest::withoutEndpointSlicesNothingIsCertain()
{
    open("service web 10.96.0.20:80\n", query("pod/default/a", "svc/default/web:80"));
    QVERIFY(!verdict().contains("Not certain"));
    const QImage refused = find<QLabel>("flowVerdictSign")->pixmap().toImage();
    show("service web 10.96.0.20:80\n", cluster::Coverage::Forbidden);
    QVERIFY(verdict().contains("Not certain"));
    QVERIFY(find<QLabel>("flowVerdictSign")->pixmap().toImage() != refused);
}

void FlowPanelTest::aDeniedPacketStopsAndSaysWhere()
{
    // A policy that selects everything in the namespace and allows nothing to arrive.
    open(web + "policy deny-all\nhostpod calico-node n1\n", query("pod/default/a", "svc/default/web:80"));
    m_panel->player().toEnd();
    QVERIFY(flow::endsAtPolicy(m_panel->trace()->candidates.front()));
    QVERIFY(m_panel->player().frame().stopped);
    QVERIFY(m_panel->remarks().stop.startsWith("denied"));
    QVERIFY(find<QTreeWidget>("flowCandidates")->topLevelItem(0)->text(0).contains("denied"));
    toggle(object("default/deny-all"));
    QVERIFY(verdict().startsWith("Delivered"));
    QVERIFY(band().contains("NetworkPolicy default/deny-all is off"));
}

void FlowPanelTest::everyEndpointHasItsShareAndIsPlayedWhenChosen()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    auto* list = find<QTreeWidget>("flowCandidates");
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(1)->text(1), QStringLiteral("1/2 · 50 %\nsource kept"));
    QVERIFY(list->topLevelItem(1)->text(0).contains("10.244.2.7:8080 on n2"));
    QSignalSpy shown(m_panel.get(), &player::FlowPanel::flowShown);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(m_panel->candidate(), std::size_t(1));
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_panel->player().timeline()->steps().back().where.toString(), std::string("pod/default/a"));
    const QRect row = list->visualItemRect(list->topLevelItem(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_panel->candidate(), std::size_t(0));
}

void FlowPanelTest::openedConnectionsAreCountedAtTheirEndpoints()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    auto* list = find<QTreeWidget>("flowCandidates");
    QVERIFY(find<QWidget>("connectionRun")->isVisible());
    QVERIFY(!find<QLabel>("openedConnections")->isVisible());
    find<QToolButton>("open20")->click();
    find<QToolButton>("open100")->click();
    QVERIFY(find<QLabel>("openedConnections")->text().startsWith(QStringLiteral("120 connection")));
    const auto countAt = [&](int row) { return list->topLevelItem(row)->text(1).section(u'\n', 1).section(u' ', 0, 0).toInt(); };
    QVERIFY(list->topLevelItem(0)->text(1).endsWith(QStringLiteral(" of 120")));
    QVERIFY(countAt(0) > 20 && countAt(1) > 20);
    QCOMPARE(countAt(0) + countAt(1), 120);
    list->setCurrentItem(list->topLevelItem(1)); // to play another of them changes nothing about them
    QVERIFY(list->topLevelItem(0)->text(1).endsWith(QStringLiteral(" of 120")));
    m_panel->showFlow(query("pod/default/a", "pod/default/w1:8080"));
    QVERIFY(!find<QWidget>("connectionRun")->isVisible());
    m_panel->showFlow(query("pod/default/a", "svc/default/web:80"));
    QVERIFY(!find<QLabel>("openedConnections")->isVisible() && !list->topLevelItem(0)->text(1).contains(QStringLiteral(" of ")));
}

void FlowPanelTest::withAffinityAllGoWhereTheFirstWent()
{
    open("service web 10.96.0.20:80 affinity=10800 -> w1:8080, w2:8080\n", query("pod/default/a", "svc/default/web:80"));
    find<QToolButton>("open100")->click();
    QVERIFY(find<QLabel>("openedConnections")->text().endsWith(QStringLiteral("all go where the first went.")));
    auto* list = find<QTreeWidget>("flowCandidates");
    const QString both = list->topLevelItem(0)->text(1) + list->topLevelItem(1)->text(1);
    QVERIFY(both.contains(QStringLiteral("100 of 100")) && both.contains(QStringLiteral("\n0 of 100")));
}

void FlowPanelTest::aDecisionLeadsToItsHop()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    auto* why = m_panel->findChild<player::WhyView*>();
    QVERIFY(why->toPlainText().contains("ClusterIP"));
    QVERIFY(why->toHtml().contains("href=\"hop:"));
    const auto& steps = m_panel->player().timeline()->steps();
    const auto translated = std::size_t(std::find_if(steps.begin(), steps.end(), [](const flow::Step& step) {
                                            return step.destinationChanged;
                                        }) - steps.begin());
    emit why->anchorClicked(QUrl(QStringLiteral("hop:%1").arg(translated)));
    QCOMPARE(m_panel->player().hop(), translated);
}

void FlowPanelTest::anAssumptionIsChangedOnTheSpot()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    QSignalSpy continued(m_panel.get(), &player::FlowPanel::flowContinued);
    choose("assume/proxy-mode", "nftables");
    QCOMPARE(continued.count(), 1);
    QVERIFY(m_panel->trace()->query.assume.find("proxy-mode")->second == "nftables");
    QVERIFY(band().contains("proxy-mode is nftables"));
    QVERIFY(m_panel->remarks().whatIf.startsWith("What if ("));
    QVERIFY(find<QLabel>("assumedBasis/proxy-mode")->text().contains("the cluster: iptables"));
    find<QToolButton>("assumedBack/proxy-mode")->click();
    QVERIFY(m_panel->trace()->query.assume.empty());
    QVERIFY(band().isEmpty());
    // What the cluster says anyway is no supposition.
    choose("assume/proxy-mode", "nftables");
    choose("assume/proxy-mode", "iptables");
    QVERIFY(!m_panel->inquiry().isSupposed());
}

void FlowPanelTest::aWrongValueIsExplainedAndNotTaken()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    find<QTabWidget>("flowTabs")->setCurrentIndex(2);
    auto* box = find<QComboBox>("assume/detect-local");
    QVERIFY(box && box->isEditable());
    box->lineEdit()->setFocus();
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), "cluster-cidr:nonsense");
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QVERIFY(find<QLabel>("assumedProblem/detect-local")->isVisible());
    QVERIFY(!m_panel->inquiry().isSupposed());
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), "cluster-cidr:10.0.0.0/8");
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QVERIFY(!find<QLabel>("assumedProblem/detect-local")->isVisible());
    QVERIFY(m_panel->inquiry().query()->assume.contains("detect-local"));
    find<QToolButton>("assumedBack/detect-local")->click();
    QCOMPARE(box->currentText(), QStringLiteral("cluster-cidr:10.244.0.0/16"));
}

void FlowPanelTest::aSettingThatWasNotAskedForCanBeTried()
{
    open(web, query("pod/default/a", "pod/default/w2:9999"));
    QVERIFY(!find<QComboBox>("assume/listening"));
    auto* others = find<QComboBox>("assumeOther");
    const int index = others->findData("listening");
    QVERIFY(index > 0);
    emit others->activated(index);
    QVERIFY(find<QComboBox>("assume/listening"));
    QVERIFY(!m_panel->inquiry().isSupposed()); // trying to is not yet supposing
}

void FlowPanelTest::whatIsSupposedIsMarkedAndTakenBack()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    QVERIFY(!find<QWidget>("whatIfBand")->isVisible());
    toggle(object("default/w2"));
    QCOMPARE(m_panel->trace()->candidates.size(), std::size_t(1));
    QVERIFY(find<QWidget>("whatIfBand")->isVisible());
    QVERIFY(band().contains("pod default/w2 is not ready"));
    QVERIFY(band().contains("Not what the cluster says"));
    QVERIFY(m_panel->remarks().whatIf.contains("pod default/w2 is not ready"));
    QTest::mouseClick(find<QPushButton>("whatIfBack"), Qt::LeftButton);
    QCOMPARE(m_panel->trace()->candidates.size(), std::size_t(2));
    QVERIFY(!find<QWidget>("whatIfBand")->isVisible());
    QVERIFY(object("default/w2")->checkState(0) == Qt::Unchecked);
}

void FlowPanelTest::aServiceSettingIsSupposed()
{
    open("service web 10.96.0.20:80 nodeport=30080 -> w2:8080\n", query("client", "nodeport/n1:30080"));
    QVERIFY(verdict().startsWith("Delivered"));
    choose("whatIf/externalTrafficPolicy", "Local");
    QVERIFY(verdict().startsWith("Dropped"));
    QVERIFY(band().contains("externalTrafficPolicy of default/web is Local"));
    QVERIFY(m_panel->remarks().stop.startsWith("dropped"));
    choose("whatIf/externalTrafficPolicy", "Cluster");
    QVERIFY(verdict().startsWith("Delivered"));
    QVERIFY(!m_panel->inquiry().isSupposed());
}

void FlowPanelTest::suppositionsAreTakenBackOneByOne()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    toggle(object("default/w2"));
    toggle(object("n1"));
    QVERIFY(verdict().startsWith("Refused"));
    emit find<QLabel>("whatIfText")->linkActivated("1"); // the cross of the second
    QVERIFY(verdict().startsWith("Delivered"));
    QVERIFY(band().contains("default/w2") && !band().contains("node n1"));
}

void FlowPanelTest::suppositionsHoldForTheNextQuestion()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    toggle(object("default/w2"));
    choose("assume/proxy-mode", "nftables");
    m_panel->chooser().setText(player::End::Target, "nodeport/n1:30080");
    QTest::mouseClick(find<QPushButton>("flowTrace"), Qt::LeftButton);
    QCOMPARE(m_panel->trace()->candidates.size(), std::size_t(1));
    QVERIFY(band().contains("default/w2") && band().contains("nftables"));
    m_panel->clear();
    QVERIFY(band().isEmpty());
}

void FlowPanelTest::theHopStaysWhereThePathHasItStill()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    auto* list = find<QTreeWidget>("flowCandidates");
    list->setCurrentItem(list->topLevelItem(1));
    m_panel->steps().stepForward();
    m_panel->steps().stepForward();
    const flow::Step before = m_panel->player().frame().step;
    toggle(object("default/w1")); // the first endpoint goes, the shown one is the first now
    QCOMPARE(m_panel->trace()->candidates.size(), std::size_t(1));
    QVERIFY(m_panel->player().frame().step == before);
    m_panel->player().toEnd();
    toggle(object("default/w2"));
    QVERIFY(verdict().startsWith("Refused"));
    QVERIFY(m_panel->player().hop() < m_panel->player().timeline()->hopCount());
}

void FlowPanelTest::theFlowFollowsTheCluster()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    m_panel->steps().stepForward();
    const std::size_t hop = m_panel->player().hop();
    show("service web 10.96.0.20:80 nodeport=30080 -> w1:8080, w2:8080 ready=no serving=no\n");
    QCOMPARE(m_panel->trace()->candidates.size(), std::size_t(1));
    QCOMPARE(m_panel->player().hop(), hop);
    QVERIFY(find<QLabel>("flowNotice")->isVisible());
    QVERIFY(find<QLabel>("flowNotice")->text().contains("The path changed"));
    show("service web 10.96.0.20:80\n");
    QVERIFY(verdict().startsWith("Refused"));
    QVERIFY(find<QLabel>("flowNotice")->text().contains("Refused"));
    m_panel->showFlow(query("pod/default/a", "svc/default/web:80"));
    QVERIFY(!find<QLabel>("flowNotice")->isVisible());
}

void FlowPanelTest::whatChangesNothingIsNotMentioned()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    m_panel->player().play();
    const player::TracePointer before = m_panel->trace();
    show(web + "pod other n2 10.244.2.99\n");
    QVERIFY(m_panel->trace() == before);
    QVERIFY(m_panel->player().isPlaying());
    QVERIFY(!find<QLabel>("flowNotice")->isVisible());
}

void FlowPanelTest::theStepsAreListedAndFolded()
{
    open(web, query("pod/default/a", "pod/default/w2:8080"));
    auto* list = m_panel->findChild<player::StepList*>();
    const std::size_t steps = m_panel->steps().count();
    QVERIFY(std::size_t(list->count()) < steps);
    QListWidgetItem* fold = nullptr;
    for (int row = 0; row < list->count() && !fold; ++row)
        if (list->item(row)->data(Qt::AccessibleTextRole).toString().endsWith("nothing changes"))
            fold = list->item(row);
    QVERIFY(fold);
    const int before = list->count();
    list->scrollToItem(fold);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(fold).center());
    QVERIFY(list->count() > before);
}

void FlowPanelTest::listAndPlayerAgree()
{
    open(web, query("client/203.0.113.9", "nodeport/n1:30080"));
    auto* list = m_panel->findChild<player::StepList*>();
    m_panel->player().seekToHop(2);
    QVERIFY(list->currentItem()->data(Qt::AccessibleTextRole).toString().startsWith("3. "));
    list->setCurrentRow(1);
    QCOMPARE(m_panel->player().hop(), std::size_t(1));
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(m_panel->steps().step(), m_panel->steps().count() - 1);
    QCOMPARE(list->currentRow(), list->count() - 1);
}

void FlowPanelTest::aLookupIsAStepBeforeThePacket()
{
    open(web + "pod kube-system/dns n2 10.244.2.53\nservice kube-system/kube-dns 10.96.0.10:53 proto=UDP -> kube-system/dns:53\n",
         query("pod/default/a", "dns/web.default:80"));
    player::PathSteps& steps = m_panel->steps();
    QVERIFY(!steps.isEmpty());
    QCOMPARE(steps.step(), std::size_t(1)); // the packet's own first
    QTest::keyClick(m_panel.get(), Qt::Key_Home);
    QVERIFY(steps.isBeforeTheFlow());
    QCOMPARE(steps.step(), std::size_t(0));
    steps.stepForward();
    QCOMPARE(steps.step(), std::size_t(1));
    QVERIFY(steps.stepInWords().contains(" of "));
    m_panel->clear();
    QVERIFY(steps.isEmpty() && steps.stepInWords().isEmpty());
    QVERIFY(!steps.pressKey(Qt::Key_Right));
}

void FlowPanelTest::theListsAreFilledWhenSomeoneLooks()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    auto* to = find<QComboBox>("flowTo");
    QTest::mouseClick(to->lineEdit(), Qt::LeftButton);
    QVERIFY(to->findText("svc/default/web:80") >= 0);
    QCOMPARE(to->currentText(), QStringLiteral("svc/default/web:80")); // what was chosen stays
    show(web + "service other 10.96.0.21:80 -> w2:8080\n");
    QTest::keyClick(to->lineEdit(), Qt::Key_Home);
    QVERIFY(to->findText("svc/default/other:80") >= 0);
}

void FlowPanelTest::theKeysPlayFromAnywhereInThePanel()
{
    open(web, query("pod/default/a", "svc/default/web:80"));
    find<QTabWidget>("flowTabs")->setCurrentIndex(1);
    QTest::keyClick(m_panel.get(), Qt::Key_Right);
    QCOMPARE(m_panel->player().hop(), std::size_t(1));
    QTest::keyClick(m_panel.get(), Qt::Key_End);
    QCOMPARE(m_panel->player().hop(), m_panel->player().timeline()->hopCount() - 1);
}

void FlowPanelTest::itFitsASmallWindow()
{
    open(web, query("client/203.0.113.9", "nodeport/n1:30080"));
    m_panel->resize(352, 600);
    QCoreApplication::processEvents();
    auto* tabs = find<QTabWidget>("flowTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QVERIFY(tabs->currentWidget()->width() <= 352);
        for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty() || !label->wordWrap())
                continue;
            QVERIFY2(label->height() >= label->heightForWidth(label->width()) - 1, qPrintable(label->text()));
        }
    }
}

HOPSCOPE_GUI_TEST_MAIN(FlowPanelTest)
#include "flow_panel_test.moc"
