// The sentences of decisions that stand in files of their own. Private to widgets/wording.
#pragma once

#include "model/flow/flow_trace.h"

#include <QString>

namespace hopscope::wording {

/// The argument's text, or "?" where the trace gives fewer than the decision names. A DNS name's final dot would end a sentence.
QString argument(const flow::Why& why, std::size_t index);

/// Empty for decisions that no policy beside NetworkPolicy made.
QString otherPolicySentence(const flow::Why& why);

} // namespace hopscope::wording
