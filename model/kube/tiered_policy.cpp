#include "model/kube/tiered_policy.h"

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(TieredPolicy);

} // namespace hopscope::kube
