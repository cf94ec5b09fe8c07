// kubectl's AGE column.
#pragma once

#include "model/base/time.h"

namespace hopscope::kube {

/// k8s.io/apimachinery duration.HumanDuration: "5s", "11m", "3h20m", "2d", "<invalid>" for times in the future.
std::string humanDuration(std::chrono::milliseconds duration);

/// The AGE of an object at `now`; "<unknown>" when it has no creation time.
std::string printedAge(const std::optional<TimePoint>& creation, TimePoint now);

} // namespace hopscope::kube
