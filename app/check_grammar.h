// The grammar of `hopscope check`.
#pragma once

#include "app/command_line.h"

namespace CLI {
class App;
}

namespace hopscope::app {

void addCheck(CLI::App& app, CheckCommand& check);

} // namespace hopscope::app
