// Where the program keeps what it remembers, and how long its window waits for files.
#pragma once

#include "model/base/apart.h"

#include <QString>

namespace hopscope::app {

/// The user's settings, by the XDG Base Directory Specification. Without opening them, as QSettings does to say its file's name.
QString userSettingsFile();

/// How long the window's thread waits for a file or pipe.
constexpr Patience patienceOfWindow()
{
    constexpr std::chrono::seconds longest{2};
    return {longest, longest, nullptr};
}

} // namespace hopscope::app
