// Standard input, output and error are what they say, or nothing.
#pragma once

namespace hopscope::app {

/// What was closed when the program was started stays useless: else the next file that is opened would take its number, and be
/// read as standard input or be written to. To be called before any other file is opened.
void keepStandardDescriptors();

} // namespace hopscope::app
