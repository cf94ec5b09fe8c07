#include "model/query/preset_queries.h"

namespace hopscope::query {

std::span<const PresetQuery> presetQueries()
{
    // Finished pods are not ready and behind no Service, and nobody wants them to be.
    static constexpr PresetQuery presets[] = {
        {Preset::NotReadyPods, "kind = pod and ready = false and not health = completed"},
        {Preset::FailingPods, "health = failing"},
        {Preset::RestartingPods, "restarts > 0"},
        {Preset::UnscheduledPods, "kind = pod and node = \"\""},
        {Preset::HostNetworkPods, "hostnetwork = true"},
        {Preset::PodsBehindNoService, "service = \"\" and not phase in (Succeeded, Failed)"},
        {Preset::PodsWithoutPolicy, "policy = \"\" and hostnetwork = false and not health = completed"},
        {Preset::NodePortServices, "type = NodePort"},
        {Preset::ServicesWithoutEndpoints, "kind = service and ready = false"},
        {Preset::NotReadyNodes, "kind = node and ready = false"},
    };
    return presets;
}

} // namespace hopscope::query
