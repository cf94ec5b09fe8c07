// What a flow's result rests on: the decisions, then what was read, derived and assumed.
#pragma once

#include "model/flow/flow_trace.h"

#include <QString>

namespace hopscope::player {

/// Rich text for the panel: every decision in a sentence, then the assumptions under the word of their basis.
QString evidenceHtml(const flow::FlowTrace& trace);

} // namespace hopscope::player
