// One written case of flow-cases.yaml: turned into Kubernetes objects, asked, and compared with what is expected.
#pragma once

#include "model/flow/find_flow.h"

#include <yaml-cpp/yaml.h>

namespace hopscope::support {

struct FlowCase
{
    std::string id;
    std::vector<std::string> modes;
    YAML::Node node;
};

/// All cases of the file. Throws YAML::Exception when it cannot be read.
std::vector<FlowCase> readFlowCases(const std::string& path);

/// Asks findFlow in one proxy mode; what differs from the expectation, one sentence each. Empty: the case passes.
std::vector<std::string> differences(const FlowCase& flowCase, const std::string& mode);

} // namespace hopscope::support
