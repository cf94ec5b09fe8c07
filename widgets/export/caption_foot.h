// Lines of text below a picture of the map.
#pragma once

#include "widgets/export/render_request.h"

#include <QStringList>

namespace hopscope::exporting {

/// The lines, below what stands there already. Without lines it is that.
std::optional<PageFoot> withCaption(std::optional<PageFoot> above, const QStringList& lines);

} // namespace hopscope::exporting
