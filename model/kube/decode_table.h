// A list as kubectl get asks for it: rows that the server has printed, without the objects.
#pragma once

#include "model/base/result.h"
#include "model/kube/pod.h"

#include <string_view>

namespace hopscope::kube {

/// Reads a meta.k8s.io/v1 Table of the pods of one namespace, asked for with includeObject=None. Each row becomes a pod of which
/// only the key, node, nominated node, first address and `printed` are known; a row without a name is passed over. Columns are
/// found by their names. Errors: NotYamlOrJson, MalformedObject (no Table, or one without a column Name).
Result<std::vector<Pod>> decodePodTable(std::string_view json, const std::string& namespaceName);

} // namespace hopscope::kube
