#include "model/client/exec_credential.h"

#include "model/client/base64.h"
#include "tests/support/plugin_script.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace hopscope;
using namespace hopscope::client;
using namespace hopscope::tests;

namespace {

const QString golden = QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/model/client/exec_info/");
const std::string v1 = "client.authentication.k8s.io/v1";

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What a credential plugin is told, and what it may answer.
class ExecCredentialTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    /// exec_info/make.sh wrote down what kubectl tells the plugins of the kubeconfigs there.
    void aPluginIsToldWhatKubectlTellsIt_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& file : QDir(golden).entryList({QStringLiteral("*.json")}))
            QTest::newRow(qPrintable(file)) << QFileInfo(file).baseName();
    }
    void aPluginIsToldWhatKubectlTellsIt()
    {
        QFETCH(QString, name);
        const auto connection = resolveConnection({(golden + name).toStdString() + ".yaml", {}, {}});
        QVERIFY2(connection, connection ? "" : connection.error().context.c_str());
        const auto info = execInfo(*connection);
        QVERIFY(info);
        const QJsonDocument theirs = QJsonDocument::fromJson(content(golden + name + QStringLiteral(".json")));
        QVERIFY(!theirs.isNull());
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(*info)).toJson(), theirs.toJson());
    }

    void aCertificateAuthorityThatCannotBeReadIsSaid()
    {
        Connection connection;
        connection.exec = ExecConfig{};
        connection.exec->provideClusterInfo = true;
        connection.certificateAuthority.path = "/nowhere/ca.crt";
        QCOMPARE(execInfo(connection).error().context, std::string("/nowhere/ca.crt"));
    }

    void aTokenAndItsExpiryAreRead()
    {
        const auto read = readExecCredential(
            execCredential("'token':'SECRET','expirationTimestamp':'2026-01-15T10:00:00Z'").toStdString(), v1);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->credential.token.reveal(), std::string("SECRET"));
        QCOMPARE(read->expires, parseRfc3339("2026-01-15T10:00:00Z"));
        QVERIFY(read->credential.certificate.empty());
    }

    void aCertificateWithItsKeyIsRead()
    {
        const auto read = readExecCredential(
            execCredential("'clientCertificateData':'CERT\\nX','clientKeyData':'KEY'", "v1beta1").toStdString(),
            "client.authentication.k8s.io/v1beta1");
        QVERIFY(read);
        QCOMPARE(read->credential.certificate.reveal(), std::string("CERT\nX"));
        QCOMPARE(read->credential.key.reveal(), std::string("KEY"));
        QVERIFY(!read->expires);
    }

    void whatIsNoCredentialIsSaidWithoutQuotingIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("nothing") << QByteArray() << QByteArray("no JSON");
        QTest::newRow("garbage") << QByteArray("SECRET") << QByteArray("no JSON");
        QTest::newRow("a list") << quoted("['SECRET']") << QByteArray("wrong type");
        QTest::newRow("a text") << quoted("'SECRET'") << QByteArray("wrong type");
        QTest::newRow("cut off") << execCredential("'token':'SECRET'").chopped(1) << QByteArray("no JSON");
        QTest::newRow("another apiVersion") << execCredential("'token':'SECRET'", "v1beta1") << QByteArray("apiVersion");
        QTest::newRow("another kind") << execCredential("'token':'SECRET'").replace("ExecCredential", "Pod") << QByteArray("kind");
        QTest::newRow("no status") << quoted("{'apiVersion':'client.authentication.k8s.io/v1','kind':'ExecCredential'}")
                                   << QByteArray("no status");
        QTest::newRow("an empty status") << execCredential("") << QByteArray("neither token nor certificate");
        QTest::newRow("certificate alone") << execCredential("'clientCertificateData':'SECRET'") << QByteArray("come together");
        QTest::newRow("key alone") << execCredential("'token':'t','clientKeyData':'SECRET'") << QByteArray("come together");
        QTest::newRow("a token that is a number") << execCredential("'token':12345") << QByteArray("status.token is of the wrong type");
        QTest::newRow("a token that is an object") << execCredential("'token':{}") << QByteArray("status.token is of the wrong type");
        QTest::newRow("nested too deeply, with names that say something") << quoted("{'SECRET':").repeated(80) << QByteArray("nested too deeply");
        QTest::newRow("a field whose name only looks like one of a field")
            << execCredential("").replace("\"status\"", "\"status.token\":\"SECRET\",\"status\"") << QByteArray("neither token nor certificate");
        QTest::newRow("an expiry that is no time") << execCredential("'token':'SECRET','expirationTimestamp':'soon'")
                                                   << QByteArray("expirationTimestamp");
    }
    void whatIsNoCredentialIsSaidWithoutQuotingIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, message);
        const auto read = readExecCredential(text.toStdString(), v1);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::ExecFailed);
        QVERIFY2(QByteArray::fromStdString(read.error().message).contains(message), read.error().message.c_str());
        QVERIFY(!QByteArray::fromStdString(read.error().message).contains("SECRET"));
    }

    void furtherFieldsArePassedOver()
    {
        QVERIFY(readExecCredential(execCredential("'token':'t','more':{'token':'x','l':[1,null,{'token':2}]}").toStdString(), v1));
    }

    void base64IsWrittenAsItIsRead()
    {
        for (const std::string text : {"", "a", "ab", "abc", "abcd", "\xff\xfe\xfd"})
            QCOMPARE(decodeBase64(encodeBase64(text)), text);
        QCOMPARE(encodeBase64("ab"), std::string("YWI="));
    }
};

HOPSCOPE_TEST_MAIN(ExecCredentialTest)
#include "exec_credential_test.moc"
