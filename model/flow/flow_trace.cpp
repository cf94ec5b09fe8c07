#include "model/flow/flow_trace.h"

namespace hopscope::flow {

HOPSCOPE_DEFINE_WIDE_VALUE(Candidate);
HOPSCOPE_DEFINE_WIDE_VALUE(FlowTrace);

} // namespace hopscope::flow
