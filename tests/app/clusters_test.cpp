// Several clusters: the list of contexts, one after another in a window, and windows beside each other.
#include "app/context_dialog.h"
#include "app/find_bar.h"
#include "app/main_window.h"
#include "app/window_language.h"
#include "app/window_tables.h"
#include "resources/resources.h"
#include "tests/support/scripted_api_server.h"
#include "tests/support/test_main.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace hopscope;
using tests::ScriptedApiServer;

namespace {

QByteArray nodeAndPods(const QByteArray& name, int pods)
{
    QByteArray items;
    for (int i = 0; i < pods; ++i)
        items += QByteArray(i == 0 ? "" : ",") + "{'metadata':{'namespace':'" + name + "-team','name':'" + name + "-" + QByteArray::number(i) +
                 "'},'spec':{'nodeName':'n1','containers':[]},'status':{'phase':'Running','podIP':'10.0.0." +
                 QByteArray::number(i + 1) + "'}}";
    return items.replace('\'', '"');
}

void fill(ScriptedApiServer& server, const QByteArray& name, int pods)
{
    server.setList("nodes", QByteArray("{'metadata':{'name':'n1'}}").replace('\'', '"'), 5);
    server.setList("pods", nodeAndPods(name, pods), 5);
}

} // namespace

class ClustersTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void contextsAreFoundByTypingAndOpenedWithKeys();
    void aBrokenContextCannotBeChosenAndSaysWhy();
    void eachContextKeepsItsView();
    void whoChoosesOnTheMapIsNotTakenBack();
    void aSecondWindowIsAClusterOfItsOwn();
    void aThemeIsTheWholeProgramsAndAFilterTheWindows();

private:
    std::unique_ptr<app::MainWindow> makeWindow();
    app::ContextDialog* openDialog();
    bool shows(app::MainWindow& window, const char* pod);
    static layout::ItemId pod(const std::string& name) { return {layout::ItemKind::Pod, {name.substr(0, name.find('-')) + "-team", name}, {}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<ScriptedApiServer> m_blue;
    std::unique_ptr<ScriptedApiServer> m_green;
    std::unique_ptr<app::MainWindow> m_window;
};

void ClustersTest::initTestCase()
{
    resources::load();
    QVERIFY(paint::loadBundledFonts());
}

void ClustersTest::init()
{
    test::failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_languages = std::make_unique<app::Languages>();
    m_blue = std::make_unique<ScriptedApiServer>();
    m_green = std::make_unique<ScriptedApiServer>();
    fill(*m_blue, "blue", 40);
    fill(*m_green, "green", 3);
    QFile file(m_folder->filePath("config"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("clusters: [{name: sea, cluster: {server: '" + m_blue->url() + "'}}, {name: wood, cluster: {server: '" + m_green->url() +
               "'}}]\nusers: [{name: u, user: {token: t}}]\n"
               "contexts: [{name: blue, context: {cluster: sea, user: u}}, {name: green, context: {cluster: wood, user: u}},\n"
               "           {name: broken, context: {cluster: nowhere, user: u}}]\n");
    file.close();
    m_window = makeWindow();
}

void ClustersTest::cleanup()
{
    m_window.reset();
    m_languages.reset();
    m_blue.reset();
    m_green.reset();
}

std::unique_ptr<app::MainWindow> ClustersTest::makeWindow()
{
    app::SourceOptions options;
    options.kubeconfig = m_folder->filePath("config").toStdString();
    auto window = std::make_unique<app::MainWindow>(options, *m_languages, m_folder->filePath("settings.ini"));
    window->setLanguage("en");
    window->resize(1280, 800);
    window->show();
    return window;
}

app::ContextDialog* ClustersTest::openDialog()
{
    m_window->actions().openContext->trigger();
    return m_window->findChild<app::ContextDialog*>();
}

bool ClustersTest::shows(app::MainWindow& window, const char* name)
{
    const auto layout = window.mapView().mapLayout();
    return layout && layout->find(pod(name)) && window.feed().state().phase == source::SourcePhase::Live && !window.layouter().isBusy();
}

void ClustersTest::contextsAreFoundByTypingAndOpenedWithKeys()
{
    const app::ContextDialog* dialog = openDialog();
    QVERIFY(dialog);
    auto* search = dialog->findChild<QLineEdit*>("contextSearch");
    auto* rows = dialog->findChild<QTreeWidget*>("contextRows");
    QCOMPARE(rows->topLevelItemCount(), 3);
    // Nobody waits for the servers: they are asked meanwhile.
    QTRY_COMPARE(rows->topLevelItem(0)->text(1), QStringLiteral("answers"));
    QTest::keyClicks(search, "wood");
    QCOMPARE(rows->currentItem()->text(0), QStringLiteral("green"));
    QVERIFY(rows->topLevelItem(0)->isHidden());
    search->clear();
    QTest::keyClick(search, Qt::Key_Up);
    QCOMPARE(rows->currentItem()->text(0), QStringLiteral("blue")); // past the broken one
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(shows(*m_window, "blue-0"));
    QCOMPARE(m_window->opener().currentContext(), QStringLiteral("blue"));
}

void ClustersTest::aBrokenContextCannotBeChosenAndSaysWhy()
{
    const app::ContextDialog* dialog = openDialog();
    const auto* rows = dialog->findChild<QTreeWidget*>("contextRows");
    const QTreeWidgetItem* broken = rows->topLevelItem(1);
    QCOMPARE(broken->text(0), QStringLiteral("broken"));
    QTRY_COMPARE(broken->text(1), QStringLiteral("cannot be used"));
    QVERIFY(!broken->flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY2(broken->text(5).contains("contexts[broken].cluster"), qPrintable(broken->text(5)));
}

void ClustersTest::eachContextKeepsItsView()
{
    m_window->opener().openContext("blue");
    QTRY_VERIFY(shows(*m_window, "blue-0"));
    m_window->select(pod("blue-7"));
    m_window->mapView().zoomToItem(pod("blue-7"));
    m_window->tables().setCurrentIndex(0);
    m_window->findBar().setQuery("blue", app::QueryUse::Find);
    QTableView& pods = m_window->tables().page(1).view();
    pods.setColumnWidth(1, 222);
    pods.sortByColumn(1, Qt::DescendingOrder);
    const map::CameraPlace place = m_window->mapView().camera().place();

    m_window->opener().openContext("green");
    QTRY_VERIFY(shows(*m_window, "green-0"));
    QVERIFY(m_window->findBar().line().text().isEmpty());
    QVERIFY(!m_window->selection());

    QElapsedTimer stopwatch;
    stopwatch.start();
    m_window->opener().openContext("blue");
    QTRY_VERIFY(shows(*m_window, "blue-0"));
    qInfo("switched to a context in %lld ms", (long long)stopwatch.elapsed());
    QVERIFY(stopwatch.elapsed() < 1000);
    QTRY_VERIFY(m_window->selection() == pod("blue-7"));
    QCOMPARE(m_window->tables().currentIndex(), 0);
    QCOMPARE(m_window->findBar().line().text(), QStringLiteral("blue"));
    QCOMPARE(pods.columnWidth(1), 222);
    QCOMPARE(pods.horizontalHeader()->sortIndicatorSection(), 1);
    QCOMPARE(m_window->mapView().camera().place().scale, place.scale);
    QCOMPARE(m_window->mapView().camera().place().center, place.center);

    // The next start has it too.
    m_window->close();
    m_window = makeWindow();
    m_window->opener().openContext("blue");
    QTRY_VERIFY(m_window->selection() == pod("blue-7"));
    QCOMPARE(m_window->mapView().camera().place().scale, place.scale);
}

void ClustersTest::whoChoosesOnTheMapIsNotTakenBack()
{
    m_window->opener().openContext("blue");
    QTRY_VERIFY(shows(*m_window, "blue-0"));
    m_window->select(pod("blue-7"));
    m_window->opener().openContext("green");
    QTRY_VERIFY(shows(*m_window, "green-0"));
    m_window->opener().openContext("blue");
    QTest::mouseClick(&m_window->mapView(), Qt::LeftButton); // before what was chosen then is there again
    QTRY_VERIFY(shows(*m_window, "blue-0"));
    QVERIFY(!m_window->selection());
}

void ClustersTest::aSecondWindowIsAClusterOfItsOwn()
{
    m_window->opener().openContext("blue");
    QTRY_VERIFY(shows(*m_window, "blue-0"));
    QPointer<app::MainWindow> second = &m_window->openNewWindow();
    second->opener().openContext("green");
    QTRY_VERIFY(shows(*second, "green-0"));
    QTRY_VERIFY(shows(*m_window, "blue-0")); // what its own server still tells may be under way to the map
    second->close();
    QTRY_VERIFY(!second); // and its source with it
    QTRY_VERIFY(shows(*m_window, "blue-0"));
    QCOMPARE(m_window->feed().state().name, std::string("blue"));
}

void ClustersTest::aThemeIsTheWholeProgramsAndAFilterTheWindows()
{
    QPointer<app::MainWindow> second = &m_window->openNewWindow();
    second->findBar().setQuery("mine", app::QueryUse::Find);
    QVERIFY(m_window->findBar().line().text().isEmpty());
    second->setThemeChoice(app::ThemeChoice::Dark);
    QVERIFY(m_window->theme().kind == paint::ThemeKind::Dark);
    QVERIFY(m_window->actions().theme->actions().at(int(app::ThemeChoice::Dark))->isChecked());
    m_window->setThemeChoice(app::ThemeChoice::Light);
    QVERIFY(second->theme().kind == paint::ThemeKind::Light);
    second->close();
    QTRY_VERIFY(!second);
}

HOPSCOPE_GUI_TEST_MAIN(ClustersTest)
#include "clusters_test.moc"
