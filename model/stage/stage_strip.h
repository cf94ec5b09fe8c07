// Above and below the places: verdict, gates, what the path rests on, the numbered steps. Private to model/stage.
#pragma once

#include "model/stage/stage_plan.h"

namespace hopscope::stage {

/// Places title, verdict, what the client sees and the gates from `area`'s top on; returns the height used.
double placeStrip(const Plan& plan, const Rect& area, Stage& stage);

double restsOnHeight(const Plan& plan);
/// As many of the assumptions as fit on one line; the number of the others behind them.
void placeRestsOn(const Plan& plan, const Rect& area, Stage& stage);

double rulerHeight(const Plan& plan);
void placeRuler(const Plan& plan, const Rect& area, Stage& stage);

} // namespace hopscope::stage
