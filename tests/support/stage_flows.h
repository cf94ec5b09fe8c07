// The kinds of flow that the stage must be able to show: each drawn as text, or from the built-in notes.
#pragma once

#include "model/flow/find_flow.h"
#include "model/stage/stage.h"

namespace hopscope::support {

/// One kind: where it is asked, what, and which step tells it best.
struct StageFlow
{
    std::string name;
    std::string drawing;     ///< cluster_drawing.h; empty: the built-in notes
    std::vector<std::string> policies; ///< "name: spec" in YAML flow style without the outer braces
    std::string from;
    std::string to;
    std::vector<std::string> assume;
    std::size_t endpoint = 0; ///< index of the candidate
    int step = 1;             ///< number of the step that is shown
};

const std::vector<StageFlow>& stageFlows();
const StageFlow& stageFlow(const std::string& name);

/// A flow with its answer and what the cluster knows of its places.
struct ToldFlow
{
    flow::FlowTrace trace;
    std::size_t candidate = 0;
    stage::FactsOfPlaces places;
    int podMtu = 0;
};

/// What is wrong in a drawing or a question ends the test run.
ToldFlow told(const StageFlow& flow);

} // namespace hopscope::support
