// A picture of the map for another program to paste.
#pragma once

#include "widgets/export/render_request.h"

class QMimeData;

namespace hopscope::exporting {

/// As PNG, at twice the pixels so that it stays sharp on a slide, and as SVG with text as shapes. The caller owns it, as QClipboard wants.
/// Errors: those of render().
Result<QMimeData*> clipboardPicture(const RenderRequest& request);
/// The same of any page: `fine` for the PNG, `plain` for the SVG.
Result<QMimeData*> clipboardPicture(const Page& fine, const Page& plain);

inline constexpr double clipboardFineness = 2; ///< of the PNG's pixels

} // namespace hopscope::exporting
