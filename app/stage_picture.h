// The stage that the window shows, as a picture for a file or the clipboard.
#pragma once

#include "model/flow/flow_trace.h"
#include "widgets/stage/stage_page.h"

#include <memory>

namespace hopscope::app {

/// What a picture of the stage is made from; the sizes in `options` are the dialog's.
struct StageSubject
{
    std::shared_ptr<const flow::FlowTrace> trace;
    std::size_t candidate = 0;
    stage::StageOptions options; ///< whose words outlive this
    std::size_t step = 0;
    QString remark; ///< over the picture: that the path is supposed, or how old it is
};
/// A page of it at this size, at scale 1 as large as that.
exporting::Page stagePageOf(const StageSubject& subject, const QSize& size, exporting::Background background, double scale, paint::TextMode textMode,
                            const QString& heading = {}, const std::vector<std::string>& footer = {});

} // namespace hopscope::app
