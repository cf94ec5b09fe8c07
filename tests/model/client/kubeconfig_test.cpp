#include "model/client/kubeconfig.h"

#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace hopscope;
using namespace hopscope::client;

namespace {

QByteArray config(const QByteArray& cluster, const QByteArray& user, const QByteArray& context = "cluster: c, user: u")
{
    return "apiVersion: v1\nkind: Config\ncurrent-context: x\nclusters:\n- {name: c, cluster: {" + cluster +
           "}}\nusers:\n- {name: u, user: {" + user + "}}\ncontexts:\n- {name: x, context: {" + context + "}}\n";
}

} // namespace

class KubeconfigTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string write(const QString& name, const QByteArray& text)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path.toStdString();
    }
    Result<Connection> resolve(const QByteArray& text) { return resolveConnection({write("config", text), {}, {}}); }

private slots:
    void init()
    {
        test::failOnWarning();
        qunsetenv("KUBECONFIG");
    }

    void theCurrentContextIsTakenWithItsClusterAndUser()
    {
        const auto c = resolve(config("server: 'https://h:6443/k8s/'", "token: t", "cluster: c, user: u, namespace: demo"));
        QVERIFY2(c, c ? "" : c.error().context.c_str());
        QCOMPARE(c->context, std::string("x"));
        QCOMPARE(c->server, std::string("https://h:6443/k8s"));
        QCOMPARE(c->token.reveal(), std::string("t"));
        QCOMPARE(c->namespace_, std::string("demo"));
        QVERIFY(c->credential == CredentialKind::Token);
        QCOMPARE(resolve(config("server: 'https://h'", ""))->namespace_, std::string("default"));
    }

    void aServerWithoutSchemeIsHttpsOnlyWithTlsMaterial()
    {
        QCOMPARE(resolve(config("server: 'h:1'", ""))->server, std::string("http://h:1"));
        QCOMPARE(resolve(config("server: 'h:1', insecure-skip-tls-verify: true", ""))->server, std::string("https://h:1"));
        QCOMPARE(resolve(config("server: 'h:1', certificate-authority: ca.crt", ""))->server, std::string("https://h:1"));
    }

    void relativePathsBelongToTheirFilesFolder()
    {
        const std::string path = write("deep/config", config("server: 'https://h', certificate-authority: ../ca.crt",
                                                             "client-certificate: c.crt, client-key: /abs/c.key"));
        const auto c = resolveConnection({path, {}, {}});
        QVERIFY(c);
        QCOMPARE(c->certificateAuthority.path, m_folder.filePath("ca.crt").toStdString());
        QCOMPARE(c->clientCertificate.path, m_folder.filePath("deep/c.crt").toStdString());
        QCOMPARE(c->clientKey.path, std::string("/abs/c.key"));
    }

    void dataWinsOverAPath()
    {
        const auto c = resolve(config("server: 'https://h', certificate-authority: a, certificate-authority-data: UEVN", ""));
        QCOMPARE(c->certificateAuthority.data.reveal(), std::string("PEM"));
        QVERIFY(c->certificateAuthority.path.empty());
    }

    void theFirstFileThatDefinesANameWinsAsAWhole()
    {
        const auto one = write("one", "clusters:\n- {name: c, cluster: {server: 'https://one'}}\n");
        const auto two = write("two", config("server: 'https://two', tls-server-name: two", "token: t"));
        const std::string list = m_folder.filePath("missing").toStdString() + ":" + one + ":" + two + ":" + one;
        qputenv("KUBECONFIG", QByteArray::fromStdString(list));
        const auto c = resolveConnection({});
        QVERIFY2(c, c ? "" : c.error().context.c_str());
        QCOMPARE(c->server, std::string("https://one"));
        QVERIFY(c->tlsServerName.empty());
        QCOMPARE(c->token.reveal(), std::string("t"));
        const auto all = readKubeconfig({});
        QCOMPARE(all->files.size(), std::size_t(2));
        QCOMPARE(all->currentContext, std::string("x"));
    }

    void contextsAreListedSortedAndUnusableOnesMarked()
    {
        const auto path = write("many", "clusters:\n- {name: c, cluster: {server: 'https://h'}}\ncontexts:\n"
                                        "- {name: z, context: {cluster: c}}\n- {name: a, context: {cluster: gone}}\n");
        const auto all = readKubeconfig({path, {}, {}});
        QVERIFY(all);
        QCOMPARE(all->contexts.size(), std::size_t(2));
        QCOMPARE(all->contexts[0].name, std::string("a"));
        QVERIFY(!all->contexts[0].usable);
        QVERIFY(all->contexts[1].usable);
        QVERIFY(resolveConnection({path, "z", {}}));
        QCOMPARE(resolveConnection({path, "nope", {}}).error().kind, ErrorKind::ContextMissing);
        QCOMPARE(resolveConnection({path, "a", {}}).error().kind, ErrorKind::KubeconfigInvalid);
    }

    void whatCannotBeUsedSaysFileAndEntry_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("entry");
        const auto row = [](const char* name, const QByteArray& text, ErrorKind kind, const char* entry) {
            QTest::newRow(name) << text << int(kind) << QByteArray(entry);
        };
        const auto invalid = ErrorKind::KubeconfigInvalid;
        row("no yaml", "a: [", invalid, "config:1:");
        row("a list", "- a\n", invalid, "config: ");
        row("clusters is a map", "clusters: {a: b}", invalid, "clusters");
        row("server is a list", config("server: [a]", ""), invalid, "clusters[c].cluster.server");
        row("token is a map", config("server: 'https://h'", "token: {SECRET: 1}"), invalid, "users[u].user.token");
        row("flag is a word", config("server: h, insecure-skip-tls-verify: maybe", ""), invalid, "insecure-skip-tls-verify");
        row("bad base64", config("server: h", "client-key-data: 'SECRET*'"), invalid, "users[u].user.client-key-data");
        row("no server", config("", ""), invalid, "clusters[c].cluster.server");
        row("a name twice", "users:\n- {name: u}\n- {name: u}\n", invalid, "users[u]");
        row("insecure with a CA", config("server: h, insecure-skip-tls-verify: true, certificate-authority: a", ""), invalid,
            "clusters[c].cluster.insecure-skip-tls-verify");
        row("certificate without key", config("server: h", "client-certificate: a"), invalid, "users[u].user.client-key");
        row("token and password", config("server: h", "token: SECRET, username: a, password: SECRET"), invalid,
            "users[u].user.username");
        row("proxy of another kind", config("server: h, proxy-url: 'ftp://p'", ""), invalid, "clusters[c].cluster.proxy-url");
        row("an extension that is no JSON",
            config("server: h, extensions: [{name: client.authentication.k8s.io/exec, extension: {[a]: b}}]", ""), invalid,
            "clusters[c].cluster.extensions");
        row("user is not there", config("server: h", "", "cluster: c, user: nobody"), invalid, "contexts[x].user");
        row("a flag in quotes", config("server: 'https://h', insecure-skip-tls-verify: 'true'", ""), ErrorKind::KubeconfigInvalid,
            "clusters[c].cluster.insecure-skip-tls-verify");
        row("a number without quotes", config("server: 'https://h'", "token: 123"), ErrorKind::KubeconfigInvalid, "users[u].user.token");
        row("a hexadecimal one", config("server: 'https://h'", "token: 0x10"), ErrorKind::KubeconfigInvalid, "users[u].user.token");
        row("yes without quotes", config("server: 'https://h'", "token: yes"), ErrorKind::KubeconfigInvalid, "users[u].user.token");
        row("a number in a list", config("server: 'https://h'", "as: jane, as-groups: [1, x]"), ErrorKind::KubeconfigInvalid,
            "users[u].user.as-groups");
        row("exec with auth-provider",
            config("server: 'https://h'", "auth-provider: {name: oidc}, exec: {apiVersion: client.authentication.k8s.io/v1, "
                                          "interactiveMode: Never, command: aws}"),
            ErrorKind::KubeconfigInvalid, "users[u].user.auth-provider");
        row("a variable without name",
            config("server: 'https://h'", "exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: aws, "
                                          "env: [{value: x}]}"),
            ErrorKind::KubeconfigInvalid, "users[u].user.exec.env.name");
        row("another kind of file", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n", ErrorKind::KubeconfigInvalid, "kind");
        row("exec without apiVersion", config("server: 'https://h'", "exec: {command: aws, args: [a]}"),
            ErrorKind::KubeconfigInvalid, "users[u].user.exec.apiVersion");
        row("exec v1 without interactiveMode",
            config("server: 'https://h'", "exec: {apiVersion: client.authentication.k8s.io/v1, command: aws}"),
            ErrorKind::KubeconfigInvalid, "users[u].user.exec.interactiveMode");
        row("groups without user", config("server: 'https://h'", "as-groups: [dev]"), ErrorKind::KubeconfigInvalid,
            "users[u].user.as");
        row("a line break in a user", config("server: 'https://h'", "as: \"x\\r\\nX-Injected: 1\""), ErrorKind::KubeconfigInvalid,
            "users[u].user.as");
        row("a blank user", config("server: 'https://h'", "as: ' '"), ErrorKind::KubeconfigInvalid, "users[u].user.as");
        row("a blank group", config("server: 'https://h'", "as: jane, as-groups: ['']"), ErrorKind::KubeconfigInvalid,
            "users[u].user.as");
        row("groups no list", config("server: 'https://h'", "as: jane, as-groups: dev"), ErrorKind::KubeconfigInvalid,
            "users[u].user.as-groups");
        row("auth-provider", config("server: 'https://h'", "auth-provider: {name: gcp}"), ErrorKind::CredentialUnsupported,
            "gcp");
    }
    void whatCannotBeUsedSaysFileAndEntry()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, entry);
        const auto c = resolve(text);
        QVERIFY(!c);
        QTEST(int(c.error().kind), "kind");
        QVERIFY2(c.error().context.find(entry.toStdString()) != std::string::npos, c.error().context.c_str());
        QVERIFY((c.error().message + c.error().context).find("SECRET") == std::string::npos);
    }

    void anExecPluginIsPassedOverWhereThereIsAToken()
    {
        QVERIFY(resolve(config("server: 'https://h'", "token: t, exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: aws}")));
    }

    void anExecPluginIsReadWhole()
    {
        const auto c = resolve(config("server: 'https://h'",
                                      "exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: bin/get-token, args: [a, b], "
                                      "env: [{name: REGION, value: x}], installHint: \"get it\\u001b[1m\", provideClusterInfo: true}"));
        QVERIFY2(c, c ? "" : c.error().context.c_str());
        QVERIFY(c->credential == CredentialKind::Exec);
        QCOMPARE(c->exec->command, m_folder.filePath("bin/get-token").toStdString());
        QCOMPARE(c->exec->args, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(c->exec->environment.front(), (std::pair<std::string, std::string>{"REGION", "x"}));
        QCOMPARE(c->exec->installHint, std::string("get it\\x1b[1m"));
        QVERIFY(c->exec->provideClusterInfo && c->exec->interactiveMode == InteractiveMode::IfAvailable);
        QCOMPARE(c->files, std::vector<std::string>{m_folder.filePath("config").toStdString()});
    }

    /// E11, E17: what is shown must be what runs.
    void anExecPluginOfControlsIsRefused()
    {
        const QByteArray start = "exec: {apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: ";
        for (const QByteArray& rest : {QByteArray("\"a\\0b\"}"), QByteArray("a, args: [x, \"a\\nb\"]}"), QByteArray("a, env: [{name: \"a\\e\", value: x}]}"),
                                       QByteArray("a, env: [{name: a, value: \"\\u202e\"}]}")}) {
            const auto c = resolve(config("server: 'https://h'", start + rest));
            QVERIFY2(!c, rest.constData());
            QCOMPARE(c.error().kind, ErrorKind::KubeconfigInvalid);
            QVERIFY(c.error().message.find("control character") != std::string::npos);
        }
        QVERIFY(resolve(config("server: 'https://h'", start + "a, args: ['größe ', \"'\"]}")));
    }

    void ofAKeyThatIsThereTwiceTheLastCounts()
    {
        QCOMPARE(resolve(config("server: 'https://one', server: 'https://two'", ""))->server, std::string("https://two"));
    }

    void whatLooksLikeNoNumberNeedsNoQuotes()
    {
        QCOMPARE(resolve(config("server: 'https://h'", "token: 2026-01-01"))->token.reveal(), std::string("2026-01-01"));
        QCOMPARE(resolve(config("server: 'https://h'", "token: '123'"))->token.reveal(), std::string("123"));
        QVERIFY(resolve(config("server: 'https://h'", "token: ~"))->token.empty());
    }

    /// Comments, other entries and their order do not matter; what is sent, and where, does.
    void onlyWhatIsSentAndWhereMakesAnotherAccess()
    {
        const auto with = [this](const QByteArray& cluster, const QByteArray& user) { return *resolve(config(cluster, user)); };
        const auto original = with("server: 'https://h', certificate-authority-data: UEVN", "token: t");
        QVERIFY(sameAccess(original, *resolve("# a remark\n" +
                                              config("server: 'https://h', certificate-authority-data: UEVN", "token: t")
                                                  .replace("users:\n", "users:\n- {name: other}\n"))));
        QVERIFY(!sameAccess(original, with("server: 'https://i', certificate-authority-data: UEVN", "token: t")));
        QVERIFY(!sameAccess(original, with("server: 'https://h', certificate-authority-data: UEVO", "token: t")));
        QVERIFY(!sameAccess(original, with("server: 'https://h', certificate-authority-data: UEVN", "token: u")));
        QVERIFY(!sameAccess(original, with("server: 'https://h', certificate-authority-data: UEVN", "token: t, as: jane")));
        QVERIFY(!sameAccess(original, with("server: 'https://h', certificate-authority-data: UEVN", "username: a, password: b")));
    }

    void aFlagIsAnyOfYamlsWords()
    {
        QVERIFY(resolve(config("server: 'https://h', insecure-skip-tls-verify: yes", ""))->insecureSkipTlsVerify);
        QVERIFY(!resolve(config("server: 'https://h', insecure-skip-tls-verify: Off", ""))->insecureSkipTlsVerify);
        QVERIFY(!resolve(config("server: 'https://h', insecure-skip-tls-verify: null", ""))->insecureSkipTlsVerify);
    }

    void whoIsImpersonatedIsRead()
    {
        const auto c = resolve(config("server: 'https://h'", "token: t, as: jane, as-uid: '7', as-groups: [dev, ops], "
                                                             "as-user-extra: {scopes: [view]}"));
        QVERIFY2(c, c ? "" : c.error().context.c_str());
        QVERIFY((c->impersonate == Impersonation{"jane", "7", {"dev", "ops"}, {{"scopes", {"view"}}}}));
        QVERIFY(!resolve(config("server: 'https://h'", "token: t"))->impersonate);
    }

    /// Only where nothing else was named and no kubeconfig is there.
    void withinAPodItsServiceAccountIsUsed()
    {
        write("account/token", "t");
        write("account/namespace", "team\n");
        KubeconfigOptions options;
        options.serviceAccountFolder = m_folder.filePath("account").toStdString();
        qputenv("KUBECONFIG", m_folder.filePath("none").toUtf8());
        QVERIFY(resolveConnection(options).error().kind == ErrorKind::KubeconfigMissing);
        qputenv("KUBERNETES_SERVICE_HOST", "fd00::1");
        qputenv("KUBERNETES_SERVICE_PORT", "443");
        const auto c = resolveConnection(options);
        QVERIFY(c);
        QCOMPARE(c->server, std::string("https://[fd00::1]:443"));
        QCOMPARE(c->namespace_, std::string("team"));
        QVERIFY(c->credential == CredentialKind::InCluster);
        QCOMPARE(c->tokenFile, m_folder.filePath("account/token").toStdString());
        options.context = "x";
        QVERIFY(!resolveConnection(options));
        qunsetenv("KUBERNETES_SERVICE_HOST");
    }

    void aMissingFileIsMissing()
    {
        QCOMPARE(resolveConnection({"/nowhere/config", {}, {}}).error().kind, ErrorKind::KubeconfigMissing);
        qputenv("KUBECONFIG", "/nowhere/config");
        QCOMPARE(readKubeconfig({}).error().kind, ErrorKind::KubeconfigMissing);
    }

    void jsonIsAKubeconfigToo()
    {
        const auto c = resolve(R"({"current-context":"x","clusters":[{"name":"c","cluster":{"server":"https://h"}}],)"
                               R"("contexts":[{"name":"x","context":{"cluster":"c"}}]})");
        QVERIFY2(c, c ? "" : c.error().context.c_str());
    }
};

HOPSCOPE_TEST_MAIN(KubeconfigTest)
#include "kubeconfig_test.moc"
