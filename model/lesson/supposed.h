// The cluster as a lesson's what-if has it. Private to model/lesson.
#pragma once

#include "model/lesson/need_match.h"

namespace hopscope::lesson {

/// Changes of roles that are not bound change nothing.
cluster::ClusterSnapshot supposed(const cluster::ClusterSnapshot& snapshot, const WhatIfPlan& plan, const Roles& roles);

} // namespace hopscope::lesson
