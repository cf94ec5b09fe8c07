// A path beside the one before it: what is otherwise, and the former places and ways as a ghost. No sizes, no sentences.
#pragma once

#include "model/stage/stage_story.h"

namespace hopscope::stage {

/// A value on the former path, and on the one that is shown.
template <class Value>
struct Changed
{
    Value before{};
    Value now{};

    bool operator==(const Changed&) const = default;
    bool isSame() const { return before == now; }
};

struct StageDifference
{
    Changed<flow::ClientSees> clientSees;
    Changed<std::size_t> endpoints;  ///< how many there are to choose from
    Changed<std::string> endpoint;   ///< the one that is looked at; empty: none
    Changed<std::string> source;     ///< that the endpoint sees; empty: the packet does not get there
    Changed<facts::Overlay> overlay; ///< around the packet, somewhere on the way
    bool steps = false;              ///< anything else on the way there or back, or in what becomes of the packet

    bool operator==(const StageDifference&) const = default;
    bool none() const { return !steps && clientSees.isSame() && endpoints.isSame() && endpoint.isSame() && source.isSame() && overlay.isSame(); }
};

StageDifference differenceOf(const StageStory& former, const StageStory& now);

/// Puts the places of `former` that `story` has not behind its own, and the ways that it does not take any more between them.
void addFormer(StageStory& story, const StageStory& former);

} // namespace hopscope::stage
