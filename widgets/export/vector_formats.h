// Pictures as drawings.
#pragma once

#include "widgets/export/page.h"

namespace hopscope::exporting {

Result<QByteArray> renderSvg(const Page& page);
/// One page after the other, each in its own size; title and time are the first one's. There is one at least.
Result<QByteArray> renderPdf(const std::vector<Page>& pages);

} // namespace hopscope::exporting
