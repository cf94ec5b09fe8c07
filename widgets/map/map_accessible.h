// The map for screen readers: a list of cards and bands, each a list of what stands in it.
#pragma once

namespace hopscope::map {

class MapView;

/// Once; every MapView is then found by assistive technology.
void installMapAccessibility();
/// Says that another thing is chosen: focus, selection.
void announceSelection(MapView& view);
/// Says what has changed of the thing that is chosen, and that cards have come or gone.
void announceLayout(MapView& view);

} // namespace hopscope::map
