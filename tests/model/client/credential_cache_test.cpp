#include "model/client/credential_cache.h"

#include "tests/support/credential_client.h"
#include "tests/support/plugin_script.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::client;
using namespace hopscope::tests;
using namespace std::chrono_literals;

namespace {

using Client = CredentialClient;

} // namespace

/// When a plugin is run, and when it is not.
class CredentialCacheTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<PluginScript> m_script;
    TimePoint m_now{};

    CredentialCacheOptions options(std::chrono::milliseconds limit = 20s)
    {
        return {limit, [this] { return m_now; }};
    }
    void printTokens(const QByteArray& expires = {})
    {
        m_script->write("answer", execCredential("'token':'tN'" + (expires.isEmpty() ? "" : ",'expirationTimestamp':'" + expires + "'")));
        m_script->setScript("sed \"s/tN/t$(wc -l <runs)/\" answer\n");
    }

private slots:
    void init()
    {
        test::failOnWarning();
        m_script = std::make_unique<PluginScript>();
        m_now = *parseRfc3339("2026-01-15T10:00:00Z");
    }

    void withoutExpiryOneRunServesAll()
    {
        printTokens();
        CredentialCache cache(options());
        Client one(cache, m_script->connection());
        Client other(cache, m_script->connection());
        QCOMPARE(one.token(), std::string("t1"));
        QCOMPARE(other.token(), std::string("t1"));
        m_now += 1000h;
        QCOMPARE(one.token(), std::string("t1"));
        QCOMPARE(m_script->runs(), 1);
    }

    void twoWhoAskAtOnceWaitForOneRun()
    {
        m_script->write("answer", execCredential("'token':'t'"));
        m_script->setScript("echo busy >&2\nwhile [ ! -e go ]; do sleep 0.01; done\ncat answer\n");
        CredentialCache cache(options());
        Client one(cache, m_script->connection());
        Client other(cache, m_script->connection());
        QVERIFY(std::holds_alternative<CredentialPending>(one.provider->credential()));
        QVERIFY(std::holds_alternative<CredentialPending>(other.provider->credential()));
        QVERIFY(one.waitForLine("busy") && other.waitForLine("busy"));
        m_script->write("go", "x");
        QCOMPARE(one.token(), std::string("t"));
        QCOMPARE(other.token(), std::string("t"));
        QCOMPARE(m_script->runs(), 1);
        QVERIFY(!one.signIns().back());
    }

    void anotherEntryIsAnotherRun()
    {
        printTokens();
        CredentialCache cache(options());
        Connection second = m_script->connection();
        second.exec->args = {"second"};
        QCOMPARE(Client(cache, m_script->connection()).token(), std::string("t1"));
        QCOMPARE(Client(cache, second).token(), std::string("t2"));
        QCOMPARE(Client(cache, m_script->connection()).token(), std::string("t1"));
    }

    void atItsExpiryItIsFetchedAnewNotBefore()
    {
        printTokens("2026-01-15T10:05:00Z");
        CredentialCache cache(options());
        Client client(cache, m_script->connection());
        QCOMPARE(client.token(), std::string("t1"));
        m_now += 4min + 59s;
        QCOMPARE(client.token(), std::string("t1"));
        m_script->write("answer", execCredential("'token':'tN'"));
        m_now += 1s;
        QCOMPARE(client.token(), std::string("t2"));
        QCOMPARE(m_script->runs(), 2);
    }

    void whatHasExpiredAlreadyIsAFailure()
    {
        printTokens("2026-01-15T09:00:00Z");
        CredentialCache cache(options());
        QCOMPARE(Client(cache, m_script->connection()).failure()->error.kind, ErrorKind::ExecFailed);
    }

    void whatTheServerRefusesIsFetchedAnewOnce()
    {
        printTokens();
        CredentialCache cache(options());
        Client client(cache, m_script->connection());
        const CredentialPointer first = client.credential();
        client.provider->accepted(first);
        QVERIFY(client.provider->refused(first));
        const CredentialPointer second = client.credential();
        QCOMPARE(second->token.reveal(), std::string("t2"));
        QVERIFY(client.provider->refused(first)); // a late answer: the other one is there already
        QCOMPARE(client.token(), std::string("t2"));
        QVERIFY(!client.provider->refused(second)); // never accepted, and fresh: another would be no better
        QCOMPARE(client.failure()->error.kind, ErrorKind::Unauthorized);
        QCOMPARE(m_script->runs(), 2);
        m_now += 30s;
        QCOMPARE(client.token(), std::string("t3"));
    }

    void whatWasAcceptedAndIsRefusedLaterIsFetchedAnewEachTime()
    {
        printTokens();
        CredentialCache cache(options());
        Client client(cache, m_script->connection());
        for (int round = 0; round < 3; ++round) {
            const CredentialPointer current = client.credential();
            client.provider->accepted(current);
            QVERIFY(client.provider->refused(current));
        }
        QCOMPARE(client.token(), std::string("t4"));
    }

    void afterAFailureItIsNotRunAgainAtOnce()
    {
        m_script->setScript("exit 1\n");
        CredentialCache cache(options());
        Client client(cache, m_script->connection());
        QCOMPARE(client.failure()->retryAfter, std::optional<std::chrono::milliseconds>(30s));
        QVERIFY(client.failure()->beforeAnswer);
        QCOMPARE(m_script->runs(), 1);
        m_now += 30s;
        QCOMPARE(client.failure()->retryAfter, std::optional<std::chrono::milliseconds>(60s));
        QCOMPARE(m_script->runs(), 2);
        client.provider->retryNow();
        printTokens();
        QCOMPARE(client.token(), std::string("t3"));
    }

    /// It waits for a person: nobody wants a browser window every few minutes.
    void whatWaitedInVainIsRunAgainOnlyWhenAsked()
    {
        m_script->setScript("sleep 600\n");
        CredentialCache cache(options(1500ms));
        Client client(cache, m_script->connection());
        QCOMPARE(client.failure()->error.kind, ErrorKind::ExecTimedOut);
        m_now += 1h;
        QVERIFY(client.failure()->retryAfter > std::optional<std::chrono::milliseconds>(1h));
        QCOMPARE(m_script->runs(), 1);
        printTokens();
        QCOMPARE(Client(cache, m_script->connection()).token(), std::string("t2")); // opened again
    }

    void aPersonMayEndIt()
    {
        m_script->setScript("echo 'code 42' >&2\nsleep 600\n");
        CredentialCache cache(options());
        Client client(cache, m_script->connection());
        QVERIFY(std::holds_alternative<CredentialPending>(client.provider->credential()));
        QVERIFY(client.waitForLine("code 42"));
        client.provider->cancel();
        QVERIFY(client.failure()->error.message.starts_with("cancelled"));
    }

    void withTheLastWhoWaitsThePluginEnds()
    {
        m_script->setScript("echo $$ >own\necho started >&2\nsleep 600\n");
        CredentialCache cache(options());
        {
            Client client(cache, m_script->connection());
            QVERIFY(std::holds_alternative<CredentialPending>(client.provider->credential()));
            QVERIFY(client.waitForLine("started"));
        }
        QTRY_VERIFY(!m_script->isRunning("own"));
        printTokens();
        QCOMPARE(Client(cache, m_script->connection()).token(), std::string("t2"));
    }

    void aCacheMayGoWhileAPluginRuns()
    {
        m_script->setScript("echo started >&2\nsleep 600\n");
        auto cache = std::make_unique<CredentialCache>(options());
        Client client(*cache, m_script->connection());
        QVERIFY(std::holds_alternative<CredentialPending>(client.provider->credential()));
        QVERIFY(client.waitForLine("started"));
        cache.reset();
        QVERIFY(std::holds_alternative<CredentialPending>(client.provider->credential()));
    }

    void whoHasNotAgreedRunsNothing()
    {
        printTokens();
        CredentialCache cache(options());
        const Connection connection = m_script->connection();
        const auto refusing = cache.providerFor(connection, std::nullopt);
        const CredentialAnswer answer = refusing->credential();
        QCOMPARE(std::get<Failure>(answer).error.kind, ErrorKind::ExecNotAllowed);
        auto other = agreedTo(connection);
        other->config.args = {"else"};
        const CredentialAnswer again = cache.providerFor(connection, other)->credential();
        QCOMPARE(std::get<Failure>(again).error.kind, ErrorKind::ExecNotAllowed);
        QCOMPARE(m_script->runs(), 0);
        Connection token = connection;
        token.credential = CredentialKind::Token;
        QVERIFY(!cache.providerFor(token, agreedTo(connection)));
    }
};

HOPSCOPE_TEST_MAIN(CredentialCacheTest)
#include "credential_cache_test.moc"
