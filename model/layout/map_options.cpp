#include "model/layout/map_options.h"

namespace hopscope::layout {

HOPSCOPE_DEFINE_WIDE_VALUE(MapWords);

} // namespace hopscope::layout
