// Pictures as drawings.
#pragma once

#include "widgets/export/render_request.h"

namespace hopscope::exporting {

Result<QByteArray> renderSvg(const RenderRequest& request);
Result<QByteArray> renderPdf(const RenderRequest& request);

} // namespace hopscope::exporting
