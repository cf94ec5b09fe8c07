// An answer as `whatis -o json` writes it (addresses.md A.6).
#pragma once

#include "model/addresses/answer.h"

namespace hopscope::addresses {

/// One JSON object, schema hopscope.whatis/v1: on one line, or indented by `indent` blanks when that is not negative. Text that is no
/// UTF-8 is written with replacement characters; never throws.
std::string whatisToJson(const Answer& answer, int indent = -1);

} // namespace hopscope::addresses
