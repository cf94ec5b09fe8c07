// What the readers of one source hold together.
#pragma once

#include <cstddef>

namespace hopscope::client {

/// Of one network loop's thread; each reader takes its part out when it goes.
struct SourceTotals
{
    std::size_t objects = 0;    ///< shown, or on their way to be
    std::size_t memory = 0;     ///< of these
    std::size_t watchBytes = 0; ///< of watches' events that have not ended
};

} // namespace hopscope::client
