// What stands below a picture: its caption, and what is hidden in it.
#pragma once

#include "model/mask/mask.h"
#include "model/stage/stage_story.h"

#include <QString>

#include <string>
#include <vector>

namespace hopscope::app {

/// "Replaced in this picture: addresses, names"; empty where nothing is.
QString maskRemark(const mask::Hidden& hidden);

/// The signs of a path that are used in it, explained: "solid line: the packet · dashed line: its reply".
QString pathLegend(const stage::StageStory& story);

/// The lines, UTF-8: caption, legend, what is hidden. `saysMask`: whether that is said.
std::vector<std::string> footerLines(const QString& caption, const mask::Hidden& hidden, bool saysMask, const QString& legend = {});

} // namespace hopscope::app
