// The files that a kubeconfig names, and where kubectl would not start (client-go, tools/clientcmd/validation.go).
#include "model/client/named_files.h"

#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace hopscope;
using namespace hopscope::client;
using State = NamedFile::State;
using Role = NamedFile::Role;

namespace {

const char* const pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";

} // namespace

class NamedFilesTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    std::string write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", name);
        return path(name);
    }
    static Connection https()
    {
        Connection connection;
        connection.server = "https://h";
        return connection;
    }
    static QString refusal(const Connection& connection)
    {
        const Status status = checkStartable(connection);
        return status ? QString() : QString::fromStdString(status.error().context + ": " + status.error().message);
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void eachFileIsThereOrNot()
    {
        Connection connection = https();
        connection.files = {write("config", "x")};
        connection.certificateAuthority.path = path("gone.crt");
        connection.clientKey.path = m_folder.path().toStdString(); // a folder
        connection.exec = ExecConfig{};
        connection.exec->command = "sh";
        connection.oidc = OidcConfig{};
        connection.oidc->certificateAuthority.path = write("idp.crt", pem);
        const std::vector<NamedFile> files = namedFiles(connection);
        QCOMPARE(files.size(), std::size_t(5));
        const std::vector<std::pair<Role, State>> wanted{{Role::Kubeconfig, State::Readable},
                                                         {Role::CertificateAuthority, State::Missing},
                                                         {Role::ClientKey, State::Unreadable},
                                                         {Role::ExecCommand, State::Readable},
                                                         {Role::IssuerCertificateAuthority, State::Readable}};
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY2(files[i].role == wanted[i].first && files[i].state == wanted[i].second, files[i].path.c_str());
        QVERIFY(files[3].path.ends_with("/sh"));
    }

    void aCommandThatIsNotInPathIsMissing()
    {
        Connection connection = https();
        connection.exec = ExecConfig{};
        connection.exec->command = "no-such-login-program";
        QVERIFY(namedFiles(connection).front().state == State::Missing);
        QCOMPARE(refusal(connection), QString()); // kubectl, too, says so only at the first request
        connection.exec->command = write("not-to-be-run", "x");
        QVERIFY(namedFiles(connection).front().state == State::Unreadable);
    }

    void kubectlDoesNotStartWithoutItsFiles()
    {
        Connection connection = https();
        connection.certificateAuthority.path = path("gone.crt");
        QVERIFY(refusal(connection).startsWith(QStringLiteral("certificate-authority /")));
        connection.certificateAuthority.path = write("ca.crt", pem);
        QCOMPARE(refusal(connection), QString());
        connection.clientCertificate.path = path("gone.crt");
        QVERIFY(refusal(connection).startsWith(QStringLiteral("client-certificate /")));
        connection.clientCertificate.path = write("client.crt", pem);
        connection.clientKey.path = path("gone.key");
        QVERIFY(refusal(connection).startsWith(QStringLiteral("client-key /")));
        connection.server = "http://h"; // the files are opened all the same
        QVERIFY(!refusal(connection).isEmpty());
    }

    void dataAndFileAtOnceAreRefused()
    {
        Connection connection = https();
        connection.certificateAuthority = {Secret(pem), {}, path("ca.crt")};
        QVERIFY(refusal(connection).contains(QStringLiteral("together with certificate-authority-data")));
    }

    void anAuthorityHoldsACertificate()
    {
        Connection connection = https();
        connection.certificateAuthority.data = Secret("no certificate");
        QVERIFY(refusal(connection).contains(QStringLiteral("holds no certificate")));
        connection.certificateAuthority = {{}, write("empty.crt", "")}; // as none at all
        QCOMPARE(refusal(connection), QString());
        connection.oidc = OidcConfig{};
        connection.oidc->certificateAuthority.path = path("gone.crt");
        QVERIFY(refusal(connection).startsWith(QStringLiteral("idp-certificate-authority /")));
    }

    void aTokenFileIsNeededWhereThereIsNoToken()
    {
        Connection connection = https();
        connection.tokenFile = path("gone.token");
        QVERIFY(refusal(connection).startsWith(QStringLiteral("tokenFile /")));
        connection.token = Secret("t");
        QCOMPARE(refusal(connection), QString());
        connection.token = {};
        connection.tokenFile = write("empty.token", " \n");
        QVERIFY(refusal(connection).contains(QStringLiteral("is empty")));
        connection.server = "http://h"; // no credential is read for it
        QCOMPARE(refusal(connection), QString());
    }
};

HOPSCOPE_TEST_MAIN(NamedFilesTest)
#include "named_files_test.moc"
