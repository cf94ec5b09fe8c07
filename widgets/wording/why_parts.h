// The sentences of decisions that stand in files of their own. Private to widgets/wording.
#pragma once

#include "model/flow/flow_trace.h"

#include <QString>

namespace hopscope::wording {

/// Empty for decisions that no policy beside NetworkPolicy made.
QString otherPolicySentence(const flow::Why& why);

} // namespace hopscope::wording
