// The version of a Kubernetes component.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace hopscope::kube {

struct Version
{
    int major = 0;
    int minor = 0;

    auto operator<=>(const Version&) const = default;
};

/// 1.36 of "v1.36.2", "v1.36.2+k3s1", "v1.36.0-gke.100" (Semantic Versioning 2.0.0 with Kubernetes' "v"); nothing of other texts.
std::optional<Version> parseVersion(std::string_view text);

} // namespace hopscope::kube
