#include "model/kube/gateway_api.h"

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(Route);
HOPSCOPE_DEFINE_WIDE_VALUE(Gateway);
HOPSCOPE_DEFINE_WIDE_VALUE(ListenerSet);
HOPSCOPE_DEFINE_WIDE_VALUE(ReferenceGrant);

} // namespace hopscope::kube
