// The window as the command line starts it.
#pragma once

#include "app/source_options.h"

namespace hopscope::app {

/// Runs the window until it is closed; returns the exit status.
int runWindow(int& argc, char** argv, const SourceOptions& options);

} // namespace hopscope::app
