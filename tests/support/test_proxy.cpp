#include "tests/support/test_proxy.h"

#include <QTcpSocket>

namespace hopscope::tests {

TestProxy::TestProxy(Protocol protocol, std::optional<QSslConfiguration> tls) : m_protocol(protocol)
{
    listen(tls, [this] { accept(); });
}

TestProxy::~TestProxy()
{
    stop([this] {
        const auto sockets = findChildren<QTcpSocket*>(QString(), Qt::FindDirectChildrenOnly); // each holds its server's
        for (QTcpSocket* socket : sockets) {
            socket->disconnect(this);
            delete socket;
        }
    });
}

QStringList TestProxy::asked() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

QByteArray TestProxy::authorization() const
{
    const std::lock_guard lock(m_mutex);
    return m_authorization;
}

void TestProxy::note(const QString& what)
{
    const std::lock_guard lock(m_mutex);
    m_asked << what;
}

void TestProxy::accept()
{
    while (QTcpSocket* client = server().nextPendingConnection()) {
        client->setParent(this);
        m_buffers.insert(client, {});
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_buffers.remove(client);
            client->deleteLater();
        });
        read(client);
    }
}

void TestProxy::read(QTcpSocket* client)
{
    const auto found = m_buffers.find(client);
    if (found == m_buffers.end())
        return;
    *found += client->readAll();
    if (m_protocol == Protocol::Http)
        readHttp(client, *found);
    else
        readSocks(client, *found);
}

void TestProxy::readHttp(QTcpSocket* client, QByteArray& buffer)
{
    if (!buffer.contains("\r\n\r\n"))
        return;
    const QByteArray request = std::exchange(buffer, {});
    const QList<QByteArray> lines = request.split('\n');
    const QList<QByteArray> words = lines.value(0).split(' ');
    for (const QByteArray& line : lines) {
        if (line.toLower().startsWith("proxy-authorization:")) {
            const std::lock_guard lock(m_mutex);
            m_authorization = line.mid(line.indexOf(':') + 1).trimmed();
        }
    }
    note(QString::fromLatin1(words.value(0) + ' ' + words.value(1)));
    if (words.value(0) == "CONNECT")
        return join(client, words.value(1).split(':').last().toUShort(), "HTTP/1.1 200 Connection established\r\n\r\n");
    const QByteArray authority = words.value(1).split('/').value(2);
    join(client, authority.split(':').last().toUShort(), {}, request);
}

/// RFC 1928: a greeting, then a request that names a host.
void TestProxy::readSocks(QTcpSocket* client, QByteArray& buffer)
{
    if (buffer.size() >= 2 && buffer.size() == 2 + buffer[1]) {
        buffer.clear();
        client->write(QByteArray("\x05\x00", 2));
        return;
    }
    constexpr qsizetype beforeName = 5;
    const qsizetype length = buffer.size() > beforeName && buffer[3] == 3 ? uchar(buffer[4]) : -1;
    if (length < 0 || buffer.size() < beforeName + length + 2)
        return;
    const QByteArray name = buffer.mid(beforeName, length);
    const quint16 port = quint16(uchar(buffer[beforeName + length]) << 8 | uchar(buffer[beforeName + length + 1]));
    note(QStringLiteral("SOCKS5 %1:%2").arg(QString::fromLatin1(name)).arg(port));
    join(client, port, QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
}

void TestProxy::join(QTcpSocket* client, quint16 port, const QByteArray& answer, const QByteArray& forwarded)
{
    m_buffers.remove(client);
    disconnect(client, &QTcpSocket::readyRead, this, nullptr);
    auto* server = new QTcpSocket(client);
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    client->write(answer);
    server->write(forwarded);
}

} // namespace hopscope::tests
