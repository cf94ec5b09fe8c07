// A server on a raw socket that keeps to no rule: each request goes to a function that writes whatever it likes.
#pragma once

#include <QByteArray>

#include <atomic>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hopscope::tests {

/// One connection as the server's side sees it.
class HostileConnection
{
public:
    HostileConnection(int socket, const std::atomic<bool>& stopped, std::atomic<quint64>& sent)
        : m_socket(socket), m_stopped(stopped), m_sent(sent)
    {
    }

    /// False once the other side is gone, or the test over.
    bool send(const QByteArray& bytes)
    {
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t count = ::send(m_socket, bytes.constData() + at, std::size_t(bytes.size() - at), MSG_NOSIGNAL);
            if (count <= 0 || m_stopped)
                return false;
            at += count;
            m_sent += quint64(count);
        }
        return true;
    }
    /// The same bytes again and again, until nobody takes them.
    void flood(const QByteArray& bytes)
    {
        QByteArray many;
        while (many.size() < 256 << 10)
            many += bytes;
        while (send(many)) {}
    }
    /// A little every few milliseconds, until the other side is gone.
    void trickle(const QByteArray& bytes)
    {
        while (send(bytes) && !isGone(20)) {}
    }
    /// Says nothing until the other side is gone.
    void waitUntilGone()
    {
        while (!m_stopped && !isGone(20)) {}
    }
    /// The next request's head; empty once there is none.
    QByteArray request()
    {
        while (!m_buffer.contains("\r\n\r\n")) {
            char bytes[4096];
            const ssize_t count = recv(m_socket, bytes, sizeof bytes, 0);
            if (count <= 0)
                return {};
            m_buffer.append(bytes, count);
        }
        const qsizetype end = m_buffer.indexOf("\r\n\r\n") + 4;
        const QByteArray head = m_buffer.left(end);
        m_buffer.remove(0, end);
        return head;
    }

private:
    bool isGone(int milliseconds)
    {
        pollfd polled{m_socket, POLLIN | POLLRDHUP, 0};
        return poll(&polled, 1, milliseconds) > 0;
    }

    int m_socket;
    const std::atomic<bool>& m_stopped;
    std::atomic<quint64>& m_sent;
    QByteArray m_buffer;
};

class HostileServer
{
public:
    /// `answer` gets a request's target; false: the connection is closed.
    using Answer = std::function<bool(HostileConnection&, const QByteArray& target)>;

    explicit HostileServer(Answer answer) : m_answer(std::move(answer))
    {
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(m_listener, 64) != 0)
            qFatal("no socket");
        getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { acceptAll(); });
    }
    ~HostileServer()
    {
        m_stopped = true;
        shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        {
            const std::lock_guard lock(m_mutex);
            for (const int one : m_sockets)
                shutdown(one, SHUT_RDWR);
        }
        for (std::thread& thread : m_threads)
            thread.join();
        for (const int one : m_sockets)
            close(one);
        close(m_listener);
    }
    HostileServer(const HostileServer&) = delete;
    HostileServer& operator=(const HostileServer&) = delete;

    QByteArray authority() const { return "127.0.0.1:" + QByteArray::number(m_port); }
    int connections() const { return m_connections; }
    int requests() const { return m_requests; }
    quint64 sentBytes() const { return m_sent; }
    /// All that was asked, heads as they came.
    QByteArray heads() const
    {
        const std::lock_guard lock(m_mutex);
        return m_heads;
    }

private:
    void acceptAll()
    {
        for (;;) {
            const int one = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (one < 0)
                return;
            ++m_connections;
            const std::lock_guard lock(m_mutex);
            m_sockets.push_back(one);
            m_threads.emplace_back([this, one] { serve(one); });
        }
    }
    void serve(int one)
    {
        HostileConnection connection(one, m_stopped, m_sent);
        for (QByteArray head = connection.request(); !head.isEmpty() && !m_stopped; head = connection.request()) {
            ++m_requests;
            {
                const std::lock_guard lock(m_mutex);
                m_heads += head;
            }
            const qsizetype begin = head.indexOf(' ') + 1;
            if (!m_answer(connection, head.mid(begin, head.indexOf(' ', begin) - begin)))
                break;
        }
        shutdown(one, SHUT_RDWR);
    }

    Answer m_answer;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stopped = false;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<quint64> m_sent = 0;
    mutable std::mutex m_mutex;
    QByteArray m_heads;
    std::list<int> m_sockets;
    std::list<std::thread> m_threads;
    std::thread m_thread;
};

/// An answer with a length, as any server gives one.
inline QByteArray answerOf(const QByteArray& body, const QByteArray& status = "200 OK", const QByteArray& headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

/// The head of an answer whose end nobody knows.
inline QByteArray openAnswer(const QByteArray& status = "200 OK", const QByteArray& headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Connection: close\r\n\r\n";
}

inline QByteArray statusBody(int code, const QByteArray& message)
{
    return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"code\":" + QByteArray::number(code) + ",\"message\":\"" + message + "\"}";
}

/// What an empty cluster answers: no objects, no API groups, no ConfigMaps.
inline bool answerAsEmptyCluster(HostileConnection& connection, const QByteArray& target)
{
    if (target == "/apis")
        return connection.send(answerOf("{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[]}"));
    if (target.contains("/configmaps/"))
        return connection.send(answerOf(statusBody(404, "not found"), "404 Not Found"));
    return connection.send(answerOf("{\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[]}"));
}

} // namespace hopscope::tests
