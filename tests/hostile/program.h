// Runs the program as a person or a script would: as a process of its own, with its own limits.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>
#include <optional>

#include <sys/resource.h>

namespace hopscope::tests {

struct ProgramRun
{
    QStringList arguments{};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); ///< LC_ALL=C.UTF-8 and a settings folder are added
    std::optional<QByteArray> input = QByteArray();  ///< standard input; nothing: this process's own
    QString inputFile{};                             ///< instead of `input`
    QString outputFile{};                            ///< standard output goes there instead of into `out`
    QString script{};                                ///< of bash, in which "$@" is the program with its arguments
    std::optional<rlim_t> memory{};                  ///< bytes of address space
    std::chrono::seconds timeLimit{30};
};

struct ProgramEnd
{
    bool inTime = false;
    bool crashed = false; ///< ended by a signal
    int status = -1;
    QByteArray out;
    QByteArray error;
};

inline ProgramEnd runProgram(ProgramRun run)
{
    QProcess process;
    const QTemporaryDir settings;
    run.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    run.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    if (!run.environment.contains(QStringLiteral("XDG_CONFIG_HOME"))
        || run.environment.value(QStringLiteral("XDG_CONFIG_HOME")) == qEnvironmentVariable("XDG_CONFIG_HOME"))
        run.environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings.path());
    process.setProcessEnvironment(run.environment);
    if (run.memory) {
        process.setChildProcessModifier([limit = *run.memory] {
            const rlimit both{limit, limit};
            setrlimit(RLIMIT_AS, &both);
        });
    }
    if (!run.inputFile.isEmpty())
        process.setStandardInputFile(run.inputFile);
    else if (!run.input)
        process.setInputChannelMode(QProcess::ForwardedInputChannel);
    if (!run.outputFile.isEmpty())
        process.setStandardOutputFile(run.outputFile, QIODevice::Append);
    if (run.script.isEmpty())
        process.start(QStringLiteral(HOPSCOPE_PROGRAM), run.arguments);
    else
        process.start(QStringLiteral("/bin/bash"),
                      QStringList{QStringLiteral("-c"), run.script, QStringLiteral("bash"), QStringLiteral(HOPSCOPE_PROGRAM)} + run.arguments);
    if (run.inputFile.isEmpty() && run.input) {
        process.write(*run.input);
        process.closeWriteChannel();
    }
    ProgramEnd end;
    end.inTime = process.waitForFinished(int(std::chrono::milliseconds(run.timeLimit).count()));
    if (!end.inTime) {
        process.kill();
        process.waitForFinished();
    }
    end.crashed = end.inTime && process.exitStatus() == QProcess::CrashExit;
    end.status = process.exitCode();
    end.out = process.readAllStandardOutput();
    end.error = process.readAllStandardError();
    return end;
}

} // namespace hopscope::tests
