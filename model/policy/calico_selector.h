// Calico's selector language: "app == 'web' && !has(old)". Private to model/policy.
#pragma once

#include "model/kube/string_map.h"

#include <optional>

namespace hopscope::policy {

/// Whether the labels satisfy the expression (libcalico-go/lib/selector of calico); an empty one holds for all. Nothing where it is
/// not understood, or asks for a label that Calico adds itself (projectcalico.org/..., pcns., pcsa.).
std::optional<bool> selectsLabels(std::string_view expression, const kube::StringMap& labels);

} // namespace hopscope::policy
