// What a picture with a cluster's data in it says of itself.
#pragma once

#include "model/base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hopscope::source {

/// The path that is drawn, in the words of the command line.
struct PicturedPath
{
    std::string from;
    std::string to;
    std::string protocol = "TCP";
    std::vector<std::string> assume; ///< KEY=VALUE
    int endpoint = 1;

    bool operator==(const PicturedPath&) const = default;
};

/// Whoever wrote the file says so: nothing of it is known to be true.
struct PictureOrigin
{
    std::optional<TimePoint> time;     ///< of the cluster as it is shown
    bool isPart = false;               ///< the cluster had more than takes part
    std::optional<PicturedPath> path;  ///< nothing: it is a map
    bool hasWorkloads = false;         ///< what makes pods was read beside them, as of a file

    bool operator==(const PictureOrigin&) const = default;
};

} // namespace hopscope::source
