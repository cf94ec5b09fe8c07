// Commands for whoever may read some namespaces only.
#include "tests/app/commands.h"
#include "tests/support/scripted_api_server.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace hopscope;
using namespace hopscope::tests;

class NamespacesCommandTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedApiServer> m_server;

    Ran ask(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"--kubeconfig", m_folder->filePath("config").toStdString()});
        return run(std::move(arguments));
    }
    static QByteArray pod(const QByteArray& namespaceName)
    {
        return "{\"metadata\":{\"namespace\":\"" + namespaceName + "\",\"name\":\"" + namespaceName + "-pod\"}}";
    }
    static QStringList firstCells(const Ran& ran)
    {
        QStringList cells;
        for (const QString& line : ran.lines().mid(1))
            cells << line.section(QLatin1Char(' '), 0, 0);
        return cells;
    }

private slots:
    void init();
    void oneNamespaceIsPrintedAsKubectlDoes();
    void severalNamespacesHaveTheirColumn();
    void aNamespaceThatIsRefusedIsSaid();
    void aCommandAboutTheWholeSaysWhatItRestsOn();
    void whatIsLeftOutIsSaid();
};

void NamespacesCommandTest::init()
{
    test::failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedApiServer>();
    QFile file(m_folder->filePath("config"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("current-context: x\nclusters: [{name: c, cluster: {server: '" + m_server->url() +
               "'}}]\ncontexts: [{name: x, context: {cluster: c, user: u, namespace: team}}]\nusers: [{name: u, user: {token: t}}]\n");
    file.close();
    m_server->answerAlways("pods", {403, R"({"kind":"Status","code":403,"message":"no"})", {}});
    for (const char* name : {"team", "shop"})
        m_server->setList(QByteArray(name) + "/pods", pod(name), 5);
}

void NamespacesCommandTest::oneNamespaceIsPrintedAsKubectlDoes()
{
    QCOMPARE(firstCells(ask({"pods"})), QStringList{"team-pod"});
    const Ran named = ask({"pods", "-n", "shop"});
    QCOMPARE(firstCells(named), QStringList{"shop-pod"});
    QVERIFY(named.lines().first().startsWith("NAME "));
    QVERIFY2(named.error.isEmpty(), qPrintable(named.error));
    QCOMPARE(m_server->seen("services", false).last().path, QByteArray("/api/v1/namespaces/shop/services"));
}

void NamespacesCommandTest::severalNamespacesHaveTheirColumn()
{
    for (const std::vector<std::string>& names : {std::vector<std::string>{"-n", "team", "-n", "shop"}, {"-n", "team,shop"}}) {
        std::vector<std::string> arguments{"pods"};
        arguments.insert(arguments.end(), names.begin(), names.end());
        const Ran ran = ask(arguments);
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.lines().first().startsWith("NAMESPACE "));
        QCOMPARE(firstCells(ran), (QStringList{"shop", "team"}));
        QVERIFY2(ran.error.isEmpty(), qPrintable(ran.error));
    }
    const Ran none = ask({"services", "-n", "team,shop"});
    QCOMPARE(none.error, QStringLiteral("No resources found\n"));
}

void NamespacesCommandTest::aNamespaceThatIsRefusedIsSaid()
{
    const Ran ran = ask({"pods", "-n", "team,closed"});
    QCOMPARE(ran.status, 0);
    QCOMPARE(firstCells(ran), QStringList{"team"});
    QCOMPARE(ran.error, QStringLiteral("hopscope: Of pods, those of namespace closed are not shown: it is refused, or does not exist.\n"));
    QCOMPARE(ask({"pods", "-n", "closed,locked"}).status, 3);
}

void NamespacesCommandTest::aCommandAboutTheWholeSaysWhatItRestsOn()
{
    const Ran ran = ask({"addresses"});
    QCOMPARE(ran.error.section(u'\n', 0, 0), QStringLiteral("hopscope: Of pods, only those of namespace team are shown: this user may "
                                                            "not list them in all namespaces."));
}

void NamespacesCommandTest::whatIsLeftOutIsSaid()
{
    std::string names = "team";
    for (int i = 0; i < 21; ++i)
        names += ",n" + std::to_string(i);
    const Ran ran = ask({"pods", "-n", names});
    QCOMPARE(firstCells(ran), QStringList{"team"});
    QVERIFY2(ran.error.contains("20 at most; left out: " + QLocale().createSeparatedList({"n19", "n20"}) + "."), qPrintable(ran.error));
}

HOPSCOPE_TEST_MAIN(NamespacesCommandTest)
#include "namespaces_command_test.moc"
