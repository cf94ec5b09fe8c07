// The translations inside the program.
#pragma once

namespace hopscope::translations {

/// Makes :/hopscope/translations readable. Call it before loading one; calling it again does nothing.
void load();

} // namespace hopscope::translations
