// Queries that are worth having at hand.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hopscope::query {

enum class Preset : std::uint8_t
{
    NotReadyPods,
    FailingPods,
    RestartingPods,
    UnscheduledPods,
    HostNetworkPods,
    PodsBehindNoService,
    PodsWithoutPolicy, ///< that no NetworkPolicy selects
    NodePortServices,
    ServicesWithoutEndpoints,
    NotReadyNodes,
};

struct PresetQuery
{
    Preset preset;
    std::string_view text; ///< as a person would type it
};

/// All of them, in the order of Preset.
std::span<const PresetQuery> presetQueries();

} // namespace hopscope::query
