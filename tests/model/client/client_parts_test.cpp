#include "model/base/result.h"
#include "model/client/api_resource.h"
#include "model/client/backoff.h"
#include "model/client/base64.h"
#include "model/client/decide.h"
#include "model/client/http_error.h"

#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>

using namespace hopscope;
using namespace hopscope::client;
using namespace std::chrono_literals;

class ClientPartsTest : public QObject
{
    Q_OBJECT
private slots:
    HOPSCOPE_FAIL_ON_WARNING

    /// resources/rbac/hopscope-reader.yaml grants what is read, and nothing that writes.
    void theClusterRoleNamesEveryKindThatIsRead()
    {
        QFile file(QStringLiteral(HOPSCOPE_CLUSTER_ROLE));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString role = QString::fromUtf8(file.readAll());
        for (const kube::Kind kind : kube::allKinds()) {
            const RbacResource wanted = rbacResourceOf(kind);
            const QRegularExpression rule(
                QStringLiteral("apiGroups: \\[[^\\]]*%1[^\\]]*\\]\\s+resources: \\[[^\\]]*\\b%2\\b[^\\]]*\\]")
                    .arg(wanted.group.empty() ? QStringLiteral("\"\"") : QRegularExpression::escape(wanted.group.c_str()),
                         QString::fromStdString(wanted.resource)));
            QVERIFY2(rule.match(role).hasMatch(), wanted.resource.c_str());
        }
        for (const QString& line : role.split(u'\n').filter(QStringLiteral("verbs:")))
            QVERIFY2(!line.contains(QRegularExpression(QStringLiteral("create|update|patch|delete|\\*"))), qPrintable(line));
        for (const kube::ObjectKey& key : networkConfigMapKeys())
            QVERIFY2(role.contains(QString::fromStdString(key.name)), key.name.c_str());
    }

    void backoffDoublesFrom800MillisecondsToThirtySeconds()
    {
        QCOMPARE(backoffDelay(1, 0), std::chrono::milliseconds(800));
        QCOMPARE(backoffDelay(1, 0.5), std::chrono::milliseconds(1200));
        QCOMPARE(backoffDelay(2, 0), std::chrono::milliseconds(1600));
        QCOMPARE(backoffDelay(4, 0), std::chrono::milliseconds(6400));
        QCOMPARE(backoffDelay(6, 0), std::chrono::milliseconds(25'600));
        for (int attempt = 6; attempt < 100; ++attempt)
            QVERIFY(backoffDelay(attempt, 0.99) == 30s);
    }

    void whoFailsWhileOthersWaitJoinsThem()
    {
        Backoff backoff;
        QCOMPARE(backoff.failed(1000ms, 0.0), LoopTime(1800));
        QCOMPARE(backoff.failed(1500ms, 0.9), LoopTime(1800));
        QCOMPARE(backoff.attempt(), 1);
        QCOMPARE(backoff.failed(1800ms, 0.0), LoopTime(3400));
        QCOMPARE(backoff.attempt(), 2);
        backoff.succeeded();
        QCOMPARE(backoff.failed(9000ms, 0.0), LoopTime(9800));
    }

    void eachErrorHasItsRecovery_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<int>("activity");
        QTest::addColumn<bool>("otherPath");
        QTest::addColumn<bool>("core");
        QTest::addColumn<bool>("paging");
        QTest::addColumn<int>("recovery");
        const auto row = [](const char* name, ErrorKind e, Activity a, bool o, bool c, bool p, Recovery r) {
            QTest::newRow(name) << int(e) << int(a) << o << c << p << int(r);
        };
        const auto list = Activity::List;
        const auto watch = Activity::Watch;
        const auto stream = Activity::StreamingList;
        row("422 on a streaming list", ErrorKind::ServerError, stream, false, true, false, Recovery::ListInstead);
        row("403 on a streaming list", ErrorKind::Forbidden, stream, false, true, false, Recovery::ListInstead);
        row("404 on a streaming list", ErrorKind::AbsentKind, stream, false, false, false, Recovery::Exclude);
        row("410 on a streaming list", ErrorKind::Expired, stream, false, true, false, Recovery::ListAgain);
        row("429 on a streaming list", ErrorKind::TooManyRequests, stream, false, true, false, Recovery::Again);
        row("a streaming list cut", ErrorKind::CannotConnect, stream, false, true, false, Recovery::Again);
        row("410 on a later page", ErrorKind::Expired, list, false, true, true, Recovery::ListUnpaged);
        row("410 on a watch", ErrorKind::Expired, watch, false, true, false, Recovery::ListAgain);
        row("403 on a list", ErrorKind::Forbidden, list, false, true, false, Recovery::Exclude);
        row("403 on a watch", ErrorKind::Forbidden, watch, false, true, false, Recovery::PollInstead);
        row("404, another version left", ErrorKind::AbsentKind, list, true, false, false, Recovery::TryOtherPath);
        row("404, none left", ErrorKind::AbsentKind, list, false, false, false, Recovery::Exclude);
        row("404 on pods", ErrorKind::AbsentKind, list, false, true, false, Recovery::Again);
        row("404 on a watch", ErrorKind::AbsentKind, watch, true, false, false, Recovery::ListAgain);
        row("429", ErrorKind::TooManyRequests, watch, false, true, false, Recovery::Again);
        row("500", ErrorKind::ServerError, list, false, true, false, Recovery::Again);
        row("refused on a watch", ErrorKind::CannotConnect, watch, false, true, false, Recovery::Again);
        row("401", ErrorKind::Unauthorized, list, false, true, false, Recovery::Again);
        row("garbage in a watch", ErrorKind::NotYamlOrJson, watch, false, true, false, Recovery::ListAgain);
    }
    void eachErrorHasItsRecovery()
    {
        QFETCH(int, error);
        QFETCH(int, activity);
        QFETCH(bool, otherPath);
        QFETCH(bool, core);
        QFETCH(bool, paging);
        QTEST(int(decide({ErrorKind(error), {}, {}}, Activity(activity), otherPath, core, paging)), "recovery");
    }

    void everyKindHasItsPath()
    {
        for (const kube::Kind kind : kube::allKinds()) {
            QVERIFY(resourceOf(kind).kind == kind);
            QVERIFY(!resourceOf(kind).paths.empty());
        }
        const ApiResource& pods = resourceOf(kube::Kind::Pod);
        QCOMPARE(collectionPath(pods.paths[0], pods.namespaced, ""), std::string("/api/v1/pods"));
        QCOMPARE(collectionPath(pods.paths[0], pods.namespaced, "demo"), std::string("/api/v1/namespaces/demo/pods"));
        const ApiResource& nodes = resourceOf(kube::Kind::Node);
        QCOMPARE(collectionPath(nodes.paths[0], nodes.namespaced, "demo"), std::string("/api/v1/nodes"));
        QCOMPARE(queryEscaped("a+b/c=="), std::string("a%2Bb%2Fc%3D%3D"));
    }

    void onlyConfigMapsThatNameTheNetworkAreAskedFor()
    {
        for (const kube::ObjectKey& key : networkConfigMapKeys())
            QVERIFY2(kube::isNetworkConfigMap(key), key.toString().c_str());
    }

    void base64IsReadAsKubeconfigsHaveIt()
    {
        QCOMPARE(decodeBase64("aGVsbG8=").value_or("?"), std::string("hello"));
        QCOMPARE(decodeBase64("aGVs\n bG8gd29ybGQh").value_or("?"), std::string("hello world!"));
        QCOMPARE(decodeBase64("YQ==").value_or("?"), std::string("a"));
        QCOMPARE(decodeBase64("").value_or("?"), std::string());
        for (const char* bad : {"a", "aGVsbG8", "aGV*bG8=", "YQ=a", "===="})
            QVERIFY2(!decodeBase64(bad) || decodeBase64(bad)->empty(), bad);
    }

    void urlsAreShownWithoutSecrets()
    {
        QCOMPARE(shownUrl("https://user:secret@host:6443/k8s/clusters/c-1/api?token=x"),
                 std::string("https://host:6443/k8s/clusters/c-1/api"));
        QCOMPARE(shownUrl("https://host/a@b"), std::string("https://host/a@b"));
    }
};

HOPSCOPE_TEST_MAIN(ClientPartsTest)
#include "client_parts_test.moc"
