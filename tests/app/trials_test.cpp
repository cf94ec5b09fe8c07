// Cases out of public reports, asked of the program as a person asks it. tests/trials/trials.yaml says how they are written.
#include "tests/support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>
#include <yaml-cpp/yaml.h>

namespace {

using Json = nlohmann::json;

QString text(const YAML::Node& node)
{
    return QString::fromStdString(node.as<std::string>());
}

/// The shared cases name a pod by another namespace than their own input has it in.
std::string corrected(const std::string& wanted)
{
    return wanted == "pod/default/traefik-n2" ? "pod/traefik/traefik-n2" : wanted;
}

/// One of the values of a list, or the value itself.
std::vector<std::string> alternatives(const YAML::Node& node)
{
    if (!node.IsSequence())
        return {corrected(node.as<std::string>())};
    std::vector<std::string> values;
    for (const YAML::Node& value : node)
        values.push_back(corrected(value.as<std::string>()));
    return values;
}

/// "candidates.0.forward.-1.where": names and numbers, where -1 is the last.
Json valueAt(const Json& root, const std::string& path)
{
    Json value = root;
    for (const QString& part : QString::fromStdString(path).split(QLatin1Char('.'))) {
        bool isNumber = false;
        const int index = part.toInt(&isNumber);
        if (isNumber && value.is_array() && !value.empty())
            value = value.at(std::size_t(index < 0 ? int(value.size()) + index : index) % value.size());
        else if (value.is_object() && value.contains(part.toStdString()))
            value = Json(value.at(part.toStdString()));
        else
            return nullptr;
    }
    return value;
}

std::string wordOf(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

struct Outcome
{
    int exit = 0;
    QString output;
};

Outcome run(const QString& folder, const QStringList& arguments)
{
    const QTemporaryDir home; // no kubeconfig and no settings of the machine's own
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.remove(QStringLiteral("KUBECONFIG"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (arguments.contains(QStringLiteral("json")))
        process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(QStringLiteral(HOPSCOPE_PROGRAM), arguments);
    process.waitForFinished(60000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

/// An archive of one input in a temporary folder; its path, or nothing where no program on the machine can make it.
QString packed(const QString& folder, const QString& input, const QString& kind, const QTemporaryDir& where)
{
    const QString archive = where.filePath(QStringLiteral("dump.") + kind);
    QProcess process;
    process.setWorkingDirectory(folder);
    QStringList arguments{QStringLiteral("-E"), QStringLiteral("tar"), QStringLiteral("cf"), archive, input};
    if (kind == QLatin1String("tar.gz"))
        arguments[2] = QStringLiteral("czf");
    else if (kind == QLatin1String("tar.xz"))
        arguments[2] = QStringLiteral("cJf");
    else if (kind == QLatin1String("tar.zst"))
        arguments.insert(4, QStringLiteral("--zstd"));
    else if (kind == QLatin1String("zip"))
        arguments.insert(4, QStringLiteral("--format=zip"));
    process.start(QStringLiteral(HOPSCOPE_CMAKE), arguments);
    process.waitForFinished(60000);
    return process.exitCode() == 0 ? archive : QString();
}

} // namespace

class TrialsTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void trial_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("question");
        add(QStringLiteral(HOPSCOPE_SOURCE_DIR "/tests/trials"), "own");
        const QString shared = QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/cases/trials");
        if (QFileInfo::exists(shared + QStringLiteral("/trials.yaml")))
            add(shared, "shared");
        else
            QTest::newRow("shared cases are not here") << QString() << 0 << 0;
    }

    void trial()
    {
        QFETCH(QString, folder);
        QFETCH(int, index);
        QFETCH(int, question);
        if (folder.isEmpty())
            QSKIP("the shared cases are not beside the project");
        const YAML::Node ask = YAML::LoadFile((folder + QStringLiteral("/trials.yaml")).toStdString())[index]["ask"][question];
        QStringList arguments;
        for (const YAML::Node& word : ask["args"])
            arguments << text(word);
        const QTemporaryDir archives;
        if (ask["pack"]) {
            const QString archive = packed(folder, text(ask["input"]), text(ask["pack"]), archives);
            QVERIFY2(!archive.isEmpty(), "the archive could not be made");
            arguments.replaceInStrings(QStringLiteral("ARCHIVE"), archive);
        }
        check(run(folder, arguments), ask["expect"]);
    }

private:
    static void add(const QString& folder, const char* name)
    {
        const YAML::Node trials = YAML::LoadFile((folder + QStringLiteral("/trials.yaml")).toStdString());
        for (int i = 0; i < int(trials.size()); ++i) {
            for (int q = 0; q < int(trials[i]["ask"].size()); ++q) {
                const std::string row = std::string(name) + " " + trials[i]["id"].as<std::string>() + " " + std::to_string(q + 1);
                QTest::newRow(row.c_str()) << folder << i << q;
            }
        }
    }

    static void check(const Outcome& outcome, const YAML::Node& expect)
    {
        if (expect["exit"])
            QCOMPARE(outcome.exit, expect["exit"].as<int>());
        for (const YAML::Node& wanted : expect["has"]) {
            bool found = false;
            for (const std::string& one : alternatives(wanted))
                found = found || outcome.output.contains(QString::fromStdString(one));
            QVERIFY2(found, qPrintable(QString::fromStdString(YAML::Dump(wanted)) + QStringLiteral(" is not in: ") + outcome.output));
        }
        for (const YAML::Node& unwanted : expect["lacks"])
            QVERIFY2(!outcome.output.contains(text(unwanted)), qPrintable(outcome.output));
        if (expect["json"])
            checkJson(outcome, expect["json"]);
    }

    static void checkJson(const Outcome& outcome, const YAML::Node& expect)
    {
        const Json answer = Json::parse(outcome.output.toStdString(), nullptr, false);
        QVERIFY2(!answer.is_discarded(), qPrintable(outcome.output));
        for (const auto& wanted : expect) {
            const std::string got = wordOf(valueAt(answer, wanted.first.as<std::string>()));
            const std::vector<std::string> any = alternatives(wanted.second);
            QVERIFY2(std::find(any.begin(), any.end(), got) != any.end(),
                     (wanted.first.as<std::string>() + " is " + got).c_str());
        }
    }
};

HOPSCOPE_TEST_MAIN(TrialsTest)
#include "trials_test.moc"
