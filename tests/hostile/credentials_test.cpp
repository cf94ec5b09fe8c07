// Credentials go where the kubeconfig sends them and nowhere else, and come back in no text. The ids are those of the audit that
// found what did not hold.
#include "tests/support/test_main.h"

#include "model/source/context_survey.h"
#include "model/source/live_source.h"
#include "tests/hostile/hostile_server.h"
#include "tests/hostile/kubeconfig_file.h"
#include "tests/hostile/program.h"
#include "tests/support/scripted_api_server.h"
#include "tests/support/test_certificates.h"

#include <QFile>

#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

constexpr rlim_t mebibyte = 1 << 20;

const QByteArray secret = "TOPSECRETTOKEN.0123456789abcdefghij";

/// As JSON writes it.
QByteArray escaped(const QByteArray& text)
{
    QByteArray json;
    for (const char c : text)
        json += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? "\\u00" + QByteArray(1, c).toHex() : c == '"' || c == '\\' ? QByteArray("\\") + c
                                                                                                             : QByteArray(1, c);
    return json;
}

} // namespace

class CredentialsTest : public QObject
{
    Q_OBJECT
    TestCertificates m_files;

    static ProgramEnd pods(const TestKubeconfig& kubeconfig, QProcessEnvironment environment = QProcessEnvironment::systemEnvironment())
    {
        ProgramRun run;
        run.arguments = {"--kubeconfig", kubeconfig.path(), "pods"};
        run.environment = std::move(environment);
        return runProgram(std::move(run));
    }
    QByteArray authority() const { return ", \"certificate-authority-data\": \"" + m_files.content("ca.crt").toBase64() + '"'; }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void initTestCase()
    {
        if (!TestCertificates::canBeMade())
            QSKIP("openssl is not installed");
        QVERIFY(m_files.make());
    }

    void whatCannotBeAHeaderIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("file");
        const QList<std::pair<const char*, QByteArray>> values{
            {"CR LF", "s3cr3t\r\nX-Evil: 1"}, {"LF", "s3cr3t\nX-Evil: 1"}, {"CR", "s3cr3t\rX-Evil: 1"}, {"NUL", QByteArray("s3cr3t\0def", 10)},
            {"tab", "s3cr3t\tdef"}, {"BEL", "s3cr3t\adef"}, {"DEL", "s3cr3t\x7f"}, {"ESC", "\x1b]0;x"}, {"LF at its end", "s3cr3t\n"}, {"blanks", "   "}};
        for (const auto& [name, value] : values) {
            QTest::addRow("T15 token: %s", name) << "\"token\": \"" + escaped(value) + '"' << QByteArray();
            QTest::addRow("T15 as: %s", name) << "\"token\": \"s3cr3t\", \"as\": \"" + escaped(value) + '"' << QByteArray();
            QTest::addRow("T15 as-groups: %s", name) << "\"token\": \"s3cr3t\", \"as\": \"a\", \"as-groups\": [\"" + escaped(value) + "\"]" << QByteArray();
            if (value.trimmed() == value)
                QTest::addRow("F12 tokenFile: %s", name) << QByteArray("\"tokenFile\": \"token\"") << value;
            if (value == "   ")
                continue; // a password may be blank
            QTest::addRow("T15 username: %s", name) << "\"username\": \"" + escaped(value) + "\", \"password\": \"x\"" << QByteArray();
            QTest::addRow("T15 password: %s", name) << "\"username\": \"u\", \"password\": \"" + escaped(value) + '"' << QByteArray();
        }
    }
    void whatCannotBeAHeaderIsNotSent()
    {
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, file);
        const HostileServer server(answerAsEmptyCluster);
        const TestKubeconfig kubeconfig("https://" + server.authority(), {}, user);
        kubeconfig.write("token", file);
        const ProgramEnd end = pods(kubeconfig);
        QVERIFY(end.inTime && !end.crashed);
        QCOMPARE(end.status, 3);
        QVERIFY2(end.error.contains("control character"), end.error.constData());
        QVERIFY2(!end.error.contains("X-Evil") && !end.error.contains("s3cr3t"), end.error.constData());
        QCOMPARE(server.connections(), 0);
    }

    void aTlsServerNameIsAHostOrNothing_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"127.0.0.1:%1/?", "user:pw@127.0.0.1", "127.0.0.1:%1", "a/b", "a b", "a#b", "a?b", "[::1]", "[::1]:%1", "..", ".a", "-a",
                                 "a..b", "\\u0000", "a\\u0000b", "a\\nb", "a\\r\\nX-Evil: 1", "http://127.0.0.1:%1", "a@b", "a%2fb", "a:", "*", "a,b"})
            QTest::newRow(name) << QByteArray(name);
        QTest::newRow("too long") << QByteArray(254, 'a');
    }
    void aTlsServerNameIsAHostOrNothing()
    {
        QFETCH(QByteArray, name);
        const HostileServer other(answerAsEmptyCluster);
        name.replace("%1", other.authority().mid(other.authority().indexOf(':') + 1));
        const TestKubeconfig kubeconfig("https://10.99.99.99:6443", ", \"tls-server-name\": \"" + name + '"', "\"token\": \"" + secret + '"');
        const ProgramEnd end = pods(kubeconfig);
        QVERIFY(end.inTime && !end.crashed);
        QCOMPARE(end.status, 3); // T6
        QVERIFY2(end.error.contains("tls-server-name") && end.error.contains("host name"), end.error.constData());
        QVERIFY(!end.error.contains(secret));
        QCOMPARE(other.connections(), 0);
    }

    void aTlsServerNameThatIsOneIsAskedFor_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("T5 a host name") << QByteArray("kube.test");
        QTest::newRow("T5 an address") << QByteArray("127.0.0.1");
    }
    void aTlsServerNameThatIsOneIsAskedFor()
    {
        QFETCH(QByteArray, name);
        const ScriptedApiServer server(m_files.serverConfiguration());
        const TestKubeconfig kubeconfig(server.url(), authority() + ", \"tls-server-name\": \"" + name + '"', "\"token\": \"" + secret + '"');
        const ProgramEnd end = pods(kubeconfig);
        QVERIFY2(end.status == 0, end.error.constData());
        QCOMPARE(server.seen("pods", false).at(0).headers.value("authorization"), "Bearer " + secret);
        QCOMPARE(server.seen("pods", false).at(0).headers.value("host"), server.url().mid(8));
    }

    void aUserInTheUrlIsNotSentInPlain_data()
    {
        QTest::addColumn<QByteArray>("server");
        for (const char* server : {"http://user:%1@", "http://user@", "http://:%1@", "user:%1@"})
            QTest::newRow(server) << QByteArray(server).replace("%1", secret);
    }
    void aUserInTheUrlIsNotSentInPlain()
    {
        QFETCH(QByteArray, server);
        const HostileServer listener(answerAsEmptyCluster);
        const TestKubeconfig kubeconfig(server + listener.authority());
        const ProgramEnd end = pods(kubeconfig);
        QCOMPARE(end.status, 3); // T4, F14
        QVERIFY2(end.error.contains("for everybody to read"), end.error.constData());
        QVERIFY2(!end.error.contains(secret), end.error.constData());
        QCOMPARE(listener.requests(), 0);
    }

    void aSurveyAsksAsNobody()
    {
        const ScriptedApiServer server(m_files.serverConfiguration());
        const TestKubeconfig kubeconfig("https://user:" + secret + '@' + server.url().mid(8), authority());
        std::promise<void> asked;
        const source::ContextSurvey survey({kubeconfig.path().toStdString(), {}, {}},
                                           {[](source::ContextSummary) {}, [&](const std::string&, std::optional<Error>) { asked.set_value(); }});
        asked.get_future().wait();
        const auto seen = server.seen("version");
        QCOMPARE(seen.size(), 1);
        QVERIFY(!seen.at(0).headers.contains("authorization"));
    }

    void aSecretThatIsSaidBackIsMasked_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("message");
        const QByteArray token = "\"token\": \"" + secret + '"';
        const QByteArray basic = "\"username\": \"admin\", \"password\": \"" + secret + '"';
        QTest::newRow("S7 the header") << token << "bad: ['Authorization: Bearer " + secret + "']";
        QTest::newRow("S7 its beginning") << token << "no such token " + secret.left(20) + "...";
        QTest::newRow("S7 its end") << token << "no such token ..." + secret.right(14);
        QTest::newRow("S7 base64") << token << "got " + secret.toBase64();
        QTest::newRow("S7 base64 within") << token << "got " + ("{\"t\":\"" + secret + "\"}").toBase64();
        QTest::newRow("S7 base64url within") << token << "got " + ("xy" + secret).toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("S7 Basic") << basic << "got Basic " + ("admin:" + secret).toBase64();
        QTest::newRow("S7 a password") << basic << "wrong password " + secret;
        QTest::newRow("S7 twice") << token << secret + " is not " + secret;
        QTest::newRow("S7 tokenFile") << QByteArray("\"tokenFile\": \"token\"") << "got " + secret;
    }
    void aSecretThatIsSaidBackIsMasked()
    {
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, message);
        ScriptedApiServer server(m_files.serverConfiguration());
        for (const char* plural : {"pods", "nodes", "namespaces", "services"})
            server.answerAlways(plural, {401, statusBody(401, escaped(message)), {}});
        const TestKubeconfig kubeconfig(server.url(), authority(), user);
        kubeconfig.write("token", secret + '\n');
        const ProgramEnd end = pods(kubeconfig);
        QCOMPARE(end.status, 3);
        QVERIFY2(end.error.contains("[secret]"), end.error.constData());
        for (qsizetype at = 0; at + 12 <= secret.size(); ++at)
            QVERIFY2(!end.error.contains(secret.mid(at, 12)), end.error.constData());
        for (const QByteArray& encoded : {secret.toBase64(), ("admin:" + secret).toBase64()})
            QVERIFY2(!end.error.contains(encoded.mid(8, 16)), end.error.constData());
    }

    void tlsSecretsAreNotWritten()
    {
        const ScriptedApiServer server(m_files.serverConfiguration());
        const TestKubeconfig kubeconfig(server.url(), authority());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("SSLKEYLOGFILE", kubeconfig.path("keys"));
        QCOMPARE(pods(kubeconfig, environment).status, 0);
        QVERIFY(!kubeconfig.has("keys")); // T14
        environment.insert("HOPSCOPE_DEBUG", "1");
        QCOMPARE(pods(kubeconfig, environment).status, 0);
        QVERIFY(kubeconfig.has("keys"));
    }

    void aCrashLeavesNoCore_data()
    {
        QTest::addColumn<bool>("debug");
        QTest::newRow("F19 as it is") << false;
        QTest::newRow("for a developer") << true;
    }
    void aCrashLeavesNoCore()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("A sanitizer looks into the memory itself.");
#endif
        QFETCH(bool, debug);
        rlimit allowed{};
        getrlimit(RLIMIT_CORE, &allowed);
        if (debug && allowed.rlim_max < mebibyte)
            QSKIP("This machine allows no core dumps.");
        const HostileServer server([](HostileConnection& connection, const QByteArray&) {
            connection.waitUntilGone();
            return false;
        });
        const TestKubeconfig kubeconfig("http://" + server.authority());
        const QByteArray path = kubeconfig.path().toUtf8();
        const QByteArray folder = kubeconfig.path(".").toUtf8();
        const pid_t child = fork();
        if (child == 0) {
            rlimit most{};
            getrlimit(RLIMIT_CORE, &most);
            most.rlim_cur = most.rlim_max;
            setrlimit(RLIMIT_CORE, &most);
            setenv("HOPSCOPE_DEBUG", debug ? "1" : "0", 1);
            if (chdir(folder.constData()) == 0)
                execl(HOPSCOPE_PROGRAM, HOPSCOPE_PROGRAM, "--kubeconfig", path.constData(), "pods", nullptr);
            _exit(127);
        }
        QTRY_VERIFY(server.requests() > 0);
        const QByteArray limits = [&] {
            QFile file(QStringLiteral("/proc/%1/limits").arg(child));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        const bool refused = limits.contains(QByteArray("Max core file size        1 ")) || limits.contains(QByteArray("Max core file size        0 "));
        kill(child, SIGABRT);
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
        QCOMPARE(refused, !debug);
        QVERIFY(debug || !WCOREDUMP(status));
    }
};

HOPSCOPE_TEST_MAIN(CredentialsTest)
#include "credentials_test.moc"
