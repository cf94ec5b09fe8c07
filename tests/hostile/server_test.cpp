// Servers that lie, flood and never end, against the program: each ends with a sentence, in time, in bounded memory. The ids are
// those of the audit that found what did not hold.
#include "tests/support/test_main.h"

#include "model/client/network_loop.h"
#include "model/source/live_source.h"
#include "tests/hostile/hostile_server.h"
#include "tests/hostile/kubeconfig_file.h"
#include "tests/hostile/program.h"

#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>

using namespace hopscope;
using namespace hopscope::tests;

namespace {

using Attack = std::function<bool(HostileConnection&, const QByteArray&)>;

const QByteArray listHead = "{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[";

QByteArray podNamed(int number, const QByteArray& labels = {})
{
    return "{\"metadata\":{\"name\":\"p" + QByteArray::number(number) + "\",\"namespace\":\"d\",\"labels\":{" + labels +
           "}},\"spec\":{\"nodeName\":\"n\",\"containers\":[{\"name\":\"c\",\"ports\":[{\"containerPort\":80}]}]},\"status\":{\"phase\":\"Running\",\"podIP\":\"10.0.0.1\"}},";
}

/// A stream of RFC 1951 that gives 258 blanks for each 13 bits.
class EndlessDeflate
{
public:
    QByteArray next(int matches)
    {
        if (!std::exchange(m_begun, true)) {
            put(0b010, 3);      // not the last block; fixed codes
            put(0b00001010, 8); // ' ', whose code 01010000 stands with its first bit first
        }
        for (int i = 0; i < matches; ++i)
            put(0b0000010100011, 13); // length 258 (11000101), distance 1 (00000)
        return std::exchange(m_bytes, {});
    }

private:
    void put(unsigned bits, int count)
    {
        m_bits |= bits << m_count;
        for (m_count += count; m_count >= 8; m_count -= 8, m_bits >>= 8)
            m_bytes += char(m_bits & 0xff);
    }
    bool m_begun = false;
    unsigned m_bits = 0;
    int m_count = 0;
    QByteArray m_bytes;
};

bool sendBomb(HostileConnection& connection)
{
    EndlessDeflate deflate;
    if (!connection.send(openAnswer("200 OK", "Content-Encoding: gzip\r\n") + QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10)))
        return false;
    while (connection.send(deflate.next(5'000))) {}
    return false;
}

Attack floodsBehind(const QByteArray& head, const QByteArray& again)
{
    return [=](HostileConnection& connection, const QByteArray&) {
        if (connection.send(head))
            connection.flood(again);
        return false;
    };
}

/// `labels` of each pod, whose number it gets.
Attack podsWith(const std::function<QByteArray(int)>& labels)
{
    return [labels](HostileConnection& connection, const QByteArray&) {
        connection.send(openAnswer() + listHead);
        for (int i = 0;;) {
            QByteArray many;
            for (; many.size() < 1 << 20; ++i)
                many += podNamed(i, labels(i));
            if (!connection.send(many))
                return false;
        }
    };
}

QByteArray oneLongLabel(int number)
{
    return "\"a\":\"" + QByteArray::number(number) + QByteArray(100'000, 'x') + '"';
}

QByteArray manyShortLabels(int number)
{
    QByteArray labels;
    for (int i = 0; i < 5'000; ++i)
        labels += (i > 0 ? ",\"" : "\"") + QByteArray::number(number * 5'000 + i) + "\":\"\"";
    return labels;
}

/// Chunks (RFC 9112, 7.1) of a whole list, and then fields behind it without an end.
bool sendTrailers(HostileConnection& connection, const QByteArray&)
{
    const QByteArray body = listHead + "]}";
    connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" +
                    QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n");
    connection.flood("X-Trailer: 0123456789\r\n");
    return false;
}

/// `tokens`: each page names another next one. `items`: each brings some pods.
Attack pages(bool tokens, bool items)
{
    auto count = std::make_shared<std::atomic<int>>(0);
    return [=](HostileConnection& connection, const QByteArray&) {
        const int number = ++*count;
        QByteArray pods = items ? podNamed(number) : QByteArray();
        pods.chop(pods.isEmpty() ? 0 : 1);
        return connection.send(answerOf("{\"metadata\":{\"resourceVersion\":\"1\",\"continue\":\"t" +
                                        QByteArray::number(tokens ? number : 0) + "\"},\"items\":[" + pods + "]}"));
    };
}

Attack says(const QByteArray& status, const QByteArray& headers = {})
{
    return [=](HostileConnection& connection, const QByteArray&) {
        return connection.send(answerOf(statusBody(status.left(3).toInt(), "go away"), status, headers));
    };
}

/// `attack` for what is asked of `plural`, else an empty cluster.
HostileServer::Answer only(const QByteArray& plural, Attack attack)
{
    return [=](HostileConnection& connection, const QByteArray& target) {
        return target.contains(plural) ? attack(connection, target) : answerAsEmptyCluster(connection, target);
    };
}

constexpr qint64 mebibyte = 1 << 20;

/// Of any program that this test has run so far.
qint64 mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss * 1024;
}

} // namespace

class ServerTest : public QObject
{
    Q_OBJECT

    static ProgramEnd pods(const HostileServer& server, const char* command = "pods")
    {
        const TestKubeconfig kubeconfig("http://" + server.authority());
        ProgramRun run;
        run.arguments = {"--kubeconfig", kubeconfig.path(), command};
        run.timeLimit = std::chrono::seconds(60);
        return runProgram(std::move(run));
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void whatHasNoEndIsEnded_data()
    {
        QTest::addColumn<QByteArray>("plural");
        QTest::addColumn<Attack>("attack");
        QTest::addColumn<QByteArray>("sentence");
        QTest::addColumn<int>("status");
        const auto row = [](const char* id, const QByteArray& plural, Attack attack, const QByteArray& sentence, int status = 3) {
            QTest::newRow(id) << plural << attack << sentence << status;
        };
        const QByteArray open = openAnswer();
        row("H2 header fields", "/pods", floodsBehind("HTTP/1.1 200 OK\r\n", "X-Field: 0123456789\r\n"), "header fields without an end");
        row("H2 one header field", "/pods", floodsBehind("HTTP/1.1 200 OK\r\nX-Field: ", "0123456789"), "header fields without an end");
        row("H2 interim answers", "/pods", floodsBehind("", "HTTP/1.1 100 Continue\r\n\r\n"), "header fields without an end");
        row("H2 early hints", "/pods", floodsBehind("", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), "header fields without an end");
        row("H3 trailers", "/pods", sendTrailers, "header fields without an end");
        row("H4 error body", "/pods", floodsBehind(openAnswer("401 Unauthorized"), "x"), "does not accept these credentials");
        row("H4 one continue token", "/pods", pages(false, true), "pages that lead to no end");
        row("H4 empty pages", "/pods", pages(true, false), "pages that lead to no end");
        row("H4 pages of one pod", "/pods", pages(true, true), "pages that lead to no end");
        row("H7 blanks before a list", "/pods", floodsBehind(open, " "), "mostly no objects");
        row("H7 blanks within a list", "/pods", floodsBehind(open + listHead, " \n"), "mostly no objects");
        row("H7 commas", "/pods", floodsBehind(open + listHead, ","), "mostly no objects");
        row("H7 numbers", "/pods", floodsBehind(open + listHead, "1,"), "mostly no objects");
        row("H7 brackets", "/pods", floodsBehind(open, "["), "mostly no objects");
        row("H7 a text in the metadata", "/pods", floodsBehind(open + "{\"metadata\":{\"continue\":\"", "x"), "mostly no objects");
        row("H7 empty objects", "/pods", floodsBehind(open + listHead, "{},"), "more objects than any cluster has");
        row("H7 objects of another kind", "/pods", floodsBehind(open + listHead, "{\"kind\":\"Cat\"},"), "more objects than any cluster has");
        row("H7 pods", "/pods", podsWith([](int) { return QByteArray(); }), "more objects than any cluster has");
        row("H7 pods with long labels", "/pods", podsWith(oneLongLabel), "a list without an end");
        row("H7 pods with many labels", "/pods", podsWith(manyShortLabels), "a list without an end");
        row("H6 a text in an object", "/pods", floodsBehind(open + listHead + "{\"metadata\":{\"name\":\"", "x"), "larger than any can be");
        row("H6 arrays in an object", "/pods", floodsBehind(open + listHead + "{\"spec\":", "["), "larger than any can be");
        row("H6 members of an object", "/pods", floodsBehind(open + listHead + "{\"metadata\":{\"labels\":{", "\"a\":\"b\","), "larger than any can be");
        row("H7 a list of a lesser kind", "/ingresses", floodsBehind(open + listHead, " "), "mostly no objects", 0);
        row("H7 ConfigMaps", "/configmaps/", floodsBehind(open + "{\"data\":{\"x\":\"", "y"), "far too long", 0);
        row("H7 API groups", "/apis", floodsBehind(open + "{\"kind\":\"APIGroupList\",\"groups\":[", "{},"), "", 0);
        row("H8 unpacked list", "/pods", [](HostileConnection& connection, const QByteArray&) { return sendBomb(connection); }, "mostly no objects");
        row("H8 unpacked ConfigMap", "/configmaps/", [](HostileConnection& connection, const QByteArray&) { return sendBomb(connection); },
            "far too long", 0);
    }
    void whatHasNoEndIsEnded()
    {
        QFETCH(QByteArray, plural);
        QFETCH(Attack, attack);
        QFETCH(QByteArray, sentence);
        QFETCH(int, status);
        const HostileServer server(only(plural, attack));
        QElapsedTimer timer;
        timer.start();
        const ProgramEnd end = pods(server);
        qInfo("%lld ms, %llu MB sent, at most %lld MB held so far: %s", timer.elapsed(), server.sentBytes() / mebibyte,
              mostMemory() / mebibyte, end.error.left(300).constData());
        QVERIFY(end.inTime && !end.crashed);
        QVERIFY2(end.error.contains(sentence), end.error.constData());
        QCOMPARE(end.status, status);
        QVERIFY(!end.error.contains("Out of memory"));
        QVERIFY(end.error.size() < 4'000);
        QVERIFY2(mostMemory() < 600 * mebibyte, QByteArray::number(mostMemory() / mebibyte).constData());
    }

    void whoSpeaksNoHttpIsNotTheKubeconfigsFault_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("T17 HTTP/0.9") << QByteArray("<html>hello</html>\n");
        QTest::newRow("T17 a banner") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("T17 status 000") << QByteArray("HTTP/1.1 000 What\r\n\r\n");
        QTest::newRow("T17 status 99999") << QByteArray("HTTP/1.1 99999 What\r\n\r\n");
        QTest::newRow("T17 HTTP/7") << QByteArray("HTTP/7.3 200 OK\r\n\r\n");
        QTest::newRow("T17 TLS alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7);
        QTest::newRow("T17 zeros") << QByteArray(300, '\0');
    }
    void whoSpeaksNoHttpIsNotTheKubeconfigsFault()
    {
        QFETCH(QByteArray, bytes);
        const HostileServer server([bytes](HostileConnection& connection, const QByteArray&) {
            connection.send(bytes);
            return false;
        });
        const ProgramEnd end = pods(server);
        QVERIFY(end.inTime && !end.crashed);
        QCOMPARE(end.status, 3);
        QVERIFY2(!end.error.contains("kubeconfig cannot be used"), end.error.constData());
        QVERIFY2(end.error.contains(server.authority()), end.error.constData());
    }

    void waitsThatServersNameAreHeldToTheirLimit_data()
    {
        QTest::addColumn<QByteArray>("seconds");
        for (const char* seconds : {"-5", "0", "4000000000", "9223372036854775807", "9223372036854775808", "100000000000000000000",
                                    "31", "600", "601", "Fri, 31 Dec 9999 23:59:59 GMT", "soon", "1e9", "0x7fffffff"})
            QTest::newRow(seconds) << QByteArray(seconds);
    }
    void waitsThatServersNameAreHeldToTheirLimit()
    {
        QFETCH(QByteArray, seconds);
        const HostileServer server(only("/pods", says("429 Too Many Requests", "Retry-After: " + seconds + "\r\n")));
        source::LiveOptions options;
        options.clockSpeed = 100;
        client::Connection connection;
        connection.server = ("http://" + server.authority()).toStdString();
        const auto loaded = source::loadOnce(connection, options);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::TooManyRequests);
        QCOMPARE(loaded.error().limit, Limit::Patience);
        QVERIFY2(server.heads().count("GET /api/v1/pods") < 10, server.heads().constData());
    }

    void aLongWaitIsToldAtOnce()
    {
        const HostileServer server(only("/pods", says("429 Too Many Requests", "Retry-After: 9223372036854775807\r\n")));
        const ProgramEnd end = pods(server);
        QVERIFY(end.inTime && !end.crashed); // H9: 28,048 requests in 4 s
        QCOMPARE(end.status, 3);
        QVERIFY2(end.error.contains("busy") && end.error.contains("half a minute"), end.error.constData());
        QCOMPARE(server.heads().count("GET /api/v1/namespaces/default/pods"), 1);
    }

    void aBusyServerIsAskedAgain_data()
    {
        QTest::addColumn<QByteArray>("plural");
        QTest::addColumn<QByteArray>("status");
        for (const char* status : {"429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable", "504 Gateway Timeout"}) {
            QTest::addRow("H15 each first request, %s", status) << QByteArray() << QByteArray(status);
            QTest::addRow("H15 one ConfigMap, %s", status) << QByteArray("openshift-dns/configmaps") << QByteArray(status);
            QTest::addRow("H15 pods, %s", status) << QByteArray("/pods") << QByteArray(status);
        }
    }
    void aBusyServerIsAskedAgain()
    {
        QFETCH(QByteArray, plural);
        QFETCH(QByteArray, status);
        std::mutex mutex;
        QSet<QByteArray> seen;
        const HostileServer server([&](HostileConnection& connection, const QByteArray& target) {
            const std::lock_guard lock(mutex);
            const bool again = seen.contains(target.left(target.indexOf('?')));
            seen << target.left(target.indexOf('?'));
            if (!again && target.contains(plural))
                return says(status, "Retry-After: 1\r\n")(connection, target);
            return answerAsEmptyCluster(connection, target);
        });
        const ProgramEnd end = pods(server);
        QVERIFY(end.inTime && !end.crashed);
        QCOMPARE(end.status, 0); // F11
        QVERIFY2(end.error.isEmpty() || !end.error.contains("busy"), end.error.constData());
    }

    void aLesserKindThatStaysBusyIsAGap_data()
    {
        QTest::addColumn<QByteArray>("plural");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("F11 one ConfigMap") << QByteArray("openshift-dns/configmaps") << QByteArray("ConfigMap");
        QTest::newRow("F11 all ConfigMaps") << QByteArray("/configmaps/") << QByteArray("ConfigMap");
        QTest::newRow("F11 ingresses") << QByteArray("/ingresses") << QByteArray("Ingress");
        QTest::newRow("F11 DaemonSets") << QByteArray("/daemonsets") << QByteArray("DaemonSet");
    }
    void aLesserKindThatStaysBusyIsAGap()
    {
        QFETCH(QByteArray, plural);
        QFETCH(QByteArray, kind);
        const HostileServer server(only(plural, says("503 Service Unavailable", "Retry-After: 300\r\n")));
        const ProgramEnd end = pods(server);
        QVERIFY(end.inTime && !end.crashed);
        QCOMPARE(end.status, 0);
        QVERIFY2(end.error.contains("Not read, or not all: " + kind), end.error.constData());
        QVERIFY2(end.error.contains("half a minute"), end.error.constData());
    }

    /// Everything that the window asks for at once, lists, watches and all.
    void aFloodOfEverythingDoesNotEndTheWindow_data()
    {
        QTest::addColumn<HostileServer::Answer>("answer");
        const auto watches = [](const QByteArray& again) -> HostileServer::Answer {
            return [=](HostileConnection& connection, const QByteArray& target) {
                if (!target.contains("watch=1"))
                    return answerAsEmptyCluster(connection, target);
                if (connection.send(openAnswer()))
                    connection.flood(again);
                return false;
            };
        };
        QTest::newRow("H7 ConfigMaps") << HostileServer::Answer(only("/configmaps/", floodsBehind(openAnswer() + "{\"data\":{\"x\":\"", "y")));
        QTest::newRow("H7 blanks") << HostileServer::Answer(floodsBehind(openAnswer(), " "));
        QTest::newRow("H7 empty objects") << HostileServer::Answer(floodsBehind(openAnswer() + listHead, "{},"));
        QTest::newRow("H11 lines without end") << watches("x");
        QTest::newRow("H11 empty lines") << watches("\n");
        QTest::newRow("H11 events of nothing") << watches("{}\n");
    }
    void aFloodOfEverythingDoesNotEndTheWindow()
    {
        QFETCH(HostileServer::Answer, answer);
        const HostileServer server(answer);
        const TestKubeconfig kubeconfig("http://" + server.authority());
        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(folder), kubeconfig.path("."));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(HOPSCOPE_PROGRAM), {"--kubeconfig", kubeconfig.path()});
        QVERIFY(window.waitForStarted());
        const auto inMebibytes = [&window](const QByteArray& what) {
            QFile file(QStringLiteral("/proc/%1/status").arg(window.processId()));
            const QByteArray status = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            const qsizetype at = status.indexOf(what + ':');
            return at < 0 ? 0 : status.mid(at + what.size() + 1, status.indexOf("kB", at) - at - what.size() - 1).trimmed().toLongLong() / 1024;
        };
        QTRY_VERIFY_WITH_TIMEOUT(server.sentBytes() > 20 * mebibyte, 20'000);
        QVERIFY(!window.waitForFinished(4'000));
        const qint64 most = inMebibytes("VmHWM");
        qInfo("%lld MB held at most, %llu MB sent", most, server.sentBytes() / mebibyte);
        QVERIFY2(most > 0 && most < 600, QByteArray::number(most).constData());
        window.terminate();
        QVERIFY(window.waitForFinished(10'000));
    }

    /// A server whose distance is not known yet is asked to compress. What reads the list would have stopped it before.
    void whatUnpacksToFarTooMuchIsEnded()
    {
        const HostileServer server(only("/pods", [](HostileConnection& connection, const QByteArray&) { return sendBomb(connection); }));
        client::Connection connection;
        connection.server = ("http://" + server.authority()).toStdString();
        client::NetworkLoop loop(connection);
        std::size_t bytes = 0;
        std::optional<client::HttpEnd> ended;
        const auto request = loop.get("/api/v1/pods", client::HttpMode::Big,
                                      {{}, [&](std::string_view part) { return (bytes += part.size()) > 0; }, [&](client::HttpEnd end) { ended = std::move(end); }});
        loop.run([&] { return !ended; });
        QVERIFY(ended->failure);
        QCOMPARE(ended->failure->error.limit, Limit::Compression); // H8
        QVERIFY2(bytes < 128 * mebibyte, QByteArray::number(qulonglong(bytes)).constData());
    }

    /// With limits of a second: the true ones are minutes.
    void whatTricklesIsEnded_data()
    {
        QTest::addColumn<Attack>("attack");
        const auto trickles = [](const QByteArray& head, const QByteArray& again) -> Attack {
            return [=](HostileConnection& connection, const QByteArray&) {
                if (connection.send(head))
                    connection.trickle(again);
                return false;
            };
        };
        QTest::newRow("H4 slow body") << trickles(openAnswer() + listHead, " ");
        QTest::newRow("H4 slow object") << trickles(openAnswer() + listHead + "{\"metadata\":{\"name\":\"", "x");
        QTest::newRow("H4 slow header fields") << trickles("HTTP/1.1 200 OK\r\n", "X: y\r\n");
        QTest::newRow("H4 slow status line") << trickles("HTTP/1.1 200 ", "O");
        QTest::newRow("H4 slow interim answers") << trickles("", "HTTP/1.1 100 Continue\r\n\r\n");
    }
    void whatTricklesIsEnded()
    {
        QFETCH(Attack, attack);
        const HostileServer server(only("/pods", attack));
        source::LiveOptions options;
        options.budget.untilAnswer = std::chrono::seconds(1);
        options.budget.paceWindow = std::chrono::seconds(1);
        options.budget.slowest = 1'000;
        client::Connection connection;
        connection.server = ("http://" + server.authority()).toStdString();
        const auto loaded = source::loadOnce(connection, options);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::OverLimit);
        QCOMPARE(loaded.error().limit, Limit::Pace);
    }
};

HOPSCOPE_TEST_MAIN(ServerTest)
#include "server_test.moc"
