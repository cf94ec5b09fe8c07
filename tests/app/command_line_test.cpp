#include "app/command_line.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using namespace hopscope::app;

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING
    void noCommandIsTheWindow();
    void aLoneFileIsTheCluster();
    void theSourceStandsBeforeOrBehindTheCommand();
    void namespacesAreNamedOneByOneOrWithCommas();
    void whatStandsBehindAnOptionsValueIsNotItsOwn();
    void tablesKnowTheirOptions();
    void traceTakesEitherAFlowOrAFile();
    void mapTakesAFlowAndASize();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
    void helpAndVersionEndWell();
    void theHelpOfACommandNamesTheProgramAndTheCluster();
    void aLineIsAFlowWithItsOptions();
    void aWrongLineIsAnError();
};

namespace {

template <class T>
T commandOf(std::vector<std::string> arguments)
{
    const auto parsed = parseCommandLine(std::move(arguments));
    const auto* line = std::get_if<CommandLine>(&parsed);
    return line && std::holds_alternative<T>(line->command) ? std::get<T>(line->command) : T{};
}

SourceOptions sourceOf(std::vector<std::string> arguments)
{
    const auto parsed = parseCommandLine(std::move(arguments));
    const auto* line = std::get_if<CommandLine>(&parsed);
    return line ? line->source : SourceOptions{};
}

} // namespace

void CommandLineTest::noCommandIsTheWindow()
{
    const auto parsed = parseCommandLine({});
    QVERIFY(std::holds_alternative<CommandLine>(parsed));
    QVERIFY(std::holds_alternative<WindowCommand>(std::get<CommandLine>(parsed).command));
    QVERIFY(std::get<CommandLine>(parsed).source.isDefault());
}

void CommandLineTest::aLoneFileIsTheCluster()
{
    const std::string file = HOPSCOPE_SOURCE_DIR "/README.md"; // it need be no cluster: who opens it says so
    QCOMPARE(sourceOf({file}).cluster, file);
    QCOMPARE(sourceOf({"-n", "web", file}).cluster, file);
    for (const std::vector<std::string>& wrong :
         {std::vector<std::string>{file, file}, {"nodes", file}, {"--cluster", "-", file}, {file + ".missing"}, {"--frobnicate", file}, {"--poll", "often", file}}) {
        const auto parsed = parseCommandLine(wrong);
        QVERIFY2(std::holds_alternative<UsageExit>(parsed), wrong.front().c_str());
    }
}

void CommandLineTest::theSourceStandsBeforeOrBehindTheCommand()
{
    const SourceOptions before = sourceOf({"--cluster", "-", "--now", "2026-01-15T10:00:00Z", "-n", "web", "pods"});
    QCOMPARE(before.cluster, std::string("-"));
    QCOMPARE(before.namespaces, std::vector<std::string>{"web"});
    QVERIFY(before.now == parseRfc3339("2026-01-15T10:00:00Z"));
    QVERIFY(before == sourceOf({"pods", "--namespace=web", "--now=2026-01-15T10:00:00Z", "--cluster", "-"}));
    QVERIFY(sourceOf({"--poll", "5", "--context", "lab", "nodes"}).poll == std::chrono::seconds(5));
}

void CommandLineTest::namespacesAreNamedOneByOneOrWithCommas()
{
    const std::vector<std::string> both{"web", "db"};
    QCOMPARE(sourceOf({"-n", "web", "-n", "db", "pods"}).namespaces, both);
    QCOMPARE(sourceOf({"pods", "-n", "web,db"}).namespaces, both);
    QCOMPARE(sourceOf({"pods", "--namespace=web,db", "-n", "web"}).namespaces, both);
    QCOMPARE(sourceOf({"-n", "web", "pods"}).firstNamespace(), std::string("web"));
    QVERIFY(sourceOf({"-n", "", "pods"}).namespaces.empty());
    QVERIFY((commandOf<ListCommand>({"-n", "web", "pods"}) == ListCommand{kube::Kind::Pod, false, Output::Default}));
}

/// Of options that may be given several times.
void CommandLineTest::whatStandsBehindAnOptionsValueIsNotItsOwn()
{
    const auto trace = commandOf<TraceCommand>({"trace", "--assume", "encapsulation=none", "--assume", "proxy-mode=ipvs", "client", "10.0.0.1:80"});
    QCOMPARE(trace.flow.assume, (std::vector<std::string>{"encapsulation=none", "proxy-mode=ipvs"}));
    QCOMPARE(trace.flow.from, std::string("client"));
    QCOMPARE(trace.flow.to, std::string("10.0.0.1:80"));
    const auto whatis = commandOf<WhatisCommand>({"whatis", "-n", "web", "10.0.0.1"});
    QCOMPARE(whatis.question, std::string("10.0.0.1"));
}

void CommandLineTest::tablesKnowTheirOptions()
{
    QVERIFY((commandOf<ListCommand>({"nodes", "-o", "wide"}) == ListCommand{kube::Kind::Node, false, Output::Wide}));
    QVERIFY((commandOf<ListCommand>({"services", "-A", "-o", "csv"}) == ListCommand{kube::Kind::Service, true, Output::Csv}));
    QVERIFY((commandOf<ListCommand>({"pods", "-o", "markdown", "--raw"}) == ListCommand{kube::Kind::Pod, false, Output::Markdown, true}));
    QVERIFY((commandOf<AddressesCommand>({"addresses", "-o", "csv", "--raw"}) == AddressesCommand{Output::Csv, true}));
    QVERIFY((commandOf<AddressesCommand>({"addresses", "-o", "json"}) == AddressesCommand{Output::Json}));
}

void CommandLineTest::traceTakesEitherAFlowOrAFile()
{
    const auto flow = commandOf<TraceCommand>(
        {"trace", "client", "nodeport/n1:30080", "--protocol", "UDP", "--assume", "overlay=vxlan", "--assume", "cni-masquerade=no"});
    QCOMPARE(flow.flow.from, std::string("client"));
    QCOMPARE(flow.flow.to, std::string("nodeport/n1:30080"));
    QCOMPARE(flow.flow.protocol, std::string("UDP"));
    QCOMPARE(flow.flow.assume.size(), std::size_t(2));
    QCOMPARE(commandOf<TraceCommand>({"trace", "--lines", "-"}).linesFile, std::string("-"));
}

void CommandLineTest::mapTakesAFlowAndASize()
{
    const auto map = commandOf<MapCommand>({"map", "--out", "x.svg", "--size", "1920x1080", "--theme", "dark", "--text", "editable",
                                            "--flow", "client", "nodeport/n1:30080", "--at", "2.5"});
    QCOMPARE(map.width, 1920);
    QCOMPARE(map.height, 1080);
    QVERIFY(map.editableText);
    QCOMPARE(map.flow.size(), std::size_t(2));
    QCOMPARE(map.atSeconds.value_or(0), 2.5);
}

void CommandLineTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{"frobnicate"};
    QTest::newRow("unknown option") << QStringList{"nodes", "--frobnicate"};
    QTest::newRow("unknown format") << QStringList{"nodes", "-o", "xml"};
    QTest::newRow("two commands") << QStringList{"nodes", "pods"};
    QTest::newRow("trace without TO") << QStringList{"trace", "client"};
    QTest::newRow("trace with both") << QStringList{"trace", "client", "1.2.3.4:80", "--lines", "-"};
    QTest::newRow("map without a file") << QStringList{"map"};
    QTest::newRow("map of no size") << QStringList{"map", "--out", "x.svg", "--size", "wide"};
    QTest::newRow("a moment of no flow") << QStringList{"map", "--out", "x.svg", "--at", "1"};
    QTest::newRow("no time") << QStringList{"--now", "yesterday", "nodes"};
    QTest::newRow("no seconds") << QStringList{"--poll", "0", "nodes"};
    QTest::newRow("two sources") << QStringList{"--cluster", "x.json", "--context", "lab", "nodes"};
    QTest::newRow("whatis without a question") << QStringList{"whatis"};
    QTest::newRow("whatis with both") << QStringList{"whatis", "10.0.0.1", "--lines", "-"};
}

void CommandLineTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> words;
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    const auto parsed = parseCommandLine(words);
    QVERIFY(std::holds_alternative<UsageExit>(parsed));
    const auto& exit = std::get<UsageExit>(parsed);
    QCOMPARE(exit.status, 2);
    QCOMPARE(QString::fromStdString(exit.text).count(QLatin1Char('\n')), 1);
    QVERIFY(exit.text.starts_with("hopscope: ") && exit.text.ends_with("\n"));
}

void CommandLineTest::theHelpOfACommandNamesTheProgramAndTheCluster()
{
    for (const char* command : {"map", "trace", "pods", "addresses"}) {
        const auto parsed = parseCommandLine({command, "--help"});
        const auto* exit = std::get_if<UsageExit>(&parsed);
        QVERIFY(exit);
        QCOMPARE(exit->status, 0);
        const QString text = QString::fromStdString(exit->text);
        QVERIFY2(text.contains(QStringLiteral("hopscope %1").arg(QLatin1String(command))), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("--cluster")) && text.contains(QStringLiteral("Example:")));
    }
}

void CommandLineTest::helpAndVersionEndWell()
{
    for (const char* option : {"--help", "--version"}) {
        const auto parsed = parseCommandLine({option});
        QVERIFY(std::holds_alternative<UsageExit>(parsed));
        QCOMPARE(std::get<UsageExit>(parsed).status, 0);
        QVERIFY(QString::fromStdString(std::get<UsageExit>(parsed).text).contains(QStringLiteral("hopscope")));
    }
}

void CommandLineTest::aLineIsAFlowWithItsOptions()
{
    const auto flow = parseFlowLine("pod/default/a 10.96.0.20:80 --protocol udp --assume proxy-mode=nftables");
    QVERIFY(flow);
    QCOMPARE(flow->from, std::string("pod/default/a"));
    QCOMPARE(flow->to, std::string("10.96.0.20:80"));
    QCOMPARE(flow->protocol, std::string("udp"));
    QCOMPARE(flow->assume, std::vector<std::string>{"proxy-mode=nftables"});
}

void CommandLineTest::aWrongLineIsAnError()
{
    for (const char* line : {"pod/default/a", "a b c", "a b --protocol ICMP", "a b --frobnicate"}) {
        const auto flow = parseFlowLine(line);
        QVERIFY2(!flow, line);
        QCOMPARE(flow.error().kind, ErrorKind::InvalidArgument);
    }
}

HOPSCOPE_TEST_MAIN(CommandLineTest)
#include "command_line_test.moc"
