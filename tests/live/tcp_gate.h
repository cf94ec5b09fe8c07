// A door between a client and a server: what goes through is passed on, until the door is shut.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace hopscope::test {

class TcpGate : public QObject
{
public:
    explicit TcpGate(quint16 serverPort) : m_serverPort(serverPort)
    {
        connect(&m_listener, &QTcpServer::newConnection, this, &TcpGate::passOn);
    }
    ~TcpGate() override { shut(); }

    /// The first time at any port, then always at the same.
    bool open() { return m_listener.listen(QHostAddress::LocalHost, m_port) && (m_port = m_listener.serverPort()) != 0; }
    quint16 port() const { return m_port; }
    /// Every connection breaks off, and none is taken any more.
    void shut()
    {
        m_listener.close();
        for (QTcpSocket* socket : std::exchange(m_sockets, {})) {
            socket->disconnect();
            socket->abort();
            socket->deleteLater();
        }
    }

private:
    void passOn()
    {
        while (QTcpSocket* client = m_listener.nextPendingConnection()) {
            auto* server = new QTcpSocket(this);
            client->setParent(this);
            pipe(client, server);
            pipe(server, client);
            server->connectToHost(QHostAddress::LocalHost, m_serverPort);
            m_sockets.insert(m_sockets.end(), {client, server});
        }
    }
    void pipe(QTcpSocket* from, QTcpSocket* to)
    {
        connect(from, &QTcpSocket::readyRead, to, [from, to] { to->write(from->readAll()); });
        connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
        connect(from, &QTcpSocket::errorOccurred, to, [to] { to->disconnectFromHost(); });
    }

    quint16 m_serverPort;
    quint16 m_port = 0;
    QTcpServer m_listener{this}; ///< a child: it moves to another thread with the gate
    std::vector<QTcpSocket*> m_sockets;
};

} // namespace hopscope::test
