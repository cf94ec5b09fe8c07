// A trace as a person reads it.
#pragma once

#include "model/flow/flow_trace.h"

#include <QString>

namespace hopscope::app {

/// The verdict first, then each endpoint with its share, hops with headers, decisions, and what was read and assumed.
QString traceText(const flow::FlowTrace& trace);

} // namespace hopscope::app
