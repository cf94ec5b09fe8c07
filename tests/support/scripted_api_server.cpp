#include "tests/support/scripted_api_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

namespace hopscope::tests {

namespace {

QByteArray chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

/// Of a request without a body it is 0.
qsizetype contentLength(const QList<QByteArray>& lines)
{
    for (const QByteArray& line : lines) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

ScriptedApiServer::ScriptedApiServer(std::optional<QSslConfiguration> tls) : m_tls(tls.has_value())
{
    listen(tls, [this] { accept(); });
}

ScriptedApiServer::~ScriptedApiServer()
{
    stop([this] { goAway(); });
}

QByteArray ScriptedApiServer::url() const
{
    return (m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(port());
}

void ScriptedApiServer::setPages(const QByteArray& plural, QList<QByteArray> pages)
{
    onThread([&] { m_pages[plural] = pages; });
}

void ScriptedApiServer::setList(const QByteArray& plural, const QByteArray& items, int version)
{
    setPages(plural, {R"({"metadata":{"resourceVersion":")" + QByteArray::number(version) + R"("},"items":[)" + items + "]}"});
}

void ScriptedApiServer::setStreamingLists(StreamingLists how)
{
    onThread([&] { m_streamingLists = how; });
}

void ScriptedApiServer::setGroups(const QStringList& groupVersions)
{
    onThread([&] { m_groups = groupVersions; });
}

void ScriptedApiServer::answerNext(const QByteArray& plural, bool watches, ScriptedAnswer answer)
{
    onThread([&] { (watches ? m_nextWatches : m_nextLists)[plural].append(answer); });
}

void ScriptedApiServer::answerAlways(const QByteArray& plural, ScriptedAnswer answer)
{
    onThread([&] { m_always[plural] = answer; });
}

void ScriptedApiServer::sendToWatch(const QByteArray& plural, const QByteArray& bytes)
{
    onThread([&] {
        if (QTcpSocket* socket = m_watches.value(plural))
            socket->write(chunk(bytes));
    });
}

void ScriptedApiServer::endWatch(const QByteArray& plural, bool cut)
{
    onThread([&] {
        QTcpSocket* socket = m_watches.take(plural);
        m_watches.removeIf([socket](const auto& entry) { return entry.value() == socket; });
        if (socket && !cut)
            socket->write("0\r\n\r\n");
        else if (socket)
            socket->disconnectFromHost();
    });
}

void ScriptedApiServer::holdNext(const QByteArray& plural)
{
    onThread([&] { m_holds << plural; });
}

void ScriptedApiServer::letGo(const QByteArray& plural)
{
    onThread([&] {
        const QList<Held> all = std::exchange(m_held, {});
        for (const Held& held : all) {
            const bool wanted = plural.isEmpty() || held.plural == plural;
            if (!wanted)
                m_held << held;
            else if (held.socket)
                answer(held.socket, held.request);
        }
    });
}

void ScriptedApiServer::goAway()
{
    const auto work = [this] {
        server().close();
        m_watches.clear();
        const auto sockets = m_buffers.keys();
        m_buffers.clear();
        for (QTcpSocket* socket : sockets) {
            socket->disconnect(this);
            socket->abort();
            socket->deleteLater();
        }
    };
    if (isOnThread())
        work();
    else
        onThread(work);
}

void ScriptedApiServer::comeBack()
{
    onThread([&] { server().listen(QHostAddress::LocalHost, port()); });
}

QList<SeenRequest> ScriptedApiServer::seen(const QByteArray& plural, bool watches) const
{
    return onThread([&] {
        QList<SeenRequest> found;
        for (const SeenRequest& request : m_seen) {
            if ((request.plural == plural || request.scoped == plural) && request.isWatch() == watches)
                found.append(request);
        }
        return found;
    });
}

QList<SeenRequest> ScriptedApiServer::seen(const QByteArray& plural) const
{
    return onThread([&] {
        QList<SeenRequest> found;
        std::copy_if(m_seen.begin(), m_seen.end(), std::back_inserter(found),
                     [&](const SeenRequest& request) { return request.plural == plural || request.scoped == plural; });
        return found;
    });
}

bool ScriptedApiServer::hasOpenWatch(const QByteArray& plural) const
{
    return onThread([&] { return m_watches.contains(plural); });
}

void ScriptedApiServer::accept()
{
    while (QTcpSocket* socket = server().nextPendingConnection()) {
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            m_watches.removeIf([socket](const auto& entry) { return entry.value() == socket; });
            socket->deleteLater();
        });
        read(socket);
    }
}

void ScriptedApiServer::read(QTcpSocket* socket)
{
    QByteArray& buffer = m_buffers[socket];
    buffer += socket->readAll();
    for (qsizetype end = buffer.indexOf("\r\n\r\n"); end >= 0; end = buffer.indexOf("\r\n\r\n")) {
        const QList<QByteArray> lines = buffer.left(end).split('\n');
        const qsizetype length = contentLength(lines);
        if (buffer.size() < end + 4 + length)
            return;
        const QByteArray body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        const QList<QByteArray> target = lines.value(0).split(' ').value(1).split('?');
        SeenRequest request;
        request.body = body;
        request.path = target.value(0);
        request.query = QUrlQuery(QString::fromLatin1(target.value(1)));
        request.plural = request.path.mid(request.path.lastIndexOf('/') + 1);
        if (request.path.contains("/configmaps/"))
            request.plural = "configmaps";
        const QList<QByteArray> names = request.path.split('/');
        const qsizetype namespaces = names.indexOf("namespaces");
        request.scoped = namespaces >= 0 && namespaces + 2 == names.size() - 1 ? names[namespaces + 1] + '/' + request.plural : request.plural;
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            // Of a header that is there several times the values stand in a row (RFC 9110, 5.3).
            QByteArray& value = request.headers[line.left(colon).toLower()];
            value += (value.isEmpty() ? "" : ", ") + line.mid(colon + 1).trimmed();
        }
        if (const auto* encrypted = qobject_cast<QSslSocket*>(socket))
            request.clientName = encrypted->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0).toUtf8();
        m_seen.append(request);
        answer(socket, request);
    }
}

void ScriptedApiServer::answer(QTcpSocket* socket, const SeenRequest& request)
{
    for (const QByteArray& plural : {request.scoped, request.plural}) {
        if (!request.isWatch() && m_holds.removeOne(plural)) {
            m_held << Held{plural, socket, request};
            return;
        }
    }
    const QByteArray key = keyOf(request);
    auto& next = request.isWatch() ? m_nextWatches[key] : m_nextLists[key];
    if (!next.isEmpty())
        return send(socket, next.takeFirst());
    if (m_always.contains(key))
        return send(socket, m_always.value(key));
    if (request.plural == "configmaps")
        return send(socket, {404, R"({"kind":"Status","code":404,"message":"not found"})", {}});
    if (request.path == "/apis")
        return send(socket, {200, groupList(), {}});
    if (request.isWatch())
        return openWatch(socket, request);
    const auto pages = m_pages.value(key, {R"({"metadata":{"resourceVersion":"1"},"items":[]})"});
    const int page = request.query.queryItemValue(QStringLiteral("continue")).toInt();
    send(socket, {200, pages.value(page), {}});
}

QByteArray ScriptedApiServer::groupList() const
{
    QByteArrayList groups;
    for (const QString& version : QStringList{"apps/v1", "discovery.k8s.io/v1", "networking.k8s.io/v1"} + m_groups)
        groups << R"({"name":")" + version.section('/', 0, 0).toUtf8() + R"(","versions":[{"groupVersion":")" + version.toUtf8() + R"("}]})";
    return R"({"kind":"APIGroupList","apiVersion":"v1","groups":[)" + groups.join(',') + "]}";
}

QByteArray ScriptedApiServer::keyOf(const SeenRequest& request) const
{
    const auto& next = request.isWatch() ? m_nextWatches : m_nextLists;
    const bool isScripted =
        !next.value(request.scoped).isEmpty() || m_always.contains(request.scoped) || m_pages.contains(request.scoped);
    return isScripted ? request.scoped : request.plural;
}

void ScriptedApiServer::openWatch(QTcpSocket* socket, const SeenRequest& request)
{
    const bool initial = request.query.queryItemValue(QStringLiteral("sendInitialEvents")) == QLatin1String("true");
    if (initial && m_streamingLists == StreamingLists::Refused)
        return send(socket, {422, R"({"kind":"Status","code":422,"reason":"Invalid","message":"sendInitialEvents is forbidden"})", {}});
    m_watches.insert(request.plural, socket);
    m_watches.insert(request.scoped, socket);
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    if (const QByteArray events = initial ? initialEvents(keyOf(request)) : QByteArray(); !events.isEmpty())
        socket->write(chunk(events));
}

QByteArray ScriptedApiServer::initialEvents(const QByteArray& plural) const
{
    QByteArray events;
    QString version = QStringLiteral("1");
    for (const QByteArray& page : m_pages.value(plural)) {
        const QJsonObject list = QJsonDocument::fromJson(page).object();
        version = list[QLatin1String("metadata")][QLatin1String("resourceVersion")].toString();
        for (const QJsonValue& item : list[QLatin1String("items")].toArray())
            events += QJsonDocument(QJsonObject{{"type", "ADDED"}, {"object", item}}).toJson(QJsonDocument::Compact) + '\n';
    }
    if (m_streamingLists == StreamingLists::Ignored)
        return events;
    return events + R"({"type":"BOOKMARK","object":{"metadata":{"resourceVersion":")" + version.toLatin1() +
           R"(","annotations":{"k8s.io/initial-events-end":"true"}}}})" "\n";
}

void ScriptedApiServer::send(QTcpSocket* socket, const ScriptedAnswer& answer)
{
    if (answer.before)
        answer.before();
    socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " X\r\nContent-Type: application/json\r\n" +
                  answer.headers + "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n" + answer.body);
}

} // namespace hopscope::tests
