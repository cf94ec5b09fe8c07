// How much memory an object takes.
#pragma once

#include "model/kube/object.h"

#include <cstddef>

namespace hopscope::kube {

/// Pure. About as many bytes as holding the object costs, itself and all that it points to. What it shares with others (ValuePool)
/// counts the less the more share it: the weights of many objects add up to about what they cost together.
std::size_t weightOf(const Object& object);

} // namespace hopscope::kube
