// From values back to JSON as the API server writes it: the way of decode_object.h the other way round.
#pragma once

#include "model/kube/object.h"
#include "model/kube/workload_resource.h"

namespace hopscope::kube {

/// Whether encodeObject() can write objects of the kind: all but the ways in that controllers make (IngressClass, Gateway API).
bool hasEncoder(Kind kind);

/// One object on one line, pure ASCII and without `<`, `>` and `&`, so that it may stand in XML and HTML as it is. What was read of the
/// object reads back as the same; what was not kept of it is not there. Empty for a kind without an encoder. Never throws.
std::string encodeObject(const Object& object);

/// The same of what makes pods. `status`: of a DaemonSet the object that counts its pods, where there is one.
std::string encodeWorkload(const WorkloadResource& workload, const DaemonSet* status = nullptr);

/// Whether pods of the namespace belong to the cluster's own network: their commands and variables say which it is.
bool isNetworkNamespaceName(std::string_view namespaceName);

/// JSON of any text, without `<`, `>` and `&`; inside of quotes.
std::string encodedText(const std::string& text);

} // namespace hopscope::kube
