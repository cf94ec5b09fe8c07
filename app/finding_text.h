// One finding in full, as rich text: evidence, what mends it, how to see it.
#pragma once

#include "model/findings/finding_watch.h"
#include "widgets/labels/rich_text.h"

namespace hopscope::app {

/// With links to the things on the map that it is about.
labels::RichText findingHtml(const findings::WatchedFinding& found, TimePoint now);
/// kubectl's line, fit for a terminal.
QString findingCommand(const findings::Finding& finding);

} // namespace hopscope::app
