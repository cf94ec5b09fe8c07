// A certificate authority of this run's own, made by openssl, with certificates for a server and for clients.
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace hopscope::tests {

class TestCertificates
{
public:
    static bool canBeMade() { return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(); }

    /// ca, other (another authority), server (for 127.0.0.1 and kube.test) and client: NAME.crt and NAME.key.
    bool make()
    {
        bool made = true;
        for (const char* name : {"ca", "other"})
            made = made && openssl(QStringLiteral("req -x509 %1 -keyout %2.key -out %2.crt -days 2 -subj /CN=%2").arg(key, QLatin1String(name)));
        write("names", "subjectAltName=IP:127.0.0.1,DNS:kube.test\n");
        return made && issue("server") && issue("client");
    }
    /// A negative number of days: it has expired.
    bool issue(const char* name, int days = 2)
    {
        return openssl(QStringLiteral("req %1 -keyout %2.key -out %2.csr -subj /CN=%2").arg(key, QLatin1String(name))) &&
               openssl(QStringLiteral("x509 -req -in %1.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out %1.crt -days %2 "
                                      "-extfile names").arg(QLatin1String(name)).arg(days));
    }
    QSslConfiguration serverConfiguration(const QByteArray& name = "server") const
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(content(name + ".crt")));
        tls.setPrivateKey(QSslKey(content(name + ".key"), QSsl::Ec));
        tls.setCaCertificates({QSslCertificate(content("ca.crt"))});
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        return tls;
    }
    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    QByteArray content(const QByteArray& name) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", name);
    }

private:
    bool openssl(const QString& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments.split(' ', Qt::SkipEmptyParts));
        return process.waitForFinished() && process.exitCode() == 0;
    }

    const QString key = QStringLiteral("-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes ");
    QTemporaryDir m_folder;
};

} // namespace hopscope::tests
