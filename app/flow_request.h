// A FROM and a TO of the command line as a question to the model.
#pragma once

#include "app/command_line.h"
#include "model/flow/find_flow.h"

namespace hopscope::app {

/// Errors: InvalidArgument, with the word that is wrong in context.
Result<flow::Query> queryOf(const FlowRequest& request);

} // namespace hopscope::app
