// Credential plugins for tests: shell scripts in a folder of their own.
#pragma once

#include "model/client/kubeconfig.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace hopscope::tests {

/// Text with ' for ", which moc bears better.
inline QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

/// What a plugin prints, with these fields in its status.
inline QByteArray execCredential(const QByteArray& status, const QByteArray& version = "v1")
{
    return quoted("{'apiVersion':'client.authentication.k8s.io/" + version + "','kind':'ExecCredential','status':{" + status + "}}");
}

class PluginScript
{
public:
    QString path(const QString& name = QStringLiteral("plugin")) const { return m_folder.filePath(name); }
    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QByteArray content(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The script's text, in its own folder; each run adds a line to "runs".
    void setScript(const QByteArray& text) const { write("plugin", "#!/bin/sh\ncd " + m_folder.path().toUtf8() + "\necho >>runs\n" + text); }
    void printing(const QByteArray& text) const
    {
        write("answer", text);
        setScript("cat answer\n");
    }
    /// The process whose number a script wrote into `file` runs; one that is only not yet collected by its parent does not.
    bool isRunning(const QString& file) const
    {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(content(file).toInt()));
        if (!stat.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = stat.readAll();
        return !text.mid(text.lastIndexOf(')') + 2).startsWith('Z');
    }
    qsizetype runs() const { return content("runs").count('\n'); }

    client::Connection connection() const
    {
        client::Connection connection;
        connection.context = "test";
        connection.server = connection.serverAsWritten = "https://127.0.0.1:1";
        connection.credential = client::CredentialKind::Exec;
        client::ExecConfig exec;
        exec.command = path().toStdString();
        exec.apiVersion = "client.authentication.k8s.io/v1";
        exec.file = path("config").toStdString();
        connection.exec = exec;
        return connection;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace hopscope::tests
