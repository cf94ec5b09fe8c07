// How a path differs from the one that was shown before, in one sentence.
#pragma once

#include "model/stage/stage_difference.h"

#include <QString>

namespace hopscope::wording {

/// The weightiest difference: how it ends, what the endpoint sees, what is around the packet, which endpoints there are.
QString differenceSentence(const stage::StageDifference& difference);

} // namespace hopscope::wording
