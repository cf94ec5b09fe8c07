// A kubeconfig for a test: one cluster, one user, one context.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

namespace hopscope::tests {

class TestKubeconfig
{
public:
    /// `cluster` and `user` are JSON members behind "server": and in user, such as `, "tls-server-name": "x"`.
    TestKubeconfig(const QByteArray& server, const QByteArray& cluster = {}, const QByteArray& user = {})
    {
        write("config", "{\"apiVersion\":\"v1\",\"kind\":\"Config\",\"current-context\":\"c\","
            "\"clusters\":[{\"name\":\"c\",\"cluster\":{\"server\":\"" + server + '"' + cluster + "}}],"
            "\"users\":[{\"name\":\"u\",\"user\":{" + user + "}}],"
            "\"contexts\":[{\"name\":\"c\",\"context\":{\"cluster\":\"c\",\"user\":\"u\"}}]}");
    }
    QString path(const QByteArray& name = "config") const { return m_folder.filePath(QString::fromUtf8(name)); }
    void write(const QByteArray& name, const QByteArray& text, bool isProgram = false) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", name.constData());
        if (isProgram)
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QByteArray content(const QByteArray& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool has(const QByteArray& name) const { return QFile::exists(path(name)); }

private:
    QTemporaryDir m_folder;
};

} // namespace hopscope::tests
