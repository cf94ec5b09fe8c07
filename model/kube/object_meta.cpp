#include "model/kube/object_meta.h"

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(ObjectMeta);

} // namespace hopscope::kube
