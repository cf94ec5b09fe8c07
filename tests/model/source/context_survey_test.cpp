#include "model/source/context_survey.h"

#include "tests/support/scripted_api_server.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace hopscope;
using namespace hopscope::source;
using namespace hopscope::tests;

namespace {

/// What a survey has said so far.
struct Heard
{
    SurveySink sink()
    {
        return {[this](const ContextSummary& summary) {
                    const std::lock_guard lock(mutex);
                    resolved[summary.name] = summary;
                },
                [this](const std::string& cluster, const std::optional<Error>& error) {
                    const std::lock_guard lock(mutex);
                    asked[cluster].push_back(error);
                }};
    }
    std::size_t askedCount() const
    {
        const std::lock_guard lock(mutex);
        return asked.size();
    }

    mutable std::mutex mutex;
    std::map<std::string, ContextSummary> resolved;
    std::map<std::string, std::vector<std::optional<Error>>> asked;
};

} // namespace

class ContextSurveyTest : public QObject
{
    Q_OBJECT

    QString kubeconfig(const QByteArray& text)
    {
        QFile file(m_folder.filePath("config"));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }

    /// One context, of a server that takes connections and says nothing.
    QString kubeconfigOf(const QTcpServer& silent)
    {
        return kubeconfig("clusters: [{name: c, cluster: {server: 'http://127.0.0.1:" +
                          QByteArray::number(silent.serverPort()) +
                          "'}}]\nusers: [{name: u, user: {token: t}}]\n"
                          "contexts: [{name: a, context: {cluster: c, user: u}}]\n");
    }

    QTemporaryDir m_folder;

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    /// Two contexts of one server: it is asked once, as nobody, and 401 is an answer. The plugin would leave a file behind.
    void eachServerIsAskedOnceAndNoPluginRuns()
    {
        ScriptedApiServer server;
        server.answerAlways("version", {401, "{}", {}});
        const QString mark = m_folder.filePath("plugin-ran");
        const QString path = kubeconfig(
            "clusters: [{name: here, cluster: {server: '" + server.url() + "'}},\n"
            "           {name: gone, cluster: {server: 'http://127.0.0.1:1'}}]\n"
            "users: [{name: plugin, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: touch, args: ['" +
            mark.toUtf8() + "'], interactiveMode: Never}}},\n"
            "        {name: token, user: {token: topsecret}}]\n"
            "contexts: [{name: a, context: {cluster: here, user: plugin, namespace: team}},\n"
            "           {name: b, context: {cluster: here, user: token}},\n"
            "           {name: c, context: {cluster: gone, user: token}},\n"
            "           {name: d, context: {cluster: missing, user: token}}]\n");
        Heard heard;
        const ContextSurvey survey({path.toStdString(), {}, {}}, heard.sink());
        QTRY_COMPARE(heard.askedCount(), std::size_t(2));
        const std::lock_guard lock(heard.mutex);
        QCOMPARE(heard.asked["here"].size(), std::size_t(1));
        QVERIFY(!heard.asked["here"].front());
        QVERIFY(heard.asked["gone"].front()->kind == ErrorKind::CannotConnect);
        QCOMPARE(heard.resolved["a"].namespace_, std::string("team"));
        QCOMPARE(heard.resolved["a"].server, server.url().toStdString());
        QVERIFY(!heard.resolved["a"].broken);
        QVERIFY(heard.resolved["d"].broken);
        QVERIFY(!QFile::exists(mark));
        const QList<SeenRequest> requests = server.seen("version", false);
        QCOMPARE(requests.size(), 1);
        QVERIFY(!requests.front().headers.contains("authorization"));
    }

    void aServerThatNeverAnswersIsGivenUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString path = kubeconfigOf(silent);
        Heard heard;
        const ContextSurvey survey({path.toStdString(), {}, {}}, heard.sink(), std::chrono::milliseconds(50));
        QTRY_COMPARE(heard.askedCount(), std::size_t(1));
        const std::lock_guard lock(heard.mutex);
        QVERIFY(heard.asked["c"].front().has_value());
    }

    void cancelledItIsSilent()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString path = kubeconfigOf(silent);
        Heard heard;
        {
            ContextSurvey survey({path.toStdString(), {}, {}}, heard.sink(), std::chrono::minutes(1));
            QTRY_VERIFY(silent.hasPendingConnections());
            survey.cancel();
        } // ends at once, not in a minute
        QCOMPARE(heard.askedCount(), std::size_t(0));
    }
};

HOPSCOPE_TEST_MAIN(ContextSurveyTest)
#include "context_survey_test.moc"
