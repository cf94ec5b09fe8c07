#include "widgets/stage/stage_page.h"

#include "widgets/export/picture_frame.h"

namespace hopscope::stagepaint {

namespace {

constexpr double footMargin = 12;

} // namespace

exporting::PageFoot headerFoot(std::shared_ptr<const flow::FlowTrace> trace, std::size_t candidate, stage::StageOptions options, std::size_t step)
{
    options.parts = {false, true, false};
    options.stackedHeaders = true;
    options.margin = footMargin;
    options.textScale = 0;
    const auto stageFor = [trace = std::move(trace), candidate, options = std::move(options)](double width) {
        stage::StageOptions asked = options;
        asked.width = int(width);
        return stage::computeStage(*trace, candidate, asked);
    };
    exporting::PageFoot foot;
    foot.height = [stageFor](double width) { return double(stageFor(width).height); };
    foot.paint = [stageFor, step](QPainter& painter, double width, paint::ThemeKind theme, paint::TextMode text) {
        const stage::Stage stage = stageFor(width);
        StagePicture picture;
        picture.stage = &stage;
        picture.moment = stage::stageAtStep(stage, step);
        picture.theme = &paint::Theme::of(theme);
        picture.textMode = text;
        picture.ground = false;
        paintStage(painter, picture);
    };
    return foot;
}

exporting::Page stagePage(const StagePageRequest& request)
{
    exporting::Page page;
    page.size = QSizeF(request.stage->width, request.stage->height) * request.scale;
    page.scale = request.scale;
    page.transparent = request.background == exporting::Background::Transparent;
    page.title = request.title;
    page.description = request.description;
    page.text = request.textMode;
    page.paint = [request, transparent = page.transparent](QPainter& painter, paint::TextMode text) {
        StagePicture picture;
        picture.stage = request.stage.get();
        picture.moment = request.moment ? *request.moment : stage::stageAtStep(*request.stage, request.step);
        picture.theme = &paint::Theme::of(exporting::themeOf(request.background));
        picture.textMode = text;
        picture.ground = !transparent;
        painter.save();
        painter.scale(request.scale, request.scale);
        paintStage(painter, picture);
        painter.restore();
    };
    return page;
}

} // namespace hopscope::stagepaint
