// Why a packet ends where it ends, in a few words for the map.
#pragma once

#include "model/flow/flow_trace.h"

#include <QString>

namespace hopscope::wording {

/// "denied: NetworkPolicy, ingress"; empty for steps that end nothing.
QString stopPhrase(flow::Reason reason);

} // namespace hopscope::wording
