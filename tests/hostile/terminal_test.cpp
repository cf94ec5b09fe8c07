// Whatever stands in a cluster, a kubeconfig, a file's name, a server's answer or an argument: the terminal is not steered by it.
#include "model/base/visible_text.h"
#include "tests/hostile/hostile_cluster.h"
#include "tests/hostile/program.h"
#include "tests/support/scripted_api_server.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hopscope::tests;

namespace {

/// Where a control stands that is no line end (of CSV: RFC 4180's); -1: nowhere. Two ways of looking: by the byte, and by the character.
qsizetype controlIn(QByteArray text)
{
    text.replace("\r\n", "\n");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool c1 = byte == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
        if ((byte < 0x20 && byte != '\n') || byte == 0x7f || c1)
            return i;
    }
    return hopscope::holdsControls(text.replace('\n', ' ').toStdString()) ? 0 : -1;
}

const QByteArray steering("\x1b[31m\x1b]0;title\x07\x1b]52;c;eA==\x1b\\\x08\x7f\xc2\x9b" "2J\xe2\x80\xae\xe2\x80\x8b");

} // namespace

class TerminalTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return path(name);
    }
    QString kubeconfig(const QByteArray& server, const QByteArray& name = "x") const
    {
        return write("config", "current-context: \"" + name + "\"\nclusters: [{name: \"c" + name + "\", cluster: {server: '" + server + "'}}]\ncontexts: [{name: \"" + name +
                                   "\", context: {cluster: \"c" + name + "\", user: \"u" + name + "\", namespace: \"n" + name + "\"}}]\nusers: [{name: \"u" + name + "\", user: {username: \"u\", password: p}}]\n");
    }
    static void check(const ProgramEnd& end)
    {
        QVERIFY(end.inTime && !end.crashed);
        for (const QByteArray& text : {end.out, end.error}) {
            const qsizetype at = controlIn(text);
            QVERIFY2(at < 0, text.mid(qMax(qsizetype(0), at - 60), 120).toPercentEncoding(" []{},:\"'").constData());
        }
    }

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    /// D1 to D5
    void aClusterSteersNothing_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char* kind : {"nodes", "pods -A", "services -A"})
            for (const char* output : {"", "-o wide", "-o csv", "-o markdown", "-o json"})
                QTest::addRow("%s %s", kind, output) << QString("%1 %2").arg(kind, output).split(' ', Qt::SkipEmptyParts);
        for (const char* command : {"addresses", "addresses -o csv", "addresses -o markdown", "addresses -o json", "facts", "facts -o json",
                                    "trace pod/shop/client svc/shop/web:80", "trace pod/shop/client svc/shop/web:80 -o json",
                                    "trace pod/shop/client 10.96.0.11:80", "trace client/1.2.3.4 10.0.0.1:80", "pods -n shop", "pods -n other"})
            QTest::addRow("%s", command) << QString::fromLatin1(command).split(' ');
    }
    void aClusterSteersNothing()
    {
        QFETCH(QStringList, command);
        const ProgramEnd end = runProgram({.arguments = QStringList{"--cluster", write("cluster.json", hostileCluster())} + command});
        check(end);
        QVERIFY2(end.status <= 1, end.error.constData());
        QVERIFY(!(end.out + end.error).isEmpty());
        if (command.contains("json"))
            QVERIFY(!QJsonDocument::fromJson(end.out).isNull());
        if (command.contains("addresses") && !command.contains("json"))
            QVERIFY2(end.out.contains("\\u009b") && end.out.contains("\\u202e"), end.out.constData()); // shown, not taken out
    }

    /// Of a table each row is a line.
    void aNameMakesNoRow()
    {
        const QByteArray cluster = hostileCluster("x\\nkube-system   fake-pod   1/1     Running");
        const ProgramEnd good = runProgram({.arguments = {"--cluster", write("good.json", hostileCluster("x")), "addresses"}});
        const ProgramEnd end = runProgram({.arguments = {"--cluster", write("cluster.json", cluster), "addresses"}});
        QCOMPARE(end.out.count('\n'), good.out.count('\n'));
    }

    /// JSON keeps every character, as an escape.
    void jsonLosesNothing()
    {
        const ProgramEnd end = runProgram({.arguments = {"--cluster", write("cluster.json", hostileCluster()), "addresses", "-o", "json"}});
        const QString all = QJsonDocument::fromJson('[' + ('"' + everyControl() + '"') + ']').toVariant().toList().first().toString();
        QStringList names;
        for (const QVariant& row : QJsonDocument::fromJson(end.out).object().value("rows").toVariant().toList())
            names << row.toMap().value("name").toString();
        QVERIFY(names.contains("n" + all));
    }

    void linesOfFlowsSteerNothing()
    {
        const QByteArray lines = "pod/shop/client svc/shop/web:80\n" + steering + "\npod/" + steering + "/x svc/shop/web:80\n--" + steering + "\n";
        const ProgramEnd end = runProgram({.arguments = {"--cluster", write("cluster.json", hostileCluster()), "trace", "--lines", "-"}, .input = lines});
        check(end);
        for (const QByteArray& line : end.out.split('\n').mid(0, end.out.count('\n')))
            QVERIFY(!QJsonDocument::fromJson(line).isNull());
    }

    void argumentsSteerNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString x = QString::fromUtf8(steering);
        const QString cluster = "scenario:notes";
        QTest::newRow("command") << QStringList{x};
        QTest::newRow("option") << QStringList{"--" + x};
        QTest::newRow("option's value") << QStringList{"--cluster", cluster, "nodes", "-o", x};
        QTest::newRow("poll") << QStringList{"--poll", x, "nodes"};
        QTest::newRow("now") << QStringList{"--now", x, "nodes"};
        QTest::newRow("size") << QStringList{"--cluster", cluster, "map", "--out", "a.svg", "--size", x};
        QTest::newRow("scale") << QStringList{"--cluster", cluster, "map", "--out", "a.svg", "--scale", x};
        QTest::newRow("out") << QStringList{"--cluster", cluster, "map", "--out", x};
        QTest::newRow("out that cannot be written") << QStringList{"--cluster", cluster, "map", "--out", "/nowhere/" + x + ".svg"};
        QTest::newRow("cluster") << QStringList{"--cluster", x, "nodes"};
        QTest::newRow("scenario") << QStringList{"--cluster", "scenario:" + x, "nodes"};
        QTest::newRow("kubeconfig") << QStringList{"--kubeconfig", x, "nodes"};
        QTest::newRow("namespace") << QStringList{"--cluster", cluster, "-n", x, "pods"};
        QTest::newRow("from") << QStringList{"--cluster", cluster, "trace", "pod/" + x + "/y", "10.0.0.1:80"};
        QTest::newRow("to") << QStringList{"--cluster", cluster, "trace", "client", "svc/default/" + x + ":80"};
        QTest::newRow("assume") << QStringList{"--cluster", cluster, "trace", "client", "10.0.0.1:80", "--assume", x + "=" + x};
        QTest::newRow("lines") << QStringList{"--cluster", cluster, "trace", "--lines", x};
        QTest::newRow("100 KB") << QStringList{QString(100'000, 'x') + x};
    }
    void argumentsSteerNothing()
    {
        QFETCH(QStringList, arguments);
        const ProgramEnd end = runProgram({.arguments = arguments});
        check(end);
        QVERIFY(end.status != 0 || arguments.contains("pods"));
        QVERIFY(!end.error.isEmpty() && end.error.size() < 2'500);
        QCOMPARE(end.error.count('\n'), 1);
    }

    /// escname
    void aKubeconfigSteersNothing_data()
    {
        QTest::addColumn<QStringList>("command");
        for (const char* command : {"connection", "connection -o json", "nodes", "--context nowhere nodes"})
            QTest::addRow("%s", command) << QString::fromLatin1(command).split(' ');
    }
    void aKubeconfigSteersNothing()
    {
        QFETCH(QStringList, command);
        const QByteArray name = "\\e[31m\\e]0;t\\a\\x9b\\u202e\\0\\x7f";
        const ProgramEnd end = runProgram({.arguments = QStringList{"--kubeconfig", kubeconfig("http://127.0.0.1:1", name)} + command});
        check(end);
        if (command.contains("json"))
            QCOMPARE(QJsonDocument::fromJson(end.out).object().value("context").toString(), QString("\x1b[31m\x1b]0;t\a%1%2%3\x7f").arg(QChar(0x9b)).arg(QChar(0x202e)).arg(QChar(0)));
        else if (command.contains("connection"))
            QVERIFY(end.out.contains("\\x1b[31m"));
    }

    /// D23
    void namesOfFilesSteerNothing()
    {
        QVERIFY(QDir().mkpath(path("dump")));
        const QString name = "dump/a" + QString::fromUtf8(steering) + ".json";
        write(name, "{\"kind\": ");
        write("dump/good.json", hostileCluster());
        check(runProgram({.arguments = {"--cluster", path("dump"), "nodes"}}));
        const ProgramEnd alone = runProgram({.arguments = {"--cluster", path(name), "nodes"}});
        check(alone);
        QVERIFY(alone.error.contains("\\x1b[31m"));
    }

    /// H13, H14
    void aServerSteersNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        for (const int status : {400, 401, 403, 429, 500, 503})
            QTest::addRow("%d", status) << status << everyControl();
        QTest::newRow("403, 900 KB") << 403 << everyControl().repeated(900'000 / everyControl().size());
    }
    void aServerSteersNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        ScriptedApiServer server;
        const QByteArray body = "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":\"" + message + "\",\"reason\":\"" + everyControl() +
                                "\",\"code\":" + QByteArray::number(status) + "}";
        server.answerAlways("nodes", {.status = status, .body = body, .headers = {}});
        const ProgramEnd end = runProgram({.arguments = {"--kubeconfig", kubeconfig(server.url()), "nodes"}, .timeLimit = std::chrono::seconds(60)});
        check(end);
        QVERIFY(end.status != 0);
        QVERIFY2(end.error.size() < 2'500, QByteArray::number(end.error.size()));
        QCOMPARE(end.error.count('\n'), 1);
    }

    /// F17
    void aBrokenFileHasAShortError_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one string") << "{\"kind\": \"" + QByteArray(50'000'000, 'x');
        QTest::newRow("one key") << "{\"" + QByteArray(50'000'000, 'x') + "\": 1, \"" + QByteArray(50'000'000, 'x') + "\": 2";
        QTest::newRow("no JSON") << QByteArray(50'000'000, 'x');
    }
    void aBrokenFileHasAShortError()
    {
        QFETCH(QByteArray, text);
        const ProgramEnd end = runProgram({.arguments = {"--cluster", write("broken.json", text), "nodes"}});
        check(end);
        QCOMPARE(end.status, 3);
        QVERIFY2(end.error.size() < 2'500, QByteArray::number(end.error.size()));
        QCOMPARE(end.error.count('\n'), 1);
        QFile::remove(path("broken.json"));
    }
};

HOPSCOPE_TEST_MAIN(TerminalTest)
#include "terminal_test.moc"
