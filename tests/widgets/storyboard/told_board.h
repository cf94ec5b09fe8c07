// The storyboard of a drawn flow.
#pragma once

#include "tests/support/stage_flows.h"
#include "widgets/storyboard/storyboard.h"
#include "widgets/wording/stage_wording.h"

namespace hopscope::tests {

inline storyboard::Storyboard boardOf(const std::string& name, const QSize& size = {1280, 720}, const std::string& title = {})
{
    const support::ToldFlow flow = support::told(support::stageFlow(name));
    stage::StageOptions options;
    options.width = size.width();
    options.height = size.height();
    options.title = title;
    options.places = flow.places;
    options.podMtu = flow.podMtu;
    options.measure = stagepaint::stageMeasure();
    return storyboard::makeStoryboard(std::make_shared<const flow::FlowTrace>(flow.trace), flow.candidate, options, std::make_shared<const wording::StageWording>());
}

} // namespace hopscope::tests
