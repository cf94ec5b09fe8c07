// How Calico takes packets to other nodes: by the pool of the destination (cluster-facts.md 1.4, 2.1). Private to model/facts.
#pragma once

#include "model/facts/detect.h"

namespace hopscope::facts {

/// Of the pool that pods get addresses from first.
Fact<Encapsulation> ofCalico(const Evidence& evidence);

} // namespace hopscope::facts
