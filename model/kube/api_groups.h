// GET /apis: which API groups a server has.
#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hopscope::kube {

/// The groups and versions ("cilium.io/v2") of a metav1.APIGroupList. Errors: NotYamlOrJson, MalformedObject where it is none.
Result<std::vector<std::string>> decodeApiGroups(std::string_view json);

} // namespace hopscope::kube
