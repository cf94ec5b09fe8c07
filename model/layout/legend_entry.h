// One sign of a map and what it stands for.
#pragma once

#include "model/layout/map_item.h"

namespace hopscope::layout {

/// One line of a legend. What it is called is said by widgets/wording.
struct LegendEntry
{
    enum class Kind : std::uint8_t
    {
        State,       ///< of pods
        HostNetwork, ///< a pod on its node's address
        RolledUp,    ///< a workload that stands for its pods
        Thing,       ///< a Service, a policy, what is outside
        Link,
        Packet,      ///< the way of a flow, with its numbers
        Answer       ///< and the way back
    };
    Kind kind = Kind::State;
    ItemState state = ItemState::Normal;
    ItemKind thing = ItemKind::Pod;
    LinkState link = LinkState::Ready;

    bool operator==(const LegendEntry&) const = default;
};

} // namespace hopscope::layout
