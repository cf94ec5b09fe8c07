// A server of a test's own, on its own thread: what the scripted ones share.
#pragma once

#include <QSslConfiguration>
#include <QSslServer>
#include <QThread>

#include <future>
#include <mutex>
#include <optional>

namespace hopscope::tests {

class ServerThread : public QObject
{
public:
    quint16 port() const { return m_port; }

protected:
    ServerThread()
    {
        moveToThread(&m_thread);
        m_thread.start();
    }
    /// Whoever derives calls stop() at the end of its life: the thread uses its members.
    ~ServerThread() override = default;

    /// On any free port of this machine; with a configuration it speaks TLS. `accept` is called on the thread.
    template <class Accept>
    void listen(const std::optional<QSslConfiguration>& tls, Accept accept)
    {
        onThread([&] {
            if (tls) {
                auto* server = new QSslServer(this);
                server->setSslConfiguration(*tls);
                m_server = server;
            } else {
                m_server = new QTcpServer(this);
            }
            connect(m_server, &QTcpServer::pendingConnectionAvailable, this, accept);
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        });
    }

    template <class CleanUp>
    void stop(CleanUp cleanUp)
    {
        onThread([&] {
            cleanUp();
            delete m_server;
        });
        m_thread.quit();
        m_thread.wait();
    }

    /// Runs `function` on the thread and waits. The hand-over goes through the standard library's own locks too, because the
    /// thread sanitizer does not see those within Debian's Qt.
    template <class Function>
    auto onThread(Function function) const
    {
        std::packaged_task<decltype(function())()> task(std::move(function));
        auto done = task.get_future();
        std::unique_lock lock(m_handOver);
        QMetaObject::invokeMethod(const_cast<ServerThread*>(this), [this, &task] {
            { const std::lock_guard seen(m_handOver); }
            task();
        }, Qt::QueuedConnection);
        lock.unlock();
        return done.get();
    }

    bool isOnThread() const { return QThread::currentThread() == &m_thread; }
    QTcpServer& server() const { return *m_server; }

private:
    mutable std::mutex m_handOver;
    mutable QThread m_thread;
    QTcpServer* m_server = nullptr;
    quint16 m_port = 0;
};

} // namespace hopscope::tests
