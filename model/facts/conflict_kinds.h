// What the kinds of conflicts have in common.
#pragma once

#include "model/facts/network_facts.h"

namespace hopscope::facts {

/// Whether it is about ranges that should have nothing in common; `subject` is a range.
bool isAboutRanges(Conflict::Kind kind);
/// Whether two have one address at a time. That a pod got the address of one that ends is only a note.
bool isSharedAddress(Conflict::Kind kind);

} // namespace hopscope::facts
