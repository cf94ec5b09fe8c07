// A user who may not read the whole cluster names the namespaces in the window.
#include "app/main_window.h"
#include "app/window_language.h"
#include "resources/resources.h"
#include "tests/support/scripted_api_server.h"
#include "tests/support/test_main.h"
#include "widgets/panels/coverage_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace hopscope;
using tests::ScriptedApiServer;

namespace {

const tests::ScriptedAnswer forbidden{403, R"({"kind":"Status","code":403,"message":"no"})", {}};

QByteArray pod(const QByteArray& namespaceName)
{
    return "{\"metadata\":{\"namespace\":\"" + namespaceName + "\",\"name\":\"" + namespaceName +
           "-pod\"},\"spec\":{\"nodeName\":\"n1\",\"containers\":[]},\"status\":{\"phase\":\"Running\"}}";
}

} // namespace

class LimitedUserTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theFieldIsThereWhereTheWholeClusterIsRefused();
    void namespacesThatAreNamedAreReadAtOnceAndRemembered();
    void whatNoNamespaceIsCalledIsSaidInOneLine();
    void whatIsTypedStaysUntilItIsApplied();
    void namesAreOfOneContext();
    void whoeverStartedWithNamespacesNamesNoOthers();

private:
    void makeWindow(std::vector<std::string> namespaces = {});
    void open(const QString& context);
    panels::CoverageDialog* dialog() const { return m_window->findChild<panels::CoverageDialog*>(); }
    QLineEdit* line() const { return dialog()->findChild<QLineEdit*>("namespaceLine"); }
    void apply(const QString& names) const;
    QString remark() const;
    QString podRow() const;
    bool isOutside(const char* name) const { return m_window->feed().snapshot()->isOutside(kube::Kind::Pod, name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<ScriptedApiServer> m_limited;
    std::unique_ptr<ScriptedApiServer> m_whole;
    std::unique_ptr<app::MainWindow> m_window;
};

void LimitedUserTest::initTestCase()
{
    resources::load();
    QVERIFY(paint::loadBundledFonts());
}

void LimitedUserTest::init()
{
    test::failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_languages = std::make_unique<app::Languages>();
    m_limited = std::make_unique<ScriptedApiServer>();
    m_whole = std::make_unique<ScriptedApiServer>();
    m_limited->answerAlways("pods", forbidden);
    for (const char* name : {"team", "shop", "db"})
        m_limited->setList(QByteArray(name) + "/pods", pod(name), 5);
    m_whole->setList("pods", pod("team"), 5);
    QFile file(m_folder->filePath("config"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("clusters: [{name: l, cluster: {server: '" + m_limited->url() + "'}}, {name: w, cluster: {server: '" + m_whole->url() +
               "'}}]\nusers: [{name: u, user: {token: t}}]\ncontexts: [{name: limited, context: {cluster: l, user: u, namespace: team}},\n"
               "  {name: whole, context: {cluster: w, user: u}}]\n");
    file.close();
    makeWindow();
}

void LimitedUserTest::cleanup()
{
    m_window.reset();
    m_languages.reset();
    m_limited.reset();
    m_whole.reset();
}

void LimitedUserTest::makeWindow(std::vector<std::string> namespaces)
{
    app::SourceOptions options;
    options.kubeconfig = m_folder->filePath("config").toStdString();
    options.namespaces = std::move(namespaces);
    m_window = std::make_unique<app::MainWindow>(options, *m_languages, m_folder->filePath("settings.ini"));
    m_window->setLanguage("en");
    m_window->resize(1280, 800);
    m_window->show();
}

void LimitedUserTest::open(const QString& context)
{
    m_window->opener().openContext(context);
    QTRY_COMPARE(m_window->feed().state().phase, source::SourcePhase::Live);
    m_window->findChild<QAction*>(QStringLiteral("whatYouSee"))->trigger();
    QVERIFY(dialog()->isVisible());
}

void LimitedUserTest::apply(const QString& names) const
{
    line()->setText(names);
    QTest::keyClick(line(), Qt::Key_Return);
}

QString LimitedUserTest::remark() const
{
    const auto* label = dialog()->findChild<QLabel*>("namespaceRemark");
    return label->isVisible() ? label->text() : QString();
}

QString LimitedUserTest::podRow() const
{
    return dialog()->findChild<QTreeWidget*>()->topLevelItem(int(kube::Kind::Pod))->text(1);
}

void LimitedUserTest::theFieldIsThereWhereTheWholeClusterIsRefused()
{
    open("limited");
    QTRY_COMPARE(podRow(), QStringLiteral("live, namespace team only"));
    QVERIFY(line()->isVisible());
    open("whole");
    QTRY_VERIFY(!line()->isVisible());
    m_window->actions().openBuiltIn->trigger();
    QVERIFY(!line()->isVisible());
}

void LimitedUserTest::namespacesThatAreNamedAreReadAtOnceAndRemembered()
{
    open("limited");
    apply("shop, closed  db");
    QVERIFY(dialog()->isVisible());
    QTRY_COMPARE(podRow(), QStringLiteral("live, namespaces team, shop, and db only"));
    QCOMPARE(line()->text(), QStringLiteral("shop, closed, db"));
    QCOMPARE(m_window->feed().snapshot()->pods.size(), std::size_t(3));
    QVERIFY(!isOutside("db") && isOutside("closed") && isOutside("other"));
    // The next start has them too.
    m_window->close();
    makeWindow();
    open("limited");
    QTRY_COMPARE(m_window->feed().snapshot()->pods.size(), std::size_t(3));
    QCOMPARE(line()->text(), QStringLiteral("shop, closed, db"));
    // And they can be taken away.
    apply("");
    QTRY_COMPARE(podRow(), QStringLiteral("live, namespace team only"));
    QCOMPARE(m_window->feed().snapshot()->pods.size(), std::size_t(1));
}

void LimitedUserTest::whatNoNamespaceIsCalledIsSaidInOneLine()
{
    open("limited");
    const auto asked = m_limited->seen("pods", false).size();
    apply("shop, Not_One");
    QVERIFY2(remark().startsWith("\"Not_One\" cannot be a namespace"), qPrintable(remark()));
    QVERIFY(!remark().contains(u'\n'));
    QCOMPARE(m_limited->seen("pods", false).size(), asked);
    line()->setText("shop");
    QVERIFY(remark().isEmpty());
    dialog()->findChild<QPushButton*>("namespaceApply")->click();
    QTRY_COMPARE(podRow(), QStringLiteral("live, namespaces team and shop only"));
}

void LimitedUserTest::whatIsTypedStaysUntilItIsApplied()
{
    open("limited");
    line()->setText("sho");
    m_limited->sendToWatch("team/pods", "{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"namespace\":\"team\",\"name\":\"more\"}}}\n");
    QTRY_COMPARE(m_window->feed().snapshot()->pods.size(), std::size_t(2));
    dialog()->setNamespaces(m_window->opener().namedNamespaces()); // as each second
    QCOMPARE(line()->text(), QStringLiteral("sho"));
}

void LimitedUserTest::namesAreOfOneContext()
{
    open("limited");
    apply("shop");
    QTRY_COMPARE(m_window->feed().snapshot()->pods.size(), std::size_t(2));
    open("whole");
    QVERIFY(m_window->opener().namedNamespaces() == QStringList());
    open("limited");
    QTRY_COMPARE(m_window->feed().snapshot()->pods.size(), std::size_t(2));
    QCOMPARE(line()->text(), QStringLiteral("shop"));
}

void LimitedUserTest::whoeverStartedWithNamespacesNamesNoOthers()
{
    makeWindow({"shop", "closed"});
    open("limited");
    QTRY_COMPARE(podRow(), QStringLiteral("live, namespace shop only"));
    QVERIFY(!line()->isVisible());
    QVERIFY(m_limited->seen("team/pods", false).isEmpty());
}

HOPSCOPE_GUI_TEST_MAIN(LimitedUserTest)
#include "limited_user_test.moc"
