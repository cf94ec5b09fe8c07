// Runs commands inside the test.
#pragma once

#include "app/run_command.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <sstream>

namespace hopscope::tests {

struct Ran
{
    int status = -1;
    QString out;
    QString error;
    QStringList lines() const { return out.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
};

inline Ran run(std::vector<std::string> arguments)
{
    const auto parsed = app::parseCommandLine(std::move(arguments));
    if (const auto* exit = std::get_if<app::UsageExit>(&parsed))
        return {exit->status, {}, QString::fromStdString(exit->text)};
    std::ostringstream out;
    std::ostringstream error;
    const int status = app::runCommand(std::get<app::CommandLine>(parsed), {out, error});
    return {status, QString::fromStdString(out.str()), QString::fromStdString(error.str())};
}

inline Ran runOnNotes(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"--cluster", "scenario:notes"});
    return run(std::move(arguments));
}

/// One row "path" for each recorded cluster; one with an empty path where there are none on this machine.
inline void addDumps()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(HOPSCOPE_SOURCE_DIR "/../shared/clusters"));
    const QStringList files = folder.entryList({QStringLiteral("*.json"), QStringLiteral("*.gz")});
    if (files.isEmpty())
        QTest::newRow("none") << QString();
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

} // namespace hopscope::tests
