// What the grammars of several commands have in common.
#pragma once

#include "app/command_line.h"

#include <QString>

#include <optional>

namespace CLI {
class App;
}

namespace hopscope::app {

/// FROM, TO, --protocol and --assume.
void addFlowOptions(CLI::App& command, FlowRequest& flow, bool fromAndToRequired);

/// --mask.
void addMask(CLI::App& command, std::string& mask);
/// --caption and --no-footer.
void addFooter(CLI::App& command, std::string& caption, bool& noFooter);

/// --no-data.
void addNoData(CLI::App& command, bool& noData);

/// Reads --size WIDTHxHEIGHT; leaves both as they are where no size is given.
std::optional<UsageExit> readSize(const std::string& size, int& width, int& height);

UsageExit wrongUsage(const QString& sentence);
/// `wanted`: what to write instead.
UsageExit wrongValue(const char* option, const std::string& value, const QString& wanted);

} // namespace hopscope::app
