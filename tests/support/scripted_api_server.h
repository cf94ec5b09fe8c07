// An API server in this process whose mood a test scripts. Runs on its own thread; every function may be called from the test's.
#pragma once

#include "tests/support/server_thread.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QPointer>
#include <QStringList>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>

namespace hopscope::tests {

struct SeenRequest
{
    QByteArray plural;    ///< "pods"; for a ConfigMap "configmaps"
    QByteArray scoped;    ///< "team/pods" where it asks for one namespace; else as plural
    QByteArray path;
    QUrlQuery query;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QByteArray clientName; ///< common name of the client certificate that was shown; only where the server asks for one
    bool isWatch() const { return query.queryItemValue(QStringLiteral("watch")) == QLatin1String("1"); }
};

/// An answer that goes out instead of the usual one.
struct ScriptedAnswer
{
    int status = 500;
    QByteArray body = "{}";
    QByteArray headers = {}; ///< further lines, each with \r\n
    std::function<void()> before = {}; ///< called on the server's thread before it goes out
};

/// What it makes of sendInitialEvents (KEP-3157).
enum class StreamingLists
{
    Offered,
    Refused, ///< as an API server from 1.27 whose feature gate is off
    Ignored  ///< as one before that: it says what there is, and never that this is all
};

/// Answers every list with what setList gave it (else nothing, version 1), and holds every watch open until the test ends it.
/// A `plural` may name one namespace's ("team/pods"): what is said of that comes before what is said of all.
class ScriptedApiServer : public ServerThread
{
    Q_OBJECT
public:
    /// With a configuration it speaks TLS.
    explicit ScriptedApiServer(std::optional<QSslConfiguration> tls = std::nullopt);
    ~ScriptedApiServer() override;

    QByteArray url() const;
    /// One list of `plural` per page.
    void setPages(const QByteArray& plural, QList<QByteArray> pages);
    void setList(const QByteArray& plural, const QByteArray& items, int version);
    void setStreamingLists(StreamingLists how);
    /// The API groups and versions beside Kubernetes' own, such as "cilium.io/v2"; none at first.
    void setGroups(const QStringList& groupVersions);
    /// The next requests of `plural` are answered so, in order; `watches`: only its watches, else only its lists.
    void answerNext(const QByteArray& plural, bool watches, ScriptedAnswer answer);
    /// All requests of `plural` are answered so from now on.
    void answerAlways(const QByteArray& plural, ScriptedAnswer answer);
    /// The next list of `plural` waits for its answer until letGo() of it, or of all.
    void holdNext(const QByteArray& plural);
    void letGo(const QByteArray& plural = {});
    /// Bytes into the open watch of `plural`, as they are.
    void sendToWatch(const QByteArray& plural, const QByteArray& bytes);
    /// Ends the watch as a server does whose time is over; `cut`: in the middle of the chunk.
    void endWatch(const QByteArray& plural, bool cut = false);
    /// Drops every connection and refuses new ones, until comeBack(), which listens on the same port.
    void goAway();
    void comeBack();
    QList<SeenRequest> seen(const QByteArray& plural, bool watches) const;
    /// Both, in order.
    QList<SeenRequest> seen(const QByteArray& plural) const;
    bool hasOpenWatch(const QByteArray& plural) const;

private:
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const SeenRequest& request);
    void send(QTcpSocket* socket, const ScriptedAnswer& answer);
    void openWatch(QTcpSocket* socket, const SeenRequest& request);
    /// What there is of `plural`, as a streaming list begins.
    QByteArray initialEvents(const QByteArray& plural) const;
    QByteArray groupList() const;
    /// What its answer is looked up by.
    QByteArray keyOf(const SeenRequest& request) const;

    bool m_tls = false;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    QHash<QByteArray, QTcpSocket*> m_watches;
    QHash<QByteArray, QList<QByteArray>> m_pages;
    QHash<QByteArray, QList<ScriptedAnswer>> m_nextLists;
    QHash<QByteArray, QList<ScriptedAnswer>> m_nextWatches;
    QHash<QByteArray, ScriptedAnswer> m_always;
    QList<SeenRequest> m_seen;
    QStringList m_groups;
    StreamingLists m_streamingLists = StreamingLists::Offered;
    struct Held
    {
        QByteArray plural; ///< as the test named it
        QPointer<QTcpSocket> socket; ///< gone when the client has gone
        SeenRequest request;
    };
    QList<QByteArray> m_holds; ///< plurals of the next lists that are to wait
    QList<Held> m_held;
};

} // namespace hopscope::tests
