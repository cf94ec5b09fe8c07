#include "app/process_secrets.h"
#include "app/run_command.h"
#include "app/standard_descriptors.h"
#include "app/terminal_stream.h"
#include "app/window.h"
#include "app/window_language.h"
#include "model/base/fault.h"

#include <QGuiApplication>

#include <ios>
#include <system_error>

namespace {

using namespace hopscope;
using namespace hopscope::app;

int runWithoutWindow(const CommandLine& commandLine, const Streams& streams)
{
    Languages languages;
    languages.use(qEnvironmentVariable("HOPSCOPE_LANGUAGE"));
    return runCommand(commandLine, streams);
}

/// Without a session Qt complains about a folder that pictures do not need.
void passOver(QtMsgType, const QMessageLogContext&, const QString&) {}

/// What Qt has to say may hold names from outside.
void sayWhatQtSays(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    sayOnStandardError(qFormatLogMessage(type, context, message).toStdString());
}

bool makesPicture(const Command& command)
{
    const auto* lesson = std::get_if<LessonCommand>(&command);
    return std::holds_alternative<MapCommand>(command) || std::holds_alternative<StageCommand>(command) || std::holds_alternative<FlowCommand>(command) ||
           (lesson && !lesson->outFile.empty());
}

int runProgram(int argc, char** argv, const Streams& streams)
{
    const auto parsed = parseCommandLine({argv + 1, argv + argc});
    if (const auto* exit = std::get_if<UsageExit>(&parsed)) {
        (exit->status == exitDone ? streams.out : streams.error) << exit->text;
        return exit->status;
    }
    const CommandLine& commandLine = std::get<CommandLine>(parsed);
    keepSecretsInProcess(std::holds_alternative<WindowCommand>(commandLine.command));
    if (makesPicture(commandLine.command)) {
        // Pictures never need a display, and look the same with and without one.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(passOver);
        const QGuiApplication application(argc, argv);
        qInstallMessageHandler(sayWhatQtSays);
        return runWithoutWindow(commandLine, streams);
    }
    if (!std::holds_alternative<WindowCommand>(commandLine.command)) {
        const QCoreApplication application(argc, argv);
        return runWithoutWindow(commandLine, streams);
    }
    return runWindow(argc, argv, commandLine.source);
}

/// What a script takes for the whole of a result must be the whole of it.
int checkedStatus(int status, TerminalStream& out, const Streams& streams)
{
    const int error = out.finish();
    if (error == 0)
        return status;
    const int no = report({ErrorKind::WriteFailed, std::generic_category().message(error), outputName().toStdString()}, streams);
    return status == exitDone ? no : status;
}

} // namespace

int main(int argc, char** argv)
{
    keepStandardDescriptors();
    std::ios::sync_with_stdio(false);
    qInstallMessageHandler(sayWhatQtSays);
    TerminalStream out(STDOUT_FILENO);
    TerminalStream error(STDERR_FILENO);
    const Streams streams{out, error};
    const Result<int> status = guarded([&] { return checkedStatus(runProgram(argc, argv, streams), out, streams); });
    if (status)
        return *status;
    const Result<int> told = guarded([&] { return report(status.error(), streams); });
    return told ? *told : exitUnreadable;
}
