// A proxy in this process that says what it was asked for. Whatever name it is given, it connects to this machine: that way a
// name that only the proxy knows leads to a scripted server.
#pragma once

#include "tests/support/server_thread.h"

#include <QMap>
#include <QStringList>

class QTcpSocket;

namespace hopscope::tests {

class TestProxy : public ServerThread
{
    Q_OBJECT
public:
    enum class Protocol
    {
        Http,
        Socks5
    };
    /// With a configuration the way to the proxy itself is TLS.
    explicit TestProxy(Protocol protocol, std::optional<QSslConfiguration> tls = std::nullopt);
    ~TestProxy() override;

    /// "CONNECT name:port", "SOCKS5 name:port" or "GET url" for each connection, in order.
    QStringList asked() const;
    /// The last Proxy-Authorization header.
    QByteArray authorization() const;

private:
    void accept();
    void read(QTcpSocket* client);
    void readHttp(QTcpSocket* client, QByteArray& buffer);
    void readSocks(QTcpSocket* client, QByteArray& buffer);
    void join(QTcpSocket* client, quint16 port, const QByteArray& answer, const QByteArray& forwarded = {});
    void note(const QString& what);

    const Protocol m_protocol;
    QMap<QTcpSocket*, QByteArray> m_buffers; ///< of those that are not joined to a server yet
    mutable std::mutex m_mutex;
    QStringList m_asked;
    QByteArray m_authorization;
};

} // namespace hopscope::tests
