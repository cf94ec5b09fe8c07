// The result of a trace as `trace -o json` writes it (command-line.md).
#pragma once

#include "model/flow/flow_trace.h"

#include <functional>

namespace hopscope::flow {

/// Says decisions and steps in a sentence each; the wording is not model/'s.
struct TraceWording
{
    std::function<std::string(const Why&)> why;
    std::function<std::string(const Step& step, const std::optional<Step>& before)> step;
};

/// One JSON object, schema hopscope.trace/v1: on one line, or indented by `indent` blanks when that is not negative.
/// Text that is no UTF-8 is written with replacement characters; never throws.
std::string traceToJson(const FlowTrace& trace, const TraceWording& wording, int indent = -1);

/// {"error": "..."}: what `trace --lines` writes for a line that is wrong.
std::string errorToJson(const std::string& sentence);

} // namespace hopscope::flow
