#include "app/run_command.h"
#include "app/window.h"
#include "app/window_language.h"

#include <QGuiApplication>

#include <iostream>

namespace {

using namespace hopscope::app;

int runWithoutWindow(const CommandLine& commandLine)
{
    Languages languages;
    languages.use(qEnvironmentVariable("HOPSCOPE_LANGUAGE"));
    return runCommand(commandLine, {std::cout, std::cerr});
}

/// Without a session Qt complains about a folder that pictures do not need.
void passOver(QtMsgType, const QMessageLogContext&, const QString&) {}

} // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    const auto parsed = parseCommandLine({argv + 1, argv + argc});
    if (const auto* exit = std::get_if<UsageExit>(&parsed)) {
        (exit->status == exitDone ? std::cout : std::cerr) << exit->text;
        return exit->status;
    }
    const CommandLine& commandLine = std::get<CommandLine>(parsed);
    if (std::holds_alternative<MapCommand>(commandLine.command) || std::holds_alternative<StageCommand>(commandLine.command)) {
        // Pictures never need a display, and look the same with and without one.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(passOver);
        const QGuiApplication application(argc, argv);
        qInstallMessageHandler(nullptr);
        return runWithoutWindow(commandLine);
    }
    if (!std::holds_alternative<WindowCommand>(commandLine.command)) {
        const QCoreApplication application(argc, argv);
        return runWithoutWindow(commandLine);
    }
    return runWindow(argc, argv, commandLine.source);
}
