// Pictures as drawings.
#pragma once

#include "widgets/export/page.h"

namespace hopscope::exporting {

Result<QByteArray> renderSvg(const Page& page);
/// Where data of a cluster is found again (model/source/picture_file.h): an element's id, a text chunk's keyword, an attached file's type.
inline constexpr const char* dataName = "hopscope-data";
inline constexpr const char* dataType = "application/vnd.hopscope.picture+json";

/// One page after the other, each in its own size; title and time are the first one's. There is one at least.
Result<QByteArray> renderPdf(const std::vector<Page>& pages);

} // namespace hopscope::exporting
