#include "model/client/exec_consent.h"

#include "tests/support/plugin_script.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::client;
using namespace hopscope::tests;

/// What a person agrees to is what runs, and nothing else.
class ExecConsentTest : public QObject
{
    Q_OBJECT
    using Change = std::function<void(Connection&)>;
    PluginScript m_script;
    ChildProcess m_shell;

    Connection connection() const
    {
        Connection made = m_script.connection();
        made.exec->args = {"eks", "get-token"};
        made.exec->environment = {{"REGION", "x"}};
        made.exec->interactiveMode = InteractiveMode::Never;
        made.certificateAuthority.data = Secret("CERT");
        made.execConfig = "{\"audience\":\"a\"}";
        return made;
    }
    Result<ExecConsent> wanted(const Connection& made) { return wantedConsent(made, findExecProgram(made.exec->command, m_shell)); }
    /// What kind of change is seen; nothing where none is.
    std::vector<ConsentPart> seen(const Change& change)
    {
        Connection before = connection();
        before.exec->provideClusterInfo = true;
        Connection after = before;
        change(after);
        const auto one = consentParts(*wanted(before));
        const auto other = consentParts(*wanted(after));
        std::vector<ConsentPart> parts;
        for (std::size_t i = 0; i < one.size(); ++i)
            if (one[i] != other[i])
                parts.push_back(one[i].first);
        return parts;
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void initTestCase()
    {
        m_script.printing("x");
        m_script.write("other", "#!/bin/sh\n");
        m_script.write("ca.crt", "CERT");
        QVERIFY(QDir().mkpath(m_script.path("first")));
    }

    /// E3, E6, E7: nothing about an entry may change without asking again, however it is cut into words.
    void anyChangeIsSeen()
    {
        const std::string other = m_script.path("other").toStdString();
        const std::vector<std::pair<ConsentPart, Change>> changes{
            {ConsentPart::Program, [&](Connection& c) { c.exec->command = other; }},
            {ConsentPart::Arguments, [](Connection& c) { c.exec->args = {"eks get-token"}; }},
            {ConsentPart::Arguments, [](Connection& c) { c.exec->args = {"eks", "get-token", ""}; }},
            {ConsentPart::Environment, [](Connection& c) { c.exec->environment = {{"REGION", "y"}}; }},
            {ConsentPart::Environment, [](Connection& c) { c.exec->environment.emplace_back("LD_PRELOAD", "/tmp/x.so"); }},
            {ConsentPart::Kubeconfig, [](Connection& c) { c.exec->file = "/other"; }},
            {ConsentPart::Server, [](Connection& c) { c.server = "https://evil.test"; }},
            {ConsentPart::Server, [](Connection& c) { c.tlsServerName = "evil.test"; }},
            {ConsentPart::Server, [](Connection& c) { c.proxyUrl = "http://evil.test"; }},
            {ConsentPart::Trust, [](Connection& c) { c.insecureSkipTlsVerify = true; }},
            {ConsentPart::Trust, [](Connection& c) { c.certificateAuthority = {Secret("OTHER"), {}}; }},
            {ConsentPart::Trust, [](Connection& c) { c.certificateAuthority = {}; }},
            {ConsentPart::Trust, [&](Connection& c) { c.certificateAuthority = {{}, m_script.path("ca.crt").toStdString()}; }},
            {ConsentPart::ClusterInfo, [](Connection& c) { c.execConfig = "{\"audience\":\"b\"}"; }},
            {ConsentPart::ClusterInfo, [](Connection& c) { c.exec->provideClusterInfo = false; }},
            {ConsentPart::Protocol, [](Connection& c) { c.exec->apiVersion = "client.authentication.k8s.io/v1beta1"; }},
            {ConsentPart::Protocol, [](Connection& c) { c.exec->interactiveMode = InteractiveMode::IfAvailable; }},
        };
        for (const auto& [part, change] : changes)
            QCOMPARE(seen(change), std::vector{part});
        const Change words = [](Connection& c) { c.exec->args = {"eks", "get-token", "REGION", "x"}; c.exec->environment.clear(); };
        QCOMPARE(seen(words), (std::vector{ConsentPart::Arguments, ConsentPart::Environment}));
        QCOMPARE(seen([](Connection& c) { c.exec->installHint = "another"; }), std::vector<ConsentPart>()); // says nothing about what runs
    }

    void theFileOfAnAuthorityCountsWithWhatIsInIt()
    {
        Connection made = connection();
        made.certificateAuthority = {{}, m_script.path("ca.crt").toStdString()};
        const std::string before = consentRecord(*wanted(made));
        m_script.write("ca.crt", "ANOTHER");
        QVERIFY(consentRecord(*wanted(made)) != before);
        made.certificateAuthority.path = "/nowhere/ca.crt";
        QCOMPARE(wanted(made).error().kind, ErrorKind::TlsUntrusted);
    }

    /// E5: what comes first in PATH is another program.
    void aBareNameIsTheProgramThatPathLeadsTo()
    {
        Connection made = connection();
        made.exec->command = "plugin";
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", (m_script.path("first") + u':' + m_script.path("")).toLocal8Bit());
        const auto before = wanted(made);
        m_script.write("first/plugin", "#!/bin/sh\n");
        const auto after = wanted(made);
        qputenv("PATH", path);
        QCOMPARE(QString::fromStdString(before->program.path), m_script.path("") + "/plugin");
        QCOMPARE(QString::fromStdString(after->program.path), m_script.path("first/plugin"));
        QVERIFY(consentRecord(*before) != consentRecord(*after));
    }

    void relativePathsMeanThisPlaceAlone()
    {
        const QString before = QDir::currentPath();
        QDir::setCurrent(m_script.path(""));
        Connection made = connection();
        made.exec->command = "./plugin";
        made.exec->file = "config";
        const auto got = wanted(made);
        QDir::setCurrent(before);
        QVERIFY(got->program.path.starts_with("/"));
        QCOMPARE(QString::fromStdString(got->config.file), m_script.path("config"));
    }

    void whatRunsIsWhatWasAgreedTo()
    {
        const Connection made = connection();
        const auto agreed = wanted(made);
        QVERIFY(checkExecAllowed(made, *agreed));
        const Status asked = checkExecAllowed(made, std::nullopt);
        QCOMPARE(asked.error().kind, ErrorKind::ExecNotAllowed);
        QCOMPARE(asked.error().context, made.exec->command);
        Connection other = made;
        other.server = "https://evil.test";
        QCOMPARE(checkExecAllowed(other, *agreed).error().kind, ErrorKind::ExecNotAllowed);
    }

    void whoMustAskOnATerminalIsRefused()
    {
        Connection made = connection();
        made.exec->interactiveMode = InteractiveMode::Always;
        QCOMPARE(checkExecAllowed(made, std::nullopt).error().kind, ErrorKind::ExecNeedsTerminal);
    }

    void whatIsNotThereIsNotAskedFor()
    {
        Connection made = connection();
        made.exec->command = m_script.path("nothing").toStdString();
        made.exec->installHint = "get it";
        QCOMPARE(wanted(made).error(), (Error{ErrorKind::ExecMissing, "get it", made.exec->command}));
    }

    void aWordIsShownAsAShellTakesIt()
    {
        QCOMPARE(shellWord("get-token"), std::string("get-token"));
        QCOMPARE(shellWord(""), std::string("''"));
        QCOMPARE(shellWord("it's "), std::string("'it'\\''s '"));
    }
};

HOPSCOPE_TEST_MAIN(ExecConsentTest)
#include "exec_consent_test.moc"
