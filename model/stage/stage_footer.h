// Lines below the stage, for a file: a caption, and what is hidden in it.
#pragma once

#include "model/stage/stage.h"

#include <string>
#include <vector>

namespace hopscope::stage {

/// As computeStage(), with these lines below everything, wrapped where one is too long. The whole is as large as `options` says; without
/// lines it is the same stage.
Stage computeStageWithFooter(const flow::FlowTrace& trace, std::size_t candidate, const StageOptions& options, const std::vector<std::string>& lines);

} // namespace hopscope::stage
