// Why a packet ends where it ends, in a few words for the map.
#pragma once

#include "model/flow/flow_frame.h"

#include <QString>

namespace hopscope::wording {

/// "denied: policy, ingress"; empty for steps that end nothing.
QString stopPhrase(flow::Reason reason);
/// The same of the step at which a flow's packet ends; empty when it arrives.
QString stopPhrase(const flow::FlowTimeline& timeline);

} // namespace hopscope::wording
