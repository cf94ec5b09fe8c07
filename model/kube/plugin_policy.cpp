#include "model/kube/plugin_policy.h"

namespace hopscope::kube {

HOPSCOPE_DEFINE_WIDE_VALUE(PluginPolicy);

} // namespace hopscope::kube
