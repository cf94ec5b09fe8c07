// What containers run, as their Pods say it: read by the rules of the kubelet and of POSIX shells.
#include "model/facts/command_line.h"
#include "tests/support/test_main.h"

using namespace hopscope;
using facts::CommandLine;
using facts::OptionValue;

namespace {

CommandLine read(const std::vector<std::string>& words, const kube::StringMap& environment = {})
{
    return facts::readCommandLine(words, environment);
}

/// "kube-proxy --a=b|sleep 1": the commands with their words; "…" behind a word that is not understood.
QString commandsOf(const CommandLine& line)
{
    QStringList commands;
    for (const facts::Command& command : line.commands) {
        QStringList words;
        for (const facts::CommandWord& word : command.words)
            words << QString::fromStdString(word.text) + (word.understood ? "" : "…");
        commands << words.join(u' ');
    }
    return commands.join(u'|');
}

/// The option's value; "-" where it is not set, "?" where it is not understood.
QString optionOf(const CommandLine& line, const std::string& name)
{
    const OptionValue value = facts::optionIn(line, name);
    return !value.isUnderstood() ? QStringLiteral("?") : value.isSet() ? QString::fromStdString(value.value) : QStringLiteral("-");
}

CommandLine script(const std::string& text, const kube::StringMap& environment = {})
{
    return read({"/bin/sh", "-c", text}, environment);
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void aScriptIsReadIntoItsCommands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("commands");
        QTest::newRow("exec and redirections") << "exec kube-proxy --a=b 1>>/var/log/x 2>&1" << "kube-proxy --a=b";
        QTest::newRow("quotes") << "kube-proxy '--a=x y' \"--b=\\\"z\\\"\" --c\\ d" << "kube-proxy --a=x y --b=\"z\" --c d";
        QTest::newRow("continuations") << "kube-proxy \\\n  --a=b \\\n  --c" << "kube-proxy --a=b --c";
        QTest::newRow("a list") << "sysctl -w x=1 && sleep 1; kube-proxy --a || true" << "sysctl -w x=1|sleep 1|kube-proxy --a|true";
        QTest::newRow("a pipe") << "kube-proxy --a 2>&1 | tee /var/log/x" << "kube-proxy --a|tee /var/log/x";
        QTest::newRow("all output") << "kube-proxy --a &>/dev/null &" << "kube-proxy --a";
        QTest::newRow("comments") << "# first\nkube-proxy --a=b#c # last" << "kube-proxy --a=b#c";
        QTest::newRow("a condition") << "if [ -f /x ]; then\n exec kube-proxy --a\nfi" << "[ -f /x ]|kube-proxy --a";
        QTest::newRow("a loop") << "while true; do kube-proxy --a; sleep 5; done" << "true|kube-proxy --a|sleep 5";
        QTest::newRow("a subshell") << "(cd /x && kube-proxy --a)" << "cd /x|kube-proxy --a";
        QTest::newRow("assignments before it") << "A=1 B=2 kube-proxy --a" << "kube-proxy --a";
        QTest::newRow("env") << "exec env -i A=1 kube-proxy --a" << "kube-proxy --a";
        QTest::newRow("a shell in it") << "exec /bin/bash -euo pipefail -c 'kube-proxy --a'" << "kube-proxy --a";
        QTest::newRow("a here-document") << "cat > /x <<EOF\nkube-proxy --no\nEOF\nkube-proxy --a" << "cat|kube-proxy --a";
        QTest::newRow("a variable of the script") << "M=ipvs\nkube-proxy --mode=$M --n=${M}x \"--o=${M:-y}\"" << "kube-proxy --mode=ipvs --n=ipvsx --o=ipvs";
        QTest::newRow("several words in one") << "A='--x --y=1'; kube-proxy $A \"$A\"" << "kube-proxy --x --y=1 --x --y=1";
        QTest::newRow("an empty one") << "A=; kube-proxy $A --b=${A:-c} --d=${A-e} --f=${A:+g}" << "kube-proxy --b=c --d= --f=";
        QTest::newRow("another's") << "kube-proxy --a=$B --c" << "kube-proxy --a=… --c";
        QTest::newRow("perhaps another's") << "kube-proxy --a=${B:-c}" << "kube-proxy --a=…";
        QTest::newRow("a substitution") << "kube-proxy --a=$(hostname -f) --b=`date`x" << "kube-proxy --a=… --b=…";
        QTest::newRow("set in a condition") << "M=a; if test -f /x; then M=b; fi; kube-proxy --mode=$M" << "test -f /x|kube-proxy --mode=…";
        QTest::newRow("read from a file") << "M=a; . /etc/x; kube-proxy --mode=$M" << "kube-proxy --mode=…";
        QTest::newRow("positional") << "set -- --a; kube-proxy \"$@\"" << "kube-proxy --a";
        QTest::newRow("JSON") << "kube-proxy --a='{\"b\": [\"c\"]}'" << "kube-proxy --a={\"b\": [\"c\"]}";
        QTest::newRow("line ends of Windows") << "kube-proxy --a\r\nsleep 1\r\n" << "kube-proxy --a|sleep 1";
    }
    void aScriptIsReadIntoItsCommands()
    {
        QFETCH(QString, text);
        QFETCH(QString, commands);
        const CommandLine line = script(text.toStdString());
        QCOMPARE(line.problem, std::string());
        QCOMPARE(commandsOf(line), commands);
    }

    void aScriptThatDoesNotEndWellHidesEveryOption_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("an open quote") << "kube-proxy --a='b";
        QTest::newRow("an open double quote") << "kube-proxy \"--a";
        QTest::newRow("an open substitution") << "kube-proxy $(cat";
        QTest::newRow("an open here-document") << "cat <<EOF\nkube-proxy --a";
        QTest::newRow("shells in shells") << "sh -c \"sh -c 'sh -c \\\"sh -c \\\\\\\"sh -c kube-proxy\\\\\\\"\\\"'\"";
    }
    void aScriptThatDoesNotEndWellHidesEveryOption()
    {
        QFETCH(QString, text);
        QVERIFY(!script(text.toStdString()).problem.empty());
        QCOMPARE(optionOf(script(text.toStdString()), "--x"), QStringLiteral("?"));
    }

    void wordsBehindAScriptAreItsArguments()
    {
        QCOMPARE(commandsOf(read({"bash", "-c", "exec \"$@\"", "--", "kube-proxy", "--a"})), QStringLiteral("kube-proxy --a"));
        QCOMPARE(commandsOf(read({"sh", "-c", "kube-proxy --b=$1", "x", "y"})), QStringLiteral("kube-proxy --b=y"));
    }

    void theKubeletPutsVariablesIn()
    {
        const kube::StringMap environment{{"MODE", "ipvs"}};
        QCOMPARE(commandsOf(read({"kube-proxy", "--a=$(MODE)", "--b=$$(MODE)", "--c=$(NODE)-x", "--d"}, environment)),
                 QStringLiteral("kube-proxy --a=ipvs --b=$(MODE) --c=… --d"));
        QCOMPARE(commandsOf(script("kube-proxy --a=$(MODE) --b=$MODE --c=$(NODE)", environment)),
                 QStringLiteral("kube-proxy --a=ipvs --b=ipvs --c=…"));
    }

    void theLastOfAnOptionCounts()
    {
        const CommandLine line = read({"kube-proxy", "--a=1", "--b", "2", "--c", "--a=3", "-d=4"});
        QCOMPARE(optionOf(line, "--a"), QStringLiteral("3"));
        QCOMPARE(optionOf(line, "--b"), QStringLiteral("2"));
        QCOMPARE(optionOf(line, "--c"), QStringLiteral("true"));
        QCOMPARE(optionOf(line, "--d"), QStringLiteral("4")); // Go's own flags take one dash, too
        QCOMPARE(optionOf(line, "--e"), QStringLiteral("-"));
    }

    void whatIsNotUnderstoodIsNeverNotSet()
    {
        QCOMPARE(optionOf(script("kube-proxy --a=1 $ARGS"), "--a"), QStringLiteral("?")); // $ARGS may set it again
        QCOMPARE(optionOf(script("kube-proxy --a=1 $ARGS"), "--b"), QStringLiteral("?"));
        QCOMPARE(optionOf(script("kube-proxy $ARGS --a=1"), "--a"), QStringLiteral("1"));
        QCOMPARE(optionOf(script("kube-proxy --a=$A --b=1"), "--a"), QStringLiteral("?"));
        QCOMPARE(optionOf(script("kube-proxy --a=$A --b=1"), "--c"), QStringLiteral("-"));
        QCOMPARE(optionOf(read({"sh", "/etc/start.sh"}), "--a"), QStringLiteral("?"));
        QCOMPARE(optionOf(read({"/start.sh"}), "--a"), QStringLiteral("?"));
        QCOMPARE(optionOf(script("eval \"$X\""), "--a"), QStringLiteral("?"));
        QCOMPARE(optionOf(read({"--a=1"}), "--b"), QStringLiteral("-")); // arguments of the image's own program
    }

    void onlyTheProgramsOwnOptionsCount()
    {
        QCOMPARE(optionOf(script("foo $X; kube-proxy --b | tee --a=2"), "--a"), QStringLiteral("-"));
        QCOMPARE(optionOf(script("rm -f $X/kube-proxy; kube-proxy --b"), "--a"), QStringLiteral("-"));
        QCOMPARE(optionOf(script("kube-proxy --cleanup; kube-proxy --a=1"), "--a"), QStringLiteral("1"));
        QCOMPARE(optionOf(read({"/go-runner", "--log-file=/x", "kube-proxy", "--a=1"}), "--a"), QStringLiteral("1"));
        // Which of the two runs depends on what is not known.
        QCOMPARE(optionOf(script("if test -f /x; then kube-proxy --a=1; else kube-proxy --a=2; fi"), "--a"), QStringLiteral("?"));
        QCOMPARE(optionOf(script("if test -f /x; then kube-proxy --a=1 --b; else kube-proxy --a=1; fi"), "--a"), QStringLiteral("1"));
    }

    void whatTheCommandLinePutsIntoTheEnvironmentIsKept()
    {
        const CommandLine line = script("export A=1; B=2; C=3 exec env D=4 calico-node -felix");
        QCOMPARE(line.commands.size(), std::size_t(1));
        const auto& environment = line.commands.front().environment;
        QCOMPARE(environment.size(), std::size_t(3));
        QCOMPARE(environment.at("A").text + environment.at("C").text + environment.at("D").text, std::string("134"));
    }
};

HOPSCOPE_TEST_MAIN(CommandLineTest)
#include "command_line_test.moc"
