// Pictures as drawings.
#pragma once

#include "widgets/export/page.h"

namespace hopscope::exporting {

Result<QByteArray> renderSvg(const Page& page);
Result<QByteArray> renderPdf(const Page& page);

} // namespace hopscope::exporting
