// What the program carries inside it: fonts, icons and the built-in clusters, under :/hopscope/<folder>/<file>.
#pragma once

namespace hopscope::resources {

/// Makes them available; a static library's resources are not found before. May be called more than once.
void load();

} // namespace hopscope::resources
